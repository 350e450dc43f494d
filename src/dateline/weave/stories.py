"""Which reports tell one story: likeness of what happens in them and who is named."""

from __future__ import annotations

import math
from collections import Counter, defaultdict, deque
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.weave.slots import ArticleSlot

COMMON: Final = 0.3  # share of reports; what stands in more of them tells no story apart
FEW: Final = 20  # reports; in so few, every word may tell
FAINT: Final = 0.12  # likeness below this is chance
WITHIN: Final = timedelta(days=7)  # reports of one story are published within this time
_Use = tuple[int, float, datetime]  # of a word: report, weight, day of the report


class Stories:
    """How alike reports are, 0 to 1."""

    def __init__(self, articles: list[ArticleSlot]) -> None:
        self.near: defaultdict[int, dict[int, float]] = defaultdict(dict)
        for one, two, likeness in _alike(articles):
            self.near[one][two] = likeness
            self.near[two][one] = likeness

    def likeness(self, one: int, two: int) -> float:
        """How alike two reports are, by number; 1 for a report and itself, 0 for chance."""
        if one == two:
            return 1.0
        return self.near[one].get(two, 0.0) if one in self.near else 0.0

    def pairs(self, least: float) -> Iterator[tuple[int, int]]:
        """Pairs of reports at least so alike, the lower number in front, sorted."""
        for one in sorted(self.near):
            for two in sorted(self.near[one]):
                if one < two and self.near[one][two] >= least:
                    yield one, two


def _alike(articles: list[ArticleSlot]) -> Iterator[tuple[int, int, float]]:
    """Pairs of reports of the same days whose likeness is more than chance.

    Reports are gone through by day, so that each meets those of the days before it alone, and
    the undated, which may be of any day.
    """
    in_reports = Counter(word for article in articles for word in set(article.words))
    most = max(COMMON * len(articles), FEW)
    undated: defaultdict[str, deque[_Use]] = defaultdict(deque)
    recent: defaultdict[str, deque[_Use]] = defaultdict(deque)
    for number in sorted(range(len(articles)), key=lambda number: _day(articles[number])):
        day = _day(articles[number])
        uses = undated if articles[number].published is None else recent
        found: defaultdict[int, float] = defaultdict(float)
        for word, weight in _weights(articles[number].words, in_reports, len(articles)):
            if 1 < in_reports[word] <= most:
                _let_go(recent[word], day)
                for other, its, _ in (*undated[word], *recent[word]):
                    found[other] += weight * its
                uses[word].append((number, weight, day))
        for other, likeness in found.items():
            if likeness >= FAINT:
                yield other, number, round(likeness, 6)


def _day(article: ArticleSlot) -> datetime:
    """When a report was published; the undated come before all others."""
    return article.published or datetime.min


def _let_go(uses: deque[_Use], day: datetime) -> None:
    """Leave out, the oldest first, reports that are too old to tell a story of some day."""
    while uses and day - uses[0][2] > WITHIN:
        uses.popleft()


def _weights(
    words: tuple[str, ...], in_reports: Counter[str], count: int
) -> Iterator[tuple[str, float]]:
    """Words by the alphabet: told more often here and rarer elsewhere weighs more; length 1."""
    weights = [
        (word, (1 + math.log(times)) * math.log(1 + count / in_reports[word]))
        for word, times in sorted(Counter(words).items())
    ]
    length = math.sqrt(math.fsum(weight * weight for _, weight in weights)) or 1.0
    for word, weight in weights:
        yield word, weight / length
