"""`dateline search`: articles and entries that have some words."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.text import Text

from dateline import api
from dateline.cli.console import JsonOption, StoreArgument, out, print_json


def search(
    store: StoreArgument,
    words: Annotated[str, typer.Argument(help="Words that must all be there.")],
    limit: Annotated[int, typer.Option(min=1, help="At most so many.")] = 20,
    as_json: JsonOption = False,
) -> None:
    """Find entries and articles by their words.

    Example:  dateline search war.dateline "prisoner exchange"
    """
    hits = api.Chronology(store).search(words, limit)
    if as_json:
        print_json(hits)
        return
    for hit in hits:
        out().print(Text.assemble((f"{hit.kind} {hit.id}", "bold"), f"  {hit.title or ''}"))
        out().print(Text(f"    {hit.snippet}", style="dim"))
    if not hits:
        out().print(Text(f"No entry and no article has {words!r}. Try fewer words."))
