"""Who comes in and how often; every answer says how much of the rate is left."""

import time
from collections.abc import Callable, Coroutine
from typing import Any, Final

from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from starlette.requests import Request
from starlette.responses import Response

from bot.web.callers import Callers
from bot.web.problems import Problem
from bot.web.rates import Rates
from bot.web.shop_api.answers import problem
from bot.web.site import Site
from domain.access.scopes import Area
from domain.models import ApiKey, Shop
from domain.shopdata.refusal import BadItemError

PER_SECOND: Final = 50.0
BURST: Final = 500.0
POLICY: Final = f'"key";q={BURST:.0f};w={BURST / PER_SECOND:.0f}'


class Door:
    """Lets a key in for an area, as often as it may come."""

    def __init__(self, site: Site) -> None:
        self._callers = Callers(site)
        self._rates = Rates(per_second=PER_SECOND, burst=BURST)

    async def enter(self, request: Request, area: Area | None, *, is_write: bool) -> ApiKey:
        """The key of the request; `area` None is for any key. Raises Problem."""
        caller = await self._callers.caller(request, area or "", is_write=is_write)
        self.take(request, caller)
        return caller

    def take(self, request: Request, caller: ApiKey, count: float = 1.0) -> None:
        """Count what the request costs. Raises Problem 429."""
        now = time.monotonic()
        wait = self._rates.take(caller.id, now, count)
        left = self._rates.left(caller.id, now)
        request.state.said = {
            "RateLimit-Policy": POLICY,
            "RateLimit": f'"key";r={int(left)};t={max(1, round((BURST - left) / PER_SECOND))}',
        }
        if wait:
            said = f"A key may come {PER_SECOND:.0f} times a second; many things go in one bulk."
            raise Problem(429, "too-often", said, retry_after=wait)


async def shop_of(caller: ApiKey) -> Shop:
    """The shop of a key."""
    return await Shop.get(id=caller.shop_id)


class ApiRoute(APIRoute):
    """A route whose refusals name the field, and whose answers carry the state of the rate."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        inner = super().get_route_handler()

        async def handle(request: Request) -> Response:
            try:
                response = await inner(request)
            except Problem as error:
                response = error.response()
            except BadItemError as error:
                response = problem(error).response()
            except RequestValidationError as error:
                response = _parameters(error).response()
            response.headers.update(getattr(request.state, "said", {}))
            return response

        return handle


def _parameters(error: RequestValidationError) -> Problem:
    found: list[dict[str, Any]] = [
        {
            "pointer": "",
            "parameter": str(one["loc"][-1]),
            "code": "bad-parameter",
            "message": one["msg"],
        }
        for one in error.errors()
    ]
    said = f"{found[0]['parameter']}: {found[0]['message']}"
    return Problem(422, "bad-parameter", said, errors=tuple(found))
