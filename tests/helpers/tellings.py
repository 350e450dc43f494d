"""How an article tells its events, for tests: what is known of each is given by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from dateline.find.dates.around import UNSURE, Dater
from dateline.find.dates.telling import Telling, Told
from dateline.model import Bounds, Precision, Reading, Status, When, quote
from dateline.rules.event_times import load_event_time_rules
from dateline.rules.telling import load_telling_rules
from dateline.rules.tense import load_tense_rules

FRIDAY = datetime(2022, 9, 23)  # when the articles are published


def day(number: int) -> Bounds:
    """Bounds of one day of September 2022."""
    begin = datetime(2022, 9, number)
    return Bounds(begin, begin + timedelta(days=1))


def dated(bounds: Bounds, precision: Precision = Precision.INTERVAL, **given) -> When:
    """A time with these bounds and without reasons."""
    return replace(
        UNSURE, earliest=bounds.earliest, latest=bounds.latest, precision=precision, **given
    )


def dater_of(reading: Reading) -> Dater:
    """What dates an article that was published on Friday 23 September 2022."""
    return Dater(reading, FRIDAY, load_event_time_rules(), load_tense_rules(), load_telling_rules())


def telling_of(reading: Reading, **events: tuple[Status, When]) -> Telling:
    """Events by the text of their head words, each with its status and what is certain of it."""
    heads = {token.text: token for token in reading.tokens}
    told = {}
    for word, (status, when) in events.items():
        words = quote(reading.text, heads[word].start, heads[word].end)
        told[heads[word].index] = Told(words, status, when, dated=False)
    scenes = (None,) * len(reading.sentences)
    none: frozenset[int] = frozenset()
    return Telling(dater_of(reading), scenes, none, none, none, none, told)


def at_word(look, telling: Telling, word: str):
    """What a look at the event of a word comes to."""
    token = next(one for one in telling.dater.reading.tokens if one.text == word)
    return look(telling, token, telling.told[token.index])
