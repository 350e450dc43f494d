"""What a verb's own words show of its status: modal, tense, negation, "if", "allegedly"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from dateline.find.status.scene import REAL, Finding, by_rule
from dateline.model import Status
from dateline.model.syntax import Tense

if TYPE_CHECKING:
    from dateline.find.status.scene import Scene
    from dateline.model import Token
    from dateline.model.syntax import VerbGroup
    from dateline.rules.status import StatusRule

FINITE_TAGS: Final = frozenset({"VBZ", "VBP", "VBD"})
SUBORDINATE: Final = frozenset({"advcl", "ccomp", "acl", "csubj", "xcomp"})
QUESTION_MARK: Final = "?"


def own_finding(scene: Scene, token: Token, group: VerbGroup) -> Finding:
    """Judge a verb by its own words alone.

    "would not meet", at "meet" -> denied, shown by "would" and "not"

    Args:
        scene: the article.
        token: the verb.
        group: the verb with its auxiliaries.
    """
    found = _by_modal(scene, token, group) or _by_tense(scene, token, group)
    found = _by_mark(scene, token) or found
    adverb = _by_adverb(scene, token)
    if adverb is not None and not found.shown:
        found = adverb
    return negate(scene, found, group.negation, _modal_rule(scene, group))


def negate(
    scene: Scene, found: Finding, negation: Token | None, modal: StatusRule | None = None
) -> Finding:
    """Turn a finding round where a word of negation stands; leave it where none does."""
    if negation is None:
        return found
    words = (*found.words, negation.index)
    if found.status in REAL:
        because = f"negated by “{negation.text}”"
        return scene.plain("denied", Status.DENIED, because, words)
    return replace(
        found,
        status=modal.negated if modal is not None else Status.DENIED,
        factuality=-abs(found.factuality),  # "do not go" is no fact either
        words=words,
        because=f"{found.because}, negated",
    )


def _modal_rule(scene: Scene, group: VerbGroup) -> StatusRule | None:
    return None if group.modal is None else scene.rules.modals.get(group.modal.lemma.lower())


def _by_modal(scene: Scene, token: Token, group: VerbGroup) -> Finding | None:
    rule = _modal_rule(scene, group)
    if rule is None or group.modal is None:
        return None
    condition = _condition_of(scene, token)
    if condition is not None:
        return condition
    if rule.looks_forward and _is_told_as_past(scene, token, group.modal):
        because = f"“{group.modal.text}” looks forward from a time that is past ({rule.id})"
        return scene.plain("told", Status.HAPPENED, because, (group.modal.index,))
    if group.perfect and rule.perfect is not None:
        factuality = rule.perfect_factuality
        return replace(by_rule(rule, group.modal), status=rule.perfect, factuality=factuality)
    return by_rule(rule, group.modal)


def _is_told_as_past(scene: Scene, token: Token, modal: Token) -> bool:
    """Whether "would" tells what later happened: turned round, dated, or with "later" beside it."""
    reading = scene.reading
    if token.index in scene.spoken_tokens or token.relation in {"ccomp", "xcomp"}:
        return False
    subject = next(reading.dependents(token.index, "nsubj"), None)
    if subject is not None and modal.index < subject.index:
        return not _ends_in_question(scene, token)
    return any(
        word.text.lower() in scene.rules.narrative
        or (word.index in scene.time_tokens and word.index not in scene.future_tokens)
        for word in reading.dependents(token.index, "obl", "advmod", "nmod")
    )


def _condition_of(scene: Scene, token: Token) -> Finding | None:
    """The finding for the main clause of a condition: "would end if the firm paid"."""
    for clause in scene.reading.dependents(token.index, "advcl"):
        for word in scene.reading.dependents(clause.index, "mark"):
            rule = scene.rules.marks.get(word.text.lower())
            if rule is not None and rule.main is not None:
                return replace(by_rule(rule, word), status=rule.main)
    return None


def _by_mark(scene: Scene, token: Token) -> Finding | None:
    if token.relation not in SUBORDINATE:
        return None
    for word in scene.reading.dependents(token.index, "mark", "advmod"):
        rule = scene.rules.marks.get(word.text.lower())
        if rule is not None:
            return by_rule(rule, word)
    return None


def _by_adverb(scene: Scene, token: Token) -> Finding | None:
    for word in scene.reading.dependents(token.index, "advmod"):
        rule = scene.rules.adverbs.get(word.text.lower())
        if rule is not None and not (rule.before_verb and word.index > token.index):
            return by_rule(rule, word)
    return None


def _by_tense(scene: Scene, token: Token, group: VerbGroup) -> Finding:
    if token.relation == "root" and _ends_in_question(scene, token):
        return scene.plain("question", Status.POSSIBLE, "asked", shown=True)
    still_to = _still_to(scene, token, group)
    if still_to:
        return scene.plain("purpose", Status.PLANNED, "it is still to be done", still_to)
    match group.tense:
        case Tense.PRESENT:
            return _by_present(scene, token, group)
        case Tense.INFINITIVE:
            return _by_infinitive(scene, token)
        case Tense.PARTICIPLE:
            grade = "happened" if token.xpos == "VBN" else "participle"
            return scene.plain(grade, Status.HAPPENED, "participle")
        case _:
            return scene.plain("happened", Status.HAPPENED, f"{group.tense.value} tense")


def _by_present(scene: Scene, token: Token, group: VerbGroup) -> Finding:
    """A present tense: a perfect is past, a time still to come makes it a plan."""
    if group.perfect:
        return scene.plain("happened", Status.HAPPENED, "perfect tense")
    future = future_word(scene, token)
    if future is not None:
        because = "present tense with a time that is still to come"
        return scene.plain("scheduled", Status.PLANNED, because, (future,))
    if group.progressive:
        words = tuple(word.index for word in group.auxiliaries if word.deprel == "aux")
        return scene.plain("ongoing", Status.ONGOING, "present progressive", words[:1])
    subjects = {word.text.lower() for word in scene.reading.dependents(token.index, "nsubj")}
    if subjects & scene.rules.anybody:
        return scene.plain("anybody", Status.HAPPENED, "present tense of anybody")
    grade = "happened" if token.relation == "root" else "generic"
    return scene.plain(grade, Status.HAPPENED, "present tense")


def future_word(scene: Scene, token: Token) -> int | None:
    """A token beside the event that tells a time still to come; None for none."""
    for word in scene.reading.dependents(token.index, "obl", "advmod", "nmod"):
        first, stop = scene.reading.subtree(word.index)
        told = next((index for index in range(first, stop) if index in scene.future_tokens), None)
        if told is not None:
            return told
    return None


def _by_infinitive(scene: Scene, token: Token) -> Finding:
    """An infinitive of purpose, an order, or a headline's future: "Firm to close mine"."""
    words = tuple(
        word.index for word in scene.reading.dependents(token.index, "mark") if word.xpos == "TO"
    )
    if token.relation in {"root", "parataxis"} and not words:
        if any(True for _ in scene.reading.dependents(token.index, "nsubj")):
            return scene.plain("happened", Status.HAPPENED, "headline tense")
        return scene.plain("order", Status.DEMANDED, "imperative", shown=True)
    if token.relation == "acl" and _is_ordinal(scene, scene.reading.tokens[token.head]):
        return scene.plain("happened", Status.HAPPENED, "infinitive of the one that did it")
    if words and _is_headline(scene, token):
        return scene.plain("scheduled", Status.PLANNED, "future tense of headlines", words)
    if words and token.relation != "xcomp":
        return scene.plain("purpose", Status.PLANNED, "infinitive of what is to come", words)
    return scene.plain("bare", Status.HAPPENED, "infinitive")


