"""What is likely of a date that no words tell: how the report tells it decides.

News of the simple past is of the day of the report, unless a scene is set before it; what
somebody says is of the day; what a verb looks ahead to is not before it; what goes on for long
goes on. Each guess has a rule and a reason of its own, is marked approximate, and keeps the
bounds that are certain.

Source: rules/en/telling.toml
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.find.dates.around import publication_day
from dateline.find.dates.guesses import (
    across_report_day,
    beside,
    from_then_on,
    in_scene,
    on_report_day,
    since_scene,
    spanning,
)
from dateline.find.dates.scene import on_main_line
from dateline.find.dates.telling import CALLED_OFF, OVER, TO_COME
from dateline.model import Bounds, Precision, Status
from dateline.model.syntax import Tense, case_of, verb_group_of
from dateline.temporal.interval import is_finer
from dateline.temporal.tense import is_finite

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.find.dates.scene import Scene
    from dateline.find.dates.telling import Telling, Told
    from dateline.model import Token, When
    from dateline.model.syntax import VerbGroup

LEAD: Final = 3  # sentences that a title and the begin of a report take


def likely_dates(telling: Telling) -> Mapping[int, When]:
    """The dates of all events of an article, by the index of their head tokens.

    What others hang on is worked out first.
    """
    tokens = telling.dater.reading.tokens
    depth: dict[int, int] = {}
    for head in telling.told:
        token, climbed = tokens[head], 0
        while token.head >= 0 and climbed < len(tokens):
            token, climbed = tokens[token.head], climbed + 1
        depth[head] = climbed
    return {head: likely_date(telling, head) for head in sorted(depth, key=depth.__getitem__)}


def likely_date(telling: Telling, head: int) -> When:
    """The date of an event: what words tell of it, else what is likely.

    "Rebels seized the bridge." published Friday 23 September 2022 -> about 2022-09-23

    Args:
        telling: how the article tells its events.
        head: index of the event's head token.

    Returns:
        The bounds that are certain, where nothing makes others likely.
    """
    if head not in telling.likely:
        told = telling.told[head]
        telling.likely[head] = told.when  # what hangs on itself gets no further
        if not told.dated and told.status not in CALLED_OFF and telling.dater.published:
            telling.likely[head] = _with_ends(telling, head, _guess(telling, head))
    return telling.likely[head]


def _with_ends(telling: Telling, head: int, when: When) -> When:
    """What is still to come gets a begin and an end, where it takes more than a day."""
    ahead = when.earliest is not None and when.latest is None and when.begins is None
    lemma = telling.dater.reading.tokens[head].lemma.lower()
    if ahead and lemma in telling.dater.telling.spanning:
        return spanning(telling, telling.told[head], when)
    return when


def _guess(telling: Telling, head: int) -> When:
    reading = telling.dater.reading
    token, told = reading.tokens[head], telling.told[head]
    if token.upos not in ("VERB", "AUX"):
        return _of_noun(telling, token, told)
    if not is_finite(reading, head, telling.dater.tenses):
        return _of_open_form(telling, token, told)
    group = verb_group_of(reading, head)
    if group.modal is not None:
        return _of_modal(telling, token, told)
    if group.tense is Tense.PRESENT:
        return _of_present(telling, token, told, group)
    simple = group.tense is Tense.PAST and not group.perfect and not group.progressive
    return _of_past(telling, token, told) if simple and told.status in OVER else told.when


def _of_past(telling: Telling, token: Token, told: Told) -> When:
    """The simple past: what is said is of the day, the main line goes on from its scene."""
    if token.relation == "advcl" and telling.mark(token) in telling.dater.telling.meanwhile:
        return _beside(telling, token, told)
    scene = telling.scenes[token.sentence]
    long_ago = scene is not None and scene.bounds.earliest is None
    if long_ago or telling.is_apart(token):
        return told.when
    if token.index in telling.cues and token.relation != "acl":
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
    if not group.progressive and token.relation == "advcl" and _is_pending(telling, token):
        return from_then_on(telling, told, publication_day(telling.dater), "likely.pending")
    if not group.progressive and told.status in OVER and telling.in_headline(token):
        return on_report_day(telling, told, "likely.lead")
    says = token.index in telling.cues or token.lemma in telling.dater.telling.minding
    if says and not group.progressive and token.relation != "acl":
        return on_report_day(telling, told, "likely.says")
    if told.status is Status.DENIED and not told.when.is_known:
        return across_report_day(telling, told, "likely.now")
    return told.when


def _of_perfect(telling: Telling, token: Token, told: Told) -> When:
    """The perfect: the begin of a report tells its news; what lasts has not surely ended."""
    lead = token.sentence < LEAD and on_main_line(telling.dater.reading, token)
    if lead and told.status in OVER and token.index not in telling.quoted:
        return on_report_day(telling, told, "likely.lead")
    if told.status is Status.HAPPENED and token.lemma in telling.dater.telling.spanning:
        return across_report_day(telling, told, "likely.lasts")
    return told.when


def _of_modal(telling: Telling, token: Token, told: Told) -> When:
    """A modal: what was to come when it was said, and most likely still is."""
    if told.when.is_known:
        return told.when
    after = _after(telling, token, told)
    if after is not None:
        return after
    main = on_main_line(telling.dater.reading, token)
    if told.status is Status.PLANNED or (told.status is Status.POSSIBLE and main):
        return from_then_on(telling, told, publication_day(telling.dater), "likely.pending")
    return told.when


def _of_open_form(telling: Telling, token: Token, told: Told) -> When:
    """A form without tense: its governor tells what it looks ahead to, or is a part of."""
    if told.status not in TO_COME | OVER:
        return told.when
    after = _after(telling, token, told)
    if after is not None or told.status not in OVER:
        return after or told.when
    marks = telling.dater.telling.along
    along = token.xpos == "VBG" and token.relation == "advcl"
    along = along and telling.mark(token) in marks | {""}
    if along or token.relation == "xcomp" or (token.relation == "acl" and token.xpos == "VBN"):
        return _beside(telling, token, told)
    return told.when


def _of_noun(telling: Telling, token: Token, told: Told) -> When:
    """A noun: of the verb that it is a part of, or going on, where it names what lasts."""
    dater = telling.dater
    if told.status in TO_COME or token.relation == "nsubj":
        after = _after(telling, token, told)
        if after is not None or told.status in TO_COME:
            return after or told.when
    if told.status not in OVER:
        return told.when
    if token.relation == "obl" and case_of(dater.reading, token.index) in dater.links.sharing:
        shared = _beside(telling, token, told)
        if shared is not told.when:
            return shared
    if told.status is Status.HAPPENED and told.when.begins is None and _lasts(telling, token):
        return across_report_day(telling, told, "likely.lasts")
    return told.when


def _lasts(telling: Telling, token: Token) -> bool:
    """Whether a noun names what goes on, and no verb tells its begin or end: "opened a siege"."""
    governor = telling.governor(token)
    if governor is not None and governor.lemma in telling.dater.links.holding:
        return False
    return token.lemma.lower() in telling.dater.telling.lasting


def _is_pending(telling: Telling, token: Token) -> bool:
    """Whether a clause of the present tells what is still to come: "until they surrender"."""
    rules, mark = telling.dater.telling, telling.mark(token)
    if mark in rules.pending:
        return True
    governor = telling.governor(token)
    if governor is None or governor.index not in telling.told or mark not in rules.pending_ahead:
        return False
    date = likely_date(telling, governor.index)
    return date.latest is None and date.earliest is not None


def _beside(telling: Telling, token: Token, told: Told) -> When:
    """The time of the verb that it is told as a part of, where that has one."""
    governor = telling.governor(token)
    if governor is None or governor.index not in telling.told:
        return told.when
    other = telling.told[governor.index]
    date = likely_date(telling, governor.index)
    goes_on = date.begins is not None and date.ends is not None and date.latest is None
    if goes_on and date.earliest is None and not told.when.is_known and token.relation == "xcomp":
        return beside(telling, told, other, date)
    if other.status not in OVER or date.earliest is None or date.latest is None:
        return told.when
    return beside(telling, told, other, date)


def _after(telling: Telling, token: Token, told: Told) -> When | None:
    """Not before what it hangs on, where that looks ahead; None where it does not."""
    governor = telling.governor(token)
    if governor is None or told.when.is_known or governor.lemma in telling.dater.telling.purpose:
        return None
    low = _looked_ahead_from(telling, token, governor, to_come=told.status in TO_COME)
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
    date = likely_date(telling, governor.index)
    if looks and date.ends is not None and date.ends.earliest is not None:
        return date.ends
    if date.earliest is not None and (looks or (date.latest is None and not reported)):
        return Bounds(date.earliest, None)
    bound = to_come and governor.lemma in dater.telling.committing
    return publication_day(dater) if bound and telling.is_present(governor) else None
