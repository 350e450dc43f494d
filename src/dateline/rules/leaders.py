"""Who led which state or organisation, and when, as data: rules/leaders/*.toml."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from importlib import resources
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NoReturn

from dateline.rules.country_names import with_article
from dateline.rules.folding import fold
from dateline.rules.toml import read_rule_file, rule_error

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

FOLDER = "leaders"
NAMES_ALONE = f"{FOLDER}/examples.toml"
GENERATIONS = ("jr", "sr")
STATE_KEYS = frozenset(("country", "name", "successor", "chief", "spells"))
ORGANISATION_KEYS = frozenset(("name", "also", "spells"))
CHIEF_KEYS = frozenset(("office", "from", "until"))
SPELL_KEYS = frozenset(("office", "names", "from", "until", "about"))


@dataclass(frozen=True, slots=True)
class Leader:
    """One spell in office: from the day `start` on, before the day `stop` (None: not ended).

    Attributes:
        name: the fullest name that news uses.
        country: ISO 3166 alpha-3 code; of a state that is no more, its successor's; "" for the
            head of an organisation.
        office: with the state or organisation: "President of Russia".
        start: first day in office.
        stop: first day out of office.
        about: whether the days are known to the month or year only.
        also: other spellings and forms of the name.
    """

    name: str
    country: str
    office: str
    start: date
    stop: date | None
    about: bool = False
    also: tuple[str, ...] = ()

    def held_on(self, day: date) -> bool:
        """Whether the office was held on a day."""
        return self.start <= day and (self.stop is None or day < self.stop)


@dataclass(frozen=True, slots=True)
class Chief:
    """An office whose holder leads the state in fact, from `start` on, before `stop`."""

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
    """

    states: frozenset[str] = frozenset()
    offices: frozenset[str] = frozenset()
    given_name_offices: frozenset[str] = frozenset()
    family_name_first: frozenset[str] = frozenset()

    def leads(self, spell: Leader, state: Led) -> bool:
        """Whether a spell makes the surname of its holder known."""
        if spell.country not in self.states:
            return False
        office = spell.office.partition(" of ")[0]
        chief = any(spell.office == one.office for one in state.chief)
        return office not in self.given_name_offices and (chief or office in self.offices)

    def surname(self, spell: Leader, name: str) -> str:
        """The surname in a folded name of the holder."""
        words = [word for word in name.split() if word not in GENERATIONS] or [name]
        return words[0 if spell.country in self.family_name_first else -1]


@dataclass(frozen=True, slots=True)
class LeaderTable:
    """All spells in office that are known.

    Attributes:
        states: by ISO code.
        organisations: by each folded name.
        by_name: leaders of states by folded name, by first day; also by surname, where news calls
            one leader so, and only one.
    """

    states: Mapping[str, Led]
    organisations: Mapping[str, Led]
    by_name: Mapping[str, tuple[Leader, ...]]


def leader_of(country: str, day: date) -> Leader | None:
    """Who led a state in fact on a day: the holder of its chief office.

    `leader_of("DEU", date(2012, 1, 1)).name` -> "Angela Merkel"

    Args:
        country: ISO 3166 alpha-3 code; "SUN", "YUG", "CSK" and "DDR" for states that are no more.
        day: any day; the table begins in 1990.

    Returns:
        The spell; None where the state or its leader on that day is unknown.

    Raises:
        RuleError: a file of the table is malformed.

    Source: rules/leaders/
    """
    state = load_leaders().states.get(country)
    return state.leader_on(day) if state else None


def head_of(organisation: str, day: date) -> Leader | None:
    """Who headed an organisation of states on a day.

    `head_of("NATO", date(2012, 1, 1)).name` -> "Anders Fogh Rasmussen"

    Args:
        organisation: a name of it, in any case ("the United Nations", "un").
        day: any day; the table begins in 1990.

    Returns:
        The spell; None where the organisation or its head on that day is unknown.

    Raises:
        RuleError: a file of the table is malformed.

    Source: rules/leaders/organisations.toml
    """
    body = load_leaders().organisations.get(fold(organisation))
    return body.leader_on(day) if body else None


@cache
def load_leaders() -> LeaderTable:
    """Read every file of rules/leaders; read once, then shared.

    Raises:
        RuleError: a file is malformed; names file, line, state and spell.
    """
    homes = {row["id"]: row["name"] for row in read_rule_file("en/demonyms.toml")["country"]}
    states: dict[str, Led] = {}
    organisations: dict[str, Led] = {}
    for file in table_files():
        table = read_rule_file(file)
        for row in table.get("state", ()):
            state = read_state(row, file, homes)
            if state.code in states:
                raise rule_error(file, state.code, "a second time; join its spells in one place")
            states[state.code] = state
        for row in table.get("organisation", ()):
            body = read_organisation(row, file)
            organisations.update((fold(name), body) for name in (row["name"], *row.get("also", ())))
    return LeaderTable(states, organisations, index_names(states.values(), names_alone()))


def names_alone() -> NamesAlone:
    """Which names of one word lead to somebody; read from rules/leaders/examples.toml."""
    row = read_rule_file(NAMES_ALONE)["names_alone"]
    return NamesAlone(**{key: frozenset(words) for key, words in row.items()})


