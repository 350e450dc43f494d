"""Events and statements are dated by their times, else by tense, status and publication."""

from __future__ import annotations

from datetime import datetime

import pytest
from tests.helpers.tellings import FRIDAY

from dateline.find.dates import date_statements
from dateline.find.times import find_times
from dateline.model import (
    Bounds,
    Precision,
    StatementFrame,
    StatementKind,
    Status,
    quote,
)
from dateline.rules.times import load_time_rules

RULES = load_time_rules()
DAY_AFTER = datetime(2022, 9, 24)


@pytest.fixture
def date_saying(reader):
    """Date the saying of one cue in a text published on Friday 23 September 2022."""

    def _date(text, word, published=FRIDAY):
        reading = reader.read("a", text)
        times, _ = find_times(reading, published, RULES)
        token = next(token for token in reading.tokens if token.text == word)
        cue = quote(text, token.start, token.end)
        content = quote(text, 0, 1)
        frame = StatementFrame(
            token.index,
            StatementKind.INDIRECT,
            (content,),
            ((0, 1),),
            (cue,),
            None,
            None,
            None,
            (),
            "test",
        )
        (when,) = date_statements(reading, published, True, times, (frame,))
        return when

    return _date


def test_event_has_the_day_its_words_tell(date):
    """A verb with a weekday is of that day, and says why."""
    words, when = date("The bill was pushed through the chamber on Tuesday.", "pushed")

    assert words == "Tuesday"
    assert (when.earliest, when.latest) == (datetime(2022, 9, 20), datetime(2022, 9, 21))
    assert (when.precision, when.edtf) == (Precision.DAY, "2022-09-20")
    assert [step.rule for step in when.because] == ["en.weekday", "time.syntax"]


def test_saying_and_what_is_said_have_a_time_each(date):
    """A saying on Tuesday, of troops that left last week, dates two events."""
    text = "The governor said on Tuesday that the troops left last week."

    assert date(text, "said")[0] == "Tuesday"
    assert date(text, "left")[0] == "last week"


def test_week_is_a_stretch_that_holds_the_event(date):
    """Something that happened last week happened on one of its days."""
    _, when = date("The troops left last week.", "left")

    assert when.edtf == "[2022-09-12..2022-09-18]"


def test_noun_is_dated_by_the_verb_that_holds_it(date):
    """Talks held on Tuesday are of Tuesday."""
    assert date("They held talks on Tuesday.", "talks")[0] == "Tuesday"


def test_cancelled_appearance_has_its_planned_time(date):
    """What was scheduled for Tuesday evening and cancelled keeps that evening."""
    text = "She cancelled an appearance scheduled for Tuesday evening."

    words, when = date(text, "appearance", Status.CANCELLED)

    assert words == "Tuesday evening"
    assert when.timex == "2022-09-20TEV"


def test_past_is_not_after_publication(date):
    """Without a time, the pluperfect bounds one side and makes no day likely."""
    words, when = date("The troops had left the town.", "left")

    assert words is None
    assert (when.earliest, when.latest) == (None, DAY_AFTER)
    assert when.certain is None
    assert when.edtf == "[..2022-09-23]"
    assert "not after publication on Friday 23 September 2022" in when.because[0].says
    assert when.because[0].bound == "latest"


def test_news_is_most_likely_of_the_day_of_the_report(date):
    """The simple past without a time: approximate, with its reason and what is certain."""
    words, when = date("The troops left the town.", "left")

    assert words is None
    assert (when.earliest, when.latest) == (FRIDAY, DAY_AFTER)
    assert (when.approximate, when.edtf) == (True, "2022-09-23~")
    assert when.certain == Bounds(None, DAY_AFTER)
    assert [step.rule for step in when.because] == ["status.happened", "likely.news"]
    assert "most likely of the day of the report, Friday 23 September 2022" in when.because[1].says


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The baron ruled the island for thirty years.", "ruled"),
        ("Guards held the envoy for more than ten days.", "held"),
    ],
)
def test_what_went_on_for_long_is_no_news_of_a_day(date, text, word):
    """Told with a length, it was over by then, and no day of it is more likely than others."""
    _, when = date(text, word)

    assert (when.earliest, when.latest) == (None, DAY_AFTER)


def test_a_length_that_is_no_duration_leaves_news_be(date):
    """'Sentenced to five years' was done on one day."""
    _, when = date("A court in Riga sentenced the baron to five years in prison.", "sentenced")

    assert when.earliest == FRIDAY


