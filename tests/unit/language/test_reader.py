"""The reader protocol, by the example reader that the documentation shows."""

import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from tests.helpers.well_formed import check_reading

from dateline.language import Reader
from dateline.model.reading import NameLabel

PAGE = Path(__file__).resolve().parents[3] / "docs" / "readers.md"
TEXT = "Marta left Lima."


def word(start, end, upos, head, deprel):
    """One word as Stanza has it: heads count from 1, 0 is the root."""
    return SimpleNamespace(
        start_char=start,
        end_char=end,
        lemma=None,
        upos=upos,
        xpos=None,
        feats=None,
        head=head,
        deprel=deprel,
    )


def fixed_pipeline(text):
    """What a Stanza pipeline makes of TEXT."""
    assert text == TEXT
    words = [
        word(0, 5, "PROPN", 2, "nsubj"),
        word(6, 10, "VERB", 0, "root"),
        word(11, 15, "PROPN", 2, "obj"),
        word(15, 16, "PUNCT", 2, "punct"),
    ]
    entities = [
        SimpleNamespace(type="PERSON", start_char=0, end_char=5),
        SimpleNamespace(type="GPE", start_char=11, end_char=15),
        SimpleNamespace(type="DATE", start_char=6, end_char=10),
    ]
    return SimpleNamespace(sentences=[SimpleNamespace(words=words)], entities=entities)


@pytest.fixture(scope="module")
def documented():
    """The class that the page on other readers shows."""
    code = next(
        block
        for block in re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
        if "class StanzaReader" in block
    )
    names = {}
    exec(code, names)  # noqa: S102 - the project's own documentation
    return names["StanzaReader"]


def test_documented_reader(documented):
    """The example is a reader, and its readings keep what every reader promises."""
    reader = documented(fixed_pipeline)
    assert isinstance(reader, Reader)
    [reading] = reader.read_many([("x", TEXT)])
    check_reading(reading, TEXT)
    assert [token.head for token in reading.tokens] == [1, -1, 1, 1]
    names = [(TEXT[name.start : name.end], name.label) for name in reading.names]
    assert names == [("Marta", NameLabel.PERSON), ("Lima", NameLabel.LOCATION)]


def test_every_mapped_type_is_documented():
    """The page's example maps types of names as the spaCy adapter does."""
    from dateline.language.spacy_adapter import RULES
    from dateline.rules.toml import read_rule_file

    page = PAGE.read_text(encoding="utf-8")
    for label in read_rule_file(RULES)["names"]:
        assert label in page


def test_not_a_reader():
    """What lacks a member of the protocol is no reader."""
    assert not isinstance(SimpleNamespace(name="x", read=print), Reader)
