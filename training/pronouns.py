"""Learns the weights of the signs by which "it" and "they" are resolved, from GUM's coreference.

    PYTHONPATH=src python training/pronouns.py [--corpora FOLDER]

Each pronoun of the third person in the training texts is one choice among its candidates and
"nobody". The weights make the right choice as likely as they can (conditional logit, drawn to
zero), found by Newton's method: the same numbers every time, in less than a minute. Earlier
pronouns are taken as the corpus has them, so that an early error spoils no later choice.

Weights for "he" and "she" are written by hand in rules/en/pronoun_signs.toml. Learned ones do
better on GUM, whose long texts mostly have one hero, and worse on short texts with several people
(README.md has the figures); this prints how the hand's do on GUM.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "benchmarks" / "quality"))

from coref import match_mentions  # noqa: E402 - found through the path above
from gum import read_documents  # noqa: E402 - the same

from dateline.find.coreference import begin  # noqa: E402 - the same
from dateline.find.coreference.descriptions import resolve_description  # noqa: E402 - the same
from dateline.find.coreference.pronouns import (  # noqa: E402 - the same
    NOBODY,
    THIRD,
    Candidate,
    candidates_for,
    may_refer,
    resolve_pronoun,
)
from dateline.find.names import find_names  # noqa: E402 - the same
from dateline.language import load_reader  # noqa: E402 - the same
from dateline.model import MentionHow  # noqa: E402 - the same
from dateline.rules.actors import load_actor_rules  # noqa: E402 - the same
from dateline.rules.gazetteer import load_gazetteer  # noqa: E402 - the same

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from gum import Document

    from dateline.model import Reading

WEIGHTS = HERE.parent / "src" / "dateline" / "rules" / "en" / "pronoun_weights.toml"
HE_AND_SHE, LEARNED = "person", "body"
DRAWN = 3.0  # how much weights are drawn to zero; chosen on dev
ROUNDS = 3
RARE = 3  # signs that are seen less often have no weight
STEPS = 8
HEAD = """# Weights, in log odds, of the signs by which "it" and "they" are resolved: learned by
# training/pronouns.py from UD English GUM, train, the openly licensed genres (annotation
# CC BY 4.0). Do not edit. docs/model-card.md tells what they are good for.
"""


@dataclass(frozen=True, slots=True)
class Choice:
    """One pronoun: the mentions' signs of each candidate, and which are right (none: nobody)."""

    set: str
    signs: tuple[tuple[Mapping[str, float], ...], ...]
    right: tuple[bool, ...]


def choices_in(document: Document, reading: Reading) -> Iterator[Choice]:
    """Every pronoun of the third person in one text, earlier ones resolved as they should be."""
    rules = load_actor_rules()
    draft = begin(reading, find_names(reading, rules), rules, load_gazetteer())
    spans = {span: number for number, e in enumerate(document.entities) for span in e.mentions}
    same = match_mentions(set(spans), draft.mentions)
    truth = [spans[same[one.id]] if one.id in same else None for one in draft.mentions]
    for index, mention in enumerate(draft.mentions):
        if draft.of[index] is not None or mention.how is MentionHow.NAME:
            continue
        word = mention.words.text.lower()
        if mention.how is not MentionHow.PRONOUN:
            resolve_description(draft, index)
        elif rules.pronouns[word].person != THIRD or word in rules.reflexives:
            resolve_pronoun(draft, index)
        elif may_refer(draft, index, rules.pronouns[word]):
            pronoun = rules.pronouns[word]
            found = candidates_for(draft, index, pronoun)
            right = tuple(_is_right(one, truth, truth[index]) for one in found)
            name = HE_AND_SHE if pronoun.gender in ("masc", "fem") else LEARNED
            if found:
                yield Choice(name, tuple(one.mentions for one in found), right)
            if any(right):
                entity = found[right.index(True)].entity
                draft.link(index, entity, "")
                if name == HE_AND_SHE:
                    entity.gender = entity.gender or pronoun.gender


