"""Every example in the rule files about actors and places does what it says."""

from __future__ import annotations

from itertools import product

import pytest

from dateline.rules.actors import load_actor_rules
from dateline.rules.folding import fold
from dateline.rules.gazetteer import load_gazetteer
from dateline.rules.toml import read_rule_file

TITLES = read_rule_file("en/titles.toml")
NOUNS = read_rule_file("en/descriptions.toml")
BODIES = read_rule_file("en/bodies.toml")["known"]
PRONOUNS = read_rule_file("en/pronouns.toml")
METONYMS = read_rule_file("en/metonyms.toml")
DEMONYMS = read_rule_file("en/demonyms.toml")
PLACES = read_rule_file("en/places.toml")
FIRST_NAMES = read_rule_file("en/first_names.toml")
LEADERS = read_rule_file("leaders/examples.toml")
FAMILIES = [row for family in ("person", "group", "organisation") for row in NOUNS[family]]
WORDED = [*TITLES["address"], *PRONOUNS["pronoun"], *PLACES["kind"]]
LISTS = [
    (METONYMS[name], column)
    for name, column in (
        ("still", "verbs"),
        ("possession", "nouns"),
        ("partner", "verbs"),
        ("standing", "nouns"),
        ("dealing", "nouns"),
    )
] + [
    (NOUNS["negations"], "words"),
    (NOUNS["suffixes"], "words"),
    (NOUNS["collections"], "words"),
    (PRONOUNS["reflexive"], "words"),
    (PRONOUNS["keeping"], "verbs"),
]


def name(row):
    return row["id"]


@pytest.mark.parametrize("row", [*TITLES["office"], *FAMILIES, *WORDED, *BODIES], ids=name)
def test_every_rule_says_where_it_comes_from_and_shows_what_it_does(row):
    """A rule has a source, examples and counter-examples."""
    assert row["source"]
    assert row["examples"]
    assert row["counter_examples"]


@pytest.mark.parametrize("row", TITLES["office"], ids=name)
def test_offices_match_their_examples(row):
    """An office's examples are of that rule, with the label they give; the others are not."""
    roles = load_actor_rules().roles

    for example in row["examples"]:
        role = roles[example["phrase"]]
        assert (role.id, role.office) == (row["id"], example["office"])
    for phrase in row["counter_examples"]:
        assert phrase not in roles or roles[phrase].id != row["id"]


@pytest.mark.parametrize("row", FAMILIES, ids=name)
def test_nouns_match_their_examples(row):
    """A noun's examples are of that rule, with kind and main sector; the others are not."""
    rules = load_actor_rules()
    roles = rules.name_roles if row.get("in_names") else rules.roles

    for example in row["examples"]:
        role = roles[example["phrase"]]
        assert role.id == row["id"]
        assert (role.kind, role.sectors[0]) == (example["kind"], example["sector"])
    for phrase in row["counter_examples"]:
        assert phrase not in roles or roles[phrase].id != row["id"]


@pytest.mark.parametrize("row", WORDED, ids=name)
def test_words_match_their_examples(row):
    """Examples of plain word rules are among their words, the others are not."""
    words = set(row["words"])

    for example, counter in product(row["examples"], row["counter_examples"]):
        assert example.lower() in words
        assert counter.lower() not in words


@pytest.mark.parametrize(("row", "column"), LISTS, ids=lambda value: str(value)[:40])
def test_lists_match_their_examples(row, column):
    """Examples of plain lists are among their words, the others are not."""
    for example, counter in product(row["examples"], row["counter_examples"]):
        assert example.lower() in row[column]
        assert counter.lower() not in row[column]


@pytest.mark.parametrize("row", FIRST_NAMES["name"], ids=name)
def test_first_names_match_their_examples(row):
    """A first name hints at the gender of its row, the others do not."""
    names = load_actor_rules().first_names

    assert {names.hint(f"{example} Stone") for example in row["examples"]} == {row["gender"]}
    assert row["gender"] not in {names.hint(f"{word} Stone") for word in row["counter_examples"]}


def test_surnames_alone_hint_at_nothing():
    """A first name that is a surname too hints at a gender only before another name."""
    row, names = FIRST_NAMES["surnames"], load_actor_rules().first_names

    assert {names.hint(example) for example in row["examples"]} == {""}
    assert all(names.hint(f"{example} Stone") for example in row["examples"])
    assert all(names.hint(word) for word in row["counter_examples"])


