"""Text -> Reading: the reader protocol, the built-in English model, adapters for others."""

from dateline.language.load import load_reader
from dateline.language.reader import Reader

__all__ = ["Reader", "load_reader"]
