"""Join actors across articles: governments by country, others by name; apart where unsure."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from dateline.model import MentionKind, content_id
from dateline.weave.namesakes import find_namesakes, may_be_shorter

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.weave.intake import Intake
    from dateline.weave.namesakes import Namesakes
    from dateline.weave.slots import ActorSlot, ArticleSlot

CLOSE: Final = timedelta(days=60)  # reports this near may call a man by his surname alone
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class JoinedActor:
    """One actor over all articles; equal only to itself.

    Attributes:
        id: hash of what joins it; the same everywhere in one store.
        name: the fullest name, of equals the one most articles use.
        kind: what it is.
        country: what most articles with a country say, None where none does.
        named: whether it goes by a name, so that other articles may mean it, too.
        words: the words of its names.
    """

    id: str
    name: str
    kind: MentionKind
    country: str | None
    named: bool
    words: frozenset[str]


def join_actors(intake: Intake) -> tuple[JoinedActor, ...]:
    """Which actor each actor of each article is.

    "Brenn" in one report and "Olga Brenn" in another of the same weeks -> one actor, as long
    as no other full name in these reports ends (or begins) so.

    Returns:
        For each of `intake.actors`, by number, the joined actor.
    """
    groups: defaultdict[Key, list[int]] = defaultdict(list)
    full = _full_names(intake)
    for number, slot in enumerate(intake.actors):
        groups[_key(slot, intake.articles, full)].append(number)
    joined: dict[int, JoinedActor] = {}
    for key, numbers in groups.items():
        actor = _joined(key, [intake.actors[number] for number in numbers])
        joined.update(dict.fromkeys(numbers, actor))
    return tuple(joined[number] for number in range(len(intake.actors)))


@dataclass(slots=True)
class _FullNames:
    """Persons' names of two words and more, by each word they begin or end with in any spelling."""

    by_word: defaultdict[str, set[Key]]
    articles: defaultdict[Key, list[int]]
    words: defaultdict[Key, set[str]]
    namesakes: Namesakes


def _full_names(intake: Intake) -> _FullNames:
    namesakes = find_namesakes(intake)
    found = _FullNames(defaultdict(set), defaultdict(list), defaultdict(set), namesakes)
    for slot in intake.actors:
        if slot.named and slot.actor.kind is MentionKind.PERSON:
            key = found.namesakes.spelling.get(slot.key, slot.key)
            found.articles[key].append(slot.article)
            found.words[key].update(slot.key, key)
            if len(key) > 1:
                for word in {slot.key[0], slot.key[-1], key[0], key[-1]}:
                    found.by_word[word].add(key)
    return found


def _key(slot: ActorSlot, articles: list[ArticleSlot], full: _FullNames) -> Key:
    """What an actor is joined by; actors with the same key are one."""
    actor = slot.actor
    if actor.kind is MentionKind.GOVERNMENT and actor.country is not None:
        return "government", actor.country
    name: Key | None = slot.key if slot.named and slot.key else None
    if name is not None and actor.kind is MentionKind.PERSON:
        name = _person(slot, articles, full)
    return (
        ("apart", articles[slot.article].id, actor.id)
        if name is None
        else (actor.kind.value, *name)
    )


def _person(slot: ActorSlot, articles: list[ArticleSlot], full: _FullNames) -> Key | None:
    """The name that a person is joined by; None where it is unsure who of those that bear it."""
    own = full.namesakes.key(slot, articles[slot.article].published)
    if own is None or len(own) > len(slot.key):
        return own  # two bear it, and his state or office tells which he is, or nothing does
    name = _fullest(own, full)
    if name is None or name in full.namesakes.states:
        return None
    return name if name == own or _is_close(slot, name, articles, full) else None


def _fullest(key: Key, full: _FullNames) -> Key | None:
    """The one longest name that holds all words of a shorter one; None where there are two."""
    words = set(key)
    longer = {
        name
        for edge in (key[0], key[-1])
        for name in full.by_word[edge]
        if len(name) > len(key) and words <= full.words[name] and may_be_shorter(key, name)
    }
    most = {name for name in longer if not any(set(name) < set(other) for other in longer)}
    if len(most) > 1:
        return key if len(key) > 1 else None
    return next(iter(most), key)


def _is_close(slot: ActorSlot, name: Key, articles: list[ArticleSlot], full: _FullNames) -> bool:
    """Whether a report near this one, or one of unknown day, has the full name."""
    published = articles[slot.article].published
    for number in full.articles[name]:
        other = articles[number].published
        if published is None or other is None or abs(published - other) <= CLOSE:
            return True
    return False


def _joined(key: Key, slots: list[ActorSlot]) -> JoinedActor:
    names = Counter(slot.actor.name for slot in slots)
    name = min(names, key=lambda item: (-len(item.split()), -names[item], item))
    kind = _most(slot.actor.kind.value for slot in slots)
    country = _most(slot.actor.country for slot in slots if slot.actor.country)
    return JoinedActor(
        id=content_id("actor", *key),
        name=name,
        kind=MentionKind(kind) if kind else slots[0].actor.kind,
        country=country,
        named=key[0] != "apart" or slots[0].named,
        words=frozenset(word for slot in slots for word in slot.key),
    )


def may_be_one(one: JoinedActor, two: JoinedActor) -> bool:
    """Whether two actors may be one that could not be joined, or speak for one country.

    "Brenn" of one report and "Olga Brenn" of another; a government and its minister.
    """
    if one is two or one.words & two.words:
        return True
    if one.country is None or one.country != two.country:
        return False
    return MentionKind.GOVERNMENT in (one.kind, two.kind)


def _most(values: Iterable[str]) -> str | None:
    """The most frequent value, of equals the first by the alphabet; None for no value."""
    counted = Counter(values)
    return min(counted, key=lambda item: (-counted[item], item)) if counted else None
