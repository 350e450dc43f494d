"""Tests of what reports say of offices taken, held and left."""

from __future__ import annotations

import pytest
from tests.helpers.claims import Report

from dateline.model.dossier import Sighting
from dateline.render.tenures import tenures_plain


def sighting(text: str, *days: tuple[str, str], office: str | None = None) -> Sighting:
    """One report of Olga Brenn of Norway, with the days of some of its words."""
    report = Report("a", text, "2031-08-01", source="Gull Wire")
    report.actor("Olga Brenn", office=office, country="NOR")
    report.party("Olga Brenn")
    for words, day in days:
        report.time(words, day)
    claims = report.build()
    return Sighting(
        article=claims.article,
        sentences=claims.sentences,
        actors=claims.actors,
        mentions=claims.mentions,
        times=claims.times,
    )


@pytest.mark.parametrize(
    ("text", "day", "fact"),
    [
        (
            "Olga Brenn, who took office on 3 May 2031, met envoys.",
            ("3 May 2031", "2031-05-03"),
            ("President of Norway", "began", "2031-05-03"),
        ),
        (
            "Olga Brenn was appointed foreign minister on 3 May 2031.",
            ("3 May 2031", "2031-05-03"),
            ("Foreign Minister of Norway", "began", "2031-05-03"),
        ),
        (
            "Olga Brenn resigned as Sweden's defence minister on Friday.",
            ("Friday", "2031-07-30"),
            ("Defence Minister of Sweden", "ended", "2031-07-30"),
        ),
        (
            "Former prime minister Olga Brenn spoke.",
            None,
            ("Prime Minister of Norway", "was", None),
        ),
    ],
)
def test_a_fact_has_office_meaning_and_day(text, day, fact):
    """The office is that of the words, else the one that the report has; the words are quoted."""
    seen = sighting(text, *([day] if day else []), office="President of Norway")

    (told,) = tenures_plain((seen,))

    assert (told["office"], told["means"], told["on"]) == fact
    assert told["reports"] == 1
    words = told["example"]["words"]
    assert text[words["start"] : words["end"]] == words["text"]
    assert "Olga Brenn" in words["text"]


def test_reports_that_tell_the_same_are_counted():
    """One fact, two reports, the first as example."""
    text = "Olga Brenn became president on 3 May 2031."
    one, two = (
        sighting(text, ("3 May 2031", "2031-05-03")),
        sighting(text, ("3 May 2031", "2031-05-03")),
    )

    (told,) = tenures_plain((one, two))

    assert (told["office"], told["on"]) == ("President of Norway", "2031-05-03")


@pytest.mark.parametrize(
    "text",
    [
        "Olga Brenn became ill on Monday.",
        "Olga Brenn will be sworn in as president.",
        "Olga Brenn met the former president.",
    ],
)
def test_other_words_tell_nothing(text):
    """No office, no fact; what is to come is none; nor is somebody else's office."""
    assert tenures_plain((sighting(text),)) == []
