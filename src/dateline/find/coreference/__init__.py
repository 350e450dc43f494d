"""Decides which mentions are one actor: names, then evidence, then descriptions and pronouns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.find.coreference.belonging import settle_countries
from dateline.find.coreference.descriptions import resolve_description
from dateline.find.coreference.draft import Draft
from dateline.find.coreference.evidence import gather_evidence
from dateline.find.coreference.governments import join_governments
from dateline.find.coreference.naming import join_names
from dateline.find.coreference.pronouns import resolve_pronoun
from dateline.find.coreference.speakers import resolve_speakers
from dateline.find.coreference.tables import look_up_actors
from dateline.model import Actor, Mention, MentionHow, MentionKind

if TYPE_CHECKING:
    from datetime import date, datetime

    from dateline.find.coreference.draft import Entity
    from dateline.model import Reading, Refusal
    from dateline.rules.actors import ActorRules
    from dateline.rules.gazetteer import Gazetteer

__all__ = ["begin", "resolve_actors"]


def resolve_actors(
    reading: Reading,
    mentions: tuple[Mention, ...],
    rules: ActorRules,
    gazetteer: Gazetteer,
    published: datetime | None = None,
) -> tuple[tuple[Mention, ...], tuple[Actor, ...], tuple[Refusal, ...]]:
    """Join the mentions of one article into actors.

    "Ana Ruiz spoke. The mayor left; she was tired."  ->  one actor, "Ana Ruiz"

    Args:
        reading: the article as read.
        mentions: from `find_names`, in order of the text.
        rules: actor rules of its language.
        gazetteer: places by name; a capital's namesake elsewhere is no government.
        published: when it was published; offices that the article does not tell are then taken
            from the table of leaders. None: they stay unknown.

    Returns:
        The mentions with their actors and why; the actors in order of first mention, ids "a1"
        upwards; refusals for pronouns and names with two equal candidates.
    """
    draft = begin(reading, mentions, rules, gazetteer, published.date() if published else None)
    for index, mention in enumerate(mentions):
        if draft.of[index] is not None or index in draft.nobody:
            continue
        if mention.how is MentionHow.PRONOUN:
            resolve_pronoun(draft, index)
        elif mention.how is not MentionHow.NAME:
            resolve_description(draft, index)
    resolve_speakers(draft)
    settle_countries(draft)
    return _finish(draft)


def begin(
    reading: Reading,
    mentions: tuple[Mention, ...],
    rules: ActorRules,
    gazetteer: Gazetteer,
    published: date | None = None,
) -> Draft:
    """The draft of an article with its names joined; pronouns and descriptions are left."""
    draft = Draft(reading, mentions, rules, gazetteer, published)
    join_names(draft)
    join_governments(draft)
    gather_evidence(draft)
    look_up_actors(draft)
    return draft


def _finish(draft: Draft) -> tuple[tuple[Mention, ...], tuple[Actor, ...], tuple[Refusal, ...]]:
    ids: dict[int, str] = {}
    actors: list[Actor] = []
    for entity in draft.of:
        if entity is not None and id(entity) not in ids:
            ids[id(entity)] = f"a{len(ids) + 1}"
            actors.append(_actor(entity, ids[id(entity)]))
    resolved = tuple(
        _mention(draft, index, ids[id(entity)] if entity is not None else None)
        for index, entity in enumerate(draft.of)
    )
    refusals = sorted(draft.refusals, key=lambda one: (one.start or 0, one.detail))
    return resolved, tuple(actors), tuple(refusals)


def _actor(entity: Entity, number: str) -> Actor:
    return Actor(
        id=number,
        name=entity.name,
        kind=entity.kind,
        country=entity.country,
        office=entity.office,
        sectors=tuple(entity.sectors),
        gender=entity.gender,
    )


def _mention(draft: Draft, index: int, actor: str | None) -> Mention:
    mention = draft.mentions[index]
    entity = draft.of[index]
    kind, how = mention.kind, mention.how
    if entity is not None and how is MentionHow.PRONOUN:
        kind = entity.kind
    if entity is not None and entity.kind is MentionKind.GOVERNMENT and how is MentionHow.NAME:
        kind, how = MentionKind.GOVERNMENT, MentionHow.METONYM
    return Mention(mention.id, mention.words, mention.head, kind, how, actor, draft.because[index])
