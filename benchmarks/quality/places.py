"""Places given gold spans: which place each span means, decided by the resolver of `read`."""

from __future__ import annotations

import json
import math
import statistics
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dateline.find.places import locate_spans
from dateline.language import load_reader
from dateline.pipeline import load_rules
from dateline.rules.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.language import Reader
    from dateline.model import PlaceMention, Reading
    from dateline.pipeline import Rules

TASK = "geo"
NEAR_KM = 161.0
EARTH_KM = 6371.0088
BATCH = 16


@dataclass
class Tally:
    """What was asked, and how far off the answers are."""

    asked: int = 0
    near: int = 0
    km: list[float] = field(default_factory=list)

    def add(self, distance: float | None) -> None:
        """Count one gold place; None for no answer."""
        self.asked += 1
        if distance is not None:
            self.km.append(distance)
            self.near += distance <= NEAR_KM

    def figures(self) -> dict[str, float]:
        """Shares in percent of all that was asked; no answer counts as wrong."""
        asked = max(self.asked, 1)
        return {
            "places": self.asked,
            "acc161": round(100 * self.near / asked, 2),
            "answered": round(100 * len(self.km) / asked, 2),
            "median_km": round(statistics.median(self.km), 1) if self.km else math.inf,
        }


def measure(benchmarks: Path) -> dict[str, Any]:
    """Give the gold spans of the geo task to the resolver, with the article for context.

    Args:
        benchmarks: the folder of shared benchmarks.

    Returns:
        For each set of articles `acc161`, `answered`, `median_km` and the same `by_class`;
        empty where the task is absent.
    """
    if not (benchmarks / TASK / "gold.jsonl").is_file():
        print("left out: the gold places are not here")
        return {}
    rules = load_rules()
    whole: dict[str, Tally] = defaultdict(Tally)
    parts: dict[str, dict[str, Tally]] = defaultdict(lambda: defaultdict(Tally))
    for row, reading in read_articles(benchmarks / TASK, load_reader("english", threads=2)):
        for gold, given in resolve(row["places"], reading, rules):
            distance = km_off(gold, given)
            whole[row["set"]].add(distance)
            parts[row["set"]][class_of(gold, rules)].add(distance)
    return {
        name: tally.figures()
        | {"by_class": {kind: one.figures() for kind, one in sorted(parts[name].items())}}
        for name, tally in sorted(whole.items())
    }


def read_articles(folder: Path, reader: Reader) -> Iterator[tuple[dict[str, Any], Reading]]:
    """Gold rows that have places, each with the reading of its article."""
    texts = {row["id"]: row["text"] for row in rows(folder / "articles.jsonl")}
    wanted = [row for row in rows(folder / "gold.jsonl") if row["places"]]
    for first in range(0, len(wanted), BATCH):
        batch = wanted[first : first + BATCH]
        readings = reader.read_many([(row["id"], texts[row["id"]]) for row in batch])
        yield from zip(batch, readings, strict=True)


def rows(path: Path) -> list[dict[str, Any]]:
    """The rows of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").rstrip("\n").split("\n")]


def resolve(
    gold: list[dict[str, Any]], reading: Reading, rules: Rules
) -> Iterator[tuple[dict[str, Any], PlaceMention]]:
    """Each gold place that has a point, with the resolver's answer for its span."""
    spans = [(place["start"], place["end"]) for place in gold]
    found = locate_spans(reading, spans, rules.actors, rules.gazetteer)
    at = {place.words.span: place for place in found}
    for place, span in zip(gold, spans, strict=True):
        if place["lat"] is not None:
            yield place, at[span]


def km_off(gold: dict[str, Any], given: PlaceMention) -> float | None:
    """Great-circle kilometres between gold and answer; None for no answer."""
    if given.lat is None or given.lon is None:
        return None
    north, other = math.radians(gold["lat"]), math.radians(given.lat)
    east = math.radians(given.lon - gold["lon"])
    half = math.sin((other - north) / 2) ** 2
    half += math.cos(north) * math.cos(other) * math.sin(east / 2) ** 2
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(half)))


def class_of(gold: dict[str, Any], rules: Rules) -> str:
    """The kind of a gold place, by its words and by what our gazetteer has under its id.

    "demonym", "city", "district", "region", "country" …; "not in the gazetteer" where its id is
    not among the places of that name.
    """
    low, key = gold["text"].lower(), fold(gold["text"])
    if key not in rules.actors.names and (
        low in rules.actors.adjectives or low in rules.actors.peoples
    ):
        return "demonym"
    places = rules.gazetteer.candidates(gold["text"])
    known = {str(place.geonames): place.feature for place in places}
    if key in rules.actors.names and str(gold["geonames"]) not in known:
        return "country"
    return known.get(str(gold["geonames"]), "not in the gazetteer under that name")


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1])), indent=1))
