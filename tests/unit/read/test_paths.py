"""Files, folders and standard input; each report once, nothing lost."""

from __future__ import annotations

import io
import os
from datetime import datetime
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.errors import NotFoundError
from dateline.model import Article, PublishedFrom, Reason
from dateline.read import ReadOptions, read_bytes, read_paths

TEXT = "date 2022-09-23 Ferry talks resume in Port Ellis."


def read(*paths, **options):
    """What the reading of some paths yields, told short."""
    return [told(one) for one in read_paths(paths, ReadOptions(**options))]


def told(one):
    """An article as its path and text, a refusal as its reason and what it is about."""
    return (one.path, one.text) if isinstance(one, Article) else (one.reason, one.article)


def test_one_file(tmp_path):
    """A file's path is its name, and its header is taken off."""
    (tmp_path / "a.txt").write_text(TEXT)

    (article,) = read_paths([tmp_path / "a.txt"])

    assert (article.path, article.text) == ("a.txt", "Ferry talks resume in Port Ellis.")
    assert article.published == datetime(2022, 9, 23)
    assert article.published_is_day is True
    assert article.published_from is PublishedFrom.HEADER


def test_a_folder_is_read_in_order_of_names(tmp_path):
    """Files below a folder come sorted, with paths from the folder; hidden ones do not."""
    for name in ("b.txt", "a/z.md", "a/b/c.txt", "c.jsonl", ".hidden.txt", ".git/x.txt"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text('{"text": "Lines."}' if name == "c.jsonl" else f"Text of {name}.")

    assert read(tmp_path) == [
        ("a/b/c.txt", "Text of a/b/c.txt."),
        ("a/z.md", "Text of a/z.md."),
        ("b.txt", "Text of b.txt."),
        ("c.jsonl", "Lines."),
    ]


def test_unknown_endings(tmp_path):
    """In a folder a file of an unknown kind is refused; named by itself it is read."""
    (tmp_path / "a.pdf").write_text(TEXT)

    assert read(tmp_path) == [(Reason.UNKNOWN_FORMAT, "a.pdf")]
    assert read(tmp_path / "a.pdf") == [("a.pdf", "Ferry talks resume in Port Ellis.")]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", Reason.EMPTY),
        (b" \r\n\t", Reason.EMPTY),
        (b"date 2022-09-23\n", Reason.EMPTY),
        (b"a\0b", Reason.BINARY),
        (b"x" * 101, Reason.TOO_LARGE),
    ],
)
def test_refused_files(tmp_path, data, reason):
    """A file that holds no report is refused, and the next one is read."""
    (tmp_path / "a.txt").write_bytes(data)
    (tmp_path / "b.txt").write_text("Talks.")

    assert read(tmp_path, max_bytes=100) == [(reason, "a.txt"), ("b.txt", "Talks.")]


def test_another_language_is_named(tmp_path):
    """A report in another language is refused by name, unless it is not looked at."""
    german = "Der Hafenrat hat am Montag beschlossen, den Wellenbrecher auszubessern. " * 4
    (tmp_path / "a.txt").write_text(german)

    (refused,) = read_paths([tmp_path])

    assert refused.reason is Reason.NOT_ENGLISH
    assert "German (de)" in refused.detail
    assert read(tmp_path, check_language=False) == [("a.txt", german.strip())]


def test_an_unreadable_file_is_refused(tmp_path, monkeypatch):
    """A file that may not be opened is refused, and the run goes on."""
    (tmp_path / "a.txt").write_text("Talks.")
    (tmp_path / "b.txt").write_text("More talks.")
    opened = type(tmp_path).open

    def fail(self, *given, **named):
        if self.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return opened(self, *given, **named)

    monkeypatch.setattr(type(tmp_path), "open", fail)

    assert read(tmp_path) == [(Reason.UNREADABLE, "a.txt"), ("b.txt", "More talks.")]


def test_a_missing_path_is_told_before_anything_is_read(tmp_path):
    """A path that is not there is the caller's fault."""
    with pytest.raises(NotFoundError, match="nowhere"):
        read_paths([tmp_path, tmp_path / "nowhere"])


def test_a_bad_date_keeps_the_article(tmp_path):
    """A day that is none comes as a refusal right behind its undated article."""
    (tmp_path / "a.txt").write_text("date 2022-02-31 Talks.")

    article, refused = read_paths([tmp_path])

    assert (article.text, article.published) == ("Talks.", None)
    assert (refused.reason, refused.article) == (Reason.BAD_DATE, article.id)


