"""The doctor's lines: what is fine is ok, and what is not says what to do."""

import io
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from rich.console import Console

from bot.config import Settings
from bot.database import migrate
from bot.doctor import Finding, examine
from bot.doctor.browser import browser
from bot.doctor.database import database
from bot.doctor.machine import database_folder, disk, files_folder
from bot.doctor.telegram import clock, token
from bot.sandbox import TOKEN, Telegram
from bot.sandbox.server import SandboxServer
from bot.terminal import texts

NOWHERE = "http://127.0.0.1:9"


@pytest.fixture
async def telegram() -> AsyncIterator[str]:
    server = SandboxServer(Telegram())
    await server.start()
    yield server.address
    await server.stop()


def told(found: Finding) -> str:
    """The sentence; fails where a text lacks a value."""
    return texts("doctor").plain(found.text, **found.values)


async def test_a_known_token_names_its_bot(telegram: str) -> None:
    found = await token(Settings(bot_token=TOKEN, telegram_api_url=telegram))

    assert found.is_ok
    assert told(found) == "the bot @barker_bot"


@pytest.mark.parametrize("wanted", [None, "1:unknown"])
async def test_a_token_that_does_not_work_is_to_be_mended(
    telegram: str, wanted: str | None
) -> None:
    found = await token(Settings(bot_token=wanted, telegram_api_url=telegram))

    assert not found.is_ok
    assert "BARKER_BOT_TOKEN" in told(found)


async def test_no_answer_is_told_without_the_token() -> None:
    settings = Settings(bot_token=TOKEN, telegram_api_url=NOWHERE)

    for found in (await token(settings), await clock(settings)):
        assert not found.is_ok
        assert "127.0.0.1:9" in told(found)
        assert TOKEN not in told(found)


async def test_clock_agrees_with_this_machine(telegram: str) -> None:
    found = await clock(Settings(telegram_api_url=telegram))

    assert found.is_ok
    assert "s off Telegram's" in told(found)


async def test_database_new_old_ready_broken(tmp_path: Path) -> None:
    path = tmp_path / "barker.db"
    settings = Settings(database_url=f"sqlite://{path}")

    new = await database(settings)
    assert not path.exists()
    path.touch()
    old = await database(settings)
    await migrate(settings)
    ready = await database(settings)
    path.write_bytes(b"no database at all" * 1000)
    broken = await database(settings)

    assert [each.is_ok for each in (new, old, ready, broken)] == [True, False, True, False]
    assert "barker migrate" in told(old)
    assert "BARKER_DATABASE_URL" in told(broken)


async def test_database_server_that_is_away_is_told_without_the_password() -> None:
    found = await database(Settings(database_url="postgres://u:staple@127.0.0.1:9/shop"))

    assert not found.is_ok
    assert "staple" not in told(found)


async def test_machine_has_room_and_rights(tmp_path: Path) -> None:
    settings = Settings(database_url=f"sqlite://{tmp_path}/barker.db", files=tmp_path / "a" / "b")

    for check in (disk, database_folder, files_folder):
        found = await check(settings)
        assert found.is_ok, told(found)
    assert not (tmp_path / "a").exists()


async def test_a_folder_that_can_not_be_written_is_to_be_mended() -> None:
    found = await files_folder(Settings(files=Path("/proc/barker")))

    assert not found.is_ok
    assert "/proc" in told(found)


@pytest.mark.browser
async def test_browser_draws_a_test_picture() -> None:
    found = await browser(Settings())

    if found.text == "doctor-browser-missing":
        pytest.skip("NO BROWSER HERE: nothing of the charts can be tested")
    assert found.is_ok, told(found)


async def test_browser_that_draws_nothing_is_to_be_mended() -> None:
    missing = await browser(Settings(browser=Path("/nowhere/chromium")))
    silent = await browser(Settings(browser=Path("/bin/false")))

    assert [missing.text, silent.text] == ["doctor-browser-missing", "doctor-browser-silent"]
    assert "BARKER_BROWSER" in told(silent)


async def test_every_check_is_a_line_and_the_end_counts(telegram: str, tmp_path: Path) -> None:
    settings = Settings(
        database_url=f"sqlite://{tmp_path}/barker.db",
        files=tmp_path,
        telegram_api_url=telegram,
        browser=Path("/nowhere/chromium"),
    )
    page = io.StringIO()

    assert not await examine(settings, Console(file=page, soft_wrap=True))
    *lines, end = page.getvalue().splitlines()
    assert [line.split()[0] for line in lines] == ["mend", "ok", "ok", "ok", "ok", "ok", "mend"]
    assert end == "2 things to mend."
