"""Questions about a parse, on parses written by hand."""

from __future__ import annotations

import pytest
from tests.helpers.readings import reading_from_table

from dateline.model.syntax import (
    Tense,
    agents_of,
    antecedent_of,
    case_of,
    clause_of,
    conjuncts_of,
    is_predicate,
    negation_of,
    objects_of,
    particles_of,
    phrase_of,
    subject_of,
    verb_group_of,
)

PASSIVE = reading_from_table(
    "The town had not been shelled by rebels and deserters.",
    """
The the DET DT Definite=Def 2:det
town town NOUN NN Number=Sing 6:nsubj:pass
had have AUX VBD Tense=Past 6:aux
not not PART RB Polarity=Neg 6:advmod
been be AUX VBN Tense=Past 6:aux:pass
shelled shell VERB VBN Tense=Past 0:root
by by ADP IN _ 8:case
rebels rebel NOUN NNS Number=Plur 6:obl:agent
and and CCONJ CC _ 10:cc
deserters deserter NOUN NNS Number=Plur 8:conj
. . PUNCT . _ 6:punct
""",
)

CONTROL = reading_from_table(
    "Envoys who met will agree to return.",
    """
Envoys envoy NOUN NNS Number=Plur 5:nsubj
who who PRON WP PronType=Rel 3:nsubj
met meet VERB VBD Tense=Past 1:acl:relcl
will will AUX MD VerbForm=Fin 5:aux
agree agree VERB VB VerbForm=Inf 0:root
to to PART TO _ 7:mark
return return VERB VB VerbForm=Inf 5:xcomp
. . PUNCT . _ 5:punct
""",
)

RELATIVE_OBJECT = reading_from_table(
    "The truce they signed in Oslo held.",
    """
The the DET DT Definite=Def 2:det
truce truce NOUN NN Number=Sing 7:nsubj
they they PRON PRP Number=Plur 4:nsubj
signed sign VERB VBD Tense=Past 2:acl:relcl
in in ADP IN _ 6:case
Oslo Oslo PROPN NNP _ 2:nmod
held hold VERB VBD Tense=Past 0:root
. . PUNCT . _ 7:punct
""",
)

URGED = reading_from_table(
    "Officials urged the army to leave.",
    """
Officials official NOUN NNS Number=Plur 2:nsubj
urged urge VERB VBD Tense=Past 0:root
the the DET DT Definite=Def 4:det
army army NOUN NN Number=Sing 2:obj
to to PART TO _ 6:mark
leave leave VERB VB VerbForm=Inf 2:xcomp
. . PUNCT . _ 2:punct
""",
)

ACCORDING = reading_from_table(
    "According to officials no guard is sleeping.",
    """
According accord VERB VBG _ 3:case
to to ADP IN _ 1:fixed
officials official NOUN NNS _ 7:obl
no no DET DT PronType=Neg 5:det
guard guard NOUN NN _ 7:nsubj
is be AUX VBZ Tense=Pres 7:aux
sleeping sleep VERB VBG _ 0:root
. . PUNCT . _ 7:punct
""",
)

MISREAD = reading_from_table(
    "They laid down their arms.",
    """
They they PRON PRP _ 2:nsubj
laid lay VERB VBD Tense=Past 0:root
down down ADP RP _ 5:case
their they PRON PRP$ _ 5:nmod:poss
arms arm NOUN NNS _ 2:obl
. . PUNCT . _ 2:punct
""",
)


def texts(tokens):
    """The words of some tokens."""
    return [token.text for token in tokens]


def test_verb_group_reads_its_auxiliaries():
    """A negated past perfect passive is read as all of that."""
    group = verb_group_of(PASSIVE, 5)
    assert (group.tense, group.perfect, group.passive) == (Tense.PAST, True, True)
    assert not group.progressive
    assert group.negation is not None
    assert group.negation.text == "not"


def test_verb_group_reads_a_modal():
    """A modal auxiliary is the tense of its verb."""
    group = verb_group_of(CONTROL, 4)
    assert group.tense is Tense.MODAL
    assert group.modal is not None
    assert group.modal.text == "will"


def test_verb_group_reads_a_progressive():
    """A present progressive is present and progressive, not passive."""
    group = verb_group_of(ACCORDING, 6)
    assert (group.tense, group.progressive, group.passive) == (Tense.PRESENT, True, False)


