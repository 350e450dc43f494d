"""Who does an event to whom, as the parse shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.model.syntax import agents_of, conjuncts_of, objects_of, verb_group_of
from dateline.rules.triggers import Roles

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dateline.find.events.scene import Scene
    from dateline.find.events.triggers import Trigger
    from dateline.model import Party, Token

WITH: Final = "with"
OF: Final = "of"


def find_parties(scene: Scene, trigger: Trigger) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Find the actors and the recipients of one event.

    "The rebels freed two nurses." -> actors "The rebels", recipients "two nurses"

    Args:
        scene: reading and mentions.
        trigger: what tells the event.

    Returns:
        Actors and recipients, each in order of likelihood; either may be empty; nobody is both.
    """
    roles = trigger.rule.roles if trigger.rule else _default_roles(scene)
    if trigger.token.upos == "VERB":
        actors, recipients = _verb_parties(scene, trigger, roles)
    else:
        actors, recipients = _noun_parties(scene, trigger, roles)
    doers = _parties(scene, actors)
    taken = {party.words.span for party in doers} | {p.actor for p in doers if p.actor is not None}
    sufferers = _parties(scene, recipients)
    return doers, tuple(party for party in sufferers if not {party.words.span, party.actor} & taken)


def _default_roles(scene: Scene) -> Roles:
    return Roles(
        actor="subject",
        recipients=("object", *scene.rules.noun_recipients),
        of="actor",
        owner="actor",
        reciprocal=False,
    )


def _parties(scene: Scene, heads: Iterable[Token]) -> tuple[Party, ...]:
    """Parties of some heads, one for each mention or phrase."""
    found: dict[tuple[int, int], Party] = {}
    for head in heads:
        party = scene.party(head)
        found.setdefault(party.words.span, party)
    return tuple(found.values())


def _verb_parties(scene: Scene, trigger: Trigger, roles: Roles) -> tuple[list[Token], list[Token]]:
    index = trigger.token.index
    actors = _doers(scene, trigger.token)
    if roles.actor != "subject":
        subjects = actors
        actors = list(_behind(scene, index, (roles.actor,), trigger))
        return actors, subjects
    if roles.reciprocal:
        actors = [*actors, *_named(_behind(scene, index, (WITH,), trigger), scene)]
        if "object" in roles.recipients and not trigger.used:
            actors.extend(_named(objects_of(scene.reading, index), scene))
    return actors, _recipients(scene, trigger, roles)


def _doers(scene: Scene, verb: Token) -> list[Token]:
    """Heads of who does it, found behind "by" where the parse names no agent."""
    found = list(agents_of(scene.reading, verb.index))
    if not found and verb_group_of(scene.reading, verb.index).passive:
        behind = _behind(scene, verb.index, scene.rules.actor_cases, None)
        found = list(_named(behind, scene))
    return found


def _recipients(scene: Scene, trigger: Trigger, roles: Roles) -> list[Token]:
    """Heads of to whom it is done: the first place of `roles.recipients` that has somebody known.

    Where nobody known is found, the object itself serves, if the rule does not rest on it.
    """
    index = trigger.token.index
    objects = objects_of(scene.reading, index) if "object" in roles.recipients else ()
    known = list(_named((*objects, *_completed(scene, trigger)), scene))
    if known:
        return known
    for place in roles.recipients:
        if place == "object":
            known = [word for head in objects for word in scene.named_beneath(head)]
        else:
            known = list(_named(_behind(scene, index, (place,), trigger), scene))
        if known:
            return known
    known = _told_to(scene, index) if trigger.type is not None else []
    suffers = roles.recipients[:1] == ("object",)
    return known or [head for head in objects if suffers or head.index not in trigger.used]


def _completed(scene: Scene, trigger: Trigger) -> Iterator[Token]:
    """Objects of the clause that completes a typed verb: "refused to meet the envoy"."""
    if trigger.rule is None or not trigger.rule.when.complement:
        return
    for clause in scene.reading.dependents(trigger.token.index, "xcomp"):
        yield from objects_of(scene.reading, clause.index)


def _told_to(scene: Scene, index: int) -> list[Token]:
    """Known subjects of a clause that completes the verb: "demanded that the army leave"."""
    clauses = scene.reading.dependents(index, "ccomp")
    found = (word for clause in clauses for word in agents_of(scene.reading, clause.index))
    return list(_named(found, scene))


def _named(heads: Iterable[Token], scene: Scene) -> Iterator[Token]:
    """Those heads that stand for somebody known."""
    return (head for head in heads if scene.has_actor(head))


def _behind(
    scene: Scene, index: int, cases: tuple[str, ...], trigger: Trigger | None
) -> Iterator[Token]:
    """Heads behind some prepositions, on the word or on the object that its rule rests on."""
    hosts = [index, *(trigger.used if trigger else ())]
    if trigger is not None and trigger.rule is not None and trigger.rule.when.complement:
        hosts.extend(word.index for word in scene.reading.dependents(index, "xcomp"))
    for host in hosts:
        for word in scene.reading.dependents(host, "obl", "nmod"):
            if word.deprel != "nmod:poss" and scene.case(word) in cases:
                yield from conjuncts_of(scene.reading, word.index)


def _noun_parties(scene: Scene, trigger: Trigger, roles: Roles) -> tuple[list[Token], list[Token]]:
    index = trigger.token.index
    actors = [*_behind(scene, index, scene.rules.actor_cases, None)]
    actors.extend(_named(_behind(scene, index, scene.rules.between, None), scene))
    if roles.reciprocal:
        actors.extend(_named(_behind(scene, index, (WITH,), None), scene))
    behind_of = list(_behind(scene, index, (OF,), None))
    owners = list(_owners(scene, index))
    recipients = list(_noun_recipients(scene, trigger, roles))
    if roles.of == "recipient":
        recipients = [*behind_of, *recipients]
    else:
        actors.extend(_named(behind_of, scene))
    suffers = roles.owner == "recipient" and not recipients and trigger.support is None
    (recipients if suffers else actors).extend(owners)
    if trigger.support is not None:
        doers = _doers(scene, trigger.support)
        actors.extend(doer for doer in doers if doer.index != trigger.token.index)
    return actors, recipients


def _owners(scene: Scene, index: int) -> Iterator[Token]:
    """Possessors and nationalities: "Norway's offer", "the Norwegian offer"."""
    for word in scene.reading.dependents(index, "nmod:poss"):
        yield from conjuncts_of(scene.reading, word.index)
    for word in scene.reading.dependents(index, "compound", "amod"):
        if scene.has_actor(word):
            yield from conjuncts_of(scene.reading, word.index)


def _noun_recipients(scene: Scene, trigger: Trigger, roles: Roles) -> list[Token]:
    """Heads behind the noun's prepositions, or else behind those of its support verb.

    Somebody known is looked for first; a phrase that names nobody known still serves.
    """
    hosts = [trigger.token.index]
    if trigger.support is not None:
        hosts.append(trigger.support.index)
    cases = [case for case in roles.recipients if not (roles.reciprocal and case == WITH)]
    for host in hosts:
        for case in cases:
            known = list(_named(_behind(scene, host, (case,), None), scene))
            if known:
                return known
    for case in scene.rules.target_cases:
        told = [word for word in _behind(scene, hosts[0], (case,), None) if scene.is_thing(word)]
        if told:
            return told
    return []
