"""Actors of sentences that a test writes as a table of tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.helpers.readings import reading_from_table

from dateline.find.coreference import resolve_actors
from dateline.find.names import find_names
from dateline.rules.actors import load_actor_rules
from dateline.rules.gazetteer import load_gazetteer

if TYPE_CHECKING:
    from datetime import datetime

    from dateline.model import Actor

Told = list[tuple[str, "Actor | None"]]


def text_of(table: str) -> str:
    """The words of a table: blanks between them, each sentence on a line of its own."""
    sentences = table.strip().split("\n\n")
    return "\n".join(" ".join(row.split()[0] for row in one.splitlines()) for one in sentences)


def actors_of(table: str, published: datetime | None = None) -> Told:
    """Each mention's words with its actor, None where it has none, in order of the text."""
    reading, rules = reading_from_table(text_of(table), table), load_actor_rules()
    mentions, actors, _ = resolve_actors(
        reading, find_names(reading, rules), rules, load_gazetteer(), published
    )
    by_id = {one.id: one for one in actors}
    return [(one.words.text, by_id.get(one.actor or "")) for one in mentions]


def names_of(told: Told, words: str) -> list[str | None]:
    """The names of the actors of every mention of some words."""
    return [None if actor is None else actor.name for found, actor in told if found == words]
