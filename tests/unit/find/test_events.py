"""Events on parses written by hand: triggers, types, parties, places, amounts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.helpers.readings import reading_from_table

from dateline.find.events import find_events
from dateline.model import (
    Mention,
    MentionHow,
    MentionKind,
    PlaceMention,
    Reason,
    Stage,
    TimeMention,
    TimeType,
    quote,
)
from dateline.rules.triggers import load_trigger_rules

RULES = load_trigger_rules()

FREED = reading_from_table(
    "The rebels freed two nurses in Oslo on Monday.",
    """
The the DET DT Definite=Def 2:det
rebels rebel NOUN NNS Number=Plur 3:nsubj
freed free VERB VBD Tense=Past 0:root
two two NUM CD NumType=Card 5:nummod
nurses nurse NOUN NNS Number=Plur 3:obj
in in ADP IN _ 7:case
Oslo Oslo PROPN NNP _ 3:obl
on on ADP IN _ 9:case
Monday Monday PROPN NNP _ 3:obl
. . PUNCT . _ 3:punct
""",
)

TALKS = reading_from_table(
    "France held talks with Spain.",
    """
France France PROPN NNP _ 2:nsubj
held hold VERB VBD Tense=Past 0:root
talks talk NOUN NNS Number=Plur 2:obj
with with ADP IN _ 5:case
Spain Spain PROPN NNP _ 3:nmod
. . PUNCT . _ 2:punct
""",
)

SHELLED = reading_from_table(
    "At least 12 farmers were killed by rebels.",
    """
At at ADP IN _ 2:case
least least ADJ JJS _ 3:nmod
12 12 NUM CD _ 4:nummod
farmers farmer NOUN NNS _ 6:nsubj:pass
were be AUX VBD Tense=Past 6:aux:pass
killed kill VERB VBN Tense=Past 0:root
by by ADP IN _ 8:case
rebels rebel NOUN NNS _ 6:obl:agent
. . PUNCT . _ 6:punct
""",
)

FORCE = reading_from_table(
    "The law came into force.",
    """
The the DET DT _ 2:det
law law NOUN NN _ 3:nsubj
came come VERB VBD Tense=Past 0:root
into into ADP IN _ 5:case
force force NOUN NN _ 3:obl
. . PUNCT . _ 3:punct
""",
)

LIFTED = reading_from_table(
    "The council lifted the curfew.",
    """
The the DET DT _ 2:det
council council NOUN NN _ 3:nsubj
lifted lift VERB VBD Tense=Past 0:root
the the DET DT _ 5:det
curfew curfew NOUN NN _ 3:obj
. . PUNCT . _ 3:punct
""",
)

OFFICIALS = reading_from_table(
    "Election officials smiled.",
    """
Election election NOUN NN _ 2:compound
officials official NOUN NNS _ 3:nsubj
smiled smile VERB VBD Tense=Past 0:root
. . PUNCT . _ 3:punct
""",
)

ATTACK = reading_from_table(
    "The drone attack on the port by rebels ended.",
    """
The the DET DT _ 3:det
drone drone NOUN NN _ 3:compound
attack attack NOUN NN _ 9:nsubj
on on ADP IN _ 6:case
the the DET DT _ 6:det
port port NOUN NN _ 3:nmod
by by ADP IN _ 8:case
rebels rebel NOUN NNS _ 3:nmod
ended end VERB VBD Tense=Past 0:root
. . PUNCT . _ 9:punct
""",
)

REFUSED = reading_from_table(
    "Ada refused to meet Bo who had praised her.",
    """
