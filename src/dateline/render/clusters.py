"""Which mentions are one event, as JSON Lines."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class MentionCluster(Protocol):
    """Mentions of one event: an id, and (article id, start, end) of each."""

    @property
    def id(self) -> str:
        """The cluster's id."""

    @property
    def mentions(self) -> tuple[tuple[str, int, int], ...]:
        """Where it is mentioned: article id and code points `[start, end)`."""


def clusters_to_jsonl(clusters: Iterable[MentionCluster]) -> Iterator[str]:
    """One line `{"cluster": id, "mentions": [{"article", "start", "end"}]}` per cluster."""
    for cluster in clusters:
        mentions = [
            {"article": article, "start": start, "end": end}
            for article, start, end in cluster.mentions
        ]
        yield json.dumps({"cluster": cluster.id, "mentions": mentions}, ensure_ascii=False) + "\n"
