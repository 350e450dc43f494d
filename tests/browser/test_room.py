"""The reading room in a real Chromium: list, filter, entry, words, proof; nothing leaves it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import served
from tests.browser.world import ARTICLES, BY_ID, CLAIMS, ENTRIES, HOSTILE, World

pytestmark = pytest.mark.browser


def marked(page):
    """The words that are marked in an article, in pieces where they are in pieces."""
    expect(page.locator(".text mark.focus").first).to_be_visible()
    return page.locator(".text mark.focus").all_text_contents()


def words_of(found, count):
    """The words of so many elements, letter by letter, once they are all there."""
    expect(found).to_have_count(count)
    return found.all_text_contents()


def test_the_list_shows_every_entry_under_its_date(page, address):
    """The chronology lists entries by month and day, unknown dates said to be unknown."""
    page.goto(address)
    expect(page.get_by_role("status").filter(has_text="entries")).to_have_text("7 entries")
    headlines = [entry.headline for entry in ENTRIES]
    assert words_of(page.locator(".headline"), len(headlines)) == headlines
    expect(page.get_by_role("heading", name="March 2026", exact=True).first).to_be_visible()
    expect(page.get_by_role("heading", name="Between 12 and 31 March 2026")).to_be_visible()
    expect(page.get_by_role("heading", name="Before 13 March 2026")).to_be_visible()
    expect(page.locator(".day", has_text="Vigo").get_by_role("heading")).to_have_text(
        "Date unknown"
    )


def test_status_is_told_by_word_and_shape(page, address):
    """Each status has its word and a shape of its own."""
    page.goto(address)
    expect(page.locator(".line").first).to_be_visible()
    shapes = {}
    for status in page.locator(".line .status").all():
        shapes[status.inner_text().strip()] = status.locator("svg").inner_html()
    assert set(shapes) == {"happened", "said", "postponed", "denied"}
    assert len(set(shapes.values())) == len(shapes)


def test_filters_narrow_the_list_and_have_an_address(page, address):
    """A filter narrows the list, stands in the address, and can be taken off again."""
    page.goto(address)
    page.get_by_label("Status").select_option("postponed")
    expect(page.locator(".headline")).to_have_text(["Talks on the Tarvik strait in Porto"])
    assert page.url.endswith("#/?status=postponed")
    page.reload()
    expect(page.locator(".headline")).to_have_count(1)
    page.get_by_role("link", name="Take off: Status postponed").click()
    expect(page.locator(".headline")).to_have_count(len(ENTRIES))
    page.get_by_label("Who").select_option(label="Ana Varela (3)")
    expect(page.locator(".headline")).to_have_count(3)
    page.go_back()
    expect(page.locator(".headline")).to_have_count(len(ENTRIES))


def test_words_are_searched_while_they_are_typed(page, address):
    """Typing words narrows the list without a button."""
    page.goto(address)
    page.get_by_role("searchbox").fill("ferry")
    expect(page.locator(".headline")).to_have_text(["Patrol boat fired on a ferry"])
    page.get_by_role("searchbox").fill("a word that no entry has")
    expect(page.get_by_text("No entry passes these filters")).to_be_visible()


def test_a_bar_of_the_strip_filters_by_its_days(page, address):
    """A bar says how many entries it counts, and shows exactly these."""
    page.goto(address)
    page.get_by_role("link", name="Tue 3 Mar 2026: 1 entry").click()
    expect(page.locator(".headline")).to_have_text(["Ana Varela met Tomas Lindqvist in Lisbon"])
    assert "since=2026-03-03" in page.url
    page.get_by_role("link", name="Tue 3 Mar 2026: 1 entry").click()
    expect(page.locator(".headline")).to_have_count(len(ENTRIES))


def test_the_keyboard_walks_the_list(page, address):
    """Arrows and j and k move, Enter opens, Escape closes and comes back."""
    page.goto(address)
    page.locator("a.line").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("j")
    page.keyboard.press("k")
    expect(page.locator("a.line").nth(1)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".entry h2")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".entry")).to_have_count(0)
    expect(page.locator("a.line").nth(1)).to_be_focused()
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_a_long_list_loads_as_it_is_read(page, long_address):
    """Entries come by the page until all are there."""
    page.goto(long_address)
    total = len(ENTRIES) + 150
    expect(page.get_by_role("status").filter(has_text="entries")).to_have_text(f"{total} entries")
    assert page.locator("a.line").count() < total
    more = page.get_by_role("button", name="Show more")
    while more.count() > 0:
        page.mouse.wheel(0, 4000)
        page.wait_for_timeout(100)
    expect(page.locator("a.line")).to_have_count(total)
    assert len(set(words_of(page.locator(".headline"), total))) == total


def test_an_entry_opens_to_its_claims(page, address):
    """An entry shows each claim's quotation with its outlet and date of publication."""
    page.goto(address)
    page.get_by_role("link", name="Patrol boat fired on a ferry").click()
    entry = page.get_by_role("complementary", name="Entry")
    expect(entry.get_by_role("heading", name="Patrol boat fired on a ferry")).to_be_visible()
    assert words_of(entry.locator(".claims blockquote"), 2) == [
        CLAIMS["gazette"].events[2].evidence[0].text,
        CLAIMS["wire"].events[1].evidence[0].text,
    ]
    expect(entry.locator(".claim-of").first).to_contain_text("Harbour Gazette")
    expect(entry.locator(".claim-of").first).to_contain_text("published 6 Mar 2026")
    assert page.url.endswith("#/entry/shot")


