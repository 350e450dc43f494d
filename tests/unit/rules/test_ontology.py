"""The PLOVER ontology: counts, references, and types after status is taken in."""

from __future__ import annotations

import copy

import pytest

from dateline.errors import RuleError
from dateline.model import Status
from dateline.rules import ontology
from dateline.rules.ontology import load_ontology, reduce_type
from dateline.rules.toml import read_rule_file

ONTOLOGY = load_ontology()


def test_counts_are_those_of_plover():
    """Sixteen types, 67 modes, 37 contexts, 25 sectors, four quads."""
    modes = sum(len(kind.modes) for kind in ONTOLOGY.types.values())
    counts = (len(ONTOLOGY.types), modes, len(ONTOLOGY.contexts), len(ONTOLOGY.sectors))
    assert counts == (16, 67, 37, 25)
    assert {kind.quad for kind in ONTOLOGY.types.values()} == set(ONTOLOGY.quads)


def test_scores_agree_in_sign_with_the_quad():
    """Cooperation scores above zero, conflict at most zero."""
    for kind in ONTOLOGY.types.values():
        assert (kind.score > 0) == (kind.quad <= 2), kind.id


def test_source_names_the_licence():
    """The facts carry their attribution."""
    assert "CC BY-SA 4.0" in ONTOLOGY.source


@pytest.mark.parametrize(
    ("kind", "status", "reduced"),
    [
        ("CONSULT", Status.PLANNED, "AGREE"),
        ("CONSULT", Status.POSTPONED, "AGREE"),
        ("CONSULT", Status.CANCELLED, "REJECT"),
        ("CONSULT", Status.DENIED, "REJECT"),
        ("AID", Status.DENIED, "SANCTION"),
        ("RETREAT", Status.PLANNED, "CONCEDE"),
        ("ASSAULT", Status.CONDITIONAL, "THREATEN"),
        ("ASSAULT", Status.CANCELLED, "AGREE"),
        ("ACCUSE", Status.PLANNED, "ACCUSE"),
        ("RETREAT", Status.DEMANDED, "REQUEST"),
        ("PROTEST", Status.HAPPENED, "PROTEST"),
        ("PROTEST", Status.ONGOING, "PROTEST"),
        ("PROTEST", Status.POSSIBLE, "PROTEST"),
        (None, Status.PLANNED, None),
    ],
)
def test_status_moves_the_type(kind, status, reduced):
    """A type becomes what remains of it once its status is taken in."""
    assert reduce_type(kind, status, ONTOLOGY) == reduced


@pytest.mark.parametrize("kind", ONTOLOGY.types)
@pytest.mark.parametrize("status", Status)
def test_every_type_and_status_reduces_to_a_type(kind, status):
    """The table has no hole."""
    assert reduce_type(kind, status, ONTOLOGY) in ONTOLOGY.types


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda row: row.update(planned="HOPE"), "'HOPE' given"),
        (lambda row: row.pop("quad"), "no key 'quad'"),
    ],
)
def test_malformed_type_is_refused(monkeypatch, change, told):
    """The message names the file, the type and what is wrong."""
    data = copy.deepcopy(read_rule_file("plover.toml"))
    change(data["type"][0])
    monkeypatch.setattr(ontology, "read_rule_file", lambda _: data)
    with pytest.raises(RuleError, match=r"rules/plover\.toml:\d+: rule 'AGREE'") as caught:
        load_ontology.__wrapped__()
    assert told in str(caught.value)
