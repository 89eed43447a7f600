"""How a test ends: an early look, a verdict, the winner for all; and a mailing in two variants."""

from datetime import timedelta

from domain.experiments import drafting
from domain.experiments.variant import Element
from domain.models import AuditRecord, Event, Experiment, Shop
from domain.segments import service
from domain.segments.rule import Rule
from tests.chat import Chat, Clock, Stage
from tests.conftest import NOW
from tests.conversations.campaigns import written
from tests.conversations.test_experiments import opened
from tests.experiments.seeing import crowd, ready, visitors


async def launched(olga: Chat, made: Experiment) -> None:
    await opened(olga, made)
    await olga.tap("Запустить…")
    await olga.tap("Всё равно запустить")


async def test_an_early_look_a_verdict_and_the_winner_for_all(
    olga: Chat, shop: Shop, clock: Clock, stage: Stage
) -> None:
    await visitors(shop, 120, ordered=60)
    made = await ready(shop)
    await launched(olga, made)
    running = await Experiment.get(id=made.id)
    await crowd(shop, running, ((1_500, 150), (1_500, 300)))
    clock.move(timedelta(days=4))
    await olga.tap("Обновить")
    assert "Идёт, день 5" in olga.text
    await olga.tap("Итог с картинкой")
    assert not any("всем…" in label for label in olga.buttons)
    early = olga.text
    clock.move(timedelta(days=24))
    await olga.tap("Обновить")
    assert olga.text != early
    assert olga.photo is not None
    await olga.tap("Тёмная")
    await olga.tap("Светлая")
    assert olga.photo is not None
    await olga.tap("Подробно")
    assert "По частям" in olga.buttons
    await olga.tap("« Назад")
    await olga.tap("Включить B всем…")
    assert "Победа доказана по записанному правилу" in olga.text
    await olga.tap("Включить всем")
    await is_on_for_all(olga)
    await olga.press(f"experiment_roll.roll_out:{made.id}:1:0")
    assert await AuditRecord.filter(action="experiment_rolled_out").count() == 1
    await olga.press("experiment_journal")
    assert "✅ Подтвердилась: +" in olga.text


async def is_on_for_all(olga: Chat) -> None:
    assert "✅ Победитель включён" in olga.text
    assert "Вариант B видят все, кроме 5 %" in olga.text
    await olga.tap("Итог с картинкой")
    assert "Вариант B включён" in olga.text
    await olga.tap("Держится ли эффект")
    assert "на контроле ещё никого нет" in olga.text
    await olga.tap("« Назад")
    assert "Вариант B включён" in olga.text


async def test_news_come_once_and_never_before_the_rule_allows(
    olga: Chat, shop: Shop, clock: Clock, stage: Stage
) -> None:
    """B is twice as good from the first day on; nobody hears of it before full weeks are over."""
    made = await ready(shop)
    await launched(olga, made)
    await crowd(shop, await Experiment.get(id=made.id), ((1_500, 150), (1_500, 300)))
    await olga.send("/menu")
    for days in (4, 3, 4):
        clock.move(timedelta(days=days))
        await stage.run("tell_verdicts")
        assert "итог" not in olga.text
    clock.move(timedelta(days=17, hours=12))
    await stage.run("tell_verdicts")
    assert "итог" not in olga.text, "nobody is woken"
    clock.move(timedelta(hours=12))
    await stage.run("tell_verdicts")
    assert olga.text.startswith("Шапка › итог")
    assert "Включить B всем…" in olga.buttons
    await olga.send("/menu")
    await stage.run("tell_verdicts")
    assert "итог" not in olga.text


async def test_nothing_proved_is_rolled_out_only_anyway(
    olga: Chat, shop: Shop, clock: Clock
) -> None:
    made = await ready(shop)
    await launched(olga, made)
    await crowd(shop, await Experiment.get(id=made.id), ((200, 20), (200, 21)))
    clock.move(timedelta(days=28))
    await olga.press(f"experiment_roll.roll_out:{made.id}:1:0")
    assert "Победителя ещё нет" in olga.toast
    await olga.press(f"experiment_roll:{made.id}:1")
    assert "Победа не доказана" in olga.text
    await olga.tap("Всё равно включить всем")
    assert "Вариант B видят все" in olga.text
    await olga.tap("Ещё")
    assert not any("всем" in label for label in olga.buttons)
    await olga.press("experiment_journal")
    assert "Включили без доказательства" in olga.text
    assert "Подтвердилась" not in olga.text


async def test_one_of_three_is_chosen_for_all(olga: Chat, shop: Shop, clock: Clock) -> None:
    made = await ready(shop)
    await drafting.add_variant(made, made.version)
    await drafting.write(made, 2, Element(text="Третий"), made.version)
    await launched(olga, made)
    await olga.tap("Ещё")
    await olga.tap("Включить вариант всем…")
    assert {"✓ B", "C"} <= set(olga.buttons)
    await olga.tap("C")
    await olga.tap("Всё равно включить всем")
    assert "Вариант C видят все, кроме 5 %" in olga.text


async def test_uneven_shares_show_no_winner(olga: Chat, shop: Shop, clock: Clock) -> None:
    made = await ready(shop)
    await launched(olga, made)
    await crowd(shop, await Experiment.get(id=made.id), ((1_000, 100), (700, 300)))
    clock.move(timedelta(days=28))
    await olga.press(f"experiment_verdict:{made.id}")
    assert not any("всем…" in label for label in olga.buttons)
    assert olga.photo is None


async def test_a_mailing_in_two_variants(
    olga: Chat, shop: Shop, stage: Stage, clock: Clock
) -> None:
    """Each gets the one that fell to them; what went is what they are counted by."""
    await service.create(shop, "Все покупатели", Rule(), None, NOW)
    readers = [await readers_of(stage, n) for n in range(12)]
    await compared(olga)
    await olga.tap("Отправить…")
    await olga.tap("Отправить 12 людям")
    await stage.run("send_deliveries")
    assert {chat.text for chat in readers} == {"Старые слова", "Новые слова"}
    clock.move(timedelta(minutes=1))
    await stage.run("note_exposures")
    test = await Experiment.get()
    await opened(olga, test)
    assert "Увидели 12" in olga.text
    new = sum(chat.text == "Новые слова" for chat in readers)
    assert f"B: Новые слова — {new}" in olga.text
    assert await Event.filter(name="experiment_exposure").count() == 12
    await olga.press(f"experiment_variant:{test.id}:0")
    assert "Старые слова" in olga.text


async def compared(olga: Chat) -> None:
    """A draft for everybody with a test over it that is running; its card."""
    campaign = await written(olga, "Старые слова")
    await olga.press(f"campaign_compare:{campaign.id}")
    await olga.tap("Сделать тест")
    # Whom the lot gives what is the same in every run.
    await Experiment.all().update(salt="0123456789abcdef")
    assert "Старые слова" in olga.text
    await olga.send("Новые слова")
    assert "Новые слова" in olga.text
    await olga.tap("Дальше: по чему судим")
    await olga.tap("Нажали в сообщении")
    await olga.send("Новые слова нажмут чаще")
    await olga.tap("Обычное правило")
    await olga.tap("Запустить…")
    await olga.tap("Всё равно запустить")
    assert "▶️ Идёт" in olga.text
    await olga.tap("К рассылке")


async def readers_of(stage: Stage, number: int) -> Chat:
    """One more customer who agreed."""
    person = stage.world.add_person(f"Читатель {number}", "ru", key=f"reader{number}")
    chat = Chat(person=person, stage=stage)
    await chat.send("/start")
    await chat.tap("Да, присылайте")
    return chat
