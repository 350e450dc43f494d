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
from dateline.rules.spells import (
    Chief,
    Leader,
    LeaderTable,
    Led,
    NamesAlone,
    index_names,
    index_sounds,
)
from dateline.rules.toml import read_rule_file, rule_error

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from collections.abc import Set as AbstractSet

FOLDER = "leaders"
NAMES_ALONE = f"{FOLDER}/examples.toml"
STATE_KEYS = frozenset(("country", "name", "successor", "chief", "jointly", "spells"))
ORGANISATION_KEYS = frozenset(("name", "country", "also", "spells"))
MINISTERS_KEYS = frozenset(("country", "spells"))
CHIEF_KEYS = frozenset(("office", "from", "until"))
SPELL_KEYS = frozenset(("office", "names", "from", "until", "about"))


def leader_of(country: str, day: date) -> Leader | None:
    """Whom news means by "the leader of" a state on a day: the holder of its chief office.

    `leader_of("DEU", date(2012, 1, 1)).name` -> "Angela Merkel"

    Which office that is, docs/actors.md tells; it is a convention where a president and a
    prime minister share power. Where several hold it jointly, it is the first of them.

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
    spells: defaultdict[str, list[Leader]] = defaultdict(list)
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
        for row in table.get("ministers", ()):
            spells[row.get("country", "")].extend(read_ministers(row, file, homes))
    for code, ministers in spells.items():
        states[code] = replace(states[code], spells=(*states[code].spells, *ministers))
    bodies = {body.code: body for body in organisations.values()}
    known = index_names((*states.values(), *bodies.values()), names_alone())
    return LeaderTable(states, organisations, known, index_sounds(known))


def names_alone() -> NamesAlone:
    """Which names of one word lead to somebody; read from rules/leaders/examples.toml."""
    row = read_rule_file(NAMES_ALONE)["names_alone"]
    told = read_rule_file("en/titles.toml")["generations"]
    generations = frozenset(fold(word) for word in (*told["elder"], *told["younger"]))
    return NamesAlone(
        **{key: frozenset(words) for key, words in row.items()}, generations=generations
    )


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
    _check_overlaps(spells, {f"{one} of {home}" for one in row.get("jointly", ())}, at)
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
    spells = _read_spells(row, at, name, row.get("country", ""))
    _check_overlaps(spells, set(), at)
    chief = tuple(Chief(office) for office in dict.fromkeys(one.office for one in spells))
    return Led(fold(name), chief, spells)


def read_ministers(row: dict[str, Any], file: str, homes: Mapping[str, str]) -> tuple[Leader, ...]:
    """One `[[ministers]]`: spells of a state in offices below its heads.

    Args:
        row: the table as read.
        file: where it stands, below `dateline/rules`.
        homes: names of countries by ISO code.

    Raises:
        RuleError: as `read_state`; or no such country.
    """
    code = row.get("country", "")
    at = Row(file, code)
    at.check_keys(row, MINISTERS_KEYS, "country", "spells")
    if code not in homes:
        at.refuse("no country of en/demonyms.toml; mend the code")
    spells = _read_spells(row, at, with_article(homes[code]), code)
    _check_overlaps(spells, set(), at)
    return tuple(replace(one, minister=True) for one in spells)


def _read_spells(row: dict[str, Any], at: Row, home: str, country: str) -> tuple[Leader, ...]:
    read: list[Leader] = []
    for number, spell in enumerate(row["spells"], 1):
        _check_spell(spell, replace(at, part=_part(spell, number)))
        name, *also = spell["names"]
        office = f"{spell['office']} of {home}"
        start, stop, about = spell["from"], spell.get("until"), spell.get("about", False)
        read.append(Leader(name, country, office, start, stop, about, tuple(also)))
    return tuple(sorted(read, key=lambda leader: leader.start))


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


def _check_overlaps(spells: Iterable[Leader], jointly: AbstractSet[str], at: Row) -> None:
    """Refuse two holders of one office at once, but for an office that several hold jointly."""
    by_office: dict[str, list[Leader]] = defaultdict(list)
    for spell in spells:
        if spell.office not in jointly:
            by_office[spell.office].append(spell)
    for office, held in by_office.items():
        for earlier, later in pairwise(held):
            if earlier.held_on(later.start):
                fault = (
                    f"{office}: {earlier.name} (until {earlier.stop}) overlaps {later.name} "
                    f"(from {later.start}); mend the days or tell the offices apart"
                )
                at.refuse(fault)
