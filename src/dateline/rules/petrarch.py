"""Reads actor and agent dictionaries in the form of TABARI and PETRARCH that a user owns."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Final

from dateline.model import Reason, Refusal, Stage
from dateline.rules.folding import fold
from dateline.rules.listed import Listed, ListedRole
from dateline.rules.toml import read_rule_file

if TYPE_CHECKING:
    from collections.abc import Iterator

CODE: Final = re.compile(r"\[\s*(~?[A-Za-z-]*)\s*([<>]?)\s*([\d-]*)\s*\]")
PLURAL: Final = re.compile(r"\{([^}]*)\}")
SET: Final = re.compile(r"(![^!\s]+!)\s*=\s*(.*)")
BRACKETED: Final = re.compile(r"\(([^)]*)\)")
COMMENT: Final = re.compile(r"[;#]")
AGENT: Final = "~"
BLOCK: Final = 3  # letters of a part of a code
YEAR_SHORT: Final = 6  # digits of a day with a year of two
PIVOT: Final = 30  # a year of two digits below it is of this century
WORD: Final = "_"


@dataclass(slots=True)
class _Entry:
    """A head line with its synonyms and codes, as far as they have been read."""

    line: int
    names: list[str]
    codes: list[tuple[int, str, str, str]] = field(default_factory=list)


@dataclass(slots=True)
class Dictionary:
    """What a file holds: actors, common nouns, and the lines that could not be read."""

    rows: list[Listed] = field(default_factory=list)
    roles: list[ListedRole] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Codes:
    bodies: dict[str, str]
    countries: dict[str, str]
    sectors: dict[str, str]
    nobody: frozenset[str]


def parse_dictionary(name: str, text: str) -> Dictionary:
    """Read one dictionary, of actors or of agents or of both.

    "ANA_RUIZ_ ; comment", "+A._RUIZ_", "[KENGOV 110503-150101]" -> a row of Ana Ruiz with the
    country KEN and the sector GOV from 3 May 2011 on, before 2 January 2015.

    Args:
        name: the file's name, for its refusals.
        text: what is in it.

    Returns:
        Good rows in order, and a refusal with its line for each bad one; names whose code says
        that they are no actor are left out.
    """
    found = Dictionary()
    sets: dict[str, list[str]] = {}
    for entry in _entries(text, sets):
        _take(entry, name, sets, found)
    return found


def _entries(text: str, sets: dict[str, list[str]]) -> Iterator[_Entry]:
    entry: _Entry | None = None
    for number, raw in enumerate(text.splitlines(), 1):
        line = COMMENT.split(raw, maxsplit=1)[0].rstrip()
        if not line.strip():
            continue
        if substitution := SET.match(line):
            words = (word.strip() for word in substitution[2].split(","))
            sets[substitution[1]] = [word for word in words if word]
            continue
        codes = [(number, code[1], code[2], code[3]) for code in CODE.finditer(line)]
        names = line.split("[", 1)[0].strip()
        if names and names[0] != "+" and entry is not None:
            yield entry
            entry = None
        if entry is None and names:
            entry = _Entry(number, [])
        if entry is not None:
            entry.names += [part for part in names.split("+") if part.strip()]
            entry.codes += codes
            if "[" in line and not codes:
                entry.codes.append((number, "?", "", line.strip()))
    if entry is not None:
        yield entry


def _take(entry: _Entry, file: str, sets: dict[str, list[str]], found: Dictionary) -> None:
    names = [name for text in entry.names for name in _names(text, sets)]
    if not entry.codes or not names:
        what = f"{entry.names[0] if entry.names else ''!r} given; a code in brackets is needed"
        found.refused.append(_refusal(file, entry.line, what))
    for number, code, side, days in entry.codes:
        try:
            _row(names, code, side, days, found)
        except ValueError as fault:
            found.refused.append(_refusal(file, number, str(fault)))


def _refusal(file: str, line: int, fault: str) -> Refusal:
    return Refusal(Stage.READ, Reason.BAD_RECORD, file, f"line {line}: {fault}")


def _row(names: list[str], code: str, side: str, days: str, found: Dictionary) -> None:
    if code.upper() in _codes().nobody:
        return
    country, sectors = read_code(code)
    if code.startswith(AGENT):
        if not sectors:
            fault = f"code [{code}] given; one that says what an agent does is needed"
            raise ValueError(fault)
        found.roles += [ListedRole(name.lower(), sectors) for name in names]
        return
    if not country and not sectors:
        fault = f"code [{code}] given; a CAMEO code of a country or of what an actor does is needed"
        raise ValueError(fault)
    start, stop = _days(side, days)
    name, *also = names
    found.rows.append(Listed(name, tuple(also), country, sectors, "", start, stop, "PETRARCH"))


def read_code(code: str) -> tuple[str, tuple[str, ...]]:
    """Country and sectors of a CAMEO code.

    "DEUGOVMIL" -> ("DEU", ("GOV", "MIL")); "IGOUNOHLH" -> ("UNO", ("MED",))
    """
    codes = _codes()
    letters = code.strip(AGENT + "-").upper()
    blocks = [letters[at : at + BLOCK] for at in range(0, len(letters), BLOCK)]
    country = ""
    while blocks and not code.startswith(AGENT):
        found = codes.countries.get(blocks[0], codes.bodies.get(blocks[0]))
        if found is None or (country and country != "IGO"):
            break
        country = found
        del blocks[0]
    sectors = (codes.sectors[block] for block in blocks if block in codes.sectors)
    return country, tuple(dict.fromkeys(sectors))


@cache
def _codes() -> _Codes:
    table = read_rule_file("cameo.toml")
    homes = [row["id"] for row in read_rule_file("en/demonyms.toml")["country"]]
    return _Codes(
        bodies=table["bodies"],
        countries={code: code for code in homes} | table["countries"],
        sectors=table["sectors"],
        nobody=frozenset(table["nobody"]["codes"]),
    )


def _days(side: str, days: str) -> tuple[date | None, date | None]:
    if not days:
        return None, None
    first, _, last = days.partition("-")
    if side == "<":
        return None, _day(first)
    if side == ">" or not last:
        return _day(first), None
    start, stop = _day(first), _day(last) + timedelta(days=1)
    if stop <= start:
        fault = f"days {days} given; the first must not come after the last"
        raise ValueError(fault)
    return start, stop


def _day(digits: str) -> date:
    """A day from "110503" or "20110503"; a day that its month lacks is the month's last."""
    year = int(digits[:-4] or 0)
    if len(digits) == YEAR_SHORT:
        year += 2000 if year < PIVOT else 1900
    if len(digits) not in (YEAR_SHORT, YEAR_SHORT + 2):
        fault = f"day {digits!r} given; 110503 or 20110503 is allowed"
        raise ValueError(fault)
    month, day = int(digits[-4:-2]), int(digits[-2:])
    try:
        first = date(year, month, 1)
        last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        return date(year, month, min(day, last.day))
    except ValueError:
        fault = f"day {digits!r} given; there is none; 110503 or 20110503 is allowed"
        raise ValueError(fault) from None


def _names(text: str, sets: dict[str, list[str]]) -> Iterator[str]:
    """The names that a head line or a synonym stands for: plurals, sets and acronyms opened."""
    plural = PLURAL.search(text)
    for part in (PLURAL.sub("", text), *(plural[1].split(",") if plural else ())):
        for acronym in BRACKETED.findall(part):
            yield from _plain(acronym)
        for name in _spread(BRACKETED.sub("", part), sets):
            yield from _plain(name)


def _spread(text: str, sets: dict[str, list[str]]) -> Iterator[str]:
    for key, words in sets.items():
        if key in text:
            for word in words:
                yield from _spread(text.replace(key, word), sets)
            return
    yield text


def _plain(text: str) -> Iterator[str]:
    name = " ".join(text.replace(WORD, " ").split())
    if fold(name):
        yield name
