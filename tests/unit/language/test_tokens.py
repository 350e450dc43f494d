"""Cutting text into words: the rules' examples, exact offsets, hostile text."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dateline.language.tokens import RULES, english_token_rules, find_tokens
from dateline.rules.toml import read_rule_file

EXAMPLES = read_rule_file(RULES)["examples"]

ODD_TEXT = st.text(
    alphabet=st.one_of(
        st.characters(codec="utf-8"),
        st.sampled_from(
            "ab'’`-–./,:\"()$%&@#0123456789 \n\u0000\u200b\u200d\u0301\u05d0\u0627🇺🇦👩‍🚀"
        ),
    ),
    max_size=80,
)


def words_of(text: str) -> list[str]:
    """The tokens of a text, as text."""
    return [text[start:end] for start, end in find_tokens(text, english_token_rules())]


@pytest.mark.parametrize("row", EXAMPLES, ids=[row["text"][:24] for row in EXAMPLES])
def test_example(row):
    """Every example in the rule file is cut as it says."""
    assert words_of(row["text"]) == row["words"].split()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("can't", "ca n't"),
        ("CAN'T", "CA N'T"),
        ("We’ve", "We ’ve"),
        ("the ministers' plan", "the ministers ' plan"),
        ("cannot", "can not"),
        ("U.S.", "U.S."),
        ("a.m. today", "a.m. today"),
        ("Dr. Amina K. Osei", "Dr. Amina K. Osei"),
        ("on 3 No. 2", "on 3 No. 2"),
        ("He said no. Then", "He said no . Then"),
        ("oil-rich", "oil - rich"),
        ("anti-government", "anti-government"),
        ("2014-15", "2014 - 15"),
        ("12/03/2021", "12/03/2021"),
        ("10:30am", "10:30 am"),
        ("$1,250.75m", "$ 1,250.75 m"),
        ("US$5", "US$ 5"),
        ("the 1990s", "the 1990s"),
        ("Wait...", "Wait ..."),
        ("Really?!", "Really ?!"),
        ("ships/planes", "ships / planes"),
        ("(Reuters) -", "( Reuters ) -"),
        ("do n't", "do n't"),
        ("president 's", "president 's"),
        ("a ``quoted'' word", "a `` quoted '' word"),
        ("“quoted”", "“ quoted ”"),
        ("Pu\u00adtin", "Pu\u00adtin"),
        ("Kyi\u0301v", "Kyi\u0301v"),
        ("👩‍🚀 🇺🇦", "👩‍🚀 🇺🇦"),
        ("desk@example.org", "desk@example.org"),
        ("https://example.org/x_(y).", "https://example.org/x_(y ) ."),
    ],
)
def test_words(text, words):
    """Contractions, abbreviations, numbers, addresses and signs are cut as in the treebanks."""
    assert words_of(text) == words.split()


@given(ODD_TEXT)
@example("\x00")
@example("'" * 50)
@example("a-" * 40)
@example("1." * 40)
def test_offsets(text):
    """Tokens are in order, do not overlap, are never empty, and all that shows is in one."""
    spans = find_tokens(text, english_token_rules())
    covered = set()
    last = 0
    for start, end in spans:
        assert last <= start < end <= len(text)
        last = end
        covered.update(range(start, end))
    for position, character in enumerate(text):
        if position not in covered:
            assert character.isspace() or unicodedata.category(character) in {"Cc", "Cf", "Zs"}


@given(ODD_TEXT, st.integers(0, 40), st.integers(0, 40))
def test_stays_inside(text, first, length):
    """Nothing outside the stretch that was asked for becomes a token."""
    start = min(first, len(text))
    end = min(start + length, len(text))
    assert all(
        start <= a < b <= end for a, b in find_tokens(text, english_token_rules(), start, end)
    )


@pytest.mark.parametrize("unit", ["a.", "1.1", "-", "'s", "a@", "www.", "http://", "x-", "(", "A&"])
def test_long_runs_take_linear_time(unit):
    """Hostile repetition neither hangs nor fails."""
    text = unit * 20_000
    assert words_of(text)
