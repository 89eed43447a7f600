"""Lists of people: typed, by contact and forwarding, by a file, from a person's card."""

import hashlib
from collections.abc import Awaitable, Callable

import pytest

from domain.audience.identities import identify
from domain.audience.kinship import Key
from domain.audience.merging import merge
from domain.messaging import audience
from domain.models import AuditRecord, Customer, Segment, SegmentMove, Shop
from domain.segments import lists
from domain.segments.rule import count, members, rule_of
from tests.chat import Chat, Stage
from tests.conftest import NOW, customer_of
from tests.segments.people import Shelf


@pytest.fixture
async def vera(shop: Shop) -> Customer:
    """Known by a phone, an address and the shop's own number."""
    shelf = Shelf(shop=shop)
    await shelf.customer("Зоя")
    keys = [
        Key(kind="phone", value="+79161234567"),
        Key(kind="email", value="vera@example.com"),
        Key(kind="number", value="В-17"),
    ]
    found = await identify(shop.id, keys, NOW)
    await Customer.filter(id=found.id).update(name="Вера")
    return await Customer.get(id=found.id)


async def a_list(chat: Chat) -> Segment:
    """An empty one, as it is made in the chat."""
    await chat.send("/segments")
    await chat.tap("Ещё")
    await chat.tap("Новый список")
    await chat.send("Гости <3")
    assert "Гости <3 › состав\nПока никого." in chat.text
    return await Segment.get(kind="list")


async def inside(segment: Segment, shop: Shop) -> int:
    """How many the one evaluator finds."""
    return await count(rule_of(segment), shop, NOW)


async def test_typed_people_are_in(olga: Chat, shop: Shop, vera: Customer) -> None:
    segment = await a_list(olga)
    await olga.send("8 (916) 123-45-67\nникто@нигде.рф\nVERA@example.com")
    assert olga.text.startswith("Внесён 1 человек. Не найдены: никто@нигде.рф.")
    assert await inside(segment, shop) == 1
    await olga.send("В-17")
    assert olga.text.startswith("Никого нового, уже были: 1.")
    await olga.send("неизвестный")
    assert "Такого покупателя нет" in olga.text

    await olga.press(f"segment_card:{segment.id}")
    assert "Список: люди внесены вручную\n\n1 человек из" in olga.text
    await olga.tap("Люди и почему")
    assert "Вера\n✓ в сегменте: Гости <3" in olga.text
    moves = await SegmentMove.all()
    assert [(each.customer_id, each.cause) for each in moves] == [(vera.id, "hand")]


async def test_contacts_and_forwarded_messages(
    olga: Chat, anna: Chat, shop: Shop, vera: Customer, stage: Stage
) -> None:
    segment = await a_list(olga)
    contact = {"phone_number": "79161234567", "first_name": "Вера"}
    olga.person.tell({"contact": contact})
    await stage.pump()
    assert olga.text.startswith("Внесён 1 человек.")
    account = anna.person.account.as_user()
    origin = {"type": "user", "date": 1_770_000_000, "sender_user": account}
    olga.person.tell({"text": "Здравствуйте!", "forward_origin": origin})
    await stage.pump()
    hidden = {"type": "hidden_user", "date": 1_770_000_000, "sender_user_name": "Кто-то"}
    olga.person.tell({"text": "Привет", "forward_origin": hidden})
    await stage.pump()
    assert "скрыл, кто он" in olga.text

    people = {each.customer_id for each in await SegmentMove.all()}
    assert people == {vera.id, (await customer_of(anna)).id}
    assert await inside(segment, shop) == 2


async def test_a_file_of_people(olga: Chat, shop: Shop, vera: Customer, stage: Stage) -> None:
    segment = await a_list(olga)
    rows = "Имя;Телефон\nВера;8 916 123-45-67\nКто;+79990000000\nСнова;+79161234567\n"
    await olga.send_file("гости.csv", rows.encode("cp1251"))
    assert "Ищу людей из файла" in olga.text
    await stage.run("look_at_lists")
    assert "Узнаю людей по колонке «Телефон», это телефон." in olga.text
    assert "Найдены: 1\nНе найдены: 2" in olga.text
    await olga.tap("Кого не нашли (файл)")
    content = olga.documents[-1][1].decode("utf-8-sig").splitlines()
    assert content == [
        "Строка;Что написано;Причина",
        "3;+79990000000;нет такого покупателя",
        "4;+79161234567;этот человек уже был выше",
    ]
    await olga.press(f"segment_upload.put:{segment.id}")
    assert olga.toast == "Внесён 1 человек."
    assert await inside(segment, shop) == 1
    await olga.press(f"segment_upload.put:{segment.id}")
    assert "Этого файла больше нет" in olga.toast
    assert await SegmentMove.all().count() == 1
    sent = stage.process.world.files.path(hashlib.sha256(rows.encode("cp1251")).hexdigest())
    assert not sent.exists()


