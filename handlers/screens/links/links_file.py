"""Many links from one CSV file, and back they come with codes and addresses."""

import asyncio

from domain.links import bulk
from handlers.kit.screen import screen, uploaded
from handlers.kit.view import Attachment, View
from handlers.kit.visit import Upload, Visit
from handlers.kit.wrong_lines import told

SAMPLE = "campaign;source;medium;content;url\nвесна;vk;post;сумки;\nвесна;offline;qr;витрина;\n"


@screen(right="links.edit", back="links")
async def draw(visit: Visit) -> View:
    return View(text=visit.t("links-file-question", sample=SAMPLE))


@uploaded()
async def receive(visit: Visit, upload: Upload) -> View:
    content = await asyncio.to_thread(upload.path.read_bytes)
    made = await bulk.make_links(visit.shop, content, visit.person, visit.now)
    said = visit.t("links-file-made", new=made.new, old=len(made.links) - made.new)
    world = visit.world
    sheet = bulk.sheet(made.links, world.bot_name, world.web_address, visit.t.language)
    files = (Attachment(name="links.csv", content=sheet),) if made.links else ()
    wrong = [(each.line, each.error) for each in made.wrong]
    return View(text="\n".join((said, *told(visit, wrong))), attachments=files)
