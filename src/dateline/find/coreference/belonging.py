"""Reads off a noun phrase whose its bearer is: a body, a country, a city."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.model import MentionHow, MentionKind
from dateline.rules.folding import fold
from dateline.rules.roles import country_in, role_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.find.coreference.draft import Draft, Entity
    from dateline.rules.roles import RoleMatch

BODIES: Final = (MentionKind.ORGANISATION, MentionKind.ARMED_GROUP)
OF_BODY: Final = frozenset({"of", "for", "at", "with", "from", "in"})
FOR_GROUP: Final = frozenset({"of", "for"})
PLURAL: Final = frozenset({"NNS", "NNPS"})
OF: Final = frozenset({"of"})
PLACING: Final = frozenset({"in", "across", "throughout", "from", "of"})
LONGEST: Final = 3  # words of a city's name
DWARFED: Final = 10  # a city so many times larger than its namesakes is meant
LARGE: Final = 100_000  # people; a smaller place is too often somebody's name


def has_unknown_body(draft: Draft, match: RoleMatch, first: int) -> bool:
    """Whether a role is of a named body of which nothing is known: "the Orlo Institute's head"."""
    heads = (*range(first, match.first), *_behind(draft, match, OF_BODY))
    found = (draft.of[index] for at in heads if (index := draft.by_head.get(at)) is not None)
    bodies = [one for one in found if one is not None and one.named and one.kind in BODIES]
    return bool(bodies) and not any(one.sectors for one in bodies)


def body_of(draft: Draft, match: RoleMatch, first: int) -> Entity | None:
    """The body that a role belongs to: "EU" in "EU officials", "the Senate" behind "president of".

    Args:
        draft: the article, its names joined.
        match: the role.
        first: first token of its noun phrase.
    """
    for at in range(match.first - 1, first - 1, -1):
        if (entity := _body_at(draft, at)) is not None:
            return entity
    return next(filter(None, (_body_at(draft, at) for at in _behind(draft, match, OF_BODY))), None)


def _body_at(draft: Draft, at: int) -> Entity | None:
    index = draft.by_head.get(at)
    if index is None or draft.mentions[index].how is not MentionHow.NAME:
        return None
    entity = draft.of[index]
    if entity is None or entity.kind not in BODIES or not entity.named:
        return None
    return entity if entity.sectors else None


def _behind(draft: Draft, match: RoleMatch, cases: frozenset[str]) -> Iterator[int]:
    """Heads of what is joined to a role by one of some prepositions."""
    reading = draft.reading
    for child in reading.dependents(match.index, "nmod", "obl"):
        marks = reading.dependents(child.index, "case")
        if child.index >= match.stop and any(one.lemma.lower() in cases for one in marks):
            yield child.index


def content_of(draft: Draft, match: RoleMatch) -> RoleMatch | None:
    """What a collection is of: "police" in "a team of police"; None for any other noun."""
    if match.role.phrase not in draft.rules.collections:
        return None
    found = (role_at(draft.reading, at, draft.rules) for at in _behind(draft, match, OF))
    return next(filter(None, found), None)


def group_of(draft: Draft, match: RoleMatch) -> RoleMatch | None:
    """Whom one who speaks or leads stands for: "rebels" in "a spokesman for the rebels"."""
    reading = draft.reading
    for at in _behind(draft, match, FOR_GROUP):
        found = role_at(reading, at, draft.rules)
        several = reading.tokens[at].xpos in PLURAL
        if found is not None and (several or found.role.kind is not MentionKind.PERSON):
            return None if found.role.kind is MentionKind.GOVERNMENT else found
    return None


def settle_countries(draft: Draft) -> None:
    """Give actors without a country that of their words: "Lima police", "unions in Denmark".

    It is the weakest sign, taken when all else is resolved: where they are, not whose.
    """
    for entity in draft.entities:
        if entity.country is None and entity.mentions and entity.kind is not MentionKind.GOVERNMENT:
            entity.country = _by_place(draft, entity) or _by_sector(draft, entity)


def _by_sector(draft: Draft, entity: Entity) -> str | None:
    if not entity.named or entity.kind is MentionKind.PERSON:
        return None
    codes = (draft.rules.stateless.get(sector) for sector in entity.sectors)
    return next(filter(None, codes), None)


def _by_place(draft: Draft, entity: Entity) -> str | None:
    mention = draft.mentions[entity.mentions[0]]
    if entity.named and entity.kind is MentionKind.PERSON:
        return None
    first, last = _span(draft, entity.mentions[0])
    match = role_at(draft.reading, mention.head, draft.rules)
    for at in range(first, last + 1):
        if at != mention.head and (code := _city(draft, at, last + 1)):
            return code
    if match is None or entity.named or match.role.phrase in draft.rules.abroad:
        return None
    for at in _behind(draft, match, PLACING):
        low, high = draft.reading.subtree(at)
        home = country_in(draft.reading, low, high, draft.rules, draft.person_tails)
        if home is not None:
            return home.id or None
        for word in range(low, high):
            if code := _city(draft, word, high):
                return code
    return None


def _span(draft: Draft, index: int) -> tuple[int, int]:
    tokens = draft.reading.tokens_in(*draft.mentions[index].words.span)
    return tokens[0].index, tokens[-1].index


def _city(draft: Draft, at: int, stop: int) -> str | None:
    """The country of a city whose name begins at a token; None where others bear it, too."""
    if at in draft.person_tails or not draft.reading.tokens[at].text[:1].isupper():
        return None
    for length in range(min(LONGEST, stop - at), 0, -1):
        words = draft.reading.words(at, at + length)
        if fold(words) in draft.rules.capitals:
            return draft.rules.capitals[fold(words)].id or None
        around = draft.gazetteer.candidates(words)
        if around and around[0].feature == "city":
            rivals = [one for one in around[1:] if one.country != around[0].country]
            clear = all(one.population * DWARFED < around[0].population for one in rivals)
            return around[0].country if clear and around[0].population >= LARGE else None
    return None
