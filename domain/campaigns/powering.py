"""What a test of a message would take, by the people who would really get it now."""

from datetime import datetime

from domain.campaigns import steering
from domain.campaigns.crowds import NoSegmentError
from domain.experiments import planning
from domain.experiments.planning import Plan
from domain.models import Campaign, Experiment, Shop


async def plan(experiment: Experiment, shop: Shop, now: datetime) -> Plan:
    """Counted now; of an element by those who open the page. Raises TooSlowError."""
    campaign = await Campaign.get_or_none(id=experiment.campaign_id)
    if campaign is None:
        return await planning.plan(experiment, shop, now)
    try:
        found = await steering.audience(campaign, shop, now)
    except NoSegmentError:
        # Nobody is chosen yet.
        return await planning.plan(experiment, shop, now)
    return await planning.plan(experiment, shop, now, people=found.will_get)
