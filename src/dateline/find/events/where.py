"""Where an event is: by its own clause, by who takes part, by the sentences before, by dateline."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.model import PlaceHow, PlaceUse
from dateline.model.syntax import clause_of, conjuncts_of
from dateline.rules.gazetteer import WIDE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from dateline.find.events.scene import Scene
    from dateline.find.events.triggers import Trigger
    from dateline.model import PlaceMention, Token

WIDTHS: Final = {"city": 0, "district": 1, "region": 3, "water": 3, "country": 4, "continent": 5}
MIDDLING: Final = 2
ON: Final = "on"
REACH: Final = 2  # sentences back that a place is carried on


@dataclass(frozen=True, slots=True)
class Setting:
    """Where one event is, and what says so.

    Attributes:
        place: index into the article's places.
        how: what says so.
    """

    place: int
    how: PlaceHow


def find_settings(scene: Scene, triggers: Sequence[Trigger]) -> dict[int, Setting]:
    """Find where the events of one article are; an event that nothing places is left out.

    "Talks in Geneva failed." -> Geneva, by its own clause
    "Syrian officials in Geneva met the envoy." -> Geneva, by who takes part; not Syria
    "A bomb went off in Lima. Two guards were killed." -> for "killed", too: carried on

    Args:
        scene: reading, mentions and places.
        triggers: what tells the events.

    Returns:
        Settings by the index of the trigger's token. What only typed events of `carried` types
        get is a place from elsewhere in their sentence, from the sentences before or from the
        dateline.
    """
    found: dict[int, Setting] = {}
    telling: defaultdict[int, set[int]] = defaultdict(set)
    for trigger in triggers:
        telling[trigger.token.sentence].add(trigger.token.index)
    for trigger in triggers:
        index = trigger.token.index
        setting = _told(scene, trigger, telling[trigger.token.sentence] - {index})
        if setting is None and trigger.type in scene.rules.carried:
            setting = _carried(scene, trigger.token, found)
        if setting is not None:
            found[index] = setting
    return found


def _told(scene: Scene, trigger: Trigger, others: AbstractSet[int]) -> Setting | None:
    """The place that an event's own clause tells; what is beneath another event is that one's."""
    hosts = list(_hosts(scene, trigger))
    for host in hosts:
        place = _place_on(scene, host, others)
        if place is not None:
            return Setting(place, PlaceHow.CLAUSE)
    for host in hosts:
        for word in scene.reading.dependents(host, "nsubj", "obj", "obl", "nmod"):
            if word.index in others and word.relation in ("obl", "nmod"):
                continue
            for party in conjuncts_of(scene.reading, word.index):
                behind = _behind(scene, party.index, scene.rules.party_cases, others)
                place = _first(scene, behind)
                if place is not None:
                    return Setting(place, PlaceHow.PARTY)
    return None


def _hosts(scene: Scene, trigger: Trigger) -> Iterator[int]:
    """Tokens whose phrases tell where: the trigger, its support verb, its clause.

    "A blast hit Geneva, killing two." -> for "killing", "hit" too: what comes of it is there
    """
    yield trigger.token.index
    if trigger.support is not None:
        yield trigger.support.index
    clause = clause_of(scene.reading, trigger.token.index)
    if trigger.support is None and _is_aside(scene, trigger.token):
        return
    if clause != trigger.token.index and (
        trigger.support is None or clause != trigger.support.index
    ):
        yield clause
    result = scene.reading.tokens[clause]
    if result.relation == "conj":
        result = scene.reading.tokens[result.head]
    if result.relation == "advcl" and result.xpos == "VBG" and result.head < clause:
        yield result.head


def _is_aside(scene: Scene, token: Token) -> bool:
    """Whether a noun only explains what its clause tells: "jailed for the murder of a nurse"."""
    return token.relation in ("obl", "nmod") and scene.case(token) not in scene.rules.party_cases


def _place_on(scene: Scene, host: int, others: AbstractSet[int]) -> int | None:
    """The place that a phrase on a word tells: first those that say "in", then motion to and from.

    A place without a preposition counts where it is no actor: "shelled Homs", "the Homs bombing",
    "stormed the town of Homs".
    """
    moves = scene.lemmas[host] in scene.rules.motion
    for cases in (scene.rules.place_cases, scene.rules.goal_cases if moves else ()):
        place = _first(scene, _behind(scene, host, cases, others))
        if place is not None:
            return place
    for word in scene.reading.dependents(host, "obj", "compound", "nmod:poss", "obl", "nsubj:pass"):
        if scene.case(word):
            continue
        place = _literal_at(scene, word.index)
        if place is not None:
            return place
        place = _place_in(scene, word) if scene.lemmas[word.index] in scene.rules.grounds else None
        if place is not None:
            return place
    return None


def _behind(
    scene: Scene, host: int, cases: Iterable[str], others: AbstractSet[int]
) -> Iterator[Token]:
    """Heads of the phrases on a word that begin with one of some prepositions."""
    for word in scene.reading.dependents(host, "obl", "nmod", "obj"):
        case = scene.case(word)
        if case in cases and word.index not in others and not _is_topic(scene, word, case):
            yield word


def _is_topic(scene: Scene, word: Token, case: str) -> bool:
    """Whether a place is what is spoken of: "a plan on Syria"; "on the Golan Heights" is none."""
    number = scene.place_at.get(word.index)
    return case == ON and number is not None and scene.places[number].feature in WIDE


def _first(scene: Scene, heads: Iterable[Token]) -> int | None:
    """The place of the first phrase that has one."""
    found = (_place_in(scene, head) for head in heads)
    return next((place for place in found if place is not None), None)


def _place_in(scene: Scene, head: Token) -> int | None:
    """The place that heads a phrase, or the narrowest that stands in it, the first of those.

    "in the Romanian port of Varna" -> Varna; "in the Romanian army" -> none
    """
    if head.index in scene.place_at:
        return _literal_at(scene, head.index)
    first, stop = scene.reading.subtree(head.index)
    inside = [
        scene.place_at[index]
        for index in range(first, stop)
        if index in scene.place_at and _says_where(scene, index)
    ]
    return min(inside, key=lambda number: _width(scene.places[number]), default=None)


def _says_where(scene: Scene, index: int) -> bool:
    """Whether the name of a place inside a phrase says where, and not whose.

    "on Syrian soil", "in the port of Varna", but "in the Syrian army", "on the US channel"
    """
    token = scene.reading.tokens[index]
    if token.relation in ("compound", "amod") or token.deprel == "nmod:poss":
        return token.head >= 0 and scene.lemmas[token.head] in scene.rules.grounds
    return _literal_at(scene, index) is not None


def _literal_at(scene: Scene, index: int) -> int | None:
    """The place that a token names as a place: not as a government, an adjective or a people."""
    number = scene.place_at.get(index)
    if number is None or scene.places[number].use is not PlaceUse.PLACE:
        return None
    return number


def _carried(scene: Scene, token: Token, found: dict[int, Setting]) -> Setting | None:
    """The place round an event that has none of its own, after those found so far."""
    here = list(_literal(scene, token.sentence))
    if here:
        nearest = min(here, key=lambda word: (abs(word.index - token.index), word.index))
        return Setting(scene.place_at[nearest.index], PlaceHow.SENTENCE)
    if token.index in scene.reading.aside:
        return None
    for number in range(token.sentence - 1, max(-1, token.sentence - 1 - REACH), -1):
        before = [scene.place_at[word.index] for word in _literal(scene, number)]
        tokens = scene.reading.sentence_tokens(number)
        before += [found[word.index].place for word in tokens if word.index in found]
        if before:
            place = scene.places[before[-1]]
            away = place.country is None or _elsewhere(scene, token.sentence, place)
            return None if away else Setting(before[-1], PlaceHow.BEFORE)
    dateline = _dateline(scene)
    if dateline is None or _elsewhere(scene, token.sentence, scene.places[dateline]):
        return None
    return Setting(dateline, PlaceHow.DATELINE)


def _literal(scene: Scene, sentence: int) -> Iterator[Token]:
    """Places of a sentence at which a clause says something is, or that something hits.

    Where somebody speaks is no place for what he tells: "said in Nairobi that". Nor is what
    lies in no one country: "across the Middle East".
    """
    for token in scene.reading.sentence_tokens(sentence):
        number = _literal_at(scene, token.index)
        if number is None or scene.places[number].country is None:
            continue
        if token.index in scene.reading.aside or token.relation not in ("obl", "obj"):
            continue
        if token.head >= 0 and any(scene.reading.dependents(token.head, "ccomp")):
            continue
        case = scene.case(token)
        if case in scene.rules.place_cases or (not case and token.relation == "obj"):
            yield token


def _dateline(scene: Scene) -> int | None:
    """The country that a dateline tells, where the article names it; else the town itself.

    A reporter in a capital tells of the whole country: the town would say more than is known.
    """
    line = scene.reading.dateline
    if line is None:
        return None
    places = list(enumerate(scene.places))
    inside = (
        (number, place)
        for number, place in places
        if line.start <= place.words.start < line.end and place.lat is not None
    )
    number, town = next(inside, (None, None))
    if town is None or town.country is None:
        return number
    whole = (
        other
        for other, place in places
        if place.feature == "country" and place.country == town.country
    )
    return next(whole, number)


def _elsewhere(scene: Scene, sentence: int, place: PlaceMention) -> bool:
    """Whether a sentence speaks of another country than that of a place."""
    words = scene.reading.sentences[sentence]
    here = (one for one in scene.places if words.start <= one.words.start < words.end)
    told = {one.country for one in here if one.country is not None}
    return bool(told) and place.country not in told


def _width(place: PlaceMention) -> int:
    """How wide a place is, the narrowest first; what is not resolved stands between."""
    return WIDTHS.get(place.feature, MIDDLING)
