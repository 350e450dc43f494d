"""Coreference: pronouns to names (GAP), and clusters of persons, organisations and states (GUM).

    python benchmarks/quality/coref.py FOLDER

GAP (Webster et al. 2018), development, "snippet context": each snippet is read alone. A label
(whether the pronoun is name A, name B) is given where the actor of the pronoun has a name that
overlaps that name; scored as `gap_scorer` does: F1 over both labels of all snippets, the same for
he and she, and `bias` = F1 of she / F1 of he. `wrong` is the share of pronouns given to one of the
two names wrongly; the others are left open or given to a third.

GUM (open genres), each text read as raw text. Key: entities of type person, organization, and
place where the identity is a state. Response: mentions with an actor, by actor; the names of a
state, with the mentions of its government, are one cluster. A mention that was found is a true
one where it lies inside that one and covers its head (the partial match of CRAC 2022, after
MUC's "min"), the widest first. Clusters of one mention are left out on both sides, as in
CoNLL-2012, whose measure this is: the usual figure, and those who score with them gain by it.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coref_measures import MEASURES, add_scores, conll_f1, measure_clusters
from gum import read_documents

from dateline.find.coreference import resolve_actors
from dateline.find.names import find_names
from dateline.language import load_reader
from dateline.model import MentionHow, MentionKind
from dateline.rules.actors import load_actor_rules
from dateline.rules.folding import fold
from dateline.rules.gazetteer import load_gazetteer

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

    from gum import Document, Entity, Span

    from dateline.language import Reader
    from dateline.model import Actor, Mention

GAP = Path("coref") / "gap-development.tsv"
GUM = Path("ud-gum-open") / "test.conllu"
SHE = frozenset({"she", "her", "hers"})
BODIES = frozenset({"person", "organization"})
Resolved = tuple[tuple["Mention", ...], tuple["Actor", ...]]


def measure(benchmarks: Path) -> dict[str, Any]:
    """Read and resolve both sets with the built-in reader.

    Args:
        benchmarks: the folder of shared benchmarks; the corpora lie beside it.

    Returns:
        `gap` and `gum` with figures in percent; a set that is absent is left out.
    """
    reader = load_reader("english", threads=1)
    figures: dict[str, Any] = {}
    if (benchmarks / GAP).is_file():
        figures["gap"] = gap_figures(list(read_gap(benchmarks / GAP)), reader)
    if (benchmarks.parent / "corpora" / GUM).is_file():
        documents = list(read_documents(benchmarks.parent / "corpora" / GUM))
        figures["gum"] = gum_figures(documents, reader)
    if not figures:
        print("left out: the sets for coreference are not here")
    for name, row in figures.items():
        print(f"{name}: {row}")
    return figures


def resolve_all(items: Sequence[tuple[str, str]], reader: Reader) -> Iterator[Resolved]:
    """Mentions and actors of each text, by id and text."""
    rules, gazetteer = load_actor_rules(), load_gazetteer()
    for article_id, text in items:
        reading = reader.read(article_id, text)
        named = find_names(reading, rules)
        mentions, actors, _ = resolve_actors(reading, named, rules, gazetteer)
        yield mentions, actors


@dataclass(frozen=True, slots=True)
class Snippet:
    """One row of GAP: a pronoun, two names as code points `[start, end)`, and the truth."""

    id: str
    text: str
    pronoun: tuple[int, int]
    names: tuple[tuple[int, int], tuple[int, int]]
    truth: tuple[bool, bool]

    @property
    def feminine(self) -> bool:
        """Whether the pronoun is a she."""
        return self.text[slice(*self.pronoun)].lower() in SHE


def read_gap(path: Path) -> Iterator[Snippet]:
    """The rows of a GAP file."""
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            pronoun, first, second = (
                (int(row[f"{part}-offset"]), int(row[f"{part}-offset"]) + len(row[part]))
                for part in ("Pronoun", "A", "B")
            )
            truth = row["A-coref"].upper() == "TRUE", row["B-coref"].upper() == "TRUE"
            yield Snippet(row["ID"], row["Text"], pronoun, (first, second), truth)


def gap_labels(snippet: Snippet, mentions: Sequence[Mention]) -> tuple[bool, bool]:
    """Whether the pronoun was given to the actor of name A, of name B."""
    actor = next((one.actor for one in mentions if one.words.span == snippet.pronoun), None)
    names = [one for one in mentions if one.how is MentionHow.NAME and one.actor == actor]
    first, second = (
        actor is not None and any(one.words.start < end and one.words.end > start for one in names)
        for start, end in snippet.names
    )
    return first, second


def gap_figures(snippets: Sequence[Snippet], reader: Reader) -> dict[str, float]:
    """F1 in percent: all, he, she, their ratio; and shares of pronouns, right and wrong."""
    items = [(one.id, one.text) for one in snippets]
    labels = [
        gap_labels(snippet, mentions)
        for snippet, (mentions, _) in zip(snippets, resolve_all(items, reader), strict=True)
    ]
    return score_gap(snippets, labels)


def score_gap(snippets: Sequence[Snippet], labels: Sequence[tuple[bool, bool]]) -> dict[str, float]:
    """GAP's figures for some labels."""
    counts: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}
    wrong = right = 0
    for snippet, given in zip(snippets, labels, strict=True):
        for truth, label in zip(snippet.truth, given, strict=True):
            counts[snippet.feminine][f"{label} {truth}"] += 1
        right += any(given) and given == snippet.truth
        wrong += any(given) and given != snippet.truth
    she, he = (_f1(counts[one]) for one in (True, False))
    both = counts[True] + counts[False]
    share = 100 / max(len(snippets), 1)
    return {
        "snippets": len(snippets),
        "f1": round(100 * _f1(both), 2),
        "precision": round(100 * both["True True"] / max(_given(both), 1), 2),
        "masculine_f1": round(100 * he, 2),
        "feminine_f1": round(100 * she, 2),
        "bias": round(she / he, 3) if he else 0.0,
        "right": round(right * share, 2),
        "wrong": round(wrong * share, 2),
    }


