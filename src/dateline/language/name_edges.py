"""Settles where names begin and end by the words beside them and their place in the tree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.language.paragraph import ReadWord
    from dateline.rules.name_edges import NameEdges

Name = tuple[int, int, str]
FUNCTION_WORDS: Final = frozenset({"ADP", "AUX", "CCONJ", "DET", "PART", "PRON", "PUNCT", "SCONJ"})
POSSESSIVE: Final = "POS"
PLURALS: Final = frozenset({"NNS", "NNPS"})
NOUN: Final = "NOUN"
PERSON: Final = "PER"
BODY: Final = "ORG"
PLACE: Final = "LOC"
ADJECTIVE: Final = "ADJ"


def settle_edges(
    names: Sequence[Name], forms: Sequence[str], words: Sequence[ReadWord], rules: NameEdges
) -> tuple[Name, ...]:
    """The names of a sentence with what belongs to them, without those that are no words.

    "the 65 Air Division" with "Air Division" -> "65 Air Division"

    Args:
        names: first word, stop, kind of each, in order, not overlapping.
        forms: the sentence's words as they are written.
        words: what was read of each.
        rules: what belongs to a name.

    Returns:
        The names, in order, not overlapping.

    Source: rules/en/name_edges.toml
    """
    said = [name for name in names if not _says_nothing(name, forms, words, rules)]
    ends = [0, *(stop for _, stop, _ in said)]
    begins = [*(first for first, _, _ in said), len(words)]
    return tuple(
        _settled(name, (before, after), forms, words, rules)
        for name, before, after in zip(said, ends, begins[1:], strict=False)
    )


def _settled(
    name: Name,
    room: tuple[int, int],
    forms: Sequence[str],
    words: Sequence[ReadWord],
    rules: NameEdges,
) -> Name:
    """One name with its edges settled, within the words that no other name has."""
    first, stop, kind = name
    begin, end = first, stop
    if stop - first > 1 and kind == PLACE and _is_lead(forms[first : first + 2], words[first]):
        begin += 1
    if first > room[0] and kind == BODY and _is_number_of(first - 1, stop, forms, words, rules):
        begin -= 1
    if stop - first > 1 and _is_tail(forms[stop - 2 : stop], words[stop - 1], rules):
        end -= 1
    elif stop < room[1] and kind != PERSON and _is_shop(first, stop, words, rules):
        end += 1
    return begin, end, kind


def _says_nothing(
    name: Name, forms: Sequence[str], words: Sequence[ReadWord], rules: NameEdges
) -> bool:
    """Whether a name is made of function words alone ("The"), one letter, or a legal form."""
    first, stop, _ = name
    if stop - first == 1 and (len(forms[first]) == 1 or forms[first].lower() in rules.forms):
        return True
    return all(word.upos in FUNCTION_WORDS for word in words[first:stop])


def _is_number_of(
    number: int, stop: int, forms: Sequence[str], words: Sequence[ReadWord], rules: NameEdges
) -> bool:
    """Whether a number is that of the unit whose name follows it and ends before `stop`."""
    return (
        forms[number][:1].isdigit()
        and number < words[number].head < stop
        and words[stop - 1].lemma.lower() in rules.units
    )


def _is_lead(forms: Sequence[str], word: ReadWord) -> bool:
    """Whether the first word of a place's name only says which part: "southern Kenya"."""
    lead, after = forms
    return word.upos == ADJECTIVE and lead.islower() and after[:1].isupper()


def _is_tail(forms: Sequence[str], word: ReadWord, rules: NameEdges) -> bool:
    """Whether the last word of a name is a common noun behind the name: "the Harbour area"."""
    before, last = forms
    common = word.xpos in PLURALS or (word.upos == NOUN and last in rules.tails)
    return common and last.isalpha() and last.islower() and before[:1].isupper()


def _is_shop(first: int, stop: int, words: Sequence[ReadWord], rules: NameEdges) -> bool:
    """Whether "'s" follows a name that owns nothing."""
    head = next((i for i in range(first, stop) if not first <= words[i].head < stop), stop - 1)
    mark = words[stop]
    return (
        mark.xpos == POSSESSIVE and first <= mark.head < stop and words[head].deprel in rules.shops
    )
