"""Varies how a paragraph is written, so that the model meets what newsrooms really send.

Every change keeps the words one to one (but for a dateline, which is put in front), so that all
labels stay true; lemmas are given up where the letters change.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.language.subwords import Spacing

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from data import Words

_LISTS = tomllib.loads(Path(__file__).with_name("datelines.toml").read_text(encoding="utf-8"))
_HEADLINE_WORDS = 18


def augment(words: Words, chance: random.Random) -> Words:
    """One paragraph as it is or, three times in ten, written another way."""
    draw = chance.random()
    for share, change in _CHANGES:
        if draw < share:
            return change(words, chance)
        draw -= share
    return words


def _typographic(words: Words, _chance: random.Random) -> Words:
    """Straight quotation marks and apostrophes become typographic ones, or the other way round."""
    if any(mark in form for form in words.forms for mark in "\u2018\u2019\u201c\u201d"):
        table = str.maketrans("\u2018\u2019\u201c\u201d", "''\"\"")
        return replace(words, forms=tuple(form.translate(table) for form in words.forms))
    forms: list[str] = []
    opens = True
    for form, spacing in zip(words.forms, words.spacings, strict=True):
        if form == '"':
            forms.append("\u201c" if opens else "\u201d")
            opens = not opens
        elif form == "'" and spacing != Spacing.NONE:
            forms.append("\u2018")
        else:
            forms.append(form.replace("'", "\u2019"))
    return replace(words, forms=tuple(forms))


def _pretokenised(words: Words, _chance: random.Random) -> Words:
    """As old corpora are kept: a space before every word, brackets and quotes spelled out."""
    spelled = {"(": "-LRB-", ")": "-RRB-", "[": "-LSB-", "]": "-RSB-"}
    forms: list[str] = []
    opens = True
    for form in words.forms:
        if form == '"':
            forms.append("``" if opens else "''")
            opens = not opens
        else:
            forms.append(spelled.get(form, form))
    spacings = (words.spacings[0], *[int(Spacing.SPACE)] * (len(forms) - 1))
    return replace(words, forms=tuple(forms), spacings=spacings, lemmas_hold=False)


def _spaced(words: Words, _chance: random.Random) -> Words:
    """A space before every word, the words as they are."""
    return replace(
        words, spacings=(words.spacings[0], *[int(Spacing.SPACE)] * (len(words.forms) - 1))
    )


def _wrapped(words: Words, chance: random.Random) -> Words:
    """Lines broken at a fixed width, as in plain-text wires."""
    width = chance.randint(50, 80)
    spacings = list(words.spacings)
    column = 0
    for index, form in enumerate(words.forms):
        column += len(form) + (spacings[index] != Spacing.NONE)
        if column > width and spacings[index] == Spacing.SPACE:
            spacings[index] = int(Spacing.NEWLINE)
            column = len(form)
    return replace(words, spacings=tuple(spacings))


def _recased(words: Words, change: Callable[[str], str]) -> Words:
    """Every form through `change`; forms whose length would change stay."""
    forms = tuple(
        changed if len(changed := change(form)) == len(form) else form for form in words.forms
    )
    return replace(words, forms=forms, lemmas_hold=False)


def _headline(words: Words, chance: random.Random) -> Words:
    """A short paragraph in title case or capitals, without its full stop's help."""
    if len(words.forms) > _HEADLINE_WORDS or sum(words.starts) != 1:
        return words
    if chance.random() < 0.4:
        return _recased(words, str.upper)
    titled = _recased(words, lambda form: form[:1].upper() + form[1:])
    forms = tuple(
        form if spacing == Spacing.NONE else new
        for form, new, spacing in zip(words.forms, titled.forms, words.spacings, strict=True)
    )
    return replace(titled, forms=forms)


def _capitals(words: Words, _chance: random.Random) -> Words:
    """All in capitals."""
    return _recased(words, str.upper)


def _dateline(words: Words, chance: random.Random) -> Words:
    """Puts a dateline in front, as its own sentence, which is how EWT has it."""
    if words.heads == () or re.match(r"\W", words.forms[0]):
        return words
    city = chance.choice(_LISTS["cities"]).split()
    if chance.random() < 0.7:
        city = [part.upper() for part in city]
    agency = chance.choice(_LISTS["agencies"])
    rows: list[tuple[str, int, str, str, str, int, str, str]] = []
    for position, part in enumerate(city):
        relation = "root" if position == 0 else "flat"
        rows.append(
            (
                part,
                Spacing.SPACE,
                "PROPN",
                "NNP",
                "Number=Sing",
                position and 0,
                relation,
                "I-LOC" if position else "B-LOC",
            )
        )
    if chance.random() < 0.5:
        comma = len(rows)
        month = chance.choice(_LISTS["months"])
        rows.append((",", Spacing.NONE, "PUNCT", ",", "", comma + 1, "punct", "O"))
        rows.append((month, Spacing.SPACE, "PROPN", "NNP", "Number=Sing", 0, "nmod:unmarked", "O"))
        rows.append(
            (
                str(chance.randint(1, 31)),
                Spacing.SPACE,
                "NUM",
                "CD",
                "NumForm=Digit|NumType=Card",
                comma + 1,
                "nummod",
                "O",
            )
        )
    if chance.random() < 0.8:
        bracket = len(rows)
        rows.append(("(", Spacing.SPACE, "PUNCT", "-LRB-", "", bracket + 1, "punct", "O"))
        rows.append((agency, Spacing.NONE, "PROPN", "NNP", "Number=Sing", 0, "list", "B-ORG"))
        rows.append((")", Spacing.NONE, "PUNCT", "-RRB-", "", bracket + 1, "punct", "O"))
    dash = chance.choice(["-", "--", "\u2013", "\u2014"])
    rows.append((dash, Spacing.SPACE, "PUNCT", "," if dash != "--" else ":", "", 0, "punct", "O"))
    forms, spacings, upos, xpos, feats, heads, relations, names = zip(*rows, strict=True)
    count = len(rows)
    return replace(
        words,
        forms=(*forms, *words.forms),
        spacings=(
            int(Spacing.NEWLINE),
            *map(int, spacings[1:]),
            int(Spacing.SPACE),
            *words.spacings[1:],
        ),
        starts=(True, *[False] * (count - 1), *words.starts),
        upos=(*upos, *words.upos),
        xpos=(*xpos, *words.xpos),
        feats=(*feats, *words.feats),
        lemmas=(*forms, *words.lemmas),
        heads=(-1, *heads[1:], *(h + count if h >= 0 else -1 for h in words.heads)),
        deprels=(*relations, *words.deprels),
        names=(*names, *words.names) if words.names else (),
        lemmas_hold=words.lemmas_hold,
    )


_CHANGES: tuple[tuple[float, Callable[[Words, random.Random], Words]], ...] = (
    (0.10, _typographic),
    (0.03, _pretokenised),
    (0.03, _spaced),
    (0.03, _wrapped),
    (0.06, _headline),
    (0.01, _capitals),
    (0.04, _dateline),
)