def table_files() -> list[str]:
    """The files of the table, as paths below `dateline/rules`."""
    folder = resources.files("dateline.rules").joinpath(FOLDER)
    names = sorted(file.name for file in folder.iterdir())
    return [f"{FOLDER}/{name}" for name in names if name.endswith(".toml")]


@dataclass(frozen=True, slots=True)
class Row:
    """Where a row of the table stands, for the words of its errors."""

    file: str
    rule: str
    part: str = ""

    def refuse(self, fault: str) -> NoReturn:
        """Raise the error that names file, line, state and spell."""
        raise rule_error(self.file, self.rule, f"{self.part}{fault}")

    def check_keys(self, row: dict[str, Any], allowed: frozenset[str], *needed: str) -> None:
        """Refuse a key that is unknown, or missing though it is needed."""
        if strange := sorted(row.keys() - allowed):
            self.refuse(f"key {strange[0]!r}; {', '.join(sorted(allowed))} are allowed")
        if missing := [key for key in needed if not row.get(key)]:
            self.refuse(f"no {missing[0]!r}; add it")


def read_state(row: dict[str, Any], file: str, homes: Mapping[str, str]) -> Led:
    """One `[[state]]` with its spells.

    Args:
        row: the table as read.
        file: where it stands, below `dateline/rules`.
        homes: names of countries by ISO code; a state that is not among them gives its `name`.

    Raises:
        RuleError: a key is unknown or missing, days are out of order, or two spells of one
            office overlap.
    """
    code = row.get("country", "")
    at = Row(file, code)
    at.check_keys(row, STATE_KEYS, "country", "chief", "spells")
    if "name" not in row and code not in homes:
        at.refuse("no country of en/demonyms.toml; give the state's `name`")
    home = row.get("name") or with_article(homes[code])
    spells = _read_spells(row, at, home, row.get("successor", code))
    offices = {spell["office"] for spell in row["spells"]}
    for one in row["chief"]:
        at.check_keys(one, CHIEF_KEYS, "office")
        if one["office"] not in offices:
            fault = f"chief office {one['office']!r}; no spell has it: {', '.join(sorted(offices))}"
            at.refuse(fault)
    chief = tuple(
        Chief(f"{one['office']} of {home}", one.get("from", date.min), one.get("until", date.max))
        for one in row["chief"]
    )
    return Led(code, chief, spells)


def read_organisation(row: dict[str, Any], file: str) -> Led:
    """One `[[organisation]]` with its spells; each of its offices is a chief one.

    Args:
        row: the table as read.
        file: where it stands, below `dateline/rules`.

    Raises:
        RuleError: as `read_state`.
    """
    name = row.get("name", "")
    at = Row(file, name)
    at.check_keys(row, ORGANISATION_KEYS, "name", "spells")
    spells = _read_spells(row, at, name, "")
    chief = tuple(Chief(office) for office in dict.fromkeys(one.office for one in spells))
    return Led(fold(name), chief, spells)


def _read_spells(row: dict[str, Any], at: Row, home: str, country: str) -> tuple[Leader, ...]:
    read: list[Leader] = []
    for number, spell in enumerate(row["spells"], 1):
        _check_spell(spell, replace(at, part=_part(spell, number)))
        name, *also = spell["names"]
        office = f"{spell['office']} of {home}"
        start, stop, about = spell["from"], spell.get("until"), spell.get("about", False)
        read.append(Leader(name, country, office, start, stop, about, tuple(also)))
    read.sort(key=lambda leader: leader.start)
    _check_overlaps(read, at)
    return tuple(read)


def _part(spell: dict[str, Any], number: int) -> str:
    return f"spell {number}, {', '.join(spell.get('names', ())[:1]) or 'nobody'}: "


def _check_spell(spell: dict[str, Any], at: Row) -> None:
    at.check_keys(spell, SPELL_KEYS, "office", "names", "from")
    for key in ("from", "until"):
        if type(spell.get(key, date.min)) is not date:
            at.refuse(f"{key} = {spell[key]!r}; a day is allowed")
    if not all(fold(name) for name in spell["names"]):
        at.refuse("a name without letters; leave it out")
    if "until" in spell and spell["until"] <= spell["from"]:
        fault = f"until {spell['until']} is not after from {spell['from']}; mend the days"
        at.refuse(fault)


def _check_overlaps(spells: Iterable[Leader], at: Row) -> None:
    by_office: dict[str, list[Leader]] = defaultdict(list)
    for spell in spells:
        by_office[spell.office].append(spell)
    for office, held in by_office.items():
        for earlier, later in pairwise(held):
            if earlier.held_on(later.start):
                fault = (
                    f"{office}: {earlier.name} (until {earlier.stop}) overlaps {later.name} "
                    f"(from {later.start}); mend the days or tell the offices apart"
                )
                at.refuse(fault)


def index_names(states: Iterable[Led], alone: NamesAlone) -> dict[str, tuple[Leader, ...]]:
    """Spells by folded name, and by surname where one leader alone is known by it.

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
        if surname not in found and len({(spell.name, spell.country) for spell in spells}) == 1:
            found[surname] = list(spells)
    return {name: tuple(sorted(one, key=lambda spell: spell.start)) for name, one in found.items()}
