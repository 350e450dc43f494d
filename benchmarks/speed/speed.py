"""How fast and how large: each room by itself, end to end, and against a blank spaCy pass."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psutil
import reader_speed
import spacy
import who_and_where

from dateline.language import load_reader
from dateline.model import Article, Claims
from dateline.pipeline import find_claims, load_rules
from dateline.read import ReadOptions, read_paths
from dateline.store import Store
from dateline.weave import weave

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

WORDS_WANTED = 60_000
POLL_S = 0.05
COLLECTIONS = ("syria-bbc", "egypt-cnn")
SIZES = (20, 100, 1000)


def measure(examples: Path, shared_reports: Path, reader: str = "english") -> dict[str, Any]:
    """Words per processor second of each room on one core, and memory of whole runs.

    Args:
        examples: the bundled reports, used where the shared ones are absent.
        shared_reports: real reports.
        reader: name of the language reader; another than the built-in one is measured alone.
    """
    folder = shared_reports / "syria-bbc" if shared_reports.is_dir() else examples
    articles = _some_articles(folder)
    words = sum(len(article.text.split()) for article in articles)
    print(f"{len(articles)} reports, {words} words")
    figures: dict[str, Any] = {"words": words, "reports": len(articles)}
    figures["reader"] = reader_speed.measure(articles, _some_articles(examples), reader)
    if reader != reader_speed.BUILT_IN:
        return figures
    figures["who_and_where"] = who_and_where.measure(articles)
    seconds = _rooms(articles)
    for room, spent in seconds.items():
        figures[room] = {"seconds": round(spent, 2), "words_per_s": round(words / spent)}
        print(f"{room:>14}: {words / spent:9.0f} words/s")
    rest = seconds["find"] + seconds["store"] + seconds["weave"]
    figures["rest_to_language"] = round(rest / seconds["language"], 3)
    figures["spacy_to_all"] = round(seconds["spacy_blank"] / (seconds["language"] + rest), 4)
    real = [shared_reports / name for name in COLLECTIONS if (shared_reports / name).is_dir()]
    figures["memory_mib"] = _memory(real or [examples])
    print(f"rest / language: {figures['rest_to_language']}; memory: {figures['memory_mib']}")
    return figures


def _some_articles(folder: Path) -> list[Article]:
    articles, words = [], 0
    for item in read_paths([folder], ReadOptions()):
        if isinstance(item, Article) and words < WORDS_WANTED:
            articles.append(item)
            words += len(item.text.split())
    return articles


def _rooms(articles: Sequence[Article]) -> dict[str, float]:
    """Processor seconds of each room; spaCy's pass over the same texts in the same run."""
    reader, rules = load_reader("english", threads=1), load_rules()
    items = [(article.id, article.text) for article in articles]
    list(reader.read_many(items[:2]))
    seconds: dict[str, float] = {}
    readings = _timed("language", seconds, lambda: list(reader.read_many(items)))
    pairs = list(zip(articles, readings, strict=True))
    claims: list[Claims] = _timed(
        "find", seconds, lambda: [find_claims(one, reading, rules) for one, reading in pairs]
    )
    with (
        tempfile.TemporaryDirectory() as folder,
        Store.open(Path(folder) / "speed.dateline", write=True) as store,
    ):
        _timed("store", seconds, lambda: store.add_found(claims))
        _timed("weave", seconds, lambda: store.replace_entries(weave(store.claims())))
    blank = spacy.blank("en")
    blank.add_pipe("sentencizer")
    _timed("spacy_blank", seconds, lambda: [len(blank(text)) for _, text in items])
    return seconds


def _timed(name: str, seconds: dict[str, float], work: Callable[[], Any]) -> Any:
    start = time.process_time()
    result = work()
    seconds[name] = time.process_time() - start
    return result


def _memory(folders: Sequence[Path]) -> dict[str, float]:
    """Peak resident memory of `dateline build` with all its processes, in MiB.

    As users run it: one process for each core. The reports are real and differ; long ones are
    cut in two, so that there are enough of them. Fewer reports are taken evenly from the most, so
    that all sizes have the same mixture of short and long ones.
    """
    reports = list(_halves(folders))[: SIZES[-1]]
    return {str(count): _peak(_evenly(reports, count)) for count in SIZES if count <= len(reports)}


def _evenly(reports: Sequence[tuple[str, str]], count: int) -> list[tuple[str, str]]:
    """So many of the reports, at equal distances."""
    return [reports[number * len(reports) // count] for number in range(count)]


def _halves(folders: Sequence[Path]) -> Iterator[tuple[str, str]]:
    """Day and text of half a report each, cut at the paragraph nearest to the middle."""
    for item in read_paths(list(folders), ReadOptions()):
        if not isinstance(item, Article):
            continue
        day = item.published.date().isoformat() if item.published else "2012-01-01"
        middle = item.text.find("\n", len(item.text) // 2)
        halves = (item.text[:middle], item.text[middle:]) if middle > 0 else (item.text,)
        yield from ((day, half) for half in halves)


def _peak(reports: Sequence[tuple[str, str]]) -> float:
    with tempfile.TemporaryDirectory() as folder:
        inputs = Path(folder) / "reports"
        inputs.mkdir()
        for number, (day, text) in enumerate(reports):
            (inputs / f"{number:05}.txt").write_text(f"date {day}\n\n{text}\n", encoding="utf-8")
        command = [sys.executable, "-m", "dateline", "build", str(inputs)]
        command += ["--output", str(Path(folder) / "memory.dateline")]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        peak = 0
        while process.poll() is None:
            peak = max(peak, _resident(process.pid))
            time.sleep(POLL_S)
        if process.returncode != 0:
            msg = f"dateline build ended with {process.returncode}"
            raise SystemExit(msg)
    return round(peak / 2**20, 1)


def _resident(pid: int) -> int:
    try:
        parent = psutil.Process(pid)
        return sum(one.memory_info().rss for one in (parent, *parent.children(recursive=True)))
    except psutil.NoSuchProcess:
        return 0
