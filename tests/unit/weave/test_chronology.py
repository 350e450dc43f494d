"""Weaving as a whole: what becomes one entry, in which order, and the same every time."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st
from tests.helpers.affairs import close, summit, talks
from tests.helpers.claims import Report

from dateline.model import EntryKind, Status
from dateline.weave import cluster_events, weave


def meeting(article_id, published, source, *, day="2031-05-05", words="on Monday"):
    """A report of one meeting in Riga."""
    report = Report(
        article_id, f"Olga Brenn met Piet Orlo in Riga {words}.", published, source=source
    )
    report.event(
        "met",
        lemma="meet",
        kind="CONSULT",
        actors=["Olga Brenn", "Piet Orlo"],
        place="Riga",
        time=report.time(words, day) if day else None,
    )
    return report.build()


def events(*claims, **options):
    """The event entries of some claims."""
    return [entry for entry in weave(claims, **options) if entry.kind is EntryKind.EVENT]


def test_nothing_gives_nothing():
    """No claims, no entries and no clusters."""
    assert list(weave([])) == []
    assert list(cluster_events([])) == []


def test_two_reports_of_one_meeting_are_one_entry():
    """Same type, parties and day: one entry with both claims and both outlets."""
    first = meeting("a", "2031-05-06", "Gull Wire")
    second = meeting("b", "2031-05-07", "Harbour Post")

    (entry,) = events(second, first)

    assert [ref.article for ref in entry.claims] == ["a", "b"]
    assert entry.sources == ("Gull Wire", "Harbour Post")
    assert [(actor.name, actor.role) for actor in entry.actors] == [
        ("Olga Brenn", "actor"),
        ("Piet Orlo", "actor"),
    ]
    assert entry.place.name == "Riga"
    assert entry.when.edtf == "2031-05-05"


def test_two_events_of_one_clause_do_not_stand_under_the_same_words():
    """The second begins at the word that tells it; weaving once more gives the same lines."""

    def walkout(article_id, published):
        report = Report(article_id, "Dockers left the quay on Monday, closing Riga.", published)
        day = report.time("on Monday", "2031-05-05")
        report.event("left", lemma="leave", kind="PROTEST", actors=["Dockers"], time=day)
        report.event("closing", lemma="close", kind="COERCE", actors=["Dockers"], time=day)
        return report.build()

    alone = events(walkout("a", "2031-05-06"))
    assert [entry.headline for entry in alone] == [
        "Dockers left the quay on Monday, closing Riga",
        "Closing Riga",
    ]
    once_more = events(walkout("a", "2031-05-06"))
    assert [entry.headline for entry in once_more] == [entry.headline for entry in alone]


def test_another_day_is_another_meeting():
    """Two meetings a week apart stay apart."""
    first = meeting("a", "2031-05-06", "Gull Wire")
    second = meeting("b", "2031-05-13", "Gull Wire", day="2031-05-12")

    assert [entry.when.edtf for entry in events(first, second)] == ["2031-05-05", "2031-05-12"]


def test_other_company_is_another_meeting():
    """On one day in one city she met two people: two entries."""
    report = Report(
        "a", "Olga Brenn met Piet Orlo in Riga on Monday. Later Olga Brenn met Ines Vall on Monday."
    )
    monday = report.time("on Monday", "2031-05-05")
    report.event(
        "met",
        lemma="meet",
        kind="CONSULT",
        actors=["Olga Brenn", "Piet Orlo"],
        place="Riga",
        time=monday,
    )
    report.event(
        "met#2",
        lemma="meet",
        kind="CONSULT",
        actors=["Olga Brenn#2=Olga Brenn", "Ines Vall"],
        time=monday,
    )

    assert len(events(report.build())) == 2


def test_a_repeated_mention_in_one_report_is_one_entry():
    """'A summit' and, later in the report, 'the summit' are one event."""
    report = Report("a", "A summit opened in Riga on Monday. The summit drew crowds.")
    summit(report, "on Monday", "2031-05-05")
    report.event("summit#2", kind="CONSULT")

    (entry,) = events(report.build())

    assert len(entry.claims) == 2


def test_planned_postponed_held_is_one_life_line():
    """Talks are planned, put off and held on another day: one entry, dated by what was held."""
    plan = Report(
        "a",
        "Olga Brenn and Piet Orlo will hold talks in Riga on 3 May.",
        "2031-05-01",
        source="Gull Wire",
    )
    talks(
        plan,
        "Olga Brenn",
        "Piet Orlo",
        place="Riga",
        status="planned",
        shown="will",
        time=plan.time("on 3 May", "2031-05-03"),
    )
    delay = Report(
        "b",
        "Talks between Brenn and Orlo were postponed to 12 May.",
        "2031-05-02",
        source="Harbour Post",
    )
    delay.actor("Brenn")
    talks(
        delay,
        "Brenn",
        "Orlo",
        trigger="Talks",
        status="postponed",
        shown="postponed",
        time=delay.time("12 May", "2031-05-12"),
    )
    held = Report(
        "c",
        "Olga Brenn and Piet Orlo held talks in Riga on 12 May.",
        "2031-05-13",
        source="Gull Wire",
    )
    talks(
        held,
        "Olga Brenn",
        "Piet Orlo",
        place="Riga",
        time=held.time("on 12 May", "2031-05-12"),
    )

    (entry,) = events(plan.build(), delay.build(), held.build())

    steps = [
        (step.status.value, str(step.told_on.date()), step.words.text) for step in entry.life_line
    ]
    assert steps == [
        ("planned", "2031-05-01", "will"),
        ("postponed", "2031-05-02", "postponed"),
        ("happened", "2031-05-13", "talks"),
    ]
    assert entry.status is Status.HAPPENED
    assert entry.when.edtf == "2031-05-12"
    assert entry.disagreements == ()


def test_the_new_date_replaces_the_old():
    """As long as talks are only put off, their date is the new one."""
    plan = Report("a", "Olga Brenn will hold talks on 3 May.", "2031-05-01")
    talks(
        plan,
        "Olga Brenn",
        status="planned",
        time=plan.time("on 3 May", "2031-05-03"),
    )
    delay = Report("b", "Her talks, Olga Brenn said, were put off to 12 May.", "2031-05-02")
    talks(
        delay,
        "Olga Brenn",
        status="postponed",
        time=delay.time("12 May", "2031-05-12"),
    )

    (entry,) = events(plan.build(), delay.build())

    assert (entry.status, entry.when.edtf) == (Status.POSTPONED, "2031-05-12")


def test_an_offset_is_dated_by_another_report():
    """'Three days after the summit' gets its day from the report that dates the summit."""
    late = Report(
        "b",
        "Envoys met at a summit in Riga. Three days after the summit, Olga Brenn closed the port.",
        "2031-05-09",
        source="Harbour Post",
    )
    summit(late)
    close(late, head="summit#2")
    early = Report("a", "The summit in Riga ended on Friday.", "2031-05-04", source="Gull Wire")
    summit(early, "on Friday", "2031-05-02")

    held, closed = events(late.build(), early.build())

    assert (held.when.edtf, len(held.claims)) == ("2031-05-02", 2)
    assert closed.when.edtf == "2031-05-05"
    assert [step.rule for step in closed.when.because] == [
        "test.day",
        "weave.relative",
        "weave.bounds",
    ]
    assert [step.article for step in closed.when.because] == ["a", "b", None]


def test_without_a_date_the_offset_gives_honest_bounds():
    """Nobody dates the summit: it is over three days before the report's day ends."""
    report = Report(
        "a", "Three days after the summit in Riga, Olga Brenn closed the port.", "2031-05-09"
    )
    summit(report)
    close(report)

    held, closed = events(report.build())

    assert (held.when.earliest, str(held.when.latest)) == (None, "2031-05-07 00:00:00")
    assert (closed.when.earliest, str(closed.when.latest)) == (None, "2031-05-10 00:00:00")
    assert "no date" in closed.needs_review


