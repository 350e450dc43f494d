"""Who vouches for an event: the speakers in whose words it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.model import Voucher

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.model import EventFrame, StatementFrame


def hold_events(
    frames: tuple[EventFrame, ...],
    statements: tuple[StatementFrame, ...],
) -> tuple[tuple[Voucher, ...], ...]:
    """Find who vouches for each event, beyond the article itself.

    "The radio said that a witness had told it that the bridge fell." -> for "fell" the radio,
    then the witness

    Args:
        frames: events in order of the text.
        statements: in order of the text; the first has the id "s1".

    Returns:
        For each frame the chain of speakers whose words hold its trigger, outermost first; the
        outlet through which somebody spoke stands before him; empty where only the article vouches.
    """
    heads = {frame.head for frame in frames}
    holders: dict[int, list[tuple[int, StatementFrame]]] = {head: [] for head in heads}
    widest_first = sorted(enumerate(statements, 1), key=lambda item: -_size(item[1]))
    for number, statement in widest_first:
        for index in _inside(statement) & heads:
            holders[index].append((number, statement))
    return tuple(
        tuple(
            voucher
            for number, statement in holders[frame.head]
            for voucher in _vouchers(number, statement)
        )
        for frame in frames
    )


def _size(statement: StatementFrame) -> int:
    return sum(stop - first for first, stop in statement.content_tokens)


def _inside(statement: StatementFrame) -> frozenset[int]:
    """The tokens of what was said."""
    return frozenset(i for first, stop in statement.content_tokens for i in range(first, stop))


def _vouchers(number: int, statement: StatementFrame) -> Iterator[Voucher]:
    """The outlet, where there is one, and the speaker."""
    name = f"s{number}"
    if statement.channel is not None:
        yield Voucher(statement.channel.words, statement.channel.actor, name)
    speaker = statement.speaker
    if speaker is None:
        yield Voucher(None, None, name)
    else:
        yield Voucher(speaker.words, speaker.actor, name)
