"""Staff: invited by links, moved between roles, dismissed at once."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from domain.models import AuditRecord, Invite, Person, Shop, Staff
from tests.chat import Chat, Clock, Stage
from tests.conftest import NOW, hired

Hire = Callable[[str], Awaitable[Chat]]


async def invited(olga: Chat, role: str) -> str:
    await olga.send("/staff")
    await olga.tap("Позвать")
    await olga.tap(role)
    link = next(line for line in olga.text.splitlines() if line.startswith("https://t.me/"))
    return link.partition("start=")[2]


async def card(olga: Chat, line: str) -> None:
    await olga.send("/staff")
    await olga.tap(line)


async def job_of(chat: Chat) -> Staff | None:
    return await Staff.get_or_none(person_id=chat.id)


async def test_link_makes_an_analyst(olga: Chat, stage: Stage) -> None:
    code = await invited(olga, "аналитик")
    assert "действует 7 дней" in olga.text
    assert olga.buttons[0] == "Скопировать ссылку"

    stage.world.add_person("Вера", "ru", key="vera")
    vera = Chat(person=stage.world.person("vera"), stage=stage)
    await vera.send(f"/start {code}")
    assert vera.text == "Лавка\nТеперь вы работаете здесь. Роль: аналитик."

    await olga.send("/staff")
    assert olga.text == "Сотрудники\n2 человека"
    assert "Вера · аналитик" in olga.buttons


async def test_link_is_stored_as_a_hash_only(olga: Chat) -> None:
    code = await invited(olga, "менеджер")

    assert [code in (each.code_hash, each.role) for each in await Invite.all()] == [False]


async def test_link_dies_after_a_week(olga: Chat, stage: Stage, clock: Clock) -> None:
    code = await invited(olga, "менеджер")
    clock.move(timedelta(days=7, seconds=1))
    late = Chat(person=stage.world.person("customer"), stage=stage)
    await late.send(f"/start {code}")

    assert late.text.startswith("Ссылка уже использована или устарела.")
    assert await job_of(late) is None


async def test_made_up_link_opens_nothing(olga: Chat, stage: Stage) -> None:
    guest = Chat(person=stage.world.person("customer"), stage=stage)
    for code in ("own_x", "inv_", "own_" + "y" * 60):
        await guest.send(f"/start {code}")
        assert guest.text.startswith("Ссылка уже использована")
    assert await job_of(guest) is None


async def test_owner_who_opens_a_lesser_link_stays_owner(olga: Chat) -> None:
    await olga.send(f"/start {await invited(olga, 'поддержка')}")

    job = await job_of(olga)
    assert job is not None
    assert job.role == "owner"


async def test_role_changes_and_counts_at_the_next_press(olga: Chat, misha: Chat) -> None:
    await card(olga, "Миша Орлов · менеджер")
    assert "Может: сегменты, рассылки" in olga.text
    await olga.tap("поддержка")
    assert olga.toast == "Роль изменена."
    assert olga.text.startswith("Миша Орлов · поддержка")

    await misha.press("menu")
    assert misha.text == "Лавка · поддержка\nЧто делаем?"


async def test_same_role_twice_is_written_once(olga: Chat, misha: Chat) -> None:
    job = await job_of(misha)
    assert job is not None
    await card(olga, "Миша Орлов · менеджер")
    for _ in range(2):
        await olga.press(f"staff_card.change:{job.id}:analyst")

    assert await AuditRecord.filter(action="role_changed").count() == 1


async def test_dismissed_loses_rights_at_the_next_press(olga: Chat, misha: Chat) -> None:
    await misha.send("/letters")
    await card(olga, "Миша Орлов · менеджер")
    await olga.tap("Лишить доступа")
    assert "Лишить доступа: Миша Орлов?" in olga.text
    await olga.tap("Лишить доступа")
    assert olga.toast == "Доступ закрыт."

    await misha.press("letters")
    assert misha.toast == "У вашей роли нет на это прав. Попросите владельца магазина."
    assert misha.buttons == ["☰ Меню"]
    await misha.tap("☰ Меню")
    assert misha.text == "Лавка\nЧем помочь?"


async def test_dismissing_twice_says_that_nobody_is_left(olga: Chat, misha: Chat) -> None:
    job = await job_of(misha)
    assert job is not None
    await card(olga, "Миша Орлов · менеджер")
    await olga.tap("Лишить доступа")
    await olga.press(f"staff_dismiss.dismiss:{job.id}")
    await olga.press(f"staff_dismiss.dismiss:{job.id}")

    assert olga.toast == "Этого сотрудника больше нет."
    await olga.press(f"staff_card:{job.id}")
    assert olga.text == "Этого сотрудника больше нет."
    await olga.tap("« Назад")
    assert olga.text == "Сотрудники\n1 человек"


@pytest.mark.parametrize("press", ["staff_dismiss.dismiss:{}", "staff_card.change:{}:analyst"])
async def test_last_owner_stays(olga: Chat, press: str) -> None:
    job = await job_of(olga)
    assert job is not None
    await olga.press(press.format(job.id))

    assert olga.toast.startswith("У магазина должен остаться хотя бы один владелец.")
    assert await Staff.filter(role="owner").count() == 1


async def test_one_of_two_owners_may_go(olga: Chat, stage: Stage, shop: Shop) -> None:
    stage.world.add_person("Пётр", "ru", key="petr")
    petr = await hired(stage, shop, "petr", "owner")
    job = await job_of(olga)
    assert job is not None
    await petr.press(f"staff_dismiss.dismiss:{job.id}")

    assert petr.toast == "Доступ закрыт."
    assert await job_of(olga) is None


FORGED = (
    "staff_list",
    "staff_card:1",
    "staff_card.change:1:analyst",
    "staff_dismiss:1",
    "staff_dismiss.dismiss:1",
    "staff_invite",
    "staff_invite.invite:owner",
    "audit_log",
    "settings_change",
    "setting:name",
    "setting.answer:currency:USD",
    "setup",
    "setup.answer:name:x",
    "shop_open",
    "shops.open_shop",
)


@pytest.mark.parametrize("role", ["manager", "analyst", "moderator", "support", "customer"])
async def test_only_the_owner_presses_the_owners_buttons(
    olga: Chat, staff_in: Hire, anna: Chat, role: str
) -> None:
    forger = anna
    if role != "customer":
        olga.stage.world.add_person("Forger", "ru", key=f"{role}2")
        forger = await staff_in(role)
    before = await state()
    for data in FORGED:
        await forger.press(data)
        assert forger.toast.startswith("У вашей роли нет на это прав"), data
    assert await state() == before


async def state() -> list[object]:
    return [
        await Staff.all().order_by("id").values_list("id", "role"),
        await Shop.all().order_by("id").values_list("name", "currency"),
        await Invite.all().count(),
    ]


async def test_unknown_role_is_refused(olga: Chat, misha: Chat) -> None:
    job = await job_of(misha)
    assert job is not None
    for data in (f"staff_card.change:{job.id}:king", "staff_invite.invite:king"):
        await olga.press(data)
        assert olga.toast == "Такой роли нет."


async def test_many_staff_are_paged(olga: Chat, shop: Shop) -> None:
    for number in range(20):
        person = await Person.create(telegram_id=900 + number, name=f"N{number}", created_at=NOW)
        await Staff.create(shop=shop, person=person, role="support", joined_at=NOW)
    await olga.send("/staff")
    assert olga.rows[-3] == ["‹", "1/4", "›"]
    await olga.tap("‹")
    assert olga.rows[-3][1] == "4/4"
    await olga.press("staff_list:99")
    assert olga.rows[-3][1] == "4/4"


async def test_person_without_a_name_has_a_number(olga: Chat, shop: Shop) -> None:
    person = await Person.create(telegram_id=77_001, created_at=NOW)
    await Staff.create(shop=shop, person=person, role="support", joined_at=NOW)
    await olga.send("/staff")
    await olga.tap("77001 · поддержка")
    assert olga.text.startswith("77001 · поддержка")


async def test_owner_by_settings_gets_letters_only_after_start(
    olga: Chat, anna: Chat, shop: Shop
) -> None:
    """An owner named in the settings may never have opened the bot: nobody else is troubled."""
    silent = await Person.create(telegram_id=55_555, created_at=NOW)
    await Staff.create(shop=shop, person=silent, role="owner", joined_at=NOW)
    await anna.send("Есть ли чай?")

    assert anna.text.startswith("Письмо у нас")
    assert "Есть ли чай?" in olga.text
