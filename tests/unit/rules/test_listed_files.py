"""Tests of a user's own tables of actors: what is kept, and how what is wrong is refused."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.errors import OptionError
from dateline.model import Reason
from dateline.rules.listed import ActorTable, Listed, ListedRole, index_listed
from dateline.rules.listed_files import parse_table

HEAD = "name,aliases,country,sectors,office,from,until,source,kind\n"


def test_a_row_of_a_csv_file_is_an_actor():
    """Every column is read; cells with several words have semicolons between them."""
    row = "Ana Ruiz,A. Ruiz; Anita Ruiz,Kenya,gov;MIL,Mayor of Lamu,2011-05-03,2014-02-01,notes,person"

    rows, refused = parse_table("own.csv", HEAD + row)

    assert refused == ()
    assert rows == (
        Listed(
            name="Ana Ruiz",
            also=("A. Ruiz", "Anita Ruiz"),
            country="KEN",
            sectors=("GOV", "MIL"),
            office="Mayor of Lamu",
            start=date(2011, 5, 3),
            stop=date(2014, 2, 1),
            source="notes",
            kind="person",
        ),
    )


def test_a_table_of_a_toml_file_is_an_actor():
    """Lists and days are written as TOML has them."""
    text = (
        '[[actor]]\nname = "Ana Ruiz"\naliases = ["A. Ruiz"]\nfrom = 2011-05-03\nuntil = "2014"\n'
    )

    rows, refused = parse_table("own.toml", text)

    assert refused == ()
    assert rows == (
        Listed("Ana Ruiz", also=("A. Ruiz",), start=date(2011, 5, 3), stop=date(2015, 1, 1)),
    )


@pytest.mark.parametrize(
    ("given", "start", "stop"),
    [
        ("2011,2014", date(2011, 1, 1), date(2015, 1, 1)),
        ("2011-12,2011-12", date(2011, 12, 1), date(2012, 1, 1)),
        ("2011-05-03,2011-05-04", date(2011, 5, 3), date(2011, 5, 4)),
        (",", None, None),
    ],
)
def test_a_month_or_a_year_counts_whole(given, start, stop):
    """`from` is the first day; `until` is the first day after, which a day names itself."""
    (row,), _ = parse_table("own.csv", f"name,from,until\nAna Ruiz,{given}")

    assert (row.start, row.stop) == (start, stop)


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_cells_may_be_parted_otherwise(delimiter):
    """The first line shows what parts the cells."""
    text = "name,country\nAna Ruiz,UNO".replace(",", delimiter)

    (row,), _ = parse_table("own.tsv", text)

    assert (row.name, row.country) == ("Ana Ruiz", "UNO")


@pytest.mark.parametrize(
    ("cells", "fault"),
    [
        (",,KEN", "line 3: name = '' given"),
        ("Eva,,Narnia", "line 3: country = 'Narnia' given; a country's name or ISO"),
        ("Eva,,,XYZ", "line 3: sector 'XYZ' given; AGR, BUS"),
        ("Eva,,,,,2011-13-01", "line 3: from = '2011-13-01' given; 2011-05-03, 2011-05 or 2011"),
        ("Eva,,,,,soon", "line 3: from = 'soon' given"),
        ("Eva,,,,,2012,2011", "line 3: until 2011 is not after from 2012"),
        ("Eva,,,,,,,,ship", "line 3: kind = 'ship' given; person, organisation"),
        ("Eva,,,,,,,,,more", "line 3: more cells than columns given"),
    ],
)
def test_a_bad_row_is_refused_and_the_good_ones_stay(cells, fault):
    """The refusal has file, line, what was given and what is allowed."""
    rows, (refusal,) = parse_table("own.csv", f"{HEAD}Ana Ruiz\n{cells}\nLi Wei\n")

    assert [row.name for row in rows] == ["Ana Ruiz", "Li Wei"]
    assert (refusal.article, refusal.reason) == ("own.csv", Reason.BAD_RECORD)
    assert refusal.detail.startswith(fault)


def test_a_bad_table_of_toml_has_its_line():
    """The line is that of its head."""
    text = '[[actor]]\nname = "Ana"\n\n[[actor]]\nname = 5\n\n[[actor]]\nname = "Eva"\ncolour = "red"\n'

    rows, refused = parse_table("own.toml", text)

    assert [row.name for row in rows] == ["Ana"]
    assert [one.detail[:24] for one in refused] == [
        "line 4: name = 5 given; ",
        "line 7: key 'colour' giv",
    ]


@pytest.mark.parametrize(
    ("name", "text", "fault"),
    [
        ("own.csv", "name,colour\nAna,red", "own.csv:1: column 'colour' given; name, aliases"),
        ("own.csv", "country\nKEN", "own.csv:1: no column 'name'"),
        ("own.csv", "", "own.csv:1: no column 'name'"),
        ("own.xlsx", "name\nAna", "own.xlsx: an ending of .csv"),
        ("own.toml", "[[actor", "own.toml: .*mend the TOML"),
        ("own.toml", "[[person]]\nname = 'Ana'", r"own.toml: a list of \[\[actor\]\] tables"),
    ],
)
def test_a_file_that_is_no_table_is_an_error(name, text, fault):
    """The message names the file and what is allowed."""
    with pytest.raises(OptionError, match=fault):
        parse_table(name, text)


def test_the_row_of_the_day_wins():
    """A row with days counts before one without; of equals the last; a day outside gives none."""
    always = Listed("Ana Ruiz", office="Mayor of Lamu")
    old = Listed("Ana Ruiz", office="Judge", start=date(2001, 1, 1), stop=date(2005, 1, 1))
    new = Listed("Ana Ruiz", office="Senator", start=date(2005, 1, 1), also=("A. Ruiz",))
    listed = index_listed([old, new, always])

    assert listed.find("ANA RUIZ", date(2003, 1, 1)) == old
    assert listed.find("A. Ruiz", date(2005, 1, 1)) == new
    assert listed.find("Ana Ruiz", date(1999, 1, 1)) == always
    assert listed.find("Ana Ruiz", None) == always
    assert listed.find("Eva Lund", None) is None
    assert listed.former("Ana Ruiz", date(2006, 1, 1)) == old
    assert listed.former("Ana Ruiz", date(2004, 1, 1)) is None


def test_a_table_goes_through_a_store_unchanged():
    """Its text gives it back; its digest is of the content and not of the files' names."""
    row = Listed("Ana Ruiz", country="KEN", sectors=("GOV",), start=date(2001, 1, 1))
    table = ActorTable((row,), (ListedRole("farmer", ("AGR",)),), (("own.csv", 1, 0),))

    back = ActorTable.from_json(table.to_json())

    assert back == table
    assert (back.rows, back.roles, back.files) == (table.rows, table.roles, table.files)
    assert table.digest == ActorTable(table.rows, table.roles).digest != ActorTable().digest
    assert ActorTable().digest == ""
