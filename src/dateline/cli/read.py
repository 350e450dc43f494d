"""`dateline read`: what each report says, without a store, for programs."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dateline import api
from dateline.cli.console import (
    ActorsOption,
    PetrarchOption,
    PublishedOption,
    SourceOption,
    WorkersOption,
    choice,
    err,
    own_actors,
    print_lines,
    read_options,
)
from dateline.model import Claims
from dateline.pipeline import Only
from dateline.render.contract import claims_to_jsonl

if TYPE_CHECKING:
    from collections.abc import Iterator


class ReadFormat(StrEnum):
    """What `dateline read` can write."""

    JSONL = "jsonl"


def read(
    reports: Annotated[
        list[Path], typer.Argument(help='Files and folders; "-" is standard input.')
    ],
    form: Annotated[
        ReadFormat, choice("--format", ReadFormat, "What to write.")
    ] = ReadFormat.JSONL,
    only: Annotated[
        Only | None, choice("--only", Only, "Find only this, in less time; all else is empty.")
    ] = None,
    published: PublishedOption = None,
    source: SourceOption = None,
    actors: ActorsOption = None,
    petrarch: PetrarchOption = None,
    workers: WorkersOption = 0,
) -> None:
    """Print what each report says: one JSON object for each article.

    All offsets are code points into `text`. The JSON Schema ships with the package,
    as dateline/render/read.schema.json. What could not be read is listed on standard error.

    Example:  dateline read report.txt --format jsonl
    Example:  dateline read report.txt --only times
    """
    del form  # there is only one so far
    options = api.BuildOptions(
        read=read_options(published, source),
        workers=workers,
        actors=own_actors(actors, petrarch),
    )
    print_lines(_lines(reports, options, only))


def _lines(reports: list[Path], options: api.BuildOptions, only: Only | None) -> Iterator[str]:
    for item in api.read(reports, options, only=only):
        if isinstance(item, Claims):
            yield from claims_to_jsonl([item])
        else:
            err().print(f"not read: {item.article}: {item.reason}: {item.detail}", markup=False)
