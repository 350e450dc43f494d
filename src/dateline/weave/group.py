"""Group event claims into clusters: the surest pairs first, never against a cluster's own sense."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.weave.block import candidate_pairs
from dateline.weave.look import LATER, windows_meet
from dateline.weave.same import Fit, apart, fit_parties, likeness
from dateline.weave.sure import counts_clash, is_sure
from dateline.weave.union import root_of

if TYPE_CHECKING:
    from dateline.weave.look import Actors, Look
    from dateline.weave.stories import Stories


@dataclass(slots=True)
class Cluster:
    """Event claims that tell one thing.

    Attributes:
        members: in order of rank.
        actors: named parties of all members.
        recipients: the same, of those to whom it is done.
        moves: whether it was put off or called off, so that its dates may differ.
    """

    members: list[Look]
    actors: Actors
    recipients: Actors
    moves: bool


def group_events(looks: list[Look], stories: Stories, *, sure: bool) -> list[Cluster]:
    """Put event claims together that tell one thing.

    Args:
        looks: in order of rank.
        stories: how alike the reports are.
        sure: whether to join only what is surely one, for lines of a chronology; else all
            that is alike, for coreference.

    Returns:
        Clusters in order of their first member; a claim that is like no other is one alone.
    """
    clusters = {
        look.rank: Cluster([look], look.actors, look.recipients, look.slot.status in LATER)
        for look in looks
    }
    home = list(range(len(looks)))
    for _, first, second, moved in _ranked_pairs(looks, stories, sure=sure):
        left, right = root_of(home, first), root_of(home, second)
        if left == right:
            continue
        left, right = min(left, right), max(left, right)
        if sure and not _near(clusters[left], clusters[right]):
            continue
        if can_join(clusters[left], clusters[right], moved=moved):
            join_clusters(clusters[left], clusters.pop(right))
            home[right] = left
    return [clusters[rank] for rank in sorted(clusters)]


def _ranked_pairs(
    looks: list[Look], stories: Stories, *, sure: bool
) -> list[tuple[float, int, int, bool]]:
    """Pairs that are alike, or surely one, those most alike first."""
    found: dict[tuple[int, int], tuple[float, int, int, bool]] = {}
    compared = [look for look in looks if not (sure and look.slot.serving)]
    for one, two in candidate_pairs(compared, stories):
        pair = (one.rank, two.rank)
        if pair in found:
            continue
        alike = likeness(one, two, stories.likeness(one.slot.article, two.slot.article))
        if alike is not None and (not sure or is_sure(one, two, alike.common)):
            found[pair] = (-alike.score, *pair, alike.moved)
    return sorted(found.values())


def _near(one: Cluster, two: Cluster) -> bool:
    """Whether every claim of one may meet every claim of the other: no chains from day to day."""
    return all(_may_meet(left, right) for left in one.members for right in two.members)


def _may_meet(one: Look, two: Look) -> bool:
    """Whether two claims are told of the same days, with counts that one report can mean."""
    one_report = one.slot.article == two.slot.article
    return windows_meet(one, two) and not (one_report and counts_clash(one.slot, two.slot))


def can_join(one: Cluster, two: Cluster, *, moved: bool = False) -> bool:
    """Whether two clusters go together as wholes, so that no chain joins what clashes.

    Args:
        one: a cluster.
        two: another.
        moved: whether two of their members stand together although their dates differ.
    """
    parties = (fit_parties(one.actors, two.actors), fit_parties(one.recipients, two.recipients))
    if Fit.CLASH in parties:
        return False
    if moved or one.moves or two.moves:
        return True
    return not any(
        left.slot.explicit and right.slot.explicit and apart(left.slot.when, right.slot.when)
        for left in one.members
        for right in two.members
    )


def join_clusters(one: Cluster, two: Cluster) -> None:
    """Let one cluster take in another."""
    one.members = sorted(one.members + two.members, key=lambda look: look.rank)
    one.actors |= two.actors
    one.recipients |= two.recipients
    one.moves = one.moves or two.moves