def _is_right(one: Candidate, truth: list[int | None], wanted: int | None) -> bool:
    """Whether a candidate's last mention, or else most of them, are of the pronoun's entity."""
    known = [truth[other] for other in one.entity.mentions if truth[other] is not None]
    if truth[one.last] is not None:
        return truth[one.last] == wanted
    return wanted is not None and bool(known) and 2 * known.count(wanted) > len(known)


def learn(choices: list[Choice], drawn: float = DRAWN) -> dict[str, float]:
    """The weights that make the right choices likeliest.

    A candidate is as likely as its best mention; which one that is changes with the weights, so
    that both are found in turns.

    Args:
        choices: of one set.
        drawn: how much weights are drawn to zero.
    """
    counts = Counter(
        name for choice in choices for name in {n for one in choice.signs for m in one for n in m}
    )
    names = [NOBODY, *sorted(name for name, count in counts.items() if count >= RARE)]
    weights = np.zeros(len(names))
    for _ in range(ROUNDS):
        tables = [_table(choice, names, weights) for choice in choices]
        weights = _climb(tables, weights, drawn)
    return {name: round(float(value), 3) for name, value in zip(names, weights, strict=True)}


def _climb(
    tables: list[tuple[np.ndarray, np.ndarray]], weights: np.ndarray, drawn: float
) -> np.ndarray:
    """Newton's method on the likelihood of the right rows."""
    for _ in range(STEPS):
        slope = -drawn * weights
        curve = drawn * np.eye(len(weights))
        for table, right in tables:
            chance = _softmax(table @ weights)
            good = _softmax(np.where(right > 0, table @ weights, -np.inf))
            slope += table.T @ (good - chance)
            middle = table.T @ chance
            curve += (table.T * chance) @ table - np.outer(middle, middle)
        weights = weights + np.linalg.solve(curve, slope)
    return weights


def _table(choice: Choice, names: list[str], weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """A row for nobody and for each candidate's best mention, and which rows are right."""
    place = {name: at for at, name in enumerate(names)}
    table = np.zeros((len(choice.signs) + 1, len(names)))
    table[0, 0] = 1.0
    for row, mentions in enumerate(choice.signs, 1):
        rows = np.zeros((len(mentions), len(names)))
        for number, signs in enumerate(mentions):
            for name, value in signs.items():
                if name in place:
                    rows[number, place[name]] = value
        table[row] = rows[int((rows @ weights).argmax())]
    right = np.array([not any(choice.right), *choice.right], dtype=np.float64)
    return table, right


def _softmax(points: np.ndarray) -> np.ndarray:
    shares: np.ndarray = np.exp(points - points.max())
    return shares / shares.sum()


def right_share(choices: Iterable[Choice], weights: Mapping[str, float]) -> float:
    """In how many choices the likeliest is right, nobody among them."""
    names, values = list(weights), np.array(list(weights.values()))
    hits = [
        bool(right[int((table @ values).argmax())])
        for table, right in (_table(choice, names, values) for choice in choices)
    ]
    return sum(hits) / max(len(hits), 1)


def read_choices(path: Path) -> list[Choice]:
    """The choices in every text of a corpus file."""
    reader = load_reader("english", threads=1)
    return [
        choice
        for document in read_documents(path)
        for choice in choices_in(document, reader.read(document.id, document.text))
    ]


def main() -> None:
    """Learn from train, tell how well it does on dev, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, default=HERE.parent.parent / "shared" / "corpora")
    folder = parser.parse_args().corpora / "ud-gum-open"
    train, dev = read_choices(folder / "train.conllu"), read_choices(folder / "dev.conllu")
    lines = [HEAD, f"[{LEARNED}]"]
    given = load_actor_rules().signs.person
    for name in (HE_AND_SHE, LEARNED):
        taught, asked = ([one for one in part if one.set == name] for part in (train, dev))
        weights = learn(taught) if name == LEARNED else given
        print(f"{name}: {len(taught)} choices, {len(weights)} weights; right on train and dev:")
        print(f"  {right_share(taught, weights):.1%} {right_share(asked, weights):.1%}")
        if name == LEARNED:
            lines += [f'"{sign}" = {value}' for sign, value in weights.items()]
    WEIGHTS.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
