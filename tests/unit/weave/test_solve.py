"""Times of clusters: tightest over all reports, with the claims that give them."""

from __future__ import annotations

from datetime import timedelta
from itertools import islice, permutations

from hypothesis import given
from hypothesis import strategies as st
from tests.helpers.affairs import close, closing, one_event, summit
from tests.helpers.claims import Report, instant, lasting

from dateline.model import Because, Bounds, Precision, When
from dateline.weave import weave


def closed(
    article_id="a",
    published="2031-05-09",
    *,
    words="on Monday",
    time=None,
    when=None,
    status="happened",
):
    """A report of the closing of a port; `time` is (first day, days)."""
    report = Report(article_id, f"Olga Brenn closed the port in Riga {words}.", published)
    told = report.time(words, *time) if time else None
    report.event(
        "closed",
        lemma="close",
        kind="COERCE",
        actors=["Olga Brenn"],
        place="Riga",
        time=told,
        when=when,
        status=status,
    )
    return report


def bounds(entry):
    """Its bounds as days."""
    return tuple(
        str(side.date()) if side else None for side in (entry.when.earliest, entry.when.latest)
    )


def likely(day, by):
    """A day that is only likely, of what is over by a day for certain."""
    begin, end = instant(day), instant(by) + timedelta(days=1)
    return When(
        begin,
        begin + timedelta(days=1),
        Precision.DAY,
        True,
        f"{day}~",
        None,
        (
            Because("status.happened", "it is over", "latest"),
            Because("likely.news", "it is news of the day"),
        ),
        certain=Bounds(None, end),
    )


def rules_of(entry):
    """The rules of its proof."""
    return [step.rule for step in entry.when.because]


def test_a_likely_day_stays_likely():
    """One claim of a likely day: approximate, with what is certain."""
    when = likely("2031-05-09", "2031-05-09")

    entry = one_event(closed("a", "2031-05-09", when=when))

    assert bounds(entry) == ("2031-05-09", "2031-05-10")
    assert entry.when.approximate
    assert entry.when.certain == Bounds(None, instant("2031-05-10"))
    assert rules_of(entry) == ["status.happened", "likely.news"]


def test_words_win_over_a_likely_day():
    """A date that one report tells is not touched by what is likely in another."""
    entry = one_event(
        closed("a", "2031-05-09", when=likely("2031-05-09", "2031-05-09")),
        closed("b", "2031-05-10", time=("2031-05-05", 1)),
    )

    assert bounds(entry) == ("2031-05-05", "2031-05-06")
    assert not entry.when.approximate
    assert entry.disagreements == ()


def test_of_likely_days_the_one_told_first_is_the_news():
    """What was news on the 9th is told again on the 10th."""
    entry = one_event(
        closed("a", "2031-05-09", when=likely("2031-05-09", "2031-05-09")),
        closed("b", "2031-05-10", when=likely("2031-05-10", "2031-05-10")),
    )

    assert bounds(entry) == ("2031-05-09", "2031-05-10")
    assert entry.when.approximate
    assert entry.when.certain == Bounds(None, instant("2031-05-10"))


def test_tense_alone_bounds_by_publication():
    """A past event is over by the day its first report is published."""
    entry = one_event(closed("a", "2031-05-09"), closed("b", "2031-05-10"))

    assert bounds(entry) == (None, "2031-05-10")
    assert entry.when.edtf == "[..2031-05-09]" or entry.when.precision is Precision.INTERVAL
    assert [step.article for step in entry.when.because] == ["a"]


def test_a_coarse_and_a_fine_date_meet():
    """'In the first week' and 'on Monday': the finer one decides, and is its proof."""
    entry = one_event(
        closed("a", time=("2031-05-01", 7), words="that week"), closed("b", time=("2031-05-05",))
    )

    assert (entry.when.edtf, entry.when.precision) == ("2031-05-05", Precision.DAY)
    assert [step.article for step in entry.when.because] == ["b"]


def test_overlapping_dates_narrow_each_other():
    """1 to 5 May and 4 to 9 May: 4 to 5 May, with both reports as its proof."""
    entry = one_event(
        closed("a", time=("2031-05-01", 5), words="that week"),
        closed("b", time=("2031-05-04", 6), words="that week"),
    )

    assert bounds(entry) == ("2031-05-04", "2031-05-06")
    assert entry.when.edtf == "[2031-05-04..2031-05-05]"
    assert [step.article for step in entry.when.because] == ["b", "a"]


def test_words_outrank_tense():
    """A date stays against a tense that excludes it, and a person is asked to look."""
    entry = one_event(
        closed("a", "2031-05-07", time=("2031-05-05",)),
        closed("b", "2031-05-06", status="planned"),
    )

    assert entry.when.edtf == "2031-05-05"
    assert entry.needs_review == ("tense against date",)


