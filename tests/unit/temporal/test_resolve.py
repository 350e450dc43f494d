"""Sketches are worked out against publication, tense, and times told before."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import TimeError
from dateline.model import Bounds, Precision, TimeType
from dateline.temporal.interval import stretch_at
from dateline.temporal.resolve import resolve
from dateline.temporal.sketch import Known, Means, Setting, Sketch, Tense

FRIDAY = datetime(2022, 9, 23)
TUESDAY = Sketch(Means.CALENDAR, weekday=2)


def setting(tense=Tense.UNKNOWN, published=FRIDAY, known=(), narrative=False, words="it"):
    """A setting for one expression."""
    return Setting(words, published, tense, known=known, narrative=narrative)


def told(start, unit=Precision.DAY, sentence=0, explicit=True, counted=False):
    """A time told earlier in the text."""
    bounds = stretch_at(start, unit)
    return Known("t1", "then", bounds, unit, sentence, explicit, counted)


@pytest.mark.parametrize(
    ("tense", "value"),
    [(Tense.PAST, "2022-09-20"), (Tense.FUTURE, "2022-09-27"), (Tense.PRESENT, "2022-09-27")],
)
def test_weekday_follows_the_tense(tense, value):
    """A weekday is the last one after a past tense, the next after a future."""
    assert resolve(TUESDAY, setting(tense)).value == value


def test_weekday_of_publication_is_that_day():
    """What was signed "on Friday" in a paper of Friday was signed that day."""
    friday = Sketch(Means.CALENDAR, weekday=5)

    assert resolve(friday, setting(Tense.PAST)).value == "2022-09-23"
    assert resolve(friday, setting(Tense.FUTURE)).value == "2022-09-23"


@given(
    st.integers(1, 7),
    st.datetimes(datetime(1990, 1, 1), datetime(2030, 1, 1)),
    st.sampled_from([Tense.PAST, Tense.FUTURE]),
)
def test_weekday_is_within_a_week_on_its_side(weekday, published, tense):
    """Past days lie up to six days back, future ones up to six days ahead."""
    day = resolve(Sketch(Means.CALENDAR, weekday=weekday), setting(tense, published)).bounds

    distance = (day.earliest.date() - published.date()).days
    assert -6 <= distance <= 0 if tense is Tense.PAST else 0 <= distance <= 6
    assert day.earliest.isoweekday() == weekday


def test_weekday_without_tense_is_the_one_told_before():
    """A weekday that the text has dated already is that day again."""
    known = (told(datetime(2022, 9, 13)),)

    assert resolve(TUESDAY, setting(known=known)).value == "2022-09-13"


def test_weekday_without_tense_is_the_nearest():
    """Seen from Friday, Sunday to come is nearer than Sunday past."""
    assert resolve(Sketch(Means.CALENDAR, weekday=7), setting()).value == "2022-09-25"
    assert resolve(Sketch(Means.CALENDAR, weekday=3), setting()).value == "2022-09-21"


@pytest.mark.parametrize(
    ("shift", "value"), [(-1, "2022-09-16"), (0, "2022-09-23"), (1, "2022-09-30")]
)
def test_last_this_and_next_friday(shift, value):
    """Last Friday, said on a Friday, is a week ago."""
    assert resolve(Sketch(Means.CALENDAR, weekday=5, shift=shift), setting()).value == value


def test_weekday_of_last_week():
    """A Tuesday of last week lies in that week, whatever the tense."""
    week = Sketch(Means.DEICTIC, unit=Precision.WEEK, shift=-1)

    assert resolve(replace(TUESDAY, of=week), setting(Tense.FUTURE)).value == "2022-09-13"


@pytest.mark.parametrize(
    ("month", "tense", "value"),
    [
        (6, Tense.PAST, "2022-06"),
        (12, Tense.PAST, "2021-12"),
        (10, Tense.FUTURE, "2022-10"),
        (1, Tense.FUTURE, "2023-01"),
        (9, Tense.PAST, "2022-09"),
        (10, Tense.PAST, "2022-10"),
    ],
)
def test_month_follows_the_tense_across_new_year(month, tense, value):
    """Months take the year that the tense asks for; news tells the year of what is a year back."""
    assert resolve(Sketch(Means.CALENDAR, month=month), setting(tense)).value == value


def test_month_in_a_history_follows_the_date_told():
    """In a narrative "in June" is of the year told last."""
    known = (told(datetime(1863, 3, 1), Precision.MONTH),)

    resolved = resolve(Sketch(Means.CALENDAR, month=6), setting(known=known, narrative=True))

    assert resolved.value == "1863-06"
    assert resolved.anchor == "t1"


def test_leap_day_is_looked_for_over_years():
    """29 February after a past tense is that of the last leap year."""
    sketch = Sketch(Means.CALENDAR, month=2, day=29)

    assert resolve(sketch, setting(Tense.PAST, datetime(2021, 6, 1))).value == "2020-02-29"


@pytest.mark.parametrize(
    ("published", "tense", "value"),
    [
        (datetime(2022, 11, 2), Tense.PAST, "2022-Q3"),
        (datetime(2022, 11, 2), Tense.FUTURE, "2022-Q3"),
        (datetime(2022, 9, 2), Tense.PAST, "2022-Q3"),
        (datetime(2022, 6, 2), Tense.PAST, "2021-Q3"),
        (datetime(2022, 6, 2), Tense.FUTURE, "2022-Q3"),
    ],
)
def test_quarter_is_the_last_that_had_begun(published, tense, value):
    """News of "the third quarter" in November is of the one just over, results to come or not."""
    sketch = Sketch(Means.CALENDAR, quarter=3)

    assert resolve(sketch, setting(tense, published)).value == value


@pytest.mark.parametrize(
    ("sketch", "value", "kind"),
    [
        (Sketch(Means.CALENDAR, year=1998), "1998", TimeType.DATE),
        (Sketch(Means.CALENDAR, decade=1970), "197", TimeType.DATE),
        (Sketch(Means.CALENDAR, decade=90), "199", TimeType.DATE),
        (Sketch(Means.CALENDAR, century=1900), "19", TimeType.DATE),
        (Sketch(Means.CALENDAR, half=1, year=2021), "2021-H1", TimeType.DATE),
        (Sketch(Means.CALENDAR, season="SU", year=1998), "1998-SU", TimeType.DATE),
        (Sketch(Means.CALENDAR, holiday="12-25", year=1998), "1998-12-25", TimeType.DATE),
        (Sketch(Means.CALENDAR, weekday=3, part="MO"), "2022-09-21TMO", TimeType.TIME),
        (
            Sketch(Means.CALENDAR, weekday=3, hour=10, meridiem="pm"),
            "2022-09-21T22:00",
            TimeType.TIME,
        ),
        (
            Sketch(Means.CALENDAR, weekday=3, hour=12, meridiem="am"),
            "2022-09-21T00:00",
            TimeType.TIME,
        ),
        (Sketch(Means.DEICTIC, unit=Precision.DAY, shift=-1), "2022-09-22", TimeType.DATE),
        (
            Sketch(Means.DEICTIC, unit=Precision.DAY, shift=0, part="NI"),
            "2022-09-23TNI",
            TimeType.TIME,
        ),
        (Sketch(Means.DEICTIC, unit=Precision.MONTH, shift=1), "2022-10", TimeType.DATE),
        (Sketch(Means.DEICTIC, unit=Precision.WEEKEND), "2022-W37-WE", TimeType.DATE),
        (
            Sketch(Means.SHIFT, unit=Precision.DAY, count=2, direction=-1),
            "2022-09-21",
            TimeType.DATE,
        ),
        (Sketch(Means.SHIFT, unit=Precision.YEAR, count=1, direction=-1), "2021", TimeType.DATE),
        (Sketch(Means.DURATION, unit=Precision.DAY, count=3), "P3D", TimeType.DURATION),
        (Sketch(Means.DURATION, unit=Precision.WEEK, vague=True), "PXW", TimeType.DURATION),
        (
            Sketch(Means.DURATION, unit=Precision.HOUR, count=1, plus=0.5),
            "PT1H30M",
            TimeType.DURATION,
        ),
        (Sketch(Means.SPAN, unit=Precision.MONTH, count=3, shift=-1), "P3M", TimeType.DURATION),
        (Sketch(Means.SET, weekday=2, quant="EVERY"), "XXXX-WXX-2", TimeType.SET),
        (Sketch(Means.SET, unit=Precision.MONTH), "P1M", TimeType.SET),
        (Sketch(Means.REFERENCE, value="PAST_REF"), "PAST_REF", TimeType.DATE),
        (Sketch(Means.CALENDAR, year=490, era="BC"), "BC0490", TimeType.DATE),
        (Sketch(Means.CALENDAR, year=480, month=8, day=3, era="BC"), "BC0480-08-03", TimeType.DATE),
        (Sketch(Means.CALENDAR, century=300, era="BC"), "BC03", TimeType.DATE),
        (Sketch(Means.CALENDAR, decade=470, era="BC"), "BC047", TimeType.DATE),
    ],
)
def test_value_of_each_kind(sketch, value, kind):
    """Every kind of expression has the TIMEX3 value and type that the field gives it."""
    resolved = resolve(sketch, setting(Tense.PAST))

    assert (resolved.value, resolved.type) == (value, kind)


def test_modifier_narrows_the_bounds_and_keeps_the_value():
    """Early September is September to the value, and its first half to the bounds."""
    resolved = resolve(Sketch(Means.CALENDAR, month=9, year=2022, mod="START"), setting())

    assert resolved.value == "2022-09"
    assert resolved.bounds == Bounds(datetime(2022, 9, 1), datetime(2022, 9, 16))


def test_earlier_this_year_ends_with_publication():
    """Earlier this year is over when the day of publication begins."""
    sketch = Sketch(Means.DEICTIC, unit=Precision.YEAR, shift=0, mod="BEFORE")

    assert resolve(sketch, setting()).bounds == Bounds(datetime(2022, 1, 1), datetime(2022, 9, 23))


@pytest.mark.parametrize(
    ("shift", "bounds"),
    [
        (-1, Bounds(datetime(2022, 6, 23), datetime(2022, 9, 24))),
        (1, Bounds(datetime(2022, 9, 24), datetime(2022, 12, 24))),
    ],
)
def test_span_touches_publication(shift, bounds):
    """The past three months end on the day of publication, and the next three begin after it."""
    sketch = Sketch(Means.SPAN, unit=Precision.MONTH, count=3, shift=shift)

    assert resolve(sketch, setting()).bounds == bounds


@pytest.mark.parametrize(
    ("shift", "bounds"),
    [
        (-1, Bounds(datetime(2022, 1, 1), datetime(2022, 7, 1))),
        (1, Bounds(datetime(2022, 10, 1), datetime(2023, 4, 1))),
    ],
)
def test_span_of_quarters_is_of_whole_ones(shift, bounds):
    """The last two quarters are those that are over, the next two those that have not begun."""
    sketch = Sketch(Means.SPAN, unit=Precision.QUARTER, count=2, shift=shift)

    assert resolve(sketch, setting()).bounds == bounds


@pytest.mark.parametrize(("direction", "value"), [(-1, "2022-09-09"), (1, "2022-10-07")])
def test_fridays_are_counted_from_the_day_before_or_after(direction, value):
    """Two Fridays ago, told on a Friday, is a fortnight ago."""
    sketch = Sketch(Means.SHIFT, weekday=5, count=2, direction=direction)

    assert resolve(sketch, setting()).value == value


def test_the_following_week_alone_follows_publication():
    """With nothing told before it counts from publication, unless the tense is past."""
    sketch = Sketch(Means.ANAPHOR, unit=Precision.WEEK, shift=1)

    assert resolve(sketch, setting()).value == "2022-W39"
    assert resolve(sketch, setting(Tense.PAST)).value == "XXXX-WXX"


def test_half_a_century_ago_is_a_decade():
    """Half a century is five decades, and no whole century."""
    sketch = Sketch(Means.SHIFT, unit=Precision.CENTURY, count=0.5, direction=-1)

    assert resolve(sketch, setting()).value == "197"


@pytest.mark.parametrize(
    ("sketch", "value"),
    [
        (Sketch(Means.ANAPHOR, unit=Precision.DAY, count=2, direction=1), "2022-09-18"),
        (Sketch(Means.ANAPHOR, unit=Precision.WEEK, count=1, direction=-1), "2022-W36"),
        (Sketch(Means.ANAPHOR, unit=Precision.DAY, shift=1), "2022-09-17"),
        (Sketch(Means.ANAPHOR, unit=Precision.DAY, shift=0), "2022-09-16"),
        (Sketch(Means.ANAPHOR, unit=Precision.MONTH, shift=-1), "2022-08"),
    ],
)
def test_counting_from_the_time_told_last(sketch, value):
    """Two days later, a week earlier, the next day, that day, the previous month."""
    resolved = resolve(sketch, setting(known=(told(datetime(2022, 9, 16)),)))

    assert resolved.value == value
    assert resolved.anchor == "t1"


def test_not_quite_a_week_later_is_four_to_seven_days():
    """A vague count keeps its vagueness: half of it to the whole."""
    sketch = Sketch(Means.ANAPHOR, unit=Precision.WEEK, count=1, direction=1, mod="LESS_THAN")

    resolved = resolve(sketch, setting(known=(told(datetime(2022, 9, 2)),)))

    assert resolved.bounds == Bounds(datetime(2022, 9, 6), datetime(2022, 9, 9))
    assert resolved.approximate


def test_later_than_nothing_stays_open():
    """Two days later without anything told before has no value, and says what lacks."""
    sketch = Sketch(Means.ANAPHOR, unit=Precision.DAY, count=2, direction=1)

    resolved = resolve(sketch, setting())

    assert resolved.value == "XXXX-XX-XX"
    assert "earlier time" in resolved.lacks


def test_year_is_too_coarse_to_count_days_from():
    """The next day after "1998" counts from no day."""
    sketch = Sketch(Means.ANAPHOR, unit=Precision.DAY, shift=1)
    known = (told(datetime(1998, 1, 1), Precision.YEAR),)

    assert resolve(sketch, setting(known=known)).bounds is None


def test_a_year_ago_of_a_quarter_is_a_quarter():
    """After "the second quarter", "a year earlier" is that quarter of the year before."""
    sketch = Sketch(Means.SHIFT, unit=Precision.YEAR, count=1, direction=-1)
    known = (told(datetime(2022, 4, 1), Precision.QUARTER),)

    assert resolve(sketch, setting(known=known)).value == "2021-Q2"


@pytest.mark.parametrize(
    ("sketch", "value"),
    [
        (TUESDAY, "XXXX-WXX-2"),
        (Sketch(Means.CALENDAR, month=9, day=16), "XXXX-09-16"),
        (Sketch(Means.CALENDAR, season="SU"), "XXXX-SU"),
        (Sketch(Means.CALENDAR, quarter=2), "XXXX-Q2"),
        (Sketch(Means.CALENDAR, half=2), "XXXX-H2"),
        (Sketch(Means.CALENDAR, day=16), "XXXX-XX-16"),
        (Sketch(Means.CALENDAR, weekday=2, part="MO"), "XXXX-WXX-2TMO"),
        (Sketch(Means.CALENDAR, weekday=2, hour=9), "XXXX-WXX-2T09:00"),
        (Sketch(Means.DEICTIC, unit=Precision.WEEK, shift=-1), "XXXX-WXX"),
        (Sketch(Means.SHIFT, unit=Precision.MONTH, count=2, direction=-1), "XXXX-XX"),
        (replace(TUESDAY, of=Sketch(Means.DEICTIC, unit=Precision.WEEK, shift=-1)), "XXXX-WXX-2"),
    ],
)
def test_undated_report_leaves_relative_times_open(sketch, value):
    """Without a publication date the value has X for what nobody knows."""
    resolved = resolve(sketch, setting(published=None))

    assert (resolved.value, resolved.bounds) == (value, None)
    assert "publication date" in resolved.lacks


def test_undated_report_still_has_explicit_dates():
    """A full date needs no anchor."""
    sketch = Sketch(Means.CALENDAR, year=2021, month=9, day=16)

    resolved = resolve(sketch, setting(published=None))

    assert (resolved.value, resolved.anchor, resolved.lacks) == ("2021-09-16", "none", "")


def test_day_that_the_calendar_lacks_is_an_error():
    """30 February is no day."""
    with pytest.raises(TimeError, match="no such day"):
        resolve(Sketch(Means.CALENDAR, year=1998, month=2, day=30), setting())


def test_reasons_name_the_day_of_publication():
    """The reason is a sentence that says what was counted from what."""
    says = resolve(TUESDAY, setting(Tense.PAST, words="Tuesday")).says

    assert says == (
        (
            "'Tuesday' in the past tense, as the last on or before publication on "
            "Friday 23 September 2022, is Tuesday 20 September 2022"
        ),
    )


@pytest.mark.parametrize(
    ("value", "bounds"),
    [
        ("PAST_REF", Bounds(None, datetime(2022, 9, 24))),
        ("FUTURE_REF", Bounds(datetime(2022, 9, 23), None)),
        ("PRESENT_REF", None),
    ],
)
def test_vague_reference_bounds_one_side(value, bounds):
    """Recently is not after publication; the future is not before it."""
    assert resolve(Sketch(Means.REFERENCE, value=value), setting()).bounds == bounds


def test_clock_alone_is_of_the_day_told_last():
    """An hour goes on from the day told in the sentence before."""
    known = (told(datetime(2022, 9, 16)),)

    assert resolve(Sketch(Means.CALENDAR, hour=9), setting(known=known)).value == "2022-09-16T09:00"


def test_event_boundary_has_no_date_of_its_own():
    """The start of a war is a date that only the war can tell."""
    resolved = resolve(Sketch(Means.EVENT, mod="START"), setting())

    assert (resolved.value, resolved.bounds, resolved.mod) == (None, None, "START")


def test_grain_is_the_finest_unit_named():
    """A sketch knows how fine it is."""
    assert TUESDAY.grain is Precision.DAY
    assert Sketch(Means.CALENDAR, weekday=2, part="MO").grain is Precision.PART_OF_DAY
    assert Sketch(Means.DEICTIC, unit=Precision.WEEK).grain is Precision.WEEK
    assert Sketch(Means.REFERENCE).grain is Precision.UNKNOWN


def test_second_comparison_counts_from_the_quarter_too():
    """After "a year ago" the next "a year earlier" is that year again, not two years back."""
    quarter = told(datetime(2022, 4, 1), Precision.QUARTER)
    year_ago = told(datetime(2021, 4, 1), Precision.QUARTER, counted=True)
    earlier = Sketch(Means.ANAPHOR, unit=Precision.YEAR, count=1, direction=-1)

    resolved = resolve(earlier, setting(known=(quarter, year_ago)))

    assert resolved.value == "2021-Q2"


def test_quarter_told_long_before_is_not_compared_with():
    """Some sentences later "a year earlier" is a year."""
    quarter = told(datetime(2022, 4, 1), Precision.QUARTER)
    earlier = Sketch(Means.ANAPHOR, unit=Precision.YEAR, count=1, direction=-1)

    resolved = resolve(earlier, replace(setting(known=(quarter,)), sentence=5))

    assert resolved.value == "2021"


@pytest.mark.parametrize(("step", "value"), [(1, "2022-09-23"), (-1, "2022-09-09")])
def test_weekday_beside_a_day_told_is_never_that_day(step, value):
    """The following Friday, told of a Friday, is a week later."""
    friday = Sketch(Means.ANAPHOR, weekday=5, shift=step)

    assert resolve(friday, setting(known=(told(datetime(2022, 9, 16)),))).value == value


def test_this_year_in_a_history_is_the_year_told():
    """A history does not speak of the year in which it was published."""
    this_year = Sketch(Means.DEICTIC, unit=Precision.YEAR, shift=0)
    known = (told(datetime(1863, 3, 1), Precision.MONTH),)

    assert resolve(this_year, setting(known=known, narrative=True)).value == "1863"
    assert resolve(this_year, setting(known=known)).value == "2022"


def test_story_leaves_what_it_told_by_the_way():
    """Some sentences later "the next year" counts from what the story was telling."""
    march = told(datetime(1975, 3, 1), Precision.MONTH)
    plan = replace(told(datetime(1980, 1, 1), Precision.YEAR), id="t2", digresses=True)
    next_year = Sketch(Means.ANAPHOR, unit=Precision.YEAR, shift=1)
    story = setting(known=(march, plan), narrative=True)

    assert resolve(next_year, story).value == "1981"
    assert resolve(next_year, replace(story, sentence=3)).value == "1976"
