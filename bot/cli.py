"""`barker`: the commands of the terminal. Each is a few lines; the work is done elsewhere.

Whatever is heavy is imported inside its command, so that `barker version` answers at once.
"""

# ruff: noqa: PLC0415

import sys
from collections.abc import Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from bot.terminal import say

if TYPE_CHECKING:
    from bot.config import Settings

app = typer.Typer(
    name="barker",
    help=say("cli-barker"),
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


@app.command(help=say("cli-demo"))
def demo(
    *,
    host: Annotated[str, typer.Option(help=say("cli-demo-host"))] = "127.0.0.1",
    port: Annotated[int, typer.Option(help=say("cli-demo-port"), min=0, max=65535)] = 8081,
    fresh: Annotated[bool, typer.Option("--fresh", help=say("cli-demo-fresh"))] = False,
) -> None:
    """Run a sample shop against a Telegram of its own."""
    settings = _ready()
    from bot.demo import demo as run_demo

    _run(run_demo(settings, host=host, port=port, fresh=fresh))


@app.command(help=say("cli-run"))
def run() -> None:
    """Run the shop."""
    settings = _ready()
    settings.token()
    from bot.app import run as run_shop

    _run(run_shop(settings))


@app.command(help=say("cli-doctor"))
def doctor() -> None:
    """Look at everything a shop needs."""
    settings = _settings()
    from bot.doctor import examine

    raise typer.Exit(0 if _run(examine(settings)) else 1)


@app.command(help=say("cli-audit"))
def audit() -> None:
    """Check the ledger of what was sent."""
    settings = _settings()
    from bot.auditing import audit as audit_ledger

    raise typer.Exit(_run(audit_ledger(settings)))


@app.command("import", help=say("cli-import"))
def import_(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help=say("cli-import-file"))],
    *,
    shop: Annotated[int | None, typer.Option(help=say("cli-import-shop"))] = None,
    kind: Annotated[
        Literal["orders", "customers", "products"], typer.Option(help=say("cli-import-kind"))
    ] = "orders",
) -> None:
    """Import a file of any size."""
    settings = _ready()
    from bot.importing import import_file

    raise typer.Exit(_run(import_file(settings, file, kind, shop)))


@app.command(help=say("cli-migrate"))
def migrate() -> None:
    """Bring the database to the newest schema."""
    settings = _settings()
    from bot.database import migrate as migrate_database

    steps = _run(migrate_database(settings))
    typer.echo(say("cli-migrated", count=len(steps), steps=", ".join(steps)))


@app.command(help=say("cli-backup"))
def backup(
    file: Annotated[Path, typer.Argument(dir_okay=False, help=say("cli-backup-file"))],
    *,
    force: Annotated[bool, typer.Option("--force", help=say("cli-backup-force"))] = False,
) -> None:
    """Copy the database while the bot works."""
    settings = _settings()
    from bot.backup import back_up

    size = back_up(settings, file, force=force)
    megabytes = round(size / 1e6, 1)
    typer.echo(say("cli-backed-up", file=str(file), size=megabytes, folder=str(settings.files)))


@app.command(help=say("cli-version"))
def version() -> None:
    """Say which Barker this is; bot/__main__.py answers before this, here it is in the list."""
    from importlib.metadata import version as installed_version

    typer.echo(f"barker {installed_version('barker')}")


def main() -> None:
    """Run a command; what a person can put right is a sentence and an exit code, no traceback."""
    try:
        app()
    # Whatever is no complaint of ours is a bug, and goes on as it came.
    except Exception as error:
        from bot.complaints import complaint

        told = complaint(error)
        if told is None:
            raise
        typer.echo(told.words, err=True)
        sys.exit(told.code)


def _settings() -> "Settings":
    from bot.config import load_settings

    return load_settings()


def _ready() -> "Settings":
    """The settings, with the log set up: for commands that work for long."""
    from bot.logs import set_up

    settings = _settings()
    set_up(settings)
    return settings


def _run(work: Coroutine[Any, Any, Any]) -> Any:  # noqa: ANN401 - as asyncio.run
    import asyncio

    from bot.loop import new_loop

    try:
        with asyncio.Runner(loop_factory=new_loop) as runner:
            return runner.run(work)
    except KeyboardInterrupt:
        raise typer.Exit(130) from None
