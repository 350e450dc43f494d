"""Whether everybody can read it: contrast, names, headings, landmarks, print."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

VIEWS = (
    "",
    "#/entry/shot",
    "#/entry/shot/proof",
    "#/article/gazette?claim=s1",
    "#/article/gazette?claim=e1",
    "#/actor/varela",
    "#/articles",
    "#/summary",
)

# Contrast of every text that is shown, against the colours under it, by WCAG 2.2.
CONTRAST = """() => {
  const channel = (c) => { c /= 255; return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; };
  const numbers = (css) => (css.match(/[\\d.]+/g) || []).map(Number);
  const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const under = (node) => {
    for (let at = node; at; at = at.parentElement) {
      const css = getComputedStyle(at).backgroundColor;
      const [r, g, b, a = 1] = numbers(css);
      if (a === 1) return [r, g, b];
      if (a > 0) throw new Error("half-transparent background: " + at.className);
    }
    return [255, 255, 255];
  };
  const weak = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !node.checkVisibility() || node.closest("svg, noscript, option")) continue;
    const style = getComputedStyle(node);
    const [a, b] = [light(numbers(style.color)), light(under(node))].sort((x, y) => y - x);
    const large = parseFloat(style.fontSize) >= 24;
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < (large ? 3 : 4.5)) weak.push(`${ratio.toFixed(2)} ${node.className}: ${walker.currentNode.data.slice(0, 40)}`);
  }
  return weak;
}"""

# Links, buttons and fields without a name that a screen reader could say.
NAMELESS = """() => [...document.querySelectorAll("a, button, input, select, [role=img]")]
  .filter((node) => !(node.getAttribute("aria-label") || node.textContent.trim() || node.labels?.[0]?.textContent.trim()))
  .map((node) => node.outerHTML.slice(0, 120))"""


def show(page, address, view):
    """Open a view and wait until it stands."""
    page.goto(f"{address}{view}")
    expect(page.locator("main h1, main h2").first).to_be_attached()
    page.wait_for_load_state("networkidle")


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_text_stands_out(page, address, view, theme):
    """Every text has the contrast that WCAG AA asks for, with all layers shown."""
    show(page, address, "")
    page.get_by_label("Colours").select_option(theme)
    show(page, address, view)
    for box in page.get_by_role("checkbox").all():
        box.check()
    assert page.evaluate(CONTRAST) == []


@pytest.mark.parametrize("view", VIEWS)
def test_everything_that_can_be_used_has_a_name(page, address, view):
    """Links, buttons, fields and pictures have names; the page has its landmarks and a heading."""
    show(page, address, view)
    assert page.evaluate(NAMELESS) == []
    for landmark in ("banner", "navigation", "main"):
        expect(page.get_by_role(landmark)).to_have_count(1)
    assert page.locator("h1").count() == 1
    assert page.evaluate("document.documentElement.lang") == "en"
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map((node) => node.id)")
    assert len(ids) == len(set(ids))


def test_the_content_can_be_reached_at_once(page, address):
    """The first stop of the Tab key leads past the head of the page."""
    show(page, address, "")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_the_strip_is_one_stop_and_walked_with_arrows(page, address):
    """Of all bars one can be reached with Tab; the arrows go to the others."""
    show(page, address, "")
    bars = page.locator(".strip a")
    assert page.locator(".strip a[tabindex='0']").count() == 1
    bars.first.focus()
    page.keyboard.press("End")
    expect(bars.last).to_be_focused()
    page.keyboard.press("ArrowLeft")
    expect(bars.nth(bars.count() - 2)).to_be_focused()


def test_print_leaves_the_controls_out(page, address):
    """On paper there are the entries, on white, without filters and menus."""
    show(page, address, "")
    page.get_by_label("Colours").select_option("dark")
    page.emulate_media(media="print")
    expect(page.locator(".filters")).to_be_hidden()
    expect(page.locator("nav")).to_be_hidden()
    expect(page.locator(".headline").first).to_be_visible()
    assert (
        page.evaluate("getComputedStyle(document.querySelector('.headline')).color")
        == "rgb(27, 30, 35)"
    )
