"""Tests of actors through the whole of trip A, on reports of invented affairs."""

from __future__ import annotations

from datetime import datetime

import pytest
from tests.helpers.english import read

from dateline.model import Article
from dateline.pipeline import find_claims, load_rules


def actors(text, day="2015-05-01"):
    """The actors of a report by the words of their mentions."""
    article = Article(id="a", path="-", text=text, published=datetime.fromisoformat(day))
    claims = find_claims(article, read(text), load_rules())
    known = {one.id: one for one in claims.actors}
    return {one.words.text: known[one.actor] for one in claims.mentions if one.actor}


@pytest.mark.parametrize(
    ("text", "words", "country", "sector"),
    [
        ("Syrian rebels attacked the town.", "Syrian rebels", "SYR", "REB"),
        ("A team of Kenyan police arrived.", "A team of Kenyan police", "KEN", "COP"),
        ("Lima police arrested two men.", "Lima police", "PER", "COP"),
        ("Trade unions in Denmark called a strike.", "Trade unions", "DNK", "LAB"),
        ("Boko Haram gunmen burned a school.", "Boko Haram gunmen", "NGA", "REB"),
        ("EU legislators rejected the plan.", "EU legislators", "EUR", "LEG"),
        ("A Hamas official met reporters.", "A Hamas official", "PSE", "REB"),
        ("The Knesset passed the bill.", "Knesset", "ISR", "LEG"),
        ("Abkhazia accused its neighbour.", "Abkhazia", "GEO", "PRE"),
        (
            "The World Health Organization warned doctors.",
            "World Health Organization",
            "UNO",
            "MED",
        ),
        ("The president of the Senate spoke.", "The president of the Senate", None, "LEG"),
    ],
)
def test_country_and_sector_are_those_of_the_words(text, words, country, sector):
    """Adjectives, cities, places, bodies and what a collection is made of tell them."""
    found = actors(text)[words]

    assert (found.country, found.sectors[0]) == (country, sector)


def test_a_ruling_group_governs():
    """The Taliban are rebels while they are out of power, and the government while in it."""
    text = "The Taliban rejected the offer."

    assert actors(text, "2010-05-01")["Taliban"].sectors == ("REB",)
    assert actors(text, "2022-05-01")["Taliban"].sectors == ("GOV",)


@pytest.mark.parametrize(
    ("day", "name"), [("2013-05-01", "Manmohan Singh"), ("2015-05-01", "Narendra Modi")]
)
def test_an_office_without_a_name_is_its_holder_of_the_day(day, name):
    """The Indian prime minister of 2013 and of 2015 are two people."""
    found = actors("The Indian prime minister visited Tokyo on Monday.", day)

    assert found["The Indian prime minister"].name == name
    assert found["The Indian prime minister"].office == "Prime Minister of India"


@pytest.mark.parametrize(
    "text",
    [
        "The former Indian prime minister visited Tokyo.",
        "The next Indian prime minister will visit Tokyo.",
        "In 1971 the Indian prime minister visited Tokyo.",
        "The Indian prime ministers of old met in Tokyo.",
    ],
)
def test_an_office_of_another_time_is_nobody_of_today(text):
    """Former, next, of another year, or several: the table names nobody."""
    assert "Narendra Modi" not in {one.name for one in actors(text).values()}


def test_a_week_of_change_names_nobody():
    """Two days after a handover the words may mean either."""
    found = actors("The Indian prime minister visited Tokyo.", "2014-05-28")

    assert found["The Indian prime minister"].name == "Indian prime minister"


def test_a_month_of_change_names_nobody_where_days_are_not_known():
    """The tables know of October 2008 that Angola's minister changed, and not on which day."""
    text = "The Angolan foreign minister visited Tokyo."

    during, after = (actors(text, day) for day in ("2008-10-20", "2008-12-01"))

    assert during["The Angolan foreign minister"].name == "Angolan foreign minister"
    assert after["The Angolan foreign minister"].name == "Assunção dos Anjos"


@pytest.mark.parametrize(
    ("name", "day", "sectors"),
    [
        ("Kalonzo Musyoka", "2003-06-01", ("GOV",)),
        ("Kalonzo Musyoka", "2005-06-01", ()),
        ("Mwai Kibaki", "2014-06-01", ("ELI",)),
    ],
)
def test_who_led_is_a_former_leader_and_who_was_minister_may_be_one_elsewhere(name, day, sectors):
    """Kalonzo Musyoka left the foreign ministry in 2004 for another."""
    found = actors(f"{name} visited Mombasa.", day)

    assert (found[name].country, found[name].sectors) == ("KEN", sectors)


def test_a_head_of_government_who_is_also_foreign_minister_is_the_head():
    """Benjamin Netanyahu was his own foreign minister from 2015 to 2019."""
    found = actors("Benjamin Netanyahu visited Tokyo on Monday.", "2016-05-01")

    assert found["Benjamin Netanyahu"].office == "Prime Minister of Israel"


@pytest.mark.parametrize(
    "name", ["Volodymyr Zelensky", "Volodymyr Zelenskyy", "Volodymyr Zelenskiy"]
)
def test_a_leader_is_known_in_every_spelling(name):
    """The table has one of them."""
    assert actors(f"{name} spoke.", "2022-05-01")[name].office == "President of Ukraine"


def test_a_leader_to_come_is_no_former_one():
    """Years before his first office he is of his country, and nothing else is known."""
    found = actors("Volodymyr Zelensky spoke.", "2013-05-01")["Volodymyr Zelensky"]

    assert (found.country, found.office, found.sectors) == ("UKR", None, ())


def test_a_minister_is_no_leader():
    """'The Russian leader' beside a foreign minister is the president."""
    found = actors("Sergei Lavrov spoke. The Russian leader agreed.")

    assert found["Sergei Lavrov"].office == "Foreign Minister of Russia"
    assert found["The Russian leader"].name == "Vladimir Putin"


def test_families_with_a_particle_stay_apart():
    """'De Vries' after two of them is nobody; 'Van der Berg' after one is he."""
    family = actors(
        "Jaap de Vries and his brother Karel de Vries opened the plant. De Vries would not comment."
    )
    alone = actors("Ludwig van der Berg met the mayor. Van der Berg resigned.")

    assert "De Vries" not in family
    assert alone["Van der Berg"].name == "Ludwig van der Berg"


def test_what_a_pronoun_owns_has_no_country_of_its_body():
    """Neither "its opponents" nor a professor abroad is of the body's state."""
    found = actors("The BBC and its opponents met. Ana Ruiz, a professor at Harvard, spoke.")

    assert found["BBC"].country == "GBR"
    assert found["its opponents"].country is None
    assert (found["Ana Ruiz"].country, found["Ana Ruiz"].office) == (None, "Professor")


def test_a_surname_with_and_without_its_article_is_one():
    """Both are one man where nobody else is about."""
    found = actors("Al-Harbi met envoys. Harbi told them that he was tired.")

    assert found["Al-Harbi"] == found["Harbi"]


def test_a_country_before_a_comma_is_not_of_the_title_behind_it():
    """Nor is one that ends the sentence before."""
    found = actors("They met in Morocco. Prime Minister Ana Ruiz left for Kenya, Prince Omar said.")

    assert found["Ana Ruiz"].country is None
    assert found["Omar"].country is None
