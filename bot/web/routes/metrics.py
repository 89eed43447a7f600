"""`/metrics` for Prometheus, shown to the shop's own network only."""

from fastapi import FastAPI
from prometheus_client import CONTENT_TYPE_LATEST, Gauge, generate_latest
from starlette.requests import Request
from starlette.responses import Response

from bot.web.health import look
from bot.web.nearness import is_near
from bot.web.problems import Problem
from bot.web.site import Site


def attach(app: FastAPI, site: Site) -> None:
    """What grows is counted as it happens, the state is looked at now."""
    registry = site.counters.registry
    is_up = Gauge("barker_database_up", "Whether the database answers", registry=registry)
    lag = Gauge("barker_sender_lag_seconds", "Age of the oldest due message", registry=registry)
    heard = Gauge("barker_last_update_timestamp", "When Telegram was heard", registry=registry)

    async def metrics(request: Request) -> Response:
        if not is_near(request):
            raise Problem(404, "http", "Not Found")
        health = await look(site)
        is_up.set(health.database_seconds is not None)
        lag.set(health.sender_lag)
        heard.set(health.last_update.timestamp() if health.last_update else 0)
        return Response(generate_latest(registry), media_type=CONTENT_TYPE_LATEST)

    app.router.add_route("/metrics", metrics, methods=["GET"])
