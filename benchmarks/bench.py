"""Measure quality and speed, write one result file, hold the floors.

bench.py [--only crafts,language,speed] [--tasks timex,geo] [--raise-floors] [--shared FOLDER]
         [--reader spacy:NAME_OR_FOLDER]

The part `heideltime` runs only where it is named, and where HeidelTime can be run.
With another reader, its language (from raw text) and its speed are measured; the crafts part runs
the `dateline` command, whose reader is the built-in one, and is left out. No floor is held then.
"""

from __future__ import annotations

import argparse
import datetime
import json
import platform
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE / "quality"), str(HERE / "speed"), str(HERE / "compare")]

import crafts  # noqa: E402 - found through the path above
import heideltime  # noqa: E402 - the same
import language  # noqa: E402 - the same
import readers  # noqa: E402 - the same
import solver  # noqa: E402 - the same
import speed  # noqa: E402 - the same
import time_engine  # noqa: E402 - the same

FLOORS = HERE / "quality" / "floors.json"
PARTS = ("language", "crafts", "speed")
BUILT_IN = "english"
NAMED_VERSIONS = ("dateline", "numpy", "onnxruntime", "tokenizers", "trafilatura", "spacy")


def main() -> int:
    """Run the parts that were asked for; return 1 when a floor is broken."""
    options = parse_options()
    figures: dict[str, object] = {}
    for part in options.only.split(","):
        if part == "crafts" and options.reader != BUILT_IN:
            print(f"== crafts: left out, the dateline command does not take {options.reader!r}")
            continue
        print(f"== {part}", flush=True)
        figures[part] = measure(part, options)
    about = {"commit": commit(), "machine": machine(), "versions": versions()}
    result = {**about, "reader": options.reader, **figures}
    path = write(result)
    print(f"written: {path.relative_to(HERE.parent)}")
    if options.reader != BUILT_IN:
        return 0
    broken = hold_floors(flatten(figures), raise_them=options.raise_floors)
    for line in broken:
        print(f"BELOW ITS FLOOR: {line}")
    return 1 if broken else 0


def parse_options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default=",".join(PARTS), help="parts to run")
    parser.add_argument("--tasks", default=None, help="tasks of the crafts part")
    parser.add_argument("--raise-floors", action="store_true", help="pin what is better now")
    parser.add_argument("--reader", default=BUILT_IN, help="a language reader, as spacy:PIPELINE")
    parser.add_argument("--shared", type=Path, default=HERE.parent.parent / "shared")
    return parser.parse_args()


def measure(part: str, options: argparse.Namespace) -> object:
    """One part; a part whose data are absent says so and is empty."""
    if part == "language" and options.reader != BUILT_IN:
        return readers.measure(options.shared / "corpora", options.reader)
    if part == "language":
        return language.measure(options.shared / "corpora")
    if part == "crafts":
        return crafts.measure(options.shared / "benchmarks", options.tasks)
    if part == "speed":
        examples, real = HERE.parent / "examples" / "reports", options.shared / "reports"
        figures = speed.measure(examples, real, options.reader)
        if options.reader == BUILT_IN:
            figures["solver"] = solver.measure()
            figures["time_engine"] = time_engine.measure(options.shared / "benchmarks" / "timex")
        return figures
    if part == "heideltime":
        return heideltime.measure(options.shared / "benchmarks" / "timex")
    msg = f"part {part!r} given; {', '.join(PARTS)} and heideltime are allowed"
    raise SystemExit(msg)


def flatten(value: object, prefix: str = "") -> dict[str, float]:
    """Nested figures as `a.b.c -> number`."""
    if isinstance(value, dict):
        flat: dict[str, float] = {}
        for key, inner in value.items():
            flat.update(flatten(inner, f"{prefix}.{key}" if prefix else key))
        return flat
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return {prefix: float(value)}
    return {}


def hold_floors(figures: dict[str, float], *, raise_them: bool) -> list[str]:
    """Compare figures with their floors, and raise the floors to them where asked.

    A floor is `{"name": {"floor": x, "slack": y}}`; lower is better where `"lower": true`.
    Floors are raised to the new figure less the slack, never lowered.
    """
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    broken = []
    for name, rule in floors.items():
        if name not in figures:
            continue
        figure, sign = figures[name], -1 if rule.get("lower") else 1
        if sign * figure < sign * rule["floor"]:
            broken.append(f"{name}: {figure} against {rule['floor']}")
        pinned = round(figure - sign * rule["slack"], 3)
        if raise_them and sign * pinned > sign * rule["floor"]:
            rule["floor"] = pinned
    if raise_them:
        FLOORS.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return broken


def commit() -> str:
    """The commit that was measured, marked when the tree had changes."""
    return subprocess.run(
        ["git", "describe", "--always", "--dirty"],  # noqa: S607 - git is on the path
        cwd=HERE, capture_output=True, text=True, check=True,
    ).stdout.strip()  # fmt: skip


def machine() -> dict[str, object]:
    """What it ran on."""
    model = next(
        (
            line.partition(":")[2].strip()
            for line in _lines(Path("/proc/cpuinfo"))
            if "model name" in line
        ),
        platform.processor(),
    )
    cores = sum(line.startswith("processor") for line in _lines(Path("/proc/cpuinfo")))
    return {"processor": model, "cores": cores, "system": platform.system()}


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


def versions() -> dict[str, str]:
    """Versions of Python and of what matters most."""
    return {"python": platform.python_version()} | {name: version(name) for name in NAMED_VERSIONS}


def write(result: dict[str, object]) -> Path:
    """Keep the result under its day and commit, and its reader where that is another one."""
    day = datetime.datetime.now(tz=datetime.UTC).date().isoformat()
    reader = Path(str(result["reader"]).replace(":", "-")).name
    name = f"{day}-{result['commit']}{'' if reader == BUILT_IN else f'-{reader}'}.json"
    path = HERE / "results" / name
    path.parent.mkdir(exist_ok=True)
    text = json.dumps(result, indent=1, sort_keys=True, ensure_ascii=False)
    path.write_text(text + "\n", encoding="utf-8")
    return path


if __name__ == "__main__":
    sys.exit(main())
