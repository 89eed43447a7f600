"""The addresses of the Shop API that are of no one resource: the key, many at once, events."""

import functools
from collections.abc import Iterator
from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response
from tortoise.transactions import in_transaction

from bot.web.shop_api import bodies, schemas
from bot.web.shop_api.answers import Answer, answer
from bot.web.shop_api.bulk import Bulk, Line, lines_of
from bot.web.shop_api.door import Door, shop_of
from bot.web.shop_api.once import Keep, Once
from bot.web.site import Site
from domain.models import ApiKey
from domain.shopdata.refusal import wrong
from domain.shopdata.resource import resources

MOST_EVENTS = 500
# So many lines cost what a request does.
LINES = 100
EXAMPLE = (
    '{"type": "customer", "id": "17", "name": "Анна"}\n'
    '{"type": "order", "id": "A-17", "customer": {"number": "17"},'
    ' "placed_at": "2026-03-16T15:00:00+03:00", "total": 2000}\n'
)


class Whole:
    """The addresses that are of no one resource."""

    def __init__(self, site: Site, door: Door, once: Once) -> None:
        self._clock = site.world.clock
        self._door = door
        self._once = once

    def attach(self, router: APIRouter) -> None:
        """Add them."""
        router.add_api_route(
            "/me",
            self.me,
            methods=["GET"],
            operation_id="me",
            summary="Whose key this is and what it may do",
            tags=["key"],
            response_class=Response,
            responses=schemas.answers(200, "The key is good.", "Me") | schemas.refusals(401, 429),
            openapi_extra={"security": schemas.security(None, is_write=False)},
        )
        refused = schemas.refusals(400, 401, 403, 409, 413, 422, 429)
        found = schemas.answers(200, "What became of each, in order.", "Results") | refused
        router.add_api_route(
            "/bulk",
            self.bulk,
            methods=["POST"],
            operation_id="bulk",
            summary="Tell of up to 10,000 things at once",
            description=(
                "NDJSON: a thing a line, as in its own address, with `type` and `id`. "
                "A line that is refused harms no other."
            ),
            tags=["many at once"],
            response_class=Response,
            responses=found,
            openapi_extra={
                "security": schemas.security(None, is_write=True),
                "parameters": [schemas.KEY],
                "requestBody": schemas.ndjson(EXAMPLE),
            },
        )
        router.add_api_route(
            "/events",
            self.events,
            methods=["POST"],
            operation_id="post_events",
            summary="Tell of up to 500 events at once",
            description="An event that is refused harms no other.",
            tags=["events"],
            response_class=Response,
            responses=found,
            openapi_extra={
                "security": schemas.security("events", is_write=True),
                "parameters": [schemas.KEY],
                "requestBody": schemas.request_body("Events", _some_events()),
            },
        )

    async def me(self, request: Request) -> Response:
        """The call that says whether a key works."""
        caller = await self._door.enter(request, None, is_write=False)
        shop = await shop_of(caller)
        about = {
            "id": shop.id,
            "name": shop.name,
            "currency": shop.currency,
            "time_zone": shop.zone_name,
        }
        key = {"name": caller.name, "prefix": caller.prefix}
        return answer(200, {"shop": about, "key": key, "scopes": caller.scopes}).response()

    async def bulk(self, request: Request) -> Response:
        """Lines of all types; the key needs what each of them needs."""
        caller = await self._door.enter(request, None, is_write=False)
        body = await request.body()
        lines = lines_of(body)
        self._door.take(request, caller, body.count(b"\n") / LINES)
        return await self._done(request, caller, body, lines)

    async def events(self, request: Request) -> Response:
        """Events in one object of JSON."""
        caller = await self._door.enter(request, "events", is_write=True)
        told, body = await bodies.thing(request)
        found = told.get("events")
        if not isinstance(found, list) or set(told) != {"events"}:
            raise wrong("/events", "missing", 'the body is {"events": [...]} and nothing else')
        if len(found) > MOST_EVENTS:
            raise wrong("/events", "too-many", f"a request may have {MOST_EVENTS} events")
        lines = ((place, functools.partial(_event, each)) for place, each in enumerate(found, 1))
        return await self._done(request, caller, body, lines)

    async def _done(
        self, request: Request, caller: ApiKey, body: bytes, lines: Iterator[Line]
    ) -> Response:
        bulk = Bulk(await shop_of(caller), caller, self._clock)

        async def work(keep: Keep) -> Answer:
            said = answer(200, await bulk.take(lines))
            async with in_transaction("default"):
                await keep(said)
            return said

        return (await self._once.do(request, caller, body, work)).response()


def _event(told: object) -> dict[str, Any]:
    if not isinstance(told, dict):
        raise wrong("", "wrong-type", "an event is an object")
    return {**told, "type": "event"}


def _some_events() -> dict[str, Any]:
    return {"events": [{"id": "sign-up-17", **resources["events"].example}]}
