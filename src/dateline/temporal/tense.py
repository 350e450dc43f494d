"""Where the verb that governs a word puts it in time: past, present or future of publication."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.model import syntax
from dateline.model.syntax import MAX_CLIMB, is_predicate, verb_group_of
from dateline.temporal.sketch import Tense

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.model import Reading, Token

_REPORTED: Final = frozenset({"ccomp", "parataxis"})
_FINITE: Final = frozenset({"VBD", "VBP", "VBZ"})
_BEFORE_A_NOUN: Final = frozenset({"nmod:poss", "compound", "nmod:unmarked", "nummod"})


@dataclass(frozen=True, slots=True)
class TenseRules:
    """Words that point in time.

    Attributes:
        auxiliaries: form or lemma -> "future", "present" or "open" (its clause decides).
        supposing: auxiliaries whose perfect tells what is over ("may have met").
        prospective: lemmas below which an infinitive is still to come.
        planning: lemmas whose own time is often that of what is planned.
        putting_off: lemmas that move a thing to a time ahead ("postpone it until Tuesday").
        looking_ahead: prepositions of an end that may lie ahead in any tense.
        taking_effect: adjectives before the day from which a thing holds ("effective 1 May").
        beginning: prepositions of the time from which something goes on till now.
        aside: prepositions of a time that is told by the way: "since 1995".
        reaching: prepositions of the time that a pluperfect looks back from: "by 1995 they had".
        reporting: lemmas whose reported clause may look ahead.
        going: lemmas whose progressive makes a future ("is going to").
    """

    auxiliaries: Mapping[str, str]
    supposing: frozenset[str]
    prospective: frozenset[str]
    planning: frozenset[str]
    putting_off: frozenset[str]
    looking_ahead: frozenset[str]
    taking_effect: frozenset[str]
    beginning: frozenset[str]
    aside: frozenset[str]
    reaching: frozenset[str]
    reporting: frozenset[str]
    going: frozenset[str]


@dataclass(frozen=True, slots=True)
class Governed:
    """The verb that a word hangs on, and where it puts it.

    Attributes:
        tense: seen from publication.
        verb: token index of the predicate; None for none.
        words: the predicate with its auxiliaries, for reasons; "" for none.
    """

    tense: Tense
    verb: int | None
    words: str


def tense_at(reading: Reading, index: int, rules: TenseRules) -> Governed:
    """The tense of the nearest predicate at or above a token.

    "Tuesday" in "The court will rule on Tuesday" -> future, by "will rule"

    Args:
        reading: a reading with dependencies; without them every tense is unknown.
        index: the token.
        rules: words that point in time.
    """
    predicate = predicate_above(reading, index)
    if predicate is None:
        return Governed(Tense.UNKNOWN, None, "")
    tense = _tense_of(reading, predicate, rules)
    return Governed(tense, predicate, _verb_words(reading, predicate))


def tense_of_time(reading: Reading, index: int, rules: TenseRules) -> Governed:
    """The tense that an expression of time is seen in, which is not always that of its verb.

    "Wednesday" in "They will appeal Wednesday's ruling" -> past: it stands before a noun

    Args:
        reading: a reading with dependencies.
        index: token index of the head of the expression.
        rules: words that point in time.

    Returns:
        Tense unknown where the nearest day is the best guess: after "until" and "to", below
        verbs of planning in the past, in questions of what would be.
    """
    token = reading.tokens[index]
    governed = tense_at(reading, index, rules)
    if governed.verb is None:
        return governed
    if token.deprel in _BEFORE_A_NOUN and governed.tense is not Tense.PAST:
        noun = reading.tokens[token.head]
        if not (governed.tense is Tense.FUTURE and noun.relation == "nsubj"):
            return Governed(Tense.PAST, governed.verb, noun.text)
    if governed.tense is not Tense.FUTURE and _is_begin(reading, index, rules):
        return Governed(Tense.PAST, governed.verb, governed.words)
    unknown = Governed(Tense.UNKNOWN, governed.verb, governed.words)
    if _is_put_off(reading, index, governed.verb, rules):
        return Governed(Tense.FUTURE, governed.verb, governed.words)
    ahead = governed.tense is Tense.PAST and _may_lie_ahead(reading, index, governed.verb, rules)
    aside = governed.tense is Tense.PRESENT and token.head != governed.verb
    return unknown if ahead or aside else governed


def finite_tense(reading: Reading, index: int, rules: TenseRules) -> Tense:
    """The tense of the nearest finite predicate at or above a token, whatever it looks ahead to.

    "meet" in "They agreed to meet" -> past; in "They are set to meet" -> present
    """
    predicate = predicate_above(reading, index)
    for _ in range(MAX_CLIMB):
        if predicate is None:
            return Tense.UNKNOWN
        finite = _finite(reading, predicate, rules)
        if finite is not None:
            return Tense.UNKNOWN if finite == "open" else Tense(finite)
        predicate = _above(reading, predicate)
    return Tense.UNKNOWN


def is_finite(reading: Reading, index: int, rules: TenseRules) -> bool:
    """Whether a token is a predicate with a tense of its own: "met", not "to meet"."""
    return is_predicate(reading, index) and _finite(reading, index, rules) is not None


def is_open_form(reading: Reading, index: int) -> bool:
    """Whether a verb stands in a form that tells no time: "to meet", "without meeting"."""
    token = reading.tokens[index]
    if token.upos != "VERB":
        return False
    if _is_infinitive(reading, index):
        return True
    return token.xpos == "VBG" and any(reading.dependents(index, "mark", "case"))


def predicate_above(reading: Reading, index: int) -> int | None:
    """The nearest token at or above one that heads a clause; None where there is none."""
    for _ in range(MAX_CLIMB):
        if is_predicate(reading, index) or any(reading.dependents(index, "aux")):
            return index
        index = reading.tokens[index].head
        if index < 0:
            return None
    return None


def _above(reading: Reading, predicate: int) -> int | None:
    head = reading.tokens[predicate].head
    return predicate_above(reading, head) if head >= 0 else None


def _tense_of(reading: Reading, predicate: int, rules: TenseRules) -> Tense:
    """Tense of one predicate, by what governs it where its own form leaves it open."""
    index: int | None = predicate
    for _ in range(MAX_CLIMB):
        if index is None:
            return Tense.UNKNOWN
        finite = _finite(reading, index, rules)
        if finite == "open":
            return Tense.FUTURE if _is_reported(reading, index, rules) else Tense.UNKNOWN
        if finite is not None:
            return Tense(finite)
        token = reading.tokens[index]
        if _is_past_participle(token, rules):
            return Tense.PAST
        planned = _is_infinitive(reading, index) and _is_to_come(reading, token, rules)
        if planned or _is_order(reading, token):
            over = planned and _looks_back(reading, token.head)
            return Tense.UNKNOWN if over else Tense.FUTURE
        index = _above(reading, index)
    return Tense.UNKNOWN


def _finite(reading: Reading, index: int, rules: TenseRules) -> str | None:
    """What the predicate's own auxiliaries and form say; None where they say nothing."""
    group = verb_group_of(reading, index)
    for helper in group.auxiliaries:
        way = rules.auxiliaries.get(helper.text.lower()) or rules.auxiliaries.get(helper.lemma)
        if way is not None:
            supposed = group.perfect and helper.text.lower() in rules.supposing
            return "past" if supposed else way
    if _is_infinitive(reading, index):
        return None
    if group.tense in (syntax.Tense.PAST, syntax.Tense.FUTURE):
        return group.tense.value
    if group.tense is not syntax.Tense.PRESENT:
        return None
    if group.perfect:
        return "past"
    return "future" if group.progressive and _is_going(reading, index, rules) else "present"


