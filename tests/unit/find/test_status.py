"""Status on parses written by hand: cues of the event itself, of what it hangs on, and holders."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.helpers.readings import reading_from_table

from dateline.find.events import find_events
from dateline.find.status import hold_events, judge_events
from dateline.model import (
    Party,
    StatementFrame,
    StatementKind,
    Status,
    TimeMention,
    TimeType,
    quote,
)
from dateline.rules.status import load_status_rules
from dateline.rules.triggers import load_trigger_rules

TRIGGERS = load_trigger_rules()
RULES = load_status_rules()

CANCELLED = reading_from_table(
    "The king cancelled a visit scheduled for Monday.",
    """
The the DET DT Definite=Def 2:det
king king NOUN NN _ 3:nsubj
cancelled cancel VERB VBD Tense=Past 0:root
a a DET DT Definite=Ind 5:det
visit visit NOUN NN _ 3:obj
scheduled schedule VERB VBN Tense=Past 5:acl
for for ADP IN _ 8:case
Monday Monday PROPN NNP _ 6:obl
. . PUNCT . _ 3:punct
""",
)

INVERTED = reading_from_table(
    "Only on Monday would he resign.",
    """
Only only ADV RB _ 3:advmod
on on ADP IN _ 3:case
Monday Monday PROPN NNP _ 6:obl
would would AUX MD VerbForm=Fin 6:aux
he he PRON PRP _ 6:nsubj
resign resign VERB VB _ 0:root
. . PUNCT . _ 6:punct
""",
)

REPORTED = reading_from_table(
    "She said he would resign.",
    """
She she PRON PRP _ 2:nsubj
said say VERB VBD Tense=Past 0:root
he he PRON PRP _ 5:nsubj
would would AUX MD VerbForm=Fin 5:aux
resign resign VERB VB _ 2:ccomp
. . PUNCT . _ 2:punct
""",
)

SET_TO = reading_from_table(
    "The law is set to change.",
    """
The the DET DT Definite=Def 2:det
law law NOUN NN _ 4:nsubj:pass
is be AUX VBZ Tense=Pres 4:aux:pass
set set VERB VBN Tense=Past 0:root
to to PART TO _ 6:mark
change change VERB VB _ 4:xcomp
. . PUNCT . _ 4:punct
""",
)

CONDITION = reading_from_table(
    "The strike will end if the firm pays.",
    """
The the DET DT Definite=Def 2:det
strike strike NOUN NN _ 4:nsubj
will will AUX MD VerbForm=Fin 4:aux
end end VERB VB _ 0:root
if if SCONJ IN _ 8:mark
the the DET DT Definite=Def 7:det
firm firm NOUN NN _ 8:nsubj
pays pay VERB VBZ Tense=Pres 4:advcl
. . PUNCT . _ 4:punct
""",
)

JOINED = reading_from_table(
    "They did not sign or leave.",
    """
They they PRON PRP _ 4:nsubj
did do AUX VBD Tense=Past 4:aux
not not PART RB Polarity=Neg 4:advmod
sign sign VERB VB _ 0:root
or or CCONJ CC _ 6:cc
leave leave VERB VB _ 4:conj
. . PUNCT . _ 4:punct
""",
)

NEXT_WEEK = reading_from_table(
    "The envoys meet next week.",
    """
The the DET DT Definite=Def 2:det
envoys envoy NOUN NNS _ 3:nsubj
meet meet VERB VBP Tense=Pres 0:root
next next ADJ JJ _ 5:amod
week week NOUN NN _ 3:obl:tmod
. . PUNCT . _ 3:punct
""",
)

FIGHTING = reading_from_table(
    "Soldiers are leaving.",
    """
Soldiers soldier NOUN NNS _ 3:nsubj
are be AUX VBP Tense=Pres 3:aux
leaving leave VERB VBG _ 0:root
. . PUNCT . _ 3:punct
""",
)

CALLED_FOR = reading_from_table(
    "She may call for talks.",
    """
