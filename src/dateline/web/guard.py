"""The door: who may ask, and what every answer tells the browser to forbid itself."""

from __future__ import annotations

import hmac
import logging
from typing import TYPE_CHECKING

from dateline.web.answers import Problem

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

READING_METHODS = ("GET", "HEAD")
TOKEN_HEADER = "x-dateline-token"  # noqa: S105 - the name of a header, not a secret
CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
SECURITY_HEADERS = (
    ("content-security-policy", CONTENT_SECURITY_POLICY),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=()"),
    ("x-frame-options", "DENY"),
)
RAW_HEADERS = tuple((name.encode(), value.encode()) for name, value in SECURITY_HEADERS)

log = logging.getLogger(__name__)


class Guard:
    """Lets a request in when this machine's own page may have sent it.

    A page of another site that had its name pointed at this machine still sends its own
    name as `Host`, and any page of another site sends its `Origin`: both are refused. What
    is not GET or HEAD needs the token as well; no address takes such a request yet.
    """

    def __init__(self, app: ASGIApp, *, token: str, allowed_hosts: tuple[str, ...]) -> None:
        self.app = app
        self.token = token.encode()
        self.allowed_hosts = frozenset(host.lower() for host in allowed_hosts)
        self.allowed_origins = frozenset(f"http://{host}" for host in self.allowed_hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        begun = False

        async def send_guarded(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                message = {**message, "headers": [*message.get("headers", ()), *RAW_HEADERS]}
            await send(message)

        try:
            answer = self._refusal(scope) or self.app
            await answer(scope, receive, send_guarded)
        except Exception:
            log.exception("%s %s could not be answered", scope["method"], scope["path"])
            if begun:
                raise
            problem = Problem(500, "A fault of ours", "see the terminal that runs Dateline")
            await problem(scope, receive, send_guarded)

    def _refusal(self, scope: Scope) -> Problem | None:
        """Why the request is not let in; None for no reason."""
        headers = {name.decode("latin-1").lower(): value for name, value in scope["headers"]}
        host = headers.get("host", b"").decode("latin-1").lower()
        if host not in self.allowed_hosts:
            allowed = ", ".join(sorted(self.allowed_hosts))
            return Problem(
                403, "Wrong host", f"host {host[:100]!r} given; {allowed} is allowed: use that"
            )
        origin = headers.get("origin")
        if origin is not None and origin.decode("latin-1").lower() not in self.allowed_origins:
            return Problem(403, "Wrong origin", "a page of another site may not ask here")
        if headers.get("sec-fetch-site") == b"cross-site" and scope["path"].startswith("/api/"):
            return Problem(403, "Wrong site", "a page of another site may not ask here")
        if scope["method"] not in READING_METHODS and not hmac.compare_digest(
            headers.get(TOKEN_HEADER, b""), self.token
        ):
            return Problem(403, "No token", f"{scope['method']} needs the {TOKEN_HEADER} header")
        return None
