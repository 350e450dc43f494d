"""Entries as a table: CSV with one row per entry, and the codebook that explains its columns."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from dateline.model import Disagreement, Entry, LifeStep

RISKY: Final = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet may run a cell that begins so
JOINT: Final = "; "


def entries_to_csv(entries: Iterable[Entry]) -> Iterator[str]:
    """One row per entry below a row of column names; rows end with CRLF (RFC 4180).

    Text that a spreadsheet would take for a formula gets an apostrophe in front.
    """
    yield _row(COLUMNS)
    for entry in entries:
        yield _row([_guard(read(entry)) for read, _ in COLUMNS.values()])


def codebook_csv() -> Iterator[str]:
    """The columns of `entries_to_csv` and what they mean, in order."""
    yield _row(("column", "meaning"))
    for name, (_, meaning) in COLUMNS.items():
        yield _row((name, meaning))


def _row(cells: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line).writerow(list(cells))
    return line.getvalue()


def _guard(cell: str | float | None) -> str:
    """A cell as text; numbers stay as they are."""
    if cell is None:
        return ""
    if not isinstance(cell, str):
        return str(cell)
    return f"'{cell}" if cell.startswith(RISKY) else cell


def _names(*roles: str) -> Callable[[Entry], str]:
    def read(entry: Entry) -> str:
        return JOINT.join(actor.name for actor in entry.actors if actor.role in roles)

    return read


def _life(steps: Sequence[LifeStep]) -> str:
    told = (
        f"{step.status.value} ({step.told_on.date().isoformat() if step.told_on else 'no date'})"
        for step in steps
    )
    return " > ".join(told)


def _differ(disagreements: Sequence[Disagreement]) -> str:
    return JOINT.join(
        f"{item.about}: " + " / ".join(f"{one.says} ({len(one.refs)})" for one in item.alternatives)
        for item in disagreements
    )


Reader = tuple["Callable[[Entry], str | float | None]", str]

COLUMNS: Final[Mapping[str, Reader]] = {
    "id": (lambda entry: entry.id, "hash of the claims that the entry is woven from"),
    "kind": (lambda entry: entry.kind.value, "event or statement"),
    "date": (lambda entry: entry.when.edtf, "EDTF (ISO 8601-2); empty when nothing is known"),
    "earliest": (
        lambda entry: entry.when.earliest.isoformat() if entry.when.earliest else None,
        "first instant it can lie at, inclusive; empty is open",
    ),
    "latest": (
        lambda entry: entry.when.latest.isoformat() if entry.when.latest else None,
        "end of the stretch it lies in, exclusive; empty is open",
    ),
    "precision": (lambda entry: entry.when.precision.value, "how fine the date is known"),
    "approximate": (
        lambda entry: "yes" if entry.when.approximate else "no",
        "yes where the words say about, around, some, or no words date it and it is likely",
    ),
    "headline": (lambda entry: entry.headline, "one line in the words of an article"),
    "status": (
        lambda entry: entry.status.value,
        "where the life line ends: one of the nine statuses, as in `dateline read`",
    ),
    "type": (lambda entry: entry.type, "PLOVER type; empty for none"),
    "mode": (lambda entry: entry.mode, "PLOVER mode; empty for none"),
    "contexts": (lambda entry: JOINT.join(entry.contexts), "PLOVER contexts"),
    "actors": (_names("actor", "speaker"), "who did it, or who said it"),
    "recipients": (_names("recipient", "addressee"), "to whom it was done or said"),
    "channel": (_names("channel"), "through which outlet it was said"),
    "place": (lambda entry: entry.place.name if entry.place else None, "where"),
    "country": (
        lambda entry: entry.place.country if entry.place else None,
        "ISO 3166 alpha-3 code of the place",
    ),
    "geonames": (lambda entry: entry.place.geonames if entry.place else None, "GeoNames id"),
    "lat": (lambda entry: entry.place.lat if entry.place else None, "degrees north"),
    "lon": (lambda entry: entry.place.lon if entry.place else None, "degrees east"),
    "sources": (lambda entry: JOINT.join(entry.sources), "outlets that tell it"),
    "claims": (lambda entry: len(entry.claims), "number of claims it is woven from"),
    "life_line": (
        lambda entry: _life(entry.life_line),
        "each change of status with the day it was told",
    ),
    "disagreements": (
        lambda entry: _differ(entry.disagreements),
        "answers that cannot all be true, with the number of claims for each",
    ),
    "needs_review": (lambda entry: JOINT.join(entry.needs_review), "why a person should look"),
    "proof": (
        lambda entry: " | ".join(step.says for step in entry.when.because),
        "how the date was worked out, step by step",
    ),
}
