"""Keys of the shop's programs: made, shown once, checked, revoked. Only the hash is kept."""

import dataclasses
import hmac
from datetime import datetime, timedelta
from typing import Final

from domain.access.scopes import LEVELS, Area, Level, levels_of, scopes_of
from domain.access.token import hash_of, is_token, is_whole, new_token, prefix_of
from domain.audience import audit
from domain.core.errors import BadValueError, DomainError, NotFoundError, OverLimitError
from domain.core.ports import Vault
from domain.core.reading import on
from domain.models import ApiKey, Person, Shop

MOST: Final = 20
NAME_LIMIT: Final = 64
SHOWN_FOR: Final = timedelta(minutes=10)
# More often would be a write for every request.
NOTED_EVERY: Final = timedelta(minutes=1)


@dataclasses.dataclass(eq=False)
class KeyRefusedError(DomainError):
    """`reason`: missing, malformed, mistyped, unknown, revoked, expired."""

    code = "key-refused"
    reason: str


@dataclasses.dataclass(eq=False)
class ScopeMissingError(DomainError):
    """The key is good, but not for this."""

    code = "scope-missing"
    area: str
    level: str


class TooManyKeysError(OverLimitError):
    """Revoke one that is not used."""

    code = "too-many-keys"


@dataclasses.dataclass(eq=False)
class NoScopesError(DomainError):
    """A key that may do nothing is of no use."""

    code = "no-scopes"


async def key_of(authorization: str, now: datetime) -> ApiKey:
    """The key of an `Authorization` header. Raises KeyRefusedError.

    Call it outside a transaction: it notes that the key was used, and a refusal of the request
    must not take that back.
    """
    token = _token(authorization)
    with on("keys"):
        found = await _found(token)
    if found.revoked_at is not None:
        raise KeyRefusedError(reason="revoked")
    if found.expires_at is not None and found.expires_at <= now:
        raise KeyRefusedError(reason="expired")
    if found.last_used_at is None or found.last_used_at <= now - NOTED_EVERY:
        await ApiKey.filter(id=found.id).update(last_used_at=now)
    return found


def check(key: ApiKey, area: Area, *, is_write: bool) -> None:
    """Raises ScopeMissingError; who may write may read."""
    level: Level = "write" if is_write else "read"
    if LEVELS.index(levels_of(key.scopes)[area]) < LEVELS.index(level):
        raise ScopeMissingError(area=area, level=level)


async def make(
    shop: Shop,
    name: str,
    levels: dict[Area, Level],
    actor: Person,
    now: datetime,
    *,
    vault: Vault,
    days: int = 0,
) -> ApiKey:
    """A new key, which can be looked at for SHOWN_FOR; `days` until it expires, 0 for never.

    Raises BadValueError, NoScopesError, TooManyKeysError.
    """
    scopes = scopes_of(levels)
    if not scopes:
        raise NoScopesError
    if await ApiKey.filter(shop_id=shop.id, revoked_at__isnull=True).count() >= MOST:
        raise TooManyKeysError(limit=MOST)
    token = new_token()
    made = await ApiKey.create(
        shop=shop,
        name=named(name),
        prefix=prefix_of(token),
        hash=hash_of(token),
        scopes=scopes,
        shown=vault.close(token, use=_use(hash_of(token))),
        made_by=actor.telegram_id,
        made_at=now,
        expires_at=now + timedelta(days=days) if days else None,
    )
    await audit.record(shop.id, actor, "key_made", now, name=made.name, prefix=made.prefix)
    return made


def named(name: str) -> str:
    """The name as it is kept. Raises BadValueError."""
    name = " ".join(name.split())
    if not name:
        raise BadValueError(reason="empty")
    if len(name) > NAME_LIMIT:
        raise BadValueError(reason="too-long", limit=str(NAME_LIMIT))
    return name


async def listed(shop: Shop) -> list[ApiKey]:
    """The keys that were not revoked, the newest first."""
    return await ApiKey.filter(shop_id=shop.id, revoked_at__isnull=True).order_by("-id")


async def find(shop: Shop, key_id: int) -> ApiKey:
    """A key that was not revoked. Raises NotFoundError."""
    found = await ApiKey.get_or_none(id=key_id, shop_id=shop.id, revoked_at__isnull=True)
    if found is None:
        raise NotFoundError(thing="api_key")
    return found


async def revoke(shop: Shop, key_id: int, actor: Person, now: datetime) -> ApiKey:
    """Let nobody in by it from now on. Raises NotFoundError."""
    found = await find(shop, key_id)
    await ApiKey.filter(id=found.id).update(revoked_at=now, shown="")
    await audit.record(shop.id, actor, "key_revoked", now, name=found.name, prefix=found.prefix)
    return found


def shown(key: ApiKey, vault: Vault, now: datetime) -> str:
    """The key itself, empty once it is too late. Raises SecretLostError."""
    if not key.shown or key.made_at <= now - SHOWN_FOR:
        return ""
    return vault.open(key.shown, use=_use(key.hash))


async def hide(key_ids: list[int]) -> None:
    """Forget the keys themselves."""
    await ApiKey.filter(id__in=key_ids).update(shown="")


async def to_hide(now: datetime) -> list[ApiKey]:
    """The keys that were to be seen long enough."""
    return await ApiKey.filter(made_at__lte=now - SHOWN_FOR).exclude(shown="")


def _token(authorization: str) -> str:
    scheme, _, token = authorization.strip().partition(" ")
    token = token.strip()
    if not scheme:
        raise KeyRefusedError(reason="missing")
    if scheme.lower() != "bearer" or not is_token(token):
        raise KeyRefusedError(reason="malformed")
    if not is_whole(token):
        raise KeyRefusedError(reason="mistyped")
    return token


async def _found(token: str) -> ApiKey:
    """By the prefix, which is no secret; the hash is compared in a time that tells nothing."""
    wanted = hash_of(token)
    for each in await ApiKey.filter(prefix=prefix_of(token)):
        if hmac.compare_digest(each.hash, wanted):
            return each
    raise KeyRefusedError(reason="unknown")


def _use(digest: str) -> str:
    return f"api_key:{digest}"
