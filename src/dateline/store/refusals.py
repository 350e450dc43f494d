"""Refusals: what was dropped and why, each kept once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.model import Reason, Refusal, Stage, content_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dateline.store.database import Database


def add_refusals(database: Database, refusals: Iterable[Refusal]) -> None:
    """Keep refusals; one that is there already is not kept twice."""
    database.execute_many(
        "INSERT OR IGNORE INTO refusals VALUES (?, ?, ?, ?, ?, ?, ?)",
        [(_hash(refusal), *_fields(refusal)) for refusal in refusals],
    )


def _fields(refusal: Refusal) -> tuple[str, str, str, str, int | None, int | None]:
    return (
        refusal.stage.value,
        refusal.reason.value,
        refusal.article,
        refusal.detail,
        refusal.start,
        refusal.end,
    )


def _hash(refusal: Refusal) -> str:
    return content_id(*(str(field) for field in _fields(refusal)))


def refusals_in_order(database: Database) -> Iterator[Refusal]:
    """All refusals, by stage, reason, article, place and detail."""
    sql = (
        "SELECT stage, reason, article, detail, start, stop FROM refusals "
        "ORDER BY stage, reason, article, start, stop, detail"
    )
    for stage, reason, *rest in database.rows(sql):
        yield Refusal(Stage(stage), Reason(reason), *rest)
