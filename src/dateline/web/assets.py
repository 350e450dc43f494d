"""The built front end: a fixed list of files, read from the package."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import resources

from starlette.responses import Response

MEDIA_TYPES = {
    "index.html": "text/html; charset=utf-8",
    "app.js": "text/javascript; charset=utf-8",
    "app.css": "text/css; charset=utf-8",
    "favicon.svg": "image/svg+xml",
}


def asset(name: str, known_tag: str | None) -> Response:
    """Answer with a file of the front end, or with 304 where the browser has it.

    Args:
        name: a key of `MEDIA_TYPES`.
        known_tag: the ETag that the browser holds, None for none.
    """
    content, tag = _content(name)
    headers = {"etag": tag, "cache-control": "no-cache"}
    if known_tag == tag:
        return Response(status_code=304, headers=headers)
    return Response(content, media_type=MEDIA_TYPES[name], headers=headers)


@cache
def _content(name: str) -> tuple[bytes, str]:
    content = resources.files("dateline.web").joinpath("static", name).read_bytes()
    return content, f'"{hashlib.sha256(content).hexdigest()[:32]}"'
