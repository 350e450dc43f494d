"""Lines of the chronology assert: they join less than coreference does."""

from __future__ import annotations

from tests.helpers.claims import Report

from dateline.model import EntryKind
from dateline.weave import cluster_events, weave


def lines(*reports):
    """How the chronology groups the event claims: article ids with claim ids."""
    return sorted(
        sorted(f"{ref.article}.{ref.claim}" for ref in entry.claims)
        for entry in weave([report.build() for report in reports], everything=True)
        if entry.kind is EntryKind.EVENT
    )


def clusters(*reports):
    """How many clusters coreference makes."""
    return len(list(cluster_events([report.build() for report in reports])))


def toll(article_id, count, *, day="2031-05-05", **more):
    """A report of some deaths in Riga."""
    report = Report(article_id, f"Shells killed {count} people in Riga on Monday.")
    report.event(
        "killed",
        lemma="kill",
        kind="ASSAULT",
        recipients=["people="],
        place="Riga",
        time=report.time("on Monday", day),
        amounts=[("killed", count, count, str(count))],
        **more,
    )
    return report


def test_other_counts_in_one_report_are_other_events():
    """Twelve here and three there are two lines, though the words are the same."""
    report = Report("a", "Shells killed 12 people in Riga. Shells killed 3 people in Porto.")
    report.event("killed", lemma="kill", recipients=["people="], amounts=[("killed", 12, 12, "12")])
    report.event(
        "killed#2", lemma="kill", recipients=["people#2="], amounts=[("killed", 3, 3, "3 ")]
    )

    assert lines(report) == [["a.e1"], ["a.e2"]]


def test_other_counts_of_one_day_and_place_disagree():
    """Two reports, one day and city, two tolls: one line that keeps both."""
    assert lines(toll("a", 12), toll("b", 20)) == [["a.e1", "b.e1"]]


def test_bare_not_is_about_another_thing():
    """'Did not join the raid' in one report is no denial of the raid it tells."""
    report = Report("a", "Olga Brenn led a raid. Olga Brenn led no raid in Porto.")
    report.event("raid", kind="ASSAULT", actors=["Olga Brenn"])
    report.event(
        "raid#2", kind="ASSAULT", actors=["Olga Brenn#2=Olga Brenn"], status="denied", shown="no"
    )

    assert lines(report) == [["a.e1"], ["a.e2"]]


def test_a_denial_by_somebody_is_a_denial():
    """What Orlo denies is what the report tells."""
    report = Report("a", "Olga Brenn led a raid. Piet Orlo denied that Olga Brenn led a raid.")
    report.event("raid", kind="ASSAULT", actors=["Olga Brenn"])
    report.event(
        "raid#2",
        kind="ASSAULT",
        actors=["Olga Brenn#2=Olga Brenn"],
        status="denied",
        shown="denied",
        holder=["Piet Orlo"],
    )

    assert lines(report) == [["a.e1", "a.e2"]]


def test_general_plurals_stay_apart():
    """'Protests' all over a report are not one protest; 'the summit' twice is one summit."""
    report = Report("a", "Protests spread. More protests came. The summit met. A summit it was.")
    report.event("Protests", lemma="protest")
    report.event("protests", lemma="protest")
    report.event("summit")
    report.event("summit#2")

    assert lines(report) == [["a.e1"], ["a.e2"], ["a.e3", "a.e4"]]
    assert clusters(report) == 2


def test_one_story_joins_mentions_but_not_lines():
    """Two reports of one story that tell 'escaped' without names: one cluster, two lines."""
    reports = []
    for article_id, text in (
        ("a", "Olga Brenn was in Porto. Someone escaped."),
        ("b", "Olga Brenn went to Porto. One more escaped today."),
    ):
        report = Report(article_id, text)
        report.party("Olga Brenn")
        report.event("escaped", lemma="escape")
        reports.append(report)

    assert lines(*reports) == [["a.e1"], ["b.e1"]]
    assert clusters(*reports) == 1


def test_copied_sentences_are_one():
    """The same sentence in two reports of one day tells one thing."""
    text = "Masked guards escaped from the old harbour prison."
    reports = [
        Report(article_id, text).event(
            "escaped", lemma="escape", place="Riga" if "Riga" in text else None, actors=["guards="]
        )
        for article_id in "ab"
    ]

    assert clusters(*reports) == 1
