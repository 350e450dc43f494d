"""Full-text search over articles and entries; what a user types is words, never syntax."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.store.database import Database

OPEN, CLOSE = "\x02", "\x03"  # control characters that mark found words inside a snippet
SNIPPET_WORDS = 24


@dataclass(frozen=True, slots=True)
class Hit:
    """One article or entry in which all the words stand.

    Attributes:
        kind: "entry" or "article".
        id: of the entry or the article.
        title: the entry's headline, or the article's title; None for an article without.
        when: the entry's earliest bound, else its latest, or when the article was published; None
            unknown.
        snippet: some words around those that were found.
        marks: code points `[start, end)` of the found words in `snippet`.
    """

    kind: str
    id: str
    title: str | None
    when: datetime | None
    snippet: str
    marks: tuple[tuple[int, int], ...]


def match_expression(text: str) -> str:
    """What a user typed as an FTS5 expression: all words; those in quotation marks together.

    `harbour "peace talks"` -> `"harbour" "peace talks"`

    Returns:
        "" where nothing in it can be searched for.
    """
    found: list[str] = []
    for position, part in enumerate(re.split('["“”„«»]', text)):
        words = re.findall(r"\w+", part)
        if position % 2 and words:
            found.append(" ".join(words))
        else:
            found.extend(words)
    return " ".join(f'"{words}"' for words in found)


def search(database: Database, text: str, limit: int) -> tuple[Hit, ...]:
    """Search for words, their endings and accents aside.

    Args:
        database: the store.
        text: words that must all stand in it; those inside quotation marks in a row.
        limit: at most so many entries, and at most so many articles.

    Returns:
        Entries, the best first, then articles, the best first; empty when none has them all.
    """
    expression = match_expression(text)
    if not expression or limit < 1:
        return ()
    return (
        *_hits(database, "entry", _ENTRIES, (expression, limit)),
        *_hits(database, "article", _ARTICLES, (expression, limit)),
    )


def _query(table: str, key: str, title: str, when: str) -> str:
    snippet = f"snippet({table}_words, -1, '{OPEN}', '{CLOSE}', '…', {SNIPPET_WORDS})"
    return (
        f"SELECT {key}, {title}, {when}, {snippet} FROM {table}_words "  # noqa: S608 - names of our own, values are bound
        f"JOIN {table} AS t ON t.number = {table}_words.rowid "
        f"WHERE {table}_words MATCH ? ORDER BY bm25({table}_words), {key} LIMIT ?"
    )


_ENTRIES = _query("entries", "t.id", "t.headline", "t.listed")
_ARTICLES = _query("articles", "t.id", "t.title", "t.published")


def _hits(database: Database, kind: str, sql: str, given: tuple[object, ...]) -> Iterator[Hit]:
    for key, title, when, marked in database.rows(sql, given):
        snippet, marks = _unmark(marked)
        instant = datetime.fromisoformat(when) if when else None
        yield Hit(kind, key, title, instant, snippet, marks)


def _unmark(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Take the marks out of a snippet and say where they were."""
    pieces: list[str] = []
    marks: list[tuple[int, int]] = []
    length = 0
    for position, part in enumerate(re.split(f"[{OPEN}{CLOSE}]", marked)):
        if position % 2 and part:
            marks.append((length, length + len(part)))
        pieces.append(part)
        length += len(part)
    return "".join(pieces), tuple(marks)
