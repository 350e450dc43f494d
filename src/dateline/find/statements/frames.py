"""How what was said hangs on a cue verb: clause, infinitive, object, phrase, or all around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.find.statements.scene import FINITE

if TYPE_CHECKING:
    from dateline.find.statements.scene import Scene
    from dateline.model import Token
    from dateline.rules.cues import VerbCue

FAR_CLAUSE: Final = 9  # tokens between a cue and its "that"
COMMAS: Final = frozenset({",", "\u2013", "\u2014", "-", "--"})  # en and em dash among them


def verb_content(scene: Scene, verb: Token, cue: VerbCue, *, passive: bool) -> set[int]:
    """Token indices of what a cue verb says, by the first of its frames that fits; or none."""
    found: set[int] = set()
    if "clause" in cue.frames:
        found = (
            _clause(scene, verb)
            or _host(scene, verb)
            or _that_clause(scene, verb, cue)
            or _around_insertion(scene, verb)
        )
    if not found and "raising" in cue.frames and passive:
        found = _raised(scene, verb)
    if not found and "predicate" in cue.frames:
        found = _predicate(scene, verb)
    if not found and cue.of_object:
        found = _object_and_phrase(scene, verb, cue)
    if not found and cue.frames & {"infinitive", "gerund"}:
        found = _infinitive(scene, verb, cue)
    if not found and cue.prepositions:
        found = _phrase(scene, verb, cue)
    if not found and "object" in cue.frames:
        found = _object(scene, verb, passive=passive)
    return found


def _clause(scene: Scene, verb: Token) -> set[int]:
    """The reported clause, on the side of the verb where its head is."""
    found: set[int] = set()
    behind = False
    for clause in scene.reading.dependents(verb.index, "ccomp"):
        found |= scene.below(clause.index)
        behind = behind or clause.index > verb.index
    if not found or (behind and _is_inserted(scene, verb)):
        return found
    found = {index for index in found if (index > verb.index) is behind}
    if behind:
        return _with_next(scene, verb, found, "advcl")
    return found | _from_sentence_start(scene, verb, found)


def _from_sentence_start(scene: Scene, verb: Token, found: set[int]) -> set[int]:
    """What the parse leaves out of a sentence that ends in ", he said" or ", said X"."""
    first = scene.reading.sentences[verb.sentence].first
    end = max(found)
    own = [w.index for w in scene.reading.dependents(verb.index, "nsubj") if w.index < verb.index]
    if any(index <= end for index in own) or scene.tokens[end].sentence != verb.sentence:
        return set()
    between = scene.tokens[end + 1 : verb.index]
    if not any(token.text == "," for token in between) and scene.tokens[end].text != ",":
        return set()
    lead = range(first, end)
    return set() if any(scene.is_quoted(index) for index in lead) else set(lead)


def _with_next(scene: Scene, verb: Token, found: set[int], *relations: str) -> set[int]:
    """Content and the phrases right behind it that the parse hangs on the verb instead."""
    for word in scene.reading.dependents(verb.index, *relations):
        more = scene.below(word.index)
        if found and min(more) == max(found) + 1:
            found = found | more
    return found


def _is_inserted(scene: Scene, verb: Token) -> bool:
    """Whether the verb and its subject stand between commas: "The talks, he said, failed"."""
    after = verb.index + 1
    return after < len(scene.tokens) and scene.tokens[after].text in COMMAS


def _host(scene: Scene, verb: Token) -> set[int]:
    """The clause that a verb with its own subject is thrown into: "…, he said", "as he said"."""
    if verb.head < 0 or not any(scene.reading.dependents(verb.index, "nsubj")):
        return set()
    if any(scene.reading.dependents(verb.index, "obj", "xcomp")):
        return set()
    comparisons = scene.rules.comparisons
    marks = scene.reading.dependents(verb.index, "mark")
    marked = any(mark.text.lower() in comparisons for mark in marks)
    if verb.deprel == "parataxis" or (verb.deprel == "advcl" and marked):
        host = scene.below(verb.head) - scene.below(verb.index)
        if _is_inserted(scene, verb):
            return host
        return {index for index in host if (index < verb.index) is (verb.head < verb.index)}
    return set()


def _that_clause(scene: Scene, verb: Token, cue: VerbCue) -> set[int]:
    """A clause that the parse hangs on a phrase between it and the cue: "told him that …"."""
    phrase = False
    for token in scene.tokens[verb.index + 1 : verb.index + FAR_CLAUSE]:
        if token.sentence != verb.sentence or token.upos in {"VERB", "AUX", "PUNCT"}:
            return set()
        begins = token.text.lower() in scene.rules.complementisers
        if begins and token.relation in {"mark", "nsubj", "obj"}:
            if not phrase or token.head <= token.index:
                return set()
            clause = scene.below(token.head)
            return {index for index in clause if index >= token.index}
        phrase = phrase or token.relation == "case" or cue.hearer == "object"
    return set()


def _around_insertion(scene: Scene, verb: Token) -> set[int]:
    """The sentence around "…, he said, …" where the parse does not see it."""
    if verb.xpos not in FINITE:
        return set()
    sentence = scene.reading.sentences[verb.sentence]
    first = _insertion_start(scene, verb)
    after = verb.index + 1
    if first <= sentence.first or scene.tokens[first - 1].text not in COMMAS:
        return set()
    ends = after >= sentence.stop or not scene.is_word(after)
    if not ends or scene.is_quoted(first - 1) or (after < sentence.stop and scene.is_quoted(after)):
        return set()
    content = set(range(sentence.first, first - 1))
    if after < sentence.stop and scene.tokens[after].text in COMMAS:
        content.update(range(after + 1, sentence.stop))
    return content


def _insertion_start(scene: Scene, verb: Token) -> int:
    """Index of the first token of a verb's subject, of the sentence's first where it has none."""
    first = scene.reading.sentences[verb.sentence].first
    own = [w for w in scene.reading.dependents(verb.index, "nsubj") if w.index < verb.index]
    if not own or "PronType=Rel" in own[-1].feats:
        return first
    return min(index for index in scene.below(own[-1].index) if scene.is_word(index))


def _raised(scene: Scene, verb: Token) -> set[int]:
    """Subject and infinitive of "is said to"."""
    reading = scene.reading
    subject = next(reading.dependents(verb.index, "nsubj:pass", "nsubj"), None)
    rest = next((x for x in reading.dependents(verb.index, "xcomp") if has_to(scene, x)), None)
    if subject is None or rest is None:
        return set()
    return scene.below(subject.index) | scene.below(rest.index)


def has_to(scene: Scene, verb: Token) -> bool:
    """Whether a verb is an infinitive with its marker."""
    return any(mark.xpos == "TO" for mark in scene.reading.dependents(verb.index, "mark"))


def _object_of(scene: Scene, verb: Token) -> Token | None:
    reading = scene.reading
    return next(reading.dependents(verb.index, "obj"), None) or next(
        reading.dependents(verb.index, "nsubj:pass"), None
    )


def _predicate(scene: Scene, verb: Token) -> set[int]:
    """The object and what it is called."""
    names = [x for x in scene.reading.dependents(verb.index, "xcomp") if not has_to(scene, x)]
    object_ = _object_of(scene, verb)
    if object_ is None and len(names) > 1:
        object_, *names = names
    if object_ is None or (object_.index < verb.index and object_.relation == "obj"):
        return set()
    found = scene.below(object_.index)
    if names:
        return found | scene.below(names[0].index)
    after = max(found) + 1
    if object_.index > verb.index and after < len(scene.tokens) and scene.is_quoted(after):
        return found | set(scene.groups[scene.group_of[after]].tokens())
    return set()


def _object_and_phrase(scene: Scene, verb: Token, cue: VerbCue) -> set[int]:
    """The object and the phrase that is said of it."""
    object_ = _object_of(scene, verb)
    if object_ is None:
        return set()
    reading = scene.reading
    for host in (verb, *reading.dependents(verb.index, "obl:agent")):
        for phrase in reading.dependents(host.index, "obl", "advcl", "xcomp", "nmod", "acl"):
            if case_or_mark(scene, phrase) in cue.of_object:
                return scene.below(object_.index) | scene.below(phrase.index)
    if any(
        case_or_mark(scene, phrase) in cue.of_object
        for phrase in scene.reading.dependents(object_.index, "nmod", "acl")
    ):
        return scene.below(object_.index)
    return set()


def case_or_mark(scene: Scene, word: Token) -> str:
    """The preposition or conjunction before a phrase or clause, in small letters."""
    mark = next(scene.reading.dependents(word.index, "case", "mark"), None)
    return "" if mark is None else mark.text.lower()


def _infinitive(scene: Scene, verb: Token, cue: VerbCue) -> set[int]:
    for word in scene.reading.dependents(verb.index, "xcomp"):
        if has_to(scene, word):
            return scene.below(word.index) if "infinitive" in cue.frames else set()
        if word.xpos == "VBG" and "gerund" in cue.frames:
            return scene.below(word.index)
    if not cue.particle or "infinitive" not in cue.frames:
        return set()
    return _far_infinitive(scene, verb)


def _far_infinitive(scene: Scene, verb: Token) -> set[int]:
    """The infinitive of "called on the port to close", which hangs on the verb or on "port"."""
    reading = scene.reading
    hosts = [verb, *reading.dependents(verb.index, "obl")]
    for host in hosts:
        for word in reading.dependents(host.index, "advcl", "acl"):
            if word.index > verb.index and has_to(scene, word):
                return scene.below(word.index)
    return set()


def misread_object(scene: Scene, verb: Token) -> Token | None:
    """The bare noun behind a verb where the parse takes it for a second verb: "denied reports"."""
    after = verb.index + 1
    if after >= len(scene.tokens):
        return None
    word = scene.tokens[after]
    same_clause = word.head == verb.index and word.deprel == "parataxis"
    return word if same_clause and word.xpos == "VBZ" else None


def _phrase(scene: Scene, verb: Token, cue: VerbCue) -> set[int]:
    """What follows the preposition of "warned of", "called for"."""
    for word in scene.reading.dependents(verb.index, "obl", "advcl"):
        mark = next(scene.reading.dependents(word.index, "case", "mark"), None)
        if mark is None or mark.index < verb.index or mark.text.lower() not in cue.prepositions:
            continue
        found = scene.below(word.index) - {mark.index}
        return found | _said_of_it(scene, verb, cue, max(found) + 1)
    return set()


def _said_of_it(scene: Scene, verb: Token, cue: VerbCue, start: int) -> set[int]:
    """The phrase right behind content that says what it is: "referred to it as a bomb"."""
    for word in scene.reading.dependents(verb.index, "obl", "advcl"):
        phrase = scene.below(word.index)
        if min(phrase) == start and case_or_mark(scene, word) in cue.of_object:
            return phrase
    return set()


def _object(scene: Scene, verb: Token, *, passive: bool) -> set[int]:
    """The object, with the phrases right behind it that the parse hangs on the verb."""
    if passive:
        return set()
    object_ = next(scene.reading.dependents(verb.index, "obj"), None)
    if object_ is None:
        object_ = misread_object(scene, verb)
    if object_ is None or object_.upos == "PRON":
        return set()
    return _with_next(scene, verb, scene.below(object_.index), "obl", "advcl", "xcomp")
