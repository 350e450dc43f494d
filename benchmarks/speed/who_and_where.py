"""What names, coreference and places take, beside the language model that goes before them.

    python benchmarks/speed/who_and_where.py REPORTS

One run, one process, one thread of the model, processor seconds; each part takes the same reports
`REPEATS` times, in turns with the others, and the best of each counts.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dateline.find.coreference import resolve_actors
from dateline.find.names import find_names
from dateline.find.nationalities import find_nationalities
from dateline.find.places import find_places
from dateline.language import load_reader
from dateline.model import Article
from dateline.pipeline import load_rules
from dateline.read import ReadOptions, read_paths

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

REPEATS = 3
WORDS_WANTED = 10_000
Parts = dict[str, float]


def measure(articles: Sequence[Article]) -> dict[str, Any]:
    """Processor seconds of the model and of each craft, and the crafts' share of the model's.

    Args:
        articles: what is read; about `WORDS_WANTED` words of them.

    Returns:
        `seconds` by part, `share`: names, coreference and places together over the model.
    """
    some = _first_words(articles)
    reader, rules = load_reader("english", threads=1), load_rules()
    items = [(one.id, one.text) for one in some]
    best: Parts = {}
    for _ in range(REPEATS):
        spent: Parts = {}
        readings = _timed(spent, "language", lambda: list(reader.read_many(items)))
        for article, reading in zip(some, readings, strict=True):
            named = _timed(spent, "names", lambda one=reading: find_names(one, rules.actors))
            mentions, _, _ = _timed(
                spent,
                "coreference",
                lambda one=reading, names=named, when=article.published: resolve_actors(
                    one, names, rules.actors, rules.gazetteer, when
                ),
            )
            _timed(
                spent,
                "places",
                lambda one=reading, found=mentions: find_places(
                    one,
                    found + find_nationalities(one, found, rules.actors),
                    rules.actors,
                    rules.gazetteer,
                ),
            )
        best = {part: min(value, best.get(part, value)) for part, value in spent.items()}
    crafts = sum(value for part, value in best.items() if part != "language")
    figures = {
        "words": sum(len(one.text.split()) for one in some),
        "seconds": {part: round(value, 3) for part, value in best.items()},
        "share": round(crafts / best["language"], 4),
    }
    print(f"names, coreference, places: {figures['share']:.1%} of the model; {figures['seconds']}")
    return figures


def _first_words(articles: Sequence[Article]) -> list[Article]:
    """Articles until there are words enough."""
    some: list[Article] = []
    words = 0
    for one in articles:
        if words >= WORDS_WANTED:
            break
        some.append(one)
        words += len(one.text.split())
    return some


def _timed(spent: Parts, part: str, work: Callable[[], Any]) -> Any:
    """What some work gives; its processor seconds are added to a part."""
    began = time.process_time()
    result = work()
    spent[part] = spent.get(part, 0.0) + time.process_time() - began
    return result


if __name__ == "__main__":
    found = read_paths([Path(sys.argv[1])], ReadOptions())
    measure([one for one in found if isinstance(one, Article)])
