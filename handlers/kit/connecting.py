"""Connections in words: how one is, what a run did, why it failed; and lists of them."""

import html
from collections.abc import Iterator
from typing import Any

from domain.connectors import connecting
from domain.connectors.kind import KINDS, Family, keys_of
from domain.core.ports import Texts
from domain.models import Connector, ConnectorRun
from handlers.kit import form as forms
from handlers.kit.paging import PAGE, Page, offset
from handlers.kit.view import Button, Row, View
from handlers.kit.visit import Visit

# The screen of each list: cards go back to it.
LISTS: dict[Family, str] = {
    "catalogue": "feeds",
    "orders": "order_hooks",
    "payments": "payment_ways",
    "channels": "channels",
}
FAMILY = "connector"
BUG = "connector-bug"
MARKS = {"new": "▫️", "works": "✅", "warns": "⚠️", "fails": "❌", "held": "❓", "paused": "⏸"}
REASONS_SHOWN = 3

forms.offer(FAMILY, KINDS)


def state(connector: Connector) -> str:
    """How it is: its status, or `paused`."""
    return "paused" if connector.is_paused else connector.status


def named(t: Texts, connector: Connector) -> str:
    """Its own name, or that of its kind."""
    return connector.name or t.plain(f"connector-{connector.kind}")


def refusal(t: Texts, code: str, values: dict[str, Any]) -> str:
    """Why a run failed, as a sentence."""
    if code == BUG:
        return t("connector-error-bug")
    return t(f"error-{code}", **values)


def condition(visit: Visit, connector: Connector) -> str:
    """How it is, in a line: since when, and why."""
    t, zone = visit.t, visit.shop.zone
    since = connector.failing_since
    return t(
        "connector-condition",
        state=state(connector),
        since=t.moment(since, zone) if since else "",
        why=refusal(t, connector.error_code, connector.error_values)
        if connector.error_code
        else "",
    )


def counted(t: Texts, run: ConnectorRun) -> Iterator[str]:
    """What a run did, a line for each thing that is not nothing."""
    for name, count in run.counts.items():
        if count and t.has(f"connector-count-{name}"):
            yield t(f"connector-count-{name}", count=count)


def reasons(t: Texts, run: ConnectorRun) -> Iterator[str]:
    """What could not be taken, the most frequent first."""
    most = sorted(run.problems.items(), key=lambda each: (-each[1], each[0]))
    for reason, count in most[:REASONS_SHOWN]:
        sentence = t.plain(f"connector-problem-{reason}", field="", sample="…")
        yield t("connector-reason", reason=sentence, count=count)
    if len(most) > REASONS_SHOWN:
        yield t("connector-reasons-more", count=len(most) - REASONS_SHOWN)


def planned(visit: Visit, connector: Connector) -> str:
    """When it runs next; empty for what runs by hand or is called."""
    if connector.next_run_at is None or connector.is_paused:
        return ""
    # A time that has passed is one that is about to come.
    moment = max(connector.next_run_at, visit.now)
    return visit.t.moment(moment, visit.shop.zone)


def held(t: Texts, connector: Connector, run: ConnectorRun) -> str:
    """The question about a catalogue that has shrunk."""
    known, lost = run.counts.get("known", 0), run.counts.get("lost", 0)
    return t(
        "connector-held",
        name=named(t, connector),
        known=known,
        left=known - lost,
        offers=run.counts.get("offers", 0),
    )


async def listed(visit: Visit, family: Family) -> View:
    """The list of one family, with a way to add another."""
    t = visit.t
    found = await connecting.of_family(visit.shop.id, family)
    number, first = offset(visit.number(0, 0), len(found))
    page = Page(items=found[first : first + PAGE], number=number, total=len(found))
    rows: list[Row] = [(_line(visit, each),) for each in page.items]
    rows += page.pager(lambda label, to: Button(label, LISTS[family], (to,)))
    rows.append((Button(t.plain("connector-add"), "connector_add", (family,)),))
    head = t(f"connectors-{family}")
    told = [_told(visit, each) for each in page.items] or [t(f"connectors-{family}.none")]
    lines = [head, "", *told]
    return View(text="\n".join(lines), rows=tuple(rows))


def _line(visit: Visit, connector: Connector) -> Button:
    label = f"{MARKS[state(connector)]} {named(visit.t, connector)}"
    return Button(label[:60], "connector_card", (connector.id,))


def _told(visit: Visit, connector: Connector) -> str:
    name, mark = named(visit.t, connector), MARKS[state(connector)]
    line = visit.t.plain(
        "connector-line", mark=mark, name=html.escape(name), state=state(connector)
    )
    moment = planned(visit, connector)
    return visit.t.plain("connector-line-next", line=line, moment=moment) if moment else line


def kinds(family: str) -> list[str]:
    """The kinds of a list; none for a list that does not exist."""
    return next((keys_of(each) for each in LISTS if each == family), [])
