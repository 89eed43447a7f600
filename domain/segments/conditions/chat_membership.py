"""Who is in the shop's channels and groups."""

import dataclasses
from typing import Any, ClassVar

from domain.core.errors import BadValueError
from domain.core.params import choice, pick
from domain.segments.condition import Answer, Condition, Group
from domain.segments.scope import Scope
from domain.segments.sql import Sql, every, sql


@dataclasses.dataclass(frozen=True, kw_only=True)
class ChatMembership(Condition):
    """In any of the chats, or in none. Whom the bot never saw come or go there is unknown."""

    group: ClassVar[Group] = "telegram"
    reads: ClassVar[frozenset[str]] = frozenset({"chat_member"})

    operator: str = choice("any_of", "none_of", default="any_of")
    chats: tuple[Any, ...] = pick("chat")

    def check(self) -> None:
        if not self.chats:
            raise BadValueError(reason="missing", limit="chats")

    def answer(self, scope: Scope) -> Answer:
        gone = every(self._seen(scope, chat, "left") for chat in self.chats)
        there = ~every(~self._seen(scope, chat, "member") for chat in self.chats)
        known = there | gone
        if self.operator == "none_of":
            return Answer(yes=gone, known=known, failing=there)
        return Answer(yes=there, known=known, failing=gone)

    def _seen(self, scope: Scope, chat: int, status: str) -> Sql:
        return sql(
            "c.id IN (SELECT m.customer_id FROM chat_member m WHERE m.shop_id = ?"
            " AND m.chat_id = ? AND m.status = ? AND ?)",
            scope.shop_id,
            chat,
            status,
            scope.narrowed("m.customer_id"),
        )
