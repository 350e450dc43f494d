"""Which person a description means that was told of before: "the minister", "his wife"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.find.coreference.binding import entity_at, subject_of
from dateline.find.coreference.collectives import DESCRIPTION_BACK, is_owned
from dateline.find.coreference.owners import owners_of, words_before
from dateline.model import MentionHow, MentionKind

if TYPE_CHECKING:
    from dateline.find.coreference.draft import Draft, Entity
    from dateline.rules.role_words import Role
    from dateline.rules.roles import RoleMatch

AS_CLAUSE: Final = ("obl", "advcl")
HELD_NO_MORE: Final = "ELI"
NAMED: Final = (MentionHow.NAME, MentionHow.PRONOUN, MentionHow.METONYM)


def again_person(draft: Draft, index: int, match: RoleMatch, country: str | None) -> Entity | None:
    """As "the Russian leader": the one person whom the article gives such a part.

    "his wife" is only ever the wife of the same man, and "the former president" is nobody who
    holds the office.

    Args:
        draft: the article; everything before the mention is resolved.
        index: the description.
        match: the role that its head is.
        country: that it names, None for none.

    Returns:
        None where nobody fits, or two are as near; the draft then has a refusal.
    """
    role = match.role
    near = [draft.of[other] for other in draft.before(index, DESCRIPTION_BACK)]
    inside = _inside(draft, index)
    owned = is_owned(draft, index)
    owners = owners_of(draft, index) if owned else ()
    former = bool(words_before(draft, match) & draft.rules.former)
    fitting: list[Entity] = []
    for entity in (*near, *(draft.entities if country and role.heads else ())):
        if (
            entity is not None
            and entity not in fitting
            and entity not in inside
            and entity.kind is MentionKind.PERSON
            and (entity.named or not owned or _is_owned_so(draft, entity, role, owners))
            and not (former and entity.office and HELD_NO_MORE not in entity.sectors)
            and not (owned and _is_another_owner(draft, entity, role, owners))
            and _fits(draft, entity, role, country, owned=owned)
        ):
            fitting.append(entity)
    if len(fitting) > 1:
        return _nearest(draft, index, fitting)
    return fitting[0] if fitting else None


def filler_of(draft: Draft, index: int) -> Entity | None:
    """Who fills the part that "as" tells: "Ruiz succeeded Lund as mayor", "named her as mayor"."""
    reading, rules = draft.reading, draft.rules
    token = reading.tokens[draft.mentions[index].head]
    marks = [one.lemma.lower() for one in reading.dependents(token.index, "case", "mark")]
    if token.relation not in AS_CLAUSE or marks != [rules.parts["as"]] or token.head < 0:
        return None
    verb = reading.tokens[token.head]
    named = next(reading.dependents(verb.index, "obj", "iobj", "xcomp"), None)
    if named is None or verb.lemma.lower() in rules.filling:
        head = subject_of(reading, verb.index, rules.keeping)
    else:
        head = named.index
    entity = entity_at(draft, head) if head is not None else None
    person = draft.mentions[index].kind is MentionKind.PERSON
    return entity if entity is not None and person and entity.kind is MentionKind.PERSON else None


def _inside(draft: Draft, index: int) -> list[Entity | None]:
    """Entities named inside a description's own clause; it is none of them."""
    low, high = draft.reading.subtree(draft.mentions[index].head)
    beside = draft.mentions_in(draft.sentence(index))
    return [
        draft.of[other]
        for other in beside
        if other != index and low <= draft.mentions[other].head < high
    ]


def _owners_told(draft: Draft, entity: Entity, role: Role) -> list[tuple[Entity | None, ...]]:
    """Whose an entity is each time that it is described by a role."""
    found = (one for one in entity.mentions if draft.mentions[one].how not in NAMED)
    same = (one for one in found if (match := draft.role(one)) and match.role is role)
    return [owners for one in same if (owners := owners_of(draft, one))]


def _is_owned_so(
    draft: Draft, entity: Entity, role: Role, owners: tuple[Entity | None, ...]
) -> bool:
    """Whether an entity without a name was told of as the same one's: "her son" again."""
    return None not in owners and owners in _owners_told(draft, entity, role)


def _is_another_owner(
    draft: Draft, entity: Entity, role: Role, owners: tuple[Entity | None, ...]
) -> bool:
    """Whether an entity is always told of as another's: "Ruiz's wife" is not Lund's."""
    told = _owners_told(draft, entity, role)
    return bool(owners and told) and None not in owners and owners not in told


def _fits(
    draft: Draft, entity: Entity, role: Role, country: str | None, *, owned: bool = False
) -> bool:
    if country is not None and entity.country not in (country, None):
        return False
    if role.gender and entity.gender not in (None, role.gender):
        return False
    phrases = {one.phrase for one in entity.roles}
    if role.phrase in phrases:
        return True
    heads = {one.heads for one in entity.roles if one.heads}
    if role.heads == "any" and entity.named:
        governs = "GOV" in entity.sectors and draft.rules.heads(entity.office or "")
        leads = bool(heads) or (governs and entity.country is not None)
        # "the head of the mission" leads no state
        return leads and (not owned if country is None else entity.country == country)
    if role.heads:
        return (
            entity.named
            and country is not None
            and entity.country == country
            and role.heads in heads
        )
    last = role.phrase.rsplit(maxsplit=1)[-1]
    return not role.generic and any(one.phrase.endswith(f" {last}") for one in entity.roles)


def _nearest(draft: Draft, index: int, fitting: list[Entity]) -> Entity | None:
    """The nearest of several, where no other is as near."""
    here = draft.sentence(index)
    places: list[tuple[int, int]] = []
    for number, entity in enumerate(fitting):
        before = [other for other in entity.mentions if other < index]
        if before:
            places.append((here - draft.sentence(before[-1]), number))
    if not places:
        return fitting[0] if len(fitting) == 1 else None
    places.sort()
    if len(places) > 1 and places[0][0] == places[1][0]:
        names = " or ".join(f"\u201c{fitting[number].name}\u201d" for _, number in places[:2])
        draft.refuse(index, f"{names} are as near; a name would tell them apart")
        return None
    return fitting[places[0][1]]
