"""Finds the words that name a nationality: "Kenyan", "Kurdish", "South Korean"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.model import Mention, MentionHow, MentionKind, NameLabel, quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.model import Reading
    from dateline.rules.actors import ActorRules

LONGEST = 2  # tokens of a nationality
NAMING = frozenset({"ADJ", "PROPN", "NOUN"})
NAMED = (MentionHow.NAME, MentionHow.METONYM)


def find_nationalities(
    reading: Reading, mentions: tuple[Mention, ...], rules: ActorRules
) -> tuple[Mention, ...]:
    """Find every adjective of a country or people in one article.

    "the Kenyan port of Mombasa"  ->  "Kenyan" (nationality)

    It names neither an actor nor a place, though its country is one that the article speaks of.
    Inside the name of an actor or a place it is part of that name.

    Args:
        reading: the article as read; offsets are code points into `reading.text`.
        mentions: from `find_names`, with or without their actors.
        rules: demonyms of its language.

    Returns:
        Mentions in order of the text, not overlapping, ids "n1" upwards, `actor` None; empty
        where there are none.

    Source: rules/en/demonyms.toml
    """
    taken = {
        token.index
        for mention in mentions
        if mention.how in NAMED
        for token in reading.tokens_in(*mention.words.span)
    }
    for name in reading.names:
        if name.label is not NameLabel.LOCATION:
            taken.update(range(name.first, name.stop))
    return tuple(
        Mention(
            id=f"n{number}",
            words=quote(reading.text, reading.tokens[first].start, reading.tokens[stop - 1].end),
            head=stop - 1,
            kind=MentionKind.NATIONALITY,
            how=MentionHow.NAME,
            actor=None,
        )
        for number, (first, stop) in enumerate(_spans(reading, taken, rules), 1)
    )


def _spans(reading: Reading, taken: set[int], rules: ActorRules) -> Iterator[tuple[int, int]]:
    """First token and stop of each adjective that lies outside all names."""
    next_free = 0
    for token in reading.tokens:
        first = token.index
        if first < next_free or first in taken or not token.text[0].isupper():
            continue
        for stop in range(min(first + LONGEST, len(reading.tokens)), first, -1):
            named = reading.words(first, stop).lower() in rules.adjectives
            if named and reading.tokens[stop - 1].upos in NAMING:
                yield first, stop
                next_free = stop
                break
