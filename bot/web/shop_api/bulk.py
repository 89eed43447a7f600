"""Many things in one request: line by line, committed in short transactions, answered in order."""

import asyncio
import dataclasses
import functools
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any, Final

from asyncpg import DeadlockDetectedError
from tortoise.transactions import in_transaction

from bot.web.shop_api import bodies
from domain.access.keys import ScopeMissingError, check
from domain.core.insisting import insisting
from domain.models import ApiKey, Shop
from domain.shopdata import putting, reading
from domain.shopdata.item import Item
from domain.shopdata.refusal import BadItemError, meant, wrong
from domain.shopdata.resource import Outcome, Resource, resources

MOST: Final = 10_000
# So long one transaction holds the writer; others wait no longer.
SLICE: Final = 0.03
Result = dict[str, Any]
Line = tuple[int, Callable[[], dict[str, Any]]]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Told:
    """One line that could be read."""

    line: int
    resource: Resource[Any]
    item: Item


class Bulk:
    """The lines of one request on their way."""

    def __init__(self, shop: Shop, caller: ApiKey, clock: Callable[[], datetime]) -> None:
        self._shop = shop
        self._caller = caller
        self._clock = clock
        self._allowed: dict[str, bool] = {}

    async def take(self, lines: Iterator[Line]) -> dict[str, Any]:
        """Store what can be stored; the counts, and the result of every line in order."""
        results: list[Result] = []
        while some := await self._slice(lines):
            results += some
            # The writer is free: let others have it.
            await asyncio.sleep(0)
        counts = Counter(each["result"] for each in results)
        names = ("created", "updated", "unchanged", "refused")
        return {**{name: counts[name] for name in names}, "results": results}

    async def _slice(self, lines: Iterator[Line]) -> list[Result]:
        """The results of the next lines, of one transaction."""
        taken: list[Line] = []
        try:
            async with in_transaction("default"):
                return await self._results(lines, taken)
        except DeadlockDetectedError:
            # Another request writes the same things in another order: hold one at a time.
            return [await self._alone(each) for each in taken]

    async def _results(self, lines: Iterator[Line], taken: list[Line]) -> list[Result]:
        begun = time.perf_counter()
        results: list[Result] = []
        for found in lines:
            taken.append(found)
            results.append(await self._result(found))
            if time.perf_counter() - begun > SLICE:
                break
        return results

    async def _alone(self, found: Line) -> Result:
        return await insisting(lambda: self._result(found), over=DeadlockDetectedError)

    async def _result(self, found: Line) -> Result:
        number, parse = found
        try:
            told = self._read(number, parse)
            return await self._stored(told)
        except BadItemError as error:
            errors = [dataclasses.asdict(each) for each in error.wrongs]
            return {"line": number, "result": "refused", "errors": errors}

    def _read(self, number: int, parse: Callable[[], dict[str, Any]]) -> Told:
        fields = dict(parse())
        name = fields.pop("type", None)
        by_type = {each.type: each for each in resources.values()}
        if not isinstance(name, str):
            raise wrong("/type", "missing", f"type is needed: {', '.join(by_type)}")
        if name not in by_type:
            said = f'there is no type "{name[:64]}"{meant(name, by_type)}'
            raise wrong("/type", "unknown-type", said)
        resource = by_type[name]
        if not self._may(resource):
            said = f"the key needs {resource.scope}:write"
            raise wrong("/type", "scope-missing", said)
        return Told(line=number, resource=resource, item=reading.read(resource, fields))

    def _may(self, resource: Resource[Any]) -> bool:
        if resource.scope not in self._allowed:
            try:
                check(self._caller, resource.scope, is_write=True)
            except ScopeMissingError:
                self._allowed[resource.scope] = False
            else:
                self._allowed[resource.scope] = True
        return self._allowed[resource.scope]

    async def _stored(self, told: Told) -> Result:
        async def put() -> Outcome:
            async with in_transaction("default"):
                return await putting.put(told.resource, self._shop, told.item, self._clock())

        outcome = await insisting(put)
        return {
            "line": told.line,
            "type": told.resource.type,
            "id": outcome.id,
            "result": outcome.result,
        }


def lines_of(body: bytes) -> Iterator[Line]:
    """The lines of NDJSON that are not blank. Raises BadItemError when there are too many."""
    found = [line for line in enumerate(body.split(b"\n"), 1) if line[1].strip()]
    if len(found) > MOST:
        raise wrong("", "too-many", f"{len(found)} lines; a request may have {MOST}")
    return ((number, functools.partial(bodies.as_thing, line)) for number, line in found)
