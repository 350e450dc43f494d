"""The floors hold, and would not hold for a room that nobody placed."""

from __future__ import annotations

import configparser
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_every_room_is_placed() -> None:
    """Each folder and module at the top of the package stands on a floor of `.importlinter`."""
    contracts = configparser.ConfigParser()
    contracts.read(ROOT / ".importlinter")
    floors = contracts["importlinter:contract:floors"]
    placed = {name.strip() for line in floors["layers"].split("\n") for name in line.split("|")}
    rooms = {
        path.stem
        for path in (ROOT / "src" / "dateline").iterdir()
        if (path.is_dir() or path.suffix == ".py") and not path.name.startswith("__")
    }

    assert floors["exhaustive"] == "true"
    assert rooms <= placed


def test_no_word_list_in_code() -> None:
    """No module holds a tuple, list or set of more than forty words: such lists are data."""
    import ast

    long = []
    for path in sorted((ROOT / "src" / "dateline").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, (ast.Tuple, ast.List, ast.Set)):
                words = [
                    one
                    for one in node.elts
                    if isinstance(one, ast.Constant) and isinstance(one.value, str)
                ]
                if len(words) > 40 and path.name != "__init__.py":
                    long.append(f"{path.relative_to(ROOT)}:{node.lineno}")

    assert long == []
