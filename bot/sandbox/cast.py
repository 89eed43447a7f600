"""Telegram users: who they are. The shop's people are always there."""

import dataclasses

from bot.sandbox.answers import Json


@dataclasses.dataclass(frozen=True, kw_only=True)
class Account:
    """A Telegram user. `key` is the name tests and the control API use."""

    key: str
    id: int
    first: str
    last: str = ""
    username: str = ""
    language: str = "ru"
    phone: str = ""

    @property
    def title(self) -> str:
        return f"{self.first} {self.last}".strip()

    def about(self) -> Json:
        known = {"first_name": self.first, "last_name": self.last, "username": self.username}
        return {name: value for name, value in known.items() if value}

    def as_user(self) -> Json:
        return {
            "id": self.id,
            "is_bot": False,
            **self.about(),
            "language_code": self.language,
        }


CAST = (
    Account(
        key="owner",
        id=1001,
        first="Ольга",
        last="Смирнова",
        username="olga_shop",
        phone="79160000001",
    ),
    Account(
        key="manager",
        id=1002,
        first="Миша",
        last="Орлов",
        username="misha_orlov",
        phone="79160000002",
    ),
    Account(
        key="customer",
        id=1003,
        first="Анна",
        last="Ковалёва",
        username="anna_kovaleva",
        phone="79160000003",
    ),
    Account(
        key="customer2", id=1004, first="Boris", last="Brown", language="en", phone="447400123456"
    ),
)
