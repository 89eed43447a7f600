"""What people may type, in both languages, and what it means."""

import dataclasses

import pytest

from domain.segments.condition import CONDITIONS
from domain.segments.rule import Rule
from domain.segments.tree import Group, Leaf, Node, Not, Sure, Together
from tests.segments.typed import BOOK, read


def of(kind: str, **values: object) -> Leaf:
    """A condition with these values."""
    return Leaf(condition=CONDITIONS[kind](**values))


def every(*nodes: Node, together: Together = "") -> Group:
    """A group of all."""
    return dataclasses.replace(Group(nodes=nodes), together=together)


def any_of(*nodes: Node) -> Group:
    """A group of any."""
    return Group(mode="any", nodes=nodes)


TWICE = of("order_count", operator="gte", value=2, days=90)
SEEN = of("opened_app", operator="did", days=30)
MOSCOW = of("city", things=("москва",))
PHRASES: list[tuple[str, Node]] = [
    ("заказов >= 2 за 90 дней и не (был в приложении за 30 дней)", every(TWICE, Not(node=SEEN))),
    ("orders >= 2 in 90 days and not (opened the app in 30 days)", every(TWICE, Not(node=SEEN))),
    ("ЗАКАЗЫ не меньше 2 за последние 90 дней", every(TWICE)),
    ("заказов от 2 за 90 дней", every(TWICE)),
    ("заказов 2+ за 90 дней", every(TWICE)),
    ("число заказов хотя бы 2 за 90 дней", every(TWICE)),
    ("order_count >= 2 за 3 месяца", every(TWICE)),
    ("orders at least 2 за 90 дней", every(TWICE)),
    ("заказов >= 2 за 90 дней, и был в приложении за 30 дней", every(TWICE, SEEN)),
    ("не была в приложении за месяц", every(Not(node=SEEN))),
    ("были в приложении ни разу", every(of("opened_app", operator="did_not"))),
    ("был в приложении 3 раза", every(of("opened_app", times=3, most=3))),
    ("был в приложении от 2 до 5 раз", every(of("opened_app", times=2, most=5))),
    ("заказов между 2 и 5", every(of("order_count", operator="between", value=2, upper=5))),
    ("orders from 2 to 5", every(of("order_count", operator="between", value=2, upper=5))),
    ("заказов не от 2 до 5", every(of("order_count", operator="not_between", value=2, upper=5))),
    (
        "заказов > 1 с 1 марта по 5 апреля",
        every(
            of(
                "order_count",
                operator="gt",
                value=1,
                period="dates",
                first_day="2026-03-01",
                last_day="2026-04-05",
            )
        ),
    ),
    (
        "orders > 1 from March 1, 2025 to 2025-04-05",
        every(
            of(
                "order_count",
                operator="gt",
                value=1,
                period="dates",
                first_day="2025-03-01",
                last_day="2025-04-05",
            )
        ),
    ),
    (
        "заказов = 1 вчера",
        every(
            of(
                "order_count",
                operator="eq",
                value=1,
                period="dates",
                first_day="2026-03-15",
                last_day="2026-03-15",
            )
        ),
    ),
    (
        "сумма заказов больше 5 тыс руб за год",
        every(of("order_sum", operator="gt", value=500_000, days=365)),
    ),
    ("сумма заказов >= 5 000,50 ₽", every(of("order_sum", operator="gte", value=500_050))),
    ("revenue < 5,000", every(of("order_sum", operator="lt", value=500_000))),
    ("по выручке топ 10 %", every(of("revenue_rank", operator="top_pct", rank=10))),
    (
        "последний заказ больше 90 дней назад",
        every(of("last_order", operator="more_than_ago", days=90)),
    ),
    ("последний заказ не за 30 дней", every(of("last_order", operator="not_in_last", days=30))),
    ("last order before 16.03.2026", every(of("last_order", operator="before", day="2026-03-16"))),
    ("последний заказ до 16 марта", every(of("last_order", operator="before", day="2026-03-16"))),
    ("последний заказ >= 16.03.2026", every(of("last_order", operator="after", day="2026-03-15"))),
    ("последний заказ сегодня", every(of("last_order", operator="is_today"))),
    (
        "последний заказ в понедельник, среду",
        every(of("last_order", operator="weekday_in", weekdays=("monday", "wednesday"))),
    ),
    ("день рождения в ближайшие 7 дней", every(of("birthday", operator="in_next", days=7))),
    ("город Москва", every(MOSCOW)),
    ("город: Москва, Тверь", every(of("city", things=("москва", "тверь")))),
    ('city in "Москва"', every(MOSCOW)),
    (
        "город не Москва или неизвестно",
        every(of("city", operator="nin", things=("москва",), or_empty=True)),
    ),
    ("город начинается с «мос»", every(of("city", operator="starts", piece="мос"))),
    ("город не указан", every(of("city", operator="empty"))),
    ("метка «за 90 дней» за 30 дней", every(of("tag", things=("за 90 дней",), days=30))),
    ("метка разных >= 2", every(of("tag", operator="size", least=2))),
    ("метка ничего из: опт", every(of("tag", operator="none_of", things=("опт",)))),
    ("купил товар Кофе 100 г", every(of("bought_product", things=(3,)))),
    (
        "купил товар «Чай» №2 за 90 дней (штук, не меньше: 2)",
        every(of("bought_product", things=(2,), days=90, quantity=2)),
    ),
    ("в корзине (товары: №3)", every(of("cart_item", by="product", products=(3,)))),
    (
        "уровень Золото уже 30 дней",
        every(of("loyalty_tier", operator="stayed_at_least", tiers=(7,))),
    ),
    ("статус заказа новый, оплачен", every(of("order_status", things=("new", "paid")))),
    ("пол женский", every(of("gender", things=("f",)))),
    ("согласие неизвестно", every(of("consent", operator="unknown"))),
    (
        "заказов >= 2 (только выполненные; сумма заказа от: 1000)",
        every(of("order_count", counting="completed", some=True, total_from=100_000)),
    ),
    ("точно (премиум)", every(Sure(node=of("premium")))),
    ("не не премиум", every(Not(node=Not(node=of("premium"))))),
    (
        "премиум или город Москва и заказов >= 2 за 90 дней",
        any_of(of("premium"), every(MOSCOW, TWICE)),
    ),
    ("(премиум или город Москва) и город Москва", every(any_of(of("premium"), MOSCOW), MOSCOW)),
    ("любое (премиум; город Москва)", any_of(of("premium"), MOSCOW)),
    ("любое (премиум)", any_of(of("premium"))),
    (
        "в одном заказе (купил бренд Ива и купил из категории Посуда)",
        every(
            of("bought_brand", things=("Ива",)),
            of("bought_category", things=(4,)),
            together="order",
        ),
    ),
    (
        "in one line (bought brand «Ива»)",
        every(of("bought_brand", things=("Ива",)), together="item"),
    ),
    ("все люди", Group()),
]


@pytest.mark.parametrize(("text", "tree"), PHRASES, ids=[text for text, _ in PHRASES])
def test_a_phrase_is_read(text: str, tree: Node) -> None:
    assert read(text, BOOK) == Rule(tree=tree)


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("среди покупателей: премиум", "customers"),
        ("among customers: premium", "customers"),
        ("среди тех, кому можно писать: премиум", "contactable"),
        ("среди всех людей премиум", "everyone"),
    ],
)
def test_the_people_chosen_from_stand_first(text: str, base: str) -> None:
    found = read(text, BOOK)

    assert found.base == base
    assert found.tree == every(of("premium"))
