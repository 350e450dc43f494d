"""Cues that are no verb: "according to X", "in X's view", and a name with a colon."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.find.statements.contents import fill
from dateline.find.statements.parties import head_of_name
from dateline.find.statements.scene import Draft
from dateline.model import NameLabel
from dateline.model.syntax import case_of, is_predicate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.find.statements.scene import Scene
    from dateline.model import NameSpan, Token
    from dateline.rules.cues import PhraseCue

MAX_CLIMB: Final = 12
NAME_AND_TITLE: Final = 8  # tokens before a colon that may be a name with its titles
LEAST_CONTENT: Final = 3  # tokens after the colon
SUBORDINATE: Final = frozenset({"conj", "advcl", "parataxis", "acl", "xcomp"})


def find_phrases(scene: Scene) -> Iterator[Draft]:
    """A draft for each fixed phrase and each possessive one, in order."""
    phrases, possessives = scene.rules.phrases, scene.rules.possessives
    for token in scene.tokens:
        if scene.is_quoted(token.index):
            continue
        cue = _matching(scene, token, phrases.get(token.text.lower(), ()))
        if cue is not None:
            draft = _phrase_draft(scene, token, cue)
            if draft is not None:
                yield draft
        held = possessives.get(token.lemma.lower())
        if held is not None and case_of(scene.reading, token.index) in held.prepositions:
            owner = next(scene.reading.dependents(token.index, "nmod:poss"), None)
            if owner is not None:
                draft = Draft(held.id, held.means, token.index, (token.index, token.index + 1))
                draft.speaker = owner
                yield _around(scene, draft, token)


def _matching(scene: Scene, token: Token, cues: tuple[PhraseCue, ...]) -> PhraseCue | None:
    for cue in cues:
        words = scene.tokens[token.index : token.index + len(cue.words)]
        if len(words) == len(cue.words) and all(
            word.text.lower() in allowed for word, allowed in zip(words, cue.words, strict=True)
        ):
            return cue
    return None


def _phrase_draft(scene: Scene, token: Token, cue: PhraseCue) -> Draft | None:
    first, stop = token.index, token.index + len(cue.words)
    speaker = _governed(scene, first, stop)
    if speaker is None:
        return None
    draft = Draft(cue.id, cue.means, first, (first, stop), speaker=speaker, takes_quotes=True)
    top = speaker
    while first <= top.head < stop:
        top = scene.tokens[top.head]
    return _around(scene, draft, top)


def _governed(scene: Scene, first: int, stop: int) -> Token | None:
    """Head of the phrase that the words in `[first, stop)` stand before."""
    for index in range(first, stop):
        head = scene.tokens[index].head
        if head >= stop and scene.tokens[index].relation == "case":
            return scene.tokens[head]
    for index in reversed(range(first, stop)):
        for word in scene.reading.dependents(index, "obl", "nmod", "obj"):
            if word.index >= stop:
                return word
    return None


def _around(scene: Scene, draft: Draft, top: Token) -> Draft:
    """Take the clause that the phrase under `top` stands in, without the phrase."""
    phrase = scene.below(top.index)
    if draft.cue is not None:
        phrase.update(range(*draft.cue))
    clause = _clause_above(scene, top)
    if clause is None:
        draft.content = set()
    else:
        if _ends_sentence(scene, phrase, top):
            clause = _main_clause(scene, clause)
        draft.content = fill(scene, scene.below(clause.index) - phrase, phrase)
    return draft


def _clause_above(scene: Scene, top: Token) -> Token | None:
    if top.head < 0:
        return None
    clause = scene.tokens[top.head]
    for _ in range(MAX_CLIMB):
        if clause.head < 0 or is_predicate(scene.reading, clause.index):
            return clause
        clause = scene.tokens[clause.head]
    return clause


def _ends_sentence(scene: Scene, phrase: set[int], top: Token) -> bool:
    """Whether a phrase stands behind a comma at the end of its sentence."""
    first, last = min(index for index in phrase if scene.is_word(index)), max(phrase)
    stop = scene.reading.sentences[top.sentence].stop
    at_end = not any(scene.is_word(index) for index in range(last + 1, stop))
    return at_end and first > 0 and scene.tokens[first - 1].text == ","


def _main_clause(scene: Scene, clause: Token) -> Token:
    for _ in range(MAX_CLIMB):
        if clause.head < 0 or clause.relation not in SUBORDINATE:
            break
        clause = scene.tokens[clause.head]
    return clause


def find_name_colons(scene: Scene) -> Iterator[Draft]:
    """A draft for each paragraph that begins with a name and a colon: "Lindqvist: dam is safe"."""
    rule = scene.rules.constructions["name-colon"]
    names = {name.stop: name for name in scene.reading.names}
    for start, end in scene.pairing.paragraphs:
        tokens = scene.reading.tokens_in(start, end)
        colon = next((word for word in tokens[:NAME_AND_TITLE] if word.text == ":"), None)
        name = None if colon is None else names.get(colon.index)
        if colon is None or name is None or not _is_label(scene, tokens, colon, name):
            continue
        draft = Draft(rule.id, rule.means, colon.index, (colon.index, colon.index + 1))
        draft.speaker = head_of_name(scene, name)
        draft.content = {word.index for word in tokens if word.index > colon.index}
        draft.takes_quotes = True
        if len(draft.content) >= LEAST_CONTENT:
            yield draft


def _is_label(scene: Scene, tokens: tuple[Token, ...], colon: Token, name: NameSpan) -> bool:
    """Whether nothing but a name of someone who can speak, with titles, is before the colon."""
    left = range(tokens[0].index, colon.index)
    return (
        name.label is not NameLabel.LOCATION
        and name.first >= tokens[0].index
        and not any(scene.is_quoted(index) for index in left)
        and not any(scene.tokens[index].upos in {"VERB", "AUX"} for index in left)
    )
