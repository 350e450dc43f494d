"""Tests of joining mentions into actors."""

from __future__ import annotations

from datetime import datetime

import pytest
from tests.helpers.actor_readings import ARTICLES, article
from tests.helpers.readings import reading_from_table

from dateline.find.coreference import resolve_actors
from dateline.find.coreference.naming import is_shorter
from dateline.find.coreference.quotations import quoted_spans
from dateline.find.names import find_names
from dateline.model import MentionHow, MentionKind, Reading, Reason, Stage
from dateline.rules.actors import load_actor_rules
from dateline.rules.gazetteer import load_gazetteer


class Resolved:
    """One small article with its actors."""

    def __init__(self, name, published=None, reading=None):
        reading = reading or article(name)
        rules = load_actor_rules()
        self.mentions, self.actors, self.refusals = resolve_actors(
            reading, find_names(reading, rules), rules, load_gazetteer(), published
        )
        self.by_id = {actor.id: actor for actor in self.actors}

    def name_of(self, words, number=0):
        chosen = [one for one in self.mentions if one.words.text == words][number]
        return self.by_id[chosen.actor].name if chosen.actor else None

    def actor(self, name):
        return next(actor for actor in self.actors if actor.name == name)

    def why(self, words, number=0):
        return [one for one in self.mentions if one.words.text == words][number].because


def test_titles_give_office_country_and_sector():
    """Here "Kenyan President Ana Ruiz" is President of Kenya."""
    ruiz = Resolved("title").actor("Ana Ruiz")

    assert (ruiz.office, ruiz.country, ruiz.sectors) == ("President of Kenya", "KEN", ("GOV",))


def test_pronouns_agree_and_keep_apart_in_one_clause():
    """Here "She warned him": two persons; she the subject before, he the other."""
    found = Resolved("title")

    assert found.name_of("She") == "Ana Ruiz"
    assert found.name_of("him") == "Danish ambassador"
    assert found.actor("Ana Ruiz").gender == "fem"
    assert "“Ana Ruiz”" in found.why("She")
    assert "subject of the sentence before" in found.why("She")


def test_surnames_join_full_names():
    """Here "Adan" after "Omar Adan" is he, and so is "he"."""
    found = Resolved("surname")

    assert [actor.name for actor in found.actors] == ["Omar Adan"]
    assert found.actor("Omar Adan").office == "Prime Minister"
    assert "short for" in found.why("Adan")


def test_relative_pronouns_belong_to_their_noun():
    """Here "Ruiz, who" is Ruiz."""
    assert Resolved("who").name_of("who") == "Ruiz"


def test_peoples_have_their_country():
    """Here "the Kenyans" are a group of Kenya."""
    assert Resolved("who").actor("Kenyans").country == "KEN"


def test_the_two_leaders_are_the_last_two_persons_if_they_lead():
    """Without a sign that they lead, two persons are not "the two leaders"."""
    assert Resolved("pair").name_of("The two leaders") == "two leaders"


@pytest.mark.parametrize(
    ("name", "words", "number", "acts"),
    [
        ("metonym", "Oslo", 0, True),
        ("metonym", "Mali", 0, True),
        ("metonym", "Oslo", 1, False),
        ("namesake", "Paris", 0, False),
        ("title", "Lisbon", 0, False),
        ("kremlin", "Moscow", 0, True),
        ("buyer", "Kenya", 0, True),
    ],
)
def test_places_stand_for_governments_where_they_act(name, words, number, acts):
    """A capital or country acts as subject or partner, not after "in"."""
    found = Resolved(name)
    mention = [one for one in found.mentions if one.words.text == words][number]

    assert (mention.actor is not None) == acts
    assert (mention.how is MentionHow.METONYM) == acts
    assert (mention.kind is MentionKind.GOVERNMENT) == acts


def test_a_government_is_one_actor_however_it_is_called():
    """Moscow, the Russian government and the Kremlin are one."""
    found = Resolved("kremlin")

    assert {found.name_of(w) for w in ("Moscow", "The Russian government", "Kremlin")} == {
        "Government of Russia"
    }


def test_the_country_is_the_last_government_named():
    """Here "The country buys" goes on about Kenya."""
    assert Resolved("buyer").name_of("The country") == "Government of Kenya"


def test_acronyms_join_the_words_they_are_made_of():
    """Here "HWU" is the Harbour Workers Union, and "its" means it."""
    found = Resolved("acronym")

    assert found.name_of("HWU", 1) == "Harbour Workers Union"
    assert found.name_of("its") == "Harbour Workers Union"


def test_a_person_told_after_a_dash_is_none_of_those_in_its_own_clause():
    """Here "a woman who once praised Li" cannot be Li, so she is Ruiz."""
    found = Resolved("dash")

    assert found.name_of("a woman") == "Ana Ruiz"
    assert found.actor("Ana Ruiz").gender == "fem"


