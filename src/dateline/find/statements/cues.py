"""Cues in the text: verbs, nouns and fixed phrases, each with what it says and who says it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.find.statements.contents import clip, fill
from dateline.find.statements.frames import has_to, misread_object, verb_content
from dateline.find.statements.parties import name_parties
from dateline.find.statements.scene import Draft
from dateline.model.syntax import case_of, subject_of, verb_group_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.find.statements.scene import Scene
    from dateline.model import Token
    from dateline.rules.cues import NounCue, VerbCue

NO_CUE_RELATIONS: Final = frozenset({"amod", "compound", "case", "fixed", "flat"})
CUE_PARTS: Final = frozenset({"aux", "advmod"})


def find_cues(scene: Scene) -> Iterator[Draft]:
    """A draft for each verb and noun outside quotation marks that is a cue, in order."""
    verbs, nouns = scene.rules.verbs, scene.rules.nouns
    for token in scene.tokens:
        if token.upos == "VERB":
            cues = verbs.get(token.lemma.lower())
            draft = _verb_draft(scene, token, cues) if cues and _may_be_cue(scene, token) else None
        elif token.upos == "NOUN":
            names = nouns.get(token.lemma.lower())
            draft = (
                _noun_draft(scene, token, names) if names and _may_be_cue(scene, token) else None
            )
        else:
            continue
        if draft is not None:
            yield draft


def _may_be_cue(scene: Scene, token: Token) -> bool:
    before = scene.tokens[token.index - 1] if token.index else token
    if before.upos == "VERB" and misread_object(scene, before) is token:
        return False
    return (
        not scene.is_quoted(token.index)
        and token.deprel not in NO_CUE_RELATIONS
        and token.index not in scene.name_tokens
    )


def _verb_draft(scene: Scene, verb: Token, cues: tuple[VerbCue, ...]) -> Draft | None:
    """The first rule that finds content; else the first that may stand by quoted words."""
    fitting = [cue for cue in cues if _has_particle(scene, verb, cue.particle)]
    passive = _is_passive(scene, verb)
    takes_quotes = next((cue for cue in fitting if "quotation" in cue.frames), None)
    for cue in fitting:
        content = verb_content(scene, verb, cue, passive=passive)
        if content:
            break
    else:
        content = set()
        if takes_quotes is None:
            return None
        cue = takes_quotes
    draft = Draft(
        rule=cue.id,
        means=cue.means,
        head=verb.index,
        cue=_cue_range(scene, verb, cue, content),
        content=content,
        takes_quotes=takes_quotes is not None,
        carries_on=cue.carries_on,
        needs_speaker=not passive,
    )
    name_parties(scene, draft, cue, verb, passive=passive)
    filled = fill(scene, draft.content, _cue_clause(scene, draft, verb))
    draft.content = clip(scene, filled, verb.index)
    return draft


def _is_passive(scene: Scene, verb: Token) -> bool:
    """Whether a cue verb is passive; one with an active subject and no auxiliary is not."""
    reading = scene.reading
    active = any(word.deprel == "nsubj" for word in reading.dependents(verb.index, "nsubj"))
    if active and not any(reading.dependents(verb.index, "aux:pass")):
        return False
    return verb_group_of(reading, verb.index).passive


def _cue_clause(scene: Scene, draft: Draft, verb: Token) -> set[int]:
    """The cue and its own subject, which are never content."""
    first, stop = draft.cue or (verb.index, verb.index + 1)
    without = set(range(first, stop))
    for word in scene.reading.dependents(verb.index, "nsubj"):
        if not scene.is_quoted(word.index) and word.deprel != "nsubj:pass":
            without |= scene.below(word.index)
    return without - (draft.content if draft.speaker is None else set())


def _has_particle(scene: Scene, verb: Token, particle: str) -> bool:
    if not particle:
        return True
    after = verb.index + 1
    if after < len(scene.tokens) and scene.tokens[after].text.lower() == particle:
        return True
    near = scene.reading.dependents(verb.index, "compound:prt", "advmod")
    return any(word.text.lower() == particle for word in near)


def _cue_range(scene: Scene, verb: Token, cue: VerbCue, content: set[int]) -> tuple[int, int]:
    """The verb with auxiliaries and adverbs before it, its particle and its preposition."""
    first, stop = verb.index, verb.index + 1
    while first > 0 and _is_cue_part(scene, verb, first - 1):
        first -= 1
    after = scene.tokens[stop].text.lower() if stop < len(scene.tokens) else ""
    if after and after == cue.particle:
        stop += 1
        after = scene.tokens[stop].text.lower() if stop < len(scene.tokens) else ""
    if after in cue.prepositions and stop not in content:
        stop += 1
    return first, stop


def _is_cue_part(scene: Scene, verb: Token, index: int) -> bool:
    token = scene.tokens[index]
    return (
        token.head == verb.index
        and token.relation in CUE_PARTS
        and token.upos in {"AUX", "ADV", "PART"}
        and not scene.is_quoted(index)
    )


def _noun_draft(scene: Scene, noun: Token, cues: tuple[NounCue, ...]) -> Draft | None:
    for cue in cues:
        content = _noun_content(scene, noun, cue)
        if content:
            draft = Draft(cue.id, cue.means, noun.index, (noun.index, noun.index + 1), content)
            draft.speaker = _noun_speaker(scene, noun, cue, content)
            return draft
    return None


def _noun_content(scene: Scene, noun: Token, cue: NounCue) -> set[int]:
    reading = scene.reading
    for clause in reading.dependents(noun.index, "acl", "ccomp"):
        if clause.deprel == "acl:relcl":
            continue
        marked = any(
            mark.relation == "mark" and mark.xpos == "IN"
            for mark in reading.dependents(clause.index, "mark")
        )
        if ("clause" in cue.frames and marked) or (
            "infinitive" in cue.frames and has_to(scene, clause)
        ):
            return scene.below(clause.index)
    return _noun_phrase(scene, noun, cue)


def _noun_phrase(scene: Scene, noun: Token, cue: NounCue) -> set[int]:
    """What follows the preposition of "call for": on the noun, or right behind it."""
    reading = scene.reading
    for phrase in reading.dependents(noun.index, "nmod"):
        mark = next(reading.dependents(phrase.index, "case"), None)
        if mark is not None and mark.text.lower() in cue.prepositions:
            return scene.below(phrase.index) - {mark.index}
    after = noun.index + 1
    if after >= len(scene.tokens) or scene.tokens[after].text.lower() not in cue.prepositions:
        return set()
    head = scene.tokens[after].head
    return scene.below(head) - {after} if head > after else set()


def _noun_speaker(scene: Scene, noun: Token, cue: NounCue, content: set[int]) -> Token | None:
    """Who stands before "'s", after "by", or makes the claim: "made the claim that"."""
    reading = scene.reading
    owner = next(reading.dependents(noun.index, "nmod:poss"), None)
    if owner is not None:
        return owner
    for phrase in reading.dependents(noun.index, "nmod"):
        if phrase.index not in content and case_of(reading, phrase.index) in cue.by:
            return phrase
    if noun.relation == "obj" and scene.tokens[noun.head].lemma.lower() in scene.rules.supports:
        maker = subject_of(reading, noun.head)
        return None if maker is None or scene.is_quoted(maker.index) else maker
    return None
