"""What is likely of a date that no words tell: how the report tells it decides.

News of the simple past is of the day of the report, unless a scene is set before it; what
somebody says is of the day; what a verb looks ahead to is not before it; what goes on for long
goes on. Each guess has a rule and a reason of its own, is marked approximate, and keeps the
bounds that are certain.

Source: rules/en/telling.toml
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.find.dates.again import (
    begun,
    begun_before,
    dated_by_words,
    dated_likely,
    named_before,
)
from dateline.find.dates.finite import of_finite
from dateline.find.dates.guesses import named_again, spanning
from dateline.find.dates.nouns import of_noun, or_still, sums_up
from dateline.find.dates.open_forms import of_open_form
from dateline.find.dates.telling import CALLED_OFF, OVER
from dateline.temporal.tense import is_finite

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.find.dates.again import Names
    from dateline.find.dates.telling import Telling
    from dateline.model import When


def likely_dates(telling: Telling) -> Mapping[int, When]:
    """The dates of all events of an article, by the index of their head tokens.

    "Rebels seized the bridge." published Friday 23 September 2022 -> about 2022-09-23

    What others hang on is worked out first, what names others again last.

    Args:
        telling: how the article tells its events.

    Returns:
        What words tell, else what is likely, else the bounds that are certain.
    """
    tokens = telling.dater.reading.tokens
    depth: dict[int, int] = {}
    for head in telling.told:
        token, climbed = tokens[head], 0
        while token.head >= 0 and climbed < len(tokens):
            token, climbed = tokens[token.head], climbed + 1
        depth[head] = climbed
    names = dated_by_words(telling)
    for head in sorted(depth, key=depth.__getitem__):
        telling.likely[head] = _date(telling, head, names)
    names, courses = dated_likely(telling), begun(telling)
    return {head: _or_again(telling, head, names, courses) for head in telling.told}


def _date(telling: Telling, head: int, names: Names) -> When:
    """The date of an event: what words tell of it or of its like, else what is likely."""
    told = telling.told[head]
    if told.status in CALLED_OFF or not telling.dater.published:
        return told.when
    if told.dated and not (sums_up(telling, head) and not told.when.is_known):
        return told.when if told.status not in OVER else or_still(telling, head)
    known = named_before(telling, names, telling.dater.reading.tokens[head], told)
    if known is not None:
        return named_again(telling, told, *known[:2])
    return _with_ends(telling, head, _guess(telling, head))


def _or_again(telling: Telling, head: int, names: Names, courses: Names) -> When:
    """The date of an event, or of what it names again, where it has no begin and end itself."""
    date, told = telling.date_of(head), telling.told[head]
    if not told.dated and date.because and date.because[-1].rule == "likely.lasts":
        known = begun_before(telling, courses, telling.dater.reading.tokens[head])
        return date if known is None else named_again(telling, told, *known[:2])
    guessed = date.certain is not None or date.begins is not None or date.ends is not None
    exact = date.earliest is not None and date.latest is not None
    if told.dated or guessed or exact or told.status in CALLED_OFF or not telling.dater.published:
        return date
    known = named_before(telling, names, telling.dater.reading.tokens[head], told)
    return date if known is None else named_again(telling, told, *known[:2])


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
    if token.upos not in ("VERB", "AUX", "ADJ"):
        return of_noun(telling, token, told)
    if not is_finite(reading, head, telling.dater.tenses):
        return of_open_form(telling, token, told)
    return of_finite(telling, token, told)
