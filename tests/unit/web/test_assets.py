"""The built front end as it is served."""

from __future__ import annotations

import re

import pytest


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/app.js", "text/javascript; charset=utf-8"),
        ("/app.css", "text/css; charset=utf-8"),
        ("/favicon.svg", "image/svg+xml"),
    ],
)
def test_a_file_is_served_once(client, path, kind):
    """A file comes with its type and a tag; whoever has it already is told so."""
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == kind
    again = client.get(path, headers={"if-none-match": answer.headers["etag"]})
    assert again.status_code == 304
    assert again.content == b""


def test_the_page_asks_for_nothing_else(client):
    """The page names only its own script, style sheet and icon, and has nothing inline."""
    page = client.get("/").text
    assert sorted(re.findall(r'(?:src|href)="([^"]+)"', page)) == [
        "/app.css",
        "/app.js",
        "/favicon.svg",
    ]
    assert "<style" not in page
    assert not re.search(r"<script(?![^>]*src=)", page)
    assert not re.search(r'\son\w+=|\sstyle="', page)


def test_no_file_names_another_site(client):
    """Neither script nor style sheet holds the address of another site, but for XML names."""
    for path in ("/app.js", "/app.css"):
        found = set(re.findall(r"https?://[^\s\"'`)]+", client.get(path).text))
        assert {url for url in found if not url.startswith("http://www.w3.org/")} == set()
