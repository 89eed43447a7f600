"""Taken back, put right, tried again, paused, stopped: of a message that goes out in steps."""

from domain.campaigns import waves
from domain.experiments.steps import Steps
from domain.models import Campaign, Delivery, Experiment, ExperimentVariant, Person, Recall
from tests.chat import Chat, Clock, Stage
from tests.conversations.campaigns import audited, received
from tests.conversations.letter_variants import by_variant, own, run
from tests.conversations.test_experiments_end import readers_of
from tests.conversations.test_message_steps import HOUR, WORDS

CONTROL, OTHER = "Чай приехал", "Чай уже в пути"


async def first_part(olga: Chat, tested: Experiment, stage: Stage) -> list[Chat]:
    """Four of six have it, two of each variant; the others wait."""
    readers = [await readers_of(stage, n) for n in range(6)]
    await olga.send(OTHER)
    whole = Steps(way="first", people=4)
    await Experiment.filter(id=tested.id).update(steps=whole.stored(), window_hours=4)
    await run(olga, tested)
    await olga.press(f"campaign_card:{tested.campaign_id}")
    await olga.tap("Отправить…")
    await olga.tap("Начать: сначала 4 людям")
    await stage.run("send_deliveries")
    await stage.run("move_waves")
    return readers


def texts(readers: list[Chat]) -> list[str]:
    """Whatever of ours there is in the chats."""
    ours = (*WORDS, "Чай по 490 ₽", "Чай за 490")
    return sorted(said for chat in readers for said in received(chat) if said in ours)


async def open_recall(olga: Chat, tested: Experiment) -> None:
    await olga.press(f"campaign_run:{tested.campaign_id}")
    await olga.tap("⏸ Пауза")
    await olga.press(f"campaign_recall:{tested.campaign_id}")


async def test_deleted_in_the_middle_nobody_else_gets_it(
    olga: Chat, tested: Experiment, stage: Stage, clock: Clock
) -> None:
    readers = await first_part(olga, tested, stage)
    assert len(texts(readers)) == 4
    assert set(texts(readers)) == WORDS
    await olga.press(f"campaign_recall:{tested.campaign_id}")
    assert "Удалить у всех…" not in olga.buttons
    await open_recall(olga, tested)
    await olga.tap("Удалить у всех…")
    assert "Тест ещё идёт: удаление его обрывает" in olga.text
    await olga.tap("Удалить у 4")
    await stage.run("recall_sent")
    await stage.run("recall_sent")
    assert texts(readers) == []
    clock.move(5 * HOUR)
    for job in ("move_waves", "send_deliveries", "move_waves"):
        await stage.run(job)
    assert texts(readers) == []
    assert {each.status for each in await Delivery.all()} == {"recalled"}
    assert (await Experiment.get()).stage == "over"
    await olga.press(f"experiment_rest:{tested.id}")
    assert not any(label.startswith("Отправить") for label in olga.buttons)
    await olga.press(f"experiment_verdict:{tested.id}")
    assert "Сообщения удаляли у получивших" in olga.text


async def corrected(olga: Chat, tested: Experiment, stage: Stage, text: str) -> int:
    """The people of B have other words now; how many these are."""
    await open_recall(olga, tested)
    await olga.tap("Изменить текст…")
    assert "У B свой текст" in olga.text
    assert "Тест ещё идёт" in olga.text
    count = await Delivery.filter(variant=1, status="sent").count()
    await olga.tap("Текст B…")
    assert "Правим только вариант B" in olga.text
    assert f"Сейчас: «{OTHER}»" in olga.text
    await olga.send(text)
    await olga.tap(f"Изменить у {count}")
    await stage.run("recall_sent")
    await stage.run("recall_sent")
    await olga.press(f"campaign_recall:{tested.campaign_id}")
    assert f"Вариант B. Изменено: {count} из {count}" in olga.text
    return count


async def test_a_variant_is_corrected_in_its_own_words_once(
    olga: Chat, tested: Experiment, stage: Stage
) -> None:
    readers = await first_part(olga, tested, stage)
    count = await corrected(olga, tested, stage, "Чай за 490")
    campaign = await Campaign.get()
    await olga.press(f"campaign_correct.edit:{campaign.id}:{campaign.version - 1}:1")
    assert await Recall.all().count() == 1
    assert texts(readers) == sorted(["Чай за 490"] * count + [CONTROL] * (4 - count))
    assert await own(tested) == {**await own(tested), "text": "Чай за 490", "was": OTHER}
    assert "campaign_recall_variant" in await audited()
    await olga.press(f"experiment_variant:{tested.id}:1")
    assert f"Сначала было: «{OTHER}»" in olga.text
    await olga.press(f"campaign_copy:{campaign.id}")
    await olga.tap("Повторить с тестом")
    assert await own(await Experiment.get(restarted_from=tested.id)) == {
        name: value for name, value in (await own(tested)).items() if name != "was"
    }


