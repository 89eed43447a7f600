"""Channels that let what was sent be taken back or said otherwise."""

from typing import Any, Protocol, runtime_checkable


@runtime_checkable
class Changeable(Protocol):
    """A channel where what was sent can be taken back or said otherwise."""

    async def delete(self, address: str, external_id: str) -> None:
        """Delete it. Raises DeliveryError: `gone`, `old`, and what sending raises."""

    async def edit(self, address: str, external_id: str, content: dict[str, Any]) -> None:
        """Put other words and buttons in its place. Raises DeliveryError, as above."""
