"""The layout of a store: numbered migrations, only ever added to, and how they are applied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.errors import MigrationError, StoreError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dateline.store.database import Database

APPLICATION_ID = 0x444C4E31  # "DLN1": marks a SQLite file as a Dateline store
Migration = tuple[int, "Callable[[Database], None]"]


def m001_first_layout(database: Database) -> None:
    """Articles with their claims, refusals, entries, and full-text search over both."""
    for statement in _M001.split(";\n"):
        database.execute(statement)


_M001 = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE articles (
    number INTEGER PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,
    id TEXT NOT NULL UNIQUE,
    path TEXT NOT NULL,
    published TEXT,
    published_is_day INTEGER NOT NULL,
    published_from TEXT NOT NULL,
    source TEXT,
    title TEXT,
    url TEXT,
    text TEXT NOT NULL,
    claims BLOB NOT NULL,
    statements INTEGER NOT NULL,
    events INTEGER NOT NULL,
    read_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
);
CREATE INDEX articles_order ON articles (published, id);

CREATE VIRTUAL TABLE articles_words USING fts5 (
    title, text, content='articles', content_rowid='number',
    tokenize="porter unicode61 remove_diacritics 2"
);

CREATE TABLE article_places (
    article INTEGER NOT NULL REFERENCES articles, place TEXT NOT NULL,
    PRIMARY KEY (article, place)
) WITHOUT ROWID;

CREATE TABLE refusals (
    hash TEXT PRIMARY KEY,
    stage TEXT NOT NULL,
    reason TEXT NOT NULL,
    article TEXT NOT NULL,
    detail TEXT NOT NULL,
    start INTEGER,
    stop INTEGER
) WITHOUT ROWID;
CREATE INDEX refusals_reason ON refusals (stage, reason);

CREATE TABLE entries (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    type TEXT,
    status TEXT NOT NULL,
    place TEXT,
    country TEXT,
    earliest TEXT,
    latest TEXT,
    listed TEXT,
    disagreements INTEGER NOT NULL,
    reviews INTEGER NOT NULL,
    headline TEXT NOT NULL,
    names TEXT NOT NULL,
    entry BLOB NOT NULL
);
CREATE INDEX entries_order ON entries (listed IS NULL, listed, id);

CREATE VIRTUAL TABLE entries_words USING fts5 (
    headline, names, content='entries', content_rowid='number',
    tokenize="porter unicode61 remove_diacritics 2"
);

CREATE TABLE entry_actors (
    entry INTEGER NOT NULL REFERENCES entries, actor TEXT NOT NULL, name TEXT NOT NULL
);
CREATE INDEX entry_actors_entry ON entry_actors (entry);

CREATE TABLE entry_claims (
    entry INTEGER NOT NULL REFERENCES entries, article TEXT NOT NULL, claim TEXT NOT NULL
);
CREATE INDEX entry_claims_article ON entry_claims (article, entry)
"""


def m002_certain_bounds(database: Database) -> None:
    """Times keep the bounds that are certain beside the likely ones: all is to be found anew."""
    _forget_findings(database)


def m003_rival_places(database: Database) -> None:
    """Places keep what else they may mean, and events what places them: all is to be found anew."""
    _forget_findings(database)


def m004_order_of_weaving(database: Database) -> None:
    """Entries are listed in the order in which weaving gives them: all is to be woven anew."""
    database.execute("DROP INDEX entries_order")
    database.execute("DELETE FROM meta WHERE key = 'woven'")


def _forget_findings(database: Database) -> None:
    """Forget what was found and woven by what code; what the user gave stays known."""
    database.execute("DELETE FROM meta WHERE key IN ('pipeline', 'woven')")


MIGRATIONS: tuple[Migration, ...] = (
    (1, m001_first_layout),
    (2, m002_certain_bounds),
    (3, m003_rival_places),
    (4, m004_order_of_weaving),
)


def newest(migrations: Sequence[Migration] = MIGRATIONS) -> int:
    """The number of the newest layout that this program knows."""
    return migrations[-1][0]


def applied(database: Database) -> int:
    """The number of a store's layout; 0 for a file in which nothing is yet.

    Raises:
        StoreError: it is a database, but no Dateline store.
    """
    if database.value("PRAGMA application_id") == APPLICATION_ID:
        return int(database.value("SELECT max(number) FROM migrations") or 0)
    if database.value("SELECT count(*) FROM sqlite_master") == 0:
        return 0
    msg = f"{database.path}: a database, but not of Dateline; name a store or a new file"
    raise StoreError(msg)


def require_known(database: Database, migrations: Sequence[Migration] = MIGRATIONS) -> int:
    """The number of a store's layout, which this program knows.

    Raises:
        MigrationError: a newer Dateline wrote it.
        StoreError: it is no store.
    """
    found = applied(database)
    if found > newest(migrations):
        msg = (
            f"{database.path}: layout {found} was written by a newer Dateline; this one knows "
            f"layouts up to {newest(migrations)}; update Dateline, or build the store again"
        )
        raise MigrationError(msg)
    return found


def bring_forward(database: Database, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Apply the migrations that a store lacks, each whole or not at all.

    An older store is first copied beside itself, as `NAME.layout-N`.

    Raises:
        MigrationError: a newer Dateline wrote it.
        StoreError: it is no store, or cannot be written.
    """
    found = require_known(database, migrations)
    if 0 < found < newest(migrations):
        _back_up(database, found)
    for number, migrate in migrations:
        if number > found:
            with database.transaction():
                _apply(database, number, migrate)


def _apply(database: Database, number: int, migrate: Callable[[Database], None]) -> None:
    if number <= applied(database):  # another program was quicker
        return
    database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    database.execute(
        "CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL)"
    )
    migrate(database)
    database.execute("INSERT INTO migrations VALUES (?, ?)", (number, migrate.__name__))


def _back_up(database: Database, found: int) -> None:
    """Copy an older store beside itself, under a name that says its layout."""
    path = database.path.with_name(f"{database.path.name}.layout-{found}")
    if path.exists():  # an earlier try got so far
        return
    unfinished = path.with_name(path.name + ".tmp")
    unfinished.unlink(missing_ok=True)
    database.copy_to(unfinished)
    unfinished.replace(path)
