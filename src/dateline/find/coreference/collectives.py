"""Whether a description of a body or a group is one that was told of before: "the ministry"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.find.coreference.owners import owners_of
from dateline.model import MentionKind

if TYPE_CHECKING:
    from dateline.find.coreference.draft import Draft, Entity
    from dateline.rules.role_words import Role

DESCRIPTION_BACK = 25  # sentences in which "the ministry" looks for its name
ANY_BODY = "en.organisation.any"
ANY_BACK = 2  # sentences in which "the organisation" looks for one of any kind


def again_body(draft: Draft, index: int, role: Role, country: str | None) -> Entity | None:
    """As "the ministry": the last organisation that has the word in its name or description."""
    head = role.phrase.rsplit(maxsplit=1)[-1]
    owners = owners_of(draft, index)
    for other in draft.before(index, DESCRIPTION_BACK):
        entity = draft.of[other]
        if entity is None or entity.kind in (MentionKind.PERSON, MentionKind.GOVERNMENT):
            continue
        if country is not None and entity.country not in (country, None):
            continue
        if country is not None and entity.country is None and entity.named:
            continue
        if not entity.named and not _may_be_again(draft, entity, owners, country):
            continue
        called = any(_may_be_one(one, role) for one in entity.roles)
        if called or (entity.named and head in entity.name.lower().split()):
            return entity
    if not (role.generic or role.id == ANY_BODY) or country is not None or owners:
        return None
    if role.kind is not MentionKind.ORGANISATION:
        return None
    near = (draft.of[other] for other in draft.before(index, ANY_BACK))
    return next((one for one in near if one is not None and _is_named_body(one, role)), None)


def _may_be_one(one: Role, other: Role) -> bool:
    """Whether two nouns with one last word may be of the same body.

    "the group" may be any group before, and "the armed group" the rebel group; it is no
    "human rights group".
    """
    short, long = sorted((one.phrase.split(), other.phrase.split()), key=len)
    if long[-1] != short[-1]:
        return False
    return long[-len(short) :] == short or (one.kind, one.sectors) == (other.kind, other.sectors)


def _is_named_body(entity: Entity, role: Role) -> bool:
    """Whether "the organisation", or "the company" for a firm, may be a named organisation."""
    if not entity.named or entity.kind is not MentionKind.ORGANISATION:
        return False
    return role.id == ANY_BODY or not entity.sectors or role.sectors[0] in entity.sectors


def again_group(draft: Draft, index: int, country: str | None, *, definite: bool) -> Entity | None:
    """As "the rebels" after "rebels", "police" after "police"; not "three soldiers" twice."""
    mention = draft.mentions[index]
    if _is_counted(draft, index) or is_owned(draft, index):
        return None
    match = draft.role(index)
    if match is None or (match.role.generic and not definite):
        return None
    owners = owners_of(draft, index)
    for other in draft.before(index, DESCRIPTION_BACK):
        entity = draft.of[other]
        if (
            entity is not None
            and entity.kind is mention.kind
            and any(one.phrase == match.role.phrase for one in entity.roles)
            and _may_be_again(draft, entity, owners, country)
            and (definite or not _is_counted(draft, other))
        ):
            return entity
    return None


def _is_counted(draft: Draft, index: int) -> bool:
    """Whether a mention tells a number: "three soldiers" twice are six."""
    return any(True for _ in draft.reading.dependents(draft.mentions[index].head, "nummod"))


def _may_be_again(
    draft: Draft, entity: Entity, owners: tuple[Entity | None, ...], country: str | None
) -> bool:
    """Whether a description with owners and country may be an actor known by descriptions alone.

    "the Syrian troops" are not the "troops" of no country, nor "his party" the party before;
    "the troops" may be the Syrian ones.
    """
    if country is not None and entity.country != country:
        return False
    return not owners or any(owners_of(draft, one) == owners for one in entity.mentions)


def is_owned(draft: Draft, index: int) -> bool:
    """Whether a description says whose it is ("its members", "the head of the mission")."""
    return any(True for _ in draft.reading.dependents(draft.mentions[index].head, "nmod"))
