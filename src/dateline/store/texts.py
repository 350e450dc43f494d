"""The texts of articles by id, and how model values are packed into the store and taken out."""

from __future__ import annotations

import json
import unicodedata
import zlib
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.store.database import Database

KEPT_TEXTS = 256  # entries of one page quote few articles; older texts are fetched again
FAST = 1  # zlib level: most of the gain for little of the time


def texts_of(database: Database) -> Callable[[str], str]:
    """A look-up from article id to text; it raises KeyError for an unknown id."""

    @lru_cache(maxsize=KEPT_TEXTS)
    def text(article: str) -> str:
        found = database.row("SELECT text FROM articles WHERE id = ?", (article,))
        if found is None:
            raise KeyError(article)
        return str(found[0])

    return text


def pack(plain: object) -> bytes:
    """Plain values as compressed JSON."""
    return zlib.compress(json.dumps(plain, separators=(",", ":")).encode("ascii"), FAST)


def unpack(packed: bytes) -> Any:
    """What `pack` was given."""
    return json.loads(zlib.decompress(packed))


def fold(words: str) -> str:
    """Words without case or accents, for comparing: "Erdoğan" -> "erdogan"."""
    decomposed = unicodedata.normalize("NFKD", words)
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return bare.casefold().replace("\N{LATIN SMALL LETTER DOTLESS I}", "i")


def lead_article(plain: dict[str, Any]) -> str:
    """The article whose words an entry quotes where it names no other: that of its first claim."""
    return str(plain["claims"][0]["article"]) if plain["claims"] else ""
