"""Finds a language reader by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.errors import ReaderError

if TYPE_CHECKING:
    from dateline.language.reader import Reader

DEFAULT_READER = "english"
_SPACY = "spacy:"
_PLAIN = "plain:"


def load_reader(name: str = DEFAULT_READER, *, threads: int = 1) -> Reader:
    """Load a language reader.

    `load_reader()` -> the built-in English model
    `load_reader("spacy:en_core_web_sm")` -> a spaCy pipeline
    `load_reader("plain:es")` -> words and sentences of Spanish, enough for times

    Args:
        name: "english", or "spacy:" and the name or folder of an installed spaCy pipeline, or
            "plain:" and the code of a language whose rules have a `plain.toml`.
        threads: how many threads the reader may use.

    Raises:
        ReaderError: there is no such reader, or it is not installed; the message says which
            there are and what to install.
    """
    if threads < 1:
        msg = f"threads={threads}: a reader needs at least one thread; give 1 or more"
        raise ReaderError(msg)
    if name == DEFAULT_READER:
        from dateline.language.english import EnglishReader  # noqa: PLC0415 - loads onnxruntime

        return EnglishReader(threads=threads)
    if name.startswith(_SPACY) and len(name) > len(_SPACY):
        from dateline.language.spacy_adapter import load_spacy_reader  # noqa: PLC0415 - an extra

        return load_spacy_reader(name.removeprefix(_SPACY))
    if name.startswith(_PLAIN):
        from dateline.language.plain import PlainReader  # noqa: PLC0415 - seldom needed

        return PlainReader(name.removeprefix(_PLAIN))
    msg = (
        f"no language reader is called {name!r}; there are 'english' (built in) "
        "and 'spacy:PIPELINE' (such as 'spacy:en_core_web_sm', with the extra dateline[spacy]); "
        "for times alone also 'plain:es'"
    )
    raise ReaderError(msg)
