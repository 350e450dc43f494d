"""What a role says of its bearer: office, sectors, country, and whether it is held no more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.find.coreference.belonging import body_of, content_of, group_of, has_unknown_body
from dateline.find.coreference.draft import INTERNATIONAL
from dateline.find.coreference.owners import words_before
from dateline.model import MentionKind
from dateline.rules.roles import country_in

if TYPE_CHECKING:
    from dateline.find.coreference.draft import Draft, Entity
    from dateline.rules.roles import RoleMatch

FORMER: Final = ("ELI",)
GOVERNING: Final = ("GOV",)


def take_role(draft: Draft, entity: Entity, match: RoleMatch, first: int, stop: int) -> None:
    """Give an entity a role and the country and tense of its noun phrase `[first, stop)`.

    "the former Kenyan president" -> Kenya, ELI; "a US ally" is of no country, nor is the
    former president's son a former anything.
    """
    code = _country(draft, entity, match, first, stop)
    if words_before(draft, match) & draft.rules.former:
        entity.add_sectors(FORMER)
        entity.add_role(match.role, None, code)
        return
    alone = draft.rules.office_label(match.role, None)
    body = body_of(draft, match, first)
    if body is not None and (match.role.of_body or body.kind is MentionKind.ARMED_GROUP):
        office = f"{alone} of {body.name}" if alone else None
        entity.take_post(match.role, office, code or body.country, body.sectors)
        return
    if body is None and match.role.of_body and (group := group_of(draft, match)) is not None:
        entity.take_post(match.role, alone, code, list(group.role.sectors))
        return
    if _is_official(match) and has_unknown_body(draft, match, first):
        entity.take_post(match.role, alone, code, [])
        return
    role = match.role
    if (content := content_of(draft, match)) is not None:
        role = content.role
    of_body = body is not None and body.sectors[0] in INTERNATIONAL  # "NATO troops" are NATO's
    home = body.country if body is not None and of_body else None
    entity.add_role(role, draft.rules.office_label(role, code), code or home)


def _is_official(match: RoleMatch) -> bool:
    """Whether a role is one of the state's only where no body is told: "the director"."""
    role = match.role
    return role.of_body and not role.heads and role.sectors == GOVERNING


def _country(draft: Draft, entity: Entity, match: RoleMatch, first: int, stop: int) -> str | None:
    """The country that a noun phrase gives its bearer."""
    if match.role.phrase in draft.rules.relational:
        return None
    if entity.kind is MentionKind.GROUP and _are_several(draft, first, match.first):
        return None
    country = country_in(draft.reading, first, stop, draft.rules, draft.person_tails)
    return (country.id or None) if country else None


def _are_several(draft: Draft, first: int, stop: int) -> bool:
    """Whether the words before a noun name several countries: "Saudi and Qatari troops"."""
    singles = (country_in(draft.reading, at, at + 1, draft.rules) for at in range(first, stop))
    named = {one.id for one in singles if one is not None}
    return len(named) > 1 and any(
        draft.reading.tokens[at].relation in ("conj", "cc") for at in range(first, stop)
    )
