"""When a rule for times holds back: what the parse must show for its match to count."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.model import NameLabel
from dateline.rules.tense import load_tense_rules
from dateline.rules.times import Guard
from dateline.temporal.links import head_token
from dateline.temporal.sketch import Tense
from dateline.temporal.tense import tense_of_time

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Mapping

    from dateline.model import Reading, Token

_NOUN_TAGS: Final = frozenset({"NN", "NNS", "NNP"})
_ATTRIBUTES = frozenset({"amod", "nummod", "compound", "det"})
_UNMARKED = frozenset({"unmarked", "npmod", "tmod"})
_COUNTED = frozenset({"NNS", "NNPS"})
_COUNTABLE = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "SYM", "DET"})
_AMOUNTS = frozenset({"NOUN", "PROPN", "NUM", "SYM"})
_NEAR = 6  # tokens before a rate that hold its number
_NAMES = (NameLabel.PERSON, NameLabel.ORGANISATION)
_LONG: Final = 3  # words of a time that is nobody's name, whatever it was taken for: "Eid al-Fitr"


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
        if first <= name.first and name.stop - 1 <= last and last - first >= name.stop - name.first:
            continue  # "Martin Luther King Day": the name is a part of it
        person = name.label is NameLabel.PERSON and len(tokens) < _LONG
        if person or (name.first, name.stop) != (first, last + 1):
            return True
    return False


def _is_verb(reading: Reading, tokens: tuple[Token, ...]) -> bool:
    """Whether it is as in "They may march": a verb where a noun is asked for."""
    del reading
    return tokens[-1].upos in ("VERB", "AUX")


def _begins_with_verb(reading: Reading, tokens: tuple[Token, ...]) -> bool:
    """Whether it is as in "It will last two years": no years that are past."""
    del reading
    return tokens[0].upos in ("VERB", "AUX")


def _counts(reading: Reading, tokens: tuple[Token, ...]) -> bool:
    """Whether it is as in "2000 people", "Flight 1915": the number of a noun is no year."""
    token = tokens[-1]
    if token.relation == "flat" and token.head >= tokens[0].index:  # "nineteen twenty eight"
        token = tokens[0]
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


def _is_noun(reading: Reading, tokens: tuple[Token, ...]) -> bool:
    """Whether it is as in "the Lusaka daily": a newspaper."""
    token = tokens[-1]
    if token.head > token.index and token.relation in _ATTRIBUTES:
        return reading.tokens[token.head].upos == "PROPN"
    return token.upos in ("NOUN", "PROPN") or token.xpos in _NOUN_TAGS


def _is_age(reading: Reading, tokens: tuple[Token, ...]) -> bool:
    """Whether it is as in "in his 30s": an age."""
    first = tokens[0].index
    near = [one for one in reading.tokens[max(0, first - 2) : first] if one.upos != "ADJ"]
    return bool(near) and near[-1].upos == "PRON" and near[-1].sentence == tokens[0].sentence


def _is_title(reading: Reading, tokens: tuple[Token, ...]) -> bool:
    """Whether it is as in "ABC's 'This Week'": capitals amid a text that has small letters."""
    last = tokens[-1]
    sentence = reading.sentences[last.sentence]
    if last.index == sentence.first or not last.text[0].isupper():
        return False
    if not reading.tokens[last.index - 1].text[0].isalpha():  # what is quoted begins there
        return False
    firsts = [token.text[0] for token in reading.tokens[sentence.first : sentence.stop]]
    letters = [first for first in firsts if first.isalpha()]
    return 3 * sum(first.islower() for first in letters) > len(letters)


def _is_rate(reading: Reading, tokens: tuple[Token, ...]) -> bool:
    """Whether it is as in "5 dollars a year": a rate, and no length."""
    first, token = tokens[0], tokens[-1]
    if first.lemma != "a" or first.index == 0 or any(reading.dependents(token.index, "case")):
        return False
    return reading.tokens[first.index - 1].upos in _AMOUNTS


def _is_no_rate(reading: Reading, tokens: tuple[Token, ...]) -> bool:
    """Whether it is not as in "30 raids a day": how often or how much, with a number before it."""
    if not _is_rate(reading, tokens):
        return True
    first = tokens[0]
    if reading.tokens[first.index - 1].deprel.endswith(":unmarked"):
        return True  # "24 hours a day"
    near = reading.tokens[max(0, first.index - _NEAR) : first.index]
    if any(one.upos == "NUM" and one.sentence == first.sentence for one in near):
        return False
    return not _is_of_many(reading, reading.tokens[first.index - 1])


def _is_of_many(reading: Reading, token: Token) -> bool:
    """Whether it is as in "hundreds of calls": a plural below another, by "of"."""
    if token.xpos not in _COUNTED or token.head < 0 or token.relation != "nmod":
        return False
    of = any(case.lemma == "of" for case in reading.dependents(token.index, "case"))
    return of and reading.tokens[token.head].xpos in _COUNTED


def _no_event_after(reading: Reading, tokens: tuple[Token, ...]) -> bool:
    """Whether it is not as in "the day | after the summit": a bare "the day"."""
    after = tokens[-1].index + 1
    return after == len(reading.tokens) or not _leads_to_event(reading, reading.tokens[after])


def _event_after(reading: Reading, tokens: tuple[Token, ...]) -> bool:
    """Whether it is as in "the day after | the summit": counted from an event, not from a day."""
    return _leads_to_event(reading, tokens[-1])


def _leads_to_event(reading: Reading, link: Token) -> bool:
    """Whether a preposition or conjunction stands before a noun or a clause."""
    if link.relation not in ("case", "mark") or link.head <= link.index:
        return False
    return reading.tokens[link.head].upos in ("NOUN", "PROPN", "VERB", "AUX", "ADJ")


def _goes_on(reading: Reading, tokens: tuple[Token, ...]) -> bool:
    """Whether it is as in "on Friday at 12 sites": a number that counts what follows."""
    after = tokens[-1].index + 1
    if after == len(reading.tokens):
        return False
    token = reading.tokens[after]
    if token.sentence != tokens[-1].sentence or token.upos not in _COUNTABLE:
        return False
    return token.deprel.partition(":")[2] not in _UNMARKED  # "at seven tomorrow"


def _is_not_ahead(reading: Reading, tokens: tuple[Token, ...]) -> bool:
    """Whether it is not as in "It will open in two weeks": the verb does not look ahead."""
    head = head_token(reading, tokens[0].start, tokens[-1].end)
    if head is None:
        return True
    return tense_of_time(reading, head.index, load_tense_rules()).tense is not Tense.FUTURE


_GUARDS: Final[Mapping[Guard, Callable[[Reading, tuple[Token, ...]], bool]]] = {
    Guard.NOT_A_VERB: _is_verb,
    Guard.MONTH: _is_modified,
    Guard.YEAR: _counts,
    Guard.ALONE: _modifies,
    Guard.LENGTH: _is_ordinal,
    Guard.RATE: _is_rate,
    Guard.A_RATE: _is_no_rate,
    Guard.NOT_AN_ADJECTIVE: _is_adjective,
    Guard.NOT_A_NOUN: _is_noun,
    Guard.NOT_AN_AGE: _is_age,
    Guard.NOT_A_TITLE: _is_title,
    Guard.EVENT_AFTER: _no_event_after,
    Guard.NO_EVENT_AFTER: _event_after,
    Guard.HOUR: _goes_on,
    Guard.NO_VERB_FIRST: _begins_with_verb,
    Guard.AHEAD: _is_not_ahead,
}
