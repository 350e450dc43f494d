"""A dossier, and what the tables missed, as lines for a terminal."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Any, Final

from dateline.render.timeline import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dateline.model.dossier import ActorSummary, Unresolved

Plain = dict[str, Any]
SHORT_ID: Final = 10  # digits of an id: enough for `dateline why`
NARROWEST: Final = 60
DATE_COLUMN: Final = 24
TOLD: Final = {  # what a report tells of an office, for a person
    "began": "took it",
    "held since": "has held it since",
    "ended": "left it",
    "was": "held it before",
}
QUOTES: Final = "“”\"'\u2018\u2019"  # statements get marks of their own


def actor_lines(plain: Plain, *, width: int = 100) -> Iterator[str]:
    """What `actor_plain` gave, for a person.

    Args:
        plain: the dossier.
        width: columns; long examples are cut to it, between words.

    Returns:
        Lines without newline, without markup and without control characters.
    """
    room = max(width, NARROWEST)
    for line in _lines(plain, room):
        yield printable(line).rstrip()


def _lines(plain: Plain, room: int) -> Iterator[str]:
    yield f"{plain['name']}  [{plain['id']}]"
    traits = [plain["kind"], plain["country"], ", ".join(plain["sectors"])]
    entries = _count(plain["entries"], "entry", "entries")
    told = f"{entries}, told by {_reports(plain['reports'])}"
    yield "; ".join([told, *(item for item in traits if item)])
    if plain["reports_read"] < plain["reports"]:
        read = plain["reports_read"]
        yield f"Names and offices are those of {read} reports, spread evenly over all of them."
    if plain["others"]:
        yield ""
        yield "Others of that name:"
        for one in plain["others"]:
            yield f"  {one['entries']:>5}  {one['name']}  [{one['id']}]"
    yield from _names(plain, room)
    yield from _offices(plain["offices"], room)
    yield from _tenures(plain["tenures"], room)
    yield from _statements(plain["statements"], room)
    yield from _events(plain["events"], room)
    yield from _relations(plain["relations"], room)


def _names(plain: Plain, room: int) -> Iterator[str]:
    yield from _heading("Names used", plain["names"])
    for one in plain["names"]["shown"]:
        yield f"  {one['count']:>5}  {one['name']}" + _how(one)
        yield from _example(one["example"], room)
    if plain["pronouns"]:
        yield f"  {plain['pronouns']:>5}  by a pronoun"


def _how(name: Plain) -> str:
    because = f": {name['because']}" if name["because"] else ""
    return f"  ({name['how']}{because})" if because or name["how"] != "name" else ""


def _offices(offices: list[Plain], room: int) -> Iterator[str]:
    if not offices:
        return
    yield ""
    yield "Offices, from the first report that says so to the last:"
    for one in offices:
        days = _days(one["from"], one["until"])
        source = _reports(one["reports"])
        if one["by"] == "tables":
            source = f"known from the tables; {source}, none of which says so"
        yield f"  {days:<{DATE_COLUMN}}  {one['office']}  ({source})"
        yield from _example(one["example"], room)


def _tenures(tenures: list[Plain], room: int) -> Iterator[str]:
    if not tenures:
        return
    yield ""
    yield "Offices taken, held and left, as reports tell it:"
    for one in tenures:
        told = f"{one['office'] or 'office'}: {TOLD[one['means']]}"
        yield f"  {one['on'] or 'no date':<{DATE_COLUMN}}  {told}  ({_reports(one['reports'])})"
        yield from _example(one["example"], room)


def _days(first: str | None, last: str | None) -> str:
    if first is None or last is None:
        return "no date"
    return first if first == last else f"{first} to {last}"


def _example(example: Plain, room: int) -> Iterator[str]:
    """Source, day and the sentence, cut around the words so that they stay in sight."""
    told = f"{example['source']}, {example['published']}: "
    text, words = example["sentence"], example["words"]
    begin = words["start"] - text["start"]
    before, after = text["text"][:begin], text["text"][begin:]
    space = max(room - len(told) - 11, NARROWEST // 2)
    kept = textwrap.shorten(before[::-1], space // 2, placeholder="… "[::-1])[::-1]
    if before[-1:].isspace() and kept:
        kept += " "
    rest = textwrap.shorten(after, max(space - len(kept), NARROWEST // 2), placeholder=" …")
    yield f"         {told}“{kept}{rest}”"


def _statements(statements: Plain, room: int) -> Iterator[str]:
    yield from _heading("Statements", statements)
    for one in statements["shown"]:
        role = "" if "speaker" in one["roles"] else f"(as {one['roles'][0]}) "
        yield from _row(one, f"{role}“{one['words'].strip(QUOTES)}”", room)


def _events(events: Plain, room: int) -> Iterator[str]:
    yield from _heading("Events", events)
    for one in events["shown"]:
        status = "" if one["status"] == "happened" else f"  [{one['status']}]"
        yield from _row(one, f"{one['headline']}{status}", room)


def _row(one: Plain, text: str, room: int) -> Iterator[str]:
    """Date, id and text; the text is wrapped, never cut."""
    first = f"  {one['date']:<{DATE_COLUMN}}  {one['entry'][:SHORT_ID]}  "
    for line in textwrap.wrap(text, max(room - len(first), NARROWEST // 2)):
        yield first + line
        first = " " * len(first)


def _relations(relations: Plain, room: int) -> Iterator[str]:
    yield from _heading("With whom, in which types of entry, how often", relations)
    for one in relations["shown"]:
        types = ", ".join(f"{name} {count}" for name, count in one["types"].items())
        told = f"{one['name']}  {types}  (one is {one['entry'][:SHORT_ID]})"
        yield f"  {one['entries']:>5}  " + textwrap.shorten(told, room - 9, placeholder=" …")


def _heading(title: str, part: Plain) -> Iterator[str]:
    """A blank line and a heading; nothing where the part is empty."""
    if part["total"]:
        shown = len(part["shown"])
        cut = f" ({shown} of {part['total']})" if shown < part["total"] else ""
        yield ""
        yield f"{title}{cut}:"


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _reports(number: int) -> str:
    return _count(number, "report", "reports")


def actors_lines(actors: Iterable[ActorSummary]) -> Iterator[str]:
    """Actors with the number of their entries, name and id, one to a line."""
    for one in actors:
        yield printable(f"{one.entries:>7}  {one.id}  {one.name}")


def unresolved_lines(missed: Iterable[Unresolved]) -> Iterator[str]:
    """What the tables missed: reports, mentions, what is missing, kind, words, an article."""
    for one in missed:
        missing = ", ".join(one.missing)
        told = f"{one.reports:>7}  {one.mentions:>7}  {missing:<16}  {one.kind:<14}  {one.name}"
        yield printable(f"{told}  [{one.article}]")
