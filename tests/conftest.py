"""Fixtures that many tests share."""

from __future__ import annotations

import os
import socket
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings
from tests.helpers.demo import REPORTS
from tests.helpers.english import english

from dateline import api

if TYPE_CHECKING:
    from pathlib import Path

    from dateline.language import Reader

settings.register_profile(
    "dateline",
    deadline=None,  # tests do not time
    derandomize=bool(os.environ.get("CI")),
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("dateline")


@pytest.fixture(scope="session")
def reader() -> Reader:
    """The built-in English reader, loaded once."""
    return english()


@pytest.fixture(scope="session")
def demo_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the bundled reports, built once; do not write to it."""
    path = tmp_path_factory.mktemp("demo") / "demo.dateline"
    api.build([REPORTS], path, api.BuildOptions(workers=1))
    return path


@pytest.fixture(autouse=True)
def _offline(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test may speak to another machine."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: object) -> None:
        host = address[0] if isinstance(address, tuple) else address
        if self.family != socket.AF_UNIX and host not in {"127.0.0.1", "::1", "localhost"}:
            pytest.fail(f"a connection to {address!r} was tried; tests are offline")
        connect(self, address)  # type: ignore[arg-type]

    monkeypatch.setattr(socket.socket, "connect", guarded)
