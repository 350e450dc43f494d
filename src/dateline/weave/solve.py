"""Solve the times of clusters: the tightest bounds over all articles, and what gives them."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from dateline.model import Bounds, Status
from dateline.temporal.network import Conflict, Constraint, Network
from dateline.weave.look import LATER
from dateline.weave.offsets import bonds, distance
from dateline.weave.same import OCCURS, apart
from dateline.weave.union import root_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.model import When
    from dateline.weave.group import Cluster
    from dateline.weave.links import Link
    from dateline.weave.look import Look

ORIGIN: Final = "origin"
EPOCH: Final = datetime.min
SECOND: Final = timedelta(seconds=1)
DAY: Final = timedelta(days=1)
WORDS, RELATIVE, TENSE, LIKELY, ORDER = "words", "relative", "tense", "likely", "order"
STRENGTH: Final = {ORDER: 9, WORDS: 3, RELATIVE: 2, TENSE: 1, LIKELY: 0}


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a proof: a claim, and which of its grounds gives which bound.

    Attributes:
        kind: "words" date it, "relative" to another event, "tense" and publication alone, or
            how it is told makes it "likely".
        bound: "earliest" or "latest".
    """

    look: Look
    kind: str
    bound: str


@dataclass(frozen=True, slots=True)
class Solved:
    """When a cluster is.

    Attributes:
        earliest: inclusive, None open.
        latest: exclusive, None open.
        begins: bounds of its begin, for what a claim says lasts more than a day.
        ends: bounds of its end.
        steps: the proof, first what gives `earliest`, then what gives `latest`.
        told: the dated claims that count, the one that decides first; what was put off has
            a new date, and the old one stays in the life line alone.
        clash: dated claims that cannot all be true; empty for none.
        off: claims with a relative time, or a tense, that the dates contradict.
        certain: the wider bounds that hold for sure, where the others are only likely.
    """

    earliest: datetime | None
    latest: datetime | None
    begins: Bounds | None
    ends: Bounds | None
    steps: tuple[Step, ...]
    told: tuple[Look, ...]
    clash: tuple[Look, ...]
    off: tuple[Step, ...]
    certain: Bounds | None = None


def solve_times(clusters: list[Cluster], links: list[Link]) -> list[Solved]:
    """The tightest bounds of every cluster, solved together where one counts from another.

    "Three days after the summit" in one report, "the summit ended on Friday 16 September" in
    another -> 2022-09-19, with both as its proof.

    Returns:
        One answer for each cluster, in their order.
    """
    number = {id(cluster): place for place, cluster in enumerate(clusters)}
    linked: defaultdict[int, list[Link]] = defaultdict(list)
    home = list(range(len(clusters)))
    for link in links:
        one, two = number[id(link.cluster)], number[id(link.target)]
        home[root_of(home, one)] = root_of(home, two)
    for link in links:
        linked[root_of(home, number[id(link.cluster)])].append(link)
    parts: defaultdict[int, list[int]] = defaultdict(list)
    for place in range(len(clusters)):
        parts[root_of(home, place)].append(place)
    solved: dict[int, Solved] = {}
    for root, places in parts.items():
        if len(places) == 1 and len(clusters[places[0]].members) == 1 and root not in linked:
            solved[places[0]] = _alone(clusters[places[0]].members[0])
        else:
            part = _Part({place: clusters[place] for place in places}, linked[root], number)
            solved.update(part.solve())
    return [solved[place] for place in range(len(clusters))]


def _alone(look: Look) -> Solved:
    """A single claim: its own bounds."""
    when = look.slot.when
    kind = WORDS if look.slot.explicit else TENSE if when.certain is None else LIKELY
    steps = tuple(Step(look, kind, bound) for bound, _ in _bounds(when))
    told = (look,) if look.slot.explicit else ()
    return Solved(
        when.earliest, when.latest, when.begins, when.ends, steps, told, (), (), when.certain
    )


def _bounds(when: When) -> Iterator[tuple[str, datetime]]:
    """The bounds that are known, by name."""
    if when.earliest is not None:
        yield "earliest", when.earliest
    if when.latest is not None:
        yield "latest", when.latest


def dated_claims(cluster: Cluster) -> tuple[Look, ...]:
    """The dated claims that count, the one that decides first.

    What was put off or called off goes by the date told last; what happened goes by claims
    that say so, not by plans. Of dates that differ the one with most claims decides, then the
    narrowest, then the one told first.
    """
    dated = [look for look in cluster.members if look.slot.explicit]
    past = [look for look in dated if look.slot.status in OCCURS]
    if past and len(past) < len(dated):
        dated = past
    elif cluster.moves and dated:
        dated = [max(dated, key=_newness)]
    times = Counter(_span(look) for look in dated)
    return tuple(
        sorted(dated, key=lambda look: (-times[_span(look)], _length(look.slot.when), look.rank))
    )


