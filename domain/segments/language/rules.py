"""What each thing that can be said of a condition does to its fields."""

from collections.abc import Callable
from datetime import timedelta

from domain.segments.condition import Condition
from domain.segments.language import amounts
from domain.segments.language.draft import Mention, Part
from domain.segments.language.filling import LISTS, Context, Filling

COUNTS = {"deed": ("times", "most"), "things": ("least", "most")}
SIGNS = {"exactly_amount": "eq", "at_least": "gte", "from_amount": "gte", "to_amount": "lte"}
SPANS = {
    "not_last": "not_in_last",
    "next_days": "in_next",
    "entered": "entered_in_last",
    "left": "left_in_last",
    "already": "stayed_at_least",
}
SIMPLE = {
    "empty": "empty",
    "known": "not_empty",
    "yes": "true",
    "no": "false",
    "never": "did_not",
    "now": "in",
    "not_now": "not_in",
}
ONE_DAY = timedelta(days=1)


def condition_of(mention: Mention, context: Context) -> Condition:
    """The condition mentioned. Raises SegmentTextError."""
    filling = Filling(mention, context)
    for part in mention.parts:
        RULES[part.kind](filling, part)
    return filling.condition()


# Amounts.


def counted(filling: Filling, part: Part) -> None:
    """A comparison with one number."""
    sign = part.sign or SIGNS[part.kind]
    if filling.is_form("number"):
        filling.ask(part, sign, value=filling.number(part.amounts[0], "value"))
        return
    number = filling.number(part.amounts[0], "times")
    ends = {
        "gte": (number, None),
        "gt": (number + 1, None),
        "lte": (0, number),
        "lt": (0, number - 1),
        "eq": (number, number),
    }
    if sign not in ends or ends[sign][1] == -1:
        raise filling.wrong("cannot", part)
    _between(filling, part, *ends[sign])


def ranged(filling: Filling, part: Part) -> None:
    """From one number to another."""
    if filling.is_form("number"):
        low, high = (filling.number(each, "value") for each in part.amounts)
        operator = "not_between" if part.kind == "not_ranged" else "between"
        filling.ask(part, operator, value=low, upper=high)
    elif part.kind == "not_ranged":
        raise filling.wrong("cannot", part)
    else:
        low, high = (filling.number(each, "times") for each in part.amounts)
        _between(filling, part, low, high)


def not_amount(filling: Filling, part: Part) -> None:
    """Any number but one."""
    if not filling.is_form("number"):
        raise filling.wrong("cannot", part)
    filling.ask(part, "ne", value=filling.number(part.amounts[0], "value"))


def top(filling: Filling, part: Part) -> None:
    """The first ones, or the first percents."""
    amount = part.amounts[0]
    operator = "top_pct" if amount.unit == "percent" else "top_n"
    rank = amounts.whole(amount, "count", filling.setting, filling.name)
    filling.ask(part, operator, rank=rank)


def distinct(filling: Filling, part: Part) -> None:
    """The number that follows is of distinct things."""
    filling.ask(part, "size")
    filling.is_sized = True


def _between(filling: Filling, part: Part, low: int, high: int | None) -> None:
    ends = COUNTS.get(filling.shape.form)
    if ends is None or (filling.shape.form == "things" and not filling.is_sized):
        raise filling.wrong("cannot", part)
    if filling.shape.form == "deed":
        filling.ask(part, "did")
    filling.put(part, **{ends[0]: low, ends[1]: high})


# Lists and pieces of text.


def listed(filling: Filling, part: Part) -> None:
    """Names right after the condition."""
    operators = {
        "listed_not": {"words": "nin", "things": "none_of"},
        "listed_all": {"things": "all_of"},
        "listed_none": {"things": "none_of"},
        "listed_exactly": {"things": "exactly"},
    }
    kind = part.kind
    if kind == "compared_list":
        kind = {"eq": "listed", "ne": "listed_not"}.get(part.sign, part.sign)
        if kind == part.sign:
            raise filling.wrong("cannot", part)
    asked = operators.get(kind, LISTS).get(filling.shape.form)
    if asked is not None:
        filling.ask(part, asked)
    elif kind not in ("listed", "listed_in"):
        raise filling.wrong("cannot", part)
    if part.values and not filling.shape.main:
        raise filling.wrong("cannot", part)
    for each in part.values:
        filling.add(filling.shape.main, each)


def exactly(filling: Filling, part: Part) -> None:
    """Exactly these things, or exactly this text."""
    if filling.shape.form == "things" and part.kind == "listed_exactly":
        listed(filling, part)
        return
    if len(part.values) != 1:
        raise filling.wrong("cannot", part)
    operator = "ne" if part.kind == "listed_other" else "eq"
    filling.ask(part, operator, piece=part.values[0].meaning)


