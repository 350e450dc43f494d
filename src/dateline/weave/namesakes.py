"""Full names of persons across articles: spellings of one name join, two bearers of one part."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.model import MentionKind
from dateline.rules.spelling import sound

if TYPE_CHECKING:
    from dateline.weave.intake import Intake
    from dateline.weave.slots import ActorSlot

STATELESS: Final = frozenset(("IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"))
STRAY: Final = 0.2  # share of articles below which another state is taken for a slip
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Namesakes:
    """What is known of full names.

    Attributes:
        spelling: for a name, the most frequent spelling of it.
        states: for a name with which people of two states and more hold office, those states.
    """

    spelling: dict[Key, Key]
    states: dict[Key, frozenset[str]]

    def key(self, slot: ActorSlot) -> Key | None:
        """The name that a person is joined by; None where it is unsure which bearer is meant."""
        key = self.spelling.get(slot.key, slot.key)
        states = self.states.get(key)
        if states is None:
            return key
        return (*key, slot.actor.country) if slot.actor.country in states else None


def find_namesakes(intake: Intake) -> Namesakes:
    """Which full names are one, and which are of several people.

    "Volodymyr Zelensky", "Volodymyr Zelenskiy" -> one name, unless they are of two states;
    "Ana Ruiz, the Kenyan minister", "Ana Ruiz, mayor of Lima" -> two people.
    """
    slots: defaultdict[Key, list[ActorSlot]] = defaultdict(list)
    for slot in intake.actors:
        if slot.named and len(slot.key) > 1 and slot.actor.kind is MentionKind.PERSON:
            slots[slot.key].append(slot)
    spelling = _spellings(slots)
    joined: defaultdict[Key, list[ActorSlot]] = defaultdict(list)
    for key, found in slots.items():
        joined[spelling.get(key, key)].extend(found)
    states = {key: _states(found) for key, found in joined.items()}
    return Namesakes(spelling, {key: found for key, found in states.items() if len(found) > 1})


def _spellings(slots: dict[Key, list[ActorSlot]]) -> dict[Key, Key]:
    by_sound: defaultdict[Key, list[Key]] = defaultdict(list)
    for key in slots:
        by_sound[sound(" ".join(key))].append(key)
    found: dict[Key, Key] = {}
    for keys in by_sound.values():
        countries = {
            slot.actor.country
            for key in keys
            for slot in slots[key]
            if slot.actor.country and slot.actor.country not in STATELESS
        }
        if len(keys) > 1 and len(countries) < 2:  # noqa: PLR2004 - one person is of one state
            chief = min(keys, key=lambda key: (-len(slots[key]), key))
            found.update(dict.fromkeys(keys, chief))
    return found


def _states(slots: list[ActorSlot]) -> frozenset[str]:
    """States in whose offices articles show a name; one seldom shown is a slip."""
    counted = Counter(
        slot.actor.country
        for slot in slots
        if slot.actor.office and slot.actor.country and slot.actor.country not in STATELESS
    )
    least = STRAY * counted.total()
    return frozenset(country for country, count in counted.items() if count >= least)
