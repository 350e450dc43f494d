"""Quotation marks: the table of marks, and the pairing of marks in a text, paragraph by paragraph.

Nothing here knows a language: which marks pair, which are also apostrophes, and which words only
begin with one, is in `<language>/quotation_marks.toml`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from dateline.rules.toml import read_rule_file, rule_error

if TYPE_CHECKING:
    from collections.abc import Iterator

LOOK_AHEAD: Final = 6  # paragraphs in which an open quotation may still find its end
LINE_END: Final = r"[^\S\n]*\n\s*"
EMPTY_LINE: Final = r"\n[^\S\n]*\n\s*"


@dataclass(frozen=True, slots=True)
class MarkPair:
    """Marks that open and close one kind of quotation.

    Attributes:
        id: of the rule.
        open: marks that open.
        close: marks that close.
        apostrophe: the closing mark is also an apostrophe.
        straight: one sign for both, told apart by its neighbours.
    """

    id: str
    open: tuple[str, ...]
    close: tuple[str, ...]
    apostrophe: bool
    straight: bool


@dataclass(frozen=True, slots=True)
class QuotedSpan:
    """Words in quotation marks, inside one paragraph.

    Attributes:
        start: code point of the opening mark, or of the first word where a quotation goes on
            without one.
        end: one past the closing mark, or past the paragraph where there is none.
        inner_start: first code point after the opening mark.
        inner_end: code point of the closing mark, or `end`.
        continues: it goes on with the quotation of the paragraph before.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    continues: bool


@dataclass(frozen=True, slots=True)
class Pairing:
    """The quotations of a text and the marks that pair with nothing.

    Attributes:
        spans: outermost quotations, in order, not overlapping.
        unclosed: what a mark without its partner would have held, `[start, end)`, in order.
        paragraphs: code points `[start, end)` of each paragraph, in order.
    """

    spans: tuple[QuotedSpan, ...]
    unclosed: tuple[tuple[int, int], ...]
    paragraphs: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class QuotationMarks:
    """Every mark of one language, ready for pairing.

    Attributes:
        pairs: in the order of the file.
        pattern: any mark, longest first.
        elision: what begins with an apostrophe and is no quotation ("til"), the mark left out.
        left: signs that may stand right before an opening mark.
        paragraph: what parts paragraphs.
    """

    pairs: tuple[MarkPair, ...]
    pattern: re.Pattern[str]
    elision: re.Pattern[str]
    left: frozenset[str]
    paragraph: re.Pattern[str]


@cache
def load_quotation_marks(language: str = "en") -> QuotationMarks:
    """Read and check the marks of one language.

    Raises:
        RuleError: the file is missing or a pair lacks its marks.
    """
    name = f"{language}/quotation_marks.toml"
    table = read_rule_file(name)
    pairs = tuple(_read_pair(name, row) for row in table["pair"])
    ends = "".join(row["sentence_end"] for row in table["neighbour"])
    signs = sorted({s for pair in pairs for s in (*pair.open, *pair.close)}, key=len, reverse=True)
    return QuotationMarks(
        pairs=pairs,
        pattern=re.compile("|".join(re.escape(sign) for sign in signs)),
        elision=re.compile("|".join(row["pattern"] for row in table["elision"]), re.IGNORECASE),
        left=frozenset("".join(row["before_mark"] for row in table["neighbour"])),
        paragraph=re.compile(f"{EMPTY_LINE}|(?<=[{re.escape(ends)}]){LINE_END}"),
    )


def _read_pair(name: str, row: dict[str, Any]) -> MarkPair:
    if not row.get("open") or not row.get("close"):
        fault = f"open = {row.get('open')!r}, close = {row.get('close')!r}; give both, not empty"
        raise rule_error(name, str(row.get("id")), fault)
    return MarkPair(
        id=row["id"],
        open=tuple(row["open"]),
        close=tuple(row["close"]),
        apostrophe=row.get("apostrophe", False),
        straight=row.get("straight", False),
    )


def split_paragraphs(text: str, marks: QuotationMarks) -> tuple[tuple[int, int], ...]:
    """Code points `[start, end)` of each paragraph, white space at the edges left out.

    An empty line parts paragraphs, and so does a line's end after the end of a sentence.
    """
    found: list[tuple[int, int]] = []
    start = 0
    for gap in (*marks.paragraph.finditer(text), None):
        end = len(text) if gap is None else gap.start()
        body = text[start:end]
        if body.strip():
            found.append((start + len(body) - len(body.lstrip()), start + len(body.rstrip())))
        start = end if gap is None else gap.end()
    return tuple(found)


