"""Nouns that name events: of the verb that they are a part of, or going on."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from dateline.find.dates.around import publication_day
from dateline.find.dates.finite import of_finite
from dateline.find.dates.guesses import (
    across_report_day,
    from_then_on,
    going_on,
    on_report_day,
    still_going_on,
)
from dateline.find.dates.hanging import along_with, looked_ahead_to
from dateline.find.dates.telling import OVER, TO_COME
from dateline.model import Bounds, Status
from dateline.model.syntax import case_of
from dateline.temporal.links import holds
from dateline.temporal.tense import is_finite

if TYPE_CHECKING:
    from dateline.find.dates.telling import Telling, Told
    from dateline.model import Token, When


RECENT: Final = timedelta(days=31)  # what began longer ago may well be over


def of_noun(telling: Telling, token: Token, told: Told) -> When:
    """A noun: the news, what is to come, of the verb that it is a part of, or going on."""
    if sums_up(telling, token.index):
        return on_report_day(telling, told, "likely.summed")
    if told.status in TO_COME:
        return looked_ahead_to(telling, token, told) or _ahead(telling, told)
    if told.status not in OVER:
        return told.when
    if told.status is Status.HAPPENED and _is_sought(telling, token):
        return _ahead(telling, told)
    return _of_what_happened(telling, token, told)


def _of_what_happened(telling: Telling, token: Token, told: Told) -> When:
    """A noun of what happened: of the verb that it is a part of, or going on."""
    after = looked_ahead_to(telling, token, told) if token.relation == "nsubj" else None
    course = after or _course(telling, token, told)
    if course is not None:
        return course
    shared = _shared(telling, token, told)
    if shared is not told.when:
        return shared
    if told.status is Status.HAPPENED and told.when.begins is None and _lasts(telling, token):
        return across_report_day(telling, told, "likely.lasts")
    return told.when


def _ahead(telling: Telling, told: Told) -> When:
    """Most likely still to come at publication, where nothing else is known of it."""
    if told.when.is_known:
        return told.when
    return from_then_on(telling, told, publication_day(telling.dater), "likely.pending")


def _is_sought(telling: Telling, token: Token) -> bool:
    """Whether a noun is what somebody looks out for: "calls for a vote", "talk about layoffs"."""
    governor, reading = telling.governor(token), telling.dater.reading
    if governor is None or governor.lemma not in telling.dater.telling.seeking:
        return False
    return case_of(reading, token.index) in telling.dater.telling.seeking_cases


def sums_up(telling: Telling, head: int) -> bool:
    """Whether a noun sums up the news just told: "the move", without a time of its own."""
    rules, token = telling.dater.telling, telling.dater.reading.tokens[head]
    if token.lemma.lower() not in rules.summing:
        return False
    parts = list(telling.dater.reading.dependents(token.index, "det", "nmod", "acl", "amod"))
    scene = telling.scenes[token.sentence]
    today = scene is None or scene.is_today
    return today and len(parts) == 1 and parts[0].text.lower() in rules.definite


def _shared(telling: Telling, token: Token, told: Told) -> When:
    """The date of the verb that a noun takes part in, or that only holds it."""
    if _is_held(telling, token):
        verb = telling.dater.reading.tokens[token.head]
        if verb.index in telling.told:
            return along_with(telling, token, told)
        finite = is_finite(telling.dater.reading, verb.index, telling.dater.tenses)
        return of_finite(telling, verb, told) if finite else told.when
    case = case_of(telling.dater.reading, token.index)
    sharing = telling.dater.links.sharing
    if token.relation == "obl" and token.head in telling.cues:
        sharing = sharing | telling.dater.telling.after_which
    if token.relation == "obl" and case in sharing:
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
    known = None if verb is None else telling.dated_and_over(verb.index)
    if verb is None or known is None or token.relation not in ("nsubj", "obj"):
        return None
    links, (other, date) = telling.dater.links, known
    day = Bounds(date.earliest, date.latest)
    since, until = Bounds(day.earliest, None), Bounds(None, day.latest)
    for lemmas, begins, ends, rule in (
        (links.beginning, day, since, "likely.begins"),
        (links.ending, until, day, "likely.ends"),
        (links.continuing, until, since, "likely.with"),
    ):
        if verb.lemma in lemmas:
            return going_on(telling, told, other, begins, ends, rule)
    return None


def or_still(telling: Telling, head: int) -> When:
    """A told date; of what goes on for long, and whose end is not told, it most likely still does.

    "imposed an embargo on 6 August", at "embargo" -> until the day of the report, at least
    """
    told, day = telling.told[head], publication_day(telling.dater)
    begins, ends = told.when.begins, told.when.ends
    lasting = telling.dater.reading.tokens[head].lemma.lower() in telling.dater.telling.lasting
    if not lasting or begins is None or ends is None or day.earliest is None:
        return told.when
    since = None if begins.latest is None else day.earliest - begins.latest
    if since is None or not timedelta() <= since <= RECENT or ends != Bounds(begins.earliest, None):
        return told.when
    return still_going_on(telling, told, begins)


def _lasts(telling: Telling, token: Token) -> bool:
    """Whether a noun names what goes on, and no verb tells its begin or end: "opened a siege"."""
    governor = telling.governor(token)
    if governor is not None and governor.lemma in telling.dater.links.holding:
        return False
    return token.lemma.lower() in telling.dater.telling.lasting
