"""Entries as JSON Lines: every field of an entry, one object per line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from dateline.model.codec import to_plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dateline.model import Entry


def entries_to_jsonl(entries: Iterable[Entry]) -> Iterator[str]:
    """One line of JSON per entry, in order; each ends with a newline.

    Offsets count code points of the article that the nearest `article` or `ref` names.
    """
    for entry in entries:
        yield json.dumps(to_plain(entry), ensure_ascii=False) + "\n"
