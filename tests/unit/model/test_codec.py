"""Model values survive the way to JSON and back, and quotations are checked on the way."""

import json
from datetime import datetime

import pytest

from dateline.errors import GroundingError
from dateline.model import (
    Because,
    Bounds,
    ClaimRef,
    LifeStep,
    Precision,
    Reason,
    Refusal,
    Stage,
    Status,
    When,
    quote,
)
from dateline.model.codec import from_plain, to_plain

TEXT = "The envoys met on Tuesday."
OTHER = "They did not meet."
TEXTS = {"one": TEXT, "two": OTHER}.__getitem__


def when() -> When:
    """A when with a reason that quotes the first text."""
    because = Because("weekday", "Tuesday is 4 March", "both", "one", (quote(TEXT, 18, 25),))
    day = datetime(2025, 3, 4)
    return When(
        day, None, Precision.DAY, False, "2025-03-04", "2025-03-04", (because,), Bounds(day, None)
    )


def test_round_trip_through_json() -> None:
    """A nested value comes back equal from its JSON text."""
    text = json.dumps(to_plain(when()))

    assert from_plain(When, json.loads(text), TEXTS, "one") == when()


def test_changed_words_are_refused() -> None:
    """A quotation that was changed in the file is refused on the way in."""
    plain = to_plain(when())
    plain["because"][0]["words"][0]["text"] = "Wednesd"

    with pytest.raises(GroundingError, match="Wednesd"):
        from_plain(When, plain, TEXTS, "one")


def test_a_value_that_names_its_article_is_compared_with_it() -> None:
    """A step of a life line is compared with the article of its claim."""
    step = LifeStep(Status.DENIED, None, ClaimRef("two", "e1"), quote(OTHER, 5, 12))

    assert from_plain(LifeStep, to_plain(step), TEXTS, "one") == step


def test_an_unknown_article_is_said() -> None:
    """The error names the article that is missing."""
    plain = to_plain(when())

    with pytest.raises(GroundingError, match="article 'one', which is not here"):
        from_plain(When, plain, {}.__getitem__, "zero")


def test_enums_and_none_come_back() -> None:
    """Enumerations come back as members, None as None."""
    refusal = Refusal(Stage.READ, Reason.EMPTY, "a.txt", "nothing in it")

    assert from_plain(Refusal, to_plain(refusal), TEXTS, "one") == refusal
