"""`dateline actors`: who is in a chronology, and whom the tables of actors do not know."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from dateline import api
from dateline.cli.console import JsonOption, StoreArgument, err, print_json, print_lines
from dateline.render.actor_lines import actors_lines, unresolved_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def actors(
    store: StoreArgument,
    unresolved: Annotated[
        bool,
        typer.Option("--unresolved", help="What the tables of actors missed, to extend them."),
    ] = False,
    limit: Annotated[int, typer.Option(min=1, help="At most so many.")] = 50,
    as_json: JsonOption = False,
) -> None:
    """List the actors with most entries, or the names and phrases that the tables missed.

    A line has the number of entries, the id and the name. With --unresolved it has the number
    of reports and of mentions, what is missing (country, sector, or any actor at all), the
    kind, the words, and the id of a report that has them.

    Example:  dateline actors war.dateline --unresolved --limit 20
    """
    chronology = api.Chronology(store)
    if unresolved:
        missed, total = chronology.unresolved(limit)
        _print(missed, unresolved_lines(missed), total, as_json=as_json)
    else:
        listed, total = chronology.actors(limit)
        _print(listed, actors_lines(listed), total, as_json=as_json)


def _print(found: Sequence[object], lines: Iterable[str], total: int, *, as_json: bool) -> None:
    if as_json:
        print_json(found)
        return
    print_lines(lines)
    if not found:
        err().print("There is nothing to list.")
    elif len(found) < total:
        err().print(f"{len(found)} of {total}; give a greater --limit for more.")
