"""The reader without a model: words, sentences, verbs by their endings, exact offsets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import RuleError
from dateline.language import Reader, load_reader
from dateline.language.plain import PlainReader

READER = PlainReader("es")


def heads(text):
    """For each word the word that it hangs on; "" for the root."""
    tokens = READER.read("a", text).tokens
    return {token.text: tokens[token.head].text if token.head >= 0 else "" for token in tokens}


def sentences(text):
    """The texts of the sentences."""
    return [text[one.start : one.end] for one in READER.read("a", text).sentences]


def test_it_is_a_reader_with_a_name():
    """It is found by the word "plain" and a language, and says so."""
    reader = load_reader("plain:es")

    assert isinstance(reader, Reader)
    assert reader.name == "plain es"


def test_a_language_without_words_is_refused():
    """The message names the file that is missing."""
    with pytest.raises(RuleError, match="rules/xx/plain.toml"):
        PlainReader("xx")


def test_a_word_hangs_on_the_verb_before_it():
    """Of two verbs the one before a word governs it; a word before both hangs on the first."""
    found = heads("Ayer anunció el martes que dimitirá el viernes")

    assert (found["Ayer"], found["martes"], found["viernes"]) == ("anunció", "anunció", "dimitirá")
    assert (found["anunció"], found["dimitirá"]) == ("", "anunció")


def test_a_word_behind_a_conjunction_hangs_on_the_next_verb():
    """The time of what is said may stand before its verb; without a verb the last one goes on."""
    found = heads("Anunció que el viernes dimitirá el jueves y lunes")

    assert (found["viernes"], found["lunes"]) == ("dimitirá", "dimitirá")


def test_a_preposition_hangs_on_its_noun():
    """All words of a preposition, and the article after it."""
    found = heads("Salió después de la cumbre")

    assert (found["después"], found["de"], found["la"]) == ("cumbre", "después", "cumbre")


def test_without_a_verb_the_last_word_is_the_root():
    """A heading has a tree, too."""
    assert heads("En mayo") == {"En": "mayo", "mayo": ""}


def test_sentences_do_not_end_at_abbreviations():
    """A dot after a title is a part of it; one before a question mark turned round is an end."""
    text = "El Sr. Pérez viajó a EE. UU. en mayo. ¿Volverá? No lo dijo."

    assert sentences(text) == [
        "El Sr. Pérez viajó a EE. UU. en mayo.",
        "¿Volverá?",
        "No lo dijo.",
    ]


@given(st.text(alphabet="abdelósy áñ.,¿?!1 2\n-«»", max_size=60) | st.text(max_size=40))
def test_every_reading_is_a_forest_of_its_text(text):
    """Any text: tokens in order, each its own words, one root a sentence, and no circles."""
    reading = READER.read("a", text)

    assert all(text[token.start : token.end] == token.text for token in reading.tokens)
    for one in reading.sentences:
        tokens = reading.sentence_tokens(one.index)
        assert sum(token.head < 0 for token in tokens) == 1
        assert all(one.first <= token.head < one.stop for token in tokens if token.head >= 0)
        (root,) = (token.index for token in tokens if token.head < 0)
        assert reading.subtree(root) == (one.first, one.stop)
