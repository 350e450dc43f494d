"""Guesses name labels from GUM's entity brackets."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

_TYPES = {"person": "PER", "organization": "ORG", "place": "LOC"}
_TITLES = frozenset(
    tomllib.loads(Path(__file__).with_name("names.toml").read_text(encoding="utf-8"))["titles"]
)
_OPENING = re.compile(r"\((\d+)-([a-z]+)-([^()]*)")
_CLOSING = re.compile(r"(\d+)\)")


def names_from_entities(rows: list[list[str]]) -> tuple[str | None, ...]:
    """BIO labels of one sentence: the names of mentions whose head is a proper noun.

    A proper noun in a person, organisation or place that is in no name is left unknown.

    Args:
        rows: the columns of each word in CoNLL-U.
    """
    labels: list[str | None] = ["O"] * len(rows)
    mentions = [mention for mention in _entities(rows) if mention[2] in _TYPES]
    mentions.sort(key=lambda mention: mention[0] - mention[1])
    for first, stop, kind, head in mentions:
        if rows[head][3] != "PROPN" or any(label != "O" for label in labels[first:stop]):
            continue
        begin, end = _extent(rows, first, stop, kind, head)
        for index in range(begin, end):
            labels[index] = ("B-" if index == begin else "I-") + _TYPES[kind]
    for first, stop, _, _ in mentions:
        for index in range(first, stop):
            if rows[index][3] == "PROPN" and labels[index] == "O":
                labels[index] = None
    return tuple(labels)


def _extent(rows: list[list[str]], first: int, stop: int, kind: str, head: int) -> tuple[int, int]:
    """The name inside a mention: the proper nouns around its head; empty for a bare title."""
    begin, end = head, head + 1
    if kind == "person":  # its name is flat, from the left; what stands before is a title
        while begin > first and rows[begin][7] == "flat":
            begin -= 1
    else:
        while begin > first and _joins(rows, begin - 1, -1, kind):
            begin -= 1
    while end < stop and _joins(rows, end, 1, kind):
        end += 1
    while begin < end and rows[begin][1] in _TITLES:
        begin += 1
    return begin, end


def _joins(rows: list[list[str]], index: int, step: int, kind: str) -> bool:
    """Whether a word at the edge of a name goes on with it, away from its head by `step`."""
    form, upos = rows[index][1], rows[index][3]
    if upos == "PROPN" or (upos in {"ADJ", "NOUN", "NUM"} and form[:1].isupper()):
        return True
    beyond = index + step
    if not 0 <= beyond < len(rows) or rows[beyond][3] != "PROPN":
        return False
    return form == "-" or (form in {"of", "&"} and kind != "person")


def _entities(rows: list[list[str]]) -> list[tuple[int, int, str, int]]:
    """The entity mentions of a sentence: first word, stop, type, head word."""
    open_spans: dict[str, list[tuple[int, str, str]]] = {}
    found: list[tuple[int, int, str, int]] = []

    def close(group: str, stop: int) -> None:
        if open_spans.get(group):
            first, kind, minspan = open_spans[group].pop()
            head = first + int(minspan.split(",")[0]) - 1 if minspan[:1].isdigit() else first
            found.append((first, stop, kind, min(head, stop - 1)))

    for index, row in enumerate(rows):
        value = next((p[7:] for p in row[9].split("|") if p.startswith("Entity=")), "")
        position = 0
        while position < len(value):
            opening = _OPENING.match(value, position)
            closing = _CLOSING.match(value, position)
            if opening:
                fields = opening[3].split("-")
                minspan = fields[3] if len(fields) > 3 else "1"
                open_spans.setdefault(opening[1], []).append((index, opening[2], minspan))
                position = opening.end()
                if value[position : position + 1] == ")":
                    close(opening[1], index + 1)
                    position += 1
            elif closing:
                close(closing[1], index + 1)
                position = closing.end()
            else:
                position += 1
    return found
