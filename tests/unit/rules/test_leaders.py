"""Tests of the table of leaders: who held which office on which day."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.errors import RuleError
from dateline.rules import leaders
from dateline.rules.actors import load_actor_rules
from dateline.rules.folding import fold
from dateline.rules.leaders import (
    head_of,
    leader_of,
    load_leaders,
    names_alone,
    read_ministers,
    read_organisation,
    read_state,
)
from dateline.rules.spelling import sound
from dateline.rules.spells import Leader, NamesAlone, index_names, index_sounds, main_spell

HOMES = {"KEN": "Kenya", "NLD": "Netherlands"}
FILE = "leaders/examples.toml"  # any file: its rows are made up here


def spell(name, start, stop=None, office="President", **more):
    row = {"office": office, "names": [name], "from": start} | more
    return row | ({"until": stop} if stop else {})


def state(*spells, country="KEN", chief=({"office": "President"},), **more):
    return {"country": country, "chief": list(chief), "spells": list(spells)} | more


OLD = spell("Ana Ruiz", date(1990, 1, 1), date(1995, 5, 1))
NEW = spell("Li Wei", date(1995, 5, 1))


@pytest.mark.parametrize(
    ("country", "day", "name"),
    [
        ("DEU", date(2012, 1, 1), "Angela Merkel"),
        ("DEU", date(2005, 11, 21), "Gerhard Schröder"),
        ("DEU", date(2005, 11, 22), "Angela Merkel"),
        ("GBR", date(2022, 10, 1), "Liz Truss"),
        ("NLD", date(2000, 1, 1), "Wim Kok"),
        ("FIN", date(1995, 1, 1), "Martti Ahtisaari"),
        ("FIN", date(2005, 1, 1), "Matti Vanhanen"),
        ("SUN", date(1991, 1, 1), "Mikhail Gorbachev"),
        ("RUS", date(2010, 1, 1), "Dmitry Medvedev"),
        ("SCG", date(2004, 1, 1), "Svetozar Marović"),
        ("MNG", date(2012, 1, 1), "Tsakhiagiin Elbegdorj"),
        ("SMR", date(2018, 5, 1), "Stefano Palmieri"),
        ("LBY", date(2013, 9, 1), "Nouri Abusahmain"),
        ("POL", date(2003, 1, 1), "Aleksander Kwaśniewski"),
        ("POL", date(2012, 1, 1), "Donald Tusk"),
    ],
)
def test_a_state_is_led_by_the_holder_of_its_chief_office(country, day, name):
    """The first day of a spell is in it, its last is not; the chief office may change."""
    assert leader_of(country, day).name == name


@pytest.mark.parametrize(
    ("country", "day"),
    [("DEU", date(1900, 1, 1)), ("SUN", date(1992, 1, 1)), ("ZZZ", date(2000, 1, 1))],
)
def test_who_is_unknown_is_none(country, day):
    """Days before the table, a state that is no more, and a code that is none give nobody."""
    assert leader_of(country, day) is None


def test_organisations_are_headed_too():
    """A body is known by each of its names in any case; its head has no country."""
    found = head_of("the united nations", date(2000, 1, 1))

    assert found == head_of("UN", date(2000, 1, 1))
    assert (found.name, found.country) == ("Kofi Annan", "UNO")
    assert found.office == "Secretary-General of the United Nations"
    assert head_of("NATO", date(2012, 1, 1)).office == "Secretary General of NATO"
    assert head_of("the Chess Club", date(2000, 1, 1)) is None


def test_a_state_is_read_with_its_spells_in_order():
    """Spells come by first day; the first name is the name, the others are also known."""
    row = spell("Li Wei", date(1995, 5, 1), names=["Li Wei", "Lee Way"], about=True)

    read = read_state(state(row, OLD), FILE, HOMES)

    first, last = read.spells
    assert (first.name, first.stop) == ("Ana Ruiz", date(1995, 5, 1))
    assert last == Leader(
        "Li Wei", "KEN", "President of Kenya", date(1995, 5, 1), None, about=True, also=("Lee Way",)
    )


def test_a_state_that_is_no_more_has_its_own_name_and_its_successor():
    """Its leaders are of the country that others know, with the office that they had."""
    row = state(OLD, country="OLD", name="the Old Union", successor="KEN")

    read = read_state(row, FILE, HOMES)

    assert read.code == "OLD"
    assert (read.spells[0].country, read.spells[0].office) == ("KEN", "President of the Old Union")


def test_chief_offices_count_in_their_order_and_time():
    """Where the holder of the first is unknown, the next one leads."""
    council = spell("Eva Lund", date(1990, 1, 1), office="Chairman")
    chief = ({"office": "President", "from": date(1992, 1, 1)}, {"office": "Chairman"})

    read = read_state(state(OLD, council, chief=chief), FILE, HOMES)

    assert read.leader_on(date(1991, 1, 1)).name == "Eva Lund"
    assert read.leader_on(date(1993, 1, 1)).name == "Ana Ruiz"
    assert read.leader_on(date(1996, 1, 1)).name == "Eva Lund"
    assert read.leader_on(date(1980, 1, 1)) is None


def test_an_office_may_be_held_jointly():
    """Two who hold it at once are no fault then; the first of them counts as the leader."""
    pair = (spell("Ana Ruiz", date(1990, 4, 1)), spell("Li Wei", date(1990, 4, 1)))

    read = read_state(state(*pair, jointly=["President"]), FILE, HOMES)

    assert read.leader_on(date(1990, 5, 1)).name == "Ana Ruiz"


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (state(OLD, colour="red"), "key 'colour'"),
        (state(country="KEN"), "no 'spells'"),
        (state(OLD, chief=()), "no 'chief'"),
        (state(OLD, country=""), "no 'country'"),
        (state(OLD, country="OLD"), "'OLD'.*`name`"),
        (state(OLD, chief=({"office": "King"},)), "'KEN'.*chief office 'King'.*President"),
        (state(OLD, {"office": "President"}), "'KEN'.*spell 2, nobody: no 'names'"),
        (state(spell("Li Wei", date(1999, 1, 1), date(1998, 1, 1))), "spell 1, Li Wei: until"),
        (state(spell("Li Wei", "1999")), "spell 1, Li Wei: from = '1999'"),
        (state(spell("…", date(1999, 1, 1))), "spell 1, …: a name without letters"),
        (state(OLD, spell("Eva Lund", date(1994, 1, 1))), "Ana Ruiz .*overlaps Eva Lund"),
        (state(NEW, spell("Eva Lund", date(2000, 1, 1))), "Li Wei .*overlaps Eva Lund"),
    ],
)
def test_malformed_states_are_refused_with_their_place(row, fault):
    """The error names the file, the state and the spell."""
    with pytest.raises(RuleError, match=rf"rules/{FILE}:\d+: rule .*{fault}"):
        read_state(row, FILE, HOMES)


@pytest.mark.parametrize(
    ("name", "day", "office"),
    [
        ("John Kerry", date(2014, 1, 1), "Secretary of State of the United States"),
        ("Sergey Lavrov", date(2014, 1, 1), "Foreign Minister of Russia"),
        ("Kofi Annan", date(2000, 1, 1), "Secretary-General of the United Nations"),
        (
            "Fatou Bensouda",
            date(2015, 1, 1),
            "Chief Prosecutor of the International Criminal Court",
        ),
    ],
)
def test_ministers_and_heads_of_organisations_are_known_by_their_names(name, day, office):
    """By the full name, on a day of the spell; before it, nobody is."""
    rules = load_actor_rules()

    assert rules.leader(name, day).office == office
    assert rules.leader(name, date(1980, 1, 1)) is None


def test_ministers_do_not_lead():
    """Their spells are of the state, beside those of its heads."""
    rows = {"country": "KEN", "spells": [spell("Li Wei", date(1995, 5, 1), office="Minister")]}

    (minister,) = read_ministers(rows, FILE, HOMES)

    assert minister.office == "Minister of Kenya"
    with pytest.raises(RuleError, match="no country of en/demonyms"):
        read_ministers(rows | {"country": "OLD"}, FILE, HOMES)


def test_a_head_who_is_also_a_minister_is_known_as_head():
    """Whichever office was taken last; before and after, the office that was held."""
    ministers = {
        "country": "KEN",
        "spells": [spell("Ana Ruiz", date(1993, 1, 1), office="Minister")],
    }
    spells = (*read_state(state(OLD), FILE, HOMES).spells, *read_ministers(ministers, FILE, HOMES))

    days = [date(year, 1, 2) for year in (1985, 1992, 1994, 1996)]
    held = [main_spell([one for one in spells if one.held_on(day)]) for day in days]

    assert [one and one.office for one in held] == [
        None,
        "President of Kenya",
        "President of Kenya",
        "Minister of Kenya",
    ]


@pytest.mark.parametrize(
    ("about", "day", "settled"),
    [
        (False, date(1995, 5, 7), False),
        (False, date(1995, 5, 8), True),
        (True, date(1995, 5, 31), False),
        (True, date(1995, 6, 1), True),
        (False, date(1999, 5, 1), False),
    ],
)
def test_who_holds_an_office_is_settled_after_a_week_or_a_month(about, day, settled):
    """A month where the first day is known by its month alone; never after the last day."""
    office = Leader(
        "Li Wei", "KEN", "President of Kenya", date(1995, 5, 1), date(1999, 5, 1), about
    )

    assert office.settled_on(day) is settled


@pytest.mark.parametrize("country", load_leaders().states)
def test_a_person_has_one_first_name_in_the_tables_of_a_state(country):
    """Otherwise his spells would be those of two people of one name, which leads to neither."""
    people: dict[tuple[str, ...], set[str]] = {}
    for one in load_leaders().states[country].spells:
        for name in (one.name, *one.also):
            people.setdefault(sound(name), set()).add(fold(one.name))
    shared = [sorted(names) for names in people.values() if len(names) > 1]

    assert shared in ([], [["george h w bush", "george w bush"]])


@pytest.mark.parametrize(
    ("offices", "names"),
    [
        (("President", "Minister"), {"Mohamed Adan"}),
        (("Minister", "Minister"), set()),
        (("President", "President"), set()),
    ],
)
def test_a_sound_that_two_share_is_a_heads_before_a_ministers(offices, names):
    """In any other spelling; where both led, or none did, it leads to neither."""
    first, second = (
        Leader(
            name, country, f"{office} of x", date(1990, 1, 1), None, minister=office == "Minister"
        )
        for name, country, office in zip(
            ("Mohamed Adan", "Mohammed Adan"), ("KEN", "NLD"), offices, strict=True
        )
    )

    found = index_sounds({"mohamed adan": (first,), "mohammed adan": (second,)})

    assert {one.name for one in found.get(sound("Muhammad Adan"), ())} == names


@pytest.mark.parametrize("country", load_leaders().states)
def test_every_head_is_found_by_each_full_name(country):
    """No minister of another state stands in the way on a day that the office was held."""
    rules = load_actor_rules()
    heads = [one for one in load_leaders().states[country].spells if not one.minister]

    for head in heads:
        for name in (head.name, *head.also):
            if " " in fold(name):
                found = rules.leader(name, head.start)
                assert found is not None
                assert not found.minister


def test_malformed_organisations_are_refused():
    """An organisation needs a name."""
    with pytest.raises(RuleError, match="no 'name'"):
        read_organisation({"spells": [OLD]}, FILE)


def test_a_state_may_stand_in_one_place_only(monkeypatch):
    """The same state in two files is refused."""
    monkeypatch.setattr(leaders, "table_files", lambda: ["leaders/europe.toml"] * 2)

    with pytest.raises(RuleError, match="'ALB': a second time"):
        load_leaders.__wrapped__()


@pytest.mark.parametrize(
    ("begins", "common", "years"),
    [
        (date(1999, 5, 1), (), [1990, 1999]),
        (date(1993, 5, 1), (), None),
        (date(1999, 5, 1), ("ruiz",), None),
    ],
)
def test_a_surname_that_father_and_son_share_leads_to_one_at_a_time(begins, common, years):
    """To nobody where both held office on one day, or where too many bear the surname."""
    father = spell("Ana Ruiz", date(1990, 1, 1), date(1995, 1, 1))
    alone = NamesAlone(states=frozenset({"KEN"}), common=frozenset(common))
    son = spell("Ben Ruiz", begins, office="Prime Minister")
    row = state(father, son, chief=({"office": "President"}, {"office": "Prime Minister"}))
    found = index_names([read_state(row, FILE, HOMES)], alone)

    assert [one.start for one in found["ben ruiz"]] == [begins]
    assert ([one.start.year for one in found["ruiz"]] if "ruiz" in found else None) == years


def test_one_person_in_two_offices_has_a_spell_in_each():
    """The surname stays hers, and leads to both spells."""
    before = spell("Ana Ruiz", date(1985, 1, 1), date(1990, 1, 1), office="Prime Minister")
    found = index_names([read_state(state(OLD, before), FILE, HOMES)], NamesAlone(states={"KEN"}))

    offices = [one.office for one in found["ruiz"]]
    assert offices == ["Prime Minister of Kenya", "President of Kenya"]
    assert found["ruiz"] == found["ana ruiz"]


def test_surnames_alone_are_known_only_of_states_often_in_the_news():
    """Elsewhere a surname is too often somebody else's."""
    found = index_names([read_state(state(OLD), FILE, HOMES)], NamesAlone())

    assert set(found) == {"ana ruiz"}


