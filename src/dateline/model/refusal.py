"""What was dropped, kept as a value: nothing vanishes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Stage(StrEnum):
    """Where something was dropped."""

    READ = "read"
    LANGUAGE = "language"
    TIMES = "times"
    COREFERENCE = "coreference"
    PLACES = "places"
    STATEMENTS = "statements"
    EVENTS = "events"
    GROUND = "ground"
    STORE = "store"


class Reason(StrEnum):
    """Why something was dropped; `docs/fundamentals.md` explains each."""

    EMPTY = "empty"
    BINARY = "binary"
    UNREADABLE = "unreadable"
    TOO_LARGE = "too-large"
    NO_MAIN_TEXT = "no-main-text"
    NOT_ENGLISH = "not-english"
    BAD_RECORD = "bad-record"
    BAD_DATE = "bad-date"
    UNKNOWN_FORMAT = "unknown-format"
    DUPLICATE = "duplicate"
    NOT_IN_TEXT = "not-in-text"
    NO_SPEAKER = "no-speaker"
    SCARE_QUOTATION = "scare-quotation"
    UNCLOSED_QUOTATION = "unclosed-quotation"
    NOT_AN_EVENT = "not-an-event"
    AMBIGUOUS = "ambiguous"
    UNRESOLVED = "unresolved"
    NO_ANCHOR = "no-anchor"
    IMPOSSIBLE_VALUE = "impossible-value"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something that was dropped, and why.

    Attributes:
        stage: where it was dropped.
        reason: why, one of a fixed list, so that it can be counted.
        article: id of the article, or its path where no article was made.
        detail: what was given, and what would be allowed, for a person.
        start: first code point of what was dropped, None where it is a whole article.
        end: one past its last code point.
    """

    stage: Stage
    reason: Reason
    article: str
    detail: str
    start: int | None = None
    end: int | None = None
