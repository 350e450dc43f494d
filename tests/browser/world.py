"""A small chronology in memory, hand-built about an invented affair, for tests of the web room."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from dateline.errors import NotFoundError
from dateline.model import (
    Actor,
    Alternative,
    Amount,
    Article,
    Because,
    ClaimRef,
    Claims,
    Disagreement,
    Entry,
    EntryActor,
    EntryKind,
    EntryPlace,
    Event,
    LifeStep,
    Mention,
    MentionHow,
    MentionKind,
    Party,
    PlaceHow,
    PlaceMention,
    Precision,
    PublishedFrom,
    Quotation,
    Reason,
    Refusal,
    Stage,
    Statement,
    StatementKind,
    Status,
    TimeMention,
    TimeType,
    When,
)
from dateline.model.dossier import ActorSummary, Dossier, Relation, Sighting
from dateline.store import ArticleSummary, EntryQuery, Hit, StoreCounts

HOSTILE = "<img src=x onerror=\"document.title='owned'\"></script><script>alert(1)</script>"

GAZETTE = """🕊️ LISBON — The foreign minister of Maresia, Ana Varela, met the envoy Tomas Lindqvist in Lisbon on Tuesday.

The two sides will hold talks on the strait in Porto on 16 March, Varela told reporters. “We did not come here to trade threats,” she said. “We came to read the map again.”

At least 12 people were wounded when a patrol boat fired on a ferry two days before the meeting."""

WIRE = """PORTO — Talks on the Tarvik strait, set for 16 March, have been put off until later this month, the ministry said on Thursday.

Nine people were wounded in the shooting at the ferry Halcyon, according to the coast guard. Lindqvist denied that his government had ordered it."""

UNDATED = """The harbour of Vigo reopened on Monday after the ferry crews ended their strike."""

EVIL = f"""Somebody wrote {HOSTILE} on the wall of the customs house in Faro on 9 March 2026."""

DAY = timedelta(days=1)


def day(value: str) -> datetime:
    """Midnight of an ISO date."""
    return datetime.fromisoformat(value)


ARTICLES = (
    Article(
        "gazette",
        "gazette/0306.txt",
        GAZETTE,
        day("2026-03-06"),
        published_from=PublishedFrom.HEADER,
        source="Harbour Gazette",
        title="Envoy and minister meet over the strait",
    ),
    Article(
        "wire",
        "wire/0312.txt",
        WIRE,
        day("2026-03-12"),
        published_from=PublishedFrom.FIELD,
        source="Northern Wire",
        title="Strait talks put off",
        url="https://wire.example/strait",
    ),
    Article("undated", "misc/vigo.txt", UNDATED, source="Radio Meridian"),
    Article(
        "evil",
        "misc/<b>evil</b>.html",
        EVIL,
        day("2026-03-10"),
        published_from=PublishedFrom.METADATA,
        source=HOSTILE,
        title=HOSTILE,
    ),
)
BY_ID = {article.id: article for article in ARTICLES}


def words(article: str, text: str, nth: int = 0) -> Quotation:
    """The nth place where some words stand in an article."""
    start = -1
    for _ in range(nth + 1):
        start = BY_ID[article].text.index(text, start + 1)
    return BY_ID[article].quote(start, start + len(text))


def when_day(value: str, *because: Because) -> When:
    """One calendar day."""
    start = day(value)
    return When(
        start,
        start + DAY,
        Precision.DAY,
        approximate=False,
        edtf=value,
        timex=value,
        because=because,
    )


def when(earliest: str | None, latest: str | None, edtf: str, *because: Because) -> When:
    """Bounds by ISO dates, the second exclusive."""
    return When(
        day(earliest) if earliest else None,
        day(latest) if latest else None,
        Precision.INTERVAL if earliest and latest else Precision.UNKNOWN,
        approximate=False,
        edtf=edtf,
        timex=None,
        because=because,
    )


UNKNOWN = When(None, None, Precision.UNKNOWN, approximate=False, edtf="", timex=None, because=())

MET_WHY = (
    Because(
        "en.weekday.past",
        "“on Tuesday” with a past tense is the last Tuesday before the report was published, Friday 6 March 2026: 3 March 2026.",
        "both",
        "gazette",
        (words("gazette", "on Tuesday"),),
    ),
)
SHOT_WHY = (
    Because(
        "en.offset.before",
        "The shooting was two days before the meeting.",
        "both",
        "gazette",
        (words("gazette", "two days before the meeting"), words("gazette", "fired")),
    ),
    Because(
        "en.weekday.past",
        "The meeting was on Tuesday 3 March 2026.",
        "both",
        "gazette",
        (words("gazette", "on Tuesday"),),
    ),
    Because(
        "published.after",
        "Northern Wire tells the shooting as past on 12 March 2026.",
        "latest",
        "wire",
        (words("wire", "shooting"),),
    ),
)
TALKS_WHY = (
    Because(
        "en.month.part",
        "“later this month” begins after the report was published, Thursday 12 March 2026.",
        "earliest",
        "wire",
        (words("wire", "later this month"),),
    ),
    Because(
        "en.month.part",
        "“later this month” ends with March 2026.",
        "latest",
        "wire",
        (words("wire", "later this month"),),
    ),
)


def party(article: str, text: str, actor: str | None = None) -> Party:
    """Somebody in a claim."""
    return Party(words(article, text), None, actor)


def event(
    claim: str, article: str, trigger: str, evidence: str, status: Status, found: When, **more
) -> Event:
    """An event claim, what is not told left empty."""
    blank = {
        "mode": None,
        "contexts": (),
        "reduced": None,
        "actors": (),
        "recipients": (),
        "place": None,
        "status_words": (),
        "certainty": 1.0,
        "factuality": 3.0,
        "holder": (),
        "time": None,
        "type": None,
    }
    return Event(
        claim,
        words(article, trigger),
        trigger,
        status=status,
        when=found,
        evidence=(words(article, evidence),),
        because="written by hand",
        **{**blank, **more},
    )


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Cut behind full stops, and the quotation marks after them, that end a line or a word."""
    return tuple(match.span() for match in re.finditer(r"\S.*?\.”?(?=\s|$)", text))


