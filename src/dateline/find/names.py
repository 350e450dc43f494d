"""Finds the words that may stand for an actor or a place: names, pronouns, descriptions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.model import Mention, MentionHow, MentionKind, NameLabel, quote
from dateline.rules.bare_names import trim_name
from dateline.rules.folding import fold
from dateline.rules.listed_names import names_with_listed
from dateline.rules.place_pairs import part_places
from dateline.rules.roles import NOUNS, is_limb, is_title_of, noun_phrase, role_at

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from dateline.model import NameSpan, Reading, Token
    from dateline.rules.actors import ActorRules
    from dateline.rules.gazetteer import Gazetteer
    from dateline.rules.roles import RoleMatch

KINDS = {
    NameLabel.PERSON: MentionKind.PERSON,
    NameLabel.ORGANISATION: MentionKind.ORGANISATION,
    NameLabel.LOCATION: MentionKind.PLACE,
}
MODIFIERS = frozenset({"amod", "compound", "nmod:desc", "flat"})
NAME_LINKS = frozenset({"flat", "compound", "appos", "goeswith"})
RELATIVE = 0  # person of "who"


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    head: int
    kind: MentionKind
    how: MentionHow


def find_names(
    reading: Reading, rules: ActorRules, gazetteer: Gazetteer | None = None
) -> tuple[Mention, ...]:
    """Find every mention of an actor or a place in one article.

    "President Ruiz said she would go."  ->  "Ruiz" (name), "she" (pronoun)

    A title before a name is not part of the mention; alone, "the president" is one.

    Args:
        reading: the article as read; offsets are code points into `reading.text`.
        rules: roles, pronouns and demonyms of its language.
        gazetteer: places by name, to part "Springfield Illinois"; None to leave it one.

    Returns:
        Mentions in order of the text, ids "m1" upwards, no two with the same span,
        `actor` None throughout; empty when there are none.

    Source: rules/en/titles.toml, descriptions.toml, demonyms.toml, pronouns.toml
    """
    names = names_with_listed(reading, rules.listed)
    if gazetteer is not None:
        names = tuple(part_places(names, reading, rules, gazetteer))
    named = [trim_name(reading, name, rules) for name in names]
    persons = frozenset(name.first for name in names if name.label is NameLabel.PERSON)
    found: dict[tuple[int, int], _Found] = {}
    inside: set[int] = set()
    surnames = _surnames(reading, named)
    located = frozenset(
        reading.words(first, stop)
        for first, stop, name in named
        if name.label is NameLabel.LOCATION
    )
    for first, stop, name in named:
        kind = KINDS[name.label]
        words = reading.words(first, stop)
        if words in located and words.lower() not in surnames:
            kind = MentionKind.PLACE  # what is a place once is one throughout
        one = _name(reading, first, stop, kind, surnames, rules)
        if one is not None:
            found.setdefault((one.start, one.end), one)
            inside.update(range(name.first, name.stop))
    for token in reading.tokens:
        if token.index not in inside:
            for one in _other(reading, token, inside, persons, rules):
                found.setdefault((one.start, one.end), one)
    ordered = sorted(found.values(), key=lambda one: (one.start, one.end))
    return tuple(
        Mention(
            id=f"m{number}",
            words=quote(reading.text, one.start, one.end),
            head=one.head,
            kind=one.kind,
            how=one.how,
            actor=None,
        )
        for number, one in enumerate(ordered, 1)
    )


def _surnames(reading: Reading, named: list[tuple[int, int, NameSpan]]) -> frozenset[str]:
    """Last words of the fuller names of persons, in lower case: "king" of "Ana King"."""
    return frozenset(
        reading.tokens[stop - 1].text.lower()
        for first, stop, name in named
        if name.label is NameLabel.PERSON and stop - first > 1
    )


def _name(
    reading: Reading,
    first: int,
    stop: int,
    kind: MentionKind,
    surnames: frozenset[str],
    rules: ActorRules,
) -> _Found | None:
    tokens = reading.tokens
    words = reading.words(first, stop)
    found = _kind_and_way(reading, first, stop, kind, surnames, rules)
    if found is None:
        return None
    kind, how = found
    end = tokens[stop - 1].end
    if f"{words}." in rules.places.aliases and reading.text[end : end + 1] == ".":
        end += 1  # the dot of "Ky." is the name's
    head = _head(reading, first, stop, person=kind is MentionKind.PERSON)
    return _Found(tokens[first].start, end, head, kind, how)


def _kind_and_way(
    reading: Reading,
    first: int,
    stop: int,
    kind: MentionKind,
    surnames: frozenset[str],
    rules: ActorRules,
) -> tuple[MentionKind, MentionHow] | None:
    """What a name names, whatever the reader took it for; None where it is no name."""
    words = reading.words(first, stop)
    low = words.lower()
    if (own := rules.listed.kind_of(words)) is not None:
        return own, MentionHow.NAME
    if low not in surnames:
        if low in rules.addresses or _is_bare_title(low, rules):
            return None
        kind = _known_kind(words, kind, rules)
    if kind is not MentionKind.PERSON and fold(words) not in rules.names:
        if low in rules.peoples:
            return MentionKind.GROUP, MentionHow.DEMONYM
        if low in rules.adjectives:
            return None
    tail, lead = reading.tokens[stop - 1].text, reading.tokens[first].text
    if tail.islower() and lead.lower() in rules.adjectives:
        return None  # "Uzbek city" is no name
    if kind is MentionKind.PLACE and _is_body(reading, first, stop, low, rules):
        kind = MentionKind.ORGANISATION
    if kind is MentionKind.ORGANISATION:
        kind = _organisation_kind(words, rules)
    return kind, MentionHow.NAME


def _known_kind(words: str, kind: MentionKind, rules: ActorRules) -> MentionKind:
    """What a well-known name names, whatever the reader took it for."""
    key = fold(words)
    if key in rules.known and words[0].isupper():
        return MentionKind.ORGANISATION
    if key in rules.territories:
        return MentionKind.PLACE
    if key in rules.names and (kind is MentionKind.ORGANISATION or words.isupper()):
        return MentionKind.PLACE  # "DRC" is no person, though "Jordan" may be one
    return kind


def _is_body(reading: Reading, first: int, stop: int, low: str, rules: ActorRules) -> bool:
    """Whether a reader took an organisation for a place ("parliament, the Duma")."""
    role = rules.roles.get(low)
    if role is not None and role.kind is MentionKind.ORGANISATION:
        return True
    token = reading.tokens[_head(reading, first, stop, person=False)]
    if token.relation != "appos" or fold(low) in rules.names:
        return False
    match = role_at(reading, token.head, rules)
    return match is not None and match.role.kind is MentionKind.ORGANISATION


def _is_bare_title(low: str, rules: ActorRules) -> bool:
    role = rules.roles.get(low)
    return role is not None and bool(role.office)


def _organisation_kind(words: str, rules: ActorRules) -> MentionKind:
    known = rules.known.get(fold(words))
    if known is not None:
        return known.kind
    role = rules.name_roles.get(words.rsplit(maxsplit=1)[-1].lower())
    if role is not None and role.kind in (MentionKind.ARMED_GROUP, MentionKind.GOVERNMENT):
        return role.kind
    return MentionKind.ORGANISATION


def _head(reading: Reading, first: int, stop: int, *, person: bool) -> int:
    """The token that the rest of the sentence hangs a name on."""
    tokens = reading.tokens
    head = next(
        (index for index in range(first, stop) if not first <= tokens[index].head < stop), first
    )
    governor = tokens[head].head
    if (
        person
        and tokens[head].relation in NAME_LINKS
        and governor == first - 1
        and tokens[governor].upos in NOUNS
    ):
        return governor  # the reader hangs the name on its title
    return head


def _other(
    reading: Reading,
    token: Token,
    inside: AbstractSet[int],
    persons: frozenset[int],
    rules: ActorRules,
) -> Iterator[_Found]:
    """What one token outside all names heads."""
    if token.upos == "PRON":
        pronoun = rules.pronouns.get(token.text.lower())
        if pronoun is None or token.relation == "expl":
            return
        if pronoun.person != RELATIVE or _is_relative(reading, token):
            kind = MentionKind.GROUP if pronoun.number == "Plur" else MentionKind.PERSON
            yield _Found(token.start, token.end, token.index, kind, MentionHow.PRONOUN)
        return
    if token.text[:1].isupper():
        people = _people(reading, token, inside, rules)
        if people is not None:
            yield people
            return
    description = _description(reading, token, inside, persons, rules)
    if description is not None:
        yield description


def _is_relative(reading: Reading, token: Token) -> bool:
    """Whether a "who" stands in a relative clause rather than in a question."""
    index = token.index
    while index >= 0:
        if reading.tokens[index].deprel == "acl:relcl":
            return True
        if reading.tokens[index].relation in ("ccomp", "root", "conj", "advcl"):
            return False
        index = reading.tokens[index].head
    return False


def _people(
    reading: Reading, token: Token, inside: AbstractSet[int], rules: ActorRules
) -> _Found | None:
    """A people ("the Kenyans", "the British") whose word is a noun phrase of its own."""
    if token.relation in ("amod", "compound", "flat") or token.deprel == "nmod:desc":
        return None
    first = token.index
    before = first - 1
    if before >= reading.sentences[token.sentence].first and before not in inside:
        pair = reading.words(before, first + 1).lower()
        if pair in rules.peoples or pair in rules.adjectives:
            first = before
    low = reading.words(first, token.index + 1).lower()
    plural = low in rules.peoples
    if not plural and low not in rules.adjectives:
        return None
    start, stop = noun_phrase(reading, token.index)
    with_article = reading.tokens[start].lemma == "the"
    if not plural and not (with_article or token.upos in NOUNS):
        return None
    singular = token.xpos in ("NN", "NNP") and not with_article
    kind = MentionKind.PERSON if singular else MentionKind.GROUP
    span = reading.tokens[min(start, first)].start, reading.tokens[stop - 1].end
    return _Found(*span, token.index, kind, MentionHow.DEMONYM)


def _description(
    reading: Reading,
    token: Token,
    inside: AbstractSet[int],
    persons: frozenset[int],
    rules: ActorRules,
) -> _Found | None:
    """A role that is no title of a name: "the Russian leader", "police", "two gunmen"."""
    if token.upos not in NOUNS or token.deprel in MODIFIERS:
        return None
    match = role_at(reading, token.index, rules)
    if match is None:
        return None
    first, stop = noun_phrase(reading, token.index)
    first, stop = min(first, match.first), max(stop, match.stop)
    bare = match.role.generic and stop - first == 1
    if bare and (token.xpos == "NN" or match.role.kind is MentionKind.GROUP):
        return None  # "people" alone picks nobody out
    if reading.tokens[first].lemma.lower() in rules.negations:
        return None
    if _is_title(reading, match, inside, persons) or is_limb(reading, match, rules):
        return None
    kind = match.role.kind
    if token.xpos in ("NNS", "NNPS") and kind is MentionKind.PERSON:
        kind = MentionKind.GROUP
    how = MentionHow.TITLE if match.role.office else MentionHow.DESCRIPTION
    span = reading.tokens[first].start, reading.tokens[stop - 1].end
    return _Found(*span, token.index, kind, how)


def _is_title(
    reading: Reading, match: RoleMatch, inside: AbstractSet[int], persons: frozenset[int]
) -> bool:
    """Whether a role belongs to a name behind it ("President" in "President Ruiz")."""
    token = reading.tokens[match.index]
    if is_title_of(reading, token) is not None:
        return True
    if match.role.kind is MentionKind.PERSON and match.stop in persons:
        return True
    after = token.index + 1
    return (
        after in inside
        and reading.tokens[after].head == token.index
        and reading.tokens[after].relation in NAME_LINKS
        and reading.tokens[after].relation != "appos"
    )
