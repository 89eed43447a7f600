"""What the README shows of the Shop API really works, against the listener."""

import asyncio
import os
import re
import shutil
import sys
from pathlib import Path

import pytest

from domain.models import Customer, Order, Payment, Product, Shop
from tests.shopdata.calling import key_for

HOUSE = Path(__file__).parents[2]
PAGES = {"README.md": "The shop's programs", "README.ru.md": "Программы магазина"}


def shown(page: str, language: str) -> str:
    """The one block of this language in the chapter about programs."""
    text = (HOUSE / page).read_text("utf-8")
    chapter = text.partition(f"\n## {PAGES[page]}\n")[2].partition("\n## ")[0]
    (found,) = re.findall(rf"```{language}\n(.*?)```", chapter, re.DOTALL)
    return str(found)


async def run(shop: Shop, address: str, *command: str) -> str:
    """What the program writes, as it would on a machine of the shop."""
    known = {"SHOP_BOT": address, "SHOP_KEY": await key_for(shop), "PYTHONUTF8": "1"}
    program = await asyncio.create_subprocess_exec(
        *command,
        env={"PATH": os.defpath, **known},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    written, _ = await asyncio.wait_for(program.communicate(), 60)
    assert program.returncode == 0, written.decode()
    return written.decode()


@pytest.mark.parametrize("page", PAGES)
async def test_the_client_of_the_readme_works(shop: Shop, listening: str, page: str) -> None:
    written = await run(shop, listening, sys.executable, "-c", shown(page, "python"))

    assert written.splitlines() == [
        "Лавка",
        "{'result': 'created', 'id': '17'}",
        "{'result': 'created', 'id': 'A-17'}",
        "{'result': 'created', 'id': 'P-1'}",
        "2 []",
    ]
    order, tea = await Order.get(number="A-17"), await Product.get(sku="TEA-1")
    anna = await Customer.get(id=order.customer_id)
    assert (order.total, order.status, anna.name) == (178_000, "paid", "Анна")
    assert (tea.price, tea.stock) == (79_000, 4)
    assert (await Payment.get(external_id="P-1")).order_id == order.id


@pytest.mark.parametrize("page", PAGES)
async def test_the_curl_line_of_the_readme_works(shop: Shop, listening: str, page: str) -> None:
    if shutil.which("curl") is None:
        pytest.skip("there is no curl here")
    written = await run(shop, listening, "bash", "-c", shown(page, "bash"))

    assert written == '{"result":"created","id":"A-18"}'
    assert (await Order.get(number="A-18")).total == 200_000
