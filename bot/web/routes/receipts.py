"""`/receipts/{token}`: what a provider says became of messages it has taken."""

import time
from collections.abc import Mapping
from urllib.parse import parse_qs

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from tortoise.transactions import in_transaction

from bot.web.problems import Problem
from bot.web.rates import Rates
from bot.web.site import Site
from domain.connectors import connecting, receiving
from domain.connectors.sms.signing import Call
from domain.core.ports import SecretLostError
from domain.core.reading import on
from domain.models import Connector

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
        form: dict[str, list[str]] = {}
        if "json" not in request.headers.get("content-type", ""):
            form = parse_qs(body.decode("utf-8", "replace"), keep_blank_values=True)
        fields = parse_qs(request.url.query, keep_blank_values=True) | form
        _check(site, connector, request, form)
        async with in_transaction("default"):
            answer = await receiving.take(connector, fields, body, site.world.clock())
        if answer is None:
            raise Problem(422, "invalid", "Nothing here is a receipt.")
        return PlainTextResponse(answer)

    app.router.add_route("/receipts/{token}", told, methods=["GET", "POST"])


def _check(
    site: Site, connector: Connector, request: Request, form: Mapping[str, list[str]]
) -> None:
    """Refuse what a provider that signs has not signed."""
    query = f"?{request.url.query}" if request.url.query else ""
    url = f"{site.world.web_address}/receipts/{connector.token}{query}"
    call = Call(url=url, form=form, headers=request.headers)
    try:
        is_theirs = receiving.is_theirs(connector, call, site.world.vault)
    except SecretLostError:
        is_theirs = False
    if not is_theirs:
        raise Problem(403, "not-signed", "The signature is missing or not yours.")
