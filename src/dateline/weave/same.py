"""Whether two event claims tell the same thing, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from dateline.model import Status
from dateline.temporal.interval import precedes
from dateline.weave.actors import may_be_one
from dateline.weave.look import LATER, LONG
from dateline.weave.slots import plain_words

if TYPE_CHECKING:
    from dateline.model import When
    from dateline.weave.look import Actors, Look
    from dateline.weave.slots import EventSlot, PartySlot

DAY: Final = timedelta(days=1)
NEAR_DAYS: Final = 3 * DAY  # reports that err on a date err by this much
CLOSE_BY: Final = 300  # code points: a sentence or two
LONG_WORD: Final = 4  # letters; shorter words say little about what is told
ONE_STORY: Final = 0.2  # likeness of reports that tell one story
CLOSE_WORDS: Final = 0.5  # share of words that makes two clauses the same
SOME_WORDS: Final = 0.25  # share of words that lets a weak likeness pass
MODAL: Final = frozenset({Status.CONDITIONAL, Status.POSSIBLE, Status.DEMANDED})
OCCURS: Final = frozenset({Status.HAPPENED, Status.ONGOING})


class Fit(Enum):
    """How two times, or the parties of two claims in one role, go together."""

    SAME = "same"
    OPEN = "open"
    CLASH = "clash"


@dataclass(frozen=True, slots=True)
class Common:
    """What two claims have in common.

    Attributes:
        lemma: the same word for what happens.
        parties: named parties that both give in the same role.
        roles: roles in which the named parties of one hold those of the other.
        place: the same city.
        time: how their times go together.
        inside: whether one report makes both.
        story: how alike their reports are, 0 to 1.
        words: share of longer words that their clauses have in common, 0 to 1.
    """

    lemma: bool
    parties: int
    roles: int
    place: bool
    time: Fit
    inside: bool
    story: float
    words: float


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two claims that tell the same thing.

    Attributes:
        score: higher is surer; for the order of joining alone.
        moved: whether they may stand together although their dates differ.
        common: what they have in common.
    """

    score: float
    moved: bool
    common: Common


def likeness(one: Look, two: Look, story: float = 0.0) -> Likeness | None:
    """How alike two event claims are; None where they are not, or not surely, the same.

    "Brenn met Kell on Monday" and "talks between Kell and Brenn on Monday" -> alike
    "Brenn met Kell on Monday" and "Brenn met Orlo on Monday" -> None

    Args:
        one: the claim told first.
        two: another.
        story: how alike their reports are, 0 to 1.
    """
    left, right = one.slot, two.slot
    if not _same_kind(left, right) or _places_clash(one, two):
        return None
    actors = fit_parties(one.actors, two.actors)
    recipients = fit_parties(one.recipients, two.recipients)
    if Fit.CLASH in (actors, recipients):
        return None
    common = Common(
        lemma=left.lemma == right.lemma,
        parties=len(one.actors & two.actors) + len(one.recipients & two.recipients),
        roles=(actors is Fit.SAME) + (recipients is Fit.SAME),
        place=one.place is not None and one.place == two.place and one.city,
        time=fit_times(left, right),
        inside=left.article == right.article,
        story=story,
        words=_like_words(left, right),
    )
    moved = common.time is Fit.CLASH
    if moved and not (_moves(left, right, common) or _errs(one, two, common)):
        return None
    told_alike = _inside_one(left, right, common) if common.inside else _across(common)
    if not told_alike:
        return None
    return Likeness(_score(common), moved, common)


def _same_kind(one: EventSlot, two: EventSlot) -> bool:
    """Same type, or same lemma where a type is missing; modes and modality must not differ."""
    if (one.status in MODAL) != (two.status in MODAL):
        return False
    if one.type is None or two.type is None:
        return one.lemma == two.lemma
    return one.type == two.type and (one.mode is None or two.mode is None or one.mode == two.mode)


def _places_clash(one: Look, two: Look) -> bool:
    if one.place is None or two.place is None or one.place == two.place:
        return False
    abroad = one.country is not None and two.country is not None and one.country != two.country
    return abroad or (one.city and two.city)


def fit_parties(one: Actors, two: Actors) -> Fit:
    """How the named parties of one role go together: one set must hold the other.

    Parties that may be one, though they could not be joined, leave it open.
    """
    if not one or not two:
        return Fit.OPEN
    if one <= two or two <= one:
        return Fit.SAME
    few, many = (one, two) if len(one) <= len(two) else (two, one)
    for party in few - many:
        if not any(may_be_one(party, other) for other in many):
            return Fit.CLASH
    return Fit.OPEN


def fit_times(one: EventSlot, two: EventSlot) -> Fit:
    """How two times go together; tense and publication alone leave it open."""
    if apart(one.when, two.when):
        return Fit.CLASH if one.explicit and two.explicit else _soft_clash(one, two)
    if one.explicit and two.explicit and _is_day(one.when) and _is_day(two.when):
        return Fit.SAME
    return Fit.OPEN


def apart(one: When, two: When) -> bool:
    """Whether two times share no instant for certain; what is only likely keeps none apart."""
    return precedes(one.sure, two.sure) or precedes(two.sure, one.sure)


