"""Regular expressions made of lists of words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    r"""A pattern for any of some words as they stand, the first that fits; of none, for nothing.

    ["a.m.", "a"] -> r"(?:a\.m\.|a)"; [] -> "(?!)"
    """
    patterns = [re.escape(word) for word in words]
    return f"(?:{'|'.join(patterns)})" if patterns else "(?!)"
