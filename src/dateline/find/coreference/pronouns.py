"""Resolves pronouns by agreement, binding, and what their antecedents look like elsewhere."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dateline.find.coreference.binding import SUBJECTS, antecedent_of, barred_for, subject_of
from dateline.find.coreference.signs import look_at, signs_ahead, signs_of
from dateline.find.coreference.together import named_together
from dateline.model import MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dateline.find.coreference.draft import Draft, Entity
    from dateline.rules.actors import Pronoun

THIRD = 3  # person, as grammar counts
BODIES = frozenset(
    {MentionKind.ORGANISATION, MentionKind.GOVERNMENT, MentionKind.ARMED_GROUP, MentionKind.GROUP}
)
NOBODY = "nobody"
TOLD = 2  # signs that a reason names


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entity that a pronoun may stand for.

    Attributes:
        entity: who.
        last: its last mention before the pronoun, else the first behind.
        mentions: the signs of each of its mentions in reach.
        signs: those of the mention that speaks most for it.
        chance: how likely it is, of all candidates and nobody.
    """

    entity: Entity
    last: int
    mentions: tuple[Mapping[str, float], ...]
    signs: Mapping[str, float]
    chance: float = 0.0


def resolve_pronoun(draft: Draft, index: int) -> None:
    """Give a pronoun to the actor that it stands for; leave it where two are as likely.

    Args:
        draft: the article; everything before the pronoun is resolved.
        index: the pronoun.
    """
    mention = draft.mentions[index]
    word = mention.words.text.lower()
    pronoun = draft.rules.pronouns[word]
    if pronoun.person == 0:
        _relative(draft, index)
    elif pronoun.person == THIRD:
        if word in draft.rules.reflexives:
            _reflexive(draft, index, pronoun)
        elif may_refer(draft, index, pronoun):
            _personal(draft, index, pronoun)


def _relative(draft: Draft, index: int) -> None:
    """As "who": the noun that its clause belongs to."""
    here = draft.mentions[index].head
    noun = antecedent_of(draft.reading, here, draft.rules)
    other = draft.by_head.get(noun) if noun != here else None
    entity = draft.of[other] if other is not None else None
    if other is not None and entity is not None:
        draft.link(index, entity, f"its clause belongs to {draft.words(other)}")


def _reflexive(draft: Draft, index: int, pronoun: Pronoun) -> None:
    """As "himself": the subject of its clause, or the noun that it strengthens."""
    reading = draft.reading
    head = reading.tokens[draft.mentions[index].head].head
    for noun in (head, subject_of(reading, head, draft.rules.keeping)):
        other = draft.by_head.get(noun) if noun is not None else None
        entity = draft.of[other] if other is not None else None
        if other is not None and entity is not None and agrees(entity, pronoun):
            draft.link(index, entity, f"its clause is about {draft.words(other)}")
            return


def may_refer(draft: Draft, index: int, pronoun: Pronoun) -> bool:
    """Whether an "it" can be someone who acts: subject of a doing verb, or a possessive."""
    if pronoun.gender != "neut":
        return True
    token = draft.reading.tokens[draft.mentions[index].head]
    if token.deprel == "nmod:poss":
        return True
    if token.deprel != "nsubj" or token.head < 0:
        return False
    governor = draft.reading.tokens[token.head]
    return governor.upos == "VERB" and governor.lemma.lower() not in draft.rules.still


def agrees(entity: Entity, pronoun: Pronoun) -> bool:
    """Whether an entity can be called by a pronoun; unknown gender agrees with both."""
    if pronoun.number == "Plur":
        return entity.kind in BODIES
    if pronoun.gender == "neut":
        one = entity.named or entity.single or entity.kind is not MentionKind.GROUP
        return one and entity.kind in BODIES
    return entity.kind is MentionKind.PERSON and entity.gender in (None, pronoun.gender)


def _personal(draft: Draft, index: int, pronoun: Pronoun) -> None:
    found = weigh(draft, pronoun, candidates_for(draft, index, pronoun))
    if not found:
        return
    best = found[0]
    if best.chance < draft.rules.signs.least_for(pronoun.gender):
        second = found[1] if len(found) > 1 else None
        if second is not None and second.chance >= draft.rules.signs.rival:
            names = f"\u201c{best.entity.name}\u201d or \u201c{second.entity.name}\u201d"
            draft.refuse(index, f"{names} fit as well; none was chosen")
        return
    draft.link(index, best.entity, _why(draft, pronoun, found))
    if pronoun.gender in ("masc", "fem") and best.entity.gender is None:
        best.entity.gender = pronoun.gender


