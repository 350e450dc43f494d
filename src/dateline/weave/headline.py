"""One line for a person: who did what to whom, in the article's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.rules.possessives import load_possessives
from dateline.rules.printing import load_printing
from dateline.weave.slots import plain_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.model import Quotation
    from dateline.weave.actors import JoinedActor
    from dateline.weave.slots import EventSlot, PartySlot, StatementSlot

LONGEST: Final = 120  # characters of a headline
LEAD_IN: Final = 40  # characters before the trigger that may stay where no party stands there
EDGE: Final = " \t\n,;:.\u2013\u2014-"  # en and em dash, too


def event_headline(
    slot: EventSlot, joined: tuple[JoinedActor, ...], *, from_trigger: bool = False
) -> str:
    """The clause that tells an event, from its first party on, with names for pronouns.

    "On Monday he met the envoy, who had …" -> "Piet Orlo met the envoy, who had …"

    Args:
        slot: the event.
        joined: all actors.
        from_trigger: begin at the word that tells it, where another event of the clause
            already has the same line.

    Returns:
        At most 120 characters, cut between words with "…"; never empty.
    """
    clause = slot.evidence
    inside = [
        party
        for party in (*slot.actors, *slot.recipients)
        if clause.start <= party.words.start and party.words.end <= clause.end
    ]
    start = _start(slot, [party.words for party in inside])
    if from_trigger and start < slot.trigger.start < clause.end:
        start = slot.trigger.start
    text = _renamed(clause, start, inside, slot.trigger, joined)
    return _tidy(text) or slot.trigger.text


def _start(slot: EventSlot, parties: list[Quotation]) -> int:
    """Where the headline begins: at the first party before the trigger, or near the trigger."""
    clause, trigger = slot.evidence, slot.trigger
    if not clause.start <= trigger.start < clause.end:
        return clause.start
    before = [words.start for words in parties if words.start < trigger.start]
    if before:
        return min(before)
    if trigger.start - clause.start <= LEAD_IN:
        return clause.start
    return trigger.start


def _renamed(
    clause: Quotation,
    start: int,
    parties: Iterable[PartySlot],
    trigger: Quotation,
    joined: tuple[JoinedActor, ...],
) -> str:
    """The clause from `start` on, with the full names of parties for shorter words."""
    pieces: list[str] = []
    place, actor_told = start, None
    for party in sorted(parties, key=lambda item: item.words.span):
        words = party.words
        overlaps = words.start < trigger.end and trigger.start < words.end
        if words.start < place or overlaps or party.actor is None:
            continue
        name = _name_instead(party, joined[party.actor])
        if name is None or (party.pronoun and actor_told == party.actor):
            continue
        actor_told = party.actor
        pieces += [clause.text[place - clause.start : words.start - clause.start], name]
        place = words.end
    pieces.append(clause.text[place - clause.start :])
    return "".join(pieces)


def _name_instead(party: PartySlot, actor: JoinedActor) -> str | None:
    """The name to put for a pronoun or a part of the name; None to leave the words.

    "he" -> "Piet Orlo"; "his" -> "Piet Orlo's"; "Orlo" -> "Piet Orlo"; "the envoy" -> None
    """
    if not actor.named:
        return None
    words = party.words.text.casefold()
    if party.pronoun:
        mark = load_possessives().get(words)
        return None if mark == "" else actor.name + (mark or "")
    told, full = plain_words(words), plain_words(actor.name)
    return actor.name if told and set(told) < set(full) else None


def statement_headline(slot: StatementSlot, joined: tuple[JoinedActor, ...]) -> str:
    """Who said it, and the words: "Olga Brenn: “We will not sign.”".

    A pronoun is nobody's name: who it stands for is told, or, where that is unknown, the words
    alone.

    Returns:
        At most 120 characters, cut between words with "…"; never empty.
    """
    text = load_printing().reported.sub("", " ".join(piece.text for piece in slot.said))
    speaker = slot.speaker
    if speaker is None or (speaker.pronoun and speaker.actor is None):
        return _tidy(text) or slot.cue.text
    who = speaker.words.text
    if speaker.actor is not None and (speaker.pronoun or joined[speaker.actor].named):
        who = joined[speaker.actor].name
    return _tidy(f"{who}: {text}")


def as_printed(text: str) -> str:
    """Words that a text has cut apart, as print has them, on one line.

    "Brenn -LRB- 51 -RRB- did n't sign , she said" -> "Brenn (51) didn't sign, she said"
    """
    printing = load_printing()
    line = " ".join(text.split())
    line = printing.spelled.sub(lambda found: printing.signs[found.group()], line)
    return printing.spaces.sub("", line)


def _tidy(text: str) -> str:
    """One line with a capital first letter, cut to length between words."""
    line = as_printed(text).strip(EDGE)
    line = line[:1].upper() + line[1:]
    if len(line) <= LONGEST:
        return line
    head = line[: LONGEST - 1]
    cut = head.rfind(" ")
    return (head[:cut] if cut > 0 else head).rstrip(EDGE) + "…"
