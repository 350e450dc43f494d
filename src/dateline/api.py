"""The composition root: open, add, weave, query and export, by the verbs of the command line."""

from __future__ import annotations

import os
import shutil
import tempfile
import threading
from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.engines import run_shards
from dateline.errors import DatelineError, NotFoundError, OptionError
from dateline.model import Article, Claims, Entry, EntryKind, Refusal, content_id
from dateline.model.dossier import Dossier
from dateline.pipeline import FindStep, Only, parse_shard
from dateline.read import ReadOptions, read_paths
from dateline.read.dateline import read_dateline
from dateline.rules.languages import time_languages
from dateline.store import EntryQuery, Store
from dateline.weave import cluster_events, weave

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from dateline.model import TimeMention
    from dateline.model.dossier import ActorSummary, Unresolved
    from dateline.store import ArticleSummary, Hit, Mismatch, StoreCounts
    from dateline.weave import EventCluster

SHARD_SIZE = 8  # articles: some seconds of work, so that a stop loses little
SIGHTINGS = 250  # reports whose words a dossier reads: about a second
KEPT_CLAIMS = 64  # articles whose claims are kept decoded, per thread
WORK_SUFFIX = ".work"
FINGERPRINT = "pipeline"  # meta key: which code and rules made the findings
WOVEN = "woven"  # meta key: which articles the entries were woven from


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """How to build.

    Attributes:
        read: how bytes become articles.
        reader: name of the language reader.
        workers: processes; 0 means one for each core.
        weave_early: weave after the first shards too, so that entries show while others
            are still being read.
    """

    read: ReadOptions = field(default_factory=ReadOptions)
    reader: str = "english"
    workers: int = 0
    weave_early: bool = False

    @property
    def processes(self) -> int:
        """The number of processes that is meant."""
        return self.workers or os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a build is.

    Attributes:
        done: articles that are in the store.
        total: articles that were read.
        claims: events and statements found in this run.
        refusals: what was dropped in this run.
        weaving: True while entries are being woven.
    """

    done: int
    total: int
    claims: int
    refusals: int
    weaving: bool = False


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did.

    Attributes:
        articles: articles that were read from the paths.
        new: of these, how many the store did not have yet.
        refused: files and records that became no article, with the reasons.
    """

    articles: int
    new: int
    refused: tuple[Refusal, ...]


def build(
    paths: Sequence[str | Path],
    output: str | Path,
    options: BuildOptions | None = None,
    *,
    on_progress: Callable[[Progress], None] | None = None,
) -> Built:
    """Read reports into a store and weave its entries; go on where an earlier run stopped.

    Args:
        paths: files and folders; "-" is standard input.
        output: the store, made where it is missing.
        options: how to build.
        on_progress: called after each shard.

    Raises:
        NotFoundError: a path that was named does not exist.
        StoreError: `output` is something else than a store.
    """
    chosen = options or BuildOptions()
    output = Path(output)
    articles, refused = _read_all(paths, chosen.read)
    with Store.open(output, write=True) as store:
        build_run = _Build(store, chosen, on_progress or _silent)
        new = build_run.add(articles, refused, output.with_name(output.name + WORK_SUFFIX))
    return Built(len(articles), new, tuple(refused))


def _silent(_progress: Progress) -> None:
    """Tell nobody."""


def _read_all(
    paths: Sequence[str | Path], options: ReadOptions
) -> tuple[list[Article], list[Refusal]]:
    articles: list[Article] = []
    refused: list[Refusal] = []
    for item in read_paths(paths, options):
        if isinstance(item, Article):
            articles.append(item)
        else:
            refused.append(item)
    return articles, refused