def _soft_clash(one: EventSlot, two: EventSlot) -> Fit:
    """Tense against a date: what is planned in one report may be past in the next."""
    return Fit.OPEN if one.status != two.status else Fit.CLASH


def _is_day(when: When) -> bool:
    if when.earliest is None or when.latest is None:
        return False
    return when.latest - when.earliest <= 2 * DAY


def _moves(one: EventSlot, two: EventSlot, common: Common) -> bool:
    """A new date for what was put off or called off: the dates may differ."""
    later = one.status in LATER or two.status in LATER
    return later and (common.parties > 0 or (common.inside and puts_off(one, two)))


def _errs(one: Look, two: Look, common: Common) -> bool:
    """Two reports of one time that surely tell the same thing and give different days."""
    left, right = one.slot, two.slot
    if common.inside or not common.lemma or one.published is None or two.published is None:
        return False
    if not (left.status in OCCURS and right.status in OCCURS):
        return False
    first, second = left.when.earliest, right.when.earliest
    if first is None or second is None or not (_is_day(left.when) and _is_day(right.when)):
        return False
    near = abs(first - second) <= NEAR_DAYS and abs(one.published - two.published) <= 2 * NEAR_DAYS
    told = common.roles + common.place
    sure = told + (told > 0 and common.story >= ONE_STORY) >= 2  # noqa: PLR2004 - two things beside the word itself
    return near and (sure or (common.parties + common.place > 0 and common.words >= CLOSE_WORDS))


def _inside_one(one: EventSlot, two: EventSlot, common: Common) -> bool:
    """Repeated mentions in one report: a shared party, or the same word and nobody else."""
    if common.parties or takes_up(one, two) or puts_off(one, two):
        return True
    sides = ((one.actors, two.actors), (one.recipients, two.recipients))
    return common.lemma and all(phrases_fit(left, right) for left, right in sides)


def takes_up(one: EventSlot, two: EventSlot) -> bool:
    """Whether one claim takes up the other, told just before.

    "Brenn met Kell. The talks lasted an hour." -> the talks are the meeting

    It follows closely, is of the same type, definite, and says nobody of its own.
    """
    first, second = (one, two) if one.trigger.start <= two.trigger.start else (two, one)
    if not second.definite or second.type is None or second.type != first.type:
        return False
    close = second.trigger.start - first.trigger.start <= CLOSE_BY
    return close and not (second.actors or second.recipients)


def puts_off(one: EventSlot, two: EventSlot) -> bool:
    """Whether one claim puts off or calls off what the other, close by, tells as a plan.

    "The talks were put off. Brenn was due to meet Kell on Monday."
    """
    if one.type is None or one.type != two.type:
        return False
    statuses = {one.status, two.status}
    close = abs(one.trigger.start - two.trigger.start) <= CLOSE_BY
    return close and bool(statuses & LATER) and Status.PLANNED in statuses


def phrases_fit(one: tuple[PartySlot, ...], two: tuple[PartySlot, ...]) -> bool:
    """Whether the parties of one role may be the same: "12 miners", "the miners"."""
    if not one or not two:
        return True
    return bool(_phrase_words(one) & _phrase_words(two))


def _phrase_words(parties: tuple[PartySlot, ...]) -> frozenset[str]:
    """The longer words of phrases, and each phrase as a whole ("23")."""
    words = {word for party in parties for word in _long_words(party.words.text)}
    return frozenset(words | {party.words.text.casefold() for party in parties})


def _across(common: Common) -> bool:
    """Claims of two reports."""
    known = common.parties + common.place
    if common.time is Fit.CLASH:  # it moved, or one report errs: looked into before
        return common.lemma or known > 1
    if common.lemma and common.story >= ONE_STORY:
        return True
    alike = common.words >= SOME_WORDS
    if common.time is Fit.SAME:
        sure = common.roles + common.place > 1 or (common.lemma and known > 0)
        return sure or (known > 0 and alike)
    if common.lemma and known:
        return alike or (common.parties > 0 and known > 1)
    return known > 1 and alike


def _like_words(one: EventSlot, two: EventSlot) -> float:
    """Share of longer words that two clauses have in common, 0 to 1."""
    left, right = _long_words(one.evidence.text), _long_words(two.evidence.text)
    return len(left & right) / (len(left | right) or 1)


@lru_cache(maxsize=8192)
def _long_words(text: str) -> frozenset[str]:
    return frozenset(word for word in plain_words(text) if len(word) >= LONG_WORD)


def _score(common: Common) -> float:
    score = 2.0 * common.lemma + min(common.parties, 3) + 1.5 * common.place + 0.5 * common.inside
    score += 2.0 * common.story
    score += {Fit.SAME: 2.0, Fit.OPEN: 0.0, Fit.CLASH: -1.0}[common.time]
    return round(score + 3.0 * common.words, 6)


def is_coarse(when: When) -> bool:
    """Whether a time is open or longer than a month and some days."""
    if when.earliest is None or when.latest is None:
        return True
    return when.latest - when.earliest > LONG
