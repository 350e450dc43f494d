"""Finds without a store: the claims of reports, or the times of a text."""

from __future__ import annotations

import tempfile
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.api.options import BuildOptions
from dateline.engines import run_shards
from dateline.errors import DatelineError, OptionError
from dateline.model import Article, Refusal
from dateline.pipeline import FindStep, Only, parse_shard
from dateline.read import Spool, read_dateline, read_paths
from dateline.rules.languages import time_languages
from dateline.rules.listed import ActorTable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.model import Claims, TimeMention
    from dateline.read import ReadOptions

SHARD_SIZE = 8  # articles: some seconds of work, so that a stop loses little
SPOOL = "articles"  # file of the work folder: what was read and is not found in yet


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
    table = chosen.actors.table if chosen.actors else ActorTable()
    with (
        tempfile.TemporaryDirectory(prefix="dateline-") as folder,
        Spool(Path(folder) / SPOOL) as spool,
    ):
        yield from chosen.actors.refused if chosen.actors else ()
        yield from spool_articles(paths, chosen.read, spool)
        for path in run_shards(
            FindStep(chosen.reader, only=only, actors=table),
            spool.articles(),
            Path(folder),
            workers=chosen.processes,
            shard_size=SHARD_SIZE,
        ):
            with path.open("rb") as lines:
                yield from parse_shard(lines)
            path.unlink()


def spool_articles(
    paths: Sequence[str | Path], options: ReadOptions, spool: Spool
) -> list[Refusal]:
    """Put all articles by, and return what became none.

    Args:
        paths: files and folders; "-" is standard input.
        options: how bytes become articles.
        spool: where articles are put by.
    """
    refused: list[Refusal] = []
    for item in read_paths(paths, options):
        if isinstance(item, Article):
            spool.add(item)
        else:
            refused.append(item)
    return refused


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
    step = FindStep(chosen, only=Only.TIMES, language=language)
    (found,) = parse_shard(step([article]).splitlines())
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
