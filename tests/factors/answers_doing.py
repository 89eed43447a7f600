"""Figures about visits, carts and messages."""

from datetime import timedelta

from tests.factors.oracle import Frame, Told, column, only, told
from tests.factors.sums import growth, mean, share


def visits_of(days: int) -> object:
    def answer(one: Told) -> float | None:
        found = one.visits
        return len(one.within(found, "began", days)) if len(found) else None

    return told(f"visits_{days}_days")(answer)


for each in (7, 30, 90):
    visits_of(each)


@told("days_since_visit")
def _(one: Told) -> float | None:
    return one.days_since(one.visits["began"])


@told("visit_minutes")
def _(one: Told) -> float | None:
    found = one.within(one.visits, "began", 90)
    lasted = [(row["ended"] - row["began"]) / timedelta(minutes=1) for _, row in found.iterrows()]
    return mean(lasted)


@told("visit_deeds")
def _(one: Told) -> float | None:
    return mean(column(one.within(one.visits, "began", 90), "deeds"))


@told("visits_trend")
def _(one: Told) -> float | None:
    now, before = (len(one.within(one.visits, "began", 30, earlier)) for earlier in (0, 30))
    return growth(now, before)


def done(one: Told, name: str) -> int:
    found = one.within(one.deeds, "happened_at", 90)
    return column(found, "name").count(name)


def counted(key: str, name: str) -> object:
    def answer(one: Told) -> float | None:
        return done(one, name) if len(one.deeds) else None

    return told(key)(answer)


counted("views_90_days", "view_item")
counted("searches_90_days", "search")
counted("cart_adds_90_days", "add_to_cart")


@told("viewed_products")
def _(one: Told) -> float | None:
    if not len(one.deeds):
        return None
    items = one.property_of("view_item", "item_id", 90)
    return len({each for each in items if isinstance(each, str)})


def is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


@told("vain_searches")
def _(one: Told) -> float | None:
    found = one.property_of("search", "results", 90)
    return share(sum(is_number(each) and each == 0 for each in found), len(found))


@told("minutes_in_app")
def _(one: Told) -> float | None:
    found = [each for each in one.property_of("visible_time", "seconds", 90) if is_number(each)]
    return sum(found) / 60 if found else None


@told("angry_taps")
def _(one: Told) -> float | None:
    if not len(one.deeds):
        return None
    marks = zip(*(one.property_of("tap", mark, 90) for mark in ("is_rage", "is_dead")), strict=True)
    return sum(any(each is True for each in pair) for pair in marks)


@told("days_since_deed")
def _(one: Told) -> float | None:
    found = column(one.deeds, "happened_at")
    return (one.now - max(found)) // timedelta(days=1) if found else None


@told("view_to_cart")
def _(one: Told) -> float | None:
    found = share(done(one, "add_to_cart"), done(one, "view_item"))
    return None if found is None else min(100, found)


@told("cart_to_order")
def _(one: Told) -> float | None:
    found = share(done(one, "purchase"), done(one, "begin_checkout"))
    return None if found is None else min(100, found)


@told("cart_sum")
def _(one: Told) -> float | None:
    own = {row["id"]: row["price"] for row in one.world.rows("products")}
    found = one.rows("cart_lines")
    lines = zip(*(column(found, key) for key in ("quantity", "price", "product_id")), strict=True)
    prices = [(units, own[product] if price is None else price) for units, price, product in lines]
    priced = [units * price for units, price in prices if price is not None]
    return sum(priced) if priced else None


@told("cart_units")
def _(one: Told) -> float | None:
    found = column(one.rows("cart_lines"), "quantity")
    return sum(found) if found else None


@told("cart_age")
def _(one: Told) -> float | None:
    found = column(one.rows("cart_lines"), "added_at")
    if not found:
        return None
    lain = (one.now - min(found)) / timedelta(milliseconds=86_400_000)
    return int(lain)


def waiting(one: Told, kind: str) -> float | None:
    found = one.rows("interests", "added_at")
    found = only(found, [each is None for each in column(found, "removed_at")])
    return column(found, "kind").count(kind) if len(found) else None


@told("wish_list")
def _(one: Told) -> float | None:
    return waiting(one, "wish")


@told("wait_list")
def _(one: Told) -> float | None:
    return waiting(one, "wait")


def sent(one: Told) -> Frame:
    found = one.rows("deliveries")
    return only(
        found, [row["status"] == "sent" and row["sent_at"] < one.now for _, row in found.iterrows()]
    )


def failed(one: Told) -> int:
    return column(one.rows("deliveries"), "status").count("failed")


@told("messages_30_days")
def _(one: Told) -> float | None:
    found = sent(one)
    known = len(found) or failed(one)
    return len(one.within(found, "sent_at", 30)) if known else None


@told("marketing_90_days")
def _(one: Told) -> float | None:
    found = sent(one)
    known = len(found) or failed(one)
    return column(one.within(found, "sent_at", 90), "kind").count("marketing") if known else None


@told("undelivered_share")
def _(one: Told) -> float | None:
    return share(failed(one), failed(one) + len(sent(one)))


@told("clicked_share")
def _(one: Told) -> float | None:
    found = one.within(sent(one), "sent_at", 90)
    mailings = column(found[found["kind"] == "marketing"], "sent_at")
    came = one.rows("touches", "touched_at")
    own = [
        row["touched_at"] for _, row in came.iterrows() if row["is_return"] and row["link_id"] > 0
    ]
    answered = [any(each <= tap < each + timedelta(days=7) for tap in own) for each in mailings]
    return share(sum(answered), len(mailings))


def linked(one: Told) -> Frame:
    found = one.rows("touches", "touched_at")
    return only(found, [each is not None for each in column(found, "link_id")])


@told("days_since_click")
def _(one: Told) -> float | None:
    return one.days_since(linked(one)["touched_at"])


@told("links_followed")
def _(one: Told) -> float | None:
    found = set(column(linked(one), "link_id"))
    return len(found) or None
