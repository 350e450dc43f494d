"""Finds the paragraphs of a text: where it breaks for certain, before any word is looked at."""

from __future__ import annotations

import re
from itertools import pairwise

_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_FINAL = re.compile(r"""[.!?:;]["'\u2019\u201d)\]]*$""")
_NARROWEST_WRAP = 40
_WIDEST_WRAP = 130
_WRAPPED_SHARE = 0.75


def find_paragraphs(text: str) -> list[tuple[int, int]]:
    r"""The paragraphs of a text.

    A blank line always ends a paragraph. So does the end of a line, unless the text is wrapped at
    a fixed width or the next line goes on in the middle of a sentence.

    "Talks fail\\nThe ministers met." -> [(0, 10), (11, 29)]

    Args:
        text: any text.

    Returns:
        Spans `[start, end)` in order, white space at their ends left off; none is blank.
    """
    paragraphs: list[tuple[int, int]] = []
    for lines in _groups(text):
        wrapped = _is_wrapped(text, lines)
        start, end = lines[0]
        for line in lines[1:]:
            if wrapped or _goes_on(text, (start, end), line):
                end = line[1]
            else:
                paragraphs.append((start, end))
                start, end = line
        paragraphs.append((start, end))
    return paragraphs


def _groups(text: str) -> list[list[tuple[int, int]]]:
    """Lines without the white space at their ends, in groups between blank lines."""
    groups: list[list[tuple[int, int]]] = []
    last_end = None
    for match in _LINE.finditer(text):
        line = match.group()
        inner = line.strip()
        if not inner:
            continue
        start = match.start() + line.index(inner[0])
        end = start + len(inner)
        if last_end is None or len(_BREAK.findall(text, last_end, start)) > 1:
            groups.append([])
        groups[-1].append((start, end))
        last_end = end
    return groups


def _is_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether lines were broken only because the next word had no room."""
    width = max(end - start for start, end in lines)
    if len(lines) == 1 or not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return False
    full = goes_on = 0
    for line, following in pairwise(lines):
        first_word = text[following[0] : following[1]].split(maxsplit=1)[0]
        full += line[1] - line[0] + 1 + len(first_word) > width
        goes_on += _goes_on(text, line, following)
    return goes_on > 0 and full >= _WRAPPED_SHARE * (len(lines) - 1)


def _goes_on(text: str, line: tuple[int, int], following: tuple[int, int]) -> bool:
    """Whether a line plainly continues the sentence of the line before."""
    return text[following[0]].islower() and not _FINAL.search(text, line[0], line[1])
