"""How an article tells an event: in what line of it, beside what, in whose words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from dateline.find.dates.around import first_conjunct
from dateline.find.dates.scene import on_main_line
from dateline.model import Status
from dateline.model.syntax import MAX_CLIMB, Tense, subject_of, verb_group_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.find.dates.around import Dater
    from dateline.find.dates.scene import Scene
    from dateline.model import Quotation, Token, When

OVER: Final = frozenset({Status.HAPPENED, Status.DENIED})
TO_COME: Final = frozenset({Status.PLANNED, Status.DEMANDED, Status.POSSIBLE, Status.CONDITIONAL})
CALLED_OFF: Final = frozenset({Status.CANCELLED, Status.POSTPONED})


@dataclass(frozen=True, slots=True)
class Told:
    """What is known for certain of one event or statement.

    Attributes:
        words: its trigger or cue.
        status: whether it happened.
        when: its bounds by words, tense and status.
        dated: whether words date it.
    """

    words: Quotation
    status: Status
    when: When
    dated: bool


@dataclass(frozen=True, slots=True)
class Telling:
    """How an article tells its events.

    Attributes:
        dater: its reading and publication.
        scenes: of its sentences.
        quoted: indices of the tokens of what somebody says.
        spoken: indices of those that are quoted word for word.
        cues: indices of the heads of words of saying.
        long: indices of the verbs that a length of more than a day, or a vague one, stands with.
        told: by the index of its head token, what is known for certain of each event.
        likely: by the same index, what is likely, as far as it is worked out.
    """

    dater: Dater
    scenes: tuple[Scene | None, ...]
    quoted: frozenset[int]
    spoken: frozenset[int]
    cues: frozenset[int]
    long: frozenset[int]
    told: Mapping[int, Told]
    likely: dict[int, When] = field(default_factory=dict)

    def date_of(self, head: int) -> When:
        """What is likely of an event's date, as far as it is worked out."""
        return self.likely.get(head) or self.told[head].when

    def dated(self, head: int) -> tuple[Told, When] | None:
        """What is told of an event with both ends of its date known, and the date; else None."""
        if head not in self.told:
            return None
        date = self.date_of(head)
        exact = date.earliest is not None and date.latest is not None
        return (self.told[head], date) if exact else None

    def dated_and_over(self, head: int) -> tuple[Told, When] | None:
        """The same, of what came about or was denied; None for what is open."""
        found = self.dated(head)
        return found if found is not None and found[0].status in OVER else None

    def governor(self, token: Token) -> Token | None:
        """The word that a word hangs on, past those that it is coordinated with."""
        first = first_conjunct(self.dater.reading, token)
        return self.dater.reading.tokens[first.head] if first.head >= 0 else None

    def above(self, token: Token) -> int | None:
        """The nearest event above a word in its sentence; None where there is none."""
        tokens = self.dater.reading.tokens
        for _ in range(MAX_CLIMB):
            if token.head < 0:
                return None
            if token.head in self.told:
                return token.head
            token = tokens[token.head]
        return None

    def says(self, token: Token) -> bool:
        """Whether a word is a saying that happened."""
        said = token.index in self.cues or token.lemma in self.dater.tenses.reporting
        return said and token.index in self.told and self.told[token.index].status in OVER

    def mark(self, token: Token) -> str:
        """The word that opens a clause ("when", "by"); "" for none."""
        for part in self.dater.reading.dependents(token.index, "mark", "advmod"):
            if part.index < token.index:
                return part.text.lower()
        return ""

    def is_apart(self, token: Token) -> bool:
        """Whether a verb is told at a time of its own: quoted, "we fled", "then fled"."""
        subject = subject_of(self.dater.reading, token.index)
        own_story = subject is not None and subject.feat("Person") in ("1", "2")
        return own_story or token.index in self.spoken or self._is_set_apart(token)

    def _is_set_apart(self, token: Token) -> bool:
        """Whether a word or clause beside a verb puts it at another time: "once he had …"."""
        reading, rules = self.dater.reading, self.dater.telling
        adverbs = reading.dependents(token.index, "advmod")
        if any(word.text.lower() in rules.apart_adverbs for word in adverbs):
            return True
        clauses = reading.dependents(token.index, "advcl")
        return any(
            clause.index < token.index and self.mark(clause) in rules.apart_conjunctions
            for clause in clauses
        )

    def in_headline(self, token: Token) -> bool:
        """Whether a word is the main verb of a headline: a first line without a full stop."""
        reading = self.dater.reading
        line, last = reading.sentences[0], reading.tokens[reading.sentences[0].stop - 1]
        alone = reading.text[line.end :].startswith("\n") and last.upos != "PUNCT"
        return alone and token.sentence == 0 and on_main_line(reading, token)

    def is_present(self, token: Token) -> bool:
        """Whether a predicate stands in the present or the present perfect."""
        return verb_group_of(self.dater.reading, token.index).tense is Tense.PRESENT
