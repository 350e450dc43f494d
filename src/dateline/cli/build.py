"""`dateline build`: reports into a chronology, with progress and a closing truth table."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeRemainingColumn,
)

from dateline import api
from dateline.cli.console import (
    ActorsOption,
    JsonOption,
    PetrarchOption,
    PublishedOption,
    SourceOption,
    WorkersOption,
    err,
    out,
    own_actors,
    print_json,
    read_options,
)
from dateline.cli.truth import truth, truth_table


def build(
    reports: Annotated[
        list[Path], typer.Argument(help='Files and folders; "-" is standard input.')
    ],
    output: Annotated[
        Path, typer.Option("--output", "-o", help="The chronology to make or go on with.")
    ],
    published: PublishedOption = None,
    source: SourceOption = None,
    actors: ActorsOption = None,
    petrarch: PetrarchOption = None,
    forget_actors: Annotated[
        bool, typer.Option("--forget-actors", help="Forget the tables it was built with.")
    ] = False,
    workers: WorkersOption = 0,
    as_json: JsonOption = False,
) -> None:
    """Build a chronology from reports.

    Ctrl-C is safe: the same command goes on where it stopped, and running it twice changes nothing.

    A chronology remembers the tables of actors that it was built with; a changed table makes it
    read its reports anew.

    Example:  dateline build reports/ -o war.dateline
    Example:  dateline build reports/ -o war.dateline --actors ministers.csv
    """
    options = api.BuildOptions(
        read=read_options(published, source),
        workers=workers,
        actors=own_actors(actors, petrarch, forget=forget_actors),
    )
    with _progress(err()) as progress:
        task = progress.add_task("Reading reports", total=None, claims=0, refusals=0)

        def tell(state: api.Progress) -> None:
            progress.update(
                task,
                description="Weaving entries" if state.weaving else "Reading reports",
                completed=state.done,
                total=state.total,
                claims=state.claims,
                refusals=state.refusals,
            )

        built = api.build(reports, output, options, on_progress=tell)
    facts = truth(built, api.Chronology(output))
    if as_json:
        print_json(facts)
        return
    out().print(truth_table(facts))
    out().print(f"\nNext:  dateline open {output}\n       dateline timeline {output}")


def _progress(console: Console) -> Progress:
    return Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[claims]} claims, {task.fields[refusals]} refusals"),
        TimeRemainingColumn(),
        console=console,
    )
