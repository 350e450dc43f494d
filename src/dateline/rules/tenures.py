"""How reports tell that somebody took, held or left an office, as data: rules/en/tenures.toml."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from dateline.rules.toml import read_rule_file, rule_error

if TYPE_CHECKING:
    from collections.abc import Iterator

BEFORE: Final = 60  # code points before a name in which its former office may stand
LEAD: Final = (
    r"(?:,?\s*(?:\(\d{1,3}\)|aged \d+,|\d{1,3},))?,?\s*(?:who\s+)?(?:(?:has|had|have|was|were|is|"
    r"been|being|first|then|later|also|just|only|formally|officially|duly|already|himself|herself)"
    r"\s+)*"
)
OFFICE: Final = (
    r"(?:(?:the|a|an|its|his|her|their)\s+)?(?P<office>[^\W\d][\w\u2019'.-]*(?:\s[^\W\d][\w\u2019'.-]*){0,7}?)"
    r"(?=\s+(?:on|in|since|after|at|following|during|when|by|from|until|late|early|earlier|last|"
    r"this|amid|over|with|and|but|under|two|three|four|five|six|a)\b|\s*[,.;:()\u2014\u2013]|\s*$|\s+\d)"
)
FORMER: Final = "was"  # what a former office means
POWERS: Final = {"presidency": "president", "premiership": "prime minister"}


@dataclass(frozen=True, slots=True)
class Told:
    """An office that words tell somebody to have taken, held or left.

    Attributes:
        means: "began", "held since", "ended", or "was" for a former one.
        office: the words that name it; "" where none do.
        start: where the words begin, counted from the end of his name; before it, negative.
        stop: where they end.
    """

    means: str
    office: str
    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class TenureRules:
    """Compiled patterns, by what they mean; and the one for a former office before a name."""

    behind: tuple[tuple[str, re.Pattern[str]], ...]
    former: re.Pattern[str]

    def behind_name(self, text: str) -> Told | None:
        """What the words right behind a name tell; of several patterns the longest match."""
        found: list[Told] = []
        for means, pattern in self.behind:
            if match := pattern.match(text):
                groups = match.groupdict()
                office = groups.get("office") or POWERS.get(groups.get("power") or "", "")
                found.append(Told(means, office, match.start("told"), match.end()))
        return max(found, key=lambda one: (bool(one.office), one.stop), default=None)

    def before_name(self, text: str) -> Iterator[Told]:
        """Former offices that the words right before a name tell."""
        if match := self.former.search(text[-BEFORE:]):
            start = match.start("told") - len(text[-BEFORE:])
            yield Told(FORMER, match["office"].strip(), start, 0)


@cache
def load_tenure_rules(language: str = "en") -> TenureRules:
    """Read the rules of one language; read once, then shared.

    Args:
        language: ISO 639-1 code; "en" is the one there is.

    Raises:
        RuleError: a pattern is no regular expression; names file, line and rule.

    Source: rules/<language>/tenures.toml
    """
    file = f"{language}/tenures.toml"
    table = read_rule_file(file)
    behind: list[tuple[str, re.Pattern[str]]] = []
    for row in table["tenure"]:
        for pattern in row["patterns"]:
            words = pattern.replace("{office}", OFFICE)
            try:
                behind.append((row["means"], re.compile(rf"{LEAD}(?P<told>{words})\b")))
            except re.error as fault:
                what = f"pattern {pattern!r}: {fault}; mend the regular expression"
                raise rule_error(file, row["id"], what) from fault
    words = "|".join(re.escape(word) for word in table["former"]["words"])
    former = re.compile(
        rf"(?:^|[\s\"“(])(?P<told>(?i:{words})[\s-]*(?P<office>(?:[\w\u2019'.-]+\s+){{1,5}}))$"
    )
    return TenureRules(tuple(behind), former)
