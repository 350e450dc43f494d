"""What the tests of the language room share: one loaded reader."""

import pytest

from dateline.language.english import EnglishReader


@pytest.fixture(scope="session")
def english() -> EnglishReader:
    """The built-in reader, loaded once."""
    return EnglishReader()
