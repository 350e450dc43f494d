"""What weaving keeps of a claim: slim records, so that memory stays flat over many reports."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from dateline.model import (
        Actor,
        Amount,
        ClaimRef,
        PlaceMention,
        Quotation,
        Status,
        When,
    )

_WORD = re.compile(r"\w+")


def plain_words(text: str) -> tuple[str, ...]:
    """The words of a text without case, accents and punctuation.

    `plain_words("Jörg Böhm's")` -> ("jorg", "bohm", "s")
    """
    if not text.isascii():
        text = "".join(
            c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)
        )
    return tuple(_WORD.findall(text.casefold()))


@dataclass(frozen=True, slots=True)
class ArticleSlot:
    """One report: what dating, counting sources and knowing its story need of it.

    Attributes:
        words: what happens in it and who is named: lemmas of events and words of names.
    """

    id: str
    path: str
    source: str | None
    published: datetime | None
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ActorSlot:
    """One actor of one article.

    Attributes:
        article: number of the article.
        actor: the actor as the article shows it.
        named: whether some mention is a name (or names a government), not a description only.
        key: its name in plain words.
    """

    article: int
    actor: Actor
    named: bool
    key: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PartySlot:
    """Someone in a claim.

    Attributes:
        words: the words.
        actor: number of the actor in the intake, None where unresolved.
        pronoun: whether the words are a pronoun.
    """

    words: Quotation
    actor: int | None
    pronoun: bool = False


@dataclass(frozen=True, slots=True)
class OffsetSlot:
    """A time counted from another event: the words, and what they count from."""

    relation: str
    duration: str | None
    modifier: str | None
    words: Quotation
    head: str
    event_id: str | None


@dataclass(frozen=True, slots=True, eq=False)
class EventSlot:
    """One event claim; equal only to itself.

    Attributes:
        ref: which claim.
        article: number of the article.
        explicit: whether words date it, not tense and publication alone.
        when: without its reasons; `Intake.reasons_of` has them.
        reasons: where these reasons lie on the article's page.
        offset: set where its time counts from another event.
        serving: whether its trigger only serves another claim: the cue of a statement ("said")
            or the words that show another event's status ("cancelled" a visit).
        definite: whether its words say that it is known already: "the talks".
        held: whether somebody beyond the article vouches for it.
        unnamed: whether only somebody unnamed vouches for it.
        carried: whether its place is told by the words round it, not by its own clause.
    """

    ref: ClaimRef
    article: int
    trigger: Quotation
    lemma: str
    type: str | None
    mode: str | None
    contexts: tuple[str, ...]
    actors: tuple[PartySlot, ...]
    recipients: tuple[PartySlot, ...]
    place: PlaceMention | None
    status: Status
    shown: Quotation
    when: When
    reasons: int
    explicit: bool
    offset: OffsetSlot | None
    evidence: Quotation
    amounts: tuple[Amount, ...]
    serving: bool
    definite: bool
    held: bool
    unnamed: bool
    carried: bool = False


@dataclass(frozen=True, slots=True)
class StatementSlot:
    """One statement claim; `said` holds its content, `cue` the words that show it was said.

    `when` is without its reasons; `reasons` is where they lie on the article's page.
    """

    ref: ClaimRef
    article: int
    said: tuple[Quotation, ...]
    cue: Quotation
    speaker: PartySlot | None
    addressee: PartySlot | None
    channel: PartySlot | None
    when: When
    reasons: int
    unnamed: bool
