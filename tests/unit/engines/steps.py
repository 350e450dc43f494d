"""Steps for the engine tests: importable, so that a spawned process can load them."""

from __future__ import annotations

import os
import signal
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn

from dateline.errors import ReaderError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from dateline.model import Article


@dataclass(frozen=True)
class Shout:
    """Writes each text in capitals; some texts make it fail in one way or another."""

    fingerprint: str = "shout-1"
    log: Path | None = None

    def __call__(self, articles: Sequence[Article]) -> bytes:
        """The articles in capitals, one line each."""
        return b"".join(self._one(article) for article in articles)

    def refuse(self, article: Article, detail: str) -> bytes:
        """One line that says who was refused and why."""
        return f"{article.id} refused: {detail}\n".encode()

    def _one(self, article: Article) -> bytes:
        """One line, or what its text asks for: a fault, a crash, a missing reader."""
        if self.log is not None:
            with self.log.open("a") as file:
                file.write(article.id + "\n")
        if article.text == "fault":
            msg = "a text that cannot be done"
            raise ValueError(msg)
        if article.text == "crash":
            os.kill(os.getpid(), signal.SIGKILL)
        if article.text == "no reader":
            msg = "no such reader"
            raise ReaderError(msg)
        return f"{article.id} {article.text.upper()}\n".encode()


@dataclass(frozen=True)
class Unloadable(Shout):
    """Can be sent to another process, but not loaded there."""

    def __reduce__(self) -> tuple[object, tuple[()]]:
        """Unpickling calls what fails."""
        return _refuse_to_load, ()


def _refuse_to_load() -> NoReturn:
    """What a missing model does."""
    msg = "its model is missing"
    raise RuntimeError(msg)
