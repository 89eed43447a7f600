"""Touches: what is one, what is a repeat, which one is the first."""

from datetime import timedelta

from domain.audience.forgetting import erase
from domain.links import chats, touching
from domain.links.chats import Chat, Move
from domain.models import ChatMember, ChatMove, Event, Shop, ShopChat, Staff, Touch
from tests.conftest import NOW
from tests.links.placements import a_link, an_actor, came
from tests.reports.shops import a_customer

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


async def test_first_touch_stays_whatever_comes_later(shop: Shop) -> None:
    anna, vk, ads = await a_customer(shop), await a_link(shop), await a_link(shop, "ads", "yandex")
    await came(anna, vk, NOW)
    await came(anna, ads, NOW + DAY)
    await came(anna, None, NOW + 2 * DAY)

    first = await touching.first(anna)
    assert first is not None
    assert first.link_id == vk.id
    assert await Touch.all().count() == 3


async def test_same_link_within_a_visit_is_one_touch(shop: Shop) -> None:
    anna, vk = await a_customer(shop), await a_link(shop)
    await came(anna, vk, NOW)
    assert await came(anna, vk, NOW + 10 * MINUTE) is None
    assert await came(anna, vk, NOW + 31 * MINUTE) is not None


async def test_other_link_within_a_visit_is_another_touch(shop: Shop) -> None:
    anna, vk, ads = await a_customer(shop), await a_link(shop), await a_link(shop, "ads")
    await came(anna, vk, NOW)
    assert await came(anna, ads, NOW + MINUTE) is not None


async def test_direct_within_a_visit_is_no_touch(shop: Shop) -> None:
    anna, vk = await a_customer(shop), await a_link(shop)
    await came(anna, vk, NOW)
    assert await came(anna, None, NOW + MINUTE) is None


async def test_same_report_twice_is_one_touch(shop: Shop) -> None:
    anna, vk = await a_customer(shop), await a_link(shop)
    for _ in range(2):
        await touching.touched(anna, vk, "bot", NOW - 2 * DAY, "start:1")
    await touching.touched(anna, vk, "bot", NOW, "start:1")

    assert await Touch.all().count() == 1


async def test_link_to_own_people_marks_the_touch(shop: Shop) -> None:
    anna = await a_customer(shop)
    touch = await came(anna, await a_link(shop, "letter", "shop", is_return=True), NOW)
    assert touch is not None
    assert touch.is_return


async def test_staff_trial_people_and_guests_leave_no_touch(shop: Shop) -> None:
    vk, olga = await a_link(shop), await an_actor()
    await Staff.create(shop=shop, person=olga, role="owner", joined_at=NOW)
    worker = await a_customer(shop)
    worker.telegram_id = olga.telegram_id
    await worker.save()

    assert await came(worker, vk, NOW) is None
    assert await came(await a_customer(shop, is_test=True), vk, NOW) is None
    assert await came(await a_customer(shop, is_guest=True), vk, NOW) is None


async def test_link_of_another_shop_is_no_source_here(shop: Shop) -> None:
    other = await Shop.create(name="Другая", created_at=NOW)
    touch = await came(await a_customer(shop), await a_link(other), NOW, code="Lx")
    assert touch is not None
    assert (touch.link_id, touch.code) == (None, "Lx")


async def a_channel(shop: Shop) -> ShopChat:
    olga = await an_actor()
    await Staff.get_or_create({"role": "owner", "joined_at": NOW}, shop=shop, person=olga)
    chat = Chat(chat_id=-100, kind="channel", title="Лавка")
    await chats.bot_became(chat, olga.telegram_id, NOW, is_admin=True)
    return await ShopChat.get(chat_id=-100)


def joined(telegram_id: int, update_id: int, *, invite: str = "", is_join: bool = True) -> Move:
    return Move(
        chat_id=-100,
        telegram_id=telegram_id,
        is_join=is_join,
        invite=invite,
        update_id=update_id,
    )


async def test_join_of_a_customer_is_an_event_and_a_touch(shop: Shop) -> None:
    channel, vk = await a_channel(shop), await a_link(shop)
    anna = await a_customer(shop)
    anna.telegram_id = 5
    await anna.save()
    await chats.moved(joined(5, 1, invite=vk.code), NOW)
    await chats.moved(joined(5, 1, invite=vk.code), NOW)
    await chats.moved(joined(5, 2, is_join=False), NOW + DAY)

    [touch] = await Touch.all()
    assert (touch.link_id, touch.way) == (vk.id, "chat")
    names = [each.name for each in await Event.all().order_by("happened_at")]
    assert names == ["channel_joined", "channel_left"]
    assert channel.title == "Лавка"
    member = await ChatMember.get(chat=channel, customer=anna)
    assert (member.status, member.since) == ("left", NOW + DAY)


async def test_join_before_start_waits_and_comes_first(shop: Shop) -> None:
    channel = await a_channel(shop)
    await chats.moved(joined(5, 1), NOW - DAY)
    assert await Touch.all().count() == 0
    anna = await a_customer(shop)
    anna.telegram_id = 5
    await anna.save()
    await came(anna, await a_link(shop), NOW)
    for _ in range(2):
        await chats.adopt(anna)

    first = await touching.first(anna)
    assert first is not None
    assert (first.code, first.touched_at) == (f"chat:{channel.id}", NOW - DAY)
    assert await Touch.all().count() == 2


async def test_staff_and_foreign_chats_are_left_out(shop: Shop) -> None:
    await a_channel(shop)
    await chats.moved(joined((await an_actor()).telegram_id, 1), NOW)
    stranger = Chat(chat_id=-200, kind="channel", title="Чужой")
    await chats.bot_became(stranger, 999, NOW, is_admin=True)

    assert await ChatMove.all().count() == 0
    assert [each.title for each in await chats.listed(shop)] == ["Лавка"]


async def test_chat_that_takes_the_bot_off_is_followed_no_more(shop: Shop) -> None:
    await a_channel(shop)
    chat = Chat(chat_id=-100, kind="channel", title="Лавка")
    await chats.bot_became(chat, 1, NOW, is_admin=False)
    await chats.moved(joined(5, 1), NOW)

    assert await chats.listed(shop) == []
    assert await ChatMove.all().count() == 0
    await chats.bot_became(chat, 1, NOW, is_admin=True)
    assert len(await chats.listed(shop)) == 1


async def test_who_is_forgotten_leaves_touches_that_name_nobody(shop: Shop) -> None:
    await a_channel(shop)
    await chats.moved(joined(5, 1), NOW)
    anna = await a_customer(shop)
    anna.telegram_id = 5
    await anna.save()
    await chats.adopt(anna)
    await erase(anna, await an_actor(), NOW)

    assert await ChatMove.all().count() == 0
    assert await Touch.all().count() == 1
