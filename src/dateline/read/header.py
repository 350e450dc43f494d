"""Splits a text file into its header, if it has one, and where its article begins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.read.instants import WrittenInstant, parse_instant, read_instant
from dateline.rules.headers import load_headers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

FENCE = "---"  # front matter of Markdown files
LONGEST_VALUE = 500  # code points; what is longer is prose
LONGEST_FENCED = 60  # lines of front matter


@dataclass(slots=True)
class Header:
    """What the top of a text file says about it.

    Attributes:
        body: code point at which the article begins, white space behind the header left out.
        published: None where it is not said, or not a day.
        is_day: True when only the day is said.
        source: the outlet.
        title: the headline.
        url: the address.
        fault: why the day that is said is none; "" where there is no fault.
    """

    body: int
    published: datetime | None = None
    is_day: bool = True
    source: str | None = None
    title: str | None = None
    url: str | None = None
    fault: str = ""


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of a header, with where the next line begins."""

    field: str
    value: str
    written: WrittenInstant | None
    end: int


def split_header(text: str) -> Header:
    """Find the header of a text and where its article begins.

    "date 2022-09-23 Talks resume." -> published 2022-09-23, the article begins at "Talks"

    A header is a date and prose on the same line; or a date line, with or without other
    header lines around it; or header lines up to a blank line; or front matter between
    lines "---". An ordinary sentence that begins with "Date" is none.

    Args:
        text: the whole file, lines ending in a line feed.

    Returns:
        A header whose `body` is the first code point of the article.

    Source: rules/en/headers.toml
    """
    start = _past_space(text, 0)
    header = _fenced(text, start) or _before_prose(text, start) or _block(text, start)
    return header or Header(body=start)


def _past_space(text: str, start: int) -> int:
    while start < len(text) and text[start].isspace():
        start += 1
    return start


def _line_end(text: str, start: int) -> int:
    found = text.find("\n", start)
    return len(text) if found < 0 else found


def _before_prose(text: str, start: int) -> Header | None:
    """A date at the head of the line on which the prose begins."""
    for rule in load_headers().lines:
        found = rule.pattern.match(text, start)
        if found is None or load_headers().fields[found["key"].lower()] != "date":
            continue
        written = read_instant(text, found.start("value"))
        if written is None:
            continue
        prose = text[written.end : _line_end(text, written.end)].strip()
        if prose and (written.rule.plain or not prose[0].islower()):
            header = Header(body=_past_space(text, written.end))
            _take_date(header, written)
            return header
    return None


def _block(text: str, start: int) -> Header | None:
    """Header lines from the top up to a blank line, or up to prose where one is a date."""
    lines = list(_header_lines(text, start))
    if not lines:
        return None
    end = lines[-1].end
    ended = not text[end : _line_end(text, end)].strip()
    dated = any(line.written is not None for line in lines)
    only_words = not dated and len(lines) == 1 and lines[0].field == "date"
    if only_words or not (dated or ended):
        return None
    return _from_lines(lines, _past_space(text, end))


def _header_lines(text: str, start: int) -> Iterator[_Line]:
    while start < len(text):
        end = _line_end(text, start)
        line = _header_line(text[start:end].strip(), min(end + 1, len(text)))
        if line is None:
            return
        yield line
        start = line.end


def _header_line(line: str, end: int) -> _Line | None:
    for rule in load_headers().lines:
        found = rule.pattern.fullmatch(line)
        if found is not None and len(found["value"]) <= LONGEST_VALUE:
            named = load_headers().fields[found["key"].lower()]
            value = found["value"].strip()
            written = parse_instant(value) if named == "date" else None
            if rule.id != "colon" and named == "date" and written is None:
                continue  # "published on the web" is prose
            return _Line(named, value, written, end)
    return None


def _fenced(text: str, start: int) -> Header | None:
    """Front matter between two lines of three hyphens; other keys in it are passed over."""
    end = _line_end(text, start)
    if text[start:end].rstrip() != FENCE:
        return None
    lines: list[_Line] = []
    for _ in range(LONGEST_FENCED):
        start, end = end + 1, _line_end(text, end + 1)
        if start > len(text):
            return None
        inside = text[start:end].strip()
        if inside == FENCE:
            return _from_lines(lines, _past_space(text, end)) if lines else None
        line = _header_line(_unquoted(inside), end)
        if line is not None:
            lines.append(line)
    return None


def _unquoted(line: str) -> str:
    """A line `key: "value"` without the quotation marks."""
    key, colon, value = line.partition(":")
    return f"{key}{colon} {value.strip().strip(chr(34)).strip(chr(39))}" if colon else line


def _from_lines(lines: list[_Line], body: int) -> Header:
    header = Header(body=body)
    for line in lines:
        if line.field == "date":
            if line.written is not None:
                _take_date(header, line.written)
            elif line.value and not header.fault:
                header.fault = f"{line.value!r}: not a day; write it as YYYY-MM-DD"
        elif line.value and getattr(header, line.field) is None:
            setattr(header, line.field, line.value)
    if header.published is not None:
        header.fault = ""
    return header


def _take_date(header: Header, written: WrittenInstant) -> None:
    """Take the first day that is one, and a fault only while there is none."""
    if header.published is None and written.instant is not None:
        header.published, header.is_day = written.instant, written.is_day
    elif header.published is None and not header.fault:
        header.fault = written.fault
