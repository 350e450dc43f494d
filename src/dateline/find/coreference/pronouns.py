"""Resolves pronouns by agreement, binding, part of the sentence and nearness."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.find.coreference.binding import SUBJECTS, barred_for, subject_of
from dateline.model import MentionHow, MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.find.coreference.draft import Draft, Entity
    from dateline.model import Reading, Token
    from dateline.rules.actors import Pronoun

INNER = frozenset({"nmod", "acl", "appos", "compound", "amod", "nummod"})
MOST_MENTIONS = 4
MOST_BREAKS = 2
BODIES = frozenset(
    {MentionKind.ORGANISATION, MentionKind.GOVERNMENT, MentionKind.ARMED_GROUP, MentionKind.GROUP}
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entity that a pronoun may stand for, with its points and its last mention."""

    entity: Entity
    points: float
    last: int


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
    elif pronoun.person == 3:  # noqa: PLR2004 - the third person, as grammar counts
        if word in draft.rules.reflexives:
            _reflexive(draft, index, pronoun)
        elif pronoun.gender != "neut" or _may_refer(draft, index):
            _personal(draft, index, pronoun)


def _relative(draft: Draft, index: int) -> None:
    """As "who": the noun that its clause belongs to."""
    reading = draft.reading
    at = draft.mentions[index].head
    while at >= 0 and reading.tokens[at].deprel != "acl:relcl":
        at = reading.tokens[at].head
    noun = reading.tokens[at].head if at >= 0 else -1
    other = draft.by_head.get(noun)
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


def _may_refer(draft: Draft, index: int) -> bool:
    """Whether an "it" can be someone who acts: subject of a doing verb, or a possessive."""
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
        return entity.kind in BODIES and (entity.named or entity.kind is not MentionKind.GROUP)
    return entity.kind is MentionKind.PERSON and entity.gender in (None, pronoun.gender)


def _personal(draft: Draft, index: int, pronoun: Pronoun) -> None:
    candidates = candidates_for(draft, index, pronoun)
    if not candidates:
        return
    reach = draft.rules.reach
    best = candidates[0]
    lead = best.points - (candidates[1].points if len(candidates) > 1 else best.points - 99)
    sure = lead >= reach["lead"]
    if best.points < reach["floor"]:
        return
    if not sure:
        names = f"\u201c{best.entity.name}\u201d or \u201c{candidates[1].entity.name}\u201d"
        draft.refuse(index, f"{names} fit as well; none was chosen")
        return
    why = "the only one who fits" if len(candidates) == 1 else "nearest who fits"
    draft.link(index, best.entity, f"{why}: {draft.words(best.last)}")
    if pronoun.gender in ("masc", "fem") and best.entity.gender is None:
        best.entity.gender = pronoun.gender


def candidates_for(draft: Draft, index: int, pronoun: Pronoun) -> list[Candidate]:
    """Every entity that a pronoun may stand for, the most likely first.

    Args:
        draft: the article.
        index: the pronoun.
        pronoun: its person, number and gender.
    """
    barred = barred_for(draft, index)
    here = draft.mentions[index].words
    found: dict[int, Candidate] = {}
    for other in draft.before(index, int(draft.rules.reach["sentences_back"])):
        entity = draft.of[other]
        if entity is None or entity in barred or not agrees(entity, pronoun):
            continue
        if draft.mentions[other].words.end > here.start:
            continue  # the pronoun stands inside it
        points = _points(draft, index, other, entity, pronoun)
        known = found.get(id(entity))
        if known is None:
            found[id(entity)] = Candidate(entity, points, other)
        elif points > known.points:
            found[id(entity)] = Candidate(entity, points, known.last)
    for other in _ahead(draft, index):
        entity = draft.of[other]
        if entity is not None and entity not in barred and agrees(entity, pronoun):
            points = draft.rules.reach["ahead"]
            if id(entity) not in found or points > found[id(entity)].points:
                found[id(entity)] = Candidate(entity, points, other)
    return sorted(found.values(), key=lambda one: (-one.points, -one.last))


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


