"""The message as five of its readers will see it, the longest and the shortest among them."""

from domain.campaigns import drafting
from domain.campaigns.previewing import Preview, samples
from domain.messaging.markup import clipped, visible
from handlers.kit.screen import screen
from handlers.kit.view import Button, View
from handlers.kit.visit import Visit

SHOWN = 300


@screen(right="campaigns.send", back="campaigns", is_slow=True)
async def draw(visit: Visit) -> View:
    campaign = await drafting.find(visit.shop, visit.number(0))
    people = await samples(campaign, visit.shop, visit.now)
    parts = [visit.t("template-five", count=len(people))]
    parts += [_part(visit, each) for each in people]
    rows = tuple(
        (Button(_who(visit, each), "campaign_preview", (campaign.id, each.customer_id)),)
        for each in people
    )
    return View(
        text="\n\n".join(parts), rows=rows, back=Button("", "campaign_preview", (campaign.id,))
    )


def _part(visit: Visit, seen: Preview) -> str:
    words = clipped(" ".join(visible(seen.text).split()), SHOWN)
    text = visit.t("template-person", who=_who(visit, seen), text=words)
    return text if seen.is_for_them else f"{text}\n{visit.t('template-not-for-them')}"


def _who(visit: Visit, seen: Preview) -> str:
    return seen.name or visit.t.plain("customer-unnamed")
