"""`barker audit`: a clean ledger is said to be so, a broken rule is named and fails the command."""

import asyncio
import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

from bot.config import Settings
from bot.database import connected, migrate
from domain.models import Consent, Customer, Delivery, Shop
from tests.conftest import NOW

HOUSE = Path(__file__).parent.parent


def audit(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bot", "audit"],
        cwd=folder,
        env={
            "PATH": os.defpath,
            "PYTHONPATH": str(HOUSE),
            "LANG": "ru_RU.UTF-8",
            "BARKER_DATABASE_URL": f"sqlite://{folder / 'barker.db'}",
        },
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


async def a_ledger(folder: Path, attempts: int) -> None:
    """One person who was written to so many times, an hour and a half apart."""
    settings = Settings(database_url=f"sqlite://{folder / 'barker.db'}")
    await migrate(settings)
    async with connected(settings):
        shop = await Shop.create(name="Лавка", created_at=NOW)
        anna = await Customer.create(shop=shop, telegram_id=1, registered_at=NOW)
        await Consent.create(
            shop=shop,
            customer=anna,
            channel="telegram",
            topic="marketing",
            is_given=True,
            decided_at=NOW,
        )
        for n in range(1, attempts + 1):
            moment = NOW + timedelta(hours=1.5 * n)
            await Delivery.create(
                shop=shop,
                customer=anna,
                key=f"k{n}",
                kind="marketing",
                status="sent",
                planned_at=NOW,
                not_before=NOW,
                sent_at=moment,
                counted_at=moment,
                local_minute=900,
            )


def test_clean_ledger(tmp_path: Path) -> None:
    asyncio.run(a_ledger(tmp_path, 2))
    done = audit(tmp_path)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "Лавка: попыток 2, людей 1. Нарушений нет.\n"


def test_broken_rule_is_named(tmp_path: Path) -> None:
    asyncio.run(a_ledger(tmp_path, 3))
    done = audit(tmp_path)

    assert done.returncode == 1
    assert done.stdout.splitlines() == [
        "Лавка: попыток 3, людей 1. 1 нарушение.",
        "  больше, чем можно за сутки: 1",
        "  отправка 3, покупатель 1, 2026-03-16 16:30:00 UTC: больше, чем можно за сутки",
    ]
