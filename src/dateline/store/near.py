"""Finds an article or an entry by its id or the beginning of it, or says which ids are near."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.errors import NotFoundError

if TYPE_CHECKING:
    from dateline.store.database import Database

SHOWN = 5  # ids that a message lists
NOUNS = {"articles": "article", "entries": "entry"}


def resolve_id(database: Database, table: str, given: str) -> str:
    """The whole id for an id or the beginning of one.

    Args:
        database: the store.
        table: "articles" or "entries".
        given: what the caller has.

    Raises:
        NotFoundError: none begins so, or several do; the message lists some.
    """
    if database.value(f"SELECT 1 FROM {table} WHERE id = ?", (given,)):  # noqa: S608 - names of our own, values are bound
        return given
    begun = [] if not given else _begun(database, table, given)
    if len(begun) == 1:
        return begun[0]
    noun = NOUNS[table]
    if begun:
        msg = f"{given!r} begins the id of more than one {noun}: {_listed(begun)}; give more of it"
    else:
        near = _near(database, table, given)
        hint = f"near to it: {_listed(near)}" if near else "the store has none"
        msg = f"no {noun} has the id {given!r}; {hint}"
    raise NotFoundError(msg)


def _begun(database: Database, table: str, given: str) -> list[str]:
    sql = f"SELECT id FROM {table} WHERE substr(id, 1, ?) = ? ORDER BY id LIMIT ?"  # noqa: S608 - names of our own, values are bound
    return [found for (found,) in database.rows(sql, (len(given), given, SHOWN + 1))]


def _near(database: Database, table: str, given: str) -> list[str]:
    """Ids on both sides of the given one, in order."""
    before = f"SELECT id FROM {table} WHERE id < ? ORDER BY id DESC LIMIT 2"  # noqa: S608 - names of our own, values are bound
    after = f"SELECT id FROM {table} WHERE id > ? ORDER BY id LIMIT 3"  # noqa: S608 - names of our own, values are bound
    below = [found for (found,) in database.rows(before, (given,))]
    above = [found for (found,) in database.rows(after, (given,))]
    return [*reversed(below), *above]


def _listed(ids: list[str]) -> str:
    more = " ..." if len(ids) > SHOWN else ""
    return ", ".join(repr(one) for one in ids[:SHOWN]) + more
