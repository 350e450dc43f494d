"""Times found in whole texts: spans, joins, refusals, events they count from."""

from __future__ import annotations

from datetime import datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.helpers.readings import reading_from_table

from dateline.find.times import find_times
from dateline.model import Reason, TimeType
from dateline.rules.times import load_time_rules

RULES = load_time_rules()
FRIDAY = datetime(2022, 9, 23)


@pytest.fixture
def find(reader):
    """Find the times of a text that was published on Friday 23 September 2022."""

    def _find(text, published=FRIDAY):
        return find_times(reader.read("a", text), published, RULES)

    return _find


def values(mentions):
    """Words and value of each mention, in order."""
    return [(mention.words.text, mention.value) for mention in mentions]


def test_text_without_times_has_none(find):
    """No times, no refusals."""
    assert find("The minister smiled at the envoy.") == ((), ())


def test_empty_reading_has_none():
    """A text without a token has no time."""
    reading = reading_from_table("Go", "Go go VERB VB _ 0:root")

    assert find_times(reading, FRIDAY, RULES) == ((), ())


def test_mentions_are_numbered_in_order_and_apart(find):
    """Ids count from t1; spans are the words, and do not overlap."""
    text = "He resigned on Monday. She followed on 3 September 2022, two days after the vote."

    mentions, _ = find(text)

    assert [mention.id for mention in mentions] == ["t1", "t2", "t3"]
    assert [mention.words.text for mention in mentions] == [
        "Monday",
        "3 September 2022",
        "two days",
    ]
    assert all(one.words.end <= two.words.start for one, two in pairwise(mentions))
    assert all(text[m.words.start : m.words.end] == m.words.text for m in mentions)


def test_tuesday_of_this_week_is_one_mention(find):
    """A weekday and its week are joined, and the week decides."""
    mentions, _ = find("On Tuesday of this week, changes were pushed through the chamber.")

    assert values(mentions) == [("Tuesday of this week", "2022-09-20")]


def test_would_in_a_story_is_past(find):
    """What he would do "only on Wednesday morning" was done on the Wednesday before Friday."""
    mentions, _ = find("Only on Wednesday morning would she make the announcement.")

    assert values(mentions) == [("Wednesday morning", "2022-09-21TMO")]
    assert mentions[0].type is TimeType.TIME


def test_each_tense_has_its_weekday(find):
    """One text may look both ways."""
    mentions, _ = find("The court heard the case on Tuesday and will rule on Thursday.")

    assert values(mentions) == [("Tuesday", "2022-09-20"), ("Thursday", "2022-09-29")]


def test_coordinated_days_are_two_mentions(find):
    """Both days of "15 and 16 September" are of that month."""
    mentions, _ = find("Talks were held on 15 and 16 September.")

    assert values(mentions) == [("15", "2022-09-15"), ("16 September", "2022-09-16")]


def test_reason_quotes_the_verb(find):
    """The reason of a weekday names the tense, the verb and the day of publication."""
    mentions, _ = find("The bill was pushed through on Tuesday.")

    (because,) = mentions[0].when.because
    assert because.rule == "en.weekday"
    assert because.says == (
        "'Tuesday' in the past tense ('was pushed'), as the last on or before publication on "
        "Friday 23 September 2022, is Tuesday 20 September 2022"
    )
    assert [words.text for words in because.words] == ["Tuesday"]


def test_bounds_are_half_open(find):
    """A day runs from midnight to midnight."""
    mentions, _ = find("He resigned on Tuesday.")

    assert mentions[0].when.earliest == datetime(2022, 9, 20)
    assert mentions[0].when.latest == datetime(2022, 9, 21)
    assert mentions[0].when.edtf == "2022-09-20"


def test_undated_report_refuses_to_guess(find):
    """Without a publication date relative times stay open, and are counted."""
    mentions, refusals = find("He resigned on Tuesday. It was 3 May 2021.", None)

    assert values(mentions) == [("Tuesday", "XXXX-WXX-2"), ("3 May 2021", "2021-05-03")]
    assert mentions[0].when is None
    assert [(one.reason, one.start, one.end) for one in refusals] == [(Reason.NO_ANCHOR, 15, 22)]


def test_later_than_nothing_is_refused(find):
    """An expression that counts from a time never told is kept, open, and counted."""
    mentions, refusals = find("Two days later she resigned.")

    assert values(mentions) == [("Two days later", "XXXX-XX-XX")]
    assert [one.reason for one in refusals] == [Reason.UNRESOLVED]


def test_impossible_day_is_refused(find):
    """30 February is dropped, with the reason."""
    mentions, refusals = find("The form was dated 30 February 2021.")

    assert mentions == ()
    assert [one.reason for one in refusals] == [Reason.IMPOSSIBLE_VALUE]


def test_day_that_can_be_two_days_is_refused(find):
    """3 April or 4 March: bounds hold both, and the report counts it."""
    mentions, refusals = find("The permit of 03/04/2022 was withdrawn.")

    assert mentions[0].when.earliest == datetime(2022, 3, 4)
    assert mentions[0].when.latest == datetime(2022, 4, 4)
    assert [one.reason for one in refusals] == [Reason.AMBIGUOUS]


