"""Who may act, as data: offices, nouns for people, countries, pronouns, known leaders."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from dateline.rules.bodies import load_bodies
from dateline.rules.country_names import with_article
from dateline.rules.cues import load_cue_rules
from dateline.rules.first_names import load_first_names
from dateline.rules.folding import fold
from dateline.rules.leaders import load_leaders
from dateline.rules.listed import ListedActors
from dateline.rules.places import PlaceRules, load_place_rules
from dateline.rules.pronoun_signs import load_pronoun_signs
from dateline.rules.role_words import Role, check_gender, read_offices, read_roles, shapes_of
from dateline.rules.spelling import sound
from dateline.rules.spells import Leader, main_spell
from dateline.rules.toml import read_rule_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from dateline.rules.bodies import Known
    from dateline.rules.cues import CueRules
    from dateline.rules.first_names import FirstNames
    from dateline.rules.pronoun_signs import PronounSigns

PARTS = ("writer", "writers", "readers", "others", "of", "as")
GENERATIONS = ("elder", "younger")
GOVERNING = "GOV"
SAYING = ("speech", "report", "order")
WORD_CASE = str.maketrans({"\u2019": "'"})


@dataclass(frozen=True, slots=True)
class Country:
    """A country or a people: its words, and what stands for its government.

    Attributes:
        id: ISO 3166 alpha-3 code, "" for a people without one state.
        name: its name in text ("the Russian Federation" is among `also`).
        place: what the gazetteer calls it.
    """

    id: str
    name: str
    place: str


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A pronoun: person 1, 2, 3, or 0 for a relative one; number and gender, "" for any."""

    id: str
    person: int
    number: str
    gender: str


