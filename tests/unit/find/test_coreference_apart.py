"""Tests of keeping actors apart: whose a description is, who acts together, what is nobody."""

from __future__ import annotations

from datetime import datetime

import pytest
from tests.helpers.readings import reading_from_table

from dateline.find.coreference import resolve_actors
from dateline.find.names import find_names
from dateline.rules.actors import load_actor_rules
from dateline.rules.gazetteer import load_gazetteer

VOTE = """
Kenya Kenya PROPN NNP _ 4:nsubj B-LOC
{0} {0} CCONJ CC _ 3:cc
Norway Norway PROPN NNP _ 1:conj B-LOC
defended defend VERB VBD _ 0:root
their they PRON PRP$ _ 6:nmod:poss
vote vote NOUN NN _ 4:obj
. . PUNCT . _ 4:punct
"""
ARTICLES = {
    "together": ("Kenya and Norway defended their vote.", VOTE.format("and")),
    "either": ("Kenya or Norway defended their vote.", VOTE.format("or")),
    "owned": (
        "Norway warned Peruvian President Ana Ruiz. Her government resigned. Her troops fled.",
        """
Norway Norway PROPN NNP _ 2:nsubj B-LOC
warned warn VERB VBD _ 0:root
Peruvian Peruvian ADJ JJ _ 4:amod
President President PROPN NNP _ 5:nmod:desc
Ana Ana PROPN NNP _ 2:obj B-PER
Ruiz Ruiz PROPN NNP _ 5:flat I-PER
. . PUNCT . _ 2:punct

Her she PRON PRP$ _ 2:nmod:poss
government government NOUN NN _ 3:nsubj
resigned resign VERB VBD _ 0:root
. . PUNCT . _ 3:punct

Her she PRON PRP$ _ 2:nmod:poss
troops troops NOUN NNS _ 3:nsubj
fled flee VERB VBD _ 0:root
. . PUNCT . _ 3:punct
""",
    ),
    "administrations": (
        "The Ruiz administration fell. The Lund administration followed. The administration spoke.",
        """
The the DET DT _ 3:det
Ruiz Ruiz PROPN NNP _ 3:compound B-PER
administration administration NOUN NN _ 4:nsubj
fell fall VERB VBD _ 0:root
. . PUNCT . _ 4:punct

The the DET DT _ 3:det
Lund Lund PROPN NNP _ 3:compound B-PER
administration administration NOUN NN _ 4:nsubj
followed follow VERB VBD _ 0:root
. . PUNCT . _ 4:punct

The the DET DT _ 2:det
administration administration NOUN NN _ 3:nsubj
spoke speak VERB VBD _ 0:root
. . PUNCT . _ 3:punct
""",
    ),
    "ally": (
        "Kenya, an ally, voted. Norway is a rival.",
        """
Kenya Kenya PROPN NNP _ 6:nsubj B-LOC
, , PUNCT , _ 4:punct
an a DET DT _ 4:det
ally ally NOUN NN _ 1:appos
, , PUNCT , _ 1:punct
voted vote VERB VBD _ 0:root
. . PUNCT . _ 6:punct

Norway Norway PROPN NNP _ 4:nsubj B-LOC
is be AUX VBZ _ 4:cop
a a DET DT _ 4:det
rival rival NOUN NN _ 0:root
. . PUNCT . _ 4:punct
""",
    ),
    "groups": (
        "Kenyan and Danish troops guarded three soldiers and several observers in Peru. Soldiers left.",
        """
Kenyan Kenyan ADJ JJ _ 4:amod
and and CCONJ CC _ 3:cc
Danish Danish ADJ JJ _ 1:conj
troops troops NOUN NNS _ 5:nsubj
guarded guard VERB VBD _ 0:root
three three NUM CD _ 7:nummod
soldiers soldier NOUN NNS _ 5:obj
and and CCONJ CC _ 10:cc
several several ADJ JJ _ 10:amod
observers observer NOUN NNS _ 7:conj
in in ADP IN _ 12:case
Peru Peru PROPN NNP _ 10:nmod B-LOC
. . PUNCT . _ 5:punct

Soldiers soldier NOUN NNS _ 2:nsubj
left leave VERB VBD _ 0:root
. . PUNCT . _ 2:punct
""",
    ),
    "head": (
        "President Ana Ruiz met the head of the mission.",
        """
President President PROPN NNP _ 2:nmod:desc
Ana Ana PROPN NNP _ 4:nsubj B-PER
Ruiz Ruiz PROPN NNP _ 2:flat I-PER
met meet VERB VBD _ 0:root
the the DET DT _ 6:det
head head NOUN NN _ 4:obj
of of ADP IN _ 9:case
the the DET DT _ 9:det
mission mission NOUN NN _ 6:nmod
. . PUNCT . _ 4:punct
""",
    ),
    "marks": (
        "`` I am late , '' Ruiz said .",
        """
`` `` PUNCT `` _ 4:punct
I I PRON PRP _ 4:nsubj
am be AUX VBP _ 4:cop
late late ADJ JJ _ 8:ccomp
, , PUNCT , _ 4:punct
'' '' PUNCT '' _ 4:punct
Ruiz Ruiz PROPN NNP _ 8:nsubj B-PER
said say VERB VBD _ 0:root
. . PUNCT . _ 8:punct
""",
    ),
    "rank": (
        "Maj-Gen Omar Adan spoke.",
        """
Maj Maj PROPN NNP _ 3:compound B-PER
- - PUNCT HYPH _ 1:punct I-PER
Gen Gen PROPN NNP _ 4:nmod:desc I-PER
Omar Omar PROPN NNP _ 6:nsubj I-PER
Adan Adan PROPN NNP _ 4:flat I-PER
spoke speak VERB VBD _ 0:root
. . PUNCT . _ 6:punct
""",
    ),
    "bodies": (
        "UN-Arab League envoy Ana Ruiz met the rebel Free Front Army.",
        """
UN-Arab UN-Arab ADJ NNP _ 2:amod B-ORG
League League PROPN NNP _ 3:compound I-ORG
envoy envoy NOUN NN _ 4:nmod:desc
Ana Ana PROPN NNP _ 6:nsubj B-PER
Ruiz Ruiz PROPN NNP _ 4:flat I-PER
met meet VERB VBD _ 0:root
the the DET DT _ 11:det
rebel rebel ADJ NNP _ 11:compound B-ORG
Free Free ADJ NNP _ 11:amod I-ORG
Front Front PROPN NNP _ 11:compound I-ORG
Army Army PROPN NNP _ 6:obj I-ORG
. . PUNCT . _ 6:punct
""",
    ),
    "sides": (
        "The UN refugee agency urged all parties to talk.",
        """
The the DET DT _ 4:det
UN UN PROPN NNP _ 4:compound B-ORG
refugee refugee NOUN NN _ 4:compound I-ORG
agency agency NOUN NN _ 5:nsubj
urged urge VERB VBD _ 0:root
all all DET DT _ 7:det
parties party NOUN NNS _ 5:obj
to to PART TO _ 9:mark
talk talk VERB VB _ 5:xcomp
. . PUNCT . _ 5:punct
""",
    ),
    "senior": (
        "George Ruiz met Ruiz senior and Ruiz, senior adviser.",
        """
George George PROPN NNP _ 3:nsubj B-PER
Ruiz Ruiz PROPN NNP _ 1:flat I-PER
met meet VERB VBD _ 0:root
Ruiz Ruiz PROPN NNP _ 3:obj B-PER
senior senior ADJ JJ _ 4:amod
and and CCONJ CC _ 7:cc
Ruiz Ruiz PROPN NNP _ 4:conj B-PER
, , PUNCT , _ 10:punct
senior senior ADJ JJ _ 10:amod
adviser adviser NOUN NN _ 7:appos
. . PUNCT . _ 3:punct
""",
    ),
    "junior": (
        "Omar Adan Jr. met his father, Omar Adan. The younger Adan left.",
        """
Omar Omar PROPN NNP _ 4:nsubj B-PER
Adan Adan PROPN NNP _ 1:flat I-PER
Jr. Jr. PROPN NNP _ 1:flat I-PER
met meet VERB VBD _ 0:root
his he PRON PRP$ _ 6:nmod:poss
father father NOUN NN _ 4:obj
, , PUNCT , _ 8:punct
Omar Omar PROPN NNP _ 6:appos B-PER
Adan Adan PROPN NNP _ 8:flat I-PER
. . PUNCT . _ 4:punct

The the DET DT _ 3:det
younger young ADJ JJR _ 3:amod
Adan Adan PROPN NNP _ 4:nsubj B-PER
left leave VERB VBD _ 0:root
. . PUNCT . _ 4:punct
""",
    ),
    "former": (
        "Former President Bush defended President Bush.",
        """
Former former ADJ JJ _ 3:amod
President President PROPN NNP _ 3:nmod:desc
Bush Bush PROPN NNP _ 4:nsubj B-PER
defended defend VERB VBD _ 0:root
President President PROPN NNP _ 6:nmod:desc
Bush Bush PROPN NNP _ 4:obj B-PER
. . PUNCT . _ 4:punct
""",
    ),
}


