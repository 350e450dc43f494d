"""Who may act, as data: offices, nouns for people, countries, pronouns, known leaders."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from dateline.model import MentionKind
from dateline.rules.country_names import with_article
from dateline.rules.first_names import load_first_names
from dateline.rules.folding import fold
from dateline.rules.leaders import load_leaders
from dateline.rules.places import PlaceRules, load_place_rules
from dateline.rules.pronoun_signs import load_pronoun_signs
from dateline.rules.toml import read_rule_file, rule_error

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from dateline.rules.first_names import FirstNames
    from dateline.rules.leaders import Leader
    from dateline.rules.pronoun_signs import PronounSigns

LINKS = ("of", "for", "in")  # the head of an office stands before these
GENDERS = ("masc", "fem", "neut", "")
PARTS = ("writer", "writers", "readers", "others")
WORD_CASE = str.maketrans({"\u2019": "'"})


@dataclass(frozen=True, slots=True)
class Role:
    """A noun for someone who acts: "prime minister", "rebel", "ministry".

    Attributes:
        id: id of its rule.
        phrase: lower-case dictionary form.
        kind: what it names in the singular.
        gender: "masc", "fem" or "" for either.
        sectors: PLOVER sectors, the main one first.
        office: its label as an office ("Prime Minister"), "" for none.
        heads: "state", "government", "any" (a "leader") or "".
        generic: True for nouns that name anyone at all ("man", "people").
    """

    id: str
    phrase: str
    kind: MentionKind
    gender: str
    sectors: tuple[str, ...]
    office: str = ""
    heads: str = ""
    generic: bool = False


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


@dataclass(frozen=True, slots=True)
class Known:
    """An organisation that articles name without saying what it is."""

    name: str
    sectors: tuple[str, ...]
    kind: MentionKind


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
        qualifiers: words before an office that leave it what it is.
        names: countries by folded name.
        adjectives: countries and peoples by lower-case adjective.
        peoples: countries and peoples by lower-case word for the people.
        capitals: countries by folded name of the capital.
        seats: countries by folded name of the seat of government.
        countries: countries by ISO code.
        pronouns: by lower-case form.
        reflexives: pronouns that point back inside their own clause.
        keeping: verbs whose subject does what they introduce, though they have an object.
        first_names: which gender a first name hints at.
        parts: what those who write and read a report are called.
        signs: what speaks for and against who a pronoun may be.
        known: well-known organisations by folded name.
        suffixes: words that end a firm's name.
        negations: words before a noun that say there is none.
        leaders: spells in office by folded name.
        still: verbs whose subject does not act.
        possessions: nouns whose possessor is a government.
        partners: verbs whose object is a government.
        standings: nouns for what a government is.
        dealings: nouns for what governments do with one another.
        cases: prepositions that join a government to a dealing.
        places: words about places.
    """

    roles: Mapping[str, Role]
    name_roles: Mapping[str, Role]
    shapes: Mapping[str, tuple[tuple[int, int], ...]]
    addresses: Mapping[str, str]
    former: frozenset[str]
    qualifiers: frozenset[str]
    names: Mapping[str, Country]
    adjectives: Mapping[str, Country]
    peoples: Mapping[str, Country]
    capitals: Mapping[str, Country]
    seats: Mapping[str, Country]
    countries: Mapping[str, Country]
    pronouns: Mapping[str, Pronoun]
    reflexives: frozenset[str]
    keeping: frozenset[str]
    first_names: FirstNames
    parts: Mapping[str, str]
    signs: PronounSigns
    known: Mapping[str, Known]
    suffixes: frozenset[str]
    negations: frozenset[str]
    leaders: Mapping[str, tuple[Leader, ...]]
    still: frozenset[str]
    possessions: frozenset[str]
    partners: frozenset[str]
    standings: frozenset[str]
    dealings: frozenset[str]
    cases: frozenset[str]
    places: PlaceRules

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

        None where the role is no office.
        """
        if not role.office:
            return None
        home = self.countries.get(country or "")
        return f"{role.office} of {with_article(home.name)}" if home else role.office

    def government_label(self, country: str) -> str:
        """The name of a country's government: "RUS" -> "Government of Russia"."""
        return f"Government of {with_article(self.countries[country].name)}"

    def leader(self, name: str, on: date | None = None) -> Leader | None:
        """The spell in office of a leader, by full name or by a surname that only one has.

        Args:
            name: as the article has it.
            on: a day of the spell; None for any day.

        Returns:
            The latest spell that had begun by then and had not ended; None where there is none.
        """
        spells = self.leaders.get(fold(name), ())
        if on is None:
            return spells[-1] if spells else None
        held = [one for one in spells if one.held_on(on)]
        return held[-1] if held else None


