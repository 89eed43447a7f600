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
from domain.messaging import albums
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


async def kept(shop: Shop, files: Folder, name: str, content: bytes) -> int:
    sha256 = await files.save(content)
    made = await File.create(shop=shop, sha256=sha256, name=name, size=len(content), added_at=NOW)
    return made.id


@pytest.mark.parametrize("kind", ["video", "animation", "document"])
async def test_files_are_uploaded_once_and_named_after(
    channel: TelegramChat, reader: Person, files: Folder, shop: Shop, kind: str
) -> None:
    number = await kept(shop, files, f"чай.{kind}", b"bytes")
    content = {"text": "Чай", "media": [{"kind": kind, "file": number}]}

    await asyncio.gather(*(channel.send(str(reader.id), content) for _ in range(3)))

    sent = [each for each in reader.messages(0) if each["document"]]
    assert [each["text"] for each in sent] == ["Чай"] * 3
    assert {each["document"]["kind"] for each in sent} == {kind}
    assert len({each["document"]["address"] for each in sent}) == 1
    file = await File.get()
    assert (file.telegram_file_id, list(file.telegram_ids or {})) == ("", [kind])


async def test_an_album_is_one_delivery_with_all_its_numbers(
    channel: TelegramChat, reader: Person, files: Folder, shop: Shop
) -> None:
    photo, video = await kept(shop, files, "", PIXEL), await kept(shop, files, "a.mp4", b"video")
    media = [{"kind": "photo", "file": photo}, {"kind": "video", "file": video}]
    buttons = [{"label": "Каталог", "url": "https://shop.ru"}]
    content = {"text": "<b>Чай</b>", "media": media, "photo": photo, "buttons": buttons}

    first = await channel.send(str(reader.id), content)
    second = await channel.send(str(reader.id), content)

    shown = reader.messages(0)[-4:]
    assert [albums.numbers(first), albums.numbers(second)] == [
        [shown[0]["id"], shown[1]["id"]],
        [shown[2]["id"], shown[3]["id"]],
    ]
    assert [each["html"] for each in shown] == ["<b>Чай</b>", "", "<b>Чай</b>", ""]
    assert [bool(each["photo"]) for each in shown] == [True, False, True, False]
    assert len({each["album"] for each in shown}) == 2
    assert [each["buttons"] for each in shown] == [[]] * 4


async def test_an_album_of_a_forgotten_id_is_uploaded_anew(
    channel: TelegramChat, reader: Person, files: Folder, shop: Shop
) -> None:
    ids = [await kept(shop, files, f"{n}.pdf", b"%d" % n) for n in range(3)]
    await File.filter(id=ids[1]).update(telegram_ids={"document": "another-bots"})
    await File.exclude(id=ids[1]).update(telegram_ids={"document": "gone"})
    media = [{"kind": "document", "file": each} for each in ids]

    sent = await channel.send(str(reader.id), {"text": "Прайсы", "media": media})

    names = [each["document"]["name"] for each in reader.messages(0)[-3:]]
    assert (len(albums.numbers(sent)), names) == (3, ["0.pdf", "1.pdf", "2.pdf"])


async def test_bytes_that_are_gone_are_a_failure(
    channel: TelegramChat, reader: Person, shop: Shop
) -> None:
    file = await File.create(shop=shop, sha256="00", size=1, added_at=NOW)

    content = {"text": "x", "media": [{"kind": "video", "file": file.id}]}
    with pytest.raises(DeliveryError) as gone:
        await channel.send(str(reader.id), content)

    assert (gone.value.reason, gone.value.is_permanent) == ("no_photo", True)


@pytest.mark.parametrize(
    ("numbers", "name"),
    [
        ([7], "7"),
        ([7, 8], "7,8"),
        (list(range(1_234_567_890, 1_234_567_900)), "1234567890-1234567899"),
    ],
)
def test_numbers_of_an_album(numbers: list[int], name: str) -> None:
    assert albums.joined(numbers) == name
    assert albums.numbers(name) == numbers


def test_other_channels_numbers_are_no_messages() -> None:
    assert [albums.numbers(each) for each in ("", "push:5:1", "<b5.1@mail>")] == [[], [], []]
