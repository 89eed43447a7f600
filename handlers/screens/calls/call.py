"""One call: whom, what to say, and buttons for how it went. Argument: its number."""

from domain.calls import calling
from domain.calls.calling import OUTCOMES, Outcome
from domain.core.errors import NotFoundError
from domain.models import ManagerTask
from handlers.kit import person
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Copy, Go, Row, View
from handlers.kit.visit import Visit


@screen(right="customers.edit", back="calls")
async def draw(visit: Visit) -> View:
    t, task = visit.t, await calling.find(visit.shop, visit.number(0))
    customer = task.customer
    said = [
        t("call", name=person.name(visit, customer), phone=customer.phone),
        "",
        t("call-script", script=task.script),
        "",
        _state(visit, task),
    ]
    rows: list[Row] = []
    if task.status == "open":
        rows += [
            (_key(visit, task, "reached"), _key(visit, task, "no_answer")),
            (
                Button(t.plain("call-later"), "call_later", (task.id,)),
                _key(visit, task, "refused"),
            ),
        ]
    if customer.phone:
        rows.append((Copy(t.plain("call-copy"), customer.phone),))
    rows.append((Button(t.plain("call-customer"), "customer_card", (customer.id,)),))
    return View(text="\n".join(said), rows=tuple(rows))


@act()
async def end(visit: Visit) -> Go:
    """Write down how it went. Arguments: the call, the outcome."""
    task = await calling.find(visit.shop, visit.number(0))
    outcome = next((each for each in OUTCOMES if each == visit.word(1)), None)
    if outcome is None:
        raise NotFoundError(thing="button")
    again = await calling.end(task, outcome, visit.person, visit.now)
    moment = visit.t.moment(again, visit.shop.zone) if again else ""
    how = "again" if again else outcome
    toast = visit.t.plain("call-ended", outcome=how, again=moment)
    return Go("call", (task.id,), toast=toast)


def _key(visit: Visit, task: ManagerTask, outcome: Outcome) -> Button:
    return Button(visit.t.plain(f"call-{outcome}"), "call", (task.id, outcome), "end")


def _state(visit: Visit, task: ManagerTask) -> str:
    t, zone = visit.t, visit.shop.zone
    return t(
        "call-state",
        status=task.status,
        outcome=task.outcome or "none",
        due=t.moment(task.due_at, zone),
        is_later="yes" if task.due_at > visit.now else "no",
        done=t.moment(task.done_at, zone) if task.done_at else "",
        tries=task.tries,
    )
