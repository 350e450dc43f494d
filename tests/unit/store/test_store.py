"""Articles and claims in a store: added once, streamed in order, looked up by id."""

from __future__ import annotations

from datetime import datetime

import pytest
from tests.unit.store.samples import TEXT, article, claims, disagreement, entry

from dateline.errors import GroundingError, NotFoundError, StoreError
from dateline.model import PublishedFrom, Reason, Refusal, Stage
from dateline.store import ArticleSummary, Store, StoreCounts

REFUSED = Refusal(Stage.READ, Reason.DUPLICATE, "b.txt", "the same report as a.txt")


@pytest.fixture
def store(tmp_path):
    """An empty store, open for writing."""
    with Store.open(tmp_path / "war.dateline", write=True) as opened:
        yield opened


def test_claims_come_back(store):
    """What was added is what comes out, word for word."""
    added = claims(article(source="Gazette", title="Talks", url="https://a.example"))

    assert store.add_found([added]) == 1

    assert list(store.claims()) == [added]
    assert store.claims_of("a1") == added
    assert store.article("a1") == added.article


@pytest.mark.parametrize(
    "text",
    [
        "“Mayor Ana Brandt” met\r\n them in Port Ellis \U0001f6a2.",
        "Mayor Ana Brandt met \0\x02them\x03 in Port Ellis.",
    ],
)
def test_odd_texts_come_back(store, text):
    """Every character survives: line ends, zero, characters beyond the basic plane."""
    added = claims(article(text=text))

    store.add_found([added])

    assert store.article("a1").text == text
    assert list(store.claims()) == [added]
    assert store.verify() == []
    assert len(store.search("Brandt")) == 1


def test_adding_twice_changes_nothing(store):
    """The second time, nothing is new and nothing is different."""
    store.add_found([claims()])
    before = store.content_digest()

    assert store.add_found([claims(), claims()]) == 0

    assert store.content_digest() == before
    assert store.counts().articles == 1


def test_claims_stream_in_order_of_publication(store):
    """Claims come by day and id, the undated last, whatever the order of adding."""
    given = [article("a4", day=None), article("a3", day=9), article("a2"), article("a1")]
    store.add_found([claims(one) for one in given])

    assert [one.article.id for one in store.claims()] == ["a3", "a1", "a2", "a4"]
    assert [one.id for one in store.articles()] == ["a3", "a1", "a2", "a4"]


