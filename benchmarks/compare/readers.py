"""Any language reader on the treebanks from raw text, by the measure of `training/evaluate.py`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from dateline.language import load_reader

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "training"))

from conll18 import compare, compare_names, lay_out
from data import read_treebank, read_universal_ner

TREEBANKS = {"ewt": "ud-ewt", "gum": "ud-gum-open", "pud": "ud-pud"}


def measure(corpora: Path, name: str) -> dict[str, Any]:
    """Words, sentences, labels and trees on test sets, names on a development set.

    Args:
        corpora: the folder of shared corpora.
        name: of the reader, as `load_reader` takes it.

    Returns:
        Figures by treebank; empty where the folder is absent.
    """
    if not corpora.is_dir():
        print("left out: the shared corpora are not here")
        return {}
    reader = load_reader(name)
    figures = {}
    for bank, folder in TREEBANKS.items():
        gold = lay_out(read_treebank(corpora / folder / "test.conllu"))
        figures[f"{bank} raw"] = compare(gold, reader.read(bank, gold.text)).figures()
    names = read_universal_ner(corpora / "ner" / "uner-ewt-dev.iob2")
    gold = lay_out(read_treebank(corpora / "ud-ewt" / "dev.conllu", names=names))
    figures["uner ewt dev raw"] = compare_names(gold, reader.read("names", gold.text)).figures()
    for row, values in figures.items():
        print(f"{row:18} " + "  ".join(f"{key} {value:g}" for key, value in values.items()))
    return {"reader": reader.name, "figures": figures}
