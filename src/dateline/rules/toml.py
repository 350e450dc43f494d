"""Rule files: TOML beside this module, read once, with errors that name file, line and rule."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any

from dateline.errors import RuleError


@cache
def read_rule_file(name: str) -> dict[str, Any]:
    """Read one rule file of the package.

    Args:
        name: path below `dateline/rules`, with forward slashes ("en/times.toml").

    Returns:
        The parsed table; shared, do not change it.

    Raises:
        RuleError: there is no such file, or it is not TOML (with the line).
    """
    file = resources.files("dateline.rules").joinpath(name)
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        msg = f"rules/{name}: no such rule file; look in src/dateline/rules for those there are"
        raise RuleError(msg) from None
    except tomllib.TOMLDecodeError as fault:
        msg = f"rules/{name}: {fault}; mend the TOML at that place"
        raise RuleError(msg) from fault


def rule_error(name: str, rule: str, fault: str) -> RuleError:
    """An error that names the rule file, the line of the rule and the rule itself.

    Args:
        name: path below `dateline/rules`.
        rule: the rule's `id`.
        fault: what was given, what is allowed, what to do.
    """
    text = resources.files("dateline.rules").joinpath(name).read_text(encoding="utf-8")
    lines = text.splitlines()
    place = next((number for number, line in enumerate(lines, 1) if f'"{rule}"' in line), 1)
    return RuleError(f"rules/{name}:{place}: rule {rule!r}: {fault}")
