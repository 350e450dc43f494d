"""What an event-relative time counts from."""

from __future__ import annotations

from tests.helpers.claims import Report

from dateline.weave import weave


def closing_day(*reports):
    """The EDTF date of the closing that some reports tell."""
    (entry,) = [
        entry for entry in weave([report.build() for report in reports]) if entry.type == "COERCE"
    ]
    return entry.when.edtf


def close(report, words, head, **more):
    """Add a closing dated by an event."""
    time = report.offset(words, head, **more)
    return report.event("closed", lemma="close", kind="COERCE", actors=["Olga Brenn"], time=time)


def test_the_nearest_event_before_is_meant():
    """Of two raids told before, the later one counts."""
    report = Report(
        "a",
        "A raid hit Riga on Friday. A raid hit Porto on Sunday. A day after the raid, Olga Brenn closed the port.",
        "2031-05-09",
    )
    report.event("raid", kind="ASSAULT", place="Riga", time=report.time("on Friday", "2031-05-02"))
    report.event(
        "raid#2", kind="ASSAULT", place="Porto", time=report.time("on Sunday", "2031-05-04")
    )
    close(report, "A day after the raid", "raid#3", duration="P1D")

    assert closing_day(report) == "2031-05-05"


def test_the_linked_event_is_meant():
    """Where the article's own reading says which, that one counts."""
    report = Report(
        "a",
        "A raid hit Riga on Friday. A raid hit Porto on Sunday. A day after the raid, Olga Brenn closed the port.",
        "2031-05-09",
    )
    report.event("raid", kind="ASSAULT", place="Riga", time=report.time("on Friday", "2031-05-02"))
    report.event(
        "raid#2", kind="ASSAULT", place="Porto", time=report.time("on Sunday", "2031-05-04")
    )
    close(report, "A day after the raid", "raid#3", duration="P1D", event_id="e1")

    assert closing_day(report) == "2031-05-03"


def test_an_event_told_after_is_meant_where_none_is_before():
    """'The day before the vote' comes first, the vote is dated later in the report."""
    report = Report(
        "a",
        "A day before the vote, Olga Brenn closed the port. The vote was held on Sunday.",
        "2031-05-09",
    )
    close(report, "A day before the vote", "vote", relation="before", duration="P1D")
    report.event("vote#2", time=report.time("on Sunday", "2031-05-04"))

    assert closing_day(report) == "2031-05-03"


def test_another_report_needs_something_in_common():
    """A summit of other people in another city dates nothing here."""
    late = Report("b", "Three days after the summit, Olga Brenn closed the port.", "2031-05-09")
    close(late, "Three days after the summit", "summit")
    early = Report("a", "Piet Orlo left the summit in Porto on Friday.", "2031-05-04")
    early.event(
        "summit",
        kind="CONSULT",
        actors=["Piet Orlo"],
        place="Porto",
        time=early.time("on Friday", "2031-05-02"),
    )

    assert not closing_day(late, early).startswith("2031")


def test_a_summit_of_last_season_is_another():
    """Two months before, the same people met at another summit."""
    late = Report("b", "Three days after the summit, Olga Brenn closed the port.", "2031-05-09")
    close(late, "Three days after the summit", "summit")
    early = Report("a", "Olga Brenn left the summit in Porto on Friday.", "2031-03-04")
    early.event(
        "summit",
        kind="CONSULT",
        actors=["Olga Brenn"],
        place="Porto",
        time=early.time("on Friday", "2031-03-02"),
    )

    assert not closing_day(late, early).startswith("2031")
