"""Whom three letters in a row did not bring."""

from domain.segments.conditions.messages_ignored import MessagesIgnored
from domain.segments.starter import Starter, all_of

STARTER = Starter(
    group="reach",
    needs=("letter",),
    rule=all_of(MessagesIgnored(value=3)),
)
