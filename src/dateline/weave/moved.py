"""Join what was put off with what took place on its new day: planned, postponed, held."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dateline.model import Status
from dateline.weave.group import join_clusters
from dateline.weave.same import OCCURS

if TYPE_CHECKING:
    from datetime import date

    from dateline.weave.group import Cluster
    from dateline.weave.look import Look

Day = tuple[str, "date"]


def join_moved(clusters: list[Cluster]) -> list[Cluster]:
    """Join each cluster that was put off with the one that took place as it was newly planned.

    "The talks were put off to Thursday" and "Brenn met Kell on Thursday" -> one, where the plan
    names Brenn or Kell, and only one such meeting is told.

    Args:
        clusters: surely grouped; joined in place.

    Returns:
        The clusters that remain, in the same order.
    """
    held: defaultdict[Day, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        for day in sorted(
            {day for look in cluster.members if _took_place(look) for day in _days(look)}
        ):
            held[day].append(cluster)
    gone: set[int] = set()
    for cluster in clusters:
        if not cluster.moves or id(cluster) in gone:
            continue
        found = _held_as_planned(cluster, held)
        if found is not None and id(found) not in gone:
            join_clusters(cluster, found)
            gone.add(id(found))
    return [cluster for cluster in clusters if id(cluster) not in gone]


def _held_as_planned(cluster: Cluster, held: defaultdict[Day, list[Cluster]]) -> Cluster | None:
    """The only cluster that took place on a planned day, with somebody in common."""
    planned = {
        day for look in cluster.members if look.slot.status is Status.PLANNED for day in _days(look)
    }
    found = {
        id(other): other
        for day in sorted(planned)
        for other in held[day]
        if other is not cluster and cluster.actors & other.actors
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _took_place(look: Look) -> bool:
    return look.slot.status in OCCURS


def _days(look: Look) -> list[Day]:
    """The type of a claim with the day that its words give; none for a coarser date."""
    slot = look.slot
    low, high = slot.when.earliest, slot.when.latest
    if slot.type is None or not slot.explicit or low is None or high is None:
        return []
    return [(slot.type, low.date())] if (high - low).days <= 1 else []
