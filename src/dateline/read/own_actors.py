"""Reads a user's own tables of actors from files: CSV, TOML, and dictionaries of PETRARCH."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from dateline.errors import NotFoundError, OptionError
from dateline.rules.listed import ActorTable
from dateline.rules.listed_files import parse_table
from dateline.rules.petrarch import parse_dictionary

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dateline.model import Refusal
    from dateline.rules.listed import Listed, ListedRole

LARGEST: Final = 64 * 2**20  # bytes of one table; the whole of Phoenix is a twentieth of it
DICTIONARY: Final = ".txt"  # in a folder, what is read as a dictionary


@dataclass(frozen=True, slots=True)
class ActorTables:
    """What a user's files of actors say.

    Attributes:
        table: the good rows of all.
        refused: the bad ones, each with its file and line.
    """

    table: ActorTable
    refused: tuple[Refusal, ...] = ()


def read_actor_tables(
    tables: Sequence[str | Path] = (), dictionaries: Sequence[str | Path] = ()
) -> ActorTables:
    """Read a user's own tables of actors; of rows on one name and day the later one wins.

    Args:
        tables: CSV or TOML files, as docs/actors.md describes them; they win over dictionaries.
        dictionaries: PETRARCH files, or folders of them (every .txt file in it).

    Returns:
        All good rows, and a refusal for each bad one; nothing for no files, which makes a store
        forget the tables that it was built with.

    Raises:
        NotFoundError: there is no such file.
        OptionError: a file cannot be read as a table at all.
    """
    rows: list[Listed] = []
    roles: list[ListedRole] = []
    refused: list[Refusal] = []
    files: list[tuple[str, int, int]] = []
    for path in _dictionary_files(dictionaries):
        found = parse_dictionary(path.name, _text(path))
        rows += found.rows
        roles += found.roles
        refused += found.refused
        files.append((path.name, len(found.rows) + len(found.roles), len(found.refused)))
    for path in map(Path, tables):
        kept, lost = parse_table(path.name, _text(path))
        rows += kept
        refused += lost
        files.append((path.name, len(kept), len(lost)))
    return ActorTables(ActorTable(tuple(rows), tuple(roles), tuple(files)), tuple(refused))


def _dictionary_files(given: Iterable[str | Path]) -> Iterable[Path]:
    for path in map(Path, given):
        if not path.is_dir():
            yield path
            continue
        inside = sorted(one for one in path.iterdir() if one.suffix.lower() == DICTIONARY)
        if not inside:
            msg = f"{path}: no {DICTIONARY} file in this folder; name one of dictionaries"
            raise NotFoundError(msg)
        yield from inside


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as fault:
        msg = (
            f"{path}: cannot be read ({fault.strerror or fault}); "
            "name a file, or a folder of dictionaries, that is there"
        )
        raise NotFoundError(msg) from fault
    if len(data) > LARGEST:
        msg = f"{path}: {len(data)} bytes; at most {LARGEST} are allowed; cut it in two"
        raise OptionError(msg)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
