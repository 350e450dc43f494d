"""The addresses of the application and what they answer."""

from __future__ import annotations

import json

import pytest
from fastapi.testclient import TestClient
from tests.browser.world import BY_ID, ENTRIES, HOSTILE, World

from dateline.model.codec import to_plain
from dateline.web.app import create_app

TOKEN = "of-the-tests"  # noqa: S105 - opens nothing


def ids(answer):
    """The ids of a list of entries."""
    return [entry["id"] for entry in answer.json()["entries"]]


def test_the_list_has_all_entries_in_order(client):
    """Without filters every entry is listed, and counted."""
    answer = client.get("/api/entries")
    assert answer.status_code == 200
    assert answer.json()["total"] == len(ENTRIES)
    assert ids(answer) == [entry.id for entry in ENTRIES]


def test_a_line_keeps_the_three_dates_apart(client):
    """When it happened is bounds; when it was published stands beside it; unknown is null."""
    lines = {line["id"]: line for line in client.get("/api/entries").json()["entries"]}
    assert lines["met"]["when"]["earliest"] == "2026-03-03T00:00:00"
    assert lines["met"]["first_published"] == "2026-03-06T00:00:00"
    assert lines["vigo"]["when"]["earliest"] is None
    assert lines["vigo"]["first_published"] is None


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"status": "postponed"}, ["talks"]),
        ({"actor": "varela"}, ["met", "said", "talks"]),
        ({"type": "CONSULT"}, ["met", "talks"]),
        ({"kind": "statement"}, ["said"]),
        ({"place": "Vigo"}, ["vigo"]),
        ({"country": "PRT"}, ["met", "talks"]),
        ({"text": "ferry"}, ["shot"]),
        ({"source": "Northern Wire"}, ["shot", "talks", "order"]),
        ({"source": "Northern Wire", "status": "denied"}, ["order"]),
        ({"since": "2026-03-03", "until": "2026-03-03"}, ["met"]),
        ({"source": HOSTILE}, ["evil"]),
        ({"source": "nobody"}, []),
        ({"disagrees": "true"}, ["shot"]),
        ({"needs_review": "true"}, ["shot", "vigo"]),
    ],
)
def test_filters_narrow(client, query, expected):
    """Each filter alone, and two together, list what passes and count the same."""
    answer = client.get("/api/entries", params=query)
    assert ids(answer) == expected
    assert answer.json()["total"] == len(expected)


@pytest.mark.parametrize("source", [None, "Harbour Gazette"])
def test_pages_join_to_the_whole(client, source):
    """Pages of two, put together, are the whole list, with an outlet filter or without."""
    base = {} if source is None else {"source": source}
    whole = ids(client.get("/api/entries", params=base))
    pages = [
        ids(client.get("/api/entries", params={**base, "limit": 2, "offset": at}))
        for at in range(0, len(whole) + 2, 2)
    ]
    assert [entry for page in pages for entry in page] == whole


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ({"limit": 0}, "limit"),
        ({"limit": 501}, "limit"),
        ({"offset": -1}, "offset"),
        ({"since": "yesterday"}, "since"),
        ({"status": "maybe"}, "status"),
        ({"colour": "red"}, "colour"),
        ({"text": "x" * 401}, "text"),
    ],
)
def test_a_bad_parameter_is_named(client, query, named):
    """A parameter that is not allowed gives a problem that names it."""
    answer = client.get("/api/entries", params=query)
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"
    assert named in answer.json()["detail"]


def test_an_entry_comes_with_claims_and_proof(client):
    """An entry names its articles, holds each claim, and each proof step has its sentence."""
    entry = client.get("/api/entries/shot").json()
    assert {"gazette", "wire"} == set(entry["articles"])
    assert [told["claim"]["id"] for told in entry["told"]] == ["e3", "e2"]
    assert entry["proof"][0]["sentences"][0]["text"].startswith("At least 12 people")
    assert entry["disagreements"][0]["about"] == "wounded"


def test_a_statement_comes_with_its_words(client):
    """A claim that is a statement is told as one."""
    told = client.get("/api/entries/said").json()["told"][0]
    assert told["kind"] == "statement"
    assert told["claim"]["speaker"]["words"]["text"] == "she"


def test_an_article_comes_whole(client):
    """An article's text and offsets are those of the model."""
    answer = client.get("/api/article", params={"id": "gazette"}).json()
    text = answer["article"]["text"]
    assert text == BY_ID["gazette"].text
    for event in answer["events"]:
        trigger = event["trigger"]
        assert text[trigger["start"] : trigger["end"]] == trigger["text"]


def test_an_article_knows_the_entries_of_its_claims(client):
    """Claims lead to the entries that they went into."""
    answer = client.get("/api/article/entries", params={"id": "wire"}).json()
    assert {claim: entry["id"] for claim, entry in answer.items()} == {
        "e1": "talks",
        "e2": "shot",
        "e3": "order",
    }


