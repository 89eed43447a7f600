"""All checks one after another, each told as soon as it is known."""

from rich.console import Console
from rich.markup import escape

from bot.config import Settings
from bot.doctor.browser import browser
from bot.doctor.database import database
from bot.doctor.finding import Check, Finding, bad
from bot.doctor.machine import database_folder, disk, files_folder
from bot.doctor.telegram import clock, token
from bot.terminal import texts

CHECKS: tuple[Check, ...] = (
    token,
    clock,
    database,
    database_folder,
    files_folder,
    disk,
    browser,
)


async def examine(settings: Settings, console: Console | None = None) -> bool:
    """Print a line per check, and return whether nothing is to be mended."""
    console = console or Console(highlight=False, soft_wrap=True)
    say = texts("doctor").plain
    to_mend = 0
    for check in CHECKS:
        found = await _found(check, settings)
        to_mend += not found.is_ok
        colour, verdict = ("green", "doctor-ok") if found.is_ok else ("red", "doctor-mend")
        name, told = say(f"doctor-{check.__name__}"), escape(say(found.text, **found.values))
        console.print(f"[{colour}]{say(verdict):<9}[/] {name}: {told}")
    console.print(say("doctor-to-mend", count=to_mend) if to_mend else say("doctor-all-well"))
    return not to_mend


async def _found(check: Check, settings: Settings) -> Finding:
    try:
        return await check(settings)
    # One check that breaks must not hide what the others have to say.
    except Exception as error:
        return bad("doctor-crashed", reason=type(error).__name__)
