"""Where a name begins and ends: without titles before it, nouns beside it, a genitive behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.model import MentionKind, NameLabel
from dateline.rules.folding import fold

if TYPE_CHECKING:
    from dateline.model import NameSpan, Reading
    from dateline.rules.actors import ActorRules
    from dateline.rules.role_words import Role

GOVERNING = "GOV"
HYPHENS = frozenset({"-", "\u2010", "\u2011"})


def trim_name(reading: Reading, name: NameSpan, rules: ActorRules) -> tuple[int, int, NameSpan]:
    """The tokens of a name without a title before it or a genitive after it."""
    first, stop = name.first, name.stop
    tokens = reading.tokens
    person = name.label is NameLabel.PERSON
    if stop - first > 1 and tokens[stop - 1].xpos == "POS" and (person or _owns(reading, name)):
        stop -= 1
    if not person:
        while stop - first > 1 and _is_told_before(reading, first, rules):
            first += 1
        return first, _without_tail(reading, first, stop, rules), name
    while stop - first > 1:
        skip = _title_length(reading, first, stop, rules)
        if not skip:
            break
        first += skip
        if stop - first > 1 and tokens[first].text in HYPHENS:
            first += 1  # "Maj-Gen" is two titles
    return first, stop, name


def _owns(reading: Reading, name: NameSpan) -> bool:
    """Whether a name with "'s" is the owner of something; else it is a shop's: "at Ferrini's"."""
    inside = range(name.first, name.stop)
    heads = [token for token in reading.tokens[name.first : name.stop] if token.head not in inside]
    return any(head.relation == "nmod" for head in heads)


def _is_told_before(reading: Reading, at: int, rules: ActorRules) -> bool:
    """Whether a word before a name says what it is: "rebel" in "rebel Free Army"."""
    word = reading.tokens[at].text
    return word in rules.roles and reading.tokens[at + 1].text[:1].isupper()


def _without_tail(reading: Reading, first: int, stop: int, rules: ActorRules) -> int:
    """Where the name of a well-known body ends, without a common noun behind it."""
    for end in range(stop - 1, first, -1):
        if (
            not reading.tokens[end].text.islower()
            or fold(reading.words(first, stop)) in rules.known
        ):
            break
        if fold(reading.words(first, end)) in rules.known:
            return end
    return stop


def _title_length(reading: Reading, first: int, stop: int, rules: ActorRules) -> int:
    for length in range(min(4, stop - first - 1), 0, -1):
        words = reading.words(first, first + length)
        low = words.lower()
        role = rules.roles.get(low)
        if low in rules.addresses or (role is not None and _is_title_word(role)):
            return length
        if words[:1].isupper() and (low in rules.adjectives or fold(words) in rules.names):
            after = _title_length(reading, first + length, stop, rules)
            if after:
                return length + after
    return 0


def _is_title_word(role: Role) -> bool:
    """Whether a role may stand before a name as its title: an office, a "spokeswoman"."""
    official = role.kind is MentionKind.PERSON and role.sectors[0] == GOVERNING
    return bool(role.office) or (official and not role.generic)
