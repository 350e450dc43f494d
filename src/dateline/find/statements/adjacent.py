"""Finds the cue that stands right behind a quotation, or right before it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.find.statements.scene import DASHES, FINITE, SENTENCE_END

if TYPE_CHECKING:
    from dateline.find.statements.scene import Draft, QuoteGroup, Scene
    from dateline.model import Token

REACH: Final = 40  # tokens between a quotation and its cue
SPEECH_BREAKS: Final = frozenset(".;:?!")


def cue_behind(scene: Scene, at_cue: dict[int, Draft], group: QuoteGroup) -> Draft | None:
    """The draft of the cue right behind a quotation: "“…,” he said on Monday".

    Args:
        scene: the article.
        at_cue: drafts by the index of their cue's head.
        group: the quotation.
    """
    after = group.stop
    if after >= len(scene.tokens) or not _leads_to_cue(scene, group):
        return None
    end = _reach(scene, group)
    first_verb = -1
    for token in scene.tokens[after : after + REACH]:
        if token.start >= end or scene.is_quoted(token.index) or token.text in SPEECH_BREAKS:
            return None
        draft = at_cue.get(token.index)
        if draft is not None:
            return draft if _governs(scene, draft, after, first_verb) else None
        if token.upos == "VERB" and token.xpos in FINITE and token.deprel != "acl:relcl":
            if first_verb >= 0:
                return None
            first_verb = token.index
    return None


def _reach(scene: Scene, group: QuoteGroup) -> int:
    """Where a cue behind may stand at most: the paragraph, or the line that it goes on in."""
    following = scene.tokens[group.stop]
    inside = group.spans[-1].start
    goes_on = following.text[:1].islower()
    return scene.paragraph_bounds(following.start if goes_on else inside)[1]


def _leads_to_cue(scene: Scene, group: QuoteGroup) -> bool:
    """Whether a quotation ends as one does before "he said": with a comma, or mid-sentence."""
    span = group.spans[-1]
    inner = scene.reading.text[span.inner_start : span.inner_end].rstrip()
    following = scene.tokens[group.stop].text
    if inner[-1:] in {",", "?", "!", "…"} | DASHES or following in {","} | DASHES:
        return True
    return group.is_spoken and following[:1].islower()


def _governs(scene: Scene, draft: Draft, after: int, first_verb: int) -> bool:
    """Whether a cue behind a quotation is not part of another clause."""
    if draft.cue is None or scene.tokens[draft.head].upos != "VERB":
        return True
    if _speaks_on(scene, draft):
        return False
    speaker = draft.speaker
    if speaker is None:
        return first_verb < 0
    if speaker.index < after and not _is_far_subject(scene, draft, speaker):
        return False
    return first_verb < 0 or after <= speaker.index <= first_verb


def _speaks_on(scene: Scene, draft: Draft) -> bool:
    """Whether a cue has words of its own right behind it: "“…,” he said the ferry sank"."""
    after = draft.head + 1
    return (
        min(draft.content, default=-1) == after
        and scene.is_word(after)
        and not scene.is_quoted(after)
    )


def _is_far_subject(scene: Scene, draft: Draft, speaker: Token) -> bool:
    """Whether the cue takes its subject from beyond the quotation: "…," adding, "…"."""
    return scene.tokens[draft.head].xpos == "VBG" or speaker.index > draft.head


def cue_before(scene: Scene, at_cue: dict[int, Draft], group: QuoteGroup) -> Draft | None:
    """The draft of the cue right before a quotation: "He said on Monday: “…”".

    Args:
        scene: the article.
        at_cue: drafts by the index of their cue's head.
        group: the quotation.
    """
    place = group.first - 1
    start = scene.paragraph_bounds(group.spans[0].start)[0]
    lead = scene.tokens[place].text if place >= 0 else ""
    for index in range(place, max(place - REACH, -1), -1):
        token = scene.tokens[index]
        if token.start < start or scene.is_quoted(index) or token.text in SENTENCE_END:
            return None
        if token.text in {":", ";"} and index < place:
            return None
        draft = at_cue.get(index)
        if draft is not None and token.upos == "VERB":
            return draft if _reaches(scene, draft, group, lead) else None
        if token.upos == "VERB" and token.xpos in FINITE and lead != ":":
            return None
    return None


def _reaches(scene: Scene, draft: Draft, group: QuoteGroup, lead: str) -> bool:
    """Whether a cue leads up to a quotation, whose neighbour on the left is `lead`."""
    if lead == ":" and draft.speaker is None:
        return False
    between = scene.tokens[draft.head + 1 : group.first]
    near = len(between) <= 1 and all(word.upos != "ADP" for word in between)
    return lead in {",", ":"} or near or bool(draft.content.intersection(group.tokens()))
