"""Mini Apps in the sandbox: what Telegram signs, who may open what, what an app sends back."""

import asyncio
import shutil
import subprocess
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import aiohttp
import orjson
import pytest

from bot.sandbox import TOKEN, mini_apps
from bot.sandbox.mini_apps import MiniApp
from bot.sandbox.people import Tapped
from bot.web.initdata import Verifier
from tests.sandbox.door import EPOCH, Door
from tests.sandbox.openssl import signature

SHOP = "https://shop.example/app"
NO_OPENSSL = pytest.mark.skipif(
    shutil.which("openssl") is None, reason="NO OPENSSL: apt-get install openssl"
)
LOCAL = "http://127.0.0.1:8080/demo-shop/"


def button(url: str = SHOP, label: str = "Магазин") -> dict[str, object]:
    return {"text": label, "web_app": {"url": url}}


async def opened(door: Door) -> MiniApp:
    """The app of a button under a message."""
    await door.say(reply_markup={"inline_keyboard": [[button()]]})
    return app_of(door.owner.tap("Магазин"))


def app_of(tapped: Tapped) -> MiniApp:
    assert tapped.app is not None
    return tapped.app


def fields(app: MiniApp) -> dict[str, str]:
    return {name: value for name, (value,) in parse_qs(app.init_data).items()}


async def set_menu(door: Door, **more: object) -> None:
    menu = {"type": "web_app", "text": "Магазин", "web_app": {"url": SHOP}}
    await door.ok("setChatMenuButton", menu_button=menu, **more)


@NO_OPENSSL
async def test_an_independent_program_finds_the_same_signature(door: Door) -> None:
    """OpenSSL on the command line, fed as Telegram's documentation tells."""
    app = await opened(door)
    told = fields(app)

    assert signature(TOKEN, {n: v for n, v in told.items() if n != "hash"}) == told["hash"]


async def test_what_telegram_tells_of_a_person(door: Door) -> None:
    told = fields(await opened(door))

    assert int(told["auth_date"]) == EPOCH + door.clock.now
    assert orjson.loads(told["user"]) == {
        "id": 1001,
        "first_name": "Ольга",
        "last_name": "Смирнова",
        "username": "olga_shop",
        "language_code": "ru",
        "allows_write_to_pm": True,
    }
    assert sorted(told) == ["auth_date", "hash", "query_id", "user"]


async def test_every_opening_is_its_own(door: Door) -> None:
    one, other = await opened(door), app_of(door.owner.tap("Магазин"))

    assert fields(one)["query_id"] != fields(other)["query_id"]


async def test_a_keyboard_tells_nobody_and_sends_data(door: Door) -> None:
    await door.say(reply_markup={"keyboard": [[button()]]})
    app = app_of(door.owner.tap("Магазин"))
    assert (app.url, app.init_data, app.button) == (SHOP, "", "Магазин")

    mini_apps.send_data(door.owner, app.button, '{"size": 42}')

    (update,) = door.updates()
    assert update["message"]["web_app_data"] == {"data": '{"size": 42}', "button_text": "Магазин"}
    for wrong in ("", "ж" * 2049):
        with pytest.raises(ValueError, match="4096"):
            mini_apps.send_data(door.owner, app.button, wrong)


@pytest.mark.parametrize("markup", ["inline_keyboard", "keyboard"])
async def test_only_https_but_for_this_machine(door: Door, markup: str) -> None:
    for url in ("http://shop.example/app", "javascript:alert(1)", ""):
        refusal = await door.refusal(
            "sendMessage", chat_id=1001, text="x", reply_markup={markup: [[button(url)]]}
        )
        assert refusal.endswith(f"Web App URL '{url}' is invalid: Only HTTPS links are allowed")
    await door.say(reply_markup={markup: [[button(LOCAL)]]})

    assert app_of(door.owner.tap("Магазин")).url == LOCAL


async def test_menu_button_of_everybody_and_of_one_chat(door: Door) -> None:
    assert mini_apps.by_menu(door.anna) is None
    await set_menu(door)
    app = mini_apps.by_menu(door.anna)
    assert app is not None
    assert (app.url, "query_id" in fields(app)) == (SHOP, True)
    assert (await door.ok("getMe"))["has_main_web_app"]

    await door.ok("setChatMenuButton", chat_id=door.anna.id, menu_button={"type": "commands"})
    assert mini_apps.by_menu(door.anna) is None
    assert mini_apps.by_menu(door.owner) is not None
    await door.ok("setChatMenuButton", chat_id=door.anna.id, menu_button={"type": "default"})
    assert mini_apps.by_menu(door.anna) is not None
    assert (await door.ok("getChatMenuButton", chat_id=door.anna.id))["type"] == "web_app"


@pytest.mark.parametrize(
    ("menu", "reason"),
    [
        ({"type": "shop"}, "can't parse menu button: unallowed type"),
        ({"type": "web_app", "web_app": {"url": SHOP}}, "menu button text must be non-empty"),
        ({"type": "commands", "text": "x"}, 'unknown field "text" of menu button'),
        (
            {"type": "web_app", "text": "x", "web_app": {"url": "http://a.io"}},
            "menu button Web App URL 'http://a.io' is invalid: Only HTTPS links are allowed",
        ),
    ],
)
async def test_menu_button_telegram_refuses(door: Door, menu: object, reason: str) -> None:
    refusal = await door.refusal("setChatMenuButton", menu_button=menu)

    assert refusal == f"400 Bad Request: {reason}"


