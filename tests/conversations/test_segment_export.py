"""Files of a segment's people: columns by right of role, few people, the job, the file taken."""

import asyncio
import io
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest
from openpyxl import load_workbook

from domain.models import AuditRecord, Segment, SegmentExport, Shop
from domain.segments import exports, service
from domain.segments.rule import Rule
from tests.chat import Chat, Stage
from tests.conftest import NOW
from tests.segments.people import Shelf


@pytest.fixture
async def segment(shop: Shop) -> Segment:
    """Six people, one of them with a name that would be a formula."""
    shelf = Shelf(shop=shop)
    await shelf.buyer("=1+1", 3, total=150_050)
    await shelf.customer("Глеб", phone="+79161234567", city="Томск")
    for n in range(4):
        await shelf.customer(f"Человек {n}")
    return await service.create(shop, "Все", Rule(), None, NOW)


async def test_a_file_is_made_and_taken(olga: Chat, segment: Segment, stage: Stage) -> None:
    await olga.press(f"segment_export:{segment.id}")
    assert "В файле будут личные данные" in olga.text
    await olga.tap("CSV")
    assert "Сейчас начну" in olga.text
    await stage.run("export_segments")
    assert "Готово: 6 человек" in olga.text
    await olga.tap("Забрать файл")
    name, content = olga.documents[-1]
    lines = content.decode("utf-8-sig").splitlines()

    assert name == "Все.csv"
    assert lines[0].startswith("Номер;Имя;Телефон;Почта")
    assert "'=1+1" in lines[1]
    assert lines[1].endswith("1;1500,5;13.03.2026")
    assert "+79161234567" in lines[2]
    record = await AuditRecord.filter(action="segment_exported").get()
    assert record.details["personal"] == "yes"


async def test_a_workbook_holds_texts_and_numbers(
    olga: Chat, segment: Segment, stage: Stage
) -> None:
    await olga.press(f"segment_export.start:{segment.id}:{1 << 1 | 1 << 10}:xlsx")
    await stage.run("export_segments")
    await olga.tap("Забрать файл")
    sheet = load_workbook(io.BytesIO(olga.documents[-1][1]))["1"]

    assert [each.value for each in sheet[1]] == ["Имя", "Выручка"]
    assert [each.value for each in sheet[2]] == ["=1+1", 1500.5]
    assert sheet["A2"].data_type == "s"


async def test_columns_are_chosen(olga: Chat, segment: Segment) -> None:
    await olga.press(f"segment_export:{segment.id}")
    await olga.tap("Колонки")
    assert olga.buttons[:2] == ["✓ Номер", "✓ Имя"]
    await olga.tap("✓ Имя")
    assert olga.buttons[:2] == ["✓ Номер", "Имя"]
    await olga.tap("« Назад")
    assert "Колонки: Номер, Телефон" in olga.text
    await olga.press(f"segment_export.start:{segment.id}:0:csv")
    assert olga.toast == "Выберите хотя бы одну колонку."


async def test_analysts_get_no_contacts(
    staff_in: Callable[[str], Awaitable[Chat]], segment: Segment
) -> None:
    analyst = await staff_in("analyst")
    await analyst.press(f"segment_export:{segment.id}")
    assert "Имён и контактов в файле не будет" in analyst.text
    await analyst.press(f"segment_export.start:{segment.id}:2:csv")
    assert not await SegmentExport.exists()
    await analyst.press(f"segment_export:{segment.id}")
    await analyst.tap("XLSX")
    assert await SegmentExport.all().count() == 1


async def test_few_people_are_asked_about(olga: Chat, shop: Shop) -> None:
    few = await service.create(shop, "Мало", Rule(base="customers"), None, NOW)
    await olga.press(f"segment_export:{few.id}")
    await olga.tap("CSV")
    assert "меньше 5 человек" in olga.text
    assert not await SegmentExport.exists()
    await olga.tap("Да, выгрузить")
    await olga.press(f"segment_export.sure:{few.id}:1:csv")
    assert await SegmentExport.all().count() == 2


async def test_two_taps_make_one_file(olga: Chat, segment: Segment) -> None:
    for _ in range(2):
        await olga.press(f"segment_export.start:{segment.id}:3:csv")
    assert await SegmentExport.all().count() == 1


async def test_files_are_ones_own_and_go(
    olga: Chat, misha: Chat, segment: Segment, stage: Stage
) -> None:
    await olga.press(f"segment_export.start:{segment.id}:3:csv")
    await stage.run("export_segments")
    export = await SegmentExport.get()
    await misha.press(f"segment_file:{export.id}")
    assert "Этого файла больше нет" in misha.text
    stage.clock.move(timedelta(days=2))
    await stage.run("export_segments")
    await olga.press(f"segment_file:{export.id}")
    assert "Сутки прошли" in olga.text
    await olga.press(f"segment_file.take:{export.id}")
    assert not olga.documents


async def test_a_cut_off_file_begins_anew(olga: Chat, segment: Segment, stage: Stage) -> None:
    await olga.press(f"segment_export.start:{segment.id}:3:csv")
    export, stopping = await SegmentExport.get(), asyncio.Event()
    stopping.set()
    files = stage.process.world.files
    await exports.write(export.id, files, NOW, stopping)
    assert (await SegmentExport.get()).status == "running"
    await stage.run("export_segments")
    assert (await SegmentExport.get()).status == "done"


async def test_a_broken_segment_fails(olga: Chat, segment: Segment, stage: Stage) -> None:
    await olga.press(f"segment_export.start:{segment.id}:3:csv")
    await Segment.filter(id=segment.id).update(tree={"kind": "no_such"})
    await stage.run("export_segments")
    assert "Не получилось" in olga.text
