"""Questions about a parse: who is the subject, what is the clause, is it negated, in what tense.

Pure functions over a `Reading`, for every craft. They know Universal Dependencies and no word
of any language, so that they serve whatever reader made the parse.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from dateline.model.reading import Reading, Token

MAX_CLIMB: Final = 40  # a governor chain longer than this is no sentence anyone wrote

CLAUSAL: Final = frozenset({"root", "ccomp", "xcomp", "advcl", "acl", "csubj", "parataxis"})
OUTSIDE_PHRASE: Final = frozenset(
    {"acl:relcl", "acl", "appos", "conj", "cc", "parataxis", "punct", "dep", "discourse"}
)


class Tense(StrEnum):
    """The tense of a verb group, as its finite word shows it."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    MODAL = "modal"
    INFINITIVE = "infinitive"
    PARTICIPLE = "participle"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """A predicate with its auxiliaries.

    Attributes:
        head: index of the predicate.
        auxiliaries: in order of the text, the copula among them.
        modal: the modal auxiliary, None for none.
        negation: the word that negates it, None for none.
        tense: tense of the finite word, modal and non-finite forms apart.
        perfect: "has met", "had met".
        progressive: "is meeting".
        passive: "was met".
    """

    head: int
    auxiliaries: tuple[Token, ...]
    modal: Token | None
    negation: Token | None
    tense: Tense
    perfect: bool
    progressive: bool
    passive: bool


def verb_group_of(reading: Reading, index: int) -> VerbGroup:
    """The predicate at `index` with its auxiliaries, read as one group.

    "had not been held", at "held" -> past, perfect, passive, negated by "not"

    Args:
        reading: the parse.
        index: a verb, or the noun or adjective that a copula makes a predicate.
    """
    head = reading.tokens[index]
    auxiliaries = tuple(reading.dependents(index, "aux", "cop"))
    modal = next((word for word in auxiliaries if word.xpos == "MD"), None)
    passive_auxiliary = next((word for word in auxiliaries if word.deprel == "aux:pass"), None)
    last = passive_auxiliary or next((w for w in auxiliaries if w.deprel == "cop"), head)
    active = [word for word in auxiliaries if word.deprel == "aux" and word.xpos != "MD"]
    return VerbGroup(
        head=index,
        auxiliaries=auxiliaries,
        modal=modal,
        negation=negation_of(reading, index),
        tense=_tense(reading, head, auxiliaries, modal),
        perfect=_is_participle(last) and bool(active),
        progressive=last.xpos == "VBG" and bool(active),
        passive=passive_auxiliary is not None or _is_bare_passive(reading, head),
    )


def _tense(
    reading: Reading, head: Token, auxiliaries: tuple[Token, ...], modal: Token | None
) -> Tense:
    if modal is not None:
        return Tense.MODAL
    for word in (*auxiliaries, head):
        if word.xpos == "VBD":
            return Tense.PAST
        if word.xpos in {"VBP", "VBZ"}:
            return Tense.PRESENT
    first = auxiliaries[0] if auxiliaries else head
    if first.xpos in {"VBN", "VBG"}:
        return Tense.PARTICIPLE
    if first.xpos == "VB" or any(w.xpos == "TO" for w in reading.dependents(head.index, "mark")):
        return Tense.INFINITIVE
    return _tense_by_features((*auxiliaries, head))


_TENSES: Final = {
    "Past": Tense.PAST,
    "Imp": Tense.PAST,
    "Pres": Tense.PRESENT,
    "Fut": Tense.FUTURE,
}


def _tense_by_features(words: tuple[Token, ...]) -> Tense:
    """The tense of the first finite word that has no Penn tag, in a language but English."""
    finite = (word for word in words if _untagged(word) and word.feat("VerbForm") == "Fin")
    word = next(finite, None)
    return Tense.NONE if word is None else _TENSES.get(word.feat("Tense") or "", Tense.NONE)


def _untagged(word: Token) -> bool:
    """Whether a reader gave no tag of its own: none, or the universal part of speech again."""
    return word.xpos in ("", word.upos)


def _is_participle(word: Token) -> bool:
    return word.xpos == "VBN" or (_untagged(word) and word.feat("VerbForm") == "Part")


