"""JSON Lines, sound and broken."""

from __future__ import annotations

import io
import json
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.model import PublishedFrom, Reason
from dateline.read.options import ReadOptions
from dateline.read.records import read_records, read_whole


def read(*records, options=ReadOptions()):  # noqa: B008 - frozen
    """The outcomes of records, given as values or as lines of bytes."""
    lines = [
        record if isinstance(record, bytes) else json.dumps(record).encode() for record in records
    ]
    return list(read_records(io.BytesIO(b"\n".join(lines)), "in.jsonl", options))


def reasons(outcomes):
    """The reasons of all refusals, with what they are about."""
    return [(one.reason, one.article) for outcome in outcomes for one in outcome.refusals]


def test_a_whole_record():
    """Every field of a record is in its article."""
    (outcome,) = read(
        {
            "id": "r 1",
            "published": "2022-09-23T10:15:00Z",
            "title": "Talks resume",
            "text": " Ferry talks\r\nresume. ",
            "source": "Harbour Gazette",
            "url": "https://a.example/1",
            "sentences": [{"sentence": "3", "start": 1, "end": 22}, {"start": 0, "end": 1}],
        }
    )

    article = outcome.article
    assert (article.id, article.path) == ("r 1", "in.jsonl")
    assert article.published == datetime(2022, 9, 23, 10, 15)
    assert article.published_is_day is False
    assert article.published_from is PublishedFrom.FIELD
    assert article.text == " Ferry talks\r\nresume. "
    assert (article.title, article.source) == ("Talks resume", "Harbour Gazette")
    assert article.url == "https://a.example/1"
    assert article.given_sentences == ((3, 1, 22), (1, 0, 1))
    assert outcome.refusals == ()


def test_a_bare_record():
    """Only the text is needed; the id is then a hash, the same every time."""
    first, again = read({"text": "Talks."}), read({"text": "Talks.", "id": None, "url": ""})

    assert first[0].article.id == again[0].article.id
    assert first[0].article.published is None
    assert first[0].article.published_from is PublishedFrom.UNKNOWN


def test_a_number_is_an_id():
    """A whole number comes back as its digits."""
    assert read({"id": 17, "text": "Talks."})[0].article.id == "17"


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        (b"{broken", Reason.BAD_RECORD),
        (b"[1]", Reason.BAD_RECORD),
        (b"\xff\xfe{", Reason.BAD_RECORD),
        (b"\0", Reason.BAD_RECORD),
        (b"[" * 100_000, Reason.BAD_RECORD),
        (b'{"text": ' + b"9" * 5000 + b"}", Reason.BAD_RECORD),
        ({"id": "r1"}, Reason.BAD_RECORD),
        ({"text": 5}, Reason.BAD_RECORD),
        ({"text": "half \ud800"}, Reason.BAD_RECORD),
        ({"text": "Talks.", "id": ["r"]}, Reason.BAD_RECORD),
        ({"text": "Talks.", "id": True}, Reason.BAD_RECORD),
        ({"text": " \n"}, Reason.EMPTY),
    ],
)
def test_a_bad_record_spoils_no_other(record, reason):
    """A record that cannot be used is refused with its line, and the next one is read."""
    bad, good = read(record, {"text": "Talks."})

    assert bad.article is None
    assert reasons([bad]) == [(reason, "in.jsonl:1")]
    assert good.article.text == "Talks."


def test_blank_lines_are_counted_but_not_refused():
    """A blank line is nothing; the line numbers count it."""
    outcomes = read(b"", b"  ", b"{")

    assert reasons(outcomes) == [(Reason.BAD_RECORD, "in.jsonl:3")]


@pytest.mark.parametrize("key", ["title", "source", "url"])
@pytest.mark.parametrize("value", [5, ["a"], "half \ud800"])
def test_a_bad_field_is_left_out(key, value):
    """A field of another kind is left out and told; the article is kept."""
    (outcome,) = read({"id": "r1", "text": "Talks.", key: value})

    assert getattr(outcome.article, key) is None
    assert reasons([outcome]) == [(Reason.BAD_RECORD, "r1")]
    assert key in outcome.refusals[0].detail


