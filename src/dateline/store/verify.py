"""Compares every stored quotation with the words of its article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dateline.errors import StoreError
from dateline.store.articles import decode_article
from dateline.store.texts import lead_article, texts_of, unpack

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dateline.store.database import Database

QUOTATION = {"start", "end", "text"}  # the keys of a stored quotation, and of nothing else


@dataclass(frozen=True, slots=True)
class Mismatch:
    """Words that are not what their article says, or an article that was changed.

    Attributes:
        where: "claims" or "entry" for a quotation, "article" for a changed text.
        id: of the article or the entry.
        article: id of the article that is quoted.
        start: first code point of the quotation; 0 for a changed text.
        end: one past the last.
        quoted: the stored words; the stored hash for a changed text.
        found: what stands there; None where there is no such article.
    """

    where: str
    id: str
    article: str
    start: int
    end: int
    quoted: str
    found: str | None


def verify(database: Database) -> list[Mismatch]:
    """Compare every quotation in claims and entries, and the hash of every article.

    Returns:
        What is wrong, claims before entries, by id; empty when all is well.

    Raises:
        StoreError: the file itself is damaged.
    """
    state = database.value("PRAGMA quick_check(1)")
    if state != "ok":
        msg = f"{database.path}: the file is damaged ({state}); restore a copy, or build it again"
        raise StoreError(msg)
    return [*_verify_articles(database), *_verify_entries(database)]


def _verify_articles(database: Database) -> Iterator[Mismatch]:
    texts = texts_of(database)
    for own, stored, text, packed in database.rows(
        "SELECT id, hash, text, claims FROM articles ORDER BY id"
    ):
        made = decode_article((text, packed)).content_hash
        if made != stored:
            yield Mismatch("article", own, own, 0, 0, stored, made)
        yield from _wrong("claims", own, own, unpack(packed), texts)


def _verify_entries(database: Database) -> Iterator[Mismatch]:
    texts = texts_of(database)
    for own, packed in database.rows("SELECT id, entry FROM entries ORDER BY id"):
        plain = unpack(packed)
        yield from _wrong("entry", own, lead_article(plain), plain, texts)


def _wrong(
    where: str, own: str, article: str, plain: object, texts: Callable[[str], str]
) -> Iterator[Mismatch]:
    """The quotations inside a stored value that are not in their article."""
    for quoted, of in quotations(plain, article):
        start, end = quoted["start"], quoted["end"]
        try:
            text = texts(of)
        except KeyError:
            yield Mismatch(where, own, of, start, end, quoted["text"], None)
            continue
        found = text[start:end] if 0 <= start < end else ""
        if found != quoted["text"]:
            yield Mismatch(where, own, of, start, end, quoted["text"], found)


def quotations(plain: object, article: str) -> Iterator[tuple[dict[str, Any], str]]:
    """Every quotation inside a plain value, with the id of the article that it is of.

    A value that names its article, itself or by a `ref`, sets it for what is inside, as in
    `dateline.model.codec`.
    """
    if isinstance(plain, list):
        for item in plain:
            yield from quotations(item, article)
    elif isinstance(plain, dict):
        if plain.keys() == QUOTATION:
            yield plain, article
            return
        named, ref = plain.get("article"), plain.get("ref")
        if isinstance(named, str):
            article = named
        elif isinstance(ref, dict):
            article = ref["article"]
        for item in plain.values():
            yield from quotations(item, article)
