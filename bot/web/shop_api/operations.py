"""The addresses of one resource: told, looked at, listed, taken away."""

import base64
import binascii
from collections.abc import Awaitable, Callable
from typing import Annotated, Any, Final

from fastapi import APIRouter, Path, Query
from starlette.requests import Request
from starlette.responses import Response
from tortoise.transactions import in_transaction

from bot.web.problems import Problem
from bot.web.shop_api import bodies, schemas
from bot.web.shop_api.answers import Answer, answer
from bot.web.shop_api.door import Door, shop_of
from bot.web.shop_api.once import Keep, Once
from bot.web.site import Site
from domain.core.reading import on
from domain.shopdata import putting, reading
from domain.shopdata.item import ID
from domain.shopdata.refusal import wrong
from domain.shopdata.resource import Resource

Handler = Callable[..., Awaitable[Response]]
Key = Annotated[str, Path(alias="id", pattern=ID, description="The shop's own number for it.")]
MOST: Final = 200
LONGEST: Final = 19


class Operations:
    """The operations of one resource under its plural."""

    def __init__(
        self, plural: str, resource: Resource[Any], site: Site, door: Door, once: Once
    ) -> None:
        self._path = f"/{plural.replace('_', '-')}"
        self._resource = resource
        self._name = resource.model.__name__
        self._world = site.world
        self._door = door
        self._once = once

    def attach(self, router: APIRouter) -> None:
        """Add those that the resource has."""
        one = f"{self._path}/{{id:path}}"
        self._add(router, "PUT", one, self.put, f"Tell of a {self._resource.type}")
        if self._resource.delete:
            self._add(router, "DELETE", one, self.delete, f"Take a {self._resource.type} away")
        if self._resource.page:
            self._add(router, "GET", self._path, self.page, f"List the {self._path[1:]}")
        if self._resource.get:
            self._add(router, "GET", one, self.get, f"Look at a {self._resource.type}")

    def _add(
        self, router: APIRouter, method: str, path: str, handler: Handler, summary: str
    ) -> None:
        name = handler.__name__
        router.add_api_route(
            path,
            handler,
            methods=[method],
            operation_id=f"{name}_{self._path[1:].replace('-', '_')}",
            summary=summary,
            description=self._resource.model.__doc__,
            tags=[self._path[1:]],
            status_code=204 if name == "delete" else 200,
            response_class=Response,
            responses=self._responses(name),
            openapi_extra=self._extra(name),
        )

    def _extra(self, name: str) -> dict[str, Any]:
        is_write = name in {"put", "delete"}
        extra: dict[str, Any] = {
            "security": schemas.security(self._resource.scope, is_write=is_write)
        }
        if is_write:
            extra["parameters"] = [schemas.KEY]
        if name == "put":
            extra["requestBody"] = schemas.request_body(
                schemas.body_of(self._resource), self._resource.example
            )
        return extra

    def _responses(self, name: str) -> dict[int | str, dict[str, Any]]:
        match name:
            case "put":
                found = schemas.answers(200, "It is so; updated or unchanged.", "Stored")
                found |= schemas.answers(201, "It is new.", "Stored")
                return found | schemas.refusals(400, 401, 403, 409, 413, 422, 429)
            case "delete":
                found = {204: {"description": "It is gone.", "headers": schemas.RATE}}
                return found | schemas.refusals(401, 403, 404, 409, 422, 429)
            case "get":
                found = schemas.answers(200, "As it is kept.", self._name)
                return found | schemas.refusals(401, 403, 404, 422, 429)
        found = schemas.answers(200, "A page.", f"{self._name}Page")
        return found | schemas.refusals(401, 403, 422, 429)

    async def put(self, request: Request, key: Key) -> Response:
        caller = await self._door.enter(request, self._resource.scope, is_write=True)
        told, body = await bodies.thing(request)
        if told.setdefault("id", key) != key:
            raise wrong("/id", "other-id", "the body names another id than the address")
        item = reading.read(self._resource, told)
        shop = await shop_of(caller)

        async def work(keep: Keep) -> Answer:
            async with in_transaction("default"):
                outcome = await putting.put(self._resource, shop, item, self._world.clock())
                status = 201 if outcome.result == "created" else 200
                said = answer(status, {"result": outcome.result, "id": outcome.id})
                await keep(said)
            return said

        return (await self._once.do(request, caller, body, work)).response()

    async def delete(self, request: Request, key: Key) -> Response:
        caller = await self._door.enter(request, self._resource.scope, is_write=True)
        shop, delete = await shop_of(caller), self._resource.delete

        async def work(keep: Keep) -> Answer:
            async with in_transaction("default"):
                if delete is None or not await delete(shop, key, self._world.clock()):
                    raise self._nothing(key)
                said = Answer(status=204, body=b"")
                await keep(said)
            return said

        return (await self._once.do(request, caller, b"", work)).response()

    async def get(self, request: Request, key: Key) -> Response:
        caller = await self._door.enter(request, self._resource.scope, is_write=False)
        with on("reader"):
            shop = await shop_of(caller)
            found = await self._resource.get(shop, key) if self._resource.get else None
        if found is None:
            raise self._nothing(key)
        return answer(200, found).response()

    async def page(
        self,
        request: Request,
        limit: Annotated[int, Query(ge=1, le=MOST)] = 50,
        cursor: Annotated[str, Query(max_length=64, description="`next` of a page.")] = "",
    ) -> Response:
        caller = await self._door.enter(request, self._resource.scope, is_write=False)
        with on("reader"):
            shop = await shop_of(caller)
            page = self._resource.page
            found = await page(shop, _row(cursor), limit) if page else []
        content: dict[str, Any] = {
            "items": [each.model_dump(mode="json", exclude_none=True) for _, each in found]
        }
        if len(found) == limit:
            content["next"] = _cursor(found[-1][0])
        return answer(200, content).response()

    def _nothing(self, key: str) -> Problem:
        return Problem(404, "not-found", f"There is no {self._resource.type} {key}.")


def _cursor(row: int) -> str:
    return base64.urlsafe_b64encode(f"r{row}".encode()).decode().rstrip("=")


def _row(cursor: str) -> int:
    if not cursor:
        return 0
    try:
        plain = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode("ascii")
    except (binascii.Error, ValueError):
        plain = ""
    if not plain.startswith("r") or not plain[1:].isdecimal() or len(plain) > LONGEST:
        raise Problem(422, "bad-cursor", "The cursor is `next` of a page before, and nothing else.")
    return int(plain[1:])
