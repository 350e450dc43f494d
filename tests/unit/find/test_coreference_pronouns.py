"""Tests of pronouns: what syntax forbids, what is weighed, and who says "I"."""

from __future__ import annotations

import pytest
from tests.helpers.readings import reading_from_table

from dateline.find.coreference import begin, resolve_actors
from dateline.find.coreference.binding import barred_for, is_predicate, subject_of
from dateline.find.coreference.pronouns import candidates_for, weigh
from dateline.find.coreference.signs import look_at, part_of
from dateline.find.names import find_names
from dateline.model import MentionKind
from dateline.rules.actors import load_actor_rules
from dateline.rules.gazetteer import load_gazetteer

ASKED = (
    "Ruiz asked Lund to help her.",
    """
Ruiz Ruiz PROPN NNP _ 2:nsubj B-PER
asked ask VERB VBD _ 0:root
Lund Lund PROPN NNP _ 2:obj B-PER
to to PART TO _ 5:mark
help help VERB VB _ 2:xcomp
her she PRON PRP _ 5:obj
. . PUNCT . _ 2:punct
""",
)
PROMISED = (
    ASKED[0].replace("asked", "promised"),
    ASKED[1].replace("asked ask", "promised promise"),
)
FRIEND = (
    "Adan met Stone. Ruiz called Stone his best friend.",
    """
Adan Adan PROPN NNP _ 2:nsubj B-PER
met meet VERB VBD _ 0:root
Stone Stone PROPN NNP _ 2:obj B-PER
. . PUNCT . _ 2:punct

Ruiz Ruiz PROPN NNP _ 2:nsubj B-PER
called call VERB VBD _ 0:root
Stone Stone PROPN NNP _ 2:obj B-PER
his he PRON PRP$ _ 6:nmod:poss
best good ADJ JJS _ 6:amod
friend friend NOUN NN _ 2:xcomp
. . PUNCT . _ 2:punct
""",
)
FRONTED = (
    "Omar Adan was ill. In her letter, Ana Ruiz thanked Eva Lund.",
    """
Omar Omar PROPN NNP _ 4:nsubj B-PER
Adan Adan PROPN NNP _ 1:flat I-PER
was be AUX VBD _ 4:cop
ill ill ADJ JJ _ 0:root
. . PUNCT . _ 4:punct

In in ADP IN _ 3:case
her she PRON PRP$ _ 3:nmod:poss
letter letter NOUN NN _ 7:obl
, , PUNCT , _ 7:punct
Ana Ana PROPN NNP _ 7:nsubj B-PER
Ruiz Ruiz PROPN NNP _ 5:flat I-PER
thanked thank VERB VBD _ 0:root
Eva Eva PROPN NNP _ 7:obj B-PER
Lund Lund PROPN NNP _ 8:flat I-PER
. . PUNCT . _ 7:punct
""",
)
NAMED = (
    "Maria Ruiz met Omar Adan. He left.",
    """
Maria Maria PROPN NNP _ 3:nsubj B-PER
Ruiz Ruiz PROPN NNP _ 1:flat I-PER
met meet VERB VBD _ 0:root
Omar Omar PROPN NNP _ 3:obj B-PER
Adan Adan PROPN NNP _ 4:flat I-PER
. . PUNCT . _ 3:punct

He he PRON PRP _ 2:nsubj
left leave VERB VBD _ 0:root
. . PUNCT . _ 2:punct
""",
)
SAID = (
    "I saw you. “We left, and I told them,” Ruiz said. “You know me.” “I go.”",
    """
I I PRON PRP _ 2:nsubj
saw see VERB VBD _ 0:root
you you PRON PRP _ 2:obj
. . PUNCT . _ 2:punct

“ “ PUNCT `` _ 3:punct
We we PRON PRP _ 3:nsubj
left leave VERB VBD _ 12:ccomp
, , PUNCT , _ 7:punct
and and CCONJ CC _ 7:cc
I I PRON PRP _ 7:nsubj
told tell VERB VBD _ 3:conj
them they PRON PRP _ 7:obj
, , PUNCT , _ 12:punct
” ” PUNCT '' _ 12:punct
Ruiz Ruiz PROPN NNP _ 12:nsubj B-PER
said say VERB VBD _ 0:root
. . PUNCT . _ 12:punct

“ “ PUNCT `` _ 3:punct
You you PRON PRP _ 3:nsubj
know know VERB VBP _ 0:root
me I PRON PRP _ 3:obj
. . PUNCT . _ 3:punct
” ” PUNCT '' _ 3:punct

“ “ PUNCT `` _ 3:punct
I I PRON PRP _ 3:nsubj
go go VERB VBP _ 0:root
. . PUNCT . _ 3:punct
” ” PUNCT '' _ 3:punct
""",
)


