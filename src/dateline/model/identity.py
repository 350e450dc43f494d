"""Ids: the same content always gets the same id; nothing is random."""

from __future__ import annotations

import hashlib

ID_LENGTH = 16  # hexadecimal digits: 64 bits, a clash is expected after some 4 billion ids


def content_id(*parts: str) -> str:
    """Hash some strings, in order, into an id of 16 hexadecimal digits.

    The parts are kept apart: ("ab", "c") and ("a", "bc") differ.
    """
    digest = hashlib.sha256()
    for part in parts:
        encoded = part.encode("utf-8", "surrogatepass")
        digest.update(str(len(encoded)).encode("ascii"))
        digest.update(b":")
        digest.update(encoded)
    return digest.hexdigest()[:ID_LENGTH]
