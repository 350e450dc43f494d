"""What the web application asks of a chronology; `dateline.api.Chronology` answers.

Every method is called from one thread only, the one that runs the server, and one call at a
time: an object that is tied to its thread (a database connection) needs no lock.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.model import Claims, Entry, Refusal
    from dateline.model.dossier import Dossier
    from dateline.store import ArticleSummary, EntryQuery, Hit, StoreCounts


class Chronology(Protocol):
    """A chronology that can be read."""

    def counts(self) -> StoreCounts:
        """Count what is in it."""
        ...

    def entries(self, query: EntryQuery, /) -> Sequence[Entry]:
        """List the entries that a query wants, in order of time."""
        ...

    def count_entries(self, query: EntryQuery, /) -> int:
        """Count the entries that a query wants, its limit and offset left aside."""
        ...

    def entry(self, entry_id: str, /) -> Entry:
        """Give one entry.

        Raises:
            NotFoundError: there is none with this id.
        """
        ...

    def claims_of(self, article_id: str, /) -> Claims:
        """Give one article with what was found in it.

        Raises:
            NotFoundError: there is no article with this id.
        """
        ...

    def dossier(self, given: str, limit: int, /) -> Dossier:
        """Give all about one actor, by a name or an id.

        Raises:
            NotFoundError: nobody has the name, or several have it.
        """
        ...

    def articles(self) -> Sequence[ArticleSummary]:
        """List all articles, in order of publication; those without a date stand last."""
        ...

    def refusals(self) -> Sequence[Refusal]:
        """List what was dropped on the way, with reasons."""
        ...

    def search(self, text: str, limit: int, /) -> Sequence[Hit]:
        """List the entries and articles that hold some words, best first."""
        ...
