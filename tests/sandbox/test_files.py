"""Photos, documents, albums: what is stored, found again and refused."""

import pytest

from bot.sandbox import TOKEN, RefusalError, Upload
from tests.sandbox.door import Door, picture

OWNER = 1001
MEGABYTE = 1024 * 1024


def csv(data: bytes = b"a;b", name: str = "orders.csv") -> Upload:
    return Upload(filename=name, data=data, content_type="text/csv")


def png(width: int = 640, height: int = 480) -> Upload:
    return Upload(filename="a.png", data=picture(width, height), content_type="image/png")


async def test_document_can_be_downloaded(door: Door) -> None:
    sent = await door.ok("sendDocument", chat_id=OWNER, document=csv())
    document = sent["document"]
    assert (document["file_name"], document["mime_type"], document["file_size"]) == (
        "orders.csv", "text/csv", 3,
    )  # fmt: skip

    found = await door.ok("getFile", file_id=document["file_id"])

    assert found["file_unique_id"] == document["file_unique_id"]
    assert door.world.download(TOKEN, found["file_path"]).data == b"a;b"
    for token, path, code in ((TOKEN, "documents/none", 404), ("1:x", found["file_path"], 401)):
        with pytest.raises(RefusalError) as refusal:
            door.world.download(token, path)
        assert refusal.value.code == code


async def test_same_bytes_have_the_same_ids(door: Door) -> None:
    first = await door.ok("sendPhoto", chat_id=OWNER, photo=png())
    again = await door.ok("sendPhoto", chat_id=OWNER, photo=png())
    other = await door.ok("sendPhoto", chat_id=OWNER, photo=png(641))

    ids = [sent["photo"][-1]["file_unique_id"] for sent in (first, again, other)]
    assert ids[0] == ids[1] != ids[2]


async def test_file_is_sent_again_by_its_id(door: Door) -> None:
    sent = await door.ok("sendPhoto", chat_id=OWNER, photo=png())
    number = sent["photo"][-1]["file_id"]

    again = await door.ok("sendPhoto", chat_id=1003, photo=number)

    assert again["photo"] == sent["photo"]
    assert await door.refusal("sendDocument", chat_id=OWNER, document=number) == (
        "400 Bad Request: can't use file of type Photo as Document"
    )


async def test_photo_has_a_small_size_first(door: Door) -> None:
    sent = await door.ok("sendPhoto", chat_id=OWNER, photo=png(1600, 800))

    sizes = [(size["width"], size["height"]) for size in sent["photo"]]
    assert sizes == [(320, 160), (1600, 800)]
    small = await door.ok("getFile", file_id=sent["photo"][0]["file_id"])
    assert door.world.download(TOKEN, small["file_path"]).data.startswith(b"\xff\xd8")
    tiny = await door.ok("sendPhoto", chat_id=OWNER, photo=png(20, 20))
    assert len(tiny["photo"]) == 1


FILES = [
    ("sendPhoto", {}, "400 Bad Request: there is no photo in the request"),
    ("sendDocument", {}, "400 Bad Request: there is no document in the request"),
    (
        "sendPhoto",
        {"photo": "AgAD"},
        "400 Bad Request: wrong file identifier/HTTP URL specified",
    ),
    (
        "sendPhoto",
        {"photo": "https://shop.example/a.png"},
        "400 Bad Request: failed to get HTTP URL content",
    ),
    ("sendPhoto", {"photo": csv()}, "400 Bad Request: IMAGE_PROCESS_FAILED"),
    (
        "sendPhoto",
        {"photo": Upload(filename="a.png", data=picture()[:-40])},
        "400 Bad Request: IMAGE_PROCESS_FAILED",
    ),
    (
        "sendPhoto",
        {"photo": Upload(filename="a.png", data=picture(90, 90)[:-40])},
        "400 Bad Request: IMAGE_PROCESS_FAILED",
    ),
    ("sendPhoto", {"photo": png(9000, 1001)}, "400 Bad Request: PHOTO_INVALID_DIMENSIONS"),
    ("sendPhoto", {"photo": png(2100, 100)}, "400 Bad Request: PHOTO_INVALID_DIMENSIONS"),
    (
        "sendPhoto",
        {"photo": csv(b"x" * (10 * MEGABYTE + 1))},
        "400 Bad Request: file of size 10485761 bytes is too big for a photo; "
        "the maximum size is 10485760 bytes",
    ),
    ("sendDocument", {"document": csv(b"")}, "400 Bad Request: file must be non-empty"),
    (
        "sendDocument",
        {"document": csv(b"x" * (50 * MEGABYTE + 1))},
        "413 Request Entity Too Large",
    ),
    (
        "sendDocument",
        {"document": "attach://a"},
        '400 Bad Request: file "attach://a" not found in the request',
    ),
    (
        "sendDocument",
        {"document": csv(), "spare": csv()},
        '400 Bad Request: unknown parameter "spare"',
    ),
    ("getFile", {"file_id": "x"}, "400 Bad Request: invalid file_id"),
]  # fmt: skip


