"""Who led a state on the middle day of each spell of a reference list."""

from __future__ import annotations

import json
import sys
from datetime import date, timedelta
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dateline.rules.folding import fold
from dateline.rules.leaders import leader_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.rules.spells import Leader

LISTS = Path("actors") / "leaders.jsonl"
PARTICLES = frozenset(
    ("al", "bin", "da", "de", "del", "der", "di", "do", "dos", "du", "el", "ibn", "la", "le", "van")
)
YEAR_AND_MONTH = 2  # parts of a date known to the month only
LONG = 5  # letters of a word that may be spelt in another way
ALIKE = 0.84  # share of letters in common of one name spelt in two ways
SPLIT_STATES = {  # one Correlates-of-War state that the table has under several codes
    "RUS": (("SUN", date(1991, 12, 26)), ("RUS", date.max)),
    "YUG": (("YUG", date(2003, 2, 4)), ("SCG", date(2006, 6, 3)), ("SRB", date.max)),
}
# Correlates-of-War abbreviations and ISO 3166 alpha-3 codes, where they differ.
CODES = """
AAB:ATG ALG:DZA ANG:AGO AUL:AUS AUS:AUT BAH:BHR BAR:BRB BFO:BFA BHM:BHS BHU:BTN BNG:BGD
BOS:BIH BOT:BWA BRU:BRN BUI:BDI BUL:BGR CAM:KHM CAO:CMR CAP:CPV CDI:CIV CEN:CAF CHA:TCD
CON:COG COS:CRI CRO:HRV CZE:CSK CZR:CZE DEN:DNK DRC:COD DRV:VNM EQG:GNQ ETM:TLS FIJ:FJI
FRN:FRA GAM:GMB GDR:DDR GFR:DEU GMY:DEU GRG:GEO GRN:GRD GUA:GTM GUI:GIN HAI:HTI HON:HND
ICE:ISL INS:IDN IRE:IRL KOS:XKX KUW:KWT KYR:KGZ KZK:KAZ LAT:LVA LEB:LBN LES:LSO LIB:LBY
LIT:LTU MAA:MRT MAC:MKD MAD:MDV MAG:MDG MAL:MYS MAS:MUS MAW:MWI MLD:MDA MNC:MCO MNG:MNE
MON:MNG MOR:MAR MSI:MHL MYA:MMR MZM:MOZ NAU:NRU NEP:NPL NEW:NZL NIG:NGA NIR:NER NTH:NLD
OMA:OMN PAL:PLW PAR:PRY PHI:PHL POR:PRT ROK:KOR RUM:ROU RVN:VNM SAF:ZAF SAL:SLV SER:SRB SEY:SYC
SIE:SLE SIN:SGP SKN:KNA SLO:SVK SLU:LCA SLV:SVN SNM:SMR SOL:SLB SPN:ESP SRI:LKA
SUD:SDN SVG:VCT SWA:SWZ SWD:SWE SWZ:CHE TAJ:TJK TAW:TWN TAZ:TZA THI:THA TOG:TGO TRI:TTO
UAE:ARE UKG:GBR URU:URY USR:SUN VAN:VUT YAR:YEM ZAM:ZMB ZIM:ZWE
"""
ISO = dict(pair.split(":") for pair in CODES.split())


def measure(benchmarks: Path) -> dict[str, Any]:
    """Ask the table of leaders for the holder on the middle day of each spell.

    Where all that is known of a spell is one month, its middle day is not, and whoever led on a
    day of that month is right.

    Args:
        benchmarks: the folder of shared benchmarks.

    Returns:
        `spells`; `answered`, in percent of them; in percent of the answers `right`, and `middle`,
        those right on the middle day of the month, too; empty where the list is absent.
    """
    if not (benchmarks / LISTS).is_file():
        print("left out: the list of leaders is not here")
        return {}
    rows = list(compare(benchmarks / LISTS))
    answered = sum(given is not None for _, given in rows)
    right = sum(is_right(row, given) for row, given in rows if given)
    middle = sum(same_person(row["holder"], given) for row, given in rows if given)
    return {
        "spells": len(rows),
        "answered": round(100 * answered / max(len(rows), 1), 2),
        "right": round(100 * right / max(answered, 1), 2),
        "middle": round(100 * middle / max(answered, 1), 2),
    }


def compare(path: Path) -> Iterator[tuple[dict[str, str], Leader | None]]:
    """Each row of the list, and whom the table has for its middle day."""
    for line in path.read_text(encoding="utf-8").rstrip("\n").split("\n"):
        row = json.loads(line)
        first, last = day(row["from"]), day(row["until"], end=True)
        middle = first + (last - first) / 2
        yield row, leader_of(iso(row["country"], middle), middle)


def is_right(row: dict[str, str], given: Leader) -> bool:
    """Whether a row has the leader that is given, or one of the one month that is all it tells."""
    if same_person(row["holder"], given):
        return True
    first, last = day(row["from"]), day(row["until"], end=True)
    if row["from"] != row["until"] or len(row["from"].split("-")) > YEAR_AND_MONTH:
        return False
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    held = (leader_of(iso(row["country"], one), one) for one in days)
    return any(same_person(row["holder"], one) for one in held if one is not None)


def day(text: str, *, end: bool = False) -> date:
    """A day, or the first (or last) one of a month."""
    parts = [int(part) for part in text.split("-")]
    if len(parts) > YEAR_AND_MONTH:
        return date(*parts)
    first = date(*parts, 1)
    after = (first + timedelta(days=31)).replace(day=1)
    return after - timedelta(days=1) if end else first


def iso(abbreviation: str, on: date) -> str:
    """The code that the table has a state under on a day."""
    for code, stop in SPLIT_STATES.get(abbreviation, ()):
        if on < stop:
            return code
    return ISO.get(abbreviation, abbreviation)


def same_person(name: str, given: Leader) -> bool:
    """Whether a name shares a word, no particle, with any spelling of a leader's.

    A long word may be spelt in another way ("Mitterand"), or two be written as one ("deKlerk").
    """
    known = " ".join((given.name, *given.also))
    words, others = (set(fold(text.replace(".", " ")).split()) for text in (name, known))
    joined = fold(given.name).replace(" ", "")
    return any(
        word in others or word in joined or any(alike(word, other) for other in others)
        for word in words - PARTICLES
        if word in others or len(word) >= LONG
    )


def alike(word: str, other: str) -> bool:
    """Whether two long words that begin alike are spellings of one."""
    if len(other) < LONG or word[0] != other[0]:
        return False
    return SequenceMatcher(None, word, other, autojunk=False).ratio() >= ALIKE


if __name__ == "__main__":
    for spell, found in compare(Path(sys.argv[1]) / LISTS):
        if found is None or not is_right(spell, found):
            print(*spell.values(), found.name if found else None, sep="\t")
    print(measure(Path(sys.argv[1])))
