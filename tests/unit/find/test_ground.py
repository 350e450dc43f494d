"""Grounding: what the words do not hold is refused, what merely points astray is cut off."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dateline.find.ground import ground_claims
from dateline.model import (
    Actor,
    Article,
    Event,
    EventOffset,
    Mention,
    MentionHow,
    MentionKind,
    Party,
    PlaceMention,
    Precision,
    Quotation,
    Reason,
    Stage,
    Statement,
    StatementKind,
    Status,
    TimeMention,
    TimeType,
    Voucher,
    When,
    quote,
)

TEXT = "Lindqvist said on Monday that the ferry sank off Bergen."
ARTICLE = Article(id="a", path="a.txt", text=TEXT)
OTHER = TEXT.replace("Lindqvist", "Lindstrom")
UNKNOWN = When(None, None, Precision.UNKNOWN, approximate=False, edtf="", timex=None, because=())

ACTOR = Actor("a1", "Lindqvist", MentionKind.PERSON, None, None, ())
MENTION = Mention("m1", quote(TEXT, 0, 9), 0, MentionKind.PERSON, MentionHow.NAME, "a1")
TIME = TimeMention(
    "t1", quote(TEXT, 15, 24), TimeType.DATE, None, None, None, None, None, "none", None, "rule"
)
PLACE = PlaceMention(quote(TEXT, 49, 55), "Bergen", None, None, None, None, "city", "")
SPEAKER = Party(quote(TEXT, 0, 9), "m1", "a1")
STATEMENT = Statement(
    id="s1",
    kind=StatementKind.INDIRECT,
    content=(quote(TEXT, 25, 55),),
    cue=(quote(TEXT, 10, 14),),
    speaker=SPEAKER,
    addressee=None,
    channel=None,
    holder=(),
    when=UNKNOWN,
    because="rule",
)
EVENT = Event(
    id="e1",
    trigger=quote(TEXT, 40, 44),
    lemma="sink",
    type=None,
    mode=None,
    contexts=(),
    reduced=None,
    actors=(),
    recipients=(),
    place=0,
    status=Status.HAPPENED,
    status_words=(),
    certainty=1.0,
    factuality=3.0,
    holder=(Voucher(quote(TEXT, 0, 9), "a1", "s1"),),
    time="t1",
    when=UNKNOWN,
    evidence=(quote(TEXT, 25, 55),),
)


def claims(**changed):
    """Claims of the sentence, with some parts exchanged."""
    parts = {
        "reader": "table",
        "sentences": ((0, len(TEXT)),),
        "times": (TIME,),
        "mentions": (MENTION,),
        "actors": (ACTOR,),
        "places": (PLACE,),
        "statements": (STATEMENT,),
        "events": (EVENT,),
        "refusals": (),
    }
    return ground_claims(ARTICLE, **(parts | changed))


def foreign(start, end):
    """Words of another article, at offsets that this one has too."""
    return Quotation(start, end, OTHER[start:end], OTHER)


def test_what_stands_is_kept_as_it_is():
    """Nothing is changed and nothing refused where every word and id is in its place."""
    found = claims()

    assert found.statements == (STATEMENT,)
    assert found.events == (EVENT,)
    assert found.refusals == ()


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("mentions", replace(MENTION, words=foreign(0, 9))),
        ("times", replace(TIME, words=foreign(0, 9))),
        ("places", replace(PLACE, words=foreign(0, 9))),
        ("statements", replace(STATEMENT, speaker=Party(foreign(0, 9), None, None))),
        ("statements", replace(STATEMENT, content=())),
        ("events", replace(EVENT, evidence=(foreign(0, 9),))),
    ],
)
def test_words_of_another_article_are_refused(part, value):
    """A finding whose words are not there is dropped, and told as not in the text."""
    found = claims(**{part: (value,)})

    assert getattr(found, part) == ()
    assert found.refusals[0].stage is Stage.GROUND
    assert found.refusals[0].reason is Reason.NOT_IN_TEXT


def test_a_sentence_beyond_the_text_is_refused():
    """Bounds are part of the check."""
    found = claims(sentences=((0, 10), (10, len(TEXT) + 1)))

    assert found.sentences == ((0, 10),)
    assert str(len(TEXT)) in found.refusals[0].detail


def test_an_actor_that_is_not_there_is_cut_off():
    """The mention and the speaker stay with their words; each cut is told."""
    found = claims(actors=())

    assert found.mentions[0].actor is None
    assert found.statements[0].speaker == Party(SPEAKER.words, "m1", None)
    assert found.events[0].holder[0].actor is None
    assert len(found.refusals) == 3


def test_an_event_loses_what_it_points_at_and_is_not_there():
    """Time, place and statement that were dropped leave the event standing without them."""
    found = claims(times=(), places=(), statements=())

    event = found.events[0]
    assert (event.time, event.place, event.holder[0].statement) == (None, None, None)
    assert len(found.refusals) == 3


def test_places_are_counted_anew_when_one_is_dropped():
    """An event's place is an index, so it moves with the places that are kept."""
    dropped = replace(PLACE, words=foreign(0, 9))

    found = claims(places=(dropped, PLACE), events=(replace(EVENT, place=1),))

    assert found.events[0].place == 0
    assert found.places == (PLACE,)


def test_a_time_that_counts_from_a_lost_event_is_unlinked():
    """The time stays, its event offset without the id."""
    offset = EventOffset("after", "P3D", quote(TEXT, 30, 39), quote(TEXT, 34, 39), "e9")

    found = claims(times=(replace(TIME, event_offset=offset),))

    assert found.times[0].event_offset == replace(offset, event_id=None)
    assert "'e9'" in found.refusals[0].detail


def test_a_holder_of_a_statement_that_was_refused_is_cut_off():
    """A chain of speakers never leads to a statement that is not there."""
    inner = replace(STATEMENT, id="s2", holder=(Voucher(None, None, "s1"),))
    outer = replace(STATEMENT, cue=(foreign(0, 9),))

    found = claims(statements=(outer, inner))

    assert [statement.holder for statement in found.statements] == [(Voucher(None, None, None),)]


def test_refusals_of_earlier_steps_come_first():
    """The list keeps the order of the work."""
    earlier = claims(sentences=((0, 999),)).refusals

    found = claims(statements=(replace(STATEMENT, content=()),), refusals=earlier)

    assert found.refusals[:1] == earlier
    assert len(found.refusals) == 3
