"""A template filled in for one reader, and what is known of many for it."""

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Final

from markupsafe import Markup

from domain.messaging.markup import clipped
from domain.messaging.templates.filling import MISSING
from domain.messaging.templates.gaps import closed
from domain.messaging.templates.goods import LONGEST_TITLE, products, said
from domain.messaging.templates.language import compiled
from domain.messaging.templates.pieces import BRACE, CLOSE, LINE, OPEN
from domain.messaging.templates.refusals import UnknownProductError
from domain.messaging.templates.value import SOURCES, Wanted, source_of, values
from domain.models import Shop
from domain.segments.sql import NO, Sql, either

# Longer than any message: what comes after is not even made.
MOST: Final = 40_000
MARKS: Final = str.maketrans({OPEN: "<u>", CLOSE: "</u>"})
LINES: Final = str.maketrans({LINE: "\n", BRACE: "{"})


@dataclasses.dataclass(frozen=True, kw_only=True)
class Facts:
    """What is known of one reader for one text, by the names in it; None is not known."""

    values: Mapping[str, object] = dataclasses.field(default_factory=dict)
    language: str = "ru"
    currency: str = "RUB"


def rendered(text: str, facts: Facts, *, is_marked: bool = False) -> str:
    """Telegram HTML for one reader; `is_marked` underlines what was filled in.

    Raises the refusals of a text that is not in the language.
    """
    if "{" not in text:
        return text
    template = compiled(text)
    given: dict[str, object] = {
        "_language": facts.language,
        "_currency": facts.currency,
        "_marks": is_marked,
    }
    for name in (*template.names, *template.goods):
        given[name] = _given(name, facts.values.get(name))
    done, length = [], 0
    for part in template.template.root_render_func(template.template.new_context(given)):
        done.append(part)
        length += len(part)
        if length > MOST:
            break
    text = closed("".join(done).translate(LINES))
    return text.translate(MARKS) if is_marked else text


def _given(name: str, value: object) -> object:
    if value is None or value in ("", ()):
        return MISSING
    if isinstance(value, str) and not isinstance(value, Markup):
        return clipped(value, values()[name].longest if name in values() else LONGEST_TITLE)
    return value


def lacks(text: str, facts: Facts) -> frozenset[str]:
    """What the text can't do without and the shop doesn't know of this reader."""
    if "{" not in text:
        return frozenset()
    known = facts.values
    return frozenset(name for name in compiled(text).required if known.get(name) in (None, "", ()))


async def gathered(
    shop: Shop, customer_ids: Sequence[int], texts: str | Sequence[str], now: datetime
) -> dict[int, Facts]:
    """By customer what the texts ask for: a statement a source, and one for their products."""
    read = [compiled(text) for text in ([texts] if isinstance(texts, str) else texts)]
    wanted = Wanted(shop=shop, customer_ids=customer_ids, now=now)
    known: dict[int, dict[str, object]] = defaultdict(dict)
    for name in sorted({source_of(key) for template in read for key in template.names}):
        for customer_id, told in (await SOURCES[name].fetch(wanted)).items():
            known[customer_id] |= told
    named = {name: what for template in read for name, what in template.goods.items()}
    found = await products(shop, {sku for _, sku in named.values()})
    goods = {name: said(function, found.get(sku), shop) for name, (function, sku) in named.items()}
    return {
        each: Facts(
            values={**known.get(each, {}), **goods},
            language=shop.language,
            currency=shop.currency,
        )
        for each in customer_ids
    }


def lacking(texts: str | Sequence[str], shop: Shop, now: datetime) -> Sql:
    """The customers, of the table `c`, who lack what one of the texts can't do without."""
    every = [texts] if isinstance(texts, str) else texts
    required = frozenset[str]().union(*(compiled(text).required for text in every))
    conditions: list[Sql] = []
    for name in sorted({source_of(key) for key in required if not key.startswith("goods_")}):
        known = SOURCES[name].known(shop, now)
        conditions += [~known[key] for key in sorted(required & known.keys())]
    return either(conditions) if conditions else NO


async def check_products(shop: Shop, texts: Iterable[str]) -> None:
    """Raises UnknownProductError where a text names a product there is none of."""
    for text in texts:
        skus = compiled(text).skus
        found = await products(shop, skus)
        for sku in sorted(skus - found.keys()):
            raise UnknownProductError(sku=sku)