def _points(draft: Draft, index: int, other: int, entity: Entity, pronoun: Pronoun) -> float:
    """How likely a pronoun stands for an entity, by one of its mentions before."""
    reach = draft.rules.reach
    return sum(
        reach[name] * value for name, value in features(draft, index, other, entity, pronoun)
    )


def features(
    draft: Draft, index: int, other: int, entity: Entity, pronoun: Pronoun
) -> Iterator[tuple[str, float]]:
    """What speaks for and against one candidate: names of weights, with how often they count.

    Args:
        draft: the article.
        index: the pronoun.
        other: a mention before it.
        entity: whose mention that is.
        pronoun: person, number and gender of the pronoun.

    Source: rules/en/pronouns.toml, `reach`
    """
    reading = draft.reading
    here = reading.tokens[draft.mentions[index].head]
    there = reading.tokens[draft.mentions[other].head]
    yield "sentence", here.sentence - there.sentence
    yield "words", math.log1p(max(0, here.index - there.index))
    yield from _part(reading, here, there)
    yield "mentions", min(MOST_MENTIONS, sum(one < index for one in entity.mentions))
    if entity.gender is not None and entity.gender == pronoun.gender:
        yield "gender_known", 1
    if not entity.named:
        yield "unnamed", 1
    if _sentence_of_first(draft, entity) == 0:
        yield "first", 1
    if draft.mentions[other].how is MentionHow.PRONOUN:
        same = draft.rules.pronouns[draft.mentions[other].words.text.lower()] is pronoun
        yield "pronoun_before" if same else "other_pronoun", 1
    if there.deprel in SUBJECTS and _introduces(draft, there, here):
        yield "introduces", 1
    breaks = reading.text[there.end : here.start].count("\n")
    if breaks:
        yield "paragraph", min(MOST_BREAKS, breaks)


def _introduces(draft: Draft, there: Token, here: Token) -> bool:
    """Whether a quotation ends right before a pronoun and begins after a candidate's sentence.

    As in "Ruiz issued a warning: “It is late,” she said."
    """
    text = draft.reading.text
    for start, end in draft.quoted:
        if end <= here.start and text[end : here.start].strip(" ,") == "":
            first = draft.reading.tokens_in(start, end)[:1]
            return bool(first) and there.end <= start and there.sentence >= first[0].sentence - 1
    return False


def _sentence_of_first(draft: Draft, entity: Entity) -> int:
    return draft.sentence(entity.mentions[0])


def _part(reading: Reading, here: Token, there: Token) -> Iterator[tuple[str, float]]:
    """The part that a candidate has in its sentence, and whether the pronoun's is the same."""
    top = there
    while top.relation in ("conj", "appos", "flat") and top.head >= 0:
        top = reading.tokens[top.head]
    near = here.sentence == there.sentence
    if top.deprel in SUBJECTS:
        above = near and _is_above(reading, top.head, here.index)
        yield "here_subject" if above else "subject", 1
        if top.head >= 0 and reading.tokens[top.head].head < 0:
            yield "main", 1
    elif top.deprel == "nmod:poss":
        yield "owner", 1
    elif top.relation in INNER:
        yield "inside", 1
    elif top.relation in ("obj", "iobj"):
        yield "object", 1
    elif top.head < 0:
        yield "root", 1
    else:
        yield "oblique", 1
    if here.relation == top.relation:
        yield "parallel_here" if near else "parallel", 1
    if not near and top.sentence == here.sentence - 1 and top.deprel in SUBJECTS:
        yield "last_subject", 1


def _is_above(reading: Reading, verb: int, index: int) -> bool:
    """Whether a verb governs a token, over however many clauses."""
    while index >= 0:
        if index == verb:
            return True
        index = reading.tokens[index].head
    return False
