"""Verbs with a tense: the past goes on from its scene, the present is of the report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.find.dates.around import first_conjunct, publication_day
from dateline.find.dates.guesses import (
    across,
    across_report_day,
    beside,
    from_then_on,
    in_scene,
    on_report_day,
    since_scene,
)
from dateline.find.dates.hanging import is_pending, looked_ahead_to, meanwhile, within_clause
from dateline.find.dates.scene import on_main_line
from dateline.find.dates.telling import OVER
from dateline.model import Precision, Status
from dateline.model.syntax import Tense, verb_group_of
from dateline.temporal.interval import is_finer

if TYPE_CHECKING:
    from dateline.find.dates.scene import Scene
    from dateline.find.dates.telling import Telling, Told
    from dateline.model import Token, When
    from dateline.model.syntax import VerbGroup

_OPEN: Final = frozenset({Status.POSSIBLE, Status.CONDITIONAL})
LEAD: Final = 3  # sentences that a title and the begin of a report take


def of_finite(telling: Telling, token: Token, told: Told) -> When:
    """The date of a verb with a tense, by that tense and the line of the story it stands in."""
    group = verb_group_of(telling.dater.reading, token.index)
    if group.modal is not None:
        return _of_modal(telling, token, told)
    if group.tense is Tense.PRESENT:
        return _of_present(telling, token, told, group)
    if group.tense is not Tense.PAST or told.status not in OVER:
        return told.when
    if group.perfect:
        return _of_pluperfect(telling, token, told)
    return _of_simple_past(telling, token, told, group)


def _of_simple_past(telling: Telling, token: Token, told: Told, group: VerbGroup) -> When:
    """The past: of the time of saying, where that says so, else of its line of the story."""
    backshifted = _backshifted(telling, token, told, group)
    if backshifted is not None:
        return backshifted
    if group.progressive:
        return _of_past_progressive(telling, token, told)
    return _of_past(telling, token, told)


def _backshifted(telling: Telling, token: Token, told: Told, group: VerbGroup) -> When | None:
    """What somebody said was so: of the time of saying; None for what he said had happened.

    "said that he was leaving", "said that he believed it"
    """
    said = _said_in(telling, token)
    if said is None or token.index in telling.spoken:
        return None
    if group.progressive:
        return across(telling, told, *said, "likely.reported")
    if token.lemma in telling.dater.telling.states or told.status is Status.DENIED:
        return beside(telling, told, *said, "likely.reported")
    return None


def _of_past_progressive(telling: Telling, token: Token, told: Told) -> When:
    """A past progressive in a clause beside another: of its time ("who was watching")."""
    relation = first_conjunct(telling.dater.reading, token).relation
    if relation in ("acl", "advcl") and token.index not in telling.spoken:
        return within_clause(telling, token, told)
    return told.when


def _of_past(telling: Telling, token: Token, told: Told) -> When:
    """The simple past: what is said is of the day, the main line goes on from its scene."""
    if token.relation == "advcl" and telling.mark(token) in telling.dater.telling.meanwhile:
        return meanwhile(telling, token, told)
    scene = telling.scenes[token.sentence]
    long_ago = scene is not None and scene.bounds.earliest is None
    if long_ago or telling.is_apart(token) or token.index in telling.long:
        return told.when
    if token.index in telling.cues and not (token.relation == "acl" and token.xpos == "VBN"):
        return on_report_day(telling, told, "likely.said")
    if not on_main_line(telling.dater.reading, token):
        return told.when
    if scene is None or scene.is_today:
        return on_report_day(telling, told, "likely.news")
    return _in_scene(telling, token, told, scene)


def _in_scene(telling: Telling, token: Token, told: Told, scene: Scene) -> When:
    """What follows a date: of its day in one sentence, not before it in the next."""
    if scene.sentence == token.sentence and scene.token > token.index:
        return told.when
    if scene.sentence == token.sentence or is_finer(Precision.DAY, scene.precision):
        return in_scene(telling, told, scene)
    return since_scene(telling, told, scene)


def _of_present(telling: Telling, token: Token, told: Told, group: VerbGroup) -> When:
    """The present: headlines tell news in it; what is said or denied is so of the day."""
    if group.perfect:
        return _of_perfect(telling, token, told)
    if not group.progressive:
        rule = _told_simply(telling, token, told)
        if rule == "likely.pending":
            return from_then_on(telling, told, publication_day(telling.dater), rule)
        if rule:
            return on_report_day(telling, told, rule)
    elif token.lemma in telling.dater.telling.minding and token.relation != "acl":
        return on_report_day(telling, told, "likely.says")
    if told.status is Status.DENIED and not told.when.is_known:
        return across_report_day(telling, told, "likely.now")
    return told.when


def _told_simply(telling: Telling, token: Token, told: Told) -> str:
    """The rule for a simple present: pending, of a headline, said, or going on; "" for none."""
    if token.relation == "advcl" and is_pending(telling, token):
        return "likely.pending"
    if told.status in OVER and telling.in_headline(token):
        return "likely.lead"
    says = token.index in telling.cues or token.lemma in telling.dater.telling.minding
    if says and token.relation != "acl":
        return "likely.says"
    return "likely.now" if token.lemma in telling.dater.links.continuing else ""


def _of_perfect(telling: Telling, token: Token, told: Told) -> When:
    """The perfect: the begin of a report tells its news; what lasts has not surely ended."""
    lead = token.sentence < LEAD and on_main_line(telling.dater.reading, token)
    if lead and told.status in OVER and token.index not in telling.quoted:
        return on_report_day(telling, told, "likely.lead")
    said = _said_in(telling, token)
    if said is not None and told.status is Status.HAPPENED:
        return beside(telling, told, *said, "likely.reported")
    news = _is_turn(telling, token) or telling.says(token)
    if news and _is_main(telling, token) and told.status in OVER:
        return on_report_day(telling, told, "likely.lead")
    return told.when


def _of_pluperfect(telling: Telling, token: Token, told: Told) -> When:
    """The pluperfect: at the begin of a report, what somebody says had happened is its news."""
    said = _said_in(telling, token) if token.sentence <= LEAD else None
    today = said is not None and said[1].earliest == publication_day(telling.dater).earliest
    if said is None or not today or told.status is not Status.HAPPENED or telling.is_apart(token):
        return told.when
    return beside(telling, told, *said, "likely.reported")


def _is_turn(telling: Telling, token: Token) -> bool:
    """Whether a verb tells a begin or an end, which is news in the perfect: "has begun"."""
    return token.lemma in telling.dater.links.beginning | telling.dater.links.ending


def _is_main(telling: Telling, token: Token) -> bool:
    """Whether a verb is told on the main line, and at no time of its own."""
    return on_main_line(telling.dater.reading, token) and not telling.is_apart(token)


def _said_in(telling: Telling, token: Token) -> tuple[Told, When] | None:
    """The dated saying that a clause completes, and its date; None where there is none."""
    governor = telling.governor(token)
    if governor is None or not telling.says(governor):
        return None
    relation = first_conjunct(telling.dater.reading, token).relation
    return telling.dated(governor.index) if relation == "ccomp" else None


def _of_modal(telling: Telling, token: Token, told: Told) -> When:
    """A modal: what was to come when it was said, and most likely still is."""
    if told.when.is_known:
        return told.when
    after = looked_ahead_to(telling, token, told)
    if after is not None:
        return after
    if told.status is Status.DENIED and _is_unable(telling, token):
        return on_report_day(telling, told, "likely.now")
    main = on_main_line(telling.dater.reading, token)
    if told.status is Status.PLANNED or (told.status in _OPEN and main):
        return from_then_on(telling, told, publication_day(telling.dater), "likely.pending")
    return told.when


def _is_unable(telling: Telling, token: Token) -> bool:
    """Whether a modal tells what is possible now: "cannot see"."""
    modal = verb_group_of(telling.dater.reading, token.index).modal
    return modal is not None and modal.lemma in telling.dater.telling.able
