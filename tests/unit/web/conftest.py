"""A chronology in memory behind the application, asked as a browser would ask."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient
from tests.browser.world import World

from dateline.web.app import create_app

HOST = "127.0.0.1:8765"
TOKEN = "a-token-of-the-tests"  # noqa: S105 - opens nothing


@pytest.fixture
def world():
    """The small chronology."""
    return World()


@pytest.fixture
def client(world):
    """The application over it."""
    app = create_app(world, token=TOKEN, allowed_hosts=(HOST,))
    with TestClient(app, base_url=f"http://{HOST}") as client:
        yield client
