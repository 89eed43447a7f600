"""`POST /collect`: what the tracker reports; answered after the commit."""

import msgspec
from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response

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


def attach(app: FastAPI, site: Site) -> None:
    """A raw route: FastAPI's reading of arguments costs more than the rest of the work."""
    collector = Collector(site)
    site.during.append(collector.commits.running())
    site.limits["/collect"] = Limit(body=256_000, seconds=15)

    async def collect(request: Request) -> Response:
        origin = request.headers.get("origin", "")
        agent = request.headers.get("user-agent", "")
        try:
            told = await collector.take(await request.body(), origin, agent)
        except Problem as problem:
            answer, is_foreign = problem.response(), problem.code == FOREIGN
        else:
            answer, is_foreign = Response(_answer(told), media_type="application/json"), False
        if origin and not is_foreign:
            answer.headers.update(_cors(origin))
        return answer

    async def preflight(request: Request) -> Response:
        origin = request.headers.get("origin", "")
        if not origin or not await collector.knows(origin):
            raise Problem(403, FOREIGN, "This origin is no site of a shop.")
        return Response(status_code=204, headers=PREFLIGHT | _cors(origin))

    app.router.add_route("/collect", collect, methods=["POST"])
    app.router.add_route("/collect", preflight, methods=["OPTIONS"])


def _cors(origin: str) -> dict[str, str]:
    """No cookie is involved, so none is allowed."""
    return {"Access-Control-Allow-Origin": origin, "Vary": "Origin"}


def _answer(told: Sorted) -> bytes:
    refused = [
        {"id": key, "reason": why.reason, "field": why.field, "message": why.message}
        for key, why in told.refused
    ]
    return msgspec.json.encode({"accepted": len(told.lines), "refused": refused})
