"""Reads offices, countries and gender off titles, appositions and "is a"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.find.coreference.binding import antecedent_of, is_predicate
from dateline.find.coreference.posts import take_role
from dateline.find.coreference.states import is_told_of_state, tell_of_state
from dateline.find.coreference.turns import turn_at
from dateline.model import MentionHow, MentionKind
from dateline.rules.folding import fold
from dateline.rules.roles import NOUNS, country_in, noun_phrase, role_at

if TYPE_CHECKING:
    from dateline.find.coreference.draft import Draft, Entity
    from dateline.rules.bodies import Known
    from dateline.rules.roles import RoleMatch

TAILED = frozenset({"JRN", "BUS", "PTY"})  # sectors whose names bear their noun behind them
DASHES = frozenset({"-", "--", "\u2013", "\u2014"})
ARTICLES = frozenset({"a", "an", "the"})
REACH = 12  # tokens of a title before a name
COUNTRY_WORDS = 3  # of the longest country before a title


def gather_evidence(draft: Draft) -> None:
    """Take in what the words beside each name say of its bearer."""
    for index, entity in enumerate(draft.of):
        if entity is None or draft.mentions[index].how is not MentionHow.NAME:
            continue
        if entity.kind is MentionKind.PERSON:
            _title(draft, index, entity)
        elif entity.kind is not MentionKind.GOVERNMENT:
            _organisation(draft, index, entity)
    for index in range(len(draft.mentions)):
        _apposition(draft, index)
    for index in range(len(draft.mentions)):
        _tail(draft, index)
    for index in range(len(draft.mentions)):
        _loose_apposition(draft, index)
    for index in range(len(draft.mentions)):
        _predicate(draft, index)


def _title(draft: Draft, index: int, entity: Entity) -> None:
    """As "Indian Prime Minister" before a name; the nearest role before it, adjacent."""
    reading = draft.reading
    span = reading.tokens_in(*draft.mentions[index].words.span)
    first = span[0].index
    sentence = reading.sentences[span[0].sentence]
    at = first - 1
    while at >= sentence.first and reading.tokens[at].text.lower() in draft.rules.addresses:
        at -= 1
    if at < sentence.first or reading.tokens[at].upos not in NOUNS:
        return
    match = role_at(reading, at, draft.rules) or _split_title(draft, at, sentence.first)
    if match is None or match.stop < at + 1:
        return
    low, _ = noun_phrase(reading, reading.tokens[first].index)
    start, _ = noun_phrase(reading, at)
    start = _with_country(draft, min(low, start, match.first))
    take_role(draft, entity, match, max(start, at - REACH), first)


def _with_country(draft: Draft, start: int) -> int:
    """Where a title begins that a country stands before: readers may cut between the two."""
    for first in range(start - 1, max(start - COUNTRY_WORDS, 0) - 1, -1):
        if draft.reading.tokens[first].upos == "PUNCT":
            break
        words = draft.reading.words(first, start)
        if "\n" not in words and draft.rules.country_of(words) is not None:
            return first
    return start


def _split_title(draft: Draft, at: int, earliest: int) -> RoleMatch | None:
    """As "secretary of state" before a name: its head stands before the last word."""
    for head in range(at - 1, max(earliest, at - REACH // 3) - 1, -1):
        match = role_at(draft.reading, head, draft.rules)
        if match is not None and match.stop == at + 1:
            return match
    return None


def _organisation(draft: Draft, index: int, entity: Entity) -> None:
    """An organisation's own words: "Kenyan Defence Ministry" is Kenyan and a ministry."""
    reading, rules = draft.reading, draft.rules
    words = draft.mentions[index].words
    known = rules.known.get(fold(words.text))
    if known is not None:
        entity.add_sectors(known.sectors_on(draft.published))
    elif bodies := _bodies_joined(draft, words.text):
        entity.add_sectors(
            tuple(one for body in bodies for one in body.sectors_on(draft.published))
        )
        entity.country = entity.country or bodies[0].country or None
        return
    span = reading.tokens_in(*words.span)
    low, _ = noun_phrase(reading, draft.mentions[index].head)
    stop = span[-1].index + 1 if known is None else span[0].index  # "Sana" is no capital there
    country = country_in(reading, min(low, span[0].index), stop, rules)
    if country is not None:
        entity.country = entity.country or country.id or None
    if known is not None:
        entity.country = entity.country or known.country or None
        return
    low_words = [token.text.lower() for token in span]
    for length in (3, 2, 1):
        for start in range(len(low_words) - length, -1, -1):
            role = rules.name_roles.get(" ".join(low_words[start : start + length]))
            if role is not None and role.kind is not MentionKind.PERSON:
                entity.add_role(role, None, None)
                return


def _bodies_joined(draft: Draft, words: str) -> list[Known]:
    """The well-known bodies of a name that joins them by hyphens: "UN-Arab League"."""
    parts = words.split("-")
    found = [draft.rules.known.get(fold(part)) for part in parts]
    return [one for one in found if one is not None] if len(parts) > 1 and all(found) else []


def _apposition(draft: Draft, index: int) -> None:
    """As "Ruiz, the mayor of Lima": both name one, where the reader saw an apposition."""
    reading = draft.reading
    for child in reading.dependents(draft.mentions[index].head, "appos"):
        other = draft.by_head.get(child.index)
        if not _are_of_one_turn(draft, draft.mentions[index].head, child.index):
            continue
        if other is None:
            _bare_apposition(draft, index, child.index)
        elif is_told_of_state(draft, index, other):
            tell_of_state(draft, index, other)
        elif not _join(draft, index, other):
            _join(draft, other, index)


