"""The contract of `dateline read`: one JSON object per article (`read.schema.json`)."""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from dateline.model import MentionHow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dateline.model import (
        Actor,
        Amount,
        Article,
        Bounds,
        Claims,
        Event,
        Mention,
        Party,
        PlaceCandidate,
        PlaceMention,
        Quotation,
        Refusal,
        Statement,
        TimeMention,
        Voucher,
        When,
    )

Plain = dict[str, Any]


@cache
def read_schema() -> Plain:
    """The JSON Schema (2020-12) of one line of `dateline read … --format jsonl`."""
    file = resources.files("dateline.render").joinpath("read.schema.json")
    schema: Plain = json.loads(file.read_text(encoding="utf-8"))
    return schema


def claims_to_jsonl(claims: Iterable[Claims]) -> Iterator[str]:
    """One line of JSON per article, in order; each ends with a newline."""
    for found in claims:
        yield json.dumps(claims_to_contract(found), ensure_ascii=False) + "\n"


def claims_to_contract(claims: Claims) -> Plain:
    """Turn the claims of one article into plain JSON values.

    A party of an event that is no actor yet ("the twelve miners", "he" where unsure) becomes
    an actor of its own, "p1", "p2" …, with `kind` null and, for a pronoun, `name` null: so
    `actors` and `recipients` hold every party, and what they rest on is in `mentions`.

    Returns:
        What `read.schema.json` describes: unknown keys are null, never missing; offsets are
        code points into `text`.
    """
    article = claims.article
    parties = _Parties(claims)
    events = [_event(event, parties) for event in claims.events]
    return {
        "id": article.id,
        "path": article.path,
        "published": _published(article),
        "published_from": article.published_from.value,
        "source": article.source,
        "title": article.title,
        "language": article.language,
        "text": article.text,
        "sentences": [{"start": start, "end": end} for start, end in claims.sentences],
        "times": [_time(time) for time in claims.times],
        "mentions": parties.mentions(),
        "actors": [_actor(actor) for actor in claims.actors] + parties.minted,
        "places": [_place(place) for place in claims.places],
        "statements": [_statement(statement) for statement in claims.statements],
        "events": events,
        "main": None,
        "refusals": [_refusal(refusal) for refusal in claims.refusals],
    }


def _published(article: Article) -> str | None:
    if article.published is None:
        return None
    if article.published_is_day:
        return article.published.date().isoformat()
    return article.published.isoformat()


def _span(quotation: Quotation) -> Plain:
    return {"start": quotation.start, "end": quotation.end}


def _words(quotation: Quotation) -> Plain:
    return {"start": quotation.start, "end": quotation.end, "text": quotation.text}


def _pieces(quotations: tuple[Quotation, ...]) -> Plain | list[Plain] | None:
    """One span, a list of spans where the words are not in one piece, None for no words."""
    if not quotations:
        return None
    spans = [_span(quotation) for quotation in quotations]
    return spans[0] if len(spans) == 1 else spans


def _bounds(bounds: Bounds | None) -> Plain | None:
    if bounds is None:
        return None
    return {
        "earliest": bounds.earliest.isoformat() if bounds.earliest else None,
        "latest": bounds.latest.isoformat() if bounds.latest else None,
    }


def _when(when: When) -> Plain:
    return {
        "edtf": when.edtf or None,
        "earliest": when.earliest.isoformat() if when.earliest else None,
        "latest": when.latest.isoformat() if when.latest else None,
        "start": _bounds(when.begins),
        "end": _bounds(when.ends),
        "because": [step.says for step in when.because],
    }


def _time(time: TimeMention) -> Plain:
    when = time.when
    return {
        "id": time.id,
        **_words(time.words),
        "type": time.type.value,
        "value": time.value,
        "mod": time.mod,
        "freq": time.freq,
        "quant": time.quant,
        "edtf": (when.edtf or None) if when else None,
        "earliest": when.earliest.isoformat() if when and when.earliest else None,
        "latest": when.latest.isoformat() if when and when.latest else None,
        "anchor": time.anchor,
        "because": [step.says for step in when.because] if when else [],
    }


def _mention(mention: Mention, actor: str | None) -> Plain:
    return {
        "id": mention.id,
        **_words(mention.words),
        "kind": mention.kind.value,
        "how": mention.how.value,
        "actor": actor,
    }


def _actor(actor: Actor) -> Plain:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind.value,
        "country": actor.country,
        "office": actor.office,
        "sectors": list(actor.sectors),
    }


