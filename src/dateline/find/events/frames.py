"""Events as frames: trigger, type, parties, place, amounts, evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.find.events.amounts import find_amounts
from dateline.find.events.parties import find_parties
from dateline.find.events.scene import Scene
from dateline.find.events.triggers import find_triggers
from dateline.find.events.where import find_settings
from dateline.model import EventFrame, quote

if TYPE_CHECKING:
    from dateline.find.events.triggers import Trigger
    from dateline.find.events.where import Setting
    from dateline.model import (
        Mention,
        PlaceMention,
        Quotation,
        Reading,
        Refusal,
        TimeMention,
    )
    from dateline.rules.triggers import TriggerRules


def find_events(
    reading: Reading,
    mentions: tuple[Mention, ...],
    places: tuple[PlaceMention, ...],
    times: tuple[TimeMention, ...],
    rules: TriggerRules,
) -> tuple[tuple[EventFrame, ...], tuple[Refusal, ...]]:
    """Find every event that an article tells, one frame for each trigger.

    "The rebels freed two nurses in Oslo." -> "freed": RETREAT release, actors "The rebels",
    recipients "two nurses", place Oslo

    Args:
        reading: the parse; offsets count code points of its text.
        mentions: of actors and places, resolved; a party copies the actor of its mention.
        places: resolved places; a frame's `place` is an index into these.
        times: of the article; a time is nobody's recipient.
        rules: event words of the language.

    Returns:
        Frames in order of the text, empty where nothing happens, and what was refused. Every
        verb that tells a happening gives a frame; its type is None where PLOVER has none.

    Source: rules/en/triggers.toml
    """
    scene = Scene(reading, mentions, places, times, rules)
    triggers, refusals = find_triggers(scene)
    contexts = [_contexts(scene, number) for number in range(len(reading.sentences))]
    settings = find_settings(scene, triggers)
    frames = tuple(
        _frame(scene, trigger, contexts, settings.get(trigger.token.index))
        for trigger in triggers
        if trigger.token.index not in reading.aside
    )
    return frames, refusals


def _frame(
    scene: Scene, trigger: Trigger, contexts: list[tuple[str, ...]], setting: Setting | None
) -> EventFrame:
    token = trigger.token
    sentence = scene.reading.sentences[token.sentence]
    actors, recipients = find_parties(scene, trigger)
    words, lemma = _trigger_words(scene, trigger)
    return EventFrame(
        head=token.index,
        trigger=words,
        lemma=lemma,
        type=trigger.type,
        mode=_mode(scene, trigger),
        contexts=contexts[token.sentence],
        actors=actors,
        recipients=recipients,
        place=setting.place if setting else None,
        evidence=(quote(scene.reading.text, sentence.start, sentence.end),),
        amounts=find_amounts(scene, token),
        because=_because(trigger),
        place_how=setting.how if setting else None,
    )


def _trigger_words(scene: Scene, trigger: Trigger) -> tuple[Quotation, str]:
    """The words of a trigger and their dictionary form: "stepped down", "step down"."""
    reading, token = scene.reading, trigger.token
    last = token.index
    for particle in reading.dependents(token.index, "compound:prt"):
        if particle.index == last + 1:
            last = particle.index
    if trigger.rule is not None and trigger.rule.extends and trigger.used:
        last = max(last, *trigger.used)
    lemma = " ".join(
        [token.lemma, *(word.text for word in reading.tokens[token.index + 1 : last + 1])]
    )
    return quote(reading.text, token.start, reading.tokens[last].end), lemma.lower()


def _mode(scene: Scene, trigger: Trigger) -> str | None:
    """The rule's mode, or the one that words beneath the trigger show."""
    if trigger.type is None or trigger.rule is None:
        return None
    known = scene.rules.modes.get(trigger.type, ())
    if trigger.rule.mode is not None:
        return trigger.rule.mode
    first, stop = scene.reading.subtree(trigger.token.index)
    words = set(scene.lemmas[first:stop])
    return next((mode for mode, wanted in known if wanted & words), None)


def _contexts(scene: Scene, sentence: int) -> tuple[str, ...]:
    """PLOVER contexts that the words of a sentence show, in order of the words."""
    found: dict[str, None] = {}
    for token in scene.reading.sentence_tokens(sentence):
        for context in scene.rules.contexts.get(scene.lemmas[token.index], ()):
            found[context] = None
    return tuple(found)


def _because(trigger: Trigger) -> str:
    word = f"“{trigger.token.text}”"
    if trigger.rule is None:
        return f"{word} is a verb that tells a happening (en.verb.any)"
    if trigger.type is None:
        return f"{word} tells a happening that PLOVER does not code ({trigger.rule.id})"
    mode = f", {trigger.rule.mode}" if trigger.rule.mode else ""
    return f"{word} tells {trigger.type}{mode} ({trigger.rule.id})"
