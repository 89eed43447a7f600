"""After a roll-out: whether the effect holds, by the people who kept the control."""

from domain.experiments import kept
from domain.experiments.drafting import goal_of
from domain.experiments.kept import Kept
from domain.experiments.verdict import words
from domain.models import Experiment
from handlers.kit.experiments import here, metric_name, names_of, terms, to_card
from handlers.kit.screen import screen
from handlers.kit.view import Button, Row, View
from handlers.kit.visit import Visit


@screen(right="campaigns.see", back="experiments", is_slow=True)
async def draw(visit: Visit) -> View:
    experiment, t = await here(visit), visit.t
    title = t("experiment-kept", name=experiment.name)
    if experiment.status != "rolled_out" or not experiment.kept:
        none = "experiment-kept-none-kept" if experiment.kept == 0 else "experiment-kept-none"
        return View(text=f"{title}\n{t(none)}", back=to_card(experiment))
    back = Button("", "experiment_verdict", (experiment.id,))
    found = await kept.kept(experiment, visit.shop, visit.now, visit.world.pool)
    own = (experiment.id,)
    help_button = terms(visit, experiment, "experiment_kept", "kept")
    rows: list[Row] = [(Button(t.plain("button-refresh"), "experiment_kept", own), help_button)]
    if found.state == "turned" and visit.can("campaigns.send"):
        rows.insert(0, (Button(t.plain("experiment-stop-button"), "experiment_stop", own),))
    text = "\n\n".join((f"{title}\n{_head(visit, found)}", *_lines(visit, experiment, found)))
    return View(text=text, rows=tuple(rows), back=back)


def _head(visit: Visit, found: Kept) -> str:
    if found.state == "none":
        return visit.t("experiment-kept-none")
    p_value = visit.t.number(round(found.p_value, 5))
    if found.state == "early":
        return visit.t("experiment-kept-early", kept=found.control)
    if found.state == "blocked":
        return visit.t("experiment-kept-blocked", p=p_value)
    return visit.t(f"experiment-kept-{found.state}")


def _lines(visit: Visit, experiment: Experiment, found: Kept) -> list[str]:
    t, zone = visit.t, visit.shop.zone
    if found.state == "none" or experiment.stopped_at is None:
        return []
    names = names_of(visit, experiment)
    what = t(
        "experiment-kept-what",
        goal=metric_name(visit, goal_of(experiment)),
        letter=found.letter,
        kept=experiment.kept,
        since=t.moment(experiment.stopped_at, zone),
    )
    people = t(
        "experiment-kept-people",
        letter=found.letter,
        shown=found.shown,
        control=found.control,
        days=found.days,
    )
    lines = ["\n".join((what, people))]
    if found.told is not None and found.days:
        told = [words.effect(t, found.told, names)]
        if found.promised is not None:
            change = words.change_of(t, found.told, found.promised, names)
            told.append(t("experiment-kept-promised", change=change))
        lines.append("\n".join(told))
    return [*lines, t("experiment-kept-note", moment=t.moment(visit.now, zone))]