She she PRON PRP _ 3:nsubj
may may AUX MD VerbForm=Fin 3:aux
call call VERB VB _ 0:root
for for ADP IN _ 5:case
talks talk NOUN NNS _ 3:obl
. . PUNCT . _ 3:punct
""",
)


def verdicts(reading, times=(), statements=()):
    """Verdicts by the words of their triggers."""
    frames, _ = find_events(reading, (), (), times, TRIGGERS)
    found = judge_events(reading, frames, times, statements, RULES)
    return {frame.trigger.text: verdict for frame, verdict in zip(frames, found, strict=True)}


def told_in(reading, first, stop, speaker, channel=None):
    """A statement whose content is some tokens of a reading."""

    def party(index):
        token = reading.tokens[index]
        return Party(quote(reading.text, token.start, token.end), None, f"a{index}")

    return StatementFrame(
        head=first,
        kind=StatementKind.INDIRECT,
        content=(quote(reading.text, reading.tokens[first].start, reading.tokens[stop - 1].end),),
        content_tokens=((first, stop),),
        cue=(),
        speaker=None if speaker is None else party(speaker),
        addressee=None,
        channel=None if channel is None else party(channel),
        holder=(),
        because="",
    )


def test_cancelled_beats_scheduled():
    """What was scheduled and then called off is cancelled, and the cue is quoted."""
    verdict = verdicts(CANCELLED)["visit"]
    assert verdict.status is Status.CANCELLED
    assert [word.text for word in verdict.words] == ["cancelled"]
    assert verdict.factuality < 0


def test_what_is_done_while_one_seems_to_falter_is_a_fact():
    """ "Seemed to falter, shelling": what goes with an appearance was seen, not only its look."""
    found = reading_from_table(
        "Rebels seemed to falter, shelling towns.",
        """
Rebels rebel NOUN NNS Number=Plur 2:nsubj
seemed seem VERB VBD Tense=Past 0:root
to to PART TO _ 4:mark
falter falter VERB VB VerbForm=Inf 2:xcomp
, , PUNCT , _ 6:punct
shelling shell VERB VBG VerbForm=Part 4:advcl
towns town NOUN NNS Number=Plur 6:obj
. . PUNCT . _ 2:punct
""",
    )

    assert verdicts(found)["shelling"].status is Status.HAPPENED


def test_past_tense_happened_without_words():
    """Bare tense shows no words."""
    verdict = verdicts(CANCELLED)["cancelled"]
    assert (verdict.status, verdict.words, verdict.factuality) == (Status.HAPPENED, (), 3.0)


def test_inverted_would_happened():
    """A "would" before its subject looks forward from the past: it happened."""
    verdict = verdicts(INVERTED)["resign"]
    assert verdict.status is Status.HAPPENED
    assert [word.text for word in verdict.words] == ["would"]


def test_reported_would_is_planned():
    """What somebody said that he would do is a plan."""
    assert verdicts(REPORTED)["resign"].status is Status.PLANNED
    assert verdicts(REPORTED)["said"].status is Status.HAPPENED


def test_dated_would_happened_unless_somebody_says_it():
    """A date behind "would" makes it a past, but not inside a statement."""
    spoken = told_in(INVERTED, 0, 6, None)
    assert verdicts(INVERTED, statements=(spoken,))["resign"].status is Status.PLANNED


def test_set_to_is_planned():
    """An infinitive takes the status that its governor gives."""
    verdict = verdicts(SET_TO)["change"]
    assert verdict.status is Status.PLANNED
    assert [word.text for word in verdict.words] == ["set"]


def test_condition_makes_both_clauses_conditional():
    """Neither the condition nor what hangs on it is a fact."""
    found = verdicts(CONDITION)
    assert found["end"].status is Status.CONDITIONAL
    assert found["pays"].status is Status.CONDITIONAL


def test_negation_reaches_joined_verbs():
    """A joined verb without tense of its own shares modal and negation."""
    found = verdicts(JOINED)
    assert found["sign"].status is Status.DENIED
    assert found["leave"].status is Status.DENIED
    assert found["sign"].factuality < -2


def test_present_with_a_time_to_come_is_planned():
    """The same words without the time mention tell what is."""
    week = quote(NEXT_WEEK.text, NEXT_WEEK.tokens[3].start, NEXT_WEEK.tokens[4].end)
    time = TimeMention(
        "t1", week, TimeType.DATE, None, None, None, None, None, "published", None, "rule"
    )
    assert verdicts(NEXT_WEEK, times=(time,))["meet"].status is Status.PLANNED
    assert verdicts(NEXT_WEEK)["meet"].status is Status.HAPPENED


def test_present_progressive_is_ongoing():
    """What is being done goes on."""
    assert verdicts(FIGHTING)["leaving"].status is Status.ONGOING


def test_demand_that_may_be_made_stays_a_demand_with_less_certainty():
    """The status of the governor fades what it makes of the event."""
    verdict = verdicts(CALLED_FOR)["talks"]
    assert verdict.status is Status.DEMANDED
    assert [word.text for word in verdict.words] == ["may", "call"]
    assert verdict.certainty < RULES.governors["call"][-1].grade.certainty


def test_one_verdict_for_each_frame_on_its_scales():
    """Verdicts stay on their scales and tell their reason."""
    for reading in (CANCELLED, INVERTED, CONDITION, JOINED, CALLED_FOR):
        for verdict in verdicts(reading).values():
            assert 0 <= verdict.certainty <= 1
            assert -3 <= verdict.factuality <= 3
            assert verdict.because.startswith(verdict.status.value)


ORDER = """
leave leave VERB VB _ 0:root
now now ADV RB _ 1:advmod
{0} {0} PUNCT . _ 1:punct
"""


def test_order_question_and_what_is_to_be_done():
    """An imperative demands, a question leaves open, "is to" plans, the first one did it."""
    order = reading_from_table("leave now !", ORDER.format("!"))
    assert verdicts(order)["leave"].status is Status.DEMANDED
    asked = reading_from_table(
        "Did they leave ?",
        """
