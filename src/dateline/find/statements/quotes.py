"""Words in quotation marks: whose they are, and which are only marked off."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.find.statements.adjacent import cue_before, cue_behind
from dateline.find.statements.parties import head_of_name, nominal_after, nominal_before, speaker_of
from dateline.find.statements.scene import DASHES, SENTENCE_END, Draft
from dateline.model import NameLabel, Reason, Refusal, Stage
from dateline.model.syntax import phrase_of

if TYPE_CHECKING:
    from dateline.find.statements.scene import QuoteGroup, Scene
    from dateline.model import Token

MOST: Final = 0.6  # share of a quotation's words that makes it part of a content
MAIN: Final = frozenset({"root", "conj", "parataxis"})
ALONE_WORDS: Final = 5
SHOWN: Final = 60


def attach_quotes(scene: Scene, drafts: list[Draft]) -> tuple[list[Draft], list[Refusal]]:
    """Give every quotation to a draft, to a new one, or to none.

    Looked for in this order: a cue behind it, a cue before it, content around it, a colon before
    it, and the speaker of the quotation just before.

    Args:
        scene: the article.
        drafts: what the cues found; their content grows.

    Returns:
        All drafts, and a refusal for each quotation that is no statement.
    """
    desk = _Desk(scene, drafts)
    for group in scene.groups:
        desk.place(group)
    return desk.drafts, desk.refusals


class _Desk:
    """Goes through the quotations in order and remembers the last one that found its speaker."""

    def __init__(self, scene: Scene, drafts: list[Draft]) -> None:
        self.scene = scene
        self.drafts = list(drafts)
        self.refusals: list[Refusal] = []
        self.at_cue: dict[int, Draft] = {}
        for draft in drafts:
            if draft.takes_quotes:
                self.at_cue.setdefault(draft.head, draft)
        self.last: tuple[Draft, QuoteGroup] | None = None

    def place(self, group: QuoteGroup) -> None:
        """Find the draft that a quotation belongs to."""
        signed = self._signed(group)
        if signed is not None:
            self.drafts.append(signed)
            self._take(signed, group, set())
            return
        behind = cue_behind(self.scene, self.at_cue, group)
        if behind is not None:
            self._join_before(behind, group)
            return
        before = cue_before(self.scene, self.at_cue, group)
        if before is not None:
            self._join_after(before, group)
            return
        if self._is_inside_content(group):
            return
        new = self._after_colon(group) or self._going_on(group) or self._alone(group)
        if new is None:
            self.refusals.append(_scare(self.scene, group))
            return
        if new not in self.drafts:
            self.drafts.append(new)
        self._take(new, group, set())

    def _take(self, draft: Draft, group: QuoteGroup, content: set[int]) -> None:
        """Join a quotation to a draft, whose content so far becomes `content`."""
        if not draft.quotes:
            draft.content = content
        draft.content |= content
        draft.content.update(group.tokens())
        draft.quotes.append(group.number)
        self.last = (draft, group)

    def _signed(self, group: QuoteGroup) -> Draft | None:
        """A draft for a quotation that ends its paragraph with a dash and a name."""
        scene = self.scene
        dash = group.stop
        if dash + 1 >= len(scene.tokens) or scene.tokens[dash].text not in DASHES:
            return None
        name = next((n for n in scene.reading.names if n.first == dash + 1), None)
        if name is None or name.label is NameLabel.LOCATION or not group.is_spoken:
            return None
        rule = scene.rules.constructions["signed"]
        draft = Draft(rule.id, rule.means, dash, (dash, dash + 1))
        draft.speaker = head_of_name(scene, name)
        return draft

    def _join_before(self, draft: Draft, group: QuoteGroup) -> None:
        """Join a quotation to the cue behind it, with the rest of its sentence around it."""
        if self.scene.tokens[draft.head].upos != "VERB" and self._is_inside_content(group):
            return
        self._name_speaker(draft, group)
        lead = self._lead(group)
        start = _clause_start(self.scene, draft)
        tail = set(range(group.stop, start))
        if not tail or self.scene.is_word(start - 1):
            tail = set()
        self._introduce(draft, group)
        self._take(draft, group, lead | tail | (draft.content if draft.quotes else set()))

    def _name_speaker(self, draft: Draft, group: QuoteGroup) -> None:
        if draft.speaker is not None or draft.head < 0:
            return
        scene = self.scene
        verb = scene.tokens[draft.head]
        draft.speaker = speaker_of(scene, verb)
        if draft.speaker is None and verb.index == group.stop:
            draft.speaker = nominal_after(scene, verb.index)
        draft.speaker = draft.speaker or nominal_before(scene, verb.index)

    def _lead(self, group: QuoteGroup) -> set[int]:
        """Words of the same sentence before a quotation that belong to what was said."""
        scene = self.scene
        start = scene.reading.sentences[scene.tokens[group.first].sentence].first
        for index in range(group.first - 1, start - 1, -1):
            if scene.tokens[index].text in SENTENCE_END and not scene.is_word(index):
                start = index + 1
                break
        gap = scene.reading.text[scene.tokens[group.first - 1].end : group.spans[0].start]
        if "\n" in gap:
            return set()
        lead = range(start, group.first)
        words = [index for index in lead if scene.is_word(index)]
        if not words or scene.tokens[group.first - 1].text == ":":
            return set()
        if any(scene.is_quoted(index) or index in self.at_cue for index in words):
            return set()
        return set(range(words[0], group.first))

    def _introduce(self, draft: Draft, group: QuoteGroup) -> None:
        """Let the subject before a colon speak where the cue behind has only a pronoun."""
        if draft.speaker is None or draft.speaker.upos != "PRON":
            return
        introduced = self._after_colon(group)
        if introduced is not None and introduced.speaker is not None:
            draft.speaker = introduced.speaker
            draft.addressee = draft.addressee or introduced.addressee

    def _join_after(self, draft: Draft, group: QuoteGroup) -> None:
        """Join a quotation to the cue before it; loose words stay where it is part of a clause."""
        scene = self.scene
        if draft.speaker is None and draft.addressee is None:
            draft.speaker = nominal_after(scene, draft.head)
        set_off = scene.tokens[group.first - 1].text in {",", ":"}
        inside = set(group.tokens())
        content: set[int] = set()
        if draft.quotes or (not set_off and draft.content & inside):
            content = draft.content
        if not (set_off or draft.quotes or group.is_spoken):
            first = group.first if draft.cue is None else draft.cue[1]
            content = content | set(range(first, group.first)) | self._rest_of_clause(group)
        self._take(draft, group, content)

    def _rest_of_clause(self, group: QuoteGroup) -> set[int]:
        """Words behind a quoted phrase up to the next sign of punctuation."""
        scene = self.scene
        stop = group.stop
        while stop < len(scene.tokens) and scene.is_word(stop) and not scene.is_quoted(stop):
            if stop in self.at_cue:
                return set()
            stop += 1
        return set(range(group.stop, stop))

    # ------------------------------------------------------------ no cue of its own

    def _is_inside_content(self, group: QuoteGroup) -> bool:
        """Whether the parse has a quotation inside what some cue says; that content takes all."""
        inside = set(group.tokens())
        words = {index for index in inside if self.scene.is_word(index)}
        found = False
        for draft in self.drafts:
            if len(words & draft.content) >= MOST * len(words):
                draft.content |= inside
                found = True
        return found

    def _after_colon(self, group: QuoteGroup) -> Draft | None:
        """A draft for a quotation that a sentence with a subject leads to by a colon."""
        scene = self.scene
        colon = group.first - 1
        if colon < 1 or scene.tokens[colon].text != ":" or not group.is_spoken:
            return None
        first = scene.reading.sentences[scene.tokens[colon].sentence].first
        before = scene.tokens[first:colon]
        speaker = _subject_in(scene, before)
        if speaker is None:
            return None
        rule = scene.rules.constructions["colon-quotation"]
        cue = _cue_in(scene, before)
        draft = Draft(rule.id, rule.means, cue.index, (cue.index, cue.index + 1))
        draft.speaker = speaker
        draft.addressee = _addressee_in(scene, before, speaker)
        return draft

    def _going_on(self, group: QuoteGroup) -> Draft | None:
        """The draft of the quotation before, where nothing but its attribution is between."""
        if self.last is None or not group.is_spoken:
            return None
        draft, earlier = self.last
        if earlier.number != group.number - 1 or not self._is_next(draft, earlier, group):
            return None
        return draft

    def _is_next(self, draft: Draft, earlier: QuoteGroup, group: QuoteGroup) -> bool:
        scene = self.scene
        between = range(earlier.stop, group.first)
        apart = scene.paragraph_at(group.spans[0].start) - scene.paragraph_at(
            earlier.spans[-1].start
        )
        if apart > 0:
            return False
        if not any(scene.is_word(index) for index in between):
            return True
        ends = sum(scene.tokens[i].text in SENTENCE_END and not scene.is_word(i) for i in between)
        return draft.head in between and ends <= 1

    def _alone(self, group: QuoteGroup) -> Draft | None:
        """A draft for a quotation of whole sentences without a cue."""
        scene = self.scene
        if not group.is_spoken or group.words < ALONE_WORDS or not self._begins(group):
            return None
        rule = scene.rules.constructions["floating"]
        draft = Draft(rule.id, rule.means)
        draft.speaker = self._speaker_before(group)
        return draft

    def _begins(self, group: QuoteGroup) -> bool:
        before = self.scene.reading.text[: group.spans[0].start].rstrip()
        start = self.scene.paragraph_bounds(group.spans[0].start)[0]
        return len(before) <= start or before[-1:] in SENTENCE_END | {":", "…"}

    def _speaker_before(self, group: QuoteGroup) -> Token | None:
        """The subject of the sentence before, where it is a person; else who spoke last."""
        scene = self.scene
        start = scene.paragraph_bounds(group.spans[0].start)[0]
        number = scene.tokens[group.first].sentence
        if scene.tokens[group.first - 1].sentence != number:
            number -= 1
        if group.first > 0 and number >= 0 and scene.reading.sentences[number].start >= start:
            sentence = scene.reading.sentences[number]
            subject = _subject_in(scene, scene.tokens[sentence.first : group.first])
            if subject is not None and subject.upos in {"PROPN", "PRON"}:
                return subject
        return self._last_speaker(group)

    def _last_speaker(self, group: QuoteGroup) -> Token | None:
        """Who spoke last, in this paragraph or the one before."""
        scene = self.scene
        here = scene.paragraph_at(group.spans[0].start)
        spoken = [
            draft
            for draft in self.drafts
            if draft.speaker is not None
            and 0 <= draft.head < group.first
            and here - scene.paragraph_at(scene.tokens[draft.head].start) <= 1
        ]
        return max(spoken, key=lambda draft: draft.head).speaker if spoken else None


def _clause_start(scene: Scene, draft: Draft) -> int:
    """Index of the first token of a cue's clause: of its subject, or of the cue."""
    first = draft.head if draft.cue is None else draft.cue[0]
    if draft.speaker is None or draft.speaker.index > draft.head:
        return first
    start = scene.reading.token_at(phrase_of(scene.reading, draft.speaker.index)[0])
    return first if start is None else min(first, start.index)