async def test_the_rest_gets_the_corrected_words_and_only_if_asked(
    olga: Chat, tested: Experiment, stage: Stage, clock: Clock
) -> None:
    readers = await first_part(olga, tested, stage)
    await corrected(olga, tested, stage, "Чай за 490")
    await olga.press(f"campaign_run:{tested.campaign_id}")
    await olga.tap("▶️ Продолжить")
    clock.move(5 * HOUR)
    await stage.run("move_waves")
    await olga.press(f"experiment_rest:{tested.id}")
    assert "Текст после отправки исправляли, поэтому само ничего не уходит." in olga.text
    await olga.tap("Отправить B — 2 людям")
    await stage.run("move_waves")
    await stage.run("send_deliveries")
    assert OTHER not in texts(readers)
    assert len(texts(readers)) == 6
    await olga.press(f"experiment_verdict:{tested.id}")
    assert "Тексты после отправки исправляли (B)" in olga.text


async def test_the_control_is_corrected_alone(olga: Chat, tested: Experiment, stage: Stage) -> None:
    readers = await first_part(olga, tested, stage)
    await open_recall(olga, tested)
    await olga.tap("Изменить текст…")
    await olga.send("Чай по 490 ₽")
    count = await Delivery.filter(variant=0, status="sent").count()
    await Person.filter(telegram_id=olga.id).update(language="en")
    await olga.press(f"campaign_correct:{tested.campaign_id}")
    assert "B has words of its own" in olga.text
    assert "The test is still on" in olga.text
    await olga.tap(f"Change for {count}")
    await stage.run("recall_sent")
    await stage.run("recall_sent")
    assert texts(readers) == sorted(["Чай по 490 ₽"] * count + [OTHER] * (4 - count))
    await olga.press(f"experiment_variant:{tested.id}:0")
    assert "Now it says: “Чай по 490 ₽”" in olga.text
    await olga.press(f"experiment_details:{tested.id}")


async def test_a_code_may_not_get_lost(olga: Chat, tested: Experiment, stage: Stage) -> None:
    """Nor words be changed that a variant does not have, nor by who may only look."""
    await first_part(olga, tested, stage)
    variant = ExperimentVariant.filter(experiment_id=tested.id, place=1)
    content = {**await own(tested), "discount": {"kind": "discount", "code": "tea", "mode": "code"}}
    await variant.update(content=content)
    await open_recall(olga, tested)
    await olga.press(f"campaign_correct:{tested.campaign_id}:1")
    await olga.send("Чай за 490")
    assert "нет места для кода" in olga.text
    await variant.update(content={"discount": content["discount"]})
    await olga.press(f"campaign_correct:{tested.campaign_id}:1")
    await olga.send("Чай за 490 {промокод}")
    assert not await Recall.exists()


async def test_stopped_in_the_middle_and_only_the_failed_again(
    olga: Chat, tested: Experiment, stage: Stage, clock: Clock
) -> None:
    readers = await first_part(olga, tested, stage)
    lost = await Delivery.filter(status="sent").order_by("id").first()
    assert lost is not None
    await Delivery.filter(id=lost.id).update(status="failed", reason="refused", sent_at=None)
    await olga.press(f"campaign_run:{tested.campaign_id}")
    await olga.tap("⏹ Остановить")
    await olga.tap("Остановить")
    # Before the steps have noticed.
    await olga.press(f"campaign_retry:{tested.campaign_id}")
    await olga.tap("Повторить 1 человеку")
    clock.move(5 * HOUR)
    for job in ("move_waves", "send_deliveries", "move_waves", "send_deliveries"):
        await stage.run(job)
    again = await Delivery.get(customer_id=lost.customer_id, status="sent")
    assert (again.variant, again.wave) == (lost.variant, 0)
    assert len(texts(readers)) == 5
    assert await Delivery.filter(wave=waves.POOL).exclude(status="recalled").count() == 0
    assert ((await Experiment.get()).stage, (await Campaign.get()).status) == ("over", "done")


async def test_paused_while_asked_goes_on_after_the_answer(
    olga: Chat, tested: Experiment, stage: Stage, clock: Clock
) -> None:
    readers = await first_part(olga, tested, stage)
    clock.move(5 * HOUR)
    await stage.run("move_waves")
    await olga.press(f"campaign_run:{tested.campaign_id}")
    await olga.tap("⏸ Пауза")
    await olga.press(f"experiment_rest:{tested.id}")
    await olga.tap("Отправить A — 2 людям")
    for job in ("move_waves", "send_deliveries"):
        await stage.run(job)
    assert len(texts(readers)) == 4
    await olga.press(f"campaign_run:{tested.campaign_id}")
    await olga.tap("▶️ Продолжить")
    for job in ("move_waves", "send_deliveries"):
        await stage.run(job)
    assert len(texts(readers)) == 6
    assert (await by_variant(readers)).keys() == {0, 1}


async def test_what_is_deleted_after_a_lapse_goes_to_nobody(
    olga: Chat, tested: Experiment, stage: Stage, clock: Clock
) -> None:
    await first_part(olga, tested, stage)
    clock.move(5 * HOUR)
    await stage.run("move_waves")
    await Experiment.filter(id=tested.id).update(due_at=clock.now)
    await stage.run("move_waves")
    await olga.press(f"experiment_rest:{tested.id}")
    assert "Отправить A — 2 людям" in olga.buttons
    await olga.press(f"campaign_unsend:{tested.campaign_id}")
    await olga.tap("Удалить у 4")
    await olga.press(f"experiment_rest.send:{tested.id}:0")
    await stage.run("move_waves")
    assert (await Campaign.get()).status == "stopped"
    assert await Delivery.filter(status="planned").count() == 0
