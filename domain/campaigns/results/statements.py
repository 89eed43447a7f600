"""The questions to the database: one statement each, on the connection for long queries.

An order is the first counted one after a message, within the window of the one it followed; what
was refunded of it is taken off, and one that was given back whole is none. Windows are half-open.
"""

from datetime import datetime, timedelta
from typing import Any, Final

from domain.core.instant import to_milliseconds
from domain.models import Campaign, Shop
from domain.segments.running import rows
from domain.segments.sql import Sql, listed, sql

# What arrived, even if it was taken back later.
ARRIVED: Final = "d.status IN ('sent', 'recalled') AND d.sent_at IS NOT NULL"
SENT: Final = f"""
SELECT d.channel AS channel, COUNT(*) AS messages, COUNT(DISTINCT d.customer_id) AS people,
  COUNT(d.delivered_at) AS confirmed, MIN(d.sent_at) AS first, MAX(d.sent_at) AS last,
  SUM(CASE WHEN d.sent_at > ? THEN 1 ELSE 0 END) AS fresh
FROM delivery d WHERE d.campaign_id = ? AND {ARRIVED} GROUP BY d.channel
"""
PEOPLE: Final = f"""
SELECT COUNT(DISTINCT d.customer_id) AS n FROM delivery d WHERE d.campaign_id = ? AND {ARRIVED}
"""
COST: Final = "SELECT SUM(d.cost) AS n FROM delivery d WHERE d.campaign_id = ?"
CLICKS: Final = """
SELECT k.channel AS channel, COUNT(*) AS openings,
  SUM(CASE WHEN k.is_human THEN 1 ELSE 0 END) AS by_people,
  COUNT(DISTINCT CASE WHEN k.is_human THEN k.customer_id ELSE NULL END) AS people
FROM message_click k WHERE k.shop_id = ? AND k.campaign_id = ? GROUP BY k.channel
"""
# What is left of an order, and whether anything is.
NET: Final = """o.total - COALESCE((SELECT SUM(r.amount) FROM refund r WHERE r.shop_id = o.shop_id
    AND r.customer_id = o.customer_id AND r.order_id = o.id), 0)"""
KEPT: Final = "(b.net > 0 OR b.net = b.total)"
BOUGHT: Final = f"""
WITH b AS (
  SELECT o.customer_id AS customer_id, o.id AS id, o.placed_at AS placed_at, o.total AS total,
    {NET} AS net FROM "order" o
  WHERE o.shop_id = ? AND o.status IN (?) AND o.placed_at >= ? AND o.placed_at < ?
), followed AS (
  SELECT d.channel AS channel, b.customer_id AS customer_id, b.net AS net,
    ROW_NUMBER() OVER (PARTITION BY b.customer_id
      ORDER BY b.placed_at, b.id, d.sent_at DESC, d.id DESC) AS place
  FROM b JOIN delivery d ON d.shop_id = ? AND d.customer_id = b.customer_id
    AND d.sent_at <= b.placed_at AND d.sent_at > b.placed_at - ?
  WHERE d.campaign_id = ? AND {ARRIVED} AND {KEPT}
)
SELECT channel, COUNT(*) AS buyers, SUM(net) AS revenue FROM followed WHERE place = 1
GROUP BY channel
"""
# A no belongs to the last marketing message before it.
LAST: Final = """NOT EXISTS (SELECT 1 FROM delivery n WHERE n.shop_id = d.shop_id
    AND n.customer_id = d.customer_id AND n.kind = 'marketing' AND n.sent_at > d.sent_at
    AND n.sent_at <= {moment})"""
