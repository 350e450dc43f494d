"""What status and tense alone say of a date: before publication, after it, or across it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from dateline.model import Because, Bounds, Precision, Status, When
from dateline.model.syntax import MAX_CLIMB, verb_group_of
from dateline.temporal.edtf import edtf_one_of
from dateline.temporal.interval import stretch_at
from dateline.temporal.sketch import Tense
from dateline.temporal.speak import speak_stretch
from dateline.temporal.tense import finite_tense, is_finite, is_open_form, tense_at

if TYPE_CHECKING:
    from datetime import datetime

    from dateline.model import EventFrame, Quotation, Reading, StatementFrame, Token, Verdict
    from dateline.rules.telling import TellingRules
    from dateline.temporal.links import LinkRules
    from dateline.temporal.tense import TenseRules

_AHEAD: Final = frozenset({Status.PLANNED, Status.DEMANDED})
_OPEN: Final = frozenset({Status.CANCELLED, Status.POSTPONED})
_FROM_NOW: Final = frozenset({Tense.PRESENT, Tense.FUTURE})
UNSURE: Final = When(
    None, None, Precision.UNKNOWN, approximate=False, edtf="", timex=None, because=()
)


@dataclass(frozen=True, slots=True)
class Dater:
    """One article's reading, its publication, and the words that date.

    Attributes:
        reading: the article's reading.
        published: civil instant of publication; None where unknown.
        links: how times stand with events.
        tenses: words that point in time.
        telling: how reports tell what they do not date.
    """

    reading: Reading
    published: datetime | None
    links: LinkRules
    tenses: TenseRules
    telling: TellingRules


def around_event(dater: Dater, frame: EventFrame, verdict: Verdict) -> When:
    """What status and tense alone say of an event's date."""
    status = verdict.status
    if dater.published is None or status in _OPEN:
        return UNSURE
    words = verdict.words or (frame.trigger,)
    tense = finite_tense(dater.reading, frame.head, dater.tenses)
    if status is Status.ONGOING:
        return _going_on(dater, words)
    if status is Status.HAPPENED:
        return _around_happened(dater, frame, tense, words)
    if status in _AHEAD:
        if tense not in _FROM_NOW or _is_purpose(dater, frame.head):
            return UNSURE
        return _ahead(dater, f"status.{status}", f"{_quoted(words)} tells it as {status}", words)
    return _around_unsure(dater, frame)


def _around_happened(
    dater: Dater, frame: EventFrame, tense: Tense, words: tuple[Quotation, ...]
) -> When:
    """Over, where the tense is past; going on, where its own verb is of the present."""
    if is_open_form(dater.reading, frame.head):
        return UNSURE
    if tense is Tense.PAST:
        return _behind(dater, "status.happened", f"{_quoted(words)} tells it as over", words)
    if tense is Tense.PRESENT and is_finite(dater.reading, frame.head, dater.tenses):
        return _going_on(dater, words)
    return UNSURE


def _around_unsure(dater: Dater, frame: EventFrame) -> When:
    """Possible, denied, conditional: where its own verb has a tense, that side of publication."""
    governed = tense_at(dater.reading, frame.head, dater.tenses)
    own = governed.verb == frame.head
    if not own or not is_finite(dater.reading, frame.head, dater.tenses):
        return UNSURE
    said = f"'{governed.words}' is told in the {governed.tense} tense"
    if governed.tense is Tense.PAST or _is_perfect(dater, frame.head):
        return _behind(dater, "tense.past", said, (frame.trigger,))
    if governed.tense is Tense.FUTURE:
        return _ahead(dater, "tense.future", said, (frame.trigger,))
    return UNSURE


def _is_perfect(dater: Dater, head: int) -> bool:
    """Whether what may be is told as over: "may have fled", "may have been hiding"."""
    group = verb_group_of(dater.reading, head)
    return group.perfect or any(word.xpos == "VBN" for word in group.auxiliaries)


def _is_purpose(dater: Dater, head: int) -> bool:
    """Whether an infinitive says what something is for: "designed to isolate it"."""
    token = first_conjunct(dater.reading, dater.reading.tokens[head])
    if token.relation not in ("xcomp", "advcl") or token.head < 0:
        return False
    return dater.reading.tokens[token.head].lemma in dater.telling.purpose


def first_conjunct(reading: Reading, token: Token) -> Token:
    """The first of coordinated words: "came and saw", at "saw" -> "came"."""
    for _ in range(MAX_CLIMB):
        if token.relation != "conj" or token.head < 0:
            break
        token = reading.tokens[token.head]
    return token


def around_statement(dater: Dater, frame: StatementFrame) -> When:
    """A statement that is quoted was made before it was printed, unless its cue looks ahead."""
    if dater.published is None:
        return UNSURE
    words = frame.cue or frame.content[:1]
    governed = tense_at(dater.reading, frame.head, dater.tenses) if frame.cue else None
    if governed is not None and governed.verb == frame.head and governed.tense is Tense.FUTURE:
        said = f"'{governed.words}' is told in the future tense"
        return _ahead(dater, "tense.future", said, words)
    return _behind(dater, "statement.printed", "what is quoted was said before", words)


def _behind(dater: Dater, rule: str, says: str, words: tuple[Quotation, ...]) -> When:
    day = publication_day(dater)
    told = f"{says}: not after publication on {speak_stretch(day.earliest)}"
    because = Because(rule, told, "latest", dater.reading.article_id, words)
    return _when(Bounds(None, day.latest), Precision.INTERVAL, (because,))


def _ahead(dater: Dater, rule: str, says: str, words: tuple[Quotation, ...]) -> When:
    day = publication_day(dater)
    told = f"{says}: not before publication on {speak_stretch(day.earliest)}"
    because = Because(rule, told, "earliest", dater.reading.article_id, words)
    return _when(Bounds(day.earliest, None), Precision.INTERVAL, (because,))


def _going_on(dater: Dater, words: tuple[Quotation, ...]) -> When:
    day = publication_day(dater)
    told = f"{_quoted(words)} tells it as going on at publication on {speak_stretch(day.earliest)}"
    because = Because("status.ongoing", told, "both", dater.reading.article_id, words)
    return replace(
        UNSURE,
        precision=Precision.INTERVAL,
        because=(because,),
        begins=Bounds(None, day.latest),
        ends=Bounds(day.earliest, None),
    )


def publication_day(dater: Dater) -> Bounds:
    """The day of publication, which must be known."""
    assert dater.published is not None  # noqa: S101 - callers ask first
    return stretch_at(dater.published, Precision.DAY)


def _quoted(words: tuple[Quotation, ...]) -> str:
    return ", ".join(f"'{quotation.text}'" for quotation in words)


def _when(bounds: Bounds, precision: Precision, because: tuple[Because, ...]) -> When:
    return When(
        bounds.earliest,
        bounds.latest,
        precision,
        approximate=False,
        edtf=edtf_one_of(bounds, precision),
        timex=None,
        because=because,
    )
