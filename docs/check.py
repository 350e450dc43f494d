"""Check that the documentation is true; `--write` makes its generated parts again.

1. `docs/reference/cli.md` is what `--help` of every command says.
2. `docs/reference/rooms.md` is the first line of every module.
3. `docs/fundamentals.md` explains every reason for a refusal and every status.
4. Every relative link in a Markdown file leads somewhere.
5. No tracked file holds a machine path or the host name of a package registry.
"""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "dateline"
REFERENCE = ROOT / "docs" / "reference"
LINK = re.compile(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)")
FORBIDDEN = re.compile(
    r"(?<![\w.])/(?:home|work|root|farm|Users)/[\w.-]+/"
    r"|registry\.npmjs" + r"\.org|files\.pythonhosted" + r"\.org|//pypi" + r"\.org"
)
FIXED_WIDTH = "100"


def main() -> int:
    """Run every check; return 1 when one fails."""
    generated = {REFERENCE / "cli.md": cli_page(), REFERENCE / "rooms.md": rooms_page()}
    if "--write" in sys.argv[1:]:
        REFERENCE.mkdir(exist_ok=True)
        for path, text in generated.items():
            path.write_text(text, encoding="utf-8")
    faults = [*stale_pages(generated), *unexplained(), *dead_links(), *forbidden_words()]
    for fault in faults:
        print(fault)
    print(f"documentation: {len(faults)} faults")
    return 1 if faults else 0


def cli_page() -> str:
    """Help of every command, as it is printed at a fixed width."""
    parts = ["# Commands\n\nMade from `--help` by `make docs`; do not edit.\n"]
    for name in ["", *commands()]:
        heading = f"dateline {name}".strip()
        parts.append(f"## {heading}\n\n```text\n{help_text(name)}\n```\n")
    return "\n".join(parts)


def commands() -> list[str]:
    """Names of all commands, in the order of the help."""
    from dateline.cli import app

    return [command.name or command.callback.__name__ for command in app.registered_commands]


def help_text(name: str) -> str:
    """What `dateline NAME --help` prints on a plain terminal of fixed width."""
    plain = {"COLUMNS": FIXED_WIDTH, "TERM": "dumb", "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "dateline", *name.split(), "--help"]
    done = subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", check=True,
        env={**os.environ, **plain},
    )  # fmt: skip
    lines = (
        line.rstrip() for line in done.stdout.replace("python -m dateline", "dateline").splitlines()
    )
    return "\n".join(lines).strip()


def rooms_page() -> str:
    """The first line of every module, by room."""
    parts = ["# Rooms\n\nThe first line of every module, made by `make docs`; do not edit.\n"]
    for path in sorted(SOURCE.rglob("*.py"), key=lambda one: (len(one.parts), str(one))):
        if "static" in path.parts:
            continue
        first = (ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or "").split("\n")[
            0
        ]
        parts.append(f"- `{path.relative_to(SOURCE)}`: {first or 'SAYS NOTHING'}")
    return "\n".join(parts) + "\n"


def stale_pages(generated: dict[Path, str]) -> list[str]:
    """Generated pages that differ from what would be generated now."""
    return [
        f"{path.relative_to(ROOT)} is out of date; run `make docs`"
        for path, text in generated.items()
        if not path.exists() or path.read_text(encoding="utf-8") != text
    ] + [
        f"{path.relative_to(ROOT)}: a module says nothing about itself in its first line"
        for path, text in generated.items()
        if "SAYS NOTHING" in text
    ]


def unexplained() -> list[str]:
    """Reasons and statuses that the fundamentals do not explain."""
    from dateline.model import Reason, Status

    text = (ROOT / "docs" / "fundamentals.md").read_text(encoding="utf-8")
    return [
        f"docs/fundamentals.md does not explain `{word.value}`"
        for word in (*Reason, *Status)
        if f"`{word.value}`" not in text
    ]


def tracked() -> list[Path]:
    """Files that git tracks or would track."""
    done = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return [ROOT / line for line in done.stdout.splitlines() if (ROOT / line).is_file()]


def dead_links() -> list[str]:
    """Relative links in Markdown that lead nowhere."""
    return [
        f"{path.relative_to(ROOT)}: no such file: {target}"
        for path in tracked()
        if path.suffix == ".md"
        for target in LINK.findall(path.read_text(encoding="utf-8"))
        if not (path.parent / target).exists()
    ]


def forbidden_words() -> list[str]:
    """Machine paths and registry hosts in tracked text files."""
    faults = []
    for path in tracked():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        found = FORBIDDEN.search(text)
        if found:
            faults.append(f"{path.relative_to(ROOT)}: take out {found.group()!r}")
    return faults


if __name__ == "__main__":
    sys.exit(main())
