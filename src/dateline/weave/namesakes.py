"""Full names of persons across articles: spellings of one name join, two bearers of one part."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.model import MentionKind
from dateline.rules.actors import load_actor_rules
from dateline.rules.folding import fold
from dateline.rules.leaders import load_leaders
from dateline.rules.spelling import sound
from dateline.weave.slots import plain_words

if TYPE_CHECKING:
    from datetime import datetime

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

    def key(self, slot: ActorSlot, published: datetime | None = None) -> Key | None:
        """The name that a person is joined by; None where it is unsure which bearer is meant.

        Where two who bore a name held office, as father and son, the day of the report and the
        office tell which.

        Args:
            slot: the person, as a report has him.
            published: when the report came out.
        """
        if (holder := _holder(slot, published)) is not None:
            return self.spelling.get(holder, holder)
        key = self.spelling.get(slot.key, slot.key)
        states = self.states.get(key)
        if states is None:
            return key
        return (*key, slot.actor.country) if slot.actor.country in states else None


def _holder(slot: ActorSlot, published: datetime | None) -> Key | None:
    """The full name of the one whom our tables have in his office on the day.

    None where the name has led to one person only, or the office is another.
    """
    spells = load_leaders().by_name.get(fold(slot.actor.name), ())
    if published is None or len({one.name for one in spells}) < len(("father", "son")):
        return None
    day = published.date()
    held = {one.name for one in spells if one.office == slot.actor.office and one.held_on(day)}
    return plain_words(next(iter(held))) if len(held) == 1 else None


def may_be_shorter(short: Key, full: Key) -> bool:
    """Whether a name may leave words of another out, as far as father and son are told apart.

    ("george", "w", "bush") of ("george", "h", "w", "bush") -> False, and so is
    ("ana", "ruiz") of ("ana", "ruiz", "jr")
    """
    generations = load_actor_rules().generations
    if {word for word in full if word in generations} - set(short):
        return False
    return not any(len(word) == 1 for word in short[1:-1])


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
