"""Loader of the signs by which a pronoun is resolved: what each weighs, and how it is told."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from dateline.rules.toml import read_rule_file, rule_error

if TYPE_CHECKING:
    from collections.abc import Mapping

NOBODY = "nobody"
PERSONS = ("masc", "fem")


@dataclass(frozen=True, slots=True)
class PronounSigns:
    """Weights of signs, and when a chance is good enough.

    Attributes:
        person: weights for "he" and "she", in log odds; "nobody" for that none is meant.
        body: the same for "it" and "they".
        words: how signs that can be told are told.
        sentences_back: how many sentences before its own a pronoun may look.
        least: the chance that a candidate for "he" and "she" must have.
        least_body: the same for "it" and "they".
        rival: the chance from which on a second candidate is named in a refusal.
    """

    person: Mapping[str, float]
    body: Mapping[str, float]
    words: Mapping[str, str]
    sentences_back: int
    least: float
    least_body: float
    rival: float

    def weights_for(self, gender: str) -> Mapping[str, float]:
        """The weights for a pronoun of the third person, by its gender ("masc", "neut", "")."""
        return self.person if gender in PERSONS else self.body

    def least_for(self, gender: str) -> float:
        """The chance that a candidate for such a pronoun must have."""
        return self.least if gender in PERSONS else self.least_body


@cache
def load_pronoun_signs(language: str = "en") -> PronounSigns:
    """Load `rules/<language>/pronoun_signs.toml` and `pronoun_weights.toml`, once.

    Raises:
        RuleError: no weight says that nobody is meant, or words are given for a sign without one.
    """
    file, learned = f"{language}/pronoun_signs.toml", f"{language}/pronoun_weights.toml"
    table = read_rule_file(file)["signs"]
    sets = {"person": table["person"], "body": {**table["body"], **read_rule_file(learned)["body"]}}
    for name, weights in sets.items():
        if NOBODY not in weights:
            fault = f"no weight for {NOBODY!r} in the set {name!r}; one is needed"
            raise rule_error(file, table["id"], fault)
    for sign in table["words"]:
        if all(sign not in known for known in sets.values()):
            raise rule_error(file, table["id"], f"{sign!r} has no weight in {learned}")
    return PronounSigns(
        person=sets["person"],
        body=sets["body"],
        words=table["words"],
        sentences_back=table["sentences_back"],
        least=table["least"],
        least_body=table["least_body"],
        rival=table["rival"],
    )
