"""How many: "at least 12 people were killed"."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from dateline.model import Amount, quote
from dateline.model.syntax import objects_of, phrase_of, subject_of, verb_group_of

if TYPE_CHECKING:
    from dateline.find.events.scene import Scene
    from dateline.model import Reading, Token
    from dateline.rules.amounts import NumberWords

BETWEEN: Final = "between"
TEENS_END: Final = 20
TENS: Final = 10
THOUSANDS: Final = ","
LOWEST: Final = 1

Range = tuple[int, int | None]


def find_amounts(scene: Scene, token: Token) -> tuple[Amount, ...]:
    """Find what is counted of an event.

    "At least 12 people were killed." -> killed, 12 or more, "At least 12 people"

    Args:
        scene: reading and rules.
        token: the trigger.

    Returns:
        In order of the text; empty where nothing is counted.
    """
    if token.upos != "VERB":
        return ()
    lemma = scene.lemmas[token.index]
    found: list[Amount] = []
    for rule in scene.rules.amounts.rules:
        if lemma in rule.verbs:
            heads = objects_of(scene.reading, token.index)
        elif lemma in rule.intransitive:
            subject = subject_of(scene.reading, token.index)
            passive = verb_group_of(scene.reading, token.index).passive
            heads = () if subject is None or passive else (subject,)
        else:
            continue
        found.extend(
            amount for head in heads if (amount := _amount(scene, head, rule.what)) is not None
        )
    return tuple(found)


def _amount(scene: Scene, head: Token, what: str) -> Amount | None:
    reading, words = scene.reading, scene.rules.amounts.numbers
    first, stop = _number_stretch(reading, head, words)
    counted = _vague_head(head, words) or _read_range(reading.tokens[first:stop], words)
    if counted is None:
        return None
    start, end = phrase_of(reading, head.index)
    start = min(start, reading.tokens[first].start)
    return Amount(what, *counted, quote(reading.text, start, end))


def _vague_head(head: Token, words: NumberWords) -> Range | None:
    """The number of "dozens" where it heads its phrase: "dozens of hostages"."""
    low = words.vague.get(head.text.lower())
    return None if low is None else (low, None)


def _number_stretch(reading: Reading, head: Token, words: NumberWords) -> tuple[int, int]:
    """Tokens of a phrase up to its head, where numbers and bounds on them stand."""
    first = head.index
    for index in range(head.index - 1, reading.sentences[head.sentence].first - 1, -1):
        token = reading.tokens[index]
        inside = token.head == head.index and token.relation != "case"
        if inside or token.upos == "NUM" or token.text.lower() in words.joining:
            first = index
        elif token.upos not in {"CCONJ", "PUNCT"}:
            break
    return first, head.index + (head.upos == "NUM")


def _read_range(tokens: tuple[Token, ...], words: NumberWords) -> Range | None:
    """The number that a row of words tells, with its bounds; None where it tells none."""
    texts = [token.text.lower() for token in tokens]
    values = _values(texts, words)
    if not values:
        return next(((words.vague[text], None) for text in texts if text in words.vague), None)
    if len(values) > 1 and _bound(texts, words) == BETWEEN:
        return values[0], values[1]
    return _bounded(_bound(texts, words), values[0], words)


def _values(texts: list[str], words: NumberWords) -> list[int]:
    """Numbers told by a row of words: "two hundred" is one, "10 and 15" are two."""
    values: list[int] = []
    building: int | None = None
    for text in texts:
        value = _digits(text)
        if value is None:
            value = words.numbers.get(text)
        if value is not None:
            joins = building is not None and building >= TEENS_END and value < TENS
            building = (building or 0) + value if joins else value
            if joins:
                values[-1] = building
            else:
                values.append(building)
        elif text in words.multipliers:
            building = (building or 1) * words.multipliers[text]
            values[-1:] = [building]
        elif text != "-":
            building = None
    return values


def _digits(text: str) -> int | None:
    plain = text.replace(THOUSANDS, "")
    return int(plain) if plain.isascii() and plain.isdigit() else None


def _bound(texts: list[str], words: NumberWords) -> str | None:
    """Name of the bound that stands with a number; None for none."""
    told = f" {' '.join(texts)} "
    for name, phrases in words.bounds.items():
        if any(f" {phrase} " in told for phrase in phrases):
            return name
    return None


def _bounded(bound: str | None, value: int, words: NumberWords) -> Range:
    """Lowest and highest number that a number with a bound may mean."""
    slack = words.tolerance * value
    match bound:
        case "at_least":
            return value, None
        case "more_than":
            return value + 1, None
        case "at_most":
            return LOWEST, value
        case "less_than":
            return LOWEST, max(value - 1, LOWEST)
        case "about":
            return math.floor(value - slack), math.ceil(value + slack)
        case _:
            return value, value
