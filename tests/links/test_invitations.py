"""Customers invite people by a signed code."""

import pytest

from domain.links import invitations
from domain.models import Customer, Shop, Touch
from tests.chat import Chat, Stage
from tests.conftest import NOW, customer_of


async def code_of(chat: Chat) -> str:
    return await invitations.code_of(await customer_of(chat))


async def test_who_comes_by_an_invitation_was_invited(
    boris: Chat, stage: Stage, shop: Shop
) -> None:
    code = await code_of(boris)
    guest = Chat(person=stage.world.person("customer"), stage=stage)
    await guest.send(f"/start {code}")

    customer = await customer_of(guest)
    assert customer.invited_by == (await customer_of(boris)).id
    assert customer.came_from == code
    assert await Touch.exists(customer=customer, code=code)


async def test_who_was_here_before_was_not_invited(anna: Chat, boris: Chat) -> None:
    await boris.send(f"/start {await code_of(anna)}")
    assert (await customer_of(boris)).invited_by is None
    await anna.send(f"/start {await code_of(anna)}")
    assert (await customer_of(anna)).invited_by is None


@pytest.mark.parametrize(
    "spoil", ["ref_{id}", "ref_{id}_000000", "ref_9{id}_{sign}", "ref_x_{sign}"]
)
async def test_a_code_that_nobody_made_invites_nobody(anna: Chat, spoil: str) -> None:
    customer = await customer_of(anna)
    sign = (await invitations.code_of(customer)).rpartition("_")[2]

    assert await invitations.inviter_of(spoil.format(id=customer.id, sign=sign)) is None


async def test_a_merged_inviter_is_who_they_have_become(shop: Shop) -> None:
    first = await Customer.create(shop=shop, registered_at=NOW)
    second = await Customer.create(shop=shop, registered_at=NOW, merged_into_id=first.id)
    guest = await Customer.create(shop=shop, registered_at=NOW)

    assert await invitations.invited(guest, second)
    await guest.refresh_from_db()
    assert guest.invited_by == first.id
