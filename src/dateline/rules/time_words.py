"""Words of time as rules name them: tables of forms, shapes of digits, what each reads as."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from dateline.rules.time_patterns import (
    APOSTROPHES,
    DIGITS,
    GAP,
    GAP_OR_HYPHEN,
    HYPHEN,
    INSIDE,
    Vocabulary,
    heads_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

Value = str | int | float | bool

_PIECE = re.compile(r"\{([a-z_]+)\}")
_SPACE = re.compile(r"\s+")
_JOINT = re.compile(HYPHEN)
_STRAIGHT = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))
_DIGITS = re.compile(r"\d+")
HUNDRED = 100
TEEN = 13  # from here on a number word may begin a year
_WORD_ENDS = r"(?![^\W\d_])"  # a number may follow at once: "Oct2"
_PIVOT = 30  # two digits up to here are of this century


def plain(words: str) -> str:
    """Words as tables have them: lower case, one blank, straight apostrophes, bare hyphens."""
    lowered = words.lower().translate(_STRAIGHT)
    return _JOINT.sub("-", _SPACE.sub(" ", lowered))


def read_vocabulary(
    words: dict[str, Any],
) -> tuple[dict[str, Callable[[str], Value]], dict[str, Vocabulary]]:
    """Readers and pattern pieces, by name, from the word file of a language.

    A table of `letters.capital` counts with a capital or in capitals throughout, one of
    `letters.small` in small letters or capitals throughout; the forms in `letters.plain` are
    nothing else in small letters either; `letters.any` names copies that count in any case.
    """
    readers: dict[str, Callable[[str], Value]] = {}
    vocabulary: dict[str, Vocabulary] = {}
    tables: dict[str, dict[str, Value]] = words["table"]
    letters = words["letters"]
    exact = {*letters["capital"], *letters["small"]}
    plain_forms = frozenset(letters["plain"])
    for name, table in tables.items():
        vocabulary[name] = _exact_piece(table, plain_forms) if name in exact else _piece(table)
        readers[name] = _table_reader(table)
    for name, table_name in letters["any"].items():
        vocabulary[name] = _piece(tables[table_name])
        readers[name] = readers[table_name]
    numbers = {plain(word): float(value) for word, value in tables["number_words"].items()}
    ordinals = {_key(word): int(value) for word, value in tables["ordinal_words"].items()}
    kinds: dict[str, Callable[[str], Value]] = {
        "number": lambda text: read_number(text, numbers),
        "ordinal": lambda text: _read_ordinal(text, ordinals),
        "year": lambda text: _read_year(text, numbers),
        "decade": _read_decade,
        "century": lambda text: (_read_ordinal(text, ordinals) - 1) * 100,
    }
    for name, shape in words["shape"].items():
        firsts = set[str]()
        for inner in _PIECE.findall(shape["regex"]):
            firsts |= {first for first, _ in vocabulary[inner].heads}
        regex = _PIECE.sub(lambda found: f"(?:{vocabulary[found[1]].regex})", shape["regex"])
        firsts |= set(shape.get("first", DIGITS))
        vocabulary[name] = Vocabulary(regex, frozenset((first, INSIDE) for first in firsts))
        readers[name] = kinds[shape["reads"]]
    return readers, vocabulary


def _piece(table: dict[str, Value]) -> Vocabulary:
    forms = _longest_first(table)
    heads = frozenset(heads_of(form) for form in forms)
    return Vocabulary("|".join(_form_regex(form) for form in forms), heads)


def _exact_piece(table: dict[str, Value], plain_forms: frozenset[str]) -> Vocabulary:
    """Forms that count as they are written, in capitals, and in small letters where plain."""
    forms = _longest_first(table)
    heads = frozenset(heads_of(form) for form in forms)
    spelt = [word for form in forms for word in (form, form.upper())]
    spelt += [form.lower() for form in forms if form in plain_forms]
    choice = "|".join(_form_regex(word) for word in _longest_first(spelt))
    return Vocabulary(f"(?-i:{choice})", heads)


def _longest_first(forms: Iterable[str]) -> list[str]:
    return sorted(forms, key=lambda form: (-len(form), form))


def _form_regex(form: str) -> str:
    regex = re.escape(form).replace(r"\ ", GAP).replace(r"\-", f"(?:{GAP_OR_HYPHEN})")
    regex = regex.replace("'", f"[{APOSTROPHES}]")
    return regex + (_WORD_ENDS if form[-1].isalnum() else "")


def _table_reader(table: dict[str, Value]) -> Callable[[str], Value]:
    known = {_key(form): value for form, value in table.items()}
    return lambda text: known[_key(text)]


def _key(words: str) -> str:
    """What a form is looked up by: a hyphen is as good as a blank, "twenty first"."""
    return plain(words).replace("-", " ")


def read_number(text: str, words: Mapping[str, float]) -> float:
    """A count in digits or words: "1,200" -> 1200, "twenty-four" -> 24, "5 1/2" -> 5.5.

    Args:
        text: digits with commas, a decimal or a half, or number words.
        words: number word, in lower case -> its value.
    """
    given = plain(text).replace(",", "").replace("½", " 1/2")
    if given in words:
        return words[given]
    total = 0.0
    for word in given.replace("-", " ").split():
        if word == "1/2":
            total += 0.5
        elif word[0].isdigit():
            total += float(word)
        else:
            value = words.get(word, 0)
            total = max(total, 1) * value if value >= HUNDRED else total + value
    return total


def _read_ordinal(text: str, words: Mapping[str, int]) -> int:
    digits = _DIGITS.match(text)
    return int(digits.group()) if digits else words[_key(text)]


def _read_year(text: str, words: Mapping[str, float]) -> int:
    """Read a year: "1998", "'98", "nineteen ninety-eight", "two thousand five"."""
    digits = _DIGITS.search(text)
    if digits:
        year = int(digits.group())
        if len(digits.group()) > 2:  # noqa: PLR2004 - two digits leave the century out
            return year
        return year + (2000 if year <= _PIVOT else 1900)
    head, _, tail = plain(text).replace("-", " ").partition(" ")
    if words[head] < TEEN:  # "two thousand five"
        return int(read_number(text, words))
    hundreds = int(words[head]) * 100
    return hundreds if words.get(tail) == HUNDRED else hundreds + int(read_number(tail, words))


def _read_decade(text: str) -> int:
    digits = _DIGITS.search(text)
    return int(digits.group()) if digits else 0