def _place(place: PlaceMention) -> Plain:
    return {
        **_words(place.words),
        "name": place.name,
        "geonames": place.geonames,
        "lat": place.lat,
        "lon": place.lon,
        "country": place.country,
        "claimed_by": list(place.claimed_by),
        "feature": place.feature,
        "use": place.use.value,
        "score": place.score,
        "rivals": [_rival(rival) for rival in place.rivals],
        "because": place.because,
    }


def _rival(rival: PlaceCandidate) -> Plain:
    return {
        "name": rival.name,
        "geonames": rival.geonames,
        "country": rival.country,
        "score": rival.score,
    }


def _party(party: Party | None) -> Plain | None:
    return None if party is None else {**_span(party.words), "actor": party.actor}


def _voucher(voucher: Voucher) -> Plain:
    words = voucher.words
    return {
        "start": words.start if words else None,
        "end": words.end if words else None,
        "actor": voucher.actor,
        "statement": voucher.statement,
    }


def _statement(statement: Statement) -> Plain:
    return {
        "id": statement.id,
        "kind": statement.kind.value,
        "content": _pieces(statement.content),
        "cue": _pieces(statement.cue),
        "speaker": _party(statement.speaker),
        "addressee": _party(statement.addressee),
        "channel": _party(statement.channel),
        "holder": [_voucher(voucher) for voucher in statement.holder],
        "when": _when(statement.when),
    }


def _amount(amount: Amount) -> Plain:
    return {"what": amount.what, "low": amount.low, "high": amount.high, **_span(amount.words)}


def _event(event: Event, parties: _Parties) -> Plain:
    return {
        "id": event.id,
        "trigger": _words(event.trigger),
        "type": event.type,
        "mode": event.mode,
        "contexts": list(event.contexts),
        "plover": event.reduced,
        "actors": parties.ids(event.actors),
        "recipients": parties.ids(event.recipients),
        "place": event.place,
        "place_how": event.place_how.value if event.place_how is not None else None,
        "status": event.status.value,
        "status_words": [_span(quotation) for quotation in event.status_words],
        "certainty": event.certainty,
        "factuality": event.factuality,
        "holder": [_voucher(voucher) for voucher in event.holder],
        "time": event.time,
        "when": _when(event.when),
        "evidence": [_span(quotation) for quotation in event.evidence],
        "amounts": [_amount(amount) for amount in event.amounts],
    }


def _refusal(refusal: Refusal) -> Plain:
    return {
        "stage": refusal.stage.value,
        "reason": refusal.reason.value,
        "detail": refusal.detail,
        "start": refusal.start,
        "end": refusal.end,
    }


class _Parties:
    """Parties of events as actor ids; those that are no actor yet get one of their own."""

    def __init__(self, claims: Claims) -> None:
        self.known = {mention.id: mention for mention in claims.mentions}
        self.minted: list[Plain] = []
        self._by_span: dict[tuple[int, int], str] = {}
        self._of_mention: dict[str, str] = {}
        self._added: list[Plain] = []

    def ids(self, parties: tuple[Party, ...]) -> list[str]:
        """Actor ids of some parties, in order, each once."""
        return list(dict.fromkeys(party.actor or self._mint(party) for party in parties))

    def mentions(self) -> list[Plain]:
        """All mentions in order of the text, those of minted actors among them."""
        rows = [
            _mention(mention, mention.actor or self._of_mention.get(mention.id))
            for mention in self.known.values()
        ]
        return sorted(rows + self._added, key=lambda row: (row["start"], row["end"], row["id"]))

    def _mint(self, party: Party) -> str:
        span = party.words.span
        if span in self._by_span:
            return self._by_span[span]
        actor_id = f"p{len(self.minted) + 1}"
        self._by_span[span] = actor_id
        mention = self.known.get(party.mention) if party.mention else None
        pronoun = mention is not None and mention.how is MentionHow.PRONOUN
        self.minted.append(
            {
                "id": actor_id,
                "name": None if pronoun else party.words.text,
                "kind": None,
                "country": None,
                "office": None,
                "sectors": [],
            }
        )
        if mention is not None:
            self._of_mention.setdefault(mention.id, actor_id)
        else:
            described = {"kind": None, "how": MentionHow.DESCRIPTION.value, "actor": actor_id}
            row = {"id": f"m-{actor_id}", **_words(party.words), **described}
            self._added.append(row)
        return actor_id
