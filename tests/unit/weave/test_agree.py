"""What claims make of one thing together: tolls, dates and denials that differ, all kept."""

from __future__ import annotations

from tests.helpers.claims import Report

from dateline.model import EntryKind, Status
from dateline.weave import weave


def raid(
    article_id,
    published,
    *,
    killed=None,
    day="2031-05-05",
    status="happened",
    source=None,
    low=None,
):
    """A report of a raid in Riga with a toll."""
    text = f"Olga Brenn led a raid in Riga on Monday, killing {killed or 'none'}."
    report = Report(article_id, text, published, source=source)
    amounts = [("killed", low or killed, None if low else killed, str(killed))] if killed else []
    report.event(
        "raid",
        kind="ASSAULT",
        actors=["Olga Brenn"],
        place="Riga",
        status=status,
        time=report.time("on Monday", day),
        amounts=amounts,
    )
    return report.build()


def entry_of(*claims):
    """The one event entry of some claims."""
    (entry,) = [entry for entry in weave(claims) if entry.kind is EntryKind.EVENT]
    return entry


def told(entry):
    """Its disagreements as `{about: {says: [articles]}}`."""
    return {
        item.about: {one.says: [ref.article for ref in one.refs] for one in item.alternatives}
        for item in entry.disagreements
    }


def test_tolls_that_differ_are_both_kept():
    """12 in one report, 20 in another: a disagreement, most claims first."""
    entry = entry_of(
        raid("a", "2031-05-06", killed=12),
        raid("b", "2031-05-06", killed=20),
        raid("c", "2031-05-07", killed=20),
    )

    assert told(entry) == {"killed": {"20": ["b", "c"], "12": ["a"]}}
    assert [one.says for one in entry.disagreements[0].alternatives] == ["20", "12"]
    assert "disagreement about killed" in entry.needs_review


def test_at_least_does_not_contradict_more():
    """'At least 12' and '20' can both be true; 'at least 30' and '20' cannot."""
    open_toll = raid("a", "2031-05-06", killed=12, low=12)

    assert told(entry_of(open_toll, raid("b", "2031-05-06", killed=20))) == {}
    assert told(
        entry_of(raid("a", "2031-05-06", killed=30, low=30), raid("b", "2031-05-06", killed=20))
    ) == {"killed": {"20": ["b"], "at least 30": ["a"]}}


def test_dates_that_differ_are_both_kept():
    """Two reports say Monday, one says Sunday: the entry goes by two, and keeps the third."""
    entry = entry_of(
        raid("a", "2031-05-06", day="2031-05-04"), raid("b", "2031-05-06"), raid("c", "2031-05-07")
    )

    assert told(entry) == {"date": {"2031-05-05": ["b", "c"], "2031-05-04": ["a"]}}
    assert entry.when.edtf == "2031-05-05"


def test_a_denial_is_a_disagreement():
    """Told by one, denied by another: status happened, and both are kept."""
    entry = entry_of(raid("a", "2031-05-06"), raid("b", "2031-05-07", status="denied"))

    assert entry.status is Status.HAPPENED
    assert told(entry) == {"status": {"denied": ["b"], "happened": ["a"]}}
    assert [step.status.value for step in entry.life_line] == ["happened", "denied"]


def test_a_denial_alone_is_its_status():
    """What is only denied has the status denied, and nobody disagrees."""
    entry = entry_of(raid("a", "2031-05-06", status="denied"))

    assert (entry.status, entry.disagreements) == (Status.DENIED, ())


def test_called_off_or_not_on_one_day():
    """Two outlets on one day, held and cancelled: a disagreement; a day later it is news."""
    same_day = entry_of(raid("a", "2031-05-06"), raid("b", "2031-05-06", status="cancelled"))
    later = entry_of(raid("a", "2031-05-06", status="cancelled"), raid("b", "2031-05-07"))

    assert set(told(same_day)) == {"status"}
    assert told(later) == {}
    assert later.status is Status.HAPPENED


def test_a_life_line_has_one_step_for_each_change():
    """Planned by two reports, then held: two steps, each with its words."""
    entry = entry_of(
        raid("a", "2031-05-03", status="planned"),
        raid("b", "2031-05-04", status="planned"),
        raid("c", "2031-05-06"),
    )

    steps = [(step.status.value, step.ref.article, step.words.text) for step in entry.life_line]
    assert steps == [("planned", "a", "raid"), ("happened", "c", "raid")]


def test_a_report_of_unknown_day_does_not_decide_the_status():
    """An undated 'planned' beside a dated 'held' does not undo it."""
    entry = entry_of(raid("z", None, status="planned"), raid("a", "2031-05-06"))

    assert entry.status is Status.HAPPENED


def test_one_unnamed_voucher_is_flagged():
    """One outlet, and an unnamed official vouches: a person should look."""
    report = Report("a", "Officials said Olga Brenn led a raid in Riga.", source="Gull Wire")
    report.event("raid", kind="ASSAULT", actors=["Olga Brenn"], place="Riga", holder=["Officials"])

    assert "one source, unnamed" in entry_of(report.build()).needs_review
