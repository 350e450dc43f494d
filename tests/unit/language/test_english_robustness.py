"""The built-in reader on long, odd and hostile text: whole readings, exact offsets, no crash."""

import json
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.helpers.well_formed import check_reading

GROWTH_MIB = 150
GROWTH = """
import json, resource, sys
from dateline.language import load_reader
reader = load_reader()
text = " ".join(
    f"On day {number} the harbour council of Port {number % 97} put off the vote it had promised."
    for number in range(1_250)
)
reader.read("warm", text[:20_000])
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
reading = reader.read("long", text)
after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
json.dump({"words": len(text.split()), "tokens": len(reading.tokens),
           "growth": (after - before) / 1024}, sys.stdout)
"""

PIECES = [
    "The pilots left Lisbon.",
    "Ministers",
    " ",
    "\t",
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    "\x00",
    "\x0b",
    "\x85",
    "\u2028",
    "\u00a0",
    "\u200b",
    "\u200d",
    "\u200e",
    "\u200f",
    "\u202e",
    "\u2066",
    "\ufeff",
    "\u0301",
    "\u20dd",
    "\ufe0f",
    "\ud800",
    "\udfff",
    "\U0001f6a2",
    "\U0001f469\u200d\u2708\ufe0f",
    "\U0001f1f5\U0001f1f9",
    "مرفأ",
    "נמל",
    "港口",
    "...",
    "?!",
    "--",
    "'",
    "\u201d",
    "n't",
    "x" * 300,
    "3.5",
    "@",
    "www.",
]


@pytest.mark.parametrize(
    "text",
    [
        "The ferry \U0001f6a2 sank \U0001f622\U0001f622. \U0001f469\u200d\u2708\ufe0f survived \U0001f1f5\U0001f1f9.",
        "The \u200fمرفأ\u200e reopened. \u202eThe crew waited\u202c in \u2066נמל\u2069.",
        "Jose\u0301 and A\u0308rla met in Po\u0302rto\u0301. x\u0301\u0302\u0303\u0304 ended it.",
        "The dock\u200bers re\u00adturned\u200d on\u2060 Monday.\ufeff They \u200bsang\u200b.",
        "The clerk\x00 signed.\x00\x00 Nobody\x00knew.",
        "The clerk \ud800 signed\udfff. \udc80\ud83d It broke\ud83d.",
        "The code " + "k" * 5_000 + " was read. " + "Ab1-" * 1_000 + " too.",
        "The\tclerk\t\tsigned.\tThe\tmayor\tdid not.",
        "The clerk signed.\r\nThe mayor did not.\rThe guard slept.\n\r\n\rThe cook left.\n",
        "Line one.\x0bLine two.\x0cLine three.\x85Line four.\u2028Line five.\u2029Line six.",
    ],
    ids=[
        "emoji",
        "right to left",
        "combining accents",
        "zero width",
        "NUL",
        "lone surrogates",
        "very long words",
        "tabs",
        "line ends",
        "rare line ends",
    ],
)
def test_odd_text(english, text):
    """Odd characters cost no word, no offset and no tree."""
    reading = english.read("x", text)
    check_reading(reading, text)
    letters = {place for place, character in enumerate(text) if character.isalpha()}
    covered = {place for token in reading.tokens for place in range(token.start, token.end)}
    assert letters <= covered


@pytest.mark.parametrize("text", ["\n" * 5_000, "\r\n \t\r\n" * 500, "\u2028\u2029\x0b\x0c\x85"])
def test_only_empty_lines(english, text):
    """Lines without a word give an empty reading."""
    reading = english.read("x", text)
    check_reading(reading, text)
    assert reading.tokens == reading.sentences == ()


@pytest.mark.parametrize(
    "text",
    [".", "?!", "---", "\u2026 \u201c\u201d '", ". . . .\n! ! !", "()[]{}" * 200, "-" * 3_000],
)
def test_only_punctuation(english, text):
    """Signs alone are tokens of well-formed sentences, and no names."""
    reading = english.read("x", text)
    check_reading(reading, text)
    assert "".join(token.text for token in reading.tokens) == "".join(text.split())


def test_sentence_without_punctuation(english):
    """Five thousand characters without a stop are read whole, in windows."""
    text = ("the crews of nine trawlers waited near the lock while wardens counted nets and " * 70)[
        :5_000
    ].strip()
    reading = english.read("x", text)
    check_reading(reading, text)
    assert [token.text for token in reading.tokens] == text.split()


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_line_ends_are_equal(english, line_end):
    """Words and paragraphs are the same whichever way lines end."""
    lines = ["Ferries stop", "The line halted all crossings.", "", "No date was given."]
    reading = english.read("x", line_end.join(lines))
    texts = [reading.text[one.start : one.end] for one in reading.sentences]
    assert texts == [line for line in lines if line]


def test_memory_of_a_long_article():
    """Twenty thousand words in one paragraph are read in bounded memory."""
    done = subprocess.run(
        [sys.executable, "-c", GROWTH], capture_output=True, text=True, check=True
    )
    figures = json.loads(done.stdout)
    assert figures["words"] >= 20_000
    assert figures["tokens"] > figures["words"]
    assert figures["growth"] < GROWTH_MIB


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=8)), max_size=30).map("".join))
@example("\ud83d\ude22 The\ud83d ferry")
@example("a\r\n\r\u200b\n\nb")
def test_any_mixture(english, text):
    """Words mixed with anything that Unicode has, surrogates too, read well."""
    check_reading(english.read("x", text), text)


def test_readings_travel(english):
    """Text with lone surrogates reads the same again, beside other text or alone."""
    text = "The clerk \ud800 signed.\n\nThe mayor left."
    alone = english.read("x", text)
    assert list(english.read_many([("y", "Nobody came."), ("x", text)]))[1] == alone