def test_the_reports_are_listed(client):
    """Reports stand in order of publication, the undated last and flagged."""
    articles = client.get("/api/articles").json()["articles"]
    assert [article["id"] for article in articles] == ["gazette", "evil", "wire", "undated"]
    assert articles[-1]["published"] is None
    assert articles[-1]["published_from"] == "unknown"


def test_counts_and_refusals(client):
    """The counts are the chronology's; the reports that were not read are listed with why."""
    assert client.get("/api/counts").json()["undated"] == 1
    refused = client.get("/api/refusals").json()["refusals"]
    assert [one["article"] for one in refused] == ["misc/photo.jpg", "misc/scan.pdf"]


def test_facets_count_what_the_filters_find(client):
    """Each value of each facet finds as many entries as it says."""
    facets = client.get("/api/facets").json()
    names = {
        "types": "type",
        "statuses": "status",
        "places": "place",
        "sources": "source",
        "actors": "actor",
        "countries": "country",
    }
    for facet, name in names.items():
        assert facets[facet]
        for value in facets[facet]:
            found = client.get("/api/entries", params={name: value[0]}).json()["total"]
            assert found == value[-1]


def test_the_overview_counts_what_the_list_shows(client):
    """A bar of the strip counts the entries that the list shows between its days."""
    overview = client.get("/api/overview").json()
    assert overview["unit"] == "day"
    assert overview["undated"] == 1
    for bar in overview["bars"]:
        total = client.get(
            "/api/entries", params={"since": bar["since"], "until": bar["until"]}
        ).json()["total"]
        assert total == bar["certain"] + bar["possible"]


def test_a_search_finds_reports(client):
    """A search gives the words around what was found, and where they stand."""
    hit = client.get("/api/search", params={"text": "customs house"}).json()["hits"][0]
    start, end = hit["marks"][0]
    assert hit["id"] == "evil"
    assert hit["snippet"][start:end] == "customs house"


def test_hostile_words_stay_data(client):
    """Markup in a report is a JSON string, and the answer is declared as nothing else."""
    answer = client.get("/api/entries/evil")
    assert answer.headers["content-type"] == "application/json"
    assert HOSTILE in answer.json()["headline"]


def test_every_entry_can_be_opened(client):
    """Every entry is shown as the model has it."""
    for entry in ENTRIES:
        answer = client.get(f"/api/entries/{entry.id}").json()
        plain = to_plain(entry)
        assert {key: answer[key] for key in plain} == plain


@pytest.mark.parametrize(
    "path",
    [
        "/api/entries/none",
        "/api/article?id=none",
        "/nowhere",
        "/static/../app.py",
        "/docs",
        "/openapi.json",
        "/redoc",
    ],
)
def test_what_is_not_there_is_a_problem(client, path):
    """An unknown id, an unknown address and the framework's own pages are all 'not found'."""
    answer = client.get(path)
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["detail"]


def test_a_fault_shows_no_stack(caplog):
    """A fault of ours is logged for us; the reader sees that it is one, and nothing of it."""

    class Broken(World):
        """A chronology with a fault."""

        def counts(self):
            """Fail."""
            msg = "a secret of the machine"
            raise ZeroDivisionError(msg)

    app = create_app(Broken(), token=TOKEN, allowed_hosts=("testserver",))
    answer = TestClient(app, raise_server_exceptions=False).get("/api/counts")
    assert answer.status_code == 500
    assert "secret" not in answer.text
    assert "content-security-policy" in answer.headers
    assert "a secret of the machine" in caplog.text


def test_json_is_ascii(client):
    """Every answer is plain ASCII, so that no reader can mistake its encoding."""
    content = client.get("/api/article", params={"id": "gazette"}).content
    assert content.isascii()
    assert json.loads(content)["article"]["text"].startswith("🕊")


def test_an_actor(client):
    """All about one actor; his entries are lines of the list, with his roles in them."""
    answer = client.get("/api/actor", params={"id": "varela"})
    page = answer.json()

    assert (answer.status_code, page["name"], page["entries"]) == (200, "Ana Varela", 3)
    assert page["offices"][0]["example"]["words"]["text"] == "foreign minister"
    (said,) = page["statements"]["shown"]
    assert (said["id"], said["when"]["because"] > 0) == ("said", True)
    assert [one["roles"] for one in page["events"]["shown"]] == [["actor"], ["actor"]]


def test_an_actor_who_is_not_there(client):
    """Nobody of that id is a 404 that says so."""
    answer = client.get("/api/actor", params={"id": "nobody"})

    assert answer.status_code == 404
    assert "'nobody'" in answer.json()["detail"]
