"""Tests of the gazetteer."""

from __future__ import annotations

import copy
import lzma
from importlib import resources
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import RuleError
from dateline.rules.folding import fold
from dateline.rules.gazetteer import Gazetteer, load_gazetteer

SMALL = (
    "dateline-gazetteer\t1\t3\t2\n"
    "1\tLund\t55.706\t13.187\tSWE\tSkåne\tc\t90000\n"
    "2\tLund\t44.100\t-89.000\tUSA\tWisconsin\tc\t700\n"
    "0\tÅre\t63.400\t13.080\tSWE\tJämtland\tc\t3200\n"
    "are\t2\n"
    "lund\t0 1\n"
).encode()


def test_a_name_gives_its_places_the_most_populous_first():
    """Samarkand is a city in Uzbekistan before it is anything else."""
    first = load_gazetteer().candidates("Samarkand")[0]

    assert (first.country, first.feature, first.geonames) == ("UZB", "city", 1216265)
    assert (round(first.lat), round(first.lon)) == (40, 67)


def test_case_and_accents_do_not_matter():
    """Names are compared without case and accents."""
    gazetteer = Gazetteer(SMALL)

    assert gazetteer.candidates("ÅRE") == gazetteer.candidates("Are")
    assert gazetteer.candidates("Are")[0].name == "Åre"


def test_every_place_of_a_name_is_given():
    """Namesakes come in the order of the file."""
    places = Gazetteer(SMALL).candidates("Lund")

    assert [(place.country, place.admin1) for place in places] == [
        ("SWE", "Skåne"),
        ("USA", "Wisconsin"),
    ]


@pytest.mark.parametrize("name", ["Zubrovka", "", "...", "aaa", "zzz", "lun", "lunda"])
def test_unknown_names_give_nothing(name):
    """What is no name of a place gives no place, wherever it would sort."""
    assert Gazetteer(SMALL).candidates(name) == ()


def test_a_place_without_geonames_id_has_none():
    """The id 0 of the file means that there is none."""
    assert Gazetteer(SMALL).candidates("Åre")[0].geonames is None


def test_a_country_is_found_by_name_and_code():
    """A country is not its namesake city."""
    gazetteer = load_gazetteer()

    assert gazetteer.country("Russia", "RUS").feature == "country"
    assert gazetteer.country("Russia", "SWE") is None


def test_data_of_another_format_is_refused():
    """What is no gazetteer says what to do."""
    with pytest.raises(RuleError, match=r"build it again with training/gazetteer"):
        Gazetteer(b"dateline-gazetteer\t9\t0\t0\n")


def test_it_travels_between_processes():
    """A gazetteer taken apart and built again answers as before."""
    there = copy.deepcopy(Gazetteer(SMALL))  # by the same hook as pickling

    assert there.candidates("Lund") == Gazetteer(SMALL).candidates("Lund")


def test_the_shipped_file_is_in_order_and_small():
    """Keys are sorted and folded, counts are right, and the file is under 12 MB."""
    packed = resources.files("dateline.rules").joinpath("gazetteer.tsv.xz").read_bytes()
    lines = lzma.decompress(packed).split(b"\n")
    places, keys = (int(number) for number in lines[0].split(b"\t")[2:])
    found = [line.partition(b"\t")[0] for line in lines[1 + places : -1]]

    assert len(packed) < 12_000_000
    assert len(found) == keys
    assert all(one < other for one, other in pairwise(found))
    assert all(fold(key.decode()) == key.decode() for key in found[::997])


@given(st.text(max_size=30))
def test_any_text_may_be_looked_up(text):
    """Looking up never fails, whatever is asked."""
    assert isinstance(Gazetteer(SMALL).candidates(text), tuple)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Recep Tayyip Erdoğan", "recep tayyip erdogan"),
        ("Sana'a", "sanaa"),
        ("W.Va.", "wva"),
        ("The Hague", "hague"),
        ("Bosnia-Herzegovina", "bosnia herzegovina"),
        ("Łódź", "lodz"),
        ("the", "the"),
    ],
)
def test_folding(name, key):
    """Spellings of one name share one key."""
    assert fold(name) == key


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing_but_a_second_article(text):
    """A key without a leading article is its own key."""
    key = fold(text)

    if not key.startswith("the "):
        assert fold(key) == key
