"""JSON Lines, one report per line, to articles; a bad line spoils no other."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

from dateline.model import PublishedFrom, Reason, Refusal
from dateline.read.decode import UTF16_MARKS, Undecodable, decode
from dateline.read.instants import parse_instant
from dateline.read.outcome import Draft, Outcome, finish, refusal, refused

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from dateline.read.options import ReadOptions

RECORDS_AT_ONCE = 20  # a file that must be read whole may be so many records large


class _BadRecordError(Exception):
    """A record has no usable id or text; the message says what is allowed."""


def read_records(stream: BinaryIO, path: str, options: ReadOptions) -> Iterator[Outcome]:
    """Read JSON Lines, one record at a time.

    A record has `text`, and may have `id`, `published`, `title`, `source`, `url` and
    `sentences`. Its text stays exactly as it is given, and so does its id.

    Args:
        stream: the file, at its beginning.
        path: where it was read, for the articles and for messages.
        options: what the caller chose; its size limit holds for each record.

    Returns:
        One outcome per line that is not blank, in order; refusals name the line.
    """
    for number, line in _lines(stream, options.max_bytes):
        place = f"{path}:{number}"
        if line is None:
            yield refused(Reason.TOO_LARGE, place, _too_large(options))
        elif line.strip():
            yield _read_line(line, path, place, options)


def read_whole(data: bytes, path: str, options: ReadOptions) -> Iterator[Outcome]:
    """Read a JSON file: one record, an array of records, or JSON Lines under another name.

    Args:
        data: the file.
        path: where it was read, for the articles and for messages.
        options: what the caller chose.
    """
    if data.startswith(UTF16_MARKS):
        text = decode(data)
        if isinstance(text, Undecodable):
            yield refused(text.reason, path, text.detail)
            return
        data = text.encode("utf-8")
    try:
        whole = _loads(data)
    except ValueError:
        yield from read_records(io.BytesIO(data), path, options)
        return
    records = whole if isinstance(whole, list) else [whole]
    for position, record in enumerate(records):
        yield _read_record(record, path, f"{path}[{position}]", options)


def _lines(stream: BinaryIO, limit: int) -> Iterator[tuple[int, bytes | None]]:
    """Numbered lines, from 1; None for one that is longer than the limit."""
    number = 0
    while line := stream.readline(limit + 2):
        number += 1
        if len(line.rstrip(b"\r\n")) > limit:
            while not line.endswith(b"\n") and (line := stream.readline(limit + 2)):
                pass
            yield number, None
        else:
            yield number, line


def _too_large(options: ReadOptions) -> str:
    return f"larger than {options.max_bytes:,} bytes; split it, or raise the limit"


def _loads(data: bytes) -> Any:
    """JSON from bytes.

    Raises:
        ValueError: it is no JSON, or not to be decoded, or nested too deeply.
    """
    text = decode(data)
    if isinstance(text, Undecodable):
        raise ValueError(text.detail)  # noqa: TRY004 - it is the value that is wrong
    try:
        return json.loads(text)
    except RecursionError:
        msg = "nested too deeply"
        raise ValueError(msg) from None


def _read_line(line: bytes, path: str, place: str, options: ReadOptions) -> Outcome:
    try:
        record = _loads(line)
    except ValueError as fault:
        return refused(Reason.BAD_RECORD, place, f"no JSON: {fault}; give one object per line")
    return _read_record(record, path, place, options)


def _read_record(record: Any, path: str, place: str, options: ReadOptions) -> Outcome:
    if not isinstance(record, dict):
        kind = type(record).__name__
        return refused(Reason.BAD_RECORD, place, f"a {kind}; give an object with `text`")
    try:
        text, own = _text(record), _id(record)
    except _BadRecordError as fault:
        return refused(Reason.BAD_RECORD, place, str(fault))
    if not text.strip():
        return refused(Reason.EMPTY, place, "`text` is empty; give a report")
    if len(text.encode("utf-8")) > options.max_bytes:
        return refused(Reason.TOO_LARGE, place, _too_large(options))
    draft = Draft(text=text, path=path, id=own, published_from=PublishedFrom.FIELD)
    left_out = [*_take_words(draft, record), *_take_sentences(draft, record)]
    _take_published(draft, record.get("published"))
    extra = tuple(
        refusal(Reason.BAD_RECORD, own or place, f"{place}: {fault}") for fault in left_out
    )
    return _placed(finish(draft, options, extra), path, place)


def _placed(outcome: Outcome, path: str, place: str) -> Outcome:
    """The outcome, with the line where a refusal names the whole file."""
    named = tuple(
        Refusal(one.stage, one.reason, place, one.detail) if one.article == path else one
        for one in outcome.refusals
    )
    return Outcome(outcome.article, named)


def _text(record: dict[str, Any]) -> str:
    text = record.get("text")
    if not isinstance(text, str):
        msg = "`text` is missing or no string; give the report's text"
        raise _BadRecordError(msg)
    if not _is_sound(text):
        msg = "`text` has half a character (a lone surrogate); write it as UTF-8"
        raise _BadRecordError(msg)
    return text


def _id(record: dict[str, Any]) -> str | None:
    own = record.get("id")
    if own is None or own == "":
        return None
    if isinstance(own, int) and not isinstance(own, bool):
        return str(own)
    if not isinstance(own, str) or not _is_sound(own):
        msg = "`id` is neither a string nor a whole number; give one, or leave it out"
        raise _BadRecordError(msg)
    return own


def _is_sound(text: str) -> bool:
    """Whether a string can be written as UTF-8."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _take_words(draft: Draft, record: dict[str, Any]) -> Iterator[str]:
    """Take over title, source and address; what is no string is left out and told."""
    for key in ("title", "source", "url"):
        value = record.get(key)
        if isinstance(value, str) and _is_sound(value):
            setattr(draft, key, value or None)
        elif value is not None:
            yield f"`{key}` is no string; it was left out"


def _take_published(draft: Draft, value: Any) -> None:
    if value is None or value == "":
        return
    written = parse_instant(value) if isinstance(value, str) else None
    if written is None:
        draft.fault = f"`published` is {value!r:.80}; write it as YYYY-MM-DD or YYYY-MM-DDTHH:MM"
    elif written.instant is None:
        draft.fault = f"`published` is {written.fault}"
    else:
        draft.published, draft.is_day = written.instant, written.is_day


def _take_sentences(draft: Draft, record: dict[str, Any]) -> Iterator[str]:
    """Take over numbered sentences, all or, where one is unsound, none."""
    given = record.get("sentences")
    if given is None:
        return
    try:
        found = tuple(_sentence(one, number) for number, one in enumerate(given))
    except (TypeError, ValueError, KeyError, AttributeError):
        yield "`sentences` are not {sentence, start, end} with whole numbers; they were left out"
        return
    if all(0 <= start < end <= len(draft.text) for _, start, end in found):
        draft.sentences = found
    else:
        yield f"`sentences` reach outside the text of {len(draft.text)} characters; left out"


def _sentence(given: dict[str, Any], position: int) -> tuple[int, int, int]:
    """Number, start and end; a sentence without a number has its position, from 0.

    Raises:
        TypeError, ValueError, KeyError, AttributeError: it is no such thing.
    """
    start, end = given["start"], given["end"]
    if type(start) is not int or type(end) is not int:
        raise TypeError
    return int(given.get("sentence", position)), start, end
