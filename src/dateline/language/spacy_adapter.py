"""Lets any spaCy pipeline be the reader; needs the extra `dateline[spacy]`.

Pipelines with Universal Dependencies labels pass as they are. Those with ClearNLP labels
(`en_core_web_*`) are turned: relations are renamed, and prepositions change places with their
objects, so that "in Paris" has "Paris" on top, as in Universal Dependencies.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from dateline.errors import ReaderError
from dateline.language.trees import mend_tree
from dateline.model.reading import NameLabel, NameSpan, Reading, Sentence, Token
from dateline.rules.toml import read_rule_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

RULES = "en/spacy.toml"

_CLEARNLP_ONLY = frozenset({"dobj", "pobj", "prep", "nsubjpass", "auxpass", "acomp", "attr"})
_COPULAR = frozenset({"attr", "acomp"})
_SURROGATE = re.compile("[\ud800-\udfff]")


class SpacyReader:
    """A spaCy pipeline as a reader."""

    def __init__(self, pipeline: Any) -> None:
        """Wrap a pipeline.

        Args:
            pipeline: a loaded `spacy.Language`; what it does not do (parse, tag, find names) is
                left out of the readings.
        """
        self._pipeline = pipeline
        self._rules = read_rule_file(RULES)
        meta = pipeline.meta
        self._name = f"spacy {meta['lang']}_{meta['name']} {meta['version']}"

    @property
    def name(self) -> str:
        """The word "spacy", the pipeline's name and its version."""
        return self._name

    def read(self, article_id: str, text: str) -> Reading:
        """Read one article."""
        return self._convert(article_id, text, self._pipeline(_spell_out(text)))

    def read_many(self, items: Iterable[tuple[str, str]]) -> Iterator[Reading]:
        """Read several articles, as `read` does each, in spaCy's own batches."""
        pairs = ((_spell_out(text), (article_id, text)) for article_id, text in items)
        for document, (article_id, text) in self._pipeline.pipe(pairs, as_tuples=True):
            yield self._convert(article_id, text, document)

    def _convert(self, article_id: str, text: str, document: Any) -> Reading:
        """A reading from what spaCy made."""
        tokens: list[Token] = []
        sentences: list[Sentence] = []
        clearnlp = any(word.dep_ in _CLEARNLP_ONLY for word in document)
        for group in _sentences_of(document):
            words = [word for word in group if not word.is_space]
            if words:
                first = len(tokens)
                tokens.extend(
                    self._read_sentence(text, words, first, len(sentences), clearnlp=clearnlp)
                )
                last = tokens[-1]
                sentences.append(
                    Sentence(last.sentence, tokens[first].start, last.end, first, len(tokens))
                )
        reading = Reading(article_id, text, tuple(sentences), tuple(tokens), (), self._name)
        names: list[NameSpan] = []
        for entity in document.ents:
            label = self._rules["names"].get(entity.label_)
            inside = reading.tokens_in(entity.start_char, entity.end_char)
            if label and inside and inside[0].sentence == inside[-1].sentence:
                span = (inside[0].start, inside[-1].end, inside[0].index, inside[-1].index + 1)
                names.append(NameSpan(*span, NameLabel(label)))
        return Reading(
            article_id, text, reading.sentences, reading.tokens, tuple(names), self._name
        )

    def _read_sentence(
        self, text: str, words: Sequence[Any], first: int, number: int, *, clearnlp: bool
    ) -> list[Token]:
        """The tokens of one sentence, which begins at token `first`."""
        place = {word.i: position for position, word in enumerate(words)}
        heads = [place.get(word.head.i, -1) if word.head.i != word.i else -1 for word in words]
        relations = [word.dep_ or "dep" for word in words]
        if clearnlp:
            heads, relations = _to_universal(words, heads, relations, self._rules["relations"])
        heads = mend_tree(heads)
        tokens: list[Token] = []
        for position, word in enumerate(words):
            head = heads[position]
            relation = relations[position]
            if head == -1:
                relation = "root"
            elif relation in {"root", "ROOT"}:
                relation = "parataxis"
            tokens.append(
                Token(
                    index=first + position,
                    sentence=number,
                    start=word.idx,
                    end=word.idx + len(word.text),
                    text=text[word.idx : word.idx + len(word.text)],
                    lemma=word.lemma_ or word.text,
                    upos=word.pos_ or "X",
                    xpos=word.tag_,
                    feats=str(word.morph),
                    head=first + head if head >= 0 else -1,
                    deprel=relation,
                )
            )
        return tokens


def load_spacy_reader(pipeline: str) -> SpacyReader:
    """Load an installed spaCy pipeline, by name or folder, as a reader.

    Raises:
        ReaderError: spaCy or the pipeline is not installed; the message says what to type.
    """
    try:
        import spacy  # noqa: PLC0415 - an extra: only who asks for it pays for it
    except ImportError:
        msg = (
            f"the reader 'spacy:{pipeline}' needs spaCy, which is not installed; "
            'run: pip install "dateline[spacy]"'
        )
        raise ReaderError(msg) from None
    try:
        return SpacyReader(spacy.load(pipeline))
    except OSError:
        msg = (
            f"spaCy has no pipeline {pipeline!r}; give the name or folder of an installed one, "
            f"or run: python -m spacy download {pipeline}"
        )
        raise ReaderError(msg) from None


def _spell_out(text: str) -> str:
    """The text with a replacement character for each lone surrogate, which spaCy cannot hold."""
    return _SURROGATE.sub("\ufffd", text)


def _sentences_of(document: Any) -> list[list[Any]]:
    """The words of each sentence; all in one where the pipeline finds no sentences."""
    if document.has_annotation("SENT_START"):
        return [list(sentence) for sentence in document.sents]
    return [list(document)]


def _to_universal(
    words: Sequence[Any], heads: list[int], relations: list[str], names: dict[str, str]
) -> tuple[list[int], list[str]]:
    """Heads and relations after Universal Dependencies, from ClearNLP's."""
    heads, found = list(heads), list(relations)
    for position, relation in enumerate(relations):
        if relation not in {"pobj", "pcomp"} or heads[position] < 0:
            continue
        preposition = heads[position]
        governor = heads[preposition]
        nominal = governor >= 0 and words[governor].pos_ in {"NOUN", "PROPN", "PRON", "NUM"}
        agent = relations[preposition] == "agent"
        heads[position], heads[preposition] = governor, position
        if relation == "pcomp":
            found[position], found[preposition] = "acl" if nominal else "advcl", "mark"
        else:
            found[position] = "obl:agent" if agent else "nmod" if nominal else "obl"
            found[preposition] = "case"
        for other, head in enumerate(heads):
            if head == preposition and other != position:
                heads[other] = position
    for position, relation in enumerate(relations):
        verb = heads[position]
        if relation not in _COPULAR or verb < 0 or words[verb].lemma_ != "be":
            continue
        heads[position], found[position] = heads[verb], found[verb]
        heads[verb], found[verb] = position, "cop"
        for other, head in enumerate(heads):
            if head == verb:
                heads[other] = position
    leftovers = {"prep": "obl", "pobj": "obl", "pcomp": "advcl"}
    known = [names.get(relation, leftovers.get(relation, relation)) for relation in found]
    return heads, known
