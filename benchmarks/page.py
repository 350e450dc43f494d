"""Write docs/evaluation.md from one result: page.py RESULT.json."""

from __future__ import annotations

import json
import sys
import tomllib
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
PAGE = HERE.parent / "docs" / "evaluation.md"
TREEBANKS = ("ewt", "gum", "pud")


def main(path: Path) -> None:
    """Read a result and the rows that are shown of it, write the page."""
    result = json.loads(path.read_text(encoding="utf-8"))
    shown = tomllib.loads((HERE / "page.toml").read_text(encoding="utf-8"))
    parts = [
        shown["head"].format(commit=result["commit"]),
        _crafts(result["crafts"], shown["craft"]),
        shown["said"],
        _language(result["language"], shown["language"]),
        _speed(result["speed"], shown["room"]),
    ]
    PAGE.write_text("\n".join(parts), encoding="utf-8")


def _crafts(figures: dict[str, Any], rows: list[dict[str, str]]) -> str:
    lines = ["| what | Dateline | to compare with |", "|---|---|---|"]
    lines += [
        f"| {row['what']} | {_look_up(figures, row['key'])} | {row.get('peer', '')} |"
        for row in rows
    ]
    return "\n".join(lines) + "\n"


def _look_up(figures: Any, key: str) -> str:
    for part in key.split("/"):
        figures = figures[part]
    return f"{figures:g}"


def _language(part: dict[str, Any], rows: list[dict[str, str]]) -> str:
    figures = part["figures"]
    lines = ["## Language\n", "| | EWT | GUM, open genres | PUD |", "|---|---|---|---|"]
    for row in rows:
        banks = (figures[f"{bank} {row['words']}"] for bank in TREEBANKS)
        values = (f"{bank[row['key']]:g}" for bank in banks)
        lines.append(f"| {row['what']} | {' | '.join(values)} |")
    gold, raw = (figures[f"uner ewt dev {words}"]["names"] for words in ("gold", "raw"))
    lines += [
        "",
        f"Names, strict F1 on UNER EWT dev: {gold:g} with gold words, {raw:g} from raw text.",
        f"The model loads in {part['load_s']:g} s.",
        "[The model card](model-card.md) says what it was trained on.\n",
    ]
    return "\n".join(lines)


def _speed(part: dict[str, Any], rooms: list[dict[str, str]]) -> str:
    lines = [
        "## Speed and memory\n",
        f"On {part['reports']} real reports, {part['words']:,} words, one core, in one run:\n",
        "| room | words per processor second |",
        "|---|---|",
    ]
    lines += [f"| {room['what']} | {part[room['key']]['words_per_s']:,} |" for room in rooms]
    memory = ", ".join(f"{peak:g} MiB at {count}" for count, peak in part["memory_mib"].items())
    lines += [
        "",
        f"All that is not the language model takes {part['rest_to_language']:g} of its time.",
        f"Peak memory of `dateline build`, all processes together, by reports: {memory}.\n",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
