"""Every example in the rule files about actors and places does what it says."""

from __future__ import annotations

from datetime import date
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
    (NOUNS["abroad"], "words"),
    (NOUNS["relational"], "words"),
    (NOUNS["clocked"], "words"),
    (NOUNS["limbs"], "words"),
    (NOUNS["others"], "words"),
    (PRONOUNS["reflexive"], "words"),
    (PRONOUNS["joining"], "words"),
    (PRONOUNS["keeping"], "verbs"),
    (PRONOUNS["filling"], "verbs"),
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


def disputed(example):
    """Who claims the place of an example on its day; the place is the first of its country."""
    places = load_actor_rules().places
    own = places.own.get(fold(example["place"]))
    known = (*load_gazetteer().candidates(example["place"]), *([own] if own else []))
    place = next(one for one in known if one.country == example["country"])
    return places.claimed_by(place, date.fromisoformat(example["on"]))


@pytest.mark.parametrize("example", PLACES["dispute"]["examples"], ids=lambda one: one["place"])
def test_disputed_places_carry_all_claims(example):
    """Each state that claims the place is told, in order of the alphabet."""
    assert disputed(example) == tuple(example["claims"])


@pytest.mark.parametrize(
    "example", PLACES["dispute"]["counter_examples"], ids=lambda one: one["place"]
)
def test_places_are_not_disputed_elsewhere_or_at_other_times(example):
    """A namesake abroad is nobody's quarrel, nor is a place before the quarrel began."""
    assert disputed(example) == ()


@pytest.mark.parametrize("row", PLACES["disputed"], ids=lambda row: row["name"])
def test_every_dispute_is_between_two_at_least_and_meets_a_place(row):
    """Each dispute has claimants that are known, and covers a place that can be found."""
    rules = load_actor_rules()
    names = {fold(country.name) for country in rules.countries.values()}
    names |= {fold(one["name"]) for one in PLACES["disputed"]}
    known = {
        place
        for name in (row["name"], *row["also"])
        for place in (
            *load_gazetteer().candidates(name),
            *([rules.places.own[fold(name)]] if fold(name) in rules.places.own else []),
        )
    }

    assert len(row["claims"]) > 1
    assert all(claim in rules.countries or fold(claim) in names for claim in row["claims"])
    assert (
        row["states"]
        or any(rules.places.claimed_by(place, None) for place in known)
        or (row["until"])
    )


@pytest.mark.parametrize("name", PLACES["nowhere"]["examples"])
def test_names_that_are_on_no_map(name):
    """A quarter of the sky is no place by itself."""
    assert fold(name) in load_actor_rules().places.nowhere


@pytest.mark.parametrize("name", PLACES["nowhere"]["counter_examples"])
def test_names_that_only_begin_like_a_quarter_of_the_sky(name):
    """Here "West Bank" is a place."""
    assert fold(name) not in load_actor_rules().places.nowhere
