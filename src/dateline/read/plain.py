"""A text file, with or without a header, to an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.model import PublishedFrom
from dateline.read.decode import Undecodable, decode, fix_lines
from dateline.read.header import split_header
from dateline.read.outcome import Draft, Outcome, finish, refused

if TYPE_CHECKING:
    from dateline.read.options import ReadOptions


def read_plain(data: bytes, path: str, options: ReadOptions) -> Outcome:
    """Read a text file.

    "date 2022-09-23 Talks resume." -> an article "Talks resume.", published 2022-09-23

    The article's text begins after the header and the white space behind it, ends before
    the white space at the end of the file, and ends its lines with line feeds.

    Args:
        data: the file.
        path: where it was read, for the article and for messages.
        options: what the caller chose.
    """
    text = decode(data)
    if isinstance(text, Undecodable):
        return refused(text.reason, path, text.detail)
    text = fix_lines(text)
    header = split_header(text)
    return finish(
        Draft(
            text=text[header.body :].rstrip(),
            path=path,
            published=header.published,
            is_day=header.is_day,
            published_from=PublishedFrom.HEADER,
            source=header.source,
            title=header.title,
            url=header.url,
            fault=header.fault,
        ),
        options,
    )
