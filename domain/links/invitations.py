"""Customers invite people: a code that says who, signed with the shop's key like those of links."""

import hmac
import re

from domain.links.codes import SIGNATURE, settings_of, signature
from domain.models import Customer

PREFIX = "ref_"
CODE = re.compile(rf"{PREFIX}([1-9][0-9]{{0,17}})_([0-9A-Za-z]{{{SIGNATURE}}})")


async def code_of(customer: Customer) -> str:
    """The start code of the customer's own invitation."""
    settings = await settings_of(customer.shop_id)
    return f"{PREFIX}{customer.id}_{_signed(settings.key, str(customer.id))}"


async def inviter_of(code: str) -> Customer | None:
    """Whose invitation it is, with their shop; None for a code that nobody made."""
    match = CODE.fullmatch(code)
    if match is None:
        return None
    customer = await Customer.get_or_none(id=int(match[1])).select_related("shop")
    if customer is None:
        return None
    settings = await settings_of(customer.shop_id)
    is_signed = hmac.compare_digest(_signed(settings.key, match[1]), match[2])
    return customer if is_signed else None


async def invited(customer: Customer, inviter: Customer) -> bool:
    """Somebody new came by an invitation: keep whose; nobody invites themselves."""
    is_own = inviter.id == customer.id or inviter.shop_id != customer.shop_id
    if is_own or inviter.is_guest or inviter.erased_at is not None:
        return False
    home = inviter.merged_into_id or inviter.id
    await Customer.filter(id=customer.id, invited_by__isnull=True).update(invited_by=home)
    return True


def _signed(key: str, number: str) -> str:
    return signature(key, f"invitation {number}")
