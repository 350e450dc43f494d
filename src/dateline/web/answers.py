"""What the server answers with: JSON values, files of the front end, and problems in words."""

from __future__ import annotations

import json
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from dateline.errors import NotFoundError, UsageError


class Json(Response):
    """A JSON value; every character outside ASCII is escaped, lone surrogates included."""

    media_type = "application/json"

    def render(self, content: Any) -> bytes:
        return json.dumps(content, separators=(",", ":"), allow_nan=False).encode("ascii")


class Problem(Json):
    """An error as RFC 9457 has it: what was given, what is allowed, what to do; no stack."""

    media_type = "application/problem+json"

    def __init__(self, status: int, title: str, detail: str) -> None:
        super().__init__(
            {"type": "about:blank", "status": status, "title": title, "detail": detail},
            status_code=status,
        )


def add_problem_handlers(app: FastAPI) -> None:
    """Let every error of the application leave as a `Problem`."""
    app.add_exception_handler(NotFoundError, _not_found)
    app.add_exception_handler(UsageError, _usage)
    app.add_exception_handler(RequestValidationError, _bad_parameter)
    app.add_exception_handler(HTTPException, _http)


async def _not_found(_request: Request, error: Exception) -> Response:
    return Problem(404, "Not found", str(error))


async def _usage(_request: Request, error: Exception) -> Response:
    return Problem(400, "Not allowed", str(error))


async def _bad_parameter(_request: Request, error: Exception) -> Response:
    faults = error.errors() if isinstance(error, RequestValidationError) else ()
    detail = "; ".join(
        f"{fault['loc'][-1]} = {str(fault.get('input'))[:80]!r}: {fault['msg']}" for fault in faults
    )
    return Problem(400, "A parameter is not allowed", detail)


async def _http(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    if status == 404:  # noqa: PLR2004 - the HTTP status
        return Problem(404, "Not found", f"there is nothing at {request.url.path[:200]!r}")
    if status == 405:  # noqa: PLR2004 - the HTTP status
        detail = f"{request.method} given; only GET is allowed: nothing can be written here yet"
        return Problem(405, "Method not allowed", detail)
    return Problem(status, "Not possible", "the request cannot be answered")
