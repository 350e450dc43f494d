"""`dateline actor`: all about one actor, each line with the report or the entry behind it."""

from __future__ import annotations

from typing import Annotated

import typer

from dateline import api
from dateline.cli.console import JsonOption, StoreArgument, columns, print_json, print_lines
from dateline.render.actor import actor_plain
from dateline.render.actor_lines import actor_lines


def actor(
    store: StoreArgument,
    name: Annotated[
        str, typer.Argument(help="A name, a word of it, or the beginning of an actor's id.")
    ],
    limit: Annotated[
        int, typer.Option(min=1, help="At most so many names, statements, events and relations.")
    ] = 20,
    as_json: JsonOption = False,
) -> None:
    """Print an actor's names, offices over time, statements, events and relations.

    A name and an office come with one example of the words; `dateline why` takes the ids.

    Example:  dateline actor war.dateline "Ana Moldovan"
    """
    chronology = api.Chronology(store)
    found = actor_plain(chronology.dossier(name, limit), chronology.claims_of, limit)
    if as_json:
        print_json(found)
    else:
        print_lines(actor_lines(found, width=columns()))
