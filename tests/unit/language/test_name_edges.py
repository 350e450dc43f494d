"""Where names begin and end: the examples of the rules, read by the built-in reader."""

import tomllib
from importlib.resources import files

import pytest

from dateline.language.english import EnglishReader
from dateline.language.name_edges import settle_edges
from dateline.language.paragraph import ReadWord
from dateline.rules.name_edges import load_name_edges

TABLE = tomllib.loads(
    files("dateline.rules").joinpath("en/name_edges.toml").read_text(encoding="utf-8")
)
EXAMPLES = [
    (row["text"], row["name"])
    for rule in TABLE.values()
    for row in (*rule["examples"], *rule["counter_examples"])
]


@pytest.mark.parametrize(("text", "name"), EXAMPLES)
def test_example(text, name, english: EnglishReader):
    """Each example's name is found, no longer and no shorter."""
    reading = english.read("a", text)
    assert name in [text[found.start : found.end] for found in reading.names]


def test_rules_load():
    """Units and relations come from the file."""
    rules = load_name_edges()
    assert "division" in rules.units
    assert "obl" in rules.shops


def test_function_words_alone_are_no_name():
    """A name made of small words only is dropped; one with a noun in it stays."""
    words = [
        ReadWord(form, upos, "", "", -1, "dep")
        for form, upos in (("The", "DET"), ("Who", "PRON"), ("Hague", "PROPN"))
    ]
    forms = ["The", "Who", "Hague"]
    names = [(0, 1, "ORG"), (1, 2, "ORG"), (2, 3, "LOC")]
    assert settle_edges(names, forms, words, load_name_edges()) == ((2, 3, "LOC"),)


def test_a_number_of_another_name_stays_there():
    """A number that the name before has taken is not taken twice."""
    words = [
        ReadWord("12", "NUM", "CD", "", 1, "nummod"),
        ReadWord("fleet", "PROPN", "NNP", "", -1, "root"),
    ]
    rules = load_name_edges()
    assert settle_edges([(1, 2, "ORG")], ["12", "Fleet"], words, rules) == ((0, 2, "ORG"),)
    both = [(0, 1, "ORG"), (1, 2, "ORG")]
    assert settle_edges(both, ["12", "Fleet"], words, rules) == tuple(both)


def test_which_part_is_no_part_of_a_place():
    """An adjective in small letters before a place's name is left out, a name's own is not."""
    rules = load_name_edges()
    words = [
        ReadWord("southern", "ADJ", "JJ", "", 1, "amod"),
        ReadWord("Kenya", "PROPN", "NNP", "", -1, "root"),
    ]
    names = [(0, 2, "LOC")]

    assert settle_edges(names, ["southern", "Kenya"], words, rules) == ((1, 2, "LOC"),)
    assert settle_edges(names, ["Southern", "Kenya"], words, rules) == ((0, 2, "LOC"),)


@pytest.mark.parametrize("tag", ["NNS", "NNPS"])
def test_a_plural_in_small_letters_is_no_part_of_a_name(tag):
    """As "Harbour scientists" names the Harbour, also where the tagger takes all for a name."""
    words = [
        ReadWord("Harbour", "PROPN", "NNP", "", 1, "compound"),
        ReadWord("scientist", "PROPN", tag, "", -1, "root"),
    ]

    found = settle_edges([(0, 2, "ORG")], ["Harbour", "scientists"], words, load_name_edges())

    assert found == ((0, 1, "ORG"),)
