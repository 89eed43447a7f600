"""Start by a link, channels of the shop: through the whole bot."""

from typing import Any

import pytest
from telegram import Update

from domain.models import Event, Shop, ShopChat, Touch
from tests.chat import Chat, Stage
from tests.conftest import customer_of
from tests.links.placements import a_link
from tests.misspelling import misspelt

CHANNEL = {"id": -1001, "type": "channel", "title": "Лавка рядом"}


async def test_start_by_a_link_is_a_touch_and_where_they_came_from(
    stage: Stage, shop: Shop
) -> None:
    vk = await a_link(shop)
    anna = Chat(person=stage.world.person("customer"), stage=stage)
    await anna.send(f"/start {vk.code}")
    await anna.send(f"/start {vk.code}")

    customer = await customer_of(anna)
    assert customer.came_from == vk.code
    [touch] = await Touch.all()
    assert (touch.customer_id, touch.link_id, touch.way) == (customer.id, vk.id, "bot")
    assert await Event.filter(name="bot_start").count() == 2


async def test_link_leads_into_its_own_shop(stage: Stage, shop: Shop, anna: Chat) -> None:
    other = await Shop.create(name="Вторая", created_at=shop.created_at, ready_at=shop.ready_at)
    link = await a_link(other)
    await anna.send(f"/start {link.code}")

    touch = await Touch.get(link_id=link.id)
    assert touch.shop_id == other.id


async def test_plain_and_forged_codes_are_touches_without_a_link(stage: Stage, shop: Shop) -> None:
    vk = await a_link(shop)
    anna = Chat(person=stage.world.person("customer"), stage=stage)
    await anna.send(f"/start {misspelt(vk.code)}")
    await anna.send("/start vk_may")

    touches = await Touch.all().order_by("id")
    assert [(each.link_id, each.code) for each in touches] == [
        (None, f"{misspelt(vk.code)}"),
        (None, "vk_may"),
    ]


async def test_staff_leave_no_touch(olga: Chat, shop: Shop) -> None:
    vk = await a_link(shop)
    await olga.send(f"/start {vk.code}")
    assert await Touch.all().count() == 0


async def tell(stage: Stage, update_id: int, **body: object) -> None:
    """An update of Telegram that the sandbox has no button for."""
    bot = stage.process.application.bot
    update = Update.de_json({"update_id": update_id, **body}, bot)
    await stage.process.handle(update)
    stage.check()


def member(user: dict[str, Any], status: str) -> dict[str, Any]:
    rights = dict.fromkeys(
        (
            "can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages",
            "can_manage_video_chats", "can_restrict_members", "can_promote_members",
            "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories",
            "can_delete_stories",
        ),
        False,
    )  # fmt: skip
    return {"user": user, "status": status, **(rights if status == "administrator" else {})}


def change(actor: Chat, whose: dict[str, Any], before: str, after: str) -> dict[str, Any]:
    return {
        "chat": CHANNEL,
        "from": actor.person.account.as_user(),
        "date": 0,
        "old_chat_member": member(whose, before),
        "new_chat_member": member(whose, after),
    }


async def test_channel_brings_touches_from_the_day_the_bot_is_its_admin(
    stage: Stage, olga: Chat, anna: Chat, shop: Shop
) -> None:
    vk = await a_link(shop)
    bot = {"id": stage.world.bot.id, "is_bot": True, "first_name": "Barker"}
    user = anna.person.account.as_user()
    await tell(stage, 9001, my_chat_member=change(olga, bot, "left", "administrator"))
    joined = change(anna, user, "left", "member")
    joined["invite_link"] = {
        "invite_link": "https://t.me/+x…", "creator": user, "creates_join_request": False,
        "is_primary": False, "is_revoked": False, "name": vk.code,
    }  # fmt: skip
    await tell(stage, 9002, chat_member=joined)
    await tell(stage, 9003, chat_member=change(anna, user, "member", "administrator"))
    await tell(stage, 9005, chat_member={**change(anna, bot, "left", "member"), "from": bot})
    await tell(stage, 9004, chat_member=change(anna, user, "member", "left"))

    assert (await ShopChat.get()).title == "Лавка рядом"
    customer = await customer_of(anna)
    assert await Touch.filter(customer=customer, way="chat", link=vk).count() == 1
    names = [e.name for e in await Event.filter(name__startswith="channel_").order_by("id")]
    assert names == ["channel_joined", "channel_left"]


@pytest.mark.parametrize("status", ["left", "member", "kicked"])
async def test_bot_without_rights_follows_nobody(
    stage: Stage, olga: Chat, shop: Shop, status: str
) -> None:
    bot = {"id": stage.world.bot.id, "is_bot": True, "first_name": "Barker"}
    told = change(olga, bot, "administrator", "left" if status == "kicked" else status)
    await tell(stage, 9001, my_chat_member=told)
    assert await ShopChat.all().count() == 0


async def test_card_of_a_customer_names_the_placement(stage: Stage, shop: Shop, olga: Chat) -> None:
    vk = await a_link(shop, "весна")
    anna = Chat(person=stage.world.person("customer"), stage=stage)
    await anna.send(f"/start {vk.code}")
    await olga.press(f"customer_card:{(await customer_of(anna)).id}")

    assert "ссылка весна · vk" in olga.text


async def test_who_is_let_in_by_another_bot_has_joined(
    stage: Stage, olga: Chat, anna: Chat, shop: Shop
) -> None:
    bot = {"id": stage.world.bot.id, "is_bot": True, "first_name": "Barker"}
    await tell(stage, 9001, my_chat_member=change(olga, bot, "left", "administrator"))
    let_in = change(anna, anna.person.account.as_user(), "left", "member")
    let_in["from"] = {"id": 4242, "is_bot": True, "first_name": "Doorman"}
    await tell(stage, 9002, chat_member=let_in)

    assert await Touch.filter(way="chat").count() == 1
