"""`dateline verify`: is every quotation still what its article says?"""

from __future__ import annotations

import typer

from dateline import api
from dateline.cli.console import FOUND, JsonOption, StoreArgument, out, print_json


def verify(store: StoreArgument, as_json: JsonOption = False) -> None:
    """Compare every quotation in a chronology with the words of its article.

    Ends with 0 when all are equal, with 1 when one is not.

    Example:  dateline verify war.dateline
    """
    chronology = api.Chronology(store)
    mismatches = chronology.verify()
    if as_json:
        print_json(mismatches)
    else:
        for wrong in mismatches:
            out().print(
                f"{wrong.where} {wrong.id}: quotes {wrong.quoted!r} at "
                f"[{wrong.start}, {wrong.end}) of article {wrong.article}, "
                f"which has {wrong.found!r}",
                markup=False,
            )
        counts = chronology.counts()
        out().print(
            f"{len(mismatches)} of the quotations in {counts.articles} articles and "
            f"{counts.entries} entries differ from the words of their article."
        )
    if mismatches:
        raise typer.Exit(FOUND)
