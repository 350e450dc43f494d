"""Times that count from an event: "three days after the summit", "since the start of the war"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.model import Reading, Token

_LINKS = frozenset({"case", "mark", "fixed", "advmod"})
_HEAVY = frozenset({"acl", "advcl", "appos", "parataxis", "conj", "cc", "ccomp", "punct"})
_LONGEST = 12  # tokens of the words that name an event


@dataclass(frozen=True, slots=True)
class NamedEvent:
    """An event that a time counts from, as code points of the text.

    Attributes:
        relation: "after", "before", "since", "until", "during" or "at".
        start: first code point of the words that name it.
        end: one past their last.
        head_start: first code point of the word that heads them.
        head_end: one past its last.
    """

    relation: str
    start: int
    end: int
    head_start: int
    head_end: int


def event_after_length(
    reading: Reading, end: int, relations: Mapping[str, str]
) -> NamedEvent | None:
    """The event that a length is counted from: "three days | after the summit".

    Args:
        reading: the article's reading.
        end: one past the last code point of the length.
        relations: word between length and event -> relation.

    Returns:
        None where no event follows.
    """
    link = _token_from(reading, end)
    if link is None or link.text.lower() not in relations:
        return None
    head = reading.tokens[link.head] if link.head > link.index else None
    if head is None or link.relation not in _LINKS or head.upos in ("NUM", "PRON", "X"):
        return None
    first = link.index + 1
    while reading.tokens[first].deprel == "fixed" and reading.tokens[first].head == link.index:
        first += 1  # "después | de la cumbre"
    return _named(reading, first, head, relations[link.text.lower()])


def event_of_boundary(
    reading: Reading, start: int, end: int, relations: Mapping[str, str]
) -> NamedEvent | None:
    """The event whose begin or end is told: "the start | of the war".

    Args:
        reading: the article's reading.
        start: first code point of the boundary ("the start").
        end: one past its last code point, before "of".
        relations: word before a boundary -> relation.

    Returns:
        None where no such word stands before it, or no noun follows.
    """
    of = _token_from(reading, end)
    if of is None or of.head <= of.index or of.relation != "case":
        return None
    head = reading.tokens[of.head]
    if head.upos != "NOUN":
        return None
    first = reading.token_at(start)
    before = reading.tokens[first.index - 1] if first is not None and first.index else None
    relation = relations.get(before.text.lower()) if before is not None else None
    if relation is None:
        return None
    return _named(reading, of.index + 1, head, relation)


def _token_from(reading: Reading, offset: int) -> Token | None:
    """The first token at or after a code point, in the same sentence as what is before it."""
    last = reading.token_at(offset - 1)
    if last is None or last.index + 1 >= len(reading.tokens):
        return None
    token = reading.tokens[last.index + 1]
    return token if token.sentence == last.sentence else None


def _named(reading: Reading, first: int, head: Token, relation: str) -> NamedEvent | None:
    """The words from a token to the end of the head's phrase, what only adds to it left off."""
    stop = min(reading.subtree(head.index)[1], first + _LONGEST)
    for part in reading.dependents(head.index):
        if part.index > head.index and part.relation in _HEAVY:
            stop = min(stop, reading.subtree(part.index)[0])
    if not first <= head.index < stop:
        return None
    while reading.tokens[stop - 1].upos == "PUNCT" and stop - 1 > head.index:
        stop -= 1
    return NamedEvent(
        relation,
        reading.tokens[first].start,
        reading.tokens[stop - 1].end,
        head.start,
        head.end,
    )
