"""The chat page in a real browser: what a person sees and can do with mouse and keyboard."""

from playwright.async_api import FilePayload, Page, expect

from bot.sandbox import Upload
from tests.sandbox.browsing import NEEDS_BROWSER
from tests.sandbox.door import Door, inline, picture

OWNER = 1001
pytestmark = NEEDS_BROWSER


async def test_text_is_shown_and_never_run(page: Page, door: Door) -> None:
    await door.say('<img src=x onerror="document.title=1"> & <b>')
    await door.say("<b>жирный</b> <a href='https://x.io'>сайт</a>", parse_mode="HTML")

    await expect(page.locator(".text").nth(1)).to_have_text(
        '<img src=x onerror="document.title=1"> & <b>'
    )
    await expect(page.locator(".text b")).to_have_text("жирный")
    await expect(page.locator(".text a[href='https://x.io']")).to_have_attribute(
        "rel", "noopener noreferrer"
    )
    assert await page.locator(".text img").count() == 0


async def test_conversation_goes_on_in_place(page: Page, door: Door) -> None:
    await page.fill("#text", "привет")
    await page.keyboard.press("Enter")
    await expect(page.locator("article.person .text").last).to_have_text("привет")
    assert door.updates()[-1]["message"]["text"] == "привет"

    await door.ok("sendChatAction", chat_id=OWNER, action="typing")
    await expect(page.locator("#status")).to_have_text("печатает")
    number = await door.say("считаю…")
    await expect(page.locator("#status")).to_have_text("бот")
    shown = page.locator(f"article[data-id='{number}']")
    await door.ok("editMessageText", chat_id=OWNER, message_id=number, text="412 человек")
    await expect(shown.locator(".text")).to_have_text("412 человек")
    await expect(shown.locator(".meta")).to_contain_text("изменено")

    await door.ok("deleteMessage", chat_id=OWNER, message_id=number)
    await expect(shown).to_have_count(0)


async def test_button_toast_and_alert(page: Page, door: Door) -> None:
    await door.say("меню", reply_markup=inline("Заказы"))
    await page.get_by_role("button", name="Заказы").click()
    await expect(page.locator(".busy")).to_have_count(1)
    first = door.updates()[0]["callback_query"]["id"]
    await door.ok("answerCallbackQuery", callback_query_id=first, text="Сохранено")
    await expect(page.locator("#toasts")).to_have_text("Сохранено")
    await expect(page.locator(".busy")).to_have_count(0)

    await page.get_by_role("button", name="Заказы").press("Enter")
    await expect(page.locator(".busy")).to_have_count(1)
    second = door.updates()[0]["callback_query"]["id"]
    await door.ok("answerCallbackQuery", callback_query_id=second, text="Нельзя", show_alert=True)
    await expect(page.get_by_role("dialog")).to_contain_text("Нельзя")
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("dialog")).to_have_count(0)


async def test_keyboards_and_commands(page: Page, door: Door) -> None:
    await door.say("?", reply_markup={"keyboard": [["Меню", "Отчёты"]]})
    await page.get_by_role("button", name="Отчёты").click()
    await expect(page.locator("article.person .text").last).to_have_text("Отчёты")
    await door.say("ушла", reply_markup={"remove_keyboard": True})
    await expect(page.locator("#keyboard")).to_be_hidden()

    commands = [
        {"command": "menu", "description": "Меню"},
        {"command": "size", "description": "Размер"},
    ]
    await door.ok("setMyCommands", commands=commands)
    await expect(page.locator("#command-menu")).to_be_visible()
    await page.locator("#text").press_sequentially("/s")
    await expect(page.get_by_role("option")).to_have_count(1)
    await page.keyboard.press("Enter")
    await expect(page.locator("article.person .text").last).to_have_text("/size")


