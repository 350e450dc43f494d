"""Where an actor of the chronology stands in the reports, and whom the tables do not know."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from dateline.model import (
    Actor,
    Article,
    Mention,
    MentionHow,
    MentionKind,
    Quotation,
    TimeMention,
)
from dateline.model.codec import from_plain
from dateline.model.dossier import Sighting, Unresolved
from dateline.rules.definites import load_definites
from dateline.store.articles import IN_ORDER
from dateline.store.texts import fold, unpack

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dateline.store.database import Database

Plain = dict[str, Any]
ROLES: Final = {  # role in an entry: the field of a claim
    "actor": "actors",
    "recipient": "recipients",
    "speaker": "speaker",
    "addressee": "addressee",
    "channel": "channel",
}
NAMED: Final = (MentionHow.NAME, MentionHow.METONYM, MentionHow.DEMONYM)
PHRASE: Final = "phrase"
STATELESS: Final = frozenset({"IGO", "MNC", "NGO"})  # PLOVER sectors that no country is asked of


def sightings(database: Database, actor: str, limit: int) -> tuple[tuple[Sighting, ...], int]:
    """The reports in which an actor takes part in something, with the words for him.

    Where there are more than `limit`, those that are read lie evenly between the first and
    the last one.

    Returns:
        Sightings in order of publication, the undated last; and how many reports tell his
        entries. A report without words for him, or with words for several like him, has none.
    """
    parts = _parts(database, actor)
    found: list[Sighting] = []
    for article in _spread(_by_publication(database, parts), limit):
        sighting = _sighting(database, article, actor, parts[article])
        if sighting is not None:
            found.append(sighting)
    return tuple(found), len(parts)


def _parts(database: Database, actor: str) -> dict[str, list[tuple[str, list[Plain]]]]:
    """By article: the claims behind his entries, each with the actors of its entry."""
    sql = (
        "SELECT c.article, c.claim, e.number, e.entry FROM entry_claims AS c "
        "JOIN entries AS e ON e.number = c.entry "
        "WHERE c.entry IN (SELECT entry FROM entry_actors WHERE actor = ?)"
    )
    casts: dict[int, list[Plain]] = {}
    parts: defaultdict[str, list[tuple[str, list[Plain]]]] = defaultdict(list)
    for article, claim, number, packed in database.rows(sql, (actor,)):
        if number not in casts:
            casts[number] = unpack(packed)["actors"]
        parts[article].append((claim, casts[number]))
    return parts


def _by_publication(database: Database, wanted: dict[str, Any]) -> list[str]:
    rows = database.rows(f"SELECT id FROM articles {IN_ORDER}")  # noqa: S608 - names of our own
    return [article for (article,) in rows if article in wanted]


def _spread(articles: list[str], limit: int) -> list[str]:
    """At most `limit` of them, evenly, the first and the last included."""
    if len(articles) <= limit:
        return articles
    last = len(articles) - 1
    return [articles[number * last // max(limit - 1, 1)] for number in range(limit)]


def _sighting(
    database: Database, article: str, actor: str, parts: list[tuple[str, list[Plain]]]
) -> Sighting | None:
    """One report; None where it is unsure which of its actors is meant."""
    row = database.row("SELECT text, claims FROM articles WHERE id = ?", (article,))
    if row is None:
        return None
    text, packed = row
    plain = unpack(packed)
    locals_ = {one["id"]: one for one in plain["actors"]}
    claims = {one["id"]: one for one in (*plain["events"], *plain["statements"])}
    own: set[str] = set()
    for claim, cast in parts:
        if claim in claims:
            own.update(_own(claims[claim], cast, actor, locals_))
    if not own:
        return None

    def build(kind: Any, value: object) -> Any:
        return from_plain(kind, value, lambda _: text, article)

    return Sighting(
        article=build(Article, {**plain["article"], "text": text}),
        sentences=tuple((start, end) for start, end in plain["sentences"]),
        actors=tuple(build(Actor, one) for key, one in locals_.items() if key in own),
        mentions=tuple(build(Mention, one) for one in plain["mentions"] if one["actor"] in own),
        times=tuple(build(TimeMention, one) for one in plain["times"]),
    )


def _own(claim: Plain, cast: list[Plain], actor: str, locals_: dict[str, Plain]) -> Iterator[str]:
    """Ids of the report's actors that are this one, by the role in which the claim has them."""
    for role, key in ROLES.items():
        rivals = [one for one in cast if one["role"] == role]
        if any(one["id"] == actor for one in rivals):
            for party in _parties(claim, key):
                if party["actor"] in locals_ and actor == _meant(locals_[party["actor"]], rivals):
                    yield party["actor"]


