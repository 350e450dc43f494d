"""The words that rules for times match in a text."""

from __future__ import annotations

from tests.helpers.english import read

from dateline.find.times.matches import find_matches
from dateline.rules.times import load_time_rules


def words(text):
    """The words of each match in a text, in order."""
    return [text[match.start : match.end] for match in find_matches(read(text), load_time_rules())]
