"""Details of a verdict: parts of the people, the kept control, and shares changed on the way."""

from datetime import timedelta

import pytest

from domain.experiments import drafting, steering
from domain.experiments.dimension import dimensions
from domain.experiments.figures import Figures
from domain.experiments.planning import planned
from domain.experiments.variant import Element
from domain.models import Experiment, Order, Shop
from domain.segments import service
from domain.segments.conditions.order_count import OrderCount
from domain.segments.rule import Rule
from domain.segments.tree import Leaf
from tests.chat import Chat, Clock, Stage
from tests.conftest import NOW
from tests.experiments.seeing import crowd, ready
from tests.experiments.test_kept import rolled_out, since

FIGURES = Figures(base=0.1, spread=0.09, people=2_800, a_day=1_000.0, order=100_000)


async def started(shop: Shop, variants: int = 2) -> Experiment:
    """A running test that has power with equal shares."""
    made = await ready(shop)
    for place in range(2, variants):
        made = await Experiment.get(id=made.id)
        await drafting.add_variant(made, made.version)
        made = await Experiment.get(id=made.id)
        await drafting.write(made, place, Element(text=f"Вариант {place}"), made.version)
    made = await Experiment.get(id=made.id)
    plan = planned(
        FIGURES,
        shape="binary",
        worth="order",
        effect=0.3,
        weights=[1] * variants,
        taken=1.0,
        is_message=False,
    )
    await Experiment.filter(id=made.id).update(effect=30)
    made = await Experiment.get(id=made.id)
    await steering.start(made, made.version, plan, None, NOW)
    return await Experiment.get(id=made.id)


async def test_the_result_by_parts_decides_nothing(olga: Chat, shop: Shop, clock: Clock) -> None:
    test = await started(shop)
    await crowd(shop, test, ((300, 30), (300, 90)))
    clock.move(timedelta(days=28))
    await olga.press(f"experiment_details:{test.id}")
    await olga.tap("По частям")
    assert "решения теста она не меняет" in olga.text
    await olga.tap("Заказывал ли раньше")
    assert "ещё не заказывали: 600 чел." in olga.text
    assert "каким был, когда увидел вариант" in olga.text
    assert "поправка Холма" in olga.text
    await olga.tap("Город")
    assert "неизвестно: 600 чел." in olga.text
    assert "какой он сегодня" in olga.text
    await olga.tap("?")
    assert "проверяйте её новым тестом" in olga.text


@pytest.mark.parametrize(
    "kind", [each for each in dimensions if each not in {"segment", "cluster"}]
)
async def test_every_dimension_is_drawn(olga: Chat, shop: Shop, clock: Clock, kind: str) -> None:
    test = await started(shop)
    await crowd(shop, test, ((60, 6), (60, 20)))
    clock.move(timedelta(days=28))
    await olga.press(f"experiment_parts:{test.id}:{kind}")
    assert "людей мало" in olga.text
    assert "Сравнивать части между собой пока не на чем" in olga.text


async def test_parts_by_a_segment_made_later(olga: Chat, shop: Shop, clock: Clock) -> None:
    """Nobody watched it when people saw the variant, so its rule is asked as of the start."""
    test = await started(shop)
    await crowd(shop, test, ((120, 30), (120, 60)))
    clock.move(timedelta(days=28))
    bought = Leaf(condition=OrderCount(operator="gte", value=1))
    await service.create(shop, "Покупали <раз>", Rule(tree=bought), None, clock.now)
    await olga.press(f"experiment_parts:{test.id}")
    await olga.tap("По сегменту")
    await olga.tap("Покупали <раз>")
    assert "Покупали <раз>" in olga.text
    assert "каким был в начале теста" in olga.text
    assert "не в сегменте: 240 чел." in olga.text


async def test_parts_of_an_uneven_test_are_not_shown(olga: Chat, shop: Shop, clock: Clock) -> None:
    test = await started(shop)
    await crowd(shop, test, ((300, 30), (150, 60)))
    clock.move(timedelta(days=28))
    await olga.press(f"experiment_parts:{test.id}:buyer")
    assert "раздались неровно" in olga.text


async def test_whoever_asks_for_a_word_comes_back(olga: Chat, shop: Shop, clock: Clock) -> None:
    test = await rolled_out(shop)
    await since(shop, test, (("A", 100, 30), ("B", 900, 100)))
    clock.move(timedelta(days=30))
    for screen in ("experiment_parts", "experiment_details", "experiment_verdict"):
        await olga.press(f"{screen}:{test.id}")
        before = olga.text
        await olga.tap("?")
        if "Все слова" in olga.buttons:
            await olga.tap("Все слова")
        assert "p — как часто такую разницу дал бы один случай" in olga.text
        await olga.tap("« Назад")
        assert olga.text == before


