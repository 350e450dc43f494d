"""Taking a port, and serving on it."""

from __future__ import annotations

import threading

import httpx
import pytest
from tests.browser.world import World

from dateline.errors import OptionError
from dateline.web import serve as room
from dateline.web.serve import address_of, build_server, listen, serve

OPEN_TO_ALL = "0.0.0.0"  # noqa: S104 - what must be refused


@pytest.mark.parametrize("host", [OPEN_TO_ALL, "::", "192.168.1.4", "example.org", ""])
def test_only_this_machine_is_served(host):
    """Any address but a loopback one is refused, with the reason and a way out."""
    with pytest.raises(OptionError, match="only this machine"):
        serve(World(), host=host, open_browser=False)


@pytest.mark.parametrize("port", [-1, 65_536])
def test_a_port_must_be_one(port):
    """A number that is no port is refused."""
    with pytest.raises(OptionError, match=str(port)):
        listen("127.0.0.1", port)


def test_a_taken_port_is_replaced_and_told():
    """Where the port is taken a free one is used, and the user is told which."""
    said = []
    with listen("127.0.0.1", 0) as first:
        taken = first.getsockname()[1]
        with listen("127.0.0.1", taken, say=said.append) as second:
            free = second.getsockname()[1]
    assert free != taken
    assert said == [f"Port {taken} is taken; using {free} instead."]


def test_addresses_can_be_opened():
    """An address is written as a browser takes it."""
    with listen("localhost", 0) as listener:
        assert address_of(listener) == f"http://127.0.0.1:{listener.getsockname()[1]}/"


def test_a_served_chronology_answers():
    """Over a real connection: this host is answered, another name for it is not."""
    with listen("127.0.0.1", 0) as listener:
        server = build_server(World(), listener)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        url = f"{address_of(listener)}api/counts"
        try:
            answer = httpx.get(url)
            assert answer.json()["articles"] == 4
            assert "server" not in answer.headers
            assert httpx.get(url, headers={"host": "evil.example"}).status_code == 403
        finally:
            server.should_exit = True
            thread.join(timeout=20)
    assert not thread.is_alive()


def test_the_browser_is_opened_when_asked(monkeypatch):
    """`open_browser` opens the address that is then served."""
    opened, said = threading.Event(), []
    urls = []

    class Quick:
        """A server that is done at once."""

        def run(self, sockets):
            """Wait for the browser instead of serving."""
            assert opened.wait(10)
            said.append(sockets[0].getsockname()[1])

    def browse(url):
        urls.append(url)
        opened.set()

    monkeypatch.setattr(room.webbrowser, "open", browse)
    monkeypatch.setattr(room, "build_server", lambda _chronology, _listener: Quick())
    serve(World(), port=0, open_browser=True, say=said.append)
    assert urls == [f"http://127.0.0.1:{said[-1]}/"]
    assert urls[0] in said[0]