def test_two_summits_leave_the_offset_open():
    """Where two other reports date different summits, none is taken."""
    late = Report(
        "c", "Three days after the summit, Olga Brenn closed the port in Riga.", "2031-05-20"
    )
    close(late, place="Riga")
    reports = [late.build()]
    for article_id, day in (("a", "2031-05-02"), ("b", "2031-05-12")):
        report = Report(article_id, "The summit in Riga ended on Friday.", day)
        summit(report, "on Friday", day)
        reports.append(report.build())

    closed = next(entry for entry in events(*reports) if entry.type == "COERCE")

    assert closed.when.earliest is None


def test_wire_copies_are_one_statement():
    """Nearly the same words by one speaker in two outlets are one entry with two sources."""
    texts = (
        "“We will never sign the harbour paper now,” Olga Brenn said.",
        "“We will never sign the harbour paper,” Olga Brenn said.",
    )
    reports = []
    for number, text in enumerate(texts):
        report = Report(f"a{number}", text, source=f"Outlet {number}")
        report.statement(text[: text.index(" Olga")], speaker="Olga Brenn")
        reports.append(report.build())

    (entry,) = weave(reports)

    assert entry.kind is EntryKind.STATEMENT
    assert entry.sources == ("Outlet 0", "Outlet 1")
    assert entry.headline == "Olga Brenn: “We will never sign the harbour paper now,”"
    assert [(actor.name, actor.role) for actor in entry.actors] == [("Olga Brenn", "speaker")]


