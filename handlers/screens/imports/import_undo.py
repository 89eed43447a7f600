"""Take an import of other data back? Argument: run."""

from domain.imports import service
from handlers.kit.screen import screen
from handlers.kit.view import Button, View
from handlers.kit.visit import Visit


@screen(right="imports", back="imports")
async def draw(visit: Visit) -> View:
    run = await service.find(visit.shop.id, visit.number(0))
    return View(
        text=visit.t("import-undo", name=run.file_name),
        rows=((Button(visit.t.plain("import-button-undo"), "import_card", (run.id,), "undo"),),),
        back=Button("", "import_card", (run.id,)),
    )
