"""Actors of the chronology: listed, found by a name or an id, and related to one another."""

from __future__ import annotations

from collections import Counter, defaultdict
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from dateline.errors import NotFoundError
from dateline.model.dossier import ActorSummary, Relation
from dateline.store.texts import fold, unpack

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.store.database import Database

SHORTEST_ID: Final = 6  # digits; fewer are taken as a name
SHOWN: Final = 8  # actors that a message lists
_COUNTED: Final = (
    "SELECT actor, name, count(DISTINCT entry) AS entries, min(entry) FROM entry_actors"
)
_IN_ORDER: Final = "GROUP BY actor ORDER BY entries DESC, name, actor"
_Row = tuple[str, str, int, int]  # id, folded name, entries, number of the first entry


def count_actors(database: Database) -> int:
    """How many actors the entries have."""
    return int(database.value("SELECT count(DISTINCT actor) FROM entry_actors"))


def list_actors(database: Database, limit: int) -> tuple[ActorSummary, ...]:
    """The actors in most entries, the most frequent first."""
    return _summaries(database, database.rows(f"{_COUNTED} {_IN_ORDER} LIMIT ?", (limit,)))


def find_actor(database: Database, given: str) -> tuple[ActorSummary, tuple[ActorSummary, ...]]:
    """The actor of a name, or of an id or its beginning.

    Of several, the one with more entries than all the others together is meant, unless a rarer
    one has exactly the name that is given.

    Args:
        database: the store.
        given: words with which a name, or a word of it, begins; case, accents and hyphens aside.

    Returns:
        The actor, and others whose name holds the words, the most frequent first.

    Raises:
        NotFoundError: there is none, or nobody stands out; the message lists them with ids.
    """
    found = _with_id(database, given) or _with_name(database, given)
    if not found:
        raise NotFoundError(_nobody(database, given))
    whole = [row for row in found if row[1] == fold(given).strip()]
    meant = _leading(whole or found)
    if meant is None or meant[2] < found[0][2]:
        raise NotFoundError(_several(database, given, found))
    others = [row for row in found if row is not meant]
    (actor,) = _summaries(database, [meant])
    return actor, _summaries(database, others[:SHOWN])


def _leading(rows: list[_Row]) -> _Row | None:
    """The first, if it has more entries than all the others together; None if it has not."""
    first, *others = rows
    return first if first[2] > sum(row[2] for row in others) else None


def _with_id(database: Database, given: str) -> list[_Row]:
    if len(given) < SHORTEST_ID:
        return []
    sql = f"{_COUNTED} WHERE substr(actor, 1, ?) = ? {_IN_ORDER}"
    return _rows(database, sql, (len(given), given))


def _with_name(database: Database, given: str) -> list[_Row]:
    words = fold(given).replace("-", " ").strip()
    if not words:
        return []
    sql = f"{_COUNTED} WHERE instr(' ' || replace(name, '-', ' '), ?) > 0 {_IN_ORDER}"
    return _rows(database, sql, (f" {words}",))


def _rows(database: Database, sql: str, given: tuple[object, ...]) -> list[_Row]:
    return [(actor, name, count, first) for actor, name, count, first in database.rows(sql, given)]


def _several(database: Database, given: str, rows: list[_Row]) -> str:
    listed = "; ".join(
        f"{one.name!r} ({one.id}, {_times(one.entries)})"
        for one in _summaries(database, rows[:SHOWN])
    )
    more = f"; and {len(rows) - SHOWN} more" if len(rows) > SHOWN else ""
    return f"{given!r} names more than one actor: {listed}{more}; give the whole name or the id"


def _times(entries: int) -> str:
    return "1 entry" if entries == 1 else f"{entries} entries"


def _nobody(database: Database, given: str) -> str:
    """The message for a name that nobody has: names that are spelt like it."""
    by_word: defaultdict[str, set[str]] = defaultdict(set)
    for (name,) in database.rows("SELECT DISTINCT name FROM entry_actors"):
        for word in (name, *name.split()):
            by_word[word].add(name)
    words = get_close_matches(fold(given), sorted(by_word), n=SHOWN)
    near = list(dict.fromkeys(name for word in words for name in sorted(by_word[word])))[:SHOWN]
    rows = [row for name in near for row in _named(database, name)][:SHOWN]
    listed = "; ".join(f"{one.name!r} ({one.id})" for one in _summaries(database, rows))
    hint = f"near to it: {listed}" if listed else "see `dateline actors STORE` for all of them"
    return f"no actor has the name or id {given!r}; {hint}"


def _named(database: Database, name: str) -> list[_Row]:
    return _rows(database, f"{_COUNTED} WHERE name = ? {_IN_ORDER}", (name,))


def _summaries(database: Database, rows: Iterable[tuple[object, ...]]) -> tuple[ActorSummary, ...]:
    """Rows (id, name, entries, first entry) with the names as they are written."""
    return tuple(
        ActorSummary(str(actor), _written(database, str(actor), first), int(str(entries)))
        for actor, _, entries, first in list(rows)
    )


def _written(database: Database, actor: str, entry: object) -> str:
    """An actor's name as one entry has it."""
    packed = database.value("SELECT entry FROM entries WHERE number = ?", (entry,))
    return next(str(one["name"]) for one in unpack(packed)["actors"] if one["id"] == actor)


def relations(database: Database, actor: str, limit: int) -> tuple[tuple[Relation, ...], int]:
    """With whom an actor is in the same entries, of which types, how often.

    Returns:
        Those with most entries, at most `limit`; and how many there are.
    """
    types: defaultdict[str, Counter[str]] = defaultdict(Counter)
    first: dict[str, int] = {}
    for other, label, count, number in database.rows(_TOGETHER, (actor,)):
        types[other][label] += count
        first[other] = min(number, first.get(other, number))
    order = sorted(types, key=lambda other: (-types[other].total(), first[other], other))
    found = (_relation(database, other, types[other], first[other]) for other in order[:limit])
    return tuple(found), len(order)


_TOGETHER = """
SELECT other.actor, coalesce(e.type, e.kind), count(DISTINCT e.number), min(e.number)
FROM entry_actors AS own
JOIN entry_actors AS other ON other.entry = own.entry AND other.actor <> own.actor
JOIN entries AS e ON e.number = own.entry
WHERE own.actor = ?
GROUP BY 1, 2
"""


def _relation(database: Database, other: str, types: Counter[str], first: int) -> Relation:
    return Relation(
        ActorSummary(other, _written(database, other, first), types.total()),
        tuple(sorted(types.items(), key=lambda item: (-item[1], item[0]))),
        str(database.value("SELECT id FROM entries WHERE number = ?", (first,))),
    )
