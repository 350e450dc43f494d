"""`dateline doctor`: is this installation whole?"""

from __future__ import annotations

import platform
import tempfile
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

import typer
from rich.text import Text

from dateline import __version__
from dateline.cli.console import FAULT, JsonOption, out, print_json
from dateline.language import load_reader
from dateline.pipeline import load_rules
from dateline.rules.gazetteer import load_gazetteer
from dateline.store import Store
from dateline.web.assets import MEDIA_TYPES, asset

if TYPE_CHECKING:
    from collections.abc import Callable

NEEDED = (
    "fastapi",
    "htmldate",
    "numpy",
    "onnxruntime",
    "py3langid",
    "rich",
    "tokenizers",
    "trafilatura",
    "typer",
    "uvicorn",
)
PROBE = "Envoys met in Geneva on Tuesday."


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: what, whether it is well, and what was seen."""

    what: str
    well: bool
    seen: str


def doctor(as_json: JsonOption = False) -> None:
    """Look whether everything that Dateline needs is there and works.

    Ends with 0 when all is well, with 3 when something is not.

    Example:  dateline doctor
    """
    findings = [
        Finding("dateline", well=True, seen=__version__),
        Finding("python", well=True, seen=platform.python_version()),
        *(_package(name) for name in NEEDED),
        _look("store", _store),
        _look("rules", _rules),
        _look("gazetteer", _gazetteer),
        _look("language model", _reader),
        _look("web pages", _web_pages),
    ]
    if as_json:
        print_json(findings)
    else:
        for finding in findings:
            mark = ("ok  ", "green") if finding.well else ("BAD ", "bold red")
            out().print(Text.assemble(mark, f"{finding.what}: {finding.seen}"))
    if not all(finding.well for finding in findings):
        raise typer.Exit(FAULT)


def _package(name: str) -> Finding:
    try:
        return Finding(name, well=True, seen=version(name))
    except PackageNotFoundError:
        return Finding(name, well=False, seen=f"not installed; pip install {name}")


def _look(what: str, probe: Callable[[], str]) -> Finding:
    try:
        return Finding(what, well=True, seen=probe())
    except Exception as fault:  # noqa: BLE001 - whatever it is, say it
        return Finding(what, well=False, seen=f"{type(fault).__name__}: {fault}")


def _store() -> str:
    with (
        tempfile.TemporaryDirectory() as folder,
        Store.open(Path(folder) / "probe.dateline", write=True) as store,
    ):
        store.counts()
    return "a store with full-text search can be made"


def _rules() -> str:
    load_rules()
    return "loaded"


def _gazetteer() -> str:
    known = len(load_gazetteer())
    return f"{known:,} places of GeoNames (www.geonames.org, CC BY 4.0) and the US Census Bureau"


def _reader() -> str:
    reading = load_reader("english").read("probe", PROBE)
    return f"{reading.reader}: {len(reading.tokens)} tokens in {PROBE!r}"


def _web_pages() -> str:
    for name in MEDIA_TYPES:
        asset(name, None)
    return f"{len(MEDIA_TYPES)} files"
