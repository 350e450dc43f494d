"""Articles and their claims: added in batches, streamed out in order of publication."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from dateline.errors import NotFoundError
from dateline.model import Article, Claims, PublishedFrom, Reason, Refusal, Stage
from dateline.model.codec import from_plain, to_plain
from dateline.store.near import resolve_id
from dateline.store.refusals import add_refusals
from dateline.store.texts import pack, texts_of, unpack

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dateline.store.database import Database, Row

IN_ORDER = "ORDER BY published IS NULL, published, id"


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """One article without its text, and how much was found in it.

    Attributes:
        id: the article's id.
        content_hash: of all that findings depend on.
        path: where it was read.
        published: None when unknown.
        published_is_day: True when known to the day only.
        published_from: how it is known.
        source: the outlet, None when unknown.
        title: None when unknown.
        url: None when unknown.
        statements: how many were found.
        events: how many were found.
    """

    id: str
    content_hash: str
    path: str
    published: datetime | None
    published_is_day: bool
    published_from: PublishedFrom
    source: str | None
    title: str | None
    url: str | None
    statements: int
    events: int


def add_found(database: Database, batch: Iterable[Claims | Refusal]) -> int:
    """Add claims and refusals in one transaction; what is there stays as it is.

    The same words under the same id, now with another date, source or title, take the place of
    the older ones: somebody has said what was unknown. An article whose id is taken by other
    words is refused, and the refusal kept.

    Returns:
        How many articles were new.
    """
    with database.transaction():
        return sum(_add(database, item) for item in batch)


def _add(database: Database, claims: Claims | Refusal) -> bool:
    if isinstance(claims, Refusal):
        add_refusals(database, [claims])
        return False
    _make_way(database, claims.article)
    number = database.insert(_INSERT, _row(claims))
    if number is None:
        _refuse_other_content(database, claims.article)
        return False
    article = claims.article
    database.execute(
        "INSERT INTO articles_words (rowid, title, text) VALUES (?, ?, ?)",
        (number, article.title, article.text),
    )
    database.execute_many(
        "INSERT INTO article_places VALUES (?, ?)",
        [(number, place) for place in sorted(_places(claims))],
    )
    add_refusals(database, claims.refusals)
    return True


def _make_way(database: Database, article: Article) -> None:
    """Remove an article of the same words about which other things were known."""
    sql = "SELECT number, title, text FROM articles WHERE id = ? AND hash <> ? AND text = ?"
    there = database.row(sql, (article.id, article.content_hash, article.text))
    if there is None:
        return
    database.execute(
        "INSERT INTO articles_words (articles_words, rowid, title, text) "
        "VALUES ('delete', ?, ?, ?)",
        there,
    )
    for sql in (
        "DELETE FROM article_places WHERE article = ?",
        "DELETE FROM articles WHERE number = ?",
    ):
        database.execute(sql, (there[0],))
    database.execute(
        "DELETE FROM refusals WHERE article = ? AND stage <> ?", (article.id, Stage.READ.value)
    )


_COLUMNS = (
    "hash, id, path, published, published_is_day, published_from, source, title, url, text, "
    "claims, statements, events"
)
_INSERT = f"INSERT OR IGNORE INTO articles ({_COLUMNS}) VALUES ({', '.join('?' * 13)})"  # noqa: S608 - names of our own, values are bound


def _row(claims: Claims) -> tuple[object, ...]:
    article = claims.article
    plain = to_plain(claims)
    del plain["article"]["text"]
    return (
        article.content_hash,
        article.id,
        article.path,
        article.published.isoformat() if article.published else None,
        article.published_is_day,
        article.published_from.value,
        article.source,
        article.title,
        article.url,
        article.text,
        pack(plain),
        len(claims.statements),
        len(claims.events),
    )


def _places(claims: Claims) -> set[str]:
    return {str(place.geonames) for place in claims.places if place.geonames is not None}


def _refuse_other_content(database: Database, article: Article) -> None:
    """Keep a refusal when the id of an article is taken by another one."""
    there = database.value("SELECT hash FROM articles WHERE id = ?", (article.id,))
    if there in (None, article.content_hash):
        return
    detail = (
        f"{article.path}: the store has an article {article.id!r} with other words, date or "
        "source; the older one was kept; give this one another id, or build a new store"
    )
    add_refusals(database, [Refusal(Stage.STORE, Reason.DUPLICATE, article.id, detail)])


def known_hashes(database: Database) -> frozenset[str]:
    """The content hashes of all articles that are in the store."""
    return frozenset(found for (found,) in database.rows("SELECT hash FROM articles"))


def claims_in_order(database: Database) -> Iterator[Claims]:
    """The claims of all articles, by (publication, id), the undated last; read as needed."""
    numbers = [number for (number,) in database.rows(f"SELECT number FROM articles {IN_ORDER}")]  # noqa: S608 - names of our own, values are bound
    for number in numbers:
        row = database.row("SELECT text, claims FROM articles WHERE number = ?", (number,))
        if row is not None:
            yield decode_claims(database, row)


def claims_of(database: Database, article_id: str) -> Claims:
    """The claims of one article, by its id or the beginning of it.

    Raises:
        NotFoundError: there is none; the message has ids that are near.
    """
    found = resolve_id(database, "articles", article_id)
    row = database.row("SELECT text, claims FROM articles WHERE id = ?", (found,))
    if row is None:  # removed between the two queries
        raise NotFoundError(found)
    return decode_claims(database, row)


def decode_claims(database: Database, row: Row) -> Claims:
    """Claims from a row (text, claims); every quotation is compared with the text."""
    text, packed = row
    plain = unpack(packed)
    plain["article"]["text"] = text
    own = plain["article"]["id"]
    others = texts_of(database)

    def texts(article: str) -> str:
        return text if article == own else others(article)

    return from_plain(Claims, plain, texts, own)


def article(database: Database, article_id: str) -> Article:
    """One article, by its id or the beginning of it.

    Raises:
        NotFoundError: there is none; the message has ids that are near.
    """
    found = resolve_id(database, "articles", article_id)
    row = database.row("SELECT text, claims FROM articles WHERE id = ?", (found,))
    if row is None:  # removed between the two queries
        raise NotFoundError(found)
    return decode_article(row)


def decode_article(row: Row) -> Article:
    """An article from a row (text, claims)."""
    text, packed = row
    plain: dict[str, Any] = unpack(packed)["article"]
    return from_plain(Article, {**plain, "text": text}, lambda _id: text, plain["id"])


def summaries(database: Database) -> Iterator[ArticleSummary]:
    """All articles without their texts, by (publication, id), the undated last."""
    columns = _COLUMNS.replace(" text, claims,", "")
    for row in database.rows(f"SELECT {columns} FROM articles {IN_ORDER}"):  # noqa: S608 - names of our own, values are bound
        content_hash, own, path, published, is_day, how, *rest = row
        yield ArticleSummary(
            own,
            content_hash,
            path,
            datetime.fromisoformat(published) if published else None,
            bool(is_day),
            PublishedFrom(how),
            *rest,
        )
