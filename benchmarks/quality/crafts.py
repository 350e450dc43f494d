"""Every task of the shared benchmarks, through its own scorer; leaders and places through ours."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import leaders
import places

OURS = {"leaders": leaders.measure, "places": places.measure}


def measure(benchmarks: Path, tasks: str | None) -> dict[str, Any]:
    """Run `score_all.py` on the `dateline` command, and our own measures of leaders and places.

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
    own = {name: run(benchmarks) for name, run in OURS.items() if not tasks or name in asked}
    theirs = [task for task in asked if task not in OURS]
    if asked and not theirs:
        return own
    with tempfile.TemporaryDirectory() as folder:
        figures = Path(folder) / "figures.json"
        command = [sys.executable, str(benchmarks / "scorers" / "score_all.py"), "dateline"]
        command += ["--folder", str(benchmarks), "--json", str(figures), "--limit", "3000"]
        command += ["--tasks", ",".join(theirs)] if theirs else []
        subprocess.run(command, check=True)
        return json.loads(figures.read_text(encoding="utf-8"))["figures"] | own
