"""Files of other data: read by the fields of a resource, stored as items, told of line by line."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from bot.i18n import tongue
from domain.imports import meanings, telling, template, told
from domain.imports.fields import header_words
from domain.models import (
    Booking,
    Customer,
    CustomerTier,
    ImportRun,
    LoyaltyMovement,
    LoyaltyTier,
    Shop,
)
from domain.shopdata.resource import resources
from tests.chat import Chat, Stage
from tests.shopdata.telling import told as tell

BOOKINGS = """Номер;Телефон;Дата визита;Услуга;Мастер;Статус;Стоимость
1;8 916 123-45-67;20.03.2026 15:00;Стрижка;Алёна;Записан;2 500 ₽
2;89161234568;21.03.2026 10:30;Маникюр;Ольга;не пришла;1 200,50
3;;21.03.2026 10:30;Маникюр;Ольга;был;
4;89161234569;32.03.2026 10:30;Маникюр;Ольга;был;
5;89161234569;22.03.2026 10:30;Маникюр;Ольга;где-то;
"""


async def load(olga: Chat, stage: Stage, kind: str, name: str, content: str) -> None:
    await olga.press(f"import_other_kind:{kind}")
    await olga.send_file(name, content.encode())
    await stage.run("look_at_files")
    await olga.tap("Загрузить")
    await stage.run("run_imports")


@pytest.mark.parametrize("kind", sorted(told.offered()))
@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_column_is_known_by_its_text(kind: str, language: str) -> None:
    texts = tongue(language)
    assert texts.has(f"import-kind-{kind}")
    assert len(kind) <= 16
    for field in meanings.fields_of(kind):
        assert header_words(texts.plain(f"import-field-{field.key}")) in field.names, field.key


@pytest.mark.parametrize("kind", sorted(told.offered()))
@pytest.mark.parametrize("language", ["ru", "en"])
async def test_a_template_can_be_loaded_as_it_is(
    olga: Chat, stage: Stage, shop: Shop, kind: str, language: str
) -> None:
    await tell(shop, "products", {"id": "PUER-100", "name": "Пуэр"})
    await tell(shop, "orders", {"id": "A-17", "placed_at": "2026-03-01T00:00:00Z", "total": 5})
    await tell(shop, "loyalty_tiers", {"id": "gold", "rank": 1})
    content = template.csv_of(kind, tongue(language), shop.zone)
    await load(olga, stage, kind, "template.csv", content.decode("utf-8-sig"))

    run = await ImportRun.get(shop=shop)
    assert (run.status, run.kind, run.report["problems"]) == ("done", kind, {})
    assert sum(run.report["counts"].values()) == 1


async def test_bookings_come_from_a_file(olga: Chat, stage: Stage, shop: Shop) -> None:
    await olga.press("imports")
    await olga.tap("Другие данные")
    assert "Что в файле?" in olga.text
    await olga.tap("Записи на услуги")
    assert "Нужны колонки: Номер клиента или Телефон или E-mail или Telegram ID, Дата визита" in (
        olga.text
    )
    await olga.tap("Прислать шаблон")
    assert olga.documents[-1][0] == "Записи на услуги.csv"

    await load(olga, stage, "booking", "bookings.csv", BOOKINGS)
    assert "Новых 2, изменено 0, без изменений 0" in olga.text
    assert "Не загружено 3 строки" in olga.text
    rows = await Booking.filter(shop=shop).order_by("external_id").prefetch_related("customer")
    assert [(each.service, each.status, each.amount) for each in rows] == [
        ("Стрижка", "booked", 250_000), ("Маникюр", "no_show", 120_050),
    ]  # fmt: skip
    assert rows[0].customer.phone == "+79161234567"
    assert rows[0].starts_at.isoformat() == "2026-03-20T12:00:00+00:00"
    errors = olga.documents[-1][1].decode("utf-8-sig")
    for line in (
        "4;Номер клиента;;пусто", "5;Дата визита;32.03.2026 10:30;такого дня нет в календаре",
        "6;Статус;где-то;незнакомое слово",
    ):  # fmt: skip
        assert line in errors

    await load(olga, stage, "booking", "bookings.csv", BOOKINGS.replace("Записан", "был"))
    assert "Новых 0, изменено 1, без изменений 1" in olga.text
    assert (await Booking.get(external_id="1")).status == "done"


async def test_what_only_the_database_knows_is_told_too(
    olga: Chat, stage: Stage, shop: Shop
) -> None:
    await tell(shop, "loyalty_tiers", {"id": "gold", "name": "Золото", "rank": 1})
    content = "Телефон;Уровень;С\n89161234567;gold;01.03.2026\n89161234568;платина;01.03.2026\n"
    await load(olga, stage, "customer_tier", "tiers.csv", content)

    assert "такого уровня нет — 1" in olga.text
    errors = olga.documents[-1][1].decode("utf-8-sig")
    assert "3;Уровень;;такого уровня нет;строка не загружена;89161234568;платина" in errors
    assert await CustomerTier.all().count() == 1


async def test_an_import_is_undone_but_for_what_was_changed_since(
    olga: Chat, stage: Stage, shop: Shop
) -> None:
    await load(olga, stage, "booking", "bookings.csv", BOOKINGS)
    run = await ImportRun.get(shop=shop)
    await tell(shop, "bookings", {"id": "2", "status": "done"})
    await olga.tap("Отменить загрузку")
    assert "Отменить загрузку?" in olga.text
    await olga.tap("Отменить загрузку")

    assert olga.text == "bookings.csv\n↩️ Загрузка отменена. Удалено: 1"
    assert [each.external_id for each in await Booking.all()] == ["2"]
    assert await Customer.filter(phone="+79161234567").exists()
    await olga.press(f"import_card.undo:{run.id}")
    assert [each.external_id for each in await Booking.all()] == ["2"]


async def test_a_tier_somebody_is_in_stays(olga: Chat, stage: Stage, shop: Shop) -> None:
    await load(
        olga, stage, "loyalty_tier", "t.csv", "Уровень;Порядок\nСеребро;1\nЗолотой клиент;2\n"
    )
    said = {"id": "1", "customer": {"number": "17"}, "tier": "золотой клиент"}
    assert await tell(shop, "customer_tiers", said) == "created"
    await olga.tap("Отменить загрузку")
    await olga.tap("Отменить загрузку")

    assert [each.name for each in await LoyaltyTier.all()] == ["Золотой клиент"]


async def test_a_draft_can_be_read_as_other_data(olga: Chat, stage: Stage, shop: Shop) -> None:
    content = "Телефон;Вид;Сумма\n89161234567;начислено;100\n89161234567;списано;30\n"
    await olga.send_file("points.csv", content.encode())
    await stage.run("look_at_files")
    await olga.tap("Другие данные")
    await olga.tap("›")
    await olga.press(f"import_other.choose:{(await ImportRun.get()).id}:loyalty_movement")
    await olga.tap("Первые 5")
    assert "Вид: начислено" in olga.text
    await olga.tap("Загрузить")
    await stage.run("run_imports")

    amounts = [each.amount for each in await LoyaltyMovement.filter(shop=shop).order_by("id")]
    assert amounts == [100, -30]


async def test_an_analyst_loads_nothing(staff_in: Callable[[str], Awaitable[Chat]]) -> None:
    analyst = await staff_in("analyst")
    await analyst.press("import_other_kind:booking")
    assert "Записи" not in analyst.text


def test_refused_lines_of_a_batch_written_twice_are_told_once(tmp_path: Path) -> None:
    problems, refused = tmp_path / "problems.jsonl", tmp_path / "run.refused"
    problems.write_bytes(b'[3,"","","empty","left-out",[]]\n')
    line = [2, "tier", "", "unknown-tier", "left-out", ["a"]]
    for _ in range(2):
        telling.keep_refused(refused, [line])

    assert telling.merged(problems, refused) == {"left-out unknown-tier": 1}
    assert [each[:4] for each in problems.read_bytes().splitlines()] == [b'[2,"', b'[3,"']
    assert telling.merged(problems, tmp_path / "none") == {}


def test_all_resources_with_needs_are_offered() -> None:
    assert {each.type for each in resources.values() if each.needs} == set(told.offered())