Ada Ada PROPN NNP _ 2:nsubj B-PER
refused refuse VERB VBD Tense=Past 0:root
to to PART TO _ 4:mark
meet meet VERB VB _ 2:xcomp
Bo Bo PROPN NNP _ 4:obj B-PER
who who PRON WP PronType=Rel 8:nsubj
had have AUX VBD Tense=Past 8:aux
praised praise VERB VBN _ 5:acl:relcl
her she PRON PRP _ 8:obj
. . PUNCT . _ 2:punct
""",
)


def mention(reading, number, index, kind=MentionKind.GROUP, width=1):
    """A mention that ends at the token `index` and spans `width` tokens."""
    first = reading.tokens[index - width + 1]
    words = quote(reading.text, first.start, reading.tokens[index].end)
    return Mention(f"m{number}", words, index, kind, MentionHow.NAME, f"a{number}")


def events_of(reading, mentions=(), places=(), times=()):
    """Frames by the words of their triggers."""
    frames, _ = find_events(reading, mentions, places, times, RULES)
    return {frame.trigger.text: frame for frame in frames}


def actors(parties):
    """Actor ids of some parties."""
    return [party.actor for party in parties]


def words(parties):
    """The words of some parties."""
    return [party.words.text for party in parties]


def test_verb_with_its_parties():
    """Subject acts, object suffers; parties copy mention and actor."""
    found = events_of(FREED, (mention(FREED, 1, 1, width=2), mention(FREED, 2, 4, width=2)))
    event = found["freed"]
    assert (event.type, event.mode, event.lemma) == ("RETREAT", "release", "free")
    assert [(p.words.text, p.mention, p.actor) for p in event.actors] == [
        ("The rebels", "m1", "a1")
    ]
    assert [(p.words.text, p.mention, p.actor) for p in event.recipients] == [
        ("two nurses", "m2", "a2")
    ]


def test_party_without_mention_is_its_phrase():
    """Where no mention heads an argument, the noun phrase names the party."""
    event = events_of(FREED)["freed"]
    assert words(event.actors) == ["The rebels"]
    assert words(event.recipients) == ["two nurses"]
    assert actors(event.actors) == [None]


def test_place_of_the_clause():
    """A locative phrase gives the place, as an index into the places."""
    oslo = FREED.tokens[6]
    place = PlaceMention(
        quote(FREED.text, oslo.start, oslo.end), "Oslo", 1, 59.9, 10.7, "NOR", "city", "its name"
    )
    assert events_of(FREED, places=(place,))["freed"].place == 0
    assert events_of(FREED)["freed"].place is None


def test_light_verb_gives_its_subject_to_the_noun():
    """In "held talks" the talks are the event, and everyone acts in them."""
    kind = MentionKind.GOVERNMENT
    found = events_of(TALKS, (mention(TALKS, 1, 0, kind), mention(TALKS, 2, 4, kind)))
    assert list(found) == ["talks"]
    assert found["talks"].type == "CONSULT"
    assert sorted(actors(found["talks"].actors)) == ["a1", "a2"]
    assert found["talks"].recipients == ()


def test_launching_carries_only_what_has_a_type():
    """To launch an attack is an attack; to launch a campaign is told by both words."""
    table = """