class _Build:
    """One run: shards into the store, then entries."""

    def __init__(
        self, store: Store, options: BuildOptions, tell: Callable[[Progress], None]
    ) -> None:
        self._store = store
        self._options = options
        self._tell = tell
        self._claims = 0
        self._refusals = 0
        self._shards = 0

    def add(self, articles: list[Article], refused: list[Refusal], work: Path) -> int:
        """Find and store what is missing, weave; return how many articles were new."""
        step = FindStep(self._options.reader)
        self._forget_old_findings(step.fingerprint)
        self._store.add_refusals(refused)
        self._refusals = len(refused)
        known = self._store.known_hashes()
        missing = [article for article in articles if article.content_hash not in known]
        done = len(articles) - len(missing)
        self._tell(Progress(done, len(articles), 0, self._refusals))
        for path in run_shards(
            step,
            missing,
            work,
            workers=self._options.processes,
            shard_size=SHARD_SIZE,
        ):
            done += self._store_shard(path)
            self._tell(Progress(done, len(articles), self._claims, self._refusals))
            self._weave_early()
        self._weave(done, len(articles))
        shutil.rmtree(work, ignore_errors=True)
        return len(missing)

    def _forget_old_findings(self, fingerprint: str) -> None:
        """Clear a store whose findings another version of the program made."""
        if self._store.meta(FINGERPRINT) != fingerprint:
            self._store.clear()
            self._store.set_meta(FINGERPRINT, fingerprint)

    def _store_shard(self, path: Path) -> int:
        """Put one shard into the store in one transaction; return its articles."""
        found = list(parse_shard(path.read_bytes()))
        claims = [item for item in found if isinstance(item, Claims)]
        lost = [item for item in found if isinstance(item, Refusal)]
        self._store.add_claims(claims)
        self._store.add_refusals(lost)
        self._claims += sum(len(one.events) + len(one.statements) for one in claims)
        self._refusals += len(lost) + sum(len(one.refusals) for one in claims)
        return len(found)

    def _weave_early(self) -> None:
        """Weave after 1, 2, 4, 8 … shards: the first entries show soon, at little cost."""
        self._shards += 1
        if self._options.weave_early and self._shards & (self._shards - 1) == 0:
            self._store.replace_entries(weave(self._store.claims()))

    def _weave(self, done: int, total: int) -> None:
        """Weave all claims, unless these very articles have been woven already."""
        woven = content_id(*sorted(self._store.known_hashes()))
        if self._store.meta(WOVEN) == woven:
            return
        self._tell(Progress(done, total, self._claims, self._refusals, weaving=True))
        self._store.replace_entries(weave(self._store.claims()))
        self._store.set_meta(WOVEN, woven)


def read(
    paths: Sequence[str | Path],
    options: BuildOptions | None = None,
    *,
    only: Only | None = None,
) -> Iterator[Claims | Refusal]:
    """Find the claims of reports without a store, in the order of the input.

    Args:
        paths: files and folders; "-" is standard input.
        options: how to read.
        only: find only this; None for everything.

    Yields:
        The claims of each article; a refusal for what became none.
    """
    chosen = options or BuildOptions()
    articles, refused = _read_all(paths, chosen.read)
    yield from refused
    with tempfile.TemporaryDirectory(prefix="dateline-") as folder:
        for path in run_shards(
            FindStep(chosen.reader, only=only),
            articles,
            Path(folder),
            workers=chosen.processes,
            shard_size=SHARD_SIZE,
        ):
            yield from parse_shard(path.read_bytes())
            path.unlink()


def times(
    text: str,
    *,
    published: str | date | None = None,
    language: str = "en",
    reader: str | None = None,
) -> tuple[TimeMention, ...]:
    """Find the expressions of time in a text, for those who need no more.

    `times("He left on Tuesday.", published="2022-09-23")[0].value` -> "2022-09-20"

    Args:
        text: any text; offsets count its code points.
        published: the day it was published, or the instant, as ISO 8601 or as a value; None
            leaves relative times unresolved, unless a dateline in English tells the full date.
        language: ISO 639-1 code of a language whose expressions of time are known: "en" or "es".
        reader: name of the language reader; None for the built-in model where the language is
            English. There is no model of another language: there a plain reader cuts words
            and sentences and tells the tense by the ending of the nearest verb.

    Returns:
        Mentions in order of the text, each with TIMEX3 type and value, and its bounds with
        the reasons for them.

    Raises:
        OptionError: `published` is no day, or nothing is known of the language.
    """
    if language not in time_languages():
        known = ", ".join(map(repr, time_languages()))
        msg = (
            f"language = {language!r} given; {known} are allowed; "
            "docs/times.md tells how to add a language"
        )
        raise OptionError(msg)
    chosen = reader or ("english" if language == "en" else f"plain:{language}")
    instant = _instant(published)
    if instant is None and language == "en":
        instant = read_dateline(text)
    article = Article(id="text", path="-", text=text, published=instant, language=language)
    (found,) = parse_shard(FindStep(chosen, only=Only.TIMES, language=language)([article]))
    if isinstance(found, Refusal):
        raise DatelineError(found.detail)
    return found.times


def _instant(published: str | date | None) -> datetime | None:
    """A publication date as a value."""
    if isinstance(published, str):
        try:
            return datetime.fromisoformat(published).replace(tzinfo=None)
        except ValueError as fault:
            msg = (
                f"published = {published!r} given ({fault}); a day or an instant in ISO 8601 is "
                'allowed; write it like "2022-09-23"'
            )
            raise OptionError(msg) from fault
    if isinstance(published, datetime):
        return published.replace(tzinfo=None)
    return None if published is None else datetime(published.year, published.month, published.day)


