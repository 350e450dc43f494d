"""How the time solver grows: synthetic networks of 10,000 to 300,000 constraints, one core.

    python benchmarks/speed/solver.py

A network is what a large collection gives: events with a true day hidden in ten years, most of
them tied to the calendar by loose bounds, some dated to the day, many counted from another event
told nearby; one constraint in two hundred is wrong, so that conflicts are met and settled.
"""

from __future__ import annotations

import random
import time
from typing import TYPE_CHECKING, Any

import numpy as np

from dateline.temporal.network import Constraint, Network

if TYPE_CHECKING:
    from collections.abc import Iterator

SIZES = (10_000, 30_000, 100_000, 300_000)
DAYS = 3650
PER_EVENT = 4  # constraints for each event: its length, two bounds, one tie
NEARBY = 30  # a tie reaches this many events back
WRONG = 1 / 200


def measure(sizes: tuple[int, ...] = SIZES) -> dict[str, Any]:
    """Processor seconds for each size, and the exponent of growth (least squares, log-log)."""
    seconds: dict[str, float] = {}
    conflicts: dict[str, int] = {}
    for size in sizes:
        constraints = list(made_up(size))
        network = Network("origin")
        start = time.process_time()
        found = network.add_all(constraints)
        seconds[str(size)] = round(time.process_time() - start, 3)
        conflicts[str(size)] = len(found)
        print(f"{size:>8} constraints: {seconds[str(size)]:8.2f} s, {len(found)} conflicts")
    counts = np.log([float(size) for size in seconds])
    slope = float(np.polyfit(counts, np.log(list(seconds.values())), 1)[0])
    print(f"growth: n^{slope:.2f}")
    return {"seconds": seconds, "conflicts": conflicts, "exponent": round(slope, 3)}


def made_up(size: int) -> Iterator[Constraint]:
    """So many constraints, the same for the same number."""
    chance = random.Random(size)  # noqa: S311 - reproducible, not secret
    begins: list[int] = []
    given = 0
    while given < size:
        event = len(begins)
        begins.append(chance.randrange(DAYS))
        for constraint in _about(event, begins, chance):
            if given < size:
                yield constraint
                given += 1


def _about(event: int, begins: list[int], chance: random.Random) -> Iterator[Constraint]:
    """What is told of one event: `PER_EVENT` constraints over its begin and end."""
    begin, end, day = f"{event}.begin", f"{event}.end", begins[event]
    yield Constraint(begin, end, 0, f"{event}.order", 9)
    loose = 0 if chance.random() < 1 / 3 else chance.randrange(1, 400)
    shift = chance.randrange(500, 900) if chance.random() < WRONG else 0
    yield Constraint(end, "origin", day + 1 + loose + shift, f"{event}.latest", 3)
    yield Constraint("origin", begin, -(day - loose + shift), f"{event}.earliest", 3)
    other = max(0, event - chance.randrange(1, NEARBY + 1))
    apart = day - begins[other]
    yield Constraint(begin, f"{other}.begin", apart + chance.randrange(3), f"{event}.tie", 2)


def main() -> None:
    """Measure and print."""
    measure()


if __name__ == "__main__":
    main()
