"""Reads a user's own tables of actors: CSV or TOML; what is wrong is refused row by row."""

from __future__ import annotations

import csv
import io
import re
import tomllib
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from dateline.errors import OptionError
from dateline.model import Reason, Refusal, Stage
from dateline.rules.folding import fold
from dateline.rules.listed import KINDS, Listed
from dateline.rules.ontology import load_ontology
from dateline.rules.toml import read_rule_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

COLUMNS: Final = (
    *("name", "aliases", "country", "sectors", "office", "from", "until", "source", "kind"),
)
DELIMITERS: Final = ",;\t"
SEVERAL: Final = re.compile(r"\s*[;|]\s*")
DAY: Final = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?\Z")
BODIES: Final = frozenset(("IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"))
NOT_SECTORS: Final = frozenset(("ISM", "IMG", "UNO", "EUR"))
ACTOR: Final = "actor"  # the table of a TOML file that holds a row
Row = tuple[int, dict[str, Any]]


class _BadRowError(Exception):
    """A row cannot be kept; the message says what was given and what is allowed."""


def parse_table(name: str, text: str) -> tuple[tuple[Listed, ...], tuple[Refusal, ...]]:
    """Read one table.

    Args:
        name: the file's name; its ending says the format, ".csv", ".tsv" or ".toml".
        text: what is in it.

    Returns:
        The good rows in order, and a refusal with its line for each bad one.

    Raises:
        OptionError: the format is another one, or the file as a whole cannot be read so.
    """
    rows = _toml(name, text) if name.lower().endswith(".toml") else _csv(name, text)
    codes = _codes()
    kept: list[Listed] = []
    refused: list[Refusal] = []
    for line, row in rows:
        try:
            kept.append(_listed(row, codes))
        except _BadRowError as fault:
            refused.append(Refusal(Stage.READ, Reason.BAD_RECORD, name, f"line {line}: {fault}"))
    return tuple(kept), tuple(refused)


def _csv(name: str, text: str) -> Iterator[Row]:
    if not name.lower().endswith((".csv", ".tsv", ".txt")):
        msg = f"{name}: an ending of .csv, .tsv or .toml is allowed; rename the table of actors"
        raise OptionError(msg)
    head = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(DELIMITERS, key=head.count)
    table = csv.DictReader(io.StringIO(text), delimiter=delimiter, restkey="")
    columns = [(column or "").strip().lower() for column in table.fieldnames or ()]
    _check_columns(name, columns)
    table.fieldnames = columns
    try:
        for row in table:
            yield table.line_num, row
    except csv.Error as fault:
        msg = f"{name}:{table.line_num}: {fault}; mend the table at that line"
        raise OptionError(msg) from fault


def _check_columns(name: str, columns: list[str]) -> None:
    strange = [column for column in columns if column not in COLUMNS]
    allowed = ", ".join(COLUMNS)
    if strange:
        msg = f"{name}:1: column {strange[0]!r} given; {allowed} are allowed; rename it"
        raise OptionError(msg)
    if "name" not in columns:
        msg = f"{name}:1: no column 'name'; the first line names the columns: {allowed}"
        raise OptionError(msg)


def _toml(name: str, text: str) -> Iterator[Row]:
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        msg = f"{name}: {fault}; mend the TOML at that place"
        raise OptionError(msg) from fault
    rows = table.get(ACTOR)
    if not isinstance(rows, list) or table.keys() - {ACTOR}:
        msg = f"{name}: a list of [[actor]] tables and nothing else is allowed"
        raise OptionError(msg)
    heads = (n for n, line in enumerate(text.splitlines(), 1) if line.strip() == f"[[{ACTOR}]]")
    lines = dict(enumerate(heads))
    yield from ((lines.get(number, 1), row) for number, row in enumerate(rows))


