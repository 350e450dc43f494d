"""The order of the steps, written once: an article and its reading become claims."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cache, lru_cache, partial
from importlib import resources
from typing import TYPE_CHECKING

from dateline.find.coreference import resolve_actors
from dateline.find.dates import date_events, date_statements
from dateline.find.events import find_events
from dateline.find.ground import ground_claims
from dateline.find.names import find_names
from dateline.find.nationalities import find_nationalities
from dateline.find.places import find_places
from dateline.find.statements import find_statements
from dateline.find.status import hold_events, judge_events
from dateline.find.times import find_times
from dateline.language import load_reader
from dateline.model import Claims, Event, Reason, Refusal, Stage, Statement, Status, content_id
from dateline.model.codec import from_plain, to_plain
from dateline.rules.actors import load_actor_rules
from dateline.rules.cues import load_cue_rules
from dateline.rules.gazetteer import load_gazetteer
from dateline.rules.listed import ActorTable
from dateline.rules.ontology import load_ontology, reduce_type
from dateline.rules.own_table import with_table
from dateline.rules.status import load_status_rules
from dateline.rules.times import load_time_rules
from dateline.rules.triggers import load_trigger_rules

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from importlib.resources.abc import Traversable

    from dateline.language import Reader
    from dateline.model import (
        Article,
        EventFrame,
        Mention,
        Reading,
        StatementFrame,
        Verdict,
        Voucher,
        When,
    )
    from dateline.rules.actors import ActorRules
    from dateline.rules.cues import CueRules
    from dateline.rules.gazetteer import Gazetteer
    from dateline.rules.ontology import Ontology
    from dateline.rules.status import StatusRules
    from dateline.rules.times import TimeRules
    from dateline.rules.triggers import TriggerRules

Find = Callable[["Article", "Reading"], Claims]
PLACED = (Status.HAPPENED, Status.ONGOING, Status.PLANNED, Status.POSSIBLE)
ROOMS_THAT_FIND = ("model", "temporal", "rules", "language", "find", "pipeline.py")
"""Rooms whose code or data changes what is found in an article."""


@dataclass(frozen=True, slots=True)
class Rules:
    """All that the crafts know beforehand."""

    times: TimeRules
    actors: ActorRules
    gazetteer: Gazetteer
    cues: CueRules
    triggers: TriggerRules
    status: StatusRules
    ontology: Ontology


@cache
def load_rules(language: str = "en") -> Rules:
    """Load and check every rule file of one language, once per process.

    Raises:
        RuleError: a file is malformed; the message has file, line and rule id.
    """
    return Rules(
        times=load_time_rules(language),
        actors=load_actor_rules(language),
        gazetteer=load_gazetteer(),
        cues=load_cue_rules(language),
        triggers=load_trigger_rules(language),
        status=load_status_rules(language),
        ontology=load_ontology(),
    )


def find_claims(article: Article, reading: Reading, rules: Rules) -> Claims:
    """Everything that Dateline finds in one article: trip A after the language reader.

    Args:
        article: the article that was read.
        reading: its reading; offsets of both count code points of the same text.
        rules: what the crafts know beforehand.

    Returns:
        Claims, every quotation checked against the text; what was dropped is in `refusals`.
    """
    times, lost_times = find_times(reading, article.published, rules.times)
    named = find_names(reading, rules.actors, rules.gazetteer)
    mentions, actors, lost_actors = resolve_actors(
        reading, named, rules.actors, rules.gazetteer, article.published
    )
    nationalities = find_nationalities(reading, mentions, rules.actors)
    places, lost_places = find_places(
        reading, mentions + nationalities, rules.actors, rules.gazetteer, article.published
    )
    said, lost_statements = find_statements(reading, mentions, rules.cues)
    frames, lost_events = find_events(reading, mentions, places, times, rules.triggers)
    verdicts = judge_events(reading, frames, times, said, rules.status)
    holders = hold_events(frames, said)
    dates = date_events(
        reading, article.published, article.published_is_day, times, frames, verdicts, said
    )
    said_when = date_statements(reading, article.published, article.published_is_day, times, said)
    return ground_claims(
        article,
        reader=reading.reader,
        sentences=tuple((sentence.start, sentence.end) for sentence in reading.prose),
        times=times,
        mentions=_in_order(mentions + nationalities),
        actors=actors,
        places=places,
        statements=_statements(said, said_when),
        events=_events(frames, verdicts, holders, dates, rules.ontology),
        refusals=lost_times + lost_actors + lost_places + lost_statements + lost_events,
    )


def find_times_alone(article: Article, reading: Reading, rules: TimeRules) -> Claims:
    """The expressions of time in one article, and nothing else.

    Args:
        article: the article that was read.
        reading: its reading.
        rules: of times alone.

    Returns:
        Claims that hold times and sentences; all else is empty.
    """
    times, lost = find_times(reading, article.published, rules)
    return ground_claims(
        article,
        reader=reading.reader,
        sentences=tuple((sentence.start, sentence.end) for sentence in reading.prose),
        times=times,
        mentions=(),
        actors=(),
        places=(),
        statements=(),
        events=(),
        refusals=lost,
    )


def _in_order(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Mentions in order of the text, of two that begin together the shorter first."""
    return tuple(sorted(mentions, key=lambda one: one.words.span))


