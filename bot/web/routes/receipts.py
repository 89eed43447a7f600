"""`/receipts/{token}`: what a provider says became of messages it has taken."""

import time
from urllib.parse import parse_qs

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from tortoise.transactions import in_transaction

from bot.web.problems import Problem
from bot.web.rates import Rates
from bot.web.site import Site
from domain.connectors import connecting, receiving
from domain.core.reading import on

PER_SECOND, BURST = 100, 1_000
LONGEST = 256_000


def attach(app: FastAPI, site: Site) -> None:
    """By POST, and by GET, which some providers use."""
    rates = Rates(per_second=PER_SECOND, burst=BURST)

    async def told(request: Request) -> Response:
        token = request.path_params["token"]
        wait = rates.take(token, time.monotonic())
        if wait:
            raise Problem(429, "too-many", "Too many calls.", retry_after=wait)
        with on("reader"):
            connector = await connecting.by_token(token)
        if connector is None:
            raise Problem(404, "unknown-address", "There is no such address.")
        body = (await request.body())[:LONGEST]
        fields = parse_qs(request.url.query, keep_blank_values=True)
        if "json" not in request.headers.get("content-type", ""):
            fields |= parse_qs(body.decode("utf-8", "replace"), keep_blank_values=True)
        async with in_transaction("default"):
            answer = await receiving.take(connector, fields, body, site.world.clock())
        if answer is None:
            raise Problem(422, "invalid", "Nothing here is a receipt.")
        return PlainTextResponse(answer)

    app.router.add_route("/receipts/{token}", told, methods=["GET", "POST"])
