"""How an event hangs on other words: as complement, object, subject, or behind a preposition."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.find.status.scene import is_finite
from dateline.model.syntax import Tense, case_of, objects_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.find.status.scene import Scene
    from dateline.model import Token
    from dateline.model.syntax import VerbGroup

COMPLEMENT: Final = "complement"
OBJECT: Final = "object"
SUBJECT: Final = "subject"
PURPOSE: Final = "purpose"

Link = tuple[str, "Token"]


def verb_links(scene: Scene, token: Token, group: VerbGroup) -> Iterator[Link]:
    """How a verb hangs on the words that govern it, the nearest first.

    "agreed to meet", at "meet" -> complement of "agreed"
    """
    token = scene.first_conjunct(token)
    if token.head < 0:
        return
    head = scene.reading.tokens[token.head]
    modifies = token.relation == "acl" and token.deprel != "acl:relcl" and not group.passive
    if modifies or token.relation in {"xcomp", "ccomp", "csubj"}:
        yield COMPLEMENT, head
        if modifies and head.relation in {"obj", "nsubj"}:
            yield COMPLEMENT, scene.reading.tokens[head.head]
    elif token.relation == "advcl" and not is_finite(group):
        link = _adverbial_link(scene, token, head, group)
        if link is not None:
            yield link, head


def _adverbial_link(scene: Scene, token: Token, head: Token, group: VerbGroup) -> str | None:
    """The link of a clause that a reader took for an adverbial: "kept from leaving"."""
    marks = (word.text.lower() for word in scene.reading.dependents(token.index, "mark"))
    mark = next(marks, "")
    if mark in scene.rules.completing_marks and (token.xpos == "VBG" or head.upos == "ADJ"):
        return COMPLEMENT
    if token.xpos == "VBG" and mark:
        return mark
    if head.upos == "ADJ" or (head.upos == "VERB" and group.tense is Tense.INFINITIVE):
        return PURPOSE
    return None


def noun_links(scene: Scene, token: Token) -> Iterator[Link]:
    """How a noun hangs on the words that govern it, then the participles that modify it.

    "cancelled the talks", at "talks" -> object of "cancelled"
    """
    first = scene.first_conjunct(token)
    if first.head >= 0:
        head = scene.reading.tokens[first.head]
        link = _noun_link(scene, first, head)
        if link:
            yield link, head
    for word in scene.reading.dependents(token.index, "acl"):
        if word.xpos == "VBN" and word.deprel == "acl":
            yield OBJECT, word


def _noun_link(scene: Scene, token: Token, head: Token) -> str:
    if token.deprel == "nsubj:pass" or token.relation == "obj":
        return OBJECT
    if token.relation == "nsubj":
        return SUBJECT
    if token.deprel in {"obl", "xcomp"} and token in objects_of(scene.reading, head.index):
        return OBJECT
    return case_of(scene.reading, token.index) if token.relation in {"obl", "nmod"} else ""
