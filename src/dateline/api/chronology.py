"""A store, opened for questions."""

from __future__ import annotations

import shlex
import threading
from collections import OrderedDict
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.api.building import OWN_ACTORS
from dateline.errors import NotFoundError
from dateline.model import EntryKind
from dateline.model.dossier import Dossier
from dateline.rules.listed import ActorTable
from dateline.store import EntryQuery, Store
from dateline.weave import cluster_events, weave

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.model import Article, Claims, Entry, Refusal
    from dateline.model.dossier import ActorSummary, Unresolved
    from dateline.store import ArticleSummary, Hit, Mismatch, StoreCounts
    from dateline.weave import EventCluster

SUFFIX = ".dateline"  # of chronologies, as we name them
SIGHTINGS = 250  # reports whose words a dossier reads: about a second
KEPT_CLAIMS = 64  # articles asked for last, whose claims are kept decoded, per thread


class Chronology:
    """A store, opened for questions; safe to ask from several threads."""

    def __init__(self, path: str | Path) -> None:
        """Open a store read-only.

        Raises:
            NotFoundError: there is no such file, or it is reports that are not built yet.
            StoreError: it is damaged, or of a newer layout.
        """
        self.path = Path(path)
        damaged = self.path.is_file() and self.path.suffix == SUFFIX  # opening it says so
        if not is_store(self.path) and not damaged:
            raise NotFoundError(_not_a_chronology(self.path))
        self._local = threading.local()
        self._store.counts()

    @property
    def _store(self) -> Store:
        """This thread's own connection."""
        store: Store | None = getattr(self._local, "store", None)
        if store is None:
            store = Store.open(self.path)
            self._local.store = store
            self._local.claims = OrderedDict()
        return store

    def counts(self) -> StoreCounts:
        """How much of everything there is."""
        return self._store.counts()

    def entries(self, query: EntryQuery | None = None) -> list[Entry]:
        """Entries in order of time.

        Args:
            query: which ones; None for all.
        """
        return list(self._store.entries(query or EntryQuery()))

    def count_entries(self, query: EntryQuery) -> int:
        """How many entries a query has, its limit left aside."""
        return self._store.count_entries(query)

    def entry(self, entry_id: str) -> Entry:
        """One entry, by its id or the beginning of it.

        Raises:
            NotFoundError: there is none, or several begin so.
        """
        return self._store.entry(entry_id)

    def article(self, article_id: str) -> Article:
        """One article.

        Raises:
            NotFoundError: there is none.
        """
        return self._store.article(article_id)

    def articles(self) -> list[ArticleSummary]:
        """All articles in short, in order of publication."""
        return list(self._store.articles())

    def claims_of(self, article_id: str) -> Claims:
        """All claims of one article.

        Raises:
            NotFoundError: there is no such article.
        """
        store = self._store
        kept: OrderedDict[str, Claims] = self._local.claims
        if article_id not in kept:
            kept[article_id] = store.claims_of(article_id)
            if len(kept) > KEPT_CLAIMS:
                kept.popitem(last=False)
        kept.move_to_end(article_id)
        return kept[article_id]

    def clusters(self) -> Iterator[EventCluster]:
        """Which mentions are one event, those that became no entry included."""
        return cluster_events(self._store.claims())

    def every_event(self) -> Iterator[Entry]:
        """All events woven anew, those that say too little for a line of the chronology, too.

        It takes as long as weaving does, and holds nothing that `entries` would not.
        """
        woven = weave(self._store.claims(), everything=True)
        return (entry for entry in woven if entry.kind is EntryKind.EVENT)

    def search(self, text: str, limit: int = 50) -> tuple[Hit, ...]:
        """Articles and entries that have these words."""
        return self._store.search(text, limit)

    def actors(self, limit: int) -> tuple[tuple[ActorSummary, ...], int]:
        """The actors in most entries, and how many actors there are."""
        return self._store.actors(limit), self._store.count_actors()

    def dossier(self, given: str, limit: int = 20) -> Dossier:
        """All about one actor.

        Args:
            given: a name, a part of one from the beginning of a word, or an id.
            limit: at most so many statements, events and relations.

        Raises:
            NotFoundError: nobody has the name, or several have it; the message lists them.
        """
        store = self._store
        actor, others = store.find_actor(given)
        seen, reports = store.sightings(actor.id, SIGHTINGS)
        relations, relation_count = store.relations(actor.id, limit)
        said = EntryQuery(actor=actor.id, kind=EntryKind.STATEMENT, limit=limit)
        done = EntryQuery(actor=actor.id, kind=EntryKind.EVENT, limit=limit)
        return Dossier(
            actor=actor,
            others=others,
            sightings=seen,
            reports=reports,
            reports_read=min(reports, SIGHTINGS),
            statements=tuple(store.entries(said)),
            statement_count=store.count_entries(said),
            events=tuple(store.entries(done)),
            event_count=store.count_entries(done),
            relations=relations,
            relation_count=relation_count,
        )

    def unresolved(self, limit: int) -> tuple[tuple[Unresolved, ...], int]:
        """Names and phrases that the tables of actors missed, the most frequent first."""
        return self._store.unresolved(limit)

    def own_actors(self) -> tuple[tuple[str, int, int], ...]:
        """The user's own tables that it was built with: name, rows kept, rows refused of each."""
        kept = self._store.meta(OWN_ACTORS)
        return ActorTable.from_json(kept).files if kept else ()

    def refusals(self) -> list[Refusal]:
        """What was dropped on the way, with reasons."""
        return list(self._store.refusals())

    def verify(self) -> list[Mismatch]:
        """Every quotation that does not equal its article's words; empty is good."""
        return self._store.verify()


def _not_a_chronology(path: Path) -> str:
    """What a path is instead, and what to type to come from it to a chronology."""
    if not path.exists():
        return (
            f"{path}: no such chronology; name a file that `dateline build REPORTS "
            f"--output {shlex.quote(str(path))}` has made"
        )
    stores = sorted(one for one in path.glob(f"*{SUFFIX}") if is_store(one))
    if stores:
        return f"{path}: a folder, and no chronology; name the one in it, {stores[0]}"
    what = "a folder, perhaps of reports" if path.is_dir() else "a file, perhaps a report"
    made = f"{path.resolve().stem or 'reports'}{SUFFIX}"
    return (
        f"{path}: {what}, and no chronology; build one from it, `dateline build "
        f"{shlex.quote(str(path))} --output {shlex.quote(made)}`, and name {made} instead"
    )


def is_store(path: str | Path) -> bool:
    """Whether a path is a file that begins as a store does."""
    path = Path(path)
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(16) == b"SQLite format 3\x00"
