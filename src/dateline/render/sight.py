"""One example of words in a report: the words, the sentence around them, the report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dateline.render.dates import told_label

if TYPE_CHECKING:
    from dateline.model.dossier import Sighting

Plain = dict[str, Any]


def sight_plain(sighting: Sighting, span: tuple[int, int]) -> Plain:
    """Words of a sighted report, as plain values.

    Args:
        sighting: the report.
        span: code points `[start, end)` of the words.

    Returns:
        `article, source, published, words, sentence`; the last two have `start, end, text`.
    """
    article = sighting.article
    return {
        "article": article.id,
        "source": article.source or article.path,
        "published": told_label(article.published),
        "words": _piece(article.text, span),
        "sentence": _piece(article.text, sentence_of(sighting, span[0])),
    }


def sentence_of(sighting: Sighting, offset: int) -> tuple[int, int]:
    """The sentence in which a code point stands; the code point alone where it is in none."""
    return next(
        ((start, end) for start, end in sighting.sentences if start <= offset < end),
        (offset, offset + 1),
    )


def _piece(text: str, span: tuple[int, int]) -> Plain:
    return {"start": span[0], "end": span[1], "text": text[span[0] : span[1]]}
