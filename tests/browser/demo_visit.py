"""A person in the sample shop's Mini App, opened from the chat: what they do, and what is told."""

import asyncio
import dataclasses
from collections import Counter
from collections.abc import Awaitable, Callable
from urllib.parse import quote

from playwright.async_api import BrowserContext, FrameLocator, Page, expect

from domain.models import Event

# How long somebody looked, and how fast it was, differs from visit to visit.
TIMED = ("visible_time", "scroll_seen", "load_timing")
SOON = 20.0
TEAS = "Улун и пуэр"


@dataclasses.dataclass(kw_only=True)
class Visitor:
    """One phone with the chat open; `told` is what the tracker has to have told by now."""

    context: BrowserContext
    address: str
    page: Page
    told: list[tuple[str, object]] = dataclasses.field(default_factory=list)

    @property
    def app(self) -> FrameLocator:
        """The Mini App inside the chat."""
        return self.page.frame_locator("#app-frame iframe")

    async def open(self) -> None:
        """The chat, the customer's place in it, the menu button."""
        await self.page.goto(self.address)
        await self.page.locator("#list [data-name=customer]").click()
        await self.page.locator("#app-menu").click()
        await expect(self.app.locator(".screen.catalogue")).to_be_visible()
        await self.app.locator("body").evaluate(
            "() => new Promise((ready) => { const look = () => window.barker?.track ? ready() "
            ": setTimeout(look, 20); look(); })"
        )

    async def again(self) -> None:
        """The tab dies at once, without a last word, and the person comes back."""
        session = await self.context.new_cdp_session(self.page)
        died = asyncio.Event()
        self.page.on("crash", lambda _: died.set())
        crash = asyncio.ensure_future(session.send("Page.crash"))
        async with asyncio.timeout(SOON):
            await died.wait()
        crash.cancel()
        await self.page.close()
        self.page = await self.context.new_page()
        await self.open()

    async def main(self, label: str) -> None:
        """The button of Telegram below the app."""
        button = self.page.locator("#app-main")
        await expect(button).to_contain_text(label)
        await button.click()

    async def back(self, screen: str) -> None:
        """Telegram's arrow above the app."""
        await self.page.locator("#app-close").click()
        await self.on(screen)

    async def tap(self, selector: str) -> None:
        await self.app.locator(selector).click()

    async def on(self, screen: str) -> None:
        await expect(self.app.locator(f".screen.{screen}")).to_be_visible()

    def tells(self, *events: tuple[str, object]) -> None:
        self.told.extend(events)


def moved(path: str, screen: str) -> tuple[tuple[str, object], tuple[str, object]]:
    """A new address is a page, and what it shows is a screen."""
    return (("page_view", f"/demo-shop/{path}"), ("screen_view", screen))


async def enters(visitor: Visitor) -> None:
    await visitor.open()
    visitor.tells(("visit_start", "/demo-shop/"), *moved("", "catalogue"))


async def scrolls(visitor: Visitor) -> None:
    await visitor.app.locator(".screen").hover()
    await visitor.page.mouse.wheel(0, 500)


async def chooses_category(visitor: Visitor) -> None:
    await visitor.tap(".circle >> nth=0")
    await visitor.on("category")
    visitor.tells(
        ("tap", f"category-{TEAS}"),
        *moved(quote(f"category/{TEAS}"), "category"),
        ("view_item_list", TEAS),
    )


async def looks_at_tea(visitor: Visitor) -> None:
    await visitor.tap("[data-id=T1] .face")
    await visitor.on("product")
    visitor.tells(
        ("tap", "good"),
        ("select_item", "T1"),
        *moved("product/T1", "product"),
        ("view_item", "T1"),
    )


async def adds_tea(visitor: Visitor) -> None:
    await visitor.main("В корзину")
    await expect(visitor.app.locator(".buy output")).to_have_text("1")
    visitor.tells(("add_to_cart", "T1"))


async def searches(visitor: Visitor) -> None:
    await visitor.back("category")
    visitor.tells(
        *moved(quote(f"category/{TEAS}"), "category"),
        ("view_item_list", TEAS),
    )
    await visitor.back("catalogue")
    await visitor.tap(".find")
    await visitor.on("search")
    await visitor.app.locator("[name=q]").fill("кофе")
    await expect(visitor.app.locator(".count")).to_have_text("Нашлось 2 товара")
    visitor.tells(
        *moved("", "catalogue"),
        ("tap", "search"),
        *moved("search", "search"),
        ("form_start", "search-field"),
        ("search", "кофе 2"),
    )


