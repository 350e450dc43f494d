"""Measures a reading against a treebank, as the CoNLL 2018 shared task did; needs no torch.

Words are aligned by their characters: a word of the reading is right when the gold standard has a
word with the same characters. On words that are not aligned nothing can be right. Relations are
compared without their subtypes, as in the shared task, and with them (`las_full`).
"""

from __future__ import annotations

import itertools
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from data import Words

    from dateline.model.reading import Reading

_LABELS = ("upos", "xpos", "feats", "lemma", "uas", "las", "las_full")


@dataclass(frozen=True)
class GoldText:
    """A treebank's words laid out as a text.

    Attributes:
        text: paragraphs, with a blank line between two.
        paragraphs: for each the spans of its words.
        words: the paragraphs.
    """

    text: str
    paragraphs: list[list[tuple[int, int]]]
    words: list[Words]


def lay_out(paragraphs: Sequence[Words]) -> GoldText:
    """Write the words of paragraphs as text; spaces where the treebank has them."""
    parts: list[str] = []
    spans: list[list[tuple[int, int]]] = []
    position = 0
    for number, words in enumerate(paragraphs):
        if number:
            parts.append("\n\n")
            position += 2
        spans.append([])
        for index, (form, spacing) in enumerate(zip(words.forms, words.spacings, strict=True)):
            if index and spacing > 1:
                parts.append(" ")
                position += 1
            parts.append(form)
            spans[-1].append((position, position + len(form)))
            position += len(form)
    return GoldText("".join(parts), spans, list(paragraphs))


@dataclass
class Score:
    """Counts of one kind: what is right, what the reading has, what there is."""

    right: int = 0
    found: int = 0
    gold: int = 0

    @property
    def f1(self) -> float:
        """F1 in per cent."""
        return 200 * self.right / max(self.found + self.gold, 1)


@dataclass
class Measures:
    """A score for each measure."""

    scores: dict[str, Score] = field(default_factory=dict)

    def add(self, name: str, *, right: int, found: int, gold: int) -> None:
        """Count some more."""
        score = self.scores.setdefault(name, Score())
        score.right += right
        score.found += found
        score.gold += gold

    def figures(self) -> dict[str, float]:
        """F1 of every measure, in per cent."""
        return {name: round(score.f1, 2) for name, score in self.scores.items()}


def compare(gold: GoldText, reading: Reading) -> Measures:
    """Compare a reading of a laid-out text with what the treebank says of it."""
    rows = list(_gold_rows(gold))
    place = {row[0]: index for index, row in enumerate(rows)}
    pairs = [
        (place[token.start, token.end], token)
        for token in reading.tokens
        if (token.start, token.end) in place
    ]
    aligned = {token.index: index for index, token in pairs}
    right: Counter[str] = Counter(words=len(pairs))
    for index, token in pairs:
        _, upos, xpos, feats, lemma, head, deprel = rows[index]
        same_head = head == -1 if token.head == -1 else aligned.get(token.head, -2) == head
        right["upos"] += token.upos == upos
        right["xpos"] += token.xpos == xpos
        right["feats"] += token.feats == feats
        right["lemma"] += lemma in {"_", token.lemma}
        right["uas"] += same_head
        right["las"] += same_head and token.relation == deprel.partition(":")[0]
        right["las_full"] += same_head and token.deprel == deprel
    measures = Measures()
    for name in ("words", *_LABELS):
        measures.add(name, right=right[name], found=len(reading.tokens), gold=len(rows))
    ours = {(sentence.start, sentence.end) for sentence in reading.sentences}
    theirs = set(_gold_sentences(gold))
    measures.add("sentences", right=len(ours & theirs), found=len(ours), gold=len(theirs))
    return measures


def compare_names(gold: GoldText, reading: Reading) -> Measures:
    """Strict F1 of names: first, last character and type must be the same."""
    names: set[tuple[int, int, str]] = set()
    for spans, words in zip(gold.paragraphs, gold.words, strict=True):
        if not words.names:
            continue
        for (start, end), label in zip(spans, words.names, strict=True):
            if label and label.startswith("B-"):
                names.add((start, end, label[2:]))
                last = (start, end, label[2:])
            elif label and label.startswith("I-"):
                names.discard(last)
                last = (last[0], end, last[2])
                names.add(last)
    ours = {(name.start, name.end, name.label.value) for name in reading.names}
    measures = Measures()
    for kind in ("", "PER", "ORG", "LOC"):
        found = {name for name in ours if name[2] == kind or not kind}
        wanted = {name for name in names if name[2] == kind or not kind}
        measures.add(
            f"names {kind}".strip(), right=len(found & wanted), found=len(found), gold=len(wanted)
        )
    return measures


def _gold_rows(
    gold: GoldText,
) -> Iterable[tuple[tuple[int, int], str, str, str, str, int, str]]:
    """Each gold word: span, UPOS, XPOS, features, lemma, head (in the whole text), relation."""
    offset = 0
    for spans, words in zip(gold.paragraphs, gold.words, strict=True):
        for index, span in enumerate(spans):
            head = words.heads[index]
            yield (
                span,
                words.upos[index],
                words.xpos[index],
                words.feats[index],
                words.lemmas[index],
                head + offset if head >= 0 else -1,
                words.deprels[index],
            )
        offset += len(spans)


def _gold_sentences(gold: GoldText) -> Iterable[tuple[int, int]]:
    """The span of each gold sentence."""
    for spans, words in zip(gold.paragraphs, gold.words, strict=True):
        bounds = [index for index, start in enumerate(words.starts) if start] + [len(spans)]
        for first, stop in itertools.pairwise(bounds):
            yield spans[first][0], spans[stop - 1][1]
