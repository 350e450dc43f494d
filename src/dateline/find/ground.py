"""The last check of one article's claims: what its words do not hold becomes a refusal."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from dateline.model import Claims, Reason, Refusal, Stage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from dateline.model import (
        Actor,
        Article,
        Event,
        Mention,
        Party,
        PlaceMention,
        Quotation,
        Statement,
        TimeMention,
        Voucher,
        When,
    )

Finding = TypeVar("Finding")


def ground_claims(
    article: Article,
    *,
    reader: str,
    sentences: tuple[tuple[int, int], ...],
    times: tuple[TimeMention, ...],
    mentions: tuple[Mention, ...],
    actors: tuple[Actor, ...],
    places: tuple[PlaceMention, ...],
    statements: tuple[Statement, ...],
    events: tuple[Event, ...],
    refusals: tuple[Refusal, ...],
) -> Claims:
    """Keep what rests on words of the article and on ids that exist; refuse the rest.

    A statement that quotes other words than stand at its offsets -> no statement, one refusal

    A claim whose own words fail is dropped. What it merely points at (an actor, a mention, a
    statement of its holder, a time, a place) and that is not there is cut off, and told too.

    Args:
        article: the article that all offsets count in, code points from 0.
        reader: name of the language reader.
        sentences: code points `[start, end)`, in order.
        times: in order of the text.
        mentions: in order of the text.
        actors: in order of first mention.
        places: in order; events name them by index, so they are checked but never renumbered
            without their events.
        statements: in order of the text.
        events: in order of the text.
        refusals: what earlier steps dropped.

    Returns:
        Claims in which every quotation stands in the text; refusals of this step come last.
    """
    check = _Check(article, actors)
    kept_sentences = check.sentences(sentences)
    kept_mentions = tuple(check.mentions(mentions))
    kept_times = check.times(times)
    place_numbers, kept_places = check.places(places)
    known = _Known(
        actors=check.actor_ids,
        mentions=frozenset(mention.id for mention in kept_mentions),
        times=frozenset(time.id for time in kept_times),
        places=place_numbers,
    )
    kept_statements = check.statements(statements, known)
    kept_events = check.events(events, known, frozenset(s.id for s in kept_statements))
    event_ids = frozenset(event.id for event in kept_events)
    return Claims(
        article=article,
        sentences=kept_sentences,
        times=tuple(check.unlinked(time, event_ids) for time in kept_times),
        mentions=kept_mentions,
        actors=actors,
        places=kept_places,
        statements=kept_statements,
        events=kept_events,
        refusals=(*refusals, *check.refusals),
        reader=reader,
    )


@dataclass(frozen=True, slots=True)
class _Known:
    """The ids that claims of this article may refer to; for places their new numbers by the old."""

    actors: frozenset[str]
    mentions: frozenset[str]
    times: frozenset[str]
    places: dict[int, int]


class _Check:
    """Tests findings against one article and collects what it refuses."""

    def __init__(self, article: Article, actors: tuple[Actor, ...]) -> None:
        self.article = article
        self.actor_ids = frozenset(actor.id for actor in actors)
        self.refusals: list[Refusal] = []

    def sentences(self, spans: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
        """Sentences inside the text."""
        length = len(self.article.text)
        kept = []
        for start, end in spans:
            if 0 <= start < end <= length:
                kept.append((start, end))
            else:
                self._refuse(f"sentence [{start}, {end}) given for a text of {length} code points")
        return tuple(kept)

    def mentions(self, mentions: Iterable[Mention]) -> Iterator[Mention]:
        """Mentions whose words stand; an actor that is not there is cut off."""
        for mention in self._standing(mentions, lambda m: (m.words,), "mention"):
            if mention.actor is None or mention.actor in self.actor_ids:
                yield mention
            else:
                self._refuse(
                    f"mention {mention.id} names actor {mention.actor!r}, which is none of the "
                    f"article's {len(self.actor_ids)}; the mention is kept without it",
                    mention.words,
                )
                yield replace(mention, actor=None)

    def times(self, times: Iterable[TimeMention]) -> tuple[TimeMention, ...]:
        """Times whose words, and those of their reasons, stand."""
        return tuple(self._standing(times, self._time_words, "time"))

    def unlinked(self, time: TimeMention, events: frozenset[str]) -> TimeMention:
        """The time, without its link to an event that is not there."""
        offset = time.event_offset
        if offset is None or offset.event_id is None or offset.event_id in events:
            return time
        self._refuse(
            f"time {time.id} counts from event {offset.event_id!r}, which is not there; "
            "the time is kept unlinked",
            time.words,
        )
        return replace(time, event_offset=replace(offset, event_id=None))

    def places(
        self, places: tuple[PlaceMention, ...]
    ) -> tuple[dict[int, int], tuple[PlaceMention, ...]]:
        """Places whose words stand, and for each old index the new one."""
        numbers: dict[int, int] = {}
        kept: list[PlaceMention] = []
        for number, place in enumerate(places):
            if self._stands((place.words,), f"place {place.name!r}"):
                numbers[number] = len(kept)
                kept.append(place)
        return numbers, tuple(kept)

    def statements(self, statements: tuple[Statement, ...], known: _Known) -> tuple[Statement, ...]:
        """Statements whose words stand and that have content; loose links are cut off."""
        kept = []
        for statement in self._standing(statements, self._statement_words, "statement"):
            if statement.content:
                kept.append(statement)
            else:
                self._refuse(f"statement {statement.id} has no content; one quotation is needed")
        ids = frozenset(statement.id for statement in kept)
        return tuple(
            replace(
                statement,
                speaker=self._party(statement.speaker, known),
                addressee=self._party(statement.addressee, known),
                channel=self._party(statement.channel, known),
                holder=self._holder(statement.holder, known, ids),
            )
            for statement in kept
        )

    def events(
        self, events: tuple[Event, ...], known: _Known, statements: frozenset[str]
    ) -> tuple[Event, ...]:
        """Events whose words stand; loose links are cut off."""
        return tuple(
            replace(
                event,
                actors=self._parties(event.actors, known),
                recipients=self._parties(event.recipients, known),
                holder=self._holder(event.holder, known, statements),
                time=self._time(event, known),
                place=self._place(event, known),
            )
            for event in self._standing(events, self._event_words, "event")
        )

    def _party(self, party: Party | None, known: _Known) -> Party | None:
        if party is None:
            return None
        mention = party.mention if party.mention in known.mentions else None
        actor = party.actor if party.actor in known.actors else None
        if (mention, actor) == (party.mention, party.actor):
            return party
        self._refuse(
            f"mention {party.mention!r} or actor {party.actor!r} is not there; "
            "the words are kept without it",
            party.words,
        )
        return replace(party, mention=mention, actor=actor)

    def _parties(self, parties: tuple[Party, ...], known: _Known) -> tuple[Party, ...]:
        checked = (self._party(party, known) for party in parties)
        return tuple(party for party in checked if party is not None)

    def _holder(
        self, holder: tuple[Voucher, ...], known: _Known, statements: frozenset[str]
    ) -> tuple[Voucher, ...]:
        kept = []
        for voucher in holder:
            actor = voucher.actor if voucher.actor in known.actors else None
            statement = voucher.statement if voucher.statement in statements else None
            if (actor, statement) != (voucher.actor, voucher.statement):
                self._refuse(
                    f"actor {voucher.actor!r} or statement {voucher.statement!r} of a holder is "
                    "not there; the words are kept without it",
                    voucher.words,
                )
            kept.append(replace(voucher, actor=actor, statement=statement))
        return tuple(kept)

    def _time(self, event: Event, known: _Known) -> str | None:
        if event.time is None or event.time in known.times:
            return event.time
        self._refuse(
            f"event {event.id} is dated by time {event.time!r}, which is not there", event.trigger
        )
        return None

    def _place(self, event: Event, known: _Known) -> int | None:
        if event.place is None or event.place in known.places:
            return None if event.place is None else known.places[event.place]
        self._refuse(
            f"event {event.id} names place {event.place}, which is not there", event.trigger
        )
        return None

    def _standing(
        self,
        findings: Iterable[Finding],
        words_of: Callable[[Finding], Iterable[Quotation]],
        what: str,
    ) -> Iterator[Finding]:
        for finding in findings:
            if self._stands(words_of(finding), f"{what} {getattr(finding, 'id', '')}"):
                yield finding

    def _stands(self, quotations: Iterable[Quotation], what: str) -> bool:
        """Whether every quotation is what stands at its offsets; tells the first that is not."""
        text = self.article.text
        for words in quotations:
            if text[words.start : words.end] != words.text:
                self._refuse(
                    f"{what} quotes {words.text!r} at [{words.start}, {words.end}), where the "
                    f"article has {text[words.start : words.end]!r}",
                    words,
                )
                return False
        return True

    def _time_words(self, time: TimeMention) -> Iterator[Quotation]:
        yield time.words
        if time.event_offset is not None:
            yield time.event_offset.event
            yield time.event_offset.head
        if time.when is not None:
            yield from self._reason_words(time.when)

    def _reason_words(self, when: When) -> Iterator[Quotation]:
        for step in when.because:
            if step.article in (None, self.article.id):
                yield from step.words

    def _statement_words(self, statement: Statement) -> Iterator[Quotation]:
        yield from statement.content
        yield from statement.cue
        yield from _party_words(statement.speaker, statement.addressee, statement.channel)
        yield from _voucher_words(statement.holder)
        yield from self._reason_words(statement.when)

    def _event_words(self, event: Event) -> Iterator[Quotation]:
        yield event.trigger
        yield from _party_words(*event.actors, *event.recipients)
        yield from event.status_words
        yield from _voucher_words(event.holder)
        yield from event.evidence
        yield from (amount.words for amount in event.amounts)
        yield from self._reason_words(event.when)

    def _refuse(self, detail: str, words: Quotation | None = None) -> None:
        self.refusals.append(
            Refusal(
                stage=Stage.GROUND,
                reason=Reason.NOT_IN_TEXT,
                article=self.article.id,
                detail=detail,
                start=None if words is None else words.start,
                end=None if words is None else words.end,
            )
        )


def _party_words(*parties: Party | None) -> Iterator[Quotation]:
    return (party.words for party in parties if party is not None)


def _voucher_words(holder: tuple[Voucher, ...]) -> Iterator[Quotation]:
    return (voucher.words for voucher in holder if voucher.words is not None)
