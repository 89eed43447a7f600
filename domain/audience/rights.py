"""Roles and what each may do. Screens name rights, people have roles."""

from typing import Literal, get_args

Role = Literal["owner", "manager", "analyst", "moderator", "support"]
ROLES: tuple[Role, ...] = get_args(Role)

# One table, shown in README by scripts and checked on every press.
RIGHTS: dict[str, frozenset[Role]] = {
    "work": frozenset(ROLES),
    "customers.see": frozenset({"owner", "manager", "analyst", "support"}),
    "customers.edit": frozenset({"owner", "manager", "support"}),
    "customers.data": frozenset({"owner", "manager"}),
    "letters": frozenset({"owner", "manager", "support"}),
    "imports": frozenset({"owner", "manager"}),
    "segments.see": frozenset({"owner", "manager", "analyst"}),
    "segments.edit": frozenset({"owner", "manager"}),
    "campaigns.see": frozenset({"owner", "manager", "analyst"}),
    "campaigns.send": frozenset({"owner", "manager"}),
    "reports": frozenset({"owner", "manager", "analyst"}),
    "payments": frozenset({"owner", "manager"}),
    "links.see": frozenset({"owner", "manager", "analyst"}),
    "links.edit": frozenset({"owner", "manager"}),
    "events.see": frozenset({"owner", "manager", "analyst"}),
    "events.edit": frozenset({"owner", "manager"}),
    "shop.edit": frozenset({"owner"}),
    "staff": frozenset({"owner"}),
    "audit": frozenset({"owner"}),
}


def can(role: Role | None, right: str) -> bool:
    """Whether the role carries the right; the empty right is everybody's."""
    return not right or (role is not None and role in RIGHTS[right])