@pytest.mark.parametrize("value", ["soon", "2022-02-31", 1663891200, ["2022-09-23"]])
def test_a_bad_date_leaves_the_article_undated(value):
    """A day that is none is refused; the article is kept without one."""
    (outcome,) = read({"id": "r1", "text": "Talks.", "published": value})

    assert outcome.article.published is None
    assert reasons([outcome]) == [(Reason.BAD_DATE, "r1")]


@pytest.mark.parametrize(
    "sentences",
    [
        5,
        ["a"],
        [{"start": 0}],
        [{"start": 0, "end": 99}],
        [{"start": 3, "end": 3}],
        [{"start": "0", "end": "3"}],
        [{"start": 0, "end": 3, "sentence": "first"}],
        [{"start": 0, "end": 3, "sentence": None}],
    ],
)
def test_bad_sentences_are_left_out(sentences):
    """Sentences that are not whole numbers inside the text are left out and told."""
    (outcome,) = read({"id": "r1", "text": "Talks.", "sentences": sentences})

    assert outcome.article.given_sentences == ()
    assert reasons([outcome]) == [(Reason.BAD_RECORD, "r1")]


def test_the_limit_is_for_each_record():
    """A record above the limit is refused, the one behind it is read."""
    long, good = {"text": "x" * 200}, {"text": "Talks."}

    outcomes = read(long, good, options=ReadOptions(max_bytes=100))

    assert reasons(outcomes) == [(Reason.TOO_LARGE, "in.jsonl:1")]
    assert outcomes[1].article.text == "Talks."


def test_windows_lines():
    """Lines may end in carriage return and line feed, and the file in neither."""
    outcomes = list(
        read_records(io.BytesIO(b'{"text": "A."}\r\n{"text": "B."}'), "in", ReadOptions())
    )

    assert [outcome.article.text for outcome in outcomes] == ["A.", "B."]


@pytest.mark.parametrize(
    "data",
    [
        b'[{"text": "A."}, {"text": "B."}]',
        b'[\n  {"text": "A."},\n  {"text": "B."}\n]\n',
        b'{"text": "A."}\n{"text": "B."}',
        '[{"text": "A."}, {"text": "B."}]'.encode("utf-16"),
    ],
)
def test_json_files(data):
    """A JSON file is an array of records, or JSON Lines under another name."""
    outcomes = list(read_whole(data, "in.json", ReadOptions()))

    assert [outcome.article.text for outcome in outcomes] == ["A.", "B."]


def test_the_limit_holds_in_json_files():
    """In an array too, the limit is for each record."""
    data = json.dumps([{"text": "x" * 200}, {"text": "B."}]).encode()

    outcomes = list(read_whole(data, "in.json", ReadOptions(max_bytes=100)))

    assert reasons(outcomes) == [(Reason.TOO_LARGE, "in.json[0]")]
    assert outcomes[1].article.text == "B."


def test_refusals_of_records_name_their_line():
    """A record in another language is refused by its place, not by the whole file."""
    german = "Der Hafenrat hat am Montag beschlossen, den Wellenbrecher auszubessern. " * 4

    (outcome,) = read({"text": german})

    assert reasons([outcome]) == [(Reason.NOT_ENGLISH, "in.jsonl:1")]


def test_one_record_over_many_lines():
    """A JSON file may be one record, indented."""
    (outcome,) = read_whole(b'{\n  "text": "A."\n}', "in.json", ReadOptions())

    assert outcome.article.text == "A."


def test_an_unreadable_json_file():
    """A file that begins as UTF-16 but breaks off is refused."""
    (outcome,) = read_whole(b"\xff\xfea\0b", "in.json", ReadOptions())

    assert reasons([outcome]) == [(Reason.UNREADABLE, "in.json")]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(), max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)
KEYS = ["id", "published", "title", "text", "source", "url", "sentences"]


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(KEYS), JSON))
def test_no_record_raises(record):
    """Whatever a record holds, it is an article with its own text, or refused."""
    (outcome,) = read(record)

    assert outcome.refusals or outcome.article
    if outcome.article is not None:
        assert outcome.article.text == record["text"]
