"""Which times stand with which word, by the parse: never across a clause that is not its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.model.syntax import CLAUSAL, MAX_CLIMB, case_of
from dateline.temporal.tense import predicate_above

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dateline.model import Reading, TimeMention, Token

_ARGUMENTS: Final = frozenset({"nsubj", "obj", "iobj", "obl", "nmod"})


@dataclass(frozen=True, slots=True)
class LinkRules:
    """How times stand with events.

    Attributes:
        markers: preposition, in lower case -> what it says of a bound ("since", "by").
        holding: lemmas of verbs whose time is that of the event named by their noun.
        following: lemmas of verbs that hold their subject, whose object came before it.
        beginning: lemmas of verbs that tell the begin of what lasts.
        ending: lemmas of those that tell its end.
        continuing: lemmas of those that tell that it goes on.
        sharing: prepositions of an event at which another happens ("agreed at talks").
        lasting: prepositions of a length that an event takes ("ruled for thirty years").
    """

    markers: Mapping[str, str]
    holding: frozenset[str]
    following: frozenset[str]
    beginning: frozenset[str]
    ending: frozenset[str]
    continuing: frozenset[str]
    sharing: frozenset[str]
    lasting: frozenset[str]


def head_token(reading: Reading, start: int, end: int) -> Token | None:
    """The token that governs the rest of a stretch of text; None where there is no token."""
    tokens = reading.tokens_in(start, end)
    if not tokens:
        return reading.token_at(start)
    first, last = tokens[0].index, tokens[-1].index
    return next((token for token in tokens if not first <= token.head <= last), tokens[0])


def head_of(reading: Reading, time: TimeMention) -> Token | None:
    """The token that governs the rest of an expression of time."""
    return head_token(reading, time.words.start, time.words.end)


def marker_of(reading: Reading, time: TimeMention, rules: LinkRules) -> str:
    """What the preposition before a time says of a bound ("since"); "" for nothing."""
    head = head_of(reading, time)
    if head is None:
        return ""
    for case in reading.dependents(head.index, "case", "mark"):
        if case.start < time.words.end and case.text.lower() in rules.markers:
            return rules.markers[case.text.lower()]
    first = reading.token_at(time.words.start)
    if first is not None and first.index:
        before = reading.tokens[first.index - 1]
        if before.sentence == first.sentence:
            return rules.markers.get(before.text.lower(), "")
    return ""


def attach_times(
    reading: Reading, times: Iterable[TimeMention], events: Iterable[int]
) -> Mapping[int, tuple[TimeMention, ...]]:
    """The times that stand with each predicate or event word.

    "said on Tuesday that troops left last week" -> "said": Tuesday; "left": last week

    Args:
        reading: the article's reading.
        times: its expressions of time, in order of the text.
        events: token indices of the heads of events.

    Returns:
        Token index -> times, in order of the text; tokens with none are not in it.
    """
    heads = frozenset(events)
    attached: dict[int, list[TimeMention]] = {}
    for time in times:
        token = head_of(reading, time)
        if token is None:
            continue
        governor = _governor(reading, token, heads)
        if governor is not None:
            governor = _sayer(reading, time, governor)
        counted = _counted_from(reading, time)
        if governor is not None and governor == counted:
            governor = _host(reading, governor, heads)
        if governor is not None:
            attached.setdefault(governor, []).append(time)
    return {index: tuple(found) for index, found in attached.items()}


def _governor(reading: Reading, token: Token, heads: frozenset[int]) -> int | None:
    """The first event word or predicate above a time, inside its own clause."""
    for _ in range(MAX_CLIMB):
        if token.head < 0:
            return token.index if token.index in heads else _loosely_joined(reading, token)
        if token.relation in CLAUSAL:
            return token.index
        above = token.head
        if above in heads or predicate_above(reading, above) == above:
            return _named_before(reading, token, heads) or above
        token = reading.tokens[above]
    return None


def _named_before(reading: Reading, time: Token, heads: frozenset[int]) -> int | None:
    """The event noun right before a time that the parse hung on the verb, deep in a phrase.

    "died within weeks of his capture on 26 March", at "March" -> "capture"
    """
    first, _ = reading.subtree(time.index)
    noun = reading.tokens[first - 1] if first else None
    if noun is None or noun.index not in heads or noun.relation != "nmod":
        return None
    return noun.index if reading.tokens[noun.head].relation == "obl" else None


def _loosely_joined(reading: Reading, root: Token) -> int | None:
    """The clause beside a time that the parse made the root: "Not long ago, the town was rich"."""
    return next((one.index for one in reading.dependents(root.index, "parataxis")), None)


def _sayer(reading: Reading, time: TimeMention, governor: int) -> int:
    """The verb of saying right before a time, which dates it and not what is said.

    "said on Tuesday its troops would leave", at "leave" -> "said"
    """
    token, first = reading.tokens[governor], reading.token_at(time.words.start)
    if token.relation != "ccomp" or first is None or not token.head < first.index < governor:
        return governor
    between = reading.tokens[token.head + 1 : first.index]
    return token.head if all(word.upos == "ADP" for word in between) else governor


def _counted_from(reading: Reading, time: TimeMention) -> int | None:
    """The word of the event that a time counts from, which it does not date."""
    if time.event_offset is None:
        return None
    token = reading.token_at(time.event_offset.head.start)
    return None if token is None else token.index


def _host(reading: Reading, event: int, heads: frozenset[int]) -> int | None:
    """What an event that is only counted from hangs on: "launched three days after the summit"."""
    above = reading.tokens[event].head
    if above < 0:
        return None
    if above in heads or predicate_above(reading, above) == above:
        return above
    return _governor(reading, reading.tokens[above], heads)


def times_of(
    reading: Reading,
    head: int,
    attached: Mapping[int, tuple[TimeMention, ...]],
    rules: LinkRules,
) -> tuple[TimeMention, ...]:
    """The times that date the event of a word: its own, else those it takes part in.

    "They held talks on Tuesday" -> for "talks": Tuesday
    "A blast tore through it on Tuesday, killing two" -> for "killing": Tuesday
    "The three-day drill begins on Tuesday" -> for "drill": three-day, Tuesday

    Args:
        reading: the article's reading.
        head: token index of the event's head.
        attached: what `attach_times` returned.
        rules: verbs that only hold the event a noun names.
    """
    token = reading.tokens[head]
    own = attached.get(head, ())
    if any(time.when is not None or time.event_offset is not None for time in own):
        return own
    for holder in _holders(reading, token, rules):
        if holder in attached:
            return (*own, *attached[holder])
    return own or _shared_times(reading, token, attached, rules)


def _shared_times(
    reading: Reading,
    token: Token,
    attached: Mapping[int, tuple[TimeMention, ...]],
    rules: LinkRules,
) -> tuple[TimeMention, ...]:
    """The times of what a word is coordinated with, comes of, or happens at."""
    result = reading.tokens[token.head] if token.relation == "conj" else token
    if _is_result(reading, result) and result.head in attached:
        return attached[result.head]
    if token.relation == "conj" and token.head in attached:
        return tuple(
            time
            for time in attached[token.head]
            if time.words.end <= reading.tokens[token.head].start
        )
    for part in reading.dependents(token.index, "obl"):
        if part.index in attached and case_of(reading, part.index) in rules.sharing:
            return attached[part.index]
    return ()


def _is_result(reading: Reading, token: Token) -> bool:
    """Whether a participle behind its verb tells what came of it: "…, killing two"."""
    if token.relation != "advcl" or token.xpos != "VBG" or token.index < token.head:
        return False
    return not any(True for _ in reading.dependents(token.index, "mark", "nsubj", "case"))


def _holders(reading: Reading, token: Token, rules: LinkRules) -> list[int]:
    """Verbs whose time is that of a noun: "held talks", "talks scheduled for", in order."""
    if token.upos not in ("NOUN", "PROPN"):
        return []
    below = [
        clause.index
        for clause in reading.dependents(token.index, "acl")
        if clause.lemma in rules.holding
    ]
    if holds(reading, token, rules):
        below.append(token.head)
    return below


def holds(reading: Reading, noun: Token, rules: LinkRules) -> bool:
    """Whether a noun names the event that the verb above it only holds: "held talks".

    "Riots followed the vote", at "vote" -> False
    """
    if noun.relation not in _ARGUMENTS or noun.head < 0:
        return False
    verb = reading.tokens[noun.head].lemma
    return verb in rules.holding and not (noun.relation == "obj" and verb in rules.following)
