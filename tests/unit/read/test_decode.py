"""Bytes to text, and bytes that are none."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.model import Reason
from dateline.read.decode import Undecodable, decode, fix_lines

TEXT = "“Señor Özil’s café” – naïve €5"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(encoding):
    """The same text comes out of every encoding that is read, without its mark."""
    assert decode(TEXT.encode(encoding)) == TEXT


@pytest.mark.parametrize("mark", [b"\xff\xfe", b"\xfe\xff"])
def test_utf16_of_either_order(mark):
    """UTF-16 is told by its mark, whichever byte comes first."""
    name = "utf-16-le" if mark == b"\xff\xfe" else "utf-16-be"

    assert decode(mark + TEXT.encode(name)) == TEXT


def test_a_broken_character_spoils_no_text():
    """UTF-8 that was cut inside a character keeps the rest."""
    assert decode(TEXT.encode() + b"\xe2\x80") == TEXT + "\N{REPLACEMENT CHARACTER}"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"text\0text", Reason.BINARY),
        (bytes(range(1, 32)) * 4, Reason.BINARY),
        (b"\xff\xfea\0\0\0b\0", Reason.BINARY),
        (b"\xff\xfea\0b", Reason.UNREADABLE),
        (b"caf\xe9 \x81", Reason.UNREADABLE),
    ],
)
def test_no_text(data, reason):
    """What is no text says so, with what to do."""
    found = decode(data)

    assert isinstance(found, Undecodable)
    assert found.reason == reason
    assert found.detail


@settings(deadline=None)
@given(st.binary())
def test_no_bytes_raise(data):
    """Whatever the bytes, there is a text or a reason."""
    found = decode(data)

    assert isinstance(found, str | Undecodable)


@settings(deadline=None)
@given(st.text(st.sampled_from("a\r\n")))
def test_lines_end_in_one_way(text):
    """No carriage return is left, and nothing but line ends is changed."""
    fixed = fix_lines(text)

    assert "\r" not in fixed
    assert fixed.replace("\n", "") == text.replace("\r", "").replace("\n", "")
    assert fix_lines(fixed) == fixed
