"""The log of changes: who, when, what, for the owner's eyes."""

from domain.models import AuditRecord, Shop
from tests.chat import Chat
from tests.conftest import NOW


async def test_changes_are_told_with_names(olga: Chat, misha: Chat) -> None:
    await olga.send("/staff")
    await olga.tap("Миша Орлов · менеджер")
    await olga.tap("аналитик")
    await olga.press("staff_invite.invite:support")
    await olga.press("setting.answer:zone:Asia/Omsk")
    await olga.send("/audit")

    assert olga.text.splitlines() == [
        "Журнал",
        "3 записи, новые сверху",
        "",
        "16.03.2026 18:00 Ольга Смирнова: настройка «Часовой пояс»: Asia/Omsk",
        "16.03.2026 18:00 Ольга Смирнова: создана ссылка для роли «поддержка»",
        "16.03.2026 18:00 Ольга Смирнова: Миша Орлов: была роль «менеджер», стала «аналитик»",
    ]


async def test_empty_log_says_so(olga: Chat) -> None:
    await olga.send("/audit")
    assert olga.text == "Журнал\nПока пусто."


async def test_log_is_reached_from_the_settings(olga: Chat) -> None:
    await olga.send("/settings")
    await olga.tap("Журнал")
    await olga.tap("« Назад")
    assert olga.text.startswith("Настройки магазина")


async def test_long_values_fit_and_are_escaped(olga: Chat, shop: Shop) -> None:
    for number in range(30):
        await AuditRecord.create(
            shop=shop,
            actor_id=olga.id,
            actor_name="О" * 160,
            action="shop_changed",
            details={"question": "greeting", "value": f"<b>&{number}" + "я" * 70},
            happened_at=NOW,
        )
    await olga.send("/audit")
    assert "30 записей" in olga.text
    assert "<b>&29" in olga.text
    assert len(olga.text) <= 4_096


async def test_erasure_names_nobody(olga: Chat, anna: Chat) -> None:
    await anna.press("my_data_delete.erase")
    await olga.send("/audit")
    assert "удалены по его просьбе" in olga.text
    assert "Анна" not in olga.text


async def test_log_of_another_shop_is_not_shown(olga: Chat) -> None:
    other = await Shop.create(name="Чужой", created_at=NOW, ready_at=NOW)
    await AuditRecord.create(
        shop=other, actor_name="Чужак", action="shop_opened", details={}, happened_at=NOW
    )
    await olga.send("/audit")
    assert olga.text == "Журнал\nПока пусто."
