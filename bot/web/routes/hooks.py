"""`/hooks/{token}`: what other systems call us with is stored, then comes the 200."""

import time

from fastapi import APIRouter, FastAPI, Request
from starlette.responses import PlainTextResponse, Response

from bot.web.problems import Problem
from bot.web.rates import Rates
from bot.web.site import Site
from domain.connectors import connecting
from domain.connectors.hooks import inbox
from domain.core.ports import SecretLostError
from domain.core.reading import on

PER_SECOND, BURST = 20, 200
JOB = "read_hooks"


def attach(app: FastAPI, site: Site) -> None:
    """The one address; who calls proves it in the way of the connection's kind."""
    router = APIRouter(prefix="/hooks", include_in_schema=False)
    rates = Rates(per_second=PER_SECOND, burst=BURST)

    @router.post("/{token}")
    async def called(token: str, request: Request) -> Response:
        wait = rates.take(token, time.monotonic())
        if wait:
            raise Problem(429, "too-many", "Too many calls.", retry_after=wait)
        with on("reader"):
            connector = await connecting.by_token(token)
        if connector is None:
            raise Problem(404, "unknown-address", "There is no such address.")
        body, headers = await request.body(), dict(request.headers)
        world = site.world
        try:
            taken = await inbox.take(connector, body, headers, world.vault, world.clock())
        except SecretLostError:
            raise Problem(503, "secret-lost", "The shop has to enter its secret anew.") from None
        if taken.answer == "refused":
            world.wake("tell_connectors")
            raise Problem(401, "not-proved", "The signature or the key is not the right one.")
        if taken.is_new:
            world.wake(JOB)
        return PlainTextResponse("ok")

    app.include_router(router)
