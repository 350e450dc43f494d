"""Actors that are named together: "Russia and China", whom one "they" may stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.find.coreference.draft import Entity
from dateline.model import MentionHow, MentionKind

if TYPE_CHECKING:
    from dateline.find.coreference.draft import Draft

LEAST = 2


def named_together(draft: Draft, index: int) -> Entity | None:
    """The group of all actors that are joined by "and" to the one of a mention.

    "Ruiz and Lund" at "Ruiz" or "Lund" -> the group of the two

    Args:
        draft: the article; the mention is resolved.
        index: any of the mentions that are joined.

    Returns:
        The group of just these, which is none of the article's entities until a mention is
        linked to it; None where nothing is joined, one of them is no actor, or "or" joins them.
    """
    heads = _joined(draft, draft.mentions[index].head)
    found = [draft.by_head.get(head) for head in heads]
    members: list[Entity] = []
    for other in found:
        entity = draft.of[other] if other is not None else None
        if other is None or entity is None or draft.mentions[other].how is MentionHow.PRONOUN:
            return None
        if entity not in members:
            members.append(entity)
    if len(members) < LEAST:
        return None
    same = tuple(members)
    for entity in (*draft.entities, *draft.together):
        if entity.members == same:
            return entity
    group = _group(same, [one for one in found if one is not None])
    draft.together.append(group)
    return group


def _joined(draft: Draft, head: int) -> list[int]:
    """Heads of all that is joined to a noun, in order; none where "or" joins them."""
    reading = draft.reading
    while reading.tokens[head].relation == "conj" and reading.tokens[head].head >= 0:
        head = reading.tokens[head].head
    rest = [one.index for one in reading.dependents(head, "conj")]
    marks = {mark.lemma.lower() for at in (head, *rest) for mark in reading.dependents(at, "cc")}
    return [head, *rest] if marks & draft.rules.joining and not marks - draft.rules.joining else []


def _group(members: tuple[Entity, ...], mentions: list[int]) -> Entity:
    group = Entity(" and ".join(one.name for one in members), MentionKind.GROUP)
    group.members = members
    group.mentions = mentions[:1]
    countries = {one.country for one in members}
    group.country = next(iter(countries)) if len(countries) == 1 else None
    for one in members:
        group.add_sectors(tuple(one.sectors))
    return group