VARELA = Actor("a1", "Ana Varela", MentionKind.PERSON, None, "foreign minister", ("GOV",))
LINDQVIST = Actor("a2", "Tomas Lindqvist", MentionKind.PERSON, None, "envoy", ("GOV",))
LISBON = PlaceMention(
    words("gazette", "Lisbon"), "Lisbon", 2267057, 38.7167, -9.1333, "PRT", "city", "the capital"
)
PORTO = PlaceMention(
    words("gazette", "Porto"),
    "Porto",
    2735943,
    41.1496,
    -8.6109,
    "PRT",
    "city",
    "near Lisbon",
    claimed_by=("ESP", "Maresia"),
)
SAID = Statement(
    "s1",
    StatementKind.DIRECT,
    (
        words("gazette", "“We did not come here to trade threats,”"),
        words("gazette", "“We came to read the map again.”"),
    ),
    (words("gazette", "said"),),
    party("gazette", "she", "a1"),
    None,
    None,
    (),
    when(
        None,
        "2026-03-07",
        "../2026-03-06",
        Because(
            "tense.past",
            "It was said before the report was published.",
            "latest",
            "gazette",
            (words("gazette", "said"),),
        ),
    ),
    "written by hand",
)

CLAIMS = {
    "gazette": Claims(
        BY_ID["gazette"],
        sentences(GAZETTE),
        (
            TimeMention(
                "t1",
                words("gazette", "on Tuesday"),
                TimeType.DATE,
                "2026-03-03",
                None,
                None,
                None,
                when_day("2026-03-03", *MET_WHY),
                "published",
                None,
                "en.weekday.past",
            ),
        ),
        (
            Mention(
                "m1", words("gazette", "Ana Varela"), 8, MentionKind.PERSON, MentionHow.NAME, "a1"
            ),
            Mention(
                "m2",
                words("gazette", "she"),
                44,
                MentionKind.PERSON,
                MentionHow.PRONOUN,
                "a1",
                "the nearest woman named",
            ),
        ),
        (VARELA, LINDQVIST),
        (LISBON, PORTO),
        (SAID,),
        (
            event(
                "e1",
                "gazette",
                "met",
                GAZETTE[: GAZETTE.index("\n")],
                Status.HAPPENED,
                when_day("2026-03-03", *MET_WHY),
                type="CONSULT",
                actors=(
                    party("gazette", "Ana Varela", "a1"),
                    party("gazette", "Tomas Lindqvist", "a2"),
                ),
                place=0,
                place_how=PlaceHow.CLAUSE,
                time="t1",
            ),
            event(
                "e2",
                "gazette",
                "talks",
                "The two sides will hold talks on the strait in Porto on 16 March, Varela told reporters.",
                Status.PLANNED,
                when_day("2026-03-16"),
                type="CONSULT",
                place=1,
                place_how=PlaceHow.BEFORE,
                status_words=(words("gazette", "will hold"),),
            ),
            event(
                "e3",
                "gazette",
                "fired",
                "At least 12 people were wounded when a patrol boat fired on a ferry two days before the meeting.",
                Status.HAPPENED,
                when_day("2026-03-01", *SHOT_WHY[:2]),
                type="ASSAULT",
                actors=(party("gazette", "a patrol boat"),),
                recipients=(party("gazette", "a ferry"),),
                amounts=(Amount("wounded", 12, None, words("gazette", "At least 12 people")),),
            ),
        ),
        (Refusal(Stage.EVENTS, Reason.NOT_AN_EVENT, "gazette", "nobody trades threats"),),
        "hand",
    ),
    "wire": Claims(
        BY_ID["wire"],
        sentences(WIRE),
        (),
        (),
        (LINDQVIST,),
        (),
        (),
        (
            event(
                "e1",
                "wire",
                "Talks",
                WIRE[: WIRE.index("\n")],
                Status.POSTPONED,
                when("2026-03-12", "2026-04-01", "2026-03-12/2026-03-31", *TALKS_WHY),
                type="CONSULT",
                status_words=(words("wire", "have been put off"),),
            ),
            event(
                "e2",
                "wire",
                "shooting",
                "Nine people were wounded in the shooting at the ferry Halcyon, according to the coast guard.",
                Status.HAPPENED,
                when(None, "2026-03-13", "../2026-03-12", SHOT_WHY[2]),
                type="ASSAULT",
                amounts=(Amount("wounded", 9, 9, words("wire", "Nine people")),),
            ),
            event(
                "e3",
                "wire",
                "ordered",
                "Lindqvist denied that his government had ordered it.",
                Status.DENIED,
                when(None, "2026-03-13", "../2026-03-12"),
                status_words=(words("wire", "denied"),),
                factuality=-3.0,
            ),
        ),
        (),
        "hand",
    ),
    "undated": Claims(
        BY_ID["undated"],
        sentences(UNDATED),
        (),
        (),
        (),
        (),
        (),
        (event("e1", "undated", "reopened", UNDATED, Status.HAPPENED, UNKNOWN),),
        (Refusal(Stage.TIMES, Reason.NO_ANCHOR, "undated", "“on Monday” in an undated report"),),
        "hand",
    ),
    "evil": Claims(
        BY_ID["evil"],
        sentences(EVIL),
        (),
        (),
        (),
        (),
        (),
        (event("e1", "evil", "wrote", EVIL, Status.HAPPENED, when_day("2026-03-09")),),
        (),
        "hand",
    ),
}

