"""What a report says in words: its finding, its figures, what to know about them."""

from datetime import date, timedelta
from typing import Literal

from babel.dates import format_date, format_datetime, format_skeleton

from domain.core.period import Period
from domain.core.ports import Texts
from domain.models import Shop
from domain.reports.report import ENOUGH_ORDERS
from domain.reports.table import ColumnKind, Measure, Outcome, Value

Direction = Literal["more", "less", "same", "unknown"]


def change(measure: Measure, outcome: Outcome) -> tuple[Direction, int]:
    """The direction and the whole percents of change, `unknown` where they would mislead."""
    before = measure.before
    if measure.value is None or before is None or before <= 0:
        return "unknown", 0
    if outcome.sample_before < ENOUGH_ORDERS:
        return "unknown", 0
    percent = round((measure.value - before) / before * 100)
    if percent == 0:
        return "same", 0
    return ("more", percent) if percent > 0 else ("less", -percent)


def finding(t: Texts, key: str, outcome: Outcome, shop: Shop) -> str:
    """One plain sentence: the title of the picture."""
    main = outcome.measures[0]
    direction, percent = change(main, outcome)
    return t.plain(
        f"report-{key}-finding",
        days=(outcome.period.last - outcome.period.first).days + 1,
        value=value_text(t, main.kind, main.value, shop),
        direction=direction,
        percent=percent,
    )


def caption(t: Texts, key: str, outcome: Outcome, shop: Shop) -> str:
    """Everything the picture rests on, in the HTML of a chat; fits under a picture."""
    parts = (
        f"<b>{t(f'report-{key}')}</b>",
        t("report-when", period=dates(t, outcome.period), is_open=_yes(outcome.open_day)),
        "",
        *(_measure(t, each, outcome, shop) for each in outcome.measures),
        "",
        *_remarks(t, outcome),
        t("report-as-of", moment=t.moment(outcome.as_of, shop.zone), zone=shop.zone_name),
    )
    return "\n".join(parts)


def _measure(t: Texts, measure: Measure, outcome: Outcome, shop: Shop) -> str:
    direction, percent = change(measure, outcome)
    before = value_text(t, measure.kind, measure.before, shop)
    return t(
        "report-measure",
        name=t.plain(f"report-measure-{measure.key}"),
        value=value_text(t, measure.kind, measure.value, shop),
        direction=direction,
        percent=percent,
        before=before,
    )


def _remarks(t: Texts, outcome: Outcome) -> list[str]:
    """What makes the figures less sure, and what they are compared with."""
    said = [t(note, count=count) for note, count in outcome.notes]
    if 0 < outcome.sample < ENOUGH_ORDERS:
        said.append(t("report-small", count=outcome.sample))
    if outcome.measures[0].before is None:
        said.append(t(outcome.no_before))
    elif outcome.sample_before < ENOUGH_ORDERS:
        said.append(t(outcome.few_before, count=outcome.sample_before))
    else:
        said.append(compared(t, outcome))
    return said


def compared(t: Texts, outcome: Outcome) -> str:
    """Which days the change is counted from."""
    before = dates(t, outcome.before)
    if outcome.open_day is None:
        return t("report-before", period=before)
    zone = outcome.period.zone
    clock = format_datetime(outcome.before_end, "HH:mm", tzinfo=zone, locale=t.language)
    last = outcome.before_end.astimezone(zone).date()
    cut = Period(first=outcome.before.first, last=max(last, outcome.before.first), zone=zone)
    return t("report-before-part", period=dates(t, cut), clock=clock)


def value_text(t: Texts, kind: ColumnKind, value: Value, shop: Shop) -> str:
    """A value as a person reads it; a dash where there is none."""
    if value is None:
        return "–"
    if isinstance(value, date):
        return day_text(t, value)
    if isinstance(value, str):
        return name_text(t, value)
    if kind == "percent":
        return t.plain("report-percent", value=value)
    return t.money(value, shop.currency) if kind == "money" else t.number(value)


def name_text(t: Texts, name: str, longest: int = 60) -> str:
    """The name of a row; `#word` and the empty one have texts."""
    if not name or name.startswith("#"):
        name = t.plain(f"report-row-{name[1:] or 'direct'}")
    return name if len(name) <= longest else f"{name[: longest - 1]}…"


def dates(t: Texts, period: Period) -> str:
    """15 фев – 16 мар 2026, or one day."""
    last = f"{day_text(t, period.last)} {period.last.year}"
    if period.first == period.last:
        return last
    first = day_text(t, period.first)
    if period.first.year != period.last.year:
        first = f"{first} {period.first.year}"
    return f"{first} – {last}"


def day_text(t: Texts, day: date) -> str:
    """16 мар, Mar 16."""
    return format_skeleton("MMMd", day, locale=t.language).replace(".", "")


def month_text(t: Texts, day: date, *, has_year: bool = False) -> str:
    """мар, or мар 2026."""
    month = format_date(day, "LLL", locale=t.language).replace(".", "")
    return f"{month} {day.year}" if has_year else month


def is_first_of_month(day: date) -> bool:
    """Where a long axis gets its labels."""
    return (day - timedelta(days=1)).month != day.month


def _yes(thing: object) -> str:
    return "no" if thing is None else "yes"
