"""Whom a campaign is compared with: people of its audience to whom nothing was sent."""

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.campaign import Campaign
from domain.models.customer import Customer
from domain.models.shop import Shop


class CampaignControl(Model):
    """One person, frozen when the campaign was planned.

    `arm` is `control`, or `treated` for those who would have got it but for a full cap: people of
    the control group have no full caps, so leaving these out would compare unlike with unlike.
    """

    id = fields.BigIntField(primary_key=True)
    shop: fields.ForeignKeyRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="campaign_controls"
    )
    shop_id: int
    campaign: fields.ForeignKeyRelation[Campaign] = fields.ForeignKeyField(
        "shop.Campaign", related_name="controls"
    )
    campaign_id: int
    customer: fields.ForeignKeyRelation[Customer] = fields.ForeignKeyField(
        "shop.Customer", related_name="campaign_controls"
    )
    customer_id: int
    arm = fields.CharField(max_length=8)
    kept_at = InstantField()

    class Meta:
        table = "campaign_control"
        unique_together = (("campaign", "customer"),)
        indexes = (("shop_id", "campaign_id", "arm"), ("shop_id", "customer_id"))
