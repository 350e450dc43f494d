"""A reader without a model, for times alone: words, sentences, and verbs by their endings."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from dateline.language.blocks import find_paragraphs
from dateline.model.reading import Reading, Sentence, Token
from dateline.rules.plain_words import load_plain_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dateline.rules.plain_words import PlainWords

_WORD = re.compile(r"\d+(?:[.,:/]\d+)*|\w+|[^\w\s]")
_CLOSING = "\"'\u201d\u2019\u00bb)\\]"
_OPENING = "\"'\u201c\u2018\u00ab(\\[\u00bf\u00a1\u2014"
_END = re.compile(rf"[.!?\u2026]+[{_CLOSING}]*\s+(?=[{_OPENING}]*[^\W_a-z])")
_LAST_WORD = re.compile(r"\w+\Z")
_LONGEST = 4  # words of a preposition


class PlainReader:
    """Reads a language of which Dateline has no model, well enough for expressions of time.

    It is no parser. Each word hangs on the verb before it in its sentence, or on the next verb
    where a conjunction or nothing stands before it; verbs are told by the forms and endings of
    a table, nouns by the preposition before them. There are no names and no subjects.
    """

    def __init__(self, language: str) -> None:
        """Load the words of a language.

        Args:
            language: ISO 639-1 code; `rules/<code>/plain.toml` must be there.

        Raises:
            RuleError: there is no such file.
        """
        self._language = language
        self._words = load_plain_words(language)

    @property
    def name(self) -> str:
        """The word "plain" and the code of the language."""
        return f"plain {self._language}"

    def read(self, article_id: str, text: str) -> Reading:
        """Read one article."""
        tokens: list[Token] = []
        sentences: list[Sentence] = []
        for start, end in _sentences(text, self._words):
            spans = [match.span() for match in _WORD.finditer(text, start, end)]
            if not spans:
                continue
            first = len(tokens)
            tokens.extend(_read_sentence(text, spans, first, len(sentences), self._words))
            sentences.append(
                Sentence(len(sentences), spans[0][0], spans[-1][1], first, len(tokens))
            )
        return Reading(article_id, text, tuple(sentences), tuple(tokens), (), self.name)

    def read_many(self, items: Iterable[tuple[str, str]]) -> Iterator[Reading]:
        """Read several articles, as `read` does each."""
        return (self.read(article_id, text) for article_id, text in items)


def _sentences(text: str, words: PlainWords) -> Iterator[tuple[int, int]]:
    """Spans of sentences, never across paragraphs."""
    for start, end in find_paragraphs(text):
        ends = [match.end() for match in _END.finditer(text, start, end) if _closes(match, words)]
        yield from pairwise([start, *ends, end])


def _closes(match: re.Match[str], words: PlainWords) -> bool:
    """Whether a sign ends a sentence: not the dot of an abbreviation."""
    before = _LAST_WORD.search(match.string, max(0, match.start() - 24), match.start())
    dot = match.group().startswith(".")
    return not (dot and before and before.group().lower() in words.abbreviations)


def _read_sentence(
    text: str, spans: Sequence[tuple[int, int]], first: int, number: int, words: PlainWords
) -> list[Token]:
    """The tokens of one sentence, which begins at token `first`."""
    forms = [text[start:end] for start, end in spans]
    tenses = [words.tense_of(form) for form in forms]
    governors = _governors(forms, tenses, words)
    tokens = [
        Token(
            index=first + at,
            sentence=number,
            start=spans[at][0],
            end=spans[at][1],
            text=form,
            lemma=form.lower(),
            upos=_class_of(form, tenses[at]),
            xpos="",
            feats=f"Tense={tenses[at]}|VerbForm=Fin" if tenses[at] else "",
            head=first + governors[at] if governors[at] >= 0 else -1,
            deprel="dep" if governors[at] >= 0 else "root",
        )
        for at, form in enumerate(forms)
    ]
    return _with_prepositions(tokens, words)


def _governors(forms: Sequence[str], tenses: Sequence[str], words: PlainWords) -> list[int]:
    """For each word the verb that it hangs on; -1 for the root.

    "Dijo ayer que hoy irá" -> ayer: dijo, que: irá, hoy: irá, irá: dijo
    """
    verbs = [at for at, tense in enumerate(tenses) if tense]
    root = verbs[0] if verbs else len(tenses) - 1  # the last word leads in no noun
    governors: list[int] = []
    verb = root
    for at, (form, tense) in enumerate(zip(forms, tenses, strict=True)):
        if form.lower() in words.conjunctions:
            verb = next((one for one in verbs if one > at), verb)
        governors.append(root if tense else verb)
        verb = at if tense else verb
    governors[root] = -1
    return governors


def _class_of(form: str, tense: str) -> str:
    """The part of speech, as far as it shows."""
    if tense:
        return "VERB"
    if form[0].isdigit():
        return "NUM"
    return "X" if form[0].isalpha() else "PUNCT"


def _with_prepositions(tokens: list[Token], words: PlainWords) -> list[Token]:
    """The tokens with prepositions and determiners hung on the nouns that they lead in."""
    first = tokens[0].index
    found = list(tokens)
    at = 0
    while at < len(tokens):
        length = _preposition_at(tokens, at, words)
        noun = at + length
        while noun < len(tokens) and tokens[noun].lemma in words.determiners:
            noun += 1
        if length and noun < len(tokens) and tokens[noun].upos in ("X", "NUM"):
            kind = "NOUN" if tokens[noun].upos == "X" else "NUM"
            found[noun] = replace(found[noun], upos=kind)
            found[at] = replace(found[at], upos="ADP", head=first + noun, deprel="case")
            for part in range(at + 1, at + length):
                found[part] = replace(found[part], upos="ADP", head=first + at, deprel="fixed")
            for part in range(at + length, noun):
                found[part] = replace(found[part], upos="DET", head=first + noun, deprel="det")
        at += max(length, 1)
    return found


def _preposition_at(tokens: Sequence[Token], at: int, words: PlainWords) -> int:
    """How many words the preposition at a place has; 0 for none."""
    lengths = range(min(_LONGEST, len(tokens) - at), 0, -1)
    return next((n for n in lengths if _lemmas(tokens, at, n) in words.prepositions), 0)


def _lemmas(tokens: Sequence[Token], at: int, length: int) -> tuple[str, ...]:
    return tuple(token.lemma for token in tokens[at : at + length])