class Resolved:
    """One of the small articles with its actors."""

    def __init__(self, name, published=None):
        reading = reading_from_table(*ARTICLES[name])
        rules = load_actor_rules()
        mentions, actors, _ = resolve_actors(
            reading, find_names(reading, rules), rules, load_gazetteer(), published
        )
        by_id = {actor.id: actor for actor in actors}
        self.pairs = [(one.words.text, by_id.get(one.actor)) for one in mentions]
        self.names = [actor.name for actor in actors]
        self.actors = {actor.name: actor for actor in actors}

    def of(self, words):
        """The actor of some words, None for nobody."""
        return next(actor for text, actor in self.pairs if text == words)


def test_they_may_be_several_that_are_named_together():
    """Of "Kenya and Norway" one "their" is both; of "Kenya or Norway" it is not."""
    assert Resolved("together").of("their").name == "Government of Kenya and Government of Norway"
    assert " and " not in (Resolved("either").of("their") or Resolved("either").of("Kenya")).name


def test_somebodys_government_is_that_of_his_country():
    """Here "Her government" is the Peruvian one, though Norway's was named last."""
    assert Resolved("owned").of("Her government").country == "PER"


def test_what_is_somebodys_is_named_after_him():
    """Here "Her troops" are the troops of Ana Ruiz."""
    assert Resolved("owned").of("Her troops").name == "troops of Ana Ruiz"


