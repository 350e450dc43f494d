"""Find every expression of time in one article, and work out what each denotes.

Two passes: first the rules say what the words mean (`dateline.temporal.sketch`), wherever they
match and the parse does not object; then each is worked out in order of the text, against
publication, the tense of its verb, and the times told before it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.errors import TimeError
from dateline.find.times.datelines import STAMP, find_story_days
from dateline.find.times.matches import find_matches
from dateline.find.times.offsets import event_after_length, event_of_boundary
from dateline.find.times.ranges import is_open, range_begins
from dateline.find.times.seen import tense_of_words
from dateline.model import (
    Because,
    EventOffset,
    Precision,
    Reason,
    Refusal,
    Stage,
    TimeMention,
    When,
    quote,
)
from dateline.model.mention import STAMP as STAMP_RULE
from dateline.rules.tense import load_tense_rules
from dateline.temporal.ancient import year_before_christ
from dateline.temporal.edtf import edtf_stretch
from dateline.temporal.interval import start_of
from dateline.temporal.links import head_token
from dateline.temporal.resolve import resolve
from dateline.temporal.sketch import Known, Means, Setting
from dateline.temporal.story import digresses
from dateline.temporal.style import is_narrative

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from dateline.find.times.joins import TimeMatch
    from dateline.find.times.offsets import NamedEvent
    from dateline.model import Reading
    from dateline.rules.times import TimeRules
    from dateline.temporal.resolved import Resolved
    from dateline.temporal.sketch import Sketch

PUBLISHED = "published"  # what a time counts from that counts from nothing in the text
_NOT_COUNTED_FROM = (Means.REFERENCE, Means.SPAN, Means.DURATION)


def find_times(
    reading: Reading, published: datetime | None, rules: TimeRules
) -> tuple[tuple[TimeMention, ...], tuple[Refusal, ...]]:
    """Find every expression of time in one article.

    "He resigned last Friday." published 2022-09-23 -> one mention, span [12, 23), 2022-09-16

    Args:
        reading: the article's reading; offsets are code points into its text.
        published: civil instant of publication; None leaves relative times unresolved.
        rules: one language, already checked.

    Returns:
        Mentions in order of the text, not overlapping, ids from "t1"; and what was dropped or
        could not be worked out. Both are empty where there is nothing.

    Source: rules/en/times.toml
    """
    run = _Run(reading, published, rules)
    for number in range(len(run.matches)):
        run.work_out(number)
    return tuple(run.mentions), tuple(run.refusals)


class _Run:
    """One pass over an article's expressions of time, in order of the text."""

    def __init__(self, reading: Reading, published: datetime | None, rules: TimeRules) -> None:
        self.reading = reading
        self.rules = rules
        self.matches = find_matches(reading, rules)
        self.mentions: list[TimeMention] = []
        self.refusals: list[Refusal] = []
        self._report = self._published = published
        self._tenses = load_tense_rules(rules.language)
        self._narrative = is_narrative([match.sketch for match in self.matches], published)
        self._begins = range_begins(self.matches, reading.text, rules.ranges)
        self._known: list[Known] = []
        self._ancient: int | None = None
        self._days = find_story_days(reading, self.matches, published, rules.stamped)
        self._told_by: tuple[TimeMention, str] | None = None  # what "today" counts from

    def work_out(self, number: int) -> None:
        """Work out the expression of that number, and keep what it is or lacks."""
        match = self.matches[number]
        setting = self._setting_in_range(number)
        stamped = number in self._days and self._days[number].told_by == STAMP
        if stamped:  # it is no part of what was written before it
            self._published, self._told_by = self._report, None
            setting = Setting(words=setting.words, published=self._report)
        try:
            resolved = resolve(match.sketch, setting)
        except TimeError as fault:
            refused = _refusal(self.reading, match, Reason.IMPOSSIBLE_VALUE, str(fault))
            self.refusals.append(refused)
            return
        event = self._event(match)
        if match.sketch.means is Means.EVENT and event is None:
            return
        identity = f"t{len(self.mentions) + 1}"
        mention = _mention(self.reading, identity, match, resolved, event)
        if self._told_by is not None and mention.anchor == PUBLISHED:
            mention = _counted_from(self._told_by[0], mention)
        self.mentions.append(replace(mention, rule=STAMP_RULE) if stamped else mention)
        self._ancient = _ancient(setting, resolved)
        if resolved.lacks:
            self.refusals.append(_unresolved(self.reading, match, resolved, setting))
        elif resolved.bounds and _is_told(match, resolved):
            self._known.append(_known(identity, match.sketch, setting, resolved))
        self._go_on_from(number, mention)

    def _go_on_from(self, number: int, mention: TimeMention) -> None:
        """Count what follows from the day of a dateline or stamp, if that expression is one."""
        told = self._days.get(number)
        if told is not None and self._report is not None:
            same = told.day == start_of(self._report, Precision.DAY)
            self._published = self._report if same else told.day
            self._told_by = None if same else (mention, told.told_by)

    def _setting_in_range(self, number: int) -> Setting:
        """What an expression is worked out against, the other end of its range too."""
        match, count = self.matches[number], len(self.mentions)
        setting = self._setting(match)
        if not is_open(match.sketch):
            return setting
        if number in self._begins:
            end = self.matches[number + 1]
            until = _end_of_range(f"t{count + 2}", end, self._setting(end))
            return replace(setting, until=until)
        if number - 1 in self._begins:
            return replace(setting, since=_begin_of_range(f"t{count}", self._known))
        return setting

    def _setting(self, match: TimeMatch) -> Setting:
        """What an expression is worked out against: its verb, and what was told before it."""
        plain = Setting(
            words=self.reading.text[match.start : match.end],
            published=self._published,
            known=self._known,
            narrative=self._narrative,
            live=self.reading.is_live,
            ancient=self._ancient,
            told_by=self._told_by[1] if self._told_by else "",
        )
        token = head_token(self.reading, match.start, match.end)
        if token is None:
            return plain
        governed = tense_of_words(self.reading, token, match.start, self._tenses)
        return replace(
            plain,
            tense=governed.tense,
            verb=governed.words,
            sentence=token.sentence,
            digresses=digresses(self.reading, token.index, governed, self._tenses),
        )

    def _event(self, match: TimeMatch) -> NamedEvent | None:
        """The event that an expression counts from; None for none, and for a time."""
        event = _event(self.reading, match, self.rules)
        if event is None:
            return None
        timed = any(one.start <= event.head_start < one.end for one in self.matches)
        return None if timed else event  # "two days after 16 September"


