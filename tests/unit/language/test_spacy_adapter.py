"""spaCy pipelines as readers; a blank pipeline stands in for a trained one."""

import pytest
from tests.helpers.well_formed import check_reading

from dateline.errors import ReaderError
from dateline.language import Reader, load_reader
from dateline.language.spacy_adapter import SpacyReader
from dateline.model import Article
from dateline.model.reading import NameLabel
from dateline.pipeline import find_claims, load_rules

pytestmark = pytest.mark.filterwarnings("ignore")

TEXT = "Marta  arrived in Lima.\nShe was tired."


@pytest.fixture(scope="module")
def spacy():
    """The spaCy package, where the extra is installed."""
    return pytest.importorskip("spacy", reason='needs spaCy: pip install "dateline[spacy]"')


def parsed(spacy, labels):
    """A blank pipeline whose last part writes a fixed analysis of TEXT."""
    from spacy.language import Language
    from spacy.tokens import Doc, Span

    name = f"fixed_{'_'.join(labels.values())}".replace(":", "_").lower()
    heads = [2, 0, 2, 2, 3, 2, 2, 8, 8, 8, 8]
    if "prep" not in labels.values():
        heads = [2, 0, 2, 4, 2, 2, 2, 9, 9, 9, 9]
    relations = ["nsubj", "dep", "ROOT", labels["in"], labels["Lima"], "punct", "dep"]
    relations += (
        ["nsubj", "ROOT", "acomp", "punct"]
        if "prep" in labels.values()
        else ["nsubj", "cop", "root", "punct"]
    )
    pos = [
        "PROPN",
        "SPACE",
        "VERB",
        "ADP",
        "PROPN",
        "PUNCT",
        "SPACE",
        "PRON",
        "AUX",
        "ADJ",
        "PUNCT",
    ]
    lemmas = ["Marta", " ", "arrive", "in", "Lima", ".", "\n", "she", "be", "tired", "."]

    @Language.component(name)
    def annotate(doc):
        made = Doc(
            doc.vocab,
            words=[token.text for token in doc],
            spaces=[bool(token.whitespace_) for token in doc],
            heads=heads,
            deps=relations,
            pos=pos,
            lemmas=lemmas,
        )
        made.ents = [Span(made, 0, 1, "PERSON"), Span(made, 4, 5, "GPE"), Span(made, 7, 8, "DATE")]
        return made

    pipeline = spacy.blank("en")
    pipeline.add_pipe(name)
    return SpacyReader(pipeline)


def test_clearnlp_labels_become_universal(spacy):
    """Prepositions go below their objects, the copula below its predicate."""
    reading = parsed(spacy, {"in": "prep", "Lima": "pobj"}).read("x", TEXT)
    rows = {token.text: (token.deprel, token.head) for token in reading.tokens}
    words = [token.text for token in reading.tokens]
    assert words == ["Marta", "arrived", "in", "Lima", ".", "She", "was", "tired", "."]
    assert rows["Lima"] == ("obl", words.index("arrived"))
    assert rows["in"] == ("case", words.index("Lima"))
    assert rows["tired"] == ("root", -1)
    assert rows["was"] == ("cop", words.index("tired"))
    assert rows["She"] == ("nsubj", words.index("tired"))


def test_universal_labels_pass(spacy):
    """A pipeline with UD labels is left as it is."""
    reading = parsed(spacy, {"in": "case", "Lima": "obl"}).read("x", TEXT)
    rows = {token.text: token.deprel for token in reading.tokens}
    assert (rows["in"], rows["Lima"], rows["arrived"]) == ("case", "obl", "root")


def test_names_and_offsets(spacy):
    """Types of names are ours; those we do not have are left out; offsets are the text's."""
    reading = parsed(spacy, {"in": "prep", "Lima": "pobj"}).read("x", TEXT)
    names = [(TEXT[name.start : name.end], name.label) for name in reading.names]
    assert names == [("Marta", NameLabel.PERSON), ("Lima", NameLabel.LOCATION)]
    assert all(token.text == TEXT[token.start : token.end] for token in reading.tokens)
    assert [TEXT[s.start : s.end] for s in reading.sentences] == [
        "Marta  arrived in Lima.",
        "She was tired.",
    ]


