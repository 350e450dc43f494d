"""Reads the training corpora into paragraphs of labelled words."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from entities import names_from_entities

from dateline.language.lemmas import lemma_edit
from dateline.language.subwords import Spacing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAME_LABELS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC")

GUIDES = ("uner", "wikigold", "wnut", "gum", "own")
"""Whose guidelines name labels follow: the sources disagree, so each has a part of its own."""

_WNUT_TYPES = {"person": "PER", "corporation": "ORG", "group": "ORG", "location": "LOC"}
_GLUE_BEFORE = frozenset(".,;:!?)]}%'\"") | {"'s", "n't", "'re", "'ve", "'ll", "'d", "'m", "..."}


@dataclass(frozen=True)
class Words:
    """A stretch of words with what is known of each; a whole paragraph, or a part of one.

    Attributes:
        forms: the words as they are written.
        spacings: what stands before each (`Spacing`).
        starts: whether each begins a sentence.
        upos: universal parts of speech; empty where the source has no syntax. So are the next five.
        xpos: Penn tags.
        feats: CoNLL-U features.
        lemmas: dictionary forms.
        heads: position of the governor in `forms`, -1 for a root.
        deprels: relations.
        names: BIO labels, None where a word's label is not known; empty where there are none.
        name_weight: how far the name labels are believed.
        guide: whose guidelines they follow, one of `GUIDES`.
        lemmas_hold: False where the forms were altered so that an edit no longer gives the lemma.
    """

    forms: tuple[str, ...]
    spacings: tuple[int, ...]
    starts: tuple[bool, ...]
    upos: tuple[str, ...] = ()
    xpos: tuple[str, ...] = ()
    feats: tuple[str, ...] = ()
    lemmas: tuple[str, ...] = ()
    heads: tuple[int, ...] = ()
    deprels: tuple[str, ...] = ()
    names: tuple[str | None, ...] = ()
    name_weight: float = 0.0
    guide: str = "uner"
    lemmas_hold: bool = True

    @property
    def edits(self) -> tuple[str, ...]:
        """The lemma edit of each word."""
        return tuple(map(lemma_edit, self.forms, self.lemmas))


@dataclass
class _Sentence:
    """One sentence of a CoNLL-U file."""

    sent_id: str
    text: str
    new_paragraph: bool
    rows: list[list[str]] = field(default_factory=list)
    glued: set[int] = field(default_factory=set)
    names: tuple[str | None, ...] = ()


def read_treebank(
    path: Path, *, names: dict[str, list[tuple[str, str]]] | None = None, entities: bool = False
) -> list[Words]:
    """Read a CoNLL-U file into paragraphs.

    Args:
        path: the file; `newpar` and `newdoc` marks make paragraphs.
        names: for each sentence id its (form, BIO label) pairs, from `read_universal_ner`.
        entities: make name labels from GUM's entity brackets instead.

    Returns:
        Paragraphs in order.
    """
    paragraphs: list[list[_Sentence]] = []
    for sentence in _read_sentences(path):
        if sentence.new_paragraph or not paragraphs:
            paragraphs.append([])
        if names is not None:
            pairs = names.get(sentence.sent_id, [])
            if [form for form, _ in pairs] == [row[1] for row in sentence.rows]:
                sentence.names = tuple(label for _, label in pairs)
        elif entities:
            sentence.names = names_from_entities(sentence.rows)
        paragraphs[-1].append(sentence)
    weight = 1.0 if names is not None else 0.5 if entities else 0.0
    guide = "gum" if entities else "uner"
    return [replace(_join(paragraph, weight), guide=guide) for paragraph in paragraphs]


def read_universal_ner(path: Path) -> dict[str, list[tuple[str, str]]]:
    """Read a Universal NER file: sentence id -> (form, BIO label); other types become O."""
    sentences: dict[str, list[tuple[str, str]]] = {}
    current: list[tuple[str, str]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# sent_id = "):
            current = sentences.setdefault(line.removeprefix("# sent_id = "), [])
        columns = line.split("\t")
        if columns[0].isdigit():
            label = columns[2]
            current.append((columns[1], label if label in NAME_LABELS else "O"))
    return sentences


def read_name_corpus(path: Path, guide: str) -> list[Words]:
    """Read Wikigold or WNUT-17: a word and its label a line; no syntax, spaces guessed."""
    sentences: list[list[tuple[str, str]]] = [[]]
    for line in path.read_text(encoding="utf-8").splitlines():
        columns = line.split()
        if len(columns) < 2 or columns[0] == "-DOCSTART-":
            sentences.append([])
        else:
            sentences[-1].append((columns[0], columns[-1]))
    return [replace(from_pairs(pairs), guide=guide) for pairs in sentences if pairs]


def split_long(words: Words, lengths: list[int], limit: int) -> Iterator[Words]:
    """Cut a paragraph at sentence starts into pieces of at most `limit` sub-words.

    Args:
        words: the paragraph.
        lengths: how many sub-words each word has.
        limit: the most a piece may have; a sentence longer than that is left out.
    """
    bounds = [index for index, start in enumerate(words.starts) if start] + [len(words.forms)]
    begin, size = bounds[0], 0
    for first, stop in itertools.pairwise(bounds):
        length = sum(lengths[first:stop])
        if size and size + length > limit:
            yield cut(words, begin, first)
            begin, size = first, 0
        if length > limit:
            begin = stop
            continue
        size += length
    if size:
        yield cut(words, begin, bounds[-1])


def cut(words: Words, first: int, stop: int) -> Words:
    """The words from `first` up to `stop`, which must both be sentence starts or the end."""
    if first == 0 and stop == len(words.forms):
        return words
    return replace(
        words,
        forms=words.forms[first:stop],
        spacings=(int(Spacing.NEWLINE), *words.spacings[first + 1 : stop]),
        starts=words.starts[first:stop],
        upos=words.upos[first:stop],
        xpos=words.xpos[first:stop],
        feats=words.feats[first:stop],
        lemmas=words.lemmas[first:stop],
        heads=tuple(head - first if head >= 0 else -1 for head in words.heads[first:stop]),
        deprels=words.deprels[first:stop],
        names=words.names[first:stop],
    )


def _read_sentences(path: Path) -> Iterator[_Sentence]:
    """The sentences of a CoNLL-U file."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        if block.strip():
            yield _read_sentence(block.splitlines())


