"""Names of countries as running text has them: "the United States", "France"."""

from __future__ import annotations

from functools import cache

from dateline.rules.toml import read_rule_file

PLURAL_ENDS = ("States", "Kingdom", "Islands", "Emirates", "lands", "Republic")
WITH_ARTICLE = ("Philippines", "Maldives", "Bahamas")


def with_article(name: str) -> str:
    """The name of a country as it stands after "of".

    `with_article("Netherlands")` -> "the Netherlands"; `with_article("Kenya")` -> "Kenya"
    """
    if name.endswith(PLURAL_ENDS) or name in WITH_ARTICLE:
        return f"the {name}"
    return name


def country_name(code: str) -> str:
    """The name of a country by its ISO 3166 alpha-3 code; what is no such code, as it is.

    `country_name("KEN")` -> "Kenya"

    Raises:
        RuleError: the file of countries is malformed.

    Source: rules/en/demonyms.toml
    """
    return _names().get(code, code)


@cache
def _names() -> dict[str, str]:
    return {row["id"]: row["name"] for row in read_rule_file("en/demonyms.toml")["country"]}
