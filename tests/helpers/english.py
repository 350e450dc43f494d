"""Texts as the built-in English model reads them: loaded once, each text read once."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from dateline.language import load_reader

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.language import Reader
    from dateline.model import Reading


@cache
def english() -> Reader:
    """The built-in English reader."""
    return load_reader("english", threads=1)


@cache
def read(text: str) -> Reading:
    """A text as it is read; the article's id is "a"."""
    return english().read("a", text)


def read_all(texts: Iterable[str]) -> dict[str, Reading]:
    """Many texts as they are read, in one batch."""
    wanted = list(dict.fromkeys(texts))
    found = english().read_many((str(number), text) for number, text in enumerate(wanted))
    return dict(zip(wanted, found, strict=True))
