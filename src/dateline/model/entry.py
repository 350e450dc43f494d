"""An entry: one line of the chronology, woven from the claims of one or many articles."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from dateline.model.claim import Status
    from dateline.model.quotation import Quotation
    from dateline.model.when import When


class EntryKind(StrEnum):
    """What an entry tells of."""

    EVENT = "event"
    STATEMENT = "statement"


@dataclass(frozen=True, slots=True, order=True)
class ClaimRef:
    """Which claim of which article: ids of both."""

    article: str
    claim: str


@dataclass(frozen=True, slots=True)
class EntryActor:
    """An actor of an entry, joined over its articles.

    Attributes:
        id: the same for the same actor everywhere in one store.
        name: the fullest name.
        role: "actor" or "recipient" of an event; "speaker", "addressee" or "channel".
        country: ISO 3166 alpha-3, None where unsure.
        office: as the articles tell it, None for none.
    """

    id: str
    name: str
    role: str
    country: str | None
    office: str | None


@dataclass(frozen=True, slots=True)
class EntryPlace:
    """The place of an entry; `geonames`, `lat` and `lon` are None where unresolved."""

    name: str
    geonames: int | None
    lat: float | None
    lon: float | None
    country: str | None


@dataclass(frozen=True, slots=True)
class LifeStep:
    """One step in the life line of an entry: planned, then postponed, then held.

    Attributes:
        status: what it was then.
        told_on: when the article was published; None where unknown.
        ref: the claim that says so.
        words: the words that show the status, or the trigger where bare tense shows it.
    """

    status: Status
    told_on: datetime | None
    ref: ClaimRef
    words: Quotation


@dataclass(frozen=True, slots=True)
class Alternative:
    """One answer of those that cannot all be true: what it says, and which claims say it."""

    says: str
    refs: tuple[ClaimRef, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """The smallest set of claims that cannot all be true.

    Attributes:
        about: "date", "status", "place" or what is counted ("killed").
        alternatives: two or more, those with most claims first.
    """

    about: str
    alternatives: tuple[Alternative, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened, was said or was planned.

    Attributes:
        id: hash of the claims that it is woven from.
        kind: event or statement.
        headline: one line for a person: who did what to whom, in the articles' words.
        type: PLOVER type; None for none.
        mode: PLOVER mode; None for none.
        contexts: PLOVER contexts.
        actors: joined actors with their roles.
        place: None for none.
        status: where its life line ends.
        when: bounds, with the proof as `when.because`.
        life_line: in order of telling.
        claims: what it is woven from, in order of publication; the first is the lead.
        sources: outlets that tell it, sorted; articles without outlet count by article.
        disagreements: where its claims cannot all be true.
        needs_review: why a person should look, empty for no reason.
    """

    id: str
    kind: EntryKind
    headline: str
    type: str | None
    mode: str | None
    contexts: tuple[str, ...]
    actors: tuple[EntryActor, ...]
    place: EntryPlace | None
    status: Status
    when: When
    life_line: tuple[LifeStep, ...]
    claims: tuple[ClaimRef, ...]
    sources: tuple[str, ...]
    disagreements: tuple[Disagreement, ...]
    needs_review: tuple[str, ...]
