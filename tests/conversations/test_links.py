"""Links in the chat: made by tapping, shown, drawn as QR codes, paid for, put away, by file."""

import io
from collections.abc import Awaitable, Callable

import pytest
from PIL import Image

from domain.models import AuditRecord, Link, LinkCost, Shop
from tests.chat import PIXEL, Chat
from tests.links.placements import a_link
from tests.misspelling import misspelt


def logo() -> bytes:
    target = io.BytesIO()
    Image.new("RGB", (600, 400), "green").save(target, "PNG")
    return target.getvalue()


async def test_link_is_made_by_tapping_and_typing(olga: Chat, shop: Shop) -> None:
    await olga.send("/links")
    assert "Для каждого места" in olga.text
    await olga.tap("Новая ссылка")
    await olga.tap("Кампания: —")
    await olga.send("Весна 2026")
    await olga.tap("Источник: —")
    await olga.tap("vk")
    await olga.tap("Вид: —")
    await olga.tap("post")
    assert {"Кампания: весна_2026", "Источник: vk", "Вид: post"} <= set(olga.buttons)
    await olga.tap("Сделать ссылку")

    link = await Link.get()
    assert olga.toast == "Ссылка готова."
    assert olga.text.startswith("весна_2026 · vk · post")
    assert f"https://t.me/barker_bot?start={link.code}" in olga.text
    assert f"https://t.me/barker_bot?startapp={link.code}" in olga.text
    assert await AuditRecord.filter(action="link_made").count() == 1


async def test_next_link_is_tapped_from_the_words_of_the_first(olga: Chat, shop: Shop) -> None:
    await a_link(shop, "весна", "дзен")
    await olga.send("/links")
    await olga.tap("Новая ссылка")
    await olga.tap("Источник: —")
    assert olga.buttons[0] == "дзен"
    await olga.tap("дзен")
    await olga.tap("Ключ: —")
    await olga.tap("Оставить пустым")
    assert "Источник: дзен" in olga.buttons


async def test_what_is_missing_is_said(olga: Chat, shop: Shop) -> None:
    await olga.press("link_new")
    await olga.tap("Сделать ссылку")
    assert olga.toast == "Сначала назовите кампанию."
    await olga.press("link_part:campaign")
    await olga.send("  ///  ")
    assert "Пусто." in olga.text
    await olga.send("весна")
    await olga.tap("Сделать ссылку")
    assert olga.toast == "Сначала выберите источник."


async def test_link_to_a_page(olga: Chat, shop: Shop) -> None:
    await olga.press("link_part:campaign")
    await olga.send("весна")
    await olga.press("link_part:source")
    await olga.send("vk")
    await olga.tap("Открывает: чат с ботом")
    await olga.tap("Открывает: приложение")
    await olga.tap("Сделать ссылку")
    assert olga.toast.startswith("Это не адрес страницы.")
    await olga.tap("Адрес страницы")
    await olga.send("javascript:alert(1)")
    assert "Это не адрес страницы." in olga.text
    await olga.send("shop.ru/sale")
    await olga.tap("Для новых покупателей")
    await olga.tap("Сделать ссылку")

    link = await Link.get()
    assert (link.opens, link.url, link.is_return) == ("site", "https://shop.ru/sale", True)
    assert "Ссылка для своих" in olga.text


async def test_same_placement_twice_is_refused(olga: Chat, shop: Shop) -> None:
    link = await a_link(shop)
    await olga.press(f"link_card.again:{link.id}")
    await olga.tap("Сделать ссылку")
    assert olga.toast.startswith("Такая ссылка уже есть: spring · vk.")
    assert await Link.all().count() == 1


async def test_qr_codes_come_as_files_with_the_logo(olga: Chat, shop: Shop) -> None:
    link = await a_link(shop)
    await olga.press(f"link_card:{link.id}")
    await olga.tap("QR картинкой")
    await olga.press("links_logo")
    await olga.send_file("logo.png", logo())
    assert olga.photo
    await olga.press(f"link_card:{link.id}")
    await olga.tap("QR картинкой")
    await olga.tap("QR для печати")

    plain, branded, drawing = olga.documents[-3:]
    assert plain[0] == branded[0] == f"{link.code}.png"
    assert plain[1] != branded[1]
    assert drawing[0] == f"{link.code}.svg"
    assert b"<image" in drawing[1]
    await olga.press("links_logo")
    await olga.tap("Убрать логотип")
    assert olga.photo is None


async def test_logo_has_to_be_a_picture(olga: Chat, shop: Shop) -> None:
    await olga.press("links_logo")
    await olga.send_file("logo.svg", b"<svg/>")
    assert "Это не картинка." in olga.text
    await olga.send_photo(PIXEL)
    assert olga.photo