async def test_files_both_ways(page: Page, door: Door) -> None:
    report = Upload(filename="отчёт.xlsx", data=b"x" * 2048)
    await door.ok("sendDocument", chat_id=OWNER, document=report)
    await expect(page.locator(".file-about")).to_contain_text("2 КБ")
    async with page.expect_download() as download:
        await page.locator("a.file").click()
    assert (await download.value).suggested_filename == "отчёт.xlsx"

    orders = FilePayload(name="заказы.csv", mimeType="text/csv", buffer=b"a;b")
    await page.set_input_files("#file", [orders])
    await page.get_by_label("Подпись").fill("за март")
    await page.keyboard.press("Enter")
    await expect(page.locator("article.person").last).to_contain_text("за март")
    message = door.updates()[0]["message"]
    assert (message["document"]["file_name"], message["caption"]) == ("заказы.csv", "за март")


async def test_album_opens_large(page: Page, door: Door) -> None:
    known = await door.ok("sendPhoto", chat_id=1003, photo=Upload(filename="a", data=picture()))
    media = [{"type": "photo", "media": known["photo"][-1]["file_id"]} for _ in range(3)]
    await door.ok("sendMediaGroup", chat_id=OWNER, media=media)

    await expect(page.locator(".pictures img")).to_have_count(3)
    await page.locator(".picture").nth(1).click()
    await expect(page.locator("#viewer img")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(page.locator("#viewer")).to_be_hidden()


async def test_new_person_comes_by_a_link(page: Page, door: Door) -> None:
    await page.get_by_role("button", name="Новый человек").click()
    await page.get_by_label("Имя и фамилия").fill("Иван Петров")
    await page.locator("#person").get_by_label("Ссылка").fill("https://t.me/barker_bot?start=inv_7")
    await page.keyboard.press("Enter")

    await expect(page.locator("#list [aria-current]")).to_contain_text("Иван Петров")
    await expect(page.locator(".text")).to_have_text("/start inv_7")
    assert door.updates()[0]["message"]["text"] == "/start inv_7"


async def test_block_and_restart(page: Page, door: Door) -> None:
    await page.get_by_role("button", name="Ещё", exact=True).click()
    await page.get_by_role("menuitem", name="Заблокировать").click()
    restart = page.get_by_role("button", name="Перезапустить бота")
    await expect(restart).to_be_visible()
    assert door.owner.chat.blocked

    await restart.click()

    await expect(page.get_by_text("/start").last).to_be_visible()
    assert [list(u)[1] for u in door.updates()] == ["my_chat_member", "my_chat_member", "message"]


async def test_unread_messages_are_counted(page: Page, door: Door) -> None:
    for text in ("раз", "два"):
        await door.ok("sendMessage", chat_id=1003, text=text)
    anna = page.locator("#list [data-name=customer]")
    await expect(anna.locator(".badge")).to_have_text("2")

    await anna.click()

    await expect(anna.locator(".badge")).to_have_count(0)
    await expect(page.locator(".text").last).to_have_text("два")


async def test_phone_has_a_drawer_and_no_sideways_scrolling(page: Page, door: Door) -> None:
    await door.say("длинное" * 60, reply_markup=inline(*"12345678"))
    await page.set_viewport_size({"width": 390, "height": 844})

    width = await page.evaluate("document.documentElement.scrollWidth")
    assert width == 390
    await expect(page.locator("#people")).to_be_hidden()
    await page.locator("#open-people").click()
    await page.locator("#list [data-name=customer]").click()
    await expect(page.locator("#people")).to_be_hidden()
    await expect(page.locator(".text")).to_have_text("/start")
    await expect(page.locator("#status")).to_have_text("бот · вы — Анна Ковалёва")


async def test_long_chat_is_drawn_in_portions(page: Page, door: Door) -> None:
    for number in range(200):
        await door.say(f"сообщение {number}")
    await expect(page.locator(".text").last).to_have_text("сообщение 199")
    assert await page.locator("article").count() <= 150

    await page.locator("#scroll").evaluate("element => element.scrollTo(0, 0)")

    await expect(page.locator("article")).to_have_count(201)


async def test_page_speaks_english_too(page: Page) -> None:
    await page.get_by_role("button", name="Eng").click()

    await expect(page.get_by_role("heading", name="People")).to_be_visible()
    await page.reload()
    await expect(page.get_by_role("button", name="New person")).to_be_visible()