Did do AUX VBD Tense=Past 3:aux
they they PRON PRP _ 3:nsubj
leave leave VERB VB _ 0:root
? ? PUNCT . _ 3:punct
""",
    )
    assert verdicts(asked)["leave"].status is Status.POSSIBLE
    ahead = reading_from_table(
        "She is to leave.",
        """
She she PRON PRP _ 4:nsubj
is be AUX VBZ Tense=Pres 4:aux
to to PART TO _ 4:mark
leave leave VERB VB _ 0:root
. . PUNCT . _ 4:punct
""",
    )
    assert verdicts(ahead)["leave"].status is Status.PLANNED


def test_infinitive_behind_an_ordinal_happened():
    """The first man to land did land; a man hired to land is only to do so."""
    table = """
the the DET DT Definite=Def 3:det
{0} {0} ADJ JJ _ 3:amod
man man NOUN NN _ 6:nsubj
to to PART TO _ 5:mark
land land VERB VB _ 3:acl
smiled smile VERB VBD Tense=Past 0:root
"""
    first = reading_from_table("the first man to land smiled", table.format("first"))
    hired = reading_from_table("the hired man to land smiled", table.format("hired"))
    assert verdicts(first)["land"].status is Status.HAPPENED
    assert verdicts(hired)["land"].status is Status.PLANNED


def test_an_infinitive_goes_as_far_as_the_verb_it_belongs_to():
    """What was done to an end mostly came about; what will be done to an end is far from it."""
    table = """
They they PRON PRP _ 3:nsubj
{0} {0} AUX {1} _ 3:aux
dug dig VERB {2} _ 0:root
to to PART TO _ 5:mark
drain drain VERB VB _ 3:advcl
fields field NOUN NNS _ 5:obj
"""
    done = reading_from_table("They had dug to drain fields", table.format("had", "VBD", "VBN"))
    ahead = reading_from_table("They will dug to drain fields", table.format("will", "MD", "VB"))

    assert verdicts(done)["drain"].status is Status.PLANNED
    assert verdicts(done)["drain"].factuality > verdicts(ahead)["drain"].factuality


def test_an_unknown_verb_that_is_a_fact_vouches_for_what_completes_it():
    """ "Proved to leak" tells a leak, "will prove to leak" much less of one."""
    table = """
Pipes pipe NOUN NNS _ 3:nsubj
{0} {0} AUX {1} _ 3:aux
proved prove VERB {2} _ 0:root
to to PART TO _ 5:mark
leak leak VERB VB _ 3:xcomp
"""
    done = reading_from_table("Pipes have proved to leak", table.format("have", "VBP", "VBN"))
    ahead = reading_from_table("Pipes will proved to leak", table.format("will", "MD", "VB"))

    assert verdicts(done)["leak"].factuality > 2 > verdicts(ahead)["leak"].factuality


def test_a_headline_infinitive_is_an_announced_plan():
    """ "Norway to reopen port" is surer than a mere purpose."""
    reading = reading_from_table(
        "Norway to reopen port",
        """
