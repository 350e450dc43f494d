"""`dateline export`: the chronology for other programs and for people without this one."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dateline import api
from dateline.cli.console import StoreArgument, choice, write_pieces
from dateline.render.clusters import clusters_to_jsonl
from dateline.render.jsonl import entries_to_jsonl
from dateline.render.report import html_report
from dateline.render.tables import codebook_csv, entries_to_csv

if TYPE_CHECKING:
    from collections.abc import Iterable


class ExportFormat(StrEnum):
    """What `dateline export` can write."""

    JSONL = "jsonl"
    CSV = "csv"
    CODEBOOK = "codebook"
    CLUSTERS = "clusters"
    HTML = "html"


def export(
    store: StoreArgument,
    form: Annotated[ExportFormat, choice("--format", ExportFormat, "What to write.")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="File; standard output if not given.")
    ] = None,
) -> None:
    """Write the chronology as a file.

    jsonl: every entry with its evidence. csv: a table, one row for each entry; codebook says
    what its columns are. clusters: which mentions are one event. html: one page that needs
    nothing else, with footnotes and proofs.

    Example:  dateline export war.dateline --format html -o war.html
    """
    write_pieces(_pieces(api.Chronology(store), form, store.stem), output)


def _pieces(chronology: api.Chronology, form: ExportFormat, title: str) -> Iterable[str]:
    if form is ExportFormat.CODEBOOK:
        return codebook_csv()
    if form is ExportFormat.CLUSTERS:
        return clusters_to_jsonl(chronology.clusters())
    entries = chronology.entries()
    if form is ExportFormat.CSV:
        return entries_to_csv(entries)
    if form is ExportFormat.HTML:
        return html_report(entries, chronology.claims_of, title=title)
    return entries_to_jsonl(entries)