def _given(counts: Counter[str]) -> int:
    return counts["True True"] + counts["True False"]


def _f1(counts: Counter[str]) -> float:
    lost = counts["True False"] + counts["False True"]
    return 2 * counts["True True"] / max(2 * counts["True True"] + lost, 1)


def gum_figures(documents: Sequence[Document], reader: Reader) -> dict[str, Any]:
    """CoNLL F1 and its parts, in percent, over some texts."""
    items = [(one.id, one.text) for one in documents]
    found = resolve_all(items, reader)
    scores = add_scores(
        measure_clusters(*clusters_of(document, *resolved))
        for document, resolved in zip(documents, found, strict=True)
    )
    figures: dict[str, Any] = {
        "documents": len(documents),
        "conll_f1": round(100 * conll_f1(scores), 2),
    }
    for name in (*MEASURES, "mentions"):
        score = scores[name]
        figures[name] = {
            "precision": round(100 * score.precision, 2),
            "recall": round(100 * score.recall, 2),
            "f1": round(100 * score.f1, 2),
        }
    return figures


def clusters_of(
    document: Document, mentions: Sequence[Mention], actors: Sequence[Actor]
) -> tuple[list[set[Hashable]], list[set[Hashable]]]:
    """Key and response of one text, in comparable mentions, without clusters of one."""
    key = [entity for entity in document.entities if is_measured(entity)]
    spans = {span for entity in key for span in entity.mentions}
    same = match_mentions(spans, mentions)
    grouped: dict[Hashable, set[Hashable]] = defaultdict(set)
    for mention, cluster in zip(mentions, cluster_names(mentions, actors), strict=True):
        if cluster is not None:
            grouped[cluster].add(same.get(mention.id, mention.id))
    truth: list[set[Hashable]] = [set(entity.mentions) for entity in key]
    return (
        [one for one in truth if len(one) > 1],
        [one for one in grouped.values() if len(one) > 1],
    )


def is_measured(entity: Entity) -> bool:
    """Whether an entity is a person, an organisation or a state."""
    if entity.type in BODIES:
        return True
    home = load_actor_rules().names.get(fold(entity.identity.replace("_", " ")))
    return entity.type == "place" and home is not None and bool(home.id)


def cluster_names(mentions: Sequence[Mention], actors: Sequence[Actor]) -> list[str | None]:
    """For each mention the name of its cluster: an actor, a state or none."""
    names = load_actor_rules().names
    governments = {
        one.id: one.country for one in actors if one.kind is MentionKind.GOVERNMENT and one.country
    }
    found: list[str | None] = []
    for mention in mentions:
        home = names.get(fold(mention.words.text))
        if mention.actor is None and mention.kind is MentionKind.PLACE and home is not None:
            found.append(home.id or None)
        else:
            found.append(governments.get(mention.actor or "", mention.actor))
    return found


def match_mentions(spans: set[Span], mentions: Sequence[Mention]) -> dict[str, Span]:
    """Which true mention each found one is, by its id; at most one each, the widest first."""
    by_head: dict[tuple[int, int], list[Span]] = defaultdict(list)
    for span in spans:
        by_head[span.head].append(span)
    heads = sorted(by_head)
    same: dict[str, Span] = {}
    taken: set[Span] = set()
    for mention in sorted(mentions, key=lambda one: one.words.start - one.words.end):
        start, end = mention.words.span
        fitting = [
            span
            for head in heads
            if start <= head[0] and head[1] <= end
            for span in by_head[head]
            if span.start <= start and end <= span.end and span not in taken
        ]
        if fitting:
            best = min(fitting, key=lambda span: (span.end - span.start, span.start))
            same[mention.id] = best
            taken.add(best)
    return same


if __name__ == "__main__":
    measure(Path(sys.argv[1]))
