"""Entries as CSV: one row each, safe to open, explained by a codebook."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.helpers.claims import Report

from dateline.render.tables import codebook_csv, entries_to_csv
from dateline.weave import weave


def rows(entries):
    """The table, read back."""
    return list(csv.DictReader(io.StringIO("".join(entries_to_csv(entries)))))


def raid(text="Olga Brenn led a raid in Porto on Monday.", article_id="a", **more):
    """A report of a raid."""
    report = Report(article_id, text, source="Gull Wire")
    report.event(
        "raid",
        kind="ASSAULT",
        actors=["Olga Brenn"],
        place="Porto",
        time=report.time("on Monday", "2031-05-05"),
        **more,
    )
    return report.build()


def test_a_row_tells_an_entry():
    """The columns hold what the entry says."""
    (row,) = rows(
        weave(
            [
                raid(amounts=[("killed", 3, 3, "raid")]),
                raid(article_id="b", amounts=[("killed", 4, 4, "raid")]),
            ]
        )
    )

    assert row["headline"] == "Olga Brenn led a raid in Porto on Monday"
    assert (row["kind"], row["date"], row["precision"], row["status"]) == (
        "event",
        "2031-05-05",
        "day",
        "happened",
    )
    assert (row["actors"], row["place"], row["country"], row["claims"]) == (
        "Olga Brenn",
        "Porto",
        "PRT",
        "2",
    )
    assert row["disagreements"] == "killed: 3 (1) / 4 (1)"
    assert row["life_line"] == "happened (2031-05-06)"


def test_numbers_keep_their_sign():
    """A longitude west of Greenwich is no formula."""
    (row,) = rows(weave([raid()]))

    assert float(row["lon"]) == -8.611


def test_no_entries_still_have_a_header():
    """An empty chronology is a table without rows."""
    assert rows([]) == []
    assert len(list(entries_to_csv([]))) == 1


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t"])
def test_formulas_are_defused(sign):
    """A headline that a spreadsheet would run gets an apostrophe in front."""
    report = Report("a", f"{sign}CMD raid in Porto.")
    report.statement(f"{sign}CMD raid", cue=None)
    (entry,) = weave([report.build()])
    named = type(entry)(
        **{name: getattr(entry, name) for name in entry.__slots__} | {"headline": f"{sign}CMD"}
    )

    assert rows([named])[0]["headline"] == f"'{sign}CMD"


@given(st.text(min_size=1))
def test_no_text_cell_starts_a_formula(text):
    """Whatever a source calls itself, its cell is text."""
    (entry,) = weave([raid()])
    named = type(entry)(
        **{name: getattr(entry, name) for name in entry.__slots__}
        | {"sources": (text,), "headline": text}
    )
    line = list(csv.reader(io.StringIO("".join(entries_to_csv([named])), newline="")))[1]

    assert not any(cell.startswith(("=", "+", "@", "\t", "\r")) for cell in line)


def test_the_codebook_explains_every_column():
    """Every column of the table has its line in the codebook, in the same order."""
    columns = next(csv.reader(entries_to_csv([])))
    book = list(csv.reader(codebook_csv()))

    assert [row[0] for row in book[1:]] == columns
    assert all(row[1] for row in book)
