"""Packs a checkpoint into the one file that ships: int8 ONNX graphs, vocabulary, labels, lemmas.

    python training/export.py /tmp/english/epoch-7.pt --out src/dateline/language/english.dlm

The same checkpoint gives the same bytes.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import tempfile
import zipfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import onnx
import torch
from data import GUIDES
from means import read_mean
from network import HIDDEN, Network, Sizes
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from train import DEFAULT_CORPORA, KINDS, pretrained, read_train

from dateline.language.lemmas import lemma_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from data import Words

_INPUTS = ["subwords", "shapes", "spacings", "firsts", "lasts"]
_CHOICES = ["upos", "xpos", "feats", "edits"]
_OUTPUTS = [*_CHOICES, "starts", "names", "arcs", "dependents", "heads", "vectors"]
_FEW_COLUMNS = 64
"""A head with fewer labels is not worth quantising: it takes no time."""

_ZIP_DATE = (2026, 1, 1, 0, 0, 0)


class ByteEmbedding(nn.Module):
    """An embedding table kept in int8, with one scale a row."""

    def __init__(self, weight: Tensor) -> None:
        super().__init__()
        scale = weight.abs().amax(dim=1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("table", torch.round(weight / scale).to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, index: Tensor) -> Tensor:
        return self.table[index].float() * self.scale[index]


class Exported(nn.Module):
    """The network as it ships: labels chosen inside, scores only where decoding needs them."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(
        self, subwords: Tensor, shapes: Tensor, spacings: Tensor, firsts: Tensor, lasts: Tensor
    ) -> tuple[Tensor, ...]:
        scores = self.network(subwords, shapes, spacings, firsts, lasts)
        chosen = [scores[task].argmax(-1) for task in _CHOICES]
        return (*chosen, *(scores[name] for name in _OUTPUTS[len(_CHOICES) :]))


