"""`/api/v1`: the shop's programs tell of its customers, goods and orders."""

from fastapi import APIRouter, FastAPI

from bot.web.limits import Limit
from bot.web.shop_api import schemas
from bot.web.shop_api.door import ApiRoute, Door
from bot.web.shop_api.once import Once
from bot.web.shop_api.operations import Operations
from bot.web.shop_api.whole import Whole
from bot.web.site import Site
from domain.shopdata.resource import resources


def attach(app: FastAPI, site: Site) -> None:
    """Every resource of the registry, and the addresses of them all."""
    router = APIRouter(prefix="/api/v1", route_class=ApiRoute)
    door, once = Door(site), Once(site.world.clock)
    for plural, resource in resources.items():
        Operations(plural, resource, site, door, once).attach(router)
    Whole(site, door, once).attach(router)
    app.include_router(router)
    schemas.described(app)
    site.limits["/api/v1/bulk"] = Limit(body=20_000_000, seconds=300)
    site.limits["/api/v1/events"] = Limit(body=5_000_000, seconds=60)
