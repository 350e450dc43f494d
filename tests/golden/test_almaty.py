"""One analytic report, read as a careful reader reads it.

The report is invented; its difficulties are those of real analytic prose: a date on the line
of the text, weekdays of a week, future in the past, a cancelled appearance, second-hand words.
"""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest

from dateline import api
from dateline.model import Claims, Event, Statement, Status
from dateline.render.contract import claims_to_contract

REPORT = Path(__file__).with_name("almaty.txt")


@pytest.fixture(scope="module")
def claims() -> Claims:
    """All that is found in the report."""
    (found,) = api.read([REPORT], api.BuildOptions(workers=1))
    assert isinstance(found, Claims)
    return found


def event(claims: Claims, trigger: str) -> Event:
    """The event with this trigger, the only one."""
    (found,) = [one for one in claims.events if one.trigger.text == trigger]
    return found


def said(claims: Claims, words: str) -> Statement:
    """The statement whose content has these words; the shortest where several have."""
    found = [one for one in claims.statements if any(words in part.text for part in one.content)]
    return min(found, key=lambda one: sum(len(part.text) for part in one.content))


def speaker(claims: Claims, words: str) -> str | None:
    """Name of the actor who said something."""
    party = said(claims, words).speaker
    names = {actor.id: actor.name for actor in claims.actors}
    return names.get(party.actor or "") if party else None


def actor_of(claims: Claims, words: str, nth: int = 0) -> str | None:
    """Name of the actor of the nth mention with these words."""
    names = {actor.id: actor.name for actor in claims.actors}
    found = [one for one in claims.mentions if one.words.text == words]
    return names.get(found[nth].actor or "")


def test_the_header_on_the_line_of_the_text(claims: Claims) -> None:
    """The date is read from the first line, and the text begins behind it."""
    assert claims.article.published == datetime(2024, 11, 15)
    assert claims.article.text.startswith("The next setback")


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Tuesday of this week", "2024-11-12"),
        ("Tuesday evening", "2024-11-12TEV"),
        ("Wednesday morning", "2024-11-13TMO"),
        ("March", "2024-03"),
    ],
)
def test_times(claims: Claims, words: str, value: str) -> None:
    """Weekdays lie in the week of the report, and the month before it."""
    (mention,) = [time for time in claims.times if words in time.words.text]

    assert mention.value == value


def test_a_time_after_an_event_is_kept_with_it(claims: Claims) -> None:
    """ "Three days after the conference" hangs on the conference; no date is made up."""
    (mention,) = [
        time for time in claims.times if time.event_offset is not None and time.value == "P3D"
    ]

    assert mention.event_offset is not None
    assert (mention.event_offset.relation, mention.event_offset.head.text) == (
        "after",
        "conference",
    )


def test_a_vague_distance_stays_vague(claims: Claims) -> None:
    """ "Not quite a month later" has no anchor here, and gets no date."""
    (mention,) = [time for time in claims.times if "month later" in time.words.text]

    assert mention.when is None or not (mention.when.earliest and mention.when.latest)


@pytest.mark.parametrize(
    ("trigger", "status"),
    [
        ("interview", Status.CANCELLED),
        ("announcement", Status.HAPPENED),
        ("take effect", Status.PLANNED),
        ("pushed", Status.HAPPENED),
    ],
)
def test_status(claims: Claims, trigger: str, status: Status) -> None:
    """What was cancelled, made and planned is told apart."""
    assert event(claims, trigger).status is status


def test_the_announcement_is_dated(claims: Claims) -> None:
    """ "Only on Wednesday morning would she" is the past seen from the past."""
    when = event(claims, "announcement").when

    assert when.earliest == datetime(2024, 11, 13)
    assert when.because


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("This is no time for tariffs", "Bakyt Asanov"),
        ("had discussed", "Nino Kiladze"),
        ("This is what we expect", "Nino Kiladze"),
        ("It is a weakness", "Pavel Hrynko"),
        ("only bad choices", "Pavel Hrynko"),
    ],
)
def test_speakers(claims: Claims, words: str, name: str) -> None:
    """Each statement has its speaker, floating sentences included."""
    assert speaker(claims, words) == name


@pytest.mark.parametrize("words", ["consultations", "economic betrayal"])
def test_scare_quotation_is_no_statement(claims: Claims, words: str) -> None:
    """Words at a distance in quotation marks are said by nobody."""
    assert not any(
        words in part.text and len(part.text) < 30
        for one in claims.statements
        for part in one.content
    )


def test_the_place_is_in_its_country(claims: Claims) -> None:
    """Almaty is in Kazakhstan."""
    assert {place.country for place in claims.places if place.words.text == "Almaty"} == {"KAZ"}


def test_pronouns_find_their_person(claims: Claims) -> None:
    """ "She" of the last paragraph is Marenko."""
    assert actor_of(claims, "herself") == actor_of(claims, "Lidia Marenko")


def test_the_contract_holds(claims: Claims) -> None:
    """The report as the contract has it is plain JSON."""
    assert json.loads(json.dumps(claims_to_contract(claims)))["published"] == "2024-11-15"
