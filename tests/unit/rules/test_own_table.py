"""Our rules with a user's own table beside them."""

from dateline.model import MentionKind
from dateline.rules.actors import load_actor_rules
from dateline.rules.listed import ActorTable, ListedRole
from dateline.rules.own_table import with_table


def test_a_noun_that_we_know_gets_the_users_sectors():
    """It keeps its kind, and tells no body's sector any more."""
    ours = load_actor_rules()
    both = with_table(ours, ActorTable(roles=(ListedRole("soldier", ("REB",)),)))
    assert both.roles["soldier"].sectors == ("REB",)
    assert both.roles["soldier"].kind is ours.roles["soldier"].kind
    assert not both.roles["soldier"].of_body
    assert ours.roles["soldier"].sectors != ("REB",)


def test_a_noun_of_the_user_alone_is_a_person():
    """It counts inside names of organisations, too."""
    both = with_table(load_actor_rules(), ActorTable(roles=(ListedRole("quaywarden", ("COP",)),)))
    assert both.roles["quaywarden"].kind is MentionKind.PERSON
    assert both.name_roles["quaywarden"] is both.roles["quaywarden"]
    assert both.roles.keys() > load_actor_rules().roles.keys()