@pytest.mark.parametrize(("method", "parameters", "refusal"), FILES)
async def test_file_telegram_refuses(
    door: Door, method: str, parameters: dict[str, object], refusal: str
) -> None:
    chat = {} if method == "getFile" else {"chat_id": OWNER}

    assert await door.refusal(method, **chat, **parameters) == refusal


async def test_bots_download_twenty_megabytes_at_most(door: Door) -> None:
    small = door.owner.send_file("a.csv", b"x" * 20 * MEGABYTE).content["document"]
    large = door.owner.send_file("a.csv", b"x" * (20 * MEGABYTE + 1)).content["document"]

    await door.ok("getFile", file_id=small["file_id"])
    assert await door.refusal("getFile", file_id=large["file_id"]) == (
        "400 Bad Request: file is too big"
    )


async def test_other_kinds_of_media(door: Door) -> None:
    clip = Upload(filename="a.mp4", data=b"mp4", content_type="video/mp4")

    video = await door.ok("sendVideo", chat_id=OWNER, video=clip, duration=7, width=4, height=3)
    gif = await door.ok("sendAnimation", chat_id=OWNER, animation=clip)
    song = await door.ok("sendAudio", chat_id=OWNER, audio=clip, title="Гимн")
    voice = await door.ok("sendVoice", chat_id=OWNER, voice=clip)

    assert video["video"]["duration"] == 7
    assert gif["document"] == gif["animation"]
    assert song["audio"]["title"] == "Гимн"
    assert voice["voice"]["mime_type"] == "video/mp4"


async def test_album_is_one_group(door: Door) -> None:
    media = [
        {"type": "photo", "media": "attach://a", "caption": "<b>Ассортимент</b>",
         "parse_mode": "HTML"},
        {"type": "photo", "media": "attach://b"},
    ]  # fmt: skip

    sent = (await door.ok("sendMediaGroup", chat_id=OWNER, media=media, a=png(), b=png(500)))[
        "value"
    ]

    assert sent[0]["media_group_id"] == sent[1]["media_group_id"]
    assert [m["message_id"] for m in sent] == [2, 3]
    seen = door.owner.messages()[-2:]
    assert seen[0]["html"] == "<b>Ассортимент</b>"
    assert seen[0]["album"] == seen[1]["album"] is not None


@pytest.mark.parametrize(
    ("kinds", "reason"),
    [
        (["photo"], "too few messages to send as an album"),
        (["photo"] * 11, "too many messages to send as an album"),
        (["photo", "document"], "Document can't be mixed with other media types"),
        (["photo", "animation"], "animation can't be used in album"),
        (["photo", "cat"], "can't parse InputMedia: unknown media type"),
    ],
)
async def test_album_telegram_refuses(door: Door, kinds: list[str], reason: str) -> None:
    known = await door.ok("sendPhoto", chat_id=OWNER, photo=png())
    media = [{"type": kind, "media": known["photo"][-1]["file_id"]} for kind in kinds]

    refusal = await door.refusal("sendMediaGroup", chat_id=OWNER, media=media)

    assert refusal == f"400 Bad Request: {reason}"


async def test_people_send_files_and_albums(door: Door) -> None:
    door.owner.send_file("заказы.xlsx", b"PK", "январь")
    door.owner.send_photo(picture(), album="a")
    door.owner.send_photo(picture(700), album="a")

    file, *album = [update["message"] for update in door.updates()]
    assert file["document"]["file_name"] == "заказы.xlsx"
    assert file["document"]["mime_type"].endswith("spreadsheetml.sheet")
    assert file["caption"] == "январь"
    assert [m["media_group_id"] for m in album] == ["a", "a"]
