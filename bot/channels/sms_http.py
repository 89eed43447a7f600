"""SMS by a provider's HTTP address; which and how is data: `domain/connectors/sms/providers`."""

import base64
from typing import Final
from urllib.parse import urlencode

from bot.channels.ways import UNSAID, Parcel, ShopChannel
from domain.connectors.channels import ChannelError
from domain.connectors.kinds.sms_http import SmsHttp as Settings
from domain.connectors.sms.provider import Refused, Taken
from domain.core.ports import Answer, DeliveryError, OutsideError
from domain.messaging import sms
from domain.models import Connector, Delivery, Receipt

SECONDS: Final = 30.0
AGAIN: Final = 60.0
TRIES: Final = 5
SERVER_ERROR: Final = 500


class SmsHttp(ShopChannel[Settings]):
    """One message, one call."""

    name = "sms"

    async def carry(
        self, address: str, parcel: Parcel, connector: Connector, kind: Settings
    ) -> str:
        text = sms.plain(parcel.content)
        if not text:
            raise DeliveryError(reason="refused", is_permanent=True)
        answer = await self._asked(kind, self._values(address, text, parcel, connector, kind))
        read = kind.told.read(answer.status, answer.head)
        if read is None or (answer.status >= SERVER_ERROR and not isinstance(read, Refused)):
            raise DeliveryError(reason="no_answer", is_unconfirmed=True)
        if isinstance(read, Refused):
            raise _failure(read, parcel)
        await self._kept(read, text, parcel, connector, kind)
        return read.external_id

    def _values(
        self, address: str, text: str, parcel: Parcel, connector: Connector, kind: Settings
    ) -> dict[str, str]:
        return {
            "login": kind.login,
            "password": kind.password,
            "sender": kind.sender,
            "phone": address,
            "digits": address.lstrip("+"),
            "text": text,
            "number": str(parcel.delivery_id),
            "receipts": receipts(self.ways.web_address, connector),
        }

    async def _asked(self, kind: Settings, values: dict[str, str]) -> Answer:
        provider = kind.told
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        if provider.auth == "basic":
            pair = f"{kind.login}:{kind.password}".encode()
            headers["Authorization"] = f"Basic {base64.b64encode(pair).decode()}"
        body = urlencode(provider.form(values)).encode()
        url = provider.address(kind.site, values)
        try:
            return await self.ways.internet.post(url, body, headers, seconds=SECONDS)
        except OutsideError as error:
            if error.reason in UNSAID:
                raise ChannelError(reason=error.reason) from None
            raise DeliveryError(reason="no_answer", is_unconfirmed=True) from None

    async def _kept(
        self, taken: Taken, text: str, parcel: Parcel, connector: Connector, kind: Settings
    ) -> None:
        """Remember the number, so that a receipt finds its message, and what it cost."""
        measured = sms.measure(text)
        await Receipt.get_or_create(
            {"delivery_id": parcel.delivery_id or None, "made_at": self.ways.clock()},
            shop_id=parcel.shop_id,
            connector_id=connector.id,
            external_id=taken.external_id,
        )
        await Delivery.filter(id=parcel.delivery_id, shop_id=parcel.shop_id).update(
            parts=measured.segments, cost=measured.cost(kind.price)
        )


def receipts(web_address: str, connector: Connector) -> str:
    """Where the provider reports to."""
    return f"{web_address}/receipts/{connector.token}" if web_address else ""


def _failure(refused: Refused, parcel: Parcel) -> Exception:
    match refused.verdict:
        case "hard" | "refused":
            return DeliveryError(reason=refused.verdict, is_permanent=True)
        case "later":
            is_over = parcel.attempt >= TRIES
            return DeliveryError(reason="soft", retry_after=AGAIN, is_permanent=is_over)
        case "channel":
            return ChannelError(reason="refused", said=refused.said)
        case _:
            return ChannelError(reason=refused.verdict, said=refused.said)
