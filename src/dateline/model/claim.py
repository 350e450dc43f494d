"""Claims: events and statements as one article makes them, with what vouches for them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from dateline.errors import GroundingError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.model.article import Article
    from dateline.model.mention import Actor, Mention, PlaceMention, TimeMention
    from dateline.model.quotation import Quotation
    from dateline.model.refusal import Refusal
    from dateline.model.when import When


class Status(StrEnum):
    """Whether what an event claim tells happened at all."""

    HAPPENED = "happened"
    ONGOING = "ongoing"
    PLANNED = "planned"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    DENIED = "denied"
    DEMANDED = "demanded"
    CONDITIONAL = "conditional"
    POSSIBLE = "possible"


class PlaceHow(StrEnum):
    """What says where an event is; the last three carry a place on from the words round it."""

    CLAUSE = "clause"
    PARTY = "party"
    SENTENCE = "sentence"
    BEFORE = "before"
    DATELINE = "dateline"

    @property
    def is_carried(self) -> bool:
        """Whether the event's own clause does not say it."""
        return self not in (PlaceHow.CLAUSE, PlaceHow.PARTY)


@dataclass(frozen=True, slots=True)
class Voucher:
    """One link in the chain of who vouches, the outermost first.

    Attributes:
        words: the words that name the speaker or outlet; None where unnamed.
        actor: actor id in the same article, None where unresolved.
        statement: id of the statement through which he vouches, None for none.
    """

    words: Quotation | None
    actor: str | None
    statement: str | None


@dataclass(frozen=True, slots=True)
class Party:
    """Someone in a claim: the words that name him, and the actor they stand for.

    Attributes:
        words: the whole phrase.
        mention: id of the mention in the same article, None for a phrase that is none.
        actor: id of the actor, None where unresolved.
    """

    words: Quotation
    mention: str | None
    actor: str | None