LONG = (
    "“I left.\n“I ran,” Ruiz said. “I fell.”\n“I slept.”",
    """
“ “ PUNCT `` _ 3:punct
I I PRON PRP _ 3:nsubj
left leave VERB VBD _ 0:root
. . PUNCT . _ 3:punct

“ “ PUNCT `` _ 3:punct
I I PRON PRP _ 3:nsubj
ran run VERB VBD _ 7:ccomp
, , PUNCT , _ 7:punct
” ” PUNCT '' _ 7:punct
Ruiz Ruiz PROPN NNP _ 7:nsubj B-PER
said say VERB VBD _ 0:root
. . PUNCT . _ 7:punct

“ “ PUNCT `` _ 3:punct
I I PRON PRP _ 3:nsubj
fell fall VERB VBD _ 0:root
. . PUNCT . _ 3:punct
” ” PUNCT '' _ 3:punct

“ “ PUNCT `` _ 3:punct
I I PRON PRP _ 3:nsubj
slept sleep VERB VBD _ 0:root
. . PUNCT . _ 3:punct
” ” PUNCT '' _ 3:punct
""",
)


def draft_of(made):
    """A draft with names joined, and its reading."""
    reading, rules = reading_from_table(*made), load_actor_rules()
    return begin(reading, find_names(reading, rules), rules, load_gazetteer())


def resolved(made):
    """Words of each mention with an actor, the actor's name and why, in order."""
    reading, rules = reading_from_table(*made), load_actor_rules()
    mentions, actors, _ = resolve_actors(
        reading, find_names(reading, rules), rules, load_gazetteer()
    )
    names = {one.id: one.name for one in actors}
    return [(one.words.text, names.get(one.actor), one.because) for one in mentions]


def who(made, words):
    """Whom each mention with such words is."""
    return [name for text, name, _ in resolved(made) if text == words]


def index_of(draft, words):
    """The mention with such words."""
    return next(at for at, one in enumerate(draft.mentions) if one.words.text == words)


@pytest.mark.parametrize(
    ("made", "verb", "subject"),
    [
        (ASKED, "asked", "Ruiz"),
        (ASKED, "help", "Lund"),
        (PROMISED, "help", "Ruiz"),
        (FRIEND, "friend", "Stone"),
        (SAID, "told", "I"),
        (FRONTED, "letter", None),
    ],
)
def test_subjects_that_are_understood(made, verb, subject):
    """Who is asked helps; who promises helps himself."""
    reading = reading_from_table(*made)
    index = next(one.index for one in reading.tokens if one.text == verb)

    found = subject_of(reading, index, load_actor_rules().keeping)

    assert (None if found is None else reading.tokens[found].text) == subject


@pytest.mark.parametrize(("made", "barred"), [(ASKED, {"Lund"}), (PROMISED, {"Ruiz"})])
def test_who_helps_is_not_the_one_helped(made, barred):
    """The understood subject of "help" cannot be its object."""
    draft = draft_of(made)

    found = barred_for(draft, index_of(draft, "her"))

    assert {one.name for one in found} == barred


