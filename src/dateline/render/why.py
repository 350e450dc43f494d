"""The proof of an entry: how its date was worked out, and the words it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dateline.render.dates import date_label, told_label
from dateline.render.evidence import find_evidence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dateline.model import Because, Claims, Entry, Quotation

Plain = dict[str, Any]


def proof_steps(entry: Entry, lookup: Callable[[str], Claims]) -> list[Plain]:
    """The steps of a proof in order, each with its rule, its article and its words.

    Args:
        entry: whose date is in question.
        lookup: the claims of an article, by its id.

    Returns:
        For each step `number, says, rule, bound, article, source, published, words`; empty
        where nothing dates the entry.
    """
    return [_step(number, step, lookup) for number, step in enumerate(entry.when.because, 1)]


def _step(number: int, step: Because, lookup: Callable[[str], Claims]) -> Plain:
    article = lookup(step.article).article if step.article else None
    return {
        "number": number,
        "says": step.says,
        "rule": step.rule,
        "bound": step.bound,
        "article": step.article,
        "source": (article.source or article.path) if article else None,
        "published": told_label(article.published) if article else None,
        "words": [_piece(words) for words in step.words],
    }


def _piece(words: Quotation) -> Plain:
    return {"start": words.start, "end": words.end, "text": words.text}


def why_plain(entry: Entry, lookup: Callable[[str], Claims]) -> Plain:
    """The proof of an entry as plain JSON values: its date, the steps, life line, claims."""
    return {
        "entry": entry.id,
        "headline": entry.headline,
        "date": date_label(entry.when),
        "edtf": entry.when.edtf or None,
        "earliest": entry.when.earliest.isoformat() if entry.when.earliest else None,
        "latest": entry.when.latest.isoformat() if entry.when.latest else None,
        "status": entry.status.value,
        "proof": proof_steps(entry, lookup),
        "life_line": [
            {
                "status": step.status.value,
                "told_on": step.told_on.isoformat() if step.told_on else None,
                "article": step.ref.article,
                "claim": step.ref.claim,
                "words": _piece(step.words),
            }
            for step in entry.life_line
        ],
        "disagreements": [
            {
                "about": item.about,
                "alternatives": [
                    {
                        "says": one.says,
                        "claims": [
                            {"article": ref.article, "claim": ref.claim} for ref in one.refs
                        ],
                    }
                    for one in item.alternatives
                ],
            }
            for item in entry.disagreements
        ],
        "claims": [_claim(entry, number, lookup) for number in range(len(entry.claims))],
        "needs_review": list(entry.needs_review),
    }


def _claim(entry: Entry, number: int, lookup: Callable[[str], Claims]) -> Plain:
    item = find_evidence(entry.claims[number], lookup)
    return {
        "article": item.article.id,
        "claim": item.ref.claim,
        "source": item.article.source or item.article.path,
        "title": item.article.title,
        "url": item.article.url,
        "published": told_label(item.article.published),
        "words": [_piece(words) for words in item.words],
    }


def why_lines(entry: Entry, lookup: Callable[[str], Claims]) -> Iterator[str]:
    """The proof of an entry as numbered sentences for a person.

    Returns:
        Lines without newline and without markup: headline and date, the proof, the life line
        where there is more than one step, disagreements, and the words of every claim.
    """
    plain = why_plain(entry, lookup)
    yield plain["headline"]
    yield f"{plain['date']}  [{plain['status']}]  {plain['edtf'] or 'no EDTF value'}"
    yield ""
    yield "Why this date:"
    for step in plain["proof"]:
        yield f"  {step['number']}. {_sentence(step)}"
    if not plain["proof"]:
        yield "  Nothing in the reports dates it."
    yield from _life_lines(plain)
    yield from _disagreement_lines(plain)
    yield ""
    yield "Told by:"
    for number, claim in enumerate(plain["claims"], 1):
        words = " … ".join(" ".join(piece["text"].split()) for piece in claim["words"])
        yield f"  [{number}] {claim['source']}, {claim['published']}: “{words}”"


def _sentence(step: Plain) -> str:
    """A step with its words, report and rule."""
    words = ", ".join(f"“{' '.join(piece['text'].split())}”" for piece in step["words"])
    told = f" {words}" if words and words not in step["says"] else ""
    where = f" ({step['source']}, {step['published']})" if step["article"] else ""
    return f"{step['says'].rstrip('.')}.{told}{where} [{step['rule']}]"


def _life_lines(plain: Plain) -> Iterator[str]:
    if len(plain["life_line"]) > 1:
        yield ""
        yield "Life line:"
        for step in plain["life_line"]:
            told = (step["told_on"] or "no date")[:10]
            yield f"  {told}  {step['status']}: “{' '.join(step['words']['text'].split())}”"


def _disagreement_lines(plain: Plain) -> Iterator[str]:
    numbers = {
        (claim["article"], claim["claim"]): number
        for number, claim in enumerate(plain["claims"], 1)
    }
    for item in plain["disagreements"]:
        yield ""
        yield f"The reports disagree about {item['about']}:"
        for one in item["alternatives"]:
            told = "".join(f"[{numbers[ref['article'], ref['claim']]}]" for ref in one["claims"])
            yield f"  {one['says']} {told}"