def _parties(claim: Plain, key: str) -> list[Plain]:
    value = claim.get(key)
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _meant(local: Plain, rivals: list[Plain]) -> str | None:
    """Which actor of an entry a report's actor is; None where two fit as well."""
    if len(rivals) == 1:
        return str(rivals[0]["id"])
    scores = [_closeness(local, one) for one in rivals]
    best = max(scores)
    if best == 0 or scores.count(best) > 1:
        return None
    return str(rivals[scores.index(best)]["id"])


def _closeness(local: Plain, joined: Plain) -> int:
    """How well a report's actor fits a joined one: same name, same state, a part of the name."""
    short, full = fold(local["name"]), fold(joined["name"])
    if short == full:
        return 3
    country = local["country"] if local["kind"] == MentionKind.GOVERNMENT else None
    if country is not None and country == joined["country"]:
        return 2
    return int(set(short.split()) <= set(full.split()))


@dataclass(slots=True)
class _Missed:
    """What is known so far about some words."""

    name: str
    kind: str
    article: str
    words: Quotation
    known: set[str] = field(default_factory=set)
    reports: set[str] = field(default_factory=set)
    mentions: int = 0


def unresolved(database: Database, limit: int) -> tuple[tuple[Unresolved, ...], int]:
    """What the tables missed: names without country or sector, nouns without sector, phrases.

    A name counts as missed when no report tells what is missing. Every article is read.

    Returns:
        The most frequent, at most `limit`; and how many there are.
    """
    missed: dict[tuple[str, str], _Missed] = {}
    for text, packed in database.rows(f"SELECT text, claims FROM articles {IN_ORDER}"):  # noqa: S608 - names of our own
        _take_in(missed, text, unpack(packed))
    found = [one for one in (_unresolved(item) for item in missed.values()) if one.missing]
    found.sort(key=lambda one: (-one.reports, -one.mentions, one.name, one.kind))
    return tuple(found[:limit]), len(found)


def _take_in(missed: dict[tuple[str, str], _Missed], text: str, plain: Plain) -> None:
    article = plain["article"]["id"]

    def note(name: str, kind: str, words: Plain, known: Iterable[str], mentions: int) -> None:
        quotation = from_plain(Quotation, words, lambda _: text, article)
        item = missed.setdefault((fold(name), kind), _Missed(name, kind, article, quotation))
        item.known.update(known)
        item.reports.add(article)
        item.mentions += mentions

    by_actor: defaultdict[str, list[Plain]] = defaultdict(list)
    for mention in plain["mentions"]:
        by_actor[mention["actor"]].append(mention)
    for actor in plain["actors"]:
        known = _known(actor, by_actor[actor["id"]])
        if by_actor[actor["id"]]:
            spoken = _best(by_actor[actor["id"]])
            note(actor["name"], actor["kind"], spoken["words"], known, len(by_actor[actor["id"]]))
    phrases: dict[tuple[int, int], Plain] = {}
    pronouns = {one["id"] for one in plain["mentions"] if one["how"] == MentionHow.PRONOUN}
    for party in _speakers_and_doers(plain):
        words = party["words"]
        if party["actor"] is None and party["mention"] not in pronouns and _may_act(words, plain):
            phrases[words["start"], words["end"]] = words
    for words in phrases.values():
        note(words["text"], PHRASE, words, (), 1)


def _known(actor: Plain, mentions: list[Plain]) -> set[str]:
    """What need not be asked for; a mere description or a union of states has no country."""
    named = any(one["how"] in NAMED for one in mentions)
    stateless = not named or not STATELESS.isdisjoint(actor["sectors"])
    known = {"country"} if actor["country"] or stateless else set()
    return known | ({"sector"} if actor["sectors"] else set())


def _best(mentions: list[Plain]) -> Plain:
    """The first mention that is a name, else the first that is no pronoun, else the first."""
    ranks = {MentionHow.NAME: 0, MentionHow.PRONOUN: 2}
    return min(mentions, key=lambda one: ranks.get(MentionHow(one["how"]), 1))


def _speakers_and_doers(plain: Plain) -> Iterator[Plain]:
    """The parties that must be somebody; what is done, is done to things too."""
    for claim in (*plain["events"], *plain["statements"]):
        for role in ("actor", "speaker", "addressee"):
            yield from _parties(claim, ROLES[role])


def _may_act(words: Plain, plain: Plain) -> bool:
    """Whether a phrase can be somebody: more than "this" or "12", and no event is told in it."""
    text = words["text"].casefold()
    if text in load_definites() or not any(letter.isalpha() for letter in text):
        return False
    return not any(
        words["start"] <= event["trigger"]["start"] < words["end"] for event in plain["events"]
    )


def _unresolved(item: _Missed) -> Unresolved:
    if item.kind == PHRASE:
        missing: tuple[str, ...] = ("actor",)
    else:
        missing = tuple(what for what in ("country", "sector") if what not in item.known)
    return Unresolved(
        name=" ".join(item.name.split()),
        kind=item.kind,
        missing=missing,
        reports=len(item.reports),
        mentions=item.mentions,
        article=item.article,
        words=item.words,
    )
