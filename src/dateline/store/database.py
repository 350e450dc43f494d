"""One SQLite connection: statements, transactions, and faults told as errors of ours."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, Self

from dateline.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

BUSY_S = 30  # how long a second writer waits for the first
Row = tuple[Any, ...]


class Database:
    """A connection to one store file; every fault of SQLite leaves it as a `StoreError`.

    Args:
        path: the file; for messages too.
        mode: "ro", "rw" or "rwc" as in SQLite's own addresses.
        immutable: True for a file that nobody can be writing to.
    """

    def __init__(self, path: Path, mode: str, *, immutable: bool = False) -> None:
        self.path = path
        self._is_open, self._writes = True, mode != "ro"
        address = f"{path.resolve().as_uri()}?mode={mode}" + ("&immutable=1" if immutable else "")
        with self._faults():
            self._connection = sqlite3.connect(
                address,
                uri=True,
                timeout=BUSY_S,
                isolation_level=None,  # we say BEGIN and COMMIT ourselves
                check_same_thread=mode != "ro",  # SQLite itself serialises readers
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_fault: object) -> None:
        self.close()

    def close(self) -> None:
        """End the connection; twice does no harm."""
        self._is_open = False
        self._connection.close()

    def settle(self) -> None:
        """Fold the log of writes into the file, so that a store at rest is one file.

        Where others have it open, the log stays beside it, which does no harm.
        """
        if self._is_open and self._writes:
            with suppress(sqlite3.Error):
                self._connection.execute("PRAGMA journal_mode = DELETE")

    def execute(self, sql: str, given: Sequence[object] = ()) -> int:
        """Run one statement.

        Returns:
            How many rows it changed; -1 for a statement that changes none.
        """
        with self._faults():
            return self._connection.execute(sql, given).rowcount

    def insert(self, sql: str, given: Sequence[object]) -> int | None:
        """Run one INSERT OR IGNORE.

        Returns:
            The new row's number; None where the row was there.
        """
        with self._faults():
            cursor = self._connection.execute(sql, given)
            return cursor.lastrowid if cursor.rowcount == 1 else None

    def execute_many(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        """Run one statement for every row."""
        with self._faults():
            self._connection.executemany(sql, rows)

    def rows(self, sql: str, given: Sequence[object] = ()) -> Iterator[Row]:
        """The rows of a query, fetched as they are asked for."""
        with self._faults():
            cursor = self._connection.execute(sql, given)
        while True:
            with self._faults():
                batch = cursor.fetchmany(64)
            if not batch:
                return
            yield from batch

    def row(self, sql: str, given: Sequence[object] = ()) -> Row | None:
        """The first row of a query; None for none."""
        with self._faults():
            found: Row | None = self._connection.execute(sql, given).fetchone()
        return found

    def value(self, sql: str, given: Sequence[object] = ()) -> Any:
        """The first value of the first row; None for no row."""
        found = self.row(sql, given)
        return found[0] if found else None

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is written inside is kept, or nothing of it."""
        self.execute("BEGIN IMMEDIATE")
        try:
            yield
            self.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise

    def copy_to(self, path: Path) -> None:
        """Copy the whole store into another file, which must not exist."""
        with self._faults():
            copy = sqlite3.connect(path)
            try:
                self._connection.backup(copy)
            finally:
                copy.close()

    @contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as fault:
            msg = f"{self.path}: {_told(fault)}"
            raise StoreError(msg) from fault


def _told(fault: sqlite3.Error) -> str:
    """What a fault of SQLite means to a person, and what to do."""
    name = getattr(fault, "sqlite_errorname", "") or ""
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return "another program is writing to this store; wait for it to end, then try again"
    if name.startswith("SQLITE_FULL"):
        return "the disk is full; make room and run the same command again, nothing is lost"
    if name.startswith("SQLITE_READONLY"):
        return (
            "this store can only be read, because it was opened so or its file is protected; "
            "open it with write=True, or use a copy"
        )
    if name.startswith(("SQLITE_NOTADB", "SQLITE_CORRUPT")):
        return f"this is no Dateline store, or it is damaged ({fault}); name another file"
    if name.startswith("SQLITE_CANTOPEN"):
        return f"cannot open this file ({fault}); check that its folder exists and may be used"
    return f"the database reports {fault} ({name}); run `dateline verify` on a copy"
