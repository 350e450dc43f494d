"""Building: twice is once, a killed run goes on, and the store says the same."""

import os
import signal
import subprocess
import sys
import time
from datetime import datetime
from pathlib import Path

import pytest

from dateline import api
from dateline.api.building import FINGERPRINT
from dateline.errors import NotFoundError, StoreError
from dateline.model import Claims, Reason, Refusal
from dateline.render.jsonl import entries_to_jsonl
from dateline.store import Store

REPORT = "date 2025-03-0{day}\n\nEnvoys of Norway and Chile met in Geneva on Monday. Minister Marta Lund resigned."


def reports(folder: Path, count: int = 6) -> Path:
    """Some short reports in a folder."""
    folder.mkdir()
    for number in range(1, count + 1):
        text = REPORT.format(day=number) + f" It was report number {number}."
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return folder


def export(path: Path) -> str:
    """All entries as JSON lines."""
    return "".join(entries_to_jsonl(api.Chronology(path).entries()))


def digest(path: Path) -> str:
    """The hash over all that a store says."""
    with Store.open(path) as store:
        return store.content_digest()


def test_building_twice_changes_nothing(tmp_path: Path) -> None:
    """A second run finds nothing new, and its export has the same bytes."""
    folder, store = reports(tmp_path / "in"), tmp_path / "a.dateline"
    options = api.BuildOptions(workers=1)
    first = api.build([folder], store, options)
    before = export(store)

    second = api.build([folder], store, options)

    assert (first.new, second.new) == (6, 0)
    assert export(store) == before


def test_two_processes_give_what_one_gives(tmp_path: Path) -> None:
    """The number of processes does not show in the store."""
    folder = reports(tmp_path / "in", count=9)
    for workers in (1, 2):
        api.build([folder], tmp_path / f"{workers}.dateline", api.BuildOptions(workers=workers))

    assert digest(tmp_path / "1.dateline") == digest(tmp_path / "2.dateline")


def test_adding_in_two_runs_gives_what_one_run_gives(tmp_path: Path) -> None:
    """Reports that come later are woven with those that were there."""
    folder, options = reports(tmp_path / "in"), api.BuildOptions(workers=1)
    files = sorted(folder.iterdir())
    api.build([folder], tmp_path / "once.dateline", options)
    api.build(files[:3], tmp_path / "twice.dateline", options)

    api.build(files, tmp_path / "twice.dateline", options)

    assert export(tmp_path / "once.dateline") == export(tmp_path / "twice.dateline")


