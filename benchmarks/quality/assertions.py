"""Country and sector of words for those who act, against a list of assertions."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from dateline.language import load_reader
from dateline.model import Article
from dateline.pipeline import find_claims, load_rules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.model import Actor, Claims, Reading

LIST: Final = Path("actors") / "assertions.jsonl"
TODAY: Final = "2023-06-01"  # the day of an assertion that names none: when the list was in use
PREDICATE: Final = " issued a statement."  # makes a sentence of the words, in which they act
NO_SECTOR: Final = frozenset({"", "UNK", "JNK"})  # codes for "nobody knows" and "no actor"
TWINS: Final = {"HLH": "MED"}  # the older name of a sector
ENGLISH_DAY: Final = "%d %B %Y"

# Lines, from 1, that need an encyclopedia: their words name a person who was at no time head of
# state or of government, minister of foreign affairs, defence or the interior, or head of a large
# international organisation, and do not tell the country or the sector that is asked for.
# All else counts: offices of those kinds, states, and every body, force, party or group.
NEEDS_ARTICLE: Final = frozenset((38, 44, 52, 65, 75, 90, 91, 100, 101, 122, 135))


@dataclass(frozen=True, slots=True)
class Answer:
    """An assertion and what was found: country and sector, None where that was not asked."""

    line: int
    phrase: str
    wanted: tuple[str | None, str | None]
    found: tuple[str, str]

    @property
    def right(self) -> bool:
        """Whether all that was asked is as it was asserted."""
        country, sector = self.wanted
        if country is not None and country != self.found[0]:
            return False
        if sector is None:
            return True
        sector = TWINS.get(sector, sector)
        return sector == self.found[1] or {sector, self.found[1]} <= NO_SECTOR

    @property
    def counts(self) -> bool:
        """Whether it can be told without the article of an encyclopedia."""
        return self.line not in NEEDS_ARTICLE


def measure(benchmarks: Path) -> dict[str, Any]:
    """Read each phrase as the subject of a sentence, and compare the actor found.

    Args:
        benchmarks: the folder of shared benchmarks.

    Returns:
        `asserted`; how many of them are `counted`, those that need no encyclopedia; `right`, in
        percent of these; `right_of_all`; empty where the list is absent.
    """
    if not (benchmarks / LIST).is_file():
        print("left out: the list of assertions is not here")
        return {}
    answers = list(compare(benchmarks / LIST))
    counted = [one for one in answers if one.counts]
    return {
        "asserted": len(answers),
        "counted": len(counted),
        "right": round(100 * sum(one.right for one in counted) / max(len(counted), 1), 2),
        "right_of_all": round(100 * sum(one.right for one in answers) / max(len(answers), 1), 2),
    }


def compare(path: Path) -> Iterator[Answer]:
    """Each assertion with what is found."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").rstrip("\n").split("\n")]
    articles = [_article(number, row) for number, row in enumerate(rows, 1)]
    rules = load_rules()
    texts = [(one.id, one.text) for one in articles]
    readings: Iterator[Reading] = iter(load_reader("english").read_many(texts))
    for number, (row, article) in enumerate(zip(rows, articles, strict=True), 1):
        claims = find_claims(article, next(readings), rules)
        found = answer(claims, len(row["phrase"]))
        yield Answer(number, row["phrase"], (row["country"], row["sector"]), found)


def _article(number: int, row: dict[str, str]) -> Article:
    phrase = row["phrase"]
    day = row["date"] or TODAY
    published = datetime.fromisoformat(day) if "-" in day else datetime.strptime(day, ENGLISH_DAY)
    text = f"{phrase[:1].upper()}{phrase[1:]}{PREDICATE}"
    return Article(id=str(number), path="-", text=text, published=published)


def answer(claims: Claims, stop: int) -> tuple[str, str]:
    """Country and first sector of the actor that the words before `stop` name; "" for none.

    Of several, the one with the longest mention counts, and of these the first.
    """
    actors: dict[str, Actor] = {one.id: one for one in claims.actors}
    named = [one for one in claims.mentions if one.actor and one.words.start < stop]
    if not named:
        return "", ""
    longest = max(named, key=lambda one: (one.words.end - one.words.start, -one.words.start))
    actor = actors[longest.actor or ""]
    return actor.country or "", next(iter(actor.sectors), "")


if __name__ == "__main__":
    for one in compare(Path(sys.argv[1]) / LIST):
        if not one.right:
            print(one.line, one.phrase, one.wanted, one.found, one.counts or "-", sep="\t")
    print(measure(Path(sys.argv[1])))
