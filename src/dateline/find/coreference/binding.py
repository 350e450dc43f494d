"""What syntax forbids and demands: a verb's subject, who a pronoun cannot be, who speaks."""

from __future__ import annotations

from bisect import bisect_right
from operator import itemgetter
from typing import TYPE_CHECKING

from dateline.find.coreference.quotations import is_closed
from dateline.find.coreference.turns import turn_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.find.coreference.draft import Draft, Entity
    from dateline.model import Reading, Token
    from dateline.rules.actors import ActorRules

RELATIVE = 0  # person of "who"
ARGUMENTS = frozenset({"nsubj", "obj", "iobj", "obl"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
OBJECTS = ("iobj", "obj")
SAID = frozenset({"ccomp", "parataxis", "obj", "dep", "advcl", "root"})
NOUNS = frozenset({"NOUN", "PROPN"})
CHAINED = frozenset({"nmod", "appos", "conj", "compound"})


def subject_of(reading: Reading, verb: int, keeping: frozenset[str]) -> int | None:
    """The subject of a verb, understood where it is not said.

    "Ruiz asked Lund to come": of "asked" Ruiz, of "come" Lund; "hoping to win, Ruiz ran": of
    "hoping" and "win" Ruiz; "a man wearing a hat": of "wearing" the man.

    Args:
        reading: the article as read.
        verb: index of its token.
        keeping: lemmas of verbs whose subject, not their object, does what they introduce
            ("promise").

    Returns:
        Index of the token that heads the subject; None where there is none.
    """
    seen = 0
    while verb >= 0 and seen < len(reading.tokens):
        subjects = [one.index for one in reading.dependents(verb) if one.deprel in SUBJECTS]
        if subjects:  # of two, the one that is not the verb's was put there by a wrong parse
            return max((one for one in subjects if one < verb), default=subjects[0])
        token = reading.tokens[verb]
        verb, seen = token.head, seen + 1
        if verb < 0:
            return None
        above = reading.tokens[verb]
        if token.relation == "acl" and above.upos in NOUNS:
            return verb
        if token.relation == "xcomp" and above.lemma.lower() not in keeping:
            for child in reading.dependents(verb, *OBJECTS):
                return child.index
        elif token.relation not in ("conj", "xcomp", "advcl"):
            return None
    return None


def barred_for(draft: Draft, index: int) -> list[Entity]:
    """Entities that a pronoun cannot be: beside it in its clause, around it, its own speaker.

    Args:
        draft: the article; what stands before the pronoun is resolved.
        index: the pronoun.
    """
    token = draft.reading.tokens[draft.mentions[index].head]
    heads = _around(draft, token) if token.deprel == "nmod:poss" else _beside(draft, token)
    barred = [entity_at(draft, head) for head in heads]
    number = quotation_at(draft, index)
    if number is not None:
        barred.append(speaker_of(draft, number))
    turn = turn_at(draft.turns, draft.mentions[index].words.start)
    if number is None and turn is not None and turn.speaker is not None:
        barred.append(draft.of[turn.speaker])
    return [one for one in barred if one is not None]


def entity_at(draft: Draft, head: int) -> Entity | None:
    """The entity of the mention that a token heads; None where there is none."""
    other = draft.by_head.get(head)
    return draft.of[other] if other is not None else None


def _beside(draft: Draft, token: Token) -> Iterator[int]:
    """Heads of the subjects and objects of the verb that a pronoun hangs on."""
    reading = draft.reading
    governor = token.head
    if token.relation in ("nmod", "conj"):
        yield governor
        while governor >= 0 and reading.tokens[governor].relation in ("nmod", "conj"):
            governor = reading.tokens[governor].head
        governor = reading.tokens[governor].head if governor >= 0 else -1
    if governor < 0:
        return
    for one in reading.dependents(governor):
        if one.relation in ARGUMENTS and one.index != token.index:
            yield one.index
    if token.relation != "nsubj":
        subject = subject_of(reading, governor, draft.rules.keeping)
        if subject is not None:
            yield subject


def _around(draft: Draft, token: Token) -> Iterator[int]:
    """Heads of what a possessive stands inside: neither "his brother" nor who "was his brother"."""
    reading = draft.reading
    at = token.head
    while at >= 0 and reading.tokens[at].upos in NOUNS:
        yield at
        yield from (one.index for one in reading.dependents(at, "appos", "flat"))
        if is_predicate(reading, at):
            subject = subject_of(reading, at, draft.rules.keeping)
            yield from () if subject is None else (subject,)
        if reading.tokens[at].relation not in CHAINED:
            break
        at = reading.tokens[at].head


def antecedent_of(reading: Reading, index: int, rules: ActorRules) -> int:
    """The noun that a relative pronoun stands for: "Ruiz" at "who" in "Ruiz, who was mayor".

    Any other token is its own.
    """
    word = rules.pronouns.get(reading.tokens[index].text.lower())
    if word is None or word.person != RELATIVE:
        return index
    at = index
    while at >= 0 and reading.tokens[at].deprel != "acl:relcl":
        at = reading.tokens[at].head
    return reading.tokens[at].head if at >= 0 else index


def is_predicate(reading: Reading, noun: int) -> bool:
    """Whether a noun says what another is: "Ruiz is his friend", "called Ruiz his friend"."""
    token = reading.tokens[noun]
    return token.relation == "xcomp" or any(True for _ in reading.dependents(noun, "cop"))


def quotation_at(draft: Draft, index: int) -> int | None:
    """Which quotation a mention stands in; None where it is the article's own word."""
    start, _ = draft.mentions[index].words.span
    number = bisect_right(draft.quoted, start, key=itemgetter(0)) - 1
    return number if number >= 0 and start < draft.quoted[number][1] else None


def speaker_of(draft: Draft, number: int) -> Entity | None:
    """Who says a quotation: the subject of the verb that it hangs on.

    Where it hangs on none, it is the one before it in its paragraph, or the one that it goes on
    with, that tells the speaker.
    """
    for other in (number, *_before(draft, number), *_behind(draft, number)):
        start, end = draft.quoted[other]
        subject = _subject_outside(draft, start, end)
        if subject is not None:
            return entity_at(draft, subject)
    return None


def _subject_outside(draft: Draft, start: int, end: int) -> int | None:
    """Head of the subject of the verb outside that words inside hang on."""
    reading = draft.reading
    for token in reading.tokens_in(start, end):
        if token.head >= 0 and not start <= reading.tokens[token.head].start < end:
            subject = subject_of(reading, token.head, draft.rules.keeping)
            if subject is not None and token.relation in SAID:
                return subject
    return None


def _before(draft: Draft, number: int) -> Iterator[int]:
    """Quotations before one that go on with it, nearest first."""
    text = draft.reading.text
    while number:
        last = draft.quoted[number - 1]
        if is_closed(text, last) and "\n" in text[last[1] : draft.quoted[number][0]]:
            return
        number -= 1
        yield number


def _behind(draft: Draft, number: int) -> Iterator[int]:
    """Quotations in the next paragraphs that one goes on with."""
    while number + 1 < len(draft.quoted) and not is_closed(
        draft.reading.text, draft.quoted[number]
    ):
        number += 1
        yield number
