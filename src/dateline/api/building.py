"""Builds a chronology: reports into a store shard by shard, then entries from all claims."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.api.finding import SHARD_SIZE, SPOOL, spool_articles
from dateline.api.options import BuildOptions, Built, Progress
from dateline.engines import run_shards
from dateline.model import Refusal, content_id
from dateline.pipeline import FindStep, fingerprint, parse_shard
from dateline.read import Spool
from dateline.rules.listed import ActorTable
from dateline.store import Store
from dateline.weave import weave

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from dateline.model import Claims

WORK_SUFFIX = ".work"
FINGERPRINT = "pipeline"  # meta key: which code and rules made the findings
OWN_ACTORS = "actors"  # meta key: the user's own tables, for the next run
WOVEN = "woven"  # meta key: which articles the entries were woven from, by which code


def build(
    paths: Sequence[str | Path],
    output: str | Path,
    options: BuildOptions | None = None,
    *,
    on_progress: Callable[[Progress], None] | None = None,
) -> Built:
    """Read reports into a store and weave its entries; go on where an earlier run stopped.

    Args:
        paths: files and folders; "-" is standard input.
        output: the store, made where it is missing.
        options: how to build.
        on_progress: called after each shard.

    Raises:
        NotFoundError: a path that was named does not exist.
        StoreError: `output` is something else than a store.
    """
    chosen = options or BuildOptions()
    output = Path(output)
    work = output.with_name(output.name + WORK_SUFFIX)
    with Spool(work / SPOOL) as spool:
        refused = spool_articles(paths, chosen.read, spool)
        refused += chosen.actors.refused if chosen.actors else ()
        with Store.open(output, write=True) as store:
            new = _Build(store, chosen, on_progress or _silent).add(spool, refused, work)
    shutil.rmtree(work, ignore_errors=True)
    return Built(len(spool), new, tuple(refused))


def _silent(_progress: Progress) -> None:
    """Tell nobody."""


class _Build:
    """One run: shards into the store, then entries."""

    def __init__(
        self, store: Store, options: BuildOptions, tell: Callable[[Progress], None]
    ) -> None:
        self._store = store
        self._options = options
        self._tell = tell
        self._done = 0
        self._claims = 0
        self._refusals = 0
        self._shards = 0

    def add(self, spool: Spool, refused: list[Refusal], work: Path) -> int:
        """Find and store what is missing, weave; return how many articles were new."""
        table = self._own_actors()
        step = FindStep(self._options.reader, actors=table)
        self._forget_old_findings(step.fingerprint)
        if table.digest:
            self._store.set_meta(OWN_ACTORS, table.to_json())
        self._store.add_refusals(refused)
        self._refusals = len(refused)
        known = self._store.known_hashes()
        new = sum(own not in known for own in spool.hashes)
        self._done = len(spool) - new
        self._tell(Progress(self._done, len(spool), 0, self._refusals))
        for path in run_shards(
            step,
            spool.articles(leaving_out=known),
            work,
            workers=self._options.processes,
            shard_size=SHARD_SIZE,
        ):
            self._store_shard(path)
            self._tell(Progress(self._done, len(spool), self._claims, self._refusals))
            self._weave_early()
        self._weave(len(spool))
        return new

    def _own_actors(self) -> ActorTable:
        """The tables that are given, else those that the store remembers."""
        if self._options.actors is not None:
            return self._options.actors.table
        kept = self._store.meta(OWN_ACTORS)
        return ActorTable.from_json(kept) if kept else ActorTable()

    def _forget_old_findings(self, fingerprint: str) -> None:
        """Clear a store whose findings another version of the program made."""
        if self._store.meta(FINGERPRINT) != fingerprint:
            self._store.clear()
            self._store.set_meta(FINGERPRINT, fingerprint)

    def _store_shard(self, path: Path) -> None:
        """Put one shard into the store in one transaction."""
        with path.open("rb") as lines:
            self._store.add_found(self._counted(parse_shard(lines)))

    def _counted(self, found: Iterable[Claims | Refusal]) -> Iterator[Claims | Refusal]:
        """The same, counted on the way."""
        for item in found:
            self._done += 1
            if isinstance(item, Refusal):
                self._refusals += 1
            else:
                self._claims += len(item.events) + len(item.statements)
                self._refusals += len(item.refusals)
            yield item

    def _weave_early(self) -> None:
        """Weave after 1, 2, 4, 8 … shards: the first entries show soon, at little cost."""
        self._shards += 1
        if self._options.weave_early and self._shards & (self._shards - 1) == 0:
            self._store.replace_entries(weave(self._store.claims()))

    def _weave(self, total: int) -> None:
        """Weave all claims, unless this code has woven these very articles already."""
        woven = content_id(fingerprint(("weave",)), *sorted(self._store.known_hashes()))
        if self._store.meta(WOVEN) == woven:
            return
        self._tell(Progress(self._done, total, self._claims, self._refusals, weaving=True))
        self._store.replace_entries(weave(self._store.claims()))
        self._store.set_meta(WOVEN, woven)