class Relations(nn.Module):
    """The second graph: the relation of each dependent to the governor it was given."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, dependents: Tensor, heads: Tensor) -> Tensor:
        return self.network.relations(dependents, heads)


def load_network(
    checkpoint: dict[str, Any], *, which: str, guides: dict[str, float] | None = None
) -> Network:
    """The network of a checkpoint, as it is exported.

    Args:
        checkpoint: what `train.py` has saved.
        which: which of its weights, one of `KINDS`.
        guides: how much of what each of `GUIDES` adds goes into the scores of names.
    """
    network = Network(Sizes(**checkpoint["sizes"]))
    network.load_state_dict(checkpoint[which])
    network.eval()
    shares = torch.tensor([(guides or {}).get(guide, 0.0) for guide in GUIDES])
    added = network.guides.weight.data.view(len(GUIDES), -1, HIDDEN)
    network.names.weight.data += torch.einsum("g,glh->lh", shares, added)
    network.encoder.words = ByteEmbedding(network.encoder.words.weight.data)
    return network


def write_graphs(network: Network, folder: Path) -> None:
    """Write `network.onnx` (int8) and `relations.onnx`."""
    length, width = 12, 7
    example = (
        torch.ones(2, length, dtype=torch.long),
        torch.ones(2, length, dtype=torch.long),
        torch.ones(2, length, dtype=torch.long),
        torch.ones(2, width, dtype=torch.long),
        torch.ones(2, width, dtype=torch.long),
    )
    axes: dict[str, dict[int, str]] = {name: {0: "batch", 1: "length"} for name in _INPUTS[:3]}
    axes |= {name: {0: "batch", 1: "words"} for name in _INPUTS[3:]}
    axes |= {name: {0: "batch", 1: "words"} for name in _OUTPUTS}
    axes["arcs"][2] = axes["heads"][1] = "words_and_root"
    full = folder / "full.onnx"
    torch.onnx.export(
        Exported(network),
        example,
        str(full),
        input_names=_INPUTS,
        output_names=_OUTPUTS,
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )
    quantize_dynamic(
        full,
        folder / "network.onnx",
        op_types_to_quantize=["MatMul", "Gemm"],
        nodes_to_exclude=_kept(onnx.load(full).graph),
        per_channel=True,
        reduce_range=True,
        weight_type=QuantType.QInt8,
    )
    full.unlink()
    size = network.relation.in_features // 3
    torch.onnx.export(
        Relations(network),
        (torch.ones(3, size), torch.ones(3, size)),
        str(folder / "relations.onnx"),
        input_names=["dependents", "heads"],
        output_names=["scores"],
        opset_version=17,
        dynamo=False,
        dynamic_axes={name: {0: "words"} for name in ("dependents", "heads", "scores")},
    )


def _kept(graph: onnx.GraphProto) -> list[str]:
    """The products that stay in floating point: of two inputs, and with few columns."""
    columns = {part.name: part.dims[-1] for part in graph.initializer if len(part.dims) > 1}
    return [
        node.name
        for node in graph.node
        if node.op_type in {"MatMul", "Gemm"}
        and not any(columns.get(name, 0) >= _FEW_COLUMNS for name in node.input)
    ]


def lemma_table(paragraphs: Iterable[Words], known_edits: Iterable[str]) -> list[str]:
    """Lemmas worth keeping: `form <tab> UPOS <tab> lemma`, sorted.

    A pair of lower-case form and UPOS is kept when one lemma has nine in ten of its occurrences.
    Proper nouns are left out unless their lemma differs from the form.
    """
    counts: dict[tuple[str, str], Counter[str]] = {}
    edits = frozenset(known_edits)
    for words in paragraphs:
        for form, upos, lemma, edit in zip(
            words.forms, words.upos, words.lemmas, words.edits, strict=False
        ):
            if upos == "PROPN" and (lemma == form or edit in edits):
                continue
            counts.setdefault((lemma_key(form), upos), Counter())[lemma] += 1
    rows = []
    for (form, upos), lemmas in sorted(counts.items()):
        lemma, count = lemmas.most_common(1)[0]
        if count >= 0.9 * lemmas.total() and not (form == lemma and upos in {"PUNCT", "NUM"}):
            rows.append(f"{form}\t{upos}\t{lemma}")
    return rows


def pack(folder: Path, out: Path) -> None:
    """Put the files of a folder into one archive, the same bytes for the same files."""
    out.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(out, "w") as archive:
        for path in sorted(folder.iterdir()):
            entry = zipfile.ZipInfo(path.name, _ZIP_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, path.read_bytes(), compresslevel=6)


def main() -> None:
    """Read the options and export."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoints", type=Path, nargs="+", help="one, or some to be averaged")
    parser.add_argument("--corpora", type=Path, default=DEFAULT_CORPORA)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--which", choices=KINDS, default="average")
    parser.add_argument("--shares", type=float, nargs="+", help="of each checkpoint; else equal")
    parser.add_argument("--guides", type=float, nargs=len(GUIDES), default=[0.0] * len(GUIDES))
    options = parser.parse_args()
    checkpoint = read_mean(options.checkpoints, options.shares, options.which)
    labels = checkpoint["labels"]
    network = load_network(
        checkpoint, which=options.which, guides=dict(zip(GUIDES, options.guides, strict=True))
    )
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_graphs(network, folder)
        vocabulary = (pretrained() / "vocab.txt").read_bytes()
        (folder / "vocabulary.txt").write_bytes(vocabulary)
        table = lemma_table(read_train(options.corpora), labels["edits"])
        (folder / "lemmas.tsv").write_text("\n".join(table) + "\n", encoding="utf-8")
        (folder / "labels.json").write_text(json.dumps(labels, indent=1), encoding="utf-8")
        graphs = b"".join((folder / f).read_bytes() for f in ("network.onnx", "relations.onnx"))
        about = {
            "name": "english",
            "format": 1,
            "hidden": HIDDEN,
            "version": hashlib.sha256(graphs).hexdigest()[:12],
            "licence": "CC-BY-SA-4.0",
            "card": "docs/model-card.md",
        }
        (folder / "about.json").write_text(json.dumps(about, indent=1), encoding="utf-8")
        pack(folder, options.out)
    size = options.out.stat().st_size
    print(f"{options.out}: {size / 1e6:.1f} MB, {len(table)} lemmas, version {about['version']}")


if __name__ == "__main__":
    main()
