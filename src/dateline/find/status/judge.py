"""Whether an event happened: its own words first, then the words that it hangs on."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from dateline.find.status.links import noun_links, verb_links
from dateline.find.status.scene import REAL, Finding, Scene, by_rule, is_finite
from dateline.find.status.verbs import negate, own_finding
from dateline.model import Status, Verdict, quote
from dateline.model.syntax import Tense, case_of, negation_of, particles_of, verb_group_of

if TYPE_CHECKING:
    from dateline.model import EventFrame, Reading, StatementFrame, TimeMention, Token
    from dateline.model.syntax import VerbGroup
    from dateline.rules.status import StatusRule, StatusRules

FADES: Final = 0.8  # certainty that is left when the governor itself is only planned
PREDICATES: Final = frozenset({"VERB", "AUX", "ADJ"})
JOINED_TAGS: Final = frozenset({"VB", "VBN", "VBG"})


def judge_events(
    reading: Reading,
    frames: tuple[EventFrame, ...],
    times: tuple[TimeMention, ...],
    statements: tuple[StatementFrame, ...],
    rules: StatusRules,
) -> tuple[Verdict, ...]:
    """Judge whether each event happened, is planned, was called off or denied.

    "The king cancelled the visit." -> "visit": cancelled, shown by "cancelled"

    Args:
        reading: the parse.
        frames: events in order of the text.
        times: of the article; their words tell what is still to come.
        statements: of the article; a plan told in somebody's words stays a plan.
        rules: status words of the language.

    Returns:
        One verdict for each frame, in the same order.

    Source: rules/en/status.toml
    """
    judge = Judge(Scene(reading, times, statements, rules))
    return tuple(_verdict(reading, judge.judge(frame.head)) for frame in frames)


def _verdict(reading: Reading, finding: Finding) -> Verdict:
    tokens = [reading.tokens[index] for index in sorted(set(finding.words))]
    return Verdict(
        status=finding.status,
        words=tuple(quote(reading.text, token.start, token.end) for token in tokens),
        certainty=round(finding.certainty, 3),
        factuality=round(finding.factuality, 3),
        because=f"{finding.status.value}: {finding.because}",
    )


@dataclass(frozen=True)
class Judge:
    """Judges the events of one article; each token is judged once.

    Attributes:
        scene: the article.
        known: what was judged before.
    """

    scene: Scene
    known: dict[int, Finding] = field(default_factory=dict)

    def judge(self, index: int) -> Finding:
        """The finding for the event at a token; "happened" where cues run in a circle.

        What stands above it is judged first, from the top, so that no parse is too deep.
        """
        waiting: list[int] = []
        above = index
        while above >= 0 and above not in self.known:
            waiting.append(above)
            above = self.scene.reading.tokens[above].head
        for number in reversed(waiting):
            if number not in self.known:
                self.known[number] = self.scene.plain("happened", Status.HAPPENED, "no cue")
                self.known[number] = self._judge_one(self.scene.reading.tokens[number])
        return self.known[index]

    def _judge_one(self, token: Token) -> Finding:
        return self._judge_verb(token) if token.upos in PREDICATES else self._judge_noun(token)

    def _judge_verb(self, token: Token) -> Finding:
        group = verb_group_of(self.scene.reading, token.index)
        if token.relation == "conj" and self._shares_auxiliaries(token, group):
            return negate(self.scene, self.judge(token.head), group.negation)
        own = own_finding(self.scene, token, group)
        for link, governor in verb_links(self.scene, token, group):
            outer = self._governed(link, governor, token, own)
            if outer is not None:
                return outer
        if group.tense is Tense.INFINITIVE and self._goes_with_a_fact(token, own):
            return self._fulfilled(token, own)
        return own if own.shown else self._beside(token, group) or own

    def _goes_with_a_fact(self, token: Token, own: Finding) -> bool:
        """Whether an infinitive that nothing else judges belongs to a verb that is a fact."""
        return (
            own.status in {Status.PLANNED, Status.HAPPENED}
            and token.relation in {"advcl", "xcomp"}
            and self.judge(token.head).status in REAL
        )

    def _fulfilled(self, token: Token, own: Finding) -> Finding:
        """What was done to an end mostly reached it; what completes a fact mostly is one."""
        grade = self.scene.rules.plain["aimed" if own.shown else "completed"]
        verb = self.scene.reading.tokens[token.head]
        because = f"{own.because}, of “{verb.text}”, which is a fact"
        return replace(own, certainty=grade.certainty, factuality=grade.factuality, because=because)

    def _shares_auxiliaries(self, token: Token, group: VerbGroup) -> bool:
        """Whether a joined verb has no tense of its own: "will meet and discuss"."""
        head = self.scene.reading.tokens[token.head]
        return head.upos in {"VERB", "AUX"} and not group.auxiliaries and token.xpos in JOINED_TAGS

    def _beside(self, token: Token, group: VerbGroup) -> Finding | None:
        """The status of a clause that only goes with one that is not so yet: "when it arrives"."""
        if token.relation != "advcl" or group.tense is Tense.PAST or group.perfect:
            return None
        verb = self._main_verb(token)
        main = self.judge(verb.index)
        if main.status in REAL or main.status is Status.DENIED or not main.shown:
            return None
        return replace(main, because=f"goes with “{verb.text}”: {main.because}")

    def _main_verb(self, token: Token) -> Token:
        """The verb that a clause goes with: "seemed to falter, losing ground", not "to falter"."""
        scene = self.scene
        verb = scene.reading.tokens[token.head]
        if token.xpos != "VBG" or verb.relation != "xcomp" or verb.xpos != "VB":
            return verb
        governor = scene.reading.tokens[verb.head]
        lemma = scene.rules.inflection.base_form(governor, scene.rules.appearing)
        perfect = verb_group_of(scene.reading, verb.index).auxiliaries
        return verb if perfect or lemma not in scene.rules.appearing else governor

    def _judge_noun(self, token: Token) -> Finding:
        for link, governor in noun_links(self.scene, token):
            found = self._governed(link, governor, token, None)
            if found is not None:
                return found
        found = self._by_modifier(token) or self._carried(token) or self._imagined(token)
        if found is not None and found.words:
            return found
        found = found or self.scene.plain("noun", Status.HAPPENED, "named as a thing that is")
        negation = negation_of(self.scene.reading, token.index)
        is_denied = negation is not None and negation.relation == "det"
        return negate(self.scene, found, negation if is_denied else None)

    def _by_modifier(self, token: Token) -> Finding | None:
        """What words before a noun show, or a time behind it: "the talks next week"."""
        reading, modifiers = self.scene.reading, self.scene.rules.modifiers
        for word in reading.dependents(token.index, "amod", "acl", "compound"):
            rule = modifiers.get(word.lemma.lower()) or modifiers.get(word.text.lower())
            if rule is not None and (word.deprel != "acl" or word.xpos == "VBN"):
                return by_rule(rule, word)
        for word in reading.dependents(token.index, "nmod", "nmod:poss"):
            if word.index in self.scene.future_tokens:
                because = "a time that is still to come"
                return self.scene.plain("scheduled", Status.PLANNED, because, (word.index,))
        return None

    def _carried(self, token: Token) -> Finding | None:
        """The status of the verb that carries a noun: "will hold talks"."""
        token = self.scene.first_conjunct(token)
        if token.head < 0 or not self._is_carried(token):
            return None
        found = self.judge(token.head)
        return found if found.shown and found.status is not Status.ONGOING else None

    def _is_carried(self, token: Token) -> bool:
        rules, reading = self.scene.rules, self.scene.reading
        lemma = rules.inflection.base_form(reading.tokens[token.head], rules.carriers)
        if token.relation == "nsubj":
            passive = token.deprel == "nsubj:pass"
            return lemma in rules.happen or (passive and lemma in rules.carriers)
        if token.relation == "obj":
            return lemma in rules.carriers
        if token.relation == "obl":
            case = case_of(reading, token.index)
            carried = lemma in rules.carriers and case not in rules.background_cases
            return carried or case in rules.carried_cases
        return False

    def _imagined(self, token: Token) -> Finding | None:
        """An event that is only part of what is not so yet: "they will fund a search"."""
        token = self.scene.first_conjunct(token)
        if token.relation not in {"obj", "obl"} or self.scene.is_definite(token):
            return None
        if case_of(self.scene.reading, token.index) in self.scene.rules.background_cases:
            return None
        verb = self.scene.reading.tokens[token.head]
        outer = self.judge(verb.index) if verb.upos == "VERB" else None
        if outer is None or outer.status in REAL or not outer.shown:
            return None
        if (
            outer.status is Status.DENIED
            and not verb_group_of(self.scene.reading, verb.index).negation
        ):
            return None  # "denied that it ordered a raid": the order is denied, not the raid
        grade = self.scene.rules.plain["indefinite"]
        sign = -1 if outer.status is Status.DENIED else 1
        because = f"part of “{verb.text}”: {outer.because}"
        return replace(
            outer, certainty=grade.certainty, factuality=sign * grade.factuality, because=because
        )

    def _governed(
        self, link: str, governor: Token, event: Token, own: Finding | None
    ) -> Finding | None:
        """What a governor makes of an event that hangs on it; None where it leaves it alone."""
        rules = self.scene.rules
        lemma = rules.inflection.base_form(governor, rules.governors)
        for rule in rules.governors.get(lemma, ()):
            if (
                link in rule.takes
                and f"{lemma}.{link}" not in rule.skips
                and self._applies(rule, governor, event, own)
            ):
                return self._combine(rule, governor, self.judge(governor.index))
        return None

    def _applies(
        self, rule: StatusRule, governor: Token, event: Token, own: Finding | None
    ) -> bool:
        """Whether a governor's rule is stronger than what the event's own words show."""
        reading = self.scene.reading
        if rule.particle and not any(
            word.text.lower() in rule.particle for word in particles_of(reading, governor.index)
        ):
            return False
        if own is not None:
            if rule.infinitive and is_finite(verb_group_of(reading, event.index)):
                return False
            return not (own.shown and (rule.keeps or own.status is Status.DENIED))
        known = rule.indefinite or self._was_arranged(rule, governor, event)
        if known and self.scene.is_definite(event):
            return False
        return event.lemma.lower() not in rule.not_events

    def _was_arranged(self, rule: StatusRule, governor: Token, event: Token) -> bool:
        """Whether somebody is told to have arranged an event: "the man who planned the attack"."""
        if event.relation != "obj" or governor.lemma.lower() not in rule.past_indefinite:
            return False
        group = verb_group_of(self.scene.reading, governor.index)
        return group.modal is None and (group.tense is Tense.PAST or group.perfect)

    def _combine(self, rule: StatusRule, governor: Token, outer: Finding) -> Finding:
        """The governor's own status, worked into what it makes of the event."""
        if rule.status is None:
            return replace(outer, because=f"{outer.because}, through {rule.id}")
        found = by_rule(rule, governor)
        if outer.status in REAL or not outer.shown:
            return found
        words = (*outer.words, governor.index)
        if outer.status is Status.CANCELLED:
            return replace(outer, because=f"{outer.because}, and with it {rule.id}")
        if outer.status is Status.DENIED:
            return replace(found, status=rule.denied, factuality=-found.factuality / 2, words=words)
        if outer.status is Status.PLANNED:
            return replace(found, certainty=found.certainty * FADES, words=words)
        return replace(
            found,
            status=rule.weak,
            factuality=found.factuality / 2,
            certainty=found.certainty / 2,
            words=words,
        )
