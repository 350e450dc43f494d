"""Scenes: the time that a story is at in each sentence, by the dates told there and before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.model import Bounds, Precision, TimeType
from dateline.model.syntax import MAX_CLIMB
from dateline.temporal.interval import stretch_at
from dateline.temporal.links import marker_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dateline.find.dates.around import Dater
    from dateline.model import Quotation, Reading, Sentence, TimeMention, Token

LASTS: Final = 2  # sentences that a dated scene goes on for
LONG_AGO: Final = "PAST_REF"
_LINE: Final = frozenset({"root", "conj", "parataxis"})
_SETTING: Final = _LINE | {"xcomp"}  # "began to fall apart in 1996"
_BOUNDING: Final = frozenset({"since", "until", "by", "before", "after", "from", "between"})
_LENGTHS: Final = frozenset({TimeType.SET, TimeType.DURATION})


@dataclass(frozen=True, slots=True)
class Scene:
    """When a story is at some sentence.

    Attributes:
        bounds: the stretch that it is in; open where it is only known to be long ago.
        precision: of that stretch.
        words: the words that set it.
        token: index of the verb that they date.
        sentence: index of the sentence that they stand in.
        is_today: whether it is the day of the report.
    """

    bounds: Bounds
    precision: Precision
    words: Quotation
    token: int
    sentence: int
    is_today: bool = False


def scenes_of(
    dater: Dater, attached: Mapping[int, tuple[TimeMention, ...]]
) -> tuple[Scene | None, ...]:
    """The scene of each sentence of an article.

    "Troops crossed on Tuesday. They seized the bridge." -> Tuesday, Tuesday

    A date of a main verb sets the scene. It goes on for some sentences, one of long ago to the
    end of the paragraph.

    Args:
        dater: the article's reading and publication.
        attached: the times that stand with each predicate.

    Returns:
        One for each sentence, in order; None where nothing but the report sets it.
    """
    scenes: list[Scene | None] = []
    here: Scene | None = None
    for sentence in dater.reading.sentences:
        if _begins_paragraph(dater.reading, sentence) or _is_over(here, sentence):
            here = None
        for scene in _set_in(dater, sentence, attached):
            here = scene
        scenes.append(here)
    return tuple(scenes)


def on_main_line(reading: Reading, token: Token) -> bool:
    """Whether a word is the main verb of its sentence, or is coordinated with it."""
    return _hangs_by(reading, token, _LINE)


def _hangs_by(reading: Reading, token: Token, relations: frozenset[str]) -> bool:
    """Whether only these relations lie between a word and the root of its sentence."""
    for _ in range(MAX_CLIMB):
        if token.head < 0 or token.relation not in relations:
            break
        token = reading.tokens[token.head]
    return token.head < 0


def _begins_paragraph(reading: Reading, sentence: Sentence) -> bool:
    if not sentence.index:
        return True
    before = reading.sentences[sentence.index - 1]
    return "\n" in reading.text[before.end : sentence.start]


def _is_over(scene: Scene | None, sentence: Sentence) -> bool:
    if scene is None or scene.bounds.earliest is None:
        return False
    return sentence.index - scene.sentence > LASTS


def _set_in(
    dater: Dater, sentence: Sentence, attached: Mapping[int, tuple[TimeMention, ...]]
) -> Iterator[Scene]:
    """The scenes that the main verbs of a sentence set, in order."""
    for token in dater.reading.sentence_tokens(sentence.index):
        if token.index in attached and _hangs_by(dater.reading, token, _SETTING):
            found = (_set_by(dater, time, token) for time in attached[token.index])
            yield from (scene for scene in found if scene is not None)


def _set_by(dater: Dater, time: TimeMention, verb: Token) -> Scene | None:
    """The scene that one time sets; None for lengths, bounds, and what is still to come."""
    if time.value == LONG_AGO:
        if dater.telling.recent & set(time.words.text.lower().split()):
            return None
        return Scene(Bounds(None, None), Precision.UNKNOWN, time.words, verb.index, verb.sentence)
    when = time.when
    if when is None or when.earliest is None or when.latest is None or dater.published is None:
        return None
    today = stretch_at(dater.published, Precision.DAY)
    assert today.earliest is not None  # noqa: S101 - a day has a begin
    assert today.latest is not None  # noqa: S101 - and an end
    if time.type in _LENGTHS or when.earliest >= today.latest:
        return None
    if marker_of(dater.reading, time, dater.links) in _BOUNDING:
        return None
    return Scene(
        Bounds(when.earliest, when.latest),
        when.precision,
        time.words,
        verb.index,
        verb.sentence,
        is_today=when.earliest >= today.earliest,
    )
