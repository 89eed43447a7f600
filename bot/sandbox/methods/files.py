"""getFile: where a file can be downloaded from."""

from bot.sandbox.answers import Json, bad_request
from bot.sandbox.files import LARGEST_DOWNLOAD
from bot.sandbox.methods.registry import Call, method


@method("getFile", "file_id")
def get_file(call: Call) -> Json:
    stored = call.world.files.by_id.get(call.parameters.text("file_id"))
    if stored is None:
        raise bad_request("invalid file_id")
    if len(stored.data) > LARGEST_DOWNLOAD:
        raise bad_request("file is too big")
    return {
        "file_id": stored.file_id,
        "file_unique_id": stored.unique_id,
        "file_size": len(stored.data),
        "file_path": stored.path,
    }
