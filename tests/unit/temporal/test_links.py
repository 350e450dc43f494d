"""Which times stand with which word, from hand-written parses."""

from __future__ import annotations

from dataclasses import replace

from tests.helpers.readings import reading_from_table

from dateline.model import EventOffset, TimeMention, TimeType, quote
from dateline.rules.event_times import load_event_time_rules
from dateline.temporal.links import attach_times, head_of, head_token, marker_of, times_of

RULES = load_event_time_rules()

REPORTED = reading_from_table(
    "He said on Tuesday that troops left last week .",
    """
He he PRON PRP _ 2:nsubj
said say VERB VBD Tense=Past 0:root
on on ADP IN _ 4:case
Tuesday Tuesday PROPN NNP _ 2:obl
that that SCONJ IN _ 7:mark
troops troop NOUN NNS _ 7:nsubj
left leave VERB VBD Tense=Past 2:ccomp
last last ADJ JJ _ 9:amod
week week NOUN NN _ 7:obl:unmarked
. . PUNCT . _ 2:punct
""",
)
WITHIN_WEEKS = reading_from_table(
    "He died within weeks of his capture on Tuesday .",
    """
He he PRON PRP _ 2:nsubj
died die VERB VBD Tense=Past 0:root
within within ADP IN _ 4:case
weeks week NOUN NNS _ 2:obl
of of ADP IN _ 7:case
his his PRON PRP$ _ 7:nmod:poss
capture capture NOUN NN _ 4:nmod
on on ADP IN _ 9:case
Tuesday Tuesday PROPN NNP _ 2:obl
. . PUNCT . _ 2:punct
""",
)
BESIDE_A_ROOT = reading_from_table(
    "Long ago , towns were rich .",
    """
Long long ADV RB _ 2:advmod
ago ago ADV RB _ 0:root
, , PUNCT , _ 6:punct
towns town NOUN NNS _ 6:nsubj
were be AUX VBD _ 6:cop
rich rich ADJ JJ _ 2:parataxis
. . PUNCT . _ 6:punct
""",
)
SAID_TODAY = reading_from_table(
    "They said on Tuesday he would leave .",
    """
They they PRON PRP _ 2:nsubj
said say VERB VBD Tense=Past 0:root
on on ADP IN _ 4:case
Tuesday Tuesday PROPN NNP _ 7:obl
he he PRON PRP _ 7:nsubj
would would AUX MD _ 7:aux
leave leave VERB VB VerbForm=Inf 2:ccomp
. . PUNCT . _ 2:punct
""",
)
HELD = reading_from_table(
    "They held talks since Tuesday .",
    """
They they PRON PRP _ 2:nsubj
held hold VERB VBD Tense=Past 0:root
talks talk NOUN NNS _ 2:obj
since since ADP IN _ 5:case
Tuesday Tuesday PROPN NNP _ 2:obl
. . PUNCT . _ 2:punct
""",
)
FOLLOWED = reading_from_table(
    "Riots followed the vote on Tuesday .",
    """
Riots riot NOUN NNS _ 2:nsubj
followed follow VERB VBD Tense=Past 0:root
the the DET DT _ 4:det
vote vote NOUN NN _ 2:obj
on on ADP IN _ 6:case
Tuesday Tuesday PROPN NNP _ 2:obl
. . PUNCT . _ 2:punct
""",
)
DRILL = reading_from_table(
    "A three-day drill begins on Tuesday .",
    """
A a DET DT _ 3:det
three-day three-day ADJ JJ _ 3:amod
drill drill NOUN NN _ 4:nsubj
begins begin VERB VBZ Tense=Pres 0:root
on on ADP IN _ 6:case
Tuesday Tuesday PROPN NNP _ 4:obl
. . PUNCT . _ 4:punct
""",
)
SCHEDULED = reading_from_table(
    "He dropped a speech scheduled for Tuesday .",
    """
He he PRON PRP _ 2:nsubj
dropped drop VERB VBD Tense=Past 0:root
a a DET DT _ 4:det
speech speech NOUN NN _ 2:obj
scheduled schedule VERB VBN VerbForm=Part 4:acl
for for ADP IN _ 7:case
Tuesday Tuesday PROPN NNP _ 5:obl
. . PUNCT . _ 2:punct
""",
)
JOINED = reading_from_table(
    "On Tuesday they met and signed .",
    """
On on ADP IN _ 2:case
Tuesday Tuesday PROPN NNP _ 4:obl
they they PRON PRP _ 4:nsubj
met meet VERB VBD Tense=Past 0:root
and and CCONJ CC _ 6:cc
signed sign VERB VBD Tense=Past 4:conj
. . PUNCT . _ 4:punct
""",
)
AT_TALKS = reading_from_table(
    "They agreed at talks on Tuesday .",
    """
They they PRON PRP _ 2:nsubj
agreed agree VERB VBD Tense=Past 0:root
at at ADP IN _ 4:case
talks talk NOUN NNS _ 2:obl
on on ADP IN _ 6:case
Tuesday Tuesday PROPN NNP _ 4:nmod
. . PUNCT . _ 2:punct
""",
)


COUNTED = reading_from_table(
    "Three days after summit efforts launched .",
    """
Three three NUM CD _ 2:nummod
days day NOUN NNS _ 4:nmod:unmarked
after after ADP IN _ 4:case
summit summit NOUN NN _ 6:obl
efforts effort NOUN NNS _ 6:nsubj
launched launch VERB VBD Tense=Past 0:root
. . PUNCT . _ 6:punct
""",
)
AFTER_TALKS = reading_from_table(
    "They left after talks on Tuesday .",
    """
They they PRON PRP _ 2:nsubj
left leave VERB VBD Tense=Past 0:root
after after ADP IN _ 4:case
talks talk NOUN NNS _ 2:obl
on on ADP IN _ 6:case
Tuesday Tuesday PROPN NNP _ 4:nmod
. . PUNCT . _ 2:punct
""",
)


