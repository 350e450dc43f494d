"""Statements: whose words, through which cue, to whom, in whose report."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.helpers.readings import reading_from_table

from dateline.find.statements import find_statements
from dateline.model import (
    Mention,
    MentionHow,
    MentionKind,
    Reading,
    Reason,
    Sentence,
    StatementKind,
    Token,
    quote,
)
from dateline.rules.cues import load_cue_rules

RULES = load_cue_rules()

SAID_AFTER = """
" " PUNCT `` _ 5:punct
The the DET DT _ 3:det
pier pier NOUN NN _ 5:nsubj
will will AUX MD VerbForm=Fin 5:aux
hold hold VERB VB VerbForm=Inf 10:ccomp
, , PUNCT , _ 5:punct
" " PUNCT '' _ 5:punct
Mara Mara PROPN NNP _ 10:nsubj B-PER
Lind Lind PROPN NNP _ 8:flat I-PER
said say VERB VBD Mood=Ind|Tense=Past|VerbForm=Fin 0:root
. . PUNCT . _ 10:punct
"""
THAT_CLAUSE = """
Mara Mara PROPN NNP _ 2:nsubj
told tell VERB VBD Tense=Past|VerbForm=Fin 0:root
reporters reporter NOUN NNS _ 2:iobj
that that SCONJ IN _ 7:mark
the the DET DT _ 6:det
pier pier NOUN NN _ 7:nsubj
sank sink VERB VBD Tense=Past|VerbForm=Fin 2:ccomp
. . PUNCT . _ 2:punct
"""


def statements(text, table, mentions=()):
    """What is found in a sentence parsed by hand."""
    found, _ = find_statements(reading_from_table(text, table), tuple(mentions), RULES)
    return found


def only(text, table, mentions=()):
    """The one statement of a sentence."""
    (statement,) = statements(text, table, mentions)
    return statement


def words(quotations):
    """The texts of some quotations."""
    return [quotation.text for quotation in quotations]


def read(reader, text):
    """What is found with the built-in reader."""
    return find_statements(reader.read("article", text), (), RULES)


def test_words_in_marks_before_said_are_direct():
    """The content has the marks, the speaker the whole name."""
    statement = only('"The pier will hold," Mara Lind said.', SAID_AFTER)

    assert statement.kind is StatementKind.DIRECT
    assert words(statement.content) == ['"The pier will hold,"']
    assert words(statement.cue) == ["said"]
    assert statement.speaker.words.text == "Mara Lind"
    assert statement.because.startswith("en.cue.say:")


def test_the_speaker_gets_mention_and_actor_of_his_head():
    """The actor comes with the mention, as coreference left it."""
    text = '"The pier will hold," Mara Lind said.'
    mention = Mention("m1", quote(text, 22, 31), 7, MentionKind.PERSON, MentionHow.NAME, "a1")

    speaker = only(text, SAID_AFTER, [mention]).speaker

    assert (speaker.mention, speaker.actor) == ("m1", "a1")


def test_a_reported_clause_is_indirect():
    """The content begins with "that"; who is told is the addressee."""
    statement = only("Mara told reporters that the pier sank.", THAT_CLAUSE)

    assert statement.kind is StatementKind.INDIRECT
    assert words(statement.content) == ["that the pier sank"]
    assert statement.addressee.words.text == "reporters"
    assert statement.channel is None
    assert statement.content_tokens == ((3, 7),)


def test_an_outlet_that_is_told_is_the_channel():
    """Who tells a broadcaster tells the public through it."""
    text = "Mara told Radio Nord that the pier sank."
    table = THAT_CLAUSE.replace(
        "reporters reporter NOUN NNS _ 2:iobj\n",
        "Radio Radio PROPN NNP _ 2:iobj B-ORG\nNord Nord PROPN NNP _ 3:flat I-ORG\n",
    )
    for old, new in (("7:mark", "8:mark"), ("6:det", "7:det"), ("7:nsubj", "8:nsubj")):
        table = table.replace(old, new)

    statement = only(text, table)

    assert statement.addressee is None
    assert statement.channel.words.text == "Radio Nord"


def test_an_inserted_cue_leaves_content_on_both_sides():
    """The sentence "The pier, Lind said, had sunk" is one statement in two pieces."""
    table = """
    The the DET DT _ 2:det
    pier pier NOUN NN _ 7:nsubj
    , , PUNCT , _ 5:punct
    Lind Lind PROPN NNP _ 5:nsubj
    said say VERB VBD Tense=Past|VerbForm=Fin 7:parataxis
    , , PUNCT , _ 5:punct
    sank sink VERB VBD Tense=Past|VerbForm=Fin 0:root
    . . PUNCT . _ 7:punct
    """

    statement = only("The pier, Lind said, sank.", table)

    assert words(statement.content) == ["The pier", "sank"]
    assert statement.speaker.words.text == "Lind"


def test_an_inserted_cue_that_the_parse_takes_for_a_relative_clause_is_one_too():
    """The commas around it show what the parse does not."""
    table = """
    The the DET DT _ 2:det
    pier pier NOUN NN _ 7:nsubj
    , , PUNCT , _ 4:punct
    Lind Lind PROPN NNP _ 5:nsubj
    said say VERB VBD Tense=Past|VerbForm=Fin 2:acl:relcl
    , , PUNCT , _ 2:punct
    sank sink VERB VBD Tense=Past|VerbForm=Fin 0:root
    . . PUNCT . _ 7:punct
    """

    assert words(only("The pier, Lind said, sank.", table).content) == ["The pier", "sank"]


def test_according_to_takes_the_clause_around_it():
    """The source is the speaker."""
    table = """
    According accord VERB VBG _ 3:case
    to to ADP IN _ 1:fixed
    Lind Lind PROPN NNP _ 7:obl
    , , PUNCT , _ 3:punct
    the the DET DT _ 6:det
    pier pier NOUN NN _ 7:nsubj
    sank sink VERB VBD Tense=Past|VerbForm=Fin 0:root
    . . PUNCT . _ 7:punct
    """

    statement = only("According to Lind, the pier sank.", table)

    assert words(statement.content) == ["the pier sank"]
    assert words(statement.cue) == ["According to"]
    assert statement.speaker.words.text == "Lind"


def test_who_stands_for_the_one_before_it():
    """The speaker of a relative clause is the noun, not the pronoun."""
    table = """
    Envoys envoy NOUN NNS _ 7:nsubj
    who who PRON WP PronType=Rel 3:nsubj
    warned warn VERB VBD Tense=Past|VerbForm=Fin 1:acl:relcl
    of of ADP IN _ 6:case
    a a DET DT _ 6:det
    flood flood NOUN NN _ 3:obl
    left leave VERB VBD Tense=Past|VerbForm=Fin 0:root
    . . PUNCT . _ 7:punct
    """

    statement = only("Envoys who warned of a flood left.", table)

    assert statement.speaker.words.text == "Envoys"
    assert words(statement.cue) == ["warned of"]
    assert words(statement.content) == ["a flood"]


def test_who_was_told_is_no_speaker():
    """A passive of telling has a hearer and, here, no speaker: none is invented."""
    table = """
    Crews crew NOUN NNS _ 3:nsubj:pass
    were be AUX VBD _ 3:aux:pass
    told tell VERB VBN VerbForm=Part|Voice=Pass 0:root
    that that SCONJ IN _ 7:mark
    the the DET DT _ 6:det
    pier pier NOUN NN _ 7:nsubj
    sank sink VERB VBD Tense=Past|VerbForm=Fin 3:ccomp
    . . PUNCT . _ 3:punct
    """

    statement = only("Crews were told that the pier sank.", table)

    assert statement.speaker is None
    assert statement.addressee.words.text == "Crews"


def test_a_statement_inside_another_has_its_speaker_as_holder():
    """The minister said that the general had said: the minister vouches."""
    table = """
    Lind Lind PROPN NNP _ 2:nsubj
    said say VERB VBD Tense=Past|VerbForm=Fin 0:root
    Brandt Brandt PROPN NNP _ 4:nsubj
    claimed claim VERB VBD Tense=Past|VerbForm=Fin 2:ccomp
    the the DET DT _ 6:det
    pier pier NOUN NN _ 7:nsubj
    sank sink VERB VBD Tense=Past|VerbForm=Fin 4:ccomp
    . . PUNCT . _ 2:punct
    """

    outer, inner = statements("Lind said Brandt claimed the pier sank.", table)

    assert outer.holder == ()
    assert [voucher.words.text for voucher in inner.holder] == ["Lind"]
    assert inner.holder[0].statement == "s1"


def test_a_cue_without_a_subject_is_refused():
    """An active verb whose subject nobody names gives no statement."""
    table = """
    Deny deny VERB VB VerbForm=Inf 0:root
    that that SCONJ IN _ 5:mark
    the the DET DT _ 4:det
    pier pier NOUN NN _ 5:nsubj
    sank sink VERB VBD Tense=Past|VerbForm=Fin 1:ccomp
    . . PUNCT . _ 1:punct
    """
    reading = reading_from_table("Deny that the pier sank.", table)

    found, refusals = find_statements(reading, (), RULES)

    assert found == ()
    assert [refusal.reason for refusal in refusals] == [Reason.NO_SPEAKER]


def test_a_scare_quotation_is_none(reader):
    """Marked words that nobody is told to have said are refused, with their place."""
    text = 'The port opened its "miracle pier" in May.'

    found, refusals = read(reader, text)

    assert found == ()
    assert [refusal.reason for refusal in refusals] == [Reason.SCARE_QUOTATION]
    assert text[refusals[0].start : refusals[0].end] == '"miracle pier"'


def test_an_unclosed_mark_is_told_and_the_words_kept_to_the_paragraph(reader):
    """The quotation ends with its paragraph; the next one is read as it stands."""
    text = 'Lind said: "The pier will hold.\n\nNobody came. "It sank," Brandt said.'

    found, refusals = read(reader, text)

    assert [(s.speaker.words.text, words(s.content)) for s in found] == [
        ("Lind", ['"The pier will hold.']),
        ("Brandt", ['"It sank,"']),
    ]
    assert [refusal.reason for refusal in refusals] == [Reason.UNCLOSED_QUOTATION]


def test_a_broken_quotation_is_one_statement(reader):
    """Words on both sides of "he said" are two pieces with one cue."""
    (statement,) = read(reader, '"The pier," Lind said, "will hold through the winter."')[0]

    assert words(statement.content) == ['"The pier,"', '"will hold through the winter."']


def test_sentences_that_follow_in_marks_are_the_same_speakers(reader):
    """The attribution of the first sentence serves for the second."""
    text = (
        '"The pier holds for now," engineer Jon Brandt said on Nordkanal, the broadcaster. '
        '"It will not hold through the winter."'
    )

    (statement,) = read(reader, text)[0]

    assert "Jon Brandt" in statement.speaker.words.text
    assert words(statement.content) == [
        '"The pier holds for now,"',
        '"It will not hold through the winter."',
    ]


def test_a_quotation_over_paragraphs_is_one_statement(reader):
    """One piece for each paragraph, each with its opening mark."""
    text = "Lind wrote: “The pier holds.\n\n“It will hold for years.”\n\nNobody answered."

    (statement,) = read(reader, text)[0]

    assert words(statement.content) == ["“The pier holds.", "“It will hold for years.”"]


def test_the_subject_before_a_colon_speaks_where_a_pronoun_follows(reader):
    """Who issues the warning is named before the colon, who hears it too."""
    text = (
        "Harbour master Mara Lind issued a sharp warning to Brandt in Bergen: "
        '"This pier is not for dancing," she said.'
    )

    (statement,) = read(reader, text)[0]

    assert "Mara Lind" in statement.speaker.words.text
    assert statement.addressee.words.text == "Brandt"


def test_adding_goes_on_with_the_speaker_not_with_his_subject(reader):
    """Lind adds, not the two crews whose deed she reports."""
    text = "The two crews, Lind said, had left the port, adding that she feared a storm."

    found = [s for s in read(reader, text)[0] if s.because.startswith("en.cue.add:")]

    assert [statement.speaker.words.text for statement in found] == ["Lind"]


def test_quotations_of_british_print_are_read(reader):
    """Single marks quote; apostrophes inside do not end the quotation."""
    (statement,) = read(reader, "‘The harbour’s crews won’t sail,’ said Mara Lind.")[0]

    assert statement.kind is StatementKind.DIRECT
    assert words(statement.content) == ["‘The harbour’s crews won’t sail,’"]


def test_quoted_words_inside_a_reported_clause_make_it_mixed(reader):
    """The clause is the content, marks and all."""
    (statement,) = read(reader, 'Lind said that the pier was "a disgrace".')[0]

    assert statement.kind is StatementKind.MIXED
    assert words(statement.content) == ['that the pier was "a disgrace"']


def test_statements_stand_in_order_of_the_text(reader):
    """Ids count in this order, so it must be that of the words."""
    text = 'Lind said the pier holds. "It sank," Brandt said. According to Lind, it rains.'

    starts = [statement.content[0].start for statement in read(reader, text)[0]]

    assert starts == sorted(starts)
    assert len(starts) == 3


def test_an_empty_reading_has_no_statements():
    """Nothing in, nothing out."""
    assert find_statements(Reading("a", "", (), (), (), "table"), (), RULES) == ((), ())


FORMS = ("said", "Lind", '"', ",", ".", "that", "told", "sank", ":", "according", "to", "claim")
RELATIONS = ("nsubj", "ccomp", "obj", "punct", "obl", "case", "mark", "parataxis", "acl:relcl")
TAGS = (("VERB", "VBD"), ("NOUN", "NN"), ("PUNCT", "."), ("PRON", "PRP"), ("ADP", "IN"))


@st.composite
def readings(draw):
    """Any tree over any words, however little sense it makes."""
    forms = draw(st.lists(st.sampled_from(FORMS), min_size=1, max_size=14))
    tokens, offset = [], 0
    for index, form in enumerate(forms):
        head = draw(st.integers(-1, index - 1)) if index else -1
        relation = draw(st.sampled_from(RELATIONS)) if head >= 0 else "root"
        upos, xpos = draw(st.sampled_from(TAGS))
        lemma = {"said": "say", "told": "tell", "sank": "sink"}.get(form, form)
        end = offset + len(form)
        tokens.append(Token(index, 0, offset, end, form, lemma, upos, xpos, "", head, relation))
        offset = end + 1
    text = " ".join(forms)
    sentence = Sentence(0, 0, len(text), 0, len(tokens))
    return Reading("a", text, (sentence,), tuple(tokens), (), "random")


@given(readings())
def test_no_parse_breaks_the_search(reading):
    """Content never holds the cue, pieces are in order, every word is quoted from the text."""
    found, _ = find_statements(reading, (), RULES)

    for statement in found:
        assert statement.content
        ends = 0
        for piece, (first, stop) in zip(statement.content, statement.content_tokens, strict=True):
            assert ends <= piece.start == reading.tokens[first].start
            assert reading.text[piece.start : piece.end] == piece.text
            assert first < stop
            ends = piece.end


@pytest.mark.parametrize("text", ['The 5" pipe burst.', "“", "'", "``", '" " "'])
def test_odd_marks_are_no_statements(reader, text):
    """Inches, lone marks and empty quotations say nothing."""
    assert read(reader, text)[0] == ()
