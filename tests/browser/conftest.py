"""A real Chromium against a served chronology; every request and console line is recorded."""

from __future__ import annotations

import os
import shutil
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import expect, sync_playwright
from tests.browser.world import ENTRIES, World, many

from dateline.web.serve import address_of, build_server, listen

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
PATIENCE_MS = 60_000  # a machine may be busy with other things
expect.set_options(timeout=PATIENCE_MS)
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@dataclass
class Witness:
    """What a page did besides what it showed.

    Attributes:
        requests: every address that was asked for.
        complaints: console errors and warnings, and errors that nobody caught.
    """

    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def watch(self, page) -> None:
        """Record what this page does from now on."""
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", self._console)

    def _console(self, message) -> None:
        """Keep what the console was told, if it is bad."""
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)


@contextmanager
def served(chronology):
    """Serve a chronology on a free port for as long as the block lasts; give its address."""
    with listen("127.0.0.1", 0) as listener:
        server = build_server(chronology, listener)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        try:
            yield address_of(listener)
        finally:
            server.should_exit = True
            thread.join(timeout=20)


@pytest.fixture(scope="module")
def browser():
    """One Chromium for a module; without one its tests are skipped, but not where CI runs.

    Not one for all: as long as it lives an event loop runs, and tests of other rooms that
    start their own loop would fail.
    """
    if not os.path.exists(CHROMIUM):  # noqa: PTH110 - a string from shutil
        reason = f"no Chromium at {CHROMIUM}; install it with `apt-get install chromium`"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def address():
    """Where the small chronology is served."""
    with served(World()) as url:
        yield url


@pytest.fixture(scope="session")
def long_address():
    """Where a chronology of more than one page is served."""
    with served(World(ENTRIES + many(150))) as url:
        yield url


@pytest.fixture
def witness():
    """What the page of this test does besides what it shows."""
    return Witness()


@pytest.fixture
def page(browser, witness):
    """An empty page; afterwards it must have complained of nothing and asked nobody else."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    context.set_default_timeout(PATIENCE_MS)
    page = context.new_page()
    witness.watch(page)
    yield page
    context.close()
    assert witness.complaints == []
    assert [url for url in witness.requests if not url.startswith("http://127.0.0.1:")] == []
