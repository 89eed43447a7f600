"""Who buys there: made-up people with names, cities and addresses that reach nobody."""

import dataclasses
from typing import Final

from bot.demo_shop.dice import Dice

WOMEN: Final = (
    "Анна",
    "Мария",
    "Елена",
    "Ольга",
    "Наталья",
    "Екатерина",
    "Татьяна",
    "Ирина",
    "Светлана",
    "Юлия",
    "Анастасия",
    "Дарья",
    "Алина",
    "Полина",
    "Виктория",
    "Ксения",
    "Вера",
    "Надежда",
    "Людмила",
    "Галина",
    "Марина",
    "Валерия",
    "София",
    "Алёна",
)
MEN: Final = (
    "Александр",
    "Дмитрий",
    "Максим",
    "Сергей",
    "Андрей",
    "Алексей",
    "Артём",
    "Илья",
    "Кирилл",
    "Михаил",
    "Никита",
    "Матвей",
    "Роман",
    "Егор",
    "Арсений",
    "Иван",
    "Денис",
    "Евгений",
    "Павел",
    "Тимур",
    "Владимир",
    "Константин",
    "Григорий",
    "Фёдор",
)
SURNAMES: Final = (
    "Иванов",
    "Смирнов",
    "Кузнецов",
    "Попов",
    "Васильев",
    "Петров",
    "Соколов",
    "Михайлов",
    "Новиков",
    "Фёдоров",
    "Морозов",
    "Волков",
    "Алексеев",
    "Лебедев",
    "Семёнов",
    "Егоров",
    "Павлов",
    "Козлов",
    "Степанов",
    "Николаев",
    "Орлов",
    "Андреев",
    "Макаров",
    "Никитин",
    "Захаров",
    "Зайцев",
    "Соловьёв",
    "Борисов",
    "Яковлев",
    "Григорьев",
    "Романов",
    "Воробьёв",
    "Сергеев",
    "Кузьмин",
    "Фролов",
    "Александров",
    "Дмитриев",
    "Королёв",
    "Гусев",
    "Киселёв",
    "Ильин",
    "Максимов",
    "Поляков",
    "Сорокин",
    "Виноградов",
    "Ковалёв",
    "Белов",
    "Медведев",
    "Антонов",
    "Тарасов",
    "Жуков",
    "Баранов",
    "Филиппов",
    "Комаров",
)
CITIES: Final = {
    "Москва": 30,
    "Санкт-Петербург": 18,
    "Екатеринбург": 8,
    "Новосибирск": 7,
    "Казань": 6,
    "Нижний Новгород": 5,
    "Краснодар": 5,
    "Самара": 4,
    "Ростов-на-Дону": 4,
    "Воронеж": 3,
    "Пермь": 3,
    "Томск": 2,
    "Калининград": 2,
    "Ярославль": 2,
    "": 6,
}
CODES: Final = {"": 45, "vk_may": 16, "telegram_ads": 14, "flyer": 9, "instagram": 8, "friend": 8}
TAGS: Final = {"подписка": 6, "опт": 2, "блогер": 1, "любит улун": 5}
# No operator of the country has the code 907, and example.com reaches nobody.
PHONE: Final = "+7907{:07d}"
# Far beyond the numbers that people of the sandbox get.
FIRST_TELEGRAM_ID: Final = 500_001


@dataclasses.dataclass(frozen=True, kw_only=True)
class Somebody:
    """One customer; `keenness` is how often they buy, `consent` is None where not yet asked."""

    name: str
    city: str
    phone: str
    email: str
    telegram_id: int | None
    came_from: str
    registered_days_ago: int
    keenness: float
    consent: bool | None
    is_blocked: bool
    tags: tuple[str, ...]


def people(dice: Dice, count: int, days: int) -> list[Somebody]:
    """That many customers, the oldest first; more came lately than at the beginning."""
    ago = sorted((round(days * dice.random() ** 1.3) for _ in range(count)), reverse=True)
    return [_somebody(dice, number, days_ago) for number, days_ago in enumerate(ago)]


def _somebody(dice: Dice, number: int, days_ago: int) -> Somebody:
    has_telegram = dice.happens(62)
    return Somebody(
        name=_name(dice),
        city=_one_of(dice, CITIES),
        phone=PHONE.format(number) if dice.happens(80) else "",
        email=f"customer{number}@example.com" if dice.happens(70) else "",
        telegram_id=FIRST_TELEGRAM_ID + number if has_telegram else None,
        came_from=_one_of(dice, CODES),
        registered_days_ago=days_ago,
        keenness=dice.gammavariate(0.8, 1.0) + 0.05,
        consent=dice.choices((True, False, None), (72, 12, 16))[0] if has_telegram else None,
        is_blocked=has_telegram and dice.happens(4),
        tags=tuple(tag for tag, share in TAGS.items() if dice.happens(share)),
    )


def _name(dice: Dice) -> str:
    surname = dice.choice(SURNAMES)
    if dice.happens(68):
        return f"{dice.choice(WOMEN)} {surname}а"
    return f"{dice.choice(MEN)} {surname}"


def _one_of(dice: Dice, weights: dict[str, int]) -> str:
    return dice.choices(tuple(weights), tuple(weights.values()))[0]
