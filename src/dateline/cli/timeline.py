"""`dateline timeline`: the chronology as lines, or one actor's timeline for the field's scorers."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Annotated

import typer

from dateline import api
from dateline.cli.console import JsonOption, StoreArgument, choice, columns, err, print_lines
from dateline.errors import OptionError
from dateline.model import EntryKind, Status
from dateline.render.jsonl import entries_to_jsonl
from dateline.render.timeline import semeval, timeline_lines


class TimelineFormat(StrEnum):
    """What `dateline timeline` can write."""

    TEXT = "text"
    JSONL = "jsonl"
    SEMEVAL = "semeval"


def timeline(
    store: StoreArgument,
    actor: Annotated[str | None, typer.Option(help="Part of an actor's name.")] = None,
    type_: Annotated[
        str | None, typer.Option("--type", help="PLOVER type, such as CONSULT.")
    ] = None,
    kind: Annotated[
        EntryKind | None, choice("--kind", EntryKind, "Events or statements only.")
    ] = None,
    status: Annotated[Status | None, choice("--status", Status, "Whether it happened.")] = None,
    place: Annotated[str | None, typer.Option(help="Part of the place's name.")] = None,
    since: Annotated[str | None, typer.Option(metavar="DAY", help="First day.")] = None,
    until: Annotated[str | None, typer.Option(metavar="DAY", help="Last day.")] = None,
    text: Annotated[str | None, typer.Option(help="Words of the headline.")] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many lines.")] = None,
    form: Annotated[
        TimelineFormat, choice("--format", TimelineFormat, "What to write.")
    ] = TimelineFormat.TEXT,
    as_json: JsonOption = False,
) -> None:
    """Print the chronology, one line for each entry, in order of time.

    The mark before a line is its status:  > planned  » postponed  x cancelled  ! denied
    * demanded  ? possible or conditional  ~ ongoing  " a statement, and none for what happened.

    Example:  dateline timeline war.dateline --actor Moldovan --since 2025-03-04
    """
    chronology = api.Chronology(store)
    query = api.EntryQuery(
        actor=actor if form is not TimelineFormat.SEMEVAL else None,
        type=type_,
        kind=kind,
        status=status,
        place=place,
        since=_day("--since", since),
        until=_day_after("--until", until),
        text=text,
        limit=limit,
    )
    if form is TimelineFormat.SEMEVAL:
        if actor is None:
            msg = "--format semeval given without --actor; name the actor whose timeline it is"
            raise OptionError(msg)
        if query != api.EntryQuery():
            msg = "--format semeval takes --actor alone; leave the other filters out"
            raise OptionError(msg)
        print_lines(semeval(actor, chronology.every_event(), chronology.claims_of))
    elif as_json or form is TimelineFormat.JSONL:
        print_lines(entries_to_jsonl(chronology.entries(query)))
    else:
        entries = chronology.entries(query)
        print_lines(timeline_lines(entries, width=columns()))
        _say_how_many(len(entries), chronology.count_entries(query))


def _say_how_many(shown: int, total: int) -> None:
    if shown == 0:
        err().print("No entry fits. Leave an option out, or see `dateline doctor`.")
    elif shown < total:
        err().print(f"{shown} of {total} entries; leave out --limit for all.")


def _day(option: str, given: str | None) -> datetime | None:
    if given is None:
        return None
    try:
        return datetime.strptime(given, "%Y-%m-%d")
    except ValueError:
        msg = f"{option} {given!r} given; a day as 2025-03-04 is allowed; write it so"
        raise OptionError(msg) from None


def _day_after(option: str, given: str | None) -> datetime | None:
    day = _day(option, given)
    return None if day is None else day + timedelta(days=1)
