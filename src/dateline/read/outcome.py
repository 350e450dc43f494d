"""What reading one report comes to: an article, refusals, or both; made in one place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.model import Article, PublishedFrom, Reason, Refusal, Stage, content_id
from dateline.read.dateline import read_dateline
from dateline.read.english import other_language

if TYPE_CHECKING:
    from datetime import datetime

    from dateline.read.options import ReadOptions


@dataclass(frozen=True, slots=True)
class Outcome:
    """An article, or None where there is none, and what was refused on the way."""

    article: Article | None
    refusals: tuple[Refusal, ...] = ()


@dataclass(slots=True)
class Draft:
    """What was found of an article, before options and checks.

    Attributes:
        text: the body, fixed.
        path: where it was read.
        id: the id given with it; None takes a hash of the rest.
        published: as it says itself; None where it does not.
        is_day: True when only the day is said.
        published_from: how it says so.
        fault: why the day that it says is none; "" where there is no fault.
    """

    text: str
    path: str
    id: str | None = None
    published: datetime | None = None
    is_day: bool = True
    published_from: PublishedFrom = PublishedFrom.UNKNOWN
    source: str | None = None
    title: str | None = None
    url: str | None = None
    sentences: tuple[tuple[int, int, int], ...] = ()
    fault: str = ""


def refused(reason: Reason, path: str, detail: str) -> Outcome:
    """No article, and why."""
    return Outcome(None, (refusal(reason, path, detail),))


def refusal(reason: Reason, article: str, detail: str) -> Refusal:
    """A refusal of this room."""
    return Refusal(Stage.READ, reason, article, detail)


def finish(draft: Draft, options: ReadOptions, extra: tuple[Refusal, ...] = ()) -> Outcome:
    """Make the article of a draft, or say why there is none.

    A day that is none leaves the article undated, and is refused beside it.

    Args:
        draft: what was found.
        options: what the caller chose.
        extra: refusals of parts of it that were left out.
    """
    if not draft.text.strip():
        return refused(Reason.EMPTY, draft.path, "no text in it; give a report")
    language = other_language(draft.text) if options.check_language else None
    if language is not None:
        detail = f"written in {language}; only English is read"
        return refused(Reason.NOT_ENGLISH, draft.path, detail)
    article = _article(draft, options)
    if draft.fault:
        detail = f"{draft.path}: {draft.fault}; the report is kept without this date"
        return Outcome(article, (*extra, refusal(Reason.BAD_DATE, article.id, detail)))
    return Outcome(article, extra)


def _article(draft: Draft, options: ReadOptions) -> Article:
    published, is_day, how = draft.published, draft.is_day, draft.published_from
    if published is None:
        published, is_day, how = _dated_otherwise(draft, options)
    return Article(
        id=draft.id or _own_id(draft),
        path=draft.path,
        text=draft.text,
        published=published,
        published_is_day=is_day,
        published_from=how,
        source=draft.source or options.source,
        title=draft.title,
        url=draft.url,
        given_sentences=draft.sentences,
    )


def _dated_otherwise(
    draft: Draft, options: ReadOptions
) -> tuple[datetime | None, bool, PublishedFrom]:
    """When a report was published that does not say so: as the user says, else by its dateline."""
    if options.published is not None:
        return options.published, options.published_is_day, PublishedFrom.OPTION
    day = read_dateline(draft.text)
    return day, True, PublishedFrom.UNKNOWN if day is None else PublishedFrom.DATELINE


def _own_id(draft: Draft) -> str:
    """An id from all that the report says itself: the same in every run, whatever its path."""
    return content_id(
        draft.text,
        draft.published.isoformat() if draft.published else "",
        draft.source or "",
        draft.title or "",
        draft.url or "",
    )
