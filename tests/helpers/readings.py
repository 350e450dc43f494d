"""Readings for tests: written by hand as small tables, so that no model is needed."""

from __future__ import annotations

from dateline.model import NameLabel, NameSpan, Reading, Sentence, Token

COLUMNS = 6  # form lemma upos xpos feats head:deprel


def reading_from_table(text: str, table: str) -> Reading:
    """Build a reading from `text` and one line per token; a blank line ends a sentence.

    A line is `form lemma UPOS XPOS feats head:deprel [NAME]`, with `_` for no features and the
    head counted from 1 inside its sentence, 0 for the root. NAME is B-PER, I-PER, B-ORG, ...
    """
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    names: list[NameSpan] = []
    offset = 0
    for block in table.strip().split("\n\n"):
        first = len(tokens)
        for line in block.strip().splitlines():
            form, lemma, upos, xpos, feats, link, *label = line.split()
            start = text.index(form, offset)
            offset = start + len(form)
            head, _, relation = link.partition(":")
            index = len(tokens)
            governor = first + int(head) - 1 if head != "0" else -1
            kept = "" if feats == "_" else feats
            sentence = len(sentences)
            tokens.append(
                Token(
                    index,
                    sentence,
                    start,
                    offset,
                    form,
                    lemma,
                    upos,
                    xpos,
                    kept,
                    governor,
                    relation,
                )
            )
            if label and label[0].startswith("B-"):
                names.append(NameSpan(start, offset, index, index + 1, NameLabel(label[0][2:])))
            elif label:
                begun = names.pop()
                names.append(NameSpan(begun.start, offset, begun.first, index + 1, begun.label))
        sentences.append(Sentence(len(sentences), tokens[first].start, offset, first, len(tokens)))
    return Reading("article", text, tuple(sentences), tuple(tokens), tuple(names), "table")
