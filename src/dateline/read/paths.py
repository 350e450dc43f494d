"""Paths to articles: files, folders and standard input, each report once."""

from __future__ import annotations

import codecs
import io
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.errors import NotFoundError
from dateline.model import Article, Reason, Refusal
from dateline.read.decode import UTF16_MARKS
from dateline.read.options import DEFAULTS, ReadOptions
from dateline.read.outcome import Outcome, refusal, refused
from dateline.read.page import read_page
from dateline.read.plain import read_plain
from dateline.read.records import RECORDS_AT_ONCE, read_records, read_whole
from dateline.read.walk import printable, walk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import BinaryIO

STANDARD_INPUT = "-"
FORMATS = {
    **dict.fromkeys((".txt", ".text", ".md", ".markdown"), "text"),
    **dict.fromkeys((".html", ".htm", ".xhtml"), "page"),
    **dict.fromkeys((".jsonl", ".ndjson"), "lines"),
    ".json": "json",
}
SNIFFED_BYTES = 4096
KNOWN = ", ".join(FORMATS)


def read_paths(
    paths: Sequence[str | Path], options: ReadOptions = DEFAULTS
) -> Iterator[Article | Refusal]:
    """Read all reports that some paths lead to; what cannot be read is refused and told.

    Args:
        paths: files, folders (with all below them) and "-" for standard input, which may be
            text, a web page or JSON Lines.
        options: how to read.

    Returns:
        Articles, and refusals right behind what they are about; in the order of the paths,
        inside a folder in the order of the names. An article may come with refusals: a day
        that is none leaves it undated. No two articles share an id.

    Raises:
        NotFoundError: a path is not there; raised at once, before anything is read.
    """
    for path in paths:
        if str(path) != STANDARD_INPUT and not os.path.lexists(path):
            msg = f"{path}: no such file or folder; check the name, or give - for standard input"
            raise NotFoundError(msg)
    return _once(outcome for path in paths for outcome in _read_path(path, options))


def read_bytes(
    data: bytes, path: str, options: ReadOptions = DEFAULTS
) -> Iterator[Article | Refusal]:
    """Read the reports in some bytes.

    Args:
        data: a text, a web page or JSON Lines.
        path: its name; the ending tells the format, where it is a known one.
        options: how to read.

    Returns:
        Articles and refusals, in order.
    """
    return _once(_read_stream(_buffered(io.BytesIO(data)), path, options))


def _once(outcomes: Iterable[Outcome]) -> Iterator[Article | Refusal]:
    """Each article once; a second one with the same id is refused."""
    seen: dict[str, tuple[str, str]] = {}
    for outcome in outcomes:
        article = outcome.article
        if article is not None:
            if article.id in seen:
                yield _repeated(article, *seen[article.id])
                continue
            seen[article.id] = article.content_hash, article.path
            yield article
        yield from outcome.refusals


def _repeated(article: Article, content_hash: str, path: str) -> Refusal:
    """Why a second article with the same id is left out."""
    if article.content_hash == content_hash:
        detail = f"{article.path}: the same report as {path}; it is read once"
        return refusal(Reason.DUPLICATE, article.path, detail)
    detail = (
        f"{article.path}: the id {article.id!r} was given to another report in {path}; "
        "give each report an id of its own"
    )
    return refusal(Reason.BAD_RECORD, article.id, detail)


def _read_path(path: str | Path, options: ReadOptions) -> Iterator[Outcome]:
    if str(path) == STANDARD_INPUT:
        yield from _read_stream(_buffered(sys.stdin.buffer), STANDARD_INPUT, options)
        return
    named = Path(path)
    if not named.is_dir():
        yield from _read_file(named, printable(named.name), options)
        return
    for found in walk(named):
        if isinstance(found, Refusal):
            yield Outcome(None, (found,))
            continue
        file, shown = found
        if _format(shown) is None:
            detail = f"ending {Path(shown).suffix!r}; {KNOWN} are read; name the file itself"
            yield refused(Reason.UNKNOWN_FORMAT, shown, detail)
        else:
            yield from _read_file(file, shown, options)


def _format(path: str) -> str | None:
    return FORMATS.get(Path(path).suffix.lower())


def _buffered(stream: BinaryIO) -> io.BufferedReader:
    """A stream that can be looked into before it is read."""
    if isinstance(stream, io.BufferedReader):
        return stream
    return io.BufferedReader(stream)  # type: ignore[arg-type] # readable, as BufferedReader needs


def _read_file(file: Path, shown: str, options: ReadOptions) -> Iterator[Outcome]:
    try:
        with file.open("rb") as stream:
            yield from _read_stream(stream, shown, options)
    except OSError as fault:
        detail = f"cannot be read: {fault.strerror or fault}; check that you may open it"
        yield refused(Reason.UNREADABLE, shown, detail)


def _read_stream(stream: io.BufferedReader, path: str, options: ReadOptions) -> Iterator[Outcome]:
    """Read one file; its ending tells the format, else its first characters."""
    kind = _format(path) or _sniffed(stream.peek(SNIFFED_BYTES)[:SNIFFED_BYTES])
    if kind == "lines" and not _is_utf16(stream):
        yield from read_records(stream, path, options)
        return
    limit = options.max_bytes * (RECORDS_AT_ONCE if kind in ("lines", "json") else 1)
    data = stream.read(limit + 1)
    if len(data) > limit:
        detail = f"larger than {limit:,} bytes; split it, or raise the limit"
        yield refused(Reason.TOO_LARGE, path, detail)
    elif kind in ("lines", "json"):
        yield from read_whole(data, path, options)
    else:
        yield (read_page if kind == "page" else read_plain)(data, path, options)


def _is_utf16(stream: io.BufferedReader) -> bool:
    return stream.peek(2)[:2] in UTF16_MARKS


def _sniffed(head: bytes) -> str:
    """The format that some bytes look like."""
    begun = head.removeprefix(codecs.BOM_UTF8).lstrip().lower()
    if begun.startswith(b"{"):
        return "lines"
    return "page" if begun.startswith((b"<!doctype html", b"<html")) else "text"
