"""Entries of the chronology: replaced as a whole, filtered, and listed as weaving put them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dateline.errors import GroundingError, NotFoundError, OptionError
from dateline.model import Entry
from dateline.model.codec import from_plain, to_plain
from dateline.store.near import resolve_id
from dateline.store.search import match_expression
from dateline.store.texts import fold, lead_article, pack, texts_of, unpack

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import datetime

    from dateline.model import EntryKind, Status
    from dateline.store.database import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryQuery:
    """Which entries are wanted; what is None does not narrow.

    Attributes:
        actor: part of an actor's name, case and accents aside, or his whole id.
        type: PLOVER type.
        kind: event or statement.
        status: where the life line ends.
        place: part of the place's name, case and accents aside.
        country: ISO 3166 alpha-3 code of the place.
        since: inclusive. An entry bounded on both sides counts when its bounds reach past
            here; one bounded on one side counts by that bound; one without bounds never does.
        until: exclusive, likewise.
        text: words of the headline or of the names.
        article: id of an article that one of its claims is of.
        disagrees: True for those whose claims disagree, False for the others.
        needs_review: True for those that a person should look at, False for the others.
        limit: at most so many, from 0.
        offset: leave out so many first.
    """

    actor: str | None = None
    type: str | None = None
    kind: EntryKind | None = None
    status: Status | None = None
    place: str | None = None
    country: str | None = None
    since: datetime | None = None
    until: datetime | None = None
    text: str | None = None
    article: str | None = None
    disagrees: bool | None = None
    needs_review: bool | None = None
    limit: int | None = None
    offset: int = 0


EVERYTHING = EntryQuery()
Condition = tuple[str, tuple[object, ...]]


def replace_entries(database: Database, entries: Iterable[Entry]) -> int:
    """Put these entries, in the order to list them, in place of all that were there.

    All is done in one transaction.

    Returns:
        How many there are now.

    Raises:
        GroundingError: an entry quotes words that its article does not have; the
            entries that were there stay.
    """
    texts = texts_of(database)
    count = 0
    with database.transaction():
        for table in ("entry_actors", "entry_claims", "entries"):
            database.execute(f"DELETE FROM {table}")  # noqa: S608 - names of our own, values are bound
        database.execute("INSERT INTO entries_words (entries_words) VALUES ('delete-all')")
        for count, entry in enumerate(entries, 1):  # noqa: B007 - the count is the result
            _add(database, entry, texts)
    return count


def _add(database: Database, entry: Entry, texts: Callable[[str], str]) -> None:
    plain = to_plain(entry)
    _require_grounded(entry, plain, texts)
    names = _names(entry)
    place = entry.place
    number = database.insert(
        f"INSERT INTO entries ({_COLUMNS}) VALUES ({', '.join('?' * 14)})",  # noqa: S608 - names of our own, values are bound
        (
            entry.id,
            entry.kind.value,
            entry.type,
            entry.status.value,
            fold(place.name) if place else None,
            place.country if place else None,
            _stamp(entry.when.earliest),
            _stamp(entry.when.latest),
            _stamp(entry.when.earliest or entry.when.latest),
            len(entry.disagreements),
            len(entry.needs_review),
            entry.headline,
            names,
            pack(plain),
        ),
    )
    database.execute(
        "INSERT INTO entries_words (rowid, headline, names) VALUES (?, ?, ?)",
        (number, entry.headline, names),
    )
    database.execute_many(
        "INSERT INTO entry_actors VALUES (?, ?, ?)",
        [(number, actor.id, fold(actor.name)) for actor in entry.actors],
    )
    database.execute_many(
        "INSERT INTO entry_claims VALUES (?, ?, ?)",
        [(number, ref.article, ref.claim) for ref in entry.claims],
    )


_COLUMNS = (
    "id, kind, type, status, place, country, earliest, latest, listed, disagreements, reviews, "
    "headline, names, entry"
)


def _require_grounded(entry: Entry, plain: dict[str, Any], texts: Callable[[str], str]) -> None:
    """Refuse an entry that quotes words which its articles do not have."""
    try:
        from_plain(Entry, plain, texts, lead_article(plain))
    except GroundingError as fault:
        msg = f"entry {entry.id} ({entry.headline!r}): {fault}"
        raise GroundingError(msg) from fault


def _names(entry: Entry) -> str:
    """The names by which an entry can be searched, each once."""
    found = [actor.name for actor in entry.actors]
    if entry.place is not None:
        found.append(entry.place.name)
    found.extend(entry.sources)
    return "; ".join(dict.fromkeys(found))


def _stamp(instant: datetime | None) -> str | None:
    """An instant as text that sorts by time."""
    return None if instant is None else instant.isoformat(timespec="microseconds")


def entries_in_order(database: Database, query: EntryQuery = EVERYTHING) -> Iterator[Entry]:
    """The entries that are wanted, in the order of the chronology.

    Raises:
        OptionError: the limit or the offset is below 0.
    """
    for name, value in (("limit", query.limit), ("offset", query.offset)):
        if value is not None and value < 0:
            msg = f"{name} = {value} given; 0 or more is allowed; leave it out for all"
            raise OptionError(msg)
    where, given = _where(query)
    sql = f"SELECT entry FROM entries {where} ORDER BY number LIMIT ? OFFSET ?"  # noqa: S608 - names of our own, values are bound
    limit = -1 if query.limit is None else query.limit
    return _decoded(database, sql, (*given, limit, query.offset))


def _decoded(database: Database, sql: str, given: tuple[object, ...]) -> Iterator[Entry]:
    texts = texts_of(database)
    for (packed,) in database.rows(sql, given):
        plain = unpack(packed)
        yield from_plain(Entry, plain, texts, lead_article(plain))


def count_entries(database: Database, query: EntryQuery = EVERYTHING) -> int:
    """How many entries are wanted, limit and offset aside."""
    where, given = _where(query)
    return int(database.value(f"SELECT count(*) FROM entries {where}", given))  # noqa: S608 - names of our own, values are bound


def entry(database: Database, given: str) -> Entry:
    """One entry, by its id or the beginning of it.

    Raises:
        NotFoundError: there is none; the message has ids that are near.
    """
    found = resolve_id(database, "entries", given)
    for one in _decoded(database, "SELECT entry FROM entries WHERE id = ?", (found,)):
        return one
    raise NotFoundError(found)  # removed between the two queries


def _where(query: EntryQuery) -> Condition:
    conditions = [*_plain_conditions(query), *_time_conditions(query), *_word_conditions(query)]
    if not conditions:
        return "", ()
    clauses = " AND ".join(clause for clause, _ in conditions)
    return f"WHERE {clauses}", tuple(value for _, given in conditions for value in given)


def _plain_conditions(query: EntryQuery) -> Iterator[Condition]:
    for column, value in (
        ("type", query.type and query.type.upper()),
        ("kind", query.kind),
        ("status", query.status),
        ("country", query.country and query.country.upper()),
    ):
        if value:
            yield f"{column} = ?", (str(value),)
    for column, wanted in (("disagreements", query.disagrees), ("reviews", query.needs_review)):
        if wanted is not None:
            yield f"({column} > 0) = ?", (wanted,)


def _time_conditions(query: EntryQuery) -> Iterator[Condition]:
    if query.since is not None or query.until is not None:
        yield "(earliest IS NOT NULL OR latest IS NOT NULL)", ()
    if query.since is not None:
        since = _stamp(query.since)
        yield "(latest > ? OR (latest IS NULL AND earliest >= ?))", (since, since)
    if query.until is not None:
        until = _stamp(query.until)
        yield "(earliest < ? OR (earliest IS NULL AND latest <= ?))", (until, until)


def _word_conditions(query: EntryQuery) -> Iterator[Condition]:
    if query.actor:
        sql = (
            "EXISTS (SELECT 1 FROM entry_actors AS a WHERE a.entry = entries.number "
            "AND (a.actor = ? OR instr(a.name, ?) > 0))"
        )
        yield sql, (query.actor, fold(query.actor))
    if query.place:
        yield "instr(place, ?) > 0", (fold(query.place),)
    if query.article:
        yield (
            "number IN (SELECT entry FROM entry_claims WHERE article = ?)",
            (query.article,),
        )
    if query.text is not None and query.text.strip():
        expression = match_expression(query.text)
        sql = "number IN (SELECT rowid FROM entries_words WHERE entries_words MATCH ?)"
        yield (sql, (expression,)) if expression else ("0", ())
