"""What a variant of a message may have of its own: edited in the chat, and really sent."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from domain.experiments import letters
from domain.models import Campaign, Experiment, PromoCode, Shop
from tests.chat import PIXEL, Chat, Stage
from tests.conftest import NOW
from tests.conversations.letter_variants import by_variant, own, run, sent
from tests.conversations.test_experiments_end import readers_of

Hire = Callable[[str], Awaitable[Chat]]


async def test_buttons_are_typed_shown_and_sent(
    olga: Chat, tested: Experiment, stage: Stage
) -> None:
    readers = [await readers_of(stage, n) for n in range(8)]
    assert "Пока как A" in olga.text
    await olga.tap("Кнопки")
    assert "Вариант B › Кнопки" in olga.text
    assert "Сейчас: как в A." in olga.text
    await olga.send("Купить")
    assert "Купить" in olga.text
    assert await own(tested) == {}
    await olga.send("Купить - shop.ru/tea\nКаталог - shop.ru")
    assert "Отличается от A: кнопки «Купить», «Каталог»" in olga.text
    assert "Чай приехал" in olga.text
    assert "[Купить] [Каталог]" in olga.text
    await olga.tap("Отправить себе")
    assert any(each["text"] == "Чай приехал" for each in olga.shown)
    await run(olga, tested)
    await olga.press(f"experiment_trait:{tested.id}:1:buttons")
    assert "Как в A" not in olga.buttons
    await olga.send("Другая - shop.ru/other")
    assert "Тест уже идёт. Если поменять вариант сейчас" in olga.text
    await sent(olga, stage, 8)
    arms = await by_variant(readers)
    assert set(arms) == {0, 1}
    assert all(chat.buttons == [] for chat in arms[0])
    assert all(chat.buttons == ["Купить", "Каталог"] for chat in arms[1])


async def test_words_and_buttons_stand_side_by_side(olga: Chat, tested: Experiment) -> None:
    await olga.press(f"experiment_trait:{tested.id}:1:buttons")
    await olga.send("Купить - shop.ru/tea")
    await olga.send_photo(PIXEL, "Улун приехал")
    assert "Отличается от A: текст, фото, кнопки «Купить»" in olga.text
    await olga.send("Пуэр приехал")
    assert "buttons" in await own(tested)
    await olga.tap("Кнопки")
    await olga.tap("Как в A")
    assert "Отличается от A: текст, фото" in olga.text
    await olga.tap("Очистить")
    assert await own(tested) == {}


async def test_an_album_is_no_picture_of_a_variant(olga: Chat, tested: Experiment) -> None:
    shown = len(olga.shown)
    await olga.send_album(("1.png", PIXEL), ("2.png", PIXEL), ("3.png", PIXEL), caption="Улун")

    assert olga.text.startswith("Варианту нужно одно фото, альбом не взяли.")
    assert len(olga.shown) == shown + 1
    assert await own(tested) == {}


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("Купить", "Не понял строку"),
        ("Купить - нет", "не адрес"),
        ("\n".join(f"К{n} - shop.ru/{n}" for n in range(9)), "до 8"),
    ],
)
async def test_buttons_that_are_none(
    olga: Chat, tested: Experiment, said: str, answer: str
) -> None:
    await olga.press(f"experiment_trait:{tested.id}:1:buttons")
    await olga.send(said)
    assert "Вариант" not in olga.text
    assert answer.lower() in olga.text.lower()
    assert await own(tested) == {}


async def test_the_same_as_the_control_is_refused(olga: Chat, tested: Experiment) -> None:
    await Campaign.all().update(
        message={"text": "Чай", "buttons": [{"label": "Купить", "url": "https://shop.ru/tea"}]}
    )
    await olga.press(f"experiment_variant:{tested.id}:1")
    await olga.send("Чай")
    assert "то же самое, что в A" in olga.text
    await olga.press(f"experiment_trait:{tested.id}:1:buttons")
    await olga.send("Купить - shop.ru/tea")
    assert "то же самое, что в A" in olga.text
    await olga.press(f"experiment_trait:{tested.id}:1:buttons")
    await olga.tap("Без кнопок")
    assert "Отличается от A: без кнопок" in olga.text


async def test_a_stale_key_and_a_second_tap_change_nothing(
    olga: Chat, tested: Experiment, staff_in: Hire
) -> None:
    await olga.press(f"experiment_trait:{tested.id}:1:buttons")
    await olga.send("Купить - shop.ru/tea")
    version = (await Experiment.get()).version
    await olga.press(f"experiment_trait.leave:{tested.id}:1:buttons:{version - 1}")
    assert "buttons" in await own(tested)
    await olga.press(f"experiment_trait.leave:{tested.id}:1:buttons:{version}")
    await olga.press(f"experiment_trait.leave:{tested.id}:1:buttons:{version}")
    assert (await Experiment.get()).version == version + 1
    await olga.press(f"experiment_trait.leave:{tested.id}:0:buttons:{version + 1}")
    assert "меняйте её в рассылке" in olga.toast
    analyst = await staff_in("analyst")
    await analyst.press(f"experiment_variant:{tested.id}:1")
    assert "Чай приехал" in analyst.text
    assert "Кнопки" not in analyst.buttons
    await analyst.press(f"experiment_trait:{tested.id}:1:buttons")
    assert "Вариант B" not in analyst.text
    await olga.press(f"experiment_trait:{tested.id}:1:nothing")
    await olga.press(f"experiment_trait.choose:{tested.id}:1:buttons:{version + 1}:ffff")
    assert (await Experiment.get()).version == version + 1


async def test_other_words_leave_a_variants_own_alone(
    olga: Chat, tested: Experiment, stage: Stage
) -> None:
    """B says it in its own words, C has only other buttons."""
    readers = [await readers_of(stage, n) for n in range(12)]
    await olga.send("Улун приехал")
    await olga.press(f"experiment_variants:{tested.id}")
    await olga.tap("Добавить вариант")
    await olga.tap("Кнопки")
    await olga.send("Купить - shop.ru/tea")
    await run(olga, tested)
    await sent(olga, stage, 12)
    arms = await by_variant(readers)
    assert set(arms) == {0, 1, 2}
    campaign = await Campaign.get()
    await olga.press(f"campaign_correct:{campaign.id}")
    assert f"Изменится в Telegram у {12 - len(arms[1])}," in olga.text
    assert f"У B свой текст, это {len(arms[1])} чел" in olga.text
    await olga.send("Чай приедет завтра")
    await olga.tap(f"Изменить у {12 - len(arms[1])}")
    await stage.run("recall_sent")
    assert {chat.text for chat in arms[0] + arms[2]} == {"Чай приедет завтра"}
    assert {chat.text for chat in arms[1]} == {"Улун приехал"}
    assert all(chat.buttons == ["Купить"] for chat in arms[2])
    await olga.press(f"campaign_recall:{campaign.id}")
    assert f"{12 - len(arms[1])} из {12 - len(arms[1])}" in olga.text
    await olga.press(f"experiment_variant:{tested.id}:0")
    assert "Чай приехал" in olga.text


async def test_done_again_over_a_new_draft(olga: Chat, tested: Experiment, stage: Stage) -> None:
    await readers_of(stage, 1)
    await readers_of(stage, 2)
    await olga.press(f"experiment_trait:{tested.id}:1:buttons")
    await olga.send("Купить - shop.ru/tea")
    await run(olga, tested)
    await sent(olga, stage, 2)
    await olga.press(f"experiment_card.again:{tested.id}")
    assert "✏️ Черновик" in olga.text
    made = await Experiment.get(restarted_from=tested.id)
    assert made.campaign_id != tested.campaign_id
    assert (await Campaign.get(id=made.campaign_id)).status == "draft"
    assert await own(made) == await own(tested)
    assert await own(made, 0) == {}


async def test_the_campaigns_own_question_tells_of_its_test(
    olga: Chat, tested: Experiment, stage: Stage
) -> None:
    await readers_of(stage, 1)
    campaign = await Campaign.get()
    await olga.press(f"experiment_trait:{tested.id}:1:buttons")
    await olga.send("Купить - shop.ru/tea")
    await olga.press(f"campaign_confirm:{campaign.id}")
    assert "Тест этой рассылки не запущен: все получат A" in olga.text
    await run(olga, tested)
    await olga.press(f"campaign_confirm:{campaign.id}")
    assert "B против A: кнопки «Купить»" in olga.text


async def test_the_campaign_does_not_go_with_a_variant_that_is_dead_by_now(
    olga: Chat, tested: Experiment, stage: Stage, shop: Shop
) -> None:
    """The code was all right when the test was started."""
    await readers_of(stage, 1)
    await olga.send("Код {промокод}")
    await olga.press(f"experiment_trait:{tested.id}:1:discount")
    await olga.send("TEA10")
    await run(olga, tested)
    await PromoCode.create(shop=shop, code="tea10", issued_at=NOW, used_at=NOW)
    campaign = await Campaign.get()
    await olga.press(f"campaign_confirm:{campaign.id}")
    await olga.tap("Отправить 1 человеку")
    assert "Этот код уже использован" in olga.toast
    assert (await Campaign.get()).status == "draft"


async def test_one_test_at_a_time_compares_a_campaign(olga: Chat, tested: Experiment) -> None:
    await olga.press(f"experiment_trait:{tested.id}:1:buttons")
    await olga.send("Купить - shop.ru/tea")
    await run(olga, tested)
    await olga.press(f"experiment_card.again:{tested.id}")
    again = await Experiment.get(restarted_from=tested.id)
    await olga.press(f"experiment_confirm:{again.id}")
    await olga.tap("Всё равно запустить")
    assert "уже сравнивает тест" in olga.toast
    assert (await Experiment.get(id=again.id)).status == "draft"
    await olga.press(f"campaign_confirm:{tested.campaign_id}")
    assert "B против A: кнопки «Купить»" in olga.text


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ({}, {"email": {"subject": "Чай", "text": "Длинно о чае"}}),
        ({"text": "Чай", "buttons": []}, {"email": {"subject": "Чай", "text": "Длинно о чае"}}),
        ({"text": "Улун"}, {"email": {"subject": "Чай"}}),
    ],
)
def test_other_words_are_said_by_every_channel(content: Any, said: Any) -> None:  # noqa: ANN401
    control = {"text": "Чай", "own": {"email": {"subject": "Чай", "text": "Длинно о чае"}}}
    assert letters.merged(control, content)["own"] == said
    assert control["own"]["email"]["text"] == "Длинно о чае"  # type: ignore[index]
