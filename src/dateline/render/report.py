"""The chronology as one self-contained HTML page: footnotes, proofs, disagreements; no script."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib import resources
from itertools import groupby
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from jinja2 import Environment, StrictUndefined, Template

from dateline.render.dates import date_label
from dateline.render.why import why_plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from dateline.model import Claims, Entry

CHUNK_PIECES = 64  # pieces of the template that are handed on together


def html_report(
    entries: Iterable[Entry], lookup: Callable[[str], Claims], *, title: str = "Chronology"
) -> Iterator[str]:
    """Write the chronology as one HTML page that needs nothing from elsewhere.

    Args:
        entries: in the order to show; read once.
        lookup: the claims of an article, by its id.
        title: heading of the page.

    Returns:
        Pieces of the page, in order. Every text is escaped; links go to http and https alone.
    """
    style = _file("report.css")
    digest = base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")
    stream = _template().stream(
        title=title, style=style, style_hash=digest, days=_days(entries, lookup)
    )
    stream.enable_buffering(CHUNK_PIECES)
    return iter(stream)


@cache
def _template() -> Template:
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.from_string(_file("report.html.jinja"))


@cache
def _file(name: str) -> str:
    return resources.files("dateline.render").joinpath(name).read_text(encoding="utf-8")


def _days(
    entries: Iterable[Entry], lookup: Callable[[str], Claims]
) -> Iterator[tuple[str, Iterator[dict[str, Any]]]]:
    """Entries under their dates."""
    for label, group in groupby(entries, key=lambda entry: date_label(entry.when)):
        yield label, (_entry(entry, lookup) for entry in group)


def _entry(entry: Entry, lookup: Callable[[str], Claims]) -> dict[str, Any]:
    """What the template shows of one entry."""
    plain = why_plain(entry, lookup)
    numbers = {
        (claim["article"], claim["claim"]): number
        for number, claim in enumerate(plain["claims"], 1)
    }
    for claim in plain["claims"]:
        claim["href"] = _safe_link(claim["url"])
        claim["quoted"] = " … ".join(" ".join(piece["text"].split()) for piece in claim["words"])
    for item in plain["disagreements"]:
        for one in item["alternatives"]:
            one["notes"] = [numbers[ref["article"], ref["claim"]] for ref in one["claims"]]
    roles = groupby(entry.actors, key=lambda actor: actor.role)
    return plain | {
        "kind": entry.kind.value,
        "type": entry.type,
        "place": entry.place.name if entry.place else None,
        "sources": entry.sources,
        "roles": [(role, ", ".join(actor.name for actor in group)) for role, group in roles],
    }


def _safe_link(url: str | None) -> str | None:
    """The address where it is plain http or https, else None: it came from outside."""
    if url is None:
        return None
    try:
        scheme = urlsplit(url).scheme
    except ValueError:
        return None
    return url if scheme in ("http", "https") else None
