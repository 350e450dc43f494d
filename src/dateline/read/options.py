"""What a caller may choose about reading."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How reports are read.

    Attributes:
        published: when reports were published that do not say so themselves; None leaves
            them undated.
        published_is_day: True when `published` is known to the day only.
        source: the outlet of reports that do not name one.
        max_bytes: the largest report, in bytes; for JSON Lines, the largest record.
        check_language: whether reports in other languages than English are refused.
    """

    published: datetime | None = None
    published_is_day: bool = True
    source: str | None = None
    max_bytes: int = 5_000_000
    check_language: bool = True


DEFAULTS = ReadOptions()
