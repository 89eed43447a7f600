"""Figures about orders, money, rhythm and goods."""

from itertools import pairwise
from statistics import median

from tests.factors.oracle import Told, column, gaps, hours, kept, told, usual, weekdays
from tests.factors.sums import growth, mean, share, spread


def orders_of(days: int) -> object:
    def answer(one: Told) -> float | None:
        return len(one.within(one.orders, "placed_at", days))

    return told(f"orders_{days}_days")(answer)


for each in (30, 90, 365):
    orders_of(each)


@told("order_count")
def _(one: Told) -> float | None:
    return len(one.orders)


@told("days_since_order")
def _(one: Told) -> float | None:
    return one.days_since(one.orders["placed_at"])


@told("days_since_first_order")
def _(one: Told) -> float | None:
    days = [one.day(each) for each in one.orders["placed_at"]]
    return (one.today - min(days)).days if days else None


@told("buying_days")
def _(one: Told) -> float | None:
    return len({one.day(each) for each in one.orders["placed_at"]})


@told("cancelled_share")
def _(one: Told) -> float | None:
    found = column(one.rows("orders", "placed_at"), "status")
    return share(found.count("cancelled"), len(found))


@told("unpaid_orders")
def _(one: Told) -> float | None:
    return column(one.rows("orders", "placed_at"), "status").count("new")


@told("order_sources")
def _(one: Told) -> float | None:
    return len(set(column(one.rows("orders", "placed_at"), "source")) - {""})


def spent(one: Told, days: int = 0) -> float:
    found = one.within(one.money, "moment", days) if days else one.money
    return float(found["brought"].sum() - found["taken"].sum())


@told("spent")
def _(one: Told) -> float | None:
    return spent(one)


@told("spent_90_days")
def _(one: Told) -> float | None:
    return spent(one, 90)


@told("spent_365_days")
def _(one: Told) -> float | None:
    return spent(one, 365)


@told("spending_trend")
def _(one: Told) -> float | None:
    now, before = (
        float(one.within(one.money, "moment", 90, earlier)["brought"].sum()) for earlier in (0, 90)
    )
    return growth(now, before)


@told("average_order")
def _(one: Told) -> float | None:
    return mean(column(one.orders, "total"))


@told("largest_order")
def _(one: Told) -> float | None:
    sums: list[float] = column(one.orders, "total")
    return max(sums, default=None)


@told("last_order_sum")
def _(one: Told) -> float | None:
    sums: list[float] = column(one.orders, "total")
    return sums[-1] if sums else None


@told("order_spread")
def _(one: Told) -> float | None:
    return spread(column(one.orders, "total"))


@told("discount_share")
def _(one: Told) -> float | None:
    taken = float(one.orders["discount"].sum())
    return share(taken, taken + float(one.orders["total"].sum()))


@told("discounted_orders")
def _(one: Told) -> float | None:
    found = one.orders
    marked = [bool(row["discount"] or row["promo_code"]) for _, row in found.iterrows()]
    return share(sum(marked), len(found))


@told("promo_orders")
def _(one: Told) -> float | None:
    return sum(bool(each) for each in one.orders["promo_code"])


@told("refund_share")
def _(one: Told) -> float | None:
    return share(float(one.money["taken"].sum()), float(one.money["brought"].sum()))


@told("refund_count")
def _(one: Told) -> float | None:
    return len([each for each in one.money["taken"] if each > 0])


@told("failed_payments")
def _(one: Told) -> float | None:
    found = column(one.rows("payments", "made_at"), "status")
    failed, paid = found.count("failed"), found.count("succeeded")
    return share(failed, failed + paid)


@told("days_between_orders")
def _(one: Told) -> float | None:
    days = sorted({one.day(each) for each in one.orders["placed_at"]})
    between = [(after - before).days for before, after in pairwise(days)]
    return median(between) if len(between) > 1 else None


@told("mean_interval")
def _(one: Told) -> float | None:
    return mean(gaps(one))


@told("longest_break")
def _(one: Told) -> float | None:
    return max(gaps(one), default=None)


@told("interval_variation")
def _(one: Told) -> float | None:
    return spread(gaps(one))


@told("overdue")
def _(one: Told) -> float | None:
    silent, gap = one.days_since(one.orders["placed_at"]), mean(gaps(one))
    return None if silent is None or gap is None else share(silent, gap)


@told("weekend_share")
def _(one: Told) -> float | None:
    found = weekdays(one)
    return share(sum(each > 4.5 / 7 for each in found), len(found))


@told("evening_share")
def _(one: Told) -> float | None:
    found = hours(one)
    return share(sum(each > 17.5 / 24 for each in found), len(found))


@told("night_share")
def _(one: Told) -> float | None:
    found = hours(one)
    return share(sum(each < 5.5 / 24 for each in found), len(found))


@told("usual_hour")
def _(one: Told) -> float | None:
    return usual(hours(one), 24)


@told("usual_weekday")
def _(one: Told) -> float | None:
    return usual(weekdays(one), 7, 1)


@told("hour_habit")
def _(one: Told) -> float | None:
    return kept(hours(one))


@told("weekday_habit")
def _(one: Told) -> float | None:
    return kept(weekdays(one))


@told("categories")
def _(one: Told) -> float | None:
    return len(set(column(one.lines, "category_id")) - {None})


@told("brands")
def _(one: Told) -> float | None:
    return len(set(column(one.lines, "brand")) - {None})


@told("products")
def _(one: Told) -> float | None:
    return len(set(column(one.lines, "product_id")))


@told("units")
def _(one: Told) -> float | None:
    return float(one.lines["quantity"].sum())


@told("units_per_order")
def _(one: Told) -> float | None:
    found = one.lines
    orders = len(set(found["order_id"]))
    return float(found["quantity"].sum()) / orders if orders else None


@told("item_price")
def _(one: Told) -> float | None:
    units = float(one.lines["quantity"].sum())
    return float(one.lines["total"].sum()) / units if units else None


@told("top_category_share")
def _(one: Told) -> float | None:
    found = one.lines
    known = found[found["category_id"].notna()]
    sums: dict[int, float] = {}
    for _, row in known.iterrows():
        sums[row["category_id"]] = sums.get(row["category_id"], 0) + row["total"]
    return share(max(sums.values()), sum(sums.values())) if sums else None


def times(one: Told) -> list[int]:
    """In how many orders each product was."""
    pairs = {(row["product_id"], row["order_id"]) for _, row in one.lines.iterrows()}
    products = [product for product, _ in pairs]
    return [products.count(each) for each in set(products)]


@told("repeated_products")
def _(one: Told) -> float | None:
    found = times(one)
    return share(sum(each > 1 for each in found), len(found))


@told("favourite_times")
def _(one: Told) -> float | None:
    return max(times(one), default=None)
