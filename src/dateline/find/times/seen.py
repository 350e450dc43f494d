"""In which tense an expression of time is told: by its verb, and by the word before it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.temporal.sketch import Tense
from dateline.temporal.tense import Governed, tense_of_time

if TYPE_CHECKING:
    from dateline.model import Reading, Token
    from dateline.temporal.tense import TenseRules

_PAST_FORMS: Final = frozenset({"VBN", "VBD"})
_CHANGES: Final = "xcomp"  # "became effective June 1" tells what is over


def tense_of_words(reading: Reading, token: Token, start: int, rules: TenseRules) -> Governed:
    """The tense that an expression of time is told in.

    "They would appeal the ruling, announced Wednesday" -> past, by "announced"

    Args:
        reading: the article's reading.
        token: the head of the expression.
        start: its first code point.
        rules: words that point in time.

    Returns:
        What `tense_of_time` says, unless a participle or an adjective like "effective" stands
        right before the expression: a parse that hangs it elsewhere is then not believed.
    """
    governed = tense_of_time(reading, token.index, rules)
    before = _word_before(reading, start)
    if before is None:
        return governed
    if before.text.lower() in rules.taking_effect and before.relation != _CHANGES:
        return Governed(Tense.FUTURE, governed.verb, before.text)
    if governed.tense is not Tense.PAST and _is_told(reading, before, rules):
        return Governed(Tense.PAST, before.index, before.text)
    return governed


def _word_before(reading: Reading, start: int) -> Token | None:
    """The word before a time in its sentence, "on" left out."""
    token = reading.token_at(start)
    while token is not None and token.index:
        before = reading.tokens[token.index - 1]
        if before.sentence != token.sentence:
            return None
        if before.text.lower() != "on":
            return before
        token = before
    return None


def _is_told(reading: Reading, token: Token, rules: TenseRules) -> bool:
    """Whether it is a participle of what is over: "the shares issued July 1"."""
    if token.xpos not in _PAST_FORMS or token.lemma in rules.planning:
        return False
    bare = not any(True for _ in reading.dependents(token.index, "aux", "cop", "nsubj"))
    return bare and token.relation in ("acl", "advcl")
