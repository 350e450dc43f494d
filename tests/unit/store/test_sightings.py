"""Sightings: the words for one actor, report by report; and what the tables missed."""

from __future__ import annotations

import pytest
from tests.helpers.claims import Report

from dateline.model import MentionKind
from dateline.store import Store
from dateline.weave import weave


@pytest.fixture
def keep(tmp_path):
    """Keep reports in a store and weave them."""
    opened = []

    def store(*reports):
        claims = [report.build() for report in reports]
        one = Store.open(tmp_path / f"{len(opened)}.dateline", write=True)
        opened.append(one)
        one.add_found(claims)
        one.replace_entries(weave(claims))
        return one

    yield store
    for one in opened:
        one.close()


def meeting(name: str, day: str) -> Report:
    """Olga Brenn meets somebody, and is meant by a pronoun once more."""
    report = Report(name, f"Olga Brenn met Ivo Tamm in Riga on day {name}. She smiled.", day)
    report.event("met", kind="CONSULT", actors=["Olga Brenn", "Ivo Tamm"], place="Riga")
    report.party("She=Olga Brenn")
    return report


def words(store, name, limit=9):
    """The words for an actor, by report, and the number of reports."""
    found, reports = store.sightings(store.find_actor(name)[0].id, limit)
    return {
        one.article.id: [mention.words.text for mention in one.mentions] for one in found
    }, reports


def test_words_of_every_report(keep):
    """Each report gives all words for the actor, in order of publication."""
    store = keep(meeting("b", "2031-06-09"), meeting("a", "2033-05-02"))

    assert words(store, "Olga Brenn") == (
        {"b": ["Olga Brenn", "She"], "a": ["Olga Brenn", "She"]},
        2,
    )
    assert words(store, "Ivo Tamm")[0]["a"] == ["Ivo Tamm"]


def test_a_short_name_belongs_to_the_full_one(keep):
    """“Brenn”, joined with Olga Brenn while weaving, is among her words."""
    later = Report("b", "“We signed,” Brenn told Tamm.", "2031-05-04")
    later.statement("“We signed,”", cue="told", speaker="Brenn", addressee="Tamm")
    store = keep(meeting("a", "2031-05-02"), later)

    assert words(store, "Olga Brenn")[0]["b"] == ["Brenn"]
    assert words(store, "Ivo Tamm")[0]["b"] == ["Tamm"]


def test_a_government_under_another_name(keep):
    """A state that one report names otherwise is known by its country, among others, too."""
    first = Report("a", "Norway and Ivo Tamm met in Riga.", "2031-05-02")
    first.actor("Norway", MentionKind.GOVERNMENT, country="NOR")
    first.event("met", kind="CONSULT", actors=["Norway", "Ivo Tamm"], place="Riga")
    second = Report("b", "Oslo and Ivo Tamm met in Bergen.", "2033-05-02")
    second.actor("Oslo", MentionKind.GOVERNMENT, country="NOR")
    second.event("met", kind="CONSULT", actors=["Oslo", "Ivo Tamm"], place="Bergen")
    store = keep(first, second)
    (name,) = {one.name for one in store.actors(9)} - {"Ivo Tamm"}

    assert words(store, name) == ({"a": ["Norway"], "b": ["Oslo"]}, 2)


def test_many_reports_are_read_evenly(keep):
    """Of more reports than are read, the first, the last and some between are taken."""
    store = keep(*(meeting(f"r{year}", f"20{year}-05-02") for year in range(31, 40)))

    found, reports = words(store, "Olga Brenn", limit=3)

    assert (list(found), reports) == (["r31", "r35", "r39"], 9)
    assert list(words(store, "Olga Brenn", limit=1)[0]) == ["r31"]


def test_what_the_tables_missed(keep):
    """A name without country or sector, and a phrase that is no actor, by frequency."""
    first = Report("a", "Olga Brenn met the Tide League.", "2031-05-02")
    first.actor("Olga Brenn", country="NOR")
    first.event("met", kind="CONSULT", actors=["Olga Brenn", "the Tide League=Tide League"])
    second = Report("b", "The reed men fought the Tide League over 12 strikes.", "2031-05-04")
    second.event("strikes")
    second.event("fought", actors=["The reed men=", "12 strikes="], recipients=["the Tide League="])
    third = Report("c", "The reed men sang.", "2031-05-05")
    third.event("sang", actors=["The reed men="])
    store = keep(first, second, third)

    missed, total = store.unresolved(9)

    assert [(one.name, one.kind, one.missing, one.reports) for one in missed] == [
        ("The reed men", "phrase", ("actor",), 2),
        ("Olga Brenn", "person", ("sector",), 1),
        ("Tide League", "person", ("country", "sector"), 1),
    ]
    assert (total, len(store.unresolved(1)[0])) == (3, 1)
    assert missed[0].article == "b"
    assert missed[0].words.span == (0, 12)
