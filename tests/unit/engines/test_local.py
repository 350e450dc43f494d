"""One suite for every engine: here the local one, in this process and over two processes."""

from __future__ import annotations

import errno
import shutil
import subprocess
import sys

import pytest
from tests.unit.engines import steps
from tests.unit.engines.steps import Shout, Unloadable

from dateline.engines import ShardReport, run_shards
from dateline.engines.local import DIED
from dateline.errors import EngineError, OptionError, ReaderError
from dateline.model import Article

WORKERS = [1, 2]


def articles(*texts: str) -> list[Article]:
    """Articles "a0", "a1", ... with these texts."""
    return [Article(f"a{number}", "p", text) for number, text in enumerate(texts)]


def outputs(paths) -> str:
    """What lies in these files, one after another."""
    return "".join(path.read_text() for path in paths)


@pytest.mark.parametrize("workers", WORKERS)
class TestEveryEngine:
    """What each engine must do alike."""

    def test_outputs_come_in_order(self, tmp_path, workers):
        """Shards are yielded in the order of their articles, the last one smaller."""
        found = list(
            run_shards(Shout(), articles(*"abcde"), tmp_path, workers=workers, shard_size=2)
        )

        assert len(found) == 3
        assert outputs(found) == "a0 A\na1 B\na2 C\na3 D\na4 E\n"

    def test_nothing_in_gives_nothing(self, tmp_path, workers):
        """No articles make no shards."""
        assert list(run_shards(Shout(), [], tmp_path, workers=workers, shard_size=2)) == []

    def test_what_is_done_is_not_done_again(self, tmp_path, workers):
        """A second run finds every output and calls the step for none."""
        log = tmp_path / "log"
        step = Shout(log=log)
        first = list(run_shards(step, articles(*"abc"), tmp_path, workers=workers, shard_size=1))
        before = log.read_text()
        reports: list[ShardReport] = []

        again = list(
            run_shards(
                step,
                articles(*"abc"),
                tmp_path,
                workers=workers,
                shard_size=1,
                on_shard=reports.append,
            )
        )

        assert again == first
        assert log.read_text() == before
        assert [report.reused for report in reports] == [True, True, True]

    def test_only_what_is_missing_is_done(self, tmp_path, workers):
        """After one output is lost, only its shard is done."""
        log = tmp_path / "log"
        step = Shout(log=log)
        first = list(run_shards(step, articles(*"abc"), tmp_path, workers=workers, shard_size=1))
        first[1].unlink()
        log.unlink()

        list(run_shards(step, articles(*"abc"), tmp_path, workers=workers, shard_size=1))

        assert log.read_text() == "a1\n"

    def test_another_fingerprint_is_other_work(self, tmp_path, workers):
        """A changed step gives other names, so old outputs are not taken for new."""
        old = list(run_shards(Shout(), articles("a"), tmp_path, workers=workers, shard_size=1))
        new = list(
            run_shards(Shout("shout-2"), articles("a"), tmp_path, workers=workers, shard_size=1)
        )

        assert old != new

    def test_a_fault_in_one_article_spoils_no_other(self, tmp_path, workers):
        """The article that fails is refused with its fault; its neighbours are done."""
        reports: list[ShardReport] = []

        found = list(
            run_shards(
                Shout(),
                articles("a", "fault", "c"),
                tmp_path,
                workers=workers,
                shard_size=3,
                on_shard=reports.append,
            )
        )

        assert outputs(found) == (
            "a0 A\na1 refused: ValueError: a text that cannot be done\na2 C\n"
        )
        assert reports == [ShardReport(0, found[0], 3, 1, reused=False)]

    def test_a_missing_reader_is_no_fault_of_the_articles(self, tmp_path, workers):
        """What the step can do on no article ends the run instead of refusing them all."""
        run = run_shards(Shout(), articles("no reader"), tmp_path, workers=workers, shard_size=1)

        with pytest.raises(ReaderError, match="no such reader"):
            list(run)

    def test_half_written_files_are_cleared(self, tmp_path, workers):
        """What a killed run left under a temporary name is gone after the next."""
        left = tmp_path / "0123.shard.99.tmp"
        left.write_text("half")

        list(run_shards(Shout(), articles("a"), tmp_path, workers=workers, shard_size=1))

        assert not left.exists()
        assert len(list(tmp_path.iterdir())) == 1

    def test_articles_may_be_a_stream(self, tmp_path, workers):
        """Articles are taken as they are needed, not all at once."""
        taken: list[str] = []

        def stream():
            for article in articles(*"abcdefgh"):
                taken.append(article.id)
                yield article

        run = run_shards(Shout(), stream(), tmp_path, workers=workers, shard_size=1)
        next(run)

        assert len(taken) <= 4
        assert len(list(run)) == 7

    def test_a_stopped_run_goes_on(self, tmp_path, workers):
        """A run that is abandoned midway leaves whole files only, and the next one ends it."""
        run = run_shards(Shout(), articles(*"abcdef"), tmp_path, workers=workers, shard_size=1)
        next(run)
        run.close()
        assert list(tmp_path.glob("*.tmp")) == []

        found = list(
            run_shards(Shout(), articles(*"abcdef"), tmp_path, workers=workers, shard_size=1)
        )

        assert outputs(found) == "a0 A\na1 B\na2 C\na3 D\na4 E\na5 F\n"

    def test_a_folder_that_is_a_file_is_told(self, tmp_path, workers):
        """A folder that cannot be made is an error that names it."""
        (tmp_path / "file").write_text("")

        with pytest.raises(EngineError, match="file"):
            list(run_shards(Shout(), [], tmp_path / "file", workers=workers, shard_size=1))


