"""The tense that a time is seen in, from hand-written parses."""

from __future__ import annotations

import pytest
from tests.helpers.readings import reading_from_table

from dateline.rules.tense import load_tense_rules
from dateline.temporal.sketch import Tense
from dateline.temporal.tense import (
    finite_tense,
    is_finite,
    is_open_form,
    predicate_above,
    tense_at,
    tense_of_time,
)

RULES = load_tense_rules()

PAST = (
    "The court ruled on Tuesday .",
    """
The the DET DT _ 2:det
court court NOUN NN _ 3:nsubj
ruled rule VERB VBD Tense=Past|VerbForm=Fin 0:root
on on ADP IN _ 5:case
Tuesday Tuesday PROPN NNP _ 3:obl
. . PUNCT . _ 3:punct
""",
)
FUTURE = (
    "The court will rule on Tuesday .",
    """
The the DET DT _ 2:det
court court NOUN NN _ 4:nsubj
will will AUX MD VerbForm=Fin 4:aux
rule rule VERB VB VerbForm=Inf 0:root
on on ADP IN _ 6:case
Tuesday Tuesday PROPN NNP _ 4:obl
. . PUNCT . _ 4:punct
""",
)
PERFECT = (
    "The court has ruled on Tuesday .",
    """
The the DET DT _ 2:det
court court NOUN NN _ 4:nsubj
has have AUX VBZ Tense=Pres|VerbForm=Fin 4:aux
ruled rule VERB VBN Tense=Past|VerbForm=Part 0:root
on on ADP IN _ 6:case
Tuesday Tuesday PROPN NNP _ 4:obl
. . PUNCT . _ 4:punct
""",
)
PRESENT = (
    "The court rules on Tuesday .",
    """
The the DET DT _ 2:det
court court NOUN NN _ 3:nsubj
rules rule VERB VBZ Tense=Pres|VerbForm=Fin 0:root
on on ADP IN _ 5:case
Tuesday Tuesday PROPN NNP _ 3:obl
. . PUNCT . _ 3:punct
""",
)
SET_TO = (
    "The court is set to rule on Tuesday .",
    """
The the DET DT _ 2:det
court court NOUN NN _ 4:nsubj:pass
is be AUX VBZ Tense=Pres|VerbForm=Fin 4:aux:pass
set set VERB VBN Tense=Past|VerbForm=Part 0:root
to to PART TO _ 6:mark
rule rule VERB VB VerbForm=Inf 4:xcomp
on on ADP IN _ 8:case
Tuesday Tuesday PROPN NNP _ 6:obl
. . PUNCT . _ 4:punct
""",
)
WOULD_SAID = (
    "He said he would go on Tuesday .",
    """
He he PRON PRP _ 2:nsubj
said say VERB VBD Tense=Past|VerbForm=Fin 0:root
he he PRON PRP _ 5:nsubj
would would AUX MD VerbForm=Fin 5:aux
go go VERB VB VerbForm=Inf 2:ccomp
on on ADP IN _ 7:case
Tuesday Tuesday PROPN NNP _ 5:obl
. . PUNCT . _ 2:punct
""",
)
WOULD_STORY = (
    "Only on Tuesday would he go .",
    """
Only only ADV RB _ 3:advmod
on on ADP IN _ 3:case
Tuesday Tuesday PROPN NNP _ 6:obl
would would AUX MD VerbForm=Fin 6:aux
he he PRON PRP _ 6:nsubj
go go VERB VB VerbForm=Inf 0:root
. . PUNCT . _ 6:punct
""",
)
POSSESSIVE = (
    "They will appeal Tuesday 's ruling .",
    """
They they PRON PRP _ 3:nsubj
will will AUX MD VerbForm=Fin 3:aux
appeal appeal VERB VB VerbForm=Inf 0:root
Tuesday Tuesday PROPN NNP _ 6:nmod:poss
's 's PART POS _ 4:case
ruling ruling NOUN NN _ 3:obj
. . PUNCT . _ 3:punct
""",
)
ISSUED = (
    "They will fight the order issued Tuesday .",
    """
They they PRON PRP _ 3:nsubj
will will AUX MD VerbForm=Fin 3:aux
fight fight VERB VB VerbForm=Inf 0:root
the the DET DT _ 5:det
order order NOUN NN _ 3:obj
issued issue VERB VBN Tense=Past|VerbForm=Part 5:acl
Tuesday Tuesday PROPN NNP _ 6:obl:unmarked
. . PUNCT . _ 3:punct
""",
)
UNTIL = (
    "They extended it to Tuesday .",
    """
They they PRON PRP _ 2:nsubj
extended extend VERB VBD Tense=Past|VerbForm=Fin 0:root
it it PRON PRP _ 2:obj
to to ADP IN _ 5:case
Tuesday Tuesday PROPN NNP _ 2:obl
. . PUNCT . _ 2:punct
""",
)
NOT_MET = (
    "They did not meet on Tuesday .",
    """
They they PRON PRP _ 4:nsubj
did do AUX VBD Tense=Past|VerbForm=Fin 4:aux
not not PART RB Polarity=Neg 4:advmod
meet meet VERB VB VerbForm=Inf 0:root
on on ADP IN _ 6:case
Tuesday Tuesday PROPN NNP _ 4:obl
. . PUNCT . _ 4:punct
""",
)
SINCE = (
    "It is closed since Tuesday .",
    """
It it PRON PRP _ 3:nsubj
is be AUX VBZ Tense=Pres|VerbForm=Fin 3:cop
closed closed ADJ JJ _ 0:root
since since ADP IN _ 5:case
Tuesday Tuesday PROPN NNP _ 3:obl
. . PUNCT . _ 3:punct
""",
)
GOES_ON = (
    "It has been going on every Tuesday .",
    """
It it PRON PRP _ 4:nsubj
has have AUX VBZ Tense=Pres|VerbForm=Fin 4:aux
been be AUX VBN VerbForm=Part 4:aux
going go VERB VBG VerbForm=Part 0:root
on on ADP RP _ 4:compound:prt
every every DET DT _ 7:det
Tuesday Tuesday PROPN NNP _ 4:obl:unmarked
. . PUNCT . _ 4:punct
""",
)
GOING = (
    "They are going to meet on Tuesday .",
    """
They they PRON PRP _ 3:nsubj
are be AUX VBP Tense=Pres|VerbForm=Fin 3:aux
going go VERB VBG VerbForm=Part 0:root
to to PART TO _ 5:mark
meet meet VERB VB VerbForm=Inf 3:xcomp
on on ADP IN _ 7:case
Tuesday Tuesday PROPN NNP _ 5:obl
. . PUNCT . _ 3:punct
""",
)
FRAGMENT = (
    "Talks on Tuesday .",
    """
Talks talk NOUN NNS _ 0:root
on on ADP IN _ 3:case
Tuesday Tuesday PROPN NNP _ 1:nmod
. . PUNCT . _ 1:punct
""",
)
MAY_HAVE = (
    "They may have met on Tuesday .",
    """
They they PRON PRP _ 4:nsubj
may may AUX MD VerbForm=Fin 4:aux
have have AUX VB VerbForm=Inf 4:aux
met meet VERB VBN Tense=Past|VerbForm=Part 0:root
on on ADP IN _ 6:case
Tuesday Tuesday PROPN NNP _ 4:obl
. . PUNCT . _ 4:punct
""",
)
POSTPONED = (
    "They postponed it until Tuesday .",
    """
They they PRON PRP _ 2:nsubj
postponed postpone VERB VBD Tense=Past|VerbForm=Fin 0:root
it it PRON PRP _ 2:obj
until until ADP IN _ 5:case
Tuesday Tuesday PROPN NNP _ 2:obl
. . PUNCT . _ 2:punct
""",
)
ANNOUNCED = (
    "They will appeal , it is said , the ruling , announced Tuesday .",
    """
They they PRON PRP _ 3:nsubj
will will AUX MD VerbForm=Fin 3:aux
appeal appeal VERB VB VerbForm=Inf 0:root
, , PUNCT , _ 3:punct
it it PRON PRP _ 7:nsubj:pass
is be AUX VBZ Tense=Pres|VerbForm=Fin 7:aux:pass
said say VERB VBN Tense=Past|VerbForm=Part 3:parataxis
, , PUNCT , _ 3:punct
the the DET DT _ 10:det
ruling ruling NOUN NN _ 3:obj
, , PUNCT , _ 3:punct
announced announce VERB VBN Tense=Past|VerbForm=Part 3:advcl
Tuesday Tuesday PROPN NNP _ 12:obl:unmarked
. . PUNCT . _ 3:punct
""",
)
AGREED = (
    "They agreed to meet .",
    """
They they PRON PRP _ 2:nsubj
agreed agree VERB VBD Tense=Past|VerbForm=Fin 0:root
to to PART TO _ 4:mark
meet meet VERB VB VerbForm=Inf 2:xcomp
. . PUNCT . _ 2:punct
""",
)


