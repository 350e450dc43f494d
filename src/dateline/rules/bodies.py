"""Well-known bodies as data: agencies, forces, parliaments, parties, armed groups."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dateline.model import MentionKind
from dateline.rules.folding import fold
from dateline.rules.toml import read_rule_file, rule_error

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

GOVERNING = ("GOV",)
BODY_KEYS = frozenset(("country", "names", "ruling"))


@dataclass(frozen=True, slots=True)
class Known:
    """A body that articles name without saying what and whose it is.

    Attributes:
        name: its fullest name.
        sectors: PLOVER sectors, the main one first.
        kind: organisation or armed group.
        country: ISO 3166 alpha-3 code, or PLOVER's code of a body of no state; "" for none.
        ruling: (from, until) of each time in which it was the government.
    """

    name: str
    sectors: tuple[str, ...]
    kind: MentionKind
    country: str = ""
    ruling: tuple[tuple[date, date], ...] = ()

    def sectors_on(self, day: date | None) -> tuple[str, ...]:
        """Its sectors on a day; where none is known, those of the time when it does not rule."""
        rules = day is not None and any(first <= day < stop for first, stop in self.ruling)
        return GOVERNING if rules else self.sectors


def load_bodies(language: str) -> tuple[Mapping[str, Known], Mapping[str, str]]:
    """Read the bodies of one language.

    Args:
        language: ISO 639-1 code.

    Returns:
        Bodies by each folded name; and PLOVER's country of a body of no state, by its sector.

    Raises:
        RuleError: a row is malformed, or two bodies have one name; names file, line and rule.

    Source: rules/<language>/bodies.toml
    """
    file = f"{language}/bodies.toml"
    table = read_rule_file(file)
    found: dict[str, Known] = {}
    for row in table["known"]:
        for body in row["bodies"]:
            known = _known(row, body, file)
            for name in body["names"]:
                if found.setdefault(fold(name), known) != known:
                    fault = f"{name!r} a second time; leave it out of one of its bodies"
                    raise rule_error(file, row["id"], fault)
    return found, table["stateless"]


def _known(row: dict[str, Any], body: dict[str, Any], file: str) -> Known:
    if strange := sorted(body.keys() - BODY_KEYS):
        fault = f"key {strange[0]!r}; {', '.join(sorted(BODY_KEYS))} are allowed"
        raise rule_error(file, row["id"], fault)
    return Known(
        name=body["names"][0],
        sectors=tuple(row["sectors"]),
        kind=MentionKind.ARMED_GROUP if row.get("armed") else MentionKind.ORGANISATION,
        country=body["country"],
        ruling=tuple((first, stop) for first, stop in body.get("ruling", ())),
    )