def _newness(look: Look) -> tuple[datetime, bool, int]:
    told = look.published or datetime.min
    return told, look.slot.status in LATER, look.rank


def _span(look: Look) -> tuple[datetime | None, datetime | None]:
    return look.slot.when.earliest, look.slot.when.latest


def _length(when: When) -> timedelta:
    if when.earliest is None or when.latest is None:
        return timedelta.max
    return when.latest - when.earliest


class _Part:
    """Clusters whose times hang together, and their network."""

    def __init__(
        self, clusters: dict[int, Cluster], links: list[Link], number: dict[int, int]
    ) -> None:
        self.clusters = clusters
        self.links = links
        self.number = number
        self.network = Network(ORIGIN)
        self.steps: dict[str, Step] = {}
        self.owner: dict[str, int] = {}
        self.clashes: defaultdict[int, list[Look]] = defaultdict(list)
        self.off: defaultdict[int, list[Step]] = defaultdict(list)
        self.certain: dict[int, Bounds] = {}
        self.told = {place: dated_claims(cluster) for place, cluster in clusters.items()}

    def solve(self) -> dict[int, Solved]:
        """Add the constraints, the strongest grounds first, and read the bounds off."""
        for place in self.clusters:
            self._add(place, ORDER, None, (f"{place}.begin", f"{place}.end"), 0)
        for place, told in self.told.items():
            for look in told:
                self._add_claim(place, look, WORDS)
        for link in self.links:
            self._add_link(link)
        for place, cluster in self.clusters.items():
            for look in cluster.members:
                if _counts_by_tense(look, cluster, self.told[place]):
                    self._add_claim(place, look, TENSE)
        for place, look in self._only_likely():
            self.certain.setdefault(place, self._whole(place))
            self._add_claim(place, look, LIKELY)
        return {place: self._read(place) for place in self.clusters}

    def _only_likely(self) -> Iterator[tuple[int, Look]]:
        """Claims whose date is likely, of clusters that no words and no other event date.

        Of claims that make different days likely the one told first wins: it is the news.
        """
        ends = [end for link in self.links for end in (link.cluster, link.target)]
        linked = {self.number[id(end)] for end in ends}
        for place, cluster in self.clusters.items():
            if self.told[place] or place in linked:
                continue
            for look in cluster.members:
                if look.slot.when.certain is not None and _counts_by_tense(look, cluster, ()):
                    yield place, look

    def _add(
        self, place: int, kind: str, step: Step | None, ends: tuple[str, str], weight: int
    ) -> None:
        """Add `ends[0] - ends[1] <= weight`; note what it clashes with."""
        label = f"{len(self.steps):09}.{kind}"
        if step is not None:
            self.steps[label] = step
            self.owner[label] = place
        for conflict in self.network.add(Constraint(*ends, weight, label, STRENGTH[kind])):
            self._note(conflict)

    def _add_claim(self, place: int, look: Look, kind: str) -> None:
        when, begin, end = look.slot.when, f"{place}.begin", f"{place}.end"
        if kind == TENSE and when.certain is not None:
            sure = when.certain
            when = replace(when, earliest=sure.earliest, latest=sure.latest, begins=None, ends=None)
        low, high = Step(look, kind, "earliest"), Step(look, kind, "latest")
        if when.earliest is not None:
            self._add(place, kind, low, (ORIGIN, begin), -_seconds(when.earliest))
        if when.latest is not None:
            self._add(place, kind, high, (end, ORIGIN), _seconds(when.latest) - 1)
        if when.begins is not None and when.begins.latest is not None:
            self._add(place, kind, high, (begin, ORIGIN), _seconds(when.begins.latest) - 1)
        if when.ends is not None and when.ends.earliest is not None:
            self._add(place, kind, low, (ORIGIN, end), -_seconds(when.ends.earliest))

    def _add_link(self, link: Link) -> None:
        place, target = self.number[id(link.cluster)], self.number[id(link.target)]
        names = {"event": place, "target": target}
        offset = link.look.slot.offset
        for bond in bonds(offset) if offset is not None else ():
            high, low = (f"{names[whose]}.{which}" for whose, which in (bond.high, bond.low))
            step = Step(link.look, RELATIVE, bond.bound)
            self._add(place, RELATIVE, step, (high, low), bond.weight)

    def _note(self, conflict: Conflict) -> None:
        """A cycle of dates is a clash; a relative time or tense that fell out is kept as off."""
        dropped = self.steps.get(conflict.dropped.label)
        if dropped is None:
            return
        place = self.owner[conflict.dropped.label]
        if dropped.kind == LIKELY:
            return
        if dropped.kind != WORDS:
            self.off[place].append(dropped)
            return
        for constraint in conflict.cycle:
            step = self.steps.get(constraint.label)
            if step is not None and step.kind == WORDS:
                self.clashes[self.owner[constraint.label]].append(step.look)

    def _read(self, place: int) -> Solved:
        begin, end = f"{place}.begin", f"{place}.end"
        lower, upper = self.network.lower(begin), self.network.upper(end)
        proofs = self.network.lower_proof(begin), self.network.upper_proof(end)
        earliest = None if lower is None else _instant(lower)
        latest = None if upper is None else _instant(upper + 1)
        if earliest is not None and self._by_days(proofs[0]):
            earliest = _midnight(earliest)
        if latest is not None and self._by_days(proofs[1]):
            latest = _midnight(latest - SECOND) + DAY
        telling = self.told[place] or tuple(self.clusters[place].members)
        lasting = any(look.slot.when.begins is not None for look in telling)
        return Solved(
            earliest=earliest,
            latest=latest,
            begins=self._range(begin) if lasting else None,
            ends=self._range(end) if lasting else None,
            steps=self._steps(*proofs),
            told=self.told[place],
            clash=tuple(dict.fromkeys(self.clashes[place])),
            off=tuple(dict.fromkeys(self.off[place])),
            certain=self.certain.get(place),
        )

    def _whole(self, place: int) -> Bounds:
        """From the earliest begin of a cluster to its latest end, as far as is known by now."""
        return Bounds(self._range(f"{place}.begin").earliest, self._range(f"{place}.end").latest)

    def _range(self, variable: str) -> Bounds:
        lower, upper = self.network.lower(variable), self.network.upper(variable)
        return Bounds(
            None if lower is None else _instant(lower),
            None if upper is None else _instant(upper + 1),
        )

    def _by_days(self, proof: tuple[Constraint, ...]) -> bool:
        """Whether a bound was counted in days or more, so that no time of day can be meant."""
        offsets = [
            step.look.slot.offset
            for step in self._steps(proof)
            if step.kind == RELATIVE and step.look.slot.offset is not None
        ]
        return any(distance(offset).most and not distance(offset).by_clock for offset in offsets)

    def _steps(self, *proofs: tuple[Constraint, ...]) -> tuple[Step, ...]:
        found = (self.steps.get(item.label) for proof in proofs for item in proof)
        return tuple(dict.fromkeys(step for step in found if step is not None))