@dataclass(frozen=True)
class ActorRules:
    """All that is known beforehand about those who act, in one language.

    Attributes:
        roles: nouns by their lower-case dictionary form.
        name_roles: the same for words inside the name of an organisation.
        shapes: by head word of a role, how many words it has before and after that one,
            longest first.
        addresses: forms of address in lower case, with the gender they show ("" for none).
        former: words before an office that say it is held no more.
        generations: words beside a name, and which of father and son they tell: "elder" or
            "younger".
        leading_generations: those of them that stand before a name too.
        joining_generations: what may stand between a name and such a word behind it.
        qualifiers: words before an office that leave it what it is.
        names: countries by folded name.
        adjectives: countries and peoples by lower-case adjective.
        peoples: countries and peoples by lower-case word for the people.
        capitals: countries by folded name of the capital.
        seats: countries by folded name of the seat of government.
        countries: countries by ISO code.
        pronouns: by lower-case form.
        reflexives: pronouns that point back inside their own clause.
        joining: words that join several into those who act together.
        saying: verbs by which somebody speaks or reports.
        keeping: verbs whose subject does what they introduce, though they have an object.
        filling: verbs whose subject, not their object, becomes what "as" tells.
        first_names: which gender a first name hints at.
        parts: what those who write and read a report are called, and how names are joined.
        signs: what speaks for and against who a pronoun may be.
        known: well-known organisations by folded name.
        stateless: PLOVER's country of a body of no state, by its sector.
        suffixes: words that end a firm's name.
        negations: words before a noun that say there is none.
        relational: nouns for what somebody is to a country that is not his ("ally").
        clocked: roles that are a part of the day behind a number ("pm").
        limbs: roles that may be a part of the body ("head").
        others: words that say that it is somebody else ("other").
        abroad: nouns for those who are often sent to a country that is not theirs.
        collections: nouns for several of what "of" says they are ("team").
        territories: what is recognised by few states, by folded name: (name, country).
        leaders: spells in office by folded name.
        sounds: the same by the sound of a full name.
        still: verbs whose subject does not act.
        possessions: nouns whose possessor is a government.
        partners: verbs whose object is a government.
        standings: nouns for what a government is.
        dealings: nouns for what governments do with one another.
        cases: prepositions that join a government to a dealing.
        places: words about places.
        listed: what a user's own tables say.
    """

    roles: Mapping[str, Role]
    name_roles: Mapping[str, Role]
    shapes: Mapping[str, tuple[tuple[int, int], ...]]
    addresses: Mapping[str, str]
    former: frozenset[str]
    generations: Mapping[str, str]
    leading_generations: frozenset[str]
    joining_generations: frozenset[str]
    qualifiers: frozenset[str]
    names: Mapping[str, Country]
    adjectives: Mapping[str, Country]
    peoples: Mapping[str, Country]
    capitals: Mapping[str, Country]
    seats: Mapping[str, Country]
    countries: Mapping[str, Country]
    pronouns: Mapping[str, Pronoun]
    reflexives: frozenset[str]
    joining: frozenset[str]
    saying: frozenset[str]
    keeping: frozenset[str]
    filling: frozenset[str]
    first_names: FirstNames
    parts: Mapping[str, str]
    signs: PronounSigns
    known: Mapping[str, Known]
    stateless: Mapping[str, str]
    suffixes: frozenset[str]
    negations: frozenset[str]
    relational: frozenset[str]
    clocked: frozenset[str]
    limbs: frozenset[str]
    others: frozenset[str]
    abroad: frozenset[str]
    collections: frozenset[str]
    territories: Mapping[str, tuple[str, str]]
    leaders: Mapping[str, tuple[Leader, ...]]
    sounds: Mapping[tuple[str, ...], tuple[Leader, ...]]
    still: frozenset[str]
    possessions: frozenset[str]
    partners: frozenset[str]
    standings: frozenset[str]
    dealings: frozenset[str]
    cases: frozenset[str]
    places: PlaceRules
    listed: ListedActors = field(default_factory=ListedActors)

    def country_of(self, words: str) -> Country | None:
        """The country or people that some words name, whichever way.

        `country_of("Russian")`, `country_of("the Kremlin")` -> Russia
        """
        words = words.removeprefix("the ")
        low = words.translate(WORD_CASE).lower()
        if words[:1].isupper():
            if found := self.adjectives.get(low) or self.peoples.get(low):
                return found
            key = fold(words)
            return self.names.get(key) or self.capitals.get(key) or self.seats.get(key)
        return None

    def office_label(self, role: Role, country: str | None) -> str | None:
        """The office of a role in a country: ("president", "RUS") -> "President of Russia".

        None where the role is no office; the office alone where it is none of a state.
        """
        if not role.office or not role.of_state:
            return role.office or None
        home = self.countries.get(country or "")
        return f"{role.office} of {with_article(home.name)}" if home else role.office

    def gender_of(self, word: str) -> str:
        """The gender of a pronoun of the third person: "her" -> "fem"; "" for any other word."""
        pronoun = self.pronouns.get(word.lower())
        return pronoun.gender if pronoun is not None else ""

    def government_label(self, country: str) -> str:
        """The name of a country's government: "RUS" -> "Government of Russia"."""
        return f"Government of {with_article(self.countries[country].name)}"

    def heads(self, office: str) -> bool:
        """Whether an office with its state is not below another one: "President of Russia".

        `heads("Foreign Minister of Russia")` -> False; of an office that no rule has, True.
        """
        role = self.roles.get(office.partition(" of ")[0].lower())
        return role is None or bool(role.heads) or GOVERNING not in role.sectors

    def spells_of(self, name: str) -> tuple[Leader, ...]:
        """All spells in office of the bearer of a name, by first day."""
        return self.leaders.get(fold(name)) or self.sounds.get(sound(name), ())

    def leader(self, name: str, on: date | None = None) -> Leader | None:
        """The spell in office of a leader, by full name or by a surname that one at a time has.

        A full name counts in any spelling that sounds the same.

        Args:
            name: as the article has it.
            on: a day of the spell; None for any day.

        Returns:
            The latest spell that had begun by then and had not ended, one as a head before one as a
            minister; None where there is none.
        """
        spells = self.spells_of(name)
        return main_spell([one for one in spells if on is None or one.held_on(on)])


