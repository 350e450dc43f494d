"""Measures a model file on the treebanks: accuracy, names and speed; needs no torch.

    python training/evaluate.py                      # the model that ships, test sets
    python training/evaluate.py --split dev --json figures.json

With gold words (`gold`) sentence breaks are still the model's own; from raw text (`raw`) words
are too. `las` leaves subtypes of relations off, `las_full` does not.
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

from conll18 import compare, compare_names, lay_out
from data import read_treebank, read_universal_ner

from dateline.language.bundle import english_bundle, read_bundle
from dateline.language.english import EnglishReader

DEFAULT_CORPORA = Path(__file__).resolve().parents[2] / "shared" / "corpora"
_TREEBANKS = {"ewt": "ud-ewt", "gum": "ud-gum-open", "pud": "ud-pud"}


def evaluate(reader: EnglishReader, corpora: Path, split: str) -> dict[str, dict[str, float]]:
    """Figures for each treebank of a split, with gold words and from raw text, and for names."""
    figures: dict[str, dict[str, float]] = {}
    for name, folder in _TREEBANKS.items():
        path = corpora / folder / f"{split}.conllu"
        if not path.exists():
            continue
        gold = lay_out(read_treebank(path))
        began = time.process_time()
        raw = reader.read(name, gold.text)
        seconds = time.process_time() - began
        given = reader.read_tokens(name, gold.text, gold.paragraphs)
        figures[f"{name} gold"] = compare(gold, given).figures()
        figures[f"{name} raw"] = compare(gold, raw).figures()
        figures[f"{name} raw"]["words_per_cpu_s"] = round(len(raw.tokens) / seconds)
    names = read_universal_ner(corpora / "ner" / "uner-ewt-dev.iob2")
    gold = lay_out(read_treebank(corpora / "ud-ewt" / "dev.conllu", names=names))
    given = reader.read_tokens("names", gold.text, gold.paragraphs)
    figures["uner ewt dev gold"] = compare_names(gold, given).figures()
    figures["uner ewt dev raw"] = compare_names(gold, reader.read("names", gold.text)).figures()
    return figures


def measure_load(bundle: Path | None) -> tuple[EnglishReader, float]:
    """A fresh reader and how long it took to load, in seconds."""
    began = time.perf_counter()
    reader = EnglishReader(bundle=read_bundle(bundle) if bundle else english_bundle())
    return reader, time.perf_counter() - began


def main() -> None:
    """Read the options, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, default=DEFAULT_CORPORA)
    parser.add_argument("--split", choices=["dev", "test"], default="test")
    parser.add_argument("--bundle", type=Path, help="a model file; else the one that ships")
    parser.add_argument("--json", type=Path, help="write the figures here as well")
    options = parser.parse_args()
    reader, load_s = measure_load(options.bundle)
    figures = evaluate(reader, options.corpora, options.split)
    for name, values in figures.items():
        shown = "  ".join(f"{measure} {value:g}" for measure, value in values.items())
        print(f"{name:18} {shown}")
    print(f"{reader.name}, loaded in {load_s:.2f} s")
    if options.json:
        result = {
            "reader": reader.name,
            "split": options.split,
            "load_s": round(load_s, 3),
            "figures": figures,
        }
        options.json.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
