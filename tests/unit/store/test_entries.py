"""Entries: replaced as a whole, filtered, in order, found by words."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.unit.store.samples import article, claims, disagreement, entry

from dateline.errors import GroundingError, NotFoundError, OptionError
from dateline.model import EntryKind, Status
from dateline.store import EntryQuery, Store

ONE, TWO = article("a1"), article("a2", day=None)


def day(number: int) -> datetime:
    """A day of September 2022."""
    return datetime(2022, 9, number)


ENTRIES = [
    entry("e0", ONE, earliest=day(1), latest=day(30)),
    entry("e2", ONE, latest=day(18), status=Status.PLANNED, place=None, type=None),
    entry("e1", ONE, earliest=day(19), latest=day(20), actors=("Ana Brandt", "Jörg Öztürk")),
    entry("e3", ONE, earliest=day(21), kind=EntryKind.STATEMENT, type="REQUEST", place="Sankt Öde"),
    entry("e4", ONE, needs_review=("no day",), headline="The harbour strike began"),
    entry("e5", TWO, disagreements=(disagreement(),), actors=()),
]
IN_ORDER = ["e0", "e2", "e1", "e3", "e4", "e5"]


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """A store with six entries of two articles."""
    path = tmp_path_factory.mktemp("store") / "war.dateline"
    with Store.open(path, write=True) as opened:
        opened.add_found([claims(ONE), claims(TWO)])
        opened.replace_entries(ENTRIES)
        yield opened


def ids(store, **given):
    """The ids that a query gives, in order."""
    query = EntryQuery(**given)
    found = [one.id for one in store.entries(query)]
    if query.limit is None and not query.offset:
        assert store.count_entries(query) == len(found)
    return found


def test_entries_come_back_in_order(store):
    """All entries, in the order in which they were given: weaving sorts them."""
    found = list(store.entries())

    assert [one.id for one in found] == IN_ORDER
    assert sorted(found, key=lambda one: one.id) == sorted(ENTRIES, key=lambda one: one.id)


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ({"actor": "brandt"}, ["e0", "e2", "e1", "e3", "e4"]),
        ({"actor": "JORG OZT"}, ["e1"]),
        ({"actor": "id-jörg"}, ["e1"]),
        ({"actor": "%"}, []),
        ({"type": "request"}, ["e3"]),
        ({"kind": EntryKind.STATEMENT}, ["e3"]),
        ({"status": Status.PLANNED}, ["e2"]),
        ({"place": "öde"}, ["e3"]),
        ({"place": "ode"}, ["e3"]),
        ({"country": "xaa", "type": "CONSULT"}, ["e0", "e1", "e4", "e5"]),
        ({"country": "XAB"}, []),
        ({"article": "a2"}, ["e5"]),
        ({"disagrees": True}, ["e5"]),
        ({"disagrees": False}, ["e0", "e2", "e1", "e3", "e4"]),
        ({"needs_review": True}, ["e4"]),
        ({"text": "harbour strikes"}, ["e4"]),
        ({"text": "ozturk"}, ["e1"]),
        ({"text": '"'}, []),
        ({"text": "  "}, IN_ORDER),
        ({"limit": 2}, ["e0", "e2"]),
        ({"limit": 2, "offset": 1}, ["e2", "e1"]),
        ({"limit": 0}, []),
        ({"offset": 5}, ["e5"]),
        ({"actor": "brandt", "place": "ellis", "status": Status.HAPPENED}, ["e0", "e1", "e4"]),
    ],
)
def test_filters(store, given, found):
    """Each filter narrows, case and accents aside, and all of them together."""
    assert ids(store, **given) == found


@pytest.mark.parametrize(
    ("since", "until", "found"),
    [
        (19, None, ["e0", "e1", "e3"]),
        (20, None, ["e0", "e3"]),
        (None, 19, ["e0", "e2"]),
        (None, 18, ["e0", "e2"]),
        (None, 17, ["e0"]),
        (18, 20, ["e0", "e1"]),
        (19, 20, ["e0", "e1"]),
        (21, 22, ["e0", "e3"]),
    ],
)
def test_days(store, since, until, found):
    """A window keeps what reaches into it; one-sided bounds count where they are listed."""
    given = {"since": since and day(since), "until": until and day(until)}

    assert ids(store, **given) == found


@pytest.mark.parametrize("given", [{"limit": -1}, {"offset": -1}])
def test_negative_pages_are_refused(store, given):
    """A page before the first is the caller's fault."""
    with pytest.raises(OptionError, match="-1"):
        store.entries(EntryQuery(**given))


def test_one_entry_by_the_beginning_of_its_id(store):
    """One entry, whole; or the ids that are near."""
    assert store.entry("e3").id == "e3"
    with pytest.raises(NotFoundError, match="more than one entry"):
        store.entry("e")
    with pytest.raises(NotFoundError, match="near to it: 'e4', 'e5'"):
        store.entry("e6")


def test_search(store):
    """Entries come before articles, with the found words marked."""
    hits = store.search("UNIONS ellis", limit=3)

    assert [hit.kind for hit in hits] == ["entry"] * 3 + ["article"] * 2
    last = hits[-1]
    assert {last.snippet[start:end] for start, end in last.marks} == {"union", "Ellis"}
    assert (hits[3].id, hits[3].when) == ("a1", day(23))


def test_search_takes_quotation_marks_as_words_in_a_row(store):
    """Words in quotation marks must stand together; others only somewhere."""
    assert [hit.kind for hit in store.search("“union in Port”")] == ["article", "article"]
    assert store.search('"port in union"') == ()
    assert len(store.search("port in union")) == 2


@pytest.mark.parametrize(
    "text", ["", "  ", '"', "*", "AND", "a OR NEAR(", "title:x", "'; DROP", "^x"]
)
def test_search_has_no_syntax(store, text):
    """Whatever is typed is words; nothing is an error."""
    assert isinstance(store.search(text), tuple)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(max_size=30))
def test_no_search_raises(store, text):
    """Any text can be searched for, alone and as a filter."""
    store.search(text)
    store.count_entries(EntryQuery(text=text, actor=text, place=text))


def test_replacing_is_whole_or_nothing(tmp_path):
    """Entries that quote other words than their article's leave what was there."""
    with Store.open(tmp_path / "war.dateline", write=True) as store:
        store.add_found([claims(ONE)])
        assert store.replace_entries(ENTRIES[1:3]) == 2
        other = article("a1", text="They have met in Port Ellis.")

        with pytest.raises(GroundingError, match="entry e9"):
            store.replace_entries([ENTRIES[3], entry("e9", other)])

        assert ids(store) == ["e2", "e1"]
        assert store.replace_entries(one for one in ENTRIES[3:4]) == 1
        assert ids(store) == ["e3"]
        assert [hit.id for hit in store.search("Brandt") if hit.kind == "entry"] == ["e3"]


def test_entries_can_be_woven_from_the_same_store(tmp_path):
    """Claims may be read while the entries made of them are written."""
    with Store.open(tmp_path / "war.dateline", write=True) as store:
        store.add_found([claims(article(f"a{number}")) for number in range(9)])

        store.replace_entries(entry(f"e-{one.article.id}", one.article) for one in store.claims())

        assert store.counts().entries == 9
