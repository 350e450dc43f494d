"""Nouns for somebody that are told of a state or a body: "Kenya, an ally" is nobody new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.model import MentionHow, MentionKind

if TYPE_CHECKING:
    from dateline.find.coreference.draft import Draft

PEOPLE = (MentionKind.PERSON, MentionKind.GROUP)


def is_told_of_state(draft: Draft, index: int, other: int) -> bool:
    """Whether a noun for somebody is told of a land or a body: "Kenya, an ally", "is a rival"."""
    mention, told = draft.mentions[index], draft.mentions[other]
    if mention.how is not MentionHow.NAME or told.how is not MentionHow.DESCRIPTION:
        return False
    entity = draft.of[index]
    if told.kind is not MentionKind.PERSON or (entity.kind if entity else mention.kind) in PEOPLE:
        return False
    match = draft.role(other)
    return match is not None and match.role.generic


def tell_of_state(draft: Draft, index: int, other: int) -> None:
    """Give such a noun to the government or body; where only the land is meant, to nobody."""
    entity = draft.of[index]
    if entity is not None:
        draft.link(other, entity, f"said of {draft.words(index)}")
    else:
        draft.nobody.add(other)
