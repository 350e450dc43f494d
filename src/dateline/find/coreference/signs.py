"""What speaks for and against one candidate for a pronoun: named signs, each with a number."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING

from dateline.find.coreference.binding import SUBJECTS, entity_at, quotation_at, subject_of
from dateline.find.coreference.together import named_together
from dateline.model import MentionHow, MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.find.coreference.draft import Draft, Entity
    from dateline.model import Reading, Token
    from dateline.rules.actors import Pronoun

INNER = frozenset({"nmod", "acl", "compound", "amod", "nummod"})
CARRIED = frozenset({"conj", "appos", "flat"})
MOST_MENTIONS = 4
MOST_BREAKS = 2


@dataclass(frozen=True, slots=True)
class Seen:
    """A pronoun that is looked at: its mention, its token, its part, its clause's subject.

    `speaks` says whether its verb is one of saying, `quotation` in which quotation it stands.
    """

    index: int
    token: Token
    pronoun: Pronoun
    part: str
    speaks: bool
    quotation: int | None
    subject: Entity | None


def look_at(draft: Draft, index: int, pronoun: Pronoun) -> Seen:
    """All that is the same for every candidate.

    Args:
        draft: the article.
        index: the pronoun's mention.
        pronoun: its person, number and gender.
    """
    reading = draft.reading
    token = reading.tokens[draft.mentions[index].head]
    verb = _verb_above(reading, token)
    head = subject_of(reading, verb, draft.rules.keeping) if verb >= 0 else None
    subject = entity_at(draft, head) if head is not None and head != token.index else None
    if head is not None and subject is not None and pronoun.number == "Plur":
        subject = named_together(draft, draft.by_head[head]) or subject
    part, top = part_of(reading, token)
    speaks = _speaks(draft, top)
    return Seen(index, token, pronoun, part, speaks, quotation_at(draft, index), subject)


def part_of(reading: Reading, token: Token) -> tuple[str, Token]:
    """The part that a mention has in its sentence, and the token that has it.

    "the mayor, Ana Ruiz, left" at "Ruiz" -> ("subject", the token "mayor")
    """
    while token.relation in CARRIED and token.head >= 0:
        token = reading.tokens[token.head]
    if token.deprel in SUBJECTS:
        return "subject", token
    if token.deprel == "nmod:poss":
        return "owner", token
    if token.relation in INNER:
        return "inside", token
    if token.relation in ("obj", "iobj"):
        return "object", token
    return ("root" if token.head < 0 else "oblique"), token


def signs_of(draft: Draft, seen: Seen, entity: Entity, other: int) -> Iterator[tuple[str, float]]:
    """Everything that is to be weighed about one earlier mention of an entity.

    Args:
        draft: the article; what stands before the pronoun is resolved.
        seen: the pronoun.
        entity: who it may be.
        other: one of the entity's mentions before the pronoun.

    Source: rules/en/pronoun_signs.toml
    """
    reading = draft.reading
    there = reading.tokens[draft.mentions[other].head]
    apart = seen.token.sentence - there.sentence
    yield "sentences", apart
    yield "words", math.log1p(max(0, seen.token.index - there.index))
    breaks = reading.text[there.end : seen.token.start].count("\n")
    if breaks:
        yield "paragraph", min(MOST_BREAKS, breaks)
    yield from _of_part(draft, seen, there, apart)
    yield from _of_mention(draft, seen, other)
    yield from _of_entity(draft, seen, entity)


def signs_ahead(
    draft: Draft, seen: Seen, entity: Entity, other: int
) -> Iterator[tuple[str, float]]:
    """Everything that is to be weighed about a subject that follows the pronoun.

    Args:
        draft: the article.
        seen: the pronoun.
        entity: who it may be.
        other: the entity's mention behind the pronoun.
    """
    reading = draft.reading
    there = reading.tokens[draft.mentions[other].head]
    yield "ahead", 1
    yield f"ahead for {seen.part}", 1
    if reading.tokens[there.head].head < 0:
        yield "main ahead", 1
    yield from _of_entity(draft, seen, entity)


def _of_part(draft: Draft, seen: Seen, there: Token, apart: int) -> Iterator[tuple[str, float]]:
    """The part that a mention has in its sentence, beside the pronoun's."""
    reading = draft.reading
    part, top = part_of(reading, there)
    yield part, 1
    if apart <= 1:
        yield f"{part} for {seen.part}{' here' if not apart else ''}", 1
    if part == "subject":
        if not apart and _is_above(reading, top.head, seen.token.index):
            yield "subject above", 1
        if top.head >= 0 and reading.tokens[top.head].head < 0:
            yield "main subject", 1
        if apart == 1:
            yield "last subject", 1
        if seen.speaks and _speaks(draft, top):
            yield "both speak", 1
    if part == seen.part:
        yield "same part" if apart else "same part here", 1
    if there.relation == "conj":
        yield "one of several", 1


