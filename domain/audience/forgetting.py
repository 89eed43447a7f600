"""Deletion of one person's data, table by table: what goes, what stays without a name, and why."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final, Literal

from domain.audience import accounts, audit, merging
from domain.audience.belongings import OWNER, belongings
from domain.facts.saying import say
from domain.facts.topics.customer_erased import CustomerErased
from domain.models import (
    ChatMove,
    Consent,
    Customer,
    Delivery,
    Draft,
    Event,
    Identity,
    InvoicePayment,
    LoyaltyMovement,
    Merge,
    Person,
    Review,
    Staff,
    SurveyAnswer,
)

Fate = Literal["deleted", "emptied", "kept"]
# Kept: the shop's own books and the proof of consents, which name nobody once the customer is
# empty. Emptied: counts stay right, what was told is gone. A new table has to be placed here.
FATES: Final[dict[str, Fate]] = {
    "booking": "kept",
    "campaign_control": "kept",
    "cart": "deleted",
    "cart_line": "deleted",
    "chat_member": "deleted",
    "cluster_member": "deleted",
    "consent": "emptied",
    "consent_record": "kept",
    "customer_category": "deleted",
    "customer_field": "deleted",
    "customer_note": "deleted",
    "customer_tag": "deleted",
    "customer_tier": "deleted",
    "delivery": "emptied",
    "event": "emptied",
    "experiment_exposure": "kept",
    "fallback": "deleted",
    "hook_call": "deleted",
    "identity": "deleted",
    "invoice": "kept",
    "invoice_payment": "emptied",
    "letter": "deleted",
    "loyalty_movement": "emptied",
    "manager_task": "deleted",
    "message_click": "kept",
    "message_link": "deleted",
    "order": "kept",
    "order_line": "kept",
    "order_status": "kept",
    "payment": "kept",
    "product_interest": "deleted",
    "promo_code": "kept",
    "push_subscription": "deleted",
    "refund": "kept",
    "review": "emptied",
    "score": "deleted",
    "segment_flip": "deleted",
    "segment_member": "deleted",
    "segment_move": "deleted",
    "segment_stir": "deleted",
    "subscription": "kept",
    "survey_answer": "emptied",
    "touch": "kept",
    "webhook_delivery": "deleted",
}


# What is left of a person's own row.
NOBODY: Final[Mapping[str, object]] = {
    **dict.fromkeys(("name", "name_folded", "phone", "email", "username"), ""),
    **dict.fromkeys(("city", "city_folded", "country", "came_from", "time_zone"), ""),
    **dict.fromkeys(("gender", "gender_source", "zone_source"), ""),
    **dict.fromkeys(("telegram_id", "birth_day", "birth_month", "birth_year"), None),
    **dict.fromkeys(("quiet_from", "quiet_to", "quiet_since"), None),
    **dict.fromkeys(("manager_id", "invited_by"), None),
    **dict.fromkeys(("is_premium", "premium_seen_at", "has_home_screen"), None),
    "may_write": False,
    "phone_shared": False,
    "status": "never",
}


async def erase(customer: Customer, actor: Person, now: datetime) -> None:
    """Forget who this was: orders stay, without a person behind them. Can't be undone.

    Whoever was merged into the customer is forgotten too, and the merges with what they remember.
    """
    parts = await merging.parts(customer)
    fact = CustomerErased(customer_id=customer.id, merged_ids=tuple(parts[1:]))
    await say(customer.shop_id, fact, now)
    own = await accounts.of(customer)
    for table, belonging in belongings().items():
        if FATES.get(table, "deleted") == "deleted":
            await belonging.model.filter(**{f"{OWNER}__in": parts}).delete()
    await Event.filter(customer_id__in=parts).update(properties={}, visit="")
    await Delivery.filter(customer_id__in=parts).update(content=None)
    await LoyaltyMovement.filter(customer_id__in=parts).update(note="")
    await InvoicePayment.filter(customer_id__in=parts).update(telegram_id=0)
    await Review.filter(customer_id__in=parts).update(text="")
    await SurveyAnswer.filter(customer_id__in=parts).update(text="")
    await Consent.filter(customer_id__in=parts).update(is_given=False, decided_at=now)
    await Identity.filter(home_id__in=parts).delete()
    await Merge.filter(gone_id__in=parts).delete()
    await Merge.filter(kept_id__in=parts).delete()
    await Draft.filter(telegram_id__in=own).delete()
    await ChatMove.filter(shop_id=customer.shop_id, telegram_id__in=own).delete()
    await Customer.filter(id__in=parts).update(**NOBODY, erased_at=now)
    for account in own:
        await _forget_account(account)
    by_staff = None if actor.telegram_id in own else actor
    await audit.record(customer.shop_id, by_staff, "customer_erased", now, number=str(customer.id))


async def _forget_account(telegram_id: int) -> None:
    """The account's name goes too, unless another shop of this bot knows it or it works in one."""
    known = await accounts.customers_of(telegram_id)
    if known or await Staff.exists(person_id=telegram_id):
        return
    await Person.filter(telegram_id=telegram_id).update(name="", username="")
