"""A dossier: what a chronology holds about one actor, and the words that the tables missed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.model.article import Article
    from dateline.model.entry import Entry
    from dateline.model.mention import Actor, Mention, TimeMention
    from dateline.model.quotation import Quotation


@dataclass(frozen=True, slots=True)
class ActorSummary:
    """An actor of the chronology in short.

    Attributes:
        id: the same for the same actor everywhere in one store.
        name: the fullest name.
        entries: in how many entries; of a relation, in how many together.
    """

    id: str
    name: str
    entries: int


@dataclass(frozen=True, slots=True)
class Sighting:
    """One report in which an actor takes part in something.

    Attributes:
        article: the report.
        sentences: code points `[start, end)`, in order.
        actors: the report's own records of the actor; more than one where the report did
            not join them, but weaving did.
        mentions: all words that stand for one of them, in order of the text.
        times: expressions of time in the report.
    """

    article: Article
    sentences: tuple[tuple[int, int], ...]
    actors: tuple[Actor, ...]
    mentions: tuple[Mention, ...]
    times: tuple[TimeMention, ...] = ()


@dataclass(frozen=True, slots=True)
class Relation:
    """With whom an actor stands in the same entries.

    Attributes:
        other: the other actor; its `entries` are those that both are in.
        types: (PLOVER type, or the kind of entry where it has none; how often), the most
            frequent first.
        entry: id of the first entry that both are in.
    """

    other: ActorSummary
    types: tuple[tuple[str, int], ...]
    entry: str


@dataclass(frozen=True, slots=True)
class Dossier:
    """All about one actor; every list that was cut says how long it is.

    Attributes:
        actor: who.
        others: other actors whose name holds what was asked for.
        sightings: the reports that have words for the actor, in order of publication, the
            undated last.
        reports: how many reports tell the entries.
        reports_read: how many of these were looked into for sightings.
        statements: entries in order of time.
        statement_count: how many there are.
        events: entries in order of time.
        event_count: how many there are.
        relations: those with most entries first.
        relation_count: how many there are.
    """

    actor: ActorSummary
    others: tuple[ActorSummary, ...]
    sightings: tuple[Sighting, ...]
    reports: int
    reports_read: int
    statements: tuple[Entry, ...]
    statement_count: int
    events: tuple[Entry, ...]
    event_count: int
    relations: tuple[Relation, ...]
    relation_count: int


@dataclass(frozen=True, slots=True)
class Unresolved:
    """Words for somebody about whom the tables do not say enough.

    Attributes:
        name: the fullest name in the report of the example, or the phrase.
        kind: what it names ("person"); "phrase" for words of a claim that became no actor.
        missing: what no report and no table tells: "country", "sector", or "actor".
        reports: in how many reports.
        mentions: how often.
        article: id of the report of the example.
        words: the example.
    """

    name: str
    kind: str
    missing: tuple[str, ...]
    reports: int
    mentions: int
    article: str
    words: Quotation