def _is_headline(scene: Scene, token: Token) -> bool:
    """Whether an infinitive is all that a line tells of somebody: "Norway to reopen port"."""
    if token.relation == "root":
        return any(True for _ in scene.reading.dependents(token.index, "nsubj"))
    head = scene.reading.tokens[token.head]
    return token.relation == "acl" and head.upos == "PROPN" and head.relation == "root"


def _is_ordinal(scene: Scene, noun: Token) -> bool:
    """Whether a noun is "the first", or "the first ship"."""
    beside = (word.text.lower() for word in scene.reading.dependents(noun.index, "amod"))
    return not scene.rules.ordinal.isdisjoint((noun.text.lower(), *beside))


def _still_to(scene: Scene, token: Token, group: VerbGroup) -> tuple[int, ...]:
    """Tokens of "is to" before a verb: "is to be delivered"; empty for none."""
    finite = next((word for word in group.auxiliaries if word.xpos in FINITE_TAGS), None)
    marks = scene.reading.dependents(token.index, "mark")
    to = next((word for word in marks if word.xpos == "TO"), None)
    if finite is None or to is None or to.index < finite.index:
        return ()
    return finite.index, to.index


def _ends_in_question(scene: Scene, token: Token) -> bool:
    last = scene.reading.sentences[token.sentence].stop - 1
    return scene.reading.tokens[last].text == QUESTION_MARK
