"""The pattern language: gaps, options, choices, looks ahead, and its faults."""

from __future__ import annotations

import pytest

from dateline.errors import RuleError
from dateline.rules.time_patterns import (
    ANY,
    INSIDE,
    Vocabulary,
    compile_pattern,
    first_word,
    heads_of,
    second_word,
)

WORDS = {
    "month": Vocabulary("June|July", frozenset({("june", ANY), ("july", ANY)})),
    "day": Vocabulary(r"\d\d?", frozenset({("#", INSIDE)})),
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
    heads = compile_pattern("[the] (early|late) {month}", WORDS).heads

    assert {first for first, _ in heads} == {"the", "early", "late"}
    assert compile_pattern("[the] {day}", WORDS).heads == {("the", "#"), ("#", INSIDE)}


@pytest.mark.parametrize(
    ("pattern", "heads"),
    [
        ("the {month}", {("the", "june"), ("the", "july")}),
        ("the [late] {month}", {("the", "late"), ("the", "june"), ("the", "july")}),
        ("{month} [{day}]", {("june", "#"), ("june", ANY), ("july", "#"), ("july", ANY)}),
        ("(early [in]|mid) {month}", {(w, m) for w in ("early", "mid") for m in ("june", "july")}
         | {("early", "in")}),
        ("mid-{month}", {("mid", "june"), ("mid", "july")}),
        ("late !<{month}>", {("late", ANY)}),
    ],
)  # fmt: skip
def test_second_words_go_through_what_is_optional(pattern, heads):
    """A pattern is filed with each word that may come second, or with any where it may end."""
    assert compile_pattern(pattern, WORDS).heads == heads


@pytest.mark.parametrize(
    ("text", "second"),
    [("the June", "june"), ("the -day", "day"), ("the 5th", "#"), ("the ’90s", "'"), ("the", "")],
)
def test_second_word_of_a_text(text, second):
    """What follows a first word is a word, a number or a sign; blanks and hyphens are none."""
    assert second_word(text, 3) == second


def test_heads_of_forms():
    """A form is filed under its first two words; after a sign anything may follow."""
    assert heads_of("the end of") == ("the", "end")
    assert heads_of("June") == ("june", ANY)
    assert heads_of("Sept.") == ("sept", INSIDE)


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
