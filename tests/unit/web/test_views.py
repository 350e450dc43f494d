"""The JSON of views, beyond what the addresses show."""

from __future__ import annotations

from dataclasses import replace

from tests.browser.world import CLAIMS, ENTRIES, World, words

from dateline.model import Because, ClaimRef, EntryPlace
from dateline.web.views import article_view, entry_view


def test_a_claim_that_is_gone_is_said_to_be():
    """An entry older than its article's claims still opens."""
    entry = replace(ENTRIES[1], claims=(ClaimRef("gazette", "e99"),))
    assert entry_view(World(), entry)["told"] == [
        {"ref": {"article": "gazette", "claim": "e99"}, "kind": None, "claim": None}
    ]


def test_words_in_two_sentences_show_both():
    """A quotation that runs over two sentences brings both; two in one sentence bring it once."""
    start = CLAIMS["gazette"].article.text.index("threats")
    crossing = CLAIMS["gazette"].article.quote(start, start + len("threats,” she said. “We came"))
    step = Because("r", "says", "both", "gazette", (crossing, words("gazette", "read")))
    entry = replace(ENTRIES[1], when=replace(ENTRIES[1].when, because=(step,)))
    (proof,) = entry_view(World(), entry)["proof"]
    assert len(proof["sentences"]) <= 2
    joined = " ".join(sentence["text"] for sentence in proof["sentences"])
    assert "We did not come" in joined
    assert "read the map again.”" in joined


def test_a_step_without_an_article_has_no_sentences():
    """A principle needs no words."""
    step = Because("tense.past", "It was told as past.")
    entry = replace(ENTRIES[1], when=replace(ENTRIES[1].when, because=(step,)))
    assert entry_view(World(), entry)["proof"][0]["sentences"] == []


def test_the_place_of_an_entry_has_the_claim_that_tells_it_most_plainly():
    """How the place is known, its words, and the names of those who claim it."""
    met, talks = (next(one for one in ENTRIES if one.id == name) for name in ("met", "talks"))

    where = entry_view(World(), talks)["where"]

    assert where["how"] == "before"
    assert where["words"]["text"] == "Porto"
    assert where["claimed_by"] == ["Spain", "Maresia"]
    assert entry_view(World(), met)["where"]["claimed_by"] == []


def test_an_entry_whose_place_no_claim_tells_has_no_reason_for_it():
    """A place that the claims do not show stays without a reason rather than with a wrong one."""
    talks = next(one for one in ENTRIES if one.id == "talks")
    elsewhere = replace(talks, place=EntryPlace("Faro", None, None, None, None))

    assert entry_view(World(), elsewhere)["where"] is None


def test_an_article_names_who_claims_a_place():
    """The reader of an article sees names, not codes."""
    places = article_view(CLAIMS["gazette"])["places"]

    assert {one["name"]: one["claimed_by"] for one in places}["Porto"] == ["Spain", "Maresia"]
