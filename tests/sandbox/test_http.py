"""The Bot API over HTTP: forms of requests, files, errors, python-telegram-bot's own client."""

import asyncio
import io
from collections.abc import AsyncIterator

import aiohttp
import pytest
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    LabeledPrice,
    LinkPreviewOptions,
    ReplyKeyboardMarkup,
)
from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken, RetryAfter

from bot.sandbox import TOKEN, Limits
from bot.sandbox.answers import Json
from bot.sandbox.server import SandboxServer, is_loopback
from tests.sandbox.door import Door, picture

OWNER = 1001
BOT = f"/bot{TOKEN}"


async def read(response: aiohttp.ClientResponse) -> tuple[int, Json]:
    return response.status, await response.json()


async def test_request_may_have_any_form(web: aiohttp.ClientSession, door: Door) -> None:
    fields = {"chat_id": str(OWNER), "text": "привет"}
    form = aiohttp.FormData(fields)
    form.add_field("reply_markup", '{"force_reply": true}', content_type="application/json")
    responses = (
        await web.get(f"{BOT}/sendMessage", params=fields),
        await web.post(f"{BOT}/sendMessage", data=fields),
        await web.post(f"{BOT}/sendMessage", json={"chat_id": OWNER, "text": "привет"}),
        await web.post(f"{BOT}/sendMessage", data=form),
    )

    for response in responses:
        status, body = await read(response)
        assert (status, body["ok"], body["result"]["text"]) == (200, True, "привет")
    assert len(door.owner.messages()) == 5


async def test_errors_have_their_status(web: aiohttp.ClientSession) -> None:
    for path, code, description in (
        ("/bot1:x/getMe", 401, "Unauthorized"),
        (f"{BOT}/getYou", 404, "Not Found"),
        (f"{BOT}/sendMessage", 400, "Bad Request: message text is empty"),
        (f"/file{BOT}/none", 404, "Not Found"),
    ):
        status, body = await read(await web.get(path))
        assert status == code
        assert body == {"ok": False, "error_code": code, "description": description}
    broken = await web.post(
        f"{BOT}/getMe", data="[1]", headers={"Content-Type": "application/json"}
    )
    assert broken.status == 400


async def test_too_large_body_is_refused(web: aiohttp.ClientSession) -> None:
    form = aiohttp.FormData({"chat_id": str(OWNER)})
    form.add_field("document", io.BytesIO(b"x" * (65 * 1024 * 1024)), filename="a.bin")

    status, body = await read(await web.post(f"{BOT}/sendDocument", data=form))

    assert (status, body["description"]) == (413, "Request Entity Too Large")


async def test_only_loopback_unless_told_otherwise(door: Door) -> None:
    for host in ("0.0.0.0", "192.168.1.5", "shop.example"):  # noqa: S104 - must be refused
        assert not is_loopback(host)
        with pytest.raises(ValueError, match="not a loopback address"):
            SandboxServer(door.world, host)
    for host in ("127.0.0.1", "127.0.0.2", "::1", "localhost"):
        assert is_loopback(host)


async def test_pages_of_other_sites_are_refused(
    web: aiohttp.ClientSession, server: SandboxServer
) -> None:
    rebound = {"Host": f"evil.example:{server.port}"}
    foreign = {"Origin": "https://evil.example"}
    own = {"Origin": server.address}

    assert (await web.get("/sandbox/people", headers=rebound)).status == 403
    assert (await web.post("/sandbox/people/owner/block", headers=foreign)).status == 403
    assert (await web.get("/sandbox/people", headers=own)).status == 200


# python-telegram-bot


@pytest.fixture
async def bot(server: SandboxServer) -> AsyncIterator[Bot]:
    """The library's own client pointed at the server."""
    root = server.address
    async with Bot(TOKEN, base_url=f"{root}/bot", base_file_url=f"{root}/file/bot") as bot:
        yield bot


async def test_library_sends_edits_and_deletes(bot: Bot, door: Door) -> None:
    markup = InlineKeyboardMarkup(
        [[InlineKeyboardButton("Открыть", callback_data="o", style="primary")]]
    )
    message = await bot.send_message(
        OWNER, "<b>x</b>", parse_mode="HTML", reply_markup=markup,
        link_preview_options=LinkPreviewOptions(is_disabled=True),
    )  # fmt: skip
    assert message.text == "x"
    assert message.text_html == "<b>x</b>"
    assert message.reply_markup == markup

    await bot.edit_message_text("y", OWNER, message.message_id)
    await bot.delete_message(OWNER, message.message_id)
    keyboard = ReplyKeyboardMarkup([["Меню"]], resize_keyboard=True)
    await bot.send_message(OWNER, "z", reply_markup=keyboard, reply_to_message_id=1)

    gone, last = door.owner.messages()[-2:]
    assert (gone["text"], gone["deleted"]) == ("y", True)
    assert (last["keyboard"], last["reply_to"]) == ([["Меню"]], 1)


