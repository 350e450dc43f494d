"""Loader of first names: which gender a name hints at."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from dateline.rules.folding import fold
from dateline.rules.toml import read_rule_file, rule_error

if TYPE_CHECKING:
    from collections.abc import Mapping

GENDERS = ("fem", "masc")


@dataclass(frozen=True, slots=True)
class FirstNames:
    """First names that mostly women or mostly men bear.

    Attributes:
        genders: "fem" or "masc" by folded name.
        surnames: folded names that hint at nothing where they stand alone.
    """

    genders: Mapping[str, str]
    surnames: frozenset[str]

    def hint(self, name: str) -> str:
        """The gender that a person's name hints at, "" for none.

        "Ana Ruiz" -> "fem", "Grant" -> "", "Grant Stone" -> "masc"
        """
        first, *rest = fold(name).split() or [""]
        if not rest and first in self.surnames:
            return ""
        return self.genders.get(first, "")


@cache
def load_first_names(language: str = "en") -> FirstNames:
    """Load `rules/<language>/first_names.toml`, once.

    Raises:
        RuleError: a rule names no gender, or a name has two.
    """
    file = f"{language}/first_names.toml"
    table = read_rule_file(file)
    found: dict[str, str] = {}
    for row in table["name"]:
        if row.get("gender") not in GENDERS:
            fault = f"gender {row.get('gender')!r} given; one of {', '.join(GENDERS)} is needed"
            raise rule_error(file, row["id"], fault)
        for word in row["words"].split():
            if found.setdefault(word, row["gender"]) != row["gender"]:
                raise rule_error(file, row["id"], f"{word!r} has another gender already")
    return FirstNames(found, frozenset(table["surnames"]["words"].split()))
