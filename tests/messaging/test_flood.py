"""Our limits beside those of the stand-in, which answers 429 when its own buckets overflow."""

import asyncio
import logging
import time
from pathlib import Path

import pytest
from telegram.ext import ExtBot

from bot.channels.telegram_chat import TelegramChat
from bot.files import Folder
from bot.sandbox import TOKEN, Person, Telegram
from bot.telegram.sender import Sender
from bot.telegram.turns import Lane
from tests.chat import SandboxRequest

pytestmark = pytest.mark.slow


@pytest.fixture
def world() -> Telegram:
    return Telegram(clock=time.monotonic, flood=True)


@pytest.fixture
def bot(world: Telegram) -> ExtBot[Lane]:
    request = SandboxRequest(world)
    return ExtBot(TOKEN, request=request, get_updates_request=request, rate_limiter=Sender())


def people(world: Telegram, count: int) -> list[Person]:
    crowd = [world.add_person(f"Имя{n}", "ru", key=f"p{n}") for n in range(count)]
    for person in crowd:
        person.start()
    return crowd


async def test_crowd_and_talk_never_meet_a_flood(
    world: Telegram, bot: ExtBot[Lane], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    channel = TelegramChat(bot, Folder(tmp_path))
    *crowd, talker = people(world, 121)
    begun = time.monotonic()

    async def talk() -> None:
        for _ in range(3):
            await asyncio.sleep(0.8)
            message = await bot.send_message(talker.id, "ответ")
            await bot.edit_message_text("ответ 2", talker.id, message.message_id)

    sends = (channel.send(str(each.id), {"text": "Новый чай"}) for each in crowd)
    await asyncio.gather(talk(), asyncio.gather(*sends))

    assert time.monotonic() - begun >= 3.5
    assert all(len(each.messages(0)) >= 2 for each in crowd)
    assert "telegram_flood" not in caplog.text