def _why(draft: Draft, pronoun: Pronoun, found: list[Candidate]) -> str:
    """How sure the choice is, and the signs that spoke most for it."""
    best, signs = found[0], draft.rules.signs
    weights = signs.weights_for(pronoun.gender)
    telling = sorted(
        (-weights.get(name, 0.0) * value, name)
        for name, value in best.signs.items()
        if name in signs.words and weights.get(name, 0.0) > 0
    )
    told = [signs.words[name] for _, name in telling[:TOLD]]
    alone = ["the only one who fits"] if len(found) == 1 else []
    reasons = ", ".join([*alone, *told]) or "nearest who fits"
    return f"{draft.words(best.last)}, {best.chance:.0%}: {reasons}"


def weigh(draft: Draft, pronoun: Pronoun, found: list[Candidate]) -> list[Candidate]:
    """The same candidates, each with its best signs and its chance, the most likely first.

    The chances of all, and of nobody among them, add up to one.
    """
    weights = draft.rules.signs.weights_for(pronoun.gender)
    best = [_best(one, weights) for one in found]
    most = max([weights[NOBODY], *(points for points, _ in best)])
    shares = [math.exp(points - most) for points, _ in best]
    total = sum(shares) + math.exp(weights[NOBODY] - most)
    weighed = [
        replace(one, signs=signs, chance=share / total)
        for one, (_, signs), share in zip(found, best, shares, strict=True)
    ]
    return sorted(weighed, key=lambda one: (-one.chance, -one.last))


def _best(one: Candidate, weights: Mapping[str, float]) -> tuple[float, Mapping[str, float]]:
    """The points and the signs of the mention that speaks most for a candidate."""
    points = [
        sum(weights.get(name, 0.0) * value for name, value in signs.items())
        for signs in one.mentions
    ]
    most = max(points)
    return most, one.mentions[points.index(most)]


def candidates_for(draft: Draft, index: int, pronoun: Pronoun) -> list[Candidate]:
    """Every entity that a pronoun may stand for, the nearest first.

    Args:
        draft: the article.
        index: the pronoun.
        pronoun: its person, number and gender.
    """
    barred = set(barred_for(draft, index))
    here = draft.mentions[index].words
    seen = look_at(draft, index, pronoun)
    mentions: dict[int, list[Mapping[str, float]]] = {}
    last: dict[int, tuple[Entity, int]] = {}
    for other in draft.before(index, draft.rules.signs.sentences_back):
        entity = draft.of[other]
        group = named_together(draft, other) if pronoun.number == "Plur" else None
        if group is not None:
            if draft.reading.tokens[draft.mentions[other].head].relation == "conj":
                continue  # the first of them speaks for all
            entity = group
        if entity is None or entity in barred or not agrees(entity, pronoun):
            continue
        if not barred.isdisjoint(entity.members):
            continue
        if draft.mentions[other].words.end > here.start:
            continue  # the pronoun stands inside it
        last.setdefault(id(entity), (entity, other))
        signs = dict(signs_of(draft, seen, entity, other))
        mentions.setdefault(id(entity), []).append(signs)
    for other in _ahead(draft, index):
        entity = draft.of[other]
        if entity is not None and entity not in barred and agrees(entity, pronoun):
            last.setdefault(id(entity), (entity, other))
            signs = dict(signs_ahead(draft, seen, entity, other))
            mentions.setdefault(id(entity), []).append(signs)
    return [
        Candidate(entity, other, tuple(mentions[key]), mentions[key][0])
        for key, (entity, other) in last.items()
    ]


def _ahead(draft: Draft, index: int) -> Iterator[int]:
    """Subjects of the clauses around a pronoun that follow it: "In her letter, Ruiz said"."""
    reading = draft.reading
    here = draft.mentions[index].head
    at = reading.tokens[here].head
    while at >= 0:
        above = reading.tokens[at]
        at = above.head
        if above.relation in ("conj", "ccomp", "parataxis"):
            return
        for child in reading.dependents(above.index):
            if child.deprel in SUBJECTS and child.index > here and child.index in draft.by_head:
                yield draft.by_head[child.index]