def _are_of_one_turn(draft: Draft, one: int, two: int) -> bool:
    """Whether two tokens are both of a label, or both of what one says: "MAYOR: Ruiz, you …"."""
    first, second = (turn_at(draft.turns, draft.reading.tokens[at].start) for at in (one, two))
    return first is second


def _bare_apposition(draft: Draft, index: int, head: int) -> None:
    entity = draft.of[index]
    match = role_at(draft.reading, head, draft.rules)
    if entity is not None and match is not None and match.role.kind is entity.kind:
        take_role(draft, entity, match, *noun_phrase(draft.reading, head))


def _join(draft: Draft, index: int, other: int) -> bool:
    """Give `other`, a description, to the entity of `index`, if the two may be one."""
    entity = draft.of[index]
    mention = draft.mentions[other]
    if mention.how not in (MentionHow.DESCRIPTION, MentionHow.TITLE):
        return False
    match = draft.role(other)
    if entity is None:
        entity = _begin(draft, index)
    if match is None or entity is None or not _may_be(entity, mention.kind):
        return False
    draft.link(other, entity, f"in apposition to {draft.words(index)}")
    first, stop = noun_phrase(draft.reading, mention.head)
    take_role(draft, entity, match, min(first, match.first), max(stop, match.stop))
    return True


def _tail(draft: Draft, index: int) -> None:
    """As "Sana news agency": an organisation's name and then the noun for what it is."""
    mention = draft.mentions[index]
    if mention.how is not MentionHow.DESCRIPTION or mention.kind is not MentionKind.ORGANISATION:
        return
    match = draft.role(index)
    if match is None or draft.of[index] is not None or match.role.sectors[0] not in TAILED:
        return
    before = draft.reading.tokens[match.first - 1] if match.first else None
    for other in (index - 1, index + 1):
        if before is None or not 0 <= other < len(draft.mentions):
            continue
        entity, words = draft.of[other], draft.mentions[other].words
        if entity is not None and words.end == before.end and before.xpos != "POS":
            _join(draft, other, index)


def _loose_apposition(draft: Draft, index: int) -> None:
    """As "Ruiz, whom I met - a woman who never tires": a person told after a dash.

    Of the persons named before it in its sentence, those that its own clause names are not
    meant; where one is left, that one is.
    """
    reading = draft.reading
    mention = draft.mentions[index]
    if draft.of[index] is not None or mention.kind is not MentionKind.PERSON:
        return
    if mention.how not in (MentionHow.DESCRIPTION, MentionHow.TITLE):
        return
    first, _ = noun_phrase(reading, mention.head)
    sentence = reading.sentences[reading.tokens[first].sentence]
    if first - 1 <= sentence.first or reading.tokens[first - 1].text not in DASHES:
        return
    if reading.tokens[first].lemma.lower() not in ARTICLES:
        return
    _, high = reading.subtree(mention.head)
    beside = draft.mentions_in(sentence.index)
    inside = [draft.of[one] for one in beside if first <= draft.mentions[one].head < high]
    before: list[int] = []
    for other in range(beside.start, index):
        entity = draft.of[other]
        if (
            entity is not None
            and entity.kind is MentionKind.PERSON
            and entity not in inside
            and entity not in [draft.of[one] for one in before]
        ):
            before.append(other)
    if len(before) == 1:
        _join(draft, before[0], index)
        draft.because[index] = f"told after a dash of {draft.words(before[0])}"


def _begin(draft: Draft, index: int) -> Entity | None:
    """An entity for a description that another stands in apposition to."""
    mention = draft.mentions[index]
    if mention.how not in (MentionHow.DESCRIPTION, MentionHow.TITLE):
        return None
    entity = draft.new(mention.words.text, mention.kind)
    draft.link(index, entity, "")
    match = draft.role(index)
    if match is not None:
        take_role(draft, entity, match, *noun_phrase(draft.reading, mention.head))
    return entity


def _may_be(entity: Entity, kind: MentionKind) -> bool:
    if kind is MentionKind.PERSON or entity.kind is MentionKind.PERSON:
        return kind is entity.kind
    return entity.kind is not MentionKind.PLACE


def _predicate(draft: Draft, index: int) -> None:
    """As "Ruiz is the mayor", "called Ruiz a hero": both name one, unless it is denied."""
    reading = draft.reading
    mention = draft.mentions[index]
    if mention.how not in (MentionHow.DESCRIPTION, MentionHow.TITLE):
        return
    if draft.of[index] is not None:
        return
    subject = _told_of(draft, mention.head)
    if subject is not None:
        subject = antecedent_of(reading, subject, draft.rules)
    other = draft.by_head.get(subject) if subject is not None else None
    entity = draft.of[other] if other is not None else None
    if other is not None and is_told_of_state(draft, other, index):
        tell_of_state(draft, other, index)
        return
    if other is None or entity is None or not _may_be(entity, mention.kind):
        return
    match = draft.role(index)
    if match is not None:
        draft.link(index, entity, f"said of {draft.words(other)}")
        take_role(draft, entity, match, *noun_phrase(reading, mention.head))


def _told_of(draft: Draft, noun: int) -> int | None:
    """Head of the noun that a predicate is plainly told of; None where it is denied or open."""
    reading = draft.reading
    if not is_predicate(reading, noun):
        return None
    named = reading.tokens[noun].relation == "xcomp"
    teller = reading.tokens[noun].head if named else noun
    around = [*reading.dependents(teller), *reading.dependents(noun)]
    if any(one.feat("Polarity") == "Neg" or one.relation == "aux" for one in around):
        return None
    if any(one.relation == "mark" and one.upos == "PART" for one in around):
        return None
    wanted = ("obj",) if named else ("nsubj",)
    return next((one.index for one in reading.dependents(teller) if one.deprel in wanted), None)
