"""Reads bytes: text, web pages, JSON Lines, folders; makes articles, and refusals with reasons."""

from dateline.read.dateline import read_dateline
from dateline.read.options import ReadOptions
from dateline.read.own_actors import ActorTables, read_actor_tables
from dateline.read.paths import read_bytes, read_paths
from dateline.read.spool import Spool

__all__ = [
    "ActorTables",
    "ReadOptions",
    "Spool",
    "read_actor_tables",
    "read_bytes",
    "read_dateline",
    "read_paths",
]
