"""Reads the texts and the marked entities of a treebank in GUM's form (`Entity=` in MISC).

An entity's bracket is `(group-etype-infstat-salience-centering-minspan-link-identity`, closed by
`group)`; the tree gives the head of a mention.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BRACKET = re.compile(r"\(([^()]*)(\)?)|([^()]+)\)")
ETYPE, IDENTITY, PARTS = 1, 7, 8
COLUMNS = 10


@dataclass(frozen=True, slots=True)
class Span:
    """A mention: code points `[start, end)` of the text, and those of its head word."""

    start: int
    end: int
    head: tuple[int, int]


@dataclass(slots=True)
class Entity:
    """What several mentions stand for: its type and, where told, its page in Wikipedia."""

    type: str
    identity: str = ""
    mentions: list[Span] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Document:
    """One text as it is read, and its entities in order of first mention."""

    id: str
    text: str
    entities: tuple[Entity, ...]


@dataclass(slots=True)
class _Word:
    start: int
    end: int
    head: int
    brackets: str


@dataclass(slots=True)
class _Draft:
    id: str
    parts: list[str] = field(default_factory=list)
    length: int = 0
    words: list[_Word] = field(default_factory=list)
    gap: str = ""

    def add(self, text: str) -> tuple[int, int]:
        """Write some text, after the space that is due; gives where it stands."""
        self.parts += [self.gap, text]
        start = self.length + len(self.gap)
        self.length, self.gap = start + len(text), ""
        return start, self.length


def read_documents(path: Path) -> Iterator[Document]:
    """The documents of a file, their text put together from words and spacing.

    Paragraphs are parted by an empty line.

    Args:
        path: a CoNLL-U file.
    """
    draft: _Draft | None = None
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.strip().splitlines()
        fresh = next((line for line in lines if line.startswith("# newdoc id = ")), None)
        if fresh is not None:
            if draft is not None:
                yield _finish(draft)
            draft = _Draft(fresh.partition(" = ")[2])
        if draft is None or not lines:
            continue
        if draft.length and any(line == "# newpar" for line in lines):
            draft.gap = "\n\n"
        _take_sentence(draft, [line.split("\t") for line in lines if line[0] != "#"])
    if draft is not None:
        yield _finish(draft)


def _take_sentence(draft: _Draft, rows: list[list[str]]) -> None:
    """Add the words of a sentence; "don't" is written once, and its words have a part each."""
    first = len(draft.words)
    joined_until = joined_end = at = 0
    for row in rows:
        number, form, misc = row[0], row[1], row[COLUMNS - 1]
        spaced = "SpaceAfter=No" not in misc.split("|")
        if "." in number:
            continue
        if "-" in number:
            joined_until = int(number.partition("-")[2])
            at, joined_end = draft.add(form)
            draft.gap = " " if spaced else ""
            continue
        if int(number) > joined_until:
            place = draft.add(form)
            draft.gap = " " if spaced else ""
        else:
            place = at, joined_end if int(number) == joined_until else at + len(form)
            at = min(at + len(form), joined_end - 1)
        head = first + int(row[6]) - 1 if row[6] != "0" else -1
        marks = next((one for one in misc.split("|") if one.startswith("Entity=")), "")
        draft.words.append(_Word(*place, head, marks.removeprefix("Entity=")))


def _finish(draft: _Draft) -> Document:
    entities: dict[str, Entity] = {}
    opened: dict[str, list[int]] = {}
    for at, word in enumerate(draft.words):
        for match in BRACKET.finditer(word.brackets):
            parts = (match[1] or match[3]).split("-", PARTS - 1)
            group = parts[0].partition("[")[0]
            if match[3] is None:
                entity = entities.setdefault(group, Entity(parts[ETYPE]))
                if len(parts) == PARTS:
                    entity.identity = unquote(parts[IDENTITY])
                opened.setdefault(group, []).append(at)
            if match[3] is not None or match[2]:
                span = _span(draft, opened[group].pop(), at)
                entities[group].mentions.append(span)
    return Document(draft.id, "".join(draft.parts), tuple(entities.values()))


def _span(draft: _Draft, first: int, last: int) -> Span:
    """A mention's place, and its head: the first word whose governor is outside."""
    words = draft.words
    head = next((at for at in range(first, last + 1) if not first <= words[at].head <= last), first)
    return Span(words[first].start, words[last].end, (words[head].start, words[head].end))
