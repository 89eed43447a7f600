"""The main menu: of the staff, or of a customer."""

from handlers.kit.screen import screen, screens
from handlers.kit.view import App, Button, Row, View, in_rows
from handlers.kit.visit import Visit


@screen(command="menu")
async def draw(visit: Visit) -> View:
    if visit.shop_or_none is None:
        return View(text=visit.t("menu-no-shop"), has_way_back=False)
    if visit.role is None:
        return _customer(visit)
    return _staff(visit)


def _staff(visit: Visit) -> View:
    shown = sorted(
        (each for each in screens.values() if each.menu and visit.can(each.right)),
        key=lambda each: each.menu,
    )
    keys = [Button(visit.t.plain(f"screen-{each.key}"), each.key) for each in shown]
    rows: list[Row] = [*in_rows(keys)]
    if visit.shop.ready_at is None and visit.can("shop.edit"):
        rows.insert(0, (Button(visit.t.plain("setup-continue"), "setup"),))
    text = visit.t(
        "menu-staff",
        shop=visit.shop.name or visit.t.plain("shop-unnamed"),
        role=visit.t.plain(f"role-{visit.role}"),
    )
    return View(text=text, rows=tuple(rows), has_way_back=False)


def _customer(visit: Visit) -> View:
    t, url = visit.t, visit.shop.app_url
    shop: tuple[Row, ...] = ((App(t.plain("app-open"), url),),) if url else ()
    return View(
        text=t("menu-customer", shop=visit.shop.name or t.plain("shop-unnamed")),
        rows=(
            *shop,
            (Button(t.plain("screen-my_orders"), "my_orders"),),
            (Button(t.plain("screen-letter_new"), "letter_new"),),
            (Button(t.plain("screen-my_messages"), "my_messages"),),
            (
                Button(t.plain("screen-language"), "language"),
                Button(t.plain("screen-my_data"), "my_data"),
            ),
        ),
        has_way_back=False,
    )
