"""The chronology in a terminal, and timelines in the SemEval form."""

from __future__ import annotations

from dataclasses import replace

from tests.helpers.claims import Report, instant, lookup

from dateline.render.dates import date_label, told_label
from dateline.render.timeline import semeval, timeline_lines
from dateline.weave import weave


def raid(
    article_id="a", text="Olga Brenn led a raid in Riga on Monday.", time=("2031-05-05", 1), **more
):
    """A report of a raid."""
    given = more.pop("given", ())
    source, published = more.pop("source", "Gull Wire"), more.pop("published", "2031-05-06")
    report = Report(article_id, text, published, source=source, given=given)
    words = "on Monday" if "on Monday" in text else "in Riga"
    report.event(
        "raid",
        kind="ASSAULT",
        actors=["Olga Brenn"],
        place="Riga",
        time=report.time(words, *time) if time else None,
        **more,
    )
    return report.build()


def test_a_line_has_date_mark_headline_and_source():
    """A plain event needs no status word; two sources are counted."""
    one = list(timeline_lines(weave([raid()])))
    two = list(timeline_lines(weave([raid(), raid("b", source="Harbour Post")])))

    assert one == [
        "2031-05-05                  Olga Brenn led a raid in Riga on Monday  [Gull Wire]"
    ]
    assert two[0].endswith("[2 sources]")


def test_a_line_without_date_says_when_it_was_told():
    """It has the day of its report, or says that this has none."""
    (entry,) = weave([raid(time=None, published=None)])
    told = replace(entry.life_line[0], told_on=instant("2031-05-06"))

    (unknown,) = timeline_lines([entry])
    (known,) = timeline_lines([replace(entry, life_line=(told,))])

    assert known.startswith("undated  ")
    assert known.endswith("[told 2031-05-06; Gull Wire]")
    assert unknown.endswith("[undated report; Gull Wire]")


def test_status_is_told_by_mark_and_word():
    """A cancelled event has its mark and its word."""
    (line,) = timeline_lines(weave([raid(status="cancelled")]))

    assert line.startswith("2031-05-05                x Olga Brenn")
    assert "[cancelled; Gull Wire]" in line


def test_long_lines_are_wrapped_not_cut():
    """In a narrow terminal every word is still there, and no line is too wide."""
    lines = list(timeline_lines(weave([raid()]), width=60))

    assert len(lines) > 1
    assert all(len(line) <= 60 for line in lines)
    assert (
        " ".join(" ".join(lines).split())
        == "2031-05-05 Olga Brenn led a raid in Riga on Monday [Gull Wire]"
    )


def test_control_characters_do_not_reach_the_terminal():
    """Escape sequences and direction marks in a report are dropped."""
    lines = list(
        timeline_lines(weave([raid(text="Olga Brenn led a \x1b[31mraid\u202e in Riga on Monday.")]))
    )

    assert "\x1b" not in "".join(lines)
    assert "\u202e" not in "".join(lines)


def test_date_labels():
    """Days, clock times, spans, open ends and months in few words."""
    report = Report("a", "One. Two. Three. Four.")
    day = report.time("One", "2031-05-05").when
    span = report.time("Two", "2031-05-05", 3, approximate=True).when

    assert date_label(day) == "2031-05-05"
    assert date_label(span) == "about 2031-05-05 to 2031-05-07"
    assert date_label(report.tense("happened")) == "by 2031-05-06"
    assert date_label(report.tense("planned")) == "from 2031-05-06"
    assert date_label(Report("b", "One.", None).tense("happened")) == "undated"
    assert told_label(None) == "no date"
    assert told_label(instant("2031-05-06")) == "2031-05-06"


def test_date_labels_of_clock_and_calendar():
    """An evening has its hours, a month is named whole, a minute stands alone."""
    when = Report("a", "One.").time("One", "2031-05-05").when

    def made(earliest, latest, precision, edtf=""):
        changes = {
            "earliest": instant(earliest),
            "latest": instant(latest),
            "precision": type(when.precision)(precision),
            "edtf": edtf,
        }
        return type(when)(**{name: getattr(when, name) for name in when.__slots__} | changes)

    assert (
        date_label(made("2031-05-05T17:00", "2031-05-06", "part-of-day"))
        == "2031-05-05 17:00-24:00"
    )
    assert date_label(made("2031-05-05T17:00", "2031-05-05T17:01", "minute")) == "2031-05-05 17:00"
    assert (
        date_label(made("2031-05-05T17:00", "2031-05-05T18:00", "hour")) == "2031-05-05 17:00-18:00"
    )
    assert date_label(made("2031-05-01", "2031-06-01", "month", "2031-05")) == "2031-05"


def test_semeval_form():
    """Name, then position, date and doc-sentence-word; one line per event, positions by date."""
    reports = [
        raid("a", given=((7, 0, 40),)),
        raid("b"),
        raid("c", text="Olga Brenn led a raid in Riga that time.", time=("2031-03-01", 31)),
        raid(
            "d", text="Some raid was told of by Olga Brenn in Riga.", time=None, status="possible"
        ),
    ]
    lines = list(semeval("Olga Brenn", weave(reports), lookup(*reports)))

    assert lines == [
        "Olga Brenn",
        "0\tXXXX-XX-XX\td-1-raid",
        "1\t2031-03-XX\tc-1-raid",
        "2\t2031-05-05\ta-7-raid\tb-1-raid",
    ]


def test_semeval_finds_what_is_no_actor_in_the_words():
    """A thing that does not act is found in the clause; others' events are left out."""
    reports = [raid(text="Olga Brenn led a raid on the Gull 7 ferry in Riga on Monday.")]

    assert len(list(semeval("Gull 7", weave(reports), lookup(*reports)))) == 2
    assert list(semeval("Heron 9", weave(reports), lookup(*reports))) == ["Heron 9"]


def test_semeval_leaves_out_what_an_actor_is_only_named_beside():
    """Who acts elsewhere has no part in an event only because its sentence names him."""
    reports = [
        raid("a", text="Olga Brenn led a raid in Riga, said Jan Holm on Monday."),
        raid("b", text="Jan Holm and Olga Brenn met for a raid in Riga on Monday."),
    ]
    own = Report("c", "Jan Holm led a flood of tears on Monday.")
    own.event("flood", actors=["Jan Holm"], time=own.time("on Monday", "2031-05-05", 1))
    reports.append(own.build())

    lines = list(semeval("Jan Holm", weave(reports), lookup(*reports)))

    assert lines == ["Jan Holm", "1\t2031-05-05\tc-1-flood"]
