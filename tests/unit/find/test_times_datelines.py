"""What counts from the day of a dateline, and what does not."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.helpers.english import read

from dateline.find.times import find_times
from dateline.find.times.datelines import find_story_days
from dateline.find.times.matches import find_matches
from dateline.model.mention import STAMP
from dateline.rules.times import load_time_rules

RULES = load_time_rules()
MONTHS = ("Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")
WRITTEN = datetime(2022, 9, 15)  # a Thursday
BODY = (
    "The dam broke on Thursday. Guards left this morning, and more will leave tomorrow. "
    "The mayor wept two days ago."
)


def report(day):
    """A report with a dateline of a day."""
    return f"LUSAKA, {MONTHS[day.month - 1]} {day.day} (Reuters) - {BODY}"


def find(text, published):
    """The times of a text."""
    return find_times(read(text), published, RULES)[0]


@pytest.mark.parametrize("late", [1, 2, 6])
def test_todays_words_count_from_the_dateline(late):
    """Published days later, the report still speaks of the day on which it was written."""
    dateline, *others = find(report(WRITTEN), WRITTEN + timedelta(days=late))

    assert (dateline.value, dateline.anchor) == ("2022-09-15", "published")
    assert [one.value for one in others] == [
        "2022-09-15",
        "2022-09-15TMO",
        "2022-09-16",
        "2022-09-13",
    ]
    assert {one.anchor for one in others} == {dateline.id}


def test_the_proof_begins_with_the_dateline():
    """How the day of the dateline is known comes first, then how the time counts from it."""
    dateline, thursday, *_ = find(report(WRITTEN), WRITTEN + timedelta(days=2))

    assert thursday.when.because[0] == dateline.when.because[0]
    assert "publication on Saturday 17 September 2022" in thursday.when.because[0].says
    assert "the dateline of Thursday 15 September 2022" in thursday.when.because[1].says


@pytest.mark.parametrize("late", [-3, 0, 7, 30])
def test_a_dateline_of_that_day_or_far_from_it_changes_nothing(late):
    """On the day itself, before it, or weeks later publication is what counts."""
    _, *others = find(report(WRITTEN), WRITTEN + timedelta(days=late))

    assert {one.anchor for one in others} == {"published"}


def test_nothing_is_known_without_publication_or_dateline():
    """A dateline without a year dates nothing by itself; neither does publication without one."""
    bare = read(BODY)

    assert find_story_days(bare, find_matches(bare, RULES), WRITTEN, RULES.stamped) == {}
    dated = read(report(WRITTEN))
    assert find_story_days(dated, find_matches(dated, RULES), None, RULES.stamped) == {}


PAGE = (
    "The mayor left on Monday.\n\n"
    "(Update 12:40 a.m. Friday in Lusaka, 6:40 p.m. ET Thursday) Guards shut the dam early Friday."
    "\n\nFerry sinks updated : Sat Mar 08 2025 01:04:00 It sank on Friday, and today crews rest."
)


def test_stamps_of_a_live_page_tell_the_days_of_its_parts():
    """Behind a stamp of the day after publication, or of years later, words count from it."""
    monday, stamp, behind, friday, page, sank, today = find(PAGE, WRITTEN)

    assert (monday.value, monday.anchor) == ("2022-09-12", "published")
    assert stamp.value.startswith("2022-09-16")
    assert (behind.value[:10], friday.value) == ("2022-09-15", "2022-09-16")
    assert [one.value for one in (sank, today)] == ["2025-03-07", "2025-03-08"]
    assert [one.rule == STAMP for one in (monday, stamp, friday, page)] == [
        False,
        True,
        False,
        True,
    ]
    assert "the stamp of Saturday 8 March 2025" in sank.when.because[-1].says


def test_a_stamp_of_an_hour_alone_goes_back_to_publication():
    """Behind the parts of a later day, older ones tell their hour only."""
    page = (
        "(Update 12:40 a.m. Friday in Lusaka) Guards left today.\n\n"
        "(Update 6:10 p.m.) The dam broke today."
    )

    *_, friday, _, thursday = find(page, WRITTEN)

    assert [friday.value, thursday.value] == ["2022-09-16", "2022-09-15"]


def test_words_that_only_look_like_a_stamp_change_nothing():
    """A date of publication that is told in a sentence is no stamp."""
    *_, monday = find("The study, published 3 May 2021, shows it. It rained on Monday.", WRITTEN)

    assert monday.value == "2022-09-12"


def test_a_day_that_there_is_not_is_no_day_of_writing():
    """'Feb 30' in a dateline is refused, and publication counts."""
    _, *others = find(f"LUSAKA, Feb 30 (Reuters) - {BODY}", datetime(2022, 3, 2))

    assert {one.anchor for one in others} == {"published"}


@settings(deadline=None, max_examples=15)
@given(st.dates(datetime(1990, 1, 1).date(), datetime(2040, 1, 1).date()), st.integers(-60, 60))
def test_dateline_and_publication_shift_together(day, weeks):
    """Both later by whole weeks: all that counts from them is later by as much."""
    written = datetime.combine(day, datetime.min.time())
    step = timedelta(weeks=weeks)
    two_days = timedelta(days=2)

    before = [one.when for one in find(report(written), written + two_days)]
    after = [one.when for one in find(report(written + step), written + two_days + step)]

    assert [(when.earliest + step, when.latest + step) for when in before] == [
        (when.earliest, when.latest) for when in after
    ]
