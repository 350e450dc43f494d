"""Weave claims into entries, and say which mentions tell one event."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from dateline.model import content_id
from dateline.weave.actors import join_actors
from dateline.weave.entry import (
    event_entry,
    is_worth_an_entry,
    name_sources,
    statement_entry,
)
from dateline.weave.group import group_events
from dateline.weave.intake import take_in
from dateline.weave.links import article_contexts, link_offsets
from dateline.weave.look import look_at_events
from dateline.weave.moved import join_moved
from dateline.weave.order import Place, place_in_order
from dateline.weave.proof import is_approximate
from dateline.weave.solve import solve_times
from dateline.weave.statements import group_statements
from dateline.weave.stories import Stories

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from dateline.model import Claims, Entry
    from dateline.weave.group import Cluster
    from dateline.weave.intake import Intake
    from dateline.weave.solve import Solved


@dataclass(frozen=True, slots=True)
class _Line:
    """An entry to be: where it stands, and what builds it."""

    place: Place
    build: Callable[[], Entry]


@dataclass(frozen=True, slots=True)
class EventCluster:
    """Mentions that tell one event.

    Attributes:
        id: hash of the claims.
        mentions: (article id, start, end) of each trigger, in order of telling.
    """

    id: str
    mentions: tuple[tuple[str, int, int], ...]


def weave(claims: Iterable[Claims], *, everything: bool = False) -> Iterator[Entry]:
    """Weave the claims of many articles into the lines of a chronology.

    Args:
        claims: of all articles, in any order; read once.
        everything: whether events that say too little for a line of their own (see
            `dateline.weave.entry.is_worth_an_entry`) come, too.

    Returns:
        Entries in the order of `dateline.weave.order`: by time, those without any bound last;
        the same for the same claims.
    """
    intake = take_in(claims)
    joined = join_actors(intake)
    sources = name_sources(intake.articles)
    grouped = group_events(look_at_events(intake, joined), Stories(intake.articles), sure=True)
    grouped = join_moved(grouped)
    clusters, links = link_offsets(grouped, article_contexts(intake, joined))
    lines: list[_Line] = []
    taken: set[tuple[int, str]] = set()
    for cluster, solved in zip(clusters, solve_times(clusters, links), strict=True):
        if everything or is_worth_an_entry(cluster):
            build = partial(event_entry, intake, joined, sources, cluster, solved, taken)
            lines.append(_Line(_place_of_event(cluster, solved), build))
    for group in group_statements(intake, joined):
        build = partial(statement_entry, intake, joined, sources, group)
        lines.append(_Line(_place_of_statement(intake, group), build))
    lines.sort(key=lambda line: line.place)
    return (line.build() for line in lines)


def _place_of_event(cluster: Cluster, solved: Solved) -> Place:
    lead = cluster.members[0]
    return place_in_order(
        solved.earliest,
        solved.latest,
        approximate=is_approximate(cluster.members, solved),
        published=lead.published,
        ref=lead.slot.ref,
        told=lead.slot.trigger.start,
    )


def _place_of_statement(intake: Intake, group: list[int]) -> Place:
    slot = intake.statements[group[0]]
    return place_in_order(
        slot.when.earliest,
        slot.when.latest,
        approximate=slot.when.approximate,
        published=intake.articles[slot.article].published,
        ref=slot.ref,
        told=slot.cue.start,
    )


def cluster_events(claims: Iterable[Claims]) -> Iterator[EventCluster]:
    """Which event mentions are one event, those that make no entry included.

    Coreference joins more freely than the chronology, which asserts what it joins: two
    mentions of one story may be one event here and two lines there.

    Args:
        claims: of all articles, in any order; read once.

    Returns:
        Every event claim in just one cluster, in order of first telling.
    """
    intake = take_in(claims, statements=False)
    joined = join_actors(intake)
    grouped = group_events(look_at_events(intake, joined), Stories(intake.articles), sure=False)
    clusters, _ = link_offsets(grouped, article_contexts(intake, joined))
    for cluster in clusters:
        slots = [look.slot for look in cluster.members]
        refs = sorted(slot.ref for slot in slots)
        yield EventCluster(
            id=content_id("cluster", *(part for ref in refs for part in (ref.article, ref.claim))),
            mentions=tuple(
                (slot.ref.article, slot.trigger.start, slot.trigger.end) for slot in slots
            ),
        )
