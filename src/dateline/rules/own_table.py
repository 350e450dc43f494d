"""Our rules about those who act with a user's own table put beside them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.model import MentionKind
from dateline.rules.listed import index_listed
from dateline.rules.role_words import Role, shapes_of

if TYPE_CHECKING:
    from dateline.rules.actors import ActorRules
    from dateline.rules.listed import ActorTable, ListedRole


def with_table(rules: ActorRules, table: ActorTable) -> ActorRules:
    """The rules and a user's own table, which wins where both know a name or a noun.

    Args:
        rules: ours.
        table: the user's; its nouns keep kind and office where ours has them, too.
    """
    own = {one.phrase: _own_role(rules, one) for one in table.roles}
    roles = {**rules.roles, **own}
    return replace(
        rules,
        roles=roles,
        name_roles={**rules.name_roles, **own},
        shapes=shapes_of(roles),
        listed=index_listed(table.rows),
    )


def _own_role(rules: ActorRules, one: ListedRole) -> Role:
    ours = rules.roles.get(one.phrase)
    if ours is not None:
        return replace(ours, sectors=one.sectors, of_body=False)
    return Role("own.agent", one.phrase, MentionKind.PERSON, "", one.sectors)