@pytest.mark.parametrize("row", BODIES, ids=name)
def test_known_bodies_match_their_examples(row):
    """A well-known body is found by each of its names, with its country and main sector."""
    known = load_actor_rules().known

    for example in row["examples"]:
        body = known[fold(example["phrase"])]
        assert (body.name, body.country) == (example["name"], example["country"])
        assert body.sectors[0] == example["sector"]
    for phrase in row["counter_examples"]:
        assert fold(phrase) not in known


@pytest.mark.parametrize("example", METONYMS["territory"]["examples"], ids=str)
def test_territories_match_their_examples(example):
    """A land that few states recognise is of the state that claims it."""
    assert load_actor_rules().territories[fold(example["phrase"])][1] == example["country"]


@pytest.mark.parametrize("phrase", METONYMS["territory"]["counter_examples"])
def test_territories_leave_their_counter_examples(phrase):
    """A state, and a city of the same name, is none."""
    assert fold(phrase) not in load_actor_rules().territories


@pytest.mark.parametrize("example", DEMONYMS["rule"]["examples"], ids=str)
def test_demonyms_match_their_examples(example):
    """A word for a country gives the country, in the way the example says."""
    rules = load_actor_rules()
    low = example["phrase"].lower()
    table = {
        "name": rules.names,
        "capital": rules.capitals,
        "seat": rules.seats,
        "adjective": rules.adjectives,
        "people": rules.peoples,
    }[example["how"]]

    assert table[low].id == example["country"]
    assert rules.country_of(example["phrase"]) is table[low]


@pytest.mark.parametrize("phrase", DEMONYMS["rule"]["counter_examples"])
def test_demonyms_leave_their_counter_examples(phrase):
    """Words that only look like a country give none."""
    assert load_actor_rules().country_of(phrase) is None


@pytest.mark.parametrize("example", LEADERS["rule"]["examples"], ids=str)
def test_leaders_match_their_examples(example):
    """A leader has the office of the day."""
    leader = load_actor_rules().leader(example["name"], example["on"])

    assert (leader.country, leader.office) == (example["country"], example["office"])


@pytest.mark.parametrize("example", LEADERS["rule"]["counter_examples"], ids=str)
def test_leaders_leave_their_counter_examples(example):
    """Nobody has an office before or after it."""
    assert load_actor_rules().leader(example["name"], example["on"]) is None


@pytest.mark.parametrize("example", PLACES["rule"]["examples"], ids=str)
def test_short_forms_of_places_match_their_examples(example):
    """A short form stands for the place that the example says."""
    aliases = load_actor_rules().places.aliases

    assert aliases[example["phrase"]] == (example["name"], example["country"])


def test_short_forms_leave_their_counter_examples():
    """Words that only look like a short form are none."""
    places = load_actor_rules().places

    for phrase in PLACES["rule"]["counter_examples"]:
        assert phrase not in places.aliases
        assert phrase not in places.codes


@pytest.mark.parametrize("row", PLACES["alias"], ids=lambda row: row["name"])
def test_every_short_form_leads_to_a_place(row):
    """The place that a short form stands for is in the gazetteer or among our own."""
    own = load_actor_rules().places.own.get(row["name"].lower())
    found = load_gazetteer().candidates(row["name"])

    assert any(place.country == row["country"] for place in (*found, *([own] if own else [])))


@pytest.mark.parametrize("row", DEMONYMS["country"], ids=name)
def test_every_country_has_a_point(row):
    """Every country of the table is in the gazetteer or among our own places."""
    own = load_actor_rules().places.own.get(fold(row["name"]))

    assert (load_gazetteer().country(row["name"], row["id"]) or own).country == row["id"]


@pytest.mark.parametrize("example", PLACES["facility"]["examples"], ids=str)
def test_facilities_match_their_examples(example):
    """A facility's name is known by its end, and by whether a town may stand before that."""
    rest, of_town = load_actor_rules().places.facility(example["phrase"])

    assert (rest if of_town else "") == example["town"]


def test_facilities_leave_their_counter_examples():
    """Words that only look like a facility name none."""
    for phrase in PLACES["facility"]["counter_examples"]:
        assert load_actor_rules().places.facility(phrase) is None


def test_words_around_places_match_their_examples():
    """Words around a name are those that the examples begin or end with."""
    row = PLACES["around"]

    for example in row["examples"]:
        phrase, kept = example["phrase"].lower(), example["name"].lower()
        rest = phrase.replace(kept, "").strip()
        assert rest in (*row["before"], *row["after"])
    for phrase in row["counter_examples"]:
        assert not phrase.lower().startswith(tuple(f"{word} " for word in row["before"]))
