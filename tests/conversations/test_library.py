"""Templates: saved from a campaign, used for another, renamed, put away and taken out again."""

from collections.abc import Awaitable, Callable

from domain.models import Campaign, MessageTemplate, Segment
from tests.chat import PIXEL, Chat
from tests.conversations.campaigns import more, written


async def saved(chat: Chat) -> MessageTemplate:
    """A template, on its card."""
    await written(chat, "Привет, {имя|друзья}!")
    await chat.tap("Кнопки")
    await chat.send("Каталог — shop.ru")
    await more(chat, "В шаблоны")
    await chat.tap("Сохранить")
    return await MessageTemplate.get()


async def test_saved_and_used_again(olga: Chat, everybody: Segment) -> None:
    await saved(olga)
    assert "Шаблон «Привет, …!»" in olga.text
    assert "Привет, {имя|друзья}!" in olga.text
    assert "[Каталог]" in olga.text

    await olga.tap("Сделать рассылку")
    assert "Кому отправить" in olga.text
    await olga.tap("Все покупатели")
    assert "(1 кнопка)" in olga.text
    first, second = await Campaign.all().order_by("id")
    assert first.message == second.message
    assert (await MessageTemplate.get()).uses == 1


async def test_double_taps_make_one_of_each(olga: Chat, everybody: Segment) -> None:
    template = await saved(olga)
    campaign = await Campaign.get()
    await olga.press(f"campaign_save.keep:{campaign.id}")
    assert olga.toast == "Такой шаблон уже есть."
    assert await MessageTemplate.all().count() == 1

    await olga.tap("Сделать рассылку")
    await olga.press(f"message_template.begin:{template.id}:0")
    assert "Кому отправить" in olga.text
    assert await Campaign.all().count() == 2

    await olga.press(f"message_template.archive:{template.id}")
    await olga.press(f"message_template.archive:{template.id}")
    assert "Своих пока нет" in olga.text


async def test_under_another_name(olga: Chat, everybody: Segment) -> None:
    await written(olga)
    await more(olga, "В шаблоны")
    await olga.send("а" * 41)
    assert "до 40 знаков" in olga.text
    await olga.send("  Приветствие ")

    assert "Шаблон «Приветствие»" in olga.text


async def test_renamed_put_away_and_taken_out(olga: Chat, everybody: Segment) -> None:
    await saved(olga)
    await olga.tap("Переименовать")
    await olga.send("Приветствие")
    assert "Шаблон «Приветствие»" in olga.text
    await olga.tap("В архив")
    assert "Своих пока нет" in olga.text
    await olga.tap("Архив (1)")
    await olga.tap("Приветствие")
    assert olga.buttons[0] == "Вернуть из архива"
    await olga.tap("Вернуть из архива")
    assert "Сделать рассылку" in olga.buttons
    await olga.send("/campaigns")
    await more(olga, "Шаблоны")

    assert olga.buttons[0] == "Приветствие"


async def test_a_ready_text_becomes_a_campaign_and_ones_own(olga: Chat, everybody: Segment) -> None:
    await olga.send("/campaigns")
    await more(olga, "Шаблоны")
    await olga.tap("Готовые тексты")
    await olga.tap("Забытая корзина")
    assert "Так его получит, например, Анна:" in olga.text
    assert "• Чай «Ассам» — 450" in olga.text
    await olga.tap("« Назад")
    await olga.tap("Новинки")
    await olga.tap("Сохранить себе")
    assert olga.toast == "Сохранено в шаблоны."
    await olga.tap("« Назад")
    await olga.tap("Готовые тексты")
    await olga.tap("Новинки")
    await olga.tap("Сделать рассылку")

    assert "Текст рассылки" in olga.text
    assert "у нас новинки" in olga.text


async def test_an_empty_draft_takes_a_template(olga: Chat, everybody: Segment) -> None:
    await saved(olga)
    await olga.send("/campaigns")
    await olga.tap("Создать рассылку")
    await olga.tap("Взять из шаблонов")
    assert olga.buttons[:2] == ["Привет, …!", "Новинки"]
    await olga.tap("Привет, …!")
    assert "Привет, {имя|друзья}!" in olga.text
    await olga.send("/campaigns")
    await olga.tap("Создать рассылку")
    await olga.tap("Взять из шаблонов")
    await olga.tap("Новинки")

    assert "у нас новинки" in olga.text
    assert (await MessageTemplate.get()).uses == 1


async def test_what_a_message_carries_is_kept(olga: Chat, everybody: Segment) -> None:
    await olga.send("/campaigns")
    await olga.tap("Создать рассылку")
    await olga.send_album(("1.png", PIXEL), ("2.mp4", b"film"), caption="Чай")
    campaign = await Campaign.get()
    await olga.press(f"campaign_save:{campaign.id}")
    await olga.tap("Сохранить")

    assert "Альбом: 1 фото, 1 видео." in olga.text
    template = await MessageTemplate.get()
    assert "album" not in template.message


async def test_an_empty_message_is_not_saved(olga: Chat) -> None:
    await olga.send("/campaigns")
    await olga.tap("Создать рассылку")
    campaign = await Campaign.get()
    await olga.press(f"campaign_save:{campaign.id}")
    assert "Сообщение пустое" in olga.text
    assert "Сохранить" not in olga.buttons
    await olga.press(f"campaign_save.keep:{campaign.id}")

    assert await MessageTemplate.all().count() == 0


async def test_others_only_look(
    staff_in: Callable[[str], Awaitable[Chat]], olga: Chat, everybody: Segment
) -> None:
    template = await saved(olga)
    analyst = await staff_in("analyst")
    await analyst.press(f"message_template:{template.id}")
    assert "Привет, {имя|друзья}!" in analyst.text
    assert analyst.buttons == ["« Назад", "☰ Меню"]
    await analyst.press(f"message_template.begin:{template.id}:0")
    assert await Campaign.all().count() == 1

    support = await staff_in("support")
    await support.press(f"message_template:{template.id}")
    assert "Привет" not in support.text


async def test_a_template_that_is_gone(olga: Chat, everybody: Segment) -> None:
    template = await saved(olga)
    await MessageTemplate.filter(id=template.id).delete()
    await olga.tap("Сделать рассылку")

    assert olga.text == "Этого шаблона больше нет."