def _read_sentence(lines: list[str]) -> _Sentence:
    """One sentence of a CoNLL-U file; empty nodes are left out."""
    sentence = _Sentence("", "", new_paragraph=False)
    glue_until, glue_next = 0, False
    for line in lines:
        columns = line.split("\t")
        number = columns[0]
        if line.startswith("#"):
            key, _, value = line[1:].strip().partition(" = ")
            if key == "sent_id":
                sentence.sent_id = value
            elif key == "text":
                sentence.text = value
            elif key in {"newpar", "newpar id", "newdoc", "newdoc id"}:
                sentence.new_paragraph = True
        elif "-" in number:
            glue_until = int(number.split("-")[1])
            glue_next = "SpaceAfter=No" in columns[9]
        elif number.isdigit():
            index = int(number)
            sentence.rows.append(columns)
            glued = "SpaceAfter=No" in columns[9].split("|")
            if glued or index < glue_until or (index == glue_until and glue_next):
                sentence.glued.add(index)
    return sentence


def _join(sentences: list[_Sentence], name_weight: float) -> Words:
    """One paragraph from its sentences."""
    spacings: list[int] = []
    starts: list[bool] = []
    heads: list[int] = []
    glued = False
    for sentence in sentences:
        offset = len(heads)
        for row in sentence.rows:
            index = int(row[0])
            spacings.append(Spacing.NONE if glued else Spacing.SPACE)
            glued = index in sentence.glued
            starts.append(index == 1)
            head = int(row[6])
            heads.append(offset + head - 1 if head else -1)
    spacings[0] = Spacing.NEWLINE
    rows = [row for sentence in sentences for row in sentence.rows]
    names: list[str | None] = []
    for sentence in sentences:
        names.extend(sentence.names or [None] * len(sentence.rows))
    known = any(name is not None for name in names)
    return Words(
        forms=tuple(row[1].replace(" ", "") for row in rows),
        spacings=tuple(map(int, spacings)),
        starts=tuple(starts),
        upos=tuple(row[3] for row in rows),
        xpos=tuple(row[4] for row in rows),
        feats=tuple("" if row[5] == "_" else row[5] for row in rows),
        lemmas=tuple(row[2] if row[2] != "_" or row[1] == "_" else row[1] for row in rows),
        heads=tuple(heads),
        deprels=tuple(row[7] for row in rows),
        names=tuple(names) if known else (),
        name_weight=name_weight if known else 0.0,
    )


def from_pairs(pairs: list[tuple[str, str]]) -> Words:
    """One sentence of a name corpus; hyphenated words are split as UD splits them."""
    forms: list[str] = []
    spacings: list[int] = []
    names: list[str | None] = []
    before = "O"
    glue, quoted = False, False
    for word, label in pairs:
        prefix, _, kind = label.partition("-")
        kind = _WNUT_TYPES.get(kind, kind if kind in ("PER", "ORG", "LOC") else "")
        inside = bool(kind) and before == kind and prefix == "I"
        parts = [p for p in re.split(r"(?<=\w)(-)(?=\w)", word) if p]
        if word.startswith(("@", "#", "http")):
            parts = [word]
        for number, part in enumerate(parts):
            glued = number > 0 or glue or part in _GLUE_BEFORE or part[:1] == "'"
            if part == '"':
                glued, quoted = quoted, not quoted
            forms.append(part)
            spacings.append(Spacing.NONE if glued else Spacing.SPACE)
            names.append(("I-" if inside else "B-") + kind if kind else "O")
            inside = bool(kind)
            glue = part in {"(", "[", "$", "``"} or (part == '"' and quoted)
        before = kind
    spacings[0] = Spacing.NEWLINE
    return Words(
        forms=tuple(forms),
        spacings=tuple(map(int, spacings)),
        starts=tuple(index == 0 for index in range(len(forms))),
        names=tuple(names),
        name_weight=0.7,
    )
