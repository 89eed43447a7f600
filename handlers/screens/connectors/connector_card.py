"""One connection: how it is, what the last run did, and what can be done. Argument: its number."""

from domain.connectors import connecting, runs
from domain.connectors.feeds import report
from domain.connectors.kind import Kind
from domain.core.errors import NotFoundError
from domain.core.params import stored
from domain.models import Connector, ConnectorRun
from handlers.kit import connecting as words
from handlers.kit.bar import bar
from handlers.kit.form import Asker, ask, taken
from handlers.kit.screen import act, screen, uploaded
from handlers.kit.view import Attachment, Button, Go, Row, View
from handlers.kit.visit import Upload, Visit

JOB = "run_connectors"
SHOWN_ADDRESS = 200


@screen(right="shop.edit", back="connections")
async def draw(visit: Visit) -> View:
    t = visit.t
    connector = await connecting.find(visit.shop.id, visit.number(0))
    kind = connecting.open_kind(connector)
    run = await runs.last(connector)
    is_open = run is not None and run.status in runs.OPEN
    lines = [
        t(
            "connector-card",
            name=words.named(t, connector),
            kind=t.plain(f"connector-{connector.kind}"),
        ),
        words.condition(visit, connector),
        *_where(visit, connector, kind),
        *await _last(visit, connector, run),
    ]
    return View(
        text="\n".join(lines),
        rows=_rows(visit, connector, kind, run, await _looks(visit, connector)),
        back=Button("", words.LISTS[kind.family]),
        is_live=is_open,
    )


@act()
async def run(visit: Visit) -> Go:
    """Do it now; a second tap finds it begun."""
    connector = await connecting.find(visit.shop.id, visit.number(0))
    await runs.ask(connector, visit.person, visit.now)
    return Go("connector_card", (connector.id,), wake=(JOB,))


@act()
async def stop(visit: Visit) -> Go:
    """Stop the run; what is written stays."""
    connector = await connecting.find(visit.shop.id, visit.number(0))
    last = await runs.last(connector)
    stopped = last is not None and await runs.stop(last, visit.now)
    toast = visit.t.plain("connector-stopped" if stopped else "connector-over-already")
    return Go("connector_card", (connector.id,), toast=toast)


@act()
async def pause(visit: Visit) -> Go:
    """Stop its schedule or go on. Arguments: connection, 1 or 0."""
    connector = await connecting.find(visit.shop.id, visit.number(0))
    is_paused = visit.number(1) == 1
    await connecting.pause(connector, visit.person, visit.now, is_paused=is_paused)
    toast = visit.t.plain("connector-paused" if is_paused else "connector-resumed")
    return Go("connector_card", (connector.id,), toast=toast, wake=(JOB,))


@act()
async def edit(visit: Visit) -> Go:
    """Its form again; secrets are not shown, and stay when they are left empty."""
    connector = await connecting.find(visit.shop.id, visit.number(0))
    values = stored(connector.kind, connecting.open_kind(connector))
    asker = Asker("connector_card", "changed", (str(connector.id),))
    return await ask(visit, words.FAMILY, connector.kind, values, asker)


@act()
async def changed(visit: Visit) -> Go:
    """Take the form's values."""
    connector = await connecting.find(visit.shop.id, visit.number(0))
    kind = (await taken(visit)).thing()
    await connecting.change(connector, kind, visit.person, visit.world.vault, visit.now)
    toast = visit.t.plain("connector-changed")
    return Go("connector_card", (connector.id,), toast=toast)


@act()
async def told(visit: Visit) -> Go:
    """What the last run changed, as a file."""
    connector = await connecting.find(visit.shop.id, visit.number(0))
    last = await runs.last_done(connector)
    content = last and await report.written(last, visit.world.files, visit.t, visit.shop.currency)
    if not content:
        raise NotFoundError(thing="button")
    name = visit.t.plain("feed-report-file", name=words.named(visit.t, connector)[:40])
    file = Attachment(name=name, content=content)
    return Go("connector_card", (connector.id,), attachments=(file,))


