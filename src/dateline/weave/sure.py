"""Whether two alike event claims are surely one, so that one line may speak for both.

Coreference (`likeness`) joins freely: it says which mentions may be one event. A line of the
chronology asserts, adds up sources and shows disagreements, so it asks for more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.model import Status
from dateline.weave.same import CLOSE_WORDS, SOME_WORDS, Fit, phrases_fit, puts_off, takes_up

if TYPE_CHECKING:
    from dateline.model import Amount
    from dateline.weave.look import Look
    from dateline.weave.same import Common
    from dateline.weave.slots import EventSlot


def is_sure(one: Look, two: Look, common: Common) -> bool:
    """Whether two claims that are alike are surely one.

    "12 were killed" and, in the same report, "three others were killed" -> no
    "A raid in Riga on Monday killed 12" and, elsewhere, "… killed 20" -> yes: they disagree

    Args:
        one: the claim told first.
        two: another, alike to it.
        common: what they have in common.
    """
    left, right = one.slot, two.slot
    if counts_clash(left, right):
        known = common.place or common.parties > 0
        return not common.inside and common.time is Fit.SAME and known
    if (left.status is Status.DENIED) != (right.status is Status.DENIED):
        return _denies(left, right, common)
    if common.inside and puts_off(left, right):
        return True
    if not (_phrases_fit(one, two) or _count_alike(left, right)):
        return False
    if common.inside:
        return _sure_inside(left, right, common)
    return _sure_across(left, right, common)


def counts_clash(one: EventSlot, two: EventSlot) -> bool:
    """Whether both count the same thing, and no number fits both."""
    return any(
        left.what == right.what and not _counts_meet(left, right)
        for left in one.amounts
        for right in two.amounts
    )


def _count_alike(one: EventSlot, two: EventSlot) -> bool:
    """Whether both count the same thing: "eight people", "at least seven workers"."""
    return any(left.what == right.what for left in one.amounts for right in two.amounts)


def _counts_meet(one: Amount, two: Amount) -> bool:
    top = min((high for high in (one.high, two.high) if high is not None), default=None)
    return top is None or max(one.low, two.low) <= top


def _denies(one: EventSlot, two: EventSlot, common: Common) -> bool:
    """A denial by somebody, or by another report; bare "not" is about another thing."""
    denial = one if one.status is Status.DENIED else two
    known = common.parties > 0 and (common.lemma or common.time is Fit.SAME)
    return known and (denial.held or not common.inside)


def _phrases_fit(one: Look, two: Look) -> bool:
    """Whether in each role the parties share a name or a word, or one side is silent."""
    sides = (
        (one.actors & two.actors, one.slot.actors, two.slot.actors),
        (one.recipients & two.recipients, one.slot.recipients, two.slot.recipients),
    )
    return all(bool(shared) or phrases_fit(left, right) for shared, left, right in sides)


def _sure_inside(one: EventSlot, two: EventSlot, common: Common) -> bool:
    """Two mentions of one report: who takes part is the same, or it is "the summit" again."""
    if takes_up(one, two):
        return True
    if common.parties:
        return common.lemma or common.roles > 1 or common.time is Fit.SAME
    if not common.lemma:
        return False
    silent = not (one.actors or one.recipients) or not (two.actors or two.recipients)
    return (silent and _is_single(one) and _is_single(two)) or common.words >= CLOSE_WORDS


def _is_single(slot: EventSlot) -> bool:
    """Whether the trigger is told in its plain form: "the summit", not "killed" or "protests"."""
    return slot.trigger.text.casefold() == slot.lemma


def _sure_across(one: EventSlot, two: EventSlot, common: Common) -> bool:
    """Claims of two reports."""
    known = common.parties + common.place
    if common.time is Fit.CLASH:  # it moved, or one report errs: looked into before
        return True
    if common.time is Fit.SAME:
        sure = common.roles + common.place > 1 or (common.lemma and known > 0)
        return sure or (known > 0 and common.words >= SOME_WORDS)
    if not common.lemma:
        return common.roles > 1 and common.place
    if common.words >= CLOSE_WORDS or common.roles + common.place > 1:
        return True
    return common.place and _is_single(one) and _is_single(two)
