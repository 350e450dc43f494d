"""Names from other alphabets by their sound, so that their spellings meet: rules/spelling.toml."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from dateline.rules.folding import fold
from dateline.rules.toml import read_rule_file

if TYPE_CHECKING:
    from collections.abc import Mapping

SHORT: Final = 4  # letters of a word that is spelt in one way only
KEPT_CACHE: Final = 65536  # names
FEMALE: Final = "a"  # an ending that tells "Petrova" from "Petrov"


def sound(name: str) -> tuple[str, ...]:
    """The key that other spellings of a name share.

    `sound("Volodymyr Zelenskyy") == sound("Volodymyr Zelenskiy")`

    Returns:
        A key for each word, particles left out; words of four letters or fewer stay as they are.

    Source: rules/spelling.toml
    """
    pairs, particles, vowels = _letters()
    words = [word for word in fold(name).split() if word not in particles]
    return tuple(_sound(word, pairs, vowels) for word in words)


def is_surname(name: str) -> bool:
    """Whether a name is a surname alone: "Van der Berg", "Al-Sayed", "Berg"; not "Al Gore"."""
    particles, hyphenated = _particles()
    first, hyphen, rest = name.partition("-")
    if hyphen and fold(first) in hyphenated:
        return " " not in rest
    words = fold(name.replace("-", " ")).split()
    return all(word in particles for word in words[:-1])


@cache
def _particles() -> tuple[frozenset[str], frozenset[str]]:
    table = read_rule_file("spelling.toml")["surname"]
    return frozenset(table["particles"]), frozenset(table["hyphenated"])


@cache
def _letters() -> tuple[tuple[tuple[str, str], ...], frozenset[str], _Vowels]:
    table = read_rule_file("spelling.toml")
    pairs = tuple((old, new) for old, new in table["letters"]["pairs"])
    return pairs, frozenset(table["letters"]["particles"]), _Vowels(table["vowels"]["kinds"])


class _Vowels:
    """Kinds of vowels, hashable for the cache."""

    def __init__(self, kinds: Mapping[str, str]) -> None:
        self.kinds = kinds


@lru_cache(maxsize=KEPT_CACHE)
def _sound(word: str, pairs: tuple[tuple[str, str], ...], vowels: _Vowels) -> str:
    if len(word) <= SHORT:
        return word
    end = FEMALE if word.endswith(FEMALE) else ""
    for old, new in pairs:
        word = word.replace(old, new)
    kept: list[str] = []
    seen = False
    for letter in word:
        kind = vowels.kinds.get(letter)
        if kind is None:
            if not kept or kept[-1] != letter:
                kept.append(letter)
        elif not seen:
            kept.append(kind)
            seen = True
    return "".join(kept) + end
