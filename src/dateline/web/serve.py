"""Serve a chronology to a browser on this machine, and to nobody else."""

from __future__ import annotations

import errno
import secrets
import socket
import threading
import webbrowser
from typing import TYPE_CHECKING

import uvicorn

from dateline.errors import OptionError
from dateline.web.app import create_app

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.web.chronology import Chronology

LOOPBACK_HOSTS = ("127.0.0.1", "localhost", "::1")
LARGEST_PORT = 65_535
BACKLOG = 128


def serve(
    chronology: Chronology,
    *,
    host: str = "127.0.0.1",
    port: int = 8765,
    open_browser: bool,
    say: Callable[[str], object] = print,
) -> None:
    """Serve a chronology until it is interrupted.

    Args:
        chronology: what is shown; called from this thread only.
        host: a loopback address; nothing else is served.
        port: the port wanted; where it is taken, a free one is used, and `say` tells.
        open_browser: whether to open the address in the user's browser.
        say: takes each sentence for the user.

    Raises:
        OptionError: `host` is no loopback address, or `port` is no port.
    """
    listener = listen(host, port, say=say)
    address = address_of(listener)
    say(f"Reading room: {address}  (stop with Ctrl-C)")
    if open_browser:
        threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
    with listener:
        build_server(chronology, listener).run(sockets=[listener])


def listen(host: str, port: int, *, say: Callable[[str], object] = print) -> socket.socket:
    """Take a port on a loopback address: the one wanted, or a free one where it is taken.

    Raises:
        OptionError: `host` is no loopback address, or `port` is no port.
    """
    if host not in LOOPBACK_HOSTS:
        msg = (
            f"host {host!r} given; only this machine is served: {', '.join(LOOPBACK_HOSTS)}; "
            "to read from elsewhere, forward the port over SSH"
        )
        raise OptionError(msg)
    if not 0 <= port <= LARGEST_PORT:
        msg = f"port {port} given; 0 (any free port) to {LARGEST_PORT} is allowed"
        raise OptionError(msg)
    try:
        return _bind(host, port)
    except OSError as error:
        if error.errno not in (errno.EADDRINUSE, errno.EACCES):
            raise
    listener = _bind(host, 0)
    say(f"Port {port} is taken; using {listener.getsockname()[1]} instead.")
    return listener


def address_of(listener: socket.socket) -> str:
    """Write the address that a browser opens: "http://127.0.0.1:8765/"."""
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


def build_server(chronology: Chronology, listener: socket.socket) -> uvicorn.Server:
    """Make a server for a port already taken; its `run(sockets=[listener])` serves."""
    port = listener.getsockname()[1]
    app = create_app(
        chronology,
        token=secrets.token_urlsafe(32),
        allowed_hosts=(f"127.0.0.1:{port}", f"localhost:{port}", f"[::1]:{port}"),
    )
    config = uvicorn.Config(
        app, log_level="warning", access_log=False, server_header=False, ws="none", lifespan="off"
    )
    return uvicorn.Server(config)


def _bind(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(BACKLOG)
    except OSError:
        listener.close()
        raise
    return listener
