"""The bundled reports, built into a store once for all tests of a process."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
REPORTS = ROOT / "examples" / "reports"