LISBON_ENTRY = EntryPlace("Lisbon", 2267057, 38.7167, -9.1333, "PRT")
PORTO_ENTRY = EntryPlace("Porto", 2735943, 41.1496, -8.611, "PRT")
WHO_VARELA = EntryActor("varela", "Ana Varela", "actor", None, "foreign minister")
WHO_LINDQVIST = EntryActor("lindqvist", "Tomas Lindqvist", "actor", None, "envoy")


def step(status: Status, article: str, claim: str, text: str) -> LifeStep:
    """One step of a life line."""
    return LifeStep(
        status, BY_ID[article].published, ClaimRef(article, claim), words(article, text)
    )


def entry(
    name: str, headline: str, status: Status, found: When, steps: tuple[LifeStep, ...], **more
) -> Entry:
    """An entry over the claims of its life line."""
    refs = tuple(dict.fromkeys(one.ref for one in steps))
    sources = tuple(sorted({BY_ID[ref.article].source or ref.article for ref in refs}))
    blank = {
        "kind": EntryKind.EVENT,
        "type": None,
        "mode": None,
        "contexts": (),
        "actors": (),
        "place": None,
        "disagreements": (),
        "needs_review": (),
    }
    return Entry(
        id=name,
        headline=headline,
        status=status,
        when=found,
        life_line=steps,
        claims=refs,
        sources=sources,
        **{**blank, **more},
    )


