"""Tests of the rules about those who act."""

from __future__ import annotations

from datetime import date

import pytest
from tests.helpers.actor_readings import article
from tests.helpers.readings import reading_from_table

from dateline.errors import RuleError
from dateline.model import MentionKind
from dateline.rules.actors import load_actor_rules
from dateline.rules.role_words import check_gender
from dateline.rules.roles import country_in, is_limb, noun_phrase, role_at


def test_a_country_is_known_by_adjective_name_capital_and_seat():
    """Each way to name a country gives the same one; lower case gives none."""
    rules = load_actor_rules()

    assert {rules.country_of(w).id for w in ("Kenyan", "Kenyans", "Kenya", "Nairobi")} == {"KEN"}
    assert rules.country_of("the Kremlin").id == "RUS"
    assert rules.country_of("kenyan") is None
    assert rules.country_of("Zubrovka") is None


@pytest.mark.parametrize(
    ("phrase", "country", "label"),
    [
        ("president", "KEN", "President of Kenya"),
        ("prime minister", "GBR", "Prime Minister of the United Kingdom"),
        ("secretary of state", "USA", "Secretary of State of the United States"),
        ("mayor", None, "Mayor"),
        ("rebel", "KEN", None),
    ],
)
def test_offices_are_labelled(phrase, country, label):
    """An office is written with its country where that is known; a rebel has none."""
    rules = load_actor_rules()

    assert rules.office_label(rules.roles[phrase], country) == label


def test_governments_are_labelled():
    """A government has one name, however it was called."""
    assert load_actor_rules().government_label("RUS") == "Government of Russia"


def test_leaders_are_found_by_surname_where_only_one_has_it():
    """A surname that father and son share gives the one who holds the office that day."""
    rules = load_actor_rules()

    assert rules.leader("Merkel", date(2012, 1, 1)).office == "Chancellor of Germany"
    assert rules.leader("Bush", date(2003, 1, 1)).name == "George W. Bush"
    assert rules.leader("Bush", date(1995, 1, 1)) is None
    assert rules.leader("Merkel").country == "DEU"
    assert rules.leader("Nobody") is None


@pytest.mark.parametrize(
    ("name", "word", "phrase", "words"),
    [
        ("title", "ambassador", "ambassador", "the Danish ambassador"),
        ("surname", "Minister", "prime minister", "Prime Minister"),
        ("herself", "mayor", "mayor", "the mayor of Oslo"),
        ("former", "president", "president", "Former president"),
    ],
)
def test_roles_are_found_with_their_phrases(name, word, phrase, words):
    """A role is found at its head word; its noun phrase has modifiers and "of" behind it."""
    reading = article(name)
    index = next(token.index for token in reading.tokens if token.text == word)

    match = role_at(reading, index, load_actor_rules())

    assert match.role.phrase == phrase
    assert reading.words(*noun_phrase(reading, index)) == words


def test_words_that_are_no_role_give_none():
    """Verbs and other nouns are no roles."""
    reading = article("title")

    assert all(
        role_at(reading, token.index, load_actor_rules()) is None
        for token in reading.tokens
        if token.text in ("met", "Lisbon", "the", "act")
    )


@pytest.mark.parametrize(
    ("before", "limb"),
    [
        ("the the DET DT _ 2:det", True),
        ("her she PRON PRP$ _ 2:nmod:poss", True),
        ("its its PRON PRP$ _ 2:nmod:poss", False),
        ("UN UN PROPN NNP _ 2:compound", False),
    ],
)
def test_a_head_may_be_a_part_of_the_body(before, limb):
    """Her head is a limb, and so is a head of nothing; a body's is a person."""
    word = before.split()[0]
    table = f"{before}\nhead head NOUN NN _ 3:nsubj\nhurt hurt VERB VBD _ 0:root"
    reading, rules = reading_from_table(f"{word} head hurt", table), load_actor_rules()

    assert is_limb(reading, role_at(reading, 1, rules), rules) is limb


def test_who_has_which_gender_as_a_pronoun():
    """Pronouns have theirs in any case, other words none."""
    found = [load_actor_rules().gender_of(word) for word in ("Her", "he", "its", "they", "head")]
    assert found == ["fem", "masc", "neut", "", ""]


def test_the_country_of_a_phrase():
    """The first country that a phrase names counts; two words may name one."""
    reading = article("title")
    rules = load_actor_rules()

    assert country_in(reading, 5, 8, rules).id == "DNK"
    assert country_in(reading, 7, 9, rules) is None
    assert country_in(reading, 5, 8, rules, frozenset(range(5, 8))) is None


@pytest.mark.parametrize(
    ("number", "phrase"), [("11 11 NUM CD _ 2:nummod", None), ("the the DET DT _ 2:det", "pm")]
)
def test_a_part_of_the_day_is_no_minister(number, phrase):
    """After a number "pm" tells the time; else it may be the prime minister."""
    table = f"{number}\nPM pm NOUN NN _ 3:nsubj\ncame come VERB VBD _ 0:root"
    reading = reading_from_table(f"{number.split()[0]} PM came", table)
    match = role_at(reading, 1, load_actor_rules())
    assert (match.role.phrase if match else None) == phrase


def test_kinds_of_roles():
    """Armed groups and governments are told from other groups and organisations."""
    roles = load_actor_rules().roles

    assert roles["militia"].kind is MentionKind.ARMED_GROUP
    assert roles["government"].kind is MentionKind.GOVERNMENT
    assert roles["police"].kind is MentionKind.GROUP


def test_an_unknown_gender_names_file_and_rule():
    """Malformed data is refused with its place."""
    row = {"id": "en.office.king", "gender": "royal"}

    with pytest.raises(RuleError, match=r"rules/en/titles.toml:\d+: rule 'en.office.king': gender"):
        check_gender(row, "en/titles.toml")


def test_an_unknown_language_is_refused():
    """There are English rules only."""
    with pytest.raises(RuleError, match="no such rule file"):
        load_actor_rules("xx")