def test_nobody_is_his_own_friend():
    """Who is called "his best friend" is not "he", and is told to be the friend."""
    draft = draft_of(FRIEND)
    friend = next(one.index for one in draft.reading.tokens if one.text == "friend")

    assert is_predicate(draft.reading, friend)
    assert "Stone" in {one.name for one in barred_for(draft, index_of(draft, "his"))}
    assert who(FRIEND, "his best friend") == ["Stone"]
    assert who(FRIEND, "his")[0] in ("Adan", "Ruiz", None)


def test_first_names_hint_at_gender_and_say_nothing_of_the_actor():
    """Here "He" is Omar Adan, though Maria Ruiz is the subject; she gets no gender from a list."""
    reading, rules = reading_from_table(*NAMED), load_actor_rules()
    _, actors, _ = resolve_actors(reading, find_names(reading, rules), rules, load_gazetteer())

    assert who(NAMED, "He") == ["Omar Adan"]
    assert {one.name: one.gender for one in actors} == {"Maria Ruiz": None, "Omar Adan": "masc"}


def test_a_subject_behind_is_taken_where_nobody_before_fits():
    """Here "In her letter, Ruiz" is Ruiz's letter, not that of Omar Adan."""
    assert who(FRONTED, "her") == ["Ana Ruiz"]


def test_chances_add_up_to_less_than_one_and_fall():
    """Candidates and nobody share one; the likeliest comes first."""
    draft = draft_of(NAMED)
    index = index_of(draft, "He")
    pronoun = draft.rules.pronouns["he"]

    found = weigh(draft, pronoun, candidates_for(draft, index, pronoun))

    chances = [one.chance for one in found]
    assert chances == sorted(chances, reverse=True)
    assert 0 < sum(chances) < 1
    assert {one.entity.name for one in found} == {"Maria Ruiz", "Omar Adan"}


def test_a_reason_names_the_mention_the_chance_and_the_signs():
    """A reader of the result sees what spoke for the choice."""
    (why,) = [because for text, _, because in resolved(NAMED) if text == "He"]

    assert why.startswith("“Omar Adan”, ")
    assert "%: " in why
    assert "a name that fits" in why


def test_parts_climb_from_appositions_and_conjuncts():
    """A mention has the part of what it hangs on; a possessor is an owner."""
    reading = reading_from_table(*FRONTED)
    parts = {one.text: part_of(reading, one)[0] for one in reading.tokens}

    assert parts["Ruiz"] == parts["Ana"] == "subject"
    assert (parts["her"], parts["Lund"], parts["letter"]) == ("owner", "object", "oblique")


def test_a_pronoun_knows_its_clause_and_its_part():
    """Here "her" in "her letter" is an owner, in a clause whose subject is Ruiz."""
    draft = draft_of(FRONTED)
    seen = look_at(draft, index_of(draft, "her"), draft.rules.pronouns["her"])

    assert (seen.part, seen.quotation) == ("owner", None)
    assert seen.subject.name == "Ana Ruiz"


def test_who_speaks_says_i_and_me():
    """In quotation marks "I" and "me" are the speaker, also in the next words of the paragraph."""
    assert who(SAID, "I") == ["writer", "Ruiz", "Ruiz"]
    assert who(SAID, "me") == ["Ruiz"]


def test_a_speech_of_several_paragraphs_has_one_speaker():
    """A paragraph left open goes on in the next; a closed one leaves the next paragraph open."""
    assert who(LONG, "I") == ["Ruiz", "Ruiz", "Ruiz", None]


def test_we_are_the_speaker_and_others():
    """A person's "we" is a group of which he is one."""
    reading, rules = reading_from_table(*SAID), load_actor_rules()
    _, actors, _ = resolve_actors(reading, find_names(reading, rules), rules, load_gazetteer())

    assert who(SAID, "We") == ["Ruiz and others"]
    assert {one.kind for one in actors if one.name == "Ruiz and others"} == {MentionKind.GROUP}


def test_you_are_the_readers_but_not_in_a_quotation():
    """The article's "you" are its readers; whom a speaker means is found with the statement."""
    assert who(SAID, "you") == ["readers"]
    assert who(SAID, "You") == [None]
