"""Proofs: numbered sentences with words, report and rule."""

from __future__ import annotations

import json

import pytest
from tests.helpers.claims import Report, lookup

from dateline.errors import NotFoundError
from dateline.model import ClaimRef
from dateline.render.evidence import find_evidence
from dateline.render.why import why_lines, why_plain
from dateline.weave import weave


@pytest.fixture
def reports():
    """A plan and a denial of one raid, and a toll on which they differ."""
    plan = Report(
        "a",
        "Olga Brenn will lead a raid in Riga on Monday, killing 2.",
        "2031-05-02",
        source="Gull Wire",
    )
    plan.event(
        "raid",
        kind="ASSAULT",
        actors=["Olga Brenn"],
        place="Riga",
        status="planned",
        shown="will",
        time=plan.time("on Monday", "2031-05-05"),
        amounts=[("killed", 2, 2, "2")],
    )
    held = Report("b", "Olga Brenn led a raid in Riga on Monday, killing 3.", "2031-05-06")
    held.event(
        "raid",
        kind="ASSAULT",
        actors=["Olga Brenn"],
        place="Riga",
        time=held.time("on Monday", "2031-05-05"),
        amounts=[("killed", 3, 3, "3")],
    )
    return plan.build(), held.build()


def test_lines_for_a_person(reports):
    """Headline, date, proof, life line, disagreements and the words of every claim."""
    (entry,) = weave(reports)

    assert list(why_lines(entry, lookup(*reports))) == [
        "Olga Brenn led a raid in Riga on Monday, killing 3",
        "2031-05-05  [happened]  2031-05-05",
        "",
        "Why this date:",
        "  1. “on Monday” is 2031-05-05. (b.txt, 2031-05-06) [test.day]",
        "",
        "Life line:",
        "  2031-05-02  planned: “will”",
        "  2031-05-06  happened: “raid”",
        "",
        "The reports disagree about killed:",
        "  2 [1]",
        "  3 [2]",
        "",
        "Told by:",
        "  [1] Gull Wire, 2031-05-02: “Olga Brenn will lead a raid in Riga on Monday, killing 2”",
        "  [2] b.txt, 2031-05-06: “Olga Brenn led a raid in Riga on Monday, killing 3”",
    ]


def test_an_entry_without_date_says_so():
    """Where nothing dates it, the proof says just that."""
    report = Report("a", "Olga Brenn led a raid in Riga.", None)
    report.event("raid", kind="ASSAULT", actors=["Olga Brenn"], place="Riga")
    claims = report.build()
    (entry,) = weave([claims])

    lines = list(why_lines(entry, lookup(claims)))

    assert lines[1] == "undated  [happened]  no EDTF value"
    assert "  Nothing in the reports dates it." in lines
    assert not any(line.startswith("Life line") for line in lines)


def test_plain_values_are_json(reports):
    """The proof as JSON: its words quote the articles."""
    (entry,) = weave(reports)
    plain = json.loads(json.dumps(why_plain(entry, lookup(*reports))))

    (step,) = plain["proof"]
    (words,) = step["words"]
    assert reports[1].article.text[words["start"] : words["end"]] == words["text"] == "on Monday"
    assert (step["article"], step["rule"], step["bound"]) == ("b", "test.day", "both")
    assert [claim["source"] for claim in plain["claims"]] == ["Gull Wire", "b.txt"]
    assert plain["disagreements"][0]["about"] == "killed"


def test_evidence_of_a_statement():
    """A statement's evidence is what was said; its cue heads it."""
    report = Report("a", "“We,” she said, “sign.”")
    report.statement(("“We,”", "“sign.”"))

    found = find_evidence(ClaimRef("a", "s1"), lookup(report.build()))

    assert found.quoted == "“We,” … “sign.”"
    assert found.trigger.text == "said"


def test_a_claim_that_is_not_there():
    """An id that the article does not have is an error that says what to do."""
    claims = Report("a", "Nothing.").build()

    with pytest.raises(NotFoundError, match="weave the store anew"):
        find_evidence(ClaimRef("a", "e9"), lookup(claims))
