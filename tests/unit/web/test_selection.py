"""Asking a chronology for entries and lines."""

from __future__ import annotations

import asyncio
from datetime import date, datetime

from tests.browser.world import ENTRIES, World, many

from dateline.store import EntryQuery
from dateline.web.selection import KEPT_SCANS, Filters, Selection


def lines(selection, **filters):
    """Lines under filters."""
    return asyncio.run(selection.lines(Filters(**filters)))


def test_days_become_instants():
    """The last day is inclusive for a reader, and exclusive for the chronology."""
    query = Filters(since=date(2026, 3, 1), until=date(2026, 3, 2)).query(limit=5, offset=10)
    assert query == EntryQuery(
        since=datetime(2026, 3, 1), until=datetime(2026, 3, 3), limit=5, offset=10
    )


def test_the_last_day_of_the_calendar_is_allowed():
    """There is no day after it, and that is no fault."""
    assert Filters(until=date.max).query().until == datetime.max


def test_a_scan_reads_all_pages():
    """A chronology of more than one page is read to its end."""
    stock = ENTRIES + many(1200)
    assert [line.id for line in lines(Selection(World(stock)))] == [entry.id for entry in stock]


def test_a_scan_is_kept_until_the_chronology_changes():
    """The same question is asked of the chronology once, and again after it has grown."""
    world = World()
    selection = Selection(world)
    lines(selection)
    lines(selection)
    assert len(world.asked) == 1
    world.stock = ENTRIES + many(1)
    assert len(lines(selection)) == len(ENTRIES) + 1
    assert len(world.asked) == 2


def test_few_scans_are_kept():
    """Many different filters do not fill the memory."""
    selection = Selection(World())
    for number in range(KEPT_SCANS * 2):
        lines(selection, text=str(number))
    assert len(selection._scans) == KEPT_SCANS


def test_two_requests_share_a_scan():
    """What is being read already is not read twice."""
    world = World(ENTRIES + many(600))
    selection = Selection(world)

    async def both():
        """Ask twice at once."""
        return await asyncio.gather(selection.lines(Filters()), selection.lines(Filters()))

    first, second = asyncio.run(both())
    assert first == second
    assert [query.offset for query in world.asked] == [0, 500]
