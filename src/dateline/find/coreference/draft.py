"""Who is who while it is being worked out: entities that grow, and which mention is which."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dateline.find.coreference.quotations import quoted_spans
from dateline.find.coreference.turns import find_turns
from dateline.model import MentionHow, MentionKind, NameLabel, Reason, Refusal, Stage
from dateline.rules.roles import NOUNS, role_at

if TYPE_CHECKING:
    from datetime import date

    from dateline.find.coreference.turns import Turn
    from dateline.model import Mention, Reading
    from dateline.rules.actors import ActorRules
    from dateline.rules.gazetteer import Gazetteer
    from dateline.rules.role_words import Role
    from dateline.rules.roles import RoleMatch


CIVILIAN = "CVL"
INTERNATIONAL = ("IGO",)


@dataclass(slots=True, eq=False)
class Entity:
    """One actor in the making.

    Attributes:
        name: the fullest name so far, or the description.
        kind: what it is.
        named: whether it has a name of its own.
        single: whether a noun in the singular tells of it: "the opposition" may be an "it".
        country: ISO 3166 alpha-3 code, None while unknown.
        office: as the article tells it, None while unknown.
        gender: "fem", "masc" or None while unknown.
        sectors: PLOVER sectors, in order of evidence.
        roles: what the article calls it.
        members: of a group made of others ("the two leaders").
        mentions: indices of its mentions so far, in order of the text.
    """

    name: str
    kind: MentionKind
    named: bool = False
    single: bool = False
    country: str | None = None
    office: str | None = None
    gender: str | None = None
    sectors: list[str] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    members: tuple[Entity, ...] = ()
    mentions: list[int] = field(default_factory=list)

    def add_sectors(self, sectors: tuple[str, ...]) -> None:
        """Take in sectors that are not there yet; who has another one is no mere civilian.

        "Putin, his best friend" -> GOV, as his office says, and not CVL
        """
        self.sectors.extend(one for one in sectors if one not in self.sectors)
        if len(self.sectors) > 1 and CIVILIAN in self.sectors:
            self.sectors.remove(CIVILIAN)

    def add_role(self, role: Role, office: str | None, country: str | None) -> None:
        """Take in what the article calls it; the first office and country stay."""
        if not (role.generic and self.sectors):
            self.add_sectors(role.sectors)
        self._add_role(role, office, country)

    def take_post(
        self, role: Role, office: str | None, country: str | None, sectors: list[str]
    ) -> None:
        """Take in a role that belongs to a body: its sectors are the body's.

        An official of an international body is an official first ("EU legislators").
        """
        if sectors and sectors[0] in INTERNATIONAL:
            self.add_sectors(role.sectors)
        self.add_sectors(tuple(sectors))
        self._add_role(role, office, country)

    def _add_role(self, role: Role, office: str | None, country: str | None) -> None:
        if role not in self.roles:
            self.roles.append(role)
        self.country = self.country or country
        if self.kind is MentionKind.PERSON:
            self.office = self.office or office
        if self.kind is MentionKind.PERSON and role.gender and self.gender is None:
            self.gender = role.gender


@dataclass(slots=True)
class Draft:
    """One article's mentions and the entities they have been given so far."""

    reading: Reading
    mentions: tuple[Mention, ...]
    rules: ActorRules
    gazetteer: Gazetteer
    published: date | None
    of: list[Entity | None] = field(init=False)
    because: list[str] = field(init=False)
    entities: list[Entity] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    together: list[Entity] = field(default_factory=list)  # groups that no mention stands for yet
    nobody: set[int] = field(default_factory=set)  # mentions that stand for no actor
    by_head: dict[int, int] = field(init=False)
    quoted: tuple[tuple[int, int], ...] = field(init=False)
    turns: tuple[Turn, ...] = field(init=False)
    person_tails: frozenset[int] = field(init=False)  # tokens of persons' names but the first

    def __post_init__(self) -> None:
        """Begin with no mention resolved."""
        self.of = [None] * len(self.mentions)
        self.because = [""] * len(self.mentions)
        self.by_head = {}
        self.quoted = quoted_spans(self.reading)
        self.person_tails = frozenset(
            at
            for name in self.reading.names
            if name.label is NameLabel.PERSON
            for at in range(name.first + 1, name.stop)
        )
        self.turns = find_turns(self.reading, self.mentions)
        for index, mention in enumerate(self.mentions):
            self.by_head.setdefault(mention.head, index)
        for index, mention in enumerate(self.mentions):
            if mention.kind is MentionKind.PERSON and mention.how is MentionHow.NAME:
                self._take_title(index)

    def _take_title(self, index: int) -> None:
        """Let the title right before a name lead to it too: readers may hang either on the verb."""
        first = self.reading.tokens_in(*self.mentions[index].words.span)[0]
        before = first.index - 1
        if before >= self.reading.sentences[first.sentence].first and (
            self.reading.tokens[before].upos in NOUNS
        ):
            self.by_head.setdefault(before, index)

    def new(self, name: str, kind: MentionKind, *, named: bool = False) -> Entity:
        """Begin an entity."""
        entity = Entity(name, kind, named)
        self.entities.append(entity)
        return entity

    def link(self, index: int, entity: Entity, because: str) -> None:
        """Give a mention to an entity, and say why."""
        if entity in self.together:
            self.together.remove(entity)
            self.entities.append(entity)
            entity.mentions.clear()
        if self.of[index] is None:
            self.of[index] = entity
            self.because[index] = because
            insort(entity.mentions, index)

    def refuse(self, index: int, detail: str) -> None:
        """Leave a mention unresolved because two candidates are as good."""
        words = self.mentions[index].words
        self.refusals.append(
            Refusal(
                Stage.COREFERENCE,
                Reason.AMBIGUOUS,
                self.reading.article_id,
                f"{words.text!r}: {detail}",
                words.start,
                words.end,
            )
        )

    def sentence(self, index: int) -> int:
        """The sentence of a mention."""
        return self.reading.tokens[self.mentions[index].head].sentence

    def role(self, index: int) -> RoleMatch | None:
        """The role that a description's head word is."""
        return role_at(self.reading, self.mentions[index].head, self.rules)

    def words(self, index: int) -> str:
        """A mention's words in typographic quotation marks, for reasons."""
        return f"\u201c{self.mentions[index].words.text}\u201d"

    def mentions_in(self, sentence: int) -> range:
        """The mentions of a sentence."""
        every = range(len(self.mentions))
        return every[
            bisect_left(every, sentence, key=self.sentence) : bisect_right(
                every, sentence, key=self.sentence
            )
        ]

    def before(self, index: int, sentences: int) -> list[int]:
        """Resolved mentions before one, from at most so many sentences back, nearest first."""
        earliest = self.sentence(index) - sentences
        found: list[int] = []
        for other in range(index - 1, -1, -1):
            if self.sentence(other) < earliest:
                break
            if self.of[other] is not None:
                found.append(other)
        return found