def test_length_after_an_event_keeps_the_event(find):
    """Three days after a summit: a length, and the event that it counts from."""
    mentions, _ = find("Three days after the summit, efforts were launched.")

    (mention,) = mentions
    assert (mention.words.text, mention.type, mention.value) == (
        "Three days",
        TimeType.DURATION,
        "P3D",
    )
    assert mention.when is None
    assert mention.event_offset.relation == "after"
    assert mention.event_offset.duration == "P3D"
    assert mention.event_offset.event.text == "the summit"
    assert mention.event_offset.head.text == "summit"


def test_length_before_a_clause_counts_from_its_verb(find):
    """Two weeks before he resigned counts from the resigning."""
    mentions, _ = find("The bridge fell two weeks before the governor resigned.")

    offset = mentions[0].event_offset
    assert (offset.relation, offset.head.text) == ("before", "resigned")


def test_length_alone_counts_from_nothing(find):
    """A length that nothing follows is only a length."""
    mentions, _ = find("The siege lasted three days.")

    assert mentions[0].event_offset is None


def test_boundary_of_an_event_is_a_mention(find):
    """What lasts since the start of a siege begins with the siege."""
    mentions, _ = find("Aid has flowed since the start of the siege.")

    (mention,) = mentions
    assert (mention.words.text, mention.value, mention.mod) == (
        "the start of the siege",
        None,
        "START",
    )
    assert (mention.event_offset.relation, mention.event_offset.head.text) == ("since", "siege")


def test_end_of_a_thing_is_no_time(find):
    """The end of a road stands with no word of time."""
    mentions, _ = find("They saw the end of the road.")

    assert mentions == ()


@pytest.mark.parametrize(
    "text",
    [
        "Mrs May may march 20 miles with them.",
        "They won 3-2 in the second half.",
        "Flight 1915 was late.",
        "Some 2000 people fled the town.",
        "It cost $1990 to mend.",
        "A second attack followed the first.",
        "He may second the motion.",
        "The 7th Cavalry left.",
        "Three quarters of the town burned.",
        "She read it in the Evening Post.",
    ],
)
def test_no_false_alarm(find, text):
    """Names, scores, prices, ordinals and counts are no times."""
    mentions, _ = find(text)

    assert values(mentions) == []


def test_length_after_a_date_counts_from_the_date(find):
    """A date is no event: length and date are one expression, and the day is worked out."""
    mentions, _ = find("The bridge fell two days after 16 September.")

    assert values(mentions) == [("two days after 16 September", "2022-09-18")]
    assert mentions[0].event_offset is None


POOL = [
    "the",
    "last",
    "first",
    "next",
    "this",
    "Tuesday",
    "May",
    "March",
    "June",
    "16",
    "3",
    "30",
    "2021",
    "1998",
    "'96",
    "of",
    ",",
    "and",
    "to",
    "-",
    "week",
    "year",
    "day",
    "days",
    "weeks",
    "two",
    "three",
    "later",
    "earlier",
    "ago",
    "after",
    "before",
    "since",
    "summit",
    "end",
    "start",
    "quarter",
    "half",
    "morning",
    "night",
    "10",
    ":",
    "45",
    "p.m.",
    "GMT",
    "every",
    "about",
    "not",
    "quite",
    "1990s",
    "century",
    "BC",
    "February",
    "29",
    "31",
    "fiscal",
    "that",
    "same",
    "the",
    "Christmas",
    "Day",
    "Easter",
    "in",
    "on",
    "from",
    "between",
    "until",
    "2022-09-16",
    "16/09/2022",
]


@given(
    st.lists(st.sampled_from(POOL), min_size=1, max_size=14),
    st.one_of(st.none(), st.datetimes(datetime(1, 1, 1), datetime(9999, 12, 31))),
)
def test_any_heap_of_time_words_is_survived(words, published):
    """Whatever stands together, in whatever year: no error, mentions in order and apart."""
    text = " ".join(words)
    table = "\n".join(f"{word} {word} X X _ 0:root" for word in words)

    mentions, _ = find_times(reading_from_table(text, table), published, RULES)

    assert all(one.words.end <= two.words.start for one, two in pairwise(mentions))
    for mention in mentions:
        when = mention.when
        if when is not None and when.earliest is not None and when.latest is not None:
            assert when.earliest < when.latest


def test_paragraph_break_ends_an_expression(find):
    """A date is not put together across paragraphs."""
    mentions, _ = find("He left on 16 September\n\n2021 was a hard year.")

    assert values(mentions) == [("16 September", "2022-09-16"), ("2021", "2021")]


def test_tokenised_text_is_read_alike(find):
    """Blanks before commas, as in tokenised corpora, change nothing."""
    mentions, _ = find("The pact was signed on September 16 , 2021 .")

    assert values(mentions) == [("September 16 , 2021", "2021-09-16")]
