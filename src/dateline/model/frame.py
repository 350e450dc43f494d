"""Claims in the making: what the crafts hand to one another before a claim is whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.model.claim import Amount, Party, PlaceHow, StatementKind, Status, Voucher
    from dateline.model.quotation import Quotation


@dataclass(frozen=True, slots=True)
class EventFrame:
    """An event as the parse shows it, before its status, holder and date are known.

    Attributes:
        head: index of the trigger's head token in the reading.
        trigger: the head word or words.
        lemma: dictionary form of the trigger.
        type: PLOVER type; None for none or unsure.
        mode: PLOVER mode; None for none.
        contexts: PLOVER contexts.
        actors: who does it.
        recipients: to whom it is done.
        place: index into the article's places; None for none.
        evidence: the clause or sentence that tells it.
        amounts: quantities told of it.
        because: the rule that found and typed it, in words.
        place_how: what says that it is at `place`; None where it has none.
    """

    head: int
    trigger: Quotation
    lemma: str
    type: str | None
    mode: str | None
    contexts: tuple[str, ...]
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    place: int | None
    evidence: tuple[Quotation, ...]
    amounts: tuple[Amount, ...]
    because: str
    place_how: PlaceHow | None = None


@dataclass(frozen=True, slots=True)
class StatementFrame:
    """A statement as the words show it, before its date is known.

    Attributes:
        head: index of the cue's head token in the reading; of the content's first token
            where there is no cue.
        kind: direct, mixed or indirect.
        content: what was said, in one piece or several.
        content_tokens: token ranges `[first, stop)` of the content.
        cue: the words that say that it was said.
        speaker: None where the article does not name him.
        addressee: None for none.
        channel: None for none.
        holder: who vouches that it was said, outermost first.
        because: the rule that found it, in words.
    """

    head: int
    kind: StatementKind
    content: tuple[Quotation, ...]
    content_tokens: tuple[tuple[int, int], ...]
    cue: tuple[Quotation, ...]
    speaker: Party | None
    addressee: Party | None
    channel: Party | None
    holder: tuple[Voucher, ...]
    because: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether an event happened, and the words that show it.

    Attributes:
        status: one of nine.
        words: what shows it; empty where bare tense does.
        certainty: 0 to 1, how sure its holder is.
        factuality: -3 to +3.
        because: the rule in words.
    """

    status: Status
    words: tuple[Quotation, ...]
    certainty: float
    factuality: float
    because: str
