"""Joining actors across reports: by full name, by surname where unmistakable, by country."""

from __future__ import annotations

from tests.helpers.claims import Report

from dateline.model import MentionKind
from dateline.weave.actors import join_actors
from dateline.weave.intake import take_in


def joined(*reports):
    """Names and ids of joined actors, as `{article: [(name, id), ...]}`."""
    intake = take_in([report.build() for report in reports])
    found: dict[str, list[tuple[str, str]]] = {}
    for slot, actor in zip(intake.actors, join_actors(intake), strict=True):
        found.setdefault(intake.articles[slot.article].id, []).append((actor.name, actor.id))
    return found


def report(article_id, text, *parties, published="2031-05-06"):
    """A report that names some parties."""
    made = Report(article_id, text, published)
    for party in parties:
        made.party(party)
    return made


def test_the_same_full_name_is_one_actor():
    """Case and accents do not part a name from itself."""
    found = joined(
        report("a", "Jörg Vall spoke.", "Jörg Vall"), report("b", "JORG VALL spoke.", "JORG VALL")
    )

    assert found["a"][0][1] == found["b"][0][1]


def test_a_surname_joins_the_only_full_name():
    """'Brenn' is Olga Brenn where no other Brenn is about."""
    found = joined(
        report("a", "Brenn spoke.", "Brenn"), report("b", "Olga Brenn spoke.", "Olga Brenn")
    )

    assert found["a"] == found["b"]
    assert found["a"][0][0] == "Olga Brenn"


def test_a_surname_of_two_persons_stays_apart():
    """With Olga and Ugo Brenn in the reports, 'Brenn' alone is nobody else's."""
    found = joined(
        report("a", "Brenn spoke.", "Brenn"),
        report("b", "Olga Brenn met Ugo Brenn.", "Olga Brenn", "Ugo Brenn"),
    )

    assert found["a"][0][1] not in {actor_id for _, actor_id in found["b"]}


def test_a_surname_long_after_stays_apart():
    """A year later 'Brenn' may be another."""
    found = joined(
        report("a", "Brenn spoke.", "Brenn", published="2032-05-06"),
        report("b", "Olga Brenn spoke.", "Olga Brenn"),
    )

    assert found["a"][0][1] != found["b"][0][1]


def test_a_fuller_name_takes_in_the_shorter():
    """'Olga Brenn' and 'Olga Maria Brenn' are one, known by the longer name."""
    found = joined(
        report("a", "Olga Brenn spoke.", "Olga Brenn"),
        report("b", "Olga Maria Brenn spoke.", "Olga Maria Brenn"),
    )

    assert found["a"] == found["b"]
    assert found["a"][0][0] == "Olga Maria Brenn"


def test_governments_join_by_country():
    """Whatever they are called, governments of one country are one; of two, two."""
    one = Report("a", "Riga agreed.").actor("Riga", MentionKind.GOVERNMENT, country="LVA")
    two = Report("b", "Latvia agreed.").actor("Latvia", MentionKind.GOVERNMENT, country="LVA")
    three = Report("c", "Norway agreed.").actor("Norway", MentionKind.GOVERNMENT, country="NOR")
    for made, name in ((one, "Riga"), (two, "Latvia"), (three, "Norway")):
        made.party(name)

    found = joined(one, two, three)

    assert found["a"] == found["b"]
    assert found["a"] != found["c"]


def test_descriptions_stay_apart():
    """'The committee' of one report is not that of another."""
    found = joined(
        report("a", "The committee met.", "The committee=the committee"),
        report("b", "The committee met.", "The committee=the committee"),
    )

    assert found["a"][0][1] != found["b"][0][1]


def test_kinds_are_kept_apart():
    """A person and an organisation of one name are two."""
    one = report("a", "Vall spoke.", "Vall")
    two = Report("b", "Vall grew.").actor("Vall", MentionKind.ORGANISATION)
    two.party("Vall")

    found = joined(one, two)

    assert found["a"][0][1] != found["b"][0][1]


def person(article_id, name, *, country=None, office=None, published="2031-05-06"):
    """A report that names one person, with country and office."""
    made = Report(article_id, f"{name} spoke.", published)
    made.actor(name, country=country, office=office)
    made.party(name)
    return made


def test_spellings_of_one_name_are_one_actor():
    """Transliterations join under the most frequent spelling, surnames alone included."""
    found = joined(
        report("a", "Ivan Petrovskiy spoke.", "Ivan Petrovskiy"),
        report("b", "Ivan Petrovsky spoke.", "Ivan Petrovsky"),
        report("c", "Ivan Petrovsky spoke.", "Ivan Petrovsky"),
        report("d", "Petrovskiy spoke.", "Petrovskiy"),
    )

    assert len({found[one][0][1] for one in "abcd"}) == 1


def test_spellings_of_two_states_stay_apart():
    """A name that sounds the same is another man's where the states differ."""
    found = joined(
        person("a", "Omar Hussein Adan", country="KEN"),
        person("b", "Omar Husain Adan", country="SOM"),
    )

    assert found["a"][0][1] != found["b"][0][1]


def test_two_bearers_of_one_name_are_parted_by_their_offices():
    """Who is of neither state is nobody's; a body of no state parts nobody."""
    found = joined(
        person("a", "Ana Ruiz", country="KEN", office="Foreign Minister of Kenya"),
        person("b", "Ana Ruiz", country="PER", office="Mayor of Peru"),
        person("c", "Ana Ruiz", country="KEN"),
        person("d", "Ana Ruiz"),
        person("e", "Eva Lund", country="DNK", office="Foreign Minister of Denmark"),
        person("f", "Eva Lund", country="UNO", office="Envoy of United Nations"),
    )
    ids = {article: actors[0][1] for article, actors in found.items()}

    assert ids["a"] == ids["c"] != ids["b"]
    assert ids["d"] not in {ids["a"], ids["b"]}
    assert ids["e"] == ids["f"]


def test_father_and_son_are_parted_by_office_and_day():
    """President George Bush of 1991 and of 2003 are two, each with his full name."""
    office = "President of the United States"
    found = joined(
        person("a", "George Bush", country="USA", office=office, published="1991-02-01"),
        person("b", "George Bush", country="USA", office=office, published="2003-03-01"),
        person("c", "Bush", country="USA", office=office, published="2004-11-01"),
        person("d", "George W. Bush", country="USA", office=office, published="2005-11-01"),
    )
    ids = {article: actors[0][1] for article, actors in found.items()}

    assert ids["a"] != ids["b"] == ids["c"] == ids["d"]


def test_initials_and_generations_part_one_name():
    """ "Ana W. Ruiz" is not "Ana H. W. Ruiz", "Ana Ruiz" not "Ana Ruiz Jr."."""
    found = joined(
        report("a", "Ana W. Ruiz spoke.", "Ana W. Ruiz"),
        report("b", "Ana H. W. Ruiz spoke.", "Ana H. W. Ruiz"),
        report("c", "Ugo Lund spoke.", "Ugo Lund"),
        report("d", "Ugo Lund Jr. spoke.", "Ugo Lund Jr."),
    )
    ids = [found[article][0][1] for article in "abcd"]

    assert len(set(ids)) == len(ids)
