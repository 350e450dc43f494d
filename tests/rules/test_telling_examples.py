"""Every example in rules/en/telling.toml, found and dated from the parses of the built-in model."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cache

import pytest
from tests.helpers.english import read

from dateline.find.dates import date_events
from dateline.find.events import find_events
from dateline.find.statements import find_statements
from dateline.find.status import judge_events
from dateline.find.times import find_times
from dateline.pipeline import load_rules
from dateline.rules.toml import read_rule_file

FRIDAY = datetime(2022, 9, 23)
MOMENT = timedelta(microseconds=1)
EXAMPLES = [
    (rule["id"], example)
    for rule in read_rule_file("en/telling.toml")["rule"]
    for example in rule["examples"]
]


@cache
def dates_in(text):
    """The date of each event of a text that was published on Friday 23 September 2022."""
    rules = load_rules()
    reading = read(text)
    times, _ = find_times(reading, FRIDAY, rules.times)
    said, _ = find_statements(reading, (), rules.cues)
    frames, _ = find_events(reading, (), (), times, rules.triggers)
    verdicts = judge_events(reading, frames, times, said, rules.status)
    dates = date_events(reading, FRIDAY, True, times, frames, verdicts, said)
    return {frame.trigger.text: when for frame, (_, when) in zip(frames, dates, strict=True)}


def days(earliest, latest):
    """First and last day of bounds; "" is open."""
    first = "" if earliest is None else earliest.date().isoformat()
    return first, "" if latest is None else (latest - MOMENT).date().isoformat()


@pytest.mark.parametrize("example", [example for _, example in EXAMPLES])
def test_date_of_example(example):
    """The event gets the days that the rule file gives for it."""
    when = dates_in(example["text"])[example["event"]]

    assert days(when.earliest, when.latest) == (example["earliest"], example["latest"])
    if "begins" in example:
        assert days(None, when.begins.latest)[1] == example["begins"]
        assert days(when.ends.earliest, None)[0] == (example["ends"] or example["earliest"])


@pytest.mark.parametrize("rule", sorted({rule for rule, _ in EXAMPLES}))
def test_every_rule_decides_some_example(rule):
    """Each rule gives the reason in at least one of its own examples."""
    decided = {
        because.rule
        for own, example in EXAMPLES
        if own == rule
        for because in dates_in(example["text"])[example["event"]].because
    }

    assert rule in decided
