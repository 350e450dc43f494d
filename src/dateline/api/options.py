"""How to build and to read, and what a build says of itself."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dateline.read import ReadOptions

if TYPE_CHECKING:
    from dateline.model import Refusal
    from dateline.read import ActorTables


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """How to build.

    Attributes:
        read: how bytes become articles.
        reader: name of the language reader.
        workers: processes; 0 means one for each core.
        weave_early: weave after the first shards too, so that entries show while others
            are still being read.
        actors: the user's own tables of actors; None: those that the store was built with.
    """

    read: ReadOptions = field(default_factory=ReadOptions)
    reader: str = "english"
    workers: int = 0
    weave_early: bool = False
    actors: ActorTables | None = None

    @property
    def processes(self) -> int:
        """The number of processes that is meant."""
        return self.workers or os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a build is.

    Attributes:
        done: articles that are in the store.
        total: articles that were read.
        claims: events and statements found in this run.
        refusals: what was dropped in this run.
        weaving: True while entries are being woven.
    """

    done: int
    total: int
    claims: int
    refusals: int
    weaving: bool = False


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did.

    Attributes:
        articles: articles that were read from the paths.
        new: of these, how many the store did not have yet.
        refused: files and records that became no article, with the reasons.
    """

    articles: int
    new: int
    refused: tuple[Refusal, ...]
