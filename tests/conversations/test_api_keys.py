"""Keys of the shop's programs, as the owner makes, copies and revokes them."""

import itertools
import re
import shlex
from collections.abc import Awaitable, Callable
from datetime import timedelta
from urllib.parse import urlsplit

import httpx
import pytest

from domain.access import keys
from domain.access.keys import KeyRefusedError
from domain.models import ApiKey, AuditRecord, Order, Shop
from tests.chat import Chat, Clock
from tests.conftest import NOW

Hire = Callable[[str], Awaitable[Chat]]


async def opened(chat: Chat) -> None:
    await chat.send("/settings")
    await chat.tap("Подключения")
    await chat.tap("Ключи API")


async def made(chat: Chat, ready: str = "Всё для магазина", name: str = "Касса") -> str:
    """A new key, as it is shown in the chat."""
    await opened(chat)
    await chat.tap("Новый ключ")
    await chat.tap(ready)
    await chat.send(name)
    found = [re.search(r"bk_live_\w{49}", each["text"]) for each in chat.shown]
    return next(each.group() for each in found if each)


def copied(chat: Chat) -> list[str]:
    """What the copy buttons of the chat hold."""
    keys_of = (key for each in chat.shown for row in each["buttons"] for key in row)
    return [str(key["copy"]) for key in keys_of if key.get("copy")]


async def test_the_connections_stand_in_the_settings(olga: Chat) -> None:
    await olga.send("/settings")
    assert len(olga.buttons) <= 9
    await olga.tap("Подключения")

    assert olga.buttons[0] == "Подключить за десять минут"
    assert {"Mini App и сайты", "Ключи API", "Вебхуки"} <= set(olga.buttons)


async def test_a_key_is_made_and_shown_once(olga: Chat, shop: Shop) -> None:
    text = await made(olga)

    assert olga.text.startswith("Ключ готов. Он в отдельном сообщении")
    assert (await keys.key_of(f"Bearer {text}", NOW)).name == "Касса"
    assert text in copied(olga)
    await opened(olga)
    assert text not in olga.text
    assert "Касса" in olga.text
    assert "Всё для магазина. Последний раз: 16.03.2026 15:00" in olga.text


async def test_a_tap_takes_the_key_out_of_the_chat(olga: Chat) -> None:
    text = await made(olga)
    await olga.tap("Скопировано, убрать из чата")

    assert not any(text in each["text"] for each in olga.shown)
    assert olga.toast == "Ключ убран из чата."
    assert (await ApiKey.get()).shown == ""


async def test_ten_minutes_later_it_is_gone_by_itself(olga: Chat, clock: Clock) -> None:
    text = await made(olga)
    clock.move(timedelta(minutes=9))
    await olga.stage.run("hide_keys")
    assert any(text in each["text"] for each in olga.shown)

    clock.move(timedelta(minutes=1))
    await olga.stage.run("hide_keys")
    assert not any(text in each["text"] for each in olga.shown)
    assert (await ApiKey.get()).shown == ""
    assert (await keys.key_of(f"Bearer {text}", clock.now)).name == "Касса"


async def test_the_message_was_deleted_by_hand(olga: Chat, clock: Clock) -> None:
    text = await made(olga)
    message = next(each for each in olga.shown if text in each["text"])
    del olga.person.chat.messages[message["id"]]
    clock.move(timedelta(minutes=11))
    await olga.stage.run("hide_keys")

    assert (await ApiKey.get()).shown == ""


async def test_scopes_are_chosen_area_by_area(olga: Chat) -> None:
    await opened(olga)
    await olga.tap("Новый ключ")
    await olga.tap("Выбрать самому")
    await olga.tap("Заказы: нельзя")
    await olga.tap("Заказы: чтение")
    await olga.tap("Товары: нельзя")
    await olga.tap("Дальше")
    assert "Права: Товары (чтение), заказы (чтение и запись)." in olga.text
    await olga.tap("Срок: без срока")
    await olga.tap("Срок: 30 дней")
    await olga.tap("Склад")

    key = await ApiKey.get()
    assert (key.name, key.scopes) == ("Склад", ["products:read", "orders:write"])
    assert key.expires_at == NOW + timedelta(days=90)


async def test_a_key_for_nothing_is_refused(olga: Chat) -> None:
    await opened(olga)
    await olga.tap("Новый ключ")
    await olga.tap("Выбрать самому")
    await olga.tap("Дальше")
    await olga.tap("Сайт")

    assert olga.toast == "Ключу ничего не разрешено. Выберите, что по нему можно."
    assert not await ApiKey.exists()


async def test_a_second_tap_makes_no_second_key(olga: Chat) -> None:
    await opened(olga)
    await olga.tap("Новый ключ")
    await olga.tap("Только каталог")
    await olga.press("api_key_name.name:site")
    await olga.press("api_key_name.name:site")

    assert await ApiKey.all().count() == 1