def test_descriptions_find_the_one_who_fits_before_or_after():
    """Here "The Kenyan leader" is the president of Kenya, who is named only later."""
    found = Resolved("leader")

    assert found.name_of("The Kenyan leader") == "Ana Ruiz"
    assert found.name_of("the president of Kenya") == "Ana Ruiz"
    assert found.actor("Ana Ruiz").office == "President of Kenya"


def test_a_ministry_is_the_last_ministry_named():
    """Before any ministry is named, "the ministry" is an actor of its own."""
    found = Resolved("ministry")

    assert found.name_of("The ministry") == "ministry"
    assert found.name_of("The ministry", 1) in ("Kenyan Defence Ministry", "ministry")
    assert found.actor("Kenyan Defence Ministry").sectors == ("GOV",)
    assert found.actor("Kenyan Defence Ministry").country == "KEN"


def test_a_surname_of_two_is_ambiguous():
    """Here "Cole" after Ben Cole and Ida Cole is a refusal that says why."""
    found = Resolved("coles")

    assert found.name_of("Cole") is None
    assert [(one.stage, one.reason) for one in found.refusals] == [
        (Stage.COREFERENCE, Reason.AMBIGUOUS)
    ]
    assert "Ben Cole" in found.refusals[0].detail


def test_a_form_of_address_shows_gender():
    """Here "Mr Cole" makes the only Cole of the article a man, for that is what it says."""
    assert Resolved("mister").actor("Ida Cole").gender == "masc"


def test_pronouns_may_point_ahead():
    """Here "Before her speech, Ruiz" is Ruiz's speech."""
    assert Resolved("ahead").name_of("her") == "Ana Ruiz"


def test_pronouns_without_anyone_stay_open():
    """Here "He" at the start, with nobody before him in reach, is nobody."""
    found = Resolved("alone")

    assert found.name_of("He") is None
    assert not found.refusals


def test_who_speaks_is_not_the_he_of_his_words():
    """Here "He lied," said by Ruiz, is not Ruiz."""
    found = Resolved("agency")

    assert found.name_of("He") is None
    assert found.name_of("The Sana news agency") == "Sana"


def test_who_introduces_a_quotation_speaks_it():
    """After "Stone gave a warning: ...", "he said" is Stone."""
    assert Resolved("warning").name_of("he") == "Ben Stone"


def test_his_friend_is_not_himself():
    """In "Ana King, his friend", his is not the friend."""
    found = Resolved("parliament")

    assert found.name_of("his") != "Ana King"
    assert found.name_of("his friend") == "Ana King"
    assert found.actor("Folketing").country == "DNK"


def test_reflexives_and_predicates():
    """Here "herself" is the subject; "was the mayor of Oslo" tells her office."""
    found = Resolved("herself")

    assert found.name_of("herself") == "Eva Lund"
    assert found.name_of("the mayor of Oslo") == "Eva Lund"


def test_former_offices_are_no_offices():
    """A former president is of the elite, and has no office."""
    found = Resolved("former")

    assert found.actor("Omar Adan").office is None
    assert found.actor("Omar Adan").sectors[0] == "ELI"
    assert found.name_of("The rebels") == "rebels"


def test_the_two_leaders_are_a_group_of_both():
    """Two persons in office are "the two leaders", and "both leaders" the same two."""
    found = Resolved("leaders")

    assert found.name_of("The two leaders") == "Ana Ruiz and Eva Lund"
    assert found.name_of("Both leaders") == "Ana Ruiz and Eva Lund"
    assert found.actor("Ana Ruiz and Eva Lund").kind is MentionKind.GROUP


def test_an_apposition_that_the_reader_hangs_elsewhere_is_found_by_its_dash():
    """The woman after the dash is Ruiz, though the parse hangs her on another word."""
    text, table = ARTICLES["dash"]
    table = table.replace("woman woman NOUN NN _ 4:appos", "woman woman NOUN NN _ 9:parataxis")

    found = Resolved("dash", reading=reading_from_table(text, table))

    assert found.name_of("a woman") == "Ana Ruiz"
    assert "dash" in found.why("a woman")


def test_the_organisation_is_the_last_one_named():
    """Here "The organisation" may be of any kind; three envoys twice are six."""
    found = Resolved("union")

    assert found.name_of("The organisation") == "African Union"
    assert found.actor("African Union").sectors[0] == "IGO"
    assert len([actor for actor in found.actors if "envoys" in actor.name]) == 2


def test_the_government_is_that_of_the_country_once_it_is_told():
    """Before a country is told, "the government" is an actor of its own."""
    found = Resolved("capital")

    assert found.name_of("the government") == "government"
    assert found.name_of("The Kenyan government") == "Government of Kenya"
    assert found.name_of("the government", 1) == "Government of Kenya"


def test_known_leaders_have_their_country_always_and_their_office_on_the_day():
    """Merkel is German whenever it is; what the article calls her goes before the table."""
    found = Resolved("merkel", datetime(2012, 1, 1))

    assert found.actor("Barack Obama").office == "President of the United States"
    assert found.actor("Angela Merkel").office == "Chancellor of Germany"
    assert Resolved("merkel").actor("Barack Obama").office is None
    assert Resolved("merkel").actor("Barack Obama").country == "USA"