@pytest.mark.parametrize(
    ("reading", "index", "tense"),
    [
        (PASSIVE, 5, Tense.PAST),
        (CONTROL, 2, Tense.PAST),
        (CONTROL, 6, Tense.INFINITIVE),
        (URGED, 3, Tense.NONE),
    ],
)
def test_tense_of_a_group(reading, index, tense):
    """Tense is that of the finite word, if there is one."""
    assert verb_group_of(reading, index).tense is tense


def test_negation_may_stand_before_the_subject():
    """A "no" before the subject negates the verb."""
    negation = negation_of(ACCORDING, 6)
    assert negation is not None
    assert negation.text == "no"


@pytest.mark.parametrize(
    ("reading", "index", "subject"),
    [
        (CONTROL, 4, "Envoys"),
        (CONTROL, 2, "Envoys"),
        (CONTROL, 6, "Envoys"),
        (URGED, 5, "army"),
        (PASSIVE, 5, "town"),
        (RELATIVE_OBJECT, 3, "they"),
    ],
)
def test_subject_of(reading, index, subject):
    """The subject is the verb's own or the one that it shares."""
    found = subject_of(reading, index)
    assert found is not None
    assert found.text == subject


def test_subject_of_a_noun_is_none():
    """A noun without predicate has no subject."""
    assert subject_of(URGED, 3) is None


def test_agents_of_a_passive_stand_behind_its_preposition():
    """Joined agents of a passive are all found, its subject is not one."""
    assert texts(agents_of(PASSIVE, 5)) == ["rebels", "deserters"]
    assert texts(agents_of(CONTROL, 4)) == ["Envoys"]


def test_objects_of_passive_relative_and_active():
    """Who suffers is the passive subject, the antecedent, or the object."""
    assert texts(objects_of(PASSIVE, 5)) == ["town"]
    assert texts(objects_of(RELATIVE_OBJECT, 3)) == ["truce"]
    assert texts(objects_of(URGED, 1)) == ["army"]


def test_object_that_was_read_as_an_oblique_is_found():
    """A bare noun phrase behind a verb without object is its object."""
    assert texts(objects_of(MISREAD, 1)) == ["arms"]
    assert texts(particles_of(MISREAD, 1)) == ["down"]


def test_antecedent_of_a_relative_pronoun():
    """A relative pronoun stands for its noun, any other word for itself."""
    assert antecedent_of(CONTROL, CONTROL.tokens[1]).text == "Envoys"
    assert antecedent_of(CONTROL, CONTROL.tokens[0]).text == "Envoys"


def test_conjuncts_are_in_order_of_the_text():
    """A joined noun comes after the first."""
    assert texts(conjuncts_of(PASSIVE, 7)) == ["rebels", "deserters"]


def test_case_of_a_fixed_preposition():
    """A preposition of two words is told whole, in small letters."""
    assert case_of(ACCORDING, 2) == "according to"
    assert case_of(ACCORDING, 4) == ""


def test_a_clause_is_its_predicate():
    """A word is in the clause of the predicate above it; a predicate in its own."""
    assert clause_of(RELATIVE_OBJECT, 5) == 6
    assert clause_of(URGED, 5) == 5


def test_predicates_are_verbs_and_what_has_a_subject():
    """A plain noun is no predicate, a verb is."""
    assert is_predicate(URGED, 1)
    assert not is_predicate(URGED, 3)
    assert not is_predicate(ACCORDING, 0)


def test_phrase_leaves_clauses_out():
    """A noun phrase ends before the clause behind it."""
    start, end = phrase_of(CONTROL, 0)
    assert CONTROL.text[start:end] == "Envoys"
    start, end = phrase_of(URGED, 3)
    assert URGED.text[start:end] == "the army"


def test_second_subject_behind_the_verb_is_its_object():
    """A verb between two passive subjects is active, and the second suffers."""
    reading = reading_from_table(
        "Blasts killed guards.",
        """
Blasts blast NOUN NNS _ 2:nsubj:pass
killed kill VERB VBN _ 0:root
guards guard NOUN NNS _ 2:nsubj:pass
. . PUNCT . _ 2:punct
""",
    )
    assert texts(agents_of(reading, 1)) == ["Blasts"]
    assert texts(objects_of(reading, 1)) == ["guards"]