SAID_NO: Final = f"""
SELECT d.channel AS channel, COUNT(DISTINCT d.customer_id) AS people
FROM delivery d JOIN consent_record s ON s.customer_id = d.customer_id
  AND s.decided_at >= d.sent_at AND s.decided_at < d.sent_at + ?
WHERE d.campaign_id = ? AND {ARRIVED} AND NOT s.is_given AND s.topic <> 'service'
  AND s.channel = d.channel AND {LAST.format(moment="s.decided_at")}
GROUP BY d.channel
"""
BLOCKED: Final = f"""
SELECT COUNT(DISTINCT d.customer_id) AS people
FROM delivery d JOIN event e ON e.shop_id = d.shop_id AND e.customer_id = d.customer_id
  AND e.happened_at >= d.sent_at AND e.happened_at < d.sent_at + ?
WHERE d.campaign_id = ? AND {ARRIVED} AND d.channel = 'telegram' AND e.name = 'bot_blocked'
  AND {LAST.format(moment="e.happened_at")}
"""
ARMS: Final = """
WITH held AS (
  SELECT k.customer_id AS customer_id FROM campaign_control k
  WHERE k.shop_id = ? AND k.campaign_id = ? AND k.arm = 'control'
  UNION SELECT d.customer_id FROM delivery d
  WHERE d.campaign_id = ? AND d.status = 'suppressed' AND d.reason = 'control'
), written AS (
  SELECT d.customer_id AS customer_id FROM delivery d
  WHERE d.campaign_id = ? AND NOT (d.status = 'suppressed' AND d.reason = 'control')
  UNION SELECT k.customer_id FROM campaign_control k
  WHERE k.shop_id = ? AND k.campaign_id = ? AND k.arm = 'treated'
), arms AS (
  SELECT customer_id, 0 AS arm FROM held
  WHERE customer_id NOT IN (SELECT customer_id FROM written)
  UNION ALL SELECT customer_id, 1 FROM written
  WHERE customer_id NOT IN (SELECT customer_id FROM held)
)
"""
SIZES: Final = f"{ARMS} SELECT arm, COUNT(*) AS n FROM arms GROUP BY arm"
BUYERS: Final = f"""{ARMS}, b AS (
  SELECT o.customer_id AS customer_id, o.total AS total, {NET} AS net FROM "order" o
  WHERE o.shop_id = ? AND o.status IN (?) AND o.placed_at >= ? AND o.placed_at < ?
), each_one AS (
  SELECT b.customer_id AS customer_id, SUM(b.net) AS money FROM b WHERE {KEPT}
  GROUP BY b.customer_id
)
SELECT a.arm AS arm, COUNT(*) AS buyers, SUM(m.money) AS money,
  SUM(CAST(m.money AS DOUBLE PRECISION) * m.money) AS squares
FROM each_one m JOIN arms a ON a.customer_id = m.customer_id GROUP BY a.arm
"""
COMPLAINED: Final = f"""
SELECT COUNT(DISTINCT d.customer_id) AS people FROM delivery d
JOIN event e ON e.shop_id = d.shop_id
  AND e.external_id = 'bounce:' || CAST(d.id AS TEXT) || ':complaint'
WHERE d.campaign_id = ? AND d.channel = 'email' AND {ARRIVED}
"""
# Others that people of this shop got in the same days.
OTHERS: Final = """
SELECT COUNT(*) AS n FROM campaign g WHERE g.shop_id = ? AND g.id <> ? AND g.started_at < ?
  AND g.status IN ('sending', 'paused', 'stopped', 'done')
  AND COALESCE(g.finished_at, ?) >= ?
"""

Row = dict[str, Any]


async def sent(campaign: Campaign, now: datetime, window: timedelta) -> list[Row]:
    """What arrived, by channel; `fresh` are messages whose window is not over."""
    return await rows(sql(SENT, to_milliseconds(now - window), campaign.id))


async def people(campaign: Campaign) -> int:
    """How many people got anything."""
    return int((await rows(sql(PEOPLE, campaign.id)))[0]["n"])


async def message_cost(campaign: Campaign) -> int | None:
    """What the channels asked for, in minor units; None where they ask for nothing."""
    found = (await rows(sql(COST, campaign.id)))[0]["n"]
    return None if found is None else int(found)


async def clicks(campaign: Campaign) -> list[Row]:
    """Openings of links, by channel."""
    return await rows(sql(CLICKS, campaign.shop_id, campaign.id))


async def bought(
    campaign: Campaign, shop: Shop, span: tuple[datetime, datetime], window: timedelta
) -> list[Row]:
    """Buyers and money, by the channel of the message before the order."""
    statement = sql(
        BOUGHT,
        shop.id,
        listed(shop.counted_statuses),
        *(to_milliseconds(each) for each in span),
        shop.id,
        _length(window),
        campaign.id,
    )
    return await rows(statement)


async def said_no(campaign: Campaign, window: timedelta) -> list[Row]:
    """Who took their consent back after it, by channel."""
    return await rows(sql(SAID_NO, _length(window), campaign.id))


async def blocked(campaign: Campaign, window: timedelta) -> int:
    """Who blocked the bot after it."""
    return int((await rows(sql(BLOCKED, _length(window), campaign.id)))[0]["people"])


async def complained(campaign: Campaign) -> int:
    """Who told their mail service that its letter was spam."""
    return int((await rows(sql(COMPLAINED, campaign.id)))[0]["people"])


async def sizes(campaign: Campaign) -> dict[int, int]:
    """How many people stand in the control (0) and on the other side (1)."""
    return {int(row["arm"]): int(row["n"]) for row in await rows(sql(SIZES, *_arms(campaign)))}


async def buyers(campaign: Campaign, shop: Shop, span: tuple[datetime, datetime]) -> dict[int, Row]:
    """Who of both bought in the same days, with the sum and the squares of their money."""
    statement = sql(
        BUYERS,
        *_arms(campaign),
        shop.id,
        listed(shop.counted_statuses),
        *(to_milliseconds(each) for each in span),
    )
    return {int(row["arm"]): row for row in await rows(statement)}


async def others(campaign: Campaign, span: tuple[datetime, datetime]) -> int:
    """How many other campaigns were sent in the same days."""
    since, till = (to_milliseconds(each) for each in span)
    found = await rows(sql(OTHERS, campaign.shop_id, campaign.id, till, till, since))
    return int(found[0]["n"])


def _arms(campaign: Campaign) -> tuple[Sql | int, ...]:
    held = (campaign.shop_id, campaign.id, campaign.id)
    return (*held, campaign.id, campaign.shop_id, campaign.id)


def _length(window: timedelta) -> int:
    return window // timedelta(milliseconds=1)