def test_what_came_after_an_event_of_a_day_may_be_of_that_day(date):
    """'After Tuesday's vote' is not before Tuesday, and 'after Tuesday' is not before Wednesday."""
    _, inside = date("Rebels burned the town after Tuesday's vote.", "burned")
    _, behind = date("Rebels burned the town after Tuesday.", "burned")

    assert (inside.earliest, behind.earliest) == (datetime(2022, 9, 20), datetime(2022, 9, 21))


LIVE = (
    "(Updated 7:40 p.m.) Guards burned the mill early Saturday.\n\n"
    "(Updated 6:10 p.m. (0010 in Oslo)) The mayor fled on Friday.\n\n"
    "(Updated 5:05 p.m.) Crews rested."
)


def test_a_live_page_goes_on_into_the_next_day(date):
    """On a page of stamps a weekday is that of tomorrow, and what happened then is no error."""
    words, when = date(LIVE, "burned")
    _, before = date(LIVE.split("\n", maxsplit=1)[0], "burned")

    assert (words, when.earliest) == ("early Saturday", DAY_AFTER)
    assert before.earliest == datetime(2022, 9, 17)


def test_parts_of_a_page_have_the_day_of_their_stamps(date):
    """What stands behind a stamp of another day is news of that day."""
    page = "Rebels left. updated : Sat Mar 08 2025 01:04:00 Rebels burned the mill on Friday."

    assert date(page, "left")[1].earliest == FRIDAY
    assert date(page, "burned")[1].earliest == datetime(2025, 3, 7)


def test_long_ago_makes_no_day_likely(date):
    """What is told after "not long ago" is of that time."""
    _, when = date("Not long ago, the town was rich. Troops burned it.", "burned")

    assert when.latest == DAY_AFTER
    assert when.certain is None


def test_recently_is_not_long_ago(date):
    """News beside what happened recently is news still."""
    _, when = date("Troops recently left the hills. Rebels burned the town.", "burned")

    assert when.earliest == FRIDAY


def test_a_scene_is_over_after_some_sentences(date):
    """Three sentences after a Tuesday, news is of the day of the report again."""
    text = "They met on Tuesday. They ate. They drank. They slept. Troops left the town."

    _, when = date(text, "left")

    assert when.earliest == FRIDAY


def test_a_length_beside_a_day_is_no_end(date):
    """What is two years late does not last two years."""
    _, when = date("The bridge was opened on Tuesday two years behind schedule.", "opened")

    assert when.begins is None
    assert when.edtf == "2022-09-20"


def test_what_may_have_happened_is_not_after_publication(date):
    """A modal before a perfect looks back."""
    _, when = date("The troops may have left the town.", "left", Status.POSSIBLE)

    assert (when.earliest, when.latest) == (None, DAY_AFTER)


def test_what_a_thing_is_for_may_go_on_already(date):
    """A purpose is not still to come."""
    _, when = date("The wall is designed to protect the town.", "protect", Status.PLANNED)

    assert when.earliest is None


def test_plan_is_not_before_publication(date):
    """What will happen has not happened."""
    _, when = date("The troops will leave the town.", "leave", Status.PLANNED)

    assert (when.earliest, when.latest) == (FRIDAY, None)


def test_plan_of_the_past_has_no_honest_bound(date):
    """What they agreed to do may have been done by now."""
    _, when = date("The troops agreed to leave the town.", "leave", Status.PLANNED)

    assert not when.is_known


def test_what_goes_on_spans_publication(date):
    """It began by then and has not ended."""
    _, when = date("The troops are leaving the town.", "leaving", Status.ONGOING)

    assert when.begins == Bounds(None, DAY_AFTER)
    assert when.ends == Bounds(FRIDAY, None)


def test_present_tense_goes_on(date):
    """A state told in the present is a state on that day."""
    _, when = date("The rebels hold the town.", "hold")

    assert when.ends == Bounds(FRIDAY, None)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("The rebels have held the town since Tuesday.", datetime(2022, 9, 20), DAY_AFTER),
        ("The rebels held the town until Tuesday.", None, datetime(2022, 9, 21)),
        ("The rebels held the town before Tuesday.", None, datetime(2022, 9, 20)),
        ("The rebels held the town after Tuesday.", datetime(2022, 9, 21), DAY_AFTER),
        ("The rebels held the town by Tuesday.", None, datetime(2022, 9, 21)),
    ],
)
def test_preposition_makes_a_one_sided_bound(date, text, earliest, latest):
    """Since, until, before, after and by each give the bound that they say."""
    _, when = date(text, "held")

    assert (when.earliest, when.latest) == (earliest, latest)


