"""A report that says on which day a summit ended dates what another counts from the summit."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import dateline

SHARED = Path(__file__).resolve().parents[3] / "shared" / "reports" / "seed"
SECOND = (
    "date 2022-09-17\n\nThe Shanghai Cooperation Organisation summit in Samarkand, Uzbekistan, "
    "ended on Friday, 16 September, after two days of talks between President Vladimir Putin of "
    "Russia, Narendra Modi and other leaders.\n"
)


def entries_of(folder: Path):
    """The entries of a chronology of one folder."""
    store = folder.parent / f"{folder.name}.dateline"
    dateline.build([folder], store, dateline.BuildOptions(workers=1))
    return dateline.open(store).entries()


@pytest.fixture(scope="module")
def seed(tmp_path_factory):
    """A copy of the report that the product was asked for with, where it is at hand."""
    if not SHARED.is_dir():
        pytest.skip("the shared reports are not beside this checkout")
    folder = tmp_path_factory.mktemp("seed") / "reports"
    shutil.copytree(SHARED, folder)
    return folder


def efforts(entries):
    """The entries of what was launched three days after the summit."""
    return [one for one in entries if "efforts were launched" in one.headline.lower()]


def test_alone_it_has_honest_bounds(seed):
    """Without the day of the summit nothing but publication bounds what follows it."""
    found = efforts(entries_of(seed))

    assert found
    for one in found:
        assert one.when.earliest is None
        assert any("summit" in step.says for step in one.when.because)


def test_beside_the_second_report_it_is_dated_to_the_day(seed, tmp_path):
    """Three days after 16 September is 19 September, and the proof names both reports."""
    both = tmp_path / "both"
    shutil.copytree(seed, both)
    (both / "second.txt").write_text(SECOND, encoding="utf-8")

    found = efforts(entries_of(both))

    assert found
    for one in found:
        assert one.when.edtf == "2022-09-19"
        assert len({step.article for step in one.when.because if step.article}) == 2
