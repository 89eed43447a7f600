"""Invite links into the shop's channels, made by the bot: asked for, made, used, closed."""

from collections.abc import Awaitable, Callable

import pytest

from bot.sandbox import groups
from bot.sandbox.chats import Chat as Group
from bot.sandbox.people import SandboxError
from domain.models import ChatInvite, ChatMove, Link, Shop, Touch
from tests.chat import Chat, Stage
from tests.conftest import customer_of
from tests.links.placements import a_link

Hire = Callable[[str], Awaitable[Chat]]
UPDATES = ("message", "callback_query", "my_chat_member", "chat_member")


@pytest.fixture
async def news(stage: Stage, olga: Chat) -> Group:
    """The shop's channel, where Olga has made the bot an administrator."""
    stage.world.bot.updates.allowed = UPDATES
    channel = stage.world.add_group("Лавка рядом", kind="channel")
    groups.promote(olga.person, channel)
    await stage.pump()
    return channel


@pytest.fixture
async def vk(shop: Shop) -> Link:
    """A placement."""
    return await a_link(shop, "весна")


async def made(olga: Chat, vk: Link) -> ChatInvite:
    await olga.press(f"link_card:{vk.id}")
    await olga.tap("В каналы и группы")
    await olga.tap("Сделать ссылку: Лавка рядом")
    await olga.stage.run("make_invites")
    return await ChatInvite.get()


async def test_who_joins_by_it_came_by_the_placement(
    stage: Stage, olga: Chat, anna: Chat, news: Group, vk: Link
) -> None:
    invite = await made(olga, vk)
    assert invite.url in olga.text
    assert news.invites[invite.url]["name"] == vk.code

    groups.join(anna.person, news, invite.url)
    await stage.pump()
    [touch] = await Touch.filter(way="chat")
    assert (touch.link_id, touch.customer_id) == (vk.id, (await customer_of(anna)).id)
    await olga.press(f"link_invites:{vk.id}")
    assert "Вступил 1 человек." in olga.text


async def test_double_taps_make_one_and_close_one(olga: Chat, news: Group, vk: Link) -> None:
    invite = await made(olga, vk)
    await olga.press(f"link_invites.ask:{vk.id}:{invite.chat_id}")
    await olga.stage.run("make_invites")
    assert list(news.invites) == [invite.url]

    for _ in range(2):
        await olga.press(f"link_invites.close:{vk.id}:{invite.chat_id}")
    await olga.stage.run("make_invites")
    assert "Ссылка закрыта." in olga.text
    assert news.invites[invite.url]["is_revoked"]


async def test_closed_one_lets_nobody_in_and_a_new_one_does(
    stage: Stage, olga: Chat, anna: Chat, news: Group, vk: Link
) -> None:
    invite = await made(olga, vk)
    await olga.tap("Закрыть: Лавка рядом")
    await stage.run("make_invites")
    with pytest.raises(SandboxError):
        groups.join(anna.person, news, invite.url)

    again = await made(olga, vk)
    assert again.url != invite.url
    groups.join(anna.person, news, again.url)
    groups.leave(anna.person, news)
    await stage.pump()
    assert await ChatMove.filter(link_id=vk.id).count() == 1
    assert await ChatMove.filter(is_join=False).count() == 1


async def test_right_the_bot_has_not_is_named(
    stage: Stage, olga: Chat, news: Group, vk: Link
) -> None:
    news.may_invite = False
    assert (await made(olga, vk)).status == "refused"
    assert "дайте боту право «Пригласительные ссылки»" in olga.text

    news.may_invite = True
    await olga.tap("Сделать ссылку: Лавка рядом")
    await stage.run("make_invites")
    assert (await ChatInvite.get()).status == "ready"


async def test_chat_that_the_bot_was_thrown_out_of(olga: Chat, news: Group, vk: Link) -> None:
    news.blocked = True
    await made(olga, vk)
    assert "Telegram не нашёл этот чат" in olga.text


async def test_without_a_chat_it_says_what_to_do(olga: Chat, vk: Link) -> None:
    await olga.press(f"link_invites:{vk.id}")
    assert "Бот пока не администратор ни одного канала" in olga.text
    await olga.press(f"link_invites.ask:{vk.id}:77")
    assert olga.toast == "Бот больше не администратор этого канала или группы."


async def test_analyst_looks_and_changes_nothing(
    staff_in: Hire, olga: Chat, news: Group, vk: Link
) -> None:
    analyst = await staff_in("analyst")
    await made(olga, vk)
    await analyst.press(f"link_invites:{vk.id}")
    assert "Закрыть: Лавка рядом" not in analyst.buttons
    await analyst.press(f"link_invites.close:{vk.id}:1")
    assert (await ChatInvite.get()).status == "ready"


async def test_chat_of_another_shop_is_not_there(stage: Stage, olga: Chat, news: Group) -> None:
    other = await Shop.create(name="Другая", created_at=stage.clock(), ready_at=stage.clock())
    link = await a_link(other)
    await olga.press(f"link_invites.ask:{link.id}:1")
    assert await ChatInvite.all().count() == 0
