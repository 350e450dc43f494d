"""Link times that count from an event ("three days after the summit") to that event's cluster."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from dateline.model import ClaimRef
from dateline.weave.group import can_join, join_clusters
from dateline.weave.same import OCCURS, is_coarse

if TYPE_CHECKING:
    from dateline.weave.actors import JoinedActor
    from dateline.weave.group import Cluster
    from dateline.weave.intake import Intake
    from dateline.weave.look import Look
    from dateline.weave.slots import OffsetSlot

NEARBY_REPORTS: Final = timedelta(days=30)  # further reports speak of another summit
Context = dict[int, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Link:
    """An event whose time counts from another.

    Attributes:
        look: the claim with such a time.
        cluster: its own cluster.
        target: the cluster that it counts from.
    """

    look: Look
    cluster: Cluster
    target: Cluster


def article_contexts(intake: Intake, joined: tuple[JoinedActor, ...]) -> Context:
    """Named actors and places of each article, by its number: what its "summit" is known by."""
    found: defaultdict[int, set[str]] = defaultdict(set)
    for slot, actor in zip(intake.actors, joined, strict=True):
        if actor.named:
            found[slot.article].add(actor.id)
    for number, keys in intake.places.items():
        found[number].update(keys)
    return {number: frozenset(keys) for number, keys in found.items()}


def link_offsets(clusters: list[Cluster], context: Context) -> tuple[list[Cluster], list[Link]]:
    """Find what each event-relative time counts from.

    The event is looked for in the same article; where it is not there, or undated there, in
    reports of the same weeks that share an actor or a place, if only one such event is dated.
    "The summit" of one report is then the summit of the others: their clusters become one.

    Args:
        clusters: as grouped; joined in place.
        context: named actors and places of each article.

    Returns:
        The clusters that remain, in the same order, and the links in order of their claims.
    """
    return _Linker(clusters, context).run()


class _Linker:
    """Clusters by the words that head them, kept up while some are joined."""

    def __init__(self, clusters: list[Cluster], context: Context) -> None:
        self.clusters = clusters
        self.context = context
        self.gone: dict[int, Cluster] = {}
        self.by_claim: dict[ClaimRef, Cluster] = {}
        self.by_word: defaultdict[str, list[Cluster]] = defaultdict(list)
        heads = {
            look.slot.offset.head
            for cluster in clusters
            for look in cluster.members
            if look.slot.offset is not None
        }
        for cluster in clusters:
            for word in sorted(_words(cluster) & heads):
                self.by_word[word].append(cluster)
        named = {
            ClaimRef(look.slot.ref.article, look.slot.offset.event_id)
            for cluster in clusters
            for look in cluster.members
            if look.slot.offset is not None and look.slot.offset.event_id is not None
        }
        for cluster in clusters:
            for look in cluster.members:
                if look.slot.ref in named:
                    self.by_claim[look.slot.ref] = cluster

    def run(self) -> tuple[list[Cluster], list[Link]]:
        """Link all, then give every link the clusters that are left."""
        pairs: list[tuple[Look, Cluster, Cluster]] = []
        for cluster in self.clusters:
            for look in cluster.members:
                if look.slot.offset is None:
                    continue
                target = self._target(look, cluster, look.slot.offset)
                if target is not None:
                    pairs.append((look, cluster, target))
        links = [Link(look, self._left(one), self._left(two)) for look, one, two in pairs]
        links.sort(key=lambda link: link.look.rank)
        kept = [cluster for cluster in self.clusters if id(cluster) not in self.gone]
        return kept, [link for link in links if link.cluster is not link.target]

    def _left(self, cluster: Cluster) -> Cluster:
        while id(cluster) in self.gone:
            cluster = self.gone[id(cluster)]
        return cluster

    def _target(self, look: Look, cluster: Cluster, offset: OffsetSlot) -> Cluster | None:
        own = self._left(cluster)
        known = [one for one in map(self._left, self.by_word[offset.head]) if one is not own]
        near = self._in_article(look, known, offset)
        if near is not None and _has_date(near):
            return near
        others = {
            id(one): one
            for one in known
            if one is not near
            and _has_date(one)
            and self._nearby(look, one, offset.head)
            and (near is None or can_join(near, one))
        }
        found = _only(list(others.values()))
        if found is None:
            return near
        if near is not None:
            join_clusters(found, near)
            self.gone[id(near)] = found
        return found

    def _in_article(self, look: Look, known: list[Cluster], offset: OffsetSlot) -> Cluster | None:
        """The event in the same article: the one named, else the nearest before, else after."""
        if offset.event_id is not None:
            named = self.by_claim.get(ClaimRef(look.slot.ref.article, offset.event_id))
            if named is not None:
                return self._left(named)
        place = look.slot.trigger.start
        found = [
            (other.slot.trigger.start, cluster)
            for cluster in known
            for other in cluster.members
            if other.slot.article == look.slot.article and _is_called(other, offset.head)
        ]
        ahead = [item for item in found if item[0] < place]
        if ahead:
            return max(ahead, key=lambda item: item[0])[1]
        return min(found, key=lambda item: item[0])[1] if found else None

    def _nearby(self, look: Look, cluster: Cluster, head: str) -> bool:
        """Whether some other report of these weeks with a common actor or place tells it."""
        here = self.context.get(look.slot.article, frozenset())
        return any(
            other.slot.article != look.slot.article
            and _is_called(other, head)
            and _published_near(look, other)
            and here & self.context.get(other.slot.article, frozenset())
            for other in cluster.members
        )


def _only(clusters: list[Cluster]) -> Cluster | None:
    """The one there is, or the one of them that took place: plans are not counted from."""
    if len(clusters) > 1:
        clusters = [cluster for cluster in clusters if _took_place(cluster)]
    return clusters[0] if len(clusters) == 1 else None


def _took_place(cluster: Cluster) -> bool:
    return any(look.slot.explicit and look.slot.status in OCCURS for look in cluster.members)


def _words(cluster: Cluster) -> set[str]:
    """What the members of a cluster are called: lemmas and triggers as written."""
    lemmas = {look.slot.lemma for look in cluster.members}
    return lemmas | {look.slot.trigger.text.casefold() for look in cluster.members}


def _is_called(look: Look, head: str) -> bool:
    return head in (look.slot.lemma, look.slot.trigger.text.casefold())


def _has_date(cluster: Cluster) -> bool:
    return any(look.slot.explicit and not is_coarse(look.slot.when) for look in cluster.members)


def _published_near(one: Look, two: Look) -> bool:
    if one.published is None or two.published is None:
        return True
    return abs(one.published - two.published) <= NEARBY_REPORTS
