"""The process as it runs: polling, stopping, starting again, where people stand."""

from datetime import UTC, datetime

import pytest

from bot.config import Settings
from bot.sandbox.server import SandboxServer
from bot.telegram.positions import Place
from domain.models import Position, Shop
from tests.telegram.running import barker, placed, reads, server, texts, until

__all__ = ["server"]
pytestmark = pytest.mark.slow


async def test_people_are_answered_and_the_place_survives_a_restart(
    settings: Settings, server: SandboxServer
) -> None:
    owner = server.world.person("owner")
    async with barker(settings, server):
        owner.start()
        await reads(owner, "владелец")
        owner.tap("Продолжить настройку магазина")
        await reads(owner, "вопрос 1 из 5")

    owner.send_text("Чайная лавка")
    async with barker(settings, server):
        await reads(owner, "вопрос 2 из 5")
        assert (await Shop.get()).name == "Чайная лавка"


async def test_old_button_works_after_a_restart(settings: Settings, server: SandboxServer) -> None:
    owner = server.world.person("owner")
    async with barker(settings, server):
        owner.start()
        await reads(owner, "владелец")
        owner.tap("Настройки")
        await reads(owner, "Настройки магазина")

    owner.tap("Язык")
    async with barker(settings, server):
        await reads(owner, "На каком языке отвечать?")
        assert len(texts(owner)) == 1


async def test_live_screen_goes_on_after_a_restart(
    settings: Settings, server: SandboxServer
) -> None:
    owner = server.world.person("owner")
    async with barker(settings, server) as process:
        owner.start()
        await reads(owner, "владелец")
        await placed(owner)
        number = max(owner.chat.messages)
        place = Place(route="settings", message_id=number, is_live=True)
        await process.stage.positions.put(owner.id, place, datetime.now(UTC))

    async with barker(settings, server) as process:
        await reads(owner, "Настройки магазина")
        live = process.stage.positions.live
        await until(lambda: not live)
        assert not (await Position.get(telegram_id=owner.id)).is_live


async def test_many_people_at_once(settings: Settings, server: SandboxServer) -> None:
    people = [server.world.add_person(f"N{n}", "en", key=f"n{n}") for n in range(25)]
    async with barker(settings, server):
        for each in people:
            each.start()
            each.send_text("/language")
        for each in people:
            await reads(each, "Which language")
            assert len(texts(each)) == 2


async def test_second_start_prints_no_second_shop(
    settings: Settings, server: SandboxServer
) -> None:
    for _ in range(2):
        async with barker(settings, server):
            assert await Shop.all().count() == 1