def _is_bare_passive(reading: Reading, head: Token) -> bool:
    """Whether a past participle stands without auxiliary as a passive: "the man killed there"."""
    subjects = list(reading.dependents(head.index, "nsubj"))
    if any(word.deprel == "nsubj:pass" for word in subjects):
        return not _stand_around(subjects, head)
    for _ in range(MAX_CLIMB):
        if head.xpos != "VBN":
            return False
        auxiliaries = {word.deprel for word in reading.dependents(head.index, "aux")}
        if auxiliaries or head.relation != "conj":
            return not auxiliaries or "aux:pass" in auxiliaries
        head = reading.tokens[head.head]
    return True


def _stand_around(subjects: list[Token], verb: Token) -> bool:
    """Whether subjects stand on both sides of a verb, so that the last must be its object."""
    return len(subjects) > 1 and subjects[0].index < verb.index < subjects[-1].index


def negation_of(reading: Reading, index: int) -> Token | None:
    """The word that negates a predicate or a noun: "not", "never", "no"; None for none.

    "They did not meet", at "meet" -> "not"
    """
    for word in reading.dependents(index, "advmod", "det", "nsubj", "obj", "aux"):
        if word.relation in {"nsubj", "obj"}:
            inner = next(
                (d for d in reading.dependents(word.index, "det") if _is_negative(d)), None
            )
            if inner is not None or _is_negative(word):
                return inner or word
        elif _is_negative(word):
            return word
    return None


def _is_negative(word: Token) -> bool:
    return "Neg" in word.feats and ("Polarity=Neg" in word.feats or "PronType=Neg" in word.feats)


def is_predicate(reading: Reading, index: int) -> bool:
    """Whether the token heads a clause: a verb, or what a copula or a subject makes one."""
    token = reading.tokens[index]
    if token.upos == "VERB":
        return token.deprel not in {"amod", "compound", "aux", "case", "fixed"}
    return any(True for _ in reading.dependents(index, "cop", "nsubj", "csubj"))


def clause_of(reading: Reading, index: int) -> int:
    """Index of the predicate in whose clause the token stands, itself where it is one.

    "the talks in Geneva were held", at "Geneva" -> "held"
    """
    for _ in range(MAX_CLIMB):
        token = reading.tokens[index]
        if token.head < 0 or token.relation in CLAUSAL or is_predicate(reading, index):
            return index
        index = token.head
    return index


def conjuncts_of(reading: Reading, index: int) -> tuple[Token, ...]:
    """A token and all that is joined to it by "and", in order of the text.

    "France, Spain and Italy met", at "France" -> France, Spain, Italy
    """
    found = [reading.tokens[index]]
    for token in found:
        found.extend(reading.dependents(token.index, "conj"))
    return tuple(sorted(found, key=lambda token: token.index))


def subject_of(reading: Reading, index: int) -> Token | None:
    """The grammatical subject of a predicate: its own, or the one that it shares.

    "Envoys who met agreed to return", at "return" -> "Envoys"; at "met" -> "Envoys"

    Followed are relative pronouns, conjuncts, controlled infinitives, participial and adverbial
    clauses. Of a passive it is the one who suffers; see `agents_of`.

    Returns:
        The head token, or None where the parse shows none.
    """
    for _ in range(MAX_CLIMB):
        own = next(reading.dependents(index, "nsubj"), None)
        if own is not None:
            return antecedent_of(reading, own)
        token = reading.tokens[index]
        if token.head < 0:
            return None
        if token.relation == "acl":
            marked = any(True for _ in reading.dependents(index, "mark"))
            return None if marked else reading.tokens[token.head]
        if token.relation == "xcomp":
            controller = next(reading.dependents(token.head, "obj", "iobj"), None)
            if controller is not None and controller.index < index:
                return controller
        elif token.relation not in {"conj", "advcl", "parataxis"} or (
            token.relation == "parataxis" and token.upos != "VERB"
        ):
            return None
        index = token.head
    return None