def _counts_by_tense(look: Look, cluster: Cluster, told: tuple[Look, ...]) -> bool:
    """Whether tense and publication say when it was: plans and doubts do not, beside others.

    What goes on at publication says nothing of the day that other words tell.
    """
    if look.slot.explicit:
        return False
    if look.slot.status is Status.ONGOING:
        return not told
    if len(cluster.members) == 1:
        return True
    if look.slot.status is Status.PLANNED:
        return not any(_told_as_past(other, look) for other in cluster.members)
    return look.slot.status is Status.HAPPENED


def _told_as_past(look: Look, plan: Look) -> bool:
    """Whether a claim tells as past what another of the same day or later tells as a plan."""
    if look.slot.status not in OCCURS:
        return False
    return look.published is None or plan.published is None or look.published <= plan.published


def claims_apart(looks: tuple[Look, ...]) -> tuple[tuple[Look, ...], ...]:
    """Dated claims by date, for those dates that some other one excludes; most claims first."""
    groups: defaultdict[tuple[datetime | None, datetime | None], list[Look]] = defaultdict(list)
    for look in looks:
        groups[_span(look)].append(look)
    against = [
        tuple(sorted(group, key=lambda look: look.rank))
        for group in groups.values()
        if any(apart(group[0].slot.when, other[0].slot.when) for other in groups.values())
    ]
    return tuple(sorted(against, key=lambda group: (-len(group), group[0].rank)))


def _seconds(instant: datetime) -> int:
    return int((instant - EPOCH).total_seconds())


def _instant(seconds: int) -> datetime | None:
    """The instant so many seconds after the epoch; None outside the calendar."""
    try:
        return EPOCH + timedelta(seconds=seconds)
    except OverflowError:
        return None


def _midnight(instant: datetime) -> datetime:
    return instant.replace(hour=0, minute=0, second=0, microsecond=0)