@uploaded()
async def receive(visit: Visit, upload: Upload) -> Go | View:
    """Take a catalogue that was sent as a file."""
    connector = await connecting.find(visit.shop.id, visit.number(0))
    if upload.kind != "document" or not connecting.open_kind(connector).takes_files:
        return View(text=visit.t("connector-no-file"))
    await runs.ask(connector, visit.person, visit.now, file_hash=upload.sha256)
    return Go("connector_card", (connector.id,), wake=(JOB,))


def _where(visit: Visit, connector: Connector, kind: Kind) -> list[str]:
    t = visit.t
    lines = []
    if kind.title() and "url" in connector.params:
        address = str(connector.params.get("url", ""))
        lines.append(t("connector-address", address=_short(address)))
    if next_run := words.planned(visit, connector):
        lines.append(t("connector-next", moment=next_run))
    if kind.takes_files:
        lines.append(t("connector-by-file"))
    return lines


def _short(address: str) -> str:
    return address if len(address) <= SHOWN_ADDRESS else f"{address[: SHOWN_ADDRESS - 1]}…"


async def _last(visit: Visit, connector: Connector, run: ConnectorRun | None) -> list[str]:
    t = visit.t
    if run is None:
        return []
    if run.status in runs.OPEN:
        return ["", *_progress(visit, run)]
    moment = t.moment(run.finished_at or run.made_at, visit.shop.zone)
    head = t("connector-last", moment=moment, status=run.status)
    lines = ["", head]
    if run.status == "failed":
        return [*lines, words.refusal(t, run.error_code, run.error_values)]
    lines += words.counted(t, run) if run.status != "held" else []
    read = await runs.last_read(connector) if run.status == "same" else run
    if read is not None and read.problems:
        lines += ["", t("connector-problems", count=sum(read.problems.values()))]
        lines += words.reasons(t, read)
    return lines


def _progress(visit: Visit, run: ConnectorRun) -> list[str]:
    if run.status == "waiting":
        return [visit.t("connector-waiting")]
    share = run.done / run.total if run.total else 0.0
    said = visit.t(
        "connector-progress",
        phase=run.phase or "fetching",
        megabytes=round(run.done / 1024, 1),
        percent=int(share * 100),
    )
    return [said, bar(share)] if run.total else [said]


def _rows(
    visit: Visit, connector: Connector, kind: Kind, run: ConnectorRun | None, looks: Row
) -> tuple[Row, ...]:
    t, number = visit.t.plain, connector.id

    def does(label: str, name: str, *args: int) -> Button:
        return Button(t(f"connector-{label}"), "connector_card", (number, *args), name)

    rows: list[Row] = []
    if run is not None and run.status == "held":
        rows.append((Button(t("connector-decide"), "connector_held", (run.id,)),))
    if run is not None and run.status in runs.OPEN:
        rows.append((does("stop", "stop"),))
    elif kind.is_run and connector.next_run_at is not None:
        rows.append((does("run", "run"),))
    rows.append(looks)
    screens = (kind.setup, *kind.actions) if kind.setup else kind.actions
    rows += [(Button(t(f"screen-{each}"), each, (number,)),) for each in screens]
    turn = does("resume", "pause", 0) if connector.is_paused else does("pause", "pause", 1)
    rows.append((does("edit", "edit"), turn))
    rows.append((Button(t("connector-remove"), "connector_remove", (number,)),))
    return tuple(row for row in rows if row)


async def _looks(visit: Visit, connector: Connector) -> Row:
    """What there is to look at: the report, and what could not be taken."""
    t = visit.t.plain
    keys = []
    if await runs.last_done(connector) is not None:
        keys.append(Button(t("connector-report"), "connector_card", (connector.id,), "told"))
    read = await runs.last_read(connector)
    if read is not None and read.problems:
        keys.append(Button(t("connector-show-problems"), "connector_problems", (connector.id,)))
    return tuple(keys)
