"""Tests of what goes on being told of: groups, bodies by their names, and those who speak."""

from __future__ import annotations

import pytest
from tests.helpers.actors import actors_of, names_of, text_of
from tests.helpers.readings import reading_from_table

from dateline.find.coreference import begin
from dateline.find.coreference.pronouns import candidates_for
from dateline.find.names import find_names
from dateline.rules.actors import load_actor_rules
from dateline.rules.gazetteer import load_gazetteer

REBELS = """
{word} {word} {upos} _ _ 2:{part}
rebels rebel NOUN NNS _ 3:nsubj
left leave VERB VBD _ 0:root
"""
PARTY = """
Members member NOUN NNS _ 5:nsubj
of of ADP IN _ 4:case
the the DET DT _ 4:det
party party NOUN NN _ 1:nmod
left leave VERB VBD _ 0:root

The the DET DT _ 2:det
party party NOUN NN _ 3:nsubj
fell fall VERB VBD _ 0:root
"""
IT = """
The the DET DT _ 2:det
{noun} {lemma} NOUN {tag} _ 3:nsubj
{verb} {verb} VERB VBD _ 0:root

It it PRON PRP _ 2:nsubj
said say VERB VBD _ 0:root
more more ADJ JJR _ 2:obj
"""
CLOSES = """
Rebels rebel NOUN NNS _ 3:nsubj
were be AUX VBD _ 3:aux:pass
killed kill VERB VBN _ 0:root
, , PUNCT , _ 3:punct
the the DET DT _ 6:det
ministry ministry NOUN NN _ 3:nsubj:pass
said say VERB VBD _ 3:{part}

It it PRON PRP _ 2:nsubj
said say VERB VBD _ 0:root
more more ADJ JJR _ 2:obj
"""
OUTLETS = """
CNN CNN PROPN NNP _ 3:nsubj B-ORG
Wire Wire PROPN NNP _ 1:flat I-ORG
spoke speak VERB VBD _ 0:root

CNN CNN PROPN NNP _ 2:nsubj B-ORG
spoke speak VERB VBD _ 0:root
"""
SHOUTED = """
ANA ANA PROPN NNP _ 3:nsubj B-PER
RUIZ RUIZ PROPN NNP _ 1:flat I-PER
left leave VERB VBD _ 0:root

Ana Ana PROPN NNP _ 3:nsubj B-PER
Ruiz Ruiz PROPN NNP _ 1:flat I-PER
came come VERB VBD _ 0:root
"""


@pytest.mark.parametrize(
    ("word", "upos", "part", "same"), [("The", "DET", "det", True), ("Other", "ADJ", "amod", False)]
)
def test_others_are_others(word, upos, part, same):
    """After "The rebels", "The rebels" are they, and "Other rebels" are not."""
    first = REBELS.format(word="The", upos="DET", part="det")
    told = [one for _, one in actors_of(first + REBELS.format(word=word, upos=upos, part=part))]
    assert (told[0] is told[1]) is same


def test_members_of_a_party_are_no_party():
    """A description is not called by the words that say whose it is."""
    told = actors_of(PARTY)

    assert names_of(told, "The party") == ["party"]
    assert dict(told)["The party"] is dict(told)["the party"]
    assert dict(told)["The party"] is not dict(told)["Members of the party"]


@pytest.mark.parametrize(
    ("noun", "lemma", "tag", "name"),
    [("opposition", "opposition", "NN", "opposition"), ("rebels", "rebel", "NNS", None)],
)
def test_a_group_in_the_singular_is_an_it(noun, lemma, tag, name):
    """The opposition may be an "It"; several rebels are none."""
    table = IT.format(noun=noun, lemma=lemma, tag=tag, verb="say")
    assert names_of(actors_of(table), "It") == [name]


def signs_of_last(table):
    """The signs of the ministry, told of before the last mention, "It"."""
    reading, rules = reading_from_table(text_of(table), table), load_actor_rules()
    draft = begin(reading, find_names(reading, rules), rules, load_gazetteer())
    at = next(i for i, one in enumerate(draft.mentions) if "ministry" in one.words.text)
    draft.link(at, draft.new("ministry", draft.mentions[at].kind), "told")
    (ministry,) = candidates_for(draft, len(draft.mentions) - 1, rules.pronouns["it"])
    return ministry.signs


@pytest.mark.parametrize(("verb", "both"), [("say", True), ("fall", False)])
def test_who_spoke_goes_on_speaking(verb, both):
    """It is a sign that both are subjects of verbs of saying."""
    table = IT.format(noun="ministry", lemma="ministry", tag="NN", verb=verb)
    assert ("both speak" in signs_of_last(table)) is both


@pytest.mark.parametrize(("part", "both"), [("parataxis", True), ("conj", False)])
def test_a_verb_of_saying_may_close_a_sentence(part, both):
    """Who stands right before it spoke, whichever verb he hangs on."""
    assert ("both speak" in signs_of_last(CLOSES.format(part=part))) is both


def test_a_known_body_is_not_short_for_another():
    """CNN is itself, whatever else is named after it."""
    assert names_of(actors_of(OUTLETS), "CNN") == ["CNN"]


def test_capitals_give_way_to_small_letters():
    """Who is shouted in a headline has his name as the text writes it."""
    assert names_of(actors_of(SHOUTED), "ANA RUIZ") == ["Ana Ruiz"]
