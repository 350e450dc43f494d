"""Small articles, claims and entries for the store tests: an affair in invented Port Ellis."""

from __future__ import annotations

from datetime import datetime

from dateline.model import (
    Actor,
    Alternative,
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
    PlaceMention,
    Precision,
    PublishedFrom,
    Reason,
    Refusal,
    Stage,
    Status,
    When,
)

TEXT = "Mayor Ana Brandt met the dockers’ union in Port Ellis on Monday. Talks failed, she said."


def article(name: str = "a1", *, text: str = TEXT, day: int | None = 23, **given) -> Article:
    """One article, published on a day of September 2022."""
    return Article(
        id=name,
        path=f"{name}.txt",
        text=text,
        published=datetime(2022, 9, day) if day else None,
        published_from=PublishedFrom.HEADER if day else PublishedFrom.UNKNOWN,
        **given,
    )


def when(earliest=None, latest=None, because=()) -> When:
    """A time with these bounds."""
    return When(earliest, latest, Precision.DAY, False, "", None, tuple(because))


def words(of: Article, text: str):
    """A quotation of the first place where these words stand."""
    start = of.text.index(text)
    return of.quote(start, start + len(text))


def claims(of: Article | None = None) -> Claims:
    """One event, one place, one actor and one refusal."""
    of = of or article()
    met = words(of, "met")
    sentence = of.text.index(".") + 1
    step = Because("en.weekday.past", "“on Monday” is 19 September 2022", words=(met,))
    event = Event(
        id="e1",
        trigger=met,
        lemma="meet",
        type="CONSULT",
        mode=None,
        contexts=(),
        reduced="CONSULT",
        actors=(Party(words(of, "Mayor Ana Brandt"), "m1", "a1"),),
        recipients=(),
        place=0,
        status=Status.HAPPENED,
        status_words=(),
        certainty=1.0,
        factuality=3.0,
        holder=(),
        time=None,
        when=when(datetime(2022, 9, 19), datetime(2022, 9, 20), [step]),
        evidence=(of.quote(0, sentence),),
    )
    return Claims(
        article=of,
        sentences=((0, sentence),),
        times=(),
        mentions=(
            Mention("m1", words(of, "Ana Brandt"), 1, MentionKind.PERSON, MentionHow.NAME, "a1"),
        ),
        actors=(Actor("a1", "Ana Brandt", MentionKind.PERSON, None, "Mayor", ("GOV",)),),
        places=(
            PlaceMention(words(of, "Port Ellis"), "Port Ellis", 17, 1.5, 2.5, "XAA", "city", ""),
        ),
        statements=(),
        events=(event,),
        refusals=(Refusal(Stage.EVENTS, Reason.NOT_AN_EVENT, of.id, "Talks failed", 70, 75),),
        reader="hand",
    )


def entry(
    name: str,
    of: Article,
    *,
    earliest=None,
    latest=None,
    headline="Ana Brandt met the dockers’ union",
    actors=("Ana Brandt",),
    place="Port Ellis",
    **given,
) -> Entry:
    """One entry, woven from the event of one article."""
    ref = ClaimRef(of.id, "e1")
    met = words(of, "met")
    step = Because("tense.past", "it is told as past", article=of.id, words=(met,))
    fields = {
        "type": "CONSULT",
        "kind": EntryKind.EVENT,
        "status": Status.HAPPENED,
        "disagreements": (),
        "needs_review": (),
        **given,
    }
    return Entry(
        id=name,
        headline=headline,
        mode=None,
        contexts=(),
        actors=tuple(
            EntryActor(f"id-{who.split()[0].lower()}", who, "actor", None, None) for who in actors
        ),
        place=EntryPlace(place, 17, 1.5, 2.5, "XAA") if place else None,
        when=when(earliest, latest, [step]),
        life_line=(LifeStep(Status.HAPPENED, of.published, ref, met),),
        claims=(ref,),
        sources=(),
        **fields,
    )


def disagreement() -> Disagreement:
    """Two days, each told by one article."""
    return Disagreement(
        "date",
        (
            Alternative("19 September", (ClaimRef("a1", "e1"),)),
            Alternative("20 September", (ClaimRef("a2", "e1"),)),
        ),
    )