def _of_mention(draft: Draft, seen: Seen, other: int) -> Iterator[tuple[str, float]]:
    """Whether a mention is a pronoun itself, and what quotations stand between."""
    mention = draft.mentions[other]
    if mention.how is MentionHow.PRONOUN:
        same = draft.rules.pronouns[mention.words.text.lower()] is seen.pronoun
        yield "same pronoun" if same else "other pronoun", 1
    quotation = quotation_at(draft, other)
    if quotation != seen.quotation:
        yield "into quotation" if quotation is None else "out of quotation", 1
    there = draft.reading.tokens[mention.head]
    if there.deprel in SUBJECTS and _introduces(draft, there, seen.token):
        yield "introduces", 1


def _of_entity(draft: Draft, seen: Seen, entity: Entity) -> Iterator[tuple[str, float]]:
    """Whether gender, kind and name fit; how often and how early it is named."""
    earliest = seen.token.sentence - draft.rules.signs.sentences_back
    before = bisect_left(entity.mentions, seen.index)
    near = before - bisect_left(entity.mentions, earliest, hi=before, key=draft.sentence)
    yield "mentions", min(MOST_MENTIONS, near)
    if draft.sentence(entity.mentions[0]) == 0:
        yield "first", 1
    if seen.subject is entity:
        yield "own subject", 1
        yield f"own subject for {seen.part}", 1
    if seen.pronoun.gender in ("masc", "fem"):
        hint = draft.rules.first_names.hint(entity.name) if entity.named else ""
        if entity.gender is not None:
            yield "gender known", 1
        elif hint:
            yield ("name fits" if hint == seen.pronoun.gender else "name clashes"), 1
    elif entity.kind is MentionKind.GROUP:
        yield "people", 1
    elif seen.pronoun.number == "Plur":
        yield "body as many", 1
    if not entity.named:
        yield "unnamed", 1


def _introduces(draft: Draft, there: Token, here: Token) -> bool:
    """Whether a quotation ends right before a pronoun and begins after a candidate's sentence.

    As in "Ruiz issued a warning: “It is late,” she said."
    """
    number = bisect_right(draft.quoted, here.start, key=itemgetter(1)) - 1
    if number < 0:
        return False
    start, end = draft.quoted[number]
    if draft.reading.text[end : here.start].strip(" ,"):
        return False
    first = draft.reading.tokens_in(start, end)[:1]
    return bool(first) and there.end <= start and there.sentence >= first[0].sentence - 1


def _speaks(draft: Draft, token: Token) -> bool:
    """Whether a token is the subject of a verb of saying, or such a verb closes right behind it.

    As in "Rain fell, the agency said", whichever verb the reader hangs the agency on.
    """
    reading, saying = draft.reading, draft.rules.saying
    if token.deprel not in SUBJECTS or token.head < 0:
        return False
    if reading.tokens[token.head].lemma.lower() in saying:
        return True
    after = reading.tokens[reading.subtree(token.index)[1] :][:1]
    return any(one.relation == "parataxis" and one.lemma.lower() in saying for one in after)


def _verb_above(reading: Reading, token: Token) -> int:
    """The predicate of the clause that a pronoun stands in, -1 for none."""
    at = token.head
    while at >= 0 and reading.tokens[at].upos not in ("VERB", "AUX", "ADJ"):
        at = reading.tokens[at].head
    return at


def _is_above(reading: Reading, verb: int, index: int) -> bool:
    """Whether a verb governs a token, over however many clauses."""
    while index >= 0:
        if index == verb:
            return True
        index = reading.tokens[index].head
    return False
