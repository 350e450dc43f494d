"""Nouns that name events: of the verb that they are a part of, or going on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.find.dates.finite import of_finite
from dateline.find.dates.guesses import across_report_day, going_on
from dateline.find.dates.hanging import along_with, looked_ahead_to
from dateline.find.dates.telling import OVER, TO_COME
from dateline.model import Bounds, Status
from dateline.model.syntax import case_of
from dateline.temporal.links import holds
from dateline.temporal.tense import is_finite

if TYPE_CHECKING:
    from dateline.find.dates.telling import Telling, Told
    from dateline.model import Token, When


def of_noun(telling: Telling, token: Token, told: Told) -> When:
    """A noun: of the verb that it is a part of, or going on, where it names what lasts."""
    if told.status in TO_COME or token.relation == "nsubj":
        after = looked_ahead_to(telling, token, told)
        if after is not None or told.status in TO_COME:
            return after or told.when
    if told.status not in OVER:
        return told.when
    course = _course(telling, token, told)
    if course is not None:
        return course
    shared = _shared(telling, token, told)
    if shared is not told.when:
        return shared
    if told.status is Status.HAPPENED and told.when.begins is None and _lasts(telling, token):
        return across_report_day(telling, told, "likely.lasts")
    return told.when


def _shared(telling: Telling, token: Token, told: Told) -> When:
    """The date of the verb that a noun takes part in, or that only holds it."""
    if _is_held(telling, token):
        verb = telling.dater.reading.tokens[token.head]
        if verb.index in telling.told:
            return along_with(telling, token, told)
        finite = is_finite(telling.dater.reading, verb.index, telling.dater.tenses)
        return of_finite(telling, verb, told) if finite else told.when
    case = case_of(telling.dater.reading, token.index)
    if token.relation == "obl" and case in telling.dater.links.sharing:
        return along_with(telling, token, told)
    return told.when


def _is_held(telling: Telling, token: Token) -> bool:
    """Whether a verb beside a noun only holds the event that it names: "held a meeting"."""
    reading, links = telling.dater.reading, telling.dater.links
    held = token.relation in ("nsubj", "obj") and holds(reading, token, links)
    return held and reading.tokens[token.head].lemma not in links.continuing


def _course(telling: Telling, token: Token, told: Told) -> When | None:
    """What lasts, beside a verb that tells its begin or end, or that it goes on."""
    if token.lemma.lower() not in telling.dater.telling.spanning:
        return None
    verb = telling.governor(token)
    if verb is None or verb.index not in telling.told or token.relation not in ("nsubj", "obj"):
        return None
    links, other, date = telling.dater.links, telling.told[verb.index], telling.date_of(verb.index)
    day = Bounds(date.earliest, date.latest)
    if other.status not in OVER or day.earliest is None or day.latest is None:
        return None
    since, until = Bounds(day.earliest, None), Bounds(None, day.latest)
    for lemmas, begins, ends, rule in (
        (links.beginning, day, since, "likely.begins"),
        (links.ending, until, day, "likely.ends"),
        (links.continuing, until, since, "likely.with"),
    ):
        if verb.lemma in lemmas:
            return going_on(telling, told, other, begins, ends, rule)
    return None


def _lasts(telling: Telling, token: Token) -> bool:
    """Whether a noun names what goes on, and no verb tells its begin or end: "opened a siege"."""
    governor = telling.governor(token)
    if governor is not None and governor.lemma in telling.dater.links.holding:
        return False
    return token.lemma.lower() in telling.dater.telling.lasting
