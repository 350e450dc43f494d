"""The built-in model on treebanks and name sets, by the same measure as its training."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

EVALUATE = Path(__file__).resolve().parents[2] / "training" / "evaluate.py"


def measure(corpora: Path) -> dict[str, Any]:
    """Run `training/evaluate.py` on the model that ships.

    Args:
        corpora: the folder of shared corpora.

    Returns:
        Figures by treebank and by gold or raw text; empty where the folder is absent.
    """
    if not corpora.is_dir():
        print("left out: the shared corpora are not here")
        return {}
    with tempfile.TemporaryDirectory() as folder:
        figures = Path(folder) / "figures.json"
        command = [sys.executable, str(EVALUATE), "--corpora", str(corpora)]
        subprocess.run([*command, "--json", str(figures)], check=True)
        return dict(json.loads(figures.read_text(encoding="utf-8")))
