"""What the person sees when Telegram or the bot itself fails."""

import asyncio

import pytest
from telegram import Update
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TimedOut

from bot.failures import Failures
from bot.telegram.answering import Guard, Turn
from bot.telegram.positions import Place
from domain.models import Person
from handlers.kit.screen import screens
from tests.chat import Chat
from tests.conftest import NOW


async def guarded(chat: Chat, error: Exception) -> Failures:
    """The error is raised while this person is answered."""
    stage = chat.stage.process.stage
    failures = Failures()
    visit = await stage.reception.visit(chat.id)
    assert visit is not None

    async def fail() -> None:
        raise error

    async with Guard(stage, failures).over(Turn(visit=visit, screen=screens["menu"]), "menu"):
        await fail()
    return failures


async def test_a_bug_is_told_with_the_id_of_the_log(olga: Chat) -> None:
    failures = await guarded(olga, KeyError("oops"))

    ((code, error),) = failures.seen
    assert f"код {code}." in olga.text
    assert "oops" not in olga.text
    assert error.__notes__ == ["screen menu route menu"]
    await olga.send("/menu")
    assert olga.text.startswith("Лавка · владелец")


@pytest.mark.parametrize("error", [NetworkError("down"), TimedOut(), RetryAfter(5), Forbidden("x")])
async def test_telegram_s_silence_is_no_bug(olga: Chat, error: Exception) -> None:
    before = len(olga.shown)
    failures = await guarded(olga, error)
    assert not failures.seen
    assert len(olga.shown) == before


async def test_what_telegram_refuses_is_a_bug(olga: Chat) -> None:
    failures = await guarded(olga, BadRequest("can't parse entities"))
    assert len(failures.seen) == 1


async def test_a_bug_before_the_visit_is_kept_and_the_next_is_answered(olga: Chat) -> None:
    """A name that no column takes."""
    process = olga.stage.process
    user = {**olga.person.account.as_user(), "first_name": "\ud800"}
    chat = {"id": olga.id, "type": "private"}
    message = {"message_id": 9, "date": 0, "chat": chat, "from": user, "text": "/menu"}
    update = Update.de_json({"update_id": 9, "message": message}, process.application.bot)
    await process.handle(update)
    _, error = process.failures.seen.popleft()
    assert error.__notes__ == ["an update before its visit"]

    await olga.send("/menu")
    assert olga.text.startswith("Лавка · владелец")


async def test_blocked_in_the_middle_is_no_bug(olga: Chat) -> None:
    olga.person.send_text("/menu")
    olga.person.chat.blocked = True
    await olga.stage.pump()
    assert not olga.stage.process.failures.seen


async def test_live_screen_of_who_blocked_is_left_alone(olga: Chat) -> None:
    process = olga.stage.process
    place = Place(route="menu", message_id=olga.last["id"], is_live=True)
    await process.stage.positions.put(olga.id, place, NOW)
    olga.person.chat.blocked = True
    await process.live.redraw()
    assert process.stage.positions.live == {}
    assert not process.failures.seen


async def test_live_screen_of_an_older_version_is_left_alone(olga: Chat) -> None:
    process = olga.stage.process
    place = Place(route="gone_since:1", message_id=olga.last["id"], is_live=True)
    await process.stage.positions.put(olga.id, place, NOW)
    await process.live.redraw()
    assert process.stage.positions.live == {}
    assert not process.failures.seen


async def test_live_screen_is_redrawn_and_ends(olga: Chat) -> None:
    """A screen that is not live any more is drawn once more, and then stays."""
    process = olga.stage.process
    await olga.send("/settings")
    number = olga.last["id"]
    place = Place(route="menu", message_id=number, is_live=True)
    await process.stage.positions.put(olga.id, place, NOW)
    await process.live.redraw()
    assert olga.text.startswith("Лавка · владелец")
    assert olga.last["id"] == number
    assert process.stage.positions.live == {}


async def test_presses_of_one_person_wait_for_each_other(olga: Chat) -> None:
    lock = olga.stage.process.router.alone(olga.id)
    async with lock:
        olga.person.send_text("/settings")
        task = asyncio.ensure_future(olga.stage.pump())
        await asyncio.sleep(0.05)
        assert not task.done()
    await task
    assert olga.text.startswith("Настройки")


async def test_stranger_to_a_note_is_no_bug(olga: Chat, anna: Chat) -> None:
    await Person.filter(telegram_id=olga.id).update(language="xx")
    await anna.send("Вопрос")
    assert "Вопрос" in olga.text
