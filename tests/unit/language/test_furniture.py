"""News furniture is found, stands apart from sentences, and gives its names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.language.blocks import find_paragraphs
from dateline.language.furniture import cut_at_furniture, find_furniture
from dateline.model import FurnitureKind, NameLabel
from dateline.rules.furniture import load_furniture_rules

REPORT = """Ferries run again on the lake

By Ada Varga, Associated Press

KISUMU, Kenya, May 3 (AP) — Ferries ran again on Tuesday, the harbour master said. Two are \
still missing.

Image source, Getty Images

What comes next

• The port opens on Friday.

10:05 EAT

Read more: Who sank the ferry?
"""

PIECES = st.sampled_from(
    [
        "KISUMU, May 3 (AP) — ",
        "By Ada Varga\n",
        "Ferries ran again. ",
        "(CNN) -- ",
        "• one\n",
        "10:05\n",
        "\n\n",
        "[10:05] ",
        "Read more: x",
        "A\u2028B",
        " ",
    ]
)


def furniture_in(text):
    """All that is found in a text."""
    return find_furniture(text, find_paragraphs(text), load_furniture_rules())


def test_kinds_in_one_report():
    """Each piece of a report is told for what it is, in order of the text."""
    found = [(piece.kind, REPORT[piece.start : piece.end]) for piece in furniture_in(REPORT)]

    assert found == [
        (FurnitureKind.BYLINE, "By Ada Varga, Associated Press"),
        (FurnitureKind.DATELINE, "KISUMU, Kenya, May 3 (AP) —"),
        (FurnitureKind.CREDIT, "Image source, Getty Images"),
        (FurnitureKind.BULLET, "• The port opens on Friday."),
        (FurnitureKind.STAMP, "10:05 EAT"),
        (FurnitureKind.LINK, "Read more: Who sank the ferry?"),
    ]


def test_a_dateline_in_the_middle_of_a_report_is_prose():
    """Forms that need the start of a report are not looked for further on."""
    text = "Ferries ran again.\n\n" * 8 + "KISUMU — Ferries ran again."

    assert furniture_in(text) == ()


@given(st.lists(PIECES, max_size=12).map("".join))
def test_cutting_keeps_every_word(text):
    """Pieces are in order, do not overlap, and lose nothing but white space."""
    paragraphs = find_paragraphs(text)
    furniture = furniture_in(text)

    pieces = cut_at_furniture(text, paragraphs, furniture)

    assert pieces == sorted(pieces)
    assert all(start < end for start, end in pieces)
    assert "".join("".join(text[start:end].split()) for start, end in pieces) == "".join(
        "".join(text[start:end].split()) for start, end in paragraphs
    )
    for piece in furniture:
        inside = [span for span in pieces if span[0] < piece.end and piece.start < span[1]]
        assert all(piece.start <= start and end <= piece.end for start, end in inside)


def test_the_first_sentence_begins_behind_the_dateline(english):
    """No sentence of the report has words of a dateline, a byline, a credit or a link."""
    reading = english.read("a", REPORT)

    assert [REPORT[one.start : one.end] for one in reading.prose] == [
        "Ferries run again on the lake",
        "Ferries ran again on Tuesday, the harbour master said.",
        "Two are still missing.",
        "What comes next",
        "• The port opens on Friday.",
    ]


def test_a_dateline_gives_place_region_day_and_agency(english):
    """The reading hands them on, and names them."""
    reading = english.read("a", REPORT)

    piece = reading.dateline
    assert piece is not None
    parts = (piece.place, piece.region, piece.day, piece.agency)
    assert [REPORT[slice(*part)] for part in parts] == ["KISUMU", "Kenya", "May 3", "AP"]
    named = [
        (REPORT[name.start : name.end], name.label)
        for name in reading.names
        if piece.start <= name.start < piece.end
    ]
    assert named == [
        ("KISUMU", NameLabel.LOCATION),
        ("Kenya", NameLabel.LOCATION),
        ("AP", NameLabel.ORGANISATION),
    ]


@pytest.mark.parametrize("text", ["", "   ", "Ferries ran again.", "By the lake, they ran."])
def test_a_text_without_furniture_reads_as_before(english, text):
    """All its sentences are prose, and there is no dateline."""
    reading = english.read("a", text)

    assert (reading.furniture, reading.dateline) == ((), None)
    assert reading.prose == reading.sentences
