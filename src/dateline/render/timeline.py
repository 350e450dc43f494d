"""The chronology as lines for a terminal, and an entity's timeline in the SemEval-2015 form."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections import defaultdict
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from dateline.model import EntryKind, Precision, Status
from dateline.render.dates import date_label, told_label
from dateline.render.evidence import find_evidence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from dateline.model import Claims, Entry, When
    from dateline.render.evidence import Evidence

DATE_COLUMN: Final = 26
NARROWEST: Final = 50
MARKS: Final = {
    Status.HAPPENED: " ",
    Status.ONGOING: "~",
    Status.PLANNED: ">",
    Status.POSTPONED: "»",
    Status.CANCELLED: "x",
    Status.DENIED: "!",
    Status.DEMANDED: "*",
    Status.CONDITIONAL: "?",
    Status.POSSIBLE: "?",
}
Span = tuple[datetime, datetime]
Order = tuple[Span | None, str, int, str]
_WORD = re.compile(r"\w+")


def timeline_lines(entries: Iterable[Entry], *, width: int = 100) -> Iterator[str]:
    """The chronology as plain lines: date, mark of status, headline, status, sources.

    A line without any date says when it was told.

    Args:
        entries: in the order to show.
        width: columns; lines are wrapped to it, never cut.

    Returns:
        Lines without newline, without any markup and without control characters.
    """
    room = max(width, NARROWEST) - DATE_COLUMN - 2
    for entry in entries:
        mark = '"' if entry.kind is EntryKind.STATEMENT else MARKS[entry.status]
        told = f"{printable(entry.headline)}  {_tail(entry)}".rstrip()
        label = date_label(entry.when)
        for number, line in enumerate(textwrap.wrap(told, room) or [""]):
            date, sign = (label, mark) if number == 0 else ("", " ")
            yield f"{date:<{DATE_COLUMN}}{sign} {line}".rstrip()


def _tail(entry: Entry) -> str:
    """What else a line says: status if not plainly happened, sources, disagreements."""
    parts = [] if entry.status is Status.HAPPENED else [entry.status.value]
    if not entry.when.is_known:
        told_on = entry.life_line[0].told_on
        parts.append(f"told {told_label(told_on)}" if told_on else "undated report")
    count = len(entry.sources)
    parts.append(entry.sources[0] if count == 1 else f"{count} sources")
    parts.extend(f"disagreement: {item.about}" for item in entry.disagreements)
    return printable(f"[{'; '.join(parts)}]")


def printable(text: str) -> str:
    """Text without control and direction marks, which a terminal might obey."""
    kept = (" " if sign in "\n\t" else sign for sign in text)
    return "".join(sign for sign in kept if unicodedata.category(sign) not in ("Cc", "Cf", "Cs"))


def semeval(name: str, entries: Iterable[Entry], lookup: Callable[[str], Claims]) -> Iterator[str]:
    """The timeline of one entity, as the files of SemEval-2015 Task 4 are.

    First the name; then `position<TAB>date<TAB>doc-sentence-word…`, mentions of one event on
    one line; events of one date share a position, undated ones have position 0.

    Args:
        name: the entity; what an actor of that name takes part in counts. Of a thing that
            acts nowhere, what is told in words that hold its name.
        entries: the chronology, statements left aside.
        lookup: the claims of an article, by its id.

    Returns:
        Lines without newline, by position.
    """
    yield name
    wanted = _words(name)
    events = [entry for entry in entries if entry.kind is EntryKind.EVENT]
    about = [entry for entry in events if _takes_part(entry, wanted)]
    about = about or [entry for entry in events if _is_named(entry, wanted, lookup)]
    rows: list[Order] = []
    for entry in about:
        told = [find_evidence(ref, lookup) for ref in entry.claims]
        mentions = "\t".join(dict.fromkeys(_mention(item, lookup) for item in told))
        order = (entry.claims[0].article, told[0].trigger.start)
        rows.append((_dated(entry.when), *order, f"{_date(entry.when)}\t{mentions}"))
    spans = sorted({row[0] for row in rows if row[0] is not None})
    position = {span: number for number, span in enumerate(spans, 1)}
    by_position: defaultdict[int, list[Order]] = defaultdict(list)
    for row in rows:
        by_position[position[row[0]] if row[0] is not None else 0].append(row)
    for number in sorted(by_position):
        for row in sorted(by_position[number], key=lambda item: item[1:]):
            yield f"{number}\t{row[3]}"


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold()))


def _takes_part(entry: Entry, wanted: tuple[str, ...]) -> bool:
    """Whether an actor of that name takes part; in a sentence many are named that do not."""
    return any(set(wanted) <= set(_words(actor.name)) for actor in entry.actors)


def _is_named(entry: Entry, wanted: tuple[str, ...], lookup: Callable[[str], Claims]) -> bool:
    """Whether the words that tell an entry hold a name."""
    needle = " ".join(wanted)
    told = (find_evidence(ref, lookup).quoted for ref in entry.claims)
    return any(f" {needle} " in f" {' '.join(_words(quoted))} " for quoted in told)


def _dated(when: When) -> Span | None:
    """The span of a day, month or year; None for anything vaguer or wider."""
    if when.earliest is None or when.latest is None:
        return None
    if when.precision is Precision.INTERVAL and when.latest - when.earliest > timedelta(days=1):
        return None
    return when.earliest.replace(hour=0, minute=0, second=0), when.latest


def _date(when: When) -> str:
    """The date as those files write it: 2008-03-01, 2008-03-XX, 2008-XX-XX, XXXX-XX-XX."""
    span = _dated(when)
    if span is None:
        return "XXXX-XX-XX"
    length = span[1] - span[0]
    if length <= timedelta(days=2):
        return span[0].date().isoformat()
    if when.precision in (Precision.WEEK, Precision.MONTH, Precision.WEEKEND):
        return f"{span[0]:%Y-%m}-XX"
    return f"{span[0]:%Y}-XX-XX"


def _mention(item: Evidence, lookup: Callable[[str], Claims]) -> str:
    """`doc-sentence-word` of a trigger; sentences count as the input numbers them, else from 1."""
    article = item.article
    given = article.given_sentences or tuple(
        (number, *span) for number, span in enumerate(lookup(article.id).sentences, 1)
    )
    place = item.trigger.start
    number = next((number for number, start, end in given if start <= place < end), 0)
    return f"{article.id}-{number}-{'_'.join(item.trigger.text.split())}"
