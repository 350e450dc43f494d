"""Turns a word form into its lemma by a learned edit, and tells which edit a pair needs.

An edit is written `case|cut|tail`: make the form lower case (`l`) or leave it (`k`), cut so many
code points off its end, then add the tail.
"""

from __future__ import annotations

_TYPOGRAPHIC = str.maketrans({"\u2019": "'", "\u2018": "'"})


def lemma_edit(form: str, lemma: str) -> str:
    """The edit that turns a form into its lemma.

    "Killed" with lemma "kill"  ->  "l|2|"

    Args:
        form: a word as it is written.
        lemma: its dictionary form.

    Returns:
        The shortest edit; where both cases serve, the one that makes lower case.
    """
    form = form.translate(_TYPOGRAPHIC)
    candidates = []
    for case, base in (("l", form.lower()), ("k", form)):
        shared = 0
        for ours, theirs in zip(base, lemma, strict=False):
            if ours != theirs:
                break
            shared += 1
        tail = lemma[shared:]
        candidates.append((len(base) - shared + len(tail), case, len(base) - shared, tail))
    _, case, cut, tail = min(candidates, key=lambda candidate: candidate[0])
    return f"{case}|{cut}|{tail}"


def apply_lemma_edit(form: str, edit: str) -> str:
    """The lemma that an edit makes of a form.

    "Killed" with "l|2|"  ->  "kill"

    Args:
        form: a word as it is written.
        edit: what `lemma_edit` returned for some pair.

    Returns:
        The lemma, never empty: where the edit cuts off everything, the form in the edit's case.
    """
    case, cut_text, tail = edit.split("|", 2)
    cut = int(cut_text)
    base = form.translate(_TYPOGRAPHIC)
    if case == "l":
        base = base.lower()
    if cut > len(base):
        return base
    return base[: len(base) - cut] + tail or base


def lemma_key(form: str) -> str:
    """The spelling under which a form stands in a table of lemmas.

    "N\u2019T" -> "n't"
    """
    return form.translate(_TYPOGRAPHIC).lower()
