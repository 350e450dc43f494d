"""Tests of full names across reports: one name in two spellings, two bearers of one name."""

from __future__ import annotations

from tests.helpers.claims import Report

from dateline.weave.intake import take_in
from dateline.weave.namesakes import find_namesakes


def namesakes(*people):
    """What is known of the names of people `(name, country, office)`, one to a report."""
    claims = []
    for number, (name, country, office) in enumerate(people):
        report = Report(f"r{number}", f"{name} spoke.")
        report.actor(name, country=country, office=office).party(name)
        claims.append(report.build())
    intake = take_in(claims)
    return find_namesakes(intake), intake.actors


def keys(*people):
    """The name that each of some people is joined by."""
    found, slots = namesakes(*people)
    return [found.key(slot) for slot in slots]


def test_two_spellings_are_the_one_that_more_reports_have():
    """The rarer spelling is joined by the frequent one."""
    kell = ("Olexiy Zorensky", None, None)

    assert keys(("Olexiy Zorenskiy", None, None), kell, kell) == [("olexiy", "zorensky")] * 3


def test_spellings_of_two_states_are_two_names():
    """Alike in sound, they are people of two states."""
    found = keys(("Olexiy Zorensky", "UKR", None), ("Olexiy Zorenskiy", "BLR", None))

    assert found == [("olexiy", "zorensky"), ("olexiy", "zorenskiy")]


def test_two_who_hold_office_in_two_states_are_parted_by_state():
    """One name, a minister here and a mayor there; who has neither state may be either."""
    found = keys(
        ("Ana Ruiz", "KEN", "Minister"), ("Ana Ruiz", "PER", "Mayor"), ("Ana Ruiz", None, None)
    )

    assert found == [("ana", "ruiz", "KEN"), ("ana", "ruiz", "PER"), None]


def test_without_office_a_second_state_parts_nobody():
    """A country alone may be where a person is, not whose."""
    assert keys(("Ana Ruiz", "KEN", "Minister"), ("Ana Ruiz", "PER", None)) == [("ana", "ruiz")] * 2


def test_a_state_seldom_shown_is_a_slip():
    """One report in ten that has another state for a minister errs."""
    people = [("Ana Ruiz", "KEN", "Minister")] * 9 + [("Ana Ruiz", "PER", "Minister")]

    assert set(keys(*people)) == {("ana", "ruiz")}


def test_a_body_of_states_is_no_state():
    """Who holds office in her country and at the United Nations is one person."""
    assert (
        keys(("Ana Ruiz", "KEN", "Minister"), ("Ana Ruiz", "UNO", "Envoy")) == [("ana", "ruiz")] * 2
    )


def test_a_surname_alone_is_no_full_name():
    """It is neither a spelling of another nor the name of two."""
    found, _ = namesakes(("Ruiz", "KEN", "Minister"), ("Ruiz", "PER", "Mayor"))

    assert (found.spelling, found.states) == ({}, {})