def _is_told(match: TimeMatch, resolved: Resolved) -> bool:
    """Whether later times may be counted from it; a stamp to the second is of the page."""
    stamp = resolved.precision is Precision.SECOND
    return match.sketch.means not in _NOT_COUNTED_FROM and not stamp


def _begin_of_range(identity: str, known: Sequence[Known]) -> Known | None:
    """The begin of a range, for its end to be counted from; None unless it tells its year."""
    begin = known[-1] if known else None
    return begin if begin is not None and begin.id == identity and begin.explicit else None


def _end_of_range(identity: str, match: TimeMatch, setting: Setting) -> Known | None:
    """The end of a range, for its begin to be counted from; None where it is not known."""
    if setting.narrative and is_open(match.sketch):
        return None  # a story carries its begin on
    try:
        resolved = resolve(match.sketch, setting)
    except TimeError:
        return None
    return _known(identity, match.sketch, setting, resolved) if resolved.bounds else None


def _ancient(setting: Setting, resolved: Resolved) -> int | None:
    """The year before our era that a history is in, after one more expression of time."""
    year = year_before_christ(resolved.value)
    if year is not None and setting.narrative:
        return setting.ancient if setting.digresses and setting.ancient else year
    goes_on = resolved.bounds is None or resolved.anchor == PUBLISHED or setting.digresses
    return setting.ancient if goes_on else None


