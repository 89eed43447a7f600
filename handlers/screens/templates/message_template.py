"""One saved message: what it says, a campaign of it, its name, the archive. Argument: it."""

from domain.campaigns import library
from domain.models import MessageTemplate
from handlers.kit import carrying
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Visit


@screen(right="campaigns.see", back="message_templates")
async def draw(visit: Visit) -> View:
    template = await library.find(visit.shop, visit.number(0))
    message = library.message_of(template)
    head = visit.t("message-template", name=template.name, uses=template.uses)
    rows = _rows(visit, template) if visit.can("campaigns.send") else ()
    back = "message_templates_old" if template.archived_at else "message_templates"
    return View(text=carrying.quoted(visit, head, message), rows=rows, back=Button("", back))


@act(right="campaigns.send")
async def begin(visit: Visit) -> Go:
    """A campaign that says this: whom to send it to is asked next."""
    template = await library.find(visit.shop, visit.number(0))
    campaign = await library.begin(template, visit.number(1), visit.shop, visit.person, visit.now)
    return Go("campaign_segment", (campaign.id, campaign.version))


@act(right="campaigns.send")
async def archive(visit: Visit) -> Go:
    """Put it away."""
    template = await library.find(visit.shop, visit.number(0))
    await library.archive(template, visit.person, visit.now)
    return Go("message_templates", toast=visit.t.plain("message-template-archived"))


@act(right="campaigns.send")
async def restore(visit: Visit) -> Go:
    """Take it out again."""
    template = await library.find(visit.shop, visit.number(0))
    await library.restore(template, visit.person, visit.now)
    return Go("message_template", (template.id,))


def _rows(visit: Visit, template: MessageTemplate) -> tuple[Row, ...]:
    t, args = visit.t.plain, (template.id,)
    if template.archived_at:
        return ((Button(t("message-template-restore"), "message_template", args, "restore"),),)
    begin = Button(t("message-template-begin"), "message_template", (*args, template.uses), "begin")
    return (
        (begin,),
        (
            Button(t("screen-message_template_name"), "message_template_name", args),
            Button(t("message-template-archive"), "message_template", args, "archive"),
        ),
    )
