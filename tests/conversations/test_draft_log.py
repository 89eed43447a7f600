"""Who changed what of a draft is in the log; what it says is not."""

from datetime import timedelta

from domain.models import AuditRecord, Segment
from tests.chat import Chat, Clock
from tests.conversations.campaigns import written


async def log() -> list[tuple[str, str]]:
    """Of drafts: whose doing, and what was changed."""
    rows = await AuditRecord.filter(action="draft_changed").order_by("id")
    return [(each.actor_name.split()[0], str(each.details["part"])) for each in rows]


async def test_every_part_is_named_once(
    olga: Chat, misha: Chat, anna: Chat, clock: Clock, everybody: Segment
) -> None:
    campaign = await written(misha)
    owner, manager = olga.person.account.first, misha.person.account.first
    assert await log() == [(manager, "message"), (manager, "audience")]
    await olga.press(f"campaign_text:{campaign.id}:{campaign.version}")
    await olga.send("Чай приехал")
    version = campaign.version + 1
    await olga.press(f"campaign_when.put:{campaign.id}:{version}:202603171000")
    await olga.press(f"campaign_manners.turn:{campaign.id}:{version + 1}")
    await olga.press(f"campaign_manners.turn:{campaign.id}:{version + 2}")
    # Of a version that is gone: nothing is changed.
    await olga.press(f"campaign_manners.turn:{campaign.id}:{version}")

    assert (await log())[2:] == [(owner, "message"), (owner, "time"), (owner, "manners")]
    clock.move(timedelta(minutes=11))
    await olga.press(f"campaign_manners.turn:{campaign.id}:{version + 3}")
    assert len(await log()) == 6


async def test_the_owner_reads_it(olga: Chat, everybody: Segment) -> None:
    await written(olga, "Чай приехал")
    await olga.send("/audit")

    assert "в черновике рассылки «Чай приехал» изменено: кому" in olga.text