@cache
def load_actor_rules(language: str = "en") -> ActorRules:
    """Read the actor rules of one language; read once, then shared.

    Args:
        language: ISO 639-1 code; "en" is the one there is.

    Raises:
        RuleError: a rule file is missing or malformed; names file, line and rule.

    Source: rules/<language>/titles.toml, descriptions.toml, demonyms.toml, pronouns.toml,
        metonyms.toml, first_names.toml, pronoun_signs.toml, pronoun_weights.toml; rules/leaders/
    """
    titles = read_rule_file(f"{language}/titles.toml")
    nouns = read_rule_file(f"{language}/descriptions.toml")
    people = read_rule_file(f"{language}/demonyms.toml")
    pronouns = read_rule_file(f"{language}/pronouns.toml")
    metonyms = read_rule_file(f"{language}/metonyms.toml")
    roles = _roles(nouns, f"{language}/descriptions.toml", in_names=False)
    roles |= _offices(titles, f"{language}/titles.toml")
    countries = tuple(_countries(people))
    return ActorRules(
        roles=roles,
        name_roles=roles | _roles(nouns, f"{language}/descriptions.toml", in_names=True),
        shapes=_shapes(roles),
        addresses={
            word: row["gender"] for row in titles.get("address", ()) for word in row["words"]
        },
        former=frozenset(titles["qualifiers"]["former"]),
        qualifiers=frozenset(titles["qualifiers"]["neutral"]),
        names={fold(word): home for home, row in countries for word in _names(row)},
        adjectives=_lower(countries, "adjective"),
        peoples=_lower(countries, "people"),
        capitals={fold(word): home for home, row in countries for word in row.get("capital", ())},
        seats={fold(word): home for home, row in countries for word in row.get("seat", ())},
        countries={home.id: home for home, row in countries if "capital" in row},
        pronouns=_pronouns(pronouns, f"{language}/pronouns.toml"),
        reflexives=frozenset(pronouns["reflexive"]["words"]),
        keeping=frozenset(pronouns["keeping"]["verbs"]),
        first_names=load_first_names(language),
        parts={part: pronouns["parts"][part] for part in PARTS},
        signs=load_pronoun_signs(language),
        known=_known(nouns),
        suffixes=frozenset(nouns["suffixes"]["words"]),
        negations=frozenset(nouns["negations"]["words"]),
        leaders=load_leaders().by_name,
        still=frozenset(metonyms["still"]["verbs"]),
        possessions=frozenset(metonyms["possession"]["nouns"]),
        partners=frozenset(metonyms["partner"]["verbs"]),
        standings=frozenset(metonyms["standing"]["nouns"]),
        dealings=frozenset(metonyms["dealing"]["nouns"]),
        cases=frozenset(metonyms["dealing"]["cases"]),
        places=load_place_rules(language),
    )


def _offices(table: dict[str, Any], file: str) -> dict[str, Role]:
    found: dict[str, Role] = {}
    for row in table["office"]:
        _check_gender(row, file)
        for phrase in row["words"]:
            found[phrase] = Role(
                id=row["id"],
                phrase=phrase,
                kind=MentionKind.PERSON,
                gender=row.get("gender", ""),
                sectors=tuple(row["sectors"]),
                office=_label(phrase),
                heads=row.get("heads", ""),
            )
    return found


def _label(phrase: str) -> str:
    small = ("of", "the", "for", "and", "in")
    return " ".join(
        word if word in small else "-".join(part[:1].upper() + part[1:] for part in word.split("-"))
        for word in phrase.split()
    )


def _roles(table: dict[str, Any], file: str, *, in_names: bool) -> dict[str, Role]:
    found: dict[str, Role] = {}
    for family, plain in (
        ("organisation", MentionKind.ORGANISATION),
        ("group", MentionKind.GROUP),
        ("person", MentionKind.PERSON),
    ):
        for row in table[family]:
            if row.get("in_names", False) != in_names:
                continue
            _check_gender(row, file)
            for phrase in row["words"]:
                found[phrase] = Role(
                    id=row["id"],
                    phrase=phrase,
                    kind=_kind(row, plain),
                    gender=row.get("gender", ""),
                    sectors=tuple(row["sectors"]),
                    heads=row.get("heads", ""),
                    generic=row.get("generic", False),
                )
    return found


def _shapes(roles: Mapping[str, Role]) -> dict[str, tuple[tuple[int, int], ...]]:
    shapes: dict[str, set[tuple[int, int]]] = {}
    for phrase in roles:
        words = phrase.split()
        head = next(
            (at - 1 for at, word in enumerate(words) if word in LINKS and at), len(words) - 1
        )
        shapes.setdefault(words[head], set()).add((head, len(words) - head - 1))
        parts = phrase.replace("-", " - ").split()
        if len(parts) > len(words):  # readers may part words at hyphens
            for head in (len(parts) - 1, parts.index("-") - 1):
                shapes.setdefault(parts[head], set()).add((head, len(parts) - head - 1))
    return {
        head: tuple(sorted(found, key=lambda shape: (-sum(shape), shape)))
        for head, found in shapes.items()
    }


def _kind(row: dict[str, Any], plain: MentionKind) -> MentionKind:
    if row.get("armed"):
        return MentionKind.ARMED_GROUP
    return MentionKind.GOVERNMENT if row.get("government") else plain


def _check_gender(row: dict[str, Any], file: str) -> None:
    if row.get("gender", "") not in GENDERS:
        fault = f"gender {row['gender']!r}; one of {', '.join(GENDERS[:3])} or none is allowed"
        raise rule_error(file, row["id"], fault)


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


def _pronouns(table: dict[str, Any], file: str) -> dict[str, Pronoun]:
    found: dict[str, Pronoun] = {}
    for row in table["pronoun"]:
        _check_gender(row, file)
        pronoun = Pronoun(row["id"], row["person"], row["number"], row["gender"])
        found.update((word, pronoun) for word in row["words"])
    return found


def _known(table: dict[str, Any]) -> dict[str, Known]:
    found: dict[str, Known] = {}
    for row in table["known"]:
        kind = MentionKind.ARMED_GROUP if row.get("armed") else MentionKind.ORGANISATION
        for names in row["names"]:
            one = Known(names[0], tuple(row["sectors"]), kind)
            found.update((fold(name), one) for name in names)
    return found
