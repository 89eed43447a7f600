"""A shop that can't start says why in a sentence, without a traceback and without secrets."""

import asyncio
import os
import socket
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.sandbox import TOKEN, Telegram
from bot.sandbox.server import SandboxServer


@pytest.fixture
async def telegram() -> AsyncIterator[str]:
    server = SandboxServer(Telegram())
    await server.start()
    yield server.address
    await server.stop()


async def refused(folder: Path, **variables: str) -> tuple[int, str]:
    """The exit code of `barker run` and what it says on the way out."""
    done = await asyncio.to_thread(
        subprocess.run,
        [sys.executable, "-m", "bot", "run"],
        cwd=folder,
        env={
            "PATH": os.defpath,
            "PYTHONPATH": str(Path(__file__).parent.parent),
            "BARKER_BOT_TOKEN": TOKEN,
            "BARKER_WEB_PORT": "0",
            **variables,
        },
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert "Traceback" not in done.stderr
    assert "staple" not in done.stderr
    return done.returncode, done.stderr


async def test_a_token_telegram_does_not_know(telegram: str, tmp_path: Path) -> None:
    code, said = await refused(
        tmp_path, BARKER_TELEGRAM_API_URL=telegram, BARKER_BOT_TOKEN="1:unknown"
    )

    assert code == 2
    assert "BARKER_BOT_TOKEN=**" in said
    assert "@BotFather" in said
    assert "1:unknown" not in said


async def test_telegram_is_away(tmp_path: Path) -> None:
    code, said = await refused(tmp_path, BARKER_TELEGRAM_API_URL="http://127.0.0.1:9")

    assert code == 1
    assert "Telegram does not answer" in said


@pytest.mark.parametrize(
    "address",
    [
        "sqlite:///nowhere/barker.db",
        "sqlite://broken.db",
        "postgres://u:staple@127.0.0.1:9/shop",
        "postgres://u:staple@no-such-host.invalid/shop",
    ],
)
async def test_the_database_is_away(address: str, telegram: str, tmp_path: Path) -> None:
    (tmp_path / "broken.db").write_bytes(b"no database at all" * 1000)

    code, said = await refused(
        tmp_path, BARKER_TELEGRAM_API_URL=telegram, BARKER_DATABASE_URL=address
    )

    assert code == 1
    assert len(said.splitlines()) == 1
    assert "BARKER_DATABASE_URL" in said


async def test_the_port_is_taken(telegram: str, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        code, said = await refused(
            tmp_path,
            BARKER_TELEGRAM_API_URL=telegram,
            BARKER_PUBLIC_URL="https://shop.example.com",
            BARKER_WEBHOOK="on",
            BARKER_WEB_PORT=str(taken.getsockname()[1]),
        )

    assert code == 1
    assert "BARKER_WEB_PORT" in said