SHOT_REFS = (ClaimRef("gazette", "e3"), ClaimRef("wire", "e2"))
ENTRIES = (
    entry(
        "shot",
        "Patrol boat fired on a ferry",
        Status.HAPPENED,
        when_day("2026-03-01", *SHOT_WHY),
        (
            step(Status.HAPPENED, "gazette", "e3", "fired"),
            step(Status.HAPPENED, "wire", "e2", "shooting"),
        ),
        type="ASSAULT",
        disagreements=(
            Disagreement(
                "wounded",
                (Alternative("at least 12", SHOT_REFS[:1]), Alternative("9", SHOT_REFS[1:])),
            ),
        ),
        needs_review=("reports disagree on wounded",),
    ),
    entry(
        "met",
        "Ana Varela met Tomas Lindqvist in Lisbon",
        Status.HAPPENED,
        when_day("2026-03-03", *MET_WHY),
        (step(Status.HAPPENED, "gazette", "e1", "met"),),
        type="CONSULT",
        mode="visit",
        contexts=("diplomatic",),
        actors=(WHO_VARELA, WHO_LINDQVIST),
        place=LISBON_ENTRY,
    ),
    entry(
        "said",
        "Ana Varela: “We did not come here to trade threats,” … “We came to read the map again.”",
        Status.HAPPENED,
        SAID.when,
        (step(Status.HAPPENED, "gazette", "s1", "said"),),
        kind=EntryKind.STATEMENT,
        actors=(replace(WHO_VARELA, role="speaker"),),
    ),
    entry(
        "evil",
        f"Somebody wrote {HOSTILE}",
        Status.HAPPENED,
        when_day("2026-03-09"),
        (step(Status.HAPPENED, "evil", "e1", "wrote"),),
        place=EntryPlace("Faro", None, None, None, None),
    ),
    entry(
        "talks",
        "Talks on the Tarvik strait in Porto",
        Status.POSTPONED,
        when("2026-03-12", "2026-04-01", "2026-03-12/2026-03-31", *TALKS_WHY),
        (
            step(Status.PLANNED, "gazette", "e2", "will hold"),
            step(Status.POSTPONED, "wire", "e1", "have been put off"),
        ),
        type="CONSULT",
        actors=(WHO_VARELA, WHO_LINDQVIST),
        place=PORTO_ENTRY,
    ),
    entry(
        "order",
        "Tomas Lindqvist’s government ordered the shooting",
        Status.DENIED,
        when(None, "2026-03-13", "../2026-03-12"),
        (step(Status.DENIED, "wire", "e3", "denied"),),
        actors=(WHO_LINDQVIST,),
    ),
    entry(
        "vigo",
        "The harbour of Vigo reopened",
        Status.HAPPENED,
        UNKNOWN,
        (step(Status.HAPPENED, "undated", "e1", "reopened"),),
        place=EntryPlace("Vigo", 3105976, 42.2328, -8.7226, "ESP"),
        needs_review=("no date: the report is undated",),
    ),
)


def many(number: int) -> tuple[Entry, ...]:
    """More entries of the same claim, a day apart, for lists that do not fit one page."""
    base = ENTRIES[1]
    return tuple(
        replace(
            base,
            id=f"more{at:03}",
            headline=f"Session {at} of the strait commission",
            when=When(
                day("2026-04-01") + at * DAY,
                day("2026-04-02") + at * DAY,
                Precision.DAY,
                approximate=False,
                edtf="",
                timex=None,
                because=(),
            ),
        )
        for at in range(number)
    )


def _sightings(name):
    """The reports that know somebody of a name, with the words for him."""
    for claims in CLAIMS.values():
        own = {one.id for one in claims.actors if one.name == name}
        if own:
            yield Sighting(
                claims.article,
                claims.sentences,
                tuple(one for one in claims.actors if one.id in own),
                tuple(one for one in claims.mentions if one.actor in own),
            )


def _relations(given, parts):
    """With whom somebody is in these entries."""
    others = {who.id: who.name for one in parts for who in one.actors if who.id != given}
    for other, name in others.items():
        both = [one for one in parts if any(who.id == other for who in one.actors)]
        types = Counter(one.type or one.kind.value for one in both)
        yield Relation(ActorSummary(other, name, len(both)), tuple(types.most_common()), both[0].id)


