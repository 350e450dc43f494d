"""Joins fuller and shorter names of one person or organisation."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dateline.find.coreference.generations import YOUNGER, bearer_of
from dateline.model import MentionHow, MentionKind
from dateline.rules.folding import fold
from dateline.rules.spelling import is_surname

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.find.coreference.draft import Draft, Entity
    from dateline.find.coreference.generations import Bearer
    from dateline.rules.actors import ActorRules

PLACED = (MentionKind.PLACE, MentionKind.GROUP)
SHORTEST_ACRONYM = 2  # letters
NEAR = 3  # sentences in which a shared surname still points to the last who bore it


def join_names(draft: Draft) -> None:
    """Give every name of a person, organisation or people to an entity."""
    names = [i for i, one in enumerate(draft.mentions) if one.how is MentionHow.NAME]
    bearers = _join_persons(
        draft, [i for i in names if draft.mentions[i].kind is MentionKind.PERSON]
    )
    others = (MentionKind.PERSON, *PLACED)
    bodies = [i for i in names if draft.mentions[i].kind not in others]
    _join_organisations(draft, [i for i in bodies if not _give_to_person(draft, i, bearers)])
    _join_peoples(draft)


def _key(bearer: Bearer) -> tuple[str, ...]:
    """What the name of a person is joined by; of another generation it is another surname."""
    if not bearer.generation:
        return bearer.key
    return (*bearer.key[:-1], f"{bearer.key[-1]} {bearer.generation}")


def _give_to_person(draft: Draft, index: int, bearers: dict[str, list[Entity]]) -> bool:
    """Give a person the surname that a reader took for an organisation; say whether."""
    words = draft.mentions[index].words.text
    people = bearers.get(fold(words), [])
    if len(people) != 1 or fold(words) in draft.rules.known:
        return False
    _take(draft, index, people[0])
    draft.because[index] = f"the surname of \u201c{people[0].name}\u201d"
    return True


def _join_persons(draft: Draft, indices: list[int]) -> dict[str, list[Entity]]:
    """Join the names of persons; gives who bears each surname or first name."""
    named = {index: bearer_of(draft, index) for index in indices}
    keys = {index: _key(bearer) for index, bearer in named.items()}
    short = {keys[i] for i, one in named.items() if is_surname(" ".join(one.key))}
    full = sorted(set(keys.values()), key=lambda key: (-len(key), key))
    people: dict[tuple[str, ...], Entity] = {}
    for key in full:
        if key not in short:
            home = [one for one in people if is_shorter(key, one)]
            if len(home) == 1:
                people[key] = people[home[0]]
            else:
                people[key] = draft.new("", MentionKind.PERSON, named=True)
    bearers = _bearers(people)
    for index in indices:
        key = keys[index]
        if key not in short:
            _take(draft, index, people[key], named[index].called)
    for index in indices:
        if keys[index] in short:
            _place_short(draft, index, keys[index], people, bearers, named[index].called)
    return _bearers(people)


def is_shorter(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether one name leaves words of another out, its last word not among them.

    ("george", "bush") of ("george", "w", "bush") -> True
    """
    if len(short) >= len(full) or short[-1] != full[-1]:
        return False
    if any(len(word) == 1 for word in short[1:-1]):
        return False  # "George W. Bush" is not "George H. W. Bush"
    rest = iter(full)
    return all(any(_same(word, other) for other in rest) for word in short)


def _same(word: str, other: str) -> bool:
    return word == other or (len(word) == 1 and other.startswith(word))


def _bearers(people: dict[tuple[str, ...], Entity]) -> dict[str, list[Entity]]:
    """Who bears a word as last, else as first word of the name."""
    last: dict[str, list[Entity]] = defaultdict(list)
    first: dict[str, list[Entity]] = defaultdict(list)
    for key, entity in people.items():
        younger = key[-1].removesuffix(f" {YOUNGER}")  # "King" may be short for "Ana King Jr."
        for word, table in ((key[-1], last), (younger, last), (key[0], first)):
            if entity not in table[word]:
                table[word].append(entity)
    return {**first, **last}


def _place_short(
    draft: Draft,
    index: int,
    key: tuple[str, ...],
    people: dict[tuple[str, ...], Entity],
    bearers: dict[str, list[Entity]],
    called: str,
) -> None:
    candidates = bearers.get(key[-1], [])
    gender = _address(draft, index)
    fitting = [one for one in candidates if not gender or one.gender in (None, gender)]
    if len(fitting) == 1:
        _take(draft, index, fitting[0], called)
        draft.because[index] = f"short for \u201c{fitting[0].name}\u201d"
    elif fitting:
        chosen = _nearest(draft, index, fitting)
        if chosen is None:
            names = " or ".join(f"\u201c{one.name}\u201d" for one in fitting)
            draft.refuse(index, f"{names}; a fuller name or a title would tell them apart")
        else:
            _take(draft, index, chosen, called)
            draft.because[index] = f"short for \u201c{chosen.name}\u201d, the last so named"
    else:
        surname = key[-1:]
        entity = people.get(surname)
        if entity is None:
            entity = people[surname] = draft.new("", MentionKind.PERSON, named=True)
        _take(draft, index, entity, called)


