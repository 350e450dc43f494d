"""`dateline why`: the proof of an entry's date, as sentences that a person can check."""

from __future__ import annotations

from typing import Annotated

import typer

from dateline import api
from dateline.cli.console import JsonOption, StoreArgument, print_json, print_lines
from dateline.errors import NotFoundError
from dateline.render.why import why_lines, why_plain

SHORTEST_ID = 5  # digits; a shorter number is a line of the timeline


def why(
    store: StoreArgument,
    entry: Annotated[
        str,
        typer.Argument(help="An entry's id or the beginning of it, or its line in the timeline."),
    ],
    as_json: JsonOption = False,
) -> None:
    """Say why an entry has the date that it has, step by step, with the words.

    Example:  dateline why war.dateline 3
    """
    chronology = api.Chronology(store)
    chosen = _entry(chronology, entry)
    if as_json:
        print_json(why_plain(chosen, chronology.claims_of))
    else:
        print_lines(why_lines(chosen, chronology.claims_of))


def _entry(chronology: api.Chronology, given: str) -> api.Entry:
    """The entry of an id, or of a line number counted from 1."""
    if not given.isdigit() or len(given) >= SHORTEST_ID:
        return chronology.entry(given)
    number = int(given)
    found = chronology.entries(api.EntryQuery(limit=1, offset=max(number - 1, 0)))
    if number < 1 or not found:
        total = chronology.counts().entries
        msg = f"line {given} given; the timeline has lines 1 to {total}; name one of them"
        raise NotFoundError(msg)
    return found[0]
