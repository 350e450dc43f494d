"""Tests of dictionaries in the form of PETRARCH; all names are made up."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.rules.listed import ListedRole
from dateline.rules.petrarch import parse_dictionary, read_code

ACTORS = """
# of Brinland
ELENA_PETRARSKA_ ; a note
+E._PETRARSKA_
\t[SRBGOVMIL 110503-150101] # to be checked
\t[SRBGOV <990101]  [SRBELI]
RED_BANNER_ARMY_(RBA)_ [KENREB]
SOME_COUNTRY_HOUSE_ [---]
OLD_LEAGUE_
+OLD_LEAGUE_OF_ART+_ART_LEAGUE_
 [IGOUNOHLH >20010203]
"""
AGENTS = """
!SHIP! = SHIP, SHIPS
GRAIN_FARMER {GRAIN_FARMERS, GRAIN_FOLK} [~AGR]
COAST_!SHIP!_ [~COP]
"""


def test_actors_have_names_codes_and_days():
    """Synonyms, several codes in a line, open days, acronyms, comments: each is read."""
    found = parse_dictionary("own.txt", ACTORS)

    rows = [
        (row.name, row.also, row.country, row.sectors, row.start, row.stop) for row in found.rows
    ]
    own = ("ELENA PETRARSKA", ("E. PETRARSKA",), "SRB")
    league = ("OLD LEAGUE", ("OLD LEAGUE OF ART", "ART LEAGUE"))
    assert rows == [
        (*own, ("GOV", "MIL"), date(2011, 5, 3), date(2015, 1, 2)),
        (*own, ("GOV",), None, date(1999, 1, 1)),
        (*own, ("ELI",), None, None),
        ("RBA", ("RED BANNER ARMY",), "KEN", ("REB",), None, None),
        (*league, "UNO", ("MED",), date(2001, 2, 3), None),
    ]
    assert found.refused == []


def test_agents_are_common_nouns():
    """Plurals in braces and sets of words are opened."""
    found = parse_dictionary("agents.txt", AGENTS)

    assert found.roles == [
        ListedRole("grain farmer", ("AGR",)),
        ListedRole("grain farmers", ("AGR",)),
        ListedRole("grain folk", ("AGR",)),
        ListedRole("coast ship", ("COP",)),
        ListedRole("coast ships", ("COP",)),
    ]


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("NO_CODE_", "line 2: 'NO_CODE_' given; a code in brackets"),
        ("ANA_ [QQQ]", "line 2: code [QQQ] given; a CAMEO code"),
        ("ANA_ [KENGOV 11050]", "line 2: day '11050' given; 110503 or 20110503"),
        ("ANA_ [KENGOV 111503-120101]", "line 2: day '111503' given; there is none"),
        ("ANA_ [KENGOV 120101-110101]", "line 2: days 120101-110101 given; the first"),
        ("ANA_ [~QQQ]", "line 2: code [~QQQ] given; one that says what an agent does"),
        ("ANA_ [KENGOV", "line 2: code [?] given"),
    ],
)
def test_what_cannot_be_read_is_refused_and_the_rest_stays(line, fault):
    """The refusal has the line, what was given and what is allowed."""
    found = parse_dictionary("own.txt", f"EVA_LUND_ [DNKGOV]\n{line}\nLI_WEI_ [CHNGOV]\n")

    assert [row.name for row in found.rows] == ["EVA LUND", "LI WEI"]
    assert [one.detail[: len(fault)] for one in found.refused] == [fault]


def test_a_day_that_its_month_lacks_is_its_last():
    """Dictionaries end terms on 31 November."""
    (row,) = parse_dictionary("own.txt", "ANA_ [KENGOV 040101-20041131]").rows

    assert row.stop == date(2004, 12, 1)


@pytest.mark.parametrize(
    ("code", "country", "sectors"),
    [
        ("DEUGOVMIL", "DEU", ("GOV", "MIL")),
        ("KSVOPP", "XKX", ("OPP",)),
        ("IGOUNOHLH", "UNO", ("MED",)),
        ("IGOEEC", "EUR", ()),
        ("NGOHRI", "NGO", ("SOC",)),
        ("IMGMUSALQ", "IMG", ("REL",)),
        ("~JUD", "", ("JUD",)),
        ("USAMED", "USA", ("JRN",)),
        ("REB", "", ("REB",)),
    ],
)
def test_codes_are_told_in_plovers_terms(code, country, sectors):
    """The first blocks are a country or a kind of body, the others what it does."""
    assert read_code(code) == (country, sectors)
