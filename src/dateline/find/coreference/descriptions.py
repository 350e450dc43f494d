"""Resolves descriptions: "the Russian leader", "the ministry", "the two leaders"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dateline.find.coreference.collectives import (
    again_body,
    again_group,
)
from dateline.find.coreference.governments import acts, government_of
from dateline.find.coreference.owners import described_name, owners_of, words_before
from dateline.find.coreference.persons import again_person, filler_of
from dateline.find.coreference.posts import take_role
from dateline.find.coreference.tables import holder_of
from dateline.model import MentionHow, MentionKind
from dateline.rules.roles import country_in, noun_phrase

if TYPE_CHECKING:
    from dateline.find.coreference.draft import Draft, Entity
    from dateline.rules.role_words import Role
    from dateline.rules.roles import RoleMatch

PAIR = ("two", "both", "2")
PAIR_BACK = 3  # sentences in which the members of a pair are looked for
GOVERNMENT_BACK = 8  # sentences in which "the government" looks for its country
DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
PLURAL = frozenset({"NNS", "NNPS"})
SINGULAR = frozenset({"NN", "NNP"})
LANDS = "en.organisation.country"
LEADING = frozenset({"state", "government", "any"})
UNSAID = frozenset({"the", "this", "that", "'s", "\u2019s", "current", "sitting"})
YEAR = re.compile(r"(?:19|20)\d\d")


def resolve_description(draft: Draft, index: int) -> None:
    """Give a description to an actor of the article, or begin one of its own.

    Args:
        draft: the article; everything before the mention is resolved.
        index: the description.
    """
    match = draft.role(index)
    if match is None:
        _own(draft, index, None, None)
    elif (filler := filler_of(draft, index)) is not None:
        draft.link(index, filler, f"what “{filler.name}” is told to be")
    else:
        _described(draft, index, match)


def _described(draft: Draft, index: int, match: RoleMatch) -> None:
    """Give a description to the actor of the article that it fits, or begin one of its own."""
    mention = draft.mentions[index]
    first, stop = noun_phrase(draft.reading, mention.head)
    first, stop = min(first, match.first), max(stop, match.stop)
    home = country_in(draft.reading, first, stop, draft.rules)
    country = (home.id or None) if home else None
    if match.role.kind is MentionKind.GOVERNMENT:
        _government(draft, index, match.role, country)
        return
    definite = _is_definite(draft, first, mention.head)
    entity = None
    if words_before(draft, match) & draft.rules.others:
        _own(draft, index, match, (first, stop))
        return
    if mention.kind is MentionKind.GROUP and match.role.kind is MentionKind.PERSON:
        entity = _pair(draft, index, match.role) if definite else None
        entity = entity or again_group(draft, index, country, definite=definite)
    elif mention.kind is MentionKind.PERSON:
        entity = again_person(draft, index, match, country) if definite else None
        if definite and entity is None and country and not _refused(draft, index):
            entity = _by_table(draft, index, match, first)
    elif definite or country is not None:
        entity = again_body(draft, index, match.role, country)
    else:
        entity = again_group(draft, index, country, definite=definite)
    if draft.of[index] is None and entity is not None:
        draft.link(index, entity, _why(draft, index, entity))
    elif draft.of[index] is None and not _refused(draft, index):
        _own(draft, index, match, (first, stop))


def _is_definite(draft: Draft, first: int, head: int) -> bool:
    tokens = draft.reading.tokens
    return tokens[first].lemma.lower() in DEFINITE or any(
        child.lemma.lower() in DEFINITE or child.deprel == "nmod:poss"
        for child in draft.reading.dependents(head, "det", "nmod:poss")
    )


def _why(draft: Draft, index: int, entity: Entity) -> str:
    known = [entity.office] if entity.office else [role.phrase for role in entity.roles[:1]]
    what = f", {known[0]}" if known else ""
    return f"{draft.words(index)} fits \u201c{entity.name}\u201d{what}"


def _refused(draft: Draft, index: int) -> bool:
    span = draft.mentions[index].words.span
    return bool(draft.refusals) and (draft.refusals[-1].start, draft.refusals[-1].end) == span


def _own(draft: Draft, index: int, match: RoleMatch | None, phrase: tuple[int, int] | None) -> None:
    """Begin an actor that is known by its description alone."""
    entity = draft.new(described_name(draft, index), draft.mentions[index].kind)
    entity.single = draft.reading.tokens[draft.mentions[index].head].xpos in SINGULAR
    draft.link(index, entity, "")
    if match is not None and phrase is not None:
        take_role(draft, entity, match, *phrase)


def _government(draft: Draft, index: int, role: Role, country: str | None) -> None:
    """As "the Kenyan government", "the government", and "the country" where it acts."""
    mention = draft.mentions[index]
    land = role.id == LANDS
    if draft.reading.tokens[mention.head].xpos in PLURAL:
        if not land:
            _own(draft, index, draft.role(index), noun_phrase(draft.reading, mention.head))
        return
    if land and not acts(draft, mention.head):
        return
    if country in draft.rules.countries and not land:
        home = draft.rules.countries[str(country)]
        draft.link(index, government_of(draft, home), f"the government of {home.name}")
        return
    if country is not None or not _is_definite(draft, mention.head - 1, mention.head):
        return
    owners = owners_of(draft, index)
    if owners and not land:
        _owned_government(draft, index, owners)
        return
    for other in draft.before(index, PAIR_BACK if land else GOVERNMENT_BACK):
        entity = draft.of[other]
        if entity is not None and entity.kind is MentionKind.GOVERNMENT:
            draft.link(index, entity, f"the last government named, {draft.words(other)}")
            return
    if not land:
        _own(draft, index, draft.role(index), noun_phrase(draft.reading, mention.head))


def _owned_government(draft: Draft, index: int, owners: tuple[Entity | None, ...]) -> None:
    """As "his government", "the government of Mr Ruiz": that of the owner's country, if known."""
    countries = {one.country if one is not None else None for one in owners}
    country = next(iter(countries)) if len(countries) == 1 else None
    home = draft.rules.countries.get(country or "")
    if home is None:
        _own(
            draft, index, draft.role(index), noun_phrase(draft.reading, draft.mentions[index].head)
        )
    else:
        name = next(one.name for one in owners if one is not None)
        because = f"the government of {home.name}, the country of \u201c{name}\u201d"
        draft.link(index, government_of(draft, home), because)