def tuesday(example):
    """A reading, and the index of its Tuesday."""
    reading = reading_from_table(*example)
    return reading, next(token.index for token in reading.tokens if token.text == "Tuesday")


@pytest.mark.parametrize(
    ("example", "tense", "verb"),
    [
        pytest.param(PAST, Tense.PAST, "ruled", id="ruled"),
        pytest.param(FUTURE, Tense.FUTURE, "will rule", id="will rule"),
        pytest.param(PERFECT, Tense.PAST, "has ruled", id="has ruled"),
        pytest.param(PRESENT, Tense.PRESENT, "rules", id="rules"),
        pytest.param(SET_TO, Tense.FUTURE, "rule", id="is set to rule"),
        pytest.param(WOULD_SAID, Tense.FUTURE, "would go", id="said he would go"),
        pytest.param(WOULD_STORY, Tense.UNKNOWN, "would go", id="would he go"),
        pytest.param(POSSESSIVE, Tense.PAST, "ruling", id="Tuesday's ruling"),
        pytest.param(ISSUED, Tense.PAST, "issued", id="the order issued"),
        pytest.param(UNTIL, Tense.UNKNOWN, "extended", id="extended to"),
        pytest.param(NOT_MET, Tense.PAST, "did meet", id="did not meet"),
        pytest.param(SINCE, Tense.PAST, "is closed", id="is closed since"),
        pytest.param(GOES_ON, Tense.PRESENT, "has been going", id="has been going on"),
        pytest.param(GOING, Tense.FUTURE, "meet", id="going to meet"),
        pytest.param(MAY_HAVE, Tense.PAST, "may have met", id="may have met"),
        pytest.param(POSTPONED, Tense.FUTURE, "postponed", id="postponed until"),
        pytest.param(ANNOUNCED, Tense.PAST, "announced", id="the ruling, announced"),
        pytest.param(FRAGMENT, Tense.UNKNOWN, "", id="no verb"),
    ],
)
def test_tense_of_a_time(example, tense, verb):
    """Each construction puts its Tuesday on the side that a reader does."""
    reading, index = tuesday(example)

    governed = tense_of_time(reading, index, RULES)

    assert (governed.tense, governed.words) == (tense, verb)


