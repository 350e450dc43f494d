"""The command line: one file per command, joined here."""

from __future__ import annotations

import sys

import typer

from dateline.cli.actor import actor
from dateline.cli.actors import actors
from dateline.cli.build import build
from dateline.cli.console import FAULT, INTERRUPTED, USAGE, complain
from dateline.cli.doctor import doctor
from dateline.cli.export import export
from dateline.cli.open import open_reports
from dateline.cli.read import read
from dateline.cli.search import search
from dateline.cli.serve import serve
from dateline.cli.timeline import timeline
from dateline.cli.verify import verify
from dateline.cli.why import why
from dateline.errors import DatelineError, UsageError

app = typer.Typer(
    name="dateline",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    help="Turn dated news reports into a chronology that you can check.",
    epilog="Start with:  dateline open REPORTS",
)
app.command("open")(open_reports)
app.command()(build)
app.command()(read)
app.command()(timeline)
app.command()(search)
app.command()(why)
app.command()(actor)
app.command()(actors)
app.command()(verify)
app.command()(export)
app.command()(serve)
app.command()(doctor)


def main() -> None:
    """Run the command line; faults become one line on standard error and an exit code."""
    try:
        app()
    except UsageError as fault:
        complain(fault)
        sys.exit(USAGE)
    except DatelineError as fault:
        complain(fault)
        sys.exit(FAULT)
    except KeyboardInterrupt:
        complain("stopped; nothing is lost: the same command goes on from here")
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
