"""The stage for one article's verdicts: its reading with what is still to come, and said."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from dateline.model import Status
from dateline.model.syntax import MAX_CLIMB, Tense, VerbGroup

if TYPE_CHECKING:
    from dateline.model import Reading, StatementFrame, TimeMention, Token
    from dateline.rules.status import StatusRule, StatusRules

REAL: Final = frozenset({Status.HAPPENED, Status.ONGOING})
FINITE: Final = frozenset({Tense.PAST, Tense.PRESENT, Tense.MODAL})


@dataclass(frozen=True, slots=True)
class Finding:
    """A verdict in the making.

    Attributes:
        status: whether it happened.
        certainty: 0 to 1.
        factuality: -3 to 3.
        words: tokens that show it.
        because: the rule in words.
        shown: whether a cue stood there, so that it is more than bare tense.
    """

    status: Status
    certainty: float
    factuality: float
    words: tuple[int, ...]
    because: str
    shown: bool = True


@dataclass(frozen=True)
class Scene:
    """One article as the status craft looks at it."""

    reading: Reading
    times: tuple[TimeMention, ...]
    statements: tuple[StatementFrame, ...]
    rules: StatusRules

    @cached_property
    def future_tokens(self) -> frozenset[int]:
        """Tokens of time mentions that are still to come by their words ("next week")."""
        found: set[int] = set()
        for time in self.times:
            tokens = self.reading.tokens_in(time.words.start, time.words.end)
            if any(token.text.lower() in self.rules.future_words for token in tokens):
                found.update(token.index for token in tokens)
        return frozenset(found)

    @cached_property
    def time_tokens(self) -> frozenset[int]:
        """Tokens of all time mentions."""
        return self.reading.indices_in(time.words.span for time in self.times)

    @cached_property
    def spoken_tokens(self) -> frozenset[int]:
        """Tokens that somebody is told to have said."""
        return frozenset(
            index
            for statement in self.statements
            for first, stop in statement.content_tokens
            for index in range(first, stop)
        )

    def plain(
        self,
        name: str,
        status: Status,
        because: str,
        words: tuple[int, ...] = (),
        *,
        shown: bool = False,
    ) -> Finding:
        """A finding with the grade that `[plain]` gives; shown where words show it."""
        grade = self.rules.plain[name]
        return Finding(
            status, grade.certainty, grade.factuality, words, because, shown or bool(words)
        )

    def first_conjunct(self, token: Token) -> Token:
        """The word to which a joined one is joined: "met and talked", at "talked" -> "met"."""
        for _ in range(MAX_CLIMB):
            if token.relation != "conj":
                break
            token = self.reading.tokens[token.head]
        return token

    def is_definite(self, noun: Token) -> bool:
        """Whether a noun is told as known: "the visit", "their visit", "this visit"."""
        return any(
            word.deprel == "nmod:poss"
            or "Definite=Def" in word.feats
            or "PronType=Dem" in word.feats
            for word in self.reading.dependents(noun.index, "det", "nmod:poss")
        )


def is_finite(group: VerbGroup) -> bool:
    """Whether a predicate has a tense of its own."""
    return group.tense in FINITE


def by_rule(rule: StatusRule, word: Token) -> Finding:
    """What one rule shows by one word."""
    return Finding(
        status=rule.status or Status.HAPPENED,
        certainty=rule.grade.certainty,
        factuality=rule.grade.factuality,
        words=(word.index,),
        because=f"“{word.text}” ({rule.id})",
    )
