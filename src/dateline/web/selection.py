"""Ask a chronology for entries: a page of them, or a thin line for each of them."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, Field

from dateline.model import EntryKind, Status
from dateline.store import EntryQuery

if TYPE_CHECKING:
    from dateline.model import Entry
    from dateline.web.chronology import Chronology

SCAN_PAGE = 500
KEPT_SCANS = 8
ONE_DAY = timedelta(days=1)


class Filters(BaseModel):
    """What the reader wants to see; None lets everything pass.

    `since` and `until` are days, both inclusive; the others are those of `EntryQuery`, and
    `source` is the name of an outlet that tells the entry.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    actor: str | None = Field(default=None, max_length=200)
    type: str | None = Field(default=None, max_length=40)
    kind: EntryKind | None = None
    status: Status | None = None
    place: str | None = Field(default=None, max_length=200)
    country: str | None = Field(default=None, max_length=3)
    source: str | None = Field(default=None, max_length=200)
    since: date | None = None
    until: date | None = None
    text: str | None = Field(default=None, max_length=400)
    disagrees: bool | None = None
    needs_review: bool | None = None

    def query(self, *, limit: int | None = None, offset: int = 0) -> EntryQuery:
        """The same for the chronology, which knows no filter by outlet."""
        return EntryQuery(
            actor=self.actor,
            type=self.type,
            kind=self.kind,
            status=self.status,
            place=self.place,
            country=self.country,
            since=None if self.since is None else datetime.combine(self.since, time.min),
            until=None if self.until is None else _end_of(self.until),
            text=self.text,
            disagrees=self.disagrees,
            needs_review=self.needs_review,
            limit=limit,
            offset=offset,
        )


class Page(Filters):
    """A page of what the reader wants to see."""

    limit: int = Field(default=60, ge=1, le=500)
    offset: int = Field(default=0, ge=0, le=10**9)

    def filters(self) -> Filters:
        """The filters alone."""
        return Filters.model_validate(self.model_dump(exclude={"limit", "offset"}))


@dataclass(frozen=True, slots=True)
class Line:
    """An entry without its proof: what counting and cross-reference need.

    Attributes:
        id: id of the entry.
        headline: its headline.
        type: PLOVER type, None for none.
        status: where its life line ends.
        earliest: None is open.
        latest: exclusive; None is open.
        actors: (id, name) of each, whatever the role.
        place: name of its place, None for none.
        country: country of its place, None for none.
        sources: outlets that tell it.
        claims: (article id, claim id) of each claim.
    """

    id: str
    headline: str
    type: str | None
    status: str
    earliest: datetime | None
    latest: datetime | None
    actors: tuple[tuple[str, str], ...]
    place: str | None
    country: str | None
    sources: tuple[str, ...]
    claims: tuple[tuple[str, str], ...]


ScanKey = tuple[Filters, str]


class Selection:
    """Entries under filters, also under the one that the chronology itself does not know.

    Scans of all entries are kept until the chronology's counts change; two requests for the
    same one share it.
    """

    def __init__(self, chronology: Chronology) -> None:
        self.chronology = chronology
        self._scans: OrderedDict[ScanKey, tuple[Line, ...]] = OrderedDict()
        self._running: dict[ScanKey, asyncio.Future[tuple[Line, ...]]] = {}

    async def page(self, page: Page) -> tuple[int, list[Entry]]:
        """One page of entries, and how many there are in all."""
        filters = page.filters()
        if filters.source is not None:
            lines = await self.lines(filters)
            wanted = lines[page.offset : page.offset + page.limit]
            return len(lines), [self.chronology.entry(line.id) for line in wanted]
        query = filters.query(limit=page.limit, offset=page.offset)
        return self.chronology.count_entries(query), list(self.chronology.entries(query))

    async def lines(self, filters: Filters) -> tuple[Line, ...]:
        """A line for every entry, in order of time; other requests are served meanwhile."""
        counts = self.chronology.counts()
        key = (filters, f"{counts.entries} {counts.disagreements} {counts.needs_review}")
        if key not in self._scans:
            if key not in self._running:
                self._running[key] = asyncio.ensure_future(self._scan(filters))
                self._running[key].add_done_callback(lambda _done: self._running.pop(key))
            self._scans[key] = await self._running[key]
        lines = self._scans[key]
        self._scans.move_to_end(key)
        while len(self._scans) > KEPT_SCANS:
            self._scans.popitem(last=False)
        return lines

    async def entries_of_article(self, article_id: str) -> dict[str, Line]:
        """The entry that each claim of an article went into, by claim id."""
        return {
            claim: line
            for line in await self.lines(Filters())
            for article, claim in line.claims
            if article == article_id
        }

    async def _scan(self, filters: Filters) -> tuple[Line, ...]:
        lines: list[Line] = []
        offset = 0
        while True:
            found = self.chronology.entries(filters.query(limit=SCAN_PAGE, offset=offset))
            lines += [
                _line(entry)
                for entry in found
                if filters.source is None or filters.source in entry.sources
            ]
            if len(found) < SCAN_PAGE:
                return tuple(lines)
            offset += SCAN_PAGE
            await asyncio.sleep(0)


def _line(entry: Entry) -> Line:
    place = entry.place
    return Line(
        id=entry.id,
        headline=entry.headline,
        type=entry.type,
        status=entry.status.value,
        earliest=entry.when.earliest,
        latest=entry.when.latest,
        actors=tuple(dict.fromkeys((actor.id, actor.name) for actor in entry.actors)),
        place=None if place is None else place.name,
        country=None if place is None else place.country,
        sources=entry.sources,
        claims=tuple((ref.article, ref.claim) for ref in entry.claims),
    )


def _end_of(day: date) -> datetime:
    """The first instant after a day; the last there is, for the calendar's last day."""
    try:
        return datetime.combine(day + ONE_DAY, time.min)
    except OverflowError:
        return datetime.max
