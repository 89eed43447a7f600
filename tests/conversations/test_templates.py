"""Values in a campaign's text, as its author meets them in the chat."""

import pytest

from domain.models import Campaign, Customer, Delivery, Segment
from tests.chat import Chat, Stage
from tests.conftest import customer_of
from tests.conversations.campaigns import written


async def test_what_can_be_filled_in_is_explained(olga: Chat, everybody: Segment) -> None:
    await olga.send("/campaigns")
    await olga.tap("Создать рассылку")
    await olga.tap("?")
    assert "{сумма корзины}" in olga.text
    await olga.tap("Условия, цены, склонения")
    assert "{% if баллы > 100 %}" in olga.text
    await olga.tap("« Назад")

    assert "{имя}" in olga.text


async def test_preview_on_five_people_and_marks(
    olga: Chat, anna: Chat, boris: Chat, everybody: Segment
) -> None:
    await written(olga)
    await olga.tap("Посмотреть")
    await olga.tap("Что подставлено")
    assert "<u>" in olga.html
    await olga.tap("Не подчёркивать")
    assert "<u>" not in olga.html
    await olga.tap("На пяти людях")
    assert "Как увидят разные люди" in olga.text
    name = (await customer_of(anna)).name
    await olga.tap(name)

    assert f"Так увидит: {name}" in olga.text


async def test_who_has_nothing_to_fill_in_is_left_out(
    olga: Chat, anna: Chat, boris: Chat, stage: Stage, everybody: Segment
) -> None:
    await Customer.filter(id=(await customer_of(boris)).id).update(name="")
    await written(olga, "Привет, {имя}!")
    await olga.tap("Как отправлять")
    await olga.tap("Нечего подставить: обойтись без этого")
    assert "Нечего подставить: не отправлять" in olga.buttons
    await olga.tap("« Назад")
    await olga.tap("Отправить…")
    assert "нечего подставить в текст: 1" in olga.text
    await olga.tap("Отправить 1 человеку")
    await stage.run("send_deliveries")

    assert anna.text.startswith("Привет, ")
    assert not boris.text.startswith("Привет")
    reasons = await Delivery.filter(status="suppressed").values_list("reason")
    assert reasons == [("no_value",)]


async def test_campaign_does_not_start_while_somebody_lacks(
    olga: Chat, anna: Chat, boris: Chat, everybody: Segment
) -> None:
    await Customer.filter(id=(await customer_of(boris)).id).update(name="")
    await written(olga, "Привет, {имя}!")
    await olga.tap("Как отправлять")
    await olga.tap("Нечего подставить: обойтись без этого")
    await olga.tap("Нечего подставить: не отправлять")
    await olga.tap("« Назад")
    await olga.tap("Отправить…")

    assert "Рассылку не начать: у 1 человека" in olga.text
    assert not [each for each in olga.buttons if each.startswith("Отправить")]
    assert (await Campaign.get()).status == "draft"


async def test_mistyped_address_is_asked_about(olga: Chat, anna: Chat, everybody: Segment) -> None:
    await written(olga, "Заходите на htps://shop.ru")
    await olga.tap("Отправить…")

    assert "Может быть, «https://shop.ru»?" in olga.text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{{ имя", "Не понял вот это: ▸{{◂ имя"),
        ("{{ имя|денги }}", "может быть, «деньги»?"),
        ('{{ цена("A-1") }}', "Товара с артикулом «A-1» в каталоге нет."),
        ("{{ имя > 5 }}", "Это не сравнить"),
    ],
)
async def test_errors_are_explained(olga: Chat, everybody: Segment, text: str, said: str) -> None:
    await olga.send("/campaigns")
    await olga.tap("Создать рассылку")
    await olga.send(text)

    assert said in olga.text
