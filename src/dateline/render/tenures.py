"""What reports themselves say of offices taken, held and left, each with words and day."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from dateline.model import MentionHow, TimeType
from dateline.render.sight import sentence_of, sight_plain
from dateline.rules.actors import load_actor_rules
from dateline.rules.tenures import load_tenure_rules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.model import Mention, TimeMention
    from dateline.model.dossier import Sighting
    from dateline.rules.tenures import Told

Plain = dict[str, Any]
NEAR: Final = 60  # code points from the words of an office to those of its day
LONGEST: Final = 4  # words of an office
SPOKEN: Final = ("held since", "began", "ended", "was")  # order of what is told of one office


def tenures_plain(seen: tuple[Sighting, ...]) -> list[Plain]:
    """Facts of an actor's offices as the reports tell them.

    "Olga Brenn, who took office on 3 May 2031" -> began, 2031-05-03

    Args:
        seen: the reports, in order of publication.

    Returns:
        In order of days, the undated last: `office, means, on, reports, example`. `means` is
        "began", "held since", "ended" or "was" (a former office); `on` an EDTF day or None;
        `office` None where neither the words nor the report name it.
    """
    told: defaultdict[tuple[str, str, str], list[tuple[Sighting, tuple[int, int]]]]
    told = defaultdict(list)
    for sighting in seen:
        for key, span in _facts(sighting):
            told[key].append((sighting, span))
    order = sorted(told, key=lambda key: (key[2] == "", key[2], key[0], SPOKEN.index(key[1])))
    return [
        {
            "office": office or None,
            "means": means,
            "on": on or None,
            "reports": len({sighting.article.id for sighting, _ in told[office, means, on]}),
            "example": sight_plain(*told[office, means, on][0]),
        }
        for office, means, on in order
    ]


def _facts(sighting: Sighting) -> Iterator[tuple[tuple[str, str, str], tuple[int, int]]]:
    rules = load_tenure_rules()
    text = sighting.article.text
    for mention in sighting.mentions:
        start, stop = mention.words.span
        first, last = sentence_of(sighting, start)
        behind = rules.behind_name(text[stop:last])
        if behind is not None:
            yield from _fact(sighting, mention, behind, last)
        if mention.how is MentionHow.NAME:
            for former in rules.before_name(text[first:start]):
                yield from _fact(sighting, mention, former, last)


def _fact(
    sighting: Sighting, mention: Mention, told: Told, last: int
) -> Iterator[tuple[tuple[str, str, str], tuple[int, int]]]:
    base = mention.words.end if told.start >= 0 else mention.words.start
    span = base + told.start, base + told.stop
    office = _office(sighting, told.office)
    if told.office and office is None:
        return  # "became ill" tells of no office
    time = _time(sighting, span, last) if told.start >= 0 else None
    on = time.when.edtf if time is not None and time.when is not None else ""
    if time is not None:
        span = min(span[0], mention.words.start), max(span[1], time.words.end)
    else:
        span = min(span[0], mention.words.start), max(span[1], mention.words.end)
    held = next((one.office for one in sighting.actors if one.office), None)
    yield (office or held or "", told.means, on), span


def _time(sighting: Sighting, span: tuple[int, int], last: int) -> TimeMention | None:
    """The first day, month or year in or right behind the words."""
    return next(
        (
            one
            for one in sighting.times
            if one.type in (TimeType.DATE, TimeType.TIME)
            and one.when is not None
            and span[0] <= one.words.start < min(last, span[1] + NEAR)
        ),
        None,
    )


def _office(sighting: Sighting, words: str) -> str | None:
    """The office that some words name, with its country; None where they name none."""
    rules = load_actor_rules()
    parts = words.replace("\u2019", "'").replace("'s", "").split()
    countries = [home.id for part in parts if (home := rules.country_of(part)) and home.id]
    country = next(iter(countries), None) or next(
        (one.country for one in sighting.actors if one.country), None
    )
    for length in range(min(LONGEST, len(parts)), 0, -1):
        for first in range(len(parts) - length + 1):
            role = rules.roles.get(" ".join(parts[first : first + length]).lower())
            if role is not None and role.office:
                return rules.office_label(role, country)
    return None
