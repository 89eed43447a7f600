"""The life of a segment in the chat: description, tags, versions, uses, archive, deletion."""

from collections.abc import Awaitable, Callable

import pytest

from domain.models import AuditRecord, Campaign, Person, Segment, SegmentVersion, Shop
from domain.segments import service
from domain.segments.conditions.order_count import OrderCount
from domain.segments.rule import Rule
from domain.segments.tree import Leaf
from tests.chat import Chat
from tests.conftest import NOW


@pytest.fixture
async def segment(olga: Chat, shop: Shop) -> Segment:
    """Those who bought twice, made by Olga."""
    rule = Rule(tree=Leaf(condition=OrderCount(value=2)))
    person = await Person.get(telegram_id=olga.id)
    return await service.create(shop, "Постоянные", rule, person, NOW)


async def test_what_staff_say_is_on_the_card(olga: Chat, segment: Segment) -> None:
    await olga.press(f"segment_card:{segment.id}")
    await olga.tap("Ещё")
    await olga.tap("О сегменте")
    assert olga.text.endswith("Описание: пока нет\nМетки: пока нет\nОтвечает: пока нет")
    await olga.tap("Описание")
    await olga.send("Для <новинок>")
    await olga.tap("Метки")
    await olga.send("Зима, опт")
    await olga.send("зима")
    assert olga.buttons[:2] == ["✕ Зима", "✕ опт"]
    await olga.tap("« Назад")
    await olga.tap("Кто отвечает")
    await olga.tap("Ольга Смирнова")
    await olga.press(f"segment_card:{segment.id}")

    assert "Для <новинок>\nМетки: Зима, опт\nОтвечает Ольга Смирнова" in olga.text
    said = [each.action for each in await AuditRecord.all().order_by("id")]
    assert said[1:] == [
        "segment_described",
        "segment_tagged",
        "segment_tagged",
        "segment_entrusted",
    ]


async def test_wrong_words_are_refused(olga: Chat, segment: Segment) -> None:
    await olga.press(f"segment_describe:{segment.id}")
    await olga.send("х" * 501)
    assert "Описание до 500 знаков" in olga.text
    await olga.press(f"segment_tags:{segment.id}")
    await olga.send("х" * 33)
    assert "Метка от 1 до 32 знаков" in olga.text
    await olga.send(",".join("абвгдежзи"))
    assert "до 8 меток" in olga.text


async def test_found_by_tag_and_by_typing(olga: Chat, segment: Segment, shop: Shop) -> None:
    await service.create(shop, "Другие", Rule(), None, NOW)
    await olga.press(f"segment_tags:{segment.id}")
    await olga.send("Зима")
    await olga.send("/segments")
    await olga.tap("Ещё")
    await olga.tap("Метки")
    await olga.tap("Зима · 1")
    assert olga.text == "Сегменты › Зима\n1 сегмент"
    assert olga.buttons[0] == "Постоянные"

    await olga.send("/segments")
    await olga.send("ПОСТО")
    assert olga.text == "Сегменты › поиск\nПо «ПОСТО» 1 сегмент"
    await olga.send("зим")
    assert olga.buttons[0] == "Постоянные"
    await olga.send("нет:такого")
    assert "По «нет такого» ничего" in olga.text
    await olga.send("очень длинное название, какого не бывает и быть не может")
    assert "ничего" in olga.text


async def test_versions_differ_and_come_back(olga: Chat, segment: Segment, shop: Shop) -> None:
    person = await Person.get(telegram_id=olga.id)
    three = Rule(base="customers", tree=Leaf(condition=OrderCount(value=3)))
    await service.change(shop, segment, three, 1, person, NOW)
    await service.rename(shop, segment, "Верные", person, NOW)
    await olga.press(f"segment_versions:{segment.id}")
    assert olga.text == "Верные › версии\n3 версии. Нажмите, чтобы увидеть, что изменилось."
    assert [label.split(" · ")[::2] for label in olga.buttons[:3]] == [
        ["3", "имя"],
        ["2", "условия"],
        ["1", "создан"],
    ]
    await olga.press(olga_version(await SegmentVersion.filter(what="rule").get()))
    assert "<s>Все,</s> кто купили <s>2+</s> раза" in olga.html
    assert "<b>Из покупателей те,</b> кто купили <b>3+</b> раза" in olga.html

    await olga.tap("Сравнить с другой")
    assert "С какой версией сравнить?" in olga.text
    await olga.tap(olga.buttons[2])
    assert "<s>2+</s>" in olga.html
    await olga.press(olga_version(await SegmentVersion.filter(what="made").get()))
    await olga.tap("Сравнить с нынешней")
    assert "Имя:\n<s>Верные</s>" not in olga.html
    assert "Имя:\n<s>Постоянные</s> → <b>Верные</b>" in olga.html
    await olga.press(olga_version(await SegmentVersion.filter(what="made").get()))
    await olga.tap("Вернуть эту версию")

    assert olga.toast == "Возвращена версия 1."
    assert olga.text.startswith("Постоянные\nВсе, кто купили 2+ раза")
    assert await SegmentVersion.all().count() == 4
    assert (await Segment.get()).version == 3


