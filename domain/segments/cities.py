"""Where large cities are, to a tenth of a degree: enough to say which are near one another."""

import math
from typing import Final

from domain.audience import picking
from domain.audience.picking import Option
from domain.core.names import fold
from domain.core.params import Picked
from domain.models import Shop

CITY: Final[Picked] = "known_city"
EARTH_KM: Final = 6_371
# Latitude and longitude in degrees.
PLACES: Final = """
Москва 55.8 37.6|Санкт-Петербург 59.9 30.3|Новосибирск 55.0 82.9|Екатеринбург 56.8 60.6
Казань 55.8 49.1|Нижний Новгород 56.3 44.0|Красноярск 56.0 92.9|Челябинск 55.2 61.4
Самара 53.2 50.2|Уфа 54.7 56.0|Ростов-на-Дону 47.2 39.7|Краснодар 45.0 39.0|Омск 55.0 73.4
Воронеж 51.7 39.2|Пермь 58.0 56.2|Волгоград 48.7 44.5|Саратов 51.5 46.0|Тюмень 57.2 65.5
Тольятти 53.5 49.4|Ижевск 56.9 53.2|Барнаул 53.4 83.8|Ульяновск 54.3 48.4|Иркутск 52.3 104.3
Хабаровск 48.5 135.1|Владивосток 43.1 131.9|Ярославль 57.6 39.9|Махачкала 43.0 47.5
Томск 56.5 85.0|Оренбург 51.8 55.1|Кемерово 55.4 86.1|Новокузнецк 53.8 87.1|Рязань 54.6 39.7
Астрахань 46.3 48.0|Набережные Челны 55.7 52.4|Пенза 53.2 45.0|Киров 58.6 49.7|Липецк 52.6 39.6
Чебоксары 56.1 47.2|Калининград 54.7 20.5|Тула 54.2 37.6|Курск 51.7 36.2|Сочи 43.6 39.7
Ставрополь 45.0 42.0|Улан-Удэ 51.8 107.6|Тверь 56.9 35.9|Магнитогорск 53.4 59.0|Иваново 57.0 41.0
Брянск 53.2 34.4|Белгород 50.6 36.6|Сургут 61.3 73.4|Владимир 56.1 40.4|Чита 52.0 113.5
Архангельск 64.5 40.5|Калуга 54.5 36.3|Смоленск 54.8 32.0|Вологда 59.2 39.9|Орёл 53.0 36.1
Череповец 59.1 37.9|Мурманск 69.0 33.1|Тамбов 52.7 41.5|Кострома 57.8 40.9|Псков 57.8 28.3
Великий Новгород 58.5 31.3|Петрозаводск 61.8 34.4|Сыктывкар 61.7 50.8|Якутск 62.0 129.7
Химки 55.9 37.4|Балашиха 55.8 37.9|Подольск 55.4 37.5|Мытищи 55.9 37.7|Королёв 55.9 37.8
Люберцы 55.7 37.9|Зеленоград 56.0 37.2|Пушкино 56.0 37.9|Сергиев Посад 56.3 38.1|Серпухов 54.9 37.4
Коломна 55.1 38.8|Обнинск 55.1 36.6|Гатчина 59.6 30.1|Выборг 60.7 28.8|Минск 53.9 27.6
Гомель 52.4 31.0|Брест 52.1 23.7|Алматы 43.2 76.9|Астана 51.2 71.4|Караганда 49.8 73.1
Шымкент 42.3 69.6|Ташкент 41.3 69.2|Бишкек 42.9 74.6|Ереван 40.2 44.5|Тбилиси 41.7 44.8
Баку 40.4 49.9|Кишинёв 47.0 28.9|Душанбе 38.6 68.8
"""


def _places() -> dict[str, tuple[str, float, float]]:
    found = {}
    for line in PLACES.strip().replace("\n", "|").split("|"):
        name, north, east = line.rsplit(" ", 2)
        found[fold(name)] = (name, float(north), float(east))
    return found


CITIES: Final = _places()


def near(city: str, kilometres: int) -> tuple[str, ...]:
    """The known cities so near to one of them, itself too, folded."""
    return tuple(each for each in CITIES if distance(city, each) <= kilometres)


def distance(one: str, other: str) -> float:
    """Kilometres between two known cities along a great circle, by the haversine formula."""
    (_, a, b), (_, c, d) = CITIES[one], CITIES[other]
    north, east = math.radians(c - a), math.radians(d - b)
    share = math.sin(north / 2) ** 2 + math.sin(east / 2) ** 2 * (
        math.cos(math.radians(a)) * math.cos(math.radians(c))
    )
    return 2 * EARTH_KM * math.asin(math.sqrt(share))


async def _options(_shop: Shop) -> list[Option]:
    return [Option(key=key, label=name) for key, (name, _, _) in sorted(CITIES.items())]


picking.FINDERS[CITY] = _options
