"""The very message of a variant, without a word of ours around it: what is sent to oneself."""

from domain.campaigns import lettering, previewing
from domain.experiments import drafting, letters
from handlers.kit import carrying
from handlers.kit.experiments import here
from handlers.kit.screen import screen
from handlers.kit.view import Link, View
from handlers.kit.visit import Visit


@screen(right="campaigns.send", back="experiments")
async def draw(visit: Visit) -> View:
    """Arguments: the experiment, the place of the variant. Filled in as for its first reader."""
    experiment = await here(visit)
    variant = await drafting.variant(experiment, visit.number(1))
    message = await lettering.message_of(experiment, variant)
    campaign = await letters.campaign_of(experiment)
    reader = await previewing.next_reader(campaign, visit.shop, visit.now, 0)
    values = await lettering.values_of(variant, visit.shop, visit.now)
    seen = await previewing.preview(
        campaign, visit.shop, reader, visit.now, message=message, values=values
    )
    shown = await carrying.pictures(visit, message)
    is_album = len(shown) > 1
    return View(
        text=seen.text,
        picture=shown[0] if len(shown) == 1 else None,
        album=shown if is_album else (),
        rows=() if is_album else tuple((Link(each.label, each.url),) for each in seen.buttons),
        has_way_back=False,
    )
