"""Load how reports tell what they do not date: what a guess says, and the words it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from dateline.rules.toml import read_rule_file, rule_error

if TYPE_CHECKING:
    from collections.abc import Mapping

Words = frozenset[str]

GUESSES: Final = frozenset(
    f"likely.{name}"
    for name in (
        "news", "said", "says", "lead", "shared", "follows", "with", "after", "pending", "lasts",
        "now", "spans", "reported", "along", "beside", "begins", "ends", "again",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class TellingRules:
    """How reports tell what they do not date.

    Attributes:
        says: id of a rule -> its reason, with places for {event}, {other} and {day}.
        minding: lemmas of verbs whose present tense is of the day it is told ("expects").
        states: lemmas of verbs that, reported in the past, tell what was so when it was said.
        attempting: lemmas of verbs whose infinitive is of their time ("tried to flee").
        looking_back: lemmas of verbs whose participle tells what was before ("regretted calling").
        committing: lemmas of verbs by which somebody binds himself ("has agreed to").
        purpose: lemmas below which an infinitive says what something is for.
        recent: words of a vague past that is near.
        meanwhile: conjunctions of a clause of the same time.
        apart_adverbs: adverbs that put a verb at a time of its own.
        apart_conjunctions: conjunctions of a clause that does so, before its verb.
        pending: conjunctions of what is still to come.
        pending_ahead: conjunctions of what is, beside a verb that looks ahead.
        along: marks of a participle that tells a part of its verb.
        definite: determiners of an event that is taken as known.
        anew: words beside a noun that names another event of its kind.
        noun_endings: endings of nouns that name what a verb tells.
        verb_endings: endings that such a verb has instead.
        lasting: lemmas of what goes on for long.
        spanning: lemmas of what takes more than a day, those of `lasting` among them.
    """

    says: Mapping[str, str]
    minding: Words
    states: Words
    attempting: Words
    looking_back: Words
    committing: Words
    purpose: Words
    recent: Words
    meanwhile: Words
    apart_adverbs: Words
    apart_conjunctions: Words
    pending: Words
    pending_ahead: Words
    along: Words
    definite: Words
    anew: Words
    noun_endings: Words
    verb_endings: Words
    lasting: Words
    spanning: Words


@cache
def load_telling_rules(language: str = "en") -> TellingRules:
    """Load what is likely of dates that are not told.

    Args:
        language: ISO 639-1 code; a folder of that name holds `telling.toml`.

    Raises:
        RuleError: a rule lacks, or one is there that nothing uses.

    Source: rules/en/telling.toml
    """
    file = f"{language}/telling.toml"
    table = read_rule_file(file)
    says = {rule["id"]: rule["says"] for rule in table["rule"]}
    for rule in sorted(GUESSES ^ says.keys()):
        raise rule_error(file, rule, f"given or lacking; exactly {sorted(GUESSES)} are allowed")
    lasting = frozenset(table["lasting"]["lemmas"])
    return TellingRules(
        says=says,
        minding=frozenset(table["minding"]["lemmas"]),
        states=frozenset(table["states"]["lemmas"]),
        attempting=frozenset(table["attempting"]["lemmas"]),
        looking_back=frozenset(table["looking_back"]["lemmas"]),
        committing=frozenset(table["committing"]["lemmas"]),
        purpose=frozenset(table["purpose"]["lemmas"]),
        recent=frozenset(table["recent"]["words"]),
        meanwhile=frozenset(table["meanwhile"]["words"]),
        apart_adverbs=frozenset(table["apart"]["adverbs"]),
        apart_conjunctions=frozenset(table["apart"]["conjunctions"]),
        pending=frozenset(table["pending"]["always"]),
        pending_ahead=frozenset(table["pending"]["ahead"]),
        along=frozenset(table["along"]["marks"]),
        definite=frozenset(table["again"]["definite"]),
        anew=frozenset(table["again"]["anew"]),
        noun_endings=frozenset(table["again"]["noun_endings"]),
        verb_endings=frozenset(table["again"]["verb_endings"]),
        lasting=lasting,
        spanning=lasting | frozenset(table["spanning"]["lemmas"]),
    )
