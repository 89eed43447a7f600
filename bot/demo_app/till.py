"""Paying in Telegram for an order of the sample shop's Mini App."""

from datetime import datetime
from typing import Final

from tortoise.transactions import in_transaction

from bot.demo_app.counter import Placed
from bot.web.problems import Problem
from domain.connectors.invoices import making
from domain.connectors.invoices.making import BillLimitError, CannotBillError, Wish
from domain.core.ports import TillError, World
from domain.models import Invoice, Shop

UNABLE: Final = "Заплатить в Telegram сейчас не выйдет. Выберите оплату при получении."


async def invoice(world: World, shop: Shop, placed: Placed, now: datetime) -> str:
    """The address of the order's invoice, the same one each time. Raises Problem 409."""
    known = await Invoice.filter(shop_id=shop.id, order_number=placed.number, status="open").first()
    if known is not None and known.url:
        return known.url
    wish = Wish(
        total=placed.total,
        title=f"Заказ {placed.number}",
        description=f"{shop.name}: заказ {placed.number}",
        order_number=placed.number,
    )
    try:
        async with in_transaction("default"):
            made = await making.make(shop, wish, shop.name, None, now)
        return await making.linked(made, world.till, world.vault)
    except (CannotBillError, BillLimitError, TillError):
        raise Problem(409, "cannot-bill", UNABLE) from None
