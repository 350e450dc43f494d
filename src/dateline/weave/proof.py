"""The time of an entry with its proof: every bound with the claims and words that give it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from dateline.errors import TimeError
from dateline.model import Because, Bounds, Precision, When
from dateline.temporal.edtf import edtf_one_of
from dateline.temporal.interval import stretch_at
from dateline.temporal.timex import timex_stretch
from dateline.weave.solve import LIKELY, RELATIVE, TENSE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.weave.intake import Intake
    from dateline.weave.look import Look
    from dateline.weave.solve import Solved, Step

UNTOLD: Final = "time.event-offset"  # a time that counts from an event of unknown date
UNITS: Final = (Precision.DAY, Precision.MONTH, Precision.YEAR)


def entry_when(intake: Intake, members: list[Look], solved: Solved) -> When:
    """Bounds with the proof in order: first what gives the earliest bound, then the latest.

    Args:
        intake: what was taken in; it has the reasons.
        members: the claims, in order of telling.
        solved: their solved bounds.

    Returns:
        The words' own precision where one claim says just that; else that of the bounds.
    """
    bounds = Bounds(solved.earliest, solved.latest)
    because = _proof(intake, solved, bounds)
    look = _alike(members, solved)
    if look is not None:
        return replace(
            look.slot.when,
            because=because or intake.reasons_of(look.slot),
            begins=solved.begins,
            ends=solved.ends,
            certain=solved.certain,
        )
    precision = _precision(bounds)
    timex = None
    if precision in UNITS and bounds.earliest is not None:
        timex = timex_stretch(bounds.earliest, precision)
    return When(
        earliest=bounds.earliest,
        latest=bounds.latest,
        precision=precision,
        approximate=is_approximate(members, solved),
        edtf=edtf_one_of(bounds, precision),
        timex=timex,
        because=because,
        begins=solved.begins,
        ends=solved.ends,
        certain=solved.certain,
    )


def is_approximate(members: list[Look], solved: Solved) -> bool:
    """Whether the time that `entry_when` gives is approximate; without building it."""
    look = _alike(members, solved)
    if look is not None:
        return look.slot.when.approximate
    told = any(look.slot.when.approximate for look in solved.told)
    return told or any(step.kind == LIKELY for step in solved.steps)


def _alike(members: list[Look], solved: Solved) -> Look | None:
    """The first claim that says just the solved bounds; None for none."""
    bounds = (solved.earliest, solved.latest)
    for look in (*solved.told, *members):
        if (look.slot.when.earliest, look.slot.when.latest) == bounds:
            return look
    return None


def _precision(bounds: Bounds) -> Precision:
    """The calendar unit that bounds fill; an interval for any other stretch."""
    if bounds.earliest is None and bounds.latest is None:
        return Precision.UNKNOWN
    if bounds.earliest is None or bounds.latest is None:
        return Precision.INTERVAL
    for unit in UNITS:
        try:
            if stretch_at(bounds.earliest, unit) == bounds:
                return unit
        except TimeError:  # the calendar's last unit has no end
            break
    return Precision.INTERVAL


def _proof(intake: Intake, solved: Solved, bounds: Bounds) -> tuple[Because, ...]:
    """The reasons of all steps, each once; and what they come to, where it is more than words."""
    told: dict[Because, str] = {}
    related = {step.look for step in solved.steps if step.kind == RELATIVE}
    for step in solved.steps:
        for reason in _reasons(intake, step):
            if reason.rule == UNTOLD and step.look in related:
                continue  # another report tells it after all
            same = replace(reason, bound="")
            told[same] = reason.bound if told.get(same, reason.bound) == reason.bound else "both"
    reasons = tuple(replace(reason, bound=bound) for reason, bound in told.items())
    if not any(step.kind == RELATIVE for step in solved.steps):
        return reasons
    result = edtf_one_of(bounds, _precision(bounds))
    return (*reasons, Because("weave.bounds", f"Together they give {result}"))


def _reasons(intake: Intake, step: Step) -> Iterator[Because]:
    slot = step.look.slot
    if step.kind == RELATIVE and slot.offset is not None:
        says = f"“{slot.offset.words.text}” counts from the “{slot.offset.head}”"
        yield Because("weave.relative", says, step.bound, slot.ref.article, (slot.offset.words,))
        return
    for reason in intake.reasons_of(slot):
        if step.kind == TENSE and reason.rule.startswith(LIKELY):
            continue
        if step.kind == LIKELY or reason.bound in (step.bound, "both"):
            yield reason if reason.article else replace(reason, article=slot.ref.article)
