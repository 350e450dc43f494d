"""The built-in reader: what it promises for any text, and that it reads English."""

import pickle

import numpy as np
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.helpers.well_formed import check_reading

from dateline.language import Reader, load_reader
from dateline.language.english import VECTOR_SIZE, EnglishReader
from dateline.language.lemmas import apply_lemma_edit
from dateline.model.reading import NameLabel, Reading

REPORT = """Dockers end strike in Valparaíso

VALPARAISO, March 3 (Reuters) - Dock workers' leader Marta Quiroga told reporters on Tuesday that \
"the strike is over", but the National Port Union didn't confirm it.

The Transport Ministry declined to comment. Ships had waited outside the harbour for 11 days.
"""


@pytest.fixture(scope="module")
def report(english) -> Reading:
    """The sample report, read."""
    return english.read("report", REPORT)


def test_promises(report):
    """A report's reading is well formed."""
    check_reading(report, REPORT)
    assert report.article_id == "report"
    assert report.reader.startswith("english ")


def test_sentences(report):
    """The headline and the dateline stand alone; the rest breaks at full stops."""
    texts = [REPORT[sentence.start : sentence.end] for sentence in report.sentences]
    assert texts[0] == "Dockers end strike in Valparaíso"
    assert texts[-2:] == [
        "The Transport Ministry declined to comment.",
        "Ships had waited outside the harbour for 11 days.",
    ]


def test_words(report):
    """Lemmas, tags, features and relations are those of the treebanks."""
    told = next(token for token in report.tokens if token.text == "told")
    assert (told.lemma, told.upos, told.xpos) == ("tell", "VERB", "VBD")
    assert told.feat("Tense") == "Past"
    subject = next(report.dependents(told.index, "nsubj"))
    assert report.words(*report.subtree(subject.index)).endswith("Marta Quiroga")
    not_ = next(token for token in report.tokens if token.text == "n't")
    assert not_.lemma == "not"


def test_a_participle_with_a_passive_auxiliary_is_a_verb(english):
    """ "Were wounded" is done to somebody, whatever tag the network gives it."""
    read = english.read("report", "Some forty soldiers were wounded.")
    (wounded,) = (token for token in read.tokens if token.text == "wounded")
    assert (wounded.lemma, wounded.upos, wounded.feat("Voice")) == ("wound", "VERB", "Pass")


def test_names(report):
    """People, bodies and places are told apart."""
    names = {(REPORT[name.start : name.end], name.label) for name in report.names}
    assert ("Marta Quiroga", NameLabel.PERSON) in names
    assert ("National Port Union", NameLabel.ORGANISATION) in names
    assert ("Valparaíso", NameLabel.LOCATION) in names


def test_same_text_same_reading(english, report):
    """Nothing read before or beside a text changes its reading."""
    other = ("other", "Another text altogether, of some other length.")
    readings = list(english.read_many([other, ("report", REPORT), other]))
    assert readings[1] == report
    assert EnglishReader(threads=2).read("report", REPORT) == report


def test_paragraphs_do_not_touch_one_another(english):
    """A paragraph reads the same alone and among others."""
    lines = REPORT.split("\n\n")
    alone = english.read("x", lines[1])
    among = english.read("x", REPORT)
    shift = REPORT.index(lines[1])
    first = among.token_at(shift).index
    for token in alone.tokens:
        twin = among.tokens[first + token.index]
        assert (token.text, token.lemma, token.xpos, token.deprel) == (
            twin.text,
            twin.lemma,
            twin.xpos,
            twin.deprel,
        )


def test_pickles(english, report):
    """A reader can be sent to another process."""
    copy = pickle.loads(pickle.dumps(english))
    assert copy.read("report", REPORT) == report


def test_vectors(english, report):
    """With vectors the reading is the same; there is a row for each token, in order."""
    reading, vectors = english.read_with_vectors("report", REPORT)
    assert reading == report
    assert vectors.shape == (len(report.tokens), VECTOR_SIZE)
    assert vectors.dtype == np.float32
    headline = REPORT.partition("\n")[0]
    alone, rows = english.read_with_vectors("headline", headline)
    np.testing.assert_array_equal(vectors[: len(alone.tokens)], rows)


def test_vectors_of_nothing(english):
    """Text without words has no rows."""
    reading, vectors = english.read_with_vectors("empty", " \n\n")
    assert reading.tokens == ()
    assert vectors.shape == (0, VECTOR_SIZE)


def test_vectors_with_threads():
    """Paragraphs that are read side by side keep their order."""
    one = EnglishReader().read_with_vectors("report", REPORT)
    two = EnglishReader(threads=2).read_with_vectors("report", REPORT)
    assert one[0] == two[0]
    np.testing.assert_array_equal(one[1], two[1])


def test_is_a_reader(english):
    """It has what the protocol asks for, and `load_reader` gives it."""
    assert isinstance(english, Reader)
    assert load_reader().name == english.name


def test_given_tokens_are_kept(english):
    """Pre-tokenised text keeps exactly its tokens."""
    text = "The harbour-master resigned . Nobody knew why ."
    spans, position = [], 0
    for word in text.split():
        start = text.index(word, position)
        spans.append((start, start + len(word)))
        position = start + len(word)
    reading = english.read_tokens("x", text, [spans, []])
    check_reading(reading, text)
    assert [(token.start, token.end) for token in reading.tokens] == spans
    assert len(reading.sentences) == 2


@pytest.mark.parametrize("text", ["", " \n\t\n ", "\x00", "\u200b\u200b", "\ufeff"])
def test_text_without_words(english, text):
    """Blank text gives an empty reading."""
    reading = english.read("x", text)
    assert reading.tokens == reading.sentences == reading.names == ()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=120))
@example("\x00a\x00")
@example("שלום עולם. مرحبا بالعالم")
@example("👩‍🚀🇺🇦 e\u0301\u0301\u0301 \u200d\u200d")
@example("....!!!???---")
@example("\ud7ff\ue000\U0010ffff")
def test_any_text(english, text):
    """Whatever the text, the reading is well formed."""
    check_reading(english.read("x", text), text)


def test_long_sentence(english):
    """A sentence of 5,000 characters is read, in several windows."""
    text = "The delegates talked and " * 200 + "left."
    reading = english.read("x", text)
    check_reading(reading, text)
    assert len(reading.tokens) == 802


def test_long_article(english):
    """An article of 20,000 words without a line break is read."""
    text = "The minister met the delegates in the old town hall. " * 1_820
    reading = english.read("x", text)
    check_reading(reading, text)
    assert len(reading.tokens) > 20_000
    assert len(reading.sentences) >= 1_800


def test_long_word(english):
    """A word of 10,000 letters is one token."""
    text = "The code was " + "x" * 10_000 + "."
    reading = english.read("x", text)
    check_reading(reading, text)
    assert len(reading.tokens) == 5


def test_pretokenised_news(english):
    """Text with spaces before its commas and brackets spelled out reads like any other."""
    text = "The envoy -LRB- a former judge -RRB- did n't sign , and the council 's chief left ."
    reading = english.read("x", text)
    check_reading(reading, text)
    assert [token.text for token in reading.tokens] == text.split()
    assert len(reading.sentences) == 1


def test_edits_of_the_model_apply(english):
    """Every lemma edit in the model is well formed."""
    for edit in english._paragraphs._labels.edits:
        assert apply_lemma_edit("Testing", edit)