@cache
def load_actor_rules(language: str = "en") -> ActorRules:
    """Read the actor rules of one language; read once, then shared.

    Args:
        language: ISO 639-1 code; "en" is the one there is.

    Raises:
        RuleError: a rule file is missing or malformed; names file, line and rule.

    Source: rules/<language>/titles.toml, descriptions.toml, bodies.toml, demonyms.toml,
        pronouns.toml, metonyms.toml, first_names.toml, pronoun_signs.toml,
        pronoun_weights.toml, cues.toml; rules/leaders/
    """
    titles = read_rule_file(f"{language}/titles.toml")
    nouns = read_rule_file(f"{language}/descriptions.toml")
    people = read_rule_file(f"{language}/demonyms.toml")
    pronouns = read_rule_file(f"{language}/pronouns.toml")
    metonyms = read_rule_file(f"{language}/metonyms.toml")
    roles = read_roles(nouns, f"{language}/descriptions.toml", in_names=False)
    roles |= read_offices(titles, f"{language}/titles.toml")
    countries = tuple(_countries(people))
    known, stateless = load_bodies(language)
    return ActorRules(
        roles=roles,
        name_roles=roles | read_roles(nouns, f"{language}/descriptions.toml", in_names=True),
        shapes=shapes_of(roles),
        addresses={
            word: row["gender"] for row in titles.get("address", ()) for word in row["words"]
        },
        former=frozenset(titles["qualifiers"]["former"]),
        generations={word: which for which in GENERATIONS for word in titles["generations"][which]},
        leading_generations=frozenset(titles["generations"]["leading"]),
        joining_generations=frozenset(titles["generations"]["between"]),
        qualifiers=frozenset(titles["qualifiers"]["neutral"]),
        names={fold(word): home for home, row in countries for word in _names(row)},
        adjectives=_lower(countries, "adjective"),
        peoples=_lower(countries, "people"),
        capitals={fold(word): home for home, row in countries for word in row.get("capital", ())},
        seats={fold(word): home for home, row in countries for word in row.get("seat", ())},
        countries={home.id: home for home, row in countries if "capital" in row},
        pronouns=_pronouns(pronouns, f"{language}/pronouns.toml"),
        reflexives=frozenset(pronouns["reflexive"]["words"]),
        joining=frozenset(pronouns["joining"]["words"]),
        saying=frozenset(_saying(load_cue_rules(language))),
        keeping=frozenset(pronouns["keeping"]["verbs"]),
        filling=frozenset(pronouns["filling"]["verbs"]),
        first_names=load_first_names(language),
        parts={part: pronouns["parts"][part] for part in PARTS},
        signs=load_pronoun_signs(language),
        known=known,
        stateless=stateless,
        suffixes=frozenset(nouns["suffixes"]["words"]),
        negations=frozenset(nouns["negations"]["words"]),
        relational=frozenset(nouns["relational"]["words"]),
        clocked=frozenset(nouns["clocked"]["words"]),
        limbs=frozenset(nouns["limbs"]["words"]),
        others=frozenset(nouns["others"]["words"]),
        abroad=frozenset(nouns["abroad"]["words"]),
        collections=frozenset(nouns["collections"]["words"]),
        territories=_territories(metonyms),
        leaders=load_leaders().by_name,
        sounds=load_leaders().by_sound,
        still=frozenset(metonyms["still"]["verbs"]),
        possessions=frozenset(metonyms["possession"]["nouns"]),
        partners=frozenset(metonyms["partner"]["verbs"]),
        standings=frozenset(metonyms["standing"]["nouns"]),
        dealings=frozenset(metonyms["dealing"]["nouns"]),
        cases=frozenset(metonyms["dealing"]["cases"]),
        places=load_place_rules(language),
    )


def _saying(cues: CueRules) -> Iterator[str]:
    """Verbs of speech, and of what is reported."""
    for lemma, verbs in cues.verbs.items():
        if any(verb.kind in SAYING for verb in verbs):
            yield lemma


def _countries(table: dict[str, Any]) -> Iterator[tuple[Country, dict[str, Any]]]:
    for row in table["country"]:
        yield Country(row["id"], row["name"], row["name"]), row
    for row in table["people"]:
        yield Country(row["country"], row["name"], row["place"]), row


def _names(row: dict[str, Any]) -> Iterator[str]:
    if "capital" in row:
        yield row["name"]
        yield from row["also"]


def _lower(
    countries: tuple[tuple[Country, dict[str, Any]], ...], column: str
) -> dict[str, Country]:
    return {word.lower(): home for home, row in countries for word in row[column]}


def _territories(table: dict[str, Any]) -> dict[str, tuple[str, str]]:
    return {
        fold(name): (names[0], country)
        for country, several in table["territory"]["of"].items()
        for names in several
        for name in names
    }


def _pronouns(table: dict[str, Any], file: str) -> dict[str, Pronoun]:
    found: dict[str, Pronoun] = {}
    for row in table["pronoun"]:
        check_gender(row, file)
        pronoun = Pronoun(row["id"], row["person"], row["number"], row["gender"])
        found.update((word, pronoun) for word in row["words"])
    return found