async def looks_at_coffee(visitor: Visitor) -> None:
    await visitor.tap("[data-id=C1] .face")
    await visitor.on("product")
    visitor.tells(
        ("tap", "good"),
        ("select_item", "C1"),
        *moved("product/C1", "product"),
        ("view_item", "C1"),
    )


async def adds_coffee(visitor: Visitor) -> None:
    await visitor.main("В корзину")
    await expect(visitor.app.locator(".badge")).to_have_text("2")
    visitor.tells(("add_to_cart", "C1"))


async def opens_cart(visitor: Visitor) -> None:
    await visitor.tap(".bag")
    await visitor.on("cart")
    visitor.tells(("tap", "cart"), *moved("cart", "cart"), ("view_cart", 1480))


async def puts_coffee(visitor: Visitor) -> None:
    """From its card in the catalogue, and to the cart; none of the twelve steps."""
    await visitor.tap("[data-id=C1] .put")
    await visitor.main("Корзина · 890")
    await visitor.on("cart")
    visitor.tells(
        ("tap", "put"),
        ("add_to_cart", "C1"),
        *moved("cart", "cart"),
        ("view_cart", 890),
    )


async def removes_tea(visitor: Visitor) -> None:
    await visitor.tap("li[data-id=T1] .drop")
    await expect(visitor.app.locator(".lines li")).to_have_count(1)
    visitor.tells(("tap", "remove"), ("remove_from_cart", "T1"))


async def checks_out(visitor: Visitor) -> None:
    await visitor.main("Оформить")
    await visitor.on("checkout-contacts")
    await visitor.app.locator("[name=phone]").fill("8 (916) 000-00-03")
    await visitor.main("Дальше")
    await visitor.on("checkout-delivery")
    await visitor.tap("[data-bk=delivery-shop]")
    await expect(visitor.app.locator("[value=shop]")).to_be_checked()
    await visitor.main("Дальше")
    await visitor.on("checkout-payment")
    visitor.tells(
        ("begin_checkout", 890),
        *moved("checkout/contacts", "checkout-contacts"),
        ("checkout_step", "contacts 1"),
        ("form_start", "field-phone"),
        *moved("checkout/delivery", "checkout-delivery"),
        ("checkout_step", "delivery 2"),
        ("tap", "delivery-shop"),
        ("form_start", "delivery-shop"),
        ("add_shipping_info", "shop"),
        *moved("checkout/payment", "checkout-payment"),
        ("checkout_step", "payment 3"),
    )


async def buys(visitor: Visitor) -> None:
    await visitor.main("Заказать · 890")
    await visitor.on("done")
    number = str(await visitor.app.locator(".number").get_attribute("data-number"))
    visitor.tells(
        ("add_payment_info", "later"), ("purchase", number), *moved(quote(f"done/{number}"), "done")
    )


Step = Callable[[Visitor], Awaitable[None]]
STEPS: tuple[Step, ...] = (
    enters,
    scrolls,
    chooses_category,
    looks_at_tea,
    adds_tea,
    searches,
    looks_at_coffee,
    adds_coffee,
    opens_cart,
    removes_tea,
    checks_out,
    buys,
)


async def stored() -> list[tuple[str, object]]:
    """What the database holds of the visit, in order, with what says most of each event."""
    found = await Event.exclude(name__in=TIMED).order_by("happened_at", "id")
    # The pages' own words; of the bot's there is the start of the chat.
    return [(each.name, _most(each)) for each in found if each.source != "bot"]


async def comes(told: list[tuple[str, object]]) -> Counter[tuple[str, object]]:
    """What is stored once all that was told has come; what is missing after a while is missing."""
    wanted = Counter(told)
    try:
        async with asyncio.timeout(SOON):
            while not wanted <= Counter(await stored()):  # noqa: ASYNC110 - another program's work
                await asyncio.sleep(0.2)
    except TimeoutError:
        pass
    return Counter(await stored())


# By which of its properties an event is told from the others of its name.
SAYS = {
    "page_view": ("page",),
    "tap": ("element",),
    "form_start": ("form",),
    "view_item_list": ("item_list_id",),
    "view_item": ("item_id",),
    "select_item": ("item_id",),
    "add_to_cart": ("item_id",),
    "remove_from_cart": ("item_id",),
    "search": ("search_term", "results"),
    "checkout_step": ("step", "index"),
    "add_shipping_info": ("shipping_tier",),
    "add_payment_info": ("payment_type",),
    "purchase": ("transaction_id",),
    "view_cart": ("value",),
    "begin_checkout": ("value",),
}


def _most(event: Event) -> object:
    said = [event.properties.get(name) for name in SAYS.get(event.name, ("screen",))]
    return said[0] if len(said) == 1 else " ".join(map(str, said))
