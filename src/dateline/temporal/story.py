"""Which of the times told before carries a story on: the year of "In March" in a history.

A history looks back and ahead ("since 1995", "a plan for 1976"), and such digressions do not
move the story. So the time that a date goes on from is not simply the last one told: it is the
one from which the smallest step leads there, steps back and digressions counting more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.model import Precision
from dateline.model.syntax import MAX_CLIMB, verb_group_of
from dateline.model.syntax import Tense as Form
from dateline.temporal.sketch import Tense
from dateline.temporal.tense import predicate_above

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.model import Bounds, Reading
    from dateline.temporal.sketch import Known
    from dateline.temporal.tense import Governed, TenseRules

REACH: Final = 12  # times told before that a story may go on from
# What a step costs, in days of story time.
BACKWARDS: Final = 1.5  # for each day that it leads back
COARSE: Final = 60  # from a time that tells no month
DIGRESSION: Final = 240  # from a time that was told by the way
BETWEEN: Final = 30  # for each other time told in between

_OF_A_NOUN: Final = frozenset({"nmod", "compound", "amod", "nummod", "acl"})


def digresses(reading: Reading, index: int, governed: Governed, rules: TenseRules) -> bool:
    """Whether a time is told by the way, and the story goes on from an earlier one.

    "1976" in "It was planned for a campaign in 1976" -> True; "In 1976 it began" -> False

    Args:
        reading: the article's reading.
        index: token index of the head of the expression of time.
        governed: the verb that it hangs on, and its tense.
        rules: words that point in time.
    """
    token = reading.tokens[index]
    marks = {mark.text.lower() for mark in reading.dependents(index, "case", "mark")}
    if marks & rules.aside:
        return True
    if token.relation in _OF_A_NOUN and not _is_heading(reading, index):
        return True
    if governed.verb is None:
        return False
    group = verb_group_of(reading, governed.verb)
    before = group.perfect and group.tense is Form.PAST and not marks & rules.reaching
    return before or governed.tense is Tense.FUTURE or group.modal is not None


def _is_heading(reading: Reading, index: int) -> bool:
    """Whether the sentence has no verb: "Campaign of 1905"."""
    token = reading.tokens[index]
    for _ in range(MAX_CLIMB):
        if token.head < 0:
            return predicate_above(reading, token.index) is None
        token = reading.tokens[token.head]
    return False


def carry_on(steps: Iterable[tuple[Known, Bounds]]) -> tuple[Known, Bounds] | None:
    """The smallest step that leads from a time told before to what a date may mean.

    "March", told after "November 1941" and, by the way, "1976" -> March 1942

    Args:
        steps: pairs of a time told before and a stretch that the date may mean, counted from it;
            latest told first.

    Returns:
        The pair with the smallest step, of equals the first; None where there is none.
    """
    best: tuple[Known, Bounds] | None = None
    least = 0.0
    order: dict[str, int] = {}
    for known, bounds in steps:
        apart = order.setdefault(known.id, len(order))
        cost = _days(known, bounds) + BETWEEN * apart + DIGRESSION * known.digresses
        if best is None or cost < least:
            best, least = (known, bounds), cost
    return best


def _days(known: Known, bounds: Bounds) -> float:
    """How far a step leads, in days; one that leads back counts more."""
    start, begins, ends = bounds.earliest, known.bounds.earliest, known.bounds.latest
    if start is None or begins is None or ends is None:
        return 0.0
    coarse = COARSE if known.precision in _WITHOUT_MONTH else 0
    if begins <= start < ends:
        return coarse
    if bounds.latest is not None and start <= begins < bounds.latest:
        return coarse
    if start >= ends:
        return coarse + (start - ends).days
    return coarse + BACKWARDS * (begins - (bounds.latest or start)).days


_WITHOUT_MONTH: Final = frozenset({Precision.YEAR, Precision.DECADE, Precision.CENTURY})
