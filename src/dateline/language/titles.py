"""Hangs a title on the name behind it, where both were read as subjects of one verb."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

SUBJECTS: Final = frozenset({"nsubj", "nsubj:pass"})
TITLE: Final = "nmod:desc"


def join_titles(
    tags: Sequence[str], heads: Sequence[int], relations: Sequence[str]
) -> tuple[list[int], list[str]]:
    """Leave a verb one subject where two stand side by side: a common noun, then a name.

    "Union leader Marta spoke", with "leader" and "Marta" both under "spoke" -> "leader" is
    `nmod:desc` of "Marta"

    Args:
        tags: universal part of speech of each word.
        heads: position of each word's governor, -1 for a root.
        relations: each word's relation to it.

    Returns:
        Governors and relations, those of such titles changed.
    """
    joined, named = list(heads), list(relations)
    for name in range(1, len(tags)):
        title = name - 1
        beside = heads[title] == heads[name] and {relations[title], relations[name]} <= SUBJECTS
        if beside and (tags[title], tags[name]) == ("NOUN", "PROPN"):
            joined[title], named[title] = name, TITLE
    return joined, named
