"""Which reports tell one story."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st
from tests.helpers.claims import instant

from dateline.weave.slots import ArticleSlot
from dateline.weave.stories import Stories

STORY = ("raid", "brenn", "riga", "arrest")
OTHER = ("harvest", "vall", "porto", "sell")


def article(name, words, day="2031-05-06"):
    """An article with some words."""
    return ArticleSlot(name, name, None, instant(day) if day else None, tuple(words))


def test_shared_names_and_happenings_make_a_story():
    """Two reports of the raid are alike, the one of the harvest is like neither."""
    stories = Stories([article("a", STORY), article("b", (*STORY, "court")), article("c", OTHER)])

    assert stories.likeness(0, 1) > 0.5
    assert stories.likeness(0, 2) == 0.0
    assert stories.likeness(2, 2) == 1.0
    assert list(stories.pairs(0.5)) == [(0, 1)]


def test_weeks_apart_are_two_stories():
    """The same words a month later tell another story; an undated report may tell any."""
    stories = Stories(
        [article("a", STORY), article("b", STORY, "2031-06-06"), article("c", STORY, None)]
    )

    assert stories.likeness(0, 1) == 0.0
    assert stories.likeness(0, 2) > 0.9


@given(st.lists(st.lists(st.sampled_from(STORY + OTHER), max_size=6), max_size=6))
def test_likeness_is_mutual_and_within_bounds(bags):
    """Likeness is the same both ways and lies between 0 and 1."""
    stories = Stories([article(str(number), words) for number, words in enumerate(bags)])

    for one in range(len(bags)):
        for two in range(len(bags)):
            assert stories.likeness(one, two) == stories.likeness(two, one)
            assert 0.0 <= stories.likeness(one, two) <= 1.000001


def test_a_week_is_still_one_story():
    """Reports within seven days may tell one story."""
    later = str((instant("2031-05-06") + timedelta(days=7)).date())

    assert Stories([article("a", STORY), article("b", STORY, later)]).likeness(0, 1) > 0.9
