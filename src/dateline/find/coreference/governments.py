"""Finds where a country, its capital or a seat of government stands for the government."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.model import MentionHow, MentionKind
from dateline.rules.folding import fold

if TYPE_CHECKING:
    from dateline.find.coreference.draft import Draft, Entity
    from dateline.model import Token
    from dateline.rules.actors import Country

GOVERNMENT = ("GOV",)
PARLIAMENT = "LEG"  # a parliament is no government, though news may call one by the other's seat
PARTLY_RECOGNISED = ("PRE",)
STANDING_REACH = 5  # tokens from "became" within which "a major buyer" must stand


def join_governments(draft: Draft) -> None:
    """Give acting countries, capitals and seats to the government that they stand for."""
    for index, mention in enumerate(draft.mentions):
        if mention.how is not MentionHow.NAME or mention.kind is MentionKind.PERSON:
            continue
        if draft.of[index] is not None and draft.of[index] not in draft.entities:
            continue
        if _give_to_authorities(draft, index):
            continue
        found = _stands_for(draft, index)
        if found is not None:
            home, as_what = found
            _move(draft, index, government_of(draft, home), f"{draft.words(index)} acts: {as_what}")


def _give_to_authorities(draft: Draft, index: int) -> bool:
    """Give a land that few states recognise, where it acts, to its authorities; say whether."""
    mention = draft.mentions[index]
    found = draft.rules.territories.get(fold(mention.words.text))
    if found is None or mention.kind is not MentionKind.PLACE or not acts(draft, mention.head):
        return False
    name, country = found
    entity = next((one for one in draft.entities if one.named and one.name == name), None)
    if entity is None:
        entity = draft.new(name, MentionKind.ORGANISATION, named=True)
        entity.country = country
        entity.add_sectors(PARTLY_RECOGNISED)
    _move(draft, index, entity, f"{draft.words(index)} acts: its authorities are meant")
    return True


def government_of(draft: Draft, home: Country) -> Entity:
    """The entity of a country's government, begun where there is none."""
    name = draft.rules.government_label(home.id)
    for entity in draft.entities:
        if entity.kind is MentionKind.GOVERNMENT and entity.name == name:
            return entity
    entity = draft.new(name, MentionKind.GOVERNMENT, named=True)
    entity.country = home.id
    entity.add_sectors(GOVERNMENT)
    return entity


def _stands_for(draft: Draft, index: int) -> tuple[Country, str] | None:
    mention, rules = draft.mentions[index], draft.rules
    key = _without_country(draft, mention.words.text)
    known = rules.known.get(key)
    seat = None if known is not None and PARLIAMENT in known.sectors else rules.seats.get(key)
    if seat is not None and (mention.kind is not MentionKind.PLACE or acts(draft, mention.head)):
        return seat, f"seat of government of {seat.name}"
    if mention.kind is not MentionKind.PLACE or not acts(draft, mention.head):
        return None
    home = rules.names.get(key)
    if home is not None and home.id:
        return home, "a country stands for its government"
    capital = rules.capitals.get(key)
    if capital is None or _is_namesake(draft, index, capital):
        return None
    return capital, f"capital of {capital.name}"


def _without_country(draft: Draft, words: str) -> str:
    """A seat's folded name without its country before it: "white house" of "US White House"."""
    before, _, rest = words.partition(" ")
    home, seat = draft.rules.country_of(before), draft.rules.seats.get(fold(rest))
    return fold(words if seat is None or seat is not home else rest)


def _is_namesake(draft: Draft, index: int, capital: Country) -> bool:
    """Whether the place behind a capital's name says that another is meant ("Paris, Texas")."""
    if index + 1 == len(draft.mentions):
        return False
    here, after = draft.mentions[index].words, draft.mentions[index + 1].words
    if draft.reading.text[here.end : after.start] != ", ":
        return False
    around = draft.gazetteer.candidates(after.text)
    return bool(around) and all(place.country != capital.id for place in around)


def _move(draft: Draft, index: int, entity: Entity, because: str) -> None:
    old = draft.of[index]
    if old is not None:
        old.mentions.remove(index)
        draft.of[index] = None
        if not old.mentions:
            draft.entities.remove(old)
    draft.link(index, entity, because)


def acts(draft: Draft, head: int) -> bool:
    """Whether the part that a place has in its sentence is that of someone who acts.

    "Oslo warned" -> True, "in Oslo" -> False, "Oslo lies on a fjord" -> False

    Args:
        draft: the article.
        head: index of the place's head token.
    """
    reading, rules = draft.reading, draft.rules
    token = reading.tokens[head]
    while token.relation in ("conj", "flat") and token.head >= 0:
        token = reading.tokens[token.head]
    if token.head < 0:
        return False
    part = token.deprel if token.deprel in ("nmod:poss", "obl:agent", "nsubj") else token.relation
    governor = reading.tokens[token.head]
    lemma = governor.lemma.lower()
    governing = {"nmod:poss": rules.possessions, "obj": rules.partners, "iobj": rules.partners}
    if part == "nsubj":
        return _is_doing(draft, governor)
    if part in ("obl", "nmod"):
        joined = rules.partners if part == "obl" else rules.dealings
        return lemma in joined and _case(draft, token) in rules.cases
    return part == "obl:agent" or lemma in governing.get(part, ())


def _is_doing(draft: Draft, governor: Token) -> bool:
    """Whether the subject of a predicate acts: "urged", "is an ally", "became a buyer"."""
    rules = draft.rules
    lemma = governor.lemma.lower()
    if governor.upos == "NOUN":
        return lemma in rules.standings
    if governor.upos != "VERB":
        return False
    if lemma not in rules.still:
        return True
    after = draft.reading.tokens[governor.index + 1 : governor.index + STANDING_REACH]
    return any(one.lemma.lower() in rules.standings for one in after)


def _case(draft: Draft, token: Token) -> str:
    return next((one.lemma for one in draft.reading.dependents(token.index, "case")), "")