def test_a_full_disk_ends_the_run_and_loses_nothing(tmp_path, monkeypatch):
    """When an output cannot be written, the error says how to go on, and nothing is half there."""
    run = run_shards(Shout(), articles("a", "b"), tmp_path, workers=1, shard_size=1)
    first = next(run)

    def fail(*_given):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("dateline.engines.contract.os.fsync", fail)
    with pytest.raises(EngineError, match="No space left.*goes on where it stopped"):
        next(run)

    assert [*tmp_path.iterdir()] == [first]


def test_engines_write_the_same_bytes(tmp_path):
    """One process or two: the same files with the same bytes."""
    texts = ["a", "fault", "c", "d"]
    written = []
    for workers in WORKERS:
        folder = tmp_path / str(workers)
        list(run_shards(Shout(), articles(*texts), folder, workers=workers, shard_size=2))
        written.append({path.name: path.read_bytes() for path in sorted(folder.iterdir())})

    assert written[0] == written[1]


def test_an_article_that_kills_its_process_is_refused(tmp_path):
    """Only the article that kills is refused; all shards that were in flight are done."""
    reports: list[ShardReport] = []

    found = list(
        run_shards(
            Shout(),
            articles("a", "crash", "c", "d", "e", "f"),
            tmp_path,
            workers=2,
            shard_size=2,
            on_shard=reports.append,
        )
    )

    assert outputs(found) == f"a0 A\na1 refused: {DIED}\na2 C\na3 D\na4 E\na5 F\n"
    assert [report.failed for report in reports] == [1, 0, 0]


def test_a_step_that_cannot_be_loaded_ends_the_run(tmp_path):
    """A step that breaks while it is loaded is told with its fault, and refuses nothing."""
    run = run_shards(Unloadable(), articles("a"), tmp_path, workers=2, shard_size=1)

    with pytest.raises(EngineError, match="its model is missing"):
        list(run)


def test_a_step_that_cannot_be_sent_is_told(tmp_path):
    """A step that does not pickle is an error that says what to do."""

    class Local(Shout):
        """Defined in a function, so no other process can find it."""

    with pytest.raises(EngineError, match="workers=1"):
        list(run_shards(Local(), articles("a"), tmp_path, workers=2, shard_size=1))


@pytest.mark.parametrize("option", ["workers", "shard_size"])
def test_options_below_one_are_refused(tmp_path, option):
    """Neither no workers nor empty shards are on offer."""
    given = {"workers": 1, "shard_size": 1, option: 0}

    with pytest.raises(OptionError, match=option):
        run_shards(Shout(), [], tmp_path, **given)


KILLED_RUN = """
import sys, time
from pathlib import Path
from dateline.engines import run_shards
from dateline.model import Article
from steps import Shout

if __name__ == "__main__":
    items = [Article(f"a{n}", "p", "text") for n in range(6)]
    run = run_shards(Shout(), items, Path(sys.argv[1]), workers=2, shard_size=1)
    print(next(run), flush=True)
    time.sleep(60)
"""


def test_a_killed_run_leaves_no_workers_and_goes_on(tmp_path):
    """After SIGKILL of the run its workers end too, and the next run finishes the work."""
    script = tmp_path / "run.py"
    script.write_text(KILLED_RUN)
    shutil.copy(steps.__file__, tmp_path)
    folder = tmp_path / "shards"
    run = subprocess.Popen(
        [sys.executable, str(script), str(folder)], stdout=subprocess.PIPE, cwd=tmp_path
    )
    assert run.stdout is not None
    assert run.stdout.readline()
    run.kill()
    run.wait()
    rest = run.stdout.read()  # ends when the last worker that holds the pipe has ended
    run.stdout.close()

    found = list(
        run_shards(
            Shout(),
            [Article(f"a{n}", "p", "text") for n in range(6)],
            folder,
            workers=1,
            shard_size=1,
        )
    )

    assert rest == b""
    assert outputs(found) == "".join(f"a{n} TEXT\n" for n in range(6))
