"""Common nouns for those who act, as data: offices and other roles, and the shapes they have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dateline.model import MentionKind
from dateline.rules.toml import rule_error

if TYPE_CHECKING:
    from collections.abc import Mapping

LINKS = ("of", "for", "in")  # the head of an office stands before these
GENDERS = ("masc", "fem", "neut", "")


@dataclass(frozen=True, slots=True)
class Role:
    """A noun for someone who acts: "prime minister", "rebel", "ministry".

    Attributes:
        id: id of its rule.
        phrase: lower-case dictionary form.
        kind: what it names in the singular.
        gender: "masc", "fem" or "" for either.
        sectors: PLOVER sectors, the main one first.
        office: its label as an office ("Prime Minister"), "" for none.
        heads: "state", "government", "any" (a "leader") or "".
        generic: True for nouns that name anyone at all ("man", "people").
        of_state: False where a country beside an office is not what it is of ("American pastor").
        of_body: True where the sector is that of the body it belongs to ("a Hamas official").
    """

    id: str
    phrase: str
    kind: MentionKind
    gender: str
    sectors: tuple[str, ...]
    office: str = ""
    heads: str = ""
    generic: bool = False
    of_body: bool = False
    of_state: bool = True


def read_offices(table: dict[str, Any], file: str) -> dict[str, Role]:
    """Offices of a file of titles, by phrase.

    Raises:
        RuleError: a row has a gender that there is not.
    """
    found: dict[str, Role] = {}
    for row in table["office"]:
        check_gender(row, file)
        for phrase in row["words"]:
            found[phrase] = Role(
                id=row["id"],
                phrase=phrase,
                kind=MentionKind.PERSON,
                gender=row.get("gender", ""),
                sectors=tuple(row["sectors"]),
                office=_label(phrase),
                heads=row.get("heads", ""),
                of_body=row.get("of_body", False),
                of_state=row.get("of_state", True),
            )
    return found


def _label(phrase: str) -> str:
    small = ("of", "the", "for", "and", "in")
    return " ".join(
        word if word in small else "-".join(part[:1].upper() + part[1:] for part in word.split("-"))
        for word in phrase.split()
    )


def read_roles(table: dict[str, Any], file: str, *, in_names: bool) -> dict[str, Role]:
    """Nouns of a file of descriptions, by phrase: those that count inside names only, or the rest.

    Raises:
        RuleError: a row has a gender that there is not.
    """
    found: dict[str, Role] = {}
    for family, plain in (
        ("organisation", MentionKind.ORGANISATION),
        ("group", MentionKind.GROUP),
        ("person", MentionKind.PERSON),
    ):
        for row in table[family]:
            if row.get("in_names", False) != in_names:
                continue
            check_gender(row, file)
            for phrase in row["words"]:
                found[phrase] = Role(
                    id=row["id"],
                    phrase=phrase,
                    kind=_kind(row, plain),
                    gender=row.get("gender", ""),
                    sectors=tuple(row["sectors"]),
                    heads=row.get("heads", ""),
                    generic=row.get("generic", False),
                    of_body=row.get("of_body", False),
                )
    return found


def shapes_of(roles: Mapping[str, Role]) -> dict[str, tuple[tuple[int, int], ...]]:
    """By head word of a role, how many words it has before and after that one, longest first."""
    shapes: dict[str, set[tuple[int, int]]] = {}
    for phrase in roles:
        words = phrase.split()
        head = next(
            (at - 1 for at, word in enumerate(words) if word in LINKS and at), len(words) - 1
        )
        shapes.setdefault(words[head], set()).add((head, len(words) - head - 1))
        parts = phrase.replace("-", " - ").split()
        if len(parts) > len(words):  # readers may part words at hyphens
            for head in (len(parts) - 1, parts.index("-") - 1):
                shapes.setdefault(parts[head], set()).add((head, len(parts) - head - 1))
    return {
        head: tuple(sorted(found, key=lambda shape: (-sum(shape), shape)))
        for head, found in shapes.items()
    }


def _kind(row: dict[str, Any], plain: MentionKind) -> MentionKind:
    if row.get("armed"):
        return MentionKind.ARMED_GROUP
    return MentionKind.GOVERNMENT if row.get("government") else plain


def check_gender(row: dict[str, Any], file: str) -> None:
    """Refuse a gender that there is not.

    Raises:
        RuleError: names file, line and rule.
    """
    if row.get("gender", "") not in GENDERS:
        fault = f"gender {row['gender']!r}; one of {', '.join(GENDERS[:3])} or none is allowed"
        raise rule_error(file, row["id"], fault)
