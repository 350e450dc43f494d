"""The gazetteer: names of places to points on the map, from one compact read-only file."""

from __future__ import annotations

import lzma
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

import numpy as np

from dateline.errors import RuleError
from dateline.rules.folding import fold

FILE = "gazetteer.tsv.xz"
FORMAT = "dateline-gazetteer\t1\t"
NEW_LINE = 10
KEPT_CACHE = 8192  # names
WIDE = ("country", "continent")
FEATURES = {
    "c": "city",
    "d": "district",
    "r": "region",
    "n": "country",
    "k": "continent",
    "w": "water",
}


@dataclass(frozen=True, slots=True)
class GazetteerPlace:
    """One place that a name may stand for.

    Attributes:
        name: the gazetteer's own name.
        geonames: GeoNames id; None for the few that come from our own table.
        lat: degrees north.
        lon: degrees east.
        country: ISO 3166 alpha-3 code, None for what belongs to none.
        feature: "city", "district", "region", "country", "continent", "water" or "unknown".
        population: people; 0 where unknown.
        admin1: name of the first-order division around it, "" where unknown.
    """

    name: str
    geonames: int | None
    lat: float
    lon: float
    country: str | None
    feature: str
    population: int
    admin1: str


class Gazetteer:
    """Places by name; text in memory, searched by halves, parsed only where asked.

    `Gazetteer(data).candidates("Samarkand")` -> the city, then others of that name
    """

    __slots__ = ("_data", "_keys", "_places", "_starts", "candidates")

    def __init__(self, data: bytes) -> None:
        """Index the lines of a gazetteer file.

        Args:
            data: the file, unpacked: a head line, places, then keys in byte order.

        Raises:
            RuleError: the data is no gazetteer of this format.
        """
        head = data[: data.find(b"\n")].decode("utf-8", "replace")
        if not head.startswith(FORMAT):
            msg = (
                f"rules/{FILE}: begins with {head[:40]!r}; {FORMAT!r} is allowed; "
                "build it again with training/gazetteer/build.py"
            )
            raise RuleError(msg)
        self._data = data
        ends = np.flatnonzero(np.frombuffer(data, dtype=np.uint8) == NEW_LINE)
        self._starts = (ends + 1).astype(np.int32)
        self._places, self._keys = (int(number) for number in head.split("\t")[2:4])
        self.candidates = lru_cache(KEPT_CACHE)(self._candidates)

    def __len__(self) -> int:
        """How many places it has."""
        return self._places

    def __reduce__(self) -> tuple[object, ...]:
        """Travel to other processes as the data alone."""
        return Gazetteer, (self._data,)

    def _candidates(self, name: str) -> tuple[GazetteerPlace, ...]:
        """Every place that a name may stand for.

        Args:
            name: in any case, with or without accents.

        Returns:
            Places, the most populous first; empty where the name is unknown.
        """
        key = fold(name).encode()
        if not key:
            return ()
        low, high = 0, self._keys
        while low < high:
            middle = (low + high) // 2
            if self._line(self._places + middle).partition(b"\t")[0] < key:
                low = middle + 1
            else:
                high = middle
        if low == self._keys:
            return ()
        found, _, rows = self._line(self._places + low).partition(b"\t")
        return tuple(self._place(int(row)) for row in rows.split()) if found == key else ()

    def country(self, name: str, code: str) -> GazetteerPlace | None:
        """A country's own entry, by its name and ISO 3166 alpha-3 code."""
        for place in self.candidates(name):
            if place.feature == "country" and place.country == code:
                return place
        return None

    def _line(self, number: int) -> bytes:
        start = int(self._starts[number])
        return self._data[start : int(self._starts[number + 1]) - 1]

    def _place(self, row: int) -> GazetteerPlace:
        fields = self._line(row).decode().split("\t")
        geonames, name, lat, lon, country, admin1, feature, population = fields
        return GazetteerPlace(
            name=name,
            geonames=int(geonames) or None,
            lat=float(lat),
            lon=float(lon),
            country=country or None,
            feature=FEATURES.get(feature, "unknown"),
            population=int(population),
            admin1=admin1,
        )


@cache
def load_gazetteer() -> Gazetteer:
    """Read the gazetteer that comes with Dateline; read once, then shared.

    Raises:
        RuleError: the file is missing or broken.

    Source: rules/gazetteer.tsv.xz, built by training/gazetteer from GeoNames (CC BY 4.0)
    """
    file = resources.files("dateline.rules").joinpath(FILE)
    try:
        data = lzma.decompress(file.read_bytes())
    except (FileNotFoundError, lzma.LZMAError, EOFError) as fault:
        msg = f"rules/{FILE}: {fault}; build it again with training/gazetteer/build.py"
        raise RuleError(msg) from fault
    return Gazetteer(data)
