"""`POST /collect`: what the tracker reports; answered after the commit."""

import msgspec
from fastapi import FastAPI
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from bot.web.collector import FOREIGN, Collector
from bot.web.limits import Limit
from bot.web.problems import Problem
from bot.web.site import Site
from domain.events.message import Sorted

PREFLIGHT = {
    "Access-Control-Allow-Methods": "POST",
    "Access-Control-Allow-Headers": "content-type",
    "Access-Control-Max-Age": "600",
}


def attach(_: FastAPI, site: Site) -> None:
    """An address that answers by itself: the way through FastAPI costs more than the work."""
    collector = Collector(site)
    site.during.append(collector.commits.running())
    site.limits["/collect"] = Limit(body=256_000, seconds=15)

    async def collect(scope: Scope, receive: Receive, send: Send) -> None:
        scope["endpoint"] = collect
        headers = dict(scope["headers"])
        origin = headers.get(b"origin", b"").decode("latin-1")
        if scope["method"] == "OPTIONS":
            answer = await _preflight(collector, origin)
        elif scope["method"] == "POST":
            agent = headers.get(b"user-agent", b"").decode("latin-1")
            answer = await _taken(collector, await _body(receive), origin, agent)
        else:
            answer = Problem(405, "http", "Method Not Allowed").response()
        await answer(scope, receive, send)

    site.hot["/collect"] = collect


async def _body(receive: Receive) -> bytes:
    message = await receive()
    body: bytes = message.get("body", b"")
    if not message.get("more_body"):
        return body
    parts = [body]
    while message.get("more_body"):
        message = await receive()
        parts.append(message.get("body", b""))
    return b"".join(parts)


async def _taken(collector: Collector, body: bytes, origin: str, agent: str) -> Response:
    try:
        told = await collector.take(body, origin, agent)
    except Problem as problem:
        answer, is_foreign = problem.response(), problem.code == FOREIGN
    else:
        answer, is_foreign = Response(_answer(told), media_type="application/json"), False
    if origin and not is_foreign:
        answer.headers.update(_cors(origin))
    return answer


async def _preflight(collector: Collector, origin: str) -> Response:
    if not origin or not await collector.knows(origin):
        return Problem(403, FOREIGN, "This origin is no site of a shop.").response()
    return Response(status_code=204, headers=PREFLIGHT | _cors(origin))


def _cors(origin: str) -> dict[str, str]:
    """No cookie is involved, so none is allowed."""
    return {
        "Access-Control-Allow-Origin": origin,
        "Access-Control-Expose-Headers": "Retry-After",
        "Vary": "Origin",
    }


def _answer(told: Sorted) -> bytes:
    refused = [
        {"id": key, "reason": why.reason, "field": why.field, "message": why.message}
        for key, why in told.refused
    ]
    return msgspec.json.encode({"accepted": len(told.lines), "refused": refused})
