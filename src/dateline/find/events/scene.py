"""The stage for one article's events: its reading, with mentions and places put on their tokens."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from dateline.model import Party, quote
from dateline.model.syntax import OUTSIDE_PHRASE, antecedent_of, phrase_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.model import Mention, PlaceMention, Reading, TimeMention, Token
    from dateline.rules.triggers import TriggerRules, Words

MODIFIERS: Final = ("compound", "amod", "nmod:poss", "nmod:desc", "flat", "nmod:unmarked")
INNER: Final = ("compound", "amod", "flat", "nummod", "nmod:desc")
OF: Final = "of"
ANY_PHRASE: Final = "*"


@dataclass(frozen=True)
class Scene:
    """One article as the event craft looks at it.

    Attributes:
        reading: the parse.
        mentions: of actors and places, in order of the text.
        places: resolved places, in order of the text.
        times: time mentions, in order of the text.
        rules: trigger rules.
    """

    reading: Reading
    mentions: tuple[Mention, ...]
    places: tuple[PlaceMention, ...]
    times: tuple[TimeMention, ...]
    rules: TriggerRules

    @cached_property
    def mention_at(self) -> dict[int, Mention]:
        """Token index -> the mention that it heads, or else is part of."""
        found: dict[int, Mention] = {}
        for mention in self.mentions:
            for token in self.reading.tokens_in(mention.words.start, mention.words.end):
                found.setdefault(token.index, mention)
        found.update((mention.head, mention) for mention in self.mentions)
        return found

    @cached_property
    def place_at(self) -> dict[int, int]:
        """Token index -> index into `places`."""
        return {
            token.index: number
            for number, place in enumerate(self.places)
            for token in self.reading.tokens_in(place.words.start, place.words.end)
        }

    @cached_property
    def time_tokens(self) -> frozenset[int]:
        """Tokens of time mentions."""
        return self.reading.indices_in(time.words.span for time in self.times)

    @cached_property
    def named_inside(self) -> frozenset[int]:
        """Tokens inside longer names: "Accord" in "Government of National Accord"."""
        return frozenset(
            index
            for name in self.reading.names
            if name.stop - name.first > 1
            for index in range(name.first, name.stop)
        )

    @cached_property
    def lemmas(self) -> tuple[str, ...]:
        """Dictionary form of every token in small letters, one that a rule knows if it can be."""
        verbs, nouns = self.rules.known_verbs, self.rules.known_nouns
        base_form = self.rules.inflection.base_form
        return tuple(
            base_form(token, verbs if token.upos == "VERB" else nouns)
            if token.upos in {"VERB", "NOUN"}
            else token.lemma.lower()
            for token in self.reading.tokens
        )

    def phrase_words(self, head: Token) -> Iterator[tuple[str, int]]:
        """Lemmas and "<kind>" tags that describe a phrase, with the token that each stands for.

        "a state of emergency", at "state" -> state, emergency; "the two leaders" -> two, leader
        """
        yield ANY_PHRASE, head.index
        yield self.lemmas[head.index], head.index
        mention = self.mention_at.get(head.index)
        if mention is not None:
            yield f"<{mention.kind.value}>", head.index
        for child in self.reading.dependents(head.index):
            if child.deprel in INNER:
                yield self.lemmas[child.index], child.index
            elif child.deprel == "nmod" and self.case(child) == OF:
                yield self.lemmas[child.index], child.index
                for inner in self.reading.dependents(child.index, *INNER):
                    yield self.lemmas[inner.index], inner.index

    def modifier_words(self, head: Token) -> Iterator[str]:
        """Lemmas of what modifies a noun, hyphenated parts and possessors among them."""
        for child in self.reading.dependents(head.index, *MODIFIERS):
            yield self.lemmas[child.index]
            yield child.text.lower()
            for inner in self.reading.dependents(child.index, "compound", "amod"):
                yield self.lemmas[inner.index]

    def fitting(self, heads: tuple[Token, ...], wanted: Words) -> tuple[int, ...] | None:
        """Tokens of phrases that fit one of the wanted words; None where there is none."""
        if not wanted:
            return ()
        hits = tuple(
            index for head in heads for word, index in self.phrase_words(head) if word in wanted
        )
        return hits or None

    def case(self, token: Token) -> str:
        """The preposition of a phrase, in small letters; "" for none."""
        for marker in self.reading.dependents(token.index, "case"):
            rest = (word.text for word in self.reading.dependents(marker.index, "fixed"))
            return " ".join([marker.text, *rest]).lower()
        return ""

    def party(self, head: Token) -> Party:
        """The party that a token heads: its mention, or else the noun phrase."""
        head = antecedent_of(self.reading, head)
        mention = self.mention_at.get(head.index)
        if mention is not None:
            return Party(mention.words, mention.id, mention.actor)
        return Party(quote(self.reading.text, *phrase_of(self.reading, head.index)), None, None)

    def has_actor(self, head: Token) -> bool:
        """Whether a token stands for somebody who is known to act."""
        mention = self.mention_at.get(antecedent_of(self.reading, head).index)
        return mention is not None and mention.actor is not None

    def is_thing(self, head: Token) -> bool:
        """Whether a token stands for a person or thing, not for a time or another event's verb."""
        return head.upos in {"NOUN", "PROPN", "PRON"} and head.index not in self.time_tokens

    def named_beneath(self, head: Token) -> Iterator[Token]:
        """Tokens in the phrase of `head`, itself left out, that head mentions of actors.

        "the decision of the Norwegian government", at "decision" -> "government"
        """
        waiting = [head.index]
        while waiting:
            index = waiting.pop(0)
            for child in self.reading.dependents(index):
                if child.deprel in OUTSIDE_PHRASE and child.relation != "conj":
                    continue
                mention = self.mention_at.get(child.index)
                if mention is not None and mention.actor is not None:
                    if mention.head == child.index:
                        yield child
                else:
                    waiting.append(child.index)
