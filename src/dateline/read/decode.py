"""Bytes to text: UTF-8, UTF-16 with its mark, Windows-1252; or the reason why it is none."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from dateline.model import Reason

UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
CONTROL = frozenset(range(32)) - frozenset(b"\t\n\v\f\r\x1b\x1a")
CONTROL_SHARE = 0.01  # of the bytes: more than that is no text
SAMPLE_BYTES = 65_536
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


@dataclass(frozen=True, slots=True)
class Undecodable:
    """Why some bytes are no text."""

    reason: Reason
    detail: str


def decode(data: bytes) -> str | Undecodable:
    """Decode the bytes of one text.

    UTF-8, with or without its mark; UTF-16 with its mark; UTF-8 with a few broken
    characters, which become U+FFFD; else Windows-1252.

    Returns:
        The text as written, line ends included; or why there is none.
    """
    if data.startswith(UTF16_MARKS):
        return _utf16(data)
    if _is_binary(data[:SAMPLE_BYTES]) or b"\0" in data:
        return Undecodable(Reason.BINARY, "zero bytes or control characters; give text or HTML")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _broken_utf8(data) or _windows(data)


def _is_binary(sample: bytes) -> bool:
    """Whether there are too many control characters for a text."""
    controls = sum(sample.count(code) for code in CONTROL)
    return controls > CONTROL_SHARE * len(sample)


def _utf16(data: bytes) -> str | Undecodable:
    try:
        text = data.decode("utf-16")
    except UnicodeDecodeError as fault:
        detail = f"begins as UTF-16 but breaks off ({fault.reason}); save it as UTF-8"
        return Undecodable(Reason.UNREADABLE, detail)
    if "\0" in text:
        return Undecodable(Reason.BINARY, "zero characters; give text or HTML")
    return text


def _broken_utf8(data: bytes) -> str | None:
    """UTF-8 in which more characters are sound than broken; None for anything else."""
    text = data.decode("utf-8-sig", "replace")
    broken = text.count(REPLACEMENT)
    sound = sum(letter > "\x7f" for letter in text) - broken
    return text if sound > broken else None


def _windows(data: bytes) -> str | Undecodable:
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        detail = "neither UTF-8 nor Windows-1252; save it as UTF-8"
        return Undecodable(Reason.UNREADABLE, detail)


def fix_lines(text: str) -> str:
    """The text with every line ended by one line feed."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
