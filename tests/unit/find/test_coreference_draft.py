"""Tests of the draft in which actors grow."""

from __future__ import annotations

from datetime import date

import pytest
from tests.helpers.actor_readings import article

from dateline.find.coreference.draft import Draft, Entity
from dateline.find.names import find_names
from dateline.model import MentionKind, Reason, Stage
from dateline.rules.actors import load_actor_rules
from dateline.rules.gazetteer import load_gazetteer


@pytest.fixture
def draft():
    """Of "Kenyan President Ana Ruiz met the Danish ambassador …": nothing resolved."""
    reading, rules = article("title"), load_actor_rules()
    return Draft(reading, find_names(reading, rules), rules, load_gazetteer(), date(2020, 1, 1))


def index_of(draft, words):
    """The mention with such words."""
    return next(at for at, one in enumerate(draft.mentions) if one.words.text == words)


def test_a_draft_begins_with_nothing_resolved(draft):
    """Every mention is open, without a reason."""
    assert set(draft.of) == {None}
    assert set(draft.because) == {""}
    assert draft.entities == draft.refusals == []


def test_a_mention_is_linked_once(draft):
    """The first link stays; an entity's mentions are in order of the text."""
    first, second = draft.new("Ana Ruiz", MentionKind.PERSON), draft.new("x", MentionKind.PERSON)
    she, ruiz = index_of(draft, "She"), index_of(draft, "Ana Ruiz")

    draft.link(she, first, "a guess")
    draft.link(ruiz, first, "")
    draft.link(she, second, "another")

    assert first.mentions == [ruiz, she]
    assert second.mentions == []
    assert draft.because[she] == "a guess"


def test_a_title_right_before_a_name_leads_to_it(draft):
    """A reader may hang the name's title on the verb, so that both lead to the mention."""
    title = next(one.index for one in draft.reading.tokens if one.text == "President")

    assert draft.by_head[title] == index_of(draft, "Ana Ruiz")


def test_mentions_before_are_resolved_ones_in_reach_nearest_first(draft):
    """Open mentions are no candidates, and those too many sentences back neither."""
    entity = draft.new("Ana Ruiz", MentionKind.PERSON)
    him, she, ruiz = (index_of(draft, words) for words in ("him", "She", "Ana Ruiz"))
    draft.link(ruiz, entity, "")
    draft.link(she, entity, "")

    assert draft.before(him, 1) == [she, ruiz]
    assert draft.before(him, 0) == [she]


def test_the_mentions_of_a_sentence(draft):
    """Every mention is in the range of its own sentence, and in no other."""
    for index in range(len(draft.mentions)):
        assert index in draft.mentions_in(draft.sentence(index))
    sentences = range(len(draft.reading.sentences))
    assert sum(len(draft.mentions_in(one)) for one in sentences) == len(draft.mentions)


def test_a_refusal_quotes_its_words_and_says_where(draft):
    """Who reads it finds the mention in the text."""
    she = index_of(draft, "She")

    draft.refuse(she, "two fit")

    (refusal,) = draft.refusals
    assert (refusal.stage, refusal.reason) == (Stage.COREFERENCE, Reason.AMBIGUOUS)
    assert draft.reading.text[refusal.start : refusal.end] == "She"
    assert refusal.detail == "'She': two fit"


def test_the_first_office_and_country_stay_and_sectors_are_gathered():
    """What the article says first is kept; a generic noun adds no sector to what is known."""
    roles = load_actor_rules().roles
    ruiz = Entity("Ana Ruiz", MentionKind.PERSON, named=True)

    ruiz.add_role(roles["president"], "President of Kenya", "KEN")
    ruiz.add_role(roles["mayor"], "Mayor", "DNK")
    ruiz.add_role(roles["woman"], None, None)

    assert (ruiz.office, ruiz.country, ruiz.gender) == ("President of Kenya", "KEN", "fem")
    assert ruiz.sectors[0] == "GOV"
    assert "CVL" not in ruiz.sectors
    assert [one.phrase for one in ruiz.roles] == ["president", "mayor", "woman"]


def test_who_has_another_sector_is_no_mere_civilian():
    """A civilian word beside an office says nothing; alone it stays."""
    ruiz = Entity("Ana Ruiz", MentionKind.PERSON)

    ruiz.add_sectors(("CVL",))
    assert ruiz.sectors == ["CVL"]
    ruiz.add_sectors(("GOV",))
    assert ruiz.sectors == ["GOV"]
