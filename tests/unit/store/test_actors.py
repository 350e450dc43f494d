"""Actors: listed by frequency, found by name or id, related, and traced to their reports."""

from __future__ import annotations

import pytest
from tests.helpers.claims import Report

from dateline.errors import NotFoundError
from dateline.model import MentionKind
from dateline.store import Store
from dateline.weave import weave


def affair():
    """A meeting, words of an unsure Brenn, thanks of a state to a bank, and another Brenn."""
    first = Report("a", "Envoy Olga Brenn met Ivo Tamm in Riga.", "2031-05-02")
    first.event("met", kind="CONSULT", actors=["Olga Brenn", "Ivo Tamm"], place="Riga")
    second = Report("b", "“We signed,” Brenn told Ivo Tamm.", "2031-05-04")
    second.statement("“We signed,”", cue="told", speaker="Brenn", addressee="Ivo Tamm")
    third = Report("c", "Norway thanked the Bank of Norway.", "2031-07-04")
    third.actor("Norway", MentionKind.GOVERNMENT, country="NOR")
    third.actor("Bank of Norway", MentionKind.ORGANISATION)
    third.event("thanked", kind="SUPPORT", actors=["Norway"], recipients=["Bank of Norway"])
    fourth = Report("d", "Anna Brenn fought with Kai Oras.", "2033-01-04")
    fourth.event("fought", kind="ASSAULT", actors=["Anna Brenn"], recipients=["Kai Oras"])
    return [report.build() for report in (first, second, third, fourth)]


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """The affair, woven."""
    with Store.open(tmp_path_factory.mktemp("store") / "a.dateline", write=True) as opened:
        claims = affair()
        opened.add_found(claims)
        opened.replace_entries(weave(claims))
        yield opened


def test_the_most_frequent_come_first(store):
    """Actors are listed by their entries, at most so many."""
    listed = store.actors(2)

    assert [(one.name, one.entries) for one in listed] == [("Ivo Tamm", 2), ("Anna Brenn", 1)]
    assert store.count_actors() == 7


def test_a_whole_name_goes_before_a_part(store):
    """“Norway” is the state; the bank is named as another actor of that name."""
    actor, others = store.find_actor("NORWAY")

    assert actor.name == "Norway"
    assert [one.name for one in others] == ["Bank of Norway"]


def test_an_actor_has_an_id(store):
    """The id, or the beginning of it, finds the same actor."""
    actor, _ = store.find_actor("Olga")

    assert store.find_actor(actor.id)[0] == store.find_actor(actor.id[:6])[0] == actor


def test_several_actors_are_listed_with_ids(store):
    """A part of several names is refused with the names and ids."""
    olga, anna = (store.find_actor(name)[0] for name in ("Olga Brenn", "Anna Brenn"))

    with pytest.raises(NotFoundError, match="more than one actor") as refused:
        store.find_actor("BREN")

    assert olga.id in str(refused.value)
    assert anna.id in str(refused.value)


@pytest.mark.parametrize(
    ("given", "hint"),
    [("Olga Bren n", "'Olga Brenn'"), ("Zzyzx", "dateline actors"), (" ", "all of them")],
)
def test_nobody_of_that_name(store, given, hint):
    """A name that nobody has is refused with names that are spelt like it."""
    with pytest.raises(NotFoundError, match=hint):
        store.find_actor(given)


def test_relations_count_entries_by_type(store):
    """With whom, of which types, how often; one entry stands for them."""
    olga, _ = store.find_actor("Olga Brenn")

    (relation,), total = store.relations(olga.id, 5)

    assert (relation.other.name, relation.other.entries, total) == ("Ivo Tamm", 1, 1)
    assert relation.types == (("CONSULT", 1),)
    assert {one.name for one in store.entry(relation.entry).actors} == {"Olga Brenn", "Ivo Tamm"}
