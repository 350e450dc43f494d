"""Whether two event claims tell the same thing."""

from __future__ import annotations

from tests.helpers.claims import Report

from dateline.weave.actors import join_actors
from dateline.weave.intake import take_in
from dateline.weave.look import look_at_events
from dateline.weave.same import is_coarse, likeness
from dateline.weave.slots import plain_words


def alike(*reports):
    """The likeness of the first two events told."""
    intake = take_in([report.build() for report in reports])
    one, two = look_at_events(intake, join_actors(intake))[:2]
    return likeness(one, two)


def raid(
    article_id,
    *,
    published="2031-05-06",
    day="2031-05-05",
    place="Riga",
    lemma="raid",
    kind="ASSAULT",
    by="Olga Brenn",
    **more,
):
    """A report of a raid."""
    report = Report(
        article_id, f"Olga Brenn led a raid in {place} on Monday, wounding Piet Orlo.", published
    )
    report.event(
        "raid",
        lemma=lemma,
        kind=kind,
        actors=[by] if by else [],
        place=place,
        time=report.time("on Monday", day) if day else None,
        **more,
    )
    return report


def test_same_actor_place_and_day():
    """All in common: alike, and its dates do not differ."""
    found = alike(raid("a"), raid("b"))

    assert found is not None
    assert not found.moved


def test_other_city():
    """Two cities, two raids."""
    assert alike(raid("a"), raid("b", place="Porto")) is None


def test_other_type():
    """Typed differently, it is something else."""
    assert alike(raid("a"), raid("b", kind="PROTEST")) is None


def test_other_mode():
    """Of one type in two modes: something else."""
    assert alike(raid("a", mode="bomb"), raid("b", mode="shoot")) is None


def test_untyped_events_need_the_same_word():
    """Where no type tells, the lemma must be the same."""
    assert alike(raid("a", kind=None), raid("b", kind=None)) is not None
    assert alike(raid("a", kind=None), raid("b", kind=None, lemma="foray")) is None


def test_what_might_be_is_not_what_was():
    """A demand is not what is demanded."""
    assert alike(raid("a"), raid("b", status="demanded")) is None


def test_a_denial_meets_what_it_denies():
    """A denied raid is the raid that others tell."""
    assert alike(raid("a"), raid("b", status="denied")) is not None


def test_undated_claims_need_more_than_one_thing():
    """Without a day, word and actor need the place or the clause beside them."""
    one, two = raid("a", day=None), raid("b", day=None)

    assert alike(one, two) is not None

    three = Report(
        "c", "Analysts recalled what happened elsewhere after some raid Olga Brenn commanded."
    )
    three.event("raid", kind="ASSAULT", actors=["Olga Brenn"])

    assert alike(one, three) is None


def test_reports_may_err_on_the_day():
    """Two outlets, one raid, two days: alike, but its dates differ."""
    found = alike(raid("a"), raid("b", day="2031-05-04", published="2031-05-07"))

    assert found is not None
    assert found.moved


def test_one_report_does_not_err_on_the_day():
    """In one report, two days are two raids."""
    report = Report(
        "a", "Olga Brenn led a raid in Riga on Monday. Olga Brenn led a raid in Riga on Sunday."
    )
    for number, day, words in ((1, "2031-05-05", "on Monday"), (2, "2031-05-04", "on Sunday")):
        report.event(
            f"raid#{number}",
            kind="ASSAULT",
            actors=[f"Olga Brenn#{number}=Olga Brenn"],
            place=f"Riga#{number}",
            time=report.time(words, day),
        )

    assert alike(report) is None


def test_a_cancelled_event_may_change_its_day():
    """Called off and set anew: alike although the days differ by weeks."""
    found = alike(
        raid("a", status="planned", day="2031-05-20"),
        raid("b", status="cancelled", day="2031-06-15", published="2031-05-08"),
    )

    assert found is not None
    assert found.moved


def test_unresolved_phrases_hold_repeated_mentions_together():
    """'Twelve miners were killed' and 'the miners were killed' are one; 'guards' are others."""
    report = Report(
        "a", "Twelve miners were killed. The miners were killed. Five guards were killed."
    )
    report.event("killed", lemma="kill", recipients=["Twelve miners="])
    report.event("killed#2", lemma="kill", recipients=["The miners="])
    report.event("killed#3", lemma="kill", recipients=["Five guards="])
    intake = take_in([report.build()])
    one, two, three = look_at_events(intake, join_actors(intake))

    assert likeness(one, two) is not None
    assert likeness(two, three) is None


def test_plain_words():
    """Case, accents and punctuation fall away."""
    assert plain_words("Jörg Böhm's “yes”") == ("jorg", "bohm", "s", "yes")


def test_coarse_times():
    """A day is fine, a year and an open time are coarse."""
    report = Report("a", "One. Two.")

    assert not is_coarse(report.time("One", "2031-05-05").when)
    assert is_coarse(report.time("Two", "2031-01-01", 365).when)
    assert is_coarse(report.tense("happened"))
