"""The closing truth table: what was read, what was not and why, what came of it."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from rich.table import Table

from dateline.model import Reason

if TYPE_CHECKING:
    from dateline.api import Built, Chronology


def truth(built: Built, chronology: Chronology) -> dict[str, Any]:
    """The facts of a build, for people and programs.

    Returns:
        `this_run` (reports read, new, refused by reason) and `chronology` (counts of all),
        `own_actors` (the user's tables that it was built with).
    """
    refused: dict[str, int] = {}
    for refusal in built.refused:
        refused[refusal.reason.value] = refused.get(refusal.reason.value, 0) + 1
    return {
        "this_run": {
            "read": built.articles,
            "new": built.new,
            "refused": dict(sorted(refused.items())),
            "refused_reports": [
                {"report": refusal.article, "reason": refusal.reason, "detail": refusal.detail}
                for refusal in built.refused
            ],
        },
        "chronology": asdict(chronology.counts()),
        "own_actors": [
            {"file": name, "rows": kept, "refused": lost}
            for name, kept, lost in chronology.own_actors()
        ],
    }


def truth_table(facts: dict[str, Any]) -> Table:
    """The facts as a table for a terminal."""
    run, counts = facts["this_run"], facts["chronology"]
    table = Table(title="What is in this chronology", title_justify="left", show_header=False)
    table.add_column(justify="right")
    table.add_column()
    skipped = sum(run["refused"].values())
    reasons = ", ".join(f"{count} {reason}" for reason, count in run["refused"].items())
    table.add_row(str(run["read"]), f"reports read in this run, {run['new']} of them new")
    table.add_row(str(skipped), "not read" + (f": {reasons}" if reasons else ""))
    for report in run["refused_reports"][:5]:
        table.add_row("", f"  {report['report']}: {report['detail']}")
    table.add_section()
    table.add_row(str(counts["articles"]), "reports in the chronology")
    table.add_row(str(counts["undated"]), "undated: their relative times stay unresolved")
    table.add_row(str(counts["duplicates"]), "duplicates")
    table.add_row(str(_count(counts, Reason.FAILED)), "failed")
    table.add_section()
    table.add_row(str(counts["events"]), "events told")
    table.add_row(str(counts["statements"]), "statements")
    table.add_row(str(counts["places"]), "places named")
    table.add_row(str(_count(counts)), "refusals: what was found and not kept, with reasons")
    for own in facts["own_actors"]:
        bad = f", {own['refused']} refused" if own["refused"] else ""
        table.add_row(str(own["rows"]), f"rows of your own table {own['file']}{bad}")
    table.add_section()
    table.add_row(str(counts["entries"]), "entries")
    table.add_row(str(counts["disagreements"]), "disagreements between reports")
    table.add_row(str(counts["needs_review"]), "entries that a person should look at")
    return table


def _count(counts: dict[str, Any], wanted: Reason | None = None) -> int:
    """Refusals of one reason, or of all."""
    return sum(
        number for _, reason, number in counts["refusals"] if wanted is None or reason == wanted
    )