def _is_going(reading: Reading, index: int, rules: TenseRules) -> bool:
    """Whether a progressive makes a future: "is going to rule", not "has been going on"."""
    goes = reading.tokens[index].lemma in rules.going
    return goes and any(True for _ in reading.dependents(index, "xcomp"))


def _is_infinitive(reading: Reading, index: int) -> bool:
    token = reading.tokens[index]
    if token.feat("VerbForm") == "Inf" or token.xpos == "VB":
        return not _is_supported(reading, index)
    return any(mark.xpos == "TO" for mark in reading.dependents(index, "mark"))


def _is_order(reading: Reading, token: Token) -> bool:
    """Whether it is an imperative: "Leave by Tuesday"."""
    bare = token.head < 0 and token.xpos == "VB"
    return bare and not any(True for _ in reading.dependents(token.index, "nsubj", "mark", "aux"))


def _is_supported(reading: Reading, index: int) -> bool:
    """Whether another verb carries the tense of a base form: "did not meet", "do they know"."""
    helpers = verb_group_of(reading, index).auxiliaries
    return any(word.xpos in _FINITE for word in helpers)


def _is_past_participle(token: Token, rules: TenseRules) -> bool:
    """Whether it tells what is over: "the order issued Thursday", not "a vote set for Thursday"."""
    if token.head < 0:
        return token.xpos == "VBN"
    clause = token.relation in ("acl", "advcl")
    return clause and token.xpos == "VBN" and token.lemma not in rules.planning