def test_other_words_are_another_statement():
    """One speaker, two sentences: two entries; so are the same words in one report."""
    report = Report(
        "a", "“We sign,” Olga Brenn said. “We wait for now,” Olga Brenn said. “We sign,” she said."
    )
    report.statement("“We sign,”", speaker="Olga Brenn")
    report.statement("“We wait for now,”", cue="said#2", speaker="Olga Brenn")
    report.statement("“We sign,”#2", cue="said#3", speaker="she=Olga Brenn")

    assert len(list(weave([report.build()]))) == 3


def test_the_verb_of_saying_is_no_entry_of_its_own():
    """The event 'said' of a statement's cue does not double the statement."""
    report = Report("a", "“We sign,” Olga Brenn said in Riga on Monday.")
    monday = report.time("on Monday", "2031-05-05")
    report.statement("“We sign,”", speaker="Olga Brenn", time=monday)
    report.event(
        "said", lemma="say", kind="STATE", actors=["Olga Brenn"], place="Riga", time=monday
    )
    claims = report.build()

    assert [entry.kind for entry in weave([claims])] == [EntryKind.STATEMENT]
    assert len(list(cluster_events([claims]))) == 1


def test_what_says_too_little_stays_a_claim():
    """An event that tells only that something happened makes no entry, unless asked for."""
    report = Report("a", "Things changed.")
    report.event("changed", lemma="change")
    claims = report.build()

    assert list(weave([claims])) == []
    assert [entry.headline for entry in weave([claims], everything=True)] == ["Things changed"]
    assert [cluster.mentions for cluster in cluster_events([claims])] == [(("a", 7, 14),)]


def test_every_mention_is_in_one_cluster():
    """Clusters part the event claims: none twice, none missing."""
    reports = [
        meeting("a", "2031-05-06", None),
        meeting("b", "2031-05-06", None),
        meeting("c", "2031-07-06", None, day="2031-07-01"),
    ]

    clusters = list(cluster_events(reports))

    assert [[mention[0] for mention in cluster.mentions] for cluster in clusters] == [
        ["a", "b"],
        ["c"],
    ]
    assert len({cluster.id for cluster in clusters}) == 2


def test_the_order_of_reports_does_not_matter():
    """Any order of the same claims gives the same entries and clusters."""
    reports = [
        meeting("a", "2031-05-06", "Gull Wire"),
        meeting("b", "2031-05-06", "Harbour Post", day=None, words="again"),
        meeting("c", "2031-05-09", "Gull Wire", day="2031-05-06", words="on Tuesday"),
        meeting("d", None, None, day=None, words="again"),
    ]
    expected = list(weave(reports)), list(cluster_events(reports))

    for order in permutations(reports):
        assert (list(weave(order)), list(cluster_events(order))) == expected


def test_undated_reports_are_flagged():
    """An entry that only a report of unknown day tells is marked for review, and has no bounds."""
    (entry,) = events(meeting("a", None, "Gull Wire", day=None, words="again"))

    assert not entry.when.is_known
    assert entry.needs_review == ("no date", "undated report")


def test_sources_without_outlet_count_by_article():
    """Two reports without outlet are two sources, known by their paths."""
    (entry,) = events(meeting("a", "2031-05-06", None), meeting("b", "2031-05-06", None))

    assert entry.sources == ("a.txt", "b.txt")


def test_entries_come_by_time():
    """Entries are sorted by time; open ones by their last day; the undated last."""
    reports = [
        meeting("b", "2031-02-09", None, day=None, words="again"),
        meeting("c", "2031-01-06", None, day="2031-01-05"),
    ]
    report = Report("a", "Ines Vall met Ugo Brandt in Porto.", None)
    report.event("met", lemma="meet", kind="CONSULT", actors=["Ines Vall", "Ugo Brandt"])
    reports.append(report.build())

    assert [entry.claims[0].article for entry in events(*reports)] == ["c", "b", "a"]


@given(
    st.lists(st.sampled_from(["2031-05-01", "2031-05-02", "2031-05-20"]), min_size=1, max_size=5)
)
def test_claims_are_neither_lost_nor_doubled(days):
    """Whatever is joined, every claim is in just one entry."""
    reports = [meeting(f"a{number}", day, None, day=day) for number, day in enumerate(days)]

    told = [ref for entry in weave(reports) for ref in entry.claims]

    assert sorted(ref.article for ref in told) == sorted(found.article.id for found in reports)
