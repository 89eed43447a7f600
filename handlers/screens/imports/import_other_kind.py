"""What a file of other data needs; a template on request, and the file itself. Argument: kind."""

from domain.core.errors import NotFoundError
from domain.imports import service, template, told
from domain.imports.meanings import fields_of, required_of
from handlers.kit.screen import act, screen, uploaded
from handlers.kit.view import Attachment, Button, Go, View
from handlers.kit.visit import Upload, Visit


@screen(right="imports", back="import_other")
async def draw(visit: Visit) -> View:
    t, kind = visit.t, _kind(visit)
    needed = [t.plain("import-or").join(_names(visit, group)) for group in required_of(kind)]
    keys = {key for group in required_of(kind) for key in group}
    more = [each.key for each in fields_of(kind) if each.key not in keys]
    return View(
        text=t(
            "import-other-kind",
            kind=t.plain(f"import-kind-{kind}"),
            needed=", ".join(needed),
            more=", ".join(_names(visit, more)) or "—",
        ),
        rows=((Button(t.plain("import-button-template"), "import_other_kind", (kind,), "model"),),),
    )


@act()
async def model(visit: Visit) -> Go:
    """A file to fill in."""
    kind = _kind(visit)
    name = visit.t.plain("import-template-name", kind=visit.t.plain(f"import-kind-{kind}"))
    file = Attachment(name=name, content=template.csv_of(kind, visit.t, visit.shop.zone))
    return Go("import_other_kind", (kind,), attachments=(file,))


@uploaded()
async def receive(visit: Visit, upload: Upload) -> Go | View:
    """Take the file as this kind."""
    kind = _kind(visit)
    if upload.kind != "document":
        return View(text=visit.t("import-not-a-document"))
    file = await service.known_file(visit.shop, upload.sha256, upload.name, upload.size, visit.now)
    run = await service.receive(visit.shop, visit.person, file, visit.now, kind)
    return Go("import_card", (run.id, "live"), wake=("look_at_files",))


def _kind(visit: Visit) -> str:
    kind = visit.word(0)
    if kind not in told.offered():
        raise NotFoundError(thing="button")
    return kind


def _names(visit: Visit, keys: tuple[str, ...] | list[str]) -> list[str]:
    return [visit.t.plain(f"import-field-{key}") for key in keys]
