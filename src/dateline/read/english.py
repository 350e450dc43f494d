"""Tells whether a text is English, and where it surely is not, which language it is."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from dateline.rules.languages import language_name

if TYPE_CHECKING:
    from collections.abc import Callable

LEAST_LETTERS = 200  # in fewer, nobody can tell
SAMPLE_LETTERS = 4000  # code points that are looked at
SURE = 0.9  # probability below which a text passes as English


def other_language(text: str) -> str | None:
    """The language of a text that surely is not English.

    Args:
        text: any text; its first 4,000 code points are looked at.

    Returns:
        Its English name and code ("German (de)"); None for English, for texts of fewer
        than 200 letters, and where it is not sure.
    """
    sample = text[:SAMPLE_LETTERS]
    if sum(map(str.isalpha, sample)) < LEAST_LETTERS:
        return None
    code, sure = _classify()(sample)
    if code == "en" or sure < SURE:
        return None
    return f"{language_name(code)} ({code})"


@cache
def _classify() -> Callable[[str], tuple[str, float]]:
    """The classifier, loaded once and only when it is needed."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - loads numpy

    identifier: Any = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    classify: Callable[[str], tuple[str, float]] = identifier.classify
    return classify
