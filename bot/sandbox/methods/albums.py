"""sendMediaGroup: two to ten photos, videos, documents or audios shown as one."""

from bot.sandbox.answers import Json, bad_request
from bot.sandbox.content import caption_content
from bot.sandbox.media import media_content
from bot.sandbox.methods.registry import SENDING, Call, method
from bot.sandbox.parameters import refuse_unknown_fields

FEWEST, MOST = 2, 10
KINDS = ("photo", "video", "document", "audio")
# Documents and audios make albums only among themselves.
ALONE = ("document", "audio")
ITEM_FIELDS = [
    "type",
    "media",
    "caption",
    "parse_mode",
    "caption_entities",
    "show_caption_above_media",
    "has_spoiler",
    "thumbnail",
    "cover",
    "start_timestamp",
    "width",
    "height",
    "duration",
    "supports_streaming",
    "performer",
    "title",
    "disable_content_type_detection",
]


@method(
    "sendMediaGroup",
    SENDING.replace("reply_markup", "").replace("suggested_post_parameters", "") + "media",
)
def send_media_group(call: Call) -> list[Json]:
    items = call.parameters.records("media")
    _check(items)
    contents = [item_content(call, item) for item in items]
    chat = call.open_chat()
    shared = {**call.reply_content(chat), **call.protection()}
    paid = call.parameters.flag("allow_paid_broadcast")
    call.world.charge(call.bot, chat, "message", cost=len(items), paid=paid)
    album = str(13_000_000_000_000_000 + call.world.new_id())
    sender = call.bot.as_user()
    return [
        call.world.add_message(chat, sender, {**content, **shared}, album=album).as_json()
        for content in contents
    ]


def item_content(call: Call, item: Json) -> Json:
    """The content of one InputMedia object, also of an edit."""
    refuse_unknown_fields(item, ITEM_FIELDS, "input media")
    kind = item.get("type", "")
    if kind not in (*KINDS, "animation"):
        raise bad_request("can't parse InputMedia: unknown media type")
    source = call.parameters.attached(str(item.get("media", "")))
    media = media_content(call.world.files, kind, source, item)
    entities = item.get("caption_entities") or []
    caption = caption_content(item.get("caption") or "", item.get("parse_mode") or "", entities)
    return {**media, **caption}


def _check(items: list[Json]) -> None:
    if len(items) > MOST:
        raise bad_request("too many messages to send as an album")
    if len(items) < FEWEST:
        raise bad_request("too few messages to send as an album")
    kinds = {str(item.get("type")) for item in items}
    if "animation" in kinds:
        raise bad_request("animation can't be used in album")
    alone = kinds.intersection(ALONE)
    if alone and len(kinds) > 1:
        raise bad_request(f"{alone.pop().title()} can't be mixed with other media types")
