"""Tests of a body or a group that was told of before: "the ministry", "the rebels"."""

from __future__ import annotations

import pytest
from tests.helpers.readings import reading_from_table

from dateline.find.coreference import begin
from dateline.find.coreference.collectives import again_body, again_group, is_owned
from dateline.find.names import find_names
from dateline.model import MentionKind
from dateline.rules.actors import load_actor_rules
from dateline.rules.gazetteer import load_gazetteer

TWICE = """
{first}soldiers soldier NOUN NNS _ {verb}:nsubj
left leave VERB VBD _ 0:root

{second}soldiers soldier NOUN NNS _ {other}:nsubj
came come VERB VBD _ 0:root
{behind}"""
THREE = "three three NUM CD _ 2:nummod\n"
THE = "the the DET DT _ 2:det\n"
OF_KENYA = "of of ADP IN _ {at}:case\nKenya Kenya PROPN NNP _ {head}:nmod B-LOC\n"
BODY = """
The the DET DT _ 3:det
Harbour Harbour PROPN NNP _ 3:compound B-ORG
{last} {last} PROPN NNP _ 4:nsubj I-ORG
met meet VERB VBD _ 0:root

The the DET DT _ 2:det
{noun} {noun} NOUN NN _ 3:nsubj
spoke speak VERB VBD _ 0:root
"""


def draft_of(table):
    """The draft of sentences, names joined; blanks between their words."""
    text = " ".join(line.split()[0] for line in table.splitlines() if line)
    reading, rules = reading_from_table(text, table), load_actor_rules()
    return begin(reading, find_names(reading, rules), rules, load_gazetteer())


def soldiers(first="", second=""):
    """A draft with soldiers twice, of whom the first are an actor, and that actor."""
    table = TWICE.format(
        first=first, second=second, verb=2 + bool(first), other=2 + bool(second), behind=""
    )
    draft = draft_of(table)
    entity = draft.new("soldiers", MentionKind.GROUP)
    entity.roles.append(draft.role(0).role)
    draft.link(0, entity, "told")
    return draft, entity


@pytest.mark.parametrize(
    ("first", "second", "definite", "same"),
    [
        ("", "", False, True),
        ("", THE, True, True),
        (THREE, THE, True, True),
        (THREE, "", False, False),
        ("", THREE, False, False),
    ],
)
def test_a_group_is_told_of_again_unless_it_is_counted(first, second, definite, same):
    """As "The soldiers" may be the three; "three soldiers" are others each time."""
    draft, entity = soldiers(first, second)
    found = again_group(draft, 1, None, definite=definite)
    assert (found is entity) is same


def test_a_group_of_a_country_is_not_the_one_of_none():
    """As "The Kenyan soldiers" are not the soldiers of whom no country was told."""
    draft, entity = soldiers()
    assert again_group(draft, 1, "KEN", definite=True) is None

    entity.country = "KEN"
    assert again_group(draft, 1, "KEN", definite=True) is entity
    assert again_group(draft, 1, None, definite=True) is entity


def test_what_says_whose_it_is_is_owned():
    """As "Soldiers of Kenya" says whose they are, "soldiers" does not."""
    table = "\nSoldiers soldier NOUN NNS _ 4:nsubj\n" + OF_KENYA.format(at=3, head=1)
    assert is_owned(draft_of(table + "left leave VERB VBD _ 0:root\n"), 0)
    assert not is_owned(soldiers()[0], 0)


@pytest.mark.parametrize(
    ("last", "noun", "same"),
    [
        ("Ministry", "ministry", True),
        ("Council", "organisation", True),
        ("Council", "ministry", False),
    ],
)
def test_a_body_is_called_by_a_word_of_its_name_or_by_any(last, noun, same):
    """As "The ministry" has the word in its name; "the organisation" is the last one named."""
    draft = draft_of(BODY.format(last=last, noun=noun))
    found = again_body(draft, 1, draft.role(1).role, None)
    assert (found is not None and found is draft.of[0]) is same


@pytest.mark.parametrize(
    ("first", "again", "same"),
    [
        ("human rights group", "group", True),
        ("rights group", "human rights group", True),
        ("militant group", "armed group", True),
        ("human rights group", "armed group", False),
        ("militant group", "rights group", False),
    ],
)
def test_nouns_with_one_last_word_are_one_body_where_they_agree(first, again, same):
    """'The armed group' may be the militants told of before, and no group for human rights."""
    words = [f"{word} {word} NOUN NN _ 0:root" for word in first.split()]
    rows = "\n".join([
        *(row.replace("0:root", f"{len(words)}:compound") for row in words[:-1]),
        words[-1],
        "",
        "The the DET DT _ 2:det",
        "militia militia NOUN NN _ 3:nsubj",
        "spoke speak VERB VBD _ 0:root",
    ])  # fmt: skip
    draft = draft_of(rows)
    told = draft.role(0).role
    assert told.phrase == first
    entity = draft.new(first, draft.mentions[0].kind)
    entity.roles.append(told)
    draft.link(0, entity, "told")
    nouns = {role.phrase: role for role in draft.rules.roles.values()}
    assert (again_body(draft, 1, nouns[again], None) is entity) is same
