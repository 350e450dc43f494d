"""Every task of the shared benchmarks, by its own scorer; who and where by ours, too."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import assertions
import coref
import leaders
import places

OWN = {
    "leaders": leaders.measure,
    "assertions": assertions.measure,
    "coref": coref.measure,
    "places": places.measure,
}


def measure(benchmarks: Path, tasks: str | None) -> dict[str, Any]:
    """Run `score_all.py` on the `dateline` command, and what it has no scorer for.

    Args:
        benchmarks: the folder of shared benchmarks.
        tasks: comma-separated tasks; None for all.

    Returns:
        The figures of each task as its scorer gives them; empty where the folder is absent.
    """
    if not benchmarks.is_dir():
        print("left out: the shared benchmarks are not here")
        return {}
    asked = tasks.split(",") if tasks else []
    own = {
        name: measured(benchmarks) for name, measured in OWN.items() if not tasks or name in asked
    }
    theirs = [task for task in asked if task not in OWN]
    if asked and not theirs:
        return own
    with tempfile.TemporaryDirectory() as folder:
        figures = Path(folder) / "figures.json"
        command = [sys.executable, str(benchmarks / "scorers" / "score_all.py"), "dateline"]
        command += ["--folder", str(benchmarks), "--json", str(figures), "--limit", "3000"]
        command += ["--tasks", ",".join(theirs)] if theirs else []
        subprocess.run(command, check=True)
        return json.loads(figures.read_text(encoding="utf-8"))["figures"] | own
