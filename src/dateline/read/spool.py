"""Puts articles by in a file, so that a pile of any size never lies in memory."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING, Self

from dateline.model import Article
from dateline.model.codec import from_plain, to_plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Spool:
    """Articles on disk, in the order in which they were added.

    The file goes when the spool is closed, and its folder too where nothing else is in it.

    Attributes:
        hashes: the content hash of each article, in order.
    """

    def __init__(self, path: Path) -> None:
        """Begin an empty spool.

        Args:
            path: the file; its folder is made, and what lies there is written over.
        """
        path.parent.mkdir(parents=True, exist_ok=True)
        self.hashes: list[str] = []
        self._path = path
        self._file = path.open("wb")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_fault: object) -> None:
        self._file.close()
        self._path.unlink(missing_ok=True)
        with suppress(OSError):  # others still have files there
            self._path.parent.rmdir()

    def __len__(self) -> int:
        """How many articles there are."""
        return len(self.hashes)

    def add(self, article: Article) -> None:
        """Put an article by."""
        plain = json.dumps(to_plain(article), ensure_ascii=False)
        self._file.write(plain.encode("utf-8", "surrogatepass") + b"\n")
        self.hashes.append(article.content_hash)

    def articles(self, leaving_out: frozenset[str] = frozenset()) -> Iterator[Article]:
        """The articles in order, each read when it is asked for.

        Args:
            leaving_out: content hashes of those that are not wanted.
        """
        self._file.flush()
        with self._path.open("rb") as file:
            for own, line in zip(self.hashes, file, strict=True):
                if own not in leaving_out:
                    yield _article(line)


def _article(line: bytes) -> Article:
    plain = json.loads(line.decode("utf-8", "surrogatepass"))
    text: str = plain["text"]
    return from_plain(Article, plain, lambda _id: text, plain["id"])
