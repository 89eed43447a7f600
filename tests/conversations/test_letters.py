"""Letters: written by customers, answered by whoever is free, in the right chat."""

import pytest

from domain.models import Customer, Identity, Letter
from tests.chat import PIXEL, Chat
from tests.conftest import customer_of

LONG = "я" * 2_001


async def wrote(anna: Chat, text: str = "Где мой заказ?") -> None:
    await anna.send("/menu")
    await anna.tap("Написать магазину")
    await anna.send(text)


async def test_letter_and_answer(olga: Chat, anna: Chat) -> None:
    await wrote(anna)
    assert anna.text == "Письмо у нас\nОтветим в этом чате."
    assert olga.text.splitlines()[0] == "Письмо: Анна Ковалёва"
    assert "Где мой заказ?" in olga.text

    await olga.send("Завтра привезём", reply_to=olga.last["id"])
    assert olga.text.startswith("Ответ отправлен.")
    assert "Все письма отвечены." in olga.text
    assert anna.text == "Лавка отвечает\nЗавтра привезём"


async def test_answer_is_written_after_a_tap(olga: Chat, anna: Chat) -> None:
    await wrote(anna)
    await olga.send("Это не ответ")
    assert anna.text.startswith("Письмо у нас")

    await olga.tap("Ответить")
    assert "Напишите ответ одним сообщением" in olga.shown[-2]["text"]
    await olga.send("Завтра привезём")
    assert anna.text == "Лавка отвечает\nЗавтра привезём"


async def test_answer_is_answered_by_a_reply(olga: Chat, anna: Chat) -> None:
    await wrote(anna)
    await olga.send("Завтра", reply_to=olga.last["id"])
    await anna.send("/orders")
    answer = next(each for each in anna.shown if "отвечает" in each["text"])
    await anna.send("Спасибо!", reply_to=answer["id"])

    assert "Спасибо!" in olga.text
    assert "Завтра" in olga.text


async def test_letter_is_written_without_a_menu(olga: Chat, anna: Chat) -> None:
    await anna.send("Здравствуйте, это просто сообщение")
    assert anna.text.startswith("Письмо у нас")
    assert await Letter.all().count() == 1


async def test_reply_reaches_the_right_customer_from_anywhere(
    olga: Chat, anna: Chat, boris: Chat
) -> None:
    """Olga stands in the settings; each reply goes to the letter it replies to."""
    await wrote(anna, "Письмо Анны")
    of_anna = olga.last["id"]
    await boris.send("Letter of Boris")
    of_boris = olga.last["id"]
    await olga.send("/settings")
    await olga.tap("Изменить")
    await olga.tap("Название")

    await olga.send("Ответ Анне", reply_to=of_anna)
    await olga.send("To Boris", reply_to=of_boris)
    assert anna.text.endswith("Ответ Анне")
    assert boris.text == "Лавка answers\nTo Boris"


async def test_letter_is_shown_to_whoever_may_answer(
    olga: Chat, misha: Chat, anna: Chat, staff_in: object
) -> None:
    await wrote(anna)
    assert "Где мой заказ?" in olga.text
    assert "Где мой заказ?" in misha.text


async def test_second_answer_is_fine_too(olga: Chat, misha: Chat, anna: Chat) -> None:
    await wrote(anna)
    first, second = olga.last["id"], misha.last["id"]
    await olga.send("Один", reply_to=first)
    await misha.send("Два", reply_to=second)

    assert [each["text"] for each in anna.shown[-2:]] == [
        "Лавка отвечает\nОдин",
        "Лавка отвечает\nДва",
    ]
    assert await Letter.filter(staff_id__isnull=False).count() == 2


async def test_one_unreachable_colleague_troubles_nobody(
    olga: Chat, misha: Chat, anna: Chat
) -> None:
    misha.person.block()
    await misha.stage.pump()
    await wrote(anna)

    assert anna.text == "Письмо у нас\nОтветим в этом чате."
    assert "Где мой заказ?" in olga.text


async def test_letter_waits_when_no_staff_is_reachable(olga: Chat, anna: Chat) -> None:
    olga.person.block()
    await olga.stage.pump()
    await wrote(anna)
    assert anna.text == "Письмо у нас\nОтветим в этом чате."
    await olga.send("/start")
    await olga.send("/letters")
    assert "Ждёт ответа 1 письмо" in olga.text


