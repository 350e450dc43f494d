"""The little language in which time rules are written, compiled to regular expressions.

    [the] {mod} {month} [of] {year}

A word stands for itself, in any case; `{name}` is a table of words or a shape of digits and
fills the field of that name, `{name:field}` another field, `{name:_}` none; `[...]` may be left
out; `(a|b)` is a choice; `<...>` must follow and `!<...>` must not, and neither is a part of the
expression; a blank is a gap, `~` a gap or a hyphen, `-` a hyphen with blanks around it or not,
`=` one without; other signs stand for themselves.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.errors import RuleError

if TYPE_CHECKING:
    from collections.abc import Mapping

GAP = r"(?!\s*\n\s*\n)\s{1,2}"  # not across paragraphs
HYPHENS = "-\u2010\u2011\u2013"  # hyphen-minus, hyphen, non-breaking hyphen, en dash
APOSTROPHES = "'\u2019"
HYPHEN = rf"\s?[{HYPHENS}]\s?"
GAP_OR_HYPHEN = rf"{HYPHEN}|{GAP}"
UNREAD = "_"  # the field of words that fill none
DIGITS = "#"  # stands for any number among first words
ANY = ""  # stands for whatever may come second, where the first word is all
INSIDE = "*"  # stands for it where a shape may go on by itself
Heads = frozenset[tuple[str, str]]  # a first word, and the word or sign after it
_CLOSING = {"[": "]", "(": ")"}
_AHEAD = {"<": "=", "!<": "!"}
_SIGN = re.compile(r"\s+|\{[a-z_0-9]+(?::[a-z_0-9]+)?\}|[^\W_]+|!<|.", re.DOTALL)
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_SECOND = re.compile(rf"[{HYPHENS}\s]*(?:(?P<word>[^\W\d_]+)|(?P<number>\d)|(?P<sign>\S))")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Named pieces for patterns: a regular expression each, and the words it may begin with."""

    regex: str
    heads: Heads


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern.

    Attributes:
        regex: matches from the first word of the expression.
        heads: the words, in lower case, that it may begin with, each with the one after it;
            "#" is any number, and an empty second word is any at all.
        fields: field that it fills -> the table or shape that its words are of.
    """

    regex: re.Pattern[str]
    heads: Heads
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Piece:
    regex: str
    heads: Heads
    optional: bool = False
    ahead: str = ""  # "=" for what must follow, "!" for what must not


def first_word(words: str) -> str:
    """What a phrase is indexed by: its first word in lower case, or "#" for a number."""
    if words[:1].isdigit():
        return DIGITS
    match = _FIRST_WORD.match(words)
    return match.group().lower() if match else words[:1]


def second_word(text: str, end: int) -> str:
    """What comes after a first word: a word in lower case, "#" for a number, or a sign.

    `second_word("the -day", 3)` -> "day"

    Args:
        text: what is looked through.
        end: one past the letters or the digit of the first word, in code points.
    """
    found = _SECOND.match(text, end)
    if found is None:
        return ANY
    if found["word"]:
        return found["word"].lower()
    if found["number"]:
        return DIGITS
    return "'" if found["sign"] in APOSTROPHES else found["sign"]


def heads_of(form: str) -> tuple[str, str]:
    """The first word of a form, and the second where there is one: ("the", "end")."""
    match = _FIRST_WORD.match(form)
    if match is None or match.end() == len(form):
        return first_word(form), ANY
    plain = form[match.end()] in f" {HYPHENS}"
    return match.group().lower(), second_word(form, match.end()) if plain else INSIDE


def compile_pattern(source: str, vocabulary: Mapping[str, Vocabulary]) -> Pattern:
    """Compile one pattern.

    Args:
        source: in the language above.
        vocabulary: what the names in braces stand for.

    Raises:
        RuleError: a name is unknown, a bracket is open, or the pattern is empty.
    """
    parser = _Parser(source, vocabulary)
    piece = parser.choice("")
    if piece.optional or not piece.heads:
        msg = f"pattern {source!r} can match nothing; leave one part outside square brackets"
        raise RuleError(msg)
    try:
        regex = re.compile(f"(?:{piece.regex})(?!\\w)", re.IGNORECASE)
    except re.error as fault:
        msg = f"pattern {source!r} fills one field twice or has a broken shape: {fault}"
        raise RuleError(msg) from fault
    return Pattern(regex, piece.heads, parser.fields)


class _Parser:
    """Recursive descent over one pattern."""

    def __init__(self, source: str, vocabulary: Mapping[str, Vocabulary]) -> None:
        self.source = source
        self.vocabulary = vocabulary
        self.signs = _SIGN.findall(source)
        self.at = 0
        self.fields: dict[str, str] = {}

    def choice(self, closing: str) -> _Piece:
        """Alternatives up to the closing bracket."""
        found = [self.sequence(closing)]
        while self.peek() == "|":
            self.at += 1
            found.append(self.sequence(closing))
        if self.peek() != closing:
            msg = f"pattern {self.source!r} lacks a {closing!r} or has one too many"
            raise RuleError(msg)
        self.at += 1
        heads = frozenset[tuple[str, str]]().union(*(piece.heads for piece in found))
        optional = any(piece.optional for piece in found)
        return _Piece("|".join(piece.regex for piece in found), heads, optional)

    def sequence(self, closing: str) -> _Piece:
        """Items with gaps between them, up to "|" or the closing bracket."""
        items: list[tuple[_Piece, str]] = []  # each with the gap before it
        gap = ""
        while self.peek() not in ("|", closing, ""):
            sign = self.signs[self.at]
            if sign.isspace() or sign == "~":
                self.at += 1
                gap = f"(?:{GAP_OR_HYPHEN})" if sign == "~" else gap or GAP
                continue
            items.append((self.item(), gap if items else ""))
            gap = ""
        return _joined(items)

    def item(self) -> _Piece:
        """One word, name, group or sign."""
        sign = self.signs[self.at]
        self.at += 1
        if sign in _CLOSING:
            inner = self.choice(_CLOSING[sign])
            optional = sign == "[" or inner.optional
            return _Piece(f"(?:{inner.regex})", inner.heads, optional)
        if sign in _AHEAD:
            inner = self.choice(">")
            return _Piece(inner.regex, frozenset[tuple[str, str]](), ahead=_AHEAD[sign])
        if sign.startswith("{"):
            return self.name(sign[1:-1])
        return _literal(sign)

    def name(self, words: str) -> _Piece:
        """A table or shape in braces."""
        name, _, field = words.partition(":")
        if name not in self.vocabulary:
            known = ", ".join(sorted(self.vocabulary))
            msg = f"pattern {self.source!r} names {name!r}; known are {known}"
            raise RuleError(msg)
        entry = self.vocabulary[name]
        if field == UNREAD:
            return _Piece(f"(?:{entry.regex})", entry.heads)
        self.fields[field or name] = name
        return _Piece(f"(?P<{field or name}>{entry.regex})", entry.heads)

    def peek(self) -> str:
        """The next token, "" at the end."""
        return self.signs[self.at] if self.at < len(self.signs) else ""


def _literal(sign: str) -> _Piece:
    """A word or a mark of punctuation, which may stand apart in text that was tokenised."""
    if sign == ",":
        return _Piece(r"\s?,", frozenset({(",", ANY)}))
    if sign in APOSTROPHES:
        return _Piece(f"[{APOSTROPHES}]", frozenset({("'", ANY)}))
    if sign in HYPHENS:
        return _Piece(HYPHEN, frozenset({("-", ANY)}))
    if sign == "=":
        return _Piece(f"[{HYPHENS}]", frozenset({("-", ANY)}))
    return _Piece(re.escape(sign), frozenset({(first_word(sign), ANY)}))


def _joined(items: list[tuple[_Piece, str]]) -> _Piece:
    """Items as one piece: an optional one takes along the gap that parts it from its neighbour."""
    pivot = next((at for at, (piece, _) in enumerate(items) if not piece.optional), len(items))
    regex = ""
    for at, (piece, gap) in enumerate(items):
        after = items[at + 1][1] if at + 1 < len(items) else ""
        if at < pivot:
            regex += f"(?:{piece.regex}{after})?"
        elif at == pivot:
            regex += piece.regex
        elif piece.ahead:
            regex += f"(?{piece.ahead}{gap}(?:{piece.regex})(?!\\w))"
        elif piece.optional:
            regex += f"(?:{gap}{piece.regex})?"
        else:
            regex += gap + piece.regex
    pieces = [piece for piece, _ in items]
    heads = frozenset[tuple[str, str]]().union(*(_heads_at(pieces, at) for at in range(pivot + 1)))
    return _Piece(regex, heads, optional=pivot == len(items))


def _heads_at(pieces: list[_Piece], at: int) -> set[tuple[str, str]]:
    """How a sequence may begin with its piece of that number."""
    if at == len(pieces):
        return set()
    heads = set[tuple[str, str]]()
    for first, second in pieces[at].heads:
        if second != ANY:
            heads.add((first, second))
        elif not first[0].isalpha():  # where a number or a sign ends is not looked for
            heads.add((first, INSIDE))
        else:
            heads.update((first, after) for after in _after(pieces, at + 1))
    return heads


def _after(pieces: list[_Piece], at: int) -> set[str]:
    """The words that a sequence may go on with; any where it may end, or look on."""
    found = set[str]()
    for piece in pieces[at:]:
        if piece.ahead:
            return found | {ANY}
        joint = {second for first, second in piece.heads if first == "-"}  # as good as a blank
        found |= joint - {ANY} | {first for first, _ in piece.heads if first != "-"}
        if not piece.optional and ANY not in joint:
            return found
    return found | {ANY}
