"""Dating a report by the full date of its dateline."""

from __future__ import annotations

from datetime import datetime

import pytest

from dateline.model import PublishedFrom
from dateline.read.dateline import read_dateline
from dateline.read.options import ReadOptions
from dateline.read.outcome import Draft, finish

MARCH = datetime(2023, 3, 7)
REPORT = "AKTAU, Tuesday, March 7, 2023 (Interfax) -- Oil prices fell again on the exchange."


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (REPORT, MARCH),
        ("Oil falls\n\nAKTAU, 7 March 2023 (Reuters) - Oil fell again.", MARCH),
        ("AKTAU, March 7 (Reuters) - Oil fell again.", None),
        ("AKTAU, Feb. 30, 2023 (Reuters) - Oil fell again.", None),
        ("Oil fell again on March 7, 2023, traders said.", None),
        ("", None),
    ],
)
def test_only_a_full_date_in_a_dateline_counts(text, day):
    """A dateline with day, month and year gives the day; a year-less one, or prose, gives none."""
    assert read_dateline(text) == day


def test_a_dateline_far_down_is_not_the_reports_own():
    """The datelines of other reports, quoted below many paragraphs, date nothing."""
    paragraphs = [f"Paragraph {number} tells of oil." for number in range(9)]

    assert read_dateline("\n\n".join([*paragraphs, REPORT])) is None


def test_an_undated_report_is_dated_by_its_dateline_and_says_so():
    """Without any other date the dateline's counts, to the day, and is marked as such."""
    article = finish(Draft(text=REPORT, path="a.txt"), ReadOptions()).article

    assert article is not None
    assert (article.published, article.published_is_day) == (MARCH, True)
    assert article.published_from is PublishedFrom.DATELINE


@pytest.mark.parametrize("given", [datetime(2023, 3, 9), datetime(2011, 1, 1)])
def test_a_publication_date_that_is_given_wins(given):
    """Neither the report's own date nor the user's gives way to the dateline."""
    own = Draft(text=REPORT, path="a.txt", published=given, published_from=PublishedFrom.HEADER)
    bare = Draft(text=REPORT, path="a.txt")

    said = finish(own, ReadOptions()).article
    chosen = finish(bare, ReadOptions(published=given)).article

    assert said is not None
    assert chosen is not None
    assert (said.published, said.published_from) == (given, PublishedFrom.HEADER)
    assert (chosen.published, chosen.published_from) == (given, PublishedFrom.OPTION)
