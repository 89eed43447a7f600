"""Costs of many links from one CSV file."""

import asyncio

from domain.links import bulk
from handlers.kit.screen import screen, uploaded
from handlers.kit.view import View
from handlers.kit.visit import Upload, Visit
from handlers.kit.wrong_lines import told


@screen(right="links.edit", back="links")
async def draw(visit: Visit) -> View:
    day = visit.now.astimezone(visit.shop.zone).date()
    sample = f"code;day;amount\nLx7Kq2…;{day:%d.%m.%Y};1500,50\n"
    return View(text=visit.t("links-costs-question", sample=sample))


@uploaded()
async def receive(visit: Visit, upload: Upload) -> View:
    content = await asyncio.to_thread(upload.path.read_bytes)
    made = await bulk.put_costs(visit.shop, content, visit.person, visit.now)
    wrong = [(each.line, each.error) for each in made.wrong]
    said = visit.t("links-costs-put", count=made.new)
    return View(text="\n".join((said, *told(visit, wrong))))