def test_titles_of_several_words_and_with_a_possessor():
    """Here "Secretary of State" and "Kenya's President" are titles."""
    found = Resolved("titles")

    assert found.actor("Ben Stone").office == "Secretary of State"
    assert found.actor("Ana Ruiz").office == "President of Kenya"


def test_two_presidents_as_near_are_ambiguous():
    """Here "The president" after two of them in one sentence is left open, with a refusal."""
    found = Resolved("presidents")

    assert found.name_of("The president") is None
    assert [one.reason for one in found.refusals] == [Reason.AMBIGUOUS]


def test_many_governments_are_no_single_one():
    """Here "Foreign governments" are an actor of their own."""
    assert Resolved("ministers").name_of("Foreign governments") == "Foreign governments"


def test_groups_go_on_by_their_noun():
    """Here "the protesters" are the protesters before; "They" the nearest group."""
    found = Resolved("police")

    assert found.name_of("the protesters") == "Protesters"
    assert found.name_of("They") == "Protesters"


def test_possessors_and_objects_are_not_the_one_beside_them():
    """Here "Stone's brother told him": him is not the brother."""
    found = Resolved("brother")

    assert found.name_of("him") in ("Ben Stone", None)
    assert found.name_of("Stone") == "Ben Stone"


def test_appositions_bear_relative_clauses():
    """Here "Adan, a general, who knew" is Adan throughout; the object of "trusted" is not he."""
    found = Resolved("general")

    assert found.name_of("who") == "Omar Adan"
    assert found.name_of("a Kenyan general") == "Omar Adan"
    assert found.actor("Omar Adan").office == "General of Kenya"
    assert found.name_of("him") == "Ben Stone"


def test_firms_are_one_with_and_without_their_suffix():
    """Here "Acme" is Acme Corp., and so is "the company" with its guests."""
    found = Resolved("acme")

    assert {found.name_of(words) for words in ("Acme", "The company", "its")} == {"Acme Corp."}


def test_partners_and_agents_act():
    """Here "talks with Oslo" and "feared by Oslo" are about its government."""
    found = Resolved("talks")

    assert found.name_of("Oslo") == "Government of Norway"
    assert found.name_of("Oslo", 1) == "Government of Norway"


def test_a_noun_before_a_name_is_one_with_it():
    """Here "The broadcaster PBS" is PBS."""
    found = Resolved("broadcaster")

    assert found.name_of("The broadcaster") == "PBS"
    assert found.actor("PBS").sectors == ("JRN",)
    assert found.actor("British").country == "GBR"


def test_a_denied_predicate_is_not_its_subject():
    """Here "Lund is not the president" tells no office of hers."""
    found = Resolved("mayor")

    assert found.name_of("the mayor") == "Eva Lund"
    assert found.name_of("the president") != "Eva Lund"
    assert found.actor("Eva Lund").gender == "fem"


def test_leaders_of_the_day_come_from_the_table_only_with_a_date():
    """Without a day of publication nobody has an office that the article does not tell."""
    names = {actor.name: actor.office for actor in Resolved("pair", datetime(2020, 1, 1)).actors}

    assert names["Li Wei"] is None


@pytest.mark.parametrize("name", sorted(ARTICLES))
def test_actors_are_in_order_and_every_link_is_known(name):
    """Actor ids count in order of first mention; every mention's actor exists; twice is the same."""
    found = Resolved(name)
    order = list(dict.fromkeys(one.actor for one in found.mentions if one.actor))

    assert order == [actor.id for actor in found.actors]
    assert order == [f"a{at}" for at in range(1, len(order) + 1)]
    assert all(actor.name for actor in found.actors)
    assert Resolved(name).mentions == found.mentions


def test_shorter_names():
    """A shorter name leaves words out and keeps the last; initials stand for words."""
    assert is_shorter(("ana", "ruiz"), ("ana", "maria", "ruiz"))
    assert is_shorter(("a", "ruiz"), ("ana", "maria", "ruiz"))
    assert not is_shorter(("eva", "ruiz"), ("ana", "maria", "ruiz"))
    assert not is_shorter(("ana", "maria"), ("ana", "maria", "ruiz"))


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("He said “go” twice.", ["“go”"]),
        ('"Go," he said. "Now."', ['"Go,"', '"Now."']),
        ('An "open mark\n"and" another', ['"and"']),
        ("“One.\n\n“Two,” he said.", ["“One.", "“Two,”"]),
        ('"One.\n"Two," he said.', ['"One.', '"Two,"']),
        ("“One.\nTwo.", []),
        ("none", []),
    ],
)
def test_quoted_spans(text, quoted):
    """Marks are paired within their paragraph."""
    spans = quoted_spans(Reading("a", text, (), (), (), "table"))

    assert [text[start:end] for start, end in spans] == quoted
