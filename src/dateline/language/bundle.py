"""Reads the one file that holds all of a model's learned parameters."""

from __future__ import annotations

import json
import zipfile
from dataclasses import dataclass, fields
from importlib import resources
from typing import TYPE_CHECKING

from dateline.errors import ReaderError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from importlib.resources.abc import Traversable

ENGLISH = "english.dlm"
_FORMAT = 1


@dataclass(frozen=True)
class Labels:
    """What each task tells apart, in the order of the network's outputs."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    feats: tuple[str, ...]
    edits: tuple[str, ...]
    deprels: tuple[str, ...]
    names: tuple[str, ...]


@dataclass(frozen=True)
class Bundle:
    """A model, ready to be started.

    Attributes:
        version: the first digits of a hash of its two graphs.
        network: the ONNX graph that reads a paragraph.
        relations: the ONNX graph that names the relation of a word to its governor.
        vocabulary: sub-word -> number.
        labels: what the outputs mean.
        lemmas: (form in lower case, UPOS) -> lemma, for words seen in training.
    """

    version: str
    network: bytes
    relations: bytes
    vocabulary: dict[str, int]
    labels: Labels
    lemmas: Mapping[tuple[str, str], str]


def english_bundle() -> Bundle:
    """The English model that ships with the package."""
    return read_bundle(resources.files("dateline.language").joinpath(ENGLISH))


def read_bundle(file: Traversable) -> Bundle:
    """Read a model file.

    Raises:
        ReaderError: the file is not there, is damaged, or was made for another version.
    """
    try:
        with file.open("rb") as stream, zipfile.ZipFile(stream) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        about = json.loads(parts["about.json"])
        if about["format"] != _FORMAT:
            msg = (
                f"{file.name}: the model has format {about['format']}, this program reads format "
                f"{_FORMAT}; install the version of dateline that came with it"
            )
            raise ReaderError(msg)
        labels = json.loads(parts["labels.json"])
        rows = (line.split("\t") for line in parts["lemmas.tsv"].decode().splitlines())
        vocabulary = parts["vocabulary.txt"].decode().splitlines()
        return Bundle(
            version=about["version"],
            network=parts["network.onnx"],
            relations=parts["relations.onnx"],
            vocabulary={subword: number for number, subword in enumerate(vocabulary)},
            labels=Labels(**{part.name: tuple(labels[part.name]) for part in fields(Labels)}),
            lemmas={(form, upos): lemma for form, upos, lemma in rows},
        )
    except FileNotFoundError:
        msg = f"{file.name}: the built-in model is missing; install dateline again"
        raise ReaderError(msg) from None
    except (zipfile.BadZipFile, KeyError, ValueError) as fault:
        msg = f"{file.name}: the model file is damaged ({fault}); install dateline again"
        raise ReaderError(msg) from fault
