"""A web page to an article: its main text, and its date with how that was found.

Nothing in a page is run or fetched, and no date is taken from the clock or the file system.
"""

from __future__ import annotations

import logging
import re
from copy import deepcopy
from datetime import datetime
from functools import cache
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from dateline.model import PublishedFrom, Reason
from dateline.read.decode import UTF16_MARKS, Undecodable, decode, fix_lines
from dateline.read.outcome import Draft, Outcome, finish, refused
from dateline.rules.headers import load_headers

if TYPE_CHECKING:
    from dateline.read.options import ReadOptions

EARLIEST, LATEST = datetime(1800, 1, 1), datetime(2100, 1, 1)  # dates of reports; no clock asked
INSTANT = "%Y-%m-%dT%H:%M:%S"
DECLARED = re.compile(rb"""<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""")
MOST_TAGS = 50_000  # ten times a heavy news page; beyond it main text takes minutes to find
LEAST_WORDS = 8  # fewer are a menu or a notice, no report
HEAD_BYTES = 4096  # where a page declares its encoding
META_NAMES = ("name", "property", "itemprop", "http-equiv")
LOGGERS = ("trafilatura", "htmldate", "courlan", "justext", "readability", "charset_normalizer")


def read_page(data: bytes, path: str, options: ReadOptions) -> Outcome:
    """Read a web page.

    Args:
        data: the page.
        path: where it was read, for the article and for messages.
        options: what the caller chose.
    """
    text = _decode_page(data)
    if isinstance(text, Undecodable):
        return refused(text.reason, path, text.detail)
    if not text.strip():
        return refused(Reason.EMPTY, path, "no text in it; give a report")
    if text.count("<") > MOST_TAGS:
        detail = f"more than {MOST_TAGS:,} tags, no article; save the article as text"
        return refused(Reason.TOO_LARGE, path, detail)
    try:
        draft = _draft(text, path)
    except Exception as fault:  # noqa: BLE001 - a hostile page must not end the run
        detail = f"not to be read as a web page ({type(fault).__name__}); save it as text"
        return refused(Reason.UNREADABLE, path, detail)
    if draft is None:
        detail = "no main text found in this page; save the article as text"
        return refused(Reason.NO_MAIN_TEXT, path, detail)
    return finish(draft, options)


def _decode_page(data: bytes) -> str | Undecodable:
    """Decode a page: UTF-8 where it is that, else as it declares, else as any text."""
    if not data.startswith(UTF16_MARKS) and b"\0" not in data:
        declared = DECLARED.search(data[:HEAD_BYTES].lower())
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            if declared is not None:
                return _decode_as(data, declared[1].decode("ascii"))
    return decode(data)


def _decode_as(data: bytes, encoding: str) -> str | Undecodable:
    try:
        return data.decode(encoding)
    except (LookupError, ValueError):
        return decode(data)


def _draft(text: str, path: str) -> Draft | None:
    """Main text, date, title, outlet and address of a page; None without main text."""
    tools = _tools()
    tree = tools.load_html(text)
    if tree is None:
        return None
    found = tools.bare_extraction(
        deepcopy(tree), favor_precision=True, include_comments=False, include_tables=False
    )
    body = fix_lines(found.text or "").strip() if found is not None else ""
    if len(body.split()) < LEAST_WORDS:
        return None
    about = tools.extract_metadata(deepcopy(tree), date_config=dict(_DATE_OPTIONS))
    published, is_day, how = _published(tools, tree, about.url)
    return Draft(
        text=body,
        path=path,
        published=published,
        is_day=is_day,
        published_from=how,
        source=_clean(about.sitename),
        title=_clean(about.title),
        url=_clean(about.url),
    )


_DATE_OPTIONS = {
    "original_date": True,
    "extensive_search": False,
    "min_date": EARLIEST,
    "max_date": LATEST,
}


def _clean(words: str | None) -> str | None:
    return (" ".join(words.split()) or None) if words else None


def _published(
    tools: SimpleNamespace, tree: Any, url: str | None
) -> tuple[datetime | None, bool, PublishedFrom]:
    """The day of publication and how it is known, surest first; None where no mark-up says it."""
    options = tools.Extractor(False, LATEST, EARLIEST, True, INSTANT)  # noqa: FBT003 - not extensive, original
    for how, find in (
        (PublishedFrom.METADATA, lambda: _from_metadata(tools, tree, options)),
        (PublishedFrom.URL, lambda: tools.extract_url_date(url, options)),
        (PublishedFrom.PAGE_TEXT, lambda: _from_marked_text(tools, deepcopy(tree), options)),
    ):
        written = find()
        if written:
            instant = datetime.fromisoformat(written)
            is_day = (instant.hour, instant.minute, instant.second) == (0, 0, 0)
            return instant, is_day, how
    return None, True, PublishedFrom.UNKNOWN


def _from_metadata(tools: SimpleNamespace, tree: Any, options: Any) -> str | None:
    """The day in meta elements or structured data, where it is that of publication."""
    pruned = deepcopy(tree)
    for meta in list(pruned.iterfind(".//meta")):
        names = " ".join(meta.get(name, "") for name in META_NAMES).lower()
        if any(part in names for part in load_headers().other_day):
            meta.drop_tree()
    found: str | None = tools.examine_header(pruned, options) or tools.json_search(tree, options)
    return found


def _from_marked_text(tools: SimpleNamespace, tree: Any, options: Any) -> str | None:
    """A date that the page marks as such; dates in running prose are the story's own."""
    pruned = tools.discard_unwanted(tree)
    found: str | None = (
        tools.examine_abbr_elements(pruned, options)
        or tools.examine_time_elements(pruned, options)
        or tools.examine_elements(tools.date_candidates(pruned, False), options)  # noqa: FBT003 - theirs
    )
    return found


@cache
def _tools() -> SimpleNamespace:
    """The libraries for web pages, loaded only when there is a page, and kept silent."""
    from htmldate import core  # noqa: PLC0415 - half a second that text files need not wait
    from htmldate.utils import Extractor  # noqa: PLC0415 - the same
    from trafilatura import bare_extraction, load_html  # noqa: PLC0415 - the same
    from trafilatura.metadata import extract_metadata  # noqa: PLC0415 - the same

    for name in LOGGERS:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    return SimpleNamespace(
        **{name: value for name, value in vars(core).items() if not name.startswith("_")}
        | {
            "Extractor": Extractor,
            "bare_extraction": bare_extraction,
            "load_html": load_html,
            "extract_metadata": extract_metadata,
        }
    )
