"""The listener itself: health, metrics, limits, refusals in one shape, the webhook, proxies."""

import asyncio
import dataclasses
import socket
from collections.abc import AsyncIterator
from datetime import timedelta

import httpx
import pytest
from starlette.types import Receive, Scope, Send

from bot.app import site_of
from bot.complaints import complaint
from bot.config import Settings
from bot.telegram.intake import secret_of
from bot.web.app import started
from bot.web.limits import Limit, Limits
from bot.web.rates import Rates
from bot.web.server import address_of, bound, served
from domain.models import Customer, Delivery, IncomingUpdate, JobRun, Shop
from tests.chat import Chat, Stage
from tests.conftest import NOW

START = {"message_id": 1, "date": 1, "text": "/start", "chat": {"id": 7, "type": "private"}}


async def test_health_names_what_it_looked_at(web: httpx.AsyncClient, shop: Shop) -> None:
    await JobRun.create(name="send_deliveries", error="OSError", finished_at=NOW)
    anna = await Customer.create(shop=shop, name="Анна", registered_at=NOW)
    due = NOW - timedelta(seconds=90)
    await Delivery.create(
        shop=shop, customer=anna, key="k", kind="service", planned_at=due, not_before=due
    )

    told = await web.get("/healthz")

    assert told.json()["sender"] == {"lag_seconds": 90.0}
    assert told.json()["scheduler"] == {"is_running": False, "failing": ["send_deliveries"]}
    assert "milliseconds" in told.json()["database"]
    # The schedule of a test stands still, and that is an illness of a process.
    assert told.status_code == 503


async def test_health_tells_when_telegram_was_heard(web: httpx.AsyncClient, olga: Chat) -> None:
    assert (await web.get("/healthz")).json()["last_update"] == "2026-03-16T12:00:00+00:00"


async def test_strangers_see_no_details(stage: Stage) -> None:
    async with started(site_of(stage.process)) as app:
        transport = httpx.ASGITransport(app=app, client=("8.8.8.8", 1))
        async with httpx.AsyncClient(transport=transport, base_url="http://shop.test") as far:
            assert set((await far.get("/healthz")).json()) == {"status"}
            assert (await far.get("/metrics")).status_code == 404


async def test_metrics_count_by_route(web: httpx.AsyncClient) -> None:
    await web.get("/healthz")
    told = (await web.get("/metrics")).text

    assert 'barker_http_requests_total{route="healthz",status="503"} 1.0' in told
    assert "barker_database_up 1.0" in told


async def test_a_refusal_is_a_problem(web: httpx.AsyncClient) -> None:
    told = await web.get("/nothing-here")

    assert told.headers["content-type"] == "application/problem+json"
    assert told.json()["status"] == 404


async def test_the_docs_are_there(web: httpx.AsyncClient) -> None:
    assert (await web.get("/docs")).status_code == 200
    assert (await web.get("/openapi.json")).json()["info"]["title"] == "Barker"


@pytest.mark.parametrize("has_length", [True, False])
async def test_a_large_body_is_refused(*, has_length: bool) -> None:
    async def reads(scope: Scope, receive: Receive, send: Send) -> None:
        while (await receive()).get("more_body"):
            pass

    async def parts() -> AsyncIterator[bytes]:
        for _ in range(40):
            yield b"x" * 30_000

    content = b"x" * 1_200_000 if has_length else parts()
    transport = httpx.ASGITransport(app=Limits(reads, {}))
    async with httpx.AsyncClient(transport=transport, base_url="http://shop.test") as client:
        told = await client.post("/", content=content)

    assert (told.status_code, told.json()["code"]) == (413, "too-large")


async def test_a_slow_answer_is_given_up() -> None:
    async def slow(scope: Scope, receive: Receive, send: Send) -> None:
        await asyncio.sleep(60)

    limits = Limits(slow, {"/slow": Limit(seconds=0.01)})
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app=limits), base_url="http://shop.test"
    ) as client:
        assert (await client.get("/slow")).status_code == 504


def test_a_bucket_empties_and_fills() -> None:
    rates = Rates(per_second=2, burst=3)

    assert [rates.take("anna", 0.0) for _ in range(3)] == [0, 0, 0]
    assert rates.take("anna", 0.0) == 0.5
    assert rates.take("boris", 0.0) == 0
    assert rates.take("anna", 0.5) == 0


async def test_the_webhook_stores_before_it_answers(stage: Stage) -> None:
    settings = stage.process.settings.model_copy(
        update={"webhook": True, "public_url": "https://shop.test"}
    )
    site = dataclasses.replace(site_of(stage.process), settings=settings)
    async with started(site) as app:
        transport = httpx.ASGITransport(app=app)
        async with httpx.AsyncClient(transport=transport, base_url="http://shop.test") as client:
            secret = {"X-Telegram-Bot-Api-Secret-Token": secret_of(settings)}
            update = {"update_id": 5, "message": START}
            assert (await client.post("/telegram", json=update)).status_code == 403
            junk = await client.post("/telegram", content=b"[1]", headers=secret)
            twice = [await client.post("/telegram", json=update, headers=secret) for _ in "12"]

    assert junk.status_code == 400
    assert [each.status_code for each in twice] == [200, 200]
    assert await IncomingUpdate.all().count() == 1
    assert stage.process.application.update_queue.qsize() == 1


async def test_behind_a_proxy_the_client_is_the_one_it_names(listening: str) -> None:
    async with httpx.AsyncClient(base_url=listening) as client:
        near = await client.get("/metrics")
        far = await client.get("/metrics", headers={"X-Forwarded-For": "8.8.8.8"})

    assert (near.status_code, far.status_code) == (200, 404)


async def test_a_proxy_nobody_trusts_is_not_believed(stage: Stage) -> None:
    settings = stage.process.settings.model_copy(update={"proxy_ips": ("10.0.0.1",), "web_port": 0})
    site = dataclasses.replace(site_of(stage.process), settings=settings)
    with bound(settings) as sock:
        async with served(site, sock), httpx.AsyncClient(base_url=address_of(settings, sock)) as me:
            told = await me.get("/metrics", headers={"X-Forwarded-For": "8.8.8.8"})

    assert told.status_code == 200


def test_a_taken_port_is_a_sentence() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as other,
        pytest.raises(OSError, match="in use") as caught,
        bound(Settings(web_port=other.getsockname()[1])),
    ):
        pass

    told = complaint(caught.value)
    assert told is not None
    assert "BARKER_WEB_PORT" in told.words
