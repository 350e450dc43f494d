"""When a rule for times holds back: what the parse must show for its match to count."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.model import NameLabel
from dateline.rules.times import Guard

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Mapping

    from dateline.model import Reading, Token

_ATTRIBUTES = frozenset({"amod", "nummod", "compound", "det"})
_UNMARKED = frozenset({"unmarked", "npmod", "tmod"})
_COUNTED = frozenset({"NNS", "NNPS"})
_NAMES = (NameLabel.PERSON, NameLabel.ORGANISATION)


def holds_back(reading: Reading, match: re.Match[str], guards: frozenset[Guard]) -> bool:
    """Whether the parse speaks against a match.

    "march" in "They may march" -> True, for a rule that asks for a noun

    Args:
        reading: the article's reading.
        match: where a rule matched in its text.
        guards: names of what the rule asks for.
    """
    tokens = reading.tokens_in(match.start(), match.end())
    if not tokens:
        return False
    return in_name(reading, tokens) or any(_GUARDS[guard](reading, tokens) for guard in guards)


def in_name(reading: Reading, tokens: tuple[Token, ...]) -> bool:
    """Whether the words are part of a person's or an organisation's name: "April Reyes"."""
    first, last = tokens[0].index, tokens[-1].index
    for name in reading.names:
        if name.first > last:
            return False
        if name.stop <= first or name.label not in _NAMES:
            continue
        if name.label is NameLabel.PERSON or (name.first, name.stop) != (first, last + 1):
            return True
    return False


def _is_verb(reading: Reading, tokens: tuple[Token, ...]) -> bool:
    """Whether it is as in "They may march": a verb where a noun is asked for."""
    del reading
    return tokens[-1].upos in ("VERB", "AUX")


def _counts(reading: Reading, tokens: tuple[Token, ...]) -> bool:
    """Whether it is as in "2000 people", "Flight 1915": the number of a noun is no year."""
    token = tokens[-1]
    if token.head <= token.index:
        return token.relation == "flat"
    head = reading.tokens[token.head]
    before = reading.tokens[tokens[0].index - 1] if tokens[0].index else None
    determined = before is not None and (before.feat("Definite") == "Def" or before.upos == "PRON")
    return head.xpos in _COUNTED and token.relation == "nummod" and not determined


def _modifies(reading: Reading, tokens: tuple[Token, ...]) -> bool:
    """Whether it is as in "the 5th row": an ordinal before its noun is no day of the month."""
    del reading
    token = tokens[-1]
    return token.head > token.index and token.relation in _ATTRIBUTES


def _is_ordinal(reading: Reading, tokens: tuple[Token, ...]) -> bool:
    """Whether it is as in "a second attack": no length of time."""
    del reading
    return tokens[-1].upos == "ADJ" and tokens[-1].feat("NumType") == "Ord"


def _is_modified(reading: Reading, tokens: tuple[Token, ...]) -> bool:
    """Whether it is as in "the Long March", "They may march": no month."""
    if tokens[-1].upos in ("VERB", "AUX"):
        return True
    within = {token.index for token in tokens}
    before = reading.dependents(
        tokens[-1].index, "det", "amod", "nmod:poss", "nmod:desc", "flat", "compound"
    )
    return any(token.index not in within for token in before)


def _is_adjective(reading: Reading, tokens: tuple[Token, ...]) -> bool:
    """Whether it is as in "future leaders": not the future."""
    del reading
    return tokens[-1].upos == "ADJ"


def _is_no_rate(reading: Reading, tokens: tuple[Token, ...]) -> bool:
    """Whether it is not as in "5 dollars a year": no rate."""
    del reading
    token = tokens[-1]
    if tokens[0].lemma == "per":
        return False
    return token.deprel.partition(":")[2] not in _UNMARKED or token.relation != "nmod"


_GUARDS: Final[Mapping[Guard, Callable[[Reading, tuple[Token, ...]], bool]]] = {
    Guard.NOT_A_VERB: _is_verb,
    Guard.MONTH: _is_modified,
    Guard.YEAR: _counts,
    Guard.ALONE: _modifies,
    Guard.LENGTH: _is_ordinal,
    Guard.RATE: _is_no_rate,
    Guard.NOT_AN_ADJECTIVE: _is_adjective,
}