def test_a_batch_is_whole_or_nothing(store, monkeypatch):
    """A fault in the midst of a batch leaves nothing of it."""
    monkeypatch.setattr("dateline.store.articles._places", lambda _claims: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        store.add_found([claims()])

    monkeypatch.undo()
    assert store.counts().articles == 0
    assert store.add_found([claims()]) == 1


def test_a_taken_id_is_refused(store):
    """Another article under a known id is refused, told and left out."""
    other = f"{TEXT} Then it rained."
    store.add_found([claims(), claims(article("a1", text=other, day=24))])

    (refused, _) = sorted(store.refusals(), key=lambda one: one.stage != Stage.STORE)
    assert (refused.stage, refused.reason, refused.article) == (Stage.STORE, Reason.DUPLICATE, "a1")
    assert [one.article.published.day for one in store.claims()] == [23]


def test_another_date_for_the_same_words_takes_its_place(store):
    """The same words under the same id with another date replace the older ones."""
    store.add_found([claims()])

    assert store.add_found([claims(article("a1", day=24))]) == 1
    assert [one.article.published.day for one in store.claims()] == [24]
    assert len(store.search("Brandt")) == 1


def test_summaries(store):
    """A summary has all but the text."""
    added = article(source="Gazette", title="Talks", url="https://a.example")
    store.add_found([claims(added), claims(article("a2", day=None))])

    first, second = store.articles()

    assert first == ArticleSummary(
        "a1",
        added.content_hash,
        "a1.txt",
        datetime(2022, 9, 23),
        True,
        PublishedFrom.HEADER,
        "Gazette",
        "Talks",
        "https://a.example",
        0,
        1,
    )
    assert (second.published, second.published_from) == (None, PublishedFrom.UNKNOWN)


def test_ids_may_be_begun(store):
    """The beginning of an id will do while it is one article's alone."""
    store.add_found([claims(article("abc1")), claims(article("abd2"))])

    assert store.article("abd").id == "abd2"
    with pytest.raises(NotFoundError, match="more than one article: 'abc1', 'abd2'"):
        store.article("ab")
    with pytest.raises(NotFoundError, match="'abb'; near to it: 'abc1', 'abd2'"):
        store.claims_of("abb")


def test_nothing_is_near_in_an_empty_store(store):
    """An empty store says so."""
    with pytest.raises(NotFoundError, match="the store has none"):
        store.article("")


def test_refusals_are_kept_once(store):
    """The same refusal twice is one; they come by stage and reason."""
    store.add_refusals([REFUSED, REFUSED])
    store.add_refusals([REFUSED])
    store.add_found([claims()])

    assert list(store.refusals()) == [claims().refusals[0], REFUSED]


def test_known_hashes(store):
    """The content hashes say what need not be done again."""
    store.add_found([claims()])

    assert store.known_hashes() == {article().content_hash}


def test_counts(store):
    """The truth table counts everything once."""
    store.add_found([claims(), claims(article("a2", day=None))])
    store.add_refusals([REFUSED])
    store.replace_entries(
        [
            entry("e1", article(), disagreements=(disagreement(),), needs_review=("no day",)),
            entry("e2", article()),
        ]
    )

    assert store.counts() == StoreCounts(
        articles=2,
        undated=1,
        duplicates=1,
        refusals=(("events", "not-an-event", 2), ("read", "duplicate", 1)),
        statements=0,
        events=2,
        places=1,
        entries=2,
        disagreements=1,
        needs_review=1,
    )


def test_counts_of_an_empty_store(store):
    """Nothing counts as nothing."""
    assert store.counts() == StoreCounts(0, 0, 0, (), 0, 0, 0, 0, 0, 0)


def test_meta(store):
    """A fact is kept until it is set anew."""
    assert store.meta("pipeline") is None
    store.set_meta("pipeline", "1")
    store.set_meta("pipeline", "2")

    assert store.meta("pipeline") == "2"


def test_clear(store):
    """A cleared store is as a new one, and can be filled again."""
    empty = store.content_digest()
    for _ in range(2):
        store.add_found([claims()])
        store.add_refusals([REFUSED])
        store.replace_entries([entry("e1", article())])
        store.set_meta("pipeline", "1")
        assert len(store.search("Brandt")) == 2
        store.clear()

    assert store.content_digest() == empty
    assert store.search("Brandt") == ()


def test_the_digest_is_of_content(tmp_path):
    """Two stores with the same content share a digest, whichever report came first."""
    digests = set()
    for name, order in (("one", ["a1", "a2"]), ("two", ["a2", "a1"])):
        with Store.open(tmp_path / name, write=True) as store:
            for each in order:
                store.add_found([claims(article(each))])
            store.replace_entries([entry(f"e-{each}", article(each)) for each in ("a1", "a2")])
            digests.add(store.content_digest())

    assert len(digests) == 1


def test_the_digest_sees_a_change(store):
    """More content is another digest."""
    store.add_found([claims()])
    before = store.content_digest()
    store.replace_entries([entry("e1", article())])

    assert store.content_digest() != before


def test_verify_finds_nothing_wrong(store):
    """A store that only this program wrote is sound."""
    store.add_found([claims()])
    store.replace_entries([entry("e1", article())])

    assert store.verify() == []


def test_verify_finds_a_changed_text(store):
    """Words that were changed behind the program's back are found, with where and what."""
    store.add_found([claims()])
    store.replace_entries([entry("e1", article())])
    store._database.execute("UPDATE articles SET text = ?", (TEXT.replace("met", "saw"),))

    wrong = store.verify()

    assert {one.where for one in wrong} == {"article", "claims", "entry"}
    quoted = [one for one in wrong if one.where == "entry"]
    assert {(one.quoted, one.found, one.article) for one in quoted} == {("met", "saw", "a1")}
    with pytest.raises(GroundingError, match="saw"):
        list(store.claims())


def test_verify_finds_a_missing_article(store):
    """An entry that quotes an article which is gone is found."""
    store.add_found([claims()])
    store.replace_entries([entry("e1", article())])
    store._database.execute("DELETE FROM article_places")
    store._database.execute("DELETE FROM articles")

    assert {(one.where, one.found) for one in store.verify()} == {("entry", None)}


def test_closing_twice_does_no_harm(tmp_path):
    """A closed store may be closed again."""
    store = Store.open(tmp_path / "war.dateline", write=True)
    store.close()
    store.close()

    assert store.path == tmp_path / "war.dateline"


def test_a_reader_cannot_write(tmp_path):
    """A store that is open for reading is changed by nothing."""
    with Store.open(tmp_path / "war.dateline", write=True):
        pass
    with Store.open(tmp_path / "war.dateline") as store:
        with pytest.raises(StoreError, match="only be read"):
            store.add_found([claims()])
        with pytest.raises(StoreError, match="only be read"):
            store.set_meta("pipeline", "1")
