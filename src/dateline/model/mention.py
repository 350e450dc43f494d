"""Mentions: words that name a time, an actor or a place; and the actors themselves."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from dateline.model.quotation import Quotation
    from dateline.model.when import When


STAMP: Final = "time.stamp"  # rule of a time that tells when the words behind it were written


class TimeType(StrEnum):
    """The four TIMEX3 types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class EventOffset:
    """A time counted from an event: "three days after the summit".

    Attributes:
        relation: "after", "before", "during", "since", "until" or "at" the event.
        duration: TIMEX3 duration between them ("P3D"); None where the words give none.
        event: the words that name the event ("the summit").
        head: the one word of `event` that heads it ("summit").
        event_id: the event it was linked to in the same article, None while unlinked.
    """

    relation: str
    duration: str | None
    event: Quotation
    head: Quotation
    event_id: str | None = None


@dataclass(frozen=True, slots=True)
class TimeMention:
    """Words that tell a time.

    "On Tuesday", published Friday 23 September 2022 -> DATE 2022-09-20

    Attributes:
        id: unique in its article ("t1", in order of the text).
        words: the expression, preposition left out or in as the rule says.
        type: TIMEX3 type.
        value: TIMEX3 value ("2022-09-20", "P3D", "XXXX-WXX-2", "PAST_REF"); None unresolved.
        mod: TIMEX3 modifier ("START", "APPROX", "LESS_THAN"); None for none.
        freq: TIMEX3 frequency of a SET; None for none.
        quant: TIMEX3 quantifier of a SET; None for none.
        when: what it denotes, with reasons; None for durations, sets and the unresolved.
        anchor: "published", "none", or the id of the mention that it counts from.
        event_offset: set when it counts from an event instead.
        rule: id of the rule that found it; `STAMP` for what begins a part of a page that was
            written on a day of its own.
    """

    id: str
    words: Quotation
    type: TimeType
    value: str | None
    mod: str | None
    freq: str | None
    quant: str | None
    when: When | None
    anchor: str
    event_offset: EventOffset | None
    rule: str


class MentionKind(StrEnum):
    """What a mention names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    GOVERNMENT = "government"
    ARMED_GROUP = "armed-group"
    GROUP = "group"
    PLACE = "place"
    NATIONALITY = "nationality"


class MentionHow(StrEnum):
    """In which way a mention names its actor."""

    NAME = "name"
    TITLE = "title"
    PRONOUN = "pronoun"
    DESCRIPTION = "description"
    METONYM = "metonym"
    DEMONYM = "demonym"


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name an actor or a place: "Putin", "he", "the Russian leader", "Moscow".

    Attributes:
        id: unique in its article ("m1", in order of the text).
        words: the mention.
        head: index of its head token in the article's reading.
        kind: what it names.
        how: in which way.
        actor: id of the actor in the same article; None where unsure, or for a place
            that does not act.
        because: why this actor, for a person; "" where it is its own name.
    """

    id: str
    words: Quotation
    head: int
    kind: MentionKind
    how: MentionHow
    actor: str | None
    because: str = ""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, as one article shows it; weaving joins actors of many articles.

    Attributes:
        id: unique in its article ("a1", in order of first mention).
        name: the fullest name in the article ("Vladimir Putin"), or the description.
        kind: person, organisation, government, armed group or group.
        country: ISO 3166 alpha-3 code, None where unsure.
        office: office held as the article tells it ("President of Russia"); None for none.
        sectors: PLOVER sector codes, main one first.
        gender: "fem", "masc" or None where unsure; only ever from words in the article
            (pronouns, "Mrs", "Frau").
    """

    id: str
    name: str
    kind: MentionKind
    country: str | None
    office: str | None
    sectors: tuple[str, ...]
    gender: str | None = None


class PlaceUse(StrEnum):
    """How words that name a place are used: only as PLACE do they say where something is."""

    PLACE = "place"  # "in Nairobi"
    ACTOR = "actor"  # "Nairobi refused": its government
    ADJECTIVE = "adjective"  # "Kenyan officials"
    PEOPLE = "people"  # "Kenyans"
    PART = "part"  # "Nairobi City Council": part of another name


@dataclass(frozen=True, slots=True)
class PlaceCandidate:
    """A place that a name may have meant and was not chosen.

    Attributes:
        name: the gazetteer's name, with the division around it ("Salem, Massachusetts").
        geonames: GeoNames id, None where it has none.
        country: ISO 3166 alpha-3 code, None where it belongs to none.
        score: how likely it is among the places of that name, 0 to 1.
    """

    name: str
    geonames: int | None
    country: str | None
    score: float


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """Words that name a place, resolved to a point on the map or left unresolved.

    Attributes:
        words: the mention.
        name: the gazetteer's name; the words themselves where unresolved.
        geonames: GeoNames id, None where unresolved.
        lat: degrees north, None where unresolved.
        lon: degrees east, None where unresolved.
        country: ISO 3166 alpha-3 code, None where unresolved or no country.
        feature: "city", "district", "region", "country", "continent", "water", "facility" (a
            building or street that is on no map of ours) or "unknown".
        because: why this place and no other.
        score: how likely it is among the places of that name, 0 to 1; 0 where unresolved.
        rivals: other places of that name, the likeliest first, three at most.
        claimed_by: ISO 3166 alpha-3 codes of the states that claim it, where it is disputed;
            `country` is then the one that the gazetteer has, which decides nothing.
        use: how the words are used; what is no PLACE gets no pin.
    """

    words: Quotation
    name: str
    geonames: int | None
    lat: float | None
    lon: float | None
    country: str | None
    feature: str
    because: str
    score: float = 0.0
    rivals: tuple[PlaceCandidate, ...] = ()
    claimed_by: tuple[str, ...] = ()
    use: PlaceUse = PlaceUse.PLACE
