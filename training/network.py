"""The network: a small encoder with case and spacing embeddings, and a head for every task."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from data import GUIDES
from torch import Tensor, nn
from torch.nn import functional

HIDDEN = 384
_LAYERS = 6
_ATTENTION_HEADS = 12
_ARC_SIZE = 384
_RELATION_SIZE = 384
_SHAPES = 7
_SPACINGS = 5


@dataclass(frozen=True)
class Sizes:
    """How many labels each head tells apart, and how many sub-words there are."""

    subwords: int
    upos: int
    xpos: int
    feats: int
    edits: int
    deprels: int
    names: int


class _Layer(nn.Module):
    """One transformer layer, as in BERT: attention, then a feed-forward part."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query_key_value = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.attended = nn.Linear(HIDDEN, HIDDEN)
        self.attended_norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.widen = nn.Linear(HIDDEN, 4 * HIDDEN)
        self.narrow = nn.Linear(4 * HIDDEN, HIDDEN)
        self.narrow_norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, hidden: Tensor, bias: Tensor) -> Tensor:
        batch, length, _ = hidden.shape
        mixed = self.query_key_value(hidden)
        mixed = mixed.view(batch, length, 3, _ATTENTION_HEADS, HIDDEN // _ATTENTION_HEADS)
        query, key, value = mixed.permute(2, 0, 3, 1, 4)
        if torch.onnx.is_in_onnx_export():
            scores = query @ key.transpose(-1, -2) * (HIDDEN // _ATTENTION_HEADS) ** -0.5
            attended = torch.softmax(scores + bias, dim=-1) @ value
        else:
            attended = functional.scaled_dot_product_attention(query, key, value, attn_mask=bias)
        attended = attended.transpose(1, 2).reshape(batch, length, HIDDEN)
        hidden = self.attended_norm(hidden + self.dropout(self.attended(attended)))
        wide = functional.gelu(self.widen(hidden))
        return self.narrow_norm(hidden + self.dropout(self.narrow(wide)))


class Encoder(nn.Module):
    """BERT's encoder; letters' shape and spacing are added to the word embeddings.

    In training, `embedded` keeps the last batch's sums of embeddings, and `shift`, where there is
    one, is added to them.
    """

    def __init__(self, subwords: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(subwords, HIDDEN)
        self.positions = nn.Embedding(512, HIDDEN)
        self.kind = nn.Parameter(torch.zeros(HIDDEN))
        self.shapes = nn.Embedding(_SHAPES, HIDDEN)
        self.spacings = nn.Embedding(_SPACINGS, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(_Layer(dropout) for _ in range(_LAYERS))
        self.embedded = torch.zeros(0)
        self.shift: Tensor | None = None
        nn.init.normal_(self.shapes.weight, std=0.01)
        nn.init.normal_(self.spacings.weight, std=0.01)

    def forward(self, subwords: Tensor, shapes: Tensor, spacings: Tensor) -> list[Tensor]:
        """What every layer makes of the sub-words, the last layer's last."""
        places = torch.arange(subwords.shape[1], device=subwords.device)
        hidden = (
            self.words(subwords)
            + self.positions(places)
            + self.kind
            + self.shapes(shapes)
            + self.spacings(spacings)
        )
        if self.training:
            self.embedded = hidden
            if self.shift is not None:
                hidden = hidden + self.shift
        hidden = self.dropout(self.norm(hidden))
        bias = (shapes == 0).to(hidden.dtype)[:, None, None, :] * -1e4
        layers = []
        for layer in self.layers:
            hidden = layer(hidden, bias)
            layers.append(hidden)
        return layers


class _Mix(nn.Module):
    """The weights of a mean over the encoder's layers; it begins at nearly the last one alone."""

    def __init__(self) -> None:
        super().__init__()
        self.weights = nn.Parameter(torch.tensor([-2.0] * (_LAYERS - 1) + [2.0]))


def _mixed(layers: list[Tensor], mixes: list[_Mix]) -> Tensor:
    """One weighted mean of the layers for each mix, by a single product: it is much the fastest."""
    shares = torch.stack([torch.softmax(mix.weights, dim=0) for mix in mixes])
    stacked = torch.stack(layers)
    return (shares @ stacked.flatten(1)).view(len(mixes), *stacked.shape[1:])


class Network(nn.Module):
    """Encoder and heads.

    Inputs are padded with 0; `firsts` and `lasts` give for each word the positions of its first and
    last sub-word among the framed sub-words, so no real word has 0. The frame's own shape and
    spacing is 1. A word is the mean of these two sub-words; words' labels, trees and names each
    have a mixture of the layers of their own. `names` scores what all guidelines share, and
    `guides[b, w, g]` what guide `g` adds to that; when a model ships, one sum of them is kept.
    """

    def __init__(self, sizes: Sizes, *, dropout: float = 0.2, encoder_dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = Encoder(sizes.subwords, encoder_dropout)
        self.dropout = nn.Dropout(dropout)
        self.label_mix = _Mix()
        self.tree_mix = _Mix()
        self.name_mix = _Mix()
        self.start = nn.Linear(HIDDEN, 1)
        self.upos = nn.Linear(HIDDEN, sizes.upos)
        self.xpos = nn.Linear(HIDDEN, sizes.xpos)
        self.feats = nn.Linear(HIDDEN, sizes.feats)
        self.edits = nn.Linear(HIDDEN, sizes.edits)
        self.names = nn.Linear(HIDDEN, sizes.names)
        self.guides = nn.Linear(HIDDEN, len(GUIDES) * sizes.names, bias=False)
        nn.init.zeros_(self.guides.weight)
        self.arc_dependent = nn.Linear(HIDDEN, _ARC_SIZE)
        self.arc_head = nn.Linear(HIDDEN, _ARC_SIZE)
        self.arc = nn.Linear(_ARC_SIZE, _ARC_SIZE, bias=False)
        self.arc_prior = nn.Linear(_ARC_SIZE, 1, bias=False)
        self.relation_dependent = nn.Linear(HIDDEN, _RELATION_SIZE)
        self.relation_head = nn.Linear(HIDDEN, _RELATION_SIZE)
        self.relation = nn.Linear(3 * _RELATION_SIZE, sizes.deprels)

    def forward(
        self, subwords: Tensor, shapes: Tensor, spacings: Tensor, firsts: Tensor, lasts: Tensor
    ) -> dict[str, Tensor]:
        """Scores for every word; `arcs[b, d, h]` for head `h`, where column 0 is the root."""
        layers = self.encoder(subwords, shapes, spacings)
        mixed = _mixed(layers, [self.label_mix, self.tree_mix, self.name_mix])
        labels = self.dropout(_words(mixed[0], firsts, lasts))
        names = self.dropout(_words(mixed[2], firsts, lasts))
        trees = mixed[1]
        words = self.dropout(_words(trees, firsts, lasts))
        with_root = torch.cat([trees[:, :1], words], dim=1)
        dependent = self.dropout(functional.gelu(self.arc_dependent(words)))
        head = self.dropout(functional.gelu(self.arc_head(with_root)))
        arcs = self.arc(dependent) @ head.transpose(1, 2) * _ARC_SIZE**-0.5
        arcs = arcs + self.arc_prior(head).transpose(1, 2)
        return {
            "starts": self.start(labels).squeeze(-1),
            "upos": self.upos(labels),
            "xpos": self.xpos(labels),
            "feats": self.feats(labels),
            "edits": self.edits(labels),
            "names": self.names(names),
            "guides": self.guides(names).view(*names.shape[:2], len(GUIDES), -1),
            "arcs": arcs,
            "dependents": self.dropout(functional.gelu(self.relation_dependent(words))),
            "heads": self.dropout(functional.gelu(self.relation_head(with_root))),
            "vectors": _words(layers[-1], firsts, lasts),
        }

    def relations(self, dependents: Tensor, heads: Tensor) -> Tensor:
        """Scores of every relation for rows of dependents and their governors."""
        return self.relation(torch.cat([dependents * heads, dependents, heads], dim=-1))


def _words(hidden: Tensor, firsts: Tensor, lasts: Tensor) -> Tensor:
    """One vector a word from those of its sub-words."""
    width = hidden.shape[-1]
    first = torch.gather(hidden, 1, firsts[:, :, None].expand(-1, -1, width))
    last = torch.gather(hidden, 1, lasts[:, :, None].expand(-1, -1, width))
    return (first + last) * 0.5


def load_encoder(encoder: Encoder, weights: dict[str, Tensor]) -> None:
    """Fill an encoder from a BERT checkpoint in the common naming."""

    def put(target: nn.Module, name: str) -> None:
        for part in ("weight", "bias"):
            getattr(target, part).data.copy_(weights[f"{name}.{part}"])

    encoder.words.weight.data.copy_(weights["embeddings.word_embeddings.weight"])
    encoder.positions.weight.data.copy_(weights["embeddings.position_embeddings.weight"])
    encoder.kind.data.copy_(weights["embeddings.token_type_embeddings.weight"][0])
    put(encoder.norm, "embeddings.LayerNorm")
    for number, layer in enumerate(encoder.layers):
        name = f"encoder.layer.{number}"
        for part in ("weight", "bias"):
            stacked = [
                weights[f"{name}.attention.self.{role}.{part}"]
                for role in ("query", "key", "value")
            ]
            getattr(layer.query_key_value, part).data.copy_(torch.cat(stacked))
        put(layer.attended, f"{name}.attention.output.dense")
        put(layer.attended_norm, f"{name}.attention.output.LayerNorm")
        put(layer.widen, f"{name}.intermediate.dense")
        put(layer.narrow, f"{name}.output.dense")
        put(layer.narrow_norm, f"{name}.output.LayerNorm")