def _pair(draft: Draft, index: int, role: Role) -> Entity | None:
    """As "the two leaders": the last two persons named who may be called so."""
    reading = draft.reading
    head = draft.mentions[index].head
    words = [one.text.lower() for one in reading.dependents(head, "nummod", "det", "amod")]
    if not any(word in PAIR for word in words):
        return None
    members: list[Entity] = []
    for other in draft.before(index, PAIR_BACK):
        entity = draft.of[other]
        if (
            entity is not None
            and entity.kind is MentionKind.PERSON
            and entity not in members
            and draft.mentions[other].how is not MentionHow.PRONOUN
            and _may_be_called(draft, entity, role)
        ):
            members.append(entity)
        if entity is not None and len(entity.members) == len(PAIR) - 1 and not members:
            return entity
        if len(members) == len(PAIR) - 1:
            break
    if len(members) < len(PAIR) - 1:
        return None
    members.sort(key=lambda one: one.mentions[0])
    for entity in draft.entities:
        if entity.members == tuple(members):
            return entity
    group = draft.new(" and ".join(one.name for one in members), MentionKind.GROUP)
    group.members = tuple(members)
    for one in members:
        group.add_sectors(tuple(one.sectors))
    return group


def _may_be_called(draft: Draft, entity: Entity, role: Role) -> bool:
    if role.heads:
        governs = "GOV" in entity.sectors and draft.rules.heads(entity.office or "")
        return any(one.heads in LEADING for one in entity.roles) or governs
    if role.generic:
        return not role.gender or entity.gender in (None, role.gender)
    return not entity.roles or any(one.sectors == role.sectors for one in entity.roles)


def _by_table(draft: Draft, index: int, match: RoleMatch, first: int) -> Entity | None:
    """As "the Indian prime minister", whom the article does not name: who held the office then."""
    reading = draft.reading
    words = [one.text.lower() for one in reading.tokens[first : match.first]]
    home = country_in(reading, first, match.stop, draft.rules)
    if home is None or draft.published is None or _is_other_year(draft, index):
        return None
    named = [word for word in words if word not in UNSAID and word not in draft.rules.qualifiers]
    if draft.rules.country_of(" ".join(named).title()) is not home:
        return None  # "the former", "the next", "the deputy" is somebody else
    leader = holder_of(draft, match.role, home.id)
    if leader is None:
        return None
    spells = ((one, draft.rules.spells_of(one.name)) for one in draft.entities if one.named)
    entity = next((one for one, held in spells if leader in held), None)
    if entity is None:
        entity = draft.new(leader.name, MentionKind.PERSON, named=True)
    entity.add_role(match.role, leader.office, home.id)
    draft.link(index, entity, f"{leader.office} on {draft.published}, by our table of offices")
    return entity


def _is_other_year(draft: Draft, index: int) -> bool:
    """Whether the sentence tells of a year that is not the one of publication."""
    tokens = draft.reading.sentence_tokens(draft.sentence(index))
    years = {one.text for one in tokens if YEAR.fullmatch(one.text)}
    return bool(years - {str(draft.published.year if draft.published else "")})
