"""Endings of words: the dictionary form that a word must have, among those that are known."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from dateline.rules.irregular import load_irregular_verbs
from dateline.rules.toml import read_rule_file, rule_error

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

    from dateline.model import Token

Tags = frozenset[str]
VERBAL = frozenset({"V", "J"})  # Penn tags of verbs, and of participles read as adjectives


@dataclass(frozen=True, slots=True)
class Ending:
    """One ending: for which Penn tags, what comes off, what may be put on instead."""

    id: str
    tags: Tags
    ending: str
    put: tuple[str, ...]
    single: bool
    examples: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class InflectionRules:
    """The endings of one language, in the order in which they are tried.

    Attributes:
        endings: regular endings.
        irregular: form -> dictionary form.
    """

    endings: tuple[Ending, ...]
    irregular: Mapping[str, str]

    def base_form(self, token: Token, known: Container[str]) -> str:
        """The dictionary form of a word in small letters, a known one if there is one.

        "revoked" with the lemma "revok", where "revoke" is known -> "revoke"

        Args:
            token: the word, with the lemma that a reader gave it.
            known: dictionary forms in small letters.

        Returns:
            The reader's lemma, unless only another form of the word is known.
        """
        lemma = token.lemma.lower()
        if lemma in known:
            return lemma
        candidates = self.candidates(token.text.lower(), token.xpos)
        return next((form for form in candidates if form in known), lemma)

    def candidates(self, form: str, tag: str) -> Iterator[str]:
        """Dictionary forms that an inflected word may have, the likeliest first."""
        if form in self.irregular and tag[:1] in VERBAL:
            yield self.irregular[form]
        for rule in self.endings:
            if tag not in rule.tags or not form.endswith(rule.ending):
                continue
            stem = form[: -len(rule.ending)]
            for put in rule.put:
                yield stem + put
            if rule.single and len(stem) > 1 and stem[-1] == stem[-2]:
                yield stem[:-1]


@cache
def load_inflection_rules(language: str = "en") -> InflectionRules:
    """Load the endings of one language, once per process.

    Args:
        language: ISO 639-1 code; `rules/<language>/inflection.toml` must exist.

    Raises:
        RuleError: the file is malformed; the message has file, line and rule id.

    Source: rules/en/inflection.toml, rules/en/lemmas.toml
    """
    file = f"{language}/inflection.toml"
    endings: list[Ending] = []
    data = read_rule_file(file)
    for row in data["ending"]:
        if not row.get("examples"):
            raise rule_error(file, str(row.get("id")), "no examples; give one form at least")
        endings.append(
            Ending(
                id=row["id"],
                tags=frozenset(row["tags"]),
                ending=row["ending"],
                put=tuple(row["put"]),
                single=row.get("single", False),
                examples=tuple((item["form"], item["base"]) for item in row["examples"]),
            )
        )
    return InflectionRules(tuple(endings), load_irregular_verbs(language))
