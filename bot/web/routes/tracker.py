"""`/t.js`: the script of the shop's pages, packed once and told apart by its content."""

import gzip
import hashlib
from pathlib import Path

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response

from bot.web.site import Site

BUILT = Path(__file__).parent.parent / "static" / "t.js"
# Public: it is the same for everybody, whatever page it is on.
HEADERS = {
    "Cache-Control": "public, max-age=3600, stale-while-revalidate=86400",
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "X-Content-Type-Options": "nosniff",
    "Vary": "Accept-Encoding",
}


def attach(app: FastAPI, _: Site) -> None:
    """Read once: a new one comes with a new process."""
    plain = BUILT.read_bytes()
    packed = gzip.compress(plain, mtime=0)
    # Weak: packed and plain are the same script.
    headers = {**HEADERS, "ETag": f'W/"{hashlib.sha256(plain).hexdigest()[:20]}"'}

    async def script(request: Request) -> Response:
        asked = request.headers.get("if-none-match", "")
        if headers["ETag"].removeprefix("W/") in asked or asked.strip() == "*":
            return Response(None, 304, headers)
        if "gzip" in request.headers.get("accept-encoding", ""):
            body, coding = packed, {"Content-Encoding": "gzip"}
        else:
            body, coding = plain, {}
        return Response(body, 200, {**headers, **coding}, "text/javascript")

    app.router.add_route("/t.js", script, methods=["GET"])
