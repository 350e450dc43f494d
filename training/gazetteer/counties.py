"""Counties of the United States from us-atlas, a map of the Census Bureau as TopoJSON."""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Point = tuple[float, float]

INDEPENDENT_CITIES = 500  # county codes from here on are cities of Virginia and others
KINDS = {"02": "", "11": "", "22": "Parish", "72": "Municipio"}  # by state; counties elsewhere


@dataclass(frozen=True)
class County:
    """One county, with a point in the middle of its largest part."""

    name: str
    state: str
    latitude: float
    longitude: float


def read_counties(atlas: Path) -> Iterator[County]:
    """Counties and parishes, by their code.

    Args:
        atlas: `counties-10m.json` of us-atlas.

    Returns:
        "Edgar County" of Illinois and its like; independent cities, and the boroughs of Alaska,
        are left out: their names do not say what they are.
    """
    data = json.loads(atlas.read_text(encoding="utf-8"))
    arcs = [_arc(arc, data["transform"]) for arc in data["arcs"]]
    states = {
        one["id"]: one["properties"]["name"] for one in data["objects"]["states"]["geometries"]
    }
    for one in sorted(data["objects"]["counties"]["geometries"], key=lambda item: item["id"]):
        state, number = one["id"][:2], int(one["id"][2:])
        kind = KINDS.get(state, "County")
        if not kind or number >= INDEPENDENT_CITIES or state not in states:
            continue
        longitude, latitude = _middle(one, arcs)
        name = f"{one['properties']['name']} {kind}"
        yield County(name, states[state], round(latitude, 3), round(longitude, 3))


def _arc(arc: list[list[int]], transform: dict[str, Any]) -> list[Point]:
    """Points of one arc: whole steps from point to point, scaled to degrees."""
    (wide, high), (left, low) = transform["scale"], transform["translate"]
    steps = zip(accumulate(x for x, _ in arc), accumulate(y for _, y in arc), strict=True)
    return [(x * wide + left, y * high + low) for x, y in steps]


def _middle(shape: dict[str, Any], arcs: list[list[Point]]) -> Point:
    """Centre of mass of the largest of a shape's outer rings."""
    parts = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    rings = (_ring(part[0], arcs) for part in parts)
    _, longitude, latitude = max(_mass(ring) for ring in rings)
    return longitude, latitude


def _ring(numbers: list[int], arcs: list[list[Point]]) -> list[Point]:
    """Arcs put end to end; the complement of a number is that arc turned round."""
    ring: list[Point] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        ring.extend(arc[1:] if ring else arc)
    return ring


def _mass(ring: list[Point]) -> tuple[float, float, float]:
    """Area and centre of a ring, in degrees; one that encloses nothing is at its first point."""
    left, low = ring[0]
    moved = [(x - left, y - low) for x, y in ring]
    crosses = [(a, b, a[0] * b[1] - b[0] * a[1]) for a, b in pairwise(moved)]
    twice = sum(cross for _, _, cross in crosses)
    if not twice:
        return 0.0, left, low
    east = sum((a[0] + b[0]) * cross for a, b, cross in crosses) / (3 * twice)
    north = sum((a[1] + b[1]) * cross for a, b, cross in crosses) / (3 * twice)
    return abs(twice) / 2, left + east, low + north
