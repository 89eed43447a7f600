"""Files the bot and people sent, kept in memory and known by their content."""

import base64
import contextlib
import dataclasses
import hashlib
import io
from collections.abc import Iterator
from pathlib import PurePosixPath

from PIL import Image

from bot.sandbox.answers import Json, RefusalError, bad_request

MEGABYTE = 1024 * 1024
LARGEST_UPLOAD = 50 * MEGABYTE
LARGEST_PHOTO = 10 * MEGABYTE
LARGEST_DOWNLOAD = 20 * MEGABYTE
LARGEST_SIDES = 10_000
LARGEST_RATIO = 20
THUMBNAIL = 320
BOMBS = (Image.DecompressionBombError, Image.DecompressionBombWarning)


@dataclasses.dataclass(frozen=True, kw_only=True)
class StoredFile:
    """One uploaded file; `kind` is photo, document, video and so on."""

    kind: str
    file_id: str
    unique_id: str
    path: str
    name: str
    content_type: str
    data: bytes = dataclasses.field(repr=False)
    width: int = 0
    height: int = 0


class Files:
    """The same bytes sent as the same kind get the same ids, as on Telegram."""

    def __init__(self) -> None:
        self.by_id: dict[str, StoredFile] = {}
        self.by_path: dict[str, StoredFile] = {}

    def store(self, kind: str, name: str, data: bytes, content_type: str) -> StoredFile:
        """Raises what Telegram raises for an empty, a too large or a broken file."""
        if not data:
            raise bad_request("file must be non-empty")
        if len(data) > LARGEST_UPLOAD:
            raise RefusalError(413, "Request Entity Too Large")
        width, height = _sides_of_photo(data) if kind == "photo" else (0, 0)
        digest = hashlib.sha256(kind.encode() + name.encode() * (kind != "photo") + data).digest()
        file_id = base64.urlsafe_b64encode(b"\x04" + digest[:30]).decode()
        if file_id not in self.by_id:
            suffix = PurePosixPath(name).suffix or (".jpg" if kind == "photo" else "")
            self._add(
                StoredFile(
                    kind=kind,
                    file_id=file_id,
                    unique_id=_unique(kind, data),
                    path=f"{kind}s/file_{len(self.by_id)}{suffix}",
                    name=name,
                    content_type=content_type,
                    data=data,
                    width=width,
                    height=height,
                )
            )
        return self.by_id[file_id]

    def find(self, file_id: str, kind: str | None = None) -> StoredFile:
        stored = self.by_id.get(file_id)
        if stored is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        if kind is not None and stored.kind != kind:
            raise bad_request(f"can't use file of type {stored.kind.title()} as {kind.title()}")
        return stored

    def photo_sizes(self, photo: StoredFile) -> list[Json]:
        """Small to large, as Telegram lists them; small pictures have one size only."""
        large = _photo_size(photo)
        if max(photo.width, photo.height) <= THUMBNAIL:
            return [large]
        small_id = f"s{photo.file_id}"
        if small_id not in self.by_id:
            self._add(_thumbnail(photo, small_id))
        return [_photo_size(self.by_id[small_id]), large]

    def _add(self, stored: StoredFile) -> None:
        self.by_id[stored.file_id] = stored
        self.by_path[stored.path] = stored


def document_json(stored: StoredFile) -> Json:
    """The Document object of the Bot API; videos and audios share its fields."""
    return {
        "file_name": stored.name,
        "mime_type": stored.content_type,
        "file_id": stored.file_id,
        "file_unique_id": stored.unique_id,
        "file_size": len(stored.data),
    }


def _photo_size(photo: StoredFile) -> Json:
    return {
        "file_id": photo.file_id,
        "file_unique_id": photo.unique_id,
        "file_size": len(photo.data),
        "width": photo.width,
        "height": photo.height,
    }


def _sides_of_photo(data: bytes) -> tuple[int, int]:
    if len(data) > LARGEST_PHOTO:
        raise bad_request(
            f"file of size {len(data)} bytes is too big for a photo; "
            f"the maximum size is {LARGEST_PHOTO} bytes"
        )
    with _decoding(), Image.open(io.BytesIO(data)) as picture:
        width, height = picture.size
        # What is larger is decoded for its small size anyway.
        if max(width, height) <= THUMBNAIL:
            picture.load()
    if width + height > LARGEST_SIDES or max(width, height) > LARGEST_RATIO * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return width, height


@contextlib.contextmanager
def _decoding() -> Iterator[None]:
    """Whatever a broken or a monstrous picture raises is what Telegram says about it."""
    try:
        yield
    except (OSError, SyntaxError, ValueError, *BOMBS):
        raise bad_request("IMAGE_PROCESS_FAILED") from None


def _thumbnail(photo: StoredFile, file_id: str) -> StoredFile:
    with _decoding(), Image.open(io.BytesIO(photo.data)) as picture:
        small = picture.convert("RGB")
    small.thumbnail((THUMBNAIL, THUMBNAIL))
    written = io.BytesIO()
    small.save(written, "JPEG")
    return dataclasses.replace(
        photo,
        file_id=file_id,
        unique_id=f"s{photo.unique_id}",
        path=f"thumbnails/{PurePosixPath(photo.path).stem}.jpg",
        data=written.getvalue(),
        width=small.width,
        height=small.height,
    )


def _unique(kind: str, data: bytes) -> str:
    return (
        "AQAD"
        + base64.urlsafe_b64encode(hashlib.sha256(kind.encode() + data).digest()).decode()[:12]
    )
