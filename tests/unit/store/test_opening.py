"""Opening a store: new, old, foreign, damaged, in use, killed."""

from __future__ import annotations

import os
import pickle
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from tests.unit.store.samples import article, claims, entry

from dateline.errors import MigrationError, NotFoundError, StoreError
from dateline.store import Store, database, layout
from dateline.store.database import Database
from dateline.store.layout import MIGRATIONS, bring_forward

NEXT = len(MIGRATIONS) + 1


@pytest.fixture
def path(tmp_path) -> Path:
    """Where a store may be made."""
    return tmp_path / "war.dateline"


def test_a_new_store_is_one_file(path):
    """When it is closed, a store is one file and nothing beside it."""
    with Store.open(path, write=True) as store:
        store.add_found([claims()])

    assert [one.name for one in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize("name", ["a?mode=memory.dateline", "a#b%20c d.dateline", "ü’.dateline"])
def test_any_file_name_will_do(tmp_path, name):
    """Characters that mean something in an address are part of the name."""
    with Store.open(tmp_path / name, write=True) as store:
        store.add_found([claims()])

    with Store.open(tmp_path / name) as store:
        assert store.counts().articles == 1
    assert [one.name for one in tmp_path.iterdir()] == [name]


def test_missing_to_read(path):
    """There is nothing to read where there is no file."""
    with pytest.raises(NotFoundError, match="dateline build"):
        Store.open(path)
    assert not path.exists()


@pytest.mark.parametrize("write", [True, False])
def test_folders_are_no_stores(tmp_path, write):
    """A folder is told as what it is."""
    with pytest.raises(StoreError, match="folder"):
        Store.open(tmp_path, write=write)


def test_a_missing_folder_is_told(tmp_path):
    """A store is not made where there is no folder for it."""
    with pytest.raises(StoreError, match="nowhere"):
        Store.open(tmp_path / "nowhere" / "war.dateline", write=True)


@pytest.mark.parametrize("write", [True, False])
@pytest.mark.parametrize(
    "content", [b"date 2022-09-23 Talks. " * 99, b"SQLite format 3\0" + b"x" * 900]
)
def test_other_files_are_left_alone(path, write, content):
    """A file that is no database is told, and keeps its bytes."""
    path.write_bytes(content)

    with pytest.raises(StoreError, match="no Dateline store"):
        Store.open(path, write=write)
    assert path.read_bytes() == content


@pytest.mark.parametrize("write", [True, False])
def test_other_databases_are_left_alone(path, write):
    """The database of another program is told, and keeps its bytes."""
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE t (x)")
    other.close()
    content = path.read_bytes()

    with pytest.raises(StoreError, match="not of Dateline"):
        Store.open(path, write=write)
    assert path.read_bytes() == content


def test_an_empty_file_becomes_a_store(path):
    """What a killed first run left behind is filled by the next; it cannot be read."""
    path.touch()
    with pytest.raises(StoreError, match="empty"):
        Store.open(path)

    with Store.open(path, write=True) as store:
        assert store.counts().articles == 0


@pytest.mark.parametrize("write", [True, False])
def test_a_newer_layout_is_told(path, write):
    """A store of a newer program is not touched; the message says what to do."""
    with Store.open(path, write=True) as store:
        store._database.execute("INSERT INTO migrations VALUES (99, 'm099')")

    with pytest.raises(MigrationError, match="update Dateline"):
        Store.open(path, write=write)


def test_an_older_layout_is_brought_forward_with_a_copy(path, monkeypatch):
    """Writing brings an older store forward and keeps a copy; reading asks for that."""
    with Store.open(path, write=True) as store:
        store.add_found([claims()])

    def add_a_column(into):
        into.execute("ALTER TABLE articles ADD COLUMN extra TEXT")

    migrations = (*MIGRATIONS, (NEXT, add_a_column))
    with Database(path, "rw") as older:
        bring_forward(older, migrations)
        assert older.value("SELECT max(number) FROM migrations") == NEXT
        assert older.value("SELECT count(extra) FROM articles") == 0
    copy = path.with_name(f"war.dateline.layout-{NEXT - 1}")
    with Store.open(copy) as kept:
        assert kept.counts().articles == 1
    with pytest.raises(MigrationError):
        Store.open(path)
    monkeypatch.setattr("dateline.store.opening.newest", lambda: NEXT)
    with pytest.raises(StoreError, match=f"older layout {NEXT - 1}"):
        Store.open(copy)


def test_a_layout_that_asks_for_new_findings_keeps_what_the_user_gave(path):
    """The code that found and wove is forgotten; his own tables of actors are not."""
    with Database(path, "rwc") as older:
        bring_forward(older, MIGRATIONS[:2])
        for key in ("pipeline", "woven", "actors"):
            older.execute("INSERT INTO meta VALUES (?, ?)", (key, f"of {key}"))

    with Store.open(path, write=True) as store:
        assert [store.meta(key) for key in ("pipeline", "woven")] == [None, None]
        assert store.meta("actors") == "of actors"


def test_a_migration_is_whole_or_nothing(path):
    """A migration that fails leaves the store as it was, and the next try works."""
    with Store.open(path, write=True):
        pass

    def add_and_fail(into):
        into.execute("CREATE TABLE half (x)")
        into.execute("SELECT broken FROM nowhere")

    with Database(path, "rw") as older:
        for _ in range(2):
            with pytest.raises(StoreError):
                bring_forward(older, (*MIGRATIONS, (NEXT, add_and_fail)))
        assert older.value("SELECT count(*) FROM sqlite_master WHERE name = 'half'") == 0
        bring_forward(older, (*MIGRATIONS, (NEXT, lambda _into: None)))


def test_migrations_are_numbered_without_gaps():
    """Migrations are only ever added to, each with the next number in its name."""
    assert [number for number, _ in MIGRATIONS] == list(range(1, len(MIGRATIONS) + 1))
    assert all(move.__name__.startswith(f"m{number:03d}_") for number, move in MIGRATIONS)
    assert layout.newest() == len(MIGRATIONS)


def test_many_read_while_one_writes(path):
    """A reader sees what was committed when it asks, and never waits."""
    with Store.open(path, write=True) as writer, Store.open(path) as reader:
        assert reader.counts().articles == 0
        writer.add_found([claims()])
        with writer._database.transaction():
            writer._database.execute("DELETE FROM refusals")
            assert len(list(reader.refusals())) == 1
        assert reader.counts().articles == 1


def test_a_store_can_be_written_while_it_is_open_for_reading(path):
    """A reader that was there first sees what a writer adds, and what it leaves behind."""
    with Store.open(path, write=True):
        pass
    with Store.open(path) as reader:
        assert reader.counts().articles == 0
        with Store.open(path, write=True) as writer:
            writer.add_found([claims()])
            assert reader.counts().articles == 1
        assert reader.counts().articles == 1
    with Store.open(path, write=True) as writer:
        writer.add_found([claims(article("a2"))])
    with Store.open(path) as reader:
        assert reader.counts().articles == 2
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_a_second_writer_waits_and_then_is_told(path, monkeypatch):
    """Two writers do not mix: the second waits, and then says why it gives up."""
    monkeypatch.setattr(database, "BUSY_S", 0.01)
    with (
        Store.open(path, write=True) as first,
        Store.open(path, write=True) as second,
        first._database.transaction(),
        pytest.raises(StoreError, match="another program is writing"),
    ):
        second.add_found([claims()])


def test_readers_may_share_a_store_between_threads(path):
    """One store that is open for reading answers several threads."""
    with Store.open(path, write=True) as store:
        store.add_found([claims()])
        store.replace_entries([entry("e1", article())])

    with Store.open(path) as store, ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: (store.counts(), list(store.entries())), range(40)))

    assert len({len(entries) for _, entries in found}) == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="the administrator may write anywhere")
