"""Means of the weights of several checkpoints: they read better than any one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import torch

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from torch import Tensor

AVERAGE = "average"
"""The weights of a checkpoint that every checkpoint has."""


def read_mean(
    paths: Sequence[Path], shares: Sequence[float] | None = None, which: str = AVERAGE
) -> dict[str, Any]:
    """One checkpoint whose weights are the weighted mean of those of several.

    Args:
        paths: what `train.py` or `unpack.py` has saved; all of one network and one set of labels.
        shares: of each, in order; None for equal shares.
        which: which of a checkpoint's weights; a checkpoint that lacks them gives its average.

    Raises:
        ValueError: the shares are not one for each path, or do not add up to one.
    """
    found = [torch.load(path, weights_only=True, map_location="cpu") for path in paths]
    parts = list(shares or [1 / len(found)] * len(found))
    if len(parts) != len(found) or abs(sum(parts) - 1) > 1e-6:
        msg = f"{parts} given for {len(found)} checkpoints; give one share each, 1 in all"
        raise ValueError(msg)
    mean: dict[str, Tensor] = {}
    for part, one in zip(parts, found, strict=True):
        for name, value in one.get(which, one[AVERAGE]).items():
            mean[name] = part * value + mean[name] if name in mean else part * value
    return found[0] | {which: mean}