Norway Norway PROPN NNP _ 0:root
to to PART TO _ 3:mark
reopen reopen VERB VB _ 1:acl
port port NOUN NN _ 3:obj
""",
    )
    verdict = verdicts(reading)["reopen"]

    assert verdict.status is Status.PLANNED
    assert verdict.factuality == RULES.plain["scheduled"].factuality


def test_what_you_do_is_no_event():
    """A present of "you" tells a rule; that of anybody else in a main clause is stated outright."""
    table = """
{0} {0} PRON PRP _ 2:nsubj
cross cross VERB VBP Tense=Pres 0:root
borders border NOUN NNS _ 2:obj
"""
    you = verdicts(reading_from_table("You cross borders", table.format("You")))["cross"]
    they = verdicts(reading_from_table("They cross borders", table.format("They")))["cross"]

    assert you.factuality < 1
    assert they.factuality == 3


def test_an_order_not_to_is_no_fact():
    """ "Do not leave": denied, and its factuality says so too."""
    reading = reading_from_table(
        "do not leave !",
        """
do do AUX VB _ 3:aux
not not PART RB Polarity=Neg 3:advmod
leave leave VERB VB _ 0:root
! ! PUNCT . _ 3:punct
""",
    )
    verdict = verdicts(reading)["leave"]

    assert verdict.status is Status.DENIED
    assert verdict.factuality < 0


def test_what_gave_rise_to_a_plan_is_a_fact():
    """ "Will shop after a crash": the crash is no part of the plan; nor is "this crash"."""
    table = """
They they PRON PRP _ 3:nsubj
will will AUX MD VerbForm=Fin 3:aux
shop shop VERB VB _ 0:root
{0} {0} ADP IN _ 6:case
{1} {1} DET DT {2} 6:det
crash crash NOUN NN _ 3:obl
"""

    def crash(case, determiner, feats):
        text = f"They will shop {case} {determiner} crash"
        found = verdicts(reading_from_table(text, table.format(case, determiner, feats)))
        return found["crash"].status

    assert crash("in", "a", "Definite=Ind") is Status.PLANNED
    assert crash("after", "a", "Definite=Ind") is Status.HAPPENED
    assert crash("in", "this", "PronType=Dem") is Status.HAPPENED


ARRANGED = """
They they PRON PRP _ 3:nsubj
{0} {0} AUX {1} _ 3:aux
planned plan VERB {2} _ 0:root
{3} {3} DET DT Definite={4} 5:det
raid raid NOUN NN _ 3:obj
"""


def test_who_planned_the_raid_planned_one_that_came():
    """ "Had planned the raid" takes it for known; "a raid", and "will plan the raid", do not."""

    def raid(auxiliary, tags, determiner, definite):
        table = ARRANGED.format(auxiliary, *tags, determiner, definite)
        found = reading_from_table(f"They {auxiliary} planned {determiner} raid", table)
        return verdicts(found)["raid"].status

    assert raid("had", ("VBD", "VBN"), "the", "Def") is Status.HAPPENED
    assert raid("had", ("VBD", "VBN"), "a", "Ind") is Status.PLANNED
    assert raid("will", ("MD", "VB"), "the", "Def") is Status.PLANNED


def test_what_hangs_on_a_foiled_attempt_is_called_off_with_it():
    """ "Foiled an attempt to rob": the robbery is off, not merely uncertain."""
    found = reading_from_table(
        "They foiled an attempt to rob banks",
        """
They they PRON PRP _ 2:nsubj
foiled foil VERB VBD Tense=Past 0:root
an a DET DT Definite=Ind 4:det
attempt attempt NOUN NN _ 2:obj
to to PART TO _ 6:mark
rob rob VERB VB _ 4:acl
banks bank NOUN NNS _ 6:obj
""",
    )

    assert verdicts(found)["rob"].status is Status.CANCELLED


def test_who_denies_that_he_ordered_a_raid_does_not_deny_the_raid():
    """A denied part in an event leaves the event alone; "did not order a raid" does not."""
    denied = reading_from_table(
        "He denied that he witnessed a raid",
        """
He he PRON PRP _ 2:nsubj
denied deny VERB VBD Tense=Past 0:root
that that SCONJ IN _ 5:mark
he he PRON PRP _ 5:nsubj
witnessed witness VERB VBD Tense=Past 2:ccomp
a a DET DT Definite=Ind 7:det
raid raid NOUN NN _ 5:obj
""",
    )
    not_so = reading_from_table(
        "He did not witness a raid",
        """