def test_a_place_shows_how_it_is_known_and_leads_to_its_words(page, address):
    """Under "Where": what says so, in its words, and why that place of its name."""
    page.goto(f"{address}#/entry/met")
    where = page.get_by_role("region", name="Where", exact=True)
    expect(where).to_contain_text("Told with the event itself: “Lisbon” (the capital)")
    expect(where).not_to_contain_text("isputed")
    where.get_by_role("link", name="“Lisbon”").click()
    assert marked(page) == ["Lisbon"]


def test_a_disputed_place_names_all_who_claim_it(page, address):
    """The claims of two states stand beside the place, which none of them is given."""
    page.goto(f"{address}#/entry/talks")
    where = page.get_by_role("region", name="Where", exact=True)
    expect(where).to_contain_text("Disputed: claimed by Spain and Maresia")
    expect(where).to_contain_text("Carried on from the sentences before: “Porto”")


def test_a_disagreement_shows_both_sides(page, address):
    """Both numbers stand there with those who say so."""
    page.goto(f"{address}#/entry/shot")
    box = page.locator(".disagreements")
    expect(box).to_contain_text("at least 12")
    expect(box).to_contain_text("9")
    expect(box.get_by_role("link")).to_have_count(2)


def test_a_life_line_shows_each_step(page, address):
    """Planned, then postponed, each with its words and its report."""
    page.goto(f"{address}#/entry/talks")
    expect(page.locator(".life .status")).to_have_text(["planned", "postponed"])
    expect(page.locator(".life a")).to_have_text(["“will hold”", "“have been put off”"])


@pytest.mark.parametrize("entry", [entry.id for entry in ENTRIES])
def test_a_click_leads_from_each_claim_to_its_words(page, address, entry):
    """The words marked in the report are, letter by letter, those of the claim."""
    page.goto(f"{address}#/entry/{entry}")
    claims = page.locator(".claims > li")
    expect(claims.first).to_be_visible()
    for index in range(claims.count()):
        claim = claims.nth(index)
        quotations = claim.locator("blockquote").all_text_contents()
        claim.get_by_role("link", name="Read it in the report").click()
        assert marked(page) == quotations
        page.go_back()
        expect(claims.first).to_be_visible()


def test_words_behind_an_emoji_are_marked_right(page, address):
    """Offsets count code points, also where JavaScript counts two for one."""
    assert ord(BY_ID["gazette"].text[0]) > 0xFFFF
    page.goto(f"{address}#/article/gazette?claim=s1")
    assert marked(page) == [
        "“We did not come here to trade threats,”",
        "“We came to read the map again.”",
    ]


def test_an_article_shows_its_text_as_it_was_read(page, address):
    """Every code point of the text is in the page, in order, white space included."""
    for article in ARTICLES:
        page.goto(f"{address}#/article/{article.id}")
        expect(page.locator(".text p").first).to_be_visible()
        assert page.locator(".text").evaluate("node => node.textContent") == article.text


