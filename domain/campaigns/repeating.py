"""A campaign that has a test, once more: with its test, or one of its messages alone."""

from datetime import datetime

from domain.campaigns import lettering
from domain.campaigns.drafting import copy, message_of
from domain.experiments import drafting, letters
from domain.experiments.variant import letter
from domain.models import Campaign, Experiment, ExperimentVariant, Person, Shop


async def again(experiment: Experiment, actor: Person, now: datetime) -> Experiment:
    """The same test anew, over a draft like its campaign where that was sent already."""
    campaign = await letters.campaign_of(experiment)
    if campaign.status == "draft":
        return await drafting.copy(experiment, actor, now, campaign=campaign)
    return await anew(campaign, experiment, actor, now)


async def anew(
    campaign: Campaign, experiment: Experiment, actor: Person, now: datetime
) -> Experiment:
    """A draft of the campaign with a draft of its test: another lot, and nothing of the outcome."""
    made = await copy(campaign, actor, now)
    return await drafting.copy(experiment, actor, now, campaign=made)


async def one_of(
    campaign: Campaign, experiment: Experiment, place: int, actor: Person, now: datetime
) -> Campaign:
    """A draft that says to everybody what one variant said: words, picture, buttons."""
    row = await drafting.variant(experiment, place)
    message = await lettering.message_of(experiment, row) if place else message_of(campaign)
    made = await copy(campaign, actor, now)
    await Campaign.filter(id=made.id).update(message=message.stored())
    return made


async def better(experiment: Experiment) -> ExperimentVariant | None:
    """The variant that was chosen, by the rule or by somebody; None without, or of the control."""
    told = str((experiment.verdict or {}).get("winner") or "")
    for each in (await drafting.variants(experiment))[1:]:
        if each.id == experiment.winner_id:
            return each
        if experiment.winner_id is None and letter(each.place) == told:
            return each
    return None


async def newest(shop: Shop) -> int:
    """The id of the shop's last campaign: what is made from now on comes after it."""
    last = await Campaign.filter(shop_id=shop.id).order_by("-id").first()
    return last.id if last else 0


async def copies(campaign: Campaign, actor: Person, since: int) -> list[Campaign]:
    """Drafts of its name somebody made after another campaign: what a first tap has done."""
    made = Campaign.filter(shop_id=campaign.shop_id, id__gt=since, made_by=actor.telegram_id)
    return await made.filter(name=campaign.name, status="draft").order_by("-id")
