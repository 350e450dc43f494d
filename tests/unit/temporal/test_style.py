"""Histories and news reports are told apart."""

from __future__ import annotations

from datetime import datetime

from dateline.temporal.sketch import Means, Sketch
from dateline.temporal.style import is_narrative

OLD = [Sketch(Means.CALENDAR, year=1850 + number) for number in range(12)]
NEWS = [Sketch(Means.CALENDAR, weekday=2) for _ in range(12)]
PUBLISHED = datetime(2022, 9, 23)


def test_history_is_a_narrative():
    """Many years long before publication, and no weekday: a history."""
    assert is_narrative(OLD, PUBLISHED)


def test_news_with_a_few_old_years_is_none():
    """A report that names weekdays is news, whatever years it looks back to."""
    assert not is_narrative(OLD[:6] + NEWS, PUBLISHED)


def test_news_that_names_weekdays_is_none():
    """Even many old years make no history of a report that names a weekday for every other."""
    assert not is_narrative(OLD + NEWS[:6], PUBLISHED)


def test_few_old_years_are_not_enough():
    """Three old years alone do not make a history."""
    assert not is_narrative(OLD[:3], PUBLISHED)


def test_undated_text_follows_its_own_dates():
    """Without a publication date there is nothing else to count from."""
    assert is_narrative([], None)
