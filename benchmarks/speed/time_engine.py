"""How fast the time engine is by itself: texts that the language model has read already."""

from __future__ import annotations

import json
import time
from datetime import datetime
from typing import TYPE_CHECKING, Any

from dateline.find.times import find_times
from dateline.language import load_reader
from dateline.rules.times import load_time_rules

if TYPE_CHECKING:
    from pathlib import Path

SET = "TimeBank"
ROUNDS = 3


def measure(timex: Path) -> dict[str, Any]:
    """Documents of TimeBank per processor second, one core; the best of some rounds.

    Args:
        timex: folder of the benchmark's time expressions; without it the figures are empty.
    """
    if not timex.is_dir():
        return {}
    rows = documents(timex)
    reader, rules = load_reader("english", threads=1), load_time_rules()
    readings = list(reader.read_many((row["id"], row["text"]) for row in rows))
    pairs = [
        (reading, datetime.fromisoformat(row["published"]))
        for row, reading in zip(rows, readings, strict=True)
    ]
    best = min(_pass(pairs, rules) for _ in range(ROUNDS))
    figures = {"documents": len(rows), "documents_per_s": round(len(rows) / best, 1)}
    print(f"time engine alone: {figures['documents_per_s']} documents/s of {SET}")
    return figures


def documents(timex: Path) -> list[dict[str, Any]]:
    """The articles of TimeBank: `id`, `published`, `text`."""
    rows = [json.loads(line) for line in (timex / "articles.jsonl").open(encoding="utf-8")]
    return [row for row in rows if row["id"].startswith(f"{SET}-")]


def _pass(pairs: list[tuple[Any, datetime]], rules: Any) -> float:
    start = time.process_time()
    for reading, published in pairs:
        find_times(reading, published, rules)
    return time.process_time() - start
