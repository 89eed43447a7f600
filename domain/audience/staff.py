"""Staff: one-time links, roles, and who may change them."""

import dataclasses
import hashlib
import secrets
from datetime import datetime, timedelta

from domain.audience import audit
from domain.audience.rights import ROLES
from domain.core.errors import DomainError, NotFoundError
from domain.models import Invite, Person, Shop, Staff

OWNER_PREFIX = "own_"
STAFF_PREFIX = "inv_"
GOOD_FOR = timedelta(days=7)


@dataclasses.dataclass(eq=False)
class InviteSpentError(DomainError):
    """The link was used, is too old or never existed."""

    code = "invite-spent"


@dataclasses.dataclass(eq=False)
class LastOwnerError(DomainError):
    """A shop always keeps one owner."""

    code = "last-owner"


def _hash(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()


async def invite(shop: Shop, role: str, actor: Person | None, now: datetime) -> str:
    """A one-time code for `t.me/<bot>?start=<code>`, good for seven days. Only its hash is kept."""
    if role not in ROLES:
        raise NotFoundError(thing="role")
    code = (OWNER_PREFIX if role == "owner" else STAFF_PREFIX) + secrets.token_urlsafe(18)
    await Invite.create(
        shop=shop,
        code_hash=_hash(code),
        role=role,
        made_by=actor.telegram_id if actor else None,
        made_at=now,
        expires_at=now + GOOD_FOR,
    )
    await audit.record(shop.id, actor, "invite", now, role=role)
    return code


async def accept(code: str, person: Person, now: datetime) -> Staff:
    """Make the person staff by a link, once. Raises InviteSpentError."""
    found = await Invite.filter(
        code_hash=_hash(code), used_at__isnull=True, expires_at__gt=now
    ).update(used_by=person.telegram_id, used_at=now)
    if not found:
        raise InviteSpentError
    given = await Invite.get(code_hash=_hash(code))
    staff = await hire(given.shop_id, person, given.role, now)
    await audit.record(given.shop_id, person, "joined", now, role=given.role)
    person.shop_id = given.shop_id
    await person.save(update_fields=["shop_id"])
    return staff


async def hire(shop_id: int, person: Person, role: str, now: datetime) -> Staff:
    """Give the person a role; an owner who opens a lesser link stays owner."""
    staff, is_new = await Staff.get_or_create(
        {"role": role, "joined_at": now}, shop_id=shop_id, person_id=person.telegram_id
    )
    if not is_new and staff.role not in {"owner", role}:
        staff.role = role
        await staff.save(update_fields=["role"])
    return staff


async def people(shop: Shop) -> list[Staff]:
    """Everybody who works in the shop, owners first."""
    staff = await Staff.filter(shop_id=shop.id).select_related("person")
    return sorted(staff, key=lambda each: (ROLES.index(each.role), each.id))


async def find(shop: Shop, staff_id: int) -> Staff:
    """One of the shop's staff. Raises NotFoundError."""
    staff = await Staff.get_or_none(id=staff_id, shop_id=shop.id).select_related("person")
    if staff is None:
        raise NotFoundError(thing="staff")
    return staff


async def change_role(shop: Shop, staff_id: int, role: str, actor: Person, now: datetime) -> None:
    """Raises LastOwnerError, NotFoundError."""
    staff = await find(shop, staff_id)
    if role not in ROLES:
        raise NotFoundError(thing="role")
    if staff.role == role:
        return
    await _keep_an_owner(shop, staff)
    before, staff.role = staff.role, role
    await staff.save(update_fields=["role"])
    await audit.record(
        shop.id, actor, "role_changed", now, who=staff.person.name, before=before, after=role
    )


async def dismiss(shop: Shop, staff_id: int, actor: Person, now: datetime) -> None:
    """Take all rights away at once. Raises LastOwnerError, NotFoundError."""
    staff = await find(shop, staff_id)
    await _keep_an_owner(shop, staff)
    await staff.delete()
    await audit.record(shop.id, actor, "dismissed", now, who=staff.person.name, role=staff.role)


async def _keep_an_owner(shop: Shop, staff: Staff) -> None:
    if staff.role != "owner":
        return
    # Locked, so that two owners who dismiss each other at once don't both succeed.
    owners = Staff.filter(shop_id=shop.id, role="owner").order_by("id").select_for_update()
    if not {each.id for each in await owners} - {staff.id}:
        raise LastOwnerError


async def who_may(shop_id: int, roles: frozenset[str]) -> list[int]:
    """Telegram ids of the staff in these roles."""
    found = await Staff.filter(shop_id=shop_id, role__in=list(roles)).values_list("person_id")
    return [row[0] for row in found]