class StatementKind(StrEnum):
    """How a statement is told."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


@dataclass(frozen=True, slots=True)
class Statement:
    """Who said what to whom, through which outlet, when.

    Attributes:
        id: unique in its article ("s1", in order of the text).
        kind: direct, mixed or indirect.
        content: what was said, in one piece or several, marks of quotation included.
        cue: the words that say that it was said ("said", "according to").
        speaker: who said it; None where the article does not name him.
        addressee: to whom; None for none.
        channel: the outlet through which it was said; None for none.
        holder: who vouches that it was said, beyond the article; outermost first.
        when: when it was said.
        because: the rule that found it, in words.
    """

    id: str
    kind: StatementKind
    content: tuple[Quotation, ...]
    cue: tuple[Quotation, ...]
    speaker: Party | None
    addressee: Party | None
    channel: Party | None
    holder: tuple[Voucher, ...]
    when: When
    because: str


@dataclass(frozen=True, slots=True)
class Event:
    """Something that is said to happen, as one article tells it.

    Attributes:
        id: unique in its article ("e1", in order of the text).
        trigger: the head word or words ("summit", "met").
        lemma: dictionary form of the trigger.
        type: PLOVER event type ("CONSULT"); None where PLOVER has none or it is unsure.
        mode: PLOVER mode; None for none.
        contexts: PLOVER contexts.
        reduced: PLOVER type after status is taken in (a planned CONSULT is AGREE).
        actors: who does it; reciprocal events have all parties here.
        recipients: to whom it is done.
        place: index into `Claims.places`; None for none.
        status: whether it happened.
        status_words: the words that show the status; empty where bare tense shows it.
        certainty: 0 to 1, how sure its holder is.
        factuality: -3 (certainly did not happen) to +3 (certainly did), whoever holds it.
        holder: who vouches, beyond the article itself; outermost first.
        time: id of the time mention that dates it; None for none.
        when: bounds with reasons.
        evidence: the sentence or clause that tells it.
        amounts: quantities told of it ("12 people"): (what, number, words).
        because: the rule that found and typed it, in words.
        place_how: what says that it is at `place`: its own clause, those who take part, another
            part of its sentence, the sentences before, or the dateline; None where it has none.
    """

    id: str
    trigger: Quotation
    lemma: str
    type: str | None
    mode: str | None
    contexts: tuple[str, ...]
    reduced: str | None
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    place: int | None
    status: Status
    status_words: tuple[Quotation, ...]
    certainty: float
    factuality: float
    holder: tuple[Voucher, ...]
    time: str | None
    when: When
    evidence: tuple[Quotation, ...]
    amounts: tuple[Amount, ...] = ()
    because: str = ""
    place_how: PlaceHow | None = None


@dataclass(frozen=True, slots=True)
class Amount:
    """A count told of an event: "at least 12 people were killed".

    Attributes:
        what: what is counted ("killed", "wounded", "arrested").
        low: lowest number meant, inclusive.
        high: highest number meant, inclusive; None is open ("at least 12").
        words: the words.
    """

    what: str
    low: int
    high: int | None
    words: Quotation


@dataclass(frozen=True, slots=True)
class Claims:
    """All that was found in one article.

    Attributes:
        article: the article.
        sentences: code points `[start, end)`, in order.
        times: in order of the text.
        mentions: in order of the text.
        actors: in order of first mention.
        places: in order of the text.
        statements: in order of the text.
        events: in order of the text.
        refusals: what was dropped on the way.
        reader: which language reader read it.

    Raises:
        GroundingError: some quotation is not in this article's text, or an id
            that is referred to does not exist.
    """

    article: Article
    sentences: tuple[tuple[int, int], ...]
    times: tuple[TimeMention, ...]
    mentions: tuple[Mention, ...]
    actors: tuple[Actor, ...]
    places: tuple[PlaceMention, ...]
    statements: tuple[Statement, ...]
    events: tuple[Event, ...]
    refusals: tuple[Refusal, ...]
    reader: str

    def __post_init__(self) -> None:
        """Refuse claims that another article's words would vouch for."""
        for quotation in self.quotations():
            found = self.article.text[quotation.start : quotation.end]
            if found != quotation.text:
                msg = (
                    f"article {self.article.id}: {quotation.text!r} given for "
                    f"[{quotation.start}, {quotation.end}), where it has {found!r}; "
                    "only quotations of the same article are allowed"
                )
                raise GroundingError(msg)

    def quotations(self) -> Iterator[Quotation]:
        """Every quotation that these claims rest on."""
        for time in self.times:
            yield time.words
            if time.event_offset is not None:
                yield time.event_offset.event
                yield time.event_offset.head
            if time.when is not None:
                yield from _own_words(time.when, self.article.id)
        for mention in self.mentions:
            yield mention.words
        for place in self.places:
            yield place.words
        for statement in self.statements:
            yield from _statement_words(statement, self.article.id)
        for event in self.events:
            yield from _event_words(event, self.article.id)


def _own_words(when: When, article_id: str) -> Iterator[Quotation]:
    for step in when.because:
        if step.article in (None, article_id):
            yield from step.words


def _party_words(*parties: Party | None) -> Iterator[Quotation]:
    for party in parties:
        if party is not None:
            yield party.words


def _voucher_words(holder: tuple[Voucher, ...]) -> Iterator[Quotation]:
    for voucher in holder:
        if voucher.words is not None:
            yield voucher.words


def _statement_words(statement: Statement, article_id: str) -> Iterator[Quotation]:
    yield from statement.content
    yield from statement.cue
    yield from _party_words(statement.speaker, statement.addressee, statement.channel)
    yield from _voucher_words(statement.holder)
    yield from _own_words(statement.when, article_id)


def _event_words(event: Event, article_id: str) -> Iterator[Quotation]:
    yield event.trigger
    yield from _party_words(*event.actors, *event.recipients)
    yield from event.status_words
    yield from _voucher_words(event.holder)
    yield from event.evidence
    yield from (amount.words for amount in event.amounts)
    yield from _own_words(event.when, article_id)
