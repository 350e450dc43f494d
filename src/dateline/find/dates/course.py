"""The course of what lasts: its begin and its end, as the verbs beside it tell them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.model import Because, Bounds, Precision, When
from dateline.temporal.edtf import edtf_stretch
from dateline.temporal.links import marker_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dateline.find.dates.around import Dater
    from dateline.model import Reading, TimeMention, Token

_MARKED: Final = {"since": "begin", "from": "begin", "until": "end"}
_BESIDE: Final = frozenset({"nsubj", "obj"})


@dataclass(frozen=True, slots=True)
class Course:
    """The times at which something begins and ends; None where they are not told."""

    begin: TimeMention | None
    end: TimeMention | None


def course_of(
    dater: Dater, head: int, attached: Mapping[int, tuple[TimeMention, ...]]
) -> Course | None:
    """When something that lasts began and ended, by verbs of beginning and ending.

    "The strike, which began on Monday, ended on Thursday." -> Monday, Thursday

    Args:
        dater: the article's reading and rules.
        head: token index of an event.
        attached: the times that stand with each predicate.

    Returns:
        None for what is no noun of a thing that lasts, and where no such verb is dated.
    """
    reading = dater.reading
    token = reading.tokens[head]
    if token.upos not in ("NOUN", "PROPN") or token.lemma.lower() not in dater.telling.spanning:
        return None
    if any(_is_told(time) for time in attached.get(head, ())):
        return None
    begin = end = None
    for verb in _verbs_of(reading, token):
        for time in attached.get(verb.index, ()):
            edge = _edge(dater, verb, time)
            if edge == "begin":
                begin = begin or time
            elif edge == "end":
                end = end or time
    return Course(begin, end) if begin or end else None


def _edge(dater: Dater, verb: Token, time: TimeMention) -> str:
    """Which end of what lasts a time beside a verb tells: "began on", "in force since"; "" none."""
    if not _is_told(time):
        return ""
    marker = marker_of(dater.reading, time, dater.links)
    if marker in _MARKED:
        return _MARKED[marker]
    if verb.lemma in dater.links.beginning:
        return "begin"
    return "end" if verb.lemma in dater.links.ending else ""


def _verbs_of(reading: Reading, noun: Token) -> Iterator[Token]:
    """The verbs of which a noun is subject or object: "which began", "began and ended"."""
    yield from reading.dependents(noun.index, "acl")
    if noun.relation in _BESIDE and noun.head >= 0:
        yield reading.tokens[noun.head]
        yield from reading.dependents(noun.head, "conj")


def _is_told(time: TimeMention) -> bool:
    """Whether a time names a day, or a longer stretch, by its first and last."""
    when = time.when
    return when is not None and when.earliest is not None and when.latest is not None


def over(dater: Dater, course: Course, words: str) -> When | None:
    """The date of what has such a course; None where it would end before it begins."""
    begin, end = _bounds(course.begin), _bounds(course.end)
    if begin.earliest and end.latest and end.latest <= begin.earliest:
        return None
    steps: list[Because] = []
    for time, edge, bound in ((course.begin, "begin", "earliest"), (course.end, "end", "latest")):
        if time is not None and time.when is not None:
            says = f"'{time.words.text}' is told as the {edge} of '{words}'"
            article = dater.reading.article_id
            step = Because(f"time.{edge}", says, bound, article, (time.words,))
            steps += [*time.when.because, step]
    whole = Bounds(begin.earliest, end.latest)
    return When(
        whole.earliest,
        whole.latest,
        Precision.INTERVAL,
        approximate=False,
        edtf=edtf_stretch(whole, Precision.INTERVAL),
        timex=None,
        because=tuple(steps),
        begins=begin if course.begin else Bounds(None, end.latest),
        ends=end if course.end else Bounds(begin.earliest, None),
    )


def _bounds(time: TimeMention | None) -> Bounds:
    when = None if time is None else time.when
    return Bounds(None, None) if when is None else Bounds(when.earliest, when.latest)