def test_surnames_alone_are_of_those_who_held_a_chief_office_or_one_that_is_named():
    """A minister is known by his full name only."""
    row = state(OLD, spell("Eva Lund", date(1990, 1, 1), office="Prime Minister"))
    read = read_state(row, FILE, HOMES)
    of_both = NamesAlone(states={"KEN"}, offices={"Prime Minister"})

    assert set(index_names([read], NamesAlone(states={"KEN"}))) == {"ana ruiz", "ruiz", "eva lund"}
    assert "lund" in index_names([read], of_both)


def test_a_surname_may_stand_first():
    """Where family names come first, the first word is the surname."""
    alone = NamesAlone(states={"KEN"}, family_name_first={"KEN"})

    assert set(index_names([read_state(state(NEW), FILE, HOMES)], alone)) == {"li wei", "li"}


def test_a_word_that_tells_a_generation_is_no_surname():
    """Whatever the language's rules call father and son is left out; "King" is not."""
    spell = Leader("Ana Ruiz King", "KEN", "President of Kenya", date(2001, 1, 1), None)

    assert names_alone().surname(spell, "ana ruiz jr") == "ruiz"
    assert names_alone().surname(spell, "ana ruiz snr") == "ruiz"
    assert names_alone().surname(spell, "ana ruiz king") == "king"


def test_a_king_has_no_surname():
    """The last word of a given name is nobody's; a name of one word is known as it is listed."""
    kings = (
        spell("King Paul", date(1990, 1, 1), date(1995, 1, 1), office="King"),
        spell("Otto", date(1995, 1, 1), office="King"),
    )
    read = read_state(state(*kings, chief=({"office": "King"},)), FILE, HOMES)

    assert set(index_names([read], NamesAlone(states={"KEN"}, given_name_offices={"King"}))) == {
        "king paul",
        "otto",
    }
    assert set(index_names([read], NamesAlone(given_name_offices={"King"}))) == {"king paul"}


@pytest.mark.parametrize("country", load_leaders().states)
def test_leaders_are_of_countries_that_are_known(country):
    """Every spell of the table is of a country with an ISO code, and names its office."""
    rules = load_actor_rules()
    spells = load_leaders().states[country].spells

    assert all(one.country in rules.countries or one.country == country for one in spells)
    assert all(" of " in one.office for one in spells)
