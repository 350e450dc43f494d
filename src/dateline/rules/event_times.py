"""Load how times stand with events: prepositions that bound, verbs that only hold an event."""

from __future__ import annotations

from functools import cache

from dateline.rules.toml import read_rule_file, rule_error
from dateline.temporal.links import LinkRules

MARKERS = frozenset({"since", "from", "until", "by", "before", "after", "between", "for", "during"})


@cache
def load_event_time_rules(language: str = "en") -> LinkRules:
    """Load the words that tie times to events.

    Args:
        language: ISO 639-1 code; a folder of that name holds `event_times.toml`.

    Raises:
        RuleError: a marker says something that no bound is made of.

    Source: rules/en/event_times.toml
    """
    file = f"{language}/event_times.toml"
    table = read_rule_file(file)
    for word, says in table["marker"].items():
        if says not in MARKERS:
            raise rule_error(file, word, f"{says!r} given; {sorted(MARKERS)} are allowed")
    return LinkRules(
        markers=table["marker"],
        holding=frozenset(table["holding"]["lemmas"]),
        following=frozenset(table["following"]["lemmas"]),
        beginning=frozenset(table["beginning"]["lemmas"]),
        ending=frozenset(table["ending"]["lemmas"]),
        continuing=frozenset(table["continuing"]["lemmas"]),
        sharing=frozenset(table["sharing"]["words"]),
        lasting=frozenset(table["lasting"]["words"]),
    )
