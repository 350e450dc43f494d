"""What hangs on another event: told as a part of it, looked ahead to by it, or still to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.find.dates.around import first_conjunct, publication_day
from dateline.find.dates.guesses import (
    across,
    beside,
    from_then_on,
    going_on,
    on_report_day,
)
from dateline.find.dates.telling import TO_COME
from dateline.model import Bounds, Status
from dateline.model.syntax import MAX_CLIMB
from dateline.temporal.tense import is_finite

if TYPE_CHECKING:
    from dateline.find.dates.telling import Telling, Told
    from dateline.model import Token, When


def is_pending(telling: Telling, token: Token) -> bool:
    """Whether a clause of the present tells what is still to come: "until they surrender"."""
    rules, mark = telling.dater.telling, telling.mark(token)
    if mark in rules.pending:
        return True
    governor = telling.governor(token)
    if governor is None or governor.index not in telling.told or mark not in rules.pending_ahead:
        return False
    date = telling.date_of(governor.index)
    return date.latest is None and date.earliest is not None


def along_with(telling: Telling, token: Token, told: Told) -> When:
    """The time of the verb that it is told as a part of, where that has one."""
    governor = telling.governor(token)
    if governor is None or governor.index not in telling.told:
        return told.when
    if governor.lemma in telling.dater.telling.looking_back and token.xpos == "VBG":
        return told.when
    completing = _completing(telling, token, told, governor)
    if completing is not None:
        return completing
    known = telling.dated_and_over(governor.index)
    return told.when if known is None else beside(telling, told, *known)


def _completing(telling: Telling, token: Token, told: Told, verb: Token) -> When | None:
    """The time of what a verb begins, keeps on, tries or seems to do; None for other verbs."""
    if first_conjunct(telling.dater.reading, token).relation != "xcomp":
        return None
    other, date = telling.told[verb.index], telling.date_of(verb.index)
    day = Bounds(date.earliest, date.latest)
    if day.earliest is not None and day.latest is not None:
        if _keeps_on(telling, token, verb):
            return across(telling, told, other, date, "likely.with")
        if verb.lemma in telling.dater.links.beginning:
            since = Bounds(day.earliest, None)
            return going_on(telling, told, other, day, since, "likely.begins")
    goes_on = date.begins is not None and date.ends is not None and not date.is_known
    if (goes_on or is_attempt(telling, token)) and not told.when.is_known:
        return beside(telling, told, other, date)
    return None


def _keeps_on(telling: Telling, token: Token, verb: Token) -> bool:
    """Whether what a verb tells goes on: "remained closed", "seemed to believe it"."""
    rules = telling.dater.telling
    return verb.lemma in rules.keeping_on or (
        verb.lemma in rules.seeming and token.lemma in rules.states
    )


def meanwhile(telling: Telling, token: Token, told: Told) -> When:
    """A clause of the same time; beside what goes on it is news: "is arming, as talks failed"."""
    governor = telling.governor(token)
    if governor is not None and governor.index in telling.told:
        date = telling.date_of(governor.index)
        if telling.told[governor.index].status is Status.ONGOING and not date.is_known:
            return on_report_day(telling, told, "likely.news")
    return along_with(telling, token, told)


def is_attempt(telling: Telling, token: Token) -> bool:
    """Whether an infinitive is of the time of its verb, done or not: "tried to flee"."""
    governor = telling.governor(token)
    if governor is None or first_conjunct(telling.dater.reading, token).relation != "xcomp":
        return False
    return governor.lemma in telling.dater.telling.attempting


def within_clause(telling: Telling, token: Token, told: Told) -> When:
    """The time of the nearest event above a clause that says nothing of its own time.

    "A man who was waiting there was killed on Tuesday", at "waiting" -> Tuesday
    """
    above = telling.above(token)
    known = None if above is None else telling.dated_and_over(above)
    return told.when if known is None else beside(telling, told, *known)


def looked_ahead_to(telling: Telling, token: Token, told: Told) -> When | None:
    """Not before what it hangs on, where that looks ahead; None where it does not."""
    to_come = told.status in TO_COME
    first = first_conjunct(telling.dater.reading, token)
    together = to_come and first.index != token.index and _is_ahead(telling, first)
    governor = first if together else telling.governor(token)
    if governor is None or told.when.is_known:
        return None
    if governor.lemma in telling.dater.telling.purpose and not _is_ahead(telling, governor):
        return None
    low = _looked_ahead_from(telling, token, governor, to_come=to_come)
    if low is None and to_come and token.xpos == "VB" and token.relation in ("xcomp", "advcl"):
        low = _chained(telling, governor)
    if low is None:
        return None
    other = telling.told.get(governor.index)
    words = other.words if other is not None else told.words
    return from_then_on(telling, told, low, "likely.after", words)


def _looked_ahead_from(
    telling: Telling, token: Token, governor: Token, *, to_come: bool
) -> Bounds | None:
    """The time from which a verb looks ahead: its own, or that of the report."""
    dater = telling.dater
    reported = token.relation == "ccomp"
    prospective = governor.lemma in dater.tenses.prospective
    looks = to_come and (prospective or reported)
    if governor.index not in telling.told:
        now = to_come and prospective and telling.is_present(governor)
        return publication_day(dater) if now else None
    date = telling.date_of(governor.index)
    if looks and date.ends is not None and date.ends.earliest is not None:
        return date.ends
    if date.earliest is not None and (looks or (date.latest is None and not reported)):
        return Bounds(date.earliest, None)
    bound = to_come and governor.lemma in dater.telling.committing
    return publication_day(dater) if bound and telling.is_present(governor) else None


def _is_ahead(telling: Telling, token: Token) -> bool:
    """Whether an event is most likely still to come."""
    if token.index not in telling.told or telling.told[token.index].status not in TO_COME:
        return False
    date = telling.date_of(token.index)
    return date.earliest is not None and date.latest is None


def _chained(telling: Telling, token: Token) -> Bounds | None:
    """The time of the verb with a tense from which a chain of forms without one looks ahead.

    "Officials want to press the king to close the port", at "press" -> the day of the report
    """
    dater = telling.dater
    told = telling.told.get(token.index)
    if token.lemma not in dater.tenses.prospective and (told is None or told.status not in TO_COME):
        return None
    for _ in range(MAX_CLIMB):
        date = telling.date_of(token.index) if token.index in telling.told else None
        if date is not None and date.earliest is not None:
            return Bounds(date.earliest, None)
        if is_finite(dater.reading, token.index, dater.tenses):
            return publication_day(dater) if telling.is_present(token) else None
        above = telling.governor(token)
        if above is None:
            return None
        token = above
    return None
