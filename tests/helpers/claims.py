"""Claims for tests, built by hand from a text: words are looked up, nothing is parsed."""

from __future__ import annotations

from datetime import datetime, timedelta

from dateline.model import (
    Actor,
    Amount,
    Article,
    Because,
    Bounds,
    Claims,
    Event,
    EventOffset,
    Mention,
    MentionHow,
    MentionKind,
    Party,
    PlaceMention,
    Precision,
    PublishedFrom,
    Quotation,
    Statement,
    StatementKind,
    Status,
    TimeMention,
    TimeType,
    Voucher,
    When,
    quote,
)

DAY = timedelta(days=1)
PRONOUN = 2  # letters of "it" and "he"
CITIES = {  # invented affairs in real cities
    "Riga": (456172, 56.946, 24.106, "LVA"),
    "Porto": (2735943, 41.150, -8.611, "PRT"),
    "Bergen": (3161732, 60.393, 5.324, "NOR"),
}


def instant(day: str) -> datetime:
    """Midnight of a day, or an instant."""
    return datetime.fromisoformat(day)


class Report:
    """One report and what is claimed in it.

    Words are given as they stand in the text; `word#2` is their second occurrence. A party is
    `words`, or `words=Name of the actor`; `words=` is a party that is not resolved, and a pronoun
    where it has two letters.
    """

    def __init__(
        self,
        article_id,
        text,
        published="2031-05-06",
        *,
        source=None,
        title=None,
        url=None,
        given=(),
    ):
        self.article = Article(
            id=article_id,
            path=f"{article_id}.txt",
            text=text,
            published=instant(published) if published else None,
            published_from=PublishedFrom.HEADER if published else PublishedFrom.UNKNOWN,
            source=source,
            title=title,
            url=url,
            given_sentences=given,
        )
        self.actors: dict[str, Actor] = {}
        self.mentions: list[Mention] = []
        self.times: list[TimeMention] = []
        self.places: list[PlaceMention] = []
        self.events: list[Event] = []
        self.statements: list[Statement] = []
        self.kinds: dict[str, tuple[MentionKind, str | None, str | None]] = {}

    def words(self, words: str) -> Quotation:
        """The quotation of some words of the text."""
        plain, _, number = words.partition("#")
        start = -1
        for _ in range(int(number or 1)):
            start = self.article.text.index(plain, start + 1)
        return quote(self.article.text, start, start + len(plain))

    def actor(self, name, kind=MentionKind.PERSON, *, country=None, office=None):
        """Say what kind of actor a name is; a person unless said here."""
        self.kinds[name] = (kind, country, office)
        return self

    def party(self, spec: str) -> Party:
        """A party, with its mention and its actor."""
        words, named, name = spec.partition("=")
        found = self.words(words)
        name = name if named else words.partition("#")[0]
        number = f"m{len(self.mentions) + 1}"
        if not name and len(found.text) <= PRONOUN:
            how = MentionHow.PRONOUN
            self.mentions.append(Mention(number, found, 0, MentionKind.PERSON, how, None))
            return Party(found, number, None)
        if not name:
            return Party(found, None, None)
        if name not in self.actors:
            kind, country, office = self.kinds.get(name, (MentionKind.PERSON, None, None))
            self.actors[name] = Actor(f"a{len(self.actors) + 1}", name, kind, country, office, ())
        how = MentionHow.NAME if name[0].isupper() else MentionHow.DESCRIPTION
        if named:
            how = MentionHow.PRONOUN if found.text.islower() or len(found.text) < 4 else how
        actor = self.actors[name]
        mention = Mention(number, found, 0, actor.kind, how, actor.id)
        self.mentions.append(mention)
        return Party(found, mention.id, actor.id)

    def place(self, words: str, feature="city") -> int:
        """A place, by its words; its number."""
        found = self.words(words)
        known = CITIES.get(found.text)
        if known:
            geonames, lat, lon, country = known
            place = PlaceMention(found, found.text, geonames, lat, lon, country, feature, "")
        else:
            place = PlaceMention(found, found.text, None, None, None, None, "unknown", "")
        self.places.append(place)
        return len(self.places) - 1

    def time(self, words: str, day: str, days=1, *, approximate=False) -> TimeMention:
        """A time that its words date: so many days from one day on."""
        found, begin = self.words(words), instant(day)
        end = begin + days * DAY
        whole = days == 1
        month = begin.day == end.day == 1 and days <= 31
        unit = Precision.DAY if whole else Precision.MONTH if month else Precision.INTERVAL
        when = When(
            earliest=begin,
            latest=end,
            precision=unit,
            approximate=approximate,
            edtf=day if whole else f"{day}/{(begin + (days - 1) * DAY).date()}",
            timex=day if whole else None,
            because=(
                Because("test.day", f"“{found.text}” is {day}", "both", self.article.id, (found,)),
            ),
        )
        return self._timed(found, day, when, None)

    def offset(self, words: str, head: str, relation="after", duration="P3D", event_id=None):
        """A time that counts from an event."""
        found, target = self.words(words), self.words(head)
        return self._timed(
            found, duration, None, EventOffset(relation, duration, target, target, event_id)
        )

    def _timed(self, found, value, when, offset):
        mention = TimeMention(
            id=f"t{len(self.times) + 1}",
            words=found,
            type=TimeType.DATE,
            value=value,
            mod=None,
            freq=None,
            quant=None,
            when=when,
            anchor="published",
            event_offset=offset,
            rule="test.time",
        )
        self.times.append(mention)
        return mention

    def tense(self, status: Status) -> When:
        """What tense alone says: before publication, or after it."""
        published = self.article.published
        ahead = status in (Status.PLANNED, Status.POSTPONED)
        earliest = published if published and ahead else None
        latest = published + DAY if published and not ahead else None
        side = "earliest" if ahead else "latest"
        known = earliest or latest
        return When(
            earliest=earliest,
            latest=latest,
            precision=Precision.INTERVAL if known else Precision.UNKNOWN,
            approximate=False,
            edtf="",
            timex=None,
            because=(Because("test.tense", "tense against publication", side),) if known else (),
        )

    def event(
        self,
        trigger,
        *,
        lemma=None,
        kind=None,
        mode=None,
        contexts=(),
        actors=(),
        recipients=(),
        place=None,
        status="happened",
        shown=None,
        time=None,
        when=None,
        evidence=None,
        amounts=(),
        holder=(),
        reduced=None,
    ):
        """Add an event; without a time, tense and publication bound it."""
        found, state = self.words(trigger), Status(status)
        parties = tuple(self.party(spec) for spec in actors)
        others = tuple(self.party(spec) for spec in recipients)
        dated = time.when if time is not None and time.when is not None else self.tense(state)
        self.events.append(
            Event(
                id=f"e{len(self.events) + 1}",
                trigger=found,
                lemma=lemma or found.text.casefold(),
                type=kind,
                mode=mode,
                contexts=tuple(contexts),
                reduced=reduced or kind,
                actors=parties,
                recipients=others,
                place=None if place is None else self.place(place),
                status=state,
                status_words=(self.words(shown),) if shown else (),
                certainty=1.0,
                factuality=3.0,
                holder=tuple(Voucher(self.words(words), None, None) for words in holder),
                time=time.id if time is not None else None,
                when=when or dated,
                evidence=(self.words(evidence) if evidence else self.sentence(found),),
                amounts=tuple(
                    Amount(what, low, high, self.words(words)) for what, low, high, words in amounts
                ),
                because="test",
            )
        )
        return self

    def sentence(self, found: Quotation) -> Quotation:
        """The sentence that some words stand in, full stop left out."""
        text = self.article.text
        start = text.rfind(". ", 0, found.start) + 2 if ". " in text[: found.start] else 0
        end = text.find(". ", found.end)
        return quote(text, start, end if end >= 0 else len(text.rstrip(".")))

    def statement(
        self,
        content,
        *,
        cue="said",
        speaker=None,
        addressee=None,
        kind="direct",
        time=None,
        channel=None,
    ):
        """Add a statement; `content` is one piece or a tuple of pieces."""
        pieces = (content,) if isinstance(content, str) else content
        dated = (
            time.when if time is not None and time.when is not None else self.tense(Status.HAPPENED)
        )
        self.statements.append(
            Statement(
                id=f"s{len(self.statements) + 1}",
                kind=StatementKind(kind),
                content=tuple(self.words(piece) for piece in pieces),
                cue=(self.words(cue),) if cue else (),
                speaker=self.party(speaker) if speaker else None,
                addressee=self.party(addressee) if addressee else None,
                channel=self.party(channel) if channel else None,
                holder=(),
                when=dated,
                because="test",
            )
        )
        return self

    def build(self) -> Claims:
        """The claims."""
        text = self.article.text
        ends = [number for number, sign in enumerate(text, 1) if sign == "."] or [len(text)]
        starts = [0, *(end + 1 for end in ends[:-1])]
        return Claims(
            article=self.article,
            sentences=tuple(zip(starts, ends, strict=True)),
            times=tuple(self.times),
            mentions=tuple(sorted(self.mentions, key=lambda item: item.words.span)),
            actors=tuple(self.actors.values()),
            places=tuple(self.places),
            statements=tuple(self.statements),
            events=tuple(self.events),
            refusals=(),
            reader="test",
        )


def lasting(when: When, begin: tuple[str, str], end: tuple[str, str]) -> When:
    """A time that lasts, with days between which it begins and ends."""
    begins, ends = (Bounds(instant(first), instant(last)) for first, last in (begin, end))
    return When(
        begins.earliest,
        ends.latest,
        Precision.INTERVAL,
        when.approximate,
        when.edtf,
        when.timex,
        when.because,
        begins,
        ends,
    )


def lookup(*claims: Claims):
    """The claims of an article by its id, as renderers ask for them."""
    return {found.article.id: found for found in claims}.__getitem__
