"""What a store holds, in numbers, and a digest over all of it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.model import Reason
from dateline.store.texts import unpack

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.store.database import Database


@dataclass(frozen=True, slots=True)
class StoreCounts:
    """The closing truth table of a build.

    Attributes:
        articles: reports read.
        undated: those whose day of publication is unknown.
        duplicates: reports left out because they were there already.
        refusals: (stage, reason, how many), by stage and reason.
        statements: found in all articles.
        events: found in all articles.
        places: different places on the map that were found.
        entries: lines of the chronology.
        disagreements: in all entries together.
        needs_review: entries that a person should look at.
    """

    articles: int
    undated: int
    duplicates: int
    refusals: tuple[tuple[str, str, int], ...]
    statements: int
    events: int
    places: int
    entries: int
    disagreements: int
    needs_review: int


def count_all(database: Database) -> StoreCounts:
    """Count what the store holds."""
    articles = database.row(
        "SELECT count(*), count(*) - count(published), total(statements), total(events) "
        "FROM articles"
    )
    entries = database.row("SELECT count(*), total(disagreements), total(reviews > 0) FROM entries")
    refusals = tuple(
        (stage, reason, count)
        for stage, reason, count in database.rows(
            "SELECT stage, reason, count(*) FROM refusals GROUP BY stage, reason "
            "ORDER BY stage, reason"
        )
    )
    places = database.value("SELECT count(DISTINCT place) FROM article_places")
    total, undated, statements, events = articles or (0, 0, 0, 0)
    lines, disagreements, reviews = entries or (0, 0, 0)
    return StoreCounts(
        articles=total,
        undated=undated,
        duplicates=sum(count for _, reason, count in refusals if reason == Reason.DUPLICATE),
        refusals=refusals,
        statements=int(statements),
        events=int(events),
        places=places,
        entries=lines,
        disagreements=int(disagreements),
        needs_review=int(reviews),
    )


def content_digest(database: Database) -> str:
    """A hash over all that the store says: the same for equal content, whatever its bytes.

    Row numbers and the time of reading in are left out.
    """
    digest = hashlib.sha256()
    for part in _canonical(database):
        digest.update(json.dumps(part, sort_keys=True).encode("ascii"))
        digest.update(b"\n")
    return digest.hexdigest()


def _canonical(database: Database) -> Iterator[object]:
    """Every row, in an order that does not depend on when it was written."""
    for row in database.rows("SELECT key, value FROM meta ORDER BY key"):
        yield ["meta", *row]
    sql = "SELECT hash, path, text, claims FROM articles ORDER BY hash"
    for content_hash, path, text, packed in database.rows(sql):
        yield ["article", content_hash, path, text, unpack(packed)]
    for row in database.rows("SELECT * FROM refusals ORDER BY hash"):
        yield ["refusal", *row]
    for listed, packed in database.rows("SELECT listed, entry FROM entries ORDER BY number"):
        yield ["entry", listed, unpack(packed)]