class Chronology:
    """A store, opened for questions; safe to ask from several threads."""

    def __init__(self, path: str | Path) -> None:
        """Open a store read-only.

        Raises:
            NotFoundError: there is no such file.
            StoreError: it is no store, or of a newer layout.
        """
        self.path = Path(path)
        if not self.path.is_file():
            msg = (
                f"{self.path}: no such chronology; name a file that `dateline build REPORTS "
                f"--output {self.path}` has made"
            )
            raise NotFoundError(msg)
        self._local = threading.local()
        self._store.counts()

    @property
    def _store(self) -> Store:
        """This thread's own connection."""
        store: Store | None = getattr(self._local, "store", None)
        if store is None:
            store = Store.open(self.path)
            self._local.store = store
            self._local.claims = OrderedDict()
        return store

    def counts(self) -> StoreCounts:
        """How much of everything there is."""
        return self._store.counts()

    def entries(self, query: EntryQuery | None = None) -> list[Entry]:
        """Entries in order of time.

        Args:
            query: which ones; None for all.
        """
        return list(self._store.entries(query or EntryQuery()))

    def count_entries(self, query: EntryQuery) -> int:
        """How many entries a query has, its limit left aside."""
        return self._store.count_entries(query)

    def entry(self, entry_id: str) -> Entry:
        """One entry, by its id or the beginning of it.

        Raises:
            NotFoundError: there is none, or several begin so.
        """
        return self._store.entry(entry_id)

    def article(self, article_id: str) -> Article:
        """One article.

        Raises:
            NotFoundError: there is none.
        """
        return self._store.article(article_id)

    def articles(self) -> list[ArticleSummary]:
        """All articles in short, in order of publication."""
        return list(self._store.articles())

    def claims_of(self, article_id: str) -> Claims:
        """All claims of one article.

        Raises:
            NotFoundError: there is no such article.
        """
        store = self._store
        kept: OrderedDict[str, Claims] = self._local.claims
        if article_id not in kept:
            kept[article_id] = store.claims_of(article_id)
            if len(kept) > KEPT_CLAIMS:
                kept.popitem(last=False)
        return kept[article_id]

    def all_claims(self) -> Iterator[Claims]:
        """The claims of every article, in order of publication."""
        return self._store.claims()

    def clusters(self) -> Iterator[EventCluster]:
        """Which mentions are one event, those that became no entry included."""
        return cluster_events(self._store.claims())

    def every_event(self) -> Iterator[Entry]:
        """All events woven anew, those that say too little for a line of the chronology, too.

        It takes as long as weaving does, and holds nothing that `entries` would not.
        """
        woven = weave(self._store.claims(), everything=True)
        return (entry for entry in woven if entry.kind is EntryKind.EVENT)

    def search(self, text: str, limit: int = 50) -> tuple[Hit, ...]:
        """Articles and entries that have these words."""
        return self._store.search(text, limit)

    def actors(self, limit: int) -> tuple[tuple[ActorSummary, ...], int]:
        """The actors in most entries, and how many actors there are."""
        return self._store.actors(limit), self._store.count_actors()

    def dossier(self, given: str, limit: int = 20) -> Dossier:
        """All about one actor.

        Args:
            given: a name, a part of one from the beginning of a word, or an id.
            limit: at most so many statements, events and relations.

        Raises:
            NotFoundError: nobody has the name, or several have it; the message lists them.
        """
        store = self._store
        actor, others = store.find_actor(given)
        seen, reports = store.sightings(actor.id, SIGHTINGS)
        relations, relation_count = store.relations(actor.id, limit)
        said = EntryQuery(actor=actor.id, kind=EntryKind.STATEMENT, limit=limit)
        done = EntryQuery(actor=actor.id, kind=EntryKind.EVENT, limit=limit)
        return Dossier(
            actor=actor,
            others=others,
            sightings=seen,
            reports=reports,
            reports_read=min(reports, SIGHTINGS),
            statements=tuple(store.entries(said)),
            statement_count=store.count_entries(said),
            events=tuple(store.entries(done)),
            event_count=store.count_entries(done),
            relations=relations,
            relation_count=relation_count,
        )

    def unresolved(self, limit: int) -> tuple[tuple[Unresolved, ...], int]:
        """Names and phrases that the tables of actors missed, the most frequent first."""
        return self._store.unresolved(limit)

    def refusals(self) -> list[Refusal]:
        """What was dropped on the way, with reasons."""
        return list(self._store.refusals())

    def verify(self) -> list[Mismatch]:
        """Every quotation that does not equal its article's words; empty is good."""
        return self._store.verify()


def is_store(path: str | Path) -> bool:
    """Whether a path is a file that begins as a store does."""
    path = Path(path)
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(16) == b"SQLite format 3\x00"


__all__ = [
    "BuildOptions",
    "Built",
    "Chronology",
    "Entry",
    "EntryQuery",
    "Progress",
    "ReadOptions",
    "build",
    "is_store",
    "read",
]