def test_a_store_on_a_disk_that_nobody_can_write_to(path):
    """A store in a folder without the right to write is read all the same."""
    with Store.open(path, write=True) as store:
        store.add_found([claims()])
    path.chmod(0o444)
    path.parent.chmod(0o555)
    try:
        with Store.open(path) as store:
            assert store.counts().articles == 1
    finally:
        path.parent.chmod(0o755)


def test_a_damaged_store_is_told(path):
    """A store whose bytes were spoilt says so instead of answering."""
    with Store.open(path, write=True) as store:
        store.add_found([claims(article(f"a{number}")) for number in range(50)])
    with path.open("r+b") as file:
        file.seek(4096 * 3)
        file.write(b"\xff" * 4096 * 20)

    with pytest.raises(StoreError, match="damaged"), Store.open(path) as store:
        store.verify()


KILLED_WRITER = """
import pickle, sys
from dateline.store import Store

with Store.open(sys.argv[1], write=True) as store, open(sys.argv[2], "rb") as file:
    print("open", flush=True)
    for number, (found, entries) in enumerate(pickle.load(file)):
        store.add_found([found])
        if entries:
            store.replace_entries(entries)
        print(number, flush=True)
"""


@pytest.fixture
def batches(tmp_path) -> Path:
    """What the writer writes: 40 articles one by one, the entries anew with every fifth."""
    written = [article(f"a{number:02d}") for number in range(40)]
    made = [
        (claims(one), [entry(f"e-{own.id}", own) for own in written[:number]] * (number % 5 == 1))
        for number, one in enumerate(written, 1)
    ]
    file = tmp_path / "batches.pickle"
    file.write_bytes(pickle.dumps(made))
    return file


def run_writer(path: Path, batches: Path, *, kill_after: int | None) -> None:
    """Run the writer, and kill it as soon as it has said so many lines."""
    writer = subprocess.Popen(
        [sys.executable, "-c", KILLED_WRITER, str(path), str(batches)],
        stdout=subprocess.PIPE,
        cwd=path.parent,
    )
    assert writer.stdout is not None
    for said, _ in enumerate(writer.stdout, 1):
        if said == kill_after:
            writer.kill()
            break
    writer.stdout.close()
    assert writer.wait() == (0 if kill_after is None else -9)


def test_a_killed_writer_loses_nothing_that_was_committed(path, batches):
    """After SIGKILL at three moments, the store is sound, readable and goes on to the same end."""
    for kill_after in (1, 8, 23):
        run_writer(path, batches, kill_after=kill_after)
        with Store.open(path) as store:
            assert store.counts().articles >= kill_after - 1
            assert store.verify() == []
    run_writer(path, batches, kill_after=None)
    unbroken = path.with_name("unbroken.dateline")
    run_writer(unbroken, batches, kill_after=None)

    with Store.open(path) as broken, Store.open(unbroken) as whole:
        assert broken.content_digest() == whole.content_digest()
