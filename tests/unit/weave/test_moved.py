"""Planned, put off, held: one entry with a life line, and the counts and words around it."""

from __future__ import annotations

from tests.helpers.claims import Report

from dateline.model import EntryKind, Status
from dateline.weave import weave


def lines(*reports):
    """The event entries of some reports."""
    built = [report.build() for report in reports]
    return [entry for entry in weave(built) if entry.kind is EntryKind.EVENT]


def plan():
    """A report that puts a meeting off from Monday to Thursday."""
    report = Report(
        "a",
        "Talks with the dockers were postponed. Olga Brenn was due to meet Piet Orlo on Monday. The meeting will take place on Thursday.",
        "2031-05-03",
        source="Wire",
    )
    report.event("Talks", lemma="talk", kind="CONSULT", status=Status.POSTPONED, shown="postponed")
    report.event(
        "meet",
        kind="CONSULT",
        actors=["Olga Brenn", "Piet Orlo"],
        status=Status.PLANNED,
        shown="due",
        time=report.time("on Monday", "2031-05-05"),
    )
    report.event(
        "meeting",
        kind="CONSULT",
        status=Status.PLANNED,
        shown="will",
        time=report.time("on Thursday", "2031-05-08"),
    )
    return report


def held(day="2031-05-08", words="on Thursday", who=("Olga Brenn", "Piet Orlo")):
    """A report of a meeting."""
    report = Report("b", f"{who[0]} met {who[1]} {words}.", "2031-05-09", source="Post")
    report.event(
        "met", lemma="meet", kind="CONSULT", actors=list(who), time=report.time(words, day)
    )
    return report


def test_planned_postponed_held_is_one_entry():
    """What was put off and then took place on its new day is one line with its life."""
    (entry,) = lines(plan(), held())

    assert [step.status for step in entry.life_line][-1] is Status.HAPPENED
    assert {Status.PLANNED, Status.POSTPONED} <= {step.status for step in entry.life_line}
    assert (entry.when.edtf, entry.sources) == ("2031-05-08", ("Post", "Wire"))


def test_another_day_is_another_meeting():
    """A meeting on a day that nobody planned stays a line of its own."""
    assert len(lines(plan(), held("2031-05-09", "on Friday"))) == 2


def test_other_people_are_another_meeting():
    """A meeting of others on the planned day stays a line of its own."""
    assert len(lines(plan(), held(who=("Ana Varga", "Jon Lund")))) == 2


def test_a_definite_noun_takes_up_what_was_just_told():
    """ "The talks" after "met" are the meeting; "talks" without "the" are not."""
    for words, count in (("The talks", 1), ("Other talks", 2)):
        report = Report("a", f"Olga Brenn met Piet Orlo on Monday. {words} in Riga were short.")
        report.event(
            "met",
            lemma="meet",
            kind="CONSULT",
            actors=["Olga Brenn", "Piet Orlo"],
            time=report.time("on Monday", "2031-05-05"),
        )
        report.event("talks", lemma="talk", kind="CONSULT", place="Riga")

        assert len(lines(report)) == count


def test_tolls_that_differ_are_a_disagreement():
    """Seven workers in one report and eight people in another are one raid that is disputed."""
    reports = []
    for name, toll, words in (("a", 7, "seven workers"), ("b", 8, "eight people")):
        report = Report(name, f"A raid in Riga on Monday killed {words}.", source=name)
        report.event(
            "killed",
            lemma="kill",
            kind="ASSAULT",
            recipients=[f"{words}="],
            place="Riga",
            time=report.time("on Monday", "2031-05-05"),
            amounts=[("killed", toll, toll, words.split()[0])],
        )
        reports.append(report)

    (entry,) = lines(*reports)

    (found,) = entry.disagreements
    assert found.about == "killed"
    assert len(found.alternatives) == 2
