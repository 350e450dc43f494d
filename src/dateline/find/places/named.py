"""The places that an article names, with what their own words and neighbours say of them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import TYPE_CHECKING

from dateline.model import MentionHow, MentionKind, NameLabel, PlaceUse, quote
from dateline.rules.folding import fold
from dateline.rules.gazetteer import WIDE
from dateline.rules.roles import country_in, noun_phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.model import Mention, Quotation, Reading
    from dateline.rules.actors import ActorRules, Country
    from dateline.rules.gazetteer import Gazetteer, GazetteerPlace

JOINTS = (", ", " (", " , ", ",", " ")
LINKS = frozenset({"of", "in", "for"})
LONGEST_NAME = 3  # tokens of a place's name inside an organisation's
LONGEST_JOINT = 3  # characters between a place and the place around it


@dataclass(frozen=True, slots=True)
class Named:
    """One name of a place, before it is decided which place it is.

    Attributes:
        words: the mention.
        candidates: every place of that name.
        kind: the feature class that the words beside it tell ("the town of"), None for none.
        country: ISO code that the words beside it tell ("the Kenyan port of"), None for none.
        around: the country or division beside it ("Salem, Oregon"): (ISO code, division).
        capital_of: ISO code of the country whose capital has this name, None for none.
        use: how the words are used.
    """

    words: Quotation
    candidates: tuple[GazetteerPlace, ...]
    kind: str | None = None
    country: str | None = None
    around: tuple[str, str] | None = None
    capital_of: str | None = None
    use: PlaceUse = PlaceUse.PLACE

    @property
    def is_demonym(self) -> bool:
        """Whether it is an adjective of a country or a word for its people."""
        return self.use in (PlaceUse.ADJECTIVE, PlaceUse.PEOPLE)


def named_places(
    reading: Reading, mentions: tuple[Mention, ...], rules: ActorRules, gazetteer: Gazetteer
) -> tuple[Named, ...]:
    """Every name of a place in one article, in order of the text.

    Args:
        reading: the article as read.
        mentions: from `find_names` and `find_nationalities`.
        rules: demonyms and place words.
        gazetteer: places by name.
    """
    spans = sorted(set(_spans(reading, mentions)))
    acting = {one.words.span for one in mentions if one.how is MentionHow.METONYM}
    found = [
        replace(name, use=PlaceUse.ACTOR) if name.words.span in acting else name
        for name in name_spans(reading, spans, rules, gazetteer)
    ]
    found.extend(_inside_organisations(reading, spans, rules, gazetteer))
    found.extend(_demonyms(mentions, rules, gazetteer))
    return tuple(sorted(found, key=lambda one: one.words.span))


def name_spans(
    reading: Reading,
    spans: Sequence[tuple[int, int, int]],
    rules: ActorRules,
    gazetteer: Gazetteer,
) -> Iterator[Named]:
    """Words that are known to name a place, with what stands beside them.

    Args:
        reading: the article as read.
        spans: start, end and head token of each, in order of the text.
        rules: demonyms and place words.
        gazetteer: places by name.
    """
    for start, end, head in spans:
        words = quote(reading.text, start, end)
        after = _place_after(reading, end, spans, rules, gazetteer)
        kind, country = _beside(reading, head, (start, end), rules)
        code_too = _is_after_joint(reading, start)
        candidates = look_up(words.text, rules, gazetteer, after_joint=code_too)
        if after is not None and not any(is_within(place, after) for place in candidates):
            after = None  # a list of places: "Homs, Hama, Idlib"
        if after is None and fold(words.text) in rules.places.nowhere:
            candidates = ()
        capital = rules.capitals.get(fold(words.text))
        yield Named(words, candidates, kind, country, after, capital.id if capital else None)


def is_within(place: GazetteerPlace, around: tuple[str, str]) -> bool:
    """Whether a place lies in a country, or in a division of it where one is told."""
    country, division = around
    if place.country != country or place.feature in WIDE:
        return False
    if not division or (not place.admin1 and place.feature != "region"):
        return True
    return fold(place.admin1) == fold(division)


def name_demonym(words: Quotation, rules: ActorRules, gazetteer: Gazetteer) -> Named | None:
    """An adjective of a country, or a word for its people: "Kenyan", "Danes"; None for others."""
    low = words.text.lower()
    both = ((PlaceUse.ADJECTIVE, rules.adjectives), (PlaceUse.PEOPLE, rules.peoples))
    for use, known in both:
        home = known.get(low)
        if home is not None:
            place = _plain(home.place, rules, gazetteer)[:1] if home.place else ()
            return Named(words, place, use=use)
    return None


def _spans(reading: Reading, mentions: tuple[Mention, ...]) -> Iterator[tuple[int, int, int]]:
    """Start, end and head of each name of a place, whether or not it acts."""
    located = {(name.start, name.end) for name in reading.names if name.label is NameLabel.LOCATION}
    for mention in mentions:
        span = mention.words.span
        acting = mention.how is MentionHow.METONYM and span in located
        if acting or (mention.how is MentionHow.NAME and mention.kind is MentionKind.PLACE):
            yield (*span, mention.head)


def look_up(
    words: str, rules: ActorRules, gazetteer: Gazetteer, *, after_joint: bool = False
) -> tuple[GazetteerPlace, ...]:
    """Every place that a name may stand for; the most populous first.

    `look_up("eastern Kenya", ...)` -> Kenya

    Args:
        words: as the article has them.
        rules: countries, short forms, places of our own.
        gazetteer: places by name.
        after_joint: whether it stands after a comma, where codes count ("OR").
    """
    places = rules.places
    short = places.aliases.get(words) or places.aliases.get(f"{words}.")
    if short is None and after_joint:
        short = places.codes.get(words)
    if short is not None:
        return tuple(p for p in _plain(short[0], rules, gazetteer) if p.country == short[1])
    found = _plain(words, rules, gazetteer)
    if found:
        return found
    trimmed = _trim(words, rules)
    return _plain(trimmed, rules, gazetteer) if trimmed != words else ()


def _plain(words: str, rules: ActorRules, gazetteer: Gazetteer) -> tuple[GazetteerPlace, ...]:
    key = fold(words)
    home = rules.names.get(key)
    if home is not None and home.id:
        country = gazetteer.country(home.name, home.id) or rules.places.own.get(fold(home.name))
        others = tuple(p for p in gazetteer.candidates(words) if p.feature != "country")
        return ((country,) if country else ()) + others
    own = rules.places.own.get(key)
    found = gazetteer.candidates(words)
    if not found and key.startswith("st "):
        found = gazetteer.candidates(f"saint {key[3:]}")
    return ((own,) if own else ()) + found


def _trim(words: str, rules: ActorRules) -> str:
    """A name without the words around it that are not looked up."""
    low = words.lower()
    for lead in rules.places.before:
        if low.startswith(f"{lead} "):
            words, low = words[len(lead) + 1 :], low[len(lead) + 1 :]
            break
    facility = rules.places.facility(words)
    if facility is not None:
        rest, of_town = facility
        return rest if of_town else words
    for tail in rules.places.after:
        if low.endswith(f" {tail}"):
            return words[: -len(tail) - 1]
    return words


def _is_after_joint(reading: Reading, start: int) -> bool:
    return reading.text[max(0, start - 2) : start] in (", ", " (")


def _place_after(
    reading: Reading,
    end: int,
    spans: Sequence[tuple[int, int, int]],
    rules: ActorRules,
    gazetteer: Gazetteer,
) -> tuple[str, str] | None:
    """The country or division that stands right behind a name, after a comma or bracket."""
    starts = itemgetter(0)
    first = bisect_right(spans, end, key=starts)
    for start, stop, _ in spans[first : bisect_right(spans, end + LONGEST_JOINT, key=starts)]:
        if reading.text[end:start] in JOINTS:
            words = reading.text[start:stop]
            for place in look_up(words, rules, gazetteer, after_joint=True):
                if place.feature == "country" and place.country:
                    return place.country, ""
                if place.feature in ("region", "district") and place.country:
                    return place.country, place.name
            return None
    return None


def _beside(
    reading: Reading, head: int, span: tuple[int, int], rules: ActorRules
) -> tuple[str | None, str | None]:
    """Kind and country that the nouns beside a name tell: "the Kenyan port of Mombasa"."""
    tokens = reading.tokens
    kinds = rules.places.kinds
    kind: str | None = None
    country: Country | None = None
    token = tokens[head]
    if token.head >= 0 and token.relation in ("nmod", "appos", "flat", "compound"):
        noun = tokens[token.head]
        if noun.lemma.lower() in kinds:
            kind = kinds[noun.lemma.lower()]
            first, stop = noun_phrase(reading, noun.index)
            country = country_in(reading, first, min(stop, noun.index + 1), rules)
    start, end = span
    after = reading.token_at(end + 1) if end + 1 < len(reading.text) else None
    if kind is None and after is not None and after.text.lower() in kinds:
        kind = kinds[after.text.lower()]
    words = reading.text[start:end].lower().split()
    if kind is None and len(words) > 1:
        kind = kinds.get(words[-1])
    return kind, (country.id or None) if country else None


def _inside_organisations(
    reading: Reading,
    spans: Sequence[tuple[int, int, int]],
    rules: ActorRules,
    gazetteer: Gazetteer,
) -> Iterator[Named]:
    """Places that begin an organisation's name, or follow "of" in it ("Lund City Council").

    Only those that the article names by themselves elsewhere.
    """
    known = {reading.text[start:end] for start, end, _ in spans}
    for name in reading.names:
        if name.label is not NameLabel.ORGANISATION:
            continue
        for first in range(name.first, name.stop):
            if first > name.first and reading.tokens[first - 1].lemma not in LINKS:
                continue
            for stop in range(min(first + LONGEST_NAME, name.stop), first, -1):
                words = reading.words(first, stop)
                whole = stop - first == name.stop - name.first
                if whole or not words[:1].isupper():
                    continue
                candidates = look_up(words, rules, gazetteer)
                if candidates and words in known:
                    start, end = reading.tokens[first].start, reading.tokens[stop - 1].end
                    yield Named(quote(reading.text, start, end), candidates, use=PlaceUse.PART)
                    break


def _demonyms(
    mentions: tuple[Mention, ...],
    rules: ActorRules,
    gazetteer: Gazetteer,
) -> Iterator[Named]:
    """Adjectives of countries and regions: "Kenyan", "Scottish"."""
    for mention in mentions:
        if mention.kind is MentionKind.NATIONALITY:
            named = name_demonym(mention.words, rules, gazetteer)
            if named is not None and named.candidates:
                yield named
