"""Spells in office as values: who held an office when, and by which names he is known."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from dateline.rules.folding import fold
from dateline.rules.spelling import sound

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

HANDED_OVER: Final = timedelta(days=7)
MONTH: Final = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Leader:
    """One spell in office: from the day `start` on, before the day `stop` (None: not ended).

    Attributes:
        name: the fullest name that news uses.
        country: ISO 3166 alpha-3 code; of a state that is no more, its successor's; of the head of
            an organisation PLOVER's code of it.
        office: with the state or organisation: "President of Russia".
        start: first day in office.
        stop: first day out of office.
        about: whether the days are known to the month or year only.
        also: other spellings and forms of the name.
        minister: whether the office is below the heads of state and of government.
    """

    name: str
    country: str
    office: str
    start: date
    stop: date | None
    about: bool = False
    also: tuple[str, ...] = ()
    minister: bool = False

    def held_on(self, day: date) -> bool:
        """Whether the office was held on a day."""
        return self.start <= day and (self.stop is None or day < self.stop)

    def settled_on(self, day: date) -> bool:
        """Whether the office did not change hands in the week before a day that it was held on.

        Where its days are known to the month only, it may have changed hands on any of a month.
        """
        return self.held_on(day) and self.held_on(day - (MONTH if self.about else HANDED_OVER))


def main_spell(spells: Sequence[Leader]) -> Leader | None:
    """The one of several that somebody is known by: as a head before as a minister, then the last.

    Args:
        spells: by first day.
    """
    return max(reversed(spells), key=lambda one: (not one.minister, one.start), default=None)


@dataclass(frozen=True, slots=True)
class Chief:
    """An office whose holder is called the leader of the state, from `start` on, before `stop`."""

    office: str
    start: date = date.min
    stop: date = date.max


@dataclass(frozen=True, slots=True)
class Led:
    """A state or organisation and those who held its offices.

    Attributes:
        code: ISO 3166 alpha-3 code, also of a state that is no more ("SUN"); the folded name of
            an organisation.
        chief: its chief offices, those that count first in front.
        spells: by first day.
    """

    code: str
    chief: tuple[Chief, ...]
    spells: tuple[Leader, ...]

    def leader_on(self, day: date) -> Leader | None:
        """The holder of the chief office on a day."""
        offices = [one.office for one in self.chief if one.start <= day < one.stop]
        held = (one for office in offices for one in self.spells if one.office == office)
        return next((one for one in held if one.held_on(day)), None)


@dataclass(frozen=True, slots=True)
class NamesAlone:
    """Which names of one word lead to somebody.

    Attributes:
        states: those whose leaders news names by one word.
        offices: those that make a surname known, beside the chief ones.
        given_name_offices: those whose holders have no surname in the news ("King").
        family_name_first: states where the first word is the surname.
        common: surnames that too many people bear.
        generations: words behind a name that tell father from son, folded: "jr".
    """

    states: frozenset[str] = frozenset()
    offices: frozenset[str] = frozenset()
    given_name_offices: frozenset[str] = frozenset()
    family_name_first: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()
    generations: frozenset[str] = frozenset()

    def leads(self, spell: Leader, state: Led) -> bool:
        """Whether a spell makes the surname of its holder known."""
        if spell.country not in self.states:
            return False
        office = spell.office.partition(" of ")[0]
        chief = any(spell.office == one.office for one in state.chief)
        return office not in self.given_name_offices and (chief or office in self.offices)

    def surname(self, spell: Leader, name: str) -> str:
        """The surname in a folded name of the holder."""
        words = [word for word in name.split() if word not in self.generations] or [name]
        return words[0 if spell.country in self.family_name_first else -1]


@dataclass(frozen=True, slots=True)
class LeaderTable:
    """All spells in office that are known.

    Attributes:
        states: by ISO code.
        organisations: by each folded name.
        by_sound: spells by the sound of a full name, where only one person's sounds so.
        by_name: leaders, ministers and heads of organisations by folded name, by first day; also
            by surname, where news calls one leader at a time so.
    """

    states: Mapping[str, Led]
    organisations: Mapping[str, Led]
    by_name: Mapping[str, tuple[Leader, ...]]
    by_sound: Mapping[tuple[str, ...], tuple[Leader, ...]]


def index_names(states: Iterable[Led], alone: NamesAlone) -> dict[str, tuple[Leader, ...]]:
    """Spells by folded name, and by surname where one leader at a time is known by it.

    Args:
        states: all that there are.
        alone: which names of one word lead to somebody.
    """
    found: dict[str, list[Leader]] = defaultdict(list)
    known: dict[str, set[Leader]] = defaultdict(set)
    for state in states:
        leading = {spell.name for spell in state.spells if alone.leads(spell, state)}
        for spell in state.spells:
            names = dict.fromkeys(fold(name) for name in (spell.name, *spell.also))
            for name in names:
                if " " in name or spell.country in alone.states:
                    found[name].append(spell)
                if spell.name in leading:
                    known[alone.surname(spell, name)].add(spell)
    for surname, spells in known.items():
        if surname not in {*found, *alone.common} and _is_one_at_a_time(spells):
            found[surname] = list(spells)
    return {name: tuple(sorted(one, key=lambda spell: spell.start)) for name, one in found.items()}


def _is_one_at_a_time(spells: Iterable[Leader]) -> bool:
    """Whether on no day two people of a surname held office: father and son of one state."""
    ordered = sorted(spells, key=lambda spell: spell.start)
    if len({spell.country for spell in ordered}) > 1:
        return False
    return all(
        one.name == two.name or (one.stop is not None and one.stop <= two.start)
        for number, two in enumerate(ordered)
        for one in ordered[:number]
    )


def index_sounds(
    by_name: Mapping[str, tuple[Leader, ...]],
) -> dict[tuple[str, ...], tuple[Leader, ...]]:
    """Spells by the sound of a full name; one that two share is a head's before a minister's.

    It is left out where several heads share it, or several ministers.
    """
    found: dict[tuple[str, ...], dict[Leader, None]] = defaultdict(dict)
    for name, spells in by_name.items():
        if " " in name:
            found[sound(name)].update(dict.fromkeys(spells))
    return {
        key: tuple(sorted(held, key=lambda spell: spell.start))
        for key, spells in found.items()
        if len(key) > 1 and (held := _of_one(spells))
    }


def _of_one(spells: Iterable[Leader]) -> list[Leader]:
    """The spells of the only one who has any, else of the only one who was a head."""
    people: dict[str, list[Leader]] = defaultdict(list)
    for spell in spells:
        people[fold(spell.name)].append(spell)
    heads = [held for held in people.values() if not all(spell.minister for spell in held)]
    only = heads if len(people) > 1 else list(people.values())
    return only[0] if len(only) == 1 else []
