"""The JSON of each view: a line of the list, an entry with its claims and proof, an article.

Everything that stands in the model is written as `to_plain` writes it; what is added here is
what a reader needs beside it: outlets and dates of the articles that an entry refers to, and
the sentences around the words of a proof.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Any

from dateline.model.codec import to_plain
from dateline.render.actor import actor_plain
from dateline.rules.country_names import country_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.model import (
        Article,
        Because,
        ClaimRef,
        Claims,
        Entry,
        Event,
        PlaceMention,
        Quotation,
    )
    from dateline.store import ArticleSummary, Hit
    from dateline.web.chronology import Chronology
    from dateline.web.overview import Overview
    from dateline.web.selection import Line


def line_of_list(entry: Entry) -> dict[str, Any]:
    """An entry as one line of the chronology: no proof, no claims, only how many."""
    told_on = [step.told_on for step in entry.life_line if step.told_on is not None]
    return {
        "id": entry.id,
        "kind": entry.kind.value,
        "headline": entry.headline,
        "type": entry.type,
        "mode": entry.mode,
        "status": entry.status.value,
        "life_line": [step.status.value for step in entry.life_line],
        "when": _when(entry),
        "actors": to_plain(entry.actors),
        "place": to_plain(entry.place),
        "sources": to_plain(entry.sources),
        "first_published": to_plain(min(told_on, default=None)),
        "claims": len(entry.claims),
        "disagreements": [disagreement.about for disagreement in entry.disagreements],
        "needs_review": to_plain(entry.needs_review),
    }


def entry_view(chronology: Chronology, entry: Entry) -> dict[str, Any]:
    """An entry with everything that it rests on.

    Returns:
        `to_plain(entry)`, and: `articles`, a card for each article referred to, by id;
        `told`, for each claim its `ref`, `kind` and the whole claim (None where the article
        no longer holds it); `where`, how `place` is known (None for no place); `proof`, the
        steps of `when.because`, each with the sentences that its words stand in.
    """
    articles = {article_id: chronology.claims_of(article_id) for article_id in _articles_of(entry)}
    return {
        **to_plain(entry),
        "articles": {name: article_card(claims.article) for name, claims in articles.items()},
        "told": [_told(ref, articles[ref.article]) for ref in entry.claims],
        "where": _where(entry, articles),
        "proof": [
            _proof_step(step, None if step.article is None else articles[step.article])
            for step in entry.when.because
        ],
    }


def actor_view(chronology: Chronology, given: str, limit: int) -> dict[str, Any]:
    """All about one actor, as `dateline actor` tells it; entries are lines of the list, too."""
    dossier = chronology.dossier(given, limit)
    plain = actor_plain(dossier, chronology.claims_of, limit)
    for part, entries in (("statements", dossier.statements), ("events", dossier.events)):
        plain[part]["shown"] = [
            {**shown, **line_of_list(entry)}
            for shown, entry in zip(plain[part]["shown"], entries, strict=True)
        ]
    return plain


def article_view(claims: Claims) -> dict[str, Any]:
    """An article with its text and all that was found in it; offsets are code points.

    Those who claim a disputed place are named; `to_plain` has their codes.
    """
    plain: dict[str, Any] = to_plain(claims)
    for place in plain["places"]:
        place["claimed_by"] = [country_name(code) for code in place["claimed_by"]]
    return plain


def article_card(article: Article) -> dict[str, Any]:
    """An article without its text."""
    return {
        "id": article.id,
        "title": article.title,
        "source": article.source,
        "published": to_plain(article.published),
        "published_is_day": article.published_is_day,
        "published_from": article.published_from.value,
        "url": article.url,
        "path": article.path,
    }


def article_line(summary: ArticleSummary) -> dict[str, Any]:
    """An article as one line of the list of reports."""
    return {
        "id": summary.id,
        "title": summary.title,
        "source": summary.source,
        "published": to_plain(summary.published),
        "published_is_day": summary.published_is_day,
        "published_from": summary.published_from.value,
        "path": summary.path,
        "statements": summary.statements,
        "events": summary.events,
    }


def hit_line(hit: Hit) -> dict[str, Any]:
    """One thing that a search found."""
    return {
        "kind": hit.kind,
        "id": hit.id,
        "title": hit.title,
        "snippet": hit.snippet,
        "marks": to_plain(hit.marks),
    }


def overview_view(overview: Overview) -> dict[str, Any]:
    """The strip of counts over time."""
    return {
        "unit": overview.unit,
        "bars": [
            {
                "since": bar.since.isoformat(),
                "until": bar.until.isoformat(),
                "certain": bar.certain,
                "possible": bar.possible,
            }
            for bar in overview.bars
        ],
        "before": overview.before,
        "after": overview.after,
        "undated": overview.undated,
    }


def entries_of_article_view(lines: dict[str, Line]) -> dict[str, Any]:
    """The entry that each claim of an article went into, by claim id."""
    return {claim: {"id": line.id, "headline": line.headline} for claim, line in lines.items()}


def _when(entry: Entry) -> dict[str, Any]:
    when: dict[str, Any] = to_plain(entry.when)
    when["because"] = len(entry.when.because)
    return when


def _articles_of(entry: Entry) -> list[str]:
    """Ids of the articles that an entry refers to, each once, its claims first."""
    return list(dict.fromkeys(_references(entry)))


def _references(entry: Entry) -> Iterator[str]:
    for ref in entry.claims:
        yield ref.article
    for step in entry.life_line:
        yield step.ref.article
    for disagreement in entry.disagreements:
        for alternative in disagreement.alternatives:
            for ref in alternative.refs:
                yield ref.article
    for because in entry.when.because:
        if because.article is not None:
            yield because.article


def _told(ref: ClaimRef, claims: Claims) -> dict[str, Any]:
    for kind, found in (("event", claims.events), ("statement", claims.statements)):
        for claim in found:
            if claim.id == ref.claim:
                return {"ref": to_plain(ref), "kind": kind, "claim": to_plain(claim)}
    return {"ref": to_plain(ref), "kind": None, "claim": None}


def _where(entry: Entry, articles: dict[str, Claims]) -> dict[str, Any] | None:
    """How the place of an entry is known, by the claim that says it most plainly.

    Returns:
        `how`, a `PlaceHow`; `ref`, the claim; `words`, the place in its article; `because`, why
        that place of its name; `claimed_by`, names of the states that claim it, none where it is
        not disputed. None where no claim is at the place.
    """
    found: list[tuple[bool, ClaimRef, Event, PlaceMention]] = []
    for ref in entry.claims:
        claims = articles[ref.article]
        event = next((one for one in claims.events if one.id == ref.claim), None)
        if event is None or event.place is None or event.place_how is None:
            continue
        place = claims.places[event.place]
        if _is_at(entry, place):
            found.append((event.place_how.is_carried, ref, event, place))
    if not found:
        return None
    _, ref, event, place = min(found, key=lambda one: one[0])
    return {
        "how": to_plain(event.place_how),
        "ref": to_plain(ref),
        "words": to_plain(place.words),
        "because": place.because,
        "claimed_by": [country_name(code) for code in place.claimed_by],
    }


def _is_at(entry: Entry, place: PlaceMention) -> bool:
    here = entry.place
    return here is not None and (here.name, here.geonames) == (place.name, place.geonames)


def _proof_step(step: Because, claims: Claims | None) -> dict[str, Any]:
    return {
        **to_plain(step),
        "sentences": [] if claims is None else _sentences(step.words, claims),
    }


def _sentences(words: tuple[Quotation, ...], claims: Claims) -> list[dict[str, Any]]:
    """The sentences that some words stand in, each once, in order of the text."""
    starts = [start for start, _end in claims.sentences]
    found: dict[int, int] = {}
    for quotation in words:
        start, end = quotation.span
        first = bisect_right(starts, start) - 1
        last = bisect_right(starts, end - 1) - 1
        if first >= 0:
            start = min(start, claims.sentences[first][0])
            end = max(end, claims.sentences[last][1])
        found[start] = max(end, found.get(start, 0))
    text = claims.article.text
    return [
        {"start": start, "end": end, "text": text[start:end]}
        for start, end in sorted(found.items())
    ]
