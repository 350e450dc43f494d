"""Takes in what weaving needs of claims, article by article, and packs the reasons away."""

from __future__ import annotations

import pickle
import zlib
from collections import defaultdict
from dataclasses import dataclass, field, replace
from functools import lru_cache
from sys import intern
from typing import TYPE_CHECKING, Any, TypeVar

from dateline.model import ClaimRef, MentionHow, MentionKind
from dateline.rules.definites import load_definites
from dateline.weave.slots import (
    ActorSlot,
    ArticleSlot,
    EventSlot,
    OffsetSlot,
    PartySlot,
    StatementSlot,
    plain_words,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dateline.model import (
        Because,
        Claims,
        Event,
        Mention,
        Party,
        PlaceMention,
        Statement,
        TimeMention,
        When,
    )

Value = TypeVar("Value")
NAMED = (MentionHow.NAME, MentionHow.METONYM, MentionHow.DEMONYM)
SHORT = 2  # letters; words of a name that are no longer are initials and particles
CITIES = ("city", "district")
OPEN_PAGES = 64  # articles whose reasons are kept unpacked


@dataclass(frozen=True, slots=True)
class _Cast:
    """What the claims of one article share.

    Attributes:
        numbers: numbers of its actors by id.
        pronouns: ids of mentions that are pronouns.
        kept: values that were kept before, so that equal ones are kept once.
        reasons: the page of reasons, as far as it is written.
    """

    numbers: dict[str, int]
    pronouns: frozenset[str]
    kept: dict[Any, Any] = field(default_factory=dict)
    reasons: list[tuple[Because, ...]] = field(default_factory=list)

    def keep(self, value: Value) -> Value:
        """The equal value that is kept already, else this one."""
        kept: Value = self.kept.setdefault(value, value)
        return kept

    def keep_time(self, when: When) -> tuple[When, int]:
        """A time without its reasons, and where they are put on the page."""
        self.reasons.append(when.because)
        return self.keep(replace(when, because=())), len(self.reasons) - 1


@dataclass(slots=True)
class Intake:
    """All that was taken in, in the order that it came.

    Few events become entries, so why they are dated as they are is asked of few: the reasons lie
    packed, a page for each article.

    Attributes:
        places: keys of cities, by article.
        pages: the reasons of each article's claims, packed.
    """

    articles: list[ArticleSlot] = field(default_factory=list)
    places: dict[int, frozenset[str]] = field(default_factory=dict)
    actors: list[ActorSlot] = field(default_factory=list)
    events: list[EventSlot] = field(default_factory=list)
    statements: list[StatementSlot] = field(default_factory=list)
    pages: list[bytes] = field(default_factory=list)

    def reasons_of(self, slot: EventSlot | StatementSlot) -> tuple[Because, ...]:
        """The way to the time of a claim, in the order of reasoning."""
        return _open_page(self.pages[slot.article])[slot.reasons]


@lru_cache(maxsize=OPEN_PAGES)
def _open_page(packed: bytes) -> tuple[tuple[Because, ...], ...]:
    page: tuple[tuple[Because, ...], ...] = pickle.loads(zlib.decompress(packed))  # noqa: S301 - packed by this process
    return page


def _pack_page(reasons: list[tuple[Because, ...]]) -> bytes:
    return zlib.compress(pickle.dumps(tuple(reasons)), level=1)


def take_in(claims: Iterable[Claims], *, statements: bool = True) -> Intake:
    """Take from claims what weaving needs; the claims themselves are let go.

    Args:
        claims: of many articles, in any order; read once.
        statements: whether to keep statements, too.
    """
    intake = Intake()
    for found in claims:
        _take_article(intake, found, statements=statements)
    return intake


def _take_article(intake: Intake, claims: Claims, *, statements: bool) -> None:
    article, number = claims.article, len(intake.articles)
    intake.places[number] = frozenset(
        key for key in map(place_key, claims.places) if key is not None
    )
    cast = _take_actors(intake, claims, number)
    times = {time.id: time for time in claims.times}
    serving = _serving(claims)
    words = [
        word
        for name in claims.mentions
        if name.how in NAMED and name.kind is not MentionKind.NATIONALITY
        for word in _name_words(name)
    ]
    for event in claims.events:
        place = claims.places[event.place] if event.place is not None else None
        time = times.get(event.time) if event.time is not None else None
        serves = event.trigger.span in serving
        slot = _event(event, number, article.id, cast, place, time, serves)
        intake.events.append(slot)
        if not serves:
            words.append(slot.lemma)
    intake.articles.append(
        ArticleSlot(article.id, article.path, article.source, article.published, tuple(words))
    )
    if statements:
        intake.statements.extend(
            _statement(said, number, article.id, cast) for said in claims.statements
        )
    intake.pages.append(_pack_page(cast.reasons))


def _serving(claims: Claims) -> set[tuple[int, int]]:
    """Triggers that only serve another claim: they overlap a cue, or words of its status."""
    cues = [quote.span for statement in claims.statements for quote in statement.cue]
    shown = [(quote.span, event) for event in claims.events for quote in event.status_words]
    found = set()
    for event in claims.events:
        start, end = event.trigger.span
        if any(first < end and start < last for first, last in cues) or any(
            first < end and start < last and other is not event for (first, last), other in shown
        ):
            found.add((start, end))
    return found


def _name_words(mention: Mention) -> Iterator[str]:
    return (intern(word) for word in plain_words(mention.words.text) if len(word) > SHORT)


def place_key(place: PlaceMention) -> str | None:
    """What a city is known by in every article; None for what is larger or unresolved."""
    if place.geonames is None or place.feature not in CITIES:
        return None
    return intern(f"#{place.geonames}")


def _take_actors(intake: Intake, claims: Claims, number: int) -> _Cast:
    """Keep the actors of an article."""
    named = {mention.actor for mention in claims.mentions if mention.how in NAMED}
    named |= _known_by_table(claims)
    numbers: dict[str, int] = {}
    for actor in claims.actors:
        numbers[actor.id] = len(intake.actors)
        state = actor.kind is MentionKind.GOVERNMENT and actor.country is not None
        key = tuple(intern(word) for word in plain_words(actor.name))
        intake.actors.append(ActorSlot(number, actor, actor.id in named or state, key))
    pronouns = (name.id for name in claims.mentions if name.how is MentionHow.PRONOUN)
    return _Cast(numbers, frozenset(pronouns))


def _known_by_table(claims: Claims) -> set[str | None]:
    """Persons of whose name no word is in the article: an office led to it."""
    holders = {
        actor.id: actor.name
        for actor in claims.actors
        if actor.kind is MentionKind.PERSON and actor.office
    }
    said: defaultdict[str, set[str]] = defaultdict(set)
    for mention in claims.mentions:
        if mention.actor in holders:
            said[mention.actor].update(plain_words(mention.words.text))
    return {who for who, words in said.items() if words.isdisjoint(plain_words(holders[who]))}


def _party(party: Party | None, cast: _Cast) -> PartySlot | None:
    if party is None:
        return None
    number = cast.numbers.get(party.actor) if party.actor else None
    return PartySlot(cast.keep(party.words), number, party.mention in cast.pronouns)


def _parties(parties: tuple[Party, ...], cast: _Cast) -> tuple[PartySlot, ...]:
    found = (_party(party, cast) for party in parties)
    return tuple(party for party in found if party is not None)


def _event(
    event: Event,
    number: int,
    article_id: str,
    cast: _Cast,
    place: PlaceMention | None,
    time: TimeMention | None,
    serving: bool,  # noqa: FBT001 - built in one place, beside the loop that knows
) -> EventSlot:
    unnamed = bool(event.holder) and all(voucher.actor is None for voucher in event.holder)
    when, reasons = cast.keep_time(event.when)
    return EventSlot(
        ref=ClaimRef(article_id, intern(event.id)),
        article=number,
        trigger=cast.keep(event.trigger),
        lemma=intern(event.lemma.casefold()),
        type=intern(event.type) if event.type else None,
        mode=intern(event.mode) if event.mode else None,
        contexts=cast.keep(tuple(map(intern, event.contexts))),
        actors=_parties(event.actors, cast),
        recipients=_parties(event.recipients, cast),
        place=None if place is None else cast.keep(place),
        status=event.status,
        shown=cast.keep(event.status_words[0] if event.status_words else event.trigger),
        when=when,
        reasons=reasons,
        explicit=time is not None and time.when is not None and event.when.is_known,
        offset=_offset(time),
        evidence=cast.keep(event.evidence[0] if event.evidence else event.trigger),
        amounts=event.amounts,
        serving=serving,
        definite=_is_definite(event),
        held=bool(event.holder),
        unnamed=unnamed,
        carried=event.place_how is not None and event.place_how.is_carried,
    )


def _is_definite(event: Event) -> bool:
    """Whether "the" or its like stands before the trigger."""
    for told in event.evidence:
        if told.start < event.trigger.start < told.end:
            before = told.text[: event.trigger.start - told.start].rstrip()
            return before[before.rfind(" ") + 1 :].casefold() in load_definites()
    return False


def _offset(time: TimeMention | None) -> OffsetSlot | None:
    if time is None or time.event_offset is None:
        return None
    told = time.event_offset
    return OffsetSlot(
        relation=told.relation,
        duration=told.duration,
        modifier=time.mod,
        words=time.words,
        head=told.head.text.casefold(),
        event_id=told.event_id,
    )


def _statement(said: Statement, number: int, article_id: str, cast: _Cast) -> StatementSlot:
    speaker = _party(said.speaker, cast)
    when, reasons = cast.keep_time(said.when)
    return StatementSlot(
        ref=ClaimRef(article_id, intern(said.id)),
        article=number,
        said=said.content,
        cue=said.cue[0] if said.cue else said.content[0],
        speaker=speaker,
        addressee=_party(said.addressee, cast),
        channel=_party(said.channel, cast),
        when=when,
        reasons=reasons,
        unnamed=speaker is None or speaker.actor is None,
    )