async def test_the_kept_control_turns_and_the_owner_hears_of_it_once(
    olga: Chat, shop: Shop, clock: Clock, stage: Stage
) -> None:
    test = await rolled_out(shop)
    await since(shop, test, (("A", 100, 30), ("B", 900, 100)))
    clock.move(timedelta(days=30))
    await olga.press(f"experiment_kept:{test.id}")
    assert "Эффект перевернулся" in olga.text
    assert "оставленного контроля (10 %)" in olga.text
    await olga.send("/start")
    await stage.run("watch_rollouts")
    assert "Эффект перевернулся" in olga.text
    assert "Остановить…" in olga.buttons
    await olga.send("/start")
    await stage.run("watch_rollouts")
    assert "перевернулся" not in olga.text


async def test_the_kept_control_too_early(olga: Chat, shop: Shop, clock: Clock) -> None:
    test = await rolled_out(shop)
    clock.move(timedelta(days=2))
    await olga.press(f"experiment_kept:{test.id}")
    assert "на контроле ещё никого нет" in olga.text
    await steering.stop(test, None, clock.now, None)
    await olga.tap("Обновить")
    assert "Новый вариант здесь не включён" in olga.text


async def test_shares_that_leave_a_variant_too_few_people_need_a_second_word(
    olga: Chat, shop: Shop
) -> None:
    """Ten variants: the power of every arm is looked at before shares change."""
    test = await started(shop, 10)
    await olga.press(f"experiment_weights:{test.id}")
    await olga.send("1 1 1 1 1 1 1 1 1 2")
    assert "новые доли 1 1 1 1 1 1 1 1 1 2" in olga.text
    await olga.tap("Сохранить доли")
    assert "Доли сохранены" in olga.toast
    await olga.press(f"experiment_weights:{test.id}")
    await olga.send("100 1 1 1 1 1 1 1 1 1")
    assert "Людей не хватит" in olga.text
    assert "Сохранить доли" not in olga.buttons
    await olga.press(f"experiment_shares.keep:{test.id}:{test.version + 1}:64{'01' * 9}")
    assert "Людей не хватит" in olga.toast
    await olga.press(f"experiment_shares:{test.id}:{test.version + 1}:64{'01' * 9}")
    await olga.tap("Всё равно сохранить")
    assert "Доли сохранены" in olga.toast
    await olga.press(f"experiment_shares.keep:{test.id}:{test.version + 1}:{'01' * 10}:1")
    kept = await Experiment.get(id=test.id)
    assert [each["weights"][0] for each in kept.weights_log] == [1, 1, 100]


async def test_money_is_told_cut_and_uncut_and_by_its_parts(
    olga: Chat, shop: Shop, clock: Clock
) -> None:
    """One huge order decides nothing and is named."""
    test = await started(shop)
    await Experiment.filter(id=test.id).update(goal={"kind": "revenue_per_user"})
    test = await Experiment.get(id=test.id)
    await crowd(shop, test, ((400, 60), (400, 90)))
    orders = await Order.filter(shop_id=shop.id).order_by("id")
    for n, row in enumerate(orders):
        row.total = 100_000 + 1_000 * (n % 37)
    orders[-1].total = 90_000_000
    await Order.bulk_update(orders, ["total"])
    clock.move(timedelta(days=28))
    await olga.press(f"experiment_details:{test.id}")
    assert "Без урезания" in olga.text
    assert "сдвигает итог" not in olga.text
    assert "(B) — 900 000 ₽" in olga.text.replace("\N{NO-BREAK SPACE}", " ")
    assert "Из чего разница" in olga.text
    assert "покупателей +7,5 п. п." in olga.text


async def test_details_of_ten_variants_fit_into_a_message(
    olga: Chat, shop: Shop, clock: Clock
) -> None:
    test = await started(shop, 10)
    guards = [{"kind": each} for each in ("unsubscribes", "refunds", "page_errors", "cart_adds")]
    await Experiment.filter(id=test.id).update(goal={"kind": "revenue_per_user"}, guardrails=guards)
    await crowd(shop, await Experiment.get(id=test.id), ((40, 4), *((40, 20),) * 9))
    clock.move(timedelta(days=28))
    await olga.press(f"experiment_details:{test.id}")
    assert "J: " in olga.text