def test_a_report_in_the_past_tense_cannot_tell_what_comes_later():
    """Past on 2 May and dated 5 May: two events."""
    reports = closed("a", "2031-05-06", time=("2031-05-05",)), closed("b", "2031-05-02")

    assert len(list(weave([report.build() for report in reports]))) == 2


def test_a_plan_gives_way_to_what_happened():
    """Planned for one day, told as done on another by the report that counts."""
    entry = one_event(
        closed("a", "2031-05-01", time=("2031-05-05",), status="planned"),
        closed("b", "2031-05-06", time=("2031-05-05",)),
    )

    assert [look.article for look in entry.claims] == ["a", "b"]
    assert [step.article for step in entry.when.because] == ["b"]


def test_what_lasts_has_a_begin_and_an_end():
    """A closure from 1 to 3 May keeps the bounds of both ends."""
    report = closed("a", time=("2031-05-01", 3), words="for days")
    told = report.events[0].when
    both = lasting(told, ("2031-05-01", "2031-05-02"), ("2031-05-03", "2031-05-04"))
    entry = one_event(closed("a", time=("2031-05-01", 3), words="for days", when=both), closed("b"))

    assert entry.when.begins.earliest == instant("2031-05-01")
    assert entry.when.begins.latest == instant("2031-05-02")
    assert entry.when.ends.earliest == instant("2031-05-03")
    assert bounds(entry) == ("2031-05-01", "2031-05-04")


def test_an_offset_from_the_end_of_what_lasts():
    """Three days after a summit of two days counts from its last day."""
    report = Report(
        "a",
        "The summit in Riga ran for days. Three days after the summit, Olga Brenn closed the port.",
        "2031-05-20",
    )
    time = report.time("for days", "2031-05-01", 2)
    both = lasting(time.when, ("2031-05-01", "2031-05-02"), ("2031-05-02", "2031-05-03"))
    report.event("summit", kind="CONSULT", place="Riga", time=time, when=both)
    close(report, head="summit#2")

    entry = closing(report)

    assert bounds(entry) == ("2031-05-05", "2031-05-06")


def counted(article_id, published):
    """A report of the closing that counts it from a summit, and dates that."""
    report = Report(
        article_id,
        "The summit in Riga ended on Friday. Three days after the summit, Olga Brenn closed the port in Riga.",
        published,
    )
    summit(report, "on Friday", "2031-05-02")
    return close(report, head="summit#2", place="Riga#2")


def told_apart():
    """Reports of one closing that clash: two dates, and an offset from a summit of a third."""
    return [
        closed("a", "2031-05-10", time=("2031-05-08",)).build(),
        closed("b", "2031-05-10", time=("2031-05-09",)).build(),
        counted("c", "2031-05-12").build(),
        closed("d", "2031-05-06", status="planned").build(),
        closed("e", "2031-05-11", time=("2031-05-08",)).build(),
    ]


def test_the_order_of_reports_does_not_matter_where_they_clash():
    """Clashing reports in many orders give the same entries, disagreements and proofs."""
    reports = told_apart()
    expected = repr(list(weave(reports)))

    assert "Disagreement" in expected
    for order in islice(permutations(reports), 0, None, 11):
        assert repr(list(weave(list(order)))) == expected


def test_an_offset_against_a_date_is_a_disagreement():
    """Two reports of one closing: a date, and 'three days after' a summit of another day."""
    dated = closed("b", time=("2031-05-08",))

    entry = closing(counted("a", "2031-05-09"), dated)

    assert entry.when.edtf == "2031-05-08"
    (difference,) = entry.disagreements
    assert [one.says for one in difference.alternatives] == [
        "2031-05-08",
        "Three days after the summit",
    ]


@given(
    st.lists(
        st.tuples(st.integers(0, 4), st.integers(1, 5), st.integers(4, 9)), min_size=1, max_size=5
    )
)
def test_bounds_hold_every_claim_that_counts(rows):
    """Solved bounds lie inside every dated claim, unless the claims clash; proofs name claims."""
    first = instant("2031-05-01")
    reports = [
        closed(
            f"a{number}",
            str((first + timedelta(days=told)).date()),
            time=(str((first + timedelta(days=begin)).date()), days),
            words="in May",
        ).build()
        for number, (begin, days, told) in enumerate(rows)
    ]

    for entry in weave(reports):
        assert entry.when.earliest < entry.when.latest
        assert {step.article for step in entry.when.because} <= {
            ref.article for ref in entry.claims
        }
        whens = [
            found.events[0].when
            for found in reports
            if any(ref.article == found.article.id for ref in entry.claims)
        ]
        if not entry.disagreements:
            assert all(when.earliest <= entry.when.earliest for when in whens)
            assert all(entry.when.latest <= when.latest for when in whens)
