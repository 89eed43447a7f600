"""One link: its addresses, its QR code, what it brought in 30 days. Argument: the link."""

import asyncio

from domain.core.period import Period
from domain.links import addresses, drafting, logo, making, parts, qr, results
from domain.links.results import Result
from domain.models import Link
from handlers.kit.screen import act, screen
from handlers.kit.view import Attachment, Button, Copy, Go, Row, View
from handlers.kit.visit import Visit

DAYS = 30


@screen(right="links.see", back="links")
async def draw(visit: Visit) -> View:
    t, link = visit.t, await making.find(visit.shop, visit.number(0))
    period = Period.last_days(DAYS, visit.now, visit.shop.zone)
    result = await results.of_link(link, visit.shop, period)
    lines = [t("link-card", title=parts.title(link), code=link.code, opens=link.opens)]
    lines += [f"{t(f'link-way-{way}')}\n<code>{url}</code>" for way, url in _ways(visit, link)]
    lines += ["", _told(visit, result)]
    if link.is_return:
        lines.append(t("link-card-return"))
    return View(text="\n".join(lines), rows=_rows(visit, link))


@act()
async def code(visit: Visit) -> Go:
    """The QR code as a file. Arguments: link, png or svg."""
    link = await making.find(visit.shop, visit.number(0))
    kind = "svg" if visit.word(1) == "svg" else "png"
    picture = await logo.logo_of(visit.shop, visit.world.files)
    address = addresses.printed(link, visit.world.bot_name, visit.world.web_address)
    content = await asyncio.to_thread(qr.svg if kind == "svg" else qr.png, address, picture)
    caption = visit.t("link-qr", title=parts.title(link), address=address)
    file = Attachment(name=f"{link.code}.{kind}", content=content, caption=caption)
    return Go("link_card", (link.id,), attachments=(file,))


@act(right="links.edit")
async def archive(visit: Visit) -> Go:
    """Take it out of the list, or put it back. Arguments: link, 1 or 0."""
    number, is_archived = visit.number(0), visit.number(1) == 1
    await making.archive(visit.shop, number, visit.person, visit.now, is_archived=is_archived)
    said = "link-archived" if is_archived else "link-restored"
    return Go("link_card", (number,), toast=visit.t(said))


@act(right="links.edit")
async def again(visit: Visit) -> Go:
    """Begin another one like it."""
    link = await making.find(visit.shop, visit.number(0))
    await drafting.like(link, visit.person, visit.shop, visit.now)
    return Go("link_new")


def _ways(visit: Visit, link: Link) -> list[tuple[str, str]]:
    bot_name = visit.world.bot_name
    ways = [
        ("bot", addresses.bot(bot_name, link.code)),
        ("app", addresses.app(bot_name, link.code)),
        ("web", addresses.web(visit.world.web_address, link.code)),
    ]
    return [(way, url) for way, url in ways if url]


def _told(visit: Visit, result: Result) -> str:
    t, currency = visit.t, visit.shop.currency
    return t(
        "link-results",
        days=DAYS,
        clicks=result.clicks,
        starts=result.starts,
        joins=result.joins,
        newcomers=result.newcomers,
        buyers=result.buyers,
        revenue=t.money(result.revenue, currency),
        has_cost="yes" if result.cost else "no",
        cost=t.money(result.cost or 0, currency),
        roas=result.roas or 0,
    )


def _rows(visit: Visit, link: Link) -> tuple[Row, ...]:
    t = visit.t
    invites = Button(t.plain("link-invites-open"), "link_invites", (link.id,))
    copies = tuple(Copy(t.plain(f"link-copy-{way}"), url) for way, url in _ways(visit, link))
    codes: Row = (
        Button(t.plain("link-qr-png"), "link_card", (link.id, "png"), "code"),
        Button(t.plain("link-qr-svg"), "link_card", (link.id, "svg"), "code"),
    )
    if not visit.can("links.edit"):
        return (copies, codes, (invites,))
    is_old = link.archived_at is not None
    label = t.plain("link-restore" if is_old else "link-archive")
    return (
        copies,
        codes,
        (
            Button(t.plain("link-costs"), "link_cost", (link.id,)),
            Button(t.plain("link-again"), "link_card", (link.id,), "again"),
        ),
        (invites, Button(label, "link_card", (link.id, int(not is_old)), "archive")),
    )
