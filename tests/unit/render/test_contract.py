"""The contract of `dateline read`: what the schema asks for, nothing missing, nothing more."""

from __future__ import annotations

import json

import jsonschema
import pytest
from tests.helpers.claims import Report, lasting

from dateline.model import MentionKind, Refusal, Stage
from dateline.model.refusal import Reason
from dateline.render.contract import claims_to_contract, claims_to_jsonl, read_schema


@pytest.fixture
def rich():
    """A report with one of everything."""
    report = Report(
        "a1",
        "Olga Brenn met twelve miners in Riga on Monday. He left. “We,” she told Piet Orlo, “sign.”",
        source="Gull Wire",
        title="Talks",
        url="https://gull.example/1",
    )
    report.actor("Olga Brenn", MentionKind.PERSON, country="LVA", office="mayor of Riga")
    time = report.time("on Monday", "2031-05-05")
    report.event(
        "met",
        lemma="meet",
        kind="CONSULT",
        mode="visit",
        contexts=["labour"],
        actors=["Olga Brenn"],
        recipients=["twelve miners="],
        place="Riga",
        time=time,
        amounts=[("met", 12, None, "twelve")],
        holder=["Piet Orlo"],
        when=lasting(time.when, ("2031-05-05", "2031-05-06"), ("2031-05-05", "2031-05-06")),
    )
    report.event("left", lemma="leave", actors=["He="], status="possible", shown="left")
    report.offset("on Monday", "met")
    report.statement(
        ("“We,”", "“sign.”"),
        cue="told",
        speaker="she=Olga Brenn",
        addressee="Piet Orlo",
        channel="Piet Orlo",
    )
    return report.build()


def check(plain):
    """Validate against the schema, as JSON."""
    jsonschema.validate(
        json.loads(json.dumps(plain)), read_schema(), cls=jsonschema.Draft202012Validator
    )


def test_the_schema_is_a_schema():
    """It is itself valid JSON Schema 2020-12, and asks for every key of every object."""
    schema = read_schema()

    jsonschema.Draft202012Validator.check_schema(schema)

    for part in (schema, *schema["$defs"].values()):
        if part.get("type") == "object":
            assert part["required"] == list(part["properties"])
            assert part["additionalProperties"] is False


def test_rich_claims_are_valid(rich):
    """One of everything fits the schema."""
    check(claims_to_contract(rich))


def test_bare_claims_are_valid():
    """An undated report without findings fits it too, with null where nothing is known."""
    plain = claims_to_contract(Report("a1", "Nothing.", None).build())

    check(plain)
    assert plain["published"] is plain["source"] is plain["main"] is None
    assert plain["published_from"] == "unknown"


def test_offsets_are_those_of_the_text(rich):
    """Every span with a text quotes the article."""
    plain = claims_to_contract(rich)
    spans = [plain["events"][0]["trigger"], *plain["mentions"], *plain["times"], *plain["places"]]

    assert all(plain["text"][span["start"] : span["end"]] == span["text"] for span in spans)


def test_pieces_are_a_list_only_where_there_are_several(rich):
    """One span for the cue, two for the content, none for a statement without cue."""
    (statement,) = claims_to_contract(rich)["statements"]

    assert isinstance(statement["cue"], dict)
    assert [rich.article.text[span["start"] : span["end"]] for span in statement["content"]] == [
        "“We,”",
        "“sign.”",
    ]
    silent = Report("a2", "“We sign.”")
    silent.statement("“We sign.”", cue=None)
    assert claims_to_contract(silent.build())["statements"][0]["cue"] is None


def test_parties_that_are_no_actors_get_an_id_of_their_own(rich):
    """'Twelve miners' is p1, known by these words alone; each has a mention to score."""
    plain = claims_to_contract(rich)

    assert plain["events"][0]["recipients"] == ["p1"]
    assert plain["events"][1]["actors"] == ["p2"]
    minted = {actor["id"]: actor for actor in plain["actors"] if actor["kind"] is None}
    assert minted["p1"]["name"] == "twelve miners"
    assert [mention["text"] for mention in plain["mentions"] if mention["actor"] == "p1"] == [
        "twelve miners"
    ]


def test_an_unresolved_pronoun_has_no_name():
    """'He' that nobody could resolve is a party without a name, and its mention points to it."""
    report = Report("a", "He left.")
    report.event("left", actors=["He=he"])
    claims = report.build()
    (mention,) = claims.mentions
    unresolved = type(claims)(
        **{name: getattr(claims, name) for name in claims.__slots__}
        | {
            "mentions": (
                type(mention)(mention.id, mention.words, 0, mention.kind, mention.how, None),
            ),
            "actors": (),
            "events": tuple(_without_actor(event) for event in claims.events),
        }
    )

    plain = claims_to_contract(unresolved)

    check(plain)
    assert plain["mentions"][0]["actor"] == plain["events"][0]["actors"][0] == "p1"
    assert plain["actors"][0]["name"] is None


def _without_actor(event):
    """The same event with parties that are not resolved."""
    parties = tuple(type(party)(party.words, party.mention, None) for party in event.actors)
    return type(event)(
        **{name: getattr(event, name) for name in event.__slots__} | {"actors": parties}
    )


def test_events_that_last_have_start_and_end(rich):
    """Bounds of begin and end where they are known, null where not."""
    first, second = claims_to_contract(rich)["events"]

    assert first["when"]["start"] == {
        "earliest": "2031-05-05T00:00:00",
        "latest": "2031-05-06T00:00:00",
    }
    assert second["when"]["start"] is None


def test_a_clock_time_of_publication_is_kept():
    """Known to the day, a day; known to the minute, an instant."""
    report = Report("a", "Nothing.", "2031-05-06T14:30:00")
    exact = report.build()
    article = type(exact.article)(
        **{name: getattr(exact.article, name) for name in exact.article.__slots__}
        | {"published_is_day": False}
    )
    claims = type(exact)(
        article,
        (),
        (),
        (),
        (),
        (),
        (),
        (),
        (Refusal(Stage.TIMES, Reason.NO_ANCHOR, "a", "why", 0, 7),),
        "test",
    )

    plain = claims_to_contract(claims)

    check(plain)
    assert claims_to_contract(exact)["published"] == "2031-05-06"
    assert plain["published"] == "2031-05-06T14:30:00"
    assert plain["refusals"] == [
        {"stage": "times", "reason": "no-anchor", "detail": "why", "start": 0, "end": 7}
    ]


def test_jsonl_is_one_line_per_article(rich):
    """Each line ends with a newline and is the contract of one article."""
    lines = list(claims_to_jsonl([rich, rich]))

    assert [json.loads(line) for line in lines] == [claims_to_contract(rich)] * 2
    assert all(line.endswith("\n") and line.count("\n") == 1 for line in lines)
