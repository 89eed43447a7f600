"""A campaign composed by sending the bot the very message: a video, a file, an album."""

import pytest

from domain.models import Campaign, Delivery, File, Segment
from tests.chat import PIXEL, Chat, Stage


async def begun(chat: Chat) -> None:
    await chat.send("/campaigns")
    await chat.tap("Создать рассылку")


async def sent(chat: Chat, stage: Stage) -> None:
    await chat.tap("Отправить…")
    await chat.tap("Отправить 1 человеку")
    await stage.run("send_deliveries")


async def test_a_video_with_words(olga: Chat, anna: Chat, stage: Stage, everybody: Segment) -> None:
    await begun(olga)
    await olga.send_video("чай.mp4", b"film", "Как мы сушим {имя|чай}")
    await olga.tap("Все покупатели")
    assert "Видео. Как мы сушим" in olga.text
    await olga.tap("Посмотреть")
    assert olga.last["document"]["kind"] == "video"
    await olga.tap("Отправить себе")
    assert (olga.last["document"]["kind"], olga.buttons) == ("video", [])
    await olga.send("/campaigns")
    await olga.tap("✏️ Как мы сушим …")
    await sent(olga, stage)

    assert anna.last["document"]["kind"] == "video"
    assert anna.text.startswith("Как мы сушим ")


async def test_a_file_with_words_goes_as_a_file(
    olga: Chat, anna: Chat, stage: Stage, everybody: Segment
) -> None:
    await begun(olga)
    await olga.send_file("прайс.pdf", b"%PDF", "Прайс")
    await olga.tap("Все покупатели")
    assert "Файл. Прайс" in olga.text
    await sent(olga, stage)

    assert (anna.text, anna.documents) == ("Прайс", [("прайс.pdf", b"%PDF")])


async def test_an_album_is_gathered_under_one_answer(
    olga: Chat, anna: Chat, stage: Stage, everybody: Segment
) -> None:
    await begun(olga)
    before = len(olga.shown)
    await olga.send_album(("1.png", PIXEL), ("2.mp4", b"film"), ("3.mp4", b"two"), caption="Чай")
    assert len(olga.shown) == before + 1
    assert "Альбом: 1 фото, 2 видео." in olga.text
    assert "Кнопок под альбомом Telegram не показывает" in olga.text
    await olga.tap("Готово")
    await olga.tap("Все покупатели")
    assert "Альбом: 1 фото, 2 видео. Чай" in olga.text
    await olga.tap("Посмотреть")
    assert "Здесь первое из них" in olga.text
    assert olga.photo is not None
    await olga.tap("Отправить себе")
    assert [bool(each["album"]) for each in olga.shown[-3:]] == [True] * 3
    await olga.send("/campaigns")
    await olga.tap("✏️ Чай")
    await sent(olga, stage)

    album = anna.shown[-3:]
    assert [each["text"] for each in album] == ["Чай", "", ""]
    assert len({each["album"] for each in album}) == 1
    delivery = await Delivery.get()
    assert delivery.external_id == ",".join(str(each["id"]) for each in album)


async def test_another_album_takes_the_place_of_the_first(olga: Chat, everybody: Segment) -> None:
    await begun(olga)
    await olga.send_album(("1.png", PIXEL), ("2.mp4", b"film"), caption="Чай")
    await olga.send_album(("1.pdf", b"1"), ("2.pdf", b"2"), ("3.pdf", b"3"))

    assert "Альбом: 3 файла." in olga.text
    assert "Чай" in olga.text
    await olga.tap("Убрать альбом")
    assert (await Campaign.get()).message == {
        "text": "Чай",
        "photo": None,
        "buttons": [],
        "missing": "default",
    }


async def test_buttons_are_not_shown_under_an_album(olga: Chat, everybody: Segment) -> None:
    await begun(olga)
    await olga.send_album(("1.png", PIXEL), ("2.mp4", b"film"), caption="Чай")
    await olga.tap("Готово")
    await olga.tap("Все покупатели")
    await olga.tap("Кнопки")
    assert "под ним Telegram кнопок не показывает" in olga.text
    await olga.send("Каталог — shop.ru")
    await olga.tap("Текст и фото")

    assert "но без кнопок" in olga.text
    await olga.tap("Готово")
    await olga.tap("Отправить…")
    assert "под ним Telegram кнопок не показывает" in olga.text


async def test_a_caption_of_an_album_over_the_limit_is_told_at_once(
    olga: Chat, everybody: Segment
) -> None:
    await begun(olga)
    # What a person may write under an album is as long as what a bot may, but for the fields.
    await olga.send_album(("1.png", PIXEL), ("2.mp4", b"film"), caption="а" * 1_000 + "{имя}")
    assert "Альбом: 1 фото, 1 видео." in olga.text
    assert "помещается 1 024 знаков" in olga.text.replace("\u00a0", " ")
    await olga.send("Коротко")

    assert "Кому отправить" in olga.text


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("voice", "Голосовое разослать нельзя"),
        ("sticker", "Стикер разослать нельзя"),
        ("video_note", "Кружок разослать нельзя"),
    ],
)
async def test_what_is_no_campaign_is_refused(
    olga: Chat, stage: Stage, everybody: Segment, kind: str, said: str
) -> None:
    await begun(olga)
    stored = stage.world.files.store("document", "a.ogg", b"sound", "audio/ogg")
    thing = {"file_id": stored.file_id, "file_unique_id": stored.unique_id, "file_size": 5}
    sizes = {"length": 1, "width": 1, "height": 1, "duration": 1}
    olga.person.tell(
        {kind: {**thing, **sizes, "type": "regular", "is_animated": False, "is_video": False}}
    )
    await stage.pump()

    assert said in olga.text
    await olga.send("Привет")
    assert "Кому отправить" in olga.text


async def test_a_video_the_bot_can_not_fetch_goes_by_its_id(
    olga: Chat, anna: Chat, stage: Stage, everybody: Segment
) -> None:
    await begun(olga)
    await olga.send_video("длинное.mp4", b"0" * (20 * 2**20 + 1), "Большое видео")
    await olga.tap("Все покупатели")
    await olga.tap("Посмотреть")
    assert olga.last["document"]["kind"] == "video"
    await olga.tap("« Назад")
    await sent(olga, stage)
    assert anna.last["document"]["size"] == 20 * 2**20 + 1

    # A bot with another token knows another id, and there are no bytes to send anew.
    await File.all().update(telegram_ids={"video": "another-bots"})
    await Delivery.all().update(status="planned")
    await Campaign.all().update(status="sending")
    await stage.run("send_deliveries")
    delivery = await Delivery.get()
    assert (delivery.status, delivery.reason) == ("failed", "no_photo")


async def test_elsewhere_twenty_megabytes_are_the_limit(olga: Chat) -> None:
    await olga.send("/imports")
    await olga.send_file("orders.csv", b"0" * (20 * 2**20 + 1))

    assert "20 МБ" in olga.text
