"""Photos, documents and videos of a request: uploaded, sent again by id, or refused."""

from bot.sandbox.answers import Json, bad_request
from bot.sandbox.files import Files, StoredFile, document_json
from bot.sandbox.parameters import Parameters, Upload

ADDRESS = ("http://", "https://")
DEFAULT_NAMES = {
    "photo": "photo.jpg",
    "video": "video.mp4",
    "animation": "animation.mp4",
    "audio": "audio.mp3",
    "voice": "voice.ogg",
    "document": "document",
}
# Attributes of a medium that come back in its JSON as the bot gave them.
MEASURES = {
    "video": ("width", "height", "duration"),
    "animation": ("width", "height", "duration"),
    "audio": ("duration", "performer", "title"),
    "voice": ("duration",),
}
TEXT_MEASURES = ("performer", "title")


def read_media(files: Files, parameters: Parameters, kind: str) -> Json:
    """The content of a message with the file in the parameter called as its `kind`."""
    source = parameters.file(kind)
    if not source:
        raise bad_request(f"there is no {kind} in the request")
    measures = {name: parameters.text(name) for name in MEASURES.get(kind, ())}
    return media_content(files, kind, source, measures)


def media_content(files: Files, kind: str, source: Upload | str, measures: Json) -> Json:
    """Stores or finds the file and describes it as the Bot API does."""
    stored = _stored(files, kind, source)
    if kind == "photo":
        return {"photo": files.photo_sizes(stored)}
    about = {**document_json(stored), **_measures(kind, measures)}
    # A GIF is a document too, for clients that know only documents.
    return {kind: about, "document": about} if kind == "animation" else {kind: about}


def _stored(files: Files, kind: str, source: Upload | str) -> StoredFile:
    if isinstance(source, Upload):
        name = source.filename or DEFAULT_NAMES[kind]
        return files.store(kind, name, source.data, source.content_type)
    if source.startswith(ADDRESS):
        # The sandbox never goes out; Telegram words a page it can't fetch like this.
        raise bad_request("failed to get HTTP URL content")
    return files.find(source, kind)


def _measures(kind: str, given: Json) -> Json:
    known: Json = {}
    for name in MEASURES.get(kind, ()):
        value = given.get(name)
        if name in TEXT_MEASURES:
            known |= {name: value} if value else {}
        else:
            known[name] = int(value or 0)
    return known