def _subject_in(scene: Scene, tokens: tuple[Token, ...]) -> Token | None:
    """The subject of the last main clause that stands outside quotation marks."""
    found = None
    for token in tokens:
        if token.relation == "nsubj" and not scene.is_quoted(token.index):
            governor = scene.tokens[token.head]
            outside = not tokens[0].index <= governor.head <= tokens[-1].index
            if (outside or governor.relation in MAIN) and token.feat("Gender") != "Neut":
                found = token
    return found


def _cue_in(scene: Scene, tokens: tuple[Token, ...]) -> Token:
    """The last noun for what is said, else the last verb, else the colon's neighbour."""
    nouns = [t for t in tokens if t.upos == "NOUN" and t.lemma.lower() in scene.rules.nouns]
    verbs = [t for t in tokens if t.upos == "VERB"]
    return (nouns or verbs or list(tokens))[-1]


def _addressee_in(scene: Scene, tokens: tuple[Token, ...], speaker: Token) -> Token | None:
    """Who stands after "to" with a noun for what is said."""
    for token in tokens:
        if token.relation in {"nmod", "obl"} and token.index > speaker.index:
            cases = [m.text.lower() for m in scene.reading.dependents(token.index, "case")]
            if scene.rules.hearers.intersection(cases):
                return token
    return None


def _scare(scene: Scene, group: QuoteGroup) -> Refusal:
    start, end = group.spans[0].start, group.spans[-1].end
    words = scene.reading.text[start:end]
    shown = words if len(words) <= SHOWN else words[:SHOWN] + "…"
    return Refusal(
        stage=Stage.STATEMENTS,
        reason=Reason.SCARE_QUOTATION,
        article=scene.reading.article_id,
        detail=f"{shown} stands in quotation marks, but no one is told to have said it; "
        "a statement needs a clause or a cue",
        start=start,
        end=end,
    )