@pytest.mark.parametrize(
    ("name", "refusal"),
    [("я" * 65, "Слишком длинно: не больше 64 знаков."), ("   ", "Пусто")],
)
async def test_a_bad_name_is_asked_again(olga: Chat, name: str, refusal: str) -> None:
    await opened(olga)
    await olga.tap("Новый ключ")
    await olga.tap("Только чтение")
    await olga.send(name)
    assert olga.text.startswith(refusal[:5]) or refusal[:5] in olga.text
    await olga.send("Учёт <1C>")

    assert (await ApiKey.get()).name == "Учёт <1C>"


async def test_a_key_is_revoked_at_once(olga: Chat, shop: Shop) -> None:
    text = await made(olga)
    await opened(olga)
    await olga.tap("Касса")
    await olga.tap("Отозвать")
    assert "сразу перестанет работать" in olga.text
    await olga.tap("Отозвать ключ")

    assert olga.toast == "Ключ «Касса» отозван."
    with pytest.raises(KeyRefusedError) as refused:
        await keys.key_of(f"Bearer {text}", NOW)
    assert refused.value.reason == "revoked"
    await olga.press(f"api_key_revoke.revoke:{(await ApiKey.get()).id}")
    assert olga.toast == "Этого ключа больше нет: его отозвали."
    records = AuditRecord.filter(shop_id=shop.id, action__startswith="key_")
    assert await records.count() == 2


async def test_an_expired_key_says_so(olga: Chat, clock: Clock) -> None:
    await opened(olga)
    await olga.tap("Новый ключ")
    await olga.tap("Только чтение")
    await olga.tap("Срок: без срока")
    await olga.tap("Учёт")
    await opened(olga)
    await olga.tap("Учёт")
    assert "Действует до 15 апреля 2026" in olga.text
    clock.move(timedelta(days=31))
    await opened(olga)
    await olga.tap("Учёт")

    assert "Срок вышел 15 апреля 2026: больше не пускает" in olga.text


@pytest.mark.parametrize("role", ["manager", "analyst", "moderator", "support"])
async def test_keys_are_the_owner_s_alone(olga: Chat, staff_in: Hire, role: str) -> None:
    text = await made(olga)
    key = await ApiKey.get()
    other = await staff_in(role)
    for data in (
        *("connections", "connect_guide", "api_keys", "api_key_new", "api_key_scopes"),
        *(f"api_key_card:{key.id}", f"api_key_shown:{key.id}", f"api_key_revoke:{key.id}"),
        *(f"api_key_revoke.revoke:{key.id}", "api_key_name.name:site", "api_key_new.choose:all"),
    ):
        await other.press(data)
        assert "нет на это прав" in other.toast, data
        assert text not in other.text

    assert (await keys.key_of(f"Bearer {text}", NOW)).id == key.id


async def test_a_key_of_another_shop_is_not_there(olga: Chat, shop: Shop) -> None:
    await made(olga)
    key = await ApiKey.get()
    other = await Shop.create(name="Чужая", created_at=NOW, ready_at=NOW)
    await ApiKey.filter(id=key.id).update(shop_id=other.id)
    for data in (f"api_key_card:{key.id}", f"api_key_revoke.revoke:{key.id}"):
        await olga.press(data)
        assert olga.toast == "Этого ключа больше нет: его отозвали."

    assert (await ApiKey.get()).revoked_at is None


async def test_the_guide_has_lines_to_copy(olga: Chat) -> None:
    await olga.send("/settings")
    await olga.tap("Подключения")
    await olga.tap("Подключить за десять минут")

    lines = copied(olga)
    assert [line.partition(" ")[0] for line in lines] == ["curl", "curl"]
    assert all(len(line) <= 256 for line in lines)
    assert all(line in olga.text for line in lines)


async def test_the_lines_of_the_guide_work(
    olga: Chat, shop: Shop, web: httpx.AsyncClient, clock: Clock
) -> None:
    text = await made(olga)
    await olga.tap("Скопировано, убрать из чата")
    await olga.send("/settings")
    await olga.tap("Подключения")
    await olga.tap("Подключить за десять минут")
    answers = [await run(web, line.replace("КЛЮЧ", text)) for line in copied(olga)]

    assert [each.status_code for each in answers] == [200, 201], answers[1].text
    assert answers[0].json()["shop"]["name"] == "Лавка"
    order = await Order.get(shop_id=shop.id, number="A-1")
    assert order.total == 129_000


async def run(web: httpx.AsyncClient, line: str) -> httpx.Response:
    """What curl would do with the line."""
    _, *words = shlex.split(line)
    given = dict(itertools.pairwise(words))
    address = next(word for word in words if "/api/v1" in word)
    method, headers = given.get("-X", "GET"), {}
    for option, value in itertools.pairwise(words):
        if option == "-H":
            name, _, content = value.partition(": ")
            headers[name] = content
    path = urlsplit(address).path
    return await web.request(method, path, headers=headers, content=given.get("-d"))