def _statements(
    frames: tuple[StatementFrame, ...], whens: tuple[When, ...]
) -> tuple[Statement, ...]:
    """Frames and their dates, put together; ids count from s1."""
    return tuple(
        Statement(
            id=f"s{number}",
            kind=frame.kind,
            content=frame.content,
            cue=frame.cue,
            speaker=frame.speaker,
            addressee=frame.addressee,
            channel=frame.channel,
            holder=frame.holder,
            when=when,
            because=frame.because,
        )
        for number, (frame, when) in enumerate(zip(frames, whens, strict=True), 1)
    )


def _events(
    frames: tuple[EventFrame, ...],
    verdicts: tuple[Verdict, ...],
    holders: tuple[tuple[Voucher, ...], ...],
    dates: tuple[tuple[str | None, When], ...],
    ontology: Ontology,
) -> tuple[Event, ...]:
    """Frames, verdicts, holders and dates, put together; ids count from e1."""
    parts = zip(frames, verdicts, holders, dates, strict=True)
    return tuple(
        Event(
            id=f"e{number}",
            trigger=frame.trigger,
            lemma=frame.lemma,
            type=frame.type,
            mode=frame.mode,
            contexts=frame.contexts,
            reduced=reduce_type(frame.type, verdict.status, ontology) if frame.type else None,
            actors=frame.actors,
            recipients=frame.recipients,
            place=frame.place if _is_placed(frame, verdict) else None,
            place_how=frame.place_how if _is_placed(frame, verdict) else None,
            status=verdict.status,
            status_words=verdict.words,
            certainty=verdict.certainty,
            factuality=verdict.factuality,
            holder=holder,
            time=time,
            when=when,
            evidence=frame.evidence,
            amounts=frame.amounts,
            because=f"{frame.because}; {verdict.because}",
        )
        for number, (frame, verdict, holder, (time, when)) in enumerate(parts, 1)
    )


def _is_placed(frame: EventFrame, verdict: Verdict) -> bool:
    """Whether an event keeps its place: one carried on only where it is, was or may be there."""
    carried = frame.place_how is not None and frame.place_how.is_carried
    return not carried or verdict.status in PLACED


@cache
def fingerprint(rooms: tuple[str, ...] = ROOMS_THAT_FIND) -> str:
    """Hash of all code and data that something depends on, so that what is old is known as old.

    Args:
        rooms: folders and modules of this package; those that findings depend on, unless given.
    """
    digest = hashlib.sha256()
    root = resources.files("dateline")
    for room in rooms:
        for name, data in _files_below(root.joinpath(room), room):
            digest.update(f"{name}:{len(data)}:".encode())
            digest.update(data)
    return digest.hexdigest()[:16]


def _files_below(folder: Traversable, name: str) -> Iterator[tuple[str, bytes]]:
    if folder.is_file():
        if not name.endswith(".pyc"):
            yield name, folder.read_bytes()
        return
    for child in sorted(folder.iterdir(), key=lambda item: item.name):
        yield from _files_below(child, f"{name}/{child.name}")


class Only(StrEnum):
    """What can be found alone, for those who need no more."""

    TIMES = "times"


