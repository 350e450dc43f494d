"""Who speaks, to whom and through which outlet: heads of phrases, and the parties they make."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.model import Party, quote
from dateline.model.syntax import case_of, phrase_of, subject_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.find.statements.scene import Draft, Scene
    from dateline.model import Mention, NameSpan, Token
    from dateline.rules.cues import VerbCue

NOMINAL: Final = frozenset({"NOUN", "PROPN", "PRON"})
IN_PHRASE: Final = frozenset({"flat", "compound", "nmod", "appos", "case", "amod", "det", "nummod"})
NAME_PARTS: Final = ("flat", "appos", "compound", "nmod:desc", "nmod:unmarked")
MAX_CLIMB: Final = 12


def name_parties(scene: Scene, draft: Draft, cue: VerbCue, verb: Token, *, passive: bool) -> None:
    """Set who says it, to whom and through which outlet, from the cue verb's own phrases."""
    if passive or _is_asked(scene, verb):
        _name_passive_parties(scene, draft, cue, verb)
    else:
        draft.speaker = speaker_of(scene, verb)
        draft.addressee = _hearer(scene, cue, verb)
    draft.channel = _channel(scene, draft, verb)
    if draft.channel is None and draft.addressee and is_outlet(scene, draft.addressee):
        draft.channel, draft.addressee = draft.addressee, None


def _is_asked(scene: Scene, verb: Token) -> bool:
    """Whether a participle without a subject stands for a passive: "Asked if …, he said"."""
    return (
        verb.deprel == "advcl"
        and verb.xpos in {"VBD", "VBN"}
        and not any(scene.reading.dependents(verb.index, "nsubj", "aux"))
    )


def _name_passive_parties(scene: Scene, draft: Draft, cue: VerbCue, verb: Token) -> None:
    sufferer = speaker_of(scene, verb)
    if cue.passive == "speaker":
        draft.speaker = sufferer
        return
    draft.speaker = agent_of(scene, verb)
    if cue.passive == "hearer":
        draft.addressee = sufferer


def agent_of(scene: Scene, verb: Token) -> Token | None:
    """Head of the "by" phrase of a passive, None for none."""
    reading = scene.reading
    for phrase in reading.dependents(verb.index, "obl"):
        if phrase.deprel == "obl:agent" or case_of(reading, phrase.index) in scene.rules.agents:
            return phrase
    return None


def speaker_of(scene: Scene, verb: Token) -> Token | None:
    """Head of the subject of a cue verb: its own, one beside it, or one that it shares.

    Words inside a quotation that the verb stands outside of are never its subject.
    """
    own = [
        word
        for word in scene.reading.dependents(verb.index, "nsubj")
        if not scene.is_quoted(word.index)
    ]
    if own:
        nearest = min(own, key=lambda word: (abs(word.index - verb.index), word.index))
        relative = "PronType=Rel" in nearest.feats
        return subject_of(scene.reading, verb.index) if relative else nearest
    finite = verb.xpos in {"VBD", "VBZ", "VBP"}
    beside = nominal_before(scene, verb.index) if finite else None
    if beside is None and finite and verb.index > 0 and scene.is_quoted(verb.index - 1):
        beside = nominal_after(scene, verb.index)
    shared = beside or subject_of(scene.reading, verb.index)
    if shared is None or scene.is_quoted(shared.index):
        return None
    return None if shared.index > verb.index and beside is None else shared


def nominal_before(scene: Scene, index: int) -> Token | None:
    """Head of the noun phrase that ends right before a token, adverbs and auxiliaries skipped."""
    place = index - 1
    while place >= 0 and scene.tokens[place].upos in {"ADV", "AUX"}:
        place -= 1
    if place < 0 or scene.is_quoted(place) or scene.tokens[place].upos not in NOMINAL:
        return None
    if scene.tokens[place].sentence != scene.tokens[index].sentence:
        return None
    return _phrase_head(scene, place, index)


def nominal_after(scene: Scene, index: int) -> Token | None:
    """Head of the noun phrase that begins right after a token."""
    place = index + 1
    if place >= len(scene.tokens) or scene.is_quoted(place):
        return None
    first = scene.tokens[place]
    if first.upos not in NOMINAL | {"DET", "ADJ", "NUM"} or first.relation == "case":
        return None
    return _phrase_head(scene, place, index)


def _phrase_head(scene: Scene, place: int, barrier: int) -> Token | None:
    """Climb inside a noun phrase, never over the token at `barrier`."""
    token = scene.tokens[place]
    for _ in range(MAX_CLIMB):
        head = token.head
        across = (head - barrier) * (place - barrier) <= 0
        if head < 0 or across or token.relation not in IN_PHRASE:
            break
        if scene.tokens[head].upos not in NOMINAL:
            break
        token = scene.tokens[head]
    return token if token.upos in NOMINAL and token.relation != "obl" else None


