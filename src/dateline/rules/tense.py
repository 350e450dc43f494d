"""Load the words that point in time: auxiliaries, verbs of planning and of saying."""

from __future__ import annotations

from functools import cache
from typing import Any

from dateline.rules.toml import read_rule_file, rule_error
from dateline.temporal.tense import TenseRules

WAYS = frozenset({"future", "present", "open"})


@cache
def load_tense_rules(language: str = "en") -> TenseRules:
    """Load the words that point in time.

    Args:
        language: ISO 639-1 code; a folder of that name holds `tense.toml`.

    Raises:
        RuleError: an auxiliary points a way that is not known.

    Source: rules/en/tense.toml
    """
    file = f"{language}/tense.toml"
    table: dict[str, Any] = read_rule_file(file)
    for word, way in table["auxiliary"].items():
        if way not in WAYS:
            raise rule_error(file, word, f"{way!r} given; {sorted(WAYS)} are allowed")
    return TenseRules(
        auxiliaries=table["auxiliary"],
        supposing=frozenset(table["supposing"]["words"]),
        prospective=frozenset(table["prospective"]["lemmas"]),
        planning=frozenset(table["planning"]["lemmas"]),
        putting_off=frozenset(table["putting_off"]["lemmas"]),
        looking_ahead=frozenset(table["looking_ahead"]["words"]),
        taking_effect=frozenset(table["taking_effect"]["words"]),
        beginning=frozenset(table["beginning"]["words"]),
        aside=frozenset(table["aside"]["words"]),
        reaching=frozenset(table["reaching"]["words"]),
        reporting=frozenset(table["reporting"]["lemmas"]),
        going=frozenset(table["going"]["lemmas"]),
    )
