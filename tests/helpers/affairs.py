"""Affairs that many reports of the tests tell: a summit, a closing that counts from it, talks."""

from __future__ import annotations

from tests.helpers.claims import Report

from dateline.model import Entry, EntryKind
from dateline.weave import weave

THREE_DAYS = "Three days after the summit"


def summit(report: Report, words=None, day=None, *, trigger="summit", place="Riga", actors=()):
    """Add a summit, dated by some words where they are given."""
    time = report.time(words, day) if words else None
    return report.event(trigger, kind="CONSULT", actors=actors, place=place, time=time)


def close(report: Report, words=THREE_DAYS, head="summit", *, place=None, **offset):
    """Add Olga Brenn's closing of a port, dated by words that count from an event."""
    return report.event(
        "closed",
        lemma="close",
        kind="COERCE",
        actors=["Olga Brenn"],
        place=place,
        time=report.offset(words, head, **offset),
    )


def talks(report: Report, *actors, trigger="talks", **told):
    """Add talks of some actors."""
    return report.event(trigger, lemma="talk", kind="CONSULT", actors=actors, **told)


def events(*reports: Report) -> list[Entry]:
    """The event entries of some reports, in order of time."""
    woven = weave([report.build() for report in reports])
    return [entry for entry in woven if entry.kind is EntryKind.EVENT]


def one_event(*reports: Report) -> Entry:
    """The one event entry of some reports."""
    (entry,) = events(*reports)
    return entry


def closing(*reports: Report) -> Entry:
    """The one entry of a closing that some reports tell, whatever else they tell."""
    (entry,) = [entry for entry in events(*reports) if entry.type == "COERCE"]
    return entry