async def test_a_version_is_not_brought_back_over_a_change_not_seen(
    olga: Chat, misha: Chat, segment: Segment, shop: Shop
) -> None:
    person = await Person.get(telegram_id=misha.id)
    await service.change(shop, segment, Rule(), 1, person, NOW)
    made = await SegmentVersion.filter(what="made").get()
    for chat in (olga, misha):
        await chat.press(olga_version(made))
    await misha.tap("Вернуть эту версию")
    await olga.tap("Вернуть эту версию")

    assert "Возвращена" not in olga.text
    assert await SegmentVersion.all().count() == 3


async def test_a_segment_older_than_its_versions_keeps_its_first(
    olga: Chat, segment: Segment, shop: Shop
) -> None:
    await SegmentVersion.all().delete()
    await olga.press(f"segment_versions:{segment.id}")
    await olga.tap(olga.buttons[0])
    assert "Это действующая версия" in olga.text
    assert "купили 2+ раза" in olga.text
    await olga.press(f"segment_rename:{segment.id}")
    await olga.send("Иначе")

    assert [each.name for each in await SegmentVersion.all().order_by("id")] == [
        "Постоянные",
        "Иначе",
    ]


async def test_a_used_one_is_asked_about_and_not_deleted(
    olga: Chat, segment: Segment, shop: Shop
) -> None:
    await Campaign.create(shop=shop, name="Весна", segment=segment, made_at=NOW)
    await Campaign.create(shop=shop, name="Зима", segment=segment, made_at=NOW, status="done")
    await olga.press(f"segment_more:{segment.id}")
    await olga.tap("Где используется")
    assert "Сейчас от него зависит 1." in olga.text
    assert olga.buttons[:2] == ["Рассылка «Весна»", "Рассылка «Зима» · закончена"]
    await olga.press(f"segment_more:{segment.id}")
    await olga.tap("В архив")
    assert "• Рассылка «Весна»" in olga.text
    await olga.tap("Всё равно в архив")
    await olga.tap("Удалить насовсем")
    assert "Удалить нельзя" in olga.text
    await olga.press(f"segment_delete.delete:{segment.id}")
    assert "Удалить нельзя" in olga.text
    assert await Segment.all().count() == 1

    await Campaign.filter(name="Весна").update(status="stopped")
    await olga.press(f"segment_delete:{segment.id}")
    for _ in range(2):
        await olga.press(f"segment_delete.delete:{segment.id}")
    assert await Segment.all().count() == 0
    assert await SegmentVersion.all().count() == 0


async def test_analysts_look_and_change_nothing(
    staff_in: Callable[[str], Awaitable[Chat]], segment: Segment
) -> None:
    analyst = await staff_in("analyst")
    await analyst.press(f"segment_card:{segment.id}")
    await analyst.tap("Ещё")
    assert "Версии" in analyst.buttons
    assert "В архив" not in analyst.buttons
    for press in ("segment_more.archive", "segment_tags", "segment_delete.delete"):
        await analyst.press(f"{press}:{segment.id}")
    assert (await Segment.get()).archived_at is None


async def test_buttons_of_what_is_gone(olga: Chat, segment: Segment) -> None:
    await olga.press(f"segment_version:{segment.id}:404")
    assert "Этой версии больше нет." in olga.text
    await olga.press("segments_tagged:404")
    assert "Этой метки больше нет." in olga.text
    await olga.press(f"segment_owner.choose:{segment.id}:404")
    assert "Этого сотрудника больше нет." in olga.toast
    await olga.press(f"segment_tags.drop:{segment.id}:404")
    await segment.delete()
    for key in ("about", "describe", "tags", "owner", "uses", "versions", "delete", "archive"):
        await olga.press(f"segment_{key}:{segment.id}")
        assert "Этого сегмента больше нет." in olga.text


def olga_version(version: SegmentVersion) -> str:
    """The route of a version."""
    return f"segment_version:{version.segment_id}:{version.id}"
