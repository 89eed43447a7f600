"""The chat page: static files next to this module, and the files people and the bot sent."""

import io
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import quote

import font_roboto
from aiohttp import web
from PIL import Image

from bot.sandbox.answers import RefusalError
from bot.sandbox.files import StoredFile
from bot.sandbox.world import Telegram

STATIC = Path(__file__).parent / "static"
FONTS = Path(font_roboto.font_directory)
# Nothing from elsewhere, no inline scripts: what a bot sends can only be text.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
    "font-src 'self'; media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
    # Mini Apps; whoever writes one tries it on this machine first.
    "frame-src https: http://127.0.0.1:* http://localhost:*; "
    "frame-ancestors 'none'"
)
VIDEOS = ("video/mp4", "video/webm")
SAFE = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": POLICY}
FRESH = {"Cache-Control": "no-cache"}
FOREVER = {"Cache-Control": "private, max-age=31536000, immutable"}


def routes(world: Telegram) -> Iterable[web.AbstractRouteDef]:
    """Handlers bound to one world."""

    async def index(_request: web.Request) -> web.StreamResponse:
        return web.FileResponse(STATIC / "index.html", headers={**SAFE, **FRESH})

    async def static(request: web.Request) -> web.StreamResponse:
        name = request.match_info["name"]
        found = (folder / name for folder in (STATIC, FONTS))
        path = next((path for path in found if path.is_file()), None)
        if path is None or path.parent not in {STATIC, FONTS}:
            raise web.HTTPNotFound
        return web.FileResponse(path, headers={**SAFE, **FRESH})

    async def file(request: web.Request) -> web.StreamResponse:
        try:
            return _served(world.files.find(request.match_info["file_id"]))
        except RefusalError:
            raise web.HTTPNotFound from None

    return (
        web.get("/", index),
        web.get("/static/{name}", static),
        web.get("/sandbox/files/{file_id}", file),
    )


def _served(stored: StoredFile) -> web.Response:
    """Photos and videos are shown by the browser; everything else is only downloaded."""
    headers = {**SAFE, **FOREVER}
    if stored.kind == "photo":
        return web.Response(body=stored.data, content_type=_type(stored), headers=headers)
    if stored.kind in {"video", "animation"} and stored.content_type in VIDEOS:
        return web.Response(body=stored.data, content_type=stored.content_type, headers=headers)
    headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(stored.name, safe='')}"
    return web.Response(body=stored.data, content_type="application/octet-stream", headers=headers)


def _type(photo: StoredFile) -> str:
    with Image.open(io.BytesIO(photo.data)) as picture:
        return Image.MIME.get(picture.format or "", "application/octet-stream")
