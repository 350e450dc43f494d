"""Cuts text into words after the habits of Universal Dependencies English, with exact offsets."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from dateline.rules.toml import read_rule_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

RULES = "en/tokens.toml"

_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a"
    "\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u0900-\u109f"
    "\u0e00-\u0eff\u0f00-\u0fff\u1780-\u17ff\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
)
_JOINERS = "\u00ad\u200b-\u200d\u2060\ufeff"
_LETTER = rf"[\w{_MARKS}]"
_BLANK = (
    r"\s\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
)
_APOSTROPHE = "['\u2019`\u00b4]"
_EMOJI = (
    "[\U0001f1e6-\U0001f1ff]{2}"
    "|[\u2190-\u21ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]"
    "(?:\ufe0f|[\U0001f3fb-\U0001f3ff]|\u200d[\u2600-\u27bf\U0001f000-\U0001faff])*"
)


@dataclass(frozen=True)
class TokenRules:
    """The rules of one language, made ready.

    Attributes:
        chunk: finds the next piece of a text: a word with what belongs to it, or a sign.
        clitic: an ending that is a word of its own.
        splits: for a word that is two, where the second begins.
    """

    chunk: re.Pattern[str]
    clitic: re.Pattern[str]
    splits: dict[str, int]


@cache
def english_token_rules() -> TokenRules:
    """The rules for English, from `rules/en/tokens.toml`."""
    return _compile_rules(read_rule_file(RULES))


def find_tokens(
    text: str, rules: TokenRules, start: int = 0, end: int | None = None
) -> list[tuple[int, int]]:
    """Cut a stretch of text into words.

    "He didn't." -> [(0, 2), (3, 6), (6, 9), (9, 10)]

    Args:
        text: any text, as it was found.
        rules: what to keep whole and what to cut.
        start: first code point to look at.
        end: where to stop; None for the end of the text.

    Returns:
        Spans `[start, end)` in order, not overlapping. Only white space and characters without a
        shape (controls, zero-width spaces) are outside all of them.

    Source: rules/en/tokens.toml
    """
    spans: list[tuple[int, int]] = []
    for match in rules.chunk.finditer(text, start, len(text) if end is None else end):
        if match.lastgroup == "word":
            spans.extend(_cut_word(match.group(), match.start(), rules))
        else:
            spans.append(match.span())
    return spans


def _cut_word(word: str, offset: int, rules: TokenRules) -> Iterator[tuple[int, int]]:
    """The one, two or three tokens of a word with apostrophes."""
    cuts = [0]
    clitic = rules.clitic.search(word)
    end = len(word)
    if clitic and clitic.start() > 0:
        end = clitic.start()
    point = rules.splits.get(word[:end].lower().replace("\u2019", "'"))
    if point is not None:
        cuts.append(point)
    if end < len(word):
        cuts.append(end)
    cuts.append(len(word))
    for first, stop in itertools.pairwise(cuts):
        yield offset + first, offset + stop


def _compile_rules(table: dict[str, Any]) -> TokenRules:
    """Make the patterns of one rule file."""
    apostrophes = {"'": _APOSTROPHE}
    word = rf"{_LETTER}(?:[{_JOINERS}]*{_LETTER})*"
    apostrophised = rf"{word}(?:{_APOSTROPHE}{word})*"
    ending = _any_of(table["endings"])
    dotted_name = rf"(?<!\w){_LETTER}[\w%+-]{{0,64}}(?:\.[\w%+-]{{1,64}}){{0,8}}\.(?i:{ending})"
    number = r"\d+(?:[.:]\d+|,\d{3}(?!\d)|,\d\d(?=,\d))*"
    newsgroup = r"(?<![\w.])[a-z]{2,}(?:\.[a-z]{3,}){2,}(?!\w)"
    alternatives = {
        "spelled": _any_of(table["spelled"]),
        "address": (
            rf"(?:(?i:https?|ftp)://|www\.)[^{_BLANK}<>\"\u201c\u201d]*[^{_BLANK}<>\"\u201c\u201d.,;:!?'\u2019)\]]"
            rf"|(?<!\w)(?i:doi):10\.\d[^{_BLANK}<>\"]*[^{_BLANK}<>\".,;:!?')\]]"
            r"|(?<![\w.])\w[\w.]*\.\.\.@\w[\w-]*(?:\.\w[\w-]*)+"
            rf"|(?i:mailto:)?(?<!\w)[\w.%+-]{{0,64}}\w@\w[\w-]*(?:\.\w[\w-]*)*|[@#]{_LETTER}[\w]*(?<!#\d)(?!\w)"
            rf"|{newsgroup}|(?<![\w.])\.(?i:{ending})(?!\w)"
            rf"|{dotted_name}(?![\w@])(?:/[^{_BLANK}<>\"]*[^{_BLANK}<>\".,;:!?')\]])?"
        ),
        "face": rf"(?<!\w)(?:{_any_of(table['faces'])})(?![\w])",
        "number": (
            r"(?<![\w])(?:\(?\+?\d{1,3}\)?[-.])?\d{3}[-.]\d{3}[-.]\d{4}(?!\w)"
            r"|(?<![\w.,-])(?:\d|\d{3})-\d{4}(?![\w-])"
            r"|(?<![\w.])\d{1,4}(?P<between>[/-])\d{1,2}(?P=between)\d{2,4}(?![\w])"
            r"|(?<![^\n])\d{1,2}(?:\.\d{1,2})*\.(?=\s)"
            r"|(?<![\w.])\d{1,2}/\d{1,2}(?![\w/])"
            r"|(?<![\w])[+]\d[\d.,-]*(?<![.,-])(?!\w)"
            r"|(?<=[\[,])\d{1,3}(?=(?:,\d{1,3})*\])"
            r"|(?:(?<=[Cc]ase )|(?<=[Nn]o\. ))\d{1,4}-\d{1,5}(?![\w-])"
            r"|(?<!\w)['\u2019]\d0s(?!\w)|(?<!\w)['\u2019]\d\d(?!\w)"
            r"|\d{2,4}['\u2019]s(?!\w)(?<=0.s)"
            r"|\d{1,3}(?:,\d{3})+(?i:st|nd|rd|th)(?!\w)"
            rf"|{number}(?=(?i:{_any_of(table['units'])})(?!\w))"
            rf"|{number}(?!\w)"
            r"|(?<![\w.])\.\d+(?!\w)"
        ),
        "abbreviation": (
            rf"(?<!\w)(?i:{_any_of(table['abbreviations'])})(?!\w)"
            rf"|(?<!\w)(?i:{_any_of(table['abbreviations_before_number'])})(?=\s*\d)"
            r"|(?<![\w.])(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![\w]))?"
            rf"|(?<=\()(?i:{_any_of(table['abbreviations_in_brackets'])})(?=\s*\w)"
            rf"|(?<!\w)(?i:{_any_of(table['abbreviations_inside'])})(?=[^\S\n]*[^\s\W]|[),;:])"
            r"|(?<![\w.])(?:[^\W\d_]\.)+[^\W\d_](?![\w.])"
            r"|(?<![\w.'\u2019])[A-HJ-Z]\.(?=\s*[^\s\W]|[,;])"
            r"|(?<!\w)[A-Z]{1,3}&[A-Z]{1,3}(?!\w)"
        ),
        "whole": (
            rf"(?<!\w)(?i:{_any_of(table['whole'])})(?!\w)"
            rf"|(?<!\w)(?i:{_any_of(table['apostrophe_words'], apostrophes)})(?!\w)"
            rf"|(?<![\w-])[A-Z]{_LETTER}+-e(?=[^\S\n][A-Z])"
            r"|(?<![\w-])(?:(?i:[bcdfghj-np-tv-z])|[bcdfghj-np-tv-z]{2})-(?=[\s,])"
            rf"|(?<![\w-]){_LETTER}+-(?=,)"
            rf"|(?<![\w-])(?P<stem>{_LETTER}{{2}}){_LETTER}*-(?=\s(?i:(?P=stem)))"
            rf"|(?<![\w-])(?![A-Z]{{2,}}-[a-z])(?i:{_any_of(table['prefixes'])})-{_LETTER}+"
        ),
        "clitic": rf"(?i:{_any_of(table['clitics'], apostrophes)})(?!\w)",
        "word": apostrophised,
        "run": r"(?!\?\.(?![.?!]))[.?!]{2,}|\[\.{3}\]|\u2026\.?|[\u2018\u2019]\u2019"
        r"|(?P<same>[-=*+_~#<>])(?P=same)+",
        "currency": r"US\$|[A-Z]\$",
        "emoji": _EMOJI,
        "sign": rf"[^{_BLANK}]",
    }
    order = ("spelled", "address", "face", "currency", "number", "abbreviation", "whole",
             "clitic", "word", "run", "emoji", "sign")  # fmt: skip
    chunk = "|".join(f"(?P<{name}>{alternatives[name]})" for name in order)
    return TokenRules(
        chunk=re.compile(chunk),
        clitic=re.compile(rf"(?i:{_any_of(table['clitics'], apostrophes)})$"),
        splits={word: len(parts[0]) for word, parts in table["splits"].items()},
    )


def _any_of(words: Iterable[str], spellings: dict[str, str] | None = None) -> str:
    """A pattern for any of some words, the longest first; some characters have spellings."""
    patterns = []
    for word in sorted(words, key=lambda word: (-len(word), word)):
        parts = ((spellings or {}).get(character, re.escape(character)) for character in word)
        patterns.append("".join(parts))
    return "(?:" + "|".join(patterns) + ")"