def pair_quotation_marks(text: str, marks: QuotationMarks) -> Pairing:
    """Find what stands in quotation marks.

    `“It holds,” she said.` -> one span, [0, 11)

    A mark without a partner never turns inside and outside round for the rest of the text: it
    counts to the end of its paragraph, or not at all. A quotation over several paragraphs gives
    one span for each, whether the opening mark is repeated or not.

    Args:
        text: the article's text; all offsets are its code points.
        marks: of its language.

    Returns:
        Outermost spans in order; the unclosed; the paragraphs.
    """
    paragraphs = split_paragraphs(text, marks)
    pairer = _Pairer(text, marks)
    for number, (start, end) in enumerate(paragraphs):
        pairer.read_paragraph(start, end, paragraphs[number + 1 : number + 1 + LOOK_AHEAD])
    return Pairing(tuple(pairer.spans), tuple(pairer.unclosed), paragraphs)


@dataclass(frozen=True, slots=True)
class _Mark:
    """A mark as it stands: whether its neighbours let it open or close."""

    start: int
    end: int
    sign: str
    opens: bool
    closes: bool


class _Pairer:
    """Walks over a text once; keeps what was paired and which quotation is still open."""

    def __init__(self, text: str, marks: QuotationMarks) -> None:
        self.text = text
        self.marks = marks
        self.spans: list[QuotedSpan] = []
        self.unclosed: list[tuple[int, int]] = []
        self.running: MarkPair | None = None  # open when the paragraph before ended
        self.sign = ""  # the mark that opened it
        self.begun = False  # whether words of it have been found
        self.never_open = frozenset(
            sign for pair in marks.pairs for sign in pair.open[1:] if pair.open[0] in text
        )

    def read_paragraph(self, start: int, end: int, following: tuple[tuple[int, int], ...]) -> None:
        """Pair the marks of one paragraph."""
        pair, self.running = self.running, None
        found = list(self._marks(start, end))
        place = 0
        if pair is not None:
            place = self._resume(pair, found, start, end, following)
        while place < len(found):
            place = self._open_at(found, place, end, following)

    def _resume(
        self,
        pair: MarkPair,
        found: list[_Mark],
        start: int,
        end: int,
        following: tuple[tuple[int, int], ...],
    ) -> int:
        """Go on with the quotation of the paragraph before; the place of the next mark."""
        repeated = bool(found) and found[0].start == start and found[0].sign == self.sign
        inner = found[0].end if repeated else start
        place = 1 if repeated else 0
        bounds = (start, inner, end)
        return self._close_from(pair, found, place, bounds, following, resumed=self.begun)

    def _open_at(
        self, found: list[_Mark], place: int, end: int, following: tuple[tuple[int, int], ...]
    ) -> int:
        mark = found[place]
        pair = self._pair_opened_by(mark)
        if pair is None:
            if not self._is_single(mark):
                self.unclosed.append((mark.start, mark.end))
            return place + 1
        if pair.apostrophe:
            return self._close_single(pair, found, place)
        bounds = (mark.start, mark.end, end)
        return self._close_from(pair, found, place + 1, bounds, following, resumed=False)

    def _close_from(
        self,
        pair: MarkPair,
        found: list[_Mark],
        place: int,
        bounds: tuple[int, int, int],
        following: tuple[tuple[int, int], ...],
        *,
        resumed: bool,
    ) -> int:
        """Close a quotation that is open; the place of the mark to go on with."""
        start, inner, end = bounds
        closing = self._closing(found, place)
        if closing is not None:
            last = found[closing]
            if last.start > inner:
                self.spans.append(QuotedSpan(start, last.end, inner, last.start, resumed))
            return closing + 1
        reopened = next((n for n in range(place, len(found)) if _reopens(pair, found[n])), None)
        if reopened is not None:
            self.unclosed.append((start, found[reopened].start))
            return reopened
        if end > inner:
            self.spans.append(QuotedSpan(start, end, inner, end, resumed))
        sign = self.text[start:inner] or self.sign
        if self._goes_on(pair, sign, following):
            self.running, self.sign = pair, sign
            self.begun = resumed or end > inner
        else:
            self.unclosed.append((start, end))
        return len(found)

    def _closing(self, found: list[_Mark], place: int) -> int | None:
        """The double mark that closes, of whatever kind; those inside it are paired off first."""
        depth = 0
        for number in range(place, len(found)):
            mark = found[number]
            if self._is_single(mark):
                continue
            if mark.opens and not mark.closes:
                depth += 1
            elif depth == 0:
                return number
            else:
                depth -= 1
        return None

    def _goes_on(self, pair: MarkPair, sign: str, following: tuple[tuple[int, int], ...]) -> bool:
        """Whether the next paragraph opens with the mark again, or a later one only closes."""
        for number, (start, end) in enumerate(following):
            marks = self._marks(start, end)
            first = next((m for m in marks if m.sign in (*pair.open, *pair.close)), None)
            if first is None:
                continue
            if number == 0 and first.start == start and first.sign == sign:
                return True
            return first.sign in pair.close and first.closes and not first.opens
        return False

    def _close_single(self, pair: MarkPair, found: list[_Mark], place: int) -> int:
        """Close a mark that is also an apostrophe; one that closes nowhere was an apostrophe."""
        opening = found[place]
        weak: int | None = None
        for number in range(place + 1, len(found)):
            mark = found[number]
            if mark.sign in pair.open and mark.opens and not mark.closes:
                break
            if mark.sign not in pair.close or not mark.closes:
                continue
            if not self._may_be_apostrophe(mark):
                return self._take_single(opening, found, place, number)
            weak = number
        return place + 1 if weak is None else self._take_single(opening, found, place, weak)

    def _take_single(self, opening: _Mark, found: list[_Mark], place: int, closing: int) -> int:
        last = found[closing]
        inside = [mark for mark in found[place + 1 : closing] if not self._is_single(mark)]
        if len(inside) % 2 or last.start <= opening.end:
            return place + 1
        self.spans.append(
            QuotedSpan(opening.start, last.end, opening.end, last.start, continues=False)
        )
        return closing + 1

    def _is_single(self, mark: _Mark) -> bool:
        return any(p.apostrophe and mark.sign in (*p.open, *p.close) for p in self.marks.pairs)

    def _may_be_apostrophe(self, mark: _Mark) -> bool:
        """Whether the mark may end a plural: "the crews' leader"."""
        before = self.text[mark.start - 1 : mark.start].lower()
        after = self.text[mark.end : mark.end + 2]
        return before == "s" and after[:1] == " " and after[1:].isalnum()

    def _pair_opened_by(self, mark: _Mark) -> MarkPair | None:
        if not mark.opens:
            return None
        for pair in self.marks.pairs:
            if mark.sign in pair.open:
                return pair
        return None

    def _marks(self, start: int, end: int) -> Iterator[_Mark]:
        for match in self.marks.pattern.finditer(self.text, start, end):
            mark = self._shape(match, start, end)
            if mark.opens or mark.closes:
                yield mark

    def _shape(self, match: re.Match[str], start: int, end: int) -> _Mark:
        """What a mark's neighbours let it do, between the edges of its paragraph."""
        sign = match[0]
        before = self.text[match.start() - 1] if match.start() > start else " "
        after = self.text[match.end()] if match.end() < end else " "
        free_left = before.isspace() or before in self.marks.left
        free_right = not after.isalnum()
        pairs = [pair for pair in self.marks.pairs if sign in (*pair.open, *pair.close)]
        if any(pair.apostrophe for pair in pairs):
            opens = any(sign in pair.open for pair in pairs) and self._opens_single(
                match.end(), free_left=free_left, end=end
            )
            return _Mark(match.start(), match.end(), sign, opens, _closes_word(before, after))
        if not any(pair.straight for pair in pairs):
            return _one_way(match, pairs, free_left=free_left, free_right=free_right)
        opens = free_left and not (after.isspace() and not before.isspace())
        opens = opens and sign not in self.never_open
        closes = free_right and not (before.isspace() and not after.isspace())
        if any(sign in pair.open and sign not in pair.close for pair in pairs):
            closes = False
        return _Mark(match.start(), match.end(), sign, opens, closes)

    def _opens_single(self, place: int, *, free_left: bool, end: int) -> bool:
        """Whether a single mark before `place` may open: not before "80s", "til", a space."""
        if not free_left or place >= end or self.text[place].isspace():
            return False
        return self.marks.elision.match(self.text, place) is None


def _closes_word(before: str, after: str) -> bool:
    """Whether a single mark stands behind a word and before none."""
    return not before.isspace() and not after.isalnum()


def _one_way(
    match: re.Match[str], pairs: list[MarkPair], *, free_left: bool, free_right: bool
) -> _Mark:
    """A mark of print opens or closes by its form, and the wrong way only by its neighbours."""
    may_open = any(match[0] in pair.open for pair in pairs)
    opens = may_open and (free_left or not free_right)
    return _Mark(match.start(), match.end(), match[0], opens, not opens)


def _reopens(pair: MarkPair, mark: _Mark) -> bool:
    return mark.sign in pair.open and mark.opens and not mark.closes
