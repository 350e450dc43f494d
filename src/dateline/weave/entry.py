"""Build entries: one line of the chronology from one cluster of claims."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dateline.model import (
    Entry,
    EntryActor,
    EntryKind,
    EntryPlace,
    LifeStep,
    Status,
    content_id,
)
from dateline.weave.agree import disagreements, last_status, life_line
from dateline.weave.headline import event_headline, statement_headline
from dateline.weave.proof import entry_when
from dateline.weave.same import OCCURS
from dateline.weave.solve import TENSE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.model import Because, ClaimRef, Disagreement
    from dateline.weave.actors import JoinedActor
    from dateline.weave.group import Cluster
    from dateline.weave.intake import Intake
    from dateline.weave.look import Look
    from dateline.weave.slots import ArticleSlot, PartySlot
    from dateline.weave.solve import Solved

Told = tuple[str, "PartySlot"]


@dataclass(frozen=True, slots=True)
class Sources:
    """What each article counts as: its outlet, or itself where it names none."""

    names: tuple[str, ...]

    def of(self, articles: Iterable[int]) -> tuple[str, ...]:
        """The sources of some articles, by number; sorted, each once."""
        return tuple(sorted({self.names[number] for number in articles}))


def name_sources(articles: list[ArticleSlot]) -> Sources:
    """Name the source of every article: outlet, else path, with the id where paths repeat."""
    paths = Counter(article.path for article in articles)
    return Sources(
        tuple(
            article.source
            or (article.path if paths[article.path] == 1 else f"{article.path}#{article.id}")
            for article in articles
        )
    )


def is_worth_an_entry(cluster: Cluster) -> bool:
    """Whether a cluster is a line of the chronology; if not, its claims stay claims.

    It is, where it does not only serve another claim (a verb of saying), and says at least
    two of: what kind of thing it is, who takes part, where, on what date; or puts off or calls
    off what somebody planned; or is told to be so many days from another event, which only the
    chronology can date. Every claim stays in the store.
    """
    looks = [look for look in cluster.members if not look.slot.serving]
    if not looks:
        return False
    who = bool(cluster.actors or cluster.recipients)
    told = (
        any(look.slot.type is not None for look in looks),
        who,
        any(look.place is not None for look in looks),
        any(look.slot.explicit or look.slot.offset is not None for look in looks),
    )
    counted = any(look.slot.offset is not None and look.slot.offset.duration for look in looks)
    return sum(told) > 1 or (who and cluster.moves) or counted


def event_entry(
    intake: Intake,
    joined: tuple[JoinedActor, ...],
    sources: Sources,
    cluster: Cluster,
    solved: Solved,
    taken: set[tuple[int, str]],
) -> Entry:
    """The entry of one cluster of event claims.

    Args:
        intake: all claims.
        joined: all actors.
        sources: what articles are called.
        cluster: the claims of one event.
        solved: its time.
        taken: article and headline of each entry before; this one's are added. Two events of
            one clause do not stand under the same words.
    """
    members = cluster.members
    refs = tuple(look.slot.ref for look in members)
    kind = _common_type(members)
    typed = [look.slot for look in members if look.slot.type == kind]
    when = entry_when(intake, members, solved)
    status = last_status(members)
    differ = disagreements(members, solved)
    told = (
        (role, party)
        for look in members
        for role, parties in (("actor", look.slot.actors), ("recipient", look.slot.recipients))
        for party in parties
    )
    names = sources.of(look.slot.article for look in members)
    unnamed = len(names) == 1 and all(look.slot.unnamed for look in members)
    slot = _speaking(members, status).slot
    headline = event_headline(slot, joined)
    if (slot.article, headline) in taken:
        headline = event_headline(slot, joined, from_trigger=True)
    taken.add((slot.article, headline))
    return Entry(
        id=_entry_id(refs),
        kind=EntryKind.EVENT,
        headline=headline,
        type=kind,
        mode=next((slot.mode for slot in typed if slot.mode), None),
        contexts=tuple(dict.fromkeys(name for slot in typed for name in slot.contexts)),
        actors=_actors(intake, joined, told),
        place=_place(members),
        status=status,
        when=when,
        life_line=life_line(members),
        claims=refs,
        sources=names,
        disagreements=differ,
        needs_review=_doubts(
            no_date=not solved.told and (when.sure.earliest is None or when.sure.latest is None),
            off=any(step.kind == TENSE for step in solved.off),
            differ=differ,
            unnamed=unnamed,
            undated=members[0].published is None,
        ),
    )


def statement_entry(
    intake: Intake, joined: tuple[JoinedActor, ...], sources: Sources, group: list[int]
) -> Entry:
    """The entry of one statement and its wire copies; the first told is the lead."""
    slots = [intake.statements[number] for number in group]
    lead = slots[0]
    published = intake.articles[lead.article].published
    roles = (("speaker", lead.speaker), ("addressee", lead.addressee), ("channel", lead.channel))
    when = replace(lead.when, because=_with_article(intake.reasons_of(lead), lead.ref.article))
    refs = tuple(slot.ref for slot in slots)
    names = sources.of(slot.article for slot in slots)
    return Entry(
        id=_entry_id(refs),
        kind=EntryKind.STATEMENT,
        headline=statement_headline(lead, joined),
        type=None,
        mode=None,
        contexts=(),
        actors=_actors(intake, joined, ((role, party) for role, party in roles if party)),
        place=None,
        status=Status.HAPPENED,
        when=when,
        life_line=(LifeStep(Status.HAPPENED, published, lead.ref, lead.cue),),
        claims=refs,
        sources=names,
        disagreements=(),
        needs_review=_doubts(
            no_date=not when.is_known,
            off=False,
            differ=(),
            unnamed=len(names) == 1 and all(slot.unnamed for slot in slots),
            undated=published is None,
        ),
    )


def _entry_id(refs: tuple[ClaimRef, ...]) -> str:
    parts = sorted((ref.article, ref.claim) for ref in refs)
    return content_id("entry", *(part for pair in parts for part in pair))


def _common_type(members: list[Look]) -> str | None:
    """The type that most claims give; of equals the one told first."""
    types = Counter(look.slot.type for look in members if look.slot.type)
    return max(types, key=lambda name: types[name]) if types else None


def _speaking(members: list[Look], status: Status) -> Look:
    """The claim in whose words the entry is told: of its last status, with named actors."""
    settled = OCCURS if status in OCCURS else {status}
    looks = [look for look in members if look.slot.status in settled] or members
    return next((look for look in looks if look.actors), looks[0])


def _actors(
    intake: Intake, joined: tuple[JoinedActor, ...], told: Iterable[Told]
) -> tuple[EntryActor, ...]:
    """The resolved parties with their roles, in order of telling, each once."""
    found: dict[tuple[str, str], EntryActor] = {}
    for role, party in told:
        if party.actor is None:
            continue
        actor, office = joined[party.actor], intake.actors[party.actor].actor.office
        key = (actor.id, role)
        if key not in found:
            found[key] = EntryActor(actor.id, actor.name, role, actor.country, office)
        elif found[key].office is None and office is not None:
            found[key] = replace(found[key], office=office)
    return tuple(found.values())


def _place(members: list[Look]) -> EntryPlace | None:
    """The place of the first claim that tells a city itself, else any; else one carried on."""
    looks = [look for look in members if look.slot.place is not None]
    looks.sort(key=lambda look: (look.slot.carried, not look.city, look.rank))
    if not looks or looks[0].slot.place is None:
        return None
    place = looks[0].slot.place
    return EntryPlace(place.name, place.geonames, place.lat, place.lon, place.country)


def _with_article(because: tuple[Because, ...], article: str) -> tuple[Because, ...]:
    return tuple(
        reason if reason.article else replace(reason, article=article) for reason in because
    )


def _doubts(
    *,
    no_date: bool,
    off: bool,
    differ: tuple[Disagreement, ...],
    unnamed: bool,
    undated: bool,
) -> tuple[str, ...]:
    """Why a person should look."""
    reasons = [f"disagreement about {item.about}" for item in differ]
    if no_date:
        reasons.append("no date")
    if off:
        reasons.append("tense against date")
    if unnamed:
        reasons.append("one source, unnamed")
    if undated:
        reasons.append("undated report")
    return tuple(reasons)
