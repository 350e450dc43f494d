"""Tests of reading a user's own tables of actors from files and folders."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dateline.errors import NotFoundError
from dateline.read import read_actor_tables

if TYPE_CHECKING:
    from pathlib import Path


def test_tables_come_after_dictionaries_so_that_they_win(tmp_path: Path) -> None:
    """Rows keep their order, with the counts of each file; a folder gives its dictionaries."""
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "b.txt").write_text("ANA_RUIZ_ [KENGOV]\nBROKEN_\n", encoding="utf-8")
    (folder / "a.txt").write_bytes("JOSÉ_ [ESPGOV]\n".encode("cp1252"))
    (folder / "notes.md").write_text("no dictionary", encoding="utf-8")
    table = tmp_path / "own.csv"
    table.write_text("\ufeffname,country\nAna Ruiz,KEN\nEva,Narnia\n", encoding="utf-8")

    found = read_actor_tables([table], [folder])

    assert [row.name for row in found.table.rows] == ["JOSÉ", "ANA RUIZ", "Ana Ruiz"]
    assert found.table.files == (("a.txt", 1, 0), ("b.txt", 1, 1), ("own.csv", 1, 1))
    assert [one.article for one in found.refused] == ["b.txt", "own.csv"]


def test_no_files_give_an_empty_table() -> None:
    """It stands for forgetting."""
    assert read_actor_tables().table.digest == ""


def test_what_is_not_there_is_named(tmp_path: Path) -> None:
    """A missing file and a folder without dictionaries are the caller's fault."""
    with pytest.raises(NotFoundError, match=r"own\.csv: cannot be read"):
        read_actor_tables([tmp_path / "own.csv"])
    with pytest.raises(NotFoundError, match=r"no \.txt file"):
        read_actor_tables((), [tmp_path])
