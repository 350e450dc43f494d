"""The HTML report: whole in itself, escaped, without script."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

from tests.helpers.claims import Report, lookup

from dateline.render.report import html_report
from dateline.weave import weave

EVIL = "<script>alert(1)</script>"


class Page(HTMLParser):
    """Tags with attributes, and all text."""

    def __init__(self, text):
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        """Keep a tag."""
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        """Keep text."""
        self.text += data


def raid(
    article_id="a",
    name="Olga Brenn",
    *,
    url=None,
    title=None,
    source="Gull Wire",
    toll=2,
    published="2031-05-06",
    status="happened",
):
    """A report of a raid."""
    report = Report(
        article_id,
        f"{name} led a raid in Riga on Monday, killing {toll}.",
        published,
        source=source,
        url=url,
        title=title,
    )
    report.event(
        "raid",
        kind="ASSAULT",
        actors=[name],
        place="Riga",
        status=status,
        time=report.time("on Monday", "2031-05-05"),
        amounts=[("killed", toll, toll, str(toll))],
    )
    return report.build()


def page(*reports, **options):
    """The page of some reports, as text."""
    return "".join(html_report(weave(reports), lookup(*reports), **options))


def test_an_entry_has_its_words_proof_and_disagreements():
    """Headline, footnotes with outlet and day, life line, disagreement and the way to its date."""
    text = Page(
        page(raid(status="planned", published="2031-05-02"), raid("b", toll=3, source=None))
    ).text

    assert "Olga Brenn led a raid in Riga on Monday, killing 3" in text
    assert "The reports disagree about killed:" in text
    assert "Why this date: 2031-05-05" in " ".join(text.split())
    assert "Gull Wire, 2031-05-02" in " ".join(text.split())
    assert "“on Monday” is 2031-05-05" in text


def test_everything_is_escaped():
    """Markup in a report, a name, an outlet or a title is shown, never obeyed."""
    made = page(raid(name=f"Olga {EVIL}", source=EVIL, title=EVIL), title=EVIL)

    assert "<script" not in made
    assert Page(made).text.count("alert(1)") >= 4


def test_nothing_comes_from_elsewhere():
    """No script, image, frame or style sheet; the policy allows the one style there is."""
    made = page(raid(url="https://gull.example/1"))
    parsed = Page(made)

    assert not {tag for tag, _ in parsed.tags} & {
        "script",
        "img",
        "iframe",
        "link",
        "object",
        "form",
    }
    assert not [attrs for _, attrs in parsed.tags if "src" in attrs or "style" in attrs]
    style = re.search(r"<style>(.*?)</style>", made, re.DOTALL).group(1)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in Page(made).tags[3][1]["content"]
    assert "default-src 'none'" in Page(made).tags[3][1]["content"]


def test_only_web_addresses_become_links():
    """An address from a report is a link where it is http or https, else only text."""
    fine = Page(page(raid(url="https://gull.example/1?a=1&b=2"))).tags
    bad = Page(page(raid(url="javascript:alert(1)"), raid("b", url="https://[bad"), raid("c"))).tags

    assert [attrs["href"] for tag, attrs in fine if tag == "a"] == [
        "https://gull.example/1?a=1&b=2"
    ]
    assert not [tag for tag, _ in bad if tag == "a"]


def test_statements_and_undated_entries():
    """A statement is marked as said; what nothing dates says so."""
    report = Report("a", "“We sign,” Olga Brenn said.", None)
    report.statement("“We sign,”", speaker="Olga Brenn")

    text = Page(page(report.build())).text

    assert "said" in text
    assert "Nothing in the reports dates it." in text


def test_no_entries():
    """An empty chronology is still a page."""
    assert "No entries." in Page(page()).text


def test_the_same_entries_give_the_same_page():
    """Byte for byte."""
    assert page(raid(), raid("b")) == page(raid("b"), raid())
