"""What weaving keeps of claims, and what it packs away."""

from __future__ import annotations

from tests.helpers.claims import Report

from dateline.weave.intake import take_in


def told(article_id, day):
    """Brenn meets Orlo on a day, and says so."""
    report = Report(
        article_id,
        f"Olga Brenn met Piet Orlo on {day}. “We agreed,” said Olga Brenn.",
        "2031-05-06",
    )
    when = report.time(day, "2031-05-05")
    report.event("met", kind="CONSULT", actors=["Olga Brenn"], time=when)
    report.statement("“We agreed,”", speaker="Olga Brenn")
    return report.build()


def test_reasons_are_packed_and_come_back():
    """A slot's time is without its reasons; the page has those of just this claim, words and all."""
    claims = [told("a", "Monday"), told("b", "5 May")]
    intake = take_in(claims)

    for found, event, statement in zip(claims, intake.events, intake.statements, strict=True):
        (first,), (said,) = found.events, found.statements
        assert first.when.because != ()
        assert (event.when.because, statement.when.because) == ((), ())
        assert intake.reasons_of(event) == first.when.because
        assert intake.reasons_of(statement) == said.when.because


def test_equal_times_are_kept_once():
    """Claims of one article that are dated alike share one time."""
    report = Report("a", "Olga Brenn met Piet Orlo. They signed a truce.", "2031-05-06")
    report.event("met", kind="CONSULT", actors=["Olga Brenn"])
    report.event("signed", kind="AGREE", actors=["Olga Brenn"])

    met, signed = take_in([report.build()]).events

    assert met.when is signed.when
