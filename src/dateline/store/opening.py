"""Opens a store file, for reading or for writing, and says what is wrong where it cannot."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from dateline.errors import NotFoundError, StoreError
from dateline.store.database import Database
from dateline.store.layout import bring_forward, newest, require_known

if TYPE_CHECKING:
    from pathlib import Path


def open_database(path: Path, *, write: bool) -> Database:
    """Open a store; with `write`, make it or bring it forward where needed.

    Raises:
        NotFoundError: there is no such file to read.
        MigrationError: a newer Dateline wrote it.
        StoreError: it is no store, or cannot be read or written.
    """
    if path.is_dir():
        msg = f"{path}: a folder, where a store is one file; name a file such as war.dateline"
        raise StoreError(msg)
    database = _for_writing(path) if write else _for_reading(path)
    try:
        if write:
            bring_forward(database)
        else:
            _require_newest(database)
    except BaseException:
        database.close()
        raise
    return database


def _for_writing(path: Path) -> Database:
    if not path.parent.is_dir():
        msg = f"{path}: its folder {path.parent} is not there; make it, or name another file"
        raise StoreError(msg)
    database = Database(path, "rwc")
    try:
        require_known(database)  # before anything is written into a file of somebody else
        with suppress(StoreError):  # others are reading: they and we take turns instead
            database.value("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = FULL")
        database.execute("PRAGMA foreign_keys = ON")
    except BaseException:
        database.close()
        raise
    return database


def _for_reading(path: Path) -> Database:
    if not path.exists():
        msg = f"{path}: no such store; make one with `dateline build REPORTS -o {path.name}`"
        raise NotFoundError(msg)
    database = Database(path, "ro")
    try:
        database.value("SELECT count(*) FROM sqlite_master")
    except StoreError:
        database.close()
        return Database(path, "ro", immutable=True)  # on a disk that nobody can write to
    return database


def _require_newest(database: Database) -> None:
    found = require_known(database)
    if found < newest():
        what = "empty" if found == 0 else f"of the older layout {found}"
        msg = (
            f"{database.path}: this store is {what}; run `dateline build REPORTS -o "
            f"{database.path.name}` once to bring it to layout {newest()}"
        )
        raise StoreError(msg)