async def test_library_sends_files(bot: Bot, door: Door) -> None:
    photo = await bot.send_photo(OWNER, picture(), caption="график")
    document = await bot.send_document(OWNER, b"a;b", filename="заказы.csv")
    media = [InputMediaPhoto(picture(500)), InputMediaPhoto(photo.photo[-1].file_id)]
    album = await bot.send_media_group(OWNER, media, caption="два")
    await bot.edit_message_media(
        InputMediaPhoto(picture(300), caption="новый"), OWNER, photo.message_id
    )

    assert document.document is not None
    assert document.document.file_name == "заказы.csv"
    assert bytes(await (await document.document.get_file()).download_as_bytearray()) == b"a;b"
    assert album[0].media_group_id == album[1].media_group_id
    assert album[0].caption == "два"
    assert door.owner.messages()[-1]["text"] == "новый"


async def test_library_gets_updates_and_answers(bot: Bot, door: Door) -> None:
    rows = [[InlineKeyboardButton("A", callback_data="a")]]
    await bot.send_message(OWNER, "?", reply_markup=InlineKeyboardMarkup(rows))
    door.owner.tap("A")
    (update,) = await bot.get_updates(timeout=0)
    assert update.callback_query is not None

    await update.callback_query.answer("готово", show_alert=True)
    await bot.get_updates(offset=update.update_id + 1, timeout=0)

    assert door.owner.toasts[0].text == "готово"
    assert door.updates() == []


async def test_library_calls_the_rest(bot: Bot, door: Door) -> None:
    assert (await bot.get_me()).username == "barker_bot"
    assert await bot.set_my_commands([("menu", "Меню")])
    assert (await bot.get_my_commands())[0].command == "menu"
    assert (await bot.get_chat(OWNER)).first_name == "Ольга"
    assert (await bot.get_chat_member(OWNER, OWNER)).status == "member"
    assert (await bot.get_user_profile_photos(OWNER)).total_count == 0
    assert await bot.send_chat_action(OWNER, "typing")
    copied = await bot.copy_message(OWNER, OWNER, 1)
    assert copied.message_id == 2
    invoice = await bot.send_invoice(
        OWNER, "Кофе", "Зёрна", "order:7", "RUB", [LabeledPrice("Кофе", 10000)],
        provider_token="1:TEST",
    )  # fmt: skip
    door.owner.pay(invoice.message_id)
    (update,) = [u for u in await bot.get_updates(timeout=0) if u.pre_checkout_query]
    assert update.pre_checkout_query is not None
    assert await update.pre_checkout_query.answer(ok=True)
    payment = (await bot.get_updates(timeout=0))[-1].message
    assert payment is not None
    assert payment.successful_payment is not None


async def test_library_understands_refusals(bot: Bot, door: Door, server: SandboxServer) -> None:
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(5, "x")
    with pytest.raises(Forbidden, match="bot can't initiate"):
        await bot.send_message(1002, "x")
    stranger = Bot("1:x", base_url=f"{server.address}/bot")
    with pytest.raises(InvalidToken):
        await stranger.initialize()
    await stranger.shutdown()


async def test_library_learns_of_the_second_poller(bot: Bot, server: SandboxServer) -> None:
    async with Bot(TOKEN, base_url=f"{server.address}/bot") as second:
        first_poll = asyncio.create_task(bot.get_updates(timeout=30))
        # Whenever the first comes to wait, the next short one ends it.
        while not first_poll.done():
            await second.get_updates(timeout=0)
        with pytest.raises(Conflict, match="terminated by other getUpdates"):
            await first_poll


@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
async def test_library_waits_out_a_flood() -> None:
    door = Door(flood=True, limits=Limits(chat_burst=1))
    server = SandboxServer(door.world)
    await server.start()
    try:
        async with Bot(TOKEN, base_url=f"{server.address}/bot") as bot:
            await bot.send_message(OWNER, "1")
            with pytest.raises(RetryAfter, match="Flood control exceeded"):
                await bot.send_message(OWNER, "2")
    finally:
        await server.stop()
