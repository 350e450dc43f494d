"""Resolves "I", "we" and "you": in a quotation by who speaks, outside by who writes and reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.find.coreference.binding import quotation_at, speaker_of
from dateline.find.coreference.turns import turn_at
from dateline.model import MentionHow, MentionKind

if TYPE_CHECKING:
    from dateline.find.coreference.draft import Draft, Entity
    from dateline.find.coreference.turns import Turn
    from dateline.rules.actors import Pronoun

FIRST, SECOND = 1, 2  # persons, as grammar counts
TWO = 2
WRITER, WRITERS, READERS = "writer", "writers", "readers"


def resolve_speakers(draft: Draft) -> None:
    """Give first and second persons to those who speak, write and read.

    “I am late,” Ruiz said.  ->  "I" is Ruiz, "we" in her words Ruiz and others

    Words of no known speaker stay open, and so does the "you" of a quotation: whom it is said to
    is found with the statement. In a transcript the label says who speaks, and where two speak,
    "you" is the other.

    Args:
        draft: the article; all other pronouns are resolved.
    """
    parts: dict[str, Entity] = {}
    for index, mention in enumerate(draft.mentions):
        if mention.how is not MentionHow.PRONOUN or draft.of[index] is not None:
            continue
        pronoun = draft.rules.pronouns[mention.words.text.lower()]
        if pronoun.person not in (FIRST, SECOND):
            continue
        number = quotation_at(draft, index)
        turn = turn_at(draft.turns, mention.words.start)
        if turn is not None and (number is None or draft.quoted[number][0] <= turn.start):
            _in_turn(draft, index, pronoun, turn)
        elif number is None:
            _outside(draft, index, pronoun, parts)
        elif pronoun.person == FIRST:
            _inside(draft, index, pronoun, speaker_of(draft, number))


def _in_turn(draft: Draft, index: int, pronoun: Pronoun, turn: Turn) -> None:
    """The words of one who speaks in a transcript, to the other where there are two."""
    speakers = {draft.of[one.speaker] for one in draft.turns if one.speaker is not None}
    speaker = draft.of[turn.speaker] if turn.speaker is not None else None
    if pronoun.person == FIRST:
        _inside(draft, index, pronoun, speaker)
    elif len(speakers) == TWO and all(one.speaker is not None for one in draft.turns):
        hearer = next((one for one in speakers if one is not speaker), None)
        if hearer is not None:
            draft.link(index, hearer, f"“{hearer.name}” is spoken to")


def _outside(draft: Draft, index: int, pronoun: Pronoun, parts: dict[str, Entity]) -> None:
    """The article's own words: its writer, those for whom he writes, his readers."""
    if pronoun.person == SECOND:
        part, kind = READERS, MentionKind.GROUP
    elif pronoun.number == "Plur":
        part, kind = WRITERS, MentionKind.GROUP
    else:
        part, kind = WRITER, MentionKind.PERSON
    name = draft.rules.parts[part]
    if part not in parts:
        parts[part] = draft.new(name, kind)
    draft.link(index, parts[part], f"said outside quotation marks: the {name}")


def _inside(draft: Draft, index: int, pronoun: Pronoun, speaker: Entity | None) -> None:
    """The words of a speaker: he himself, or he and those on whose behalf he speaks."""
    if speaker is None:
        return
    who = f"“{speaker.name}” speaks"
    if pronoun.number != "Plur" or speaker.kind is not MentionKind.PERSON:
        draft.link(index, speaker, who)
        return
    alone = (speaker,)
    side = next((one for one in draft.entities if one.members == alone), None)
    if side is None:
        side = draft.new(f"{speaker.name} {draft.rules.parts['others']}", MentionKind.GROUP)
        side.members = alone
        side.country = speaker.country
        side.add_sectors(tuple(speaker.sectors))
    draft.link(index, side, who)
