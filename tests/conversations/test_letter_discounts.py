"""A variant with a code of its own: typed, checked, counted, sent, and what it costs."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from domain.campaigns import lettering
from domain.campaigns.trait import Setting
from domain.campaigns.traits.discount import (
    BadPromoCodeError,
    DeadCodeError,
    Discount,
    FewCodesError,
)
from domain.core.errors import DomainError
from domain.experiments import drafting
from domain.experiments.discounting import Cost, beside_control, costs
from domain.messaging import discounts
from domain.messaging.message import Message
from domain.models import (
    Campaign,
    Customer,
    Delivery,
    Experiment,
    ExperimentExposure,
    ExperimentVariant,
    Order,
    PromoCode,
    Shop,
)
from tests.chat import Chat, Clock, Stage
from tests.conftest import NOW
from tests.conversations.letter_variants import by_variant, confirmed, run, sent
from tests.conversations.test_experiments_end import readers_of

WITH_CODE = "Чай со скидкой: {промокод}"


async def code(shop: Shop, name: str, **values: Any) -> PromoCode:  # noqa: ANN401
    return await PromoCode.create(shop=shop, code=name, issued_at=NOW, **values)


async def pool(shop: Shop, count: int) -> None:
    for n in range(count):
        await code(shop, f"tea-{n:03}")


def setting(shop: Shop) -> Setting:
    campaign = Campaign(id=1, shop_id=shop.id, name="", made_at=NOW)
    return Setting(shop=shop, campaign=campaign, control={"text": "Чай"}, now=NOW)


@pytest.mark.parametrize(
    ("said", "made"),
    [
        ("TEA10", Discount(code="tea10")),
        ("TEA10 10 %", Discount(code="tea10", percent=10)),
        ("ЛЕТО — 15%", Discount(code="лето", percent=15)),
        ("TEA-*", Discount(mode="pool", code="tea-")),
        ("tea_2-* 5%", Discount(mode="pool", code="tea_2-", percent=5)),
    ],
)
async def test_codes_as_they_are_written(shop: Shop, said: str, made: Discount) -> None:
    assert await Discount.typed(said, setting(shop)) == made
    assert Discount.of(made.written()) == made


@pytest.mark.parametrize("said", ["", "*", "скидка на всё 10 %", "TEA10 100 %", "A" * 65])
async def test_what_is_no_code(shop: Shop, said: str) -> None:
    with pytest.raises(BadPromoCodeError):
        await Discount.typed(said, setting(shop))


@pytest.mark.parametrize(
    ("made", "text", "refusal"),
    [
        (Discount(code="old"), WITH_CODE, DeadCodeError),
        (Discount(code="used"), WITH_CODE, DeadCodeError),
        (Discount(code="hers"), WITH_CODE, DeadCodeError),
        (Discount(mode="pool", code="none-"), WITH_CODE, FewCodesError),
        (Discount(mode="pool", code="t_a-"), WITH_CODE, FewCodesError),
    ],
)
async def test_codes_that_are_refused(
    shop: Shop, made: Discount, text: str, refusal: type[DomainError]
) -> None:
    anna = await Customer.create(shop=shop, name="Анна", registered_at=NOW)
    await code(shop, "old", valid_until=NOW - timedelta(days=1))
    await code(shop, "used", used_at=NOW)
    await code(shop, "hers", customer=anna)
    await pool(shop, 2)
    with pytest.raises(refusal):
        await made.check(setting(shop), Message(text=text))


async def test_one_code_for_all_of_a_variant(
    olga: Chat, tested: Experiment, stage: Stage, clock: Clock
) -> None:
    readers = [await readers_of(stage, n) for n in range(8)]
    await olga.tap("Скидка")
    await olga.send("TEA10 10 %")
    assert "⚠️ B: В тексте варианта нет места для кода" in olga.text
    await Experiment.filter(id=tested.id).update(hypothesis="Лучше", rule="Включаем")
    await olga.press(f"experiment_confirm:{tested.id}")
    assert "Вариант B отправить нельзя" in olga.text
    await olga.press(f"experiment_variant:{tested.id}:1")
    await olga.send(WITH_CODE)
    assert "нет места" not in olga.text
    assert "Отличается от A: текст, скидка 10 %, код TEA10" in olga.text
    await olga.tap("Отправить себе")
    assert any(each["text"] == "Чай со скидкой: TEA10" for each in olga.shown)
    await Experiment.filter(id=tested.id).update(goal={"kind": "conversion"})
    await olga.press(f"experiment_confirm:{tested.id}")
    assert "Судите по выручке на человека" in olga.text
    await olga.tap("Всё равно запустить")
    await sent(olga, stage, 8)
    arms = await by_variant(readers)
    assert {chat.text for chat in arms[0]} == {"Чай приехал"}
    assert {chat.text for chat in arms[1]} == {"Чай со скидкой: TEA10"}
    clock.move(timedelta(minutes=1))
    await stage.run("note_exposures")
    await olga.press(f"experiment_verdict:{tested.id}")
    assert "B против A: текст, скидка 10 %, код TEA10" in olga.text
    assert "B: заказов со скидкой пока нет" in olga.text


async def test_everybody_of_a_variant_gets_a_code_of_their_own(
    olga: Chat, tested: Experiment, stage: Stage, shop: Shop
) -> None:
    readers = [await readers_of(stage, n) for n in range(8)]
    await olga.send(WITH_CODE)
    await pool(shop, 1)
    await olga.press(f"experiment_trait:{tested.id}:1:discount")
    await olga.send("TEA-*")
    await Experiment.filter(id=tested.id).update(hypothesis="Лучше", rule="Включаем")
    await olga.press(f"experiment_confirm:{tested.id}")
    assert "Вариант B отправить нельзя" in olga.text
    assert "Кодов не хватит: свободных 1" in olga.text
    version = (await Experiment.get()).version
    await olga.press(f"experiment_confirm.start:{tested.id}:{version}:1")
    assert "Кодов не хватит" in olga.toast
    for n in range(8):
        await code(shop, f"tea-x{n}")
    await olga.press(f"experiment_confirm:{tested.id}")
    await olga.tap("Всё равно запустить")
    await sent(olga, stage, 8)
    arms = await by_variant(readers)
    texts = [chat.text for chat in arms[1]]
    assert len(set(texts)) == len(texts) > 0
    assert all(each.startswith("Чай со скидкой: TEA-") for each in texts)
    taken = await PromoCode.filter(customer_id__isnull=False)
    assert len(taken) == len(texts)
    campaign = await Campaign.get()
    assert {each.campaign_id for each in taken} == {campaign.id}
    await discounts.take(campaign, [each.customer_id or 0 for each in taken], "tea-", NOW)
    assert await PromoCode.filter(customer_id__isnull=False).count() == len(texts)


async def test_nobody_gets_it_without_a_code(
    olga: Chat, tested: Experiment, stage: Stage, shop: Shop
) -> None:
    """Somebody used up the pool between the confirmation and the sending."""
    readers = [await readers_of(stage, n) for n in range(6)]
    await olga.send(WITH_CODE)
    await pool(shop, 6)
    await olga.press(f"experiment_trait:{tested.id}:1:discount")
    await olga.send("TEA-*")
    await run(olga, tested)
    await confirmed(olga, 6)
    await PromoCode.all().update(used_at=NOW)
    await stage.run("send_deliveries")
    rows = await Delivery.all()
    assert {(each.status, each.reason) for each in rows if each.variant == 1} == {
        ("suppressed", "no_value")
    }
    arms = await by_variant(readers)
    assert not any("скидкой" in chat.text for chat in arms[1])


async def test_what_the_discounts_of_each_variant_cost(shop: Shop) -> None:
    """Of counted orders of the window alone."""
    campaign = await Campaign.create(shop=shop, name="", made_at=NOW)
    made = await drafting.create(shop, "message", "Чай", None, NOW, campaign=campaign)
    await Experiment.filter(id=made.id).update(status="running", started_at=NOW, window_days=7)
    control, other = await ExperimentVariant.filter(experiment_id=made.id).order_by("place")
    for number, (variant, discount, days, status) in enumerate(
        (
            (control, 500, 1, "paid"),
            (other, 1_000, 1, "paid"),
            (other, 3_000, 2, "paid"),
            (other, 7_000, 8, "paid"),
            (other, 9_000, 1, "cancelled"),
            (other, 0, 1, "paid"),
        )
    ):
        person = await Customer.create(shop=shop, name=str(number), registered_at=NOW)
        await ExperimentExposure.create(
            shop_id=shop.id, experiment_id=made.id, customer_id=person.id,
            variant_id=variant.id, exposed_at=NOW,
        )  # fmt: skip
        await Order.create(
            shop=shop, customer=person, number=str(number), status=status, total=10_000,
            discount=discount, placed_at=NOW + timedelta(days=days),
        )  # fmt: skip
    test = await drafting.find(shop, made.id)
    later: datetime = NOW + timedelta(days=20)
    assert await costs(test, shop, later) == {
        control.id: Cost(people=1, orders=1, money=500),
        other.id: Cost(people=5, orders=2, money=4_000),
    }
    assert Cost(people=0, orders=0, money=0).each == 0
    assert (await lettering.setting_of(test, shop, later)).campaign == campaign
    assert await beside_control(test, [control, other], shop, later) == {}
    other.content = {"discount": {"kind": "discount", "code": "tea"}}
    told = await beside_control(test, [control, other], shop, later)
    assert told == {"B": 4_000 / 5 - 500}
    await Order.filter(discount__in=[1_000, 3_000]).update(discount=0)
    assert await beside_control(test, [control, other], shop, later) == {"B": None}
