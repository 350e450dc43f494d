"""Names of countries as running text has them: "the United States", "France"."""

from __future__ import annotations

PLURAL_ENDS = ("States", "Kingdom", "Islands", "Emirates", "lands", "Republic")
WITH_ARTICLE = ("Philippines", "Maldives", "Bahamas")


def with_article(name: str) -> str:
    """The name of a country as it stands after "of".

    `with_article("Netherlands")` -> "the Netherlands"; `with_article("Kenya")` -> "Kenya"
    """
    if name.endswith(PLURAL_ENDS) or name in WITH_ARTICLE:
        return f"the {name}"
    return name
