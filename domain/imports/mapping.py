"""Which column means what: guessed from the names first, then from what stands in the cells."""

import re
from collections.abc import Callable
from itertools import groupby

from domain.imports.contacts import EMAIL as EMAIL_FORM
from domain.imports.contacts import NO, YES
from domain.imports.fields import KINDS, Content, Field, Kind, header_words
from domain.imports.meanings import fields_of, is_told, required_of
from domain.imports.numbers import DecimalMark, parse_money
from domain.imports.problems import CellError
from domain.imports.refusals import DuplicateColumnError, MissingFieldError
from domain.imports.source import Column, Source

Mapping = dict[str, int]
CLOCK_FORM = re.compile(r"\d{1,2}:\d{2}(:\d{2})?")
PHONE_FORM = re.compile(r"\+?[\d\s().\-]{7,20}")
EXACT, PARTIAL, BY_CONTENT = 1000, 400, 50
# Shorter names would be found inside too many words.
TELLING_LENGTH = 4
FORMS: dict[Content, Callable[[str], object]] = {
    "text": lambda _: True,
    "time": CLOCK_FORM.fullmatch,
    "email": lambda text: EMAIL_FORM.fullmatch(text.casefold()),
    "phone": PHONE_FORM.fullmatch,
    "flag": lambda text: text.casefold() in YES | NO,
}
# So many samples of ten must fit what the name promises: real columns have holes and slips.
FITTING = 0.6


def guess_kind(source: Source) -> Kind:
    """The kind whose needs the columns meet best; orders where nothing tells."""
    scores = {kind: _kind_score(source, kind) for kind in KINDS}
    return max(KINDS, key=lambda kind: scores[kind])


def _kind_score(source: Source, kind: Kind) -> float:
    mapping = guess(source, kind)
    met = sum(any(key in mapping for key in group) for group in required_of(kind))
    return 100 * (met == len(required_of(kind))) + 10 * met / len(required_of(kind)) + len(mapping)


def guess(source: Source, kind: Kind) -> Mapping:
    """Field to column; the surest pairs first, each column once."""
    pairs = sorted(
        (
            (_score(field, column, source.decimal), -place, -index, field.key)
            for place, field in enumerate(fields_of(kind))
            for index, column in enumerate(source.columns)
        ),
        reverse=True,
    )
    mapping: Mapping = {}
    for score, _, index, key in pairs:
        if score > 0 and key not in mapping and -index not in mapping.values():
            mapping[key] = -index
    return _settled(source, mapping) if kind == "orders" else mapping


def _score(field: Field, column: Column, mark: DecimalMark) -> int:
    fitting = _fitting(field, column, mark)
    if column.samples and fitting < FITTING:
        return 0
    words = header_words(column.name)
    if words in field.names:
        return EXACT - field.names.index(words)
    for place, name in enumerate(field.names):
        if len(name) >= TELLING_LENGTH and re.search(rf"\b{re.escape(name)}\b", words):
            return PARTIAL - place
    return BY_CONTENT if _is_telling(field, column) else 0


def _is_telling(field: Field, column: Column) -> bool:
    """Whether the cells alone say what the column is: numbers never do."""
    match field.key:
        case "email":
            return bool(column.samples)
        case "placed_at":
            return column.date_order in {"ymd", "dmy", "mdy"}
        case "phone":
            return any("+" in each for each in column.samples)
        case _:
            return False


def _fitting(field: Field, column: Column, mark: DecimalMark) -> float:
    """The share of the samples that are what the field needs."""
    if not column.samples:
        return 1
    if field.content == "date":
        return float(column.date_order is not None)
    if field.content == "code":
        return float(column.date_order not in {"ymd", "dmy", "mdy"})
    if field.content == "number":
        good = [each for each in column.samples if _is_amount(each, mark)]
    else:
        fits = FORMS[field.content]
        good = [each for each in column.samples if fits(each)]
    return len(good) / len(column.samples)


def _is_amount(text: str, mark: DecimalMark) -> bool:
    try:
        parse_money(text.rstrip("%"), mark, "")
    except CellError as error:
        return error.reason == "other-currency"
    return True


def _settled(source: Source, mapping: Mapping) -> Mapping:
    """Tell a line's sum from an order's, which the names often don't."""
    if "line_total" in mapping and "order_total" not in mapping:
        is_repeated = _repeats_within_orders(source, mapping)
        if is_repeated and not _is_product(source, mapping):
            mapping["order_total"] = mapping.pop("line_total")
    elif "order_total" in mapping and "line_total" not in mapping and _is_product(source, mapping):
        mapping["line_total"] = mapping.pop("order_total")
    return mapping


def _is_product(source: Source, mapping: Mapping) -> bool:
    """Whether the sums are quantity x price, line by line."""
    sums = mapping.get("line_total", mapping.get("order_total"))
    wanted = (mapping.get("quantity"), mapping.get("price"), sums)
    if any(index is None for index in wanted):
        return False
    lines = zip(
        *(source.columns[index].samples for index in wanted if index is not None), strict=False
    )
    fitting = total = 0
    for quantity, price, amount in lines:
        try:
            q, p, a = (parse_money(each, source.decimal, "") for each in (quantity, price, amount))
        except CellError:
            continue
        total += 1
        fitting += abs(q * p - a * 10**6) <= 10**10
    return total > 0 and fitting >= total * 0.5


def _repeats_within_orders(source: Source, mapping: Mapping) -> bool:
    """Whether orders of several lines carry the same sum on each."""
    if "number" not in mapping:
        return False
    numbers = source.columns[mapping["number"]].samples
    sums = source.columns[mapping["line_total"]].samples
    orders = [
        [amount for _, amount in lines]
        for _, lines in groupby(zip(numbers, sums, strict=False), key=lambda each: each[0])
    ]
    several = [order for order in orders if len(order) > 1]
    return bool(several) and all(len(set(order)) == 1 for order in several)


def check(source: Source, kind: Kind, mapping: Mapping) -> None:
    """Raises MissingFieldError or DuplicateColumnError: with such a mapping nothing can start."""
    for group in required_of(kind):
        if not any(key in mapping for key in group):
            raise MissingFieldError(kind="told" if is_told(kind) else kind, field=group[0])
    for index in mapping.values():
        column = source.columns[index]
        if column.times_named > 1:
            raise DuplicateColumnError(name=column.name, count=column.times_named)
