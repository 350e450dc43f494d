"""What tables know of the actors that an article names: the user's own first, then ours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.find.coreference.draft import INTERNATIONAL
from dateline.model import MentionKind
from dateline.rules.leaders import load_leaders

if TYPE_CHECKING:
    from datetime import date

    from dateline.find.coreference.draft import Draft, Entity
    from dateline.rules.listed import Listed
    from dateline.rules.role_words import Role
    from dateline.rules.spells import Leader

FORMER: Final = ("ELI",)
GOVERNING: Final = ("GOV",)
LEADER: Final = "leader"


def look_up_actors(draft: Draft) -> None:
    """Give each named actor the country, sectors and office that a table has for the day.

    The article's own words count before our tables; a row of the user's counts before both.
    """
    for entity in draft.entities:
        if not _listed(draft, entity):
            _leader(draft, entity)


def holder_of(draft: Draft, role: Role, country: str) -> Leader | None:
    """Who held the office that a description names, by the tables, when the article came out.

    "the Indian prime minister" in 2013 and in 2015 are two people. Nobody is taken from a table
    where the office changed hands within a week before, or may have where days are not known.

    Args:
        draft: the article.
        role: an office, or a "leader" of a state in which one person alone can be meant.
        country: ISO 3166 alpha-3 code.
    """
    state = load_leaders().states.get(country)
    day = draft.published
    if state is None or day is None:
        return None
    offices = {draft.rules.office_label(role, country)}
    if role.phrase == LEADER:
        offices = {one.office for one in state.chief if one.start <= day < one.stop}
    held = [one for one in state.spells if one.office in offices and one.held_on(day)]
    settled = [one for one in held if one.settled_on(day)]
    return settled[0] if settled and len({one.name for one in held}) == 1 else None


def _listed(draft: Draft, entity: Entity) -> bool:
    """What a user's own table says of a name on the day: it wins over our tables and guesses."""
    if not entity.named or entity.kind is MentionKind.GOVERNMENT:
        return False
    listed = draft.rules.listed
    names = dict.fromkeys((entity.name, *(draft.mentions[i].words.text for i in entity.mentions)))
    row = next(filter(None, (listed.find(name, draft.published) for name in names)), None)
    past = next(filter(None, (listed.former(name, draft.published) for name in names)), None)
    found = row or past
    if found is None or (entity.kind is MentionKind.PERSON and _is_namesake(entity, found)):
        return False
    entity.country = found.country or entity.country
    if row is None:
        entity.add_sectors(FORMER)
        return True
    if row.sectors:
        entity.sectors = list(row.sectors)
    if entity.kind is MentionKind.PERSON and row.office:
        entity.office = row.office
    return True


def _is_namesake(entity: Entity, row: Listed) -> bool:
    """Whether the report says that its bearer of the name is of another country."""
    return bool(row.country and entity.country and row.country != entity.country)


def _leader(draft: Draft, entity: Entity) -> None:
    """Country and office of a known head of state or government, where the article says none."""
    if entity.kind is not MentionKind.PERSON or not entity.named:
        return
    rules = draft.rules
    leader = rules.leader(entity.name, draft.published)
    ever = leader or (rules.leader(entity.name) if " " in entity.name else None)
    if ever is None or (entity.country or ever.country) != ever.country:
        return
    entity.country = ever.country
    if entity.office:
        if ever.office.startswith(f"{entity.office} of "):
            entity.office = ever.office  # "President" is of the country that he is known to lead
        return
    if leader is not None and draft.published is not None and FORMER[0] not in entity.sectors:
        entity.office = leader.office
    governs = GOVERNING if ever.country in rules.countries else INTERNATIONAL
    if leader is not None:
        entity.add_sectors(governs)
    elif any(_led_by(one, draft.published) for one in rules.spells_of(entity.name)):
        entity.add_sectors(FORMER)


def _led_by(spell: Leader, day: date | None) -> bool:
    """Whether a spell as head had begun by a day; a minister may have taken another ministry."""
    return not spell.minister and (day is None or spell.start <= day)
