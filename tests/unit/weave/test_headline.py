"""Headlines: the article's words, from the first party on, with names for pronouns."""

from __future__ import annotations

import pytest
from tests.helpers.claims import Report

from dateline.weave.actors import join_actors
from dateline.weave.headline import LONGEST, as_printed, event_headline, statement_headline
from dateline.weave.intake import take_in


def headline(report):
    """The headline of the first event, else of the first statement."""
    intake = take_in([report.build()])
    joined = join_actors(intake)
    if intake.events:
        return event_headline(intake.events[0], joined)
    return statement_headline(intake.statements[0], joined)


def test_a_name_stands_for_the_pronoun():
    """'She' becomes the name, and what stands before the party is left out."""
    report = Report("a", "Olga Brenn came. On Monday she met the envoys in Riga.")
    report.party("Olga Brenn")
    report.event("met", actors=["she=Olga Brenn"], recipients=["the envoys="])

    assert headline(report) == "Olga Brenn met the envoys in Riga"


def test_a_possessor_keeps_its_mark():
    """'His' becomes a name with its mark; 'her', which may be an object, stays."""
    report = Report("a", "Piet Orlo came. His visit to Riga began. Olga Brenn led her raid.")
    report.party("Piet Orlo")
    report.event("visit", actors=["His=Piet Orlo"])
    other = Report("b", "Olga Brenn came. We saw her raid.")
    other.party("Olga Brenn")
    other.event("raid", actors=["her=Olga Brenn"])

    assert headline(report) == "Piet Orlo’s visit to Riga began"
    assert headline(other) == "Her raid"


def test_a_single_name_stands_for_the_pronoun():
    """A name of one word does, too."""
    report = Report("a", "Orlo came. Later he left.")
    report.party("Orlo")
    report.event("left", actors=["he=Orlo"])

    assert headline(report) == "Orlo left"


def test_a_surname_becomes_the_full_name():
    """'Brenn' is spelt out; a longer description is left as the article has it."""
    report = Report("a", "Olga Brenn came. Brenn warned the weary minister.")
    report.party("Olga Brenn")
    report.party("the weary minister=Piet Orlo")
    report.event(
        "warned", actors=["Brenn#2=Olga Brenn"], recipients=["the weary minister=Piet Orlo"]
    )

    assert headline(report) == "Olga Brenn warned the weary minister"


def test_a_noun_keeps_what_leads_to_it():
    """Without a party before it, an event near the start of its clause keeps the start."""
    report = Report("a", "A summit of mayors opened in Riga.")
    report.event("summit")

    assert headline(report) == "A summit of mayors opened in Riga"


def test_a_far_trigger_starts_the_line():
    """Without a party before it, a trigger far into the clause begins the line."""
    report = Report(
        "a", "In the long shadow of the old harbour walls of the town, protests broke out."
    )
    report.event("protests")

    assert headline(report) == "Protests broke out"


def test_long_lines_are_cut_between_words():
    """At most 120 characters, cut between words, with an ellipsis."""
    report = Report("a", "Olga Brenn met " + "very " * 40 + "old friends.")
    report.event("met", actors=["Olga Brenn"])

    line = headline(report)

    assert len(line) <= LONGEST
    assert line.endswith("very…")


def test_line_breaks_become_spaces():
    """A headline is one line, whatever the article's lines."""
    report = Report("a", "Olga Brenn\n met  Piet Orlo.")
    report.event("met", actors=["Olga Brenn"])

    assert headline(report) == "Olga Brenn met Piet Orlo"


def test_a_statement_is_told_by_its_speaker():
    """The speaker's full name, then his words; pieces are put together."""
    report = Report("a", "Olga Brenn came. “We sign,” Brenn said, “and go.”")
    report.party("Olga Brenn")
    report.statement(("“We sign,”", "“and go.”"), speaker="Brenn=Olga Brenn")

    assert headline(report) == "Olga Brenn: “We sign,” “and go.”"


def test_a_statement_without_speaker_is_its_words():
    """Where nobody is named, the words stand alone; an unresolved phrase is kept as written."""
    report = Report("a", "“We sign,” it said.")
    report.statement("“We sign,”")
    other = Report("a", "“We sign,” an aide said.")
    other.statement("“We sign,”", speaker="an aide=")

    assert headline(report) == "“We sign,”"
    assert headline(other) == "An aide: “We sign,”"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Brenn -LRB- 51 -RRB- did n't sign , she said .", "Brenn (51) didn't sign, she said."),
        ("He said : `` We 'll go . ''", "He said: “We'll go.”"),
        ("The town 's mill made $ 3 of 5 % ; or more ?", "The town's mill made $3 of 5%; or more?"),
        ("A .22 rifle ... and 'a song' -- no more", "A .22 rifle ... and 'a song' -- no more"),
        ("a well-known --LRB-- sign, kept", "a well-known --LRB-- sign, kept"),
    ],
)
def test_words_that_a_text_has_cut_apart_are_printed(text, printed):
    """Signs spelled out and spaces before marks go; what print has anyway stays."""
    assert as_printed(text) == printed


@pytest.mark.parametrize(
    ("said", "told"),
    [("that the port is shut", "the port is shut"), ("that was wrong", "that was wrong")],
)
def test_what_is_reported_begins_without_its_conjunction(said, told):
    """'That' goes where it only joins, and stays where it is the subject."""
    report = Report("a", f"Olga Brenn said {said}.")
    report.statement(said, speaker="Olga Brenn")

    assert headline(report) == f"Olga Brenn: {told}"


def test_a_pronoun_is_no_speakers_name():
    """'They' are the rebels whom the words stand for; an 'it' of nobody known is left out."""
    report = Report("a", "Rebels came. Later they said Riga fell.")
    report.party("Rebels=rebels")
    report.statement("Riga fell", speaker="they=rebels")
    other = Report("b", "It said Riga fell.")
    other.statement("Riga fell", speaker="It=")

    assert headline(report) == "Rebels: Riga fell"
    assert headline(other) == "Riga fell"
