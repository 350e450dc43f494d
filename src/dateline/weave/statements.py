"""Group statements: wire copies of one sentence by one speaker are one, all others stand alone."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from dateline.weave.slots import plain_words
from dateline.weave.union import root_of

if TYPE_CHECKING:
    from dateline.weave.actors import JoinedActor
    from dateline.weave.intake import Intake
    from dateline.weave.slots import StatementSlot

ALIKE: Final = 0.8  # share of words that makes two statements one
COPIES: Final = timedelta(days=7)  # wire copies are printed within this time


def group_statements(intake: Intake, joined: tuple[JoinedActor, ...]) -> list[list[int]]:
    """Put statements together that have one speaker and nearly the same words.

    Returns:
        Numbers of statements in groups, each in order of (published, article id, text);
        groups in order of their first member.
    """
    order = sorted(range(len(intake.statements)), key=lambda number: _telling(intake, number))
    blocks: defaultdict[str, list[int]] = defaultdict(list)
    for number in order:
        blocks[_speaker(intake.statements[number], joined)].append(number)
    home = {number: number for number in order}
    for block in blocks.values():
        if len(block) > 1:
            _join_copies(intake, block, home)
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for number in order:
        groups[root_of(home, number)].append(number)
    return list(groups.values())


def _telling(intake: Intake, number: int) -> tuple[datetime, str, int, str]:
    slot = intake.statements[number]
    article = intake.articles[slot.article]
    return article.published or datetime.max, article.id, slot.said[0].start, slot.ref.claim


def _speaker(slot: StatementSlot, joined: tuple[JoinedActor, ...]) -> str:
    """What a speaker is known by: his joined actor, else the words."""
    if slot.speaker is None:
        return ""
    if slot.speaker.actor is not None and joined[slot.speaker.actor].named:
        return joined[slot.speaker.actor].id
    return " ".join(plain_words(slot.speaker.words.text))


def _join_copies(intake: Intake, block: list[int], home: dict[int, int]) -> None:
    """Join copies in one speaker's statements; only those that share a rare word are compared."""
    bags = {number: _bag(intake.statements[number]) for number in block}
    commonness = Counter(word for bag in bags.values() for word in bag)
    seen: defaultdict[str, list[int]] = defaultdict(list)
    for number in block:
        bag = bags[number]
        rare = sorted(bag, key=lambda word: (commonness[word], word))
        # two bags that share 80 % of the larger one share a word among these
        prefix = rare[: len(bag) - math.ceil(ALIKE * len(bag)) + 1]
        others = sorted({other for word in prefix for other in seen[word]})
        for other in others:
            if _is_copy(intake, number, other, bag, bags[other]):
                home[root_of(home, number)] = root_of(home, other)
        for word in prefix:
            seen[word].append(number)


def _bag(slot: StatementSlot) -> frozenset[str]:
    return frozenset(word for piece in slot.said for word in plain_words(piece.text))


def _is_copy(
    intake: Intake, one: int, two: int, words: frozenset[str], others: frozenset[str]
) -> bool:
    left = intake.articles[intake.statements[one].article]
    right = intake.articles[intake.statements[two].article]
    if left.id == right.id:
        return False
    if left.published and right.published and abs(left.published - right.published) > COPIES:
        return False
    return len(words & others) >= ALIKE * max(len(words), len(others))
