"""Keys: made, shown once, let in, revoked; what each may do."""

from datetime import timedelta

import pytest

from domain.access import keys
from domain.access.keys import KeyRefusedError, NoScopesError, ScopeMissingError, TooManyKeysError
from domain.access.scopes import READY, Area, Level, levels_of, scopes_of
from domain.models import ApiKey, AuditRecord, Person, Shop
from tests.chat import Stage
from tests.conftest import NOW


@pytest.fixture
async def owner(shop: Shop) -> Person:
    return await Person.create(telegram_id=1001, name="Ольга", created_at=NOW)


async def a_key(
    shop: Shop, stage: Stage, owner: Person, levels: dict[Area, Level] | None = None, days: int = 0
) -> tuple[ApiKey, str]:
    """A key and the text of it."""
    vault = stage.process.world.vault
    chosen = levels or dict(READY["all"])
    made = await keys.make(shop, " Сайт ", chosen, owner, NOW, vault=vault, days=days)
    return made, keys.shown(made, vault, NOW)


async def test_a_key_lets_in(stage: Stage, shop: Shop, owner: Person) -> None:
    made, text = await a_key(shop, stage, owner)

    found = await keys.key_of(f"Bearer {text}", NOW)

    assert (found.id, found.shop_id, found.name) == (made.id, shop.id, "Сайт")
    assert (await keys.key_of(f"bearer   {text} ", NOW)).id == made.id


async def test_only_the_hash_is_kept(stage: Stage, shop: Shop, owner: Person) -> None:
    made, text = await a_key(shop, stage, owner)
    await keys.hide([made.id])
    row = await ApiKey.get(id=made.id).values()

    assert text.startswith(row["prefix"])
    assert not any(text[16:40] in str(value) for value in row.values())


async def test_it_can_be_seen_for_ten_minutes(stage: Stage, shop: Shop, owner: Person) -> None:
    made, text = await a_key(shop, stage, owner)
    vault = stage.process.world.vault

    assert text in keys.shown(made, vault, NOW + timedelta(minutes=9))
    assert keys.shown(made, vault, NOW + timedelta(minutes=10)) == ""


@pytest.mark.parametrize(
    ("header", "reason"),
    [
        ("", "missing"),
        ("   ", "missing"),
        ("Bearer", "malformed"),
        ("Bearer bk_live_short", "malformed"),
        ("Basic b2xnYTpzZWNyZXQ=", "malformed"),
        ("Bearer " + "bk_live_" + "ключ" * 12 + "x", "malformed"),
        ("Bearer " + "bk_live_" + "A" * 49, "mistyped"),
        ("Bearer " + "bk_live_" + "\0" * 49, "malformed"),
    ],
)
async def test_what_is_no_key_is_told_apart(shop: Shop, header: str, reason: str) -> None:
    with pytest.raises(KeyRefusedError) as refused:
        await keys.key_of(header, NOW)

    assert refused.value.reason == reason


async def test_a_slip_a_stranger_and_a_revoked_key(stage: Stage, shop: Shop, owner: Person) -> None:
    made, text = await a_key(shop, stage, owner)
    await keys.revoke(shop, made.id, owner, NOW)
    slip = text[:20] + ("x" if text[20] != "x" else "y") + text[21:]
    gone, expired = await a_key(shop, stage, owner, days=30)
    await gone.delete()
    _, late = await a_key(shop, stage, owner, days=30)
    reasons = []
    for each in (slip, text, expired):
        with pytest.raises(KeyRefusedError) as refused:
            await keys.key_of(f"Bearer {each}", NOW)
        reasons.append(refused.value.reason)
    await keys.key_of(f"Bearer {late}", NOW + timedelta(days=29))
    with pytest.raises(KeyRefusedError) as refused:
        await keys.key_of(f"Bearer {late}", NOW + timedelta(days=30))

    assert [*reasons, refused.value.reason] == ["mistyped", "revoked", "unknown", "expired"]


async def test_the_last_use_is_written_once_a_minute(
    stage: Stage, shop: Shop, owner: Person
) -> None:
    made, text = await a_key(shop, stage, owner)
    seen = []
    for seconds in (0, 30, 59, 60, 61):
        await keys.key_of(f"Bearer {text}", NOW + timedelta(seconds=seconds))
        used = (await ApiKey.get(id=made.id)).last_used_at
        seen.append(None if used is None else (used - NOW).total_seconds())

    assert seen == [0, 0, 0, 60, 60]


@pytest.mark.parametrize(
    ("levels", "reads", "writes"),
    [
        ({"orders": "read"}, {"orders"}, set()),
        ({"orders": "write"}, {"orders"}, {"orders"}),
        ({"orders": "none", "products": "write"}, {"products"}, {"products"}),
        (READY["read"], set(READY["all"]), set()),
        (READY["catalogue"], {"products"}, {"products"}),
    ],
)
def test_who_may_write_may_read(
    levels: dict[Area, Level], reads: set[str], writes: set[str]
) -> None:
    key = ApiKey(scopes=scopes_of(levels))

    def may(area: Area, *, is_write: bool) -> bool:
        try:
            keys.check(key, area, is_write=is_write)
        except ScopeMissingError:
            return False
        return True

    areas: tuple[Area, ...] = tuple(READY["all"])
    assert {area for area in areas if may(area, is_write=False)} == reads
    assert {area for area in areas if may(area, is_write=True)} == writes
    assert scopes_of(levels_of(key.scopes)) == key.scopes


async def test_a_key_for_nothing_is_not_made(stage: Stage, shop: Shop, owner: Person) -> None:
    with pytest.raises(NoScopesError):
        await keys.make(shop, "x", {}, owner, NOW, vault=stage.process.world.vault)


async def test_there_is_an_end_to_keys(stage: Stage, shop: Shop, owner: Person) -> None:
    for _ in range(keys.MOST):
        made, _ = await a_key(shop, stage, owner)
    with pytest.raises(TooManyKeysError):
        await a_key(shop, stage, owner)
    await keys.revoke(shop, made.id, owner, NOW)

    assert await a_key(shop, stage, owner)


async def test_both_ends_of_a_key_are_in_the_log(stage: Stage, shop: Shop, owner: Person) -> None:
    made, text = await a_key(shop, stage, owner)
    await keys.revoke(shop, made.id, owner, NOW)
    records = await AuditRecord.filter(shop_id=shop.id).order_by("id")

    assert [each.action for each in records] == ["key_made", "key_revoked"]
    assert text not in str([each.details for each in records])
