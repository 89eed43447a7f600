"""Invite links of one placement into the shop's channels and groups. Argument: the link."""

from domain.links import invites, making, parts
from domain.links.invites import Entrance
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Copy, Go, Row, View
from handlers.kit.visit import Visit

SHOWN = 6
LONGEST = 24


@screen(right="links.see", back="links")
async def draw(visit: Visit) -> View:
    t, link = visit.t, await making.find(visit.shop, visit.number(0))
    found = (await invites.entrances(visit.shop, link))[:SHOWN]
    lines = [t("link-invites", title=parts.title(link))]
    lines += [_line(visit, each) for each in found] or [t("link-invites-none")]
    return View(
        text="\n\n".join(lines),
        rows=tuple(_row(visit, link.id, each) for each in found),
        back=Button("", "link_card", (link.id,)),
        is_live=any(_is_moving(each) for each in found),
    )


@act(right="links.edit")
async def ask(visit: Visit) -> Go:
    """Arguments: link, chat."""
    link_id, chat_id = visit.number(0), visit.number(1)
    await invites.ask(visit.shop, link_id, chat_id, visit.person, visit.now)
    return Go("link_invites", (link_id,), wake=("make_invites",))


@act(right="links.edit")
async def close(visit: Visit) -> Go:
    """Arguments: link, chat."""
    link_id, chat_id = visit.number(0), visit.number(1)
    await invites.close(visit.shop, link_id, chat_id, visit.person, visit.now)
    return Go("link_invites", (link_id,), wake=("make_invites",))


def _line(visit: Visit, each: Entrance) -> str:
    invite = each.invite
    return visit.t(
        "link-invite",
        title=each.chat.title,
        status=invite.status if invite else "none",
        reason=invite.reason if invite else "",
        url=invite.url if invite else "",
        joins=each.joins,
    )


def _row(visit: Visit, link_id: int, each: Entrance) -> Row:
    t, invite = visit.t, each.invite
    title = each.chat.title
    short = title if len(title) <= LONGEST else f"{title[: LONGEST - 1]}…"
    keys: list[Button | Copy] = []
    if invite is not None and invite.status == "ready":
        keys.append(Copy(t.plain("link-invite-copy", title=short), invite.url))
    if not visit.can("links.edit") or _is_moving(each):
        return tuple(keys)
    is_open = invite is not None and invite.status == "ready"
    label = "link-invite-close" if is_open else "link-invite-make"
    name = "close" if is_open else "ask"
    key = Button(t.plain(label, title=short), "link_invites", (link_id, each.chat.id), name)
    return (*keys, key)


def _is_moving(each: Entrance) -> bool:
    return each.invite is not None and each.invite.status in {"wanted", "closing"}
