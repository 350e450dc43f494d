"""Names in a reading that a user's own table has, whatever the reader took them for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.model import NameLabel, NameSpan
from dateline.rules.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.model import Reading
    from dateline.rules.listed import ListedActors


def names_with_listed(reading: Reading, listed: ListedActors) -> tuple[NameSpan, ...]:
    """The reader's names, and those of a user's rows that say what they name.

    A listed name takes the place of what the reader found in its words; inside a longer name of
    the reader's it is left alone.

    Returns:
        Names in order of the text, not overlapping.
    """
    if not listed.openings:
        return reading.names
    own = tuple(_listed(reading, listed))
    inside = [
        one
        for one in own
        if not any(
            name.first <= one.first and one.stop <= name.stop and _length(name) > _length(one)
            for name in reading.names
        )
    ]
    taken = {at for one in inside for at in range(one.first, one.stop)}
    kept = (one for one in reading.names if taken.isdisjoint(range(one.first, one.stop)))
    return tuple(sorted((*kept, *inside), key=lambda one: one.first))


def _length(name: NameSpan) -> int:
    return name.stop - name.first


def _listed(reading: Reading, listed: ListedActors) -> Iterator[NameSpan]:
    after = 0
    for token in reading.tokens:
        if token.index < after or not token.text[:1].isupper():
            continue
        stop = _stop(reading, token.index, listed)
        if stop:
            row = listed.by_name[fold(reading.words(token.index, stop))][-1]
            label = NameLabel.PERSON if row.kind == "person" else NameLabel.ORGANISATION
            end = reading.tokens[stop - 1].end
            yield NameSpan(token.start, end, token.index, stop, label)
            after = stop


def _stop(reading: Reading, first: int, listed: ListedActors) -> int:
    """Where the longest listed name that begins at a token ends; 0 for none."""
    sentence = reading.sentences[reading.tokens[first].sentence]
    opening = fold(reading.tokens[first].text).split()
    for words in listed.openings.get(opening[0] if opening else "", ()):
        for stop in range(first + 1, min(sentence.stop, first + 2 * len(words) + 1) + 1):
            if fold(reading.words(first, stop)) == " ".join(words):
                return stop
    return 0