def _is_to_come(reading: Reading, token: Token, rules: TenseRules) -> bool:
    """Whether the word above an infinitive says that it is still to come."""
    return token.head >= 0 and reading.tokens[token.head].lemma.lower() in rules.prospective


def _looks_back(reading: Reading, index: int) -> bool:
    """Whether a plan is told in the pluperfect, and may be over: "had been set to end"."""
    group = verb_group_of(reading, index)
    return group.perfect and group.tense is syntax.Tense.PAST


def _is_reported(reading: Reading, index: int, rules: TenseRules) -> bool:
    """Whether a clause stands below a verb of saying: "said he would go"."""
    token = reading.tokens[index]
    for _ in range(MAX_CLIMB):
        if any(part.lemma in rules.reporting for part in reading.dependents(index, "parataxis")):
            return True
        if token.head < 0:
            return False
        head = reading.tokens[token.head]
        if token.relation in _REPORTED and head.lemma in rules.reporting:
            return True
        token = head
    return False


def _is_begin(reading: Reading, index: int, rules: TenseRules) -> bool:
    """Whether it is the time from which something goes on till now: "is closed since Tuesday"."""
    marks = reading.dependents(index, "case", "mark")
    return any(mark.text.lower() in rules.beginning for mark in marks)


def _is_put_off(reading: Reading, index: int, verb: int, rules: TenseRules) -> bool:
    """Whether it is the time to which a thing was moved: "postponed until Tuesday"."""
    if reading.tokens[verb].lemma not in rules.putting_off:
        return False
    marks = {mark.text.lower() for mark in reading.dependents(index, "case", "mark")}
    return bool(marks & rules.aside)


def _may_lie_ahead(reading: Reading, index: int, verb: int, rules: TenseRules) -> bool:
    """Whether a time below a past verb may be of what was planned: "extended it to 16 May"."""
    if reading.tokens[verb].lemma in rules.planning:
        return True
    token = reading.tokens[index]
    if token.head >= 0 and reading.tokens[token.head].lemma in rules.looking_ahead:
        return True
    marks = reading.dependents(index, "case", "mark")
    return any(mark.text.lower() in rules.looking_ahead for mark in marks)


def _verb_words(reading: Reading, index: int) -> str:
    """The predicate with its auxiliaries, in order of the text."""
    helpers = [token.index for token in reading.dependents(index, "aux", "cop")]
    return " ".join(reading.tokens[at].text for at in sorted([*helpers, index]))
