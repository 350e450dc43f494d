"""Names as keys: without case, accents and punctuation, so that spellings meet."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

APART = str.maketrans({"ø": "o", "đ": "d", "ð": "d", "ł": "l", "\u0131": "i", "æ": "ae", "œ": "oe"})
APOSTROPHES = ".'\u2019\u2018\u02bc`"
KEPT_CACHE = 65536  # names; one archive repeats the same few thousand


@lru_cache(maxsize=KEPT_CACHE)
def fold(name: str) -> str:
    """Turn a name into the key that its other spellings share.

    `fold("Recep Tayyip Erdoğan")` -> "recep tayyip erdogan"

    Case, accents and dots go; every other character that is no letter or digit parts words;
    apostrophes vanish ("Sana'a" -> "sanaa"), as does "the" at the front.

    Returns:
        Words with one space between; "" where the name has no letter or digit.
    """
    plain = unicodedata.normalize("NFKD", name.casefold()).casefold().translate(APART)
    kept: list[str] = []
    for character in plain:
        if character.isalnum():
            kept.append(character)
        elif not unicodedata.combining(character) and character not in APOSTROPHES:
            kept.append(" ")
    words = "".join(kept).split()
    if len(words) > 1 and words[0] == "the":
        del words[0]
    return " ".join(words)
