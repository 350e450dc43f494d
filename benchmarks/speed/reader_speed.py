"""How fast a language reader is, where its time goes, and what it needs by itself."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections import Counter
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any
from unittest import mock

from spacy_cnn import train_spacy_cnn

from dateline.language import english, load_reader, paragraph
from dateline.language.paragraph import ParagraphReader
from dateline.language.scorer import Scorer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dateline.model import Article

REPEATS = 3
BUILT_IN = "english"
STEPS: tuple[tuple[str, Any, str], ...] = (
    ("tokens", english, "find_paragraphs"),
    ("tokens", english, "find_tokens"),
    ("furniture", english, "find_furniture"),
    ("furniture", english, "cut_at_furniture"),
    ("furniture", english, "with_dateline_names"),
    ("subwords", english, "_words_of"),
    ("subwords", ParagraphReader, "prepare"),
    ("network", Scorer, "score"),
    ("relations", Scorer, "relations"),
    ("trees", paragraph, "best_tree"),
    ("trees", paragraph, "has_crossing"),
    ("trees", paragraph, "best_projective_tree"),
    ("names", paragraph, "choose_name_labels"),
    ("names", paragraph, "find_names"),
    ("names", english, "settle_names"),
)
"""Which function belongs to which step; what is in none of them builds the values."""

ALONE = """
import json, psutil, sys, time
began = time.perf_counter(), time.process_time()
from dateline.language import load_reader
reader = load_reader(sys.argv[1])
loaded = time.perf_counter(), time.process_time()
process, peak = psutil.Process(), 0
for article_id, text in json.load(sys.stdin):
    reader.read(article_id, text)
    peak = max(peak, process.memory_info().rss)
json.dump({
    "load_s": round(loaded[0] - began[0], 3),
    "load_cpu_s": round(loaded[1] - began[1], 3),
    "peak_mib": round(peak / 2**20, 1),
}, sys.stdout)
"""
"""A process that does nothing but load a reader and read.

Its memory is looked at after each article: `ru_maxrss` would begin with the parent's.
"""


def measure(articles: Sequence[Article], taught: Sequence[Article], reader: str) -> dict[str, Any]:
    """Speed of a reader against a spaCy CNN pipeline on the same text, its steps, its memory.

    Words are counted at white space, seconds are the processor's, on one core; each pass is
    made `REPEATS` times, in turns, and the best of each counts.

    Args:
        articles: what is read.
        taught: what the spaCy pipeline is trained on for a moment.
        reader: name of the reader.

    Returns:
        `language` and `spacy_cnn` with `words_per_s`, their `ratio`, `steps` for the built-in
        reader, `alone`: load and peak memory of a process that does nothing else.
    """
    items = [(article.id, article.text) for article in articles]
    words = sum(len(text.split()) for _, text in items)
    ours = load_reader(reader)
    lessons = list(load_reader(BUILT_IN).read_many((one.id, one.text) for one in taught))
    pipeline, learned = train_spacy_cnn(lessons)
    passes: dict[str, Callable[[], object]] = {
        "language": lambda: list(ours.read_many(items)),
        "spacy_cnn": lambda: list(pipeline.pipe(text for _, text in items)),
    }
    best = {name: words / seconds for name, seconds in _best_of(passes).items()}
    figures: dict[str, Any] = {
        "reader": ours.name,
        "language": {"words_per_s": round(best["language"])},
        "spacy_cnn": {"words_per_s": round(best["spacy_cnn"]), "learned": learned},
        "ratio": round(best["language"] / best["spacy_cnn"], 3),
        "alone": _alone(reader, items),
    }
    if reader == BUILT_IN:
        figures["steps"] = _steps(lambda: list(ours.read_many(items)))
    _tell(figures)
    return figures


def _best_of(passes: dict[str, Callable[[], object]]) -> dict[str, float]:
    """Fewest processor seconds of each pass; the first round warms up and counts as well."""
    best = dict.fromkeys(passes, float("inf"))
    for _ in range(REPEATS):
        for name, work in passes.items():
            began = time.process_time()
            work()
            best[name] = min(best[name], time.process_time() - began)
    return best


def _steps(work: Callable[[], object]) -> dict[str, dict[str, float]]:
    """Processor seconds of each step of the built-in reader, and its share of them all."""
    spent: Counter[str] = Counter()
    with ExitStack() as stack:
        for step, owner, name in STEPS:
            timed = _timed(getattr(owner, name), step, spent)
            stack.enter_context(mock.patch.object(owner, name, timed))
        began = time.process_time()
        work()
        total = time.process_time() - began
    spent["values"] = total - spent.total()
    return {
        step: {"seconds": round(seconds, 3), "share": round(seconds / total, 3)}
        for step, seconds in spent.items()
    }


def _timed(work: Callable[..., Any], step: str, spent: Counter[str]) -> Callable[..., Any]:
    """The same function, which writes down what it takes."""

    def timed(*args: Any, **options: Any) -> Any:
        began = time.process_time()
        result = work(*args, **options)
        spent[step] += time.process_time() - began
        return result

    return timed


def _alone(reader: str, items: Sequence[tuple[str, str]]) -> dict[str, float]:
    """Load time and peak memory of a process that only reads."""
    done = subprocess.run(
        [sys.executable, "-c", ALONE, reader],
        input=json.dumps(items), capture_output=True, text=True, check=True,
    )  # fmt: skip
    return dict(json.loads(done.stdout))


def _tell(figures: dict[str, Any]) -> None:
    print(f"{figures['reader']}: {figures['language']['words_per_s']} language words/s")
    print(f"spaCy CNN: {figures['spacy_cnn']['words_per_s']} spacy_cnn words/s")
    print(f"ratio: {figures['ratio']}; by itself: {figures['alone']}")
    for step, spent in figures.get("steps", {}).items():
        print(f"{step:>14}: {spent['seconds']:7.2f} s, {spent['share']:.1%}")