def test_since_begins_on_its_day(date):
    """What lasts since Tuesday has its begin told and its end open."""
    _, when = date("The rebels have held the town since Tuesday.", "held")

    assert when.begins == Bounds(datetime(2022, 9, 20), datetime(2022, 9, 21))


def test_from_to_is_begin_and_end(date):
    """A range tells both ends of the event."""
    _, when = date("The drill ran from 3 to 9 March 2021.", "ran")

    assert when.begins == Bounds(datetime(2021, 3, 3), datetime(2021, 3, 4))
    assert when.ends == Bounds(datetime(2021, 3, 9), datetime(2021, 3, 10))
    assert when.edtf == "2021-03-03/2021-03-09"


def test_between_is_somewhere_in_between(date):
    """An event between two months lies on a day that nobody tells."""
    _, when = date("The bridge fell between March and May 2019.", "fell")

    assert (when.earliest, when.latest) == (datetime(2019, 3, 1), datetime(2019, 6, 1))
    assert when.edtf == "[2019-03-01..2019-05-31]"
    assert when.begins is None


def test_this_year_is_cut_at_publication(date):
    """What happened this year happened by now; both reasons are kept."""
    _, when = date("The mine closed this year.", "closed")

    assert (when.earliest, when.latest) == (datetime(2022, 1, 1), DAY_AFTER)
    assert [step.rule for step in when.because][-1] == "status.happened"


def test_day_with_a_length_ends_so_long_after(date):
    """Three days from Monday end on Wednesday."""
    _, when = date("The strike began on Monday for three days.", "began")

    assert when.begins == Bounds(datetime(2022, 9, 19), datetime(2022, 9, 20))
    assert when.ends == Bounds(datetime(2022, 9, 21), datetime(2022, 9, 22))


def test_length_of_what_goes_on_begins_so_long_before(date):
    """Three weeks of fighting that goes on began three weeks ago."""
    _, when = date("They have been fighting for three weeks.", "fighting", Status.ONGOING)

    assert when.begins.earliest == datetime(2022, 9, 2)
    assert when.because[-1].rule == "time.length"


def test_time_counted_from_an_event_leaves_bounds_open(date):
    """Three days after an undated summit: the reason says what lacks."""
    words, when = date("Three days after the summit, efforts were launched.", "launched")

    assert words == "Three days"
    assert when.earliest is None
    assert "counts from 'the summit'" in when.because[-1].says


def test_event_is_not_dated_by_what_counts_from_it(date):
    """The summit itself was not three days after anything."""
    words, _ = date("Three days after the summit, efforts were launched.", "summit")

    assert words is None


def test_time_to_come_does_not_date_what_is_over(date):
    """What he promised for next year he promised before."""
    words, when = date("The governor promised a vote next year.", "promised")

    assert words is None
    assert when.latest == DAY_AFTER


def test_undated_report_bounds_nothing(date):
    """Without publication, tense bounds nothing."""
    words, when = date("The troops left the town.", "left", published=None)

    assert words is None
    assert not when.is_known
    assert when.because == ()


def test_statement_has_the_day_of_its_cue(date_saying):
    """What was said on Tuesday was said on Tuesday."""
    assert (
        date_saying("The governor said on Tuesday that he would stay.", "said").edtf == "2022-09-20"
    )


def test_statement_was_most_likely_made_on_the_day_of_the_report(date_saying):
    """A quotation without a time is not after publication, and most likely of its day."""
    when = date_saying("The governor said that he would stay.", "said")

    assert (when.earliest, when.latest) == (FRIDAY, DAY_AFTER)
    assert when.certain == Bounds(None, DAY_AFTER)


def test_statement_to_come_is_not_before_publication(date_saying):
    """What someone will say has not been said."""
    assert date_saying("The governor will say that he stays.", "say").earliest == FRIDAY


def test_statement_of_an_undated_report_is_open(date_saying):
    """Without publication nothing bounds it."""
    assert not date_saying("The governor said that he would stay.", "said", None).is_known
