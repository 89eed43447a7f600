"""The one web application: every file of `bot.web.routes`, behind the limits, counted."""

import time
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from importlib.metadata import version
from types import ModuleType

from fastapi import FastAPI
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.web.counters import Counters
from bot.web.limits import Limits
from bot.web.problems import told
from bot.web.site import Site
from domain.core.registry import Registry

Attach = Callable[[FastAPI, Site], None]


def _take(module: ModuleType) -> Attach:
    found: Attach | None = getattr(module, "attach", None)
    if found is None:
        raise LookupError(f"{module.__name__} attaches nothing")
    return found


routes: Registry[Attach] = Registry("bot.web.routes", _take)


def build(site: Site) -> ASGIApp:
    """The application; what the routes want started is in `site.during` afterwards."""
    app = FastAPI(
        title="Barker", version=version("barker"), description="The shop's data in.", redoc_url=None
    )
    told(app, site.failures)
    for attach in routes.values():
        attach(app, site)
    return Counted(Limits(_split(app, site.hot), site.limits), site.counters)


def _split(app: ASGIApp, hot: Mapping[str, ASGIApp]) -> ASGIApp:
    """Hot addresses answer by themselves, the rest is found by FastAPI."""

    async def split(scope: Scope, receive: Receive, send: Send) -> None:
        found = hot.get(scope["path"], app) if scope["type"] == "http" else app
        await found(scope, receive, send)

    return split


@asynccontextmanager
async def started(site: Site) -> AsyncIterator[ASGIApp]:
    """The application with everything its routes need running; drained at the end."""
    async with AsyncExitStack() as stack:
        app = build(site)
        for each in site.during:
            await stack.enter_async_context(each)
        yield app


class Counted:
    """Counts answers and their time by the pattern of the route, never by the address itself."""

    def __init__(self, app: ASGIApp, counters: Counters) -> None:
        self._app = app
        self._counters = counters

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        status, begun = 500, time.perf_counter()

        async def noted(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, noted)
        finally:
            self._counters.answered(_pattern(scope), status, time.perf_counter() - begun)


def _pattern(scope: Scope) -> str:
    """`/r/{code}`, or the name of what answers; one word for all that nobody answers."""
    path = getattr(scope.get("route"), "path", None)
    if path is not None:
        return str(path)
    endpoint = scope.get("endpoint")
    if endpoint is None:
        return "other"
    return str(getattr(endpoint, "__name__", type(endpoint).__name__))
