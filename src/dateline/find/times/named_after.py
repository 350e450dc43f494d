"""Whether a date is a part of a name: "6 October Bridge", "the Group of 17 November"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import re

    from dateline.model import Reading, Token
    from dateline.rules.time_names import TimeNames

_NAMING: Final = ("month", "weekday", "holiday")  # fields of dates that things are named after
_BEFORE: Final = 30  # code points that are looked at for the words before a match


def is_named_after(reading: Reading, match: re.Match[str], names: TimeNames) -> bool:
    """Whether a match is the date in a name.

    "6 October" in "They crossed 6 October Bridge" -> True; "5 May" in "On 5 May Party leaders
    met" -> False

    Args:
        reading: the article's reading.
        match: where a rule matched in its text; a date with its year is in no name.
        names: words of names that a date is a part of.
    """
    fields = {field for field, words in match.groupdict().items() if words is not None}
    if fields == {"season"}:
        return _is_capital_pair(reading, match)
    if "year" in fields or not fields.intersection(_NAMING):
        return False
    start = match.start()
    if names.before.search(reading.text, max(0, start - _BEFORE), start):
        return True
    if _is_determined(reading, start):
        return _determined_name(reading, match.end(), names)
    found = names.after.match(reading.text, match.end())
    if found is None or "month" not in fields:
        return False
    is_day = "day" in fields or found["day"] or _is_number_before(reading, start)
    return bool(is_day) and _ends_there(reading, found.end())


def _determined_name(reading: Reading, end: int, names: TimeNames) -> bool:
    """Whether what stands behind an article and a date makes a name of them."""
    if names.after.match(reading.text, end) or names.with_word.match(reading.text, end):
        return True
    small = names.small.match(reading.text, end)
    return small is not None and _ends_there(reading, small.end())


def _is_capital_pair(reading: Reading, match: re.Match[str]) -> bool:
    """Whether a season ends a name by their capitals: "Prague Spring", not "Iraq Spring Raids"."""
    token = reading.token_at(match.start())
    if token is None or token.index == 0 or not token.text[0].isupper():
        return False
    if not _ends_capitals(reading, token):
        return False
    before = reading.tokens[token.index - 1]
    named = before.upos in ("PROPN", "ADJ") and before.text[0].isupper()
    return named and before.sentence == token.sentence


def _ends_capitals(reading: Reading, token: Token) -> bool:
    """Whether no word with a capital goes on from it in its sentence."""
    if token.index + 1 == len(reading.tokens):
        return True
    after = reading.tokens[token.index + 1]
    return after.sentence != token.sentence or not after.text[0].isupper()


def _is_determined(reading: Reading, start: int) -> bool:
    """Whether an article stands before: "the Monday Club"."""
    token = reading.token_at(start)
    if token is None or token.index == 0:
        return False
    if token.upos == "DET":
        return True
    before = reading.tokens[token.index - 1]
    if before.upos == "NUM" and before.index:  # "the 6 | October Bridge"
        before = reading.tokens[before.index - 1]
    return before.upos == "DET" and before.sentence == token.sentence


def _is_number_before(reading: Reading, start: int) -> bool:
    """Whether it is what is left of a day and its month: "6 | October Bridge"."""
    token = reading.token_at(start)
    return token is not None and token.index > 0 and reading.tokens[token.index - 1].text.isdigit()


def _ends_there(reading: Reading, end: int) -> bool:
    """Whether no other noun follows: not as in "On 5 May Party leaders met"."""
    token = reading.token_at(end - 1)
    if token is None or token.index + 1 == len(reading.tokens):
        return True
    after = reading.tokens[token.index + 1]
    return after.sentence != token.sentence or after.upos not in ("NOUN", "PROPN")
