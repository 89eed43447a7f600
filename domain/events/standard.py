"""The names every shop has: GA4's of e-commerce, those of the tracker, those of the bot itself."""

from domain.events.schema import TYPES, Group, Kind, Property

SEASON, YEAR, YEARS = 90, 400, 1100


def _kind(name: str, group: Group, keep_days: int | None, **properties: str) -> Kind:
    """`price="number"`; a type with `!` is required."""
    found = tuple(_property(key, said) for key, said in properties.items())
    return Kind(
        name=name,
        group=group,
        properties=found,
        keep_days=keep_days,
        is_inside=group == "bot",
    )


def _property(name: str, said: str) -> Property:
    type_ = next(each for each in TYPES if each == said.rstrip("!"))
    return Property(name, type_, is_required=said.endswith("!"))


_MONEY = {"currency": "text", "value": "number", "coupon": "text"}
_LIST = {"item_list_id": "text", "item_list_name": "text", "items": "items"}
_ITEM = {
    "item_id": "text!",
    "item_name": "text",
    "item_category": "text",
    "item_variant": "text",
    "price": "number",
    "quantity": "integer",
    "currency": "text",
    "value": "number",
    "items": "items",
    "screen": "text",
}
# The items say it where there are some, otherwise one item_id does.
_SOME = {**_ITEM, "item_id": "text"}
_PLACE = {"screen": "text", "element": "text", "x": "number", "y": "number", "layout": "text"}

_SHOP = (
    _kind("view_item_list", "shop", YEAR, **_LIST, screen="text"),
    _kind("select_item", "shop", YEAR, **_LIST, item_id="text", index="integer", screen="text"),
    _kind("view_item", "shop", YEARS, **_SOME),
    _kind("add_to_cart", "shop", YEARS, **_SOME),
    _kind("remove_from_cart", "shop", YEARS, **_SOME),
    _kind("add_to_wishlist", "shop", YEARS, **_SOME),
    _kind("view_cart", "shop", YEAR, **_MONEY, items="items", screen="text"),
    _kind("begin_checkout", "shop", YEARS, **_MONEY, items="items", screen="text"),
    _kind("add_shipping_info", "shop", YEAR, **_MONEY, shipping_tier="text", items="items"),
    _kind("add_payment_info", "shop", YEAR, **_MONEY, payment_type="text", items="items"),
    _kind("checkout_step", "shop", YEAR, step="text!", index="integer", screen="text"),
    _kind(
        "purchase",
        "shop",
        None,
        **_MONEY,
        transaction_id="text!",
        tax="number",
        shipping="number",
        items="items",
        screen="text",
    ),
    _kind("refund", "shop", None, **_MONEY, transaction_id="text!", items="items"),
    _kind("view_promotion", "shop", YEAR, promotion_id="text", promotion_name="text", **_LIST),
    _kind("select_promotion", "shop", YEAR, promotion_id="text", promotion_name="text", **_LIST),
    _kind("search", "shop", YEARS, search_term="text!", results="integer", screen="text"),
    _kind("view_search_results", "shop", YEAR, search_term="text!", results="integer"),
)

_PERSON = (
    _kind("login", "person", YEARS, method="text"),
    _kind("sign_up", "person", YEARS, method="text"),
    _kind("share", "person", YEAR, method="text", content_type="text", item_id="text"),
    _kind("generate_lead", "person", YEARS, **_MONEY),
    _kind("write_access", "person", YEARS, is_given="boolean!"),
    _kind("home_screen_added", "person", YEARS),
    _kind("home_screen_checked", "person", YEARS, status="text!"),
    _kind("experiment_exposure", "person", YEARS, experiment="text!", variant="text!"),
)

_BEHAVIOUR = (
    _kind(
        "visit_start",
        "behaviour",
        YEAR,
        referrer="text",
        entry="text",
        start_param="text",
        platform="text",
        version="text",
    ),
    _kind("page_view", "behaviour", YEAR, page="text", title="text", referrer="text"),
    _kind("screen_view", "behaviour", YEAR, screen="text!", title="text", layout="text"),
    _kind("tap", "behaviour", SEASON, **_PLACE, kind="text", is_rage="boolean", is_dead="boolean"),
    _kind("swipe", "behaviour", SEASON, **_PLACE, direction="text"),
    _kind(
        "scroll_seen",
        "behaviour",
        SEASON,
        screen="text",
        depth="number",
        seen="number",
        tenths="text",
        pages="number",
    ),
    _kind("visible_time", "behaviour", SEASON, screen="text", seconds="number!"),
    _kind("load_timing", "behaviour", SEASON, screen="text", milliseconds="number"),
    _kind("js_error", "behaviour", SEASON, message="text!", source="text", line="integer"),
    _kind("form_start", "behaviour", SEASON, form="text", screen="text"),
    _kind("form_submit", "behaviour", SEASON, form="text", screen="text"),
)

_BOT = (
    *(
        _kind(name, "bot", None)
        for name in (
            "bot_start",
            "bot_blocked",
            "bot_unblocked",
            "channel_joined",
            "channel_left",
            "link_click",
        )
    ),
    _kind("message_bounced", "bot", None, channel="text!", kind="text"),
    _kind("message_complained", "bot", None, channel="text!", kind="text"),
    _kind("manager_call", "bot", None, outcome="text!", manager="text"),
    _kind("bot_command", "bot", YEAR, command="text!"),
    _kind("bot_button", "bot", YEAR, button="text!", label="text"),
)

STANDARD: dict[str, Kind] = {kind.name: kind for kind in (*_SHOP, *_PERSON, *_BEHAVIOUR, *_BOT)}
