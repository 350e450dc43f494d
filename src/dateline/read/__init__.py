"""Reads bytes: text, web pages, JSON Lines, folders; makes articles, and refusals with reasons."""

from dateline.read.options import ReadOptions
from dateline.read.paths import read_bytes, read_paths
from dateline.read.spool import Spool

__all__ = ["ReadOptions", "Spool", "read_bytes", "read_paths"]
