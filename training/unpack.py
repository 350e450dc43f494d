"""Makes a checkpoint of a model file, so that training can go on from what ships.

    python training/unpack.py src/dateline/language/english.dlm --out /tmp/shipped.pt

Weights come back as exact as int8 kept them. What each guide had added to the scores of names is in
them already, so the guides begin at nothing.
"""

from __future__ import annotations

import argparse
import json
import zipfile
from pathlib import Path

import numpy as np
import onnx
import torch
from network import Network, Sizes
from onnx import numpy_helper
from torch import Tensor

_WHOLE = "network."
_PRODUCTS = ("MatMul", "MatMulInteger", "Gemm")


def read_graph(graph: onnx.GraphProto) -> dict[str, Tensor]:
    """The parameters of a graph by the names that `Network` has for them.

    A product's weights bear a number in the graph, so they are known by the node that uses them.
    """
    kept = {part.name: numpy_helper.to_array(part) for part in graph.initializer}
    found = {
        name.removeprefix(_WHOLE): value
        for name, value in kept.items()
        if name.startswith(_WHOLE) and not name.endswith((".table", ".scale"))
    }
    if f"{_WHOLE}encoder.words.table" in kept:
        table, scale = (kept[f"{_WHOLE}encoder.words.{part}"] for part in ("table", "scale"))
        found["encoder.words.weight"] = table.astype(np.float32) * scale
    for node in graph.node:
        used = [name for name in node.input if name in kept and kept[name].ndim > 1]
        if node.op_type in _PRODUCTS and used:
            module = node.name.strip("/").rpartition("/")[0].replace("/", ".")
            columns = _exact(kept, used[0])
            if module == _WHOLE.rstrip("."):
                for row, mix in zip(columns, ("label_mix", "tree_mix", "name_mix"), strict=True):
                    found[f"{mix}.weights"] = np.log(row)
            elif node.op_type == "Gemm":
                found[f"{module.removeprefix(_WHOLE)}.weight"] = columns
            else:
                found[f"{module.removeprefix(_WHOLE)}.weight"] = columns.T
    return {name: torch.tensor(np.array(value)) for name, value in found.items()}


def _exact(kept: dict[str, np.ndarray], name: str) -> np.ndarray:
    """A table of weights in floating point."""
    if not name.endswith("_quantized"):
        return kept[name].astype(np.float32)
    stem = name.removesuffix("_quantized")
    whole = kept[name].astype(np.float32) - kept[f"{stem}_zero_point"].astype(np.float32)
    return whole * kept[f"{stem}_scale"]


def main() -> None:
    """Read the options and unpack."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    with zipfile.ZipFile(options.model) as archive:
        known = json.loads(archive.read("labels.json"))
        weights: dict[str, Tensor] = {}
        for name in ("network.onnx", "relations.onnx"):
            weights |= read_graph(onnx.load_from_string(archive.read(name)).graph)
    counts = {task: len(values) for task, values in known.items()}
    sizes = {"subwords": len(weights["encoder.words.weight"]), **counts}
    network = Network(Sizes(**sizes))
    missing = set(network.state_dict()) - set(weights) - {"guides.weight"}
    if missing:
        msg = f"{options.model} lacks {sorted(missing)}: the network here is not the one it was"
        raise SystemExit(msg)
    network.load_state_dict(network.state_dict() | weights)
    found = {"average": network.state_dict(), "labels": known, "sizes": sizes}
    torch.save({**found, "seed": 0, "epoch": 0}, options.out)
    print(f"{options.out}: {len(weights)} tables of weights")


if __name__ == "__main__":
    main()
