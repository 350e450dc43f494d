"""What an event-relative time counts from."""

from __future__ import annotations

from tests.helpers.affairs import close, closing, summit
from tests.helpers.claims import Report


def raided():
    """A report of raids on Riga and Porto, and of a closing a day after "the raid"."""
    report = Report(
        "a",
        "A raid hit Riga on Friday. A raid hit Porto on Sunday. A day after the raid, Olga Brenn closed the port.",
        "2031-05-09",
    )
    friday, sunday = report.time("on Friday", "2031-05-02"), report.time("on Sunday", "2031-05-04")
    report.event("raid", kind="ASSAULT", place="Riga", time=friday)
    return report.event("raid#2", kind="ASSAULT", place="Porto", time=sunday)


def closed_after_the_summit():
    """A report of a closing three days after a summit that it does not date."""
    text = "Three days after the summit, Olga Brenn closed the port."
    return close(Report("b", text, "2031-05-09"))


def test_the_nearest_event_before_is_meant():
    """Of two raids told before, the later one counts."""
    report = close(raided(), "A day after the raid", "raid#3", duration="P1D")

    assert closing(report).when.edtf == "2031-05-05"


def test_the_linked_event_is_meant():
    """Where the article's own reading says which, that one counts."""
    report = close(raided(), "A day after the raid", "raid#3", duration="P1D", event_id="e1")

    assert closing(report).when.edtf == "2031-05-03"


def test_an_event_told_after_is_meant_where_none_is_before():
    """'The day before the vote' comes first, the vote is dated later in the report."""
    report = Report(
        "a",
        "A day before the vote, Olga Brenn closed the port. The vote was held on Sunday.",
        "2031-05-09",
    )
    close(report, "A day before the vote", "vote", relation="before", duration="P1D")
    report.event("vote#2", time=report.time("on Sunday", "2031-05-04"))

    assert closing(report).when.edtf == "2031-05-03"


def test_another_report_needs_something_in_common():
    """A summit of other people in another city dates nothing here."""
    early = Report("a", "Piet Orlo left the summit in Porto on Friday.", "2031-05-04")
    summit(early, "on Friday", "2031-05-02", place="Porto", actors=["Piet Orlo"])

    assert not closing(closed_after_the_summit(), early).when.edtf.startswith("2031")


def test_a_summit_of_last_season_is_another():
    """Two months before, the same people met at another summit."""
    early = Report("a", "Olga Brenn left the summit in Porto on Friday.", "2031-03-04")
    summit(early, "on Friday", "2031-03-02", place="Porto", actors=["Olga Brenn"])

    assert not closing(closed_after_the_summit(), early).when.edtf.startswith("2031")
