"""A simple temporal network: differences in, tightest bounds and their shortest proofs out.

A constraint says `high - low <= weight` in whole units (days, minutes, seconds: the caller
knows). Bounds are counted from one variable, the origin. Constraints that cannot all be true
form a negative cycle; it is handed back, and the last of them in rank is left out.

What is kept does not depend on the order in which constraints come: it is what one would keep
who took them by rank, and left out each that clashes with those before it. Nor do bounds, proofs
and `conflicts()`.

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
        strength: where constraints clash, the weakest yields; of equals the last by label.
    """

    high: str
    low: str
    weight: int
    label: str
    strength: int = 1

    @property
    def rank(self) -> tuple[int, str, str, str, int]:
        """Where it stands among all: the strongest first, then by label."""
        return (-self.strength, self.label, self.high, self.low, self.weight)


@dataclass(frozen=True, slots=True)
class Conflict:
    """Constraints that cannot all be true.

    Attributes:
        cycle: each constraint's `high` is the next one's `low`, and the last one's `high` is
            the first one's `low`; their weights sum to less than zero, and no part of them clash.
        dropped: the one of them that the network goes on without, last in rank.
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
        self._dropped: dict[Constraint, Conflict] = {}
        self._upper = _Side(forward=True)
        self._lower = _Side(forward=False)
        self._meet(origin)
        for side in (self._upper, self._lower):
            side.distance[origin] = (0, 0)

    def add(self, constraint: Constraint) -> tuple[Conflict, ...]:
        """Add one constraint; where it clashes, leave the last in rank of the cycle out.

        What was left out before comes back in where its own conflict is gone.

        Returns:
            One conflict for each constraint that this leaves out, which may be the new one;
            empty where all hold together.
        """
        self._meet(constraint.low)
        self._meet(constraint.high)
        before: set[Constraint] | None = None
        waiting = [constraint]
        while waiting:  # what is taken out for one constraint stands behind it
            waiting.sort(key=lambda item: item.rank, reverse=True)
            item = waiting.pop()
            cycle = self._cycle_with(item)
            if cycle is None:
                self._put_in(item)
                continue
            before = set(self._dropped) if before is None else before
            waiting += self._make_room(item, cycle)
        left_out = self._dropped.items() if before is not None else ()
        return tuple(conflict for item, conflict in left_out if item not in (before or ()))

    def _make_room(self, new: Constraint, cycle: tuple[Constraint, ...]) -> list[Constraint]:
        """Leave a constraint out, or take out what it outranks.

        Returns:
            What must be tried again: all that was taken out, or left out for its sake, and the
            constraint itself where it is to go in.
        """
        last = max(cycle, key=lambda item: item.rank)
        if last.rank == new.rank:
            self._dropped[new] = Conflict(cycle, new)
            return []
        self._take_out(last)
        freed = [item for item, other in self._dropped.items() if last in other.cycle]
        for item in freed:
            del self._dropped[item]
        return [new, last, *freed]

    def conflicts(self) -> tuple[Conflict, ...]:
        """All conflicts, by rank of what was left out: for each its tightest cycle."""
        dropped = sorted(self._dropped, key=lambda item: item.rank)
        return tuple(Conflict((*self._tightest(item), item), item) for item in dropped)

    def _tightest(self, dropped: Constraint) -> tuple[Constraint, ...]:
        """The way from its `high` to its `low` that says most, among all that outrank it.

        Of equal ways the one of fewest constraints, then the one whose last ones come first.
        """
        if dropped.low == dropped.high:
            return ()
        side = _Side(forward=True)
        side.distance[dropped.high] = (0, 0)
        heap = [(0, 0, self._order[dropped.high], dropped.high)]
        done: set[str] = set()
        while heap and dropped.low not in done:
            *_, variable = heapq.heappop(heap)
            if variable in done:
                continue
            done.add(variable)
            for edge in chain.from_iterable(self._after[variable].values()):
                if edge.rank < dropped.rank and self._shorten(side, edge):
                    weight, hops = side.distance[edge.high]
                    reduced = weight - self._potential[edge.high]
                    heapq.heappush(heap, (reduced, hops, self._order[edge.high], edge.high))
        return self._chain(side, dropped.low, dropped.high, dropped)

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
        return self._chain(self._upper, variable, self.origin)

    def lower_proof(self, variable: str) -> tuple[Constraint, ...]:
        """The fewest constraints that give `lower`, from the origin to the variable.

        Their weights sum to minus the bound; empty where there is none.
        """
        return self._chain(self._lower, variable, self.origin)

    def _chain(
        self, side: _Side, end: str, begin: str, below: Constraint | None = None
    ) -> tuple[Constraint, ...]:
        """The constraints that give a distance, from `begin` on; of equals the first in rank."""
        edges = self._before if side.forward else self._after
        steps: list[Constraint] = []
        while end != begin and end in side.distance:
            weight, hops = side.distance[end]
            tight = [
                edge
                for edge in chain.from_iterable(edges[end].values())
                if side.distance.get(edge.low if side.forward else edge.high)
                == (weight - edge.weight, hops - 1)
                and (below is None or edge.rank < below.rank)
            ]
            steps.append(min(tight, key=lambda edge: edge.rank))
            end = steps[-1].low if side.forward else steps[-1].high
        return tuple(reversed(steps))

    def _meet(self, variable: str) -> None:
        if variable not in self._order:
            self._order[variable] = len(self._order)
            self._after[variable] = {}
            self._before[variable] = {}
            self._potential[variable] = 0 if variable == self.origin else _FAR

    def _put_in(self, constraint: Constraint) -> None:
        self._after[constraint.low].setdefault(constraint.high, []).append(constraint)
        self._before[constraint.high].setdefault(constraint.low, []).append(constraint)
        self._tighten(constraint)

    def _take_out(self, constraint: Constraint) -> None:
        self._after[constraint.low][constraint.high].remove(constraint)
        self._before[constraint.high][constraint.low].remove(constraint)
        self._loosen(self._upper, constraint)
        self._loosen(self._lower, constraint)

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
