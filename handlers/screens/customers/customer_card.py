"""One customer: who they are, what they allowed, what they bought."""

from domain.audience import baskets, cards, merging
from domain.audience.cards import Card
from domain.factors import counting
from domain.links import arriving
from domain.models import Customer
from handlers.kit import figures, groups, person
from handlers.kit.screen import screen
from handlers.kit.view import Button, Row, View
from handlers.kit.visit import Visit

SHOWN_NOTE = 300
SHOWN_FIELD = 80
SHOWN = 5


@screen(right="customers.see", back="customers")
async def draw(visit: Visit) -> View:
    customer = await person.asked(visit)
    card = await cards.card(visit.shop, customer)
    parts = await merging.of(customer)
    came_by = await arriving.placement(visit.shop, customer.came_from)
    said = [*_who(visit, card, came_by), *_bought(visit, card), *await _figures(visit, card)]
    if name := await groups.name_of(visit, customer):
        said.append(visit.t("customer-cluster-is", name=name))
    if held := await baskets.basket(customer):
        lines = [f"{what[:SHOWN_FIELD]} × {count}" for what, count in list(held.items())[:SHOWN]]
        said.append(visit.t("customer-basket", what=", ".join(lines)))
    said += _known(visit, card)
    if parts:
        said.append(visit.t("customer-parts", count=len(parts)))
    return View(text="\n".join(said), rows=_rows(visit, customer))


def _who(visit: Visit, card: Card, came_by: str) -> list[str]:
    t, customer = visit.t, card.customer
    number = ", ".join(card.numbers) or str(customer.id)
    said = [t("customer-card", name=person.name(visit, customer), number=number)]
    said += [
        t(f"customer-{column}", value=getattr(customer, column))
        for column in ("phone", "email", "city", "time_zone")
        if getattr(customer, column)
    ]
    if card.carer:
        said.append(t("customer-manager-is", who=card.carer))
    if customer.telegram_id is not None:
        account = f"@{card.username}" if card.username else str(customer.telegram_id)
        state = "open" if customer.blocked_at is None else "blocked"
        said.append(t("customer-telegram", account=account, state=state))
    if card.accounts:
        said.append(t("customer-accounts", accounts=", ".join(card.accounts)))
    day = t.date(customer.registered_at.astimezone(visit.shop.zone).date())
    said.append(t("customer-since", day=day, code=came_by or "none"))
    return said


def _bought(visit: Visit, card: Card) -> list[str]:
    if card.last_order_at is None:
        return [visit.t("customer-no-orders")]
    return [
        visit.t(
            "customer-bought",
            count=card.orders,
            sum=visit.t.money(card.spent, visit.shop.currency),
            day=visit.t.date(card.last_order_at.astimezone(visit.shop.zone).date()),
        )
    ]


async def _figures(visit: Visit, card: Card) -> list[str]:
    """What follows from what they did, where enough is known; of one order it stands above."""
    keys = [key for key in figures.main_keys() if card.orders > 1 or key != "average_order"]
    found = await counting.of_person(visit.shop, card.customer.id, visit.now, keys)
    return figures.lines(visit, found)


def _known(visit: Visit, card: Card) -> list[str]:
    t = visit.t
    said = [
        t(
            "customer-consent",
            topic=t.plain(f"consent-topic-{each.topic}"),
            channel=t.plain(f"consent-channel-{each.channel}"),
            state="on" if each.is_given else "off",
        )
        for each in card.consents
    ]
    if card.tags:
        said.append(t("customer-tags-are", tags=", ".join(each.label for each in card.tags)))
    said += [
        t("customer-field-is", label=each.label, value=each.value[:SHOWN_FIELD])
        for each in card.fields
    ]
    if card.relatives:
        names = ", ".join(f"{person.name(visit, each)} (№ {each.id})" for each in card.relatives)
        said.append(t("customer-household", names=names))
    if card.note is not None:
        said.append(
            t("customer-note-is", who=card.note.author_name, text=card.note.text[:SHOWN_NOTE])
        )
    return said


def _rows(visit: Visit, customer: Customer) -> tuple[Row, ...]:
    t, at = visit.t, (customer.id,)

    def key(text_id: str, screen_key: str, **values: object) -> Button:
        return Button(t.plain(text_id, **values), screen_key, at)

    segments = [key("customer-segments", "customer_segments")] if visit.can("segments.see") else []
    more = key("button-more", "customer_more")
    edit = [key("button-edit", "customer_edit")] if visit.can("customers.edit") else []
    rows: list[Row] = [
        (key("customer-orders", "customer_orders"), key("customer-events", "customer_events")),
        (key("customer-messages", "customer_messages"), *segments),
        (key("customer-tags", "customer_tags"), key("customer-notes", "customer_notes")),
        (*edit, more),
    ]
    return tuple(rows)
