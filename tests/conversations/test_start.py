"""The first minutes: owner's link, set-up, a customer's arrival, language."""

from bot.config import Settings
from bot.owners import first_shop
from domain.models import ConsentRecord, Customer, Event, Shop, Staff
from tests.chat import Chat, Stage
from tests.conftest import customer_of


async def owner_of(stage: Stage, settings: Settings) -> Chat:
    link = await first_shop(settings, stage.process.world)
    assert link is not None
    chat = Chat(person=stage.world.person("owner"), stage=stage)
    await chat.send(f"/start {link.partition('start=')[2]}")
    return chat


async def test_owner_link_leads_through_five_questions(stage: Stage, database: Settings) -> None:
    chat = await owner_of(stage, database)
    assert chat.text.startswith("Вы владелец магазина")

    await chat.tap("Начать")
    assert "вопрос 1 из 5" in chat.text
    await chat.send("Чайная лавка")
    await chat.tap("Екатеринбург")
    await chat.tap("KZT")
    await chat.tap("Русский")
    await chat.send("Добро пожаловать!")

    assert "Чайная лавка готов к работе" in chat.text
    shop = await Shop.get()
    assert (shop.zone_name, shop.currency, shop.country) == ("Asia/Yekaterinburg", "KZT", "KZ")
    assert shop.ready_at is not None


async def test_owner_link_works_once(stage: Stage, database: Settings) -> None:
    link = await first_shop(database, stage.process.world)
    assert link is not None
    code = link.partition("start=")[2]
    first = Chat(person=stage.world.person("owner"), stage=stage)
    second = Chat(person=stage.world.person("manager"), stage=stage)
    await first.send(f"/start {code}")
    await second.send(f"/start {code}")

    assert "Ссылка уже использована" in second.text
    assert await Staff.all().count() == 1


async def test_setup_resumes_where_it_was_left(stage: Stage, database: Settings) -> None:
    chat = await owner_of(stage, database)
    await chat.tap("Начать")
    await chat.send("Чайная лавка")
    await chat.send("/menu")
    assert chat.buttons[0] == "Продолжить настройку магазина"
    await chat.tap("Продолжить настройку магазина")
    assert "вопрос 2 из 5" in chat.text
    await chat.tap("Предыдущий вопрос")
    assert "вопрос 1 из 5" in chat.text


async def test_setup_asks_again_for_an_unknown_city(stage: Stage, database: Settings) -> None:
    chat = await owner_of(stage, database)
    await chat.tap("Начать")
    await chat.send("Лавка")
    await chat.send("Урюпинск")
    assert "Не знаю такого города" in chat.text
    await chat.send("Новосибирск")
    assert (await Shop.get()).zone_name == "Asia/Novosibirsk"


async def test_customer_arrives_by_a_link_and_agrees(stage: Stage, shop: Shop) -> None:
    anna = Chat(person=stage.world.person("customer"), stage=stage)
    await anna.send("/start vk_may")
    assert "Можно присылать вам скидки" in anna.text
    await anna.tap("Да, присылайте")

    assert anna.toast == "Спасибо! Будем писать по делу и нечасто."
    customer = await customer_of(anna)
    assert customer.came_from == "vk_may"
    records = await ConsentRecord.filter(customer=customer).order_by("id")
    assert [(each.topic, each.is_given) for each in records] == [
        ("marketing", True),
        ("service", True),
    ]
    assert all(len(each.text_version) == 16 for each in records)


async def test_second_link_does_not_overwrite_the_first(anna: Chat) -> None:
    await anna.send("/start late")
    assert (await customer_of(anna)).came_from == ""
    codes = [each.properties["code"] for each in await Event.filter(name="bot_start")]
    assert codes == ["", "late"]


async def test_language_of_the_phone_is_spoken(boris: Chat) -> None:
    assert boris.text == "Лавка\nHow can we help?"
    await boris.send("/language")
    await boris.tap("Русский")
    assert boris.text == "Лавка\nЧем помочь?"


async def test_blocking_is_remembered(anna: Chat) -> None:
    anna.person.block()
    await anna.stage.pump()
    assert (await customer_of(anna)).blocked_at is not None
    anna.person.unblock()
    await anna.stage.pump()
    assert (await Customer.get(telegram_id=anna.id)).blocked_at is None
