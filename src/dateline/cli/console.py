"""What all commands share: how they print, complain and end."""

from __future__ import annotations

import json
import os
import shutil
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.text import Text

from dateline.errors import OptionError
from dateline.model.codec import to_plain
from dateline.read import ActorTables, ReadOptions, read_actor_tables

if TYPE_CHECKING:
    from collections.abc import Iterable
    from enum import StrEnum

USAGE = 2
FAULT = 3
FOUND = 1
INTERRUPTED = 130
WIDEST = 110  # columns

StoreArgument = Annotated[
    Path, typer.Argument(help="A chronology that `dateline build` made.", metavar="STORE")
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]
WorkersOption = Annotated[
    int, typer.Option("--workers", min=0, help="Processes; 0 means one for each core.")
]
PublishedOption = Annotated[
    str | None,
    typer.Option(
        "--published",
        metavar="DAY",
        help="The day on which reports without a date were published, as 2022-09-23.",
    ),
]
SourceOption = Annotated[
    str | None, typer.Option("--source", help="The outlet of reports that name none.")
]

ActorsOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--actors",
        metavar="FILE",
        help="Your own table of actors, CSV or TOML; may be given several times.",
    ),
]
PetrarchOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--petrarch",
        metavar="PATH",
        help="An actor or agent dictionary of PETRARCH that you own, or a folder of them.",
    ),
]


def choice(option: str, words: type[StrEnum], means: str) -> Any:
    """An option that takes one of some words; an error says which, as all our errors do.

    Args:
        option: as it is written on the command line.
        words: all that are allowed.
        means: its help.
    """

    def parse(given: str) -> StrEnum:
        try:
            return words(given)
        except ValueError:
            *first, last = (one.value for one in words)
            allowed = f"{', '.join(first)} and {last} are" if first else f"{last} is"
            what = "one of them" if first else f"{option} {last}"
            msg = f"{option} {given!r} given; {allowed} allowed; write {what}"
            raise OptionError(msg) from None

    return typer.Option(option, parser=parse, metavar="|".join(words), help=means)


def out() -> Console:
    """The console for results."""
    return Console(highlight=False, soft_wrap=not sys.stdout.isatty())


def err() -> Console:
    """The console for progress and complaints."""
    return Console(stderr=True, highlight=False)


def columns() -> int:
    """How wide lines for a person may be: as the terminal, up to what reads well."""
    return min(shutil.get_terminal_size((WIDEST, 0)).columns, WIDEST)


def complain(fault: object) -> None:
    """Say what is wrong, in one paragraph, on standard error."""
    err().print(Text(f"dateline: {fault}", style="bold red"))


def print_json(value: object) -> None:
    """Print one JSON value; model values are turned into plain ones."""
    print_lines([json.dumps(_plain(value), ensure_ascii=False, indent=1)])


def _plain(value: object) -> Any:
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    return to_plain(value)


def print_lines(lines: Iterable[str]) -> None:
    """Write lines as they are, in UTF-8, whatever the terminal says."""
    write_pieces((line if line.endswith("\n") else f"{line}\n" for line in lines), None)


def write_pieces(pieces: Iterable[str], output: Path | None) -> None:
    """Write pieces of text as they are, in UTF-8.

    Args:
        pieces: what is written, in order; nothing is put between them.
        output: a file, which appears whole or not at all; None is standard output.
    """
    if output is None:
        for piece in pieces:
            sys.stdout.buffer.write(piece.encode("utf-8", "replace"))
        sys.stdout.flush()
        return
    temporary = output.with_name(f"{output.name}.part")
    with temporary.open("wb") as file:
        for piece in pieces:
            file.write(piece.encode("utf-8", "replace"))
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(output)


def read_options(published: str | None, source: str | None) -> ReadOptions:
    """What `--published` and `--source` mean.

    Raises:
        OptionError: the day is no day.
    """
    if published is None:
        return ReadOptions(source=source)
    try:
        day = datetime.fromisoformat(published)
    except ValueError:
        msg = f"--published {published!r} given; a day as 2022-09-23 is allowed; write it so"
        raise OptionError(msg) from None
    is_day = len(published) == len("2022-09-23")
    return ReadOptions(published=day.replace(tzinfo=None), published_is_day=is_day, source=source)


def own_actors(
    tables: list[Path] | None, dictionaries: list[Path] | None, *, forget: bool = False
) -> ActorTables | None:
    """What `--actors`, `--petrarch` and `--forget-actors` mean; None: as the store remembers.

    Raises:
        NotFoundError: there is no such file.
        OptionError: a file is no table, or tables are given and are to be forgotten.
    """
    if not tables and not dictionaries:
        return read_actor_tables() if forget else None
    if forget:
        msg = "--forget-actors given with tables of actors; leave one of the two out"
        raise OptionError(msg)
    return read_actor_tables(tables or (), dictionaries or ())
