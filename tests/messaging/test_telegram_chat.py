"""The way out through the bot, against the stand-in of Telegram."""

import asyncio

import pytest
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut
from telegram.ext import ExtBot

from bot.channels.telegram_chat import TelegramChat, raise_delivery_error
from bot.files import Folder
from bot.sandbox import TOKEN, Person, Telegram
from bot.telegram.request import NotSentError
from bot.telegram.sender import Sender
from bot.telegram.turns import Lane
from domain.core.ports import DeliveryError
from domain.models import File, Shop
from tests.chat import PIXEL, SandboxRequest
from tests.conftest import NOW


@pytest.fixture
def world() -> Telegram:
    return Telegram(clock=lambda: 0.0, epoch=0.0, flood=False)


@pytest.fixture
def reader(world: Telegram) -> Person:
    person = world.person("customer")
    person.start()
    return person


@pytest.fixture
async def files(settings: object, tmp_path_factory: pytest.TempPathFactory) -> Folder:
    return Folder(tmp_path_factory.mktemp("files"))


@pytest.fixture
async def channel(world: Telegram, files: Folder) -> TelegramChat:
    bot: ExtBot[Lane] = ExtBot(
        TOKEN,
        request=SandboxRequest(world),
        get_updates_request=SandboxRequest(world),
        rate_limiter=Sender(rate=1000),
    )
    return TelegramChat(bot, files)


async def test_text_with_buttons(channel: TelegramChat, reader: Person) -> None:
    buttons = [{"label": "Каталог", "url": "https://shop.ru/"}]
    content = {"text": "Привет, <b>Анна</b>", "photo": None, "buttons": buttons}

    message_id = await channel.send(str(reader.id), content)

    last = reader.messages(0)[-1]
    assert (str(last["id"]), last["html"]) == (message_id, "Привет, <b>Анна</b>")
    assert last["buttons"][0][0]["url"] == "https://shop.ru/"


async def test_photo_is_uploaded_once(
    channel: TelegramChat, world: Telegram, reader: Person, files: Folder, shop: Shop
) -> None:
    sha256 = await files.save(PIXEL)
    file = await File.create(shop=shop, sha256=sha256, size=len(PIXEL), added_at=NOW)
    content = {"text": "Чай", "photo": file.id}

    await asyncio.gather(*(channel.send(str(reader.id), content) for _ in range(3)))

    photos = [each for each in reader.messages(0) if each["photo"]]
    assert len(photos) == 3
    assert (await File.get()).telegram_file_id != ""
    assert len({each["photo"] for each in photos}) == 1


async def test_forgotten_file_id_is_uploaded_anew(
    channel: TelegramChat, reader: Person, files: Folder, shop: Shop
) -> None:
    sha256 = await files.save(PIXEL)
    file = await File.create(
        shop=shop, sha256=sha256, size=len(PIXEL), added_at=NOW, telegram_file_id="another-bots"
    )

    await channel.send(str(reader.id), {"text": "", "photo": file.id})

    assert (await File.get()).telegram_file_id != "another-bots"


async def test_blocked_and_unknown_chats(channel: TelegramChat, reader: Person) -> None:
    reader.block()
    with pytest.raises(DeliveryError) as blocked:
        await channel.send(str(reader.id), {"text": "x"})
    with pytest.raises(DeliveryError) as unknown:
        await channel.send("987654321", {"text": "x"})

    assert (blocked.value.reason, blocked.value.is_permanent) == ("blocked", True)
    assert (unknown.value.reason, unknown.value.is_permanent) == ("chat_not_found", True)


async def test_deleted_photo_is_a_failure(
    channel: TelegramChat, reader: Person, shop: Shop
) -> None:
    with pytest.raises(DeliveryError) as gone:
        await channel.send(str(reader.id), {"text": "x", "photo": shop.id + 99})

    assert gone.value.reason == "no_photo"


async def test_refused_text_does_not_close_the_door(channel: TelegramChat, reader: Person) -> None:
    with pytest.raises(DeliveryError) as refused:
        await channel.send(str(reader.id), {"text": "<b>незакрыто"})

    assert (refused.value.reason, refused.value.is_permanent) == ("refused", True)


@pytest.mark.parametrize(
    ("error", "reason", "is_unconfirmed"),
    [
        (RetryAfter(5), "flood", False),
        (NotSentError("x"), "network", False),
        (TimedOut(), "no_answer", True),
        (NetworkError("Bad Gateway"), "no_answer", True),
        (Forbidden("Forbidden: user is deactivated"), "deactivated", False),
        (BadRequest("Bad Request: chat not found"), "chat_not_found", False),
        (TelegramError("something new"), "refused", False),
    ],
)
def test_failures_in_the_words_of_the_ledger(
    error: TelegramError, reason: str, is_unconfirmed: bool
) -> None:
    with pytest.raises(DeliveryError) as told:
        raise_delivery_error(error)

    assert (told.value.reason, told.value.is_unconfirmed) == (reason, is_unconfirmed)


async def test_paid_broadcasts_say_so(world: Telegram, files: Folder, reader: Person) -> None:
    bot: ExtBot[Lane] = ExtBot(
        TOKEN,
        request=SandboxRequest(world),
        get_updates_request=SandboxRequest(world),
        rate_limiter=Sender(),
    )
    channel = TelegramChat(bot, files, rate=1000)

    await channel.send(str(reader.id), {"text": "Быстро"})

    assert channel.at_once == 250
    assert reader.messages(0)[-1]["text"] == "Быстро"
