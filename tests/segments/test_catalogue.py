"""The catalogue's hundred and ten questions, and the files that ask them."""

from domain.segments.condition import CONDITIONS

CATALOGUE = """
p.name person_name|p.phone phone|p.email email_address|p.has_contact has_contact
p.contactable contactable|p.gender gender|p.age age|p.birthday birthday|p.city city city_near
p.tz time_zone|p.lang language|p.registered_at registered|p.category customer_category|p.tag tag
p.field own_field own_field_number own_field_date|p.manager manager|p.is_test is_test
p.completeness profile_filled|tg.status bot_status|tg.blocked_at bot_blocked|tg.premium premium
tg.username username|tg.member chat_membership|tg.start_code came_from|tg.opened_app opened_app
tg.last_open last_app_open|tg.platform app_platform|tg.client_version app_version
tg.write_access may_write|tg.home_screen home_screen|tg.phone_shared phone_shared
tg.command command_used|tg.button button_pressed|tg.last_message last_letter
tg.invited invited_people|tg.stars_paid stars_paid|o.count order_count|o.exists order_exists
o.sum order_sum|o.aov average_order|o.max largest_order|o.last_sum last_order_sum
o.first_at first_order|o.last_at last_order|o.status_now order_status|o.in_status hours_in_status
o.interval order_interval|o.overdue order_overdue|i.product bought_product
i.category bought_category|i.brand bought_brand|i.attr bought_attribute bought_attribute_number
i.qty units_bought|i.only bought_only|i.combo bought_without|o.promo promo_code_used
o.discount_share discount_share|o.delivery delivery_method|o.pickup pickup_branch
o.cancelled cancelled_orders|o.refund refund_count refund_sum refund_share|o.source order_source
o.hour purchase_time|o.ltv_rank revenue_rank|pay.exists payment_exists|pay.method payment_method
pay.failed payment_failed|pay.balance account_balance|l.points points|l.expiring points_expiring
l.spent points_spent|l.tier loyalty_tier tier_changed
l.to_next sum_to_next_tier orders_to_next_tier|l.promo_unused promo_unused
l.subscription subscribed subscription_end|s.visit booking_exists|s.specialist visit_specialist
s.branch visit_branch|s.service visit_service|s.frequency visit_frequency|b.cart_state cart_state
b.cart_sum cart_sum|b.cart_item cart_item|b.viewed viewed_product|b.viewed_cat viewed_category
b.search searched|b.search_zero searched_in_vain|b.wishlist wish_list|b.waitlist wait_list
b.price_drop price_drop|b.sessions visit_count|b.time time_in_app|b.inactive last_activity
b.stage stuck_at_step|b.sequence event_sequence|b.frustration angry_taps|m.sent message_received
m.clicked link_followed|m.no_reaction messages_ignored|m.pressure message_pressure
m.consent consent|m.undeliverable undeliverable|m.chain in_chain
f.rating review_written review_stars|f.nps survey_score survey_choice|a.utm utm|x.rfm rfm_cell
x.model model_score|x.experiment experiment_variant random_share|x.segment in_segment
"""
# Of any event of the shop's dictionary; the catalogue has them among its operators.
OF_EVENTS = {"did_event", "event_value"}
# Groups the shop did not think of: a kind of `x.segment`.
OF_CLUSTERS = {"in_cluster"}


def _catalogue() -> dict[str, list[str]]:
    rows = [line.split() for line in CATALOGUE.strip().replace("\n", "|").split("|")]
    return {key: files for key, *files in rows}


def test_every_question_of_the_catalogue_has_its_file() -> None:
    asked = _catalogue()

    assert len(asked) == 110
    assert {each for files in asked.values() for each in files} - set(CONDITIONS) == set()


def test_every_condition_is_of_the_catalogue() -> None:
    known = {each for files in _catalogue().values() for each in files}

    assert set(CONDITIONS) - known - OF_EVENTS - OF_CLUSTERS == set()
