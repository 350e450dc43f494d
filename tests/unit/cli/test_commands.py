"""Every command does its work, says what it did, and ends with a code that means something."""

from __future__ import annotations

import csv
import io
import json
import shutil
import sqlite3
import subprocess
import sys
from typing import TYPE_CHECKING

import jsonschema
import pytest
from typer.testing import CliRunner

from dateline.cli import app
from dateline.errors import NotFoundError, OptionError
from dateline.render.contract import read_schema

if TYPE_CHECKING:
    from pathlib import Path

REPORT = (
    "date 2025-03-07\n\nEnvoys of Norway and Chile met in Geneva on Tuesday. Marta Lund resigned."
)


def run(*arguments: object) -> str:
    """Run a command that must succeed; give its standard output."""
    result = CliRunner().invoke(app, [str(one) for one in arguments], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout


def command(*arguments: object, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """Run the real command in its own process."""
    words = [sys.executable, "-m", "dateline", *(str(one) for one in arguments)]
    return subprocess.run(
        words, input=stdin, capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_build_prints_a_truth_table(tmp_path: Path) -> None:
    """A build closes with what was read, what was found and what to type next."""
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")

    text = run("build", tmp_path / "a.txt", "-o", tmp_path / "a.dateline", "--workers", 1)

    assert "reports read in this run" in text
    assert f"dateline open {tmp_path / 'a.dateline'}" in text.replace("\n", "")


def test_build_as_json(tmp_path: Path) -> None:
    """With --json the facts are one JSON value, refused reports included."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "in" / "b.txt").write_text("", encoding="utf-8")

    facts = json.loads(
        run("build", tmp_path / "in", "-o", tmp_path / "a.dateline", "--workers", 1, "--json")
    )

    assert facts["this_run"]["refused"] == {"empty": 1}
    assert facts["chronology"]["articles"] == 1


def test_read_keeps_the_contract(tmp_path: Path) -> None:
    """Each line of `read` validates against the schema that ships."""
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")

    done = command("read", tmp_path / "a.txt", "--format", "jsonl", "--workers", 1)
    (line,) = done.stdout.splitlines()

    jsonschema.validate(json.loads(line), read_schema())
    assert json.loads(line)["times"][0]["value"] == "2025-03-04"


def test_read_standard_input() -> None:
    """A report may come through standard input; refusals go to standard error."""
    done = command("read", "-", "--workers", 1, stdin=REPORT)
    empty = command("read", "-", "--workers", 1, stdin="   ")

    assert json.loads(done.stdout)["published"] == "2025-03-07"
    assert (empty.stdout, empty.returncode) == ("", 0)
    assert "empty" in empty.stderr


def test_timeline_filters(demo_store: Path) -> None:
    """Filters narrow the timeline; an actor's name need not be whole."""
    everything = run("timeline", demo_store).splitlines()
    dobre = run("timeline", demo_store, "--actor", "dobre").splitlines()

    assert 0 < len(dobre) < len(everything)


def test_timeline_since_and_until(demo_store: Path) -> None:
    """Days are inclusive on both sides."""
    text = run("timeline", demo_store, "--since", "2025-03-13", "--until", "2025-03-13", "--json")
    entries = [json.loads(line) for line in text.splitlines()]

    assert entries
    assert all((e["when"]["latest"] or "9") > "2025-03-13" for e in entries)


def test_timeline_for_scorers(demo_store: Path) -> None:
    """The SemEval form begins with the name and has positions, dates and mentions."""
    lines = run(
        "timeline", demo_store, "--actor", "Ilinca Dobre", "--format", "semeval"
    ).splitlines()

    assert lines[0] == "Ilinca Dobre"
    assert all(len(line.split("\t")) >= 3 for line in lines[1:])


def test_a_word_that_no_option_has_is_answered_with_those_that_it_has(tmp_path: Path) -> None:
    """What was given, what is allowed, what to do; one word allowed reads as one."""
    only = command("read", tmp_path / "a.txt", "--only", "places")
    kind = command("timeline", tmp_path / "a.dateline", "--kind", "talk")

    assert (only.returncode, kind.returncode) == (2, 2)
    assert only.stderr.strip() == (
        "dateline: --only 'places' given; times is allowed; write --only times"
    )
    assert "--kind 'talk' given; event and statement are allowed; write one of them" in (
        " ".join(kind.stderr.split())
    )


def test_timeline_for_scorers_needs_an_actor(demo_store: Path) -> None:
    """Without an actor the SemEval form is refused."""
    with pytest.raises(OptionError, match="--actor"):
        run("timeline", demo_store, "--format", "semeval")


def test_a_day_must_be_a_day(demo_store: Path) -> None:
    """A day in another form is refused with the form that is allowed."""
    with pytest.raises(OptionError, match="2025-03-04 is allowed"):
        run("timeline", demo_store, "--since", "4 March")


def test_search_finds_entries_and_articles(demo_store: Path) -> None:
    """Search gives both; words that are nowhere are said."""
    hits = json.loads(run("search", demo_store, "dockers", "--json"))

    assert {hit["kind"] for hit in hits} == {"entry", "article"}
    assert "No entry" in run("search", demo_store, "zeppelin")
    assert "dockers" in run("search", demo_store, "dockers").casefold()


def test_why_by_line_and_by_id(demo_store: Path) -> None:
    """An entry is named by its line or the beginning of its id; both give one proof."""
    by_line = json.loads(run("why", demo_store, 3, "--json"))
    by_id = json.loads(run("why", demo_store, by_line["entry"][:10], "--json"))

    assert by_line == by_id
    assert by_line["proof"]
    assert "1." in run("why", demo_store, 3)


def test_why_of_a_line_that_is_not_there(demo_store: Path) -> None:
    """A line outside the timeline is refused with the lines that there are."""
    with pytest.raises(NotFoundError, match="lines 1 to"):
        run("why", demo_store, 9999)


def test_verify_whole_and_spoilt(demo_store: Path, tmp_path: Path) -> None:
    """Verify ends with 0 when all is equal, and with 1 when an article was changed."""
    spoilt = tmp_path / "spoilt.dateline"
    shutil.copy(demo_store, spoilt)
    with sqlite3.connect(spoilt) as database:
        database.execute("UPDATE articles SET text = replace(text, 'Constanta', 'Constance')")
    database.close()

    assert "0 of the quotations" in run("verify", demo_store)
    result = CliRunner().invoke(app, ["verify", str(spoilt), "--json"])
    assert result.exit_code == 1
    assert json.loads(result.stdout)


@pytest.mark.parametrize("form", ["jsonl", "csv", "codebook", "clusters", "html"])
def test_export_to_file_is_what_it_prints(demo_store: Path, tmp_path: Path, form: str) -> None:
    """Each format writes the same to a file and to standard output."""
    output = tmp_path / f"out.{form}"
    run("export", demo_store, "--format", form, "-o", output)

    printed = command("export", demo_store, "--format", form).stdout

    assert output.read_text(encoding="utf-8").splitlines() == printed.splitlines()
    assert printed.strip()


def test_export_csv_has_one_row_for_each_entry(demo_store: Path, tmp_path: Path) -> None:
    """The table has a row of names and then as many rows as there are entries."""
    output = tmp_path / "out.csv"
    run("export", demo_store, "--format", "csv", "-o", output)
    entries = run("timeline", demo_store, "--json").splitlines()

    rows = list(csv.reader(io.StringIO(output.read_text(encoding="utf-8"))))

    assert len(rows) == len(entries) + 1


def test_doctor_is_well() -> None:
    """A whole installation is well, as text and as JSON."""
    assert "BAD" not in run("doctor")
    assert all(finding["well"] for finding in json.loads(run("doctor", "--json")))


def test_faults_end_with_their_codes(tmp_path: Path) -> None:
    """A fault of use ends with 2, a broken store with 3, each in one paragraph."""
    (tmp_path / "no.dateline").write_text("this is no store, but long enough", encoding="utf-8")

    missing = command("timeline", tmp_path / "nowhere.dateline")
    broken = command("timeline", tmp_path / "no.dateline")

    assert (missing.returncode, broken.returncode) == (2, 3)
    assert missing.stderr.startswith("dateline: ")
    assert "Traceback" not in missing.stderr + broken.stderr


def test_published_must_be_a_day(tmp_path: Path) -> None:
    """A wrong --published is refused before anything is read."""
    (tmp_path / "a.txt").write_text("Marta Lund resigned.", encoding="utf-8")

    with pytest.raises(OptionError, match="--published 'Friday'"):
        run("read", tmp_path / "a.txt", "--published", "Friday")


def test_every_command_has_an_example() -> None:
    """The help of each command shows how to call it."""
    names = [one.name or one.callback.__name__ for one in app.registered_commands]

    for name in names:
        assert f"Example:  dateline {name}" in " ".join(run(name, "--help").split("\n")), name


def test_read_only_times(tmp_path: Path) -> None:
    """`--only times` keeps the contract and leaves everything else empty."""
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")

    done = command("read", tmp_path / "a.txt", "--only", "times", "--workers", 1)

    row = json.loads(done.stdout)
    jsonschema.validate(row, read_schema())
    assert [time["value"] for time in row["times"]] == ["2025-03-04"]
    assert (row["events"], row["places"], row["mentions"]) == ([], [], [])


def test_actor_by_name_and_by_id(demo_store: Path) -> None:
    """An actor is named by words of his name or the beginning of his id; his page is the same."""
    by_name = json.loads(run("actor", demo_store, "dobre", "--json"))
    by_id = json.loads(run("actor", demo_store, by_name["id"][:8], "--json"))
    lines = run("actor", demo_store, "Ilinca Dobre").splitlines()

    assert by_name["names"] == by_id["names"]
    assert lines[0] == f"Ilinca Dobre  [{by_name['id']}]"
    assert "Statements:" in lines


def test_actor_leads_to_entries(demo_store: Path) -> None:
    """The ids beside statements, events and relations are ids that `why` takes."""
    page = json.loads(run("actor", demo_store, "Ilinca Dobre", "--limit", 1, "--json"))

    for part in ("statements", "events", "relations"):
        (one,) = page[part]["shown"]
        assert json.loads(run("why", demo_store, one["entry"], "--json"))["claims"]


def test_an_actor_who_is_not_there(demo_store: Path) -> None:
    """A name that nobody has is refused with one that is spelt like it."""
    with pytest.raises(NotFoundError, match="near to it: 'Ilinca Dobre'"):
        run("actor", demo_store, "Ilinka Dobra")


def test_actors_are_listed(demo_store: Path) -> None:
    """Actors come with entries, id and name, the most frequent first."""
    listed = json.loads(run("actors", demo_store, "--limit", 3, "--json"))
    lines = run("actors", demo_store, "--limit", 3).splitlines()

    assert [one["entries"] for one in listed] == sorted(
        (one["entries"] for one in listed), reverse=True
    )
    assert [line.split()[1] for line in lines] == [one["id"] for one in listed]


def test_what_the_tables_of_actors_missed(demo_store: Path) -> None:
    """With --unresolved, names without country or sector are listed with a report."""
    missed = json.loads(run("actors", demo_store, "--unresolved", "--limit", 5, "--json"))
    lines = run("actors", demo_store, "--unresolved", "--limit", 5).splitlines()

    assert all(one["missing"] and one["reports"] for one in missed)
    assert lines[0].endswith(f"{missed[0]['name']}  [{missed[0]['article']}]")