def test_planned_in_the_past_is_no_future_of_publication():
    """To agree to meet looks ahead from a past moment; its finite verb is past."""
    reading = reading_from_table(*AGREED)

    assert finite_tense(reading, 3, RULES) is Tense.PAST
    assert tense_at(reading, 3, RULES).tense is Tense.FUTURE


def test_finite_tense_of_what_would_be_is_unknown():
    """A bare "would" says nothing of publication."""
    reading, index = tuesday(WOULD_STORY)

    assert finite_tense(reading, index, RULES) is Tense.UNKNOWN


def test_finite_and_open_forms():
    """A finite verb has a tense of its own, an infinitive tells none, and a noun is neither."""
    reading = reading_from_table(*AGREED)

    assert is_finite(reading, 1, RULES)
    assert not is_finite(reading, 3, RULES)
    assert is_open_form(reading, 3)
    assert not is_open_form(reading, 1)
    assert not is_open_form(reading, 0)


def test_do_carries_the_tense_of_its_verb():
    """Not to have met is a finite past, though its verb stands in the base form."""
    reading = reading_from_table(*NOT_MET)

    assert is_finite(reading, 3, RULES)
    assert not is_open_form(reading, 3)
    assert finite_tense(reading, 3, RULES) is Tense.PAST


def test_no_predicate_above_a_fragment():
    """A noun phrase hangs on no verb."""
    reading, index = tuesday(FRAGMENT)

    assert predicate_above(reading, index) is None


HA_DIMITIDO = (
    "ha dimitido hoy",
    """
ha haber AUX AUX Tense=Pres|VerbForm=Fin 2:aux
dimitido dimitir VERB VERB Tense=Past|VerbForm=Part 0:root
hoy hoy ADV ADV _ 2:advmod
""",
)
SERA_APROBADA = (
    "será aprobada hoy",
    """
será ser AUX AUX Tense=Fut|VerbForm=Fin 2:aux:pass
aprobada aprobar VERB VERB Tense=Past|VerbForm=Part 0:root
hoy hoy ADV ADV _ 2:advmod
""",
)
ERA_ESPERADA = (
    "era esperada hoy",
    """
era ser AUX AUX Tense=Imp|VerbForm=Fin 2:aux:pass
esperada esperar VERB VERB Tense=Past|VerbForm=Part 0:root
hoy hoy ADV ADV _ 2:advmod
""",
)


@pytest.mark.parametrize(
    ("sentence", "tense"),
    [(HA_DIMITIDO, Tense.PAST), (SERA_APROBADA, Tense.FUTURE), (ERA_ESPERADA, Tense.PAST)],
    ids=["perfect", "future passive", "imperfect"],
)
def test_tense_is_told_by_features_where_there_is_no_tag(sentence, tense):
    """A reader of another language than English gives no Penn tags; its features do."""
    reading = reading_from_table(*sentence)

    assert tense_of_time(reading, 2, load_tense_rules("es")).tense is tense