He he PRON PRP _ 4:nsubj
did do AUX VBD Tense=Past 4:aux
not not PART RB Polarity=Neg 4:advmod
witness witness VERB VB _ 0:root
a a DET DT Definite=Ind 6:det
raid raid NOUN NN _ 4:obj
""",
    )

    assert verdicts(denied)["raid"].status is not Status.DENIED
    assert verdicts(not_so)["raid"].status is Status.DENIED


def test_only_a_determiner_denies_a_noun():
    """No talks are denied talks; what is "not talks" leaves the talks alone."""
    table = """
{0} {0} {1} 2:{2}
talks talk NOUN NNS _ 3:nsubj
began begin VERB VBD Tense=Past 0:root
. . PUNCT . _ 3:punct
"""
    no = reading_from_table("No talks began.", table.format("No", "DET DT PronType=Neg", "det"))
    aside = reading_from_table(
        "Not talks began.", table.format("Not", "PART RB Polarity=Neg", "advmod")
    )
    assert verdicts(no)["talks"].status is Status.DENIED
    assert verdicts(aside)["talks"].status is Status.HAPPENED


def test_holder_is_the_chain_of_speakers_outermost_first():
    """Wider statements stand before narrower ones, an outlet before its speaker."""
    frames, _ = find_events(CONDITION, (), (), (), TRIGGERS)
    statements = (told_in(CONDITION, 5, 8, 6), told_in(CONDITION, 0, 8, 1, channel=6))
    holders = dict(
        zip(
            [frame.trigger.text for frame in frames],
            hold_events(frames, statements),
            strict=True,
        )
    )
    chain = [(voucher.words.text, voucher.statement) for voucher in holders["pays"]]
    assert chain == [("firm", "s2"), ("strike", "s2"), ("firm", "s1")]
    assert [voucher.statement for voucher in holders["end"]] == ["s2", "s2"]


def test_unnamed_speaker_still_vouches():
    """A statement without speaker leaves a nameless link."""
    frames, _ = find_events(REPORTED, (), (), (), TRIGGERS)
    holders = hold_events(frames, (told_in(REPORTED, 2, 5, None),))
    said, resign = holders
    assert said == ()
    assert [(voucher.words, voucher.statement) for voucher in resign] == [(None, "s1")]


def test_parse_of_any_depth_is_judged():
    """A chain of two thousand joined verbs is judged, whatever the depth of the parse."""
    count = 2000
    rows = [
        f"go go VERB {'VBD' if n == 1 else 'VBN'} _ {n - 1}:{'root' if n == 1 else 'conj'}"
        for n in range(1, count + 1)
    ]
    reading = reading_from_table(" ".join(["go"] * count), "\n".join(rows))
    frames, _ = find_events(reading, (), (), (), TRIGGERS)
    assert {verdict.status for verdict in judge_events(reading, frames, (), (), RULES)} == {
        Status.HAPPENED
    }


WORDS = st.sampled_from(
    ["talks", "cancel", "attack", "not", "would", "to", "by", "12", "set", "who"]
)
UPOS = st.sampled_from(["VERB", "NOUN", "ADJ", "ADP", "PART", "AUX", "NUM", "PROPN", "PRON"])
XPOS = st.sampled_from(["VBD", "VBN", "VBG", "VB", "VBZ", "NN", "MD", "TO", "IN", "RP"])
FEATS = st.sampled_from(["_", "PronType=Rel", "Polarity=Neg", "Definite=Def"])
RELATIONS = st.sampled_from(
    [
        "nsubj",
        "nsubj:pass",
        "obj",
        "obl",
        "obl:agent",
        "nmod",
        "nmod:poss",
        "xcomp",
        "ccomp",
        "advcl",
        "acl",
        "acl:relcl",
        "conj",
        "aux",
        "aux:pass",
        "cop",
        "case",
        "mark",
        "amod",
        "compound",
        "compound:prt",
        "advmod",
        "det",
        "nummod",
        "parataxis",
        "fixed",
    ]
)
ROWS = st.lists(
    st.tuples(WORDS, UPOS, XPOS, FEATS, RELATIONS, st.randoms()), min_size=1, max_size=14
)


@given(ROWS)
def test_any_tree_is_read_without_fault(rows):
    """Whatever a reader may say of a sentence, events are found, judged and held."""
    lines = []
    for number, (word, upos, xpos, feats, relation, choice) in enumerate(rows, 1):
        head = choice.randrange(1, number) if number > 1 else 0
        lines.append(f"{word} {word} {upos} {xpos} {feats} {head}:{relation if head else 'root'}")
    reading = reading_from_table(" ".join(row[0] for row in rows), "\n".join(lines))
    frames, refusals = find_events(reading, (), (), (), TRIGGERS)
    statement = told_in(reading, 0, len(rows), 0)
    found = judge_events(reading, frames, (), (statement,), RULES)
    assert len(found) == len(frames) == len(hold_events(frames, (statement,)))
    assert all(refusal.start is not None for refusal in refusals)