def test_blank_pipeline(spacy):
    """A pipeline that only cuts words gives one flat sentence."""
    reader = SpacyReader(spacy.blank("en"))
    assert isinstance(reader, Reader)
    reading = list(reader.read_many([("a", "Two words"), ("b", "")]))
    assert [token.head for token in reading[0].tokens] == [-1, 0]
    assert reading[1].tokens == ()


@pytest.mark.usefixtures("spacy")
def test_unknown_pipeline():
    """A pipeline that is not installed is named, with what to do."""
    with pytest.raises(ReaderError, match="en_no_such_pipeline"):
        load_reader("spacy:en_no_such_pipeline")


def made(spacy, name, parts):
    """A pipeline of spaCy's own parts that work without training, under a name of its own."""
    pipeline = spacy.blank("en")
    for part, config in parts:
        pipeline.add_pipe(part, config=config)
    pipeline.meta["name"] = name
    return pipeline


RULED = [("sentencizer", {}), ("entity_ruler", {})]
HOSTILE = [
    "",
    " \n\t ",
    "\u200b\ufeff\x00",
    "The clerk \ud800 signed\udfff in Lima.\r\n\r\nNobody\x00knew.",
    "\U0001f469\u200d\u2708\ufe0f flew. مرفأ \u202eback\u202c e\u0301\u0301.",
    "?!... --- \u2026",
    "x" * 5_000,
    "no stop " * 3_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text(spacy, text):
    """Whatever the text, the reading keeps what every reader promises."""
    pipeline = made(spacy, "ruled", RULED)
    pipeline.get_pipe("entity_ruler").add_patterns([{"label": "GPE", "pattern": "Lima"}])
    reader = SpacyReader(pipeline)
    reading = reader.read("x", text)
    check_reading(reading, text)
    assert list(reader.read_many([("y", "Other words."), ("x", text)]))[1] == reading


def test_name_over_a_sentence_end(spacy):
    """A name that runs over the end of a sentence is left out; others stay."""
    pipeline = made(spacy, "crossing", [("entity_ruler", {}), ("sentencizer", {})])
    pipeline.get_pipe("entity_ruler").add_patterns(
        [{"label": "ORG", "pattern": "Marta. Port"}, {"label": "GPE", "pattern": "Lima"}]
    )
    text = "They met Marta. Port authorities in Lima agreed."
    reading = SpacyReader(pipeline).read("x", text)
    check_reading(reading, text)
    assert [text[name.start : name.end] for name in reading.names] == ["Lima"]


def test_pipeline_from_a_folder(spacy, tmp_path):
    """A pipeline that was saved is found by its folder, reads alike, and carries its name."""
    pipeline = made(spacy, "saved", RULED)
    pipeline.get_pipe("entity_ruler").add_patterns([{"label": "PERSON", "pattern": "Marta"}])
    pipeline.to_disk(tmp_path / "saved")
    reader = load_reader(f"spacy:{tmp_path / 'saved'}")
    reading = reader.read("x", TEXT)
    check_reading(reading, TEXT)
    assert reader.name.startswith("spacy en_saved ")
    assert [name.label for name in reading.names] == [NameLabel.PERSON]


def test_claims_from_another_reader(spacy):
    """The crafts take the reading of any reader: a date and an actor come out of it."""
    text = "Marta Salgado arrived in Lima on 20 September 2022."
    pipeline = made(spacy, "names", [("entity_ruler", {})])
    pipeline.get_pipe("entity_ruler").add_patterns(
        [{"label": "PERSON", "pattern": "Marta Salgado"}]
    )
    article = Article("x", "x.txt", text)
    claims = find_claims(article, SpacyReader(pipeline).read("x", text), load_rules())
    assert [time.value for time in claims.times] == ["2022-09-20"]
    assert "Marta Salgado" in [actor.name for actor in claims.actors]
    assert claims.reader.startswith("spacy en_names ")
