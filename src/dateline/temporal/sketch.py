"""What the words of a time expression say, before anything is counted from anything."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from dateline.model import Precision
from dateline.temporal.speak import speak_stretch

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from dateline.model import Bounds


class Means(StrEnum):
    """How a sketch is worked out."""

    CALENDAR = "calendar"  # names fields of the calendar: "Tuesday", "16 September", "1998"
    DEICTIC = "deictic"  # a unit counted from publication: "today", "last week"
    SHIFT = "shift"  # a length counted from publication: "two days ago"
    ANAPHOR = "anaphor"  # counted from the last time mentioned: "that day", "two days later"
    DURATION = "duration"  # a length alone: "three days"
    SPAN = "span"  # a length that touches publication: "the past three months"
    SET = "set"  # a time that comes again: "every Tuesday"
    REFERENCE = "reference"  # vague: "now", "recently"
    AMBIGUOUS = "ambiguous"  # one of two days: "03/04/2022"
    EVENT = "event"  # the begin or end of an event: "the start of the war"


class Tense(StrEnum):
    """Where the verb that governs a time puts it, seen from publication."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Sketch:
    """An underspecified time: the fields that the words give, the others None.

    "late Tuesday" -> `Sketch(Means.CALENDAR, weekday=2, mod="END")`

    Attributes:
        means: how it is worked out.
        unit: the unit that is counted ("two *weeks* ago").
        count: how many; None with `unit` is "some" or one.
        plus: what is added to the count ("and a half").
        vague: the count is not told ("a few days").
        shift: whole units from here: -1 last, 0 this, 1 next.
        direction: -1 earlier, 1 later.
        year, month, day, weekday (Monday 1), quarter, half: calendar numbers.
        season: TIMEX3 code.
        nth: which of its kind in `of`: 1 the first, -1 the last.
        holds: it is the unit that `of` lies in ("the week of 16 September").
        decade, century: first year of it; a `decade` under 100 leaves the century open.
        era: "BC" or None.
        holiday: a spelling of `dateline.temporal.holidays`.
        part: TIMEX3 code of a part of day.
        hour, minute, second: of the clock; `meridiem` "am" or "pm".
        mod: TIMEX3 modifier.
        value: TIMEX3 value of a vague reference or of a set.
        quant, freq: TIMEX3 attributes of a set.
        of: what it is a part of ("Tuesday *of last week*"), or counted from.
        rest: a longer length that it is added to ("*two years* and a month").
        words: its own words, where they are a part of a larger expression.
    """

    means: Means
    unit: Precision | None = None
    count: float | None = None
    plus: float = 0.0
    vague: bool = False
    shift: int | None = None
    direction: int | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    quarter: int | None = None
    half: int | None = None
    season: str | None = None
    nth: int | None = None
    holds: bool = False
    decade: int | None = None
    century: int | None = None
    era: str | None = None
    holiday: str | None = None
    part: str | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    meridiem: str | None = None
    mod: str | None = None
    value: str | None = None
    quant: str | None = None
    freq: str | None = None
    of: Sketch | None = None
    rest: Sketch | None = None
    words: str | None = None

    @property
    def grain(self) -> Precision:
        """The finest unit that it names: "Tuesday morning" -> part of day."""
        for name, unit in _GRAINS:
            if getattr(self, name) is not None:
                return unit
        return self.unit or Precision.UNKNOWN

    def with_clock(self, clock: Sketch) -> Sketch:
        """This day at the hour or part of day that another sketch tells."""
        if clock.hour is None:
            return replace(self, part=clock.part, mod=self.mod or clock.mod, words=None)
        return replace(
            self,
            part=clock.part or self.part,
            hour=clock.hour,
            minute=clock.minute,
            second=clock.second,
            meridiem=clock.meridiem,
            direction=clock.direction,
            mod=self.mod or clock.mod,
            words=None,
        )


_GRAINS = (
    ("second", Precision.SECOND),
    ("minute", Precision.MINUTE),
    ("hour", Precision.HOUR),
    ("part", Precision.PART_OF_DAY),
    ("day", Precision.DAY),
    ("weekday", Precision.DAY),
    ("holiday", Precision.DAY),
    ("month", Precision.MONTH),
    ("quarter", Precision.QUARTER),
    ("season", Precision.SEASON),
    ("half", Precision.HALF),
    ("year", Precision.YEAR),
    ("decade", Precision.DECADE),
    ("century", Precision.CENTURY),
)

SKETCH_FIELDS = frozenset(field.name for field in fields(Sketch))


@dataclass(frozen=True, slots=True)
class Known:
    """A time that was worked out earlier in the same text, for others to count from.

    Attributes:
        id: of its mention.
        words: its words.
        bounds: what it denotes.
        precision: how fine.
        sentence: index of its sentence.
        explicit: its own words name the year.
        counted: it was itself counted from another time.
        deictic: it was counted from publication.
        digresses: it was told by the way, and carries no story on.
    """

    id: str
    words: str
    bounds: Bounds
    precision: Precision
    sentence: int
    explicit: bool
    counted: bool = False
    deictic: bool = False
    digresses: bool = False


@dataclass(frozen=True, slots=True)
class Setting:
    """What a sketch is worked out against.

    Attributes:
        words: the expression itself, for the reasons.
        published: what "today" is: when the article was published, or the day of its dateline
            or of a stamp; None unknown.
        live: whether the text is a page that was still being written, part by part.
        told_by: which of these tells it: "dateline", "stamp"; "" for publication.
        tense: where the governing verb puts it.
        verb: that verb's words; "" for none.
        sentence: index of the expression's sentence.
        known: times worked out before it, in order of the text.
        since, until: the other end of the range that it ends or begins; None for none.
        narrative: the text tells of long ago, so undated months follow the last date told.
        digresses: the expression is told by the way, and carries no story on.
        ancient: the year before our era that a history told last; None for a later time.
    """

    words: str
    published: datetime | None
    tense: Tense = Tense.UNKNOWN
    verb: str = ""
    sentence: int = 0
    known: Sequence[Known] = ()
    since: Known | None = None
    until: Known | None = None
    narrative: bool = False
    digresses: bool = False
    ancient: int | None = None
    live: bool = False
    told_by: str = ""

    @property
    def today(self) -> str:
        """What "today" is, for reasons: "publication on Friday 23 September 2022"."""
        day = speak_stretch(self.published, Precision.DAY)
        return f"the {self.told_by} of {day}" if self.told_by else f"publication on {day}"
