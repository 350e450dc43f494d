"""Load the rules for expressions of time: word tables, patterns, joins, words of tense."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any

from dateline.errors import RuleError
from dateline.model import Precision
from dateline.rules.time_patterns import (
    APOSTROPHES,
    DIGITS,
    GAP,
    HYPHEN,
    Pattern,
    Vocabulary,
    compile_pattern,
    first_word,
)
from dateline.rules.toml import read_rule_file, rule_error
from dateline.temporal.sketch import SKETCH_FIELDS, Means, Sketch

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Value = str | int | float | bool


class Guard(StrEnum):
    """What the parse must not show where a rule matches; `dateline.find.times.guards` looks."""

    NOT_A_VERB = "not-a-verb"  # "spring" in "They spring up"
    MONTH = "month"  # "March" in "the Long March"
    YEAR = "year"  # "2000" in "2000 people"
    ALONE = "alone"  # "the 5th" in "the 5th row"
    LENGTH = "length"  # "a second" in "a second attack"
    RATE = "rate"  # "a year" in "a year later"
    NOT_AN_ADJECTIVE = "not-an-adjective"  # "future" in "future leaders"


_PIECE = re.compile(r"\{([a-z_]+)\}")
_SPACE = re.compile(r"\s+")
_JOINT = re.compile(HYPHEN)
_STRAIGHT = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))
_DIGITS = re.compile(r"\d+")
HUNDRED = 100
TEEN = 13  # from here on a number word may begin a year
_PIVOT = 30  # two digits up to here are of this century


@dataclass(frozen=True, slots=True)
class TimeExample:
    """A phrase that a rule must find, and what it must mean.

    Attributes:
        text: a sentence of ours.
        published: ISO day of publication, None for an undated report.
        words: what is found in it.
        value: the TIMEX3 value expected.
    """

    text: str
    published: str | None
    words: str
    value: str


@dataclass(frozen=True, slots=True)
class TimeRule:
    """One rule: patterns, what they mean, and when to hold back.

    Attributes:
        id: "en.weekday".
        patterns: any of them may match.
        means: how what it finds is worked out.
        constants: fields that the rule itself gives.
        guards: what the parse must show for a match to count.
        alone: False where a match counts only as a part of a larger one ("evening").
        continues: field that it takes over from the expression just before ("15 and 16 March").
        examples: texts it must find something in.
        never: texts in which no time at all may be found.
    """

    id: str
    patterns: tuple[Pattern, ...]
    means: Means
    constants: Mapping[str, Any]
    guards: frozenset[Guard]
    alone: bool
    continues: str
    examples: tuple[TimeExample, ...]
    never: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TimeJoin:
    """Two neighbours that are one expression: "Tuesday" "of" "last week".

    Attributes:
        id: "en.join.day-clock".
        left: units that the first may be fine to.
        between: matches what stands between them.
        right: units that the second may be fine to.
        clock: which of the two is the hour of the other: "left", "right" or "" for neither.
        whole: which of the two the other is a part of, where neither is an hour.
    """

    id: str
    left: frozenset[Precision]
    between: re.Pattern[str]
    right: frozenset[Precision]
    clock: str
    whole: str


@dataclass(frozen=True)
class TimeRules:
    """All that is known of expressions of time in one language.

    Attributes:
        rules: in the order of the file.
        by_first: first word of an expression -> the patterns that may begin there.
        joins: in the order of the file.
        between_days: matches what stands between two days of one month ("15 and 16").
        readers: name of a table or shape -> what turns its words into a value.
        events: word between a length and the event it counts from -> relation.
        boundaries: word before the begin or end of an event -> relation.
    """

    rules: tuple[TimeRule, ...]
    by_first: Mapping[str, tuple[tuple[Pattern, TimeRule], ...]]
    joins: tuple[TimeJoin, ...]
    between_days: re.Pattern[str]
    readers: Mapping[str, Callable[[str], Value]]
    events: Mapping[str, str]
    boundaries: Mapping[str, str]

    def sketch(self, match: re.Match[str], pattern: Pattern, rule: TimeRule) -> Sketch:
        """What the words of a match say, before anything is counted from anything."""
        given: dict[str, Any] = dict(rule.constants)
        for field, words in match.groupdict().items():
            if words is not None:
                value = self.readers[pattern.fields[field]](words)
                given[field] = Precision(str(value)) if field == "unit" else value
        return Sketch(rule.means, **given)


def plain(words: str) -> str:
    """Words as tables have them: lower case, one blank, straight apostrophes, bare hyphens."""
    lowered = words.lower().translate(_STRAIGHT)
    return _JOINT.sub("-", _SPACE.sub(" ", lowered))


@cache
def load_time_rules(language: str = "en") -> TimeRules:
    """Load and check the rules for expressions of time.

    Args:
        language: ISO 639-1 code; a folder of that name holds `times.toml` and `time_words.toml`.

    Returns:
        Rules, patterns compiled, shared between callers.

    Raises:
        RuleError: a rule is malformed; the message has file, line and rule id.

    Source: rules/en/times.toml, rules/en/time_words.toml
    """
    words = read_rule_file(f"{language}/time_words.toml")
    file = f"{language}/times.toml"
    table = read_rule_file(file)
    readers, vocabulary = _vocabulary(words)
    rules = tuple(_rule(entry, vocabulary, file) for entry in table["rule"])
    index: dict[str, list[tuple[Pattern, TimeRule]]] = {}
    for rule in rules:
        for pattern in rule.patterns:
            for word in sorted(pattern.firsts):
                index.setdefault(word, []).append((pattern, rule))
    return TimeRules(
        rules=rules,
        by_first={word: tuple(found) for word, found in index.items()},
        joins=tuple(_join(entry) for entry in table["join"]),
        between_days=_between(table["between_days"], hyphen=True),
        readers=readers,
        events=words["events"],
        boundaries=words["boundaries"],
    )


def _rule(entry: dict[str, Any], vocabulary: Mapping[str, Vocabulary], file: str) -> TimeRule:
    rule = str(entry.get("id", "?"))
    sources = entry["pattern"] if isinstance(entry["pattern"], list) else [entry["pattern"]]
    try:
        patterns = tuple(compile_pattern(source, vocabulary) for source in sources)
        means = Means(entry["means"])
        constants = _constants(entry.get("set", {}))
    except (RuleError, ValueError) as fault:
        raise rule_error(file, rule, str(fault)) from fault
    given = entry.get("guards", ())
    if strange := sorted(set(given) - set(Guard)):
        raise rule_error(file, rule, f"guards {strange} given; {', '.join(Guard)} are allowed")
    named = {field for pattern in patterns for field in pattern.fields}
    if unknown := sorted(named - SKETCH_FIELDS):
        raise rule_error(file, rule, f"{unknown} filled; no such field of a sketch")
    return TimeRule(
        id=rule,
        patterns=patterns,
        means=means,
        constants=constants,
        guards=frozenset(Guard(name) for name in given),
        alone=bool(entry.get("alone", True)),
        continues=str(entry.get("continues", "")),
        examples=tuple(_example(one) for one in entry["examples"]),
        never=tuple(entry.get("never", ())),
    )


def _constants(given: dict[str, Any]) -> dict[str, Any]:
    if strange := set(given) - SKETCH_FIELDS:
        msg = f"set gives {sorted(strange)}; no such field of a sketch"
        raise RuleError(msg)
    return {name: Precision(value) if name == "unit" else value for name, value in given.items()}


def _example(entry: dict[str, Any]) -> TimeExample:
    return TimeExample(entry["text"], entry.get("published"), entry["words"], entry["value"])


def _join(entry: dict[str, Any]) -> TimeJoin:
    return TimeJoin(
        id=entry["id"],
        left=frozenset(Precision(unit) for unit in entry["left"]),
        between=_between(entry["between"]),
        right=frozenset(Precision(unit) for unit in entry["right"]),
        clock=entry.get("clock", ""),
        whole=entry.get("whole", "right"),
    )


def _between(words: str, *, hyphen: bool = False) -> re.Pattern[str]:
    """Matches a gap, with one of some words in it or not, and a comma before it or not."""
    choice = compile_pattern(words, {}).regex.pattern
    if words.startswith("'"):  # "next year's": no gap before
        return re.compile(rf"\s?(?:{choice}){GAP}", re.IGNORECASE)
    other = f"|{HYPHEN}" if hyphen else ""
    return re.compile(rf"(?:\s?,)?{GAP}(?:{choice}{GAP})?{other}", re.IGNORECASE)


def _vocabulary(
    words: dict[str, Any],
) -> tuple[dict[str, Callable[[str], Value]], dict[str, Vocabulary]]:
    """Readers and pattern pieces from the word file."""
    readers: dict[str, Callable[[str], Value]] = {}
    vocabulary: dict[str, Vocabulary] = {}
    tables: dict[str, dict[str, Value]] = words["table"]
    exact = {*words["letters"]["capital"], *words["letters"]["small"]}
    for name, table in tables.items():
        vocabulary[name] = _table_piece(table, exact=name in exact)
        readers[name] = _table_reader(table)
    numbers = {plain(word): float(value) for word, value in tables["number_words"].items()}
    ordinals = {plain(word): int(value) for word, value in tables["ordinal_words"].items()}
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
            firsts |= vocabulary[inner].firsts
        regex = _PIECE.sub(lambda found: f"(?:{vocabulary[found[1]].regex})", shape["regex"])
        firsts |= {shape.get("first", DIGITS)}
        vocabulary[name] = Vocabulary(regex, frozenset(firsts))
        readers[name] = kinds[shape["reads"]]
    return readers, vocabulary


def _table_piece(table: dict[str, Value], *, exact: bool) -> Vocabulary:
    forms = sorted(table, key=lambda form: (-len(form), form))
    firsts = frozenset(first_word(form) for form in forms)
    if exact:
        both = [spelt for form in forms for spelt in (form, form.upper())]
        return Vocabulary(f"(?-i:{'|'.join(_form_regex(form) for form in both)})", firsts)
    return Vocabulary("|".join(_form_regex(form) for form in forms), firsts)


def _form_regex(form: str) -> str:
    regex = re.escape(form).replace(r"\ ", GAP).replace(r"\-", HYPHEN)
    regex = regex.replace("'", f"[{APOSTROPHES}]")
    return regex + (r"\b" if form[-1].isalnum() else "")


def _table_reader(table: dict[str, Value]) -> Callable[[str], Value]:
    known = {plain(form): value for form, value in table.items()}
    return lambda text: known[plain(text)]


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
    return int(digits.group()) if digits else words[plain(text)]


def _read_year(text: str, words: Mapping[str, float]) -> int:
    """Read a year: "1998", "'98", "nineteen ninety-eight", "two thousand five"."""
    digits = _DIGITS.search(text)
    if digits:
        year = int(digits.group())
        if len(digits.group()) > 2:  # noqa: PLR2004 - two digits leave the century out
            return year
        return year + (2000 if year <= _PIVOT else 1900)
    head, _, tail = plain(text).partition(" ")
    if words[head] < TEEN:  # "two thousand five"
        return int(read_number(text, words))
    hundreds = int(words[head]) * 100
    return hundreds if words.get(tail) == HUNDRED else hundreds + int(read_number(tail, words))


def _read_decade(text: str) -> int:
    digits = _DIGITS.search(text)
    return int(digits.group()) if digits else 0
