"""The composition root: open, add, weave, query and export, by the verbs of the command line."""

from dateline.api.building import build
from dateline.api.chronology import Chronology, is_store
from dateline.api.finding import read, times
from dateline.api.options import BuildOptions, Built, Progress
from dateline.model import Entry
from dateline.read import ActorTables, ReadOptions, read_actor_tables
from dateline.store import EntryQuery

__all__ = [
    "ActorTables",
    "BuildOptions",
    "Built",
    "Chronology",
    "Entry",
    "EntryQuery",
    "Progress",
    "ReadOptions",
    "build",
    "is_store",
    "read",
    "read_actor_tables",
    "times",
]
