"""Tests of one example of words in a report."""

from __future__ import annotations

import pytest
from tests.helpers.claims import Report

from dateline.model.dossier import Sighting
from dateline.render.sight import sentence_of, sight_plain

TEXT = "It rained. Olga Brenn spoke."


def sighting(published="2031-05-06", source=None):
    """A report of two sentences."""
    claims = Report("a", TEXT, published, source=source).build()
    return Sighting(claims.article, claims.sentences, (), (), ())


def test_words_come_with_their_sentence_and_their_report():
    """Offsets of both count in the report; its outlet and day are told."""
    plain = sight_plain(sighting(source="Gull Wire"), (11, 21))

    assert plain == {
        "article": "a",
        "source": "Gull Wire",
        "published": "2031-05-06",
        "words": {"start": 11, "end": 21, "text": "Olga Brenn"},
        "sentence": {"start": 11, "end": 28, "text": "Olga Brenn spoke."},
    }


def test_a_report_without_outlet_and_day_is_known_by_its_path():
    """What is unknown is said to be, and nothing stands in for the day."""
    plain = sight_plain(sighting(published=None), (0, 2))

    assert (plain["source"], plain["published"]) == ("a.txt", "no date")


@pytest.mark.parametrize(
    ("offset", "span"),
    [(0, (0, 10)), (9, (0, 10)), (10, (10, 11)), (11, (11, 28)), (27, (11, 28))],
)
def test_the_sentence_is_the_one_around_a_code_point(offset, span):
    """Its end is the first code point outside; a blank between two is in none."""
    assert sentence_of(sighting(), offset) == span