Rebels rebel NOUN NNS _ 2:nsubj
launched launch VERB VBD Tense=Past 0:root
{0} {0} NOUN NN _ 2:obj
. . PUNCT . _ 2:punct
"""
    attack = reading_from_table("Rebels launched attack.", table.format("attack"))
    campaign = reading_from_table("Rebels launched campaign.", table.format("campaign"))
    assert list(events_of(attack)) == ["attack"]
    assert words(events_of(attack)["attack"].actors) == ["Rebels"]
    assert list(events_of(campaign)) == ["launched", "campaign"]


def test_passive_and_amount():
    """Who stands behind "by" acts; the number keeps its open side and its words."""
    event = events_of(SHELLED)["killed"]
    assert event.type == "ASSAULT"
    assert words(event.actors) == ["rebels"]
    (amount,) = event.amounts
    assert (amount.what, amount.low, amount.high) == ("killed", 12, None)
    assert amount.words.text == "At least 12 farmers"


def test_trigger_of_several_words():
    """A set phrase is one trigger, and PLOVER has no type for it."""
    event = events_of(FORCE)["came into force"]
    assert (event.type, event.lemma) == (None, "come into force")


def test_noun_that_a_rule_rests_on_is_no_event_of_its_own():
    """Lifting a curfew is one event, not two."""
    found = events_of(LIFTED)
    assert list(found) == ["lifted"]
    assert found["lifted"].type == "CONCEDE"


def test_event_noun_that_only_modifies_is_refused():
    """An election in "election officials" is no event, and is counted as refused."""
    frames, refusals = find_events(OFFICIALS, (), (), (), RULES)
    assert [frame.trigger.text for frame in frames] == ["smiled"]
    (refusal,) = refusals
    assert (refusal.stage, refusal.reason) == (Stage.EVENTS, Reason.NOT_AN_EVENT)
    assert OFFICIALS.text[refusal.start : refusal.end] == "Election"


def test_noun_with_its_parties_and_mode():
    """Behind "by" stands who acts, behind "on" who suffers; "drone" gives the mode."""
    event = events_of(ATTACK)["attack"]
    assert (event.type, event.mode) == ("ASSAULT", "drone")
    assert words(event.actors) == ["rebels"]
    assert words(event.recipients) == ["the port"]


def test_time_is_nobodys_recipient():
    """A time behind "on" does not suffer an attack."""
    port = ATTACK.tokens[5]
    time = TimeMention(
        "t1",
        quote(ATTACK.text, port.start, port.end),
        TimeType.DATE,
        None,
        None,
        None,
        None,
        None,
        "none",
        None,
        "rule",
    )
    assert events_of(ATTACK, times=(time,))["attack"].recipients == ()


def test_refusal_takes_the_parties_of_what_is_refused():
    """Whoever is not met suffers the refusal; a relative pronoun stands for its noun."""
    person = MentionKind.PERSON
    found = events_of(
        REFUSED,
        (mention(REFUSED, 1, 0, person), mention(REFUSED, 2, 4, person), mention(REFUSED, 1, 8)),
    )
    refused = found["refused"]
    assert (refused.type, refused.mode) == ("REJECT", "meet")
    assert (actors(refused.actors), actors(refused.recipients)) == (["a1"], ["a2"])
    assert actors(found["praised"].actors) == ["a2"]


def test_who_receives_aid_does_not_give_it():
    """The giver stands behind "from", the receiver is the subject."""
    reading = reading_from_table(
        "Clinics received aid from donors.",
        """
Clinics clinic NOUN NNS _ 2:nsubj
received receive VERB VBD Tense=Past 0:root
aid aid NOUN NN _ 2:obj
from from ADP IN _ 5:case
donors donor NOUN NNS _ 2:obl
. . PUNCT . _ 2:punct
""",
    )
    event = events_of(reading)["received"]
    assert (event.type, words(event.actors), words(event.recipients)) == (
        "AID",
        ["donors"],
        ["Clinics"],
    )


def test_his_arrest_is_what_he_suffers():
    """A possessor suffers an arrest, where nobody else does; he leads an attack."""
    table = """
{0} {1} PRON PRP$ _ 2:nmod:poss
{2} {2} NOUN NN _ 3:nsubj
ended end VERB VBD Tense=Past 0:root
. . PUNCT . _ 3:punct
"""
    arrest = reading_from_table("His arrest ended.", table.format("His", "he", "arrest"))
    attack = reading_from_table("His attack ended.", table.format("His", "he", "attack"))
    assert words(events_of(arrest)["arrest"].recipients) == ["His"]
    assert words(events_of(attack)["attack"].actors) == ["His"]


def test_told_to_whom_in_the_clause():
    """Whoever is to do what is demanded is asked for it."""
    reading = reading_from_table(
        "Farmers demanded that soldiers leave.",
        """
Farmers farmer NOUN NNS _ 2:nsubj
demanded demand VERB VBD Tense=Past 0:root
that that SCONJ IN _ 5:mark
soldiers soldier NOUN NNS _ 5:nsubj
leave leave VERB VBP Tense=Pres 2:ccomp
. . PUNCT . _ 2:punct
""",
    )
    event = events_of(reading, (mention(reading, 1, 3),))["demanded"]
    assert (event.type, actors(event.recipients)) == ("REQUEST", ["a1"])


def test_participle_that_only_names_is_no_event():
    """A participle that tells a name or a plan of its noun is left out."""
    reading = reading_from_table(
        "The talks scheduled for May failed.",
        """
