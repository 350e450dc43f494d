"""What a training makes small: the loss of every task, also where the embeddings are worst."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from batches import IGNORED, INPUTS
from torch import Tensor
from torch.nn import functional

if TYPE_CHECKING:
    import argparse

    from network import Network

START_WEIGHT = 2.0
"""Sentence starts are few: their mean loss is small beside the others'."""

TREE_WEIGHT = 1.5
"""Trees are the hardest task, and what comes after leans on them most."""


def hide(network: Network, batch: dict[str, Tensor], share: float) -> list[Tensor]:
    """What the network reads of a batch, a share of the sub-words hidden from it."""
    inputs = [batch[name] for name in INPUTS]
    unread = torch.rand(inputs[0].shape, device=inputs[0].device) < share
    inputs[0] = inputs[0].masked_fill(unread & (inputs[1] > 0), network.mask)
    return inputs


def name_scores(scores: dict[str, Tensor], guides: Tensor) -> Tensor:
    """The scores of name labels by the guidelines that each row follows."""
    _, words, _, labels = scores["guides"].shape
    index = guides[:, None, None, None].expand(-1, words, 1, labels)
    return scores["names"] + torch.gather(scores["guides"], 2, index).squeeze(2)


def loss_of(
    network: Network, inputs: list[Tensor], batch: dict[str, Tensor], *, name_weight: float
) -> Tensor:
    """The sum of every task's mean loss."""
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
        names = name_scores(scores, batch["guides"])
        losses = functional.cross_entropy(names[labelled], target[labelled], reduction="none")
        weights = batch["name_weights"][:, None].expand_as(target)[labelled]
        total = total + name_weight * (losses * weights).sum() / max(len(losses), 1)
    return total


def descend(network: Network, batch: dict[str, Tensor], options: argparse.Namespace) -> float:
    """Put one batch's gradients into the network.

    A share of the batches counts half as it is and half with its embeddings moved the way that
    makes the loss worst: by `shift` of their length, over each row (Miyato et al. 2017).

    Returns:
        The loss of the batch as it is.
    """
    encoder = network.encoder
    inputs = hide(network, batch, options.masked)
    moved = torch.rand(()).item() < options.adverse
    loss = loss_of(network, inputs, batch, name_weight=options.name_weight)
    if not moved:
        loss.backward()
        return loss.item()
    embedded = encoder.embedded
    embedded.retain_grad()
    (0.5 * loss).backward()
    real = (inputs[1] > 0).unsqueeze(-1)
    slope = embedded.grad * real
    length = (embedded.detach() * real).norm(dim=(1, 2), keepdim=True)
    slope_length = slope.norm(dim=(1, 2), keepdim=True).clamp(min=1e-12)
    encoder.shift = options.shift * length * slope / slope_length
    worst = loss_of(network, inputs, batch, name_weight=options.name_weight)
    (0.5 * worst).backward()
    encoder.shift = None
    return loss.item()
