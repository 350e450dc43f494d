"""The pattern language: gaps, options, choices, looks ahead, and its faults."""

from __future__ import annotations

import pytest

from dateline.errors import RuleError
from dateline.rules.time_patterns import Vocabulary, compile_pattern, first_word

WORDS = {
    "month": Vocabulary("June|July", frozenset({"june", "july"})),
    "day": Vocabulary(r"\d\d?", frozenset({"#"})),
}


def found(pattern, text):
    """What a pattern matches at the begin of a text, None for nothing."""
    match = compile_pattern(pattern, WORDS).regex.match(text)
    return match.group() if match else None


@pytest.mark.parametrize(
    ("pattern", "text", "words"),
    [
        ("the {month}", "the June sun", "the June"),
        ("the {month}", "The  June", "The  June"),
        ("[the] {month}", "June", "June"),
        ("[the] {month}", "the July", "the July"),
        ("{month} [{day}]", "June 5", "June 5"),
        ("{month} [{day}]", "June", "June"),
        ("{month}[,] {day}", "June , 5", "June , 5"),
        ("{month}[,] {day}", "June, 5", "June, 5"),
        ("(early|late) {month}", "late July", "late July"),
        ("mid~{month}", "mid-July", "mid-July"),
        ("mid~{month}", "mid July", "mid July"),
        ("mid~{month}", "mid‑July", "mid‑July"),
        ("{day} <(and|to) {day:_} {month}>", "3 to 9 June", "3"),
        ("{day} <(and|to) {day:_} {month}>", "3 to 9 goals", None),
        ("{month} !<of>", "June of", None),
        ("{month} !<of>", "June or", "June"),
        ("{month}={day}", "June-5", "June-5"),
        ("{month}={day}", "June - 5", None),
        ("{month}-{day}", "June - 5", "June - 5"),
        ("{month}", "Juneau", None),
        ("year's end", "year’s end", "year’s end"),
    ],
)
def test_what_matches(pattern, text, words):
    """Each sign of the language matches what it says."""
    assert found(pattern, text) == words


def test_named_pieces_fill_fields():
    """A name fills the field of its own or of another name, or none."""
    pattern = compile_pattern("{day:_} to {day:end} {month}", WORDS)

    assert dict(pattern.fields) == {"end": "day", "month": "month"}
    assert pattern.regex.match("3 to 9 June").groupdict() == {"end": "9", "month": "June"}


def test_first_words_go_through_what_is_optional():
    """A pattern may begin with any option and with what follows it."""
    assert compile_pattern("[the] (early|late) {month}", WORDS).firsts == {"the", "early", "late"}
    assert compile_pattern("[the] {day}", WORDS).firsts == {"the", "#"}


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        ("{moon}", "moon"),
        ("[the]", "match nothing"),
        ("(early|late", "lacks"),
        ("{month} {month}", "twice"),
        ("", "match nothing"),
    ],
)
def test_faults_are_named(pattern, message):
    """A fault in a pattern is an error that says which."""
    with pytest.raises(RuleError, match=message):
        compile_pattern(pattern, WORDS)


@pytest.mark.parametrize(
    ("words", "first"), [("The day", "the"), ("16th", "#"), ("mid-May", "mid"), (",", ",")]
)
def test_first_word(words, first):
    """Phrases are filed under their first word in small letters; numbers under one sign."""
    assert first_word(words) == first
