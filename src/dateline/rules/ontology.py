"""The PLOVER ontology: event types, modes, contexts, sectors; and types once status is taken in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from dateline.model import Status
from dateline.rules.toml import read_rule_file, rule_error

if TYPE_CHECKING:
    from collections.abc import Mapping

FILE: Final = "plover.toml"


@dataclass(frozen=True, slots=True)
class Mode:
    """How an event of some type is done.

    Attributes:
        id: PLOVER's name ("multilateral").
        means: a gloss for a person.
        score: intensity from -10 (conflict) to +10 (cooperation); None where PLOVER gives none.
    """

    id: str
    means: str
    score: float | None


@dataclass(frozen=True, slots=True)
class EventType:
    """One of the sixteen event types.

    Attributes:
        id: PLOVER's name ("CONSULT").
        means: a gloss for a person.
        quad: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.
        score: intensity from -10 to +10.
        needs_recipient: whether PLOVER codes it only with somebody to whom it is done.
        planned: the type of it when it is only planned.
        denied: the type of it when it did not happen.
        cancelled: the type of it when it was planned and will not happen.
        modes: by name.
    """

    id: str
    means: str
    quad: int
    score: float
    needs_recipient: bool
    planned: str
    denied: str
    cancelled: str
    modes: Mapping[str, Mode]


@dataclass(frozen=True, slots=True)
class Ontology:
    """All of PLOVER that Dateline codes in.

    Attributes:
        types: by name.
        quads: names of the four quad classes, by number.
        contexts: glosses, by name.
        sectors: glosses, by code.
        demanded: the type of any event that is only demanded.
        source: where it comes from, and under which licence.
    """

    types: Mapping[str, EventType]
    quads: Mapping[int, str]
    contexts: Mapping[str, str]
    sectors: Mapping[str, str]
    demanded: str
    source: str


@cache
def load_ontology() -> Ontology:
    """Load and check the ontology, once per process.

    Raises:
        RuleError: the file is malformed, or a type refers to one that does not exist.

    Source: rules/plover.toml
    """
    data = read_rule_file(FILE)
    types = {row["id"]: _event_type(row) for row in data["type"]}
    for kind in types.values():
        for other in (kind.planned, kind.denied, kind.cancelled):
            if other not in types:
                fault = f"type {other!r} given; one of {', '.join(types)} is allowed"
                raise rule_error(FILE, kind.id, fault)
    return Ontology(
        types=types,
        quads={int(number): name for number, name in data["quads"].items()},
        contexts=data["contexts"],
        sectors=data["sectors"],
        demanded=data["demanded"],
        source=data["source"],
    )


def _event_type(row: dict[str, Any]) -> EventType:
    try:
        modes = {mode["id"]: _mode(mode) for mode in row["modes"]}
        return EventType(
            id=row["id"],
            means=row["means"],
            quad=row["quad"],
            score=row["score"],
            needs_recipient=row["needs_recipient"],
            planned=row["planned"],
            denied=row["denied"],
            cancelled=row["cancelled"],
            modes=modes,
        )
    except KeyError as fault:
        missing = f"no key {fault}; give it, as every other [[type]] does"
        raise rule_error(FILE, str(row.get("id")), missing) from fault


def _mode(row: dict[str, Any]) -> Mode:
    return Mode(row["id"], row["means"], row.get("score"))


def reduce_type(type: str | None, status: Status, ontology: Ontology) -> str | None:  # noqa: A002 - PLOVER's own word, and part of the agreed signature
    """The PLOVER type of an event once its status is taken in.

    `reduce_type("CONSULT", Status.PLANNED, ontology)` -> `"AGREE"`

    Args:
        type: the type that the words name; None for none.
        status: whether it happened.
        ontology: the types.

    Returns:
        The type to export: what is only planned, postponed or conditional counts as a plan, what
        is only demanded as a request; None stays None, and what may have happened keeps its type.

    Raises:
        KeyError: `type` is none of the ontology's types.
    """
    if type is None:
        return None
    kind = ontology.types[type]
    match status:
        case Status.PLANNED | Status.POSTPONED | Status.CONDITIONAL:
            return kind.planned
        case Status.DENIED:
            return kind.denied
        case Status.CANCELLED:
            return kind.cancelled
        case Status.DEMANDED:
            return ontology.demanded
        case Status.HAPPENED | Status.ONGOING | Status.POSSIBLE:
            return kind.id
