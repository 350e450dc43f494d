"""Tests of the craft that scores coreference: reading both forms, matching, counting."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[3] / "benchmarks" / "quality"))

import coref
from coref import Snippet, clusters_of, gap_labels, match_mentions, read_gap, score_gap
from gum import Span, read_documents

from dateline.model import Actor, Mention, MentionHow, MentionKind, quote

TREEBANK = """# newdoc id = GUM_news_made
# newpar
1-2\tRuiz's\t_\t_\t_\t_\t_\t_\t_\t_
1\tRuiz\tRuiz\tPROPN\tNNP\t_\t3\tnmod:poss\t_\tEntity=(2-person-new-s-cf1-2-coref(1-person-new-s-cf1-1-coref-Ana_Ruiz
2\t's\t's\tPART\tPOS\t_\t1\tcase\t_\tEntity=1)
3\taide\taide\tNOUN\tNN\t_\t4\tnsubj\t_\tEntity=2)
4\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_
5\tPeru\tPeru\tPROPN\tNNP\t_\t4\tobj\t_\tEntity=(3-place-new-s-cf2-1-coref-Peru)|SpaceAfter=No
6\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

# newpar
1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj\t_\tEntity=(1-person-giv:act-s-cf1-1-ana-Ana_Ruiz)
2\tknew\tknow\tVERB\tVBD\t_\t0\troot\t_\t_
3\tLima\tLima\tPROPN\tNNP\t_\t2\tobj\t_\tEntity=(4-place-new-s-cf3-1-sgl-Lima)
"""


@pytest.fixture
def document(tmp_path):
    """A text of two sentences with four entities."""
    path = tmp_path / "made.conllu"
    path.write_text(TREEBANK, encoding="utf-8")
    return next(read_documents(path))


def mention(text, number, words, actor, kind=MentionKind.PERSON, how=MentionHow.NAME):
    """A mention of the first such words in a text."""
    start = text.index(words)
    return Mention(f"m{number}", quote(text, start, start + len(words)), 0, kind, how, actor)


def test_a_treebank_gives_text_and_entities(document):
    """Spacing and paragraphs are those of the corpus; a mention knows its head word."""
    text = document.text

    assert text == "Ruiz's aide left Peru.\n\nShe knew Lima"
    words = [[text[one.start : one.end] for one in e.mentions] for e in document.entities]
    assert words == [["Ruiz's aide"], ["Ruiz's", "She"], ["Peru"], ["Lima"]]
    assert text[slice(*document.entities[0].mentions[0].head)] == "aide"
    assert document.entities[1].identity == "Ana_Ruiz"


def test_persons_organisations_and_states_are_measured(document):
    """A place is measured where it is a state: Peru is one, Lima is none."""
    assert [coref.is_measured(one) for one in document.entities] == [True, True, True, False]


def test_a_mention_matches_inside_and_with_the_head(document):
    """Here "Ruiz" is "Ruiz's"; "left" is nobody's mention."""
    text = document.text
    spans = {span for entity in document.entities for span in entity.mentions}
    found = [mention(text, 1, "Ruiz", "a1"), mention(text, 2, "left", "a1")]

    same = match_mentions(spans, found)

    assert {key: text[one.start : one.end] for key, one in same.items()} == {"m1": "Ruiz's"}


def test_a_true_mention_is_matched_once_the_widest_first():
    """Of two that were found in one true mention, the narrower stays unmatched."""
    text = "the mayor of Lima"
    span = Span(0, 17, (4, 9))

    same = match_mentions({span}, [mention(text, 1, "mayor", "a1"), mention(text, 2, text, "a1")])

    assert same == {"m2": span}


def test_clusters_of_one_are_left_out(document):
    """The key keeps Ruiz with "She"; the response its two mentions of her."""
    text = document.text
    found = [
        mention(text, 1, "Ruiz", "a1"),
        mention(text, 2, "She", "a1", how=MentionHow.PRONOUN),
        mention(text, 3, "aide", "a2"),
    ]

    key, response = clusters_of(document, found, [])

    assert key == response
    assert len(key) == 1


def test_the_names_of_a_state_are_one_with_its_government(document):
    """Here "Peru" as place and an actor that is its government are one cluster."""
    text = document.text
    government = Actor("a1", "Government of Peru", MentionKind.GOVERNMENT, "PER", None, ("GOV",))
    found = [
        mention(text, 1, "Peru", None, MentionKind.PLACE),
        mention(text, 2, "She", "a1", MentionKind.GOVERNMENT, MentionHow.PRONOUN),
    ]

    assert coref.cluster_names(found, [government]) == ["PER", "PER"]


ROW = "ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL\n"


def test_gap_rows_are_read_and_labelled(tmp_path):
    """A pronoun's actor names A, and not B."""
    text = "Ana met Eva before she left."
    path = tmp_path / "gap.tsv"
    path.write_text(
        f"{ROW}d-1\t{text}\tshe\t19\tAna\t0\tTRUE\tEva\t8\tFALSE\tu\n", encoding="utf-8"
    )
    snippet = next(read_gap(path))
    found = [
        mention(text, 1, "Ana", "a1"),
        mention(text, 2, "Eva", "a2"),
        mention(text, 3, "she", "a1", how=MentionHow.PRONOUN),
    ]

    assert snippet.feminine
    assert gap_labels(snippet, found) == snippet.truth == (True, False)
    assert gap_labels(snippet, found[:2]) == (False, False)


def test_gap_is_scored_over_both_labels():
    """Three snippets, one right, one wrong, one left open: F1 = 2 · 1 / (2 · 1 + 1 + 2)."""
    she = Snippet("d-1", "she", (0, 3), ((0, 0), (0, 0)), (True, False))
    he = Snippet("d-2", "his", (0, 3), ((0, 0), (0, 0)), (True, False))

    figures = score_gap([she, he, he], [(True, False), (False, True), (False, False)])

    assert figures["f1"] == 40.0
    assert (figures["feminine_f1"], figures["masculine_f1"]) == (100.0, 0.0)
    assert (figures["right"], figures["wrong"]) == (33.33, 33.33)