def antecedent_of(reading: Reading, word: Token) -> Token:
    """The noun that a relative pronoun stands for, or the word itself.

    "the envoy with whom they met", at "whom" -> "envoy"
    """
    if "PronType=Rel" not in word.feats:
        return word
    index = word.index
    for _ in range(MAX_CLIMB):
        token = reading.tokens[index]
        if token.head < 0:
            return word
        if token.deprel == "acl:relcl":
            return reading.tokens[token.head]
        index = token.head
    return word


def agents_of(reading: Reading, index: int) -> tuple[Token, ...]:
    """Heads of who does it: the subject of an active verb, the "by" of a passive one.

    "The town was shelled by rebels and deserters", at "shelled" -> rebels, deserters
    """
    if verb_group_of(reading, index).passive:
        agent = next(reading.dependents(index, "obl:agent"), None)
    else:
        agent = subject_of(reading, index)
    return () if agent is None else conjuncts_of(reading, agent.index)


def objects_of(reading: Reading, index: int) -> tuple[Token, ...]:
    """Heads of to whom or what it is done: objects, or the subject of a passive.

    "The town was shelled", at "shelled" -> town; "the truce they signed", at "signed" -> truce

    A phrase that a reader took for an oblique, though no preposition leads it in, is an object,
    and so is the second of two subjects, if the verb stands between them.
    """
    heads = [antecedent_of(reading, word) for word in reading.dependents(index, "obj", "iobj")]
    if verb_group_of(reading, index).passive:
        suffers = subject_of(reading, index)
        heads.extend([] if suffers is None else [suffers])
    elif not heads:
        heads.extend(_misread_object(reading, index))
        heads.extend(_relativised_object(reading, reading.tokens[index]))
    return tuple(word for head in heads for word in conjuncts_of(reading, head.index))


def _misread_object(reading: Reading, index: int) -> list[Token]:
    """A bare noun phrase behind a verb that has no object: "laid down their arms"."""
    subjects = list(reading.dependents(index, "nsubj"))
    if _stand_around(subjects, reading.tokens[index]):
        return subjects[-1:]
    for word in reading.dependents(index, "obl", "xcomp"):
        if word.index < index or word.deprel not in {"obl", "xcomp"} or word.upos != "NOUN":
            continue
        cases = [case for case in reading.dependents(word.index, "case") if case.xpos != "RP"]
        particle = any(True for _ in reading.dependents(index, "compound:prt"))
        if not cases and (word.deprel == "obl" or particle):
            return [word]
    return []


def _relativised_object(reading: Reading, verb: Token) -> list[Token]:
    """The antecedent where a relative clause has a subject of its own and lacks an object."""
    if verb.deprel != "acl:relcl":
        return []
    if any("PronType=Rel" in word.feats for word in reading.dependents(verb.index)):
        return []
    own = next(reading.dependents(verb.index, "nsubj"), None)
    return (
        []
        if own is None or any(reading.dependents(verb.index, "obl"))
        else [reading.tokens[verb.head]]
    )


def particles_of(reading: Reading, index: int) -> tuple[Token, ...]:
    """Particles and adverbs of a verb, among them one that was read into its object.

    "laid down their arms", at "laid" -> down
    """
    found = list(reading.dependents(index, "compound:prt", "advmod"))
    for word in reading.dependents(index, "obj", "obl"):
        found.extend(case for case in reading.dependents(word.index, "case") if case.xpos == "RP")
    return tuple(found)


def case_of(reading: Reading, index: int) -> str:
    """The preposition of a phrase in small letters, fixed parts included; "" for none.

    "according to officials", at "officials" -> "according to"
    """
    marker = next(reading.dependents(index, "case"), None)
    if marker is None:
        return ""
    rest = (word.text for word in reading.dependents(marker.index, "fixed"))
    return " ".join([marker.text, *rest]).lower()


def phrase_of(reading: Reading, index: int) -> tuple[int, int]:
    """Code points `[start, end)` of the noun phrase a token heads, without clauses behind it.

    "the two leaders, who met", at "leaders" -> "the two leaders"
    """
    low = high = index
    for child in reading.dependents(index):
        if child.deprel in OUTSIDE_PHRASE or child.relation in {"case", "cop", "nsubj", "mark"}:
            continue
        first, stop = reading.subtree(child.index)
        low, high = min(low, first), max(high, stop - 1)
    return reading.tokens[low].start, reading.tokens[high].end
