"""Load the rules for expressions of time: patterns, what they mean, what may join them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any

from dateline.errors import RuleError
from dateline.model import Precision
from dateline.rules.time_names import TimeNames, read_time_names
from dateline.rules.time_patterns import (
    ANY,
    GAP,
    HYPHEN,
    HYPHENS,
    INSIDE,
    Pattern,
    Vocabulary,
    compile_pattern,
)
from dateline.rules.time_words import read_vocabulary
from dateline.rules.toml import read_rule_file, rule_error
from dateline.temporal.sketch import SKETCH_FIELDS, Means, Sketch

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dateline.rules.time_words import Value


class Guard(StrEnum):
    """What the parse must not show where a rule matches; `dateline.find.times.guards` looks."""

    NOT_A_VERB = "not-a-verb"  # "spring" in "They spring up"
    MONTH = "month"  # "March" in "the Long March"
    YEAR = "year"  # "2000" in "2000 people"
    ALONE = "alone"  # "the 5th" in "the 5th row"
    LENGTH = "length"  # "a second" in "a second attack"
    RATE = "rate"  # "a year" in "5 dollars a year"
    A_RATE = "a-rate"  # "a day" in "gave them a day"
    NOT_A_NOUN = "not-a-noun"  # "daily" in "the Lusaka daily"
    NOT_AN_AGE = "not-an-age"  # "30s" in "in his 30s"
    NOT_A_TITLE = "not-a-title"  # "This Week" in "told 'This Week' on Sunday"
    EVENT_AFTER = "event-after"  # "the day" in "the day | after the summit"
    NO_EVENT_AFTER = "no-event-after"  # "the day after" in "the day after the summit"
    NOT_AN_ADJECTIVE = "not-an-adjective"  # "future" in "future leaders"
    HOUR = "hour"  # "12" in "on Friday at 12 sites"
    NO_VERB_FIRST = "no-verb-first"  # "last two years" in "It will last two years"
    AHEAD = "ahead"  # "two weeks" in "It was built in two weeks"


class Makes(StrEnum):
    """What two neighbours make together."""

    CLOCK_OF_LEFT = "clock-of-left"  # "Tuesday" "at 3 p.m."
    CLOCK_OF_RIGHT = "clock-of-right"  # "3 p.m." "on Tuesday"
    PART_OF_LEFT = "part-of-left"  # "last year's" "March"
    PART_OF_RIGHT = "part-of-right"  # "Tuesday" "of last week"
    SUM = "sum"  # "two hours" "and 20 minutes"
    LATER = "later"  # "three days" "after Christmas"
    ONWARD = "onward"  # "three days" "from tomorrow"
    EARLIER = "earlier"  # "three days" "before Christmas"


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
        after: matches what must stand right before a match; None where anything may.
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
    after: re.Pattern[str] | None
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
        makes: what they are together.
        never_after: matches what must not stand right before the first; None where anything may.
        examples: texts in which it must join two.
    """

    id: str
    left: frozenset[Precision]
    between: re.Pattern[str]
    right: frozenset[Precision]
    makes: Makes
    never_after: re.Pattern[str] | None
    examples: tuple[TimeExample, ...]


@dataclass(frozen=True, slots=True)
class TimeRange:
    """What makes two expressions the ends of a range: "between" 5 May "and" 3 June.

    Attributes:
        id: "en.range.to".
        after: matches what must stand right before the first; None where anything may.
        between: matches what stands between them.
        examples: texts in which one end tells the year or week of the other.
    """

    id: str
    after: re.Pattern[str] | None
    between: re.Pattern[str]
    examples: tuple[TimeExample, ...]


Entries = tuple[tuple[Pattern, TimeRule], ...]


@dataclass(frozen=True)
class TimeRules:
    """All that is known of expressions of time in one language.

    Attributes:
        language: ISO 639-1 code.
        rules: in the order of the files.
        by_first: first word of an expression -> the word after it -> the patterns that may begin
            there; those under `ANY` may whatever comes after.
        joins: in the order of the files.
        ranges: in the order of the files.
        between_days: matches what stands between two days of one month ("15 and 16").
        onward: matches what of it makes a range, which may run into the next month.
        within: matches what stands between a part and its whole ("the first week" of "May").
        starting: matches what stands between a length and its first day ("a week" from "Monday").
        readers: name of a table or shape -> what turns its words into a value.
        events: word between a length and the event it counts from -> relation.
        boundaries: word before the begin or end of an event -> relation.
        names: words of names that a date is a part of.
        measuring: matches what makes a length of a unit before it: "-long".
        stamped: matches a text that ends with a word before a stamp: "updated:".
    """

    language: str
    rules: tuple[TimeRule, ...]
    by_first: Mapping[str, Mapping[str, Entries]]
    joins: tuple[TimeJoin, ...]
    ranges: tuple[TimeRange, ...]
    between_days: re.Pattern[str]
    onward: re.Pattern[str]
    within: re.Pattern[str]
    starting: re.Pattern[str]
    readers: Mapping[str, Callable[[str], Value]]
    events: Mapping[str, str]
    boundaries: Mapping[str, str]
    names: TimeNames
    measuring: re.Pattern[str]
    stamped: re.Pattern[str]

    def sketch(self, match: re.Match[str], pattern: Pattern, rule: TimeRule) -> Sketch:
        """What the words of a match say, before anything is counted from anything."""
        given: dict[str, Any] = dict(rule.constants)
        for field, words in match.groupdict().items():
            if words is not None:
                value = self.readers[pattern.fields[field]](words)
                given[field] = Precision(str(value)) if field == "unit" else value
        return Sketch(rule.means, **given)


