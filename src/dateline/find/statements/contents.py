"""What was said as token indices: gaps closed, ends trimmed, cut into pieces of the text."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from dateline.find.statements.scene import SENTENCE_END
from dateline.model import StatementKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.find.statements.scene import Scene

MAX_BRIDGE: Final = 2  # signs of punctuation between two parts of one piece
SAYS_NOTHING: Final = frozenset({"PRON", "DET"})


def fill(scene: Scene, content: set[int], without: set[int]) -> set[int]:
    """Close the gaps that the parse leaves inside content, on either side of the cue clause.

    Args:
        scene: the article.
        content: token indices.
        without: indices that are never content: the cue, its speaker.
    """
    words = sorted(index for index in content - without if scene.is_word(index))
    filled = set(content) - without
    for left, right in pairwise(words):
        gap = range(left + 1, right)
        if not any(index in without for index in gap):
            filled.update(gap)
    return filled


def clip(scene: Scene, content: set[int], at: int) -> set[int]:
    """Content without loose words beyond the end of the sentence or paragraph around a cue.

    Args:
        scene: the article.
        content: token indices.
        at: index of the cue's head.
    """
    if not content:
        return content
    first, stop = at, at + 1
    while first > min(content) and not ends_sentence(scene, first - 1):
        first -= 1
    while stop <= max(content) and not ends_sentence(scene, stop - 1):
        stop += 1
    return {i for i in content if first <= i < stop}


def ends_sentence(scene: Scene, index: int) -> bool:
    """Whether a sentence ends with this token, as punctuation and line breaks show it."""
    token = scene.tokens[index]
    after = scene.tokens[index + 1] if index + 1 < len(scene.tokens) else None
    if after is None:
        return True
    if "\n\n" in scene.reading.text[token.end : after.start]:
        return True
    number = scene.group_of[index]
    if number >= 0 and scene.groups[number].stop != index + 1:
        return False
    last = scene.tokens[index - 1] if number >= 0 and index else token
    return last.text in SENTENCE_END and after.text[:1].isupper()


def pieces(scene: Scene, content: set[int]) -> tuple[tuple[int, int], ...]:
    """Content as token ranges `[first, stop)`, in order, loose punctuation left out."""
    found: list[list[int]] = []
    for index in sorted(content):
        if found and _joins(scene, found[-1][1], index):
            found[-1][1] = index + 1
        else:
            found.append([index, index + 1])
    trimmed = (_trim(scene, first, stop) for first, stop in found)
    return tuple((first, stop) for first, stop in trimmed if _has_word(scene, first, stop))


def _joins(scene: Scene, stop: int, index: int) -> bool:
    if index - stop > MAX_BRIDGE or _breaks_line(scene, stop - 1, index):
        return False
    return not any(
        scene.is_word(between) or scene.is_quoted(between) for between in range(stop, index)
    )


def _breaks_line(scene: Scene, last: int, index: int) -> bool:
    """Whether two tokens stand in two paragraphs."""
    gap = scene.reading.text[scene.tokens[last].end : scene.tokens[index].start]
    return "\n" in gap and scene.paragraph_at(scene.tokens[last].start) != scene.paragraph_at(
        scene.tokens[index].start
    )


def _trim(scene: Scene, first: int, stop: int) -> tuple[int, int]:
    while first < stop and _is_loose(scene, first):
        first += 1
    while first < stop and _is_loose(scene, stop - 1):
        stop -= 1
    return first, stop


def _is_loose(scene: Scene, index: int) -> bool:
    return not scene.is_word(index) and not scene.is_quoted(index)


def _has_word(scene: Scene, first: int, stop: int) -> bool:
    return any(scene.is_word(index) for index in range(first, stop))


def kind_of(scene: Scene, ranges: tuple[tuple[int, int], ...]) -> StatementKind:
    """Direct where every word is quoted, mixed where some are, else indirect."""
    quoted = [scene.is_quoted(index) for index in words_in(scene, ranges)]
    if all(quoted):
        return StatementKind.DIRECT
    return StatementKind.MIXED if any(quoted) else StatementKind.INDIRECT


def words_in(scene: Scene, ranges: tuple[tuple[int, int], ...]) -> Iterator[int]:
    """Indices of the words in token ranges."""
    for first, stop in ranges:
        for index in range(first, stop):
            if scene.is_word(index):
                yield index


def says_something(scene: Scene, ranges: tuple[tuple[int, int], ...]) -> bool:
    """Whether content is more than a lone "it" or "that"."""
    words = list(words_in(scene, ranges))
    if len(words) != 1:
        return bool(words)
    return scene.is_quoted(words[0]) or scene.tokens[words[0]].upos not in SAYS_NOTHING