def test_marked_words_are_brought_into_sight(browser, address):
    """In a low window the marked words are scrolled to."""
    context = browser.new_context(viewport={"width": 700, "height": 320}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{address}#/article/gazette?claim=e3")
    expect(page.locator("mark.focus").first).to_be_in_viewport()
    context.close()


def test_a_mark_over_two_paragraphs_keeps_its_white_space(page, address):
    """Words that run over a paragraph's end are still letter by letter those of the article."""
    text = BY_ID["gazette"].text
    start, end = text.index("on Tuesday"), text.index("The two sides") + 7
    page.goto(f"{address}#/article/gazette?char={start},{end}")
    assert "".join(marked(page)) == text[start:end]


def test_layers_show_what_was_found(page, address):
    """Each layer marks what it names, and says what it is when pointed at."""
    page.goto(f"{address}#/article/gazette")
    expect(page.locator(".text .in-times")).to_have_count(0)
    for layer, words in (
        ("times", ["on Tuesday"]),
        ("mentions", ["Ana Varela", "she"]),
        ("places", ["Lisbon", "Porto"]),
        (
            "statements",
            ["“We did not come here to trade threats,”", "“We came to read the map again.”"],
        ),
        ("events", ["met", "talks", "fired"]),
    ):
        page.get_by_role("checkbox", name=re.compile(f"^{layer}")).check()
        assert words_of(page.locator(f".text .in-{layer}"), len(words)) == words
    assert page.locator(".text .in-times").get_attribute("title") == "time: Tue 3 Mar 2026"
    assert page.locator(".text").evaluate("node => node.textContent") == BY_ID["gazette"].text


def test_an_event_in_the_text_leads_to_its_claim_and_entry(page, address):
    """From the report a click leads to the claim, and from there to the entry."""
    page.goto(f"{address}#/article/wire")
    page.get_by_role("checkbox", name=re.compile("^events")).check()
    page.locator(".text .in-events a", has_text="Talks").click()
    assert "".join(marked(page)) == CLAIMS["wire"].events[0].evidence[0].text
    page.locator(".told li.chosen").get_by_role("link", name="entry").click()
    expect(page.locator(".entry h2")).to_have_text("Talks on the Tarvik strait in Porto")


def test_an_undated_report_says_so(page, address):
    """Unknown stays unknown: no date is made up."""
    page.goto(f"{address}#/article/undated")
    expect(page.get_by_text("Undated.")).to_be_visible()
    assert not re.search(r"\b20\d\d\b", page.locator("main").inner_text())


def test_the_proof_is_numbered_sentences_with_their_words(page, address):
    """The proof of a date: each step a sentence, with the words it rests on marked."""
    page.goto(f"{address}#/entry/shot")
    page.get_by_role("link", name="show the proof").click()
    expect(page.get_by_role("heading", name="Why this date")).to_be_visible()
    because = ENTRIES[0].when.because
    steps = page.locator("ol.proof > li")
    says = words_of(page.locator("ol.proof .says"), len(because))
    assert says == [step.says for step in because]
    for index, step in enumerate(because):
        found = words_of(steps.nth(index).locator("mark"), len(step.words))
        assert sorted(found) == sorted(quotation.text for quotation in step.words)
    steps.nth(2).get_by_role("link", name="read it in the report").click()
    assert marked(page) == ["shooting"]


def test_an_entry_without_a_date_says_that_nothing_was_assumed(page, address):
    """No proof is shown for a date that nobody knows."""
    page.goto(f"{address}#/entry/vigo/proof")
    expect(page.get_by_text("nothing was assumed")).to_be_visible()
    expect(page.locator(".when b")).to_have_text("Date unknown")


def test_hostile_words_are_shown_as_words(page, address):
    """Markup in a headline, an outlet, a path or a text is text wherever it is shown."""
    for view in (
        "",
        "#/entry/evil",
        "#/entry/evil/proof",
        "#/article/evil?claim=e1",
        "#/articles",
        "#/articles?text=wrote",
        "#/summary",
    ):
        page.goto(f"{address}{view}")
        expect(page.locator("main h1, main h2").first).to_be_attached()
        page.wait_for_timeout(150)
        assert page.locator("main img, main script, main b b").count() == 0
        assert "Dateline" in page.title()
    page.goto(f"{address}#/article/evil?claim=e1")
    expect(page.locator("article h1")).to_have_text(HOSTILE)
    assert marked(page) == [BY_ID["evil"].text]


def test_the_page_fills_while_reports_are_read(page):
    """New entries show without a reload, and without a click."""
    world = World(ENTRIES[:2])
    with served(world) as url:
        page.goto(url)
        expect(page.locator(".headline")).to_have_count(2)
        world.stock = ENTRIES
        expect(page.locator(".headline")).to_have_count(len(ENTRIES))
        expect(page.get_by_label("Status")).to_contain_text("postponed")
        page.goto("about:blank")


def test_words_that_no_headline_has_are_searched_in_the_reports(page, address):
    """From the filter a link leads to the reports that hold the words."""
    page.goto(f"{address}#/?text=coast+guard")
    page.get_by_role("link", name="Search the reports for “coast guard”").click()
    expect(page.locator(".hits a")).to_have_text(["Strait talks put off"])


def test_reports_and_run_summary(page, address):
    """The reports are listed and searched; the summary counts, and says what was refused."""
    page.goto(address)
    page.get_by_role("link", name="Reports", exact=True).click()
    expect(page.locator("tbody tr")).to_have_count(len(ARTICLES))
    expect(page.locator("tbody tr").last).to_contain_text("undated")
    page.get_by_role("searchbox").fill("coast guard")
    expect(page.locator(".hits mark")).to_have_text(["coast guard"])
    page.get_by_role("link", name="Run summary").click()
    expect(page.locator("main")).to_contain_text("Times: no anchor")
    expect(page.locator("main")).to_contain_text("misc/photo.jpg")


def test_an_unknown_entry_is_said_to_be_unknown(browser, address):
    """A stale address gives the server's sentence about it, not an empty page."""
    page = browser.new_page()
    page.goto(f"{address}#/entry/gone")
    expect(page.get_by_role("alert")).to_contain_text("no entry 'gone'")
    page.close()


def test_the_theme_is_kept(page, address):
    """Dark and light can be chosen, and stay chosen."""
    page.goto(address)
    page.get_by_label("Colours").select_option("dark")
    page.wait_for_function("document.documentElement.dataset.theme === 'dark'")
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.reload()
    expect(page.get_by_label("Colours")).to_have_value("dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == dark
    page.get_by_label("Colours").select_option("light")
    page.wait_for_function("document.documentElement.dataset.theme === 'light'")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != dark


def test_a_narrow_window_does_not_scroll_sideways(page, address):
    """At 320 pixels every view fits the width."""
    page.set_viewport_size({"width": 320, "height": 640})
    for view in (
        "",
        "#/entry/shot",
        "#/entry/shot/proof",
        "#/article/gazette?claim=s1",
        "#/summary",
    ):
        page.goto(f"{address}{view}")
        expect(page.locator("main h1, main h2").first).to_be_attached()
        page.wait_for_timeout(150)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, view


def test_the_page_asks_only_its_own_server(page, address, witness):
    """A walk through all views asks this server for a handful of files, and nobody else."""
    for view in (
        "",
        "#/entry/shot",
        "#/entry/shot/proof",
        "#/article/gazette",
        "#/articles",
        "#/summary",
    ):
        page.goto(f"{address}{view}")
        page.wait_for_load_state("networkidle")
    assert witness.requests
    paths = {re.sub(r"^http://127\.0\.0\.1:\d+", "", url).split("?")[0] for url in witness.requests}
    assert {path for path in paths if not path.startswith("/api/")} <= {
        "/",
        "/app.js",
        "/app.css",
        "/favicon.svg",
    }


def test_an_actor_has_a_page_that_leads_to_words_and_entries(page, address):
    """From an entry to its actor; from a name to its words, from a line to its entry."""
    page.goto(f"{address}#/entry/met")
    page.get_by_role("link", name="Ana Varela", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ana Varela")
    assert page.url.endswith("#/actor/varela")
    for title in ("Names used", "Statements", "Events", "With whom"):
        expect(page.get_by_role("heading", name=title)).to_be_visible()
    expect(page.locator("figure mark").first).to_have_text("Ana Varela")
    expect(page.locator(".actor-told a", has_text="Ana Varela met")).to_have_attribute(
        "href", "#/entry/met"
    )
    expect(page.get_by_role("row", name="Tomas Lindqvist")).to_contain_text("consult 2")
    page.get_by_role("link", name="read it in the report").first.click()
    assert marked(page) == ["Ana Varela"]


def test_offices_as_reports_tell_them(page, address):
    """When an office was taken, held or left stands with its day and the words that say so."""

    def with_tenure(route):
        answer = route.fetch()
        plain = answer.json()
        example = plain["offices"][0]["example"]
        told = {"office": "Foreign Minister of Maresia", "means": "began", "on": "2024-05"}
        plain["tenures"] = [{**told, "reports": 1, "example": example}]
        route.fulfill(response=answer, json=plain)

    page.route("**/api/actor?*", with_tenure)
    page.goto(f"{address}#/actor/varela")

    section = page.locator("section", has=page.get_by_role("heading", name="Offices taken, held"))
    expect(section.locator("li")).to_contain_text("Foreign Minister of Maresia: taken 2024-05")
    expect(section.locator("li")).to_contain_text("foreign minister")


def test_an_actor_leads_to_those_he_met(page, address):
    """The table of relations leads from one actor to the other."""
    page.goto(f"{address}#/actor/varela")
    page.get_by_role("link", name="Tomas Lindqvist", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Tomas Lindqvist")


def test_an_actor_who_is_not_there(page, address, witness):
    """An address of nobody says so in words."""
    page.goto(f"{address}#/actor/nobody")
    expect(page.get_by_role("alert")).to_contain_text("no actor has the name or id 'nobody'")
    witness.complaints.clear()  # the browser itself tells of the answer 404
