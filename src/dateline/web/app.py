"""The web application: every address, and what answers there.

Only GET is answered: nothing can be written here yet. The guard already asks for a token on
every other method, so that the first address that writes is behind it from its first day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from fastapi import FastAPI, Query, Request, Response

from dateline.model import Stage
from dateline.model.codec import to_plain
from dateline.web.answers import Json, add_problem_handlers
from dateline.web.assets import asset
from dateline.web.facets import facets_of
from dateline.web.guard import Guard
from dateline.web.overview import count_over_time
from dateline.web.selection import Filters, Page, Selection
from dateline.web.views import (
    actor_view,
    article_line,
    article_view,
    entries_of_article_view,
    entry_view,
    hit_line,
    line_of_list,
    overview_view,
)

if TYPE_CHECKING:
    from dateline.web.chronology import Chronology

MOST_REFUSED = 500  # reports; the counts tell how many there are in all
NO_STORE = {"cache-control": "no-store"}


def create_app(chronology: Chronology, *, token: str, allowed_hosts: tuple[str, ...]) -> FastAPI:
    """Build the application over one chronology.

    Args:
        chronology: what is shown; called from the thread that runs the application only.
        token: what a request that writes must send; no address writes yet.
        allowed_hosts: the `Host` headers answered, port included ("127.0.0.1:8765").
    """
    app = FastAPI(title="Dateline", docs_url=None, redoc_url=None, openapi_url=None)
    add_problem_handlers(app)
    _add_pages(app)
    selection = Selection(chronology)
    _add_entries(app, selection)
    _add_articles(app, selection)
    app.add_middleware(Guard, token=token, allowed_hosts=allowed_hosts)
    return app


def _add_pages(app: FastAPI) -> None:
    """The front end: one page, one script, one style sheet, one icon."""

    def add(path: str, name: str) -> None:
        async def answer(request: Request) -> Response:
            return asset(name, request.headers.get("if-none-match"))

        app.add_api_route(path, answer, methods=["GET", "HEAD"])

    for path, name in (
        ("/", "index.html"),
        ("/app.js", "app.js"),
        ("/app.css", "app.css"),
        ("/favicon.svg", "favicon.svg"),
    ):
        add(path, name)


def _add_entries(app: FastAPI, selection: Selection) -> None:
    """The chronology: counts, filter values, entries and the strip over time."""
    chronology = selection.chronology

    @app.get("/api/counts")
    async def counts() -> Response:
        return Json(to_plain(chronology.counts()), headers=NO_STORE)

    @app.get("/api/facets")
    async def facets() -> Response:
        return Json(facets_of(await selection.lines(Filters())), headers=NO_STORE)

    @app.get("/api/entries")
    async def entries(page: Annotated[Page, Query()]) -> Response:
        total, found = await selection.page(page)
        lines = [line_of_list(entry) for entry in found]
        return Json({"total": total, "offset": page.offset, "entries": lines}, headers=NO_STORE)

    @app.get("/api/overview")
    async def overview(filters: Annotated[Filters, Query()]) -> Response:
        lines = await selection.lines(filters)
        counted = count_over_time((line.earliest, line.latest) for line in lines)
        return Json(overview_view(counted), headers=NO_STORE)

    @app.get("/api/entries/{entry_id}")
    async def entry(entry_id: str) -> Response:
        return Json(entry_view(chronology, chronology.entry(entry_id)), headers=NO_STORE)


def _add_articles(app: FastAPI, selection: Selection) -> None:
    """The reports: their list, their words, and a search over all words."""
    chronology = selection.chronology

    @app.get("/api/articles")
    async def articles() -> Response:
        lines = [article_line(summary) for summary in chronology.articles()]
        return Json({"articles": lines}, headers=NO_STORE)

    @app.get("/api/article")
    async def article(
        article_id: Annotated[str, Query(alias="id", max_length=2000)],
    ) -> Response:
        return Json(article_view(chronology.claims_of(article_id)), headers=NO_STORE)

    @app.get("/api/article/entries")
    async def entries_of_article(
        article_id: Annotated[str, Query(alias="id", max_length=2000)],
    ) -> Response:
        lines = await selection.entries_of_article(article_id)
        return Json(entries_of_article_view(lines), headers=NO_STORE)

    @app.get("/api/actor")
    async def actor(
        actor_id: Annotated[str, Query(alias="id", max_length=400)],
        limit: Annotated[int, Query(ge=1, le=200)] = 50,
    ) -> Response:
        return Json(actor_view(chronology, actor_id, limit), headers=NO_STORE)

    @app.get("/api/refusals")
    async def refusals() -> Response:
        refused = [one for one in chronology.refusals() if one.stage == Stage.READ]
        return Json(
            {"refusals": [to_plain(one) for one in refused[:MOST_REFUSED]]}, headers=NO_STORE
        )

    @app.get("/api/search")
    async def search(
        text: Annotated[str, Query(min_length=1, max_length=400)],
        limit: Annotated[int, Query(ge=1, le=100)] = 20,
    ) -> Response:
        hits = [hit_line(hit) for hit in chronology.search(text, limit)]
        return Json({"hits": hits}, headers=NO_STORE)
