"""Web pages: main text, date with how it was found, and pages that are none."""

from __future__ import annotations

import logging
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.model import PublishedFrom, Reason
from dateline.read import page
from dateline.read.options import ReadOptions
from dateline.read.page import read_page

PARAGRAPHS = (
    (
        "The harbour council of Port Ellis met on Monday and agreed to repair the northern "
        "breakwater before winter, said the mayor, Ana Brandt."
    ),
    (
        "On 12 March 2019 a storm had broken it. The works will last three months and cost two "
        "million crowns, of which the province pays half."
    ),
    (
        "Two members of the council voted against it because of the price – “far too high”, they "
        "said – and want a second offer."
    ),
)


def html(head="", before="", paragraphs=PARAGRAPHS, encoding="utf-8") -> bytes:
    """A page of an invented outlet, with a menu and a foot that are no article."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f"<!doctype html><html><head><title>Breakwater to be repaired</title>{head}</head><body>"
        "<nav><a href='/'>Home</a> <a href='/sport'>Sport</a></nav>"
        f"{before}<article><h1>Breakwater to be repaired</h1>{body}</article>"
        "<footer>Copyright 2024 Gazette House</footer><script>var a = '2001-01-01';</script>"
        "</body></html>"
    ).encode(encoding)


def read(data):
    """The outcome of one page."""
    return read_page(data, "a.html", ReadOptions())


def test_main_text_title_outlet_address():
    """The article's paragraphs are read, menu, foot and scripts are not."""
    article = read(
        html(
            '<meta property="og:site_name" content="Harbour Gazette">'
            '<link rel="canonical" href="https://gazette.example/breakwater">'
        )
    ).article

    assert all(paragraph in article.text for paragraph in PARAGRAPHS)
    assert not any(word in article.text for word in ("Sport", "Copyright", "var a"))
    assert article.title == "Breakwater to be repaired"
    assert article.source == "Harbour Gazette"
    assert article.url == "https://gazette.example/breakwater"


@pytest.mark.parametrize(
    ("head", "before", "published", "how"),
    [
        (
            '<meta property="article:published_time" content="2022-09-23T10:15:00+02:00">',
            "",
            datetime(2022, 9, 23, 10, 15),
            PublishedFrom.METADATA,
        ),
        (
            '<script type="application/ld+json">{"datePublished": "2022-09-23"}</script>',
            "",
            datetime(2022, 9, 23),
            PublishedFrom.METADATA,
        ),
        (
            '<link rel="canonical" href="https://gazette.example/2022/09/23/breakwater">',
            "",
            datetime(2022, 9, 23),
            PublishedFrom.URL,
        ),
        ("", "<time datetime='2022-09-23'>Friday</time>", datetime(2022, 9, 23), "page-text"),
        ("", "<span class='date'>23 September 2022</span>", datetime(2022, 9, 23), "page-text"),
        ("", "<time>2 hours ago</time>", None, PublishedFrom.UNKNOWN),
        ("", "", None, PublishedFrom.UNKNOWN),
        (
            (
                '<meta itemprop="copyrightYear" content="2022">'
                '<meta property="article:modified_time" content="2022-09-25">'
                '<meta http-equiv="last-modified" content="Sun, 25 Sep 2022 10:00:00 GMT">'
                '<meta name="revised" content="2022-09-25"><meta name="expires" content="2031-01-01">'
            ),
            "",
            None,
            PublishedFrom.UNKNOWN,
        ),
    ],
)
def test_dates_and_how_they_are_known(head, before, published, how):
    """A date comes from what marks it as one; a day told in the story is none."""
    article = read(html(head, before)).article

    assert (article.published, article.published_from) == (published, how)
    assert article.published_is_day is (published != datetime(2022, 9, 23, 10, 15))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(encoding):
    """Typographic marks survive every encoding."""
    assert "– “far too high”" in read(html(encoding=encoding)).article.text


@pytest.mark.parametrize("declared", ["iso-8859-2", "no-such-encoding"])
def test_declared_encodings(declared):
    """A page that is not UTF-8 is read as it declares, where that can be."""
    city = "Kraków, the sister city, pays nothing for the breakwater, it was said on Monday night."
    data = html(
        f'<meta charset="{declared}">', paragraphs=[city, PARAGRAPHS[0]], encoding="iso-8859-2"
    )

    assert city in read(data).article.text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", Reason.EMPTY),
        (b" \n", Reason.EMPTY),
        (b"<html><body></body></html>", Reason.NO_MAIN_TEXT),
        (b"<html><body><nav>Home</nav></body></html>", Reason.NO_MAIN_TEXT),
        (b"<html>\0</html>", Reason.BINARY),
        (b"<p>x" * 60_000, Reason.TOO_LARGE),
    ],
)
def test_pages_that_are_none(data, reason):
    """A page without an article is refused with its reason."""
    outcome = read(data)

    assert outcome.article is None
    assert [(one.reason, one.article) for one in outcome.refusals] == [(reason, "a.html")]


def test_a_fault_of_the_library_is_a_refusal(monkeypatch):
    """Whatever the library raises on a hostile page, the run goes on."""

    def fail(*_given):
        msg = "deep inside"
        raise RecursionError(msg)

    monkeypatch.setattr(page, "_draft", fail)

    assert read(html()).refusals[0].reason is Reason.UNREADABLE


def test_the_libraries_are_silent(caplog):
    """Nothing is logged about a page that cannot be read; the refusal tells it."""
    with caplog.at_level(logging.DEBUG):
        read(b"<html><body></body></html>")

    assert [record for record in caplog.records if record.name.startswith("trafilatura")] == []


@settings(max_examples=60, deadline=None)
@given(
    st.binary()
    | st.lists(
        st.sampled_from(
            ["<html>", "<p>", "</p>", "<a href='", "word ", "&#x0;", "&#xD;", "<!--", "]]>", "\r"]
        )
    ).map(lambda parts: "".join(parts).encode())
)
def test_no_bytes_raise(data):
    """Whatever the bytes, there is an article with a clean text, or a refusal."""
    outcome = read(data)

    assert outcome.article or outcome.refusals
    if outcome.article is not None:
        assert "\r" not in outcome.article.text
        assert outcome.article.text == outcome.article.text.strip()
