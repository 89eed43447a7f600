"""A recall is killed between any two steps: the next one goes on, and every message is gone."""

import asyncio
import os
import signal
import sys
from collections import Counter
from pathlib import Path

import pytest
from aiohttp import web

from bot.app import utc_now
from bot.config import Settings
from domain.models import Campaign, Customer, Delivery, Recall, Shop
from tests.conftest import NOW
from tests.kill.falling import FALL, channels
from tests.kill.recalling import pass_through

pytestmark = [pytest.mark.kill, pytest.mark.slow]

HOUSE = Path(__file__).parents[2]
PEOPLE = 90
RECALLING = "domain.campaigns.recalling"
STEPS = {
    "looked at|asked": f"{RECALLING}:_changed:2",
    "asked|answered": "bot.channels.telegram_chat:TelegramChat.delete:40",
    "answered|noted": f"{RECALLING}:_note:2",
    "noted|finished": f"{RECALLING}:_finish:1",
}


class Chats:
    """Messages that can be deleted once; counts how often it was asked for each."""

    def __init__(self) -> None:
        self.asked: Counter[str] = Counter()

    async def delete(self, request: web.Request) -> web.Response:
        number = str((await request.post())["message_id"])
        self.asked[number] += 1
        await asyncio.sleep(0.01)
        if self.asked[number] == 1:
            return web.json_response({"ok": True, "result": True})
        said = "Bad Request: message to delete not found"
        refusal = {"ok": False, "error_code": 400, "description": said}
        return web.json_response(refusal, status=400)


@pytest.fixture
async def recall(shop: Shop) -> Recall:
    made = await Campaign.create(
        shop=shop, name="Ошибка", message={"text": "Ой"}, status="done", made_at=NOW
    )
    await Customer.bulk_create(
        Customer(shop=shop, telegram_id=n, registered_at=NOW) for n in range(1, PEOPLE + 1)
    )
    moment = utc_now()
    await Delivery.bulk_create(
        Delivery(
            shop=shop, customer=each, campaign=made, key=str(each.id), kind="marketing",
            status="sent", external_id=str(each.telegram_id), planned_at=moment,
            not_before=moment, sent_at=moment,
        )
        for each in await Customer.all()
    )  # fmt: skip
    return await Recall.create(
        shop=shop, campaign=made, kind="delete", total=PEOPLE, made_at=moment
    )


@pytest.mark.parametrize("step", STEPS)
async def test_fallen_at(step: str, recall: Recall, database: Settings) -> None:
    chats = Chats()
    app = web.Application()
    app.router.add_post("/{bot}/deleteMessage", chats.delete)
    runner = web.AppRunner(app, shutdown_timeout=1)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        root = f"http://127.0.0.1:{runner.addresses[0][1]}"
        await _fallen(database, root, STEPS[step])
        async with channels(root, database.files) as ways, asyncio.timeout(60):
            await pass_through(ways["telegram"])
    finally:
        await runner.cleanup()
    assert len(chats.asked) == PEOPLE
    assert {each.status for each in await Delivery.all()} == {"recalled"}
    results = Counter([each.recall_result for each in await Delivery.all()])
    assert set(results) <= {"done", "gone"}
    assert results["gone"] == sum(1 for times in chats.asked.values() if times > 1)
    assert (await Recall.get()).status == "done"


async def _fallen(settings: Settings, root: str, step: str) -> None:
    environment = {
        **os.environ,
        "PYTHONPATH": str(HOUSE),
        "BARKER_DATABASE_URL": settings.database_url,
        "BARKER_TELEGRAM_API_URL": root,
        "BARKER_FILES": str(settings.files),
        FALL: step,
    }
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.kill.recalling"),
        cwd=settings.files.parent,
        env=environment,
        stderr=asyncio.subprocess.PIPE,
    )
    async with asyncio.timeout(60):
        _, said = await process.communicate()
    assert process.returncode == -signal.SIGKILL, said.decode()[-2_000:]
