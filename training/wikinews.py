"""Reads the project's own name labels for Wikinews articles; the articles stay where they are.

`wikinews-names.jsonl` holds offsets into articles of the benchmarks, never their words: for each
article its folder, its id, the SHA-256 of its text, and spans `[start, end, label]` in code points.
The labels are PER, ORG and LOC, by the guidelines of Universal NER; "?" marks what those leave
open, and is not trained on.

Articles of a folder are sorted by id, as numbers; every third is left without labels, so that it
can be measured on.
"""

from __future__ import annotations

import hashlib
import json
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from data import Words

from dateline.language.blocks import find_paragraphs
from dateline.language.subwords import Spacing
from dateline.language.tokens import english_token_rules, find_tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LABELS = Path(__file__).with_name("wikinews-names.jsonl")
UNKNOWN = "?"

_FINAL = frozenset(".!?")
_CLOSING = frozenset({'"', "\u201d", "''", ")"})


def read_wikinews(benchmarks: Path, labels: Path = LABELS) -> list[Words]:
    """The labelled articles as paragraphs with names and no syntax.

    Args:
        benchmarks: the folder that holds the benchmarks' folders.
        labels: the file of labels.

    Returns:
        Paragraphs in order. Their sentence starts are guesses, good enough to cut at.

    Raises:
        ValueError: an article is not there, or its text is not the one that was labelled.
    """
    folders: dict[str, dict[str, str]] = {}
    paragraphs: list[Words] = []
    for line in labels.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        folder = record["benchmark"]
        if folder not in folders:
            folders[folder] = _read_texts(benchmarks / folder / "articles.jsonl")
        text = _text_of(record, folders[folder])
        paragraphs.extend(_label_article(text, [(s, e, kind) for s, e, kind in record["spans"]]))
    return paragraphs


def _read_texts(path: Path) -> dict[str, str]:
    """The text of each article of a benchmark, by id."""
    articles = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return {article["id"]: article["text"] for article in articles}


def _text_of(record: dict[str, Any], texts: dict[str, str]) -> str:
    """The text that a record's offsets count in."""
    name = f"{record['benchmark']} {record['article']}"
    text = texts.get(record["article"])
    if text is None:
        msg = f"article {name} has labels but is not among the benchmark's articles"
        raise ValueError(msg)
    found = hashlib.sha256(text.encode()).hexdigest()
    if not found.startswith(record["sha256"]):
        msg = f"the text of article {name} is not the one that was labelled: its hash is {found}"
        raise ValueError(msg)
    return text


def _label_article(text: str, names: Sequence[tuple[int, int, str]]) -> Iterator[Words]:
    """The paragraphs of one article."""
    rules = english_token_rules()
    for start, end in find_paragraphs(text):
        if tokens := find_tokens(text, rules, start, end):
            yield _label_paragraph(text, tokens, names)


def _label_paragraph(
    text: str, tokens: Sequence[tuple[int, int]], names: Sequence[tuple[int, int, str]]
) -> Words:
    """One paragraph, its spacing as it stands."""
    forms = tuple(text[start:end] for start, end in tokens)
    spacings = [int(Spacing.NEWLINE)]
    for (_, end), (start, _) in pairwise(tokens):
        gap = text[end:start]
        spacings.append(
            int(Spacing.NEWLINE if "\n" in gap else Spacing.SPACE if gap else Spacing.NONE)
        )
    return Words(
        forms=forms,
        spacings=tuple(spacings),
        starts=_guess_starts(forms),
        names=tuple(_label_token(start, end, names) for start, end in tokens),
        name_weight=1.0,
        guide="own",
    )


def _label_token(start: int, end: int, names: Sequence[tuple[int, int, str]]) -> str | None:
    """The BIO label of a token; None for one that is open, or only partly in a name."""
    for first, last, kind in names:
        if start < last and first < end:
            if kind == UNKNOWN or start < first or last < end:
                return None
            return ("B-" if start == first else "I-") + kind
    return "O"


def _guess_starts(forms: Sequence[str]) -> tuple[bool, ...]:
    """Whether each word follows a full stop, a question mark or an exclamation mark."""
    starts = [True]
    ended = False
    for form, following in pairwise(forms):
        ended = form in _FINAL or (ended and form in _CLOSING)
        starts.append(ended and following[:1].isupper())
    return tuple(starts)
