"""Everybody presses everything: no bug, no dead button, no screen that nobody finds."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from domain.experiments import planning, steering
from domain.models import (
    ApiKey,
    Category,
    Connector,
    Customer,
    CustomerTag,
    Experiment,
    HookCall,
    Invoice,
    MessageTemplate,
    Order,
    OrderLine,
    Product,
    Shop,
    StopEntry,
    WebhookDelivery,
    WebhookEndpoint,
)
from domain.segments import service
from domain.segments.rule import Rule
from handlers.kit.screen import screens
from tests.chat import Chat
from tests.conftest import NOW, customer_of
from tests.conversations.campaigns import written
from tests.conversations.crawler import Crawler
from tests.experiments.seeing import ready
from tests.links.placements import a_link

pytestmark = pytest.mark.slow
Hire = Callable[[str], Awaitable[Chat]]
STAFF = (
    "/menu /help /settings /staff /audit /letters /segments /campaigns /reports /import /customers"
    " /shops /language /tests"
)
CUSTOMER = "/menu /help /orders /stop /language /shops"
ORDERS = "order;date;sum;phone\nA1;2026-03-01;100;+79990000001\nA2;2026-03-02;x;+79990000002\n"
# Who does not reach a screen by pressing, and how it is reached.
ELSEWHERE = {
    "start": "the Start button, in test_start",
    "welcome": "the first start of a customer, in test_start",
    "joined": "the link of an invitation, in test_staff",
    "setup_done": "the last question of the set-up, in test_start",
    "letter_answer": "a note to a customer, in test_letters",
    "segment_conflict": "two people who edit one segment, in test_segments",
    "segment_move": "a part of an edited segment with neighbours, in test_segment_building",
    "segment_starter": "a ready segment without its data, in test_segment_templates",
    "segment_stale": "a note to staff, in test_segment_growth",
    "clusters_drifted": "a note to staff, in test_clusters",
    "segment_archive": "a segment a campaign lives by, in test_segment_life",
    "segment_delete": "a segment of the archive, in test_segment_life",
    "segment_members": "a list with people, in test_segment_lists",
    "segment_upload": "a file sent to a list, in test_segment_lists",
    "segment_upload_column": "a file sent to a list, in test_segment_lists",
    "segments_compared": "two segments chosen, in test_segment_figures",
    "segments_tagged": "a segment with a tag, in test_segment_life",
    "cluster_card": "groups that were found, in test_clusters",
    "cluster_people": "groups that were found, in test_clusters",
    "clusters_how": "groups that were found, in test_clusters",
    "segment_name": "an edited segment that is kept, in test_segments",
    "segment_text_check": "a rule that was typed, in test_segment_text",
    "customer_merge": "two customers chosen by name, in test_customers",
    "event_archive": "a kind of event that is written down, in test_events",
    "campaign_hurry": "a campaign that waits for its moment, in test_campaign_hurry",
    "campaign_sample": "a note to oneself, in test_campaigns",
    "experiment_letter": "a note to oneself, in test_letter_variants",
    "experiment_way": "a test of a message, in test_message_steps",
    "experiment_part": "a test of a message, in test_message_steps",
    "experiment_wait": "a test of a message, in test_message_steps",
    "experiment_waves": "a test of a message, in test_message_steps",
    "experiment_rest": "a message in steps, in test_message_steps",
    "experiment_kept": "a test rolled out long ago, in test_experiments_verdict",
    "experiment_shares": "shares changed on the way, in test_experiments_verdict",
    "campaign_run": "a campaign that was started, in test_campaigns",
    "campaign_day": "a day with campaigns, in test_campaign_calendar",
    "campaign_retry": "a campaign that has ended, in test_campaign_retry",
    "campaign_result": "a campaign that was started, in test_campaign_result",
    "campaign_result_about": "a campaign that was started, in test_campaign_result",
    "campaign_result_days": "a campaign that was started, in test_campaign_result",
    "campaign_cost": "a campaign that was started, in test_campaign_result",
    "campaign_recall": "a campaign that has ended, in test_campaign_recall",
    "campaign_unsend": "a campaign that has ended, in test_campaign_recall",
    "campaign_correct": "a campaign that has ended, in test_campaign_recall",
    "campaign_copy": "a campaign with a test, in test_campaign_copy",
    "campaign_try": "a channel that is connected, in test_campaign_try",
    "campaign_wait": "two channels of a campaign, in test_campaign_channels",
    "campaign_words": "two channels of a campaign, in test_campaign_channels",
    "campaign_word": "two channels of a campaign, in test_campaign_channels",
    "link_url": "a link that opens a page, in test_links",
    "api_key_shown": "a note to oneself, in test_api_keys",
    "webhook_off": "a note to owners, in test_webhooks",
    "import_undo": "an import of other data that is over, in test_other_data",
    "connector_held": "a catalogue that shrank, in connectors/test_screens",
    "connector_news": "a note to owners, in connectors/test_screens",
    "channel_try": "a channel that is connected, in channels/test_screens",
    "email_setup": "a channel that is connected, in channels/test_screens",
    "sms_setup": "a channel that is connected, in channels/test_screens",
    "push_setup": "a channel that is connected, in channels/test_screens",
    "call": "a call to make, in channels/test_calls",
    "call_later": "a call to make, in channels/test_calls",
    "connector_problems": "a feed with faults, in connectors/test_screens",
    "campaign_stop": "a campaign that is being sent, in test_campaigns",
    "invoice_refund": "Stars that were paid, in payments/test_invoices",
    "invoice_paid": "a note to staff, in payments/test_invoices",
    "paid_thanks": "a note to a customer, in payments/test_invoices",
}


@pytest.fixture
async def filled(anna: Chat, shop: Shop) -> Shop:
    """A shop with something of everything."""
    customer = await customer_of(anna)
    tea = await Category.create(shop=shop, name="Чай", name_folded="чай")
    oolong = await Product.create(
        shop=shop,
        sku="o",
        name="Улун",
        name_folded="улун",
        category=tea,
        added_at=NOW,
    )
    for day in range(9):
        order = await Order.create(
            shop=shop,
            customer=customer,
            number=f"N{day}",
            placed_at=NOW - timedelta(days=day),
            total=100_000 + day,
        )
        await OrderLine.create(
            shop=shop,
            order=order,
            product=oolong,
            customer_id=customer.id,
            placed_at=order.placed_at,
            quantity=1,
            price=100_000,
            total=100_000,
        )
    await Customer.create(shop=shop, name="Вера", name_folded="вера", registered_at=NOW)
    await CustomerTag.create(shop=shop, customer=customer, tag="vip", label="VIP", added_at=NOW)
    await service.create(shop, "Все покупатели", Rule(), None, NOW)
    await StopEntry.create(shop=shop, kind="email", value="no@example.com", added_at=NOW)
    for archived_at in (None, NOW):
        await MessageTemplate.create(
            shop=shop, name="Чай", message={"text": "Чай"}, made_at=NOW, archived_at=archived_at
        )
    await a_link(shop)
    await a_webhook(shop)
    await a_site(shop)
    await tests_of(shop)
    await anna.send("Где мой заказ?")
    return shop


async def a_webhook(shop: Shop) -> None:
    """An endpoint that could not be reached once, and a key."""
    await ApiKey.create(
        shop=shop, name="Касса", prefix="bk_live_x", hash="x", scopes=["orders:read"], made_at=NOW
    )
    endpoint = await WebhookEndpoint.create(
        shop=shop, url="https://shop.test/hooks", topics=["order.created"], secret="", made_at=NOW
    )
    await WebhookDelivery.create(
        shop=shop,
        endpoint=endpoint,
        key="msg_1",
        topic="order.created",
        body="{}",
        status="dead",
        happened_at=NOW,
        not_before=NOW,
        tried_at=NOW,
        answer_status=500,
        reason="status",
    )


async def tests_of(shop: Shop) -> None:
    """A test to be started, one that is running, and one that was stopped."""
    await ready(shop, "footer", "Подвал")
    for name in ("hero", "banner"):
        made = await ready(shop, name, name)
        plan = await planning.plan(made, shop, NOW)
        await steering.start(made, made.version, plan, None, NOW, is_anyway=True)
    await steering.stop(await Experiment.get(id=made.id), None, NOW, None)


async def a_site(shop: Shop) -> None:
    """A site that reported an order nobody could read, and an invoice by a link."""
    site = await Connector.create(shop=shop, kind="tilda", name="", token="site", made_at=NOW)
    await HookCall.create(
        shop=shop,
        connector=site,
        key="1",
        body=b"{}",
        received_at=NOW,
        status="problem",
        reason="no-number",
    )
    till = await Connector.create(
        shop=shop, kind="telegram_payments", name="", token="t", made_at=NOW
    )
    await Invoice.create(
        shop=shop,
        connector=till,
        token="bill",
        way="link",
        status="open",
        title="Карта",
        description="Карта",
        currency="XTR",
        amount=100,
        total=20_000,
        made_at=NOW,
    )


@pytest.fixture
def only_sqlite(engine: str) -> None:
    if engine != "sqlite":
        pytest.skip("the walk is the same on both engines, and long")


async def test_everything_can_be_pressed(
    only_sqlite: None, filled: Shop, olga: Chat, anna: Chat, staff_in: Hire
) -> None:
    reached: set[str] = set()
    complaints: list[str] = []
    people = [(await staff_in(role), STAFF) for role in ("analyst", "moderator", "support")]
    await anna.send("Ещё вопрос")
    for chat, commands in [*people, (olga, STAFF), (anna, CUSTOMER)]:
        if chat is olga:
            await olga.send_file("orders.csv", ORDERS.encode())
            await olga.stage.run("look_at_files")
            await written(olga)
        crawler = Crawler(chat=chat)
        await crawler.walk(*commands.split())
        reached |= crawler.reached
        complaints += [f"{chat.person.account.key}: {each}" for each in crawler.complaints]

    assert complaints == []
    assert sorted(set(screens) - reached - set(ELSEWHERE)) == []
    assert sorted(set(ELSEWHERE) - set(screens)) == []
