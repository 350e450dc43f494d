"""Turns labelled words into the tensors of one training step."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import torch
from augment import augment
from data import GUIDES, NAME_LABELS, Words, split_long

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable, Iterator, Sequence

    from dateline.language.subwords import EncodedWords, SubwordEncoder

IGNORED = -100
MAX_SUBWORDS = 400
_TASKS = ("upos", "xpos", "feats", "edits", "deprels")
_FRAME = 1
INPUTS = ("subwords", "shapes", "spacings", "firsts", "lasts")
"""The tensors that the network reads, in its order."""


@dataclass(frozen=True)
class Labels:
    """The labels of every task, in the order of the network's outputs."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    feats: tuple[str, ...]
    edits: tuple[str, ...]
    deprels: tuple[str, ...]
    names: tuple[str, ...] = NAME_LABELS

    def index(self, task: str) -> dict[str, int]:
        """Label -> number for one task."""
        return {label: number for number, label in enumerate(getattr(self, task))}


def collect_labels(paragraphs: Iterable[Words], *, rare: int = 2) -> Labels:
    """Every label, most frequent first; features and edits only if they occur `rare` times."""
    counts: dict[str, Counter[str]] = {task: Counter() for task in _TASKS}
    for words in paragraphs:
        for task in _TASKS:
            if words.heads:
                counts[task].update(getattr(words, task))
    least = {"feats": rare, "edits": rare}
    chosen = {
        task: tuple(
            label
            for label, count in sorted(counter.items(), key=lambda item: (-item[1], item[0]))
            if count >= least.get(task, 1)
        )
        for task, counter in counts.items()
    }
    return Labels(**chosen)


class Batcher:
    """Makes batches: encodes words once, looks labels up, pads."""

    def __init__(self, encoder: SubwordEncoder, labels: Labels, *, max_words: int = 800) -> None:
        self._encoder = encoder
        self._index = {task: labels.index(task) for task in (*_TASKS, "names")}
        self._max_words = max_words

    def pieces(self, paragraphs: Iterable[Words]) -> list[Words]:
        """Paragraphs, those that are too long for the encoder cut at sentence starts."""
        found: list[Words] = []
        for words in paragraphs:
            encoded = self._encode(words)
            ends = [*encoded.firsts[1:].tolist(), len(encoded.subwords)]
            lengths = [
                end - first for first, end in zip(encoded.firsts.tolist(), ends, strict=True)
            ]
            found.extend(split_long(words, lengths, MAX_SUBWORDS))
        return found

    def batches(
        self, pieces: Sequence[Words], chance: random.Random | None
    ) -> Iterator[dict[str, torch.Tensor]]:
        """One pass: varied and shuffled if there is a source of chance, else as they are."""
        if chance is not None:
            pieces = [augment(words, chance) for words in pieces]
        noise = (lambda: chance.uniform(0.85, 1.15)) if chance else (lambda: 1.0)
        ordered = sorted(pieces, key=lambda words: len(words.forms) * noise())
        groups: list[list[Words]] = [[]]
        longest = 0
        for words in ordered:
            longest = max(longest, len(words.forms))
            if groups[-1] and longest * (len(groups[-1]) + 1) > self._max_words:
                groups.append([])
                longest = len(words.forms)
            groups[-1].append(words)
        if chance is not None:
            chance.shuffle(groups)
        for group in groups:
            yield self._batch(group)

    def _encode(self, words: Words) -> EncodedWords:
        return self._encoder.encode(words.forms, words.spacings)

    def _batch(self, group: list[Words]) -> dict[str, torch.Tensor]:
        """The padded tensors of a few paragraphs."""
        encoded = [self._encode(words) for words in group]
        length = 2 + max(len(one.subwords) for one in encoded)
        width = max(len(words.forms) for words in group)
        count = len(group)
        subwords = torch.zeros(count, length, dtype=torch.long)
        shapes, spacings = torch.zeros_like(subwords), torch.zeros_like(subwords)
        firsts = torch.zeros(count, width, dtype=torch.long)
        lasts = torch.zeros_like(firsts)
        targets = {
            task: torch.full((count, width), IGNORED)
            for task in (*_TASKS, "names", "arcs", "starts")
        }
        sentences = torch.full((count, width), -1)
        weights = torch.zeros(count)
        guides = torch.tensor([GUIDES.index(words.guide) for words in group])
        for row, (words, one) in enumerate(zip(group, encoded, strict=True)):
            size, n = len(one.subwords), len(words.forms)
            subwords[row, 0], subwords[row, size + 1] = self._encoder.start, self._encoder.end
            subwords[row, 1 : size + 1] = torch.from_numpy(one.subwords)
            for tensor, values in ((shapes, one.shapes), (spacings, one.spacings)):
                tensor[row, : size + 2] = _FRAME
                tensor[row, 1 : size + 1] = torch.from_numpy(values)
            firsts[row, :n] = torch.from_numpy(one.firsts) + 1
            lasts[row, : n - 1] = firsts[row, 1:n] - 1
            lasts[row, n - 1] = size
            if words.names:
                weights[row] = words.name_weight
                targets["names"][row, :n] = self._numbers("names", words.names)
            if not words.heads:
                continue
            starts = torch.tensor(words.starts, dtype=torch.long)
            targets["starts"][row, :n] = starts
            sentences[row, :n] = starts.cumsum(0)
            targets["arcs"][row, :n] = torch.tensor(words.heads) + 1
            for task in _TASKS:
                if task != "edits" or words.lemmas_hold:
                    targets[task][row, :n] = self._numbers(task, getattr(words, task))
        same = sentences[:, :, None] == sentences[:, None, :]
        allowed = torch.cat([torch.ones(count, width, 1, dtype=torch.bool), same], dim=2)
        inputs = {"subwords": subwords, "shapes": shapes, "spacings": spacings}
        inputs |= {"firsts": firsts, "lasts": lasts}
        return {
            **inputs,
            **{f"target_{task}": target for task, target in targets.items()},
            "allowed": allowed,
            "name_weights": weights,
            "guides": guides,
        }

    def _numbers(self, task: str, values: Iterable[str | None]) -> torch.Tensor:
        index = self._index[task]
        return torch.tensor(
            [IGNORED if value is None else index.get(value, IGNORED) for value in values]
        )
