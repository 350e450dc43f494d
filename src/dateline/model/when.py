"""A time as bounds, with the reasons that led there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from dateline.model.quotation import Quotation


class Precision(StrEnum):
    """How fine a time is known."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    PART_OF_DAY = "part-of-day"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    INTERVAL = "interval"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Bounds:
    """A stretch in which an instant lies: `earliest` <= instant < `latest`; None is open."""

    earliest: datetime | None
    latest: datetime | None


@dataclass(frozen=True, slots=True)
class Because:
    """One step of the way to a bound: a sentence for a person, and its evidence.

    Attributes:
        rule: id of the rule or principle ("en.weekday.past", "tense.past").
        says: the step in a plain English sentence.
        bound: which bound it gives: "earliest", "latest", or "both".
        article: id of the article whose words these are, None for none.
        words: the words it rests on; empty where it rests on the publication date alone.
    """

    rule: str
    says: str
    bound: str = "both"
    article: str | None = None
    words: tuple[Quotation, ...] = ()


@dataclass(frozen=True, slots=True)
class When:
    """A time as a pair of bounds, in civil (newspaper) time.

    Attributes:
        earliest: inclusive; None is open.
        latest: exclusive; None is open.
        precision: how fine it is known.
        approximate: True for "about", "around", "some", and for what is only likely.
        edtf: EDTF (ISO 8601-2) string for people and exports; ".." sides are open, "" unknown.
        timex: TIMEX3 value for the field's tools; None where there is none.
        because: the way there, in the order of reasoning.
        begins: for what lasts more than a day, bounds of its begin.
        ends: for what lasts more than a day, bounds of its end.
        certain: the wider bounds that hold for sure, where the others are only likely (the day
            of the report, for what it tells as news without a date); None where they are.
    """

    earliest: datetime | None
    latest: datetime | None
    precision: Precision
    approximate: bool
    edtf: str
    timex: str | None
    because: tuple[Because, ...]
    begins: Bounds | None = None
    ends: Bounds | None = None
    certain: Bounds | None = None

    @property
    def sure(self) -> Bounds:
        """The bounds that hold for sure."""
        return self.certain or Bounds(self.earliest, self.latest)

    @property
    def is_known(self) -> bool:
        """Whether at least one side is bounded."""
        return self.earliest is not None or self.latest is not None
