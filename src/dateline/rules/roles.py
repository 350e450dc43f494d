"""Roles in a reading: which noun stands for someone who acts, and how far its phrase goes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from dateline.model import Reading, Token
    from dateline.rules.actors import ActorRules, Country
    from dateline.rules.role_words import Role

BEFORE = frozenset({"det", "amod", "compound", "nummod", "nmod", "flat", "goeswith"})
NOUNS = frozenset({"NOUN", "PROPN"})
PERSONAL = ("masc", "fem")


@dataclass(frozen=True, slots=True)
class RoleMatch:
    """A role found in a reading: tokens `[first, stop)` are its words, `index` their head."""

    role: Role
    index: int
    first: int
    stop: int


def role_at(reading: Reading, index: int, rules: ActorRules) -> RoleMatch | None:
    """The longest role whose head word is a token.

    "the Prime Minister" at "Minister" -> the role "prime minister"

    Args:
        reading: the article as read.
        index: the token.
        rules: roles of its language.

    Returns:
        None where the token heads no role.
    """
    tokens = reading.tokens
    token = tokens[index]
    if token.upos not in NOUNS:
        return None
    sentence = reading.sentences[token.sentence]
    written, lemma = token.text.lower(), token.lemma.lower()
    if written in rules.clocked and index > sentence.first and tokens[index - 1].upos == "NUM":
        return None
    for head in (written, lemma):
        for before, after in rules.shapes.get(head, ()):
            first, stop = index - before, index + after + 1
            if first < sentence.first or stop > sentence.stop:
                continue
            words = [one.text.lower() for one in tokens[first:stop]]
            words[before] = head
            role = rules.roles.get(" ".join(words).replace(" - ", "-"))
            if role is not None:
                return RoleMatch(role, index, first, stop)
        if lemma == written:
            break
    return None


def noun_phrase(reading: Reading, index: int) -> tuple[int, int]:
    """Tokens `[first, stop)` of a noun phrase, from its first modifier to its head.

    "the two Russian leaders who met" at "leaders" -> "the two Russian leaders"
    A complement with "of" belongs to it ("the president of Iran"); clauses do not.
    """
    tokens = reading.tokens
    first = index
    for child in reversed(reading.children[index]):
        if child > index:
            continue
        low, high = reading.subtree(child)
        if high != first or tokens[child].relation not in BEFORE:
            break
        first = low
    return first, _phrase_stop(reading, index)


def _phrase_stop(reading: Reading, index: int) -> int:
    stop = index + 1
    for child in reading.children[index]:
        if child < stop:
            continue
        token = reading.tokens[child]
        if child == stop and token.relation in ("flat", "goeswith"):
            stop = reading.subtree(child)[1]
        elif token.relation == "nmod" and _is_of(reading, child, stop):
            return max(stop, _phrase_stop(reading, child))
        else:
            break
    return stop


def _is_of(reading: Reading, index: int, start: int) -> bool:
    low, _ = reading.subtree(index)
    return low == start and reading.tokens[low].lemma == "of"


def country_in(
    reading: Reading,
    first: int,
    stop: int,
    rules: ActorRules,
    leaving: AbstractSet[int] = frozenset(),
) -> Country | None:
    """The country that some tokens name, as adjective or name, the first of them.

    "the North Korean ambassador" -> North Korea

    Args:
        reading: the article as read.
        first: the first token.
        stop: the token after the last.
        rules: countries in its language.
        leaving: tokens at which no country's name begins, as a surname.
    """
    tokens = reading.tokens
    for index in range(first, stop):
        if index in leaving or not tokens[index].text[:1].isupper():
            continue
        for length in (3, 2, 1):
            if index + length <= stop:
                found = rules.country_of(reading.words(index, index + length))
                if found is not None:
                    return found
    return None


def is_title_of(reading: Reading, token: Token) -> int | None:
    """The name that a noun stands before as a title: "President" in "President Ruiz".

    Returns:
        Index of the token that heads the name; None where it is no title.
    """
    head = token.head
    if head > token.index and token.relation in ("nmod", "compound", "flat", "appos", "amod"):
        governor = reading.tokens[head]
        if governor.upos == "PROPN" and token.deprel != "nmod:poss":
            return head
    return None


def is_limb(reading: Reading, match: RoleMatch, rules: ActorRules) -> bool:
    """Whether a noun is a part of somebody's body, and no role.

    "hit on the head", "her head" -> True; "its head", "the head of the mission" -> False
    """
    if match.role.phrase not in rules.limbs:
        return False
    beside = reading.dependents(match.index, "compound", "amod", "nmod")
    return all(rules.gender_of(one.text) in PERSONAL for one in beside)
