"""`dateline open`: build if need be, serve, and open the browser."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Annotated

import typer

from dateline import api
from dateline.cli.console import (
    ActorsOption,
    PetrarchOption,
    PublishedOption,
    SourceOption,
    WorkersOption,
    complain,
    err,
    own_actors,
    read_options,
)
from dateline.errors import DatelineError, OptionError
from dateline.web.serve import serve as serve_chronology


def open_reports(
    what: Annotated[list[Path], typer.Argument(help="A chronology, or reports to build one from.")],
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="Where to build it; reports.dateline if not given."),
    ] = None,
    published: PublishedOption = None,
    source: SourceOption = None,
    actors: ActorsOption = None,
    petrarch: PetrarchOption = None,
    workers: WorkersOption = 0,
    port: Annotated[int, typer.Option(help="Port on this machine.")] = 8765,
    browser: Annotated[
        bool, typer.Option("--browser/--no-browser", help="Open the browser.")
    ] = True,
) -> None:
    """Open a chronology in the browser; reports are built into one first.

    The first entries show while other reports are still being read.

    Example:  dateline open reports/
    """
    if api.is_store(what[0]):
        if len(what) > 1:
            msg = f"{len(what)} paths given after the chronology {what[0]}; one is allowed"
            raise OptionError(msg)
        serve_chronology(api.Chronology(what[0]), port=port, open_browser=browser)
        return
    store = output or Path("reports.dateline")
    options = api.BuildOptions(
        read=read_options(published, source),
        workers=workers,
        weave_early=True,
        actors=own_actors(actors, petrarch),
    )
    ready = threading.Event()
    worker = threading.Thread(
        target=_build, args=(what, store, options, ready), daemon=True, name="dateline-build"
    )
    worker.start()
    ready.wait()
    serve_chronology(api.Chronology(store), port=port, open_browser=browser)


def _build(
    what: list[Path], store: Path, options: api.BuildOptions, ready: threading.Event
) -> None:
    """Build beside the server; say when it may start and when all is read."""

    def tell(state: api.Progress) -> None:
        if state.done or state.done == state.total:
            ready.set()
        err().print(f"{state.done} of {state.total} reports, {state.claims} claims")

    try:
        api.build(what, store, options, on_progress=tell)
        err().print("All reports are read.")
    except DatelineError as fault:
        complain(fault)
    finally:
        ready.set()
