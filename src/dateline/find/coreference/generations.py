"""Father and son of one name, told apart by words beside it: "Bush senior", "the elder Bush"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.rules.actors import GENERATIONS
from dateline.rules.folding import fold

if TYPE_CHECKING:
    from dateline.find.coreference.draft import Draft
    from dateline.rules.actors import ActorRules

ELDER, YOUNGER = GENERATIONS
REACH = 3  # words behind a name in which its generation may stand
TITLE_WORDS = ("NOUN", "PROPN", "ADJ")
TITLE_REACH = 4  # words of a title in which "former" may stand


@dataclass(frozen=True, slots=True)
class Bearer:
    """A name of a person, and which of those who bear it is meant.

    Attributes:
        key: its words, folded, without one that tells the generation.
        generation: "elder", "younger", or "" where nothing is told.
        called: what he is called then, "" for the words of the mention.
    """

    key: tuple[str, ...]
    generation: str
    called: str = ""


def bearer_of(draft: Draft, index: int) -> Bearer:
    """Which bearer of its name a mention of a person means.

    "George Ruiz Jr." -> ("george", "ruiz"), "younger"

    A former holder of an office is the elder of a surname whose bearer, by our tables, holds it
    when the article comes out.
    """
    words = draft.mentions[index].words.text
    parts = words.replace("-", " ").split()
    key = tuple(fold(" ".join(one for one in parts if not _generation(one, draft.rules))).split())
    if not key:
        return Bearer(tuple(fold(words).split()), "")
    if inside := _generation(parts[-1], draft.rules):
        return Bearer(key, inside)
    if beside := _beside(draft, index):
        return Bearer(key, _generation(beside, draft.rules), f"{words} {beside}")
    former = _former(draft, index, words)
    return Bearer(key, ELDER if former else "", former)


def _generation(word: str, rules: ActorRules) -> str:
    """The generation that a word tells, "" for none."""
    return rules.generations.get(word.lower().strip(","), "")


def _beside(draft: Draft, index: int) -> str:
    """The word right behind a name, or right before it, that tells the generation."""
    reading = draft.reading
    span = reading.tokens_in(*draft.mentions[index].words.span)
    sentence = reading.sentences[span[0].sentence]
    after = list(reading.tokens[span[-1].index + 1 : sentence.stop][:REACH])
    while after and after[0].text.lower() in draft.rules.joining_generations:
        after.pop(0)
    if after and _generation(after[0].text, draft.rules) and after[0].head < after[0].index:
        return after[0].text  # in "Ruiz, senior adviser to" it belongs to what follows
    first = span[0].index
    before = reading.tokens[first - 1].text.lower() if first > sentence.first else ""
    return before if before in draft.rules.leading_generations else ""


def _former(draft: Draft, index: int, name: str) -> str:
    """Who is meant by a title that says "former", where the present holder has the same name.

    The one who held the office before; "" where there is no such title, or were several.
    """
    day = draft.published
    spells = draft.rules.spells_of(name) if day is not None else ()
    if day is None or not any(one.held_on(day) for one in spells):
        return ""
    holders = {one.name for one in spells if one.held_on(day)}
    past = {one.name for one in spells if one.start < day} - holders
    if len(past) != 1:
        return ""
    at = draft.reading.tokens_in(*draft.mentions[index].words.span)[0].index - 1
    for token in reversed(draft.reading.tokens[max(0, at + 1 - TITLE_REACH) : at + 1]):
        if token.text.lower() in draft.rules.former:
            return next(iter(past))
        if token.upos not in TITLE_WORDS:
            break
    return ""