def test_an_option_dates_the_undated(tmp_path):
    """The day that a user gives is for reports that say none; the outlet likewise."""
    (tmp_path / "a.txt").write_text("Talks.")
    (tmp_path / "b.txt").write_text(TEXT)

    undated, dated = read_paths(
        [tmp_path],
        ReadOptions(published=datetime(2020, 1, 2, 3), published_is_day=False, source="X"),
    )

    assert (undated.published, undated.published_is_day) == (datetime(2020, 1, 2, 3), False)
    assert undated.published_from is PublishedFrom.OPTION
    assert (dated.published, dated.published_from) == (datetime(2022, 9, 23), "header")
    assert (undated.source, dated.source) == ("X", "X")


def test_never_today(tmp_path):
    """A report that says no day has none."""
    (tmp_path / "a.txt").write_text("Talks.")

    (article,) = read_paths([tmp_path])

    assert (article.published, article.published_from) == (None, PublishedFrom.UNKNOWN)


def test_the_same_report_twice(tmp_path):
    """A second copy is refused and names the first; its id does not hang on its path."""
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_text(TEXT)
    (tmp_path / "c.txt").write_text(TEXT.replace("23", "24"))

    first, copy, other = read_paths([tmp_path])

    assert (copy.reason, copy.article) == (Reason.DUPLICATE, "b.txt")
    assert "a.txt" in copy.detail
    assert other.id != first.id
    assert [article.id for article in read_paths([tmp_path / "b.txt"])] == [first.id]


def test_the_same_id_twice(tmp_path):
    """Under one id, the same report is a duplicate and another one is refused."""
    lines = ['{"id": "r", "text": "A."}', '{"id": "r", "text": "A."}', '{"id": "r", "text": "B."}']
    (tmp_path / "a.jsonl").write_text("\n".join(lines))

    assert read(tmp_path) == [
        ("a.jsonl", "A."),
        (Reason.DUPLICATE, "a.jsonl"),
        (Reason.BAD_RECORD, "r"),
    ]


def test_links(tmp_path):
    """Links that leave the folder are refused; circles and broken ones end the run for none."""
    inside = tmp_path / "inside"
    (inside / "deep").mkdir(parents=True)
    (tmp_path / "secret.txt").write_text("Not named by the user.")
    (inside / "a.txt").write_text("Talks.")
    (inside / "deep/up").symlink_to(inside)
    (inside / "b.txt").symlink_to(inside / "a.txt")
    (inside / "broken.txt").symlink_to(inside / "nowhere.txt")
    (inside / "loop.txt").symlink_to(inside / "loop.txt")
    (inside / "out.txt").symlink_to(tmp_path / "secret.txt")
    (inside / "outer").symlink_to(tmp_path)

    assert read(inside) == [
        ("a.txt", "Talks."),
        (Reason.DUPLICATE, "b.txt"),
        (Reason.UNREADABLE, "broken.txt"),
        (Reason.UNREADABLE, "loop.txt"),
        (Reason.UNREADABLE, "out.txt"),
        (Reason.UNREADABLE, "outer"),
    ]


def test_special_files_are_refused(tmp_path):
    """A pipe inside a folder is not waited for."""
    os.mkfifo(tmp_path / "a.txt")

    assert read(tmp_path) == [(Reason.UNREADABLE, "a.txt")]


def test_odd_file_names(tmp_path):
    """A file name that is no UTF-8 becomes a path that is."""
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text("Talks.")

    ((path, _),) = read(tmp_path)

    assert path == "caf\N{REPLACEMENT CHARACTER}.txt"


@pytest.mark.parametrize(
    ("data", "texts"),
    [
        (TEXT.encode(), ["Ferry talks resume in Port Ellis."]),
        (b' \n{"text": "A."}\n{"text": "B."}\n', ["A.", "B."]),
        (b'\xef\xbb\xbf{"text": "A."}', ["A."]),
        (
            b"<!DOCTYPE html><html><body><p>Ferry talks are to resume in Port Ellis on Monday.</p></body></html>",
            ["Ferry talks are to resume in Port Ellis on Monday."],
        ),
    ],
)
def test_standard_input(monkeypatch, data, texts):
    """Standard input is text, JSON Lines or a web page, told by its first characters."""
    stream = io.BufferedReader(io.BytesIO(data))
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=stream))

    found = list(read_paths(["-"]))

    assert [article.text for article in found] == texts
    assert {article.path for article in found} == {"-"}


def test_utf16_lines():
    """JSON Lines in UTF-16 are read too."""
    data = '{"text": "Özil."}\n{"text": "B."}'.encode("utf-16")

    assert [one.text for one in read_bytes(data, "a.jsonl")] == ["Özil.", "B."]


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.json", "-", "a.html"])
@settings(max_examples=60, deadline=None)
@given(data=st.binary() | st.text().map(str.encode))
def test_no_bytes_raise(name, data):
    """Whatever the bytes and the ending, what comes out is articles and refusals."""
    for one in read_bytes(data, name):
        assert told(one)
        if isinstance(one, Article) and name == "a.txt":
            assert "\r" not in one.text
            assert one.text == one.text.strip() != ""
