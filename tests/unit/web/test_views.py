"""The JSON of views, beyond what the addresses show."""

from __future__ import annotations

from dataclasses import replace

from tests.browser.world import CLAIMS, ENTRIES, World, words

from dateline.model import Because, ClaimRef
from dateline.web.views import entry_view


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
