"""`/healthz`: whether the process can work, in detail for those who run it."""

import orjson
from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response

from bot.web.health import Health, look
from bot.web.nearness import is_near
from bot.web.site import Site


def attach(app: FastAPI, site: Site) -> None:
    """For load balancers and monitors."""

    async def healthz(request: Request) -> Response:
        health = await look(site)
        words: dict[str, object] = {"status": "ok" if health.is_good else "ill"}
        if is_near(request):
            words |= _details(health)
        status = 200 if health.is_good else 503
        return Response(orjson.dumps(words), status, media_type="application/json")

    app.router.add_route("/healthz", healthz, methods=["GET"])


def _details(health: Health) -> dict[str, object]:
    return {
        "database": "no answer"
        if health.database_seconds is None
        else {"milliseconds": round(health.database_seconds * 1000, 1)},
        "sender": {"lag_seconds": round(health.sender_lag, 1)},
        "scheduler": {"is_running": health.is_scheduled, "failing": health.failing_jobs},
        "last_update": health.last_update,
    }
