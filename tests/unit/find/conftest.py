"""Fixtures of the tests that find: events dated in texts that the built-in model reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.helpers.english import read
from tests.helpers.tellings import FRIDAY

from dateline.find.dates import date_events
from dateline.find.times import find_times
from dateline.model import EventFrame, Status, Verdict, quote
from dateline.rules.times import load_time_rules

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.model import When


@pytest.fixture
def date() -> Callable[..., tuple[str | None, When]]:
    """Date the event of one word in a text published on Friday 23 September 2022.

    It gives the words of the time that dates it, None for none, and its date.
    """

    def _date(text, word, status=Status.HAPPENED, published=FRIDAY):
        reading = read(text)
        times, _ = find_times(reading, published, load_time_rules())
        token = next(token for token in reading.tokens if token.text == word)
        trigger = quote(text, token.start, token.end)
        frame = EventFrame(
            token.index, trigger, token.lemma, None, None, (), (), (), None, (), (), "test"
        )
        verdict = Verdict(status, (), 1.0, 3.0, "test")
        ((time, when),) = date_events(reading, published, True, times, (frame,), (verdict,))
        return next((one.words.text for one in times if one.id == time), None), when

    return _date
