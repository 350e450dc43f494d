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
        "now", "spans", "reported", "along", "beside", "begins", "ends", "again", "over", "summed",
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
        keeping_on: lemmas of verbs whose complement goes on at their time ("remained closed").
        summing: lemmas of nouns that sum up what was just told ("the move").
        seeking: lemmas of words behind which a noun or a gerund is to come ("call for a vote").
        seeking_marks: what leads in such a gerund.
        seeking_cases: what leads in such a noun.
        speaking: lemmas of verbs whose bare participle is of what the report says ("citing").
        after_which: prepositions of an event of the day on which somebody spoke of it.
        lingering: lemmas of verbs whose past participle tells what still is so.
        accusing: lemmas below which a gerund tells what was before ("accused of stealing").
        accusing_marks: what leads in such a gerund.
        seeming: lemmas of verbs that tell how a thing seems.
        able: lemmas of modals whose denial is of the day that it is told ("cannot").
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
        same: lemma -> lemmas that may name the same event.
        noun_endings: endings of nouns that name what a verb tells.
        verb_endings: endings that such a verb has instead.
        lasting: lemmas of what goes on for long.
        spanning: lemmas of what takes more than a day, those of `lasting` among them.
    """

    says: Mapping[str, str]
    minding: Words
    states: Words
    attempting: Words
    keeping_on: Words
    summing: Words
    seeking: Words
    seeking_marks: Words
    seeking_cases: Words
    speaking: Words
    after_which: Words
    lingering: Words
    accusing: Words
    accusing_marks: Words
    seeming: Words
    able: Words
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
    same: Mapping[str, Words]
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
        keeping_on=frozenset(table["keeping_on"]["lemmas"]),
        summing=frozenset(table["summing"]["lemmas"]),
        seeking=frozenset(table["seeking"]["lemmas"]),
        seeking_marks=frozenset(table["seeking"]["marks"]),
        seeking_cases=frozenset(table["seeking"]["cases"]),
        speaking=frozenset(table["speaking"]["lemmas"]),
        after_which=frozenset(table["after_which"]["words"]),
        lingering=frozenset(table["lingering"]["lemmas"]),
        accusing=frozenset(table["accusing"]["lemmas"]),
        accusing_marks=frozenset(table["accusing"]["marks"]),
        seeming=frozenset(table["seeming"]["lemmas"]),
        able=frozenset(table["able"]["lemmas"]),
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
        same={one: frozenset(kind) for kind in table["again"]["same"] for one in kind},
        noun_endings=frozenset(table["again"]["noun_endings"]),
        verb_endings=frozenset(table["again"]["verb_endings"]),
        lasting=lasting,
        spanning=lasting | frozenset(table["spanning"]["lemmas"]),
    )