@dataclass
class World:
    """Answers as `dateline.api.Chronology` does, from the values above.

    Attributes:
        stock: the entries, in order of time.
        asked: every query for entries, in order.
    """

    stock: tuple[Entry, ...] = ENTRIES
    asked: list[EntryQuery] = field(default_factory=list)

    def counts(self) -> StoreCounts:
        """Count what is there."""
        told = CLAIMS.values()
        return StoreCounts(
            articles=len(ARTICLES),
            undated=1,
            duplicates=0,
            refusals=(
                ("events", "not-an-event", 1),
                ("read", "binary", 2),
                ("times", "no-anchor", 1),
            ),
            statements=sum(len(one.statements) for one in told),
            events=sum(len(one.events) for one in told),
            places=1,
            entries=len(self.stock),
            disagreements=1,
            needs_review=2,
        )

    def entries(self, query: EntryQuery, /) -> list[Entry]:
        """The entries wanted."""
        self.asked.append(query)
        found = [one for one in self.stock if self._passes(one, query)]
        return found[query.offset :][: len(found) if query.limit is None else query.limit]

    def count_entries(self, query: EntryQuery, /) -> int:
        """How many are wanted."""
        return sum(self._passes(one, query) for one in self.stock)

    def entry(self, entry_id: str, /) -> Entry:
        """One entry."""
        for one in self.stock:
            if one.id == entry_id:
                return one
        msg = f"no entry {entry_id!r}; list them with `dateline timeline`"
        raise NotFoundError(msg)

    def claims_of(self, article_id: str, /) -> Claims:
        """The claims of one article."""
        if article_id not in CLAIMS:
            msg = f"no article {article_id!r}; `dateline search` finds articles"
            raise NotFoundError(msg)
        return CLAIMS[article_id]

    def dossier(self, given: str, limit: int, /) -> Dossier:
        """All about one actor, by his id; the reports know him by his name."""
        parts = [one for one in self.stock if any(who.id == given for who in one.actors)]
        if not parts:
            msg = f"no actor has the name or id {given!r}"
            raise NotFoundError(msg)
        who = next(who for who in parts[0].actors if who.id == given)
        said, done = (
            [one for one in parts if one.kind is kind]
            for kind in (EntryKind.STATEMENT, EntryKind.EVENT)
        )
        seen = tuple(_sightings(who.name))
        others = tuple(_relations(given, parts))
        return Dossier(
            actor=ActorSummary(given, who.name, len(parts)),
            others=(),
            sightings=seen,
            reports=len(seen),
            reports_read=len(seen),
            statements=tuple(said[:limit]),
            statement_count=len(said),
            events=tuple(done[:limit]),
            event_count=len(done),
            relations=others[:limit],
            relation_count=len(others),
        )

    def articles(self) -> list[ArticleSummary]:
        """All articles in short."""
        return [
            ArticleSummary(
                id=one.id,
                content_hash=one.content_hash,
                path=one.path,
                published=one.published,
                published_is_day=one.published_is_day,
                published_from=one.published_from,
                source=one.source,
                title=one.title,
                url=one.url,
                statements=len(CLAIMS[one.id].statements),
                events=len(CLAIMS[one.id].events),
            )
            for one in sorted(
                ARTICLES, key=lambda one: (one.published is None, one.published or datetime.max)
            )
        ]

    def refusals(self) -> list[Refusal]:
        """What was dropped: two reports and a claim."""
        return [
            Refusal(
                Stage.READ,
                Reason.BINARY,
                "misc/photo.jpg",
                "a picture; text, HTML or JSON Lines can be read",
            ),
            Refusal(
                Stage.READ,
                Reason.BINARY,
                "misc/scan.pdf",
                "a PDF; text, HTML or JSON Lines can be read",
            ),
            *(refusal for one in CLAIMS.values() for refusal in one.refusals),
        ]

    def search(self, text: str, limit: int, /) -> list[Hit]:
        """Articles that hold the words, as they stand."""
        hits = []
        for one in ARTICLES:
            at = one.text.lower().find(text.lower())
            if at >= 0:
                start = max(0, at - 20)
                hits.append(
                    Hit(
                        "article",
                        one.id,
                        one.title,
                        one.published,
                        one.text[start : at + 60],
                        ((at - start, at - start + len(text)),),
                    )
                )
        return hits[:limit]

    @staticmethod
    def _passes(one: Entry, query: EntryQuery) -> bool:
        """Whether an entry is one of those wanted."""
        place = one.place
        return all(
            (
                query.type in (None, one.type),
                query.kind in (None, one.kind),
                query.status in (None, one.status),
                query.country in (None, place.country if place else None),
                query.place is None or (place is not None and query.place in place.name),
                query.actor is None or any(query.actor in (who.id, who.name) for who in one.actors),
                query.text is None or query.text.lower() in one.headline.lower(),
                query.disagrees in (None, bool(one.disagreements)),
                query.needs_review in (None, bool(one.needs_review)),
                World._in_time(one.when, query),
            )
        )

    @staticmethod
    def _in_time(when: When, query: EntryQuery) -> bool:
        """As the store has it: overlap; one known bound counts where it is; none never passes."""
        since, until, earliest, latest = query.since, query.until, when.earliest, when.latest
        if since is None and until is None:
            return True
        if earliest is None or latest is None:
            place = earliest or (latest and latest - timedelta(microseconds=1))
            return place is not None and (since or place) <= place < (until or datetime.max)
        return latest > (since or datetime.min) and earliest < (until or datetime.max)


__all__ = ["ARTICLES", "BY_ID", "CLAIMS", "ENTRIES", "HOSTILE", "World", "many", "words"]
