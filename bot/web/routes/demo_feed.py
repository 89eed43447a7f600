"""`/demo-feed.xml`: the catalogue of the sample shop. Only where Telegram is the stand-in."""

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response

from bot.demo_shop.feed import ADDRESS, catalogue
from bot.web.site import Site


def attach(app: FastAPI, site: Site) -> None:
    """One file, always the same."""
    if site.settings.is_demo:
        app.router.add_route(ADDRESS, _feed, methods=["GET"])


async def _feed(_request: Request) -> Response:
    return Response(catalogue(), media_type="application/xml", headers={"ETag": '"demo"'})
