"""A dossier: every name, office, statement, event and relation leads to a report or an entry."""

from __future__ import annotations

import json

import pytest
from tests.helpers.claims import Report

from dateline import api
from dateline.render.actor import actor_plain
from dateline.render.actor_lines import actor_lines
from dateline.store import Store
from dateline.weave import weave


def meeting(name: str, day: str, text: str, office: str | None = None) -> Report:
    """Olga Brenn meets Ivo Tamm."""
    report = Report(name, text, day, source="Gull Wire")
    report.actor("Olga Brenn", office=office, country="NOR")
    report.event("met", kind="CONSULT", actors=["Olga Brenn", "Ivo Tamm"], place="Riga")
    return report


@pytest.fixture
def chronology(tmp_path):
    """Brenn as a minister, as a president twice, and known as one without a word of it."""
    words = Report("d", "“We shall not sign,” said Olga Brenn to Tamm.", "2031-08-01")
    words.actor("Olga Brenn", office="President of Norway")
    words.statement("“We shall not sign,”", speaker="Olga Brenn", addressee="Tamm")
    reports = [
        meeting("a", "2031-05-02", "Minister Olga Brenn met Ivo Tamm in Riga.", "Minister"),
        meeting(
            "b",
            "2031-06-02",
            "President Olga Brenn met Ivo Tamm in Riga.",
            "President of Norway",
        ),
        meeting(
            "c",
            "2031-07-02",
            "Olga Brenn, the president, met Ivo Tamm in Riga. Her\x1b aides left.",
            "President of Norway",
        ),
        words,
    ]
    reports[2].party("Her=Olga Brenn")
    path = tmp_path / "a.dateline"
    claims = [report.build() for report in reports]
    with Store.open(path, write=True) as store:
        store.add_found(claims)
        store.replace_entries(weave(claims))
    return api.Chronology(path)


@pytest.fixture
def plain(chronology):
    """The dossier of Olga Brenn, through JSON."""
    found = actor_plain(chronology.dossier("Olga Brenn"), chronology.claims_of)
    return json.loads(json.dumps(found))


def test_who_it_is(plain):
    """Name, country, and how many entries and reports."""
    assert (plain["name"], plain["kind"], plain["country"]) == ("Olga Brenn", "person", "NOR")
    assert (plain["entries"], plain["reports"], plain["reports_read"]) == (4, 4, 4)


def test_names_are_counted_and_quoted(plain, chronology):
    """A name has its count and the words of one report; pronouns are only counted."""
    (name,) = plain["names"]["shown"]
    example = name["example"]
    text = chronology.article(example["article"]).text

    assert (name["name"], name["count"], name["reports"]) == ("Olga Brenn", 4, 4)
    assert text[example["words"]["start"] : example["words"]["end"]] == "Olga Brenn"
    assert example["sentence"]["text"] == text == "Minister Olga Brenn met Ivo Tamm in Riga."
    assert plain["pronouns"] == 1


def test_offices_over_time(plain):
    """An office lasts from the first report that says so to the last; the words are quoted."""
    told = [
        (one["office"], one["from"], one["until"], one["by"], one["example"]["words"]["text"])
        for one in plain["offices"]
    ]

    assert told == [
        ("Minister", "2031-05-02", "2031-05-02", "reports", "Minister"),
        ("President of Norway", "2031-06-02", "2031-07-02", "reports", "President"),
    ]


def test_statements_and_events_have_entries(plain, chronology):
    """Each has its date and the id of an entry, a statement its first words as well."""
    (said,) = plain["statements"]["shown"]
    events = plain["events"]["shown"]

    assert (said["words"], said["roles"]) == ("“We shall not sign,”", ["speaker"])
    assert [one["date"] for one in events] == ["by 2031-05-02", "by 2031-06-02", "by 2031-07-02"]
    for one in (said, *events):
        assert chronology.entry(one["entry"]).headline == one["headline"]


def test_relations(plain):
    """With whom, in which types, how often."""
    (tamm,) = plain["relations"]["shown"]

    assert (tamm["name"], tamm["types"]) == ("Ivo Tamm", {"CONSULT": 3, "statement": 1})


def test_lists_are_cut(chronology):
    """At most so many of each list are shown, with the number that there are."""
    plain = actor_plain(chronology.dossier("Olga Brenn", 1), chronology.claims_of, 1)

    assert (len(plain["events"]["shown"]), plain["events"]["total"]) == (1, 3)
    assert "Events (1 of 3):" in list(actor_lines(plain))


def test_lines_for_a_person(plain):
    """The same for a terminal: wrapped or cut to its width, without control characters."""
    lines = list(actor_lines(plain, width=70))

    assert lines[0] == f"Olga Brenn  [{plain['id']}]"
    assert lines[1] == "4 entries, told by 4 reports; person; NOR"
    assert "  2031-06-02 to 2031-07-02  President of Norway  (2 reports)" in lines
    assert "         Gull Wire, 2031-05-02: “Minister Olga Brenn met Ivo Tamm …”" in lines
    assert not any("\x1b" in line or "\n" in line for line in lines)


def office_in(tmp_path, text):
    """The one office of Olga Brenn, whom the tables know as king, in one report."""
    with Store.open(tmp_path / "a.dateline", write=True) as store:
        store.add_found([meeting("a", "2031-05-02", text, "King of Norway").build()])
        store.replace_entries(weave(store.claims()))
    chronology = api.Chronology(tmp_path / "a.dateline")
    plain = actor_plain(chronology.dossier("Olga Brenn"), chronology.claims_of)
    (office,) = plain["offices"]
    return plain, office["by"], office["example"]["words"]["text"]


@pytest.mark.parametrize(
    "text",
    [
        "Olga Brenn met Ivo Tamm in Riga.",
        "In Riga Olga Brenn met King Ivo Tamm.",
        "After talks with the king, Olga Brenn met Ivo Tamm in Riga.",
        "Olga Brenn met the king, Ivo Tamm, in Riga.",
    ],
)
def test_an_office_that_only_the_tables_know(tmp_path, text):
    """Where no report has the words of her, it is from the tables; another's title is not hers."""
    plain, by, words = office_in(tmp_path, text)

    assert (by, words) == ("tables", "Olga Brenn")
    assert any("known from the tables" in line for line in actor_lines(plain))


@pytest.mark.parametrize(
    "text",
    [
        "King Olga Brenn met Ivo Tamm in Riga.",
        "The king of Norway, Olga Brenn, met Ivo Tamm in Riga.",
        "The king, Olga Brenn, met Ivo Tamm in Riga.",
        "Olga Brenn, Norway’s new king, met Ivo Tamm in Riga.",
        "Olga Brenn, the king of Norway, met Ivo Tamm in Riga.",
    ],
)
def test_an_office_beside_the_name(tmp_path, text):
    """A title right before the name, or in apposition to it, says the office."""
    _, by, words = office_in(tmp_path, text)

    assert (by, words.casefold()) == ("reports", "king")


def test_reports_that_were_not_read_are_said(plain):
    """Where there are more reports than were looked into, the page says how many were."""
    lines = list(actor_lines({**plain, "reports": 9}))

    assert "Names and offices are those of 4 reports, spread evenly over all of them." in lines


def test_others_of_that_name(plain):
    """Others whom the name may mean stand before all else, with their ids."""
    other = {"id": "0123456789abcdef", "name": "Anna Brenn", "entries": 1}

    lines = list(actor_lines({**plain, "others": [other]}))

    assert lines[2:5] == ["", "Others of that name:", "      1  Anna Brenn  [0123456789abcdef]"]
