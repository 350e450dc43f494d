"""Names of countries as running text has them."""

import pytest

from dateline.rules.country_names import with_article


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Kenya", "Kenya"),
        ("Netherlands", "the Netherlands"),
        ("United Arab Emirates", "the United Arab Emirates"),
        ("Bahamas", "the Bahamas"),
        ("Czech Republic", "the Czech Republic"),
        ("Poland", "Poland"),
    ],
)
def test_the_article_of_a_country(name, told):
    """What is plural, or a kind of state, takes "the"; other names stand alone."""
    assert with_article(name) == told
