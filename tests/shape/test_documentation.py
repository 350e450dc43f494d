"""The documentation is true: generated pages, links, reasons, no machine paths."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def load_check():
    """The script that `make check` runs."""
    spec = importlib.util.spec_from_file_location("docs_check", ROOT / "docs" / "check.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_documentation_is_true() -> None:
    """`docs/check.py` finds nothing wrong."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "docs" / "check.py")],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout


def test_the_check_can_fail(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A stale page, a dead link and a machine path are found."""
    check = load_check()
    page = tmp_path / "page.md"
    page.write_text("[x](nowhere.md) and /" + "home/somebody/secret", encoding="utf-8")
    monkeypatch.setattr(check, "ROOT", tmp_path)
    monkeypatch.setattr(check, "tracked", lambda: [page])

    assert check.stale_pages({page: "new"}) == ["page.md is out of date; run `make docs`"]
    assert check.dead_links() == ["page.md: no such file: nowhere.md"]
    assert check.forbidden_words()
