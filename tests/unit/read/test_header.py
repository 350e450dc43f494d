"""Headers of text files, and sentences that only look like one."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.read.header import split_header

DAY = datetime(2022, 9, 23)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("date 2022-09-23 Ferry talks resume.", "Ferry talks resume."),
        (" \n date 2022-09-23 Ferry talks resume.", "Ferry talks resume."),
        ("date 2022-09-23\nFerry talks resume.", "Ferry talks resume."),
        ("date 2022-09-23\n\n\n  Ferry talks resume.", "Ferry talks resume."),
        ("date 2022-09-23 \n ferry talks resume.", "ferry talks resume."),
        ("date 2022-09-23 ferry talks resume.", "ferry talks resume."),
        ("Date 2022-09-23 Ferry talks resume.", "Ferry talks resume."),
        ("DATE: 2022-09-23\tFerry talks resume.", "Ferry talks resume."),
        ("Date: 23 September 2022\n\nFerry talks resume.", "Ferry talks resume."),
        ("Date: 23 September 2022\nFerry talks resume.", "Ferry talks resume."),
        ("Date: 23 September 2022 Ferry talks resume.", "Ferry talks resume."),
        ("Published: September 23, 2022\n\nFerry talks resume.", "Ferry talks resume."),
        ("published on 23/09/2022\n\nFerry talks resume.", "Ferry talks resume."),
        ("date 2022-09-23", ""),
    ],
)
def test_a_date_comes_first(text, body):
    """A date at the top is the day of publication, and the article begins behind it."""
    header = split_header(text)

    assert (header.published, header.is_day, text[header.body :]) == (DAY, True, body)


@pytest.mark.parametrize(
    "text",
    [
        "Date palms are dying in Port Ellis.",
        "Date: unknown to us, the ship left.\n\nIt came back.",
        "Date: unknown to us\n\nIt came back.",
        "Date nights are cheap here.\nMore.",
        "Dates 2022-09-23 and later are open.",
        "Date 23 September 2022 was chosen for the vote.",
        "Date: 23 September 2022 was chosen for the vote.",
        "date 2022-09-23, they said, was chosen.",
        "Published in 2019, the book sold well.\n\nIt was long.",
        "Source close to the mayor said no.\n\nThe mayor left.",
        "Source: two clerks of the port.\nThey spoke on Monday.",
        "Title fights are rare in Port Ellis.\n\nThis is one.",
        "2022-09-23 was a Friday.",
        "---\nnot a header\n---\n\nText.",
        "---\ndate: 2022-09-23\nnever closed",
        "Title: " + "long " * 200 + "\n\nText.",
        "",
    ],
)
def test_prose_is_no_header(text):
    """An ordinary sentence stays part of the article, whatever it begins with."""
    header = split_header(text)

    assert text[header.body :] == text
    assert (header.published, header.source, header.title, header.fault) == (None, None, None, "")


@pytest.mark.parametrize(
    "block",
    [
        "date: 2022-09-23\nsource: Harbour Gazette\ntitle: Talks resume\nurl: https://a.example/1",
        "url: https://a.example/1\nTitle: Talks resume\nSOURCE: Harbour Gazette\nDate: 23 Sep 2022",
        "date 2022-09-23\nsource Harbour Gazette\ntitle Talks resume\nurl https://a.example/1",
        (
            "---\ndate: 2022-09-23\nsource: 'Harbour Gazette'\ntags: [port]\ntitle: \"Talks resume\"\n"
            "url: https://a.example/1\n---"
        ),
    ],
)
@pytest.mark.parametrize("gap", ["\n\n", "\n \n\n"])
def test_header_blocks(block, gap):
    """A block of header lines ends at a blank line and may stand in any order."""
    text = block + gap + "Ferry talks resume."

    header = split_header(text)

    assert header.published == DAY
    assert (header.source, header.title) == ("Harbour Gazette", "Talks resume")
    assert header.url == "https://a.example/1"
    assert text[header.body :] == "Ferry talks resume."


def test_a_block_with_a_date_may_run_into_prose():
    """Without a blank line, header lines end where the prose begins."""
    text = "date: 2022-09-23\nsource: Harbour Gazette\nSource close to the mayor said no.\n\nMore."

    header = split_header(text)

    assert header.source == "Harbour Gazette"
    assert text[header.body :].startswith("Source close")


def test_a_block_without_a_date():
    """Title and outlet alone are a header when a blank line follows."""
    text = "Title: Talks resume\nSource:\n\nText."

    header = split_header(text)

    assert (header.title, header.source, header.published) == ("Talks resume", None, None)
    assert text[header.body :] == "Text."


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("date 2022-02-31 Text.", "2022-02-31"),
        ("Date: 03/04/2022\n\nText.", "either way round"),
        ("title: Talks\ndate: soon\n\nText.", "not a day"),
    ],
)
def test_a_date_that_is_none_is_told(text, fault):
    """A header whose day does not exist is taken off, and its fault is told."""
    header = split_header(text)

    assert header.published is None
    assert fault in header.fault
    assert text[header.body :] == "Text."


def test_the_first_good_date_counts():
    """Of two dates, the first that is one is taken, and nothing is told."""
    header = split_header("date: soon\npublished: 2022-09-23\ndate: 2022-09-24\n\nText.")

    assert (header.published, header.fault) == (DAY, "")


WORDS = st.text(st.characters(categories=["L", "N", "P"]), min_size=1, max_size=12)


@settings(deadline=None)
@given(
    day=st.dates(min_value=date(1000, 1, 1)),
    source=WORDS,
    title=WORDS,
    body=st.text(min_size=1).filter(lambda body: body == body.strip()),
)
def test_headers_come_back(day, source, title, body):
    """What is written as a block is read as the same values and the same article."""
    text = f"date: {day}\nsource: {source}\ntitle: {title}\n\n{body}"

    header = split_header(text)

    assert header.published.date() == day
    assert (header.source, header.title) == (source, title)
    assert text[header.body :] == body


@settings(deadline=None)
@given(st.text(st.sampled_from("date: 2022-09 \n-/sourcetil,.TD")))
def test_no_text_raises(text):
    """Whatever stands at the top, the article begins inside the text and not at a space."""
    header = split_header(text)

    assert 0 <= header.body <= len(text)
    assert not text[header.body : header.body + 1].isspace()
