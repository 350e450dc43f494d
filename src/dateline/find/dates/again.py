"""Events named again: "the invasion", after one that was told with its date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from dateline.find.dates.telling import OVER
from dateline.model import Status
from dateline.model.syntax import verb_group_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from dateline.find.dates.telling import Telling, Told
    from dateline.model import Token, When

FINE: Final = timedelta(days=31)  # a wider date says too little of what is named again
LONG: Final = 4  # letters that two words of one stem have in common
_SUBORDINATE: Final = frozenset({"acl", "advcl"})
_PAST: Final = frozenset({"VBD", "VBN"})


Dated = tuple["Told", "When"]
Dates = dict[tuple["datetime", "datetime"], Dated]


@dataclass(frozen=True, slots=True)
class Names:
    """The dated events of an article, by the words that name them.

    Attributes:
        dates: begin of a lemma -> lemma, and whether it is a verb's -> their different dates.
    """

    dates: Mapping[str, Mapping[tuple[str, bool], Dates]]


def dated_by_words(telling: Telling) -> Names:
    """The events that words date to a begin and an end."""
    told = telling.told.items()
    return _names(telling, ((head, one.when) for head, one in told if one.dated))


def dated_likely(telling: Telling) -> Names:
    """All events that have a begin and an end, likely ones among them."""
    return _names(telling, ((head, telling.date_of(head)) for head in telling.told))


def _names(telling: Telling, dated: Iterable[tuple[int, When]]) -> Names:
    found: dict[str, dict[tuple[str, bool], Dates]] = {}
    for head, when in dated:
        told, token = telling.told[head], telling.dater.reading.tokens[head]
        if told.status not in OVER or when.earliest is None or when.latest is None:
            continue
        if when.latest - when.earliest > FINE:
            continue
        lemma = token.lemma.lower()
        words = found.setdefault(lemma[:LONG], {})
        dates = words.setdefault((lemma, token.upos == "VERB"), {})
        dates.setdefault((when.earliest, when.latest), (told, when))
    return Names(found)


def named_before(telling: Telling, names: Names, token: Token, told: Told) -> Dated | None:
    """The dated event that a word names again; None for none, or for some of different dates.

    "They invaded on 2 August. … The invasion was over in days.", at "invasion" -> "invaded"

    Args:
        telling: how the article tells its events.
        names: the events that it may name.
        token: the head of an event without a date.
        told: what is known of it.
    """
    if told.status is not Status.HAPPENED or not _is_known(telling, token):
        return None
    if _is_common(telling, token):
        return None
    lemma, is_verb = token.lemma.lower(), token.upos == "VERB"
    found: Dates = {}
    for (other, verbal), dates in names.dates.get(lemma[:LONG], {}).items():
        verb, noun = (lemma, other) if is_verb else (other, lemma)
        if other == lemma or (verbal != is_verb and _is_one_word(telling, verb, noun)):
            found |= dates
    return next(iter(found.values())) if len(found) == 1 else None


def _is_known(telling: Telling, token: Token) -> bool:
    """Whether words take an event as known: "the attack", "his arrest", "when he was taken"."""
    reading, rules = telling.dater.reading, telling.dater.telling
    if token.upos == "VERB":
        past = token.xpos in _PAST and not verb_group_of(reading, token.index).perfect
        return past and token.relation in _SUBORDINATE
    parts = list(reading.dependents(token.index, "det", "nmod", "compound", "amod"))
    if any(part.text.lower() in rules.anew for part in parts):
        return False
    owned = any(part.deprel == "nmod:poss" for part in parts)
    definite = any(part.text.lower() in rules.definite for part in parts)
    return owned or definite


def _is_common(telling: Telling, token: Token) -> bool:
    """Whether a word tells so much, or for so long, that it need not be the same event again."""
    rules, links = telling.dater.telling, telling.dater.links
    wide = rules.spanning | rules.minding | rules.states | links.holding
    return token.lemma.lower() in wide or token.index in telling.cues


def _is_one_word(telling: Telling, verb: str, noun: str) -> bool:
    """Whether a noun is the verb's: "invade", "invasion"."""
    pairs = enumerate(zip(verb, noun, strict=False))
    same = next((at for at, (one, other) in pairs if one != other), min(len(verb), len(noun)))
    rules = telling.dater.telling
    fits = verb[same:] in rules.verb_endings and noun[same:] in rules.noun_endings
    return same >= LONG and fits
