"""Times that tell of each other: a week and a day in it, a day and its date, a length and its begin."""

from __future__ import annotations

from datetime import datetime

import pytest

from dateline.find.times import find_times
from dateline.language import load_reader
from dateline.rules.times import load_time_rules

RULES = load_time_rules()
FRIDAY = datetime(2022, 9, 23)


@pytest.fixture(scope="module")
def stretches():
    """Words -> begin and end of each time in a text published on Friday 23 September 2022."""
    reader = load_reader()

    def _stretches(text):
        mentions, _ = find_times(reader.read("a", text), FRIDAY, RULES)
        return {
            one.words.text: (f"{one.when.earliest:%m-%d}", f"{one.when.latest:%m-%d}")
            for one in mentions
            if one.when is not None
        }

    return _stretches


@pytest.mark.parametrize(
    ("text", "words", "stretch"),
    [
        ("The court will sit on Friday (30 September).", "Friday", ("09-30", "10-01")),
        ("The court will sit next week, probably on Tuesday.", "Tuesday", ("09-27", "09-28")),
        ("The court will sit next week between Tuesday and Friday.", "Friday", ("09-30", "10-01")),
        ("They met last week and on Tuesday signed the deal.", "Tuesday", ("09-20", "09-21")),
        ("Next week the court sits; on Tuesday it met.", "Tuesday", ("09-20", "09-21")),
        ("The roads were shut for three days from Monday.", "three days", ("09-19", "09-22")),
        ("They fled in the first two weeks of May.", "the first two weeks", ("05-02", "05-16")),
        ("They fled in the last two days of May.", "the last two days", ("05-30", "06-01")),
        ("The army will leave within three days.", "three days", ("09-23", "09-27")),
        ("Shops were shut on the Labor Day weekend.", "the Labor Day weekend", ("09-03", "09-06")),
    ],
)
def test_what_is_taken_over_from_a_neighbour(stretches, text, words, stretch):
    """A day lies in the week just told, unless a verb or an "and" stands between."""
    assert stretches(text)[words] == stretch


def test_working_days_lead_to_no_day(stretches):
    """How long ten working days are depends on the country."""
    assert "10 working days" not in stretches("The court must answer 10 working days from Monday.")
