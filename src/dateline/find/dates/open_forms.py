"""Verb forms without a tense: what their governor looks ahead to, back on, or does meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.find.dates.around import first_conjunct, publication_day
from dateline.find.dates.guesses import (
    across,
    across_report_day,
    beside,
    from_then_on,
    on_report_day,
    over_by_report,
)
from dateline.find.dates.hanging import along_with, is_attempt, looked_ahead_to
from dateline.find.dates.telling import OVER, TO_COME
from dateline.model import Bounds
from dateline.temporal.sketch import Tense
from dateline.temporal.tense import finite_tense

if TYPE_CHECKING:
    from dateline.find.dates.telling import Telling, Told
    from dateline.model import Token, When


def of_open_form(telling: Telling, token: Token, told: Told) -> When:
    """The date of a form without tense, by its governor: ahead of it, before it, a part of it."""
    if told.status not in TO_COME | OVER:
        return told.when
    if token.xpos == "VBG" and not telling.mark(token):
        if token.lemma in telling.dater.telling.speaking:
            return on_report_day(telling, told, "likely.said")
        if token.relation == "acl":
            return beside_noun(telling, token, told)
    if _looks_back(telling, token):
        return over_by_report(telling, told)
    if told.status not in OVER or is_attempt(telling, token):
        return _of_what_is_meant(telling, token, told)
    return _ahead(telling, token, told) or _of_what_is_done(telling, token, told)


def _ahead(telling: Telling, token: Token, told: Told) -> When | None:
    """Not before what looks ahead to it; None where nothing does."""
    after = looked_ahead_to(telling, token, told)
    if after is None and _is_sought(telling, token) and not told.when.is_known:
        return from_then_on(telling, told, publication_day(telling.dater), "likely.pending")
    return after


def _of_what_is_done(telling: Telling, token: Token, told: Told) -> When:
    """What is told as done, or as going on, beside its verb or noun."""
    rules = telling.dater.telling
    if token.xpos == "VBN" and token.relation == "acl":
        return _of_participle(telling, token, told)
    along = token.xpos == "VBG" and token.relation == "advcl"
    along = along and telling.mark(token) in rules.along | {""}
    if along or first_conjunct(telling.dater.reading, token).relation == "xcomp":
        return along_with(telling, token, told)
    return _coordinated(telling, token, told) if token.xpos == "VBN" else told.when


def _of_what_is_meant(telling: Telling, token: Token, told: Told) -> When:
    """What is tried, planned or possible: ahead, else of its verb's time, else what it is for."""
    after = _ahead(telling, token, told)
    if after is not None:
        return after
    if is_attempt(telling, token):
        return along_with(telling, token, told)
    return _aimed_at(telling, token, told)


def beside_noun(telling: Telling, token: Token, told: Told) -> When:
    """A participle beside a noun: going on when its sentence does ("troops massing there")."""
    above = telling.above(token)
    known = None if above is None else telling.dated_and_over(above)
    if known is not None:
        return across(telling, told, *known, "likely.along")
    return told.when if told.when.is_known else across_report_day(telling, told, "likely.beside")


def _looks_back(telling: Telling, token: Token) -> bool:
    """Whether a gerund tells what was before its verb: "accused of stealing it"."""
    governor = telling.governor(token)
    if governor is None or token.xpos != "VBG":
        return False
    rules = telling.dater.telling
    return governor.lemma in rules.accusing and telling.mark(token) in rules.accusing_marks


def _is_sought(telling: Telling, token: Token) -> bool:
    """Whether a gerund tells what somebody thinks of doing: "is considering calling a vote"."""
    rules, governor = telling.dater.telling, telling.governor(token)
    if governor is None or token.xpos != "VBG" or governor.lemma not in rules.seeking:
        return False
    return token.relation in ("xcomp", "advcl") and telling.mark(token) in rules.seeking_marks


def _of_participle(telling: Telling, token: Token, told: Told) -> When:
    """A past participle beside a noun: of its verb's time, still so, or over by the report."""
    shared = along_with(telling, token, told)
    if shared is not told.when:
        return shared
    if token.lemma in telling.dater.telling.lingering:
        return across_report_day(telling, told, "likely.beside")
    return told.when if told.when.is_known else over_by_report(telling, told)


def _coordinated(telling: Telling, token: Token, told: Told) -> When:
    """A participle that shares the auxiliary of the verb before it: "was shot and robbed"."""
    first = first_conjunct(telling.dater.reading, token)
    known = None if first.index == token.index else telling.dated_and_over(first.index)
    return told.when if known is None else beside(telling, told, *known)


def _aimed_at(telling: Telling, token: Token, told: Told) -> When:
    """What an infinitive is for: of the time of what goes on, not before what is over, or ahead.

    "troops stationed there to guard it", at "guard"; "sent a team to find them", at "find"
    """
    governor = telling.governor(token)
    if token.xpos not in ("VB", "VBN") or governor is None or told.when.is_known:
        return told.when
    if governor.index not in telling.told:
        return _for_later(telling, told, governor)
    other, date = telling.told[governor.index], telling.date_of(governor.index)
    if date.begins is not None and date.ends is not None:
        return beside(telling, told, other, date)
    if other.status in OVER and date.earliest is not None:
        low = Bounds(date.earliest, None)
        return from_then_on(telling, told, low, "likely.after", other.words)
    return told.when if date.latest is not None else _for_later(telling, told, governor)


def _for_later(telling: Telling, told: Told, governor: Token) -> When:
    """Most likely still to come, unless it is what something is for or what was once meant."""
    tense = finite_tense(telling.dater.reading, governor.index, telling.dater.tenses)
    meant = governor.upos == "VERB" and tense is Tense.PAST
    if meant or governor.lemma in telling.dater.telling.purpose:
        return told.when
    return from_then_on(telling, told, publication_day(telling.dater), "likely.pending")
