"""How an event looks beside others: joined parties, place and time, ready to be compared."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from sys import intern
from typing import TYPE_CHECKING, Final

from dateline.model import Status
from dateline.weave.intake import CITIES

if TYPE_CHECKING:
    from dateline.model import PlaceMention
    from dateline.weave.actors import JoinedActor
    from dateline.weave.intake import Intake
    from dateline.weave.slots import EventSlot, PartySlot

NEARBY: Final = timedelta(days=4)  # an undated event lies this near to its report, or is apart
AHEAD: Final = timedelta(days=30)  # plans are told this long before what comes of them
LONG: Final = timedelta(days=40)  # a date that is coarser than this says little
LATER: Final = frozenset({Status.POSTPONED, Status.CANCELLED})
PLANS: Final = LATER | {Status.PLANNED}

Window = tuple[datetime, datetime]
Actors = frozenset["JoinedActor"]


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """One event claim beside others; equal only to itself.

    Attributes:
        number: its number in the intake.
        rank: its place in the order of (published, article id, text).
        actors: joined actors that go by a name.
        recipients: the same, of those to whom it is done.
        place: key of its place, None for none or for one that is not resolved to a point.
        city: whether the place is a city or smaller.
        country: country of its place, None where unknown.
        window: in which it must lie to be compared; None where nothing dates its report.
    """

    number: int
    rank: int
    slot: EventSlot
    published: datetime | None
    actors: Actors
    recipients: Actors
    place: str | None
    city: bool
    country: str | None
    window: Window | None


def look_at_events(intake: Intake, joined: tuple[JoinedActor, ...]) -> list[Look]:
    """The looks of all events, sorted by (published, article id, position in the text)."""
    order = sorted(
        range(len(intake.events)),
        key=lambda number: _telling_key(intake, intake.events[number]),
    )
    shared: dict[Actors, Actors] = {}
    return [_look(intake, joined, number, rank, shared) for rank, number in enumerate(order)]


def _telling_key(intake: Intake, slot: EventSlot) -> tuple[datetime, str, int, str]:
    article = intake.articles[slot.article]
    return article.published or datetime.max, article.id, slot.trigger.start, slot.ref.claim


def _look(
    intake: Intake,
    joined: tuple[JoinedActor, ...],
    number: int,
    rank: int,
    shared: dict[Actors, Actors],
) -> Look:
    slot = intake.events[number]
    published = intake.articles[slot.article].published
    actors, recipients = _named(slot.actors, joined), _named(slot.recipients, joined)
    place = None if slot.carried else slot.place  # one carried on joins no two events
    return Look(
        number=number,
        rank=rank,
        slot=slot,
        published=published,
        actors=shared.setdefault(actors, actors),
        recipients=shared.setdefault(recipients, recipients),
        place=_place_key(place),
        city=place is not None and place.feature in CITIES,
        country=place.country if place is not None else None,
        window=_window(slot, published),
    )


def _named(parties: tuple[PartySlot, ...], joined: tuple[JoinedActor, ...]) -> Actors:
    """The parties that go by a name."""
    found = (joined[party.actor] for party in parties if party.actor is not None)
    return frozenset(actor for actor in found if actor.named)


def _place_key(place: PlaceMention | None) -> str | None:
    if place is None:
        return None
    if place.geonames is not None:
        return intern(f"#{place.geonames}")
    return intern(place.name.casefold())


def _window(slot: EventSlot, published: datetime | None) -> Window | None:
    """Days in which an event can meet its like: round its date, or round its report."""
    low, high = slot.when.earliest, slot.when.latest
    dated = slot.explicit and low is not None and high is not None and high - low <= LONG
    if dated and low is not None and high is not None:
        window = _widen(low, high, NEARBY)
    elif published is not None:
        window = _widen(published, published, NEARBY)
    else:
        return None
    if slot.status in PLANS and published is not None:
        plan = _widen(published, published, AHEAD)
        window = min(window[0], plan[0]), max(window[1], plan[1])
    return window


def _widen(low: datetime, high: datetime, step: timedelta) -> Window:
    """Both ends moved out by a step, inside the calendar."""
    first = low - step if low - datetime.min > step else datetime.min
    last = high + step if datetime.max - high > step else datetime.max
    return first, last


def windows_meet(one: Look, two: Look) -> bool:
    """Whether the windows of two looks share an instant; open ones meet all."""
    if one.window is None or two.window is None:
        return True
    return one.window[0] < two.window[1] and two.window[0] < one.window[1]
