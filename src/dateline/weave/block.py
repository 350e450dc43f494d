"""Which event claims are worth comparing: those that share a key and a stretch of time."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime
from typing import TYPE_CHECKING

from dateline.weave.look import windows_meet
from dateline.weave.same import ONE_STORY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.weave.look import Look
    from dateline.weave.stories import Stories

Key = tuple[str, str, str]


def block_keys(look: Look) -> Iterator[Key]:
    """What an event is found by: its type or lemma, with a party, a city or its article.

    A meeting of Olga Brenn -> `("type", "CONSULT", "<her id>")` and the same with its lemma.
    """
    slot = look.slot
    for what, name in (("type", slot.type), ("lemma", slot.lemma)):
        if name:
            yield what, name, f"in {slot.article}"
            for party in look.actors | look.recipients:
                yield what, name, party.id
            if look.place is not None and look.city:
                yield what, name, f"at {look.place}"


def candidate_pairs(looks: list[Look], stories: Stories) -> Iterator[tuple[Look, Look]]:
    """Pairs of looks that share a key and whose windows meet, the one told first in front.

    A pair may come more than once. Events whose report has no date meet all of their block;
    events of one story need to share no more than the word for them.

    Args:
        looks: in order of rank.
        stories: how alike the reports are.
    """
    blocks: defaultdict[Key, list[Look]] = defaultdict(list)
    for look in looks:
        for key in block_keys(look):
            blocks[key].append(look)
    for key, block in blocks.items():
        if len(block) > 1:
            yield from _meeting(block, by_lemma=key[0] == "lemma")
    yield from _of_one_story(looks, stories)


def _of_one_story(looks: list[Look], stories: Stories) -> Iterator[tuple[Look, Look]]:
    """Events of the same lemma in two reports of one story."""
    told: defaultdict[int, defaultdict[str, list[Look]]] = defaultdict(lambda: defaultdict(list))
    for look in looks:
        told[look.slot.article][look.slot.lemma].append(look)
    for one, two in stories.pairs(ONE_STORY):
        here, there = told[one], told[two]
        for lemma in here.keys() & there.keys():
            for left in here[lemma]:
                for right in there[lemma]:
                    if not windows_meet(left, right):
                        continue
                    yield (left, right) if left.rank < right.rank else (right, left)


def _meeting(block: list[Look], *, by_lemma: bool) -> Iterator[tuple[Look, Look]]:
    """Sweep a block by the begin of its windows."""
    entering = sorted(
        block,
        key=lambda look: (look.window[0] if look.window else datetime.min, look.rank),
    )
    active: list[Look] = []
    for look in entering:
        if look.window is not None:
            begin = look.window[0]
            active = [one for one in active if one.window is None or one.window[1] > begin]
        for other in active:
            if by_lemma and look.slot.type is not None and look.slot.type == other.slot.type:
                continue  # the block of their type has them
            yield (other, look) if other.rank < look.rank else (look, other)
        active.append(look)
