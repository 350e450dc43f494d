"""The shard contract that every engine keeps: what a step is, and how a shard is named and written.

One shard = some articles -> one output file. It is written under a temporary name and then
renamed, so a file that is there is whole; its name is a hash of all that went in, so work that
is done is found again and work that changed is done again.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from dateline.errors import EngineError, ReaderError, RuleError
from dateline.model import content_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from dateline.model import Article

SUFFIX = ".shard"
TEMPORARY = ".tmp"
OUR_FAULTS = (EngineError, ReaderError, RuleError)  # the step cannot run at all, on any article


class Step(Protocol):
    """What is done to articles; it must be picklable, and heavy parts load on first use.

    Its output for several articles must be the outputs for each of them, one after another,
    so that a shard has the same bytes however often it was retried.

    Attributes:
        fingerprint: changes whenever the same article would give other bytes.
    """

    @property
    def fingerprint(self) -> str: ...

    def __call__(self, articles: Sequence[Article]) -> bytes:
        """The output for these articles, in their order."""
        ...

    def refuse(self, article: Article, detail: str) -> bytes:
        """The output for an article that could not be done: a refusal that says why."""
        ...


@dataclass(frozen=True, slots=True)
class Shard:
    """Some articles and the file that their output goes to."""

    index: int
    articles: tuple[Article, ...]
    path: Path


@dataclass(frozen=True, slots=True)
class ShardReport:
    """What became of one shard.

    Attributes:
        index: position among the shards, from 0.
        path: its output file.
        articles: how many articles it holds.
        failed: how many of them were refused in this run; 0 where it was there before.
        reused: True where the file was there before this run.
    """

    index: int
    path: Path
    articles: int
    failed: int
    reused: bool


def plan_shards(
    step: Step, items: Iterable[Article], folder: Path, shard_size: int
) -> Iterator[Shard]:
    """Cut articles into shards, in their order, and name each by all that goes into it.

    Args:
        step: what will be done; its fingerprint is part of each name.
        items: articles; taken one shard at a time, so a stream never lies in memory whole.
        folder: where the outputs lie.
        shard_size: articles per shard, at least 1; the last shard may be smaller.
    """
    taken: list[Article] = []
    index = 0
    for article in items:
        taken.append(article)
        if len(taken) == shard_size:
            yield _shard(step, index, tuple(taken), folder)
            taken.clear()
            index += 1
    if taken:
        yield _shard(step, index, tuple(taken), folder)


def _shard(step: Step, index: int, articles: tuple[Article, ...], folder: Path) -> Shard:
    hashes = [article.content_hash for article in articles]
    return Shard(index, articles, folder / (content_id(step.fingerprint, *hashes) + SUFFIX))


def run_one_shard(step: Step, articles: Sequence[Article], path: Path) -> int:
    """Do one shard and write its output whole; a fault in one article spoils no other.

    Args:
        step: what is done.
        articles: the shard's articles.
        path: where the output goes; it appears whole or not at all.

    Returns:
        How many articles were refused.

    Raises:
        EngineError: the output cannot be written.
        ReaderError, RuleError: the step cannot run on any article.
    """
    output, failed = shard_output(step, articles)
    write_whole(path, output)
    return failed


def shard_output(step: Step, articles: Sequence[Article]) -> tuple[bytes, int]:
    """The output of a shard, and how many of its articles were refused.

    A fault in the whole shard is narrowed down article by article.
    """
    try:
        return step(articles), 0
    except OUR_FAULTS:
        raise
    except Exception as fault:  # noqa: BLE001 - whatever one article breaks must not end the run
        if len(articles) == 1:
            return step.refuse(articles[0], f"{type(fault).__name__}: {fault}"), 1
    parts = [shard_output(step, [article]) for article in articles]
    return b"".join(output for output, _ in parts), sum(failed for _, failed in parts)


def write_whole(path: Path, output: bytes) -> None:
    """Write a file so that it appears whole or not at all, whatever kills the process.

    Raises:
        EngineError: the disk is full, or the folder cannot be written to.
    """
    temporary = path.with_name(f"{path.name}.{os.getpid()}{TEMPORARY}")
    try:
        with temporary.open("wb") as file:
            file.write(output)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
        _sync_folder(path.parent)
    except OSError as fault:
        temporary.unlink(missing_ok=True)
        msg = (
            f"{path}: cannot write this shard ({fault.strerror or fault}); make room or choose "
            "another folder, then run the same command again: it goes on where it stopped"
        )
        raise EngineError(msg) from fault


def _sync_folder(folder: Path) -> None:
    """Make a rename last through a power cut, where the system can."""
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def clean_folder(folder: Path) -> None:
    """Make the folder of a run, and clear what a killed run left half-written in it.

    Only one run at a time may use a folder.

    Raises:
        EngineError: it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for left in sorted(folder.glob(f"*{SUFFIX}.*{TEMPORARY}")):
            left.unlink(missing_ok=True)
    except OSError as fault:
        msg = f"{folder}: cannot use this folder for shards ({fault.strerror or fault}); name one"
        raise EngineError(msg) from fault
