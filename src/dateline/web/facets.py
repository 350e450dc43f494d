"""What the entries can be filtered by: each value with the number of entries that have it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dateline.web.selection import Line

MOST_VALUES = 400  # a longer list is no help in a menu; the search field finds the rest


def facets_of(lines: Sequence[Line]) -> dict[str, list[list[Any]]]:
    """Count the values of each filter.

    Returns:
        `types`, `statuses`, `countries`, `places` and `sources`: [value, entries];
        `actors`: [id, name, entries]. Each with the most frequent first, equals by value;
        at most 400.
    """
    names = dict(actor for line in lines for actor in line.actors)
    actors = _counted(actor for line in lines for actor, _name in line.actors)
    return {
        "types": _counted(line.type for line in lines),
        "statuses": _counted(line.status for line in lines),
        "countries": _counted(line.country for line in lines),
        "places": _counted(line.place for line in lines),
        "sources": _counted(source for line in lines for source in line.sources),
        "actors": [[actor, names[actor], n] for actor, n in actors],
    }


def _counted(values: Iterable[str | None]) -> list[list[Any]]:
    counts = Counter(value for value in values if value is not None)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return [list(item) for item in ordered[:MOST_VALUES]]
