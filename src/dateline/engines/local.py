"""The local engine: shards over processes of this machine, or in this process alone.

A worker that dies takes no work with it: the shards that were in flight are done again, each
in a process of its own and article by article where need be, so that only the article that
kills is refused.
"""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import threading
from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from dateline.engines.contract import (
    Shard,
    ShardReport,
    Step,
    clean_folder,
    plan_shards,
    run_one_shard,
    shard_output,
    write_whole,
)
from dateline.errors import EngineError, OptionError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from dateline.model import Article

IN_FLIGHT_PER_WORKER = 2  # one being done and one waiting: no worker idles, memory stays flat
Result = TypeVar("Result")
DIED = "the process that read it died (out of memory, or killed); read it by itself to see why"


def run_shards(
    step: Step,
    items: Iterable[Article],
    folder: Path,
    *,
    workers: int,
    shard_size: int,
    on_shard: Callable[[ShardReport], None] | None = None,
) -> Iterator[Path]:
    """Do a step over articles, one file per shard; what was done before is not done again.

    Args:
        step: what is done; picklable when `workers` > 1.
        items: articles, in the order in which their outputs are to come; a stream is fine.
        folder: where outputs lie; made where it is missing. One run at a time may use it.
        workers: processes; 1 works in this process.
        shard_size: articles per shard.
        on_shard: called once per shard, in order, before its path is yielded.

    Returns:
        Paths of the outputs in the order of the shards, each one whole; none for no articles.

    Raises:
        OptionError: `workers` or `shard_size` is below 1.
        EngineError: the step cannot be loaded in a process, or an output cannot be written.
    """
    for name, value in (("workers", workers), ("shard_size", shard_size)):
        if value < 1:
            msg = f"{name} = {value} given; 1 or more is allowed; use 1 for the least"
            raise OptionError(msg)
    clean_folder(folder)
    shards = plan_shards(step, items, folder, shard_size)
    reports = _here(step, shards) if workers == 1 else _pooled(step, shards, workers)
    return _told(reports, on_shard)


def _told(
    reports: Iterator[ShardReport], on_shard: Callable[[ShardReport], None] | None
) -> Iterator[Path]:
    for report in reports:
        if on_shard is not None:
            on_shard(report)
        yield report.path


def _here(step: Step, shards: Iterable[Shard]) -> Iterator[ShardReport]:
    """Do the shards in this process."""
    for shard in shards:
        reused = shard.path.exists()
        failed = 0 if reused else run_one_shard(step, shard.articles, shard.path)
        yield _report(shard, failed, reused=reused)


def _report(shard: Shard, failed: int, *, reused: bool) -> ShardReport:
    return ShardReport(shard.index, shard.path, len(shard.articles), failed, reused)


def _pooled(step: Step, shards: Iterable[Shard], workers: int) -> Iterator[ShardReport]:
    """Do the shards in a pool, a few in flight at a time, and report them in order."""
    flight: deque[tuple[Shard, _Task[int] | None]] = deque()
    with _Pool(step, workers) as pool:
        for shard in shards:
            flight.append((shard, None if shard.path.exists() else pool.submit_shard(shard)))
            if len(flight) >= workers * IN_FLIGHT_PER_WORKER:
                yield _landed(pool, *flight.popleft())
        while flight:
            yield _landed(pool, *flight.popleft())


def _landed(pool: _Pool, shard: Shard, task: _Task[int] | None) -> ShardReport:
    """Wait for one shard; where its pool broke, do it again in a process of its own."""
    if task is None:
        return _report(shard, 0, reused=True)
    try:
        failed = task.future.result()
    except BrokenProcessPool:
        pool.renew(task.executor)
        failed = 0 if shard.path.exists() else _alone(pool.step, shard)
    return _report(shard, failed, reused=False)


def _alone(step: Step, shard: Shard) -> int:
    """Do a shard in a process of its own; where that dies too, each article by itself."""
    with _Pool(step, 1) as pool:
        task = pool.submit_shard(shard)
        try:
            return task.future.result()
        except BrokenProcessPool:
            pool.renew(task.executor)
        parts = [_one_alone(pool, article) for article in shard.articles]
    write_whole(shard.path, b"".join(output for output, _ in parts))
    return sum(failed for _, failed in parts)


def _one_alone(pool: _Pool, article: Article) -> tuple[bytes, int]:
    task = pool.submit_article(article)
    try:
        return task.future.result()
    except BrokenProcessPool:
        pool.renew(task.executor)
        return pool.step.refuse(article, DIED), 1


@dataclass(frozen=True, slots=True)
class _Task(Generic[Result]):
    """Work under way, and the processes that do it."""

    future: Future[Result]
    executor: ProcessPoolExecutor


class _Pool:
    """Fresh processes that hold the step; one set is replaced by another when it breaks."""

    def __init__(self, step: Step, workers: int) -> None:
        self.step = step
        self._workers = workers
        self._pickled = _pickled(step)
        self._executor = self._start()

    def _start(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            self._workers,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=_begin_worker,
            initargs=(self._pickled,),
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_fault: object) -> None:
        """Let what is being written be finished, drop what waits."""
        self._executor.shutdown(wait=True, cancel_futures=True)

    def submit_shard(self, shard: Shard) -> _Task[int]:
        """Have a shard done and written."""
        return self._submit(partial(_do_shard, shard.articles, shard.path))

    def submit_article(self, article: Article) -> _Task[tuple[bytes, int]]:
        """Have one article done, the output sent back."""
        return self._submit(partial(_do_article, article))

    def _submit(self, work: Callable[[], Result]) -> _Task[Result]:
        try:
            return _Task(self._executor.submit(work), self._executor)
        except BrokenProcessPool:  # it broke since the last result was fetched
            self.renew(self._executor)
            return _Task(self._executor.submit(work), self._executor)

    def renew(self, broken: ProcessPoolExecutor) -> None:
        """Replace a broken set of processes, unless that was done already."""
        if broken is self._executor:
            broken.shutdown(wait=True, cancel_futures=True)
            self._executor = self._start()


def _pickled(step: Step) -> bytes:
    try:
        return pickle.dumps(step)
    except Exception as fault:
        msg = (
            f"step {type(step).__name__} cannot be sent to another process ({fault}); "
            "make it picklable, or use workers=1"
        )
        raise EngineError(msg) from fault


# What follows runs in the worker processes.

_held: dict[str, Any] = {}  # "step" once it is loaded, or "fault" that says why it is not


def _begin_worker(pickled: bytes) -> None:
    """Load the step once per process, and end when the process that started this one ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the parent, which winds up
    threading.Thread(target=_end_with_parent, daemon=True).start()
    try:
        _held["step"] = pickle.loads(pickled)  # noqa: S301 - made by our own parent process
    except Exception as fault:  # noqa: BLE001 - told by the first task; raising would break the pool
        _held["fault"] = f"{type(fault).__name__}: {fault}"


def _end_with_parent() -> None:
    """A killed parent must not leave workers behind that wait for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _held_step() -> Step:
    if "step" not in _held:
        msg = f"the step cannot be loaded in a worker process ({_held.get('fault')}); mend that"
        raise EngineError(msg)
    step: Step = _held["step"]
    return step


def _do_shard(articles: Sequence[Article], path: Path) -> int:
    return run_one_shard(_held_step(), articles, path)


def _do_article(article: Article) -> tuple[bytes, int]:
    return shard_output(_held_step(), [article])
