"""Reads bytes: text, web pages, JSON Lines, folders; makes articles, and refusals with reasons."""

from dateline.read.options import ReadOptions
from dateline.read.paths import read_bytes, read_paths

__all__ = ["ReadOptions", "read_bytes", "read_paths"]
