"""The Shop API against what schemathesis makes of its own OpenAPI: fitting and unfitting requests.

Whatever comes, the answer is a documented one of a documented shape, and never our mistake. What
fits is taken, but for the rules a schema can't tell; what doesn't is refused.
"""

import asyncio
from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import Case, GenerationMode
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from domain.models import Shop
from tests.conftest import NOW
from tests.shopdata.calling import let_in

CHECKS = [
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
# Rules that look beyond one field of one request.
RULES = {
    "bad-cursor",
    "bad-date",
    "bad-email",
    "bad-idempotency-key",
    "bad-moment",
    "bad-phone",
    "in-the-future",
    "key-reused",
    "missing",
    "more-than-order",
    "other-currency",
    "other-id",
    "sum-differs",
    "too-large",
    "unknown-manager",
    "unknown-name",
    "unknown-order",
    "unknown-product",
    "unknown-tier",
}
FEW = settings(
    max_examples=4,
    derandomize=True,
    deadline=None,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
async def test_no_request_finds_a_mistake(
    web: httpx.AsyncClient, shop: Shop, mode: GenerationMode
) -> None:
    await let_in(web, shop)
    await web.put("/api/v1/products/0", json={"name": "Чай", "price": 1})
    await web.put("/api/v1/orders/0", json={"placed_at": NOW.isoformat(), "total": 100})
    schema = schemathesis.openapi.from_dict(without_keys((await web.get("/openapi.json")).json()))
    loop = asyncio.get_running_loop()

    def send(case: Case[Any]) -> None:
        asked = case.as_transport_kwargs(base_url="https://shop.test")
        asked.pop("cookies", None)
        if isinstance(asked.get("data"), str | bytes):
            asked["content"] = asked.pop("data")
        answered = asyncio.run_coroutine_threadsafe(web.request(**asked), loop).result(30)
        looked_at(case, answered, mode)

    def fuzz() -> int:
        count = 0
        for found in schema.get_all_operations():
            assert isinstance(found, Ok)
            operation = found.ok()
            # Nothing can be wrong with `/me`, and bulk is lines of text.
            if operation.path.endswith(("/bulk", "/me")) or "/api/" not in operation.path:
                continue
            # What does not fit takes longest to make.
            few = settings(FEW, max_examples=2) if mode is GenerationMode.NEGATIVE else FEW
            few(given(operation.as_strategy(generation_mode=mode))(send))()
            count += 1
        return count

    assert await asyncio.to_thread(fuzz) > 20


def without_keys(described: dict[str, Any]) -> dict[str, Any]:
    """The documentation as if everybody might come in; who may is told by a test of its own."""
    del described["components"]["securitySchemes"]
    for path in described["paths"].values():
        for operation in path.values():
            operation.pop("security", None)
    return described


def looked_at(case: Case[Any], answered: httpx.Response, mode: GenerationMode) -> None:
    """Hold one answer against the documentation."""
    assert answered.status_code < 500, (case.as_curl_command(), answered.text)
    checks: list[Any] = [*CHECKS]
    # Of many events each is refused by itself.
    if mode is GenerationMode.NEGATIVE and not case.path.endswith("/events"):
        checks.append(negative_data_rejection)
    elif mode is GenerationMode.POSITIVE and answered.status_code >= 400:
        code = answered.json()["code"]
        fits = answered.status_code in {404, 409, 429} or code in RULES
        assert fits, (case.as_curl_command(), answered.text)
    case.validate_response(answered, checks=checks)


async def test_every_address_wants_a_key(web: httpx.AsyncClient) -> None:
    paths = (await web.get("/openapi.json")).json()["paths"]
    asked = [
        (method, path.replace("{id}", "1"), operation)
        for path, operations in paths.items()
        for method, operation in operations.items()
        if path.startswith("/api/")
    ]
    assert len(asked) > 40
    for method, path, operation in asked:
        assert operation["security"][0].keys() == {"key"}
        for header in ({}, {"Authorization": "Bearer 1"}, {"Authorization": "Basic YTpi"}):
            told = await web.request(method, path, headers=header)
            assert told.status_code == 401, (method, path)
