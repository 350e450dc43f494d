"""A simple temporal network: differences in, tightest bounds and their shortest proofs out.

A constraint says `high - low <= weight` in whole units (days, minutes, seconds: the caller
knows). Bounds are counted from one variable, the origin. Constraints that cannot all be true
form a negative cycle; it is handed back, and the weakest of them is left out.

Source: Dechter, Meiri & Pearl 1991 (the network); Cotton & Maler 2006 (adding one constraint
at a time, with a potential that keeps every reduced weight non-negative).
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_FAR = 10**24
"""The first potential of a variable: so far off that what bounds it sets it to its upper bound.

So a potential moves only as far as bounds do, and the origin's hardly ever: it has ties to nearly
all variables, and moving it would move them all.
"""

Parallels = dict[str, list["Constraint"]]


@dataclass(frozen=True, slots=True)
class Constraint:
    """One bound on a difference: `high - low <= weight`.

    "at most 3 days after the summit" -> `Constraint("march", "summit", 3, "c7")`

    Attributes:
        high: the variable that may not lie too far after `low`.
        low: the variable that it is measured from.
        weight: units; negative for "at least so much before".
        label: what the caller knows it by.
        strength: where constraints clash, the weakest yields; of equals the newest.
    """

    high: str
    low: str
    weight: int
    label: str
    strength: int = 1


@dataclass(frozen=True, slots=True)
class Conflict:
    """Constraints that cannot all be true.

    Attributes:
        cycle: each constraint's `high` is the next one's `low`, and the last one's `high` is
            the first one's `low`; their weights sum to less than zero.
        dropped: the one of them that the network goes on without.
    """

    cycle: tuple[Constraint, ...]
    dropped: Constraint


@dataclass(slots=True)
class _Side:
    """Tightest distances from the origin in one direction, and the last constraint of each way."""

    forward: bool
    distance: dict[str, tuple[int, int]] = field(default_factory=dict)  # (weight, constraints)
    via: dict[str, Constraint] = field(default_factory=dict)


class Network:
    """Difference constraints over named variables, always consistent."""

    def __init__(self, origin: str = "origin") -> None:
        self.origin = origin
        self._after: dict[str, Parallels] = {}  # by `low`, then by `high`
        self._before: dict[str, Parallels] = {}  # by `high`, then by `low`
        self._potential: dict[str, int] = {}
        self._order: dict[str, int] = {}
        self._upper = _Side(forward=True)
        self._lower = _Side(forward=False)
        self._meet(origin)
        for side in (self._upper, self._lower):
            side.distance[origin] = (0, 0)

    def add(self, constraint: Constraint) -> tuple[Conflict, ...]:
        """Add one constraint; where it clashes, leave the weakest of the cycle out.

        Returns:
            One conflict for each constraint left out, which may be the new one; empty where
            all hold together.
        """
        self._meet(constraint.low)
        self._meet(constraint.high)
        conflicts: list[Conflict] = []
        while (cycle := self._cycle_with(constraint)) is not None:
            dropped = self._weakest(cycle)
            if dropped is constraint:
                for conflict in conflicts:
                    self._link(conflict.dropped)
                    self._tighten(conflict.dropped)
                return (Conflict(cycle, constraint),)
            conflicts.append(Conflict(cycle, dropped))
            self._unlink(dropped)
            self._loosen(self._upper, dropped)
            self._loosen(self._lower, dropped)
        self._link(constraint)
        self._tighten(constraint)
        return tuple(conflicts)

    def add_all(self, constraints: Iterable[Constraint]) -> tuple[Conflict, ...]:
        """Add several constraints, in order; their conflicts in that order."""
        return tuple(conflict for constraint in constraints for conflict in self.add(constraint))

    def upper(self, variable: str) -> int | None:
        """The most that `variable` can lie after the origin; None where nothing bounds it."""
        found = self._upper.distance.get(variable)
        return None if found is None else found[0]

    def lower(self, variable: str) -> int | None:
        """The least that `variable` can lie after the origin; None where nothing bounds it."""
        found = self._lower.distance.get(variable)
        return None if found is None else -found[0]

    def upper_proof(self, variable: str) -> tuple[Constraint, ...]:
        """The fewest constraints that give `upper`, from the origin to the variable.

        Their weights sum to the bound; empty where there is none.
        """
        steps: list[Constraint] = []
        while variable != self.origin and variable in self._upper.via:
            steps.append(self._upper.via[variable])
            variable = steps[-1].low
        return tuple(reversed(steps))

    def lower_proof(self, variable: str) -> tuple[Constraint, ...]:
        """The fewest constraints that give `lower`, from the origin to the variable.

        Their weights sum to minus the bound; empty where there is none.
        """
        steps: list[Constraint] = []
        while variable != self.origin and variable in self._lower.via:
            steps.append(self._lower.via[variable])
            variable = steps[-1].high
        return tuple(reversed(steps))

    def _meet(self, variable: str) -> None:
        if variable not in self._order:
            self._order[variable] = len(self._order)
            self._after[variable] = {}
            self._before[variable] = {}
            self._potential[variable] = 0 if variable == self.origin else _FAR

    def _link(self, constraint: Constraint) -> None:
        self._after[constraint.low].setdefault(constraint.high, []).append(constraint)
        self._before[constraint.high].setdefault(constraint.low, []).append(constraint)

    def _unlink(self, constraint: Constraint) -> None:
        self._after[constraint.low][constraint.high].remove(constraint)
        self._before[constraint.high][constraint.low].remove(constraint)

    @staticmethod
    def _weakest(cycle: tuple[Constraint, ...]) -> Constraint:
        """The weakest constraint of a cycle, the newest (it stands last) of equals."""
        newest = cycle[-1]
        weakest = min(cycle, key=lambda item: item.strength)
        return newest if newest.strength <= weakest.strength else weakest

    def _cycle_with(self, new: Constraint) -> tuple[Constraint, ...] | None:
        """Mend the potential for a new constraint, or give the negative cycle it would close.

        The cycle ends with the new constraint. Where there is one, the potential stays as it
        was, so that it still fits the constraints that are in.
        """
        if new.low == new.high:
            return (new,) if new.weight < 0 else None
        slack = self._potential[new.low] + new.weight - self._potential[new.high]
        if slack >= 0:
            return None
        mended: dict[str, int] = {}
        slacks = {new.high: slack}
        via: dict[str, Constraint] = {}
        heap = [(slack, self._order[new.high], new.high)]
        while heap:
            slack, _, variable = heapq.heappop(heap)
            if variable in mended or slack > slacks[variable]:
                continue
            if variable == new.low:
                return (*_way_back(via, new.low, new.high), new)
            if variable == self.origin and self._falls_short(new, slack):
                there = _way_back(via, self.origin, new.high)
                return (*_without_loops(new.high, there + self.upper_proof(new.low)), new)
            mended[variable] = self._potential[variable] + slack
            for edge in chain.from_iterable(self._after[variable].values()):
                if edge.high in mended:
                    continue
                left = mended[variable] + edge.weight - self._potential[edge.high]
                if left < slacks.get(edge.high, 0):
                    slacks[edge.high] = left
                    via[edge.high] = edge
                    heapq.heappush(heap, (left, self._order[edge.high], edge.high))
        self._potential.update(mended)
        return None

    def _falls_short(self, new: Constraint, slack: int) -> bool:
        """Whether a slack at the origin reaches `new.low` by the way of its upper bound.

        Then the cycle is known, and the origin's many ties need not be searched.
        """
        bound = self.upper(new.low)
        if bound is None:
            return False
        return slack + self._potential[self.origin] + bound < self._potential[new.low]

    def _loosen(self, side: _Side, dropped: Constraint) -> None:
        """Compute anew the bounds that rest on a constraint that has been left out."""
        near, far = (self._before, self._after) if side.forward else (self._after, self._before)
        resting = [dropped.high if side.forward else dropped.low]
        if side.via.get(resting[0]) is not dropped:
            return
        for variable in resting:  # grows while it is walked
            del side.distance[variable], side.via[variable]
            for edge in chain.from_iterable(far[variable].values()):
                other = edge.high if side.forward else edge.low
                if side.via.get(other) is edge:
                    resting.append(other)
        for variable in resting:
            for edge in chain.from_iterable(near[variable].values()):
                self._shorten(side, edge)
        self._spread(side, (one for one in resting if one in side.distance))

    def _tighten(self, new: Constraint) -> None:
        """Carry one new constraint on to all bounds that it tightens."""
        if self._shorten(self._upper, new):
            self._spread(self._upper, (new.high,))
        if self._shorten(self._lower, new):
            self._spread(self._lower, (new.low,))

    @staticmethod
    def _shorten(side: _Side, edge: Constraint) -> bool:
        """Whether a constraint tightens the bound at its far end; if so, note it."""
        near, far = (edge.low, edge.high) if side.forward else (edge.high, edge.low)
        start = side.distance.get(near)
        if start is None:
            return False
        reached = (start[0] + edge.weight, start[1] + 1)
        if far in side.distance and side.distance[far] <= reached:
            return False
        side.distance[far] = reached
        side.via[far] = edge
        return True

    def _spread(self, side: _Side, begins: Iterable[str]) -> None:
        """Dijkstra over reduced weights, from variables whose bounds have just become tighter."""
        sign = -1 if side.forward else 1
        edges = self._after if side.forward else self._before

        def item(variable: str) -> tuple[int, int, int, str]:
            weight, hops = side.distance[variable]
            reduced = weight + sign * self._potential[variable]
            return reduced, hops, self._order[variable], variable

        heap = sorted(map(item, begins))
        while heap:
            found = heapq.heappop(heap)
            variable = found[3]
            if found != item(variable):
                continue
            for edge in chain.from_iterable(edges[variable].values()):
                if self._shorten(side, edge):
                    heapq.heappush(heap, item(edge.high if side.forward else edge.low))


def _way_back(via: dict[str, Constraint], end: str, begin: str) -> tuple[Constraint, ...]:
    """The constraints that lead from `begin` to `end`, in that order."""
    steps: list[Constraint] = []
    while end != begin:
        steps.append(via[end])
        end = steps[-1].low
    return tuple(reversed(steps))


def _without_loops(begin: str, steps: tuple[Constraint, ...]) -> tuple[Constraint, ...]:
    """A way that comes to no variable twice, so that a conflict names no more than it needs."""
    kept: list[Constraint] = []
    reached = [begin]
    for step in steps:
        if step.high in reached:
            back = reached.index(step.high)
            del kept[back:], reached[back + 1 :]
        else:
            kept.append(step)
            reached.append(step.high)
    return tuple(kept)
