"""Twilio: the account's number and its token by Basic, receipts as a form."""

from domain.connectors.sms.provider import Provider

PROVIDER = Provider(
    title="Twilio",
    site="https://api.twilio.com",
    path="/2010-04-01/Accounts/{login}/Messages.json",
    needs=frozenset({"login", "sender"}),
    auth="basic",
    signs="twilio",
    fields={
        "To": "{phone}",
        "From": "{sender}",
        "Body": "{text}",
        "StatusCallback": "{receipts}",
    },
    number="sid",
    code="code|error_code",
    said="message",
    verdicts={
        "20003": "login",
        "20008": "login",
        "20429": "later",
        "14107": "later",
        "21211": "hard",
        "21212": "sender",
        "21408": "channel",
        "21606": "sender",
        "21610": "refused",
        "21614": "hard",
        "21617": "refused",
    },
    report_number="MessageSid",
    report_status="MessageStatus",
    statuses={
        "delivered": "delivered",
        "read": "delivered",
        "undelivered": "failed",
        "failed": "failed",
        "canceled": "failed",
    },
)
