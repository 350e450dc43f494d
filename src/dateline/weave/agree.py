"""What the claims of a cluster make of it together: life line, last status, disagreements."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime
from typing import TYPE_CHECKING, Final

from dateline.model import Alternative, Disagreement, LifeStep, Status
from dateline.weave.same import OCCURS
from dateline.weave.solve import RELATIVE, claims_apart

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.model import Amount
    from dateline.weave.look import Look
    from dateline.weave.solve import Solved

# How far along something is; orders what one report tells of it.
ALONG: Final = {
    status: place
    for place, status in enumerate(
        (
            Status.POSSIBLE,
            Status.CONDITIONAL,
            Status.DEMANDED,
            Status.PLANNED,
            Status.POSTPONED,
            Status.ONGOING,
            Status.HAPPENED,
            Status.CANCELLED,
            Status.DENIED,
        )
    )
}


def life_line(members: Iterable[Look]) -> tuple[LifeStep, ...]:
    """The steps of an entry: one for each change of status, in order of telling.

    planned on 1 May, planned on 2 May, postponed on 3 May -> planned (1 May), postponed (3 May)

    Reports of unknown day come last. A report that tells it as done is not asked for its plan.
    """
    looks = sorted(members, key=_telling)
    done = {look.slot.article for look in looks if look.slot.status in OCCURS}
    steps: list[LifeStep] = []
    for look in looks:
        if look.slot.status is Status.PLANNED and look.slot.article in done:
            continue
        if not steps or steps[-1].status is not look.slot.status:
            step = LifeStep(look.slot.status, look.published, look.slot.ref, look.slot.shown)
            steps.append(step)
    return tuple(steps)


def _telling(look: Look) -> tuple[datetime, str, int, int]:
    told = look.published or datetime.max
    return told, look.slot.ref.article, ALONG[look.slot.status], look.rank


def last_status(members: Iterable[Look]) -> Status:
    """Where the life line ends: what was told last by a dated report.

    A denial beside claims that it took place is a disagreement and does not decide.
    """
    looks = sorted(members, key=_telling)
    held = [look for look in looks if look.slot.status is not Status.DENIED] or looks
    dated = [look for look in held if look.published is not None] or held
    return dated[-1].slot.status


def disagreements(members: list[Look], solved: Solved) -> tuple[Disagreement, ...]:
    """Where the claims of one cluster cannot all be true: date, status, counts.

    Returns:
        In that order, counts by what is counted; empty where all can be true.
    """
    found = [_about_date(solved), _about_status(members), *_about_amounts(members)]
    return tuple(item for item in found if item is not None)


def _about_date(solved: Solved) -> Disagreement | None:
    groups = claims_apart(solved.told) if solved.clash else ()
    options = [_date_option(group) for group in groups]
    against = [step for step in solved.off if step.kind == RELATIVE]
    if against and solved.told:
        if not options:
            options.append(_date_option(solved.told))
        options.extend(
            Alternative(step.look.slot.offset.words.text, (step.look.slot.ref,))
            for step in against
            if step.look.slot.offset is not None
        )
    return Disagreement("date", tuple(dict.fromkeys(options))) if len(options) > 1 else None


def _date_option(group: tuple[Look, ...]) -> Alternative:
    return Alternative(group[0].slot.when.edtf, tuple(look.slot.ref for look in group))


def _about_status(members: list[Look]) -> Disagreement | None:
    """Told as happened by some and denied by others, or called off by others the same day."""
    occurs = [look for look in members if look.slot.status in OCCURS]
    against = [look for look in members if _contradicts(look, occurs)]
    if not occurs or not against:
        return None
    groups: defaultdict[Status, list[Look]] = defaultdict(list)
    for look in occurs + against:
        groups[look.slot.status].append(look)
    options = (
        Alternative(status.value, tuple(look.slot.ref for look in group))
        for status, group in groups.items()
    )
    return Disagreement("status", tuple(sorted(options, key=_most_claims)))


def _contradicts(look: Look, occurs: list[Look]) -> bool:
    if look.slot.status is Status.DENIED:
        return True
    if look.slot.status is not Status.CANCELLED or look.published is None:
        return False
    day = look.published.date()
    return any(
        other.published is not None
        and other.published.date() == day
        and other.slot.article != look.slot.article
        for other in occurs
    )


def _most_claims(option: Alternative) -> tuple[int, str]:
    return -len(option.refs), option.says


def _about_amounts(members: list[Look]) -> list[Disagreement]:
    """One for each thing that is counted differently: 12 killed, 20 killed."""
    told: defaultdict[str, defaultdict[str, list[Look]]] = defaultdict(lambda: defaultdict(list))
    ranges: defaultdict[str, list[Amount]] = defaultdict(list)
    for look in members:
        for amount in look.slot.amounts:
            told[amount.what][_count_words(amount)].append(look)
            ranges[amount.what].append(amount)
    found = []
    for what in sorted(told):
        low = max(amount.low for amount in ranges[what])
        tops = [amount.high for amount in ranges[what] if amount.high is not None]
        if tops and min(tops) < low:
            options = (
                Alternative(says, tuple(dict.fromkeys(look.slot.ref for look in looks)))
                for says, looks in told[what].items()
            )
            found.append(Disagreement(what, tuple(sorted(options, key=_most_claims))))
    return found


def _count_words(amount: Amount) -> str:
    """A count for a person: "12", "at least 12", "12 to 15"."""
    if amount.high is None:
        return f"at least {amount.low}"
    return f"{amount.low}" if amount.low == amount.high else f"{amount.low} to {amount.high}"