def _nearest(draft: Draft, index: int, fitting: list[Entity]) -> Entity | None:
    """The last of some people named before, where no other was named in the same sentence."""
    near = [other for other in draft.before(index, NEAR) if draft.of[other] in fitting]
    if not near:
        return None
    sentence = draft.sentence(near[0])
    rivals = {id(draft.of[other]) for other in near if draft.sentence(other) == sentence}
    return draft.of[near[0]] if len(rivals) == 1 else None


def _address(draft: Draft, index: int) -> str:
    """The gender that a form of address before a name shows, "" for none."""
    first = draft.reading.tokens_in(*draft.mentions[index].words.span)[0].index
    if first == 0:
        return ""
    return draft.rules.addresses.get(draft.reading.tokens[first - 1].text.lower(), "")


def _take(draft: Draft, index: int, entity: Entity, called: str = "") -> None:
    """A name becomes a mention of an entity; the fullest, then the first, is its name.

    A person's name in capitals gives way to the same in small letters.
    """
    words = called or draft.mentions[index].words.text
    more = len(words.split()) - len(entity.name.split())
    shouted = entity.kind is MentionKind.PERSON and entity.name.isupper() and not words.isupper()
    if more > 0 or (more == 0 and shouted):
        entity.name = words
    entity.gender = entity.gender or _address(draft, index) or None
    draft.link(index, entity, "")


def _join_organisations(draft: Draft, indices: list[int]) -> None:
    aliases = _acronyms(draft, indices)
    found: dict[tuple[str, ...], Entity] = {}
    keys: dict[int, tuple[str, ...]] = {}
    for index in indices:
        key = _organisation_key(draft.mentions[index].words.text, draft.rules)
        keys[index] = aliases.get(key, key)
    for index in sorted(indices, key=lambda one: (-len(keys[one]), one)):
        key = keys[index]
        entity = found.get(key)
        because = ""
        known = fold(draft.mentions[index].words.text) in draft.rules.known
        if entity is None and len(key) == 1 and not known:
            entity = _whole(key[0], found, draft.rules)
            because = f"short for \u201c{entity.name}\u201d" if entity else ""
        if entity is None:
            entity = draft.new("", draft.mentions[index].kind, named=True)
            found[key] = entity
        _take(draft, index, entity)
        draft.because[index] = because


def _organisation_key(words: str, rules: ActorRules) -> tuple[str, ...]:
    known = rules.known.get(fold(words))
    parts = fold(known.name if known else words).split()
    while len(parts) > 1 and parts[-1] in rules.suffixes:
        parts.pop()
    return tuple(parts)


def _whole(word: str, found: dict[tuple[str, ...], Entity], rules: ActorRules) -> Entity | None:
    """The one longer name that begins or ends with a word; that ends so, for a common noun."""
    common = word in rules.name_roles
    wholes = {
        id(entity): entity
        for key, entity in found.items()
        if key[-1] == word or (key[0] == word and not common)
    }
    return next(iter(wholes.values())) if len(wholes) == 1 else None


def _acronyms(draft: Draft, indices: list[int]) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Acronyms whose letters are the initials of another name: ("sco",) -> its words."""
    texts = {draft.mentions[index].words.text for index in indices}
    initials: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for text in sorted(texts):
        for letters in _initials(text):
            initials[letters].add(_organisation_key(text, draft.rules))
    short: dict[tuple[str, ...], tuple[str, ...]] = {}
    for text in sorted(texts):
        letters = text.replace(".", "")
        if letters.isupper() and len(letters) >= SHORTEST_ACRONYM and len(initials[letters]) == 1:
            short[_organisation_key(text, draft.rules)] = next(iter(initials[letters]))
    return short


def _initials(text: str) -> Iterable[str]:
    words = text.replace("-", " ").split()
    if len(words) < SHORTEST_ACRONYM:
        return ()
    capital = "".join(word[0] for word in words if word[0].isupper())
    every = "".join(word[0].upper() for word in words)
    return (capital, every) if len(capital) >= SHORTEST_ACRONYM else ()


def _join_peoples(draft: Draft) -> None:
    """One group for every mention of the same people ("the Kenyans")."""
    peoples: dict[str, Entity] = {}
    for index, mention in enumerate(draft.mentions):
        if mention.how is not MentionHow.DEMONYM or mention.kind is not MentionKind.GROUP:
            continue
        key = fold(mention.words.text)
        if key not in peoples:
            peoples[key] = draft.new(
                mention.words.text.removeprefix("the ").removeprefix("The "), MentionKind.GROUP
            )
            words = mention.words.text.split()
            for start in range(len(words)):
                home = draft.rules.country_of(" ".join(words[start:]))
                if home is not None:
                    peoples[key].country = home.id or None
                    break
        draft.link(index, peoples[key], "")