async def test_a_link_brings_its_code(door: Door) -> None:
    assert mini_apps.by_link(door.anna, "spring_26") is None
    await set_menu(door)
    stranger = door.world.add_person("Иван Петров")
    app = mini_apps.by_link(stranger, "spring_26")
    assert app is not None
    told = fields(app)

    assert told["start_param"] == "spring_26"
    assert "query_id" not in told
    assert "allows_write_to_pm" not in orjson.loads(told["user"])
    assert parse_qs(urlsplit(app.url).query) == {"tgWebAppStartParam": ["spring_26"]}
    plain = mini_apps.by_link(stranger, "")
    assert plain is not None
    assert (plain.url, "start_param" in fields(plain)) == (SHOP, False)
    for wrong in ("весна", "a b", "a" * 513):
        assert mini_apps.by_link(stranger, wrong) is None


async def test_our_own_verifier_takes_it(door: Door) -> None:
    await set_menu(door)
    app = mini_apps.by_link(door.anna, "x")
    assert app is not None
    now = datetime.fromtimestamp(EPOCH + door.clock.now, UTC)

    opener = Verifier(TOKEN, timedelta(hours=1)).opener(app.init_data, None, now)

    assert (opener.telegram_id, opener.name) == (1003, "Анна Ковалёва")


async def test_leave_to_write_first(door: Door) -> None:
    stranger = door.world.add_person("Иван Петров")
    assert "can't initiate" in await door.refusal("sendMessage", chat_id=stranger.id, text="?")

    mini_apps.allow_writing(stranger)
    mini_apps.allow_writing(stranger)

    (update,) = door.updates()
    assert update["message"]["write_access_allowed"] == {"from_request": True}
    await door.ok("sendMessage", chat_id=stranger.id, text="Здравствуйте")


PRODUCT = {
    "title": "Чай",
    "description": "Улун",
    "payload": "order-7",
    "currency": "XTR",
    "prices": [{"label": "Чай", "amount": 50}],
}


@pytest.mark.parametrize("is_agreed", [True, False])
async def test_invoice_of_a_link_is_paid_over_http(
    door: Door, web: aiohttp.ClientSession, is_agreed: bool
) -> None:
    link = (await door.ok("createInvoiceLink", **PRODUCT))["value"]
    slug = link.removeprefix("https://t.me/$")
    async with web.get(f"/sandbox/people/owner/app/invoice/{slug}") as answer:
        assert (await answer.json())["total_amount"] == 50

    async def bot() -> None:
        updates = (await door.ok("getUpdates", timeout=5))["value"]
        query = updates[0]["pre_checkout_query"]
        assert query["invoice_payload"] == "order-7"
        more = {} if is_agreed else {"error_message": "Разобрали"}
        number = query["id"]
        await door.ok("answerPreCheckoutQuery", pre_checkout_query_id=number, ok=is_agreed, **more)

    paying = web.post("/sandbox/people/owner/app/pay", json={"slug": slug})
    answer, _ = await asyncio.gather(paying, bot())
    assert await answer.json() == {"status": "paid" if is_agreed else "failed"}
    assert ["message" in each for each in door.updates()][1:] == [True] * is_agreed


async def test_control_api_says_what_is_wrong(web: aiohttp.ClientSession) -> None:
    app = "/sandbox/people/owner/app"
    for path, body, said in (
        ("", {"startapp": "x"}, "the bot has set no Mini App"),
        ("/pay", {"slug": "nothing"}, "there is no such invoice"),
        ("/data", {"button": "Магазин"}, '"data" is missing'),
        ("/data", {"button": "Магазин", "data": "x" * 5000}, "data holds 1 to 4096 bytes"),
    ):
        async with web.post(f"{app}{path}", json=body) as answer:
            assert answer.status == 400
            assert said in (await answer.json())["error"]


async def test_control_api_opens_and_shares(door: Door, web: aiohttp.ClientSession) -> None:
    await set_menu(door)
    app = "/sandbox/people/owner/app"
    async with web.post(app) as answer:
        menu = await answer.json()
    async with web.post(app, json={"startapp": "x"}) as answer:
        link = await answer.json()
    assert menu["url"] == SHOP
    assert "start_param=x" in link["init_data"]
    async with web.get("/sandbox/people/owner") as answer:
        assert (await answer.json())["menu"] == "Магазин"
    async with web.post(f"{app}/phone") as answer:
        assert (await answer.json())["status"] == "sent"
    assert door.updates()[0]["message"]["contact"]["user_id"] == 1001


@NO_OPENSSL
def test_openssl_is_asked_rightly() -> None:
    """The HMAC of RFC 4231, test case 2: what the other tests lean on is right itself."""
    command = ["openssl", "dgst", "-sha256", "-hmac", "Jefe"]
    found = subprocess.run(command, input=b"what do ya want for nothing?", capture_output=True)  # noqa: PLW1510

    assert b"5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843" in found.stdout
