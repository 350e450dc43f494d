"""What the crafts make of a report with furniture: its words are found, and nobody says them."""

from __future__ import annotations

from datetime import datetime

import pytest

from dateline.language import Reader
from dateline.model import Article, Claims
from dateline.pipeline import find_claims, load_rules

TEXT = """NAIROBI, Kenya, March 6 (Reuters) - Two ferries sank on Lake Victoria on Wednesday.

[14:32 EAT] Divers found a survivor.

Read more: Envoys of Norway met in Geneva on Monday, a minister said it was a mistake
"""


@pytest.fixture(scope="module")
def claims(reader: Reader) -> Claims:
    """All that is found in a report of Friday 7 March 2025."""
    article = Article(id="a", path="a.txt", text=TEXT, published=datetime(2025, 3, 7))
    return find_claims(article, reader.read("a", TEXT), load_rules())


def test_furniture_is_no_sentence(claims: Claims) -> None:
    """Sentences begin behind a dateline and a stamp, and a link is none."""
    assert [TEXT[start:end] for start, end in claims.sentences] == [
        "Two ferries sank on Lake Victoria on Wednesday.",
        "Divers found a survivor.",
    ]


def test_the_day_of_a_dateline_is_dated(claims: Claims) -> None:
    """It is found and worked out, as is a weekday in a link."""
    values = {time.words.text: time.value for time in claims.times}

    assert values["March 6"] == "2025-03-06"
    assert "on Monday" in values or "Monday" in values


def test_the_places_of_a_dateline_are_on_the_map(claims: Claims) -> None:
    """The town is found in its country."""
    places = {place.words.text: place.country for place in claims.places}

    assert (places["NAIROBI"], places["Kenya"]) == ("KEN", "KEN")


def test_a_link_tells_no_event_and_no_statement(claims: Claims) -> None:
    """What another report tells is not told by this one."""
    assert {event.lemma for event in claims.events} >= {"sink", "find"}
    assert all(event.trigger.start < TEXT.index("Read more") for event in claims.events)
    assert claims.statements == ()