@pytest.mark.parametrize("files_before_the_kill", [0, 1, 3])
def test_a_killed_run_goes_on(tmp_path: Path, files_before_the_kill: int) -> None:
    """A build that is killed outright leaves a store that the same command completes."""
    folder, store = reports(tmp_path / "in", count=24), tmp_path / "killed.dateline"
    command = [sys.executable, "-m", "dateline", "build", str(folder), "-o", str(store)]
    process = subprocess.Popen(
        [*command, "--workers", "1"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    work = Path(f"{store}.work")
    while process.poll() is None and len(list(work.glob("*.shard"))) < files_before_the_kill:
        time.sleep(0.005)
    process.send_signal(signal.SIGKILL) if process.poll() is None else None
    process.wait()

    api.build([folder], store, api.BuildOptions(workers=1))
    api.build([folder], tmp_path / "whole.dateline", api.BuildOptions(workers=1))

    assert digest(store) == digest(tmp_path / "whole.dateline")
    assert not work.exists()


def test_findings_of_another_version_are_found_again(tmp_path: Path) -> None:
    """A store whose findings other code made is filled anew."""
    folder, path = reports(tmp_path / "in", count=2), tmp_path / "a.dateline"
    api.build([folder], path, api.BuildOptions(workers=1))
    with Store.open(path, write=True) as store:
        store.set_meta(FINGERPRINT, "of another version")

    built = api.build([folder], path, api.BuildOptions(workers=1))

    assert built.new == 2


def test_entries_of_another_version_are_woven_again(tmp_path: Path, monkeypatch) -> None:
    """A build without new reports weaves where other code has woven, and only there."""
    folder, store = reports(tmp_path / "in"), tmp_path / "a.dateline"
    woven: list[bool] = []

    def build() -> bool:
        woven.clear()
        options = api.BuildOptions(workers=1)
        api.build([folder], store, options, on_progress=lambda told: woven.append(told.weaving))
        return any(woven)

    assert [build(), build()] == [True, False]
    monkeypatch.setattr("dateline.api.building.fingerprint", lambda rooms: f"new {rooms}")
    assert [build(), build()] == [True, False]


def test_what_is_not_read_is_a_counted_refusal(tmp_path: Path) -> None:
    """An empty file and a binary one are refused with reasons; the run goes on."""
    folder = reports(tmp_path / "in", count=1)
    (folder / "empty.txt").write_text(" \n", encoding="utf-8")
    (folder / "binary.txt").write_bytes(b"\x00\x01" * 50)

    built = api.build([folder], tmp_path / "a.dateline", api.BuildOptions(workers=1))

    assert sorted(refusal.reason for refusal in built.refused) == [Reason.BINARY, Reason.EMPTY]
    stored = api.Chronology(tmp_path / "a.dateline").refusals()
    assert {refusal.reason for refusal in stored} >= {Reason.BINARY, Reason.EMPTY}


def test_read_gives_claims_and_refusals(tmp_path: Path) -> None:
    """Reading without a store gives the claims of each article, in order."""
    folder = reports(tmp_path / "in", count=3)
    (folder / "empty.txt").write_text("", encoding="utf-8")

    found = list(api.read([folder], api.BuildOptions(workers=1)))

    assert sum(isinstance(item, Claims) for item in found) == 3
    assert [item.reason for item in found if isinstance(item, Refusal)] == [Reason.EMPTY]


def test_published_dates_an_undated_report(tmp_path: Path) -> None:
    """`published` gives undated reports a day, and nothing else does."""
    (tmp_path / "a.txt").write_text("Marta Lund resigned on Monday.", encoding="utf-8")
    day = datetime(2025, 3, 7)
    dated = api.BuildOptions(read=api.ReadOptions(published=day), workers=1)

    (undated,) = api.read([tmp_path / "a.txt"], api.BuildOptions(workers=1))
    (known,) = api.read([tmp_path / "a.txt"], dated)

    assert isinstance(undated, Claims)
    assert isinstance(known, Claims)
    assert (undated.article.published, known.article.published) == (None, day)
    assert undated.times[0].when is None
    assert known.times[0].value == "2025-03-03"


def test_a_missing_path_is_said(tmp_path: Path) -> None:
    """A path that does not exist is the caller's fault, and named."""
    with pytest.raises(NotFoundError, match="nowhere"):
        api.build([tmp_path / "nowhere"], tmp_path / "a.dateline")


def test_a_missing_store_is_said(tmp_path: Path) -> None:
    """Opening a store that is not there says how to make it."""
    with pytest.raises(NotFoundError, match="dateline build"):
        api.Chronology(tmp_path / "nowhere.dateline")


def test_reports_in_place_of_a_chronology_are_said(tmp_path: Path) -> None:
    """Reports that are not built yet are told apart, with what to type; and so is damage."""
    folder = tmp_path / "my reports"
    folder.mkdir()
    report = folder / "one.txt"
    report.write_text("date 2031-05-06\n\nThe dam broke.\n", encoding="utf-8")

    with pytest.raises(NotFoundError, match=r"dateline build '.*my reports' --output 'my rep"):
        api.Chronology(folder)
    with pytest.raises(NotFoundError, match=r"perhaps a report.*--output one\.dateline"):
        api.Chronology(report)

    damaged = report.rename(folder / "one.dateline")
    with pytest.raises(StoreError, match="damaged"):
        api.Chronology(damaged)


def test_a_chronology_in_a_folder_is_named(demo_store: Path) -> None:
    """A folder that has a chronology leads to it."""
    with pytest.raises(NotFoundError, match=demo_store.name):
        api.Chronology(demo_store.parent)


def test_the_package_has_the_same_verbs(demo_store: Path) -> None:
    """`import dateline` gives the verbs; what it does not have is said."""
    import dateline

    assert dateline.open(demo_store).counts().articles == 20
    with pytest.raises(AttributeError, match="it has BuildOptions"):
        _ = dateline.nothing


def test_processes_default_to_the_cores() -> None:
    """No number of workers means one for each core."""
    assert api.BuildOptions().processes == os.cpu_count()


def test_a_date_that_is_said_later_takes_the_place_of_none(tmp_path: Path) -> None:
    """A report built undated, then with --published, is one report with a date."""
    report, path = tmp_path / "a.txt", tmp_path / "a.dateline"
    report.write_text("Marta Lund resigned on Monday in Oslo.", encoding="utf-8")
    day = api.ReadOptions(published=datetime(2025, 3, 7))
    api.build([report], path, api.BuildOptions(workers=1))

    api.build([report], path, api.BuildOptions(read=day, workers=1))

    counts = api.Chronology(path).counts()
    assert (counts.articles, counts.undated) == (1, 0)
    assert api.Chronology(path).verify() == []
    assert [hit.kind for hit in api.Chronology(path).search("Oslo")].count("article") == 1


def test_a_chronology_remembers_its_own_tables_of_actors(tmp_path: Path) -> None:
    """Built again without them it changes nothing; a changed table reads all anew."""
    folder, path = reports(tmp_path / "in", count=1), tmp_path / "a.dateline"
    own = tmp_path / "own.csv"
    own.write_text("name,country\nZora Quill,KEN\nEva,Narnia\n", encoding="utf-8")

    def build(actors: api.ActorTables | None) -> api.Built:
        return api.build([folder], path, api.BuildOptions(workers=1, actors=actors))

    first = build(api.read_actor_tables([own]))
    again = build(None)
    own.write_text("name,country\nZora Quill,UGA\n", encoding="utf-8")
    changed = build(api.read_actor_tables([own]))

    assert [built.new for built in (first, again, changed)] == [1, 0, 1]
    assert [refusal.article for refusal in first.refused] == ["own.csv"]
    assert api.Chronology(path).own_actors() == (("own.csv", 1, 0),)
    forgotten = build(api.read_actor_tables())
    assert forgotten.new == 1
    assert api.Chronology(path).own_actors() == ()


def test_a_path_that_is_not_there_leaves_nothing(tmp_path: Path) -> None:
    """A wrong path is told, and neither a store nor a work folder is left beside it."""
    with pytest.raises(NotFoundError):
        api.build([tmp_path / "nowhere"], tmp_path / "a.dateline", api.BuildOptions(workers=1))

    assert list(tmp_path.iterdir()) == []
