"""Catalogues as tables: CSV and XLSX however they are written, Google's columns among them."""

from collections.abc import Callable, Iterator
from pathlib import Path

from domain.connectors.feeds import limits
from domain.connectors.feeds.offer import Raw
from domain.connectors.feeds.refusals import FeedError
from domain.imports.csv_rows import Row
from domain.imports.fields import header_words
from domain.imports.source import Source, rows, sniff
from domain.imports.xlsx_rows import MARK

# Headers as `header_words` writes them, the best name first.
NAMES = {
    "id": "id|offer id|sku|артикул|код товара|id товара|item id|product id|item code|код|handle",
    "name": "title|name|наименование товара|название товара|наименование|название|товар"
    "|product name|item title|номенклатура",
    "price": "price|цена|цена товара|розничная цена|регулярная цена|regular price|цена продажи",
    "sale_price": "sale price|цена со скидкой|акционная цена|special price",
    "old_price": "oldprice|old price|старая цена|цена до скидки|compare at price|прежняя цена",
    "currency": "currency|currency id|валюта",
    "available": "availability|available|наличие|доступность|в наличии",
    "stock": "quantity|stock|count|остаток|остатки|количество|на складе|stock quantity|qty",
    "url": "link|url|ссылка|адрес страницы|canonical link",
    "picture": "image link|picture|image|image url|изображение|картинка|фото|image src",
    "brand": "brand|vendor|бренд|производитель|марка|manufacturer",
    "category": "product type|category|категория|раздел|google product category|категории"
    "|category path|группа",
    "group": "item group id|group id|группа вариантов|parent sku|parent id",
}
AS_PARAMS = {
    "gtin": "barcode", "ean": "barcode", "barcode": "barcode", "штрихкод": "barcode",
    "mpn": "vendorCode", "vendor code": "vendorCode",
}  # fmt: skip
# Long texts and what only the advertiser needs.
LEFT_OUT = frozenset({
    "description", "описание", "short description", "краткое описание", "additional image link",
    "shipping", "tax", "google product category", "ads redirect", "identifier exists",
})  # fmt: skip
WIDEST_PARAM = 255


def read(
    path: Path,
    folder: Path,
    country: str,
    understood: Callable[[Source], Callable[[Raw], None]],
    beat: Callable[[int], None],
) -> None:
    """Give every row as an offer to whoever `understood` names, once the table is understood.

    Raises FeedError, and what `domain.imports` says of files.
    """
    source, _ = sniff(path, folder, country)
    columns = _columns(source)
    take = understood(source)
    plain = folder / "plain" if (folder / "plain").exists() else path
    for number, row in enumerate(rows(plain, source)):
        take(_raw(row, columns))
        if number % 4096 == 0:
            beat(number)


def _columns(source: Source) -> dict[int, str]:
    """What each column means: a field, or `param:<name>` for a property of the shop's own."""
    heads = [header_words(column.name) for column in source.columns]
    found: dict[int, str] = {}
    for field, names in NAMES.items():
        known = names.split("|")
        fitting = [
            (known.index(each), index)
            for index, each in enumerate(heads)
            if each in known and index not in found
        ]
        if fitting:
            found[min(fitting)[1]] = field
    for field in ("id", "name"):
        if field not in found.values():
            raise FeedError(reason=f"no-{field}-column")
    return {**_params(source, heads, found), **found}


def _params(source: Source, heads: list[str], found: dict[int, str]) -> dict[int, str]:
    return {
        index: f"param:{AS_PARAMS.get(head, source.columns[index].name)}"
        for index, head in enumerate(heads)
        if head and head not in LEFT_OUT and index not in found
    }


def _raw(row: Row, columns: dict[int, str]) -> Raw:
    fields: dict[str, str] = {}
    params: list[tuple[str, str, str]] = []
    for index, meaning in columns.items():
        cell = row.cells[index].replace(MARK, "").strip() if index < len(row.cells) else ""
        if not cell:
            continue
        if meaning.startswith("param:"):
            if len(cell) <= WIDEST_PARAM and len(params) < limits.PARAMS:
                params.append((meaning.removeprefix("param:"), "", cell))
        else:
            fields[meaning] = cell
    if row.problem:
        # Its id may be whole: the product is then there, and stays as it is.
        fields["spoilt"] = row.problem
    return Raw(row.line, fields, params)


def paths(text: str) -> Iterator[str]:
    """The names of a category's path: `Clothes > Shoes`, `Clothes/Shoes`, `Clothes|Shoes`."""
    for sign in (">", "|", "/", "\\"):
        if sign in text:
            return (each.strip() for each in text.split(sign) if each.strip())
    return iter((text.strip(),) if text.strip() else ())
