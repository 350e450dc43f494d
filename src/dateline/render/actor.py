"""All about one actor: names, offices over time, what he said and did, with whom, each traced."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any, Final

from dateline.model import MentionHow
from dateline.render.dates import date_label, told_label
from dateline.render.evidence import find_evidence
from dateline.render.offices import offices_plain
from dateline.render.sight import sight_plain
from dateline.render.tenures import tenures_plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from dateline.model import Claims, Entry, Mention
    from dateline.model.dossier import ActorSummary, Dossier, Relation, Sighting

Plain = dict[str, Any]
FIRST_WORDS: Final = 16


def actor_plain(dossier: Dossier, lookup: Callable[[str], Claims], limit: int = 20) -> Plain:
    """A dossier as plain JSON values.

    Args:
        dossier: all about one actor.
        lookup: the claims of an article, by its id.
        limit: at most so many names.

    Returns:
        `id, name, kind, country, sectors, entries, reports, reports_read, pronouns, names,
        offices, tenures, statements, events, relations, others`. Lists that may be cut are
        `{"total", "shown"}`. Every name and office has one example with article and words;
        every statement, event and relation has the id of an entry.
    """
    seen = dossier.sightings
    return {
        **_summary(dossier.actor),
        **_traits(seen),
        "reports": dossier.reports,
        "reports_read": dossier.reports_read,
        "pronouns": sum(one.how is MentionHow.PRONOUN for item in seen for one in item.mentions),
        "names": _names(seen, limit),
        "offices": offices_plain(seen),
        "tenures": tenures_plain(seen),
        "statements": {
            "total": dossier.statement_count,
            "shown": [_statement(one, dossier.actor.id, lookup) for one in dossier.statements],
        },
        "events": {
            "total": dossier.event_count,
            "shown": [_event(one, dossier.actor.id) for one in dossier.events],
        },
        "relations": {
            "total": dossier.relation_count,
            "shown": [_relation(one) for one in dossier.relations],
        },
        "others": [_summary(one) for one in dossier.others],
    }


def _summary(actor: ActorSummary) -> Plain:
    return {"id": actor.id, "name": actor.name, "entries": actor.entries}


def _traits(seen: tuple[Sighting, ...]) -> Plain:
    """What most reports show him as."""
    actors = [actor for sighting in seen for actor in sighting.actors]
    return {
        "kind": _most(actor.kind.value for actor in actors),
        "country": _most(actor.country for actor in actors if actor.country),
        "sectors": sorted({sector for actor in actors for sector in actor.sectors}),
    }


def _most(values: Iterable[str]) -> str | None:
    counted = Counter(values)
    return min(counted, key=lambda item: (-counted[item], item)) if counted else None


def _names(seen: tuple[Sighting, ...], limit: int) -> Plain:
    """The words that stand for him, pronouns aside, each with its count and first example."""
    uses: defaultdict[str, list[tuple[Sighting, Mention]]] = defaultdict(list)
    for sighting in seen:
        for mention in sighting.mentions:
            if mention.how is not MentionHow.PRONOUN:
                uses[" ".join(mention.words.text.split()).casefold()].append((sighting, mention))
    order = sorted(uses, key=lambda name: (-len(uses[name]), name))
    return {"total": len(order), "shown": [_name(uses[name]) for name in order[:limit]]}


def _name(uses: list[tuple[Sighting, Mention]]) -> Plain:
    """One name; of several spellings of case, the most frequent."""
    text = _most(" ".join(mention.words.text.split()) for _, mention in uses)
    sighting, mention = next(use for use in uses if " ".join(use[1].words.text.split()) == text)
    return {
        "name": text,
        "how": mention.how.value,
        "count": len(uses),
        "reports": len({item.article.id for item, _ in uses}),
        "because": mention.because or None,
        "example": sight_plain(sighting, mention.words.span),
    }


def _dated(entry: Entry, actor: str) -> Plain:
    return {
        "entry": entry.id,
        "date": date_label(entry.when),
        "edtf": entry.when.edtf or None,
        "status": entry.status.value,
        "headline": entry.headline,
        "roles": [one.role for one in entry.actors if one.id == actor],
        "claims": len(entry.claims),
    }


def _statement(entry: Entry, actor: str, lookup: Callable[[str], Claims]) -> Plain:
    told = find_evidence(entry.claims[0], lookup)
    words = told.quoted.split()
    more = " …" if len(words) > FIRST_WORDS else ""
    return {
        **_dated(entry, actor),
        "words": " ".join(words[:FIRST_WORDS]) + more,
        "article": told.article.id,
        "claim": told.ref.claim,
        "source": told.article.source or told.article.path,
        "published": told_label(told.article.published),
    }


def _event(entry: Entry, actor: str) -> Plain:
    return {**_dated(entry, actor), "type": entry.type}


def _relation(relation: Relation) -> Plain:
    return {
        **_summary(relation.other),
        "types": dict(relation.types),
        "entry": relation.entry,
    }