def _event(reading: Reading, match: TimeMatch, rules: TimeRules) -> NamedEvent | None:
    """The event that an expression counts from; None for none."""
    if match.sketch.means is Means.DURATION:
        return event_after_length(reading, match.end, rules.events)
    if match.sketch.means is Means.EVENT:
        return event_of_boundary(reading, match.start, match.end, rules.boundaries)
    return None


def _known(identity: str, sketch: Sketch, setting: Setting, resolved: Resolved) -> Known:
    assert resolved.bounds is not None  # noqa: S101 - the caller asks first
    looks_back = (sketch.direction or 0) < 0 or (resolved.counted and (sketch.shift or 0) < 0)
    return Known(
        id=identity,
        words=setting.words,
        bounds=resolved.bounds,
        precision=resolved.precision,
        sentence=setting.sentence,
        explicit=resolved.explicit,
        counted=resolved.counted,
        deictic=resolved.anchor == PUBLISHED,
        digresses=setting.digresses or looks_back,
    )


def _mention(
    reading: Reading,
    identity: str,
    match: TimeMatch,
    resolved: Resolved,
    event: NamedEvent | None,
) -> TimeMention:
    end = match.end
    if event is not None and match.sketch.means is Means.EVENT:
        end = event.end
    words = quote(reading.text, match.start, end)
    return TimeMention(
        id=identity,
        words=words,
        type=resolved.type,
        value=resolved.value,
        mod=resolved.mod,
        freq=resolved.freq,
        quant=resolved.quant,
        when=_when(reading, match, resolved),
        anchor=resolved.anchor,
        event_offset=_offset(reading, resolved, event),
        rule=match.rule,
    )


def _counted_from(dateline: TimeMention, mention: TimeMention) -> TimeMention:
    """A time that counts from the day of a dateline: its proof begins with how that is known."""
    when = mention.when
    if when is not None and dateline.when is not None:
        when = replace(when, because=dateline.when.because + when.because)
    return replace(mention, anchor=dateline.id, when=when)


def _when(reading: Reading, match: TimeMatch, resolved: Resolved) -> When | None:
    """Bounds with reasons; None for lengths, sets and what was not worked out."""
    if resolved.bounds is None:
        return None
    words = (quote(reading.text, match.start, match.end),)
    return When(
        earliest=resolved.bounds.earliest,
        latest=resolved.bounds.latest,
        precision=resolved.precision,
        approximate=resolved.approximate,
        edtf=edtf_stretch(resolved.bounds, resolved.precision, approximate=resolved.approximate),
        timex=resolved.value,
        because=tuple(
            Because(match.rule, says, "both", reading.article_id, words) for says in resolved.says
        ),
    )


def _offset(reading: Reading, resolved: Resolved, event: NamedEvent | None) -> EventOffset | None:
    if event is None:
        return None
    return EventOffset(
        relation=event.relation,
        duration=resolved.value,
        event=quote(reading.text, event.start, event.end),
        head=quote(reading.text, event.head_start, event.head_end),
    )


def _unresolved(
    reading: Reading, match: TimeMatch, resolved: Resolved, setting: Setting
) -> Refusal:
    reason = Reason.NO_ANCHOR if setting.published is None else Reason.UNRESOLVED
    if resolved.ambiguous:
        reason = Reason.AMBIGUOUS
    detail = f"{setting.words!r} lacks {resolved.lacks}; left as {resolved.value}"
    return _refusal(reading, match, reason, detail)


def _refusal(reading: Reading, match: TimeMatch, reason: Reason, detail: str) -> Refusal:
    return Refusal(Stage.TIMES, reason, reading.article_id, detail, match.start, match.end)
