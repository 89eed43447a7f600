"""The stop list in the chat: typed addresses, a file, a stale entry."""

from domain.models import AuditRecord, Shop, StopEntry
from tests.chat import Chat
from tests.conftest import NOW


async def opened(chat: Chat) -> None:
    await chat.send("/settings")
    await chat.tap("Сколько писать людям")


async def test_stop_list_takes_addresses_and_gives_them_back(olga: Chat, shop: Shop) -> None:
    await opened(olga)
    await olga.tap("Стоп-лист")
    assert "Пока пусто." in olga.text
    await olga.send("8 916 123-45-67\nVera@Example.com\nid 12345")
    assert "Добавлено: 3." in (olga.toast or olga.text)
    assert set(olga.buttons) >= {"+79161234567", "vera@example.com", "id 12345"}
    await olga.send("vera@example.com")
    assert "Уже были: 1." in (olga.toast or olga.text)
    await olga.tap("vera@example.com")
    await olga.tap("Убрать из стоп-листа")
    assert "vera@example.com" not in olga.buttons
    kept = await StopEntry.get(value="vera@example.com")
    assert (kept.removed_at, kept.removed_by) == (NOW, olga.id)
    actions = await AuditRecord.filter(action__startswith="stop_list").count()
    assert actions == 2


async def test_stop_list_refuses_what_is_no_address(olga: Chat) -> None:
    await opened(olga)
    await olga.tap("Стоп-лист")
    await olga.send("никогда")
    assert olga.text.startswith("Не понял «никогда».")
    await olga.send("@nobody_here")
    assert olga.text.startswith("Не понял «@nobody_here».")
    assert await StopEntry.all().count() == 0


async def test_stop_list_takes_a_file(olga: Chat) -> None:
    await opened(olga)
    await olga.tap("Стоп-лист")
    lines = "Почта;Имя\nvera@example.com;Вера\n+79161234567;Пётр\nне@адрес@;x\n"
    await olga.send_file("stop.csv", lines.encode("cp1251"))
    assert "Добавлено: 2." in olga.text
    assert "не@адрес@" in olga.text
    assert await StopEntry.filter(source="file").count() == 2


async def test_stale_entry_and_double_tap(olga: Chat, shop: Shop) -> None:
    entry = await StopEntry.create(shop=shop, kind="email", value="a@b.ru", added_at=NOW)
    await opened(olga)
    await olga.tap("Стоп-лист")
    await olga.press(f"stop_entry.remove:{entry.id}")
    await olga.press(f"stop_entry.remove:{entry.id}")
    assert await AuditRecord.filter(action="stop_list_removed").count() == 1