async def test_long_letter_is_refused_and_the_question_stays(olga: Chat, anna: Chat) -> None:
    await wrote(anna, LONG)
    assert "Письмо длиннее 2\u00a0000 знаков (сейчас 2\u00a0001)" in anna.text
    assert await Letter.all().count() == 0
    await anna.send("Короче")
    assert anna.text.startswith("Письмо у нас")


async def test_long_letters_fit_the_screen_of_staff(olga: Chat, anna: Chat) -> None:
    for _ in range(7):
        await anna.send("&<>" * 666)
    assert len(olga.text) <= 4_096
    assert olga.text.startswith("Письмо: Анна Ковалёва")


async def test_longest_answer_arrives(olga: Chat, anna: Chat) -> None:
    await wrote(anna)
    await olga.send("<" * 2_000, reply_to=olga.last["id"])
    assert anna.text.endswith("<" * 2_000)


async def test_customer_who_blocked_is_named_to_staff(olga: Chat, anna: Chat) -> None:
    await wrote(anna)
    anna.person.block()
    await anna.stage.pump()
    await olga.send("Ответ", reply_to=olga.last["id"])

    assert olga.text.startswith("Написать не получится: покупатель заблокировал бота")
    assert await Letter.filter(staff_id__isnull=False).count() == 0


async def test_deleted_account_is_told_to_staff(olga: Chat, anna: Chat) -> None:
    await wrote(anna)
    anna.person.deactivate()
    await olga.send("Ответ", reply_to=olga.last["id"])
    assert olga.text.startswith("Сохранено, но сообщение не дошло")


async def test_erased_customer_gets_no_answer(olga: Chat, anna: Chat) -> None:
    await wrote(anna)
    await anna.press("my_data_delete.erase")
    await olga.send("Ответ", reply_to=olga.last["id"])
    assert olga.text == "Этого письма больше нет."


async def test_photo_instead_of_a_letter(anna: Chat) -> None:
    await anna.press("letter_new")
    await anna.send_photo(PIXEL)
    assert anna.text.startswith("Файл пока некуда положить.")
    assert anna.buttons == ["☰ Меню"]


async def test_contact_instead_of_a_letter(anna: Chat) -> None:
    anna.person.send_contact()
    await anna.stage.pump()
    assert anna.text == "Спасибо, номер записан."


async def test_list_leads_to_the_letter_and_back(olga: Chat, anna: Chat) -> None:
    await wrote(anna, "Как давно вы работаете? " * 10)
    await olga.send("/letters")
    label = olga.buttons[0]
    assert label.startswith("Анна Ковалёва: Как давно")
    await olga.tap(label)
    assert olga.text.startswith("Письмо: Анна Ковалёва")
    await olga.send("Десять лет")
    assert anna.text.endswith("Десять лет")
    await olga.press("letters")
    assert "Все письма отвечены." in olga.text


@pytest.mark.parametrize("press", ["letter:1", "letters", "letter"])
async def test_customer_reads_no_list_of_letters(anna: Chat, press: str) -> None:
    await anna.press(press)
    assert anna.toast.startswith("У вашей роли нет на это прав")


async def test_customer_reads_no_answer_to_another(olga: Chat, anna: Chat, boris: Chat) -> None:
    await wrote(anna)
    await olga.send("Секрет", reply_to=olga.last["id"])
    answer = await Letter.get(staff_id__isnull=False)
    await boris.press(f"letter_answer:{answer.id}")

    assert boris.toast == "This letter is no longer there."
    assert "Секрет" not in boris.text


async def test_stranger_who_never_pressed_start_is_told_what_to_do(olga: Chat, anna: Chat) -> None:
    await Customer.filter(telegram_id=anna.id).update(telegram_id=None)
    await Identity.filter(kind="telegram", value=str(anna.id)).delete()
    await anna.send("Здравствуйте")
    assert anna.text == "Вы ещё не покупатель этого магазина. Нажмите /start."


async def test_dismissed_colleague_answers_nobody(olga: Chat, misha: Chat, anna: Chat) -> None:
    await wrote(anna)
    note = misha.last["id"]
    await olga.send("/staff")
    await olga.tap("Миша Орлов · менеджер")
    await olga.tap("Лишить доступа")
    await olga.tap("Лишить доступа")
    await misha.send("Я всё ещё тут", reply_to=note)

    assert misha.text.startswith("У вашей роли нет на это прав")
    assert (await customer_of(anna)).telegram_id == anna.id
    assert await Letter.filter(staff_id__isnull=False).count() == 0
