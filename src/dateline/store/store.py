"""The store as the rest of the house sees it: open, add, replace, ask."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Self

from dateline.store import actors, articles, entries, refusals, report, sightings
from dateline.store.entries import EVERYTHING, EntryQuery
from dateline.store.opening import open_database
from dateline.store.search import Hit, search
from dateline.store.verify import Mismatch, verify

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dateline.model import Article, Claims, Entry, Refusal
    from dateline.model.dossier import ActorSummary, Relation, Sighting, Unresolved
    from dateline.store.articles import ArticleSummary
    from dateline.store.database import Database
    from dateline.store.report import StoreCounts


class Store:
    """One file with articles, their claims, what was refused, and the chronology.

    Open it with `Store.open`, as a context manager. Many may read while one writes; whatever
    kills a writer, what was committed is there. A store that is open for reading may be used
    from several threads.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    @classmethod
    def open(cls, path: str | Path, *, write: bool = False) -> Self:
        """Open a store.

        Args:
            path: the file, such as "war.dateline".
            write: make it where it is missing, bring an older one forward (a copy is kept
                beside it), and let it be changed.

        Raises:
            NotFoundError: there is no such file to read.
            MigrationError: a newer Dateline wrote it.
            StoreError: it is no store, or cannot be read or written.
        """
        return cls(open_database(Path(path), write=write))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_fault: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; twice does no harm."""
        self._database.settle()
        self._database.close()

    @property
    def path(self) -> Path:
        """The file."""
        return self._database.path

    def add_found(self, batch: Iterable[Claims | Refusal]) -> int:
        """Add the claims of some articles, and refusals of others, in one transaction.

        Adding twice changes nothing. An article whose id is taken by other content is refused,
        and the refusal kept.

        Returns:
            How many articles were new.
        """
        return articles.add_found(self._database, batch)

    def add_refusals(self, batch: Iterable[Refusal]) -> None:
        """Keep refusals in one transaction; adding twice changes nothing."""
        with self._database.transaction():
            refusals.add_refusals(self._database, batch)

    def replace_entries(self, batch: Iterable[Entry]) -> int:
        """Put these entries in place of all that were there, in one transaction.

        Returns:
            How many there are now.

        Raises:
            GroundingError: an entry quotes words that its article does not have; what was
                there stays.
        """
        return entries.replace_entries(self._database, batch)

    def clear(self) -> None:
        """Remove everything but the layout, in one transaction: for a changed pipeline."""
        with self._database.transaction():
            for table in (
                *("entry_actors", "entry_claims", "entries", "article_places", "articles"),
                *("refusals", "meta"),
            ):
                self._database.execute(f"DELETE FROM {table}")  # noqa: S608 - names of our own, values are bound
            for words in ("articles_words", "entries_words"):
                self._database.execute(f"INSERT INTO {words} ({words}) VALUES ('delete-all')")  # noqa: S608 - names of our own, values are bound

    def set_meta(self, key: str, value: str) -> None:
        """Keep a fact about the store; never anything that differs between equal runs."""
        sql = (
            "INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
        )
        with self._database.transaction():
            self._database.execute(sql, (key, value))

    def meta(self, key: str) -> str | None:
        """A fact about the store; None when it was never set."""
        found: str | None = self._database.value("SELECT value FROM meta WHERE key = ?", (key,))
        return found

    def known_hashes(self) -> frozenset[str]:
        """The content hashes of all articles that are in the store."""
        return articles.known_hashes(self._database)

    def claims(self) -> Iterator[Claims]:
        """The claims of all articles, by (publication, id), the undated last; one at a time."""
        return articles.claims_in_order(self._database)

    def claims_of(self, article_id: str) -> Claims:
        """The claims of one article, by its id or the beginning of it.

        Raises:
            NotFoundError: there is none; the message has ids that are near.
        """
        return articles.claims_of(self._database, article_id)

    def article(self, article_id: str) -> Article:
        """One article, by its id or the beginning of it.

        Raises:
            NotFoundError: there is none; the message has ids that are near.
        """
        return articles.article(self._database, article_id)

    def articles(self) -> Iterator[ArticleSummary]:
        """All articles without their texts, by (publication, id), the undated last."""
        return articles.summaries(self._database)

    def refusals(self) -> Iterator[Refusal]:
        """All that was dropped, by stage, reason, article and place."""
        return refusals.refusals_in_order(self._database)

    def entries(self, query: EntryQuery = EVERYTHING) -> Iterator[Entry]:
        """The entries that are wanted, by when (earliest, else latest, else publication), id.

        Raises:
            OptionError: the query's limit or offset is below 0.
        """
        return entries.entries_in_order(self._database, query)

    def count_entries(self, query: EntryQuery = EVERYTHING) -> int:
        """How many entries are wanted, limit and offset aside."""
        return entries.count_entries(self._database, query)

    def entry(self, entry_id: str) -> Entry:
        """One entry, by its id or the beginning of it.

        Raises:
            NotFoundError: there is none; the message has ids that are near.
        """
        return entries.entry(self._database, entry_id)

    def count_actors(self) -> int:
        """How many actors the entries have."""
        return actors.count_actors(self._database)

    def actors(self, limit: int) -> tuple[ActorSummary, ...]:
        """The actors in most entries, the most frequent first."""
        return actors.list_actors(self._database, limit)

    def find_actor(self, given: str) -> tuple[ActorSummary, tuple[ActorSummary, ...]]:
        """The actor of a name, or of an id or its beginning; and others of that name.

        Raises:
            NotFoundError: there is none, or there are several; the message lists them.
        """
        return actors.find_actor(self._database, given)

    def relations(self, actor: str, limit: int) -> tuple[tuple[Relation, ...], int]:
        """With whom an actor is in the same entries, and how many there are of them."""
        return actors.relations(self._database, actor, limit)

    def sightings(self, actor: str, limit: int) -> tuple[tuple[Sighting, ...], int]:
        """The words for an actor, by report, and how many reports tell his entries."""
        return sightings.sightings(self._database, actor, limit)

    def unresolved(self, limit: int) -> tuple[tuple[Unresolved, ...], int]:
        """What the tables of actors missed, by frequency, and how much there is of it."""
        return sightings.unresolved(self._database, limit)

    def search(self, text: str, limit: int = 20) -> tuple[Hit, ...]:
        """Search entries and articles for words, their endings and accents aside.

        Args:
            text: words that must all stand there; those inside quotation marks in a row.
            limit: at most so many entries, and at most so many articles.

        Returns:
            Entries, the best first, then articles, the best first.
        """
        return search(self._database, text, limit)

    def counts(self) -> StoreCounts:
        """What the store holds, in numbers."""
        return report.count_all(self._database)

    def verify(self) -> list[Mismatch]:
        """Compare every stored quotation with its article, and every article with its hash.

        Returns:
            What is wrong; empty when all is well.

        Raises:
            StoreError: the file itself is damaged.
        """
        return verify(self._database)

    def content_digest(self) -> str:
        """A hash over all that the store says: equal for equal content, whatever its bytes."""
        return report.content_digest(self._database)