async def test_cost_is_written_by_day(olga: Chat, shop: Shop) -> None:
    link = await a_link(shop)
    await olga.press(f"link_card:{link.id}")
    assert "Расход не записан" in olga.text
    await olga.tap("Расходы")
    await olga.send("1 500,50")
    await olga.send("15.03 300")
    await olga.send("17.03 300")
    assert "Этот день ещё не наступил." in olga.text
    await olga.send("много")
    assert "Нужна сумма" in olga.text

    rows = await LinkCost.all().order_by("day")
    assert [(each.day, each.amount) for each in rows] == [
        ("2026-03-15", 30_000),
        ("2026-03-16", 150_050),
    ]
    await olga.press(f"link_card:{link.id}")
    assert "отдача: 0 %" in olga.text


async def test_archive_takes_out_of_the_list_and_back(olga: Chat, shop: Shop) -> None:
    link = await a_link(shop)
    await olga.press(f"link_card:{link.id}")
    await olga.tap("В архив")
    await olga.press(f"link_card.archive:{link.id}:1")
    await olga.send("/links")
    assert "spring · vk" not in olga.buttons
    await olga.tap("Архив")
    await olga.tap("spring · vk")
    await olga.tap("Вернуть из архива")

    assert (await Link.get()).archived_at is None
    actions = [each.action for each in await AuditRecord.all().order_by("id")]
    assert actions.count("link_archived") == 1


async def test_many_links_from_a_file(olga: Chat, shop: Shop) -> None:
    await a_link(shop, "весна", "vk")
    lines = (
        "Кампания;Источник;Канал;url\nвесна;vk;;\nвесна;vk;bio;\n"
        "лето;;;\nлето;vk;;shop\n=1+1;vk;;shop.ru\n"
    )
    await olga.press("links_file")
    await olga.send_file("links.csv", lines.encode("cp1251"))

    assert "Сделаны 2 ссылки. Уже была 1." in olga.text
    assert "Строка 4: Сначала выберите источник." in olga.text
    assert "Строка 5: Это не адрес страницы." in olga.text
    [(name, content)] = olga.documents
    assert name == "links.csv"
    assert len(content.decode("utf-8-sig").splitlines()) == 4
    await olga.press("links_file")
    await olga.send_file("again.csv", lines.encode())
    assert "Новых ссылок нет. Уже было 3." in olga.text


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "нет строк"),
        (b"campaign;source\n", "нет строк"),
        (b"campaign;medium\na;b\n", "Нет столбца source"),
        (b"campaign;source\n" + b"a;b\n" * 501, "больше 500 строк"),
        (b"\x98\x98\n\x98", "Не могу прочитать"),
        (b"campaign;source\na;b\n" + b" " * (2 * 2**20), "больше 2 МБ"),
    ],
)
async def test_files_that_are_no_lists(olga: Chat, shop: Shop, content: bytes, said: str) -> None:
    await olga.press("links_file")
    await olga.send_file("links.csv", content or b" ")
    assert said in olga.text


async def test_costs_from_a_file(olga: Chat, shop: Shop) -> None:
    link = await a_link(shop)
    lines = (
        f"code,day,amount\n{link.code},2026-03-14,100\n{link.code},15.03.2026,200.5\n"
        f"{misspelt(link.code)},2026-03-14,1\n{link.code},2026-02-31,1\n"
    )
    await olga.press("links_costs")
    await olga.send_file("costs.csv", lines.encode())

    assert "Записано 2 расхода." in olga.text or "Записаны 2 расхода." in olga.text
    assert "Строка 4: Ссылки с таким кодом в магазине нет." in olga.text
    assert "Строка 5: Нужна дата" in olga.text
    assert [each.amount for each in await LinkCost.all().order_by("day")] == [10_000, 20_050]


async def test_channels_are_explained(olga: Chat, shop: Shop) -> None:
    await olga.press("links_chats")
    assert "Пока ни одного." in olga.text


async def test_analyst_sees_and_does_not_change(
    staff_in: Callable[[str], Awaitable[Chat]], shop: Shop
) -> None:
    link = await a_link(shop)
    chat = await staff_in("analyst")
    await chat.send("/links")
    assert "Новая ссылка" not in chat.buttons
    await chat.tap("spring · vk")
    assert "В архив" not in chat.buttons
    await chat.press(f"link_card.archive:{link.id}:1")
    assert (await Link.get()).archived_at is None
    await chat.press("link_new")
    assert "нет на это прав" in chat.toast + chat.text


async def test_link_of_another_shop_is_not_there(olga: Chat, shop: Shop) -> None:
    other = await Shop.create(name="Другая", created_at=shop.created_at)
    link = await a_link(other)
    await olga.press(f"link_card:{link.id}")
    assert "Такой ссылки нет." in olga.toast + olga.text


async def test_english_has_no_russian(olga: Chat, shop: Shop) -> None:
    link = await a_link(shop)
    await olga.press("language.speak:en")
    for data in ("links", "link_new", "link_part:source", f"link_card:{link.id}", "links_chats"):
        await olga.press(data)
        assert not any("а" <= letter <= "я" for letter in olga.text + "".join(olga.buttons)), data
