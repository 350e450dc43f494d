"""Runs the network over one stretch of words; the only module that speaks to onnxruntime."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import onnxruntime

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from dateline.language.bundle import Bundle
    from dateline.language.subwords import EncodedWords

_FRAME = 1
_OUTPUTS = ("upos", "xpos", "feats", "edits", "starts", "names", "arcs", "dependents", "heads")
_VECTORS = "vectors"


@dataclass(frozen=True, slots=True)
class Scores:
    """What the network says about a stretch of words; the first axis is always the word.

    Attributes:
        upos: number of the universal part of speech.
        xpos: number of the Penn tag.
        feats: number of the features.
        edits: number of the lemma edit.
        starts: above 0 where the word begins a sentence.
        names: a score for each BIO label.
        arcs: a score for each governor; column 0 is the root.
        dependents: the word as a dependent, for `Scorer.relations`.
        heads: the root, then each word as a governor; one row more than there are words.
        vectors: what the encoder makes of the word, `[words, 384]`; None if not asked for.
    """

    upos: NDArray[np.int64]
    xpos: NDArray[np.int64]
    feats: NDArray[np.int64]
    edits: NDArray[np.int64]
    starts: NDArray[np.float32]
    names: NDArray[np.float32]
    arcs: NDArray[np.float32]
    dependents: NDArray[np.float32]
    heads: NDArray[np.float32]
    vectors: NDArray[np.float32] | None = None


class Scorer:
    """The two graphs of a model, started.

    Each call scores one stretch alone, so that its figures never depend on what is read beside it:
    the int8 network takes the range of its numbers from all that it is given at once.
    """

    def __init__(self, bundle: Bundle) -> None:
        """Start the graphs; each uses the thread that calls it."""
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        providers = ["CPUExecutionProvider"]
        self._network = onnxruntime.InferenceSession(bundle.network, options, providers=providers)
        self._relations = onnxruntime.InferenceSession(
            bundle.relations, options, providers=providers
        )

    def score(
        self, words: EncodedWords, frame: tuple[int, int], *, vectors: bool = False
    ) -> Scores:
        """Score a stretch of words.

        Args:
            words: at most 510 sub-words.
            frame: the sub-words that go before and after.
            vectors: ask for the words' vectors as well; they come from the same pass.
        """
        outputs: list[Any] = self._network.run(
            (*_OUTPUTS, _VECTORS) if vectors else _OUTPUTS,
            {
                "subwords": _framed(words.subwords, *frame),
                "shapes": _framed(words.shapes, _FRAME, _FRAME),
                "spacings": _framed(words.spacings, _FRAME, _FRAME),
                "firsts": words.firsts[None] + 1,
                "lasts": words.lasts[None] + 1,
            },
        )
        return Scores(*(output[0] for output in outputs))

    def relations(
        self, dependents: NDArray[np.float32], heads: NDArray[np.float32]
    ) -> NDArray[np.float32]:
        """A score for each relation of each dependent to the governor beside it."""
        outputs: list[Any] = self._relations.run(
            ["scores"], {"dependents": dependents, "heads": heads}
        )
        scores: NDArray[np.float32] = outputs[0]
        return scores


def _framed(values: NDArray[np.int64], before: int, after: int) -> NDArray[np.int64]:
    """One row: the values between two others."""
    return np.concatenate(([before], values, [after])).astype(np.int64)[None]
