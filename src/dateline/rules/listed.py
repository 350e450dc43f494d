"""Actors that a user lists: who they are, what office they hold and when; ours come after."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from dateline.model import MentionKind, content_id
from dateline.rules.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

KINDS: Final = {
    "person": MentionKind.PERSON,
    "organisation": MentionKind.ORGANISATION,
    "armed-group": MentionKind.ARMED_GROUP,
}


@dataclass(frozen=True, slots=True)
class Listed:
    """One row: an actor as a user knows it, from the day `start` on, before `stop`.

    Attributes:
        name: its fullest name.
        also: other names.
        country: ISO 3166 alpha-3 code, or PLOVER's code of a body of no state; "" for none given.
        sectors: PLOVER sectors, the main one first.
        office: as news has it ("Foreign Minister of Kenya"); "" for none given.
        start: first day; None: always before.
        stop: first day after; None: not ended.
        source: where the user has it from.
        kind: "person", "organisation", "armed-group", or "" where the row does not say.
    """

    name: str
    also: tuple[str, ...] = ()
    country: str = ""
    sectors: tuple[str, ...] = ()
    office: str = ""
    start: date | None = None
    stop: date | None = None
    source: str = ""
    kind: str = ""

    def holds_on(self, day: date | None) -> bool:
        """Whether the row is of a day; on an unknown one, only a row without days is."""
        if day is None:
            return self.start is None and self.stop is None
        return (self.start is None or self.start <= day) and (self.stop is None or day < self.stop)


@dataclass(frozen=True, slots=True)
class ListedRole:
    """A common noun and its sectors, from a dictionary of agents: "coastguard" -> COP."""

    phrase: str
    sectors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ActorTable:
    """All rows that a user gave, in their order; equal where their content is.

    Attributes:
        rows: actors.
        roles: common nouns.
        files: (name, rows kept, rows refused) of each file they came from.
        digest: hash of rows and roles; "" for an empty table.
    """

    rows: tuple[Listed, ...] = field(default=(), compare=False)
    roles: tuple[ListedRole, ...] = field(default=(), compare=False)
    files: tuple[tuple[str, int, int], ...] = field(default=(), compare=False)
    digest: str = field(init=False, default="")

    def __post_init__(self) -> None:
        """Take the hash of the content."""
        if self.rows or self.roles:
            object.__setattr__(self, "digest", content_id(_to_text(self)))

    def to_json(self) -> str:
        """The table as text, for a store."""
        return json.dumps(
            {"files": self.files, "table": json.loads(_to_text(self))},
            ensure_ascii=False,
            separators=(",", ":"),
        )

    @classmethod
    def from_json(cls, text: str) -> ActorTable:
        """A table that `to_json` wrote."""
        plain = json.loads(text)
        return cls(
            rows=tuple(_row(one) for one in plain["table"]["rows"]),
            roles=tuple(ListedRole(one[0], tuple(one[1])) for one in plain["table"]["roles"]),
            files=tuple((name, kept, refused) for name, kept, refused in plain["files"]),
        )


def _to_text(table: ActorTable) -> str:
    rows = [
        [
            *(one.name, one.also, one.country, one.sectors, one.office),
            one.start.isoformat() if one.start else None,
            one.stop.isoformat() if one.stop else None,
            *(one.source, one.kind),
        ]
        for one in table.rows
    ]
    roles = [[one.phrase, one.sectors] for one in table.roles]
    return json.dumps({"rows": rows, "roles": roles}, ensure_ascii=False, separators=(",", ":"))


def _row(plain: list[Any]) -> Listed:
    name, also, country, sectors, office, start, stop, source, kind = plain
    return Listed(
        name=name,
        also=tuple(also),
        country=country,
        sectors=tuple(sectors),
        office=office,
        start=date.fromisoformat(start) if start else None,
        stop=date.fromisoformat(stop) if stop else None,
        source=source,
        kind=kind,
    )


@dataclass(frozen=True, slots=True)
class ListedActors:
    """A user's rows by name.

    Attributes:
        by_name: rows by each folded name, in the user's order.
        openings: names of rows that say their kind, as folded words, by the first of them,
            longest first: those are looked for in the text, found by the reader or not.
    """

    by_name: Mapping[str, tuple[Listed, ...]] = field(default_factory=dict)
    openings: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)

    def kind_of(self, name: str) -> MentionKind | None:
        """What the rows of a name say that it names; None where they do not say."""
        kinds = (one.kind for one in self.by_name.get(fold(name), ()) if one.kind)
        return next((KINDS[kind] for kind in kinds), None)

    def find(self, name: str, on: date | None) -> Listed | None:
        """The row of a name on a day: one with days before one without, of equals the last.

        Args:
            name: as the article has it, in any case.
            on: the day of the article; None where unknown.
        """
        rows = [one for one in self.by_name.get(fold(name), ()) if one.holds_on(on)]
        dated = [one for one in rows if one.start is not None or one.stop is not None]
        return next(reversed(dated or rows), None)

    def former(self, name: str, on: date | None) -> Listed | None:
        """The last row of a name that had ended by a day."""
        rows = self.by_name.get(fold(name), ())
        ended = [one for one in rows if one.stop is not None and on is not None and one.stop <= on]
        return max(ended, key=lambda one: one.stop or date.min, default=None)


def index_listed(rows: Iterable[Listed]) -> ListedActors:
    """Rows by each of their names."""
    found: defaultdict[str, list[Listed]] = defaultdict(list)
    openings: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
    for row in rows:
        for key in dict.fromkeys(fold(name) for name in (row.name, *row.also)):
            if not key:
                continue
            found[key].append(row)
            if row.kind:
                words = tuple(key.split())
                openings[words[0]].add(words)
    return ListedActors(
        {key: tuple(several) for key, several in found.items()},
        {
            word: tuple(sorted(several, key=lambda words: (-len(words), words)))
            for word, several in openings.items()
        },
    )
