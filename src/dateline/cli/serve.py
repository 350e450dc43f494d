"""`dateline serve`: the web application for one chronology, on this machine only."""

from __future__ import annotations

from typing import Annotated

import typer

from dateline import api
from dateline.cli.console import StoreArgument
from dateline.web.serve import serve as serve_chronology


def serve(
    store: StoreArgument,
    host: Annotated[str, typer.Option(help="A loopback address.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port on this machine.")] = 8765,
) -> None:
    """Serve a chronology to a browser on this machine, without opening one.

    Example:  dateline serve war.dateline --port 9000
    """
    serve_chronology(api.Chronology(store), host=host, port=port, open_browser=False)
