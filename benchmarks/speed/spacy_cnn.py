"""A small spaCy CNN pipeline with the built-in reader's components, to hold its speed against.

The settings are those that spaCy itself gives for `--optimize efficiency`: one shared HashEmbed CNN
of width 96 and depth 4, then tagger, morphologizer, edit-tree lemmatizer, parser and names.
Speed hardly depends on the weights; a short training on what the built-in reader says of some
text keeps the parser from making one flat tree of everything.
"""

from __future__ import annotations

import contextlib
import io
from itertools import cycle, islice
from typing import TYPE_CHECKING, Any

import spacy
from spacy.cli.init_config import init_config
from spacy.tokens import Doc
from spacy.training import Example

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.model.reading import Reading

COMPONENTS = ["tagger", "morphologizer", "trainable_lemmatizer", "parser", "ner"]
STEPS = 150
BATCH = 3
SEED = 0


def train_spacy_cnn(readings: Sequence[Reading]) -> tuple[Any, dict[str, float]]:
    """Make the pipeline and train it for a moment on readings.

    Args:
        readings: what to learn; their words, tags, trees and names are taken for true.

    Returns:
        The pipeline, and how well it repeats what it was taught, as shares.
    """
    spacy.util.fix_random_seed(SEED)
    with contextlib.redirect_stdout(io.StringIO()):
        config = init_config(lang="en", pipeline=COMPONENTS, optimize="efficiency", gpu=False)
    pipeline = spacy.util.load_model_from_config(config, auto_fill=True)
    examples = [_example(pipeline.vocab, reading) for reading in readings if reading.tokens]
    optimizer = pipeline.initialize(lambda: examples)
    endless = cycle(examples)
    for _ in range(STEPS):
        pipeline.update(list(islice(endless, BATCH)), sgd=optimizer, drop=0.1)
    scores = pipeline.evaluate(examples)
    shown = {"las": "dep_las", "sentences_f1": "sents_f", "names_f1": "ents_f"}
    return pipeline, {name: round(scores[key] or 0.0, 3) for name, key in shown.items()}


def _example(vocab: Any, reading: Reading) -> Example:
    """One reading as spaCy learns from it."""
    tokens = reading.tokens
    words = [token.text for token in tokens]
    ends = [*(token.start for token in tokens[1:]), tokens[-1].end]
    spaces = [token.end < end for token, end in zip(tokens, ends, strict=True)]
    names = ["O"] * len(tokens)
    for name in reading.names:
        inside = [f"I-{name.label}"] * (name.stop - name.first - 1)
        names[name.first : name.stop] = [f"B-{name.label}", *inside]
    told = Doc(
        vocab,
        words=words,
        spaces=spaces,
        tags=[token.xpos for token in tokens],
        pos=[token.upos for token in tokens],
        morphs=[token.feats for token in tokens],
        lemmas=[token.lemma for token in tokens],
        heads=[token.index if token.head < 0 else token.head for token in tokens],
        deps=["ROOT" if token.head < 0 else token.deprel for token in tokens],
        ents=names,
    )
    return Example(Doc(vocab, words=words, spaces=spaces), told)
