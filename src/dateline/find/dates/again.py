"""Events named again: "the invasion", after one that was told with its date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from dateline.find.dates.telling import OVER
from dateline.model import Bounds, Status
from dateline.model.syntax import verb_group_of
from dateline.temporal.interval import contains

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from dateline.find.dates.telling import Telling, Told
    from dateline.model import Token, When

FINE: Final = timedelta(days=31)  # a wider date says too little of what is named again
LONG: Final = 4  # letters that two words of one stem have in common
_SUBORDINATE: Final = frozenset({"acl", "advcl"})
_PAST: Final = frozenset({"VBD", "VBN"})


Dated = tuple["Told", "When", int]
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


def begun(telling: Telling) -> Names:
    """What goes on for long, whose begin is told."""
    lasting = telling.dater.telling.lasting
    found: dict[str, dict[tuple[str, bool], Dates]] = {}
    for head in telling.told:
        when, lemma = telling.date_of(head), telling.dater.reading.tokens[head].lemma.lower()
        begins = when.begins
        if begins is None or begins.earliest is None or begins.latest is None:
            continue
        if lemma in lasting:
            dates = found.setdefault(lemma[:LONG], {}).setdefault((lemma, False), {})
            dates.setdefault((begins.earliest, begins.latest), (telling.told[head], when, head))
    return Names(found)


def begun_before(telling: Telling, names: Names, token: Token) -> Dated | None:
    """What goes on for long, named again: "the embargo"; None where its begin is not told."""
    found = _told_alike(telling, token, _of_that_name(telling, names, token))
    return next(iter(found.values())) if len(found) == 1 else None


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
        dates.setdefault((when.earliest, when.latest), (told, when, head))
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
    found = _of_that_name(telling, names, token)
    found.pop(token.index, None)
    return _finest(_told_alike(telling, token, found))


def _of_that_name(telling: Telling, names: Names, token: Token) -> dict[int, Dated]:
    """The dated events of the name of a word, or of another name for the same, by their heads."""
    lemma, is_verb = token.lemma.lower(), token.upos == "VERB"
    same = telling.dater.telling.same.get(lemma, frozenset())
    found: dict[int, Dated] = {}
    for begin in {lemma[:LONG], *(one[:LONG] for one in same)}:
        for (other, verbal), dates in names.dates.get(begin, {}).items():
            verb, noun = (lemma, other) if is_verb else (other, lemma)
            one_word = verbal != is_verb and _is_one_word(telling, verb, noun)
            if other == lemma or other in same or one_word:
                found |= {dated[2]: dated for dated in dates.values()}
    return found


def _told_alike(telling: Telling, token: Token, found: dict[int, Dated]) -> dict[int, Dated]:
    """Those that share a proper noun beside them, "the Oslo bombing"; all, where it has none."""
    own, tokens = _names_beside(telling, token), telling.dater.reading.tokens
    names = {head: _names_beside(telling, tokens[head]) for head in found}
    alike = {head: dated for head, dated in found.items() if own & names[head]}
    return alike or {head: one for head, one in found.items() if not own}


def _names_beside(telling: Telling, token: Token) -> set[str]:
    """Proper nouns that hang on a noun."""
    if token.upos == "VERB":
        return set()
    parts = telling.dater.reading.dependents(token.index)
    return {part.text for part in parts if part.upos == "PROPN"}


def _finest(found: dict[int, Dated]) -> Dated | None:
    """The finest of dates that lie one within another; None where some do not, or for none."""
    bounds = {head: Bounds(when.earliest, when.latest) for head, (_, when, _) in found.items()}
    within = (
        found[head]
        for head, inner in bounds.items()
        if all(contains(outer, inner) for outer in bounds.values())
    )
    return next(within, None)


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
