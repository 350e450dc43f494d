"""Offices of one actor over time: from which report to which, and the words that say so."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from dateline.model import MentionHow
from dateline.render.sight import sentence_of, sight_plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from dateline.model.dossier import Sighting

Plain = dict[str, Any]
Span = tuple[int, int]
BESIDE: Final = 40  # code points between a name and the office that stands beside it
LINK: Final = " of "  # an office's label is its phrase, this, and the country


def offices_plain(seen: tuple[Sighting, ...]) -> list[Plain]:
    """Each office with the span of reports that tell it and one example.

    Args:
        seen: the reports, in order of publication.

    Returns:
        In order of time `office, from, until, reports, by, example`: the days on which the
        first and the last report were published that tell it, how many do, and the first.
        `by` is "reports"; or "tables" where no report has the words and the office was known,
        and then the example is the first name that it was known by.
    """
    told: defaultdict[str, list[tuple[Sighting, Span]]] = defaultdict(list)
    known: defaultdict[str, list[tuple[Sighting, Span]]] = defaultdict(list)
    for sighting in seen:
        for office in dict.fromkeys(one.office for one in sighting.actors if one.office):
            words = next(_words(sighting, office), None)
            if words is not None:
                told[office].append((sighting, words))
            elif sighting.mentions:
                known[office].append((sighting, sighting.mentions[0].words.span))
    found = [_office(office, told.get(office), known[office]) for office in {**told, **known}]
    return sorted(found, key=lambda one: (one["from"] is None, one["from"], one["office"]))


def _office(
    office: str, told: list[tuple[Sighting, Span]] | None, known: list[tuple[Sighting, Span]]
) -> Plain:
    uses = told or known
    days = [day for day in (_day(sighting.article.published) for sighting, _ in uses) if day]
    sighting, span = uses[0]
    return {
        "office": office,
        "from": min(days, default=None),
        "until": max(days, default=None),
        "reports": len(uses),
        "by": "reports" if told else "tables",
        "example": sight_plain(sighting, span),
    }


def _day(published: datetime | None) -> str | None:
    return published.date().isoformat() if published else None


def _words(sighting: Sighting, office: str) -> Iterator[Span]:
    """Words of the report that name the office: a mention of him, else words beside his name."""
    phrase = office.partition(LINK)[0].casefold()
    for mention in sighting.mentions:
        if mention.how is not MentionHow.PRONOUN and phrase in mention.words.text.casefold():
            yield mention.words.span
    for mention in sighting.mentions:
        if mention.how is MentionHow.NAME:
            yield from _beside(sighting, mention.words.span, phrase)


def _beside(sighting: Sighting, name: Span, phrase: str) -> Iterator[Span]:
    """The phrase right before a name, or in apposition to it; somebody else's is neither."""
    first, last = sentence_of(sighting, name[0])
    text = sighting.article.text
    begin = max(first, name[0] - BESIDE)
    title = re.escape(phrase)
    behind = text[name[1] : min(last, name[1] + BESIDE)]
    comma = ",?" if re.match(r"\s*[,.]", behind) else ""
    before = re.search(
        rf"\b((?i:{title}))(?:\s+of(?:\s+the)?(?:\s+[A-Z][\w\u2019'-]*)+)?{comma}\s+$",
        text[begin : name[0]],
    )
    if before is not None:
        yield begin + before.start(1), begin + before.end(1)
    after = re.match(rf"\s*,\s+(?:[a-z]\S*\s+){{0,3}}((?i:{title}))\b", behind)
    if after is not None:
        yield name[1] + after.start(1), name[1] + after.end(1)