async def test_another_column_and_a_plain_text(
    olga: Chat, shop: Shop, vera: Customer, stage: Stage
) -> None:
    segment = await a_list(olga)
    await olga.send_file("почты.txt", b"vera@example.com\nnobody@example.com\n")
    await stage.run("look_at_lists")
    assert "Узнаю людей по колонке «колонка 1», это почта." in olga.text
    await olga.tap("Другая колонка")
    await olga.tap("колонка 1")
    await olga.tap("телефон")
    await stage.run("look_at_lists")
    assert "Найдены: 0" in olga.text
    await olga.tap("Отменить")
    assert "состав" in olga.text
    assert await inside(segment, shop) == 0


async def test_a_file_that_tells_of_nobody(olga: Chat, shop: Shop, stage: Stage) -> None:
    await a_list(olga)
    await olga.send_file("x.csv", b"a;b\n1.5;2.5\n3.5;4.5\n")
    await stage.run("look_at_lists")
    assert "Ни одна колонка не похожа" in olga.text
    await olga.send_file("x.csv", b"\x00\x01\x02\x03" * 50)
    await stage.run("look_at_lists")
    assert "Не получилось прочитать." in olga.text


async def test_taken_out_by_hand(olga: Chat, misha: Chat, shop: Shop, vera: Customer) -> None:
    segment = await a_list(olga)
    await olga.send("В-17")
    for chat in (olga, misha):
        await chat.press(f"segment_members:{segment.id}")
    await olga.tap("✕ Вера")
    assert olga.toast == "Убран из списка."
    await misha.tap("✕ Вера")
    assert await inside(segment, shop) == 0
    said = await AuditRecord.filter(action="segment_people_out").all()
    assert len(said) == 1


async def test_from_the_card_of_a_person(olga: Chat, shop: Shop, vera: Customer) -> None:
    segment = await a_list(olga)
    await olga.press(f"customer_segments:{vera.id}")
    await olga.tap("Добавить в список")
    await olga.tap("Гости <3")
    assert olga.buttons[0] == "✓ Гости <3"
    assert await inside(segment, shop) == 1
    await olga.tap("✓ Гости <3")
    assert await inside(segment, shop) == 0


async def test_a_list_is_copied_deleted_and_has_no_rule(
    olga: Chat, shop: Shop, vera: Customer
) -> None:
    segment = await a_list(olga)
    await olga.send("В-17")
    await olga.press(f"segment_card.edit:{segment.id}")
    assert "состав" in olga.text
    await olga.press(f"segment_more.copy:{segment.id}")
    copied = await Segment.exclude(id=segment.id).get()
    assert (copied.kind, await inside(copied, shop)) == ("list", 1)
    await olga.press(f"segment_more.archive:{copied.id}")
    await olga.press(f"segment_delete.delete:{copied.id}")
    assert await Segment.all().count() == 1
    assert await SegmentMove.filter(segment_id=copied.id).count() == 0


async def test_other_roles_and_other_segments(
    olga: Chat, staff_in: Callable[[str], Awaitable[Chat]], shop: Shop, vera: Customer
) -> None:
    segment = await a_list(olga)
    analyst = await staff_in("analyst")
    await analyst.press(f"segment_list:{segment.id}")
    assert "состав" not in analyst.text
    other = await Segment.create(
        shop=shop, name="По условиям", tree={"all": []}, made_at=NOW, changed_at=NOW
    )
    await olga.press(f"segment_list:{other.id}")
    assert "не список" in olga.text
    await olga.press("customer_lists.switch:404:0:404")
    assert await lists.page(segment, 0, 5) == ([], 0)


async def test_a_joined_record_keeps_its_place(olga: Chat, shop: Shop, vera: Customer) -> None:
    segment = await a_list(olga)
    await olga.send("В-17")
    kept = await Customer.exclude(id=vera.id).filter(name="Зоя").get()
    await merge(kept, vera, "seen", NOW)
    assert await members(rule_of(segment), shop, NOW) == [kept.id]
    assert [each.id for each in (await lists.page(segment, 0, 5))[0]] == [kept.id]


async def test_a_campaign_goes_to_a_list(olga: Chat, shop: Shop, vera: Customer) -> None:
    segment = await a_list(olga)
    await olga.send("В-17")
    await olga.press(f"segment_card:{segment.id}")
    await olga.tap("Написать им")
    await olga.press(f"segment_uses:{segment.id}")
    assert "Сейчас от него зависит 1" in olga.text
    found = await audience.count(rule_of(segment), shop, NOW)
    assert found.no_contact == 1