def _hearer(scene: Scene, cue: VerbCue, verb: Token) -> Token | None:
    reading = scene.reading
    if cue.hearer == "object":
        for word in reading.dependents(verb.index, "iobj", "obj"):
            if not scene.is_quoted(word.index) and "PronType=Rel" not in word.feats:
                return word
    if not cue.hearer:
        return None
    return next(
        (
            word
            for word in reading.dependents(verb.index, "obl")
            if case_of(reading, word.index) in scene.rules.hearers
            and not scene.is_quoted(word.index)
        ),
        None,
    )


def is_outlet(scene: Scene, head: Token) -> bool:
    """Whether a phrase names an outlet: by its own words or those of its apposition."""
    said_to_be = scene.reading.dependents(head.index, "appos")
    if any(_is_outlet_word(scene, word) for word in said_to_be):
        return True
    has_article = any(scene.reading.dependents(head.index, "det"))
    if head.index in scene.person_tokens and not has_article:
        return False
    words = _words_of_name(scene, head) if head.upos == "PROPN" else (head,)
    return any(_is_outlet_word(scene, word) for word in words)


def _is_outlet_word(scene: Scene, word: Token) -> bool:
    return word.text in scene.rules.acronyms or word.text.lower() in scene.rules.outlets


def _words_of_name(scene: Scene, head: Token) -> Iterator[Token]:
    """The head and what is part of its name or says what it is."""
    yield head
    for word in scene.reading.dependents(head.index, *NAME_PARTS):
        yield from _words_of_name(scene, word)


def _channel(scene: Scene, draft: Draft, verb: Token) -> Token | None:
    """The outlet among the phrases of a cue verb, or behind the occasion it names."""
    reading = scene.reading
    for phrase in _phrases_beside(scene, verb):
        prepositions = scene.rules.occasions.get(phrase.lemma.lower())
        if prepositions is not None:
            for inner in reading.dependents(phrase.index, "nmod"):
                if case_of(reading, inner.index) in prepositions and is_outlet(scene, inner):
                    return inner
        elif _is_channel(scene, phrase):
            draft.content -= scene.below(phrase.index)
            return phrase
    return None


def _phrases_beside(scene: Scene, verb: Token) -> Iterator[Token]:
    """Prepositional phrases on a cue verb, and the one right behind it wherever it hangs."""
    after = verb.index + 1
    if after < len(scene.tokens) and scene.tokens[after].relation == "case":
        head = scene.tokens[scene.tokens[after].head]
        if head.head != verb.index and head.index > after:
            yield head
    for phrase in scene.reading.dependents(verb.index, "obl"):
        if not scene.is_quoted(phrase.index):
            yield phrase


def _is_channel(scene: Scene, phrase: Token) -> bool:
    case = case_of(scene.reading, phrase.index)
    return case in scene.rules.channel_cases and is_outlet(scene, phrase)


def head_of_name(scene: Scene, name: NameSpan) -> Token:
    """The token of a name that the others hang on."""
    inside = range(name.first, name.stop)
    return next(
        (scene.tokens[index] for index in inside if scene.tokens[index].head not in inside),
        scene.tokens[name.first],
    )


def make_party(scene: Scene, head: Token | None) -> Party | None:
    """The party that a phrase names: its words, its mention and the actor that stands for."""
    if head is None:
        return None
    start, end = phrase_of(scene.reading, head.index)
    end = _before_place(scene, head, end)
    for other in scene.reading.dependents(head.index, "conj", "appos"):
        more = phrase_of(scene.reading, other.index)
        if other.relation == "conj" or more[0] <= end + 1:
            end = max(end, more[1])
    mention = _mention_of(scene, head, start, end)
    return Party(
        words=quote(scene.reading.text, start, end),
        mention=None if mention is None else mention.id,
        actor=None if mention is None else mention.actor,
    )


def _before_place(scene: Scene, head: Token, end: int) -> int:
    """Where a person's name ends, without the place of the clause: "told Brandt | in Bergen"."""
    if head.index not in scene.person_tokens:
        return end
    for word in scene.reading.dependents(head.index, "nmod"):
        case = case_of(scene.reading, word.index)
        if word.index in scene.place_tokens and case and case not in scene.rules.origins:
            first, _ = scene.reading.subtree(word.index)
            if first > head.index:
                return min(end, scene.tokens[first - 1].end)
    return end


def _mention_of(scene: Scene, head: Token, start: int, end: int) -> Mention | None:
    """The mention that the phrase's head heads, or a part of its name does."""
    found = scene.mention_at.get(head.index)
    if found is not None:
        return found
    for word in _words_of_name(scene, head):
        found = scene.mention_at.get(word.index)
        if found is not None and start <= found.words.start and found.words.end <= end:
            return found
    return None