def piece(filling: Filling, part: Part) -> None:
    """A part of a text."""
    if len(part.values) != 1:
        raise filling.wrong("cannot", part)
    filling.ask(part, part.sign, piece=part.values[0].meaning)


# Time.


def last(filling: Filling, part: Part) -> None:
    """The last days or hours: a window, or when it was."""
    amount = part.amounts[0]
    if filling.is_form("moment"):
        if amounts.is_hours(amount):
            filling.ask(part, "in_last_exact", hours=filling.number(amount, "hours"))
        else:
            filling.ask(part, "in_last", days=filling.number(amount, "days"))
        return
    filling.check_window(part)
    if amounts.is_hours(amount):
        filling.window(part, period="hours", hours=filling.number(amount, "hours"))
    else:
        filling.window(part, period="days", days=filling.number(amount, "days"))


def spanned(filling: Filling, part: Part) -> None:
    """So many days: which operator says it is the kind of the part."""
    filling.ask(part, SPANS[part.kind], days=filling.number(part.amounts[0], "days"))


def ago(filling: Filling, part: Part) -> None:
    """Longer ago than so many days."""
    if part.sign not in ("", "gt"):
        raise filling.wrong("cannot", part)
    filling.ask(part, "more_than_ago", days=filling.number(part.amounts[0], "days"))


def on_day(filling: Filling, part: Part) -> None:
    """One day."""
    is_today = part.days[0].said == "today" and "is_today" in filling.shape.operators
    if filling.is_form("moment") and is_today:
        filling.ask(part, "is_today")
    elif filling.is_form("moment"):
        filling.ask(part, "on", day=filling.day(part.days[0]).isoformat())
    else:
        day = filling.day(part.days[0], is_past=True)
        filling.dates(part, day, day)


def one_end(filling: Filling, part: Part) -> None:
    """Before a day or after it; with the day itself it is of the day next to it."""
    sign = part.sign or {"before_day": "lt", "after_day": "gt", "since_day": "gte"}[part.kind]
    if not filling.is_form("moment"):
        if sign != "gte":
            raise filling.wrong("cannot", part)
        first = filling.day(part.days[0], is_past=True)
        filling.dates(part, first, max(first, filling.setting.today))
        return
    day = filling.day(part.days[0])
    ends = {
        "eq": ("on", day),
        "lt": ("before", day),
        "lte": ("before", day + ONE_DAY),
        "gt": ("after", day),
        "gte": ("after", day - ONE_DAY),
    }
    if sign not in ends:
        raise filling.wrong("cannot", part)
    filling.ask(part, ends[sign][0], day=ends[sign][1].isoformat())


def days(filling: Filling, part: Part) -> None:
    """From one day to another."""
    first, last = amounts.days(part.days[0], part.days[1], filling.setting)
    if filling.is_form("moment"):
        filling.ask(part, "between", day=first.isoformat(), until=last.isoformat())
    else:
        filling.dates(part, first, last)


def weekdays(filling: Filling, part: Part) -> None:
    """On days of the week."""
    filling.ask(part, "weekday_in", weekdays=tuple(each.meaning for each in part.values))


def anniversary(filling: Filling, part: Part) -> None:
    """Around today in any year."""
    before, after = part.amounts
    filling.ask(
        part,
        "anniversary_in",
        days_before=filling.number(before, "days_before"),
        days_after=filling.number(after, "days_after"),
    )


# Single words.


def simple(filling: Filling, part: Part) -> None:
    """An operator that needs nothing more."""
    operator = SIMPLE[part.kind]
    if part.kind == "empty" and filling.is_form("truth"):
        operator = "unknown"
    filling.ask(part, operator)


def or_empty(filling: Filling, part: Part) -> None:
    """People of whom nothing is known pass, too."""
    filling.put(part, or_empty=True)


def details(filling: Filling, part: Part) -> None:
    """Fields by their names."""
    filling.details(part)


RULES: dict[str, Callable[[Filling, Part], None]] = {
    **dict.fromkeys(("compared", *SIGNS), counted),
    **dict.fromkeys(("ranged", "not_ranged"), ranged),
    "not_amount": not_amount,
    "top": top,
    "distinct": distinct,
    **dict.fromkeys(("listed", "compared_list", "listed_in", "listed_not"), listed),
    **dict.fromkeys(("listed_all", "listed_none"), listed),
    **dict.fromkeys(("listed_exactly", "listed_other"), exactly),
    "piece": piece,
    "last": last,
    **dict.fromkeys(SPANS, spanned),
    "ago": ago,
    **dict.fromkeys(("on_day", "on_named_day"), on_day),
    **dict.fromkeys(("compared_day", "before_day", "after_day", "since_day"), one_end),
    "days": days,
    "weekdays": weekdays,
    "anniversary": anniversary,
    **dict.fromkeys(SIMPLE, simple),
    "or_empty": or_empty,
    "details": details,
}
