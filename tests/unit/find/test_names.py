"""Tests of finding mentions."""

from __future__ import annotations

import pytest
from tests.helpers.actor_readings import ARTICLES, article

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
