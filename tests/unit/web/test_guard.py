"""Who is let in, and what every answer forbids the browser."""

from __future__ import annotations

import pytest

from dateline.web.guard import CONTENT_SECURITY_POLICY, SECURITY_HEADERS

HOST = "127.0.0.1:8765"
TOKEN = "a-token-of-the-tests"  # noqa: S105 - opens nothing


@pytest.mark.parametrize(
    "path", ["/", "/app.js", "/api/counts", "/nowhere", "/api/entries?limit=0"]
)
def test_every_answer_carries_the_headers(client, path):
    """Pages, data and problems alike forbid what is not needed."""
    answer = client.get(path)
    for name, value in SECURITY_HEADERS:
        assert answer.headers[name] == value


def test_the_policy_allows_nothing_from_elsewhere():
    """The policy starts from nothing and adds this origin only."""
    directives = dict(part.strip().split(" ", 1) for part in CONTENT_SECURITY_POLICY.split(";"))
    assert directives["default-src"] == "'none'"
    assert directives["frame-ancestors"] == "'none'"
    assert set(directives.values()) == {"'none'", "'self'", "'self' data:"}
    assert "unsafe" not in CONTENT_SECURITY_POLICY


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:8765",
        "127.0.0.1",
        "127.0.0.1:80",
        "",
        "127.0.0.1:8765.evil.example",
    ],
)
def test_another_name_for_this_machine_is_refused(client, host):
    """A name that was pointed at this machine (DNS rebinding) is not answered."""
    answer = client.get("/api/counts", headers={"host": host})
    assert answer.status_code == 403
    assert HOST in answer.json()["detail"]


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "null", "https://127.0.0.1:8765", "http://127.0.0.1:9999"]
)
def test_a_page_of_another_site_is_refused(client, origin):
    """A request that names another origin is not answered, whatever its host."""
    assert client.get("/api/counts", headers={"origin": origin}).status_code == 403


def test_the_own_page_is_let_in(client):
    """A request that names this origin is answered."""
    assert client.get("/api/counts", headers={"origin": f"http://{HOST}"}).status_code == 200


def test_a_link_from_elsewhere_opens_the_page_but_gets_no_data(client):
    """The browser's own mark of a cross-site request closes the data, not the front page."""
    headers = {"sec-fetch-site": "cross-site"}
    assert client.get("/", headers=headers).status_code == 200
    assert client.get("/api/counts", headers=headers).status_code == 403


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
def test_nothing_can_be_written(client, method):
    """Without the token a writing method is refused; with it, there is still nothing to write."""
    assert client.request(method, "/api/entries").status_code == 403
    wrong = client.request(method, "/api/entries", headers={"x-dateline-token": "guess"})
    assert wrong.status_code == 403
    right = client.request(method, "/api/entries", headers={"x-dateline-token": TOKEN})
    assert right.status_code == 405
    assert "only GET" in right.json()["detail"]


def test_no_answer_invites_other_origins(client):
    """No answer carries a header that lets another origin read it."""
    answer = client.get("/api/counts", headers={"origin": f"http://{HOST}"})
    assert not [name for name in answer.headers if name.startswith("access-control")]
