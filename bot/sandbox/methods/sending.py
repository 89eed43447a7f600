"""Methods that send one message."""

from bot.sandbox.answers import Json
from bot.sandbox.content import read_caption, read_text
from bot.sandbox.media import read_media
from bot.sandbox.methods.registry import SENDING, Call, method
from bot.sandbox.parameters import refuse_unknown_fields

CAPTION = "caption parse_mode caption_entities "
PREVIEW_FIELDS = [
    "is_disabled",
    "url",
    "prefer_small_media",
    "prefer_large_media",
    "show_above_text",
]


def check_preview(call: Call) -> Json:
    """The options of a link preview, as Telegram echoes them."""
    options = call.parameters.record("link_preview_options")
    refuse_unknown_fields(options, PREVIEW_FIELDS, "link preview options")
    return {"link_preview_options": options} if options else {}


@method("sendMessage", SENDING + "text parse_mode entities link_preview_options")
def send_message(call: Call) -> Json:
    return call.send({**read_text(call.parameters), **check_preview(call)}).as_json()


@method("sendPhoto", SENDING + CAPTION + "photo show_caption_above_media has_spoiler")
def send_photo(call: Call) -> Json:
    return _send_media(call, "photo")


@method("sendDocument", SENDING + CAPTION + "document thumbnail disable_content_type_detection")
def send_document(call: Call) -> Json:
    return _send_media(call, "document")


@method(
    "sendVideo",
    SENDING + CAPTION + "video duration width height thumbnail cover start_timestamp "
    "show_caption_above_media has_spoiler supports_streaming",
)
def send_video(call: Call) -> Json:
    return _send_media(call, "video")


@method(
    "sendAnimation",
    SENDING + CAPTION + "animation duration width height thumbnail "
    "show_caption_above_media has_spoiler",
)
def send_animation(call: Call) -> Json:
    return _send_media(call, "animation")


@method("sendAudio", SENDING + CAPTION + "audio duration performer title thumbnail")
def send_audio(call: Call) -> Json:
    return _send_media(call, "audio")


@method("sendVoice", SENDING + CAPTION + "voice duration")
def send_voice(call: Call) -> Json:
    return _send_media(call, "voice")


def _send_media(call: Call, kind: str) -> Json:
    caption = read_caption(call.parameters)
    media = read_media(call.world.files, call.parameters, kind)
    return call.send({**media, **caption}).as_json()


@method("sendContact", SENDING + "phone_number first_name last_name vcard")
def send_contact(call: Call) -> Json:
    names = ("phone_number", "first_name", "last_name", "vcard")
    known = {name: call.parameters.text(name) for name in names if call.parameters.has(name)}
    return call.send({"contact": known}).as_json()


@method(
    "sendLocation",
    SENDING + "latitude longitude horizontal_accuracy live_period heading proximity_alert_radius",
)
def send_location(call: Call) -> Json:
    place = {name: call.parameters.number(name) for name in ("latitude", "longitude")}
    return call.send({"location": place}).as_json()