def test_two_owners_two_actors():
    """The Ruiz administration is not the Lund administration; "the administration" is the last."""
    found = Resolved("administrations")

    assert found.of("The Ruiz administration") is not found.of("The Lund administration")
    assert found.of("The administration") is found.of("The Lund administration")


def test_what_is_told_of_a_state_is_no_person():
    """Here "Kenya, an ally" is its government, and "a rival" is said of a mere land."""
    found = Resolved("ally")

    assert found.of("an ally").name == "Government of Kenya"
    assert not {"ally", "a rival", "rival"} & set(found.names)


@pytest.mark.parametrize("words", ["Kenyan and Danish troops", "several observers"])
def test_a_country_that_is_unsure_is_none(words):
    """Troops of two states, and observers in a third one."""
    assert Resolved("groups").of(words).country is None


def test_a_number_of_people_is_not_all_of_them():
    """After "three soldiers", "Soldiers" are others."""
    found = Resolved("groups")

    assert found.of("Soldiers") is not found.of("three soldiers")


def test_the_head_of_a_body_is_not_who_leads_a_state():
    """Here "the head of the mission" is not President Ruiz."""
    assert Resolved("head").of("the head of the mission").name == "head of the mission"


def test_marks_of_tokenised_text_quote():
    """Here "I" stands between `` and '', so Ruiz says it."""
    assert Resolved("marks").of("I").name == "Ruiz"


def test_ranks_with_a_hyphen_are_titles():
    """Here "Maj-Gen Omar Adan" is Omar Adan."""
    assert Resolved("rank").names == ["Omar Adan"]


def test_bodies_that_are_joined_by_a_hyphen():
    """An envoy of the UN and the Arab League belongs to bodies of states."""
    found = Resolved("bodies")

    assert found.actors["Ana Ruiz"].sectors == ("GOV", "IGO")
    assert "Free Front Army" in found.actors


def test_parties_to_anything_are_no_political_parties():
    """Here "all parties" may be anybody, and the agency is of the UN."""
    found = Resolved("sides")

    assert found.of("all parties").sectors == ("UNK",)
    assert found.of("UN").country == "UNO"


def test_the_elder_of_one_surname_is_another():
    """Here "Ruiz senior" is not George Ruiz; "Ruiz, senior adviser" tells no generation."""
    found = [actor.name for words, actor in Resolved("senior").pairs if "Ruiz" in words]

    assert found == ["George Ruiz", "Ruiz senior", "George Ruiz"]


def test_father_and_son_of_one_full_name_are_two():
    """Here Omar Adan Jr. is not his father, and "the younger Adan" is the son."""
    found = Resolved("junior")

    assert found.of("Omar Adan Jr.") is not found.of("Omar Adan")
    assert found.of("Adan") is found.of("Omar Adan Jr.")


def test_a_former_president_is_not_the_present_one_of_his_name():
    """In 2003 "former President Bush" is the father; in 1999 the report names but one."""
    son = [actor.name for _, actor in Resolved("former", datetime(2003, 5, 1)).pairs]

    assert son == ["George H. W. Bush", "Bush"]
    assert len(Resolved("former", datetime(1999, 5, 1)).names) == 1
