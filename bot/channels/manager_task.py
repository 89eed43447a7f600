"""A message by voice: a task for a manager to call the customer, shown in the chat."""

import html
from typing import Final

from bot.channels.ways import Parcel, ShopChannel
from domain.calls import calling
from domain.connectors.kinds.manager_task import ManagerTask as Settings
from domain.core.ports import DeliveryError
from domain.messaging.markup import TAG
from domain.models import Connector

SCREEN: Final = "call"


class ManagerCall(ShopChannel[Settings]):
    """The task is the message: asking twice for the same delivery finds it made."""

    name = "call"

    async def carry(
        self, address: str, parcel: Parcel, connector: Connector, kind: Settings
    ) -> str:
        script = html.unescape(TAG.sub("", str(parcel.content.get("text", "")))).strip()
        if not script:
            raise DeliveryError(reason="refused", is_permanent=True)
        task, is_new = await calling.make(
            parcel.shop_id,
            int(address),
            script,
            self.ways.clock(),
            delivery_id=parcel.delivery_id or None,
        )
        if is_new:
            people = await calling.callers(task, is_own_first=kind.who == "own_manager")
            await self.ways.notices.show(SCREEN, (task.id,), parcel.shop_id, people)
        return f"call:{task.id}"
