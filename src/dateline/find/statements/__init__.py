"""Statements: who said what to whom, through which outlet; direct, mixed and indirect."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from dateline.find.statements.contents import kind_of, pieces, says_something
from dateline.find.statements.cues import find_cues
from dateline.find.statements.parties import make_party
from dateline.find.statements.phrases import find_name_colons, find_phrases
from dateline.find.statements.quotes import attach_quotes
from dateline.find.statements.scene import build_scene
from dateline.model import Reason, Refusal, Stage, StatementFrame, Voucher, quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.find.statements.scene import Draft, Scene
    from dateline.model import Mention, Quotation, Reading, Token
    from dateline.rules.cues import CueRules

__all__ = ["find_statements"]

MAX_CHAIN: Final = 5  # speakers who quote speakers
SHOWN: Final = 40  # code points of a quotation in a refusal


def find_statements(
    reading: Reading, mentions: tuple[Mention, ...], rules: CueRules
) -> tuple[tuple[StatementFrame, ...], tuple[Refusal, ...]]:
    """Find what the article says that others said, thought or asked for.

    "The ferry sank," the mayor told Radio Nord. -> direct, speaker "the mayor", channel
    "Radio Nord", cue "told"

    Args:
        reading: the parse; offsets are code points into its text.
        mentions: of actors, resolved; a party gets the actor of the mention that its head heads.
        rules: cues of the reading's language.

    Returns:
        Statements in order of the text; the statement numbered n counts from 1, and a
        `Voucher.statement` is `"s<n>"`. Then refusals: scare quotations, marks without a partner,
        cues without a speaker, each in order of the text. Both may be empty.

    Source: rules/<language>/cues.toml, rules/<language>/quotation_marks.toml
    """
    scene = build_scene(reading, mentions, rules)
    drafts = [*find_cues(scene), *find_phrases(scene), *find_name_colons(scene)]
    drafts, refusals = attach_quotes(scene, drafts)
    _carry_on(scene, drafts)
    kept = []
    for draft in drafts:
        ranges = pieces(scene, draft.content - set(range(*(draft.cue or (0, 0)))))
        if draft.head in reading.aside or not says_something(scene, ranges):
            continue
        if draft.needs_speaker and draft.speaker is None and not draft.quotes:
            refusals.append(_speakerless(scene, draft))
            continue
        kept.append((ranges, draft))
    kept.sort(key=lambda pair: (pair[0], pair[1].head))
    frames = [_frame(scene, draft, ranges) for ranges, draft in kept]
    refusals.extend(_unclosed(scene))
    refusals.sort(key=lambda refusal: refusal.start or 0)
    return _with_holders(frames), tuple(refusals)


def _carry_on(scene: Scene, drafts: list[Draft]) -> None:
    """Give "adding that …" to the speaker whose words the parse has put it in."""
    for draft in drafts:
        if draft.head < 0 or scene.tokens[draft.head].xpos != "VBG":
            continue
        if draft.speaker is None:
            draft.speaker = _speaker_in_sentence(scene, drafts, draft)
        if not draft.carries_on:
            continue
        outers = [o for o in drafts if o is not draft and o.speaker and draft.head in o.content]
        if outers:
            draft.speaker = max(outers, key=lambda outer: len(outer.content)).speaker
        for outer in outers:
            outer.content = {index for index in outer.content if index < draft.head}


def _speaker_in_sentence(scene: Scene, drafts: list[Draft], draft: Draft) -> Token | None:
    """Who spoke last before a cue in the same sentence: "…," she said, adding, "…"."""
    sentence = scene.tokens[draft.head].sentence
    before = [
        other
        for other in drafts
        if other.speaker is not None
        and 0 <= other.head < draft.head
        and scene.tokens[other.head].sentence == sentence
    ]
    return max(before, key=lambda other: other.head).speaker if before else None


def _frame(scene: Scene, draft: Draft, ranges: tuple[tuple[int, int], ...]) -> StatementFrame:
    tokens, text = scene.tokens, scene.reading.text
    cue: tuple[Quotation, ...] = ()
    if draft.cue is not None:
        first, stop = draft.cue
        cue = (quote(text, tokens[first].start, tokens[stop - 1].end),)
    return StatementFrame(
        head=draft.head if draft.head >= 0 else ranges[0][0],
        kind=kind_of(scene, ranges),
        content=tuple(
            quote(text, tokens[first].start, tokens[stop - 1].end) for first, stop in ranges
        ),
        content_tokens=ranges,
        cue=cue,
        speaker=make_party(scene, draft.speaker),
        addressee=make_party(scene, draft.addressee),
        channel=make_party(scene, draft.channel),
        holder=(),
        because=f"{draft.rule}: {draft.means}",
    )


def _with_holders(frames: list[StatementFrame]) -> tuple[StatementFrame, ...]:
    """Each statement with those in whose words its cue stands, the outermost first."""
    by_head: defaultdict[int, list[StatementFrame]] = defaultdict(list)
    for frame in frames:
        by_head[frame.head].append(frame)
    outers: defaultdict[int, list[tuple[int, StatementFrame]]] = defaultdict(list)
    for number, outer in sorted(enumerate(frames, 1), key=lambda one: (-_size(one[1]), one[0])):
        said = {index for piece in outer.content_tokens for index in range(*piece)}
        for inner in (frame for head in said & by_head.keys() for frame in by_head[head]):
            if inner.content_tokens[0][0] in said and _size(outer) > _size(inner):
                outers[id(inner)].append((number, outer))
    return tuple(
        replace(frame, holder=tuple(_voucher(*one) for one in outers[id(frame)][:MAX_CHAIN]))
        for frame in frames
    )


def _voucher(number: int, outer: StatementFrame) -> Voucher:
    """Who vouches as the speaker of the statement with this number."""
    speaker = outer.speaker
    if speaker is None:
        return Voucher(None, None, f"s{number}")
    return Voucher(speaker.words, speaker.actor, f"s{number}")


def _size(frame: StatementFrame) -> int:
    return sum(stop - first for first, stop in frame.content_tokens)


def _speakerless(scene: Scene, draft: Draft) -> Refusal:
    token = scene.tokens[draft.head]
    return Refusal(
        stage=Stage.STATEMENTS,
        reason=Reason.NO_SPEAKER,
        article=scene.reading.article_id,
        detail=f"{token.text!r} has no subject that could speak; an active cue verb needs one",
        start=token.start,
        end=token.end,
    )


def _unclosed(scene: Scene) -> Iterator[Refusal]:
    for start, end in scene.pairing.unclosed:
        mark = scene.reading.text[start : min(end, start + SHOWN)]
        yield Refusal(
            stage=Stage.STATEMENTS,
            reason=Reason.UNCLOSED_QUOTATION,
            article=scene.reading.article_id,
            detail=f"the mark at {mark!r} has no partner in its paragraph; it counts to the "
            "paragraph's end at most",
            start=start,
            end=end,
        )