The the DET DT _ 2:det
talks talk NOUN NNS _ 6:nsubj
scheduled schedule VERB VBN _ 2:acl
for for ADP IN _ 5:case
May May PROPN NNP _ 3:obl
failed fail VERB VBD Tense=Past 0:root
. . PUNCT . _ 6:punct
""",
    )
    assert list(events_of(reading)) == ["talks", "failed"]


def test_frames_are_in_order_and_rest_on_their_sentence():
    """Frames follow the text; each quotes its sentence and tells its rule."""
    frames, _ = find_events(REFUSED, (), (), (), RULES)
    assert [frame.head for frame in frames] == sorted(frame.head for frame in frames)
    assert {frame.evidence[0].text for frame in frames} == {REFUSED.text}
    assert "en.verb.refuse-meeting" in frames[0].because


@given(st.integers(min_value=1, max_value=10_000_000), st.booleans())
def test_every_number_is_read_as_itself(number, grouped):
    """A plain number is both the lowest and the highest, with commas or without."""
    form = f"{number:,}" if grouped else str(number)
    reading = reading_from_table(
        f"Rebels killed {form} guards.",
        f"""
Rebels rebel NOUN NNS _ 2:nsubj
killed kill VERB VBD Tense=Past 0:root
{form} {number} NUM CD _ 4:nummod
guards guard NOUN NNS _ 2:obj
. . PUNCT . _ 2:punct
""",
    )
    (amount,) = events_of(reading)["killed"].amounts
    assert (amount.low, amount.high) == (number, number)


@given(
    st.sampled_from(sorted(RULES.amounts.numbers.bounds)),
    st.integers(min_value=2, max_value=10_000),
)
def test_bounds_of_a_number_hold_together(bound, number):
    """Whatever word bounds a number, the lowest is not above the highest."""
    phrase = RULES.amounts.numbers.bounds[bound][0]
    lines = [f"{word} {word} ADP IN _ {number}:x" for word in phrase.split()]
    count = len(lines)
    rows = "\n".join(line.replace(f"{number}:x", f"{count + 3}:advmod") for line in lines)
    reading = reading_from_table(
        f"Rebels killed {phrase} {number} guards.",
        f"""
Rebels rebel NOUN NNS _ 2:nsubj
killed kill VERB VBD Tense=Past 0:root
{rows}
{number} {number} NUM CD _ {count + 4}:nummod
guards guard NOUN NNS _ 2:obj
. . PUNCT . _ 2:punct
""",
    )
    (amount,) = events_of(reading)["killed"].amounts
    assert amount.low >= 1
    assert amount.high is None or amount.low <= amount.high


def test_a_verb_that_only_says_that_its_subject_happened_is_no_event(reader) -> None:
    """ "An explosion tore through a depot": the explosion is the event, and has the place."""
    text = "An explosion tore through a depot in the Latvian port of Riga on Tuesday, killing two guards."
    claims = claims_of(reader, text)

    events = {event.trigger.text: event for event in claims.events}

    assert "tore" not in events
    places = {
        trigger: claims.places[event.place].words.text
        for trigger, event in events.items()
        if event.place is not None
    }
    assert places == {"explosion": "Riga", "killing": "Riga"}
    assert events["explosion"].when.edtf == events["killing"].when.edtf == "2025-03-04"


def test_a_strike_of_nobody_in_particular_has_no_type(reader) -> None:
    """A bare "strike" may be of workers or of missiles: it has no type."""
    claims = claims_of(reader, "The strike began at six on Thursday, the ministry said.")

    assert [event.type for event in claims.events if event.lemma == "strike"] == [None]


def claims_of(reader, text):
    """All claims of a text published on Friday 7 March 2025."""
    from datetime import datetime

    from dateline.model import Article
    from dateline.pipeline import find_claims, load_rules

    article = Article(id="a", path="a.txt", text=text, published=datetime(2025, 3, 7))
    return find_claims(article, reader.read("a", text), load_rules())