def time(reading, words):
    """A time mention over some words of a reading."""
    start = reading.text.index(words)
    return TimeMention(
        words,
        quote(reading.text, start, start + len(words)),
        TimeType.DATE,
        None,
        None,
        None,
        None,
        None,
        "none",
        None,
        "test",
    )


def test_time_stands_with_its_own_clause():
    """What was said on Tuesday and what happened last week have one time each."""
    tuesday, week = time(REPORTED, "Tuesday"), time(REPORTED, "last week")

    assert attach_times(REPORTED, [tuesday, week], [1, 6]) == {1: (tuesday,), 6: (week,)}


def test_time_right_behind_a_verb_of_saying_is_of_the_saying():
    """In "said on Tuesday he would leave" Tuesday dates the saying, whatever the parse says."""
    tuesday = time(SAID_TODAY, "Tuesday")

    assert attach_times(SAID_TODAY, [tuesday], [1, 6]) == {1: (tuesday,)}


def test_noun_has_the_time_of_the_verb_that_holds_it():
    """Talks that are held on a day are of that day."""
    tuesday = time(HELD, "Tuesday")
    attached = attach_times(HELD, [tuesday], [1, 2])

    assert times_of(HELD, 2, attached, RULES) == (tuesday,)


def test_what_was_followed_came_before():
    """Riots that followed a vote on Tuesday are of Tuesday; the vote may be of Monday."""
    tuesday = time(FOLLOWED, "Tuesday")
    attached = attach_times(FOLLOWED, [tuesday], [0, 1, 3])

    assert times_of(FOLLOWED, 0, attached, RULES) == (tuesday,)
    assert times_of(FOLLOWED, 3, attached, RULES) == ()


def test_a_length_of_its_own_leaves_room_for_a_day():
    """A three-day drill that begins on Tuesday has its length and its day."""
    length = replace(time(DRILL, "three-day"), type=TimeType.DURATION, when=None)
    tuesday = time(DRILL, "Tuesday")
    attached = attach_times(DRILL, [length, tuesday], [2, 3])

    assert times_of(DRILL, 2, attached, RULES) == (length, tuesday)


def test_noun_has_the_time_it_is_scheduled_for():
    """A speech scheduled for Tuesday is of Tuesday, and its dropping is not."""
    tuesday = time(SCHEDULED, "Tuesday")
    attached = attach_times(SCHEDULED, [tuesday], [1, 3])

    assert times_of(SCHEDULED, 3, attached, RULES) == (tuesday,)
    assert times_of(SCHEDULED, 1, attached, RULES) == ()


def test_second_verb_shares_a_time_before_both():
    """They met and signed on Tuesday: both on that day."""
    tuesday = time(JOINED, "Tuesday")
    attached = attach_times(JOINED, [tuesday], [3, 5])

    assert times_of(JOINED, 5, attached, RULES) == (tuesday,)


def test_verb_takes_the_time_of_the_event_it_happens_at():
    """What is agreed at talks on Tuesday is agreed on Tuesday."""
    tuesday = time(AT_TALKS, "Tuesday")
    attached = attach_times(AT_TALKS, [tuesday], [1, 3])

    assert times_of(AT_TALKS, 1, attached, RULES) == (tuesday,)


def test_verb_does_not_take_the_time_of_the_event_it_follows():
    """Who leaves after talks on Tuesday may leave on Wednesday."""
    tuesday = time(AFTER_TALKS, "Tuesday")
    attached = attach_times(AFTER_TALKS, [tuesday], [1, 3])

    assert times_of(AFTER_TALKS, 1, attached, RULES) == ()


def test_time_counted_from_an_event_stands_with_what_it_dates():
    """Three days after the summit: not the summit's time, but that of what was launched."""
    three = replace(
        time(COUNTED, "Three days"),
        event_offset=EventOffset(
            "after", "P3D", quote(COUNTED.text, 17, 23), quote(COUNTED.text, 17, 23)
        ),
    )

    assert attach_times(COUNTED, [three], [3, 5]) == {5: (three,)}


def test_preposition_bounds():
    """The word before a time tells a bound, and most tell none."""
    assert marker_of(HELD, time(HELD, "Tuesday"), RULES) == "since"
    assert marker_of(REPORTED, time(REPORTED, "Tuesday"), RULES) == ""
    assert marker_of(REPORTED, time(REPORTED, "last week"), RULES) == ""


def test_head_of_an_expression_governs_the_rest():
    """The head of "last week" is "week"."""
    assert head_of(REPORTED, time(REPORTED, "last week")).text == "week"


def test_part_of_a_word_has_its_token_as_head():
    """An expression inside one token hangs where the token does."""
    start = REPORTED.text.index("Tuesday")

    assert head_token(REPORTED, start, start + 3).text == "Tuesday"


def test_a_time_that_is_the_root_stands_with_the_clause_beside_it():
    """Where the parse makes a time the top of its sentence, it dates the clause joined to it."""
    ago = time(BESIDE_A_ROOT, "Long ago")

    assert attach_times(BESIDE_A_ROOT, [ago], []) == {5: (ago,)}


def test_a_time_behind_an_event_deep_in_a_phrase_is_of_that_event():
    """ "Died within weeks of his capture on Tuesday" tells the day of the capture."""
    tuesday = time(WITHIN_WEEKS, "Tuesday")

    assert attach_times(WITHIN_WEEKS, [tuesday], [1, 6]) == {6: (tuesday,)}
    assert attach_times(WITHIN_WEEKS, [tuesday], [1]) == {1: (tuesday,)}