@dataclass(frozen=True, slots=True)
class FindStep:
    """Trip A for a batch of articles, as engines run it: articles in, JSON lines out.

    It can be pickled; reader and rules are loaded once in each process that runs it.

    Attributes:
        reader: name of the language reader.
        threads: threads of the language reader in one process.
        only: find only this; None for everything.
        language: ISO 639-1 code of the rules for times; those for all else are English.
        actors: what a user's own tables of actors say.
    """

    reader: str = "english"
    threads: int = 1
    only: Only | None = None
    language: str = "en"
    actors: ActorTable = field(default_factory=ActorTable)

    @property
    def fingerprint(self) -> str:
        """Same fingerprint and same articles: same bytes."""
        return content_id(
            fingerprint(), self.reader, self.only or "", self.language, self.actors.digest
        )

    def __call__(self, articles: Sequence[Article]) -> bytes:
        """Find the claims of some articles.

        Returns:
            One JSON line per article, in order: `{"claims": …}` or `{"refusal": …}`.
        """
        found = find_all(articles, _reader(self.reader, self.threads), self._find())
        return b"".join(_line(item) for item in found)

    def _find(self) -> Find:
        """What finds the claims of one article."""
        if self.only is Only.TIMES:
            return partial(find_times_alone, rules=load_time_rules(self.language))
        return partial(find_claims, rules=_rules_with(self.actors))

    def refuse(self, article: Article, detail: str) -> bytes:
        """The line of an article that could not be worked on at all."""
        return _line(Refusal(Stage.LANGUAGE, Reason.FAILED, article.id, detail))


@lru_cache(maxsize=1)
def _rules_with(table: ActorTable) -> Rules:
    rules = load_rules()
    return replace(rules, actors=with_table(rules.actors, table)) if table.digest else rules


@cache
def _reader(name: str, threads: int) -> Reader:
    return load_reader(name, threads=threads)


def find_all(articles: Sequence[Article], reader: Reader, find: Find) -> Iterator[Claims | Refusal]:
    """The claims of some articles, read in one batch; a fault refuses its article alone."""
    for article, reading in _read_each(articles, reader):
        if isinstance(reading, Refusal):
            yield reading
            continue
        try:
            yield find(article, reading)
        except Exception as fault:  # noqa: BLE001 - one article must not end the run
            yield _failed(Stage.GROUND, article, fault)


def _read_each(
    articles: Sequence[Article], reader: Reader
) -> Iterator[tuple[Article, Reading | Refusal]]:
    """Readings of one batch as they come; from where the batch fails, one by one."""
    done = 0
    try:
        items = [(article.id, article.text) for article in articles]
        for article, reading in zip(articles, reader.read_many(items), strict=True):
            done += 1
            yield article, reading
    except Exception:  # noqa: BLE001 - find the one that fails
        for article in articles[done:]:
            yield article, _read_alone(article, reader)


def _read_alone(article: Article, reader: Reader) -> Reading | Refusal:
    try:
        return reader.read(article.id, article.text)
    except Exception as fault:  # noqa: BLE001 - one article must not end the run
        return _failed(Stage.LANGUAGE, article, fault)


def _failed(stage: Stage, article: Article, fault: Exception) -> Refusal:
    detail = f"{type(fault).__name__}: {fault}; please report this with the article"
    return Refusal(stage, Reason.FAILED, article.id, detail)


def _line(item: Claims | Refusal) -> bytes:
    key = "claims" if isinstance(item, Claims) else "refusal"
    plain = json.dumps({key: to_plain(item)}, ensure_ascii=False, separators=(",", ":"))
    return plain.encode("utf-8", "surrogatepass") + b"\n"


def parse_shard(lines: Iterable[bytes]) -> Iterator[Claims | Refusal]:
    """What a `FindStep` wrote, as values again; every quotation is checked on the way.

    Args:
        lines: of the output, one for each article; each is read when it is asked for.

    Raises:
        GroundingError: a quotation is not in its article.
    """
    for line in lines:
        plain = json.loads(line.decode("utf-8", "surrogatepass"))
        if "refusal" in plain:
            yield from_plain(Refusal, plain["refusal"], _no_text, "")
            continue
        claims = plain["claims"]
        article = claims["article"]
        texts = {article["id"]: article["text"]}
        yield from_plain(Claims, claims, texts.__getitem__, article["id"])


def _no_text(article_id: str) -> str:
    """A refusal quotes nothing."""
    raise KeyError(article_id)
