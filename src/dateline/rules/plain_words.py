"""Load what the plain reader knows of a language: verbs by their endings, words before nouns."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from dateline.rules.toml import read_rule_file, rule_error

if TYPE_CHECKING:
    from collections.abc import Mapping

TENSES = frozenset({"Past", "Pres", "Fut"})


@dataclass(frozen=True, slots=True)
class PlainWords:
    """Words of one language that a reader without a model can do with; all in small letters.

    Attributes:
        abbreviations: a dot after these ends no sentence.
        determiners: what may stand between a preposition and its noun.
        conjunctions: what opens a clause.
        prepositions: each as its words: ("después", "de").
        forms: form of a verb -> its tense in Universal Dependencies.
        endings: ending of a verb -> its tense, the longest first.
    """

    abbreviations: frozenset[str]
    determiners: frozenset[str]
    conjunctions: frozenset[str]
    prepositions: frozenset[tuple[str, ...]]
    forms: Mapping[str, str]
    endings: tuple[tuple[str, str], ...]

    def tense_of(self, word: str) -> str:
        """The tense that a form shows; "" for a word that is not known as a verb.

        `tense_of("dimitió")` -> "Past"; `tense_of("Perón")`, a name, -> ""
        """
        known = self.forms.get(word.lower())
        if known is not None or not word.islower():
            return known or ""
        return next((tense for ending, tense in self.endings if _ends(word, ending)), "")


def _ends(word: str, ending: str) -> bool:
    """Whether a word ends so, and has a stem before it."""
    return word.endswith(ending) and len(word) > len(ending) + 1


@cache
def load_plain_words(language: str) -> PlainWords:
    """Load the words of one language.

    Args:
        language: ISO 639-1 code; a folder of that name holds `plain.toml`.

    Raises:
        RuleError: there is no such file, or a tense is not known.

    Source: rules/es/plain.toml
    """
    file = f"{language}/plain.toml"
    table: dict[str, Any] = read_rule_file(file)
    for form, tense in (*table["tense"].items(), *table["endings"].items()):
        if tense not in TENSES:
            raise rule_error(file, form, f"{tense!r} given; {sorted(TENSES)} are allowed")
    endings = sorted(table["endings"].items(), key=lambda entry: (-len(entry[0]), entry[0]))
    return PlainWords(
        abbreviations=frozenset(word.lower() for word in table["abbreviations"]),
        determiners=frozenset(table["determiners"]),
        conjunctions=frozenset(table["conjunctions"]),
        prepositions=frozenset(tuple(words.split()) for words in table["prepositions"]),
        forms=table["tense"],
        endings=tuple(endings),
    )
