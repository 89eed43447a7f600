"""How much people are written to: the rules in force, and whom they would let through today."""

from domain.core.errors import TooSlowError
from domain.messaging.audience import count
from domain.messaging.pressure import setting
from domain.messaging.pressure.keeping import rules_of
from domain.segments.rule import Rule
from handlers.kit import pressing
from handlers.kit.screen import screen
from handlers.kit.view import Button, Row, View, in_rows
from handlers.kit.visit import Visit


@screen(right="campaigns.see", back="settings", is_slow=True)
async def draw(visit: Visit) -> View:
    t, rules = visit.t, await rules_of(visit.shop.id)
    lines = [
        t(f"pressure-line-{name}", value=pressing.rule(visit, name, rules))
        for name in setting.NAMES
    ]
    own = [name for name in setting.PARTS if setting.cap_of(rules, name) is not None]
    lines += [
        t(
            "pressure-line-part",
            part=t.plain(f"pressure-{name}"),
            value=pressing.rule(visit, name, rules),
        )
        for name in own
    ]
    text = "\n".join((t("pressure"), "", *lines, "", await _today(visit)))
    return View(text=text, rows=_rows(visit))


async def _today(visit: Visit) -> str:
    """Everybody of the shop, as a campaign to all of them would find them now."""
    t = visit.t
    try:
        found = await count(Rule(), visit.shop, visit.now)
    except TooSlowError:
        return t("pressure-today-slow")
    lines = [t("pressure-today", count=found.will_get, size=found.size)]
    lines += [f"· {t(f'left-out-{reason}')}: {t.number(n)}" for reason, n in found.left_out.items()]
    return "\n".join(lines)


def _rows(visit: Visit) -> tuple[Row, ...]:
    t = visit.t.plain
    keys: list[Button] = []
    if visit.can("shop.edit"):
        keys += [
            Button(t(f"pressure-name-{name}"), "pressure_rule", (name,)) for name in setting.NAMES
        ]
        keys.append(Button(t("screen-pressure_parts"), "pressure_parts"))
    if visit.can("customers.data"):
        keys.append(Button(t("screen-stop_list"), "stop_list"))
    keys.append(Button(t("pressure-how"), "pressure_about"))
    return in_rows(keys)
