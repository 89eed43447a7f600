"""Two shops on one bot: switching, links, and no way from one into the other."""

import pytest

from domain.models import Customer, Letter, Person, Shop, Staff
from tests.chat import Chat, Stage
from tests.conftest import NOW, hired


@pytest.fixture
async def second(shop: Shop) -> Shop:
    """A shop of somebody else on the same bot."""
    return await Shop.create(name="Сад", created_at=NOW, ready_at=NOW)


@pytest.fixture
async def petr(stage: Stage, second: Shop) -> Chat:
    """The owner of the second shop."""
    stage.world.add_person("Пётр", "ru", key="petr")
    return await hired(stage, second, "petr", "owner")


async def test_owner_opens_another_shop_and_switches(olga: Chat) -> None:
    await olga.send("/settings")
    await olga.tap("Магазины")
    await olga.tap("Открыть ещё один")
    assert "свои покупатели, заказы и сотрудники" in olga.text
    await olga.tap("Открыть")
    assert "вопрос 1 из 5" in olga.text
    await olga.send("Сад")
    await olga.send("/shops")
    assert olga.buttons[:2] == ["Лавка · владелец", "✓ Сад · владелец"]
    await olga.tap("Лавка · владелец")
    assert olga.toast == "Сейчас вы в магазине «Лавка»."
    assert olga.text.startswith("Лавка · владелец")


async def test_second_tap_on_open_makes_one_more_shop_only_after_a_question(olga: Chat) -> None:
    await olga.press("shop_open")
    await olga.tap("Открыть")
    assert await Shop.all().count() == 2
    assert "Открыть" not in olga.buttons


async def test_customer_comes_by_a_link_of_the_second_shop(stage: Stage, second: Shop) -> None:
    anna = Chat(person=stage.world.person("customer"), stage=stage)
    await anna.send(f"/start s{second.id}-vk_may")
    assert "магазина «Сад»" in anna.text
    await anna.tap("Да, присылайте")
    assert anna.text == "Сад\nЧем помочь?"
    customer = await Customer.get(telegram_id=anna.id)
    assert (customer.shop_id, customer.came_from) == (second.id, "vk_may")


async def test_customer_of_both_shops_switches(anna: Chat, second: Shop) -> None:
    await anna.send(f"/start s{second.id}")
    await anna.tap("Нет, только о заказах")
    await anna.send("/shops")
    assert anna.buttons[:2] == ["Лавка · покупатель", "✓ Сад · покупатель"]
    await anna.tap("Лавка · покупатель")
    assert anna.text == "Лавка\nЧем помочь?"


@pytest.mark.parametrize(
    "payload", ["s999-x", "s99999999999999999999999-x", "s-", "s0", "s1sale", "x" * 64, "s²"]
)
async def test_strange_links_lead_into_the_first_shop(
    stage: Stage, shop: Shop, payload: str
) -> None:
    anna = Chat(person=stage.world.person("customer"), stage=stage)
    await anna.send(f"/start {payload}")
    assert "магазина «Лавка»" in anna.text
    assert (await Customer.get(telegram_id=anna.id)).came_from == payload


async def test_staff_of_the_second_shop_open_its_link_and_stay_staff(
    olga: Chat, petr: Chat, second: Shop
) -> None:
    person = await Person.get(telegram_id=olga.id)
    await Staff.create(shop=second, person=person, role="analyst", joined_at=NOW)
    await olga.send(f"/start s{second.id}-code")
    assert olga.text.startswith("Сад · аналитик")
    assert await Customer.filter(telegram_id=olga.id).count() == 0


async def test_answer_arrives_in_the_shop_it_is_from(
    olga: Chat, petr: Chat, anna: Chat, second: Shop
) -> None:
    """Anna asks the first shop, then looks at the second; both notes stay in the first."""
    await anna.send("Вопрос Лавке")
    note = olga.last["id"]
    await anna.send(f"/start s{second.id}")
    await olga.press("shops.open_shop")
    await olga.send("/menu")
    await olga.send("Ответ Лавки", reply_to=note)
    assert anna.text == "Лавка отвечает\nОтвет Лавки"
    answer = anna.last["id"]
    await anna.send("/menu")
    assert anna.text == "Сад\nЧем помочь?"

    await anna.send("Спасибо, Лавка", reply_to=answer)
    assert "Спасибо, Лавка" in olga.text
    assert "Спасибо" not in petr.text
    assert {each.shop_id for each in await Letter.all()} == {1}


async def test_letter_reaches_staff_who_look_at_another_shop(olga: Chat, anna: Chat) -> None:
    await olga.press("shops.open_shop")
    await anna.send("Есть ли чай?")
    assert anna.text.startswith("Письмо у нас")
    assert "Есть ли чай?" in olga.text


async def test_owner_of_one_shop_changes_nobody_in_another(
    olga: Chat, misha: Chat, petr: Chat
) -> None:
    staff = {each.person_id: each.id for each in await Staff.all()}
    for data in (
        f"staff_card:{staff[misha.id]}",
        f"staff_card.change:{staff[misha.id]}:owner",
        f"staff_dismiss:{staff[misha.id]}",
        f"staff_dismiss.dismiss:{staff[misha.id]}",
    ):
        await petr.press(data)
        assert petr.toast == "Этого сотрудника больше нет.", data
    assert "Миша" not in petr.text
    assert (await Staff.get(id=staff[misha.id])).role == "manager"


async def test_letters_of_one_shop_are_closed_to_another(
    olga: Chat, petr: Chat, anna: Chat
) -> None:
    await anna.send("Секрет Лавки")
    letter = await Letter.get()
    for data in (f"letter:{letter.id}", f"letter_answer:{letter.id}"):
        await petr.press(data)
        assert "Секрет" not in petr.text
    await petr.send("Чужой ответ")
    assert await Letter.filter(staff_id__isnull=False).count() == 0


async def test_nobody_chooses_a_shop_they_don_t_belong_to(
    misha: Chat, petr: Chat, second: Shop
) -> None:
    for number in (second.id, 999, 2**40, -1):
        await misha.press(f"shops.choose:{number}")
        assert misha.toast in ("Магазин не найден.", "Эта кнопка устарела.")
    await misha.send("/menu")
    assert misha.text.startswith("Лавка · менеджер")


async def test_role_in_one_shop_is_none_in_another(misha: Chat, second: Shop) -> None:
    await misha.send(f"/start s{second.id}")
    await misha.tap("Нет, только о заказах")
    await misha.press("letters")
    assert misha.toast.startswith("У вашей роли нет на это прав")
