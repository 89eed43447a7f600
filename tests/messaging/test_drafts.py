"""Drafts: two editors notice each other, a draft goes or is copied, a photo is kept once."""

from datetime import timedelta

import pytest

from domain.campaigns import drafting
from domain.campaigns.drafting import NotAPhotoError, Photo
from domain.core.errors import NotFoundError, StaleError
from domain.messaging.message import Message
from domain.models import (
    Campaign,
    File,
    Person,
    Shop,
)
from tests.conftest import NOW


async def test_two_editors_notice_each_other(shop: Shop, draft: Campaign) -> None:
    await drafting.write(draft, Message(text="Первая"), draft.version)
    with pytest.raises(StaleError):
        await drafting.write(draft, Message(text="Вторая"), draft.version)

    kept = await Campaign.get()
    assert (kept.name, kept.message["text"]) == ("Первая", "Первая")


async def test_long_text_gives_a_short_name(shop: Shop, draft: Campaign) -> None:
    long = "{имя|Друзья}, <b>чай</b> и " + "а" * 100 + "\nИ ещё"
    await drafting.write(draft, Message(text=long), draft.version)

    assert (await Campaign.get()).name == "чай и " + "а" * 33 + "…"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Привет, {имя|друзья}! Новый чай: https://shop.ru/tea", "Новый чай"),
        ("Здравствуйте, {имя}!\n\nЧай приехал. Заходите", "Чай приехал. Заходите"),
        ("Привет, {имя}!", "Привет, …!"),
        ("Для {имя|вас} скидка", "Для … скидка"),
        ("Добрый день, {имя}! Снова есть: {последний товар}.", "Снова есть"),
        ("Здравствуйте, {имя}! Снова есть: {последний товар}.", "Снова есть"),
        ("https://shop.ru/tea", "Рассылка"),
    ],
)
async def test_a_name_says_what_it_is_about(
    shop: Shop, draft: Campaign, text: str, name: str
) -> None:
    await Campaign.filter(id=draft.id).update(name="Рассылка", message={})
    draft = await Campaign.get()
    await drafting.write(draft, Message(text=text), draft.version)

    assert (await Campaign.get()).name == name


async def test_draft_is_thrown_away_and_copied(
    shop: Shop, draft: Campaign, olga_herself: Person
) -> None:
    again = await drafting.copy(draft, olga_herself, NOW + timedelta(days=1))
    await drafting.drop(draft)

    with pytest.raises(NotFoundError):
        await drafting.find(shop, draft.id)
    assert (again.status, again.message["text"]) == ("draft", "Привет, {имя}!")
    await Campaign.filter(id=again.id).update(status="sending")
    with pytest.raises(StaleError):
        await drafting.drop(again)


async def test_campaign_of_another_shop_is_not_found(shop: Shop, draft: Campaign) -> None:
    other = await Shop.create(name="Другая", created_at=NOW)

    with pytest.raises(NotFoundError):
        await drafting.find(other, draft.id)


async def test_photo_is_kept_once(shop: Shop) -> None:
    photo = Photo(sha256="ab", size=5, media_type="image/png", telegram_file_id="f1")
    first = await drafting.keep_photo(shop, photo, NOW)
    second = await drafting.keep_photo(shop, photo, NOW)

    assert first.id == second.id
    assert (await File.get()).telegram_file_id == "f1"


@pytest.mark.parametrize(("media_type", "size"), [("text/csv", 5), ("image/png", 11 * 2**20)])
async def test_not_a_photo(shop: Shop, media_type: str, size: int) -> None:
    photo = Photo(sha256="ab", size=size, media_type=media_type, telegram_file_id="")

    with pytest.raises(NotAPhotoError):
        await drafting.keep_photo(shop, photo, NOW)
