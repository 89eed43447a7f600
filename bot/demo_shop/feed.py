"""The sample shop's own catalogue file, as a shop's engine would write it."""

from xml.sax.saxutils import escape, quoteattr

from bot.demo_shop.goods import CATEGORIES, GOODS

ADDRESS = "/demo-feed.xml"
BRANDS = {"Чай": "Чайный двор", "Кофе": "Обжарка № 1", "Посуда": "Дом и печь"}
# What has come since the shop was opened; the last one was left without a price.
NEW = (
    ("Чёрный чай", "Ассам «Вечер», 100 г", 410),
    ("Кофе в зёрнах", "Гватемала, 250 г", 920),
    ("Сладости", "Мармелад из айвы, 200 г", 310),
    ("Посуда", "Заварник «Гриб», 400 мл", None),
)
DISCOUNTED = 9


def catalogue() -> bytes:
    """YML: what the shop sells, its new goods, and one offer that can't be read."""
    numbers = {name: n for n, (name, _) in enumerate(CATEGORIES, start=1)}
    categories = "".join(
        f'<category id="{numbers[name]}"{_above(numbers, above)}>{escape(name)}</category>'
        for name, above in CATEGORIES
    )
    goods = [(category, name, price) for category, name, price, _ in GOODS]
    offers = "\n".join(
        _offer(f"P{n:03d}", numbers, each) for n, each in enumerate((*goods, *NEW), start=1)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<yml_catalog><shop><currencies>'
        '<currency id="RUB" rate="1"/></currencies>'
        f"<categories>{categories}</categories>\n<offers>\n{offers}\n</offers></shop></yml_catalog>"
    ).encode()


def _above(numbers: dict[str, int], above: str) -> str:
    return f' parentId="{numbers[above]}"' if above else ""


def _offer(sku: str, numbers: dict[str, int], good: tuple[str, str, int | None]) -> str:
    category, name, price = good
    above = dict(CATEGORIES)[category] or category
    lines = [f"<name>{escape(name)}</name>", f"<categoryId>{numbers[category]}</categoryId>"]
    if price is not None:
        lines.append(f"<price>{price}</price><currencyId>RUB</currencyId>")
        if numbers[category] % 2 and price % DISCOUNTED == 0:
            lines.append(f"<oldprice>{price * 6 // 5}</oldprice>")
    if above in BRANDS:
        lines.append(f"<vendor>{escape(BRANDS[above])}</vendor>")
    size = name.rpartition(", ")[2] if ", " in name else ""
    if size:
        lines.append(f"<param name={quoteattr('Размер')}>{escape(size)}</param>")
    return f"<offer id={quoteattr(sku)}>{''.join(lines)}</offer>"
