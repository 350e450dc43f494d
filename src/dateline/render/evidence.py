"""The words behind a claim, looked up in the claims of its article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.errors import NotFoundError
from dateline.model import Event

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.model import Article, ClaimRef, Claims, Quotation, Statement


@dataclass(frozen=True, slots=True)
class Evidence:
    """One claim of an entry with its article and words.

    Attributes:
        ref: which claim.
        article: the report that makes it.
        words: the clause that tells an event, or what was said.
        trigger: the word that heads it: the event's trigger or the cue.
    """

    ref: ClaimRef
    article: Article
    words: tuple[Quotation, ...]
    trigger: Quotation

    @property
    def quoted(self) -> str:
        """The words on one line, pieces joined with "…"."""
        return " … ".join(" ".join(piece.text.split()) for piece in self.words)


def find_evidence(ref: ClaimRef, lookup: Callable[[str], Claims]) -> Evidence:
    """The words of one claim.

    Args:
        ref: ids of the article and of the claim.
        lookup: the claims of an article, by its id.

    Raises:
        NotFoundError: the article has no such claim.
    """
    claims = lookup(ref.article)
    for claim in _candidates(claims, ref.claim):
        if claim.id == ref.claim:
            return _evidence(ref, claims.article, claim)
    msg = f"claim {ref.claim!r} of article {ref.article!r} is not there; weave the store anew"
    raise NotFoundError(msg)


def _candidates(claims: Claims, claim: str) -> tuple[Event | Statement, ...]:
    """The claims that an id can mean, the one at its number first."""
    digits = claim[1:]
    pool: tuple[Event | Statement, ...] = claims.events if claim[:1] == "e" else claims.statements
    if digits.isdecimal() and 0 < int(digits) <= len(pool):
        return pool[int(digits) - 1], *claims.events, *claims.statements
    return *claims.events, *claims.statements


def _evidence(ref: ClaimRef, article: Article, claim: Event | Statement) -> Evidence:
    if isinstance(claim, Event):
        return Evidence(ref, article, claim.evidence or (claim.trigger,), claim.trigger)
    cue = claim.cue[0] if claim.cue else claim.content[0]
    return Evidence(ref, article, claim.content, cue)
