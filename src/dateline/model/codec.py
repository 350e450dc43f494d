"""Model values to plain JSON values and back; quotations are checked on the way in.

A value that names its article (`article`, or a `ref` to a claim) sets whose text
its quotations are compared with.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from datetime import datetime
from enum import StrEnum
from functools import cache
from sys import intern
from typing import TYPE_CHECKING, Any, TypeVar, Union, cast

from dateline.errors import GroundingError
from dateline.model.quotation import Quotation

if TYPE_CHECKING:
    from collections.abc import Callable

Value = TypeVar("Value")
SHORT = 24  # code points; texts as short as these come again and again, and are kept once
AS_THEY_ARE = frozenset({str, int, float, bool, type(None)})


def to_plain(value: object) -> Any:
    """Turn a model value into dicts, lists, strings, numbers and None.

    `to_plain(Bounds(None, None))` -> `{"earliest": None, "latest": None}`
    """
    kind: Any = type(value)
    if kind in AS_THEY_ARE:
        return value
    if kind is tuple:
        return [to_plain(item) for item in cast("tuple[object, ...]", value)]
    return _encoder(kind)(value)


def from_plain(
    kind: type[Value], plain: object, texts: Callable[[str], str], article: str
) -> Value:
    """Build a model value from what `to_plain` made of it.

    Args:
        kind: the dataclass to build.
        plain: what `to_plain` returned, or `json.loads` of it.
        texts: the text of an article, by id; raises KeyError for an unknown one.
        article: id of the article whose text quotations are compared with, until a
            value inside names another.

    Raises:
        GroundingError: a quotation is not in the text, or its article is unknown.
    """
    hint: Any = kind
    return cast("Value", _decoder(hint)(plain, texts, article))


@cache
def _encoder(kind: Any) -> Callable[[Any], Any]:
    """The function that encodes one type, made once."""
    if issubclass(kind, StrEnum):
        return lambda value: value.value
    if kind is datetime:
        return datetime.isoformat
    names = _field_names(kind)
    return lambda value: {name: to_plain(getattr(value, name)) for name in names}


@cache
def _field_names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in dataclasses.fields(kind))


@cache
def _decoder(  # noqa: PLR0911 - one return for each kind of hint
    hint: Any,
) -> Callable[[Any, Callable[[str], str], str], Any]:
    """The function that decodes one type hint, made once."""
    origin = typing.get_origin(hint)
    if origin in (Union, types.UnionType):
        return _optional(hint)
    if origin is tuple:
        return _tuple(hint)
    if hint is Quotation:
        return _quotation
    if dataclasses.is_dataclass(hint):
        return _record(hint)
    if hint is datetime:
        return lambda plain, _texts, _article: datetime.fromisoformat(plain)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return lambda plain, _texts, _article: hint(plain)
    return lambda plain, _texts, _article: plain


def _optional(hint: Any) -> Callable[..., Any]:
    (inner,) = [part for part in typing.get_args(hint) if part is not type(None)]
    decode = _decoder(inner)
    return lambda plain, texts, article: None if plain is None else decode(plain, texts, article)


def _tuple(hint: Any) -> Callable[..., Any]:
    parts = typing.get_args(hint)
    if len(parts) == 2 and parts[1] is Ellipsis:  # noqa: PLR2004 - tuple[X, ...]
        decode = _decoder(parts[0])
        return lambda plain, texts, article: tuple(decode(item, texts, article) for item in plain)
    decoders = tuple(_decoder(part) for part in parts)
    return lambda plain, texts, article: tuple(
        decode(item, texts, article) for decode, item in zip(decoders, plain, strict=True)
    )


def _quotation(plain: dict[str, Any], texts: Callable[[str], str], article: str) -> Quotation:
    try:
        text = texts(article)
    except KeyError:
        msg = f"quotation {plain['text']!r} is of article {article!r}, which is not here; add it"
        raise GroundingError(msg) from None
    words: str = plain["text"]
    if len(words) <= SHORT:
        words = intern(words)
    return Quotation(plain["start"], plain["end"], words, text)


def _record(kind: Any) -> Callable[..., Any]:
    hints = typing.get_type_hints(kind, _known_names())
    decoders = {name: _decoder(hints[name]) for name in _field_names(kind)}

    def decode(plain: dict[str, Any], texts: Callable[[str], str], article: str) -> Any:
        named = plain.get("article")
        ref = plain.get("ref")
        if isinstance(named, str):
            article = named
        elif isinstance(ref, dict):
            article = ref["article"]
        return kind(**{name: do(plain[name], texts, article) for name, do in decoders.items()})

    return decode


def _known_names() -> dict[str, Any]:
    """The names that annotations may use, also those imported for typing only."""
    from dateline import model  # noqa: PLC0415 - the whole room, once it is loaded

    return {**vars(model), "datetime": datetime, "InitVar": dataclasses.InitVar}
