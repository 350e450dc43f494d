"""Tests of finding mentions."""

from __future__ import annotations

import pytest
from tests.helpers.actor_readings import ARTICLES, article
from tests.helpers.readings import reading_from_table

from dateline.find.names import _known_kind, find_names
from dateline.model import MentionHow, MentionKind
from dateline.rules.actors import load_actor_rules


def found(name):
    return {
        one.words.text: (one.kind.value, one.how.value)
        for one in find_names(article(name), load_actor_rules())
    }


def test_names_titles_pronouns_and_groups():
    """A title before a name is no mention; a title alone is one."""
    assert found("title") == {
        "Ana Ruiz": ("person", "name"),
        "the Danish ambassador": ("person", "title"),
        "Lisbon": ("place", "name"),
        "She": ("person", "pronoun"),
        "him": ("person", "pronoun"),
        "police": ("group", "description"),
    }


def test_relative_pronouns_demonyms_and_counts():
    """Here "who" in a relative clause, counted soldiers and a people are mentions."""
    assert found("who") == {
        "Ruiz": ("person", "name"),
        "who": ("person", "pronoun"),
        "the council": ("organisation", "description"),
        "two soldiers": ("group", "description"),
        "the Kenyans": ("group", "demonym"),
    }


def test_adjectives_that_a_reader_takes_for_places_are_no_names():
    """Here "Uzbek" before a noun names no place."""
    assert "Uzbek" not in found("places")


def test_readers_may_take_bodies_for_places_and_titles_for_names():
    """The Folketing in apposition to a parliament is a body; King is a surname here."""
    kinds = found("parliament")

    assert kinds["Folketing"] == ("organisation", "name")
    assert kinds["King"] == ("person", "name")
    assert "Mr King" not in kinds


def test_a_country_that_a_reader_takes_for_an_organisation_is_a_place():
    """Kenya is a place and BBC an organisation, whatever the reader says."""
    rules = load_actor_rules()

    assert _known_kind("Kenya", MentionKind.ORGANISATION, rules) is MentionKind.PLACE
    assert _known_kind("BBC", MentionKind.PLACE, rules) is MentionKind.ORGANISATION
    assert _known_kind("Ruiz", MentionKind.PERSON, rules) is MentionKind.PERSON


def test_people_alone_and_nobody_are_no_actors():
    """Here "People" alone picks nobody out, "no party" is nobody."""
    assert set(found("gunman")) == {"A gunman", "a teacher", "it", "Springfield"}


def test_known_organisations_are_organisations():
    """Kinds of organisations come from their words."""
    assert found("kremlin")["The Russian government"] == ("government", "description")
    assert found("ministry")["Kenyan Defence Ministry"] == ("organisation", "name")


def test_the_head_of_a_name_hangs_on_the_sentence():
    """The head of "Ana Ruiz" is the token that the verb governs."""
    reading = article("title")
    mention = find_names(reading, load_actor_rules())[0]

    assert reading.tokens[mention.head].deprel == "nsubj"


@pytest.mark.parametrize("name", sorted(ARTICLES))
def test_mentions_are_in_order_unresolved_and_unique(name):
    """Ids count in order of the text, no span occurs twice, no actor is given yet."""
    reading = article(name)
    mentions = find_names(reading, load_actor_rules())
    spans = [one.words.span for one in mentions]

    assert [one.id for one in mentions] == [f"m{at}" for at in range(1, len(mentions) + 1)]
    assert spans == sorted(set(spans))
    assert all(one.actor is None for one in mentions)
    assert all(reading.text[one.words.start : one.words.end] == one.words.text for one in mentions)


def test_enums_cover_every_way():
    """Every way of naming that names are found in occurs in the model."""
    ways = {how for name in ARTICLES for _, how in found(name).values()}

    assert ways <= {how.value for how in MentionHow}
    assert {kind for name in ARTICLES for kind, _ in found(name).values()} <= {
        kind.value for kind in MentionKind
    }


def _names(text, table):
    reading = reading_from_table(text, table)
    return {one.words.text: one.kind.value for one in find_names(reading, load_actor_rules())}


def test_an_official_s_noun_before_a_name_is_no_part_of_it():
    """A reader may take "Spokeswoman" and "Lt" into the name; "Marine" is a first name here."""
    text = "Spokeswoman Vera Hallo met Lt Jon Berg and Marine Duval."
    table = """
Spokeswoman Spokeswoman PROPN NNP _ 2:compound B-PER
Vera Vera PROPN NNP _ 4:nsubj I-PER
Hallo Hallo PROPN NNP _ 2:flat I-PER
met meet VERB VBD _ 0:root
Lt Lt PROPN NNP _ 6:compound B-PER
Jon Jon PROPN NNP _ 4:obj I-PER
Berg Berg PROPN NNP _ 6:flat I-PER
and and CCONJ CC _ 9:cc
Marine Marine PROPN NNP _ 6:conj B-PER
Duval Duval PROPN NNP _ 9:flat I-PER
. . PUNCT . _ 4:punct
"""

    assert set(_names(text, table)) == {"Vera Hallo", "Jon Berg", "Marine Duval"}


def test_what_is_a_place_once_is_one_throughout():
    """Vilmo is a place twice and a person once, Tarka the other way round: both are places."""
    text = "Vilmo, Vilmo, Vilmo, Tarka, Tarka, Tarka."
    labels = ("B-LOC", "B-PER", "B-LOC", "B-PER", "B-LOC", "B-PER")
    words = ("Vilmo",) * 3 + ("Tarka",) * 3
    rows = [
        f"{word} {word} PROPN NNP _ {{}} {label}" for word, label in zip(words, labels, strict=True)
    ]
    lines = [rows[0].format("0:root")]
    for row in rows[1:]:
        lines += [", , PUNCT , _ 1:punct", row.format("1:conj")]
    reading = reading_from_table(text, "\n".join([*lines, ". . PUNCT . _ 1:punct"]))
    kinds = [one.kind.value for one in find_names(reading, load_actor_rules())]

    assert kinds == ["place"] * 6
