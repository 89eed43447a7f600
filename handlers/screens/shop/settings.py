"""What is set for the shop, and who works in it."""

from domain.audience import people, shops
from handlers.kit import questions
from handlers.kit.screen import screen
from handlers.kit.view import Button, Row, View, in_rows
from handlers.kit.visit import Visit


@screen(right="work", command="settings", menu=70)
async def draw(visit: Visit) -> View:
    t = visit.t
    lines = "\n".join(
        t(f"settings-{each}", value=questions.value_of(visit, each)) for each in shops.QUESTIONS
    )
    keys: list[Button] = []
    if visit.can("shop.edit"):
        keys.append(Button(t.plain("settings-change"), "settings_change"))
        keys.append(Button(t.plain("screen-connections"), "connections"))
        keys.append(Button(t.plain("screen-pressure"), "pressure"))
        keys.append(Button(t.plain("screen-privacy_rules"), "privacy_rules"))
    if visit.can("staff"):
        keys.append(Button(t.plain("screen-staff_list"), "staff_list"))
    if visit.can("audit"):
        keys.append(Button(t.plain("screen-audit_log"), "audit_log"))
    if len(await people.shops_of(visit.person)) > 1 or visit.can("shop.edit"):
        keys.append(Button(t.plain("screen-shops"), "shops"))
    keys.append(Button(t.plain("screen-language"), "language"))
    rows: list[Row] = [*in_rows(keys)]
    return View(text=f"{t('settings')}\n\n{lines}", rows=tuple(rows))