def _codes() -> dict[str, str]:
    """Codes of countries by code and by folded name."""
    homes = read_rule_file("en/demonyms.toml")["country"]
    found = {fold(word): row["id"] for row in homes for word in (row["name"], *row["also"])}
    return found | {row["id"].lower(): row["id"] for row in homes} | {
        code.lower(): code for code in BODIES
    }  # fmt: skip


def _listed(row: Mapping[str, Any], codes: Mapping[str, str]) -> Listed:
    if strange := sorted(str(key) for key in row if key not in COLUMNS):
        given = f"key {strange[0]!r}" if strange[0] else "more cells than columns"
        fault = f"{given} given; {', '.join(COLUMNS)} are allowed"
        raise _BadRowError(fault)
    name = _word(row, "name")
    if not fold(name):
        fault = f"name = {name!r} given; a name with letters is needed"
        raise _BadRowError(fault)
    start, stop = _day(row, "from"), _day(row, "until")
    if start is not None and stop is not None and stop <= start:
        fault = f"until {row['until']} is not after from {row['from']}; mend the days"
        raise _BadRowError(fault)
    kind = _word(row, "kind")
    if kind and kind not in KINDS:
        fault = f"kind = {kind!r} given; {', '.join(KINDS)} or nothing is allowed"
        raise _BadRowError(fault)
    return Listed(
        name=name,
        also=tuple(one for one in _words(row, "aliases") if fold(one)),
        country=_country(_word(row, "country"), codes),
        sectors=_sectors(_words(row, "sectors")),
        office=_word(row, "office"),
        start=start,
        stop=stop,
        source=_word(row, "source"),
        kind=kind,
    )


def _word(row: Mapping[str, Any], key: str) -> str:
    value = row.get(key)
    if value is not None and not isinstance(value, str):
        fault = f"{key} = {value!r} given; one text is allowed"
        raise _BadRowError(fault)
    return " ".join((value or "").split())


def _words(row: Mapping[str, Any], key: str) -> tuple[str, ...]:
    value = row.get(key) or []
    if isinstance(value, str):
        value = SEVERAL.split(value.strip())
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        fault = f"{key} = {value!r} given; texts, in a cell with ';' between them, are allowed"
        raise _BadRowError(fault)
    return tuple(dict.fromkeys(" ".join(one.split()) for one in value if one.strip()))


def _country(given: str, codes: Mapping[str, str]) -> str:
    if not given:
        return ""
    code = codes.get(given.lower()) or codes.get(fold(given))
    if code is None:
        fault = (
            f"country = {given!r} given; a country's name or ISO 3166 alpha-3 code, or one of "
            f"{', '.join(sorted(BODIES))}, is allowed"
        )
        raise _BadRowError(fault)
    return code


def _sectors(given: tuple[str, ...]) -> tuple[str, ...]:
    allowed = sorted({*load_ontology().sectors, *(BODIES - NOT_SECTORS)})
    for one in given:
        if one.upper() not in allowed:
            fault = f"sector {one!r} given; {', '.join(allowed)} are allowed"
            raise _BadRowError(fault)
    return tuple(one.upper() for one in given)


def _day(row: Mapping[str, Any], key: str) -> date | None:
    """A day: `from` is the first of it, `until` the first after it; a whole day is itself."""
    value = row.get(key)
    if value is None or value == "":
        return None
    if type(value) is date:
        return value
    found = DAY.match(str(value).strip())
    try:
        year, month, day = (int(part or 0) for part in found.groups()) if found else (0, 0, 0)
        return date(year, month, day) if day else _edge(year, month, after=key == "until")
    except ValueError:
        fault = f"{key} = {str(value)!r} given; 2011-05-03, 2011-05 or 2011 is allowed"
        raise _BadRowError(fault) from None


def _edge(year: int, month: int, *, after: bool) -> date:
    """The first day of a year (month 0) or a month, or the first one after it."""
    if not month:
        return date(year + after, 1, 1)
    first = date(year, month, 1)
    return first if not after else date(year + month // 12, month % 12 + 1, 1)
