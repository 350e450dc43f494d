"""Whose a description is: "his troops", "the Ruiz administration", "the party of the mayor"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.rules.roles import noun_phrase

if TYPE_CHECKING:
    from dateline.find.coreference.draft import Draft, Entity
    from dateline.rules.roles import RoleMatch

OWNERS: Final = ("nmod:poss", "nmod", "compound")
ARTICLES: Final = frozenset({"the", "this", "that", "these", "those", "both", "a", "an"})


def owners_of(draft: Draft, index: int) -> tuple[Entity | None, ...]:
    """The actors that a description says it belongs to, in order of the text.

    "the Ruiz administration", "his party", "members of the board" -> one owner each

    Args:
        draft: the article; everything before the mention is resolved.
        index: the mention.

    Returns:
        An owner that is not known, or not known yet, is None; no owner, no element.
    """
    reading = draft.reading
    found: list[Entity | None] = []
    for child in reading.dependents(draft.mentions[index].head, *OWNERS):
        other = draft.by_head.get(child.index)
        if other is not None and other != index:
            found.append(draft.of[other])
        elif child.deprel == "nmod:poss" or _is_of(draft, child.index):
            found.append(None)
    return tuple(found)


def _is_of(draft: Draft, at: int) -> bool:
    return any(one.lemma == "of" for one in draft.reading.dependents(at, "case"))


def words_before(draft: Draft, match: RoleMatch) -> set[str]:
    """The words before a role that are told of it, in lower case, and not of its owner.

    "the former president" -> {"the", "former"}; "the former president's elder son" -> {"elder"}
    """
    reading = draft.reading
    first, _ = noun_phrase(reading, match.index)
    for owner in reading.dependents(match.index, "nmod:poss"):
        first = max(first, reading.subtree(owner.index)[1])
    return {reading.tokens[at].text.lower() for at in range(first, match.first)}


def described_name(draft: Draft, index: int) -> str:
    """What an actor is called that is known by a description: its words without an article.

    "his troops" -> "troops of Ana Ruiz", "troops" where it is unknown whose they are
    """
    reading = draft.reading
    mention = draft.mentions[index]
    tokens = reading.tokens_in(*mention.words.span)
    if len(tokens) == 1:
        return mention.words.text
    rest = reading.text[tokens[1].start : mention.words.end]
    if tokens[0].lemma.lower() in ARTICLES or tokens[0].text.lower() in ARTICLES:
        return rest
    own = tokens[0].deprel == "nmod:poss" and tokens[0].head == mention.head
    if tokens[0].upos != "PRON" or not own:
        return mention.words.text
    other = draft.by_head.get(tokens[0].index)
    owner = draft.of[other] if other is not None else None
    return rest if owner is None else f"{rest} {draft.rules.parts['of']} {owner.name}"