@cache
def load_time_rules(language: str = "en") -> TimeRules:
    """Load and check the rules for expressions of time.

    Args:
        language: ISO 639-1 code; a folder of that name holds `time_words.toml` and the files
            of rules that it names, in their order.

    Returns:
        Rules, patterns compiled, shared between callers.

    Raises:
        RuleError: a rule is malformed; the message has file, line and rule id.

    Source: rules/en/time_words.toml, rules/en/times*.toml
    """
    words = read_rule_file(f"{language}/time_words.toml")
    readers, vocabulary = read_vocabulary(words)
    files = [f"{language}/{name}" for name in words["rules"]]
    tables = [read_rule_file(file) for file in files]
    rules = tuple(
        _rule(entry, vocabulary, file)
        for file, table in zip(files, tables, strict=True)
        for entry in table.get("rule", ())
    )
    return TimeRules(
        language=language,
        rules=rules,
        by_first=_by_first(rules),
        joins=tuple(_join(entry) for table in tables for entry in table.get("join", ())),
        ranges=tuple(_range(entry) for table in tables for entry in table.get("range", ())),
        between_days=_between(words["between_days"], hyphen=True),
        onward=_between(words["onward"], hyphen=True, needed=True),
        within=_between(words["within"], needed=True),
        starting=_between(words["starting"], needed=True),
        readers=readers,
        events=words["events"],
        boundaries=words["boundaries"],
        names=read_time_names(words.get("names", {})),
        measuring=re.compile(rf"[{HYPHENS}](?:{'|'.join(words.get('measuring', ())) or '(?!)'})\b"),
        stamped=_stamped(words["stamped"]),
    )


def _by_first(rules: tuple[TimeRule, ...]) -> dict[str, dict[str, Entries]]:
    """Patterns by the two words that they may begin with, in the order of the rules."""
    index: dict[str, list[tuple[str, Pattern, TimeRule]]] = {}
    for rule in rules:
        for pattern in rule.patterns:
            for first, second in sorted(pattern.heads):
                after = ANY if second == INSIDE else second
                index.setdefault(first, []).append((after, pattern, rule))
    return {first: _by_second(found) for first, found in index.items()}


def _by_second(found: list[tuple[str, Pattern, TimeRule]]) -> dict[str, Entries]:
    """The same below one first word, with what may stand before any second word."""
    by_second: dict[str, Entries] = {}
    for word in {ANY, *(after for after, _, _ in found)}:
        fitting = ((pattern, rule) for after, pattern, rule in found if after in (word, ANY))
        by_second[word] = tuple({id(one[0]): one for one in fitting}.values())
    return by_second


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
        after=_after(entry["after"], vocabulary) if "after" in entry else None,
        continues=str(entry.get("continues", "")),
        examples=tuple(_example(one) for one in entry["examples"]),
        never=tuple(entry.get("never", ())),
    )


def _after(words: str, vocabulary: Mapping[str, Vocabulary]) -> re.Pattern[str]:
    """Matches a text up to an expression that must stand after one of some words."""
    choice = compile_pattern(words, vocabulary).regex.pattern
    return re.compile(rf"\b(?:{choice}){GAP}\Z", re.IGNORECASE)


def _stamped(words: str) -> re.Pattern[str]:
    """Matches a text up to a stamp, which one of some words and a colon stand before."""
    choice = compile_pattern(words, {}).regex.pattern
    return re.compile(rf"\b(?:{choice})\s?:\s?\Z", re.IGNORECASE)


def _constants(given: dict[str, Any]) -> dict[str, Any]:
    if strange := set(given) - SKETCH_FIELDS:
        msg = f"set gives {sorted(strange)}; no such field of a sketch"
        raise RuleError(msg)
    return {name: Precision(value) if name == "unit" else value for name, value in given.items()}


def _example(entry: dict[str, Any]) -> TimeExample:
    return TimeExample(entry["text"], entry.get("published"), entry["words"], entry["value"])


def _join(entry: dict[str, Any]) -> TimeJoin:
    makes = Makes(entry.get("makes", Makes.PART_OF_RIGHT))
    counted = makes in (Makes.LATER, Makes.ONWARD, Makes.EARLIER)
    return TimeJoin(
        id=entry["id"],
        left=frozenset(Precision(unit) for unit in entry["left"]),
        between=_between(entry["between"], needed=counted),
        right=frozenset(Precision(unit) for unit in entry["right"]),
        makes=makes,
        never_after=_after(entry["never_after"], {}) if "never_after" in entry else None,
        examples=tuple(_example(one) for one in entry.get("examples", ())),
    )


def _range(entry: dict[str, Any]) -> TimeRange:
    return TimeRange(
        id=entry["id"],
        after=_after(entry["after"], {}) if "after" in entry else None,
        between=_between(entry["between"], hyphen="after" not in entry, needed=True),
        examples=tuple(_example(one) for one in entry["examples"]),
    )


def _between(words: str, *, hyphen: bool = False, needed: bool = False) -> re.Pattern[str]:
    """Matches a gap, with one of some words in it, needed or not, and a comma before it or not."""
    choice = compile_pattern(words, {}).regex.pattern
    if words.startswith("'"):  # "next year's": no gap before
        return re.compile(rf"\s?(?:{choice}){GAP}", re.IGNORECASE)
    other = f"|{HYPHEN}" if hyphen else ""
    often = "" if needed else "?"
    return re.compile(rf"(?:\s?,)?{GAP}(?:{choice}{GAP}){often}{other}", re.IGNORECASE)
