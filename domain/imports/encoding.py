"""In which encoding a text is written: by its mark, by its zeros, by its letters."""

import codecs
import re
from pathlib import Path

from domain.imports.limits import SAMPLE_BYTES
from domain.imports.refusals import GarbledError, NotATableError

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
ONE_BYTE = ("cp1251", "cp1252", "cp866", "koi8-r", "mac-cyrillic")
CHUNK = 1024 * 1024
# Of what is not ASCII in a text that is UTF-8 but for a few spoilt lines.
SPOILT_SHARE = 0.05
BINARY_SHARE = 0.01

# What a program writes for letters that its encoding lacks.
LOST, FEW = "????", 5

COMMON = frozenset("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфё")
CAPITALS = frozenset("ОЕАИНТСРВЛКМДПУЯЫЬГЗБЧЙХЖШЮЦЩЭФЁ")
WESTERN = frozenset("àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßœšžÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜ")
NEUTRAL = frozenset("№«»–—…’“”„°§©®€£₽±×·\u00a0")
# A Russian letter inside an English word is a Western one in a wrong encoding.
MIXED = re.compile(r"(?<=[A-Za-z])[^\x00-\x7f]|[^\x00-\x7f](?=[A-Za-z])")
# UTF-8 read as cp1251, cp1252 or Latin-1: every second letter is one of two.
TWICE = re.compile(
    r"(?:[РС][\u0080-\u00bfЂ-џ°-ї‚-™\u00a0]){3,}|(?:[ÐÑ][\u0080-\u00bf‚-™\u0152-\u0178€]){3,}"
)


def detect(path: Path) -> str:
    """The encoding's name for `open`. Raises NotATableError for bytes that are no text."""
    with path.open("rb") as file:
        sample = file.read(SAMPLE_BYTES)
    for mark, name in MARKS:
        if sample.startswith(mark):
            return name
    if wide := _utf16_by_zeros(sample):
        return wide
    if _is_binary(sample):
        raise NotATableError
    if _is_utf8(path):
        return "utf-8"
    return _by_letters(sample)


def _utf16_by_zeros(sample: bytes) -> str | None:
    """ASCII signs in UTF-16 have a zero beside them, in both Russian and English tables."""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = max(len(sample) // 2, 1)
    if odd > half * 0.15 and even < half * 0.01:
        return "utf-16-le"
    return "utf-16-be" if even > half * 0.15 and odd < half * 0.01 else None


def _is_binary(sample: bytes) -> bool:
    strange = sum(sample.count(byte) for byte in (*range(9), *range(14, 27), *range(28, 32)))
    return strange > len(sample) * BINARY_SHARE


def _is_utf8(path: Path) -> bool:
    """Whole UTF-8, or UTF-8 with a few spoilt lines: those are refused one by one."""
    wide = bad = 0
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            text = decoder.decode(chunk)
            if not text.isascii():
                bad += text.count("\ufffd")
                wide += sum(1 for sign in text if sign > "\x7f")
    return bad <= wide * SPOILT_SHARE


def _by_letters(sample: bytes) -> str:
    return max(ONE_BYTE, key=lambda name: _likeness(sample.decode(name, "replace"), name))


def _likeness(text: str, name: str) -> float:
    """How much of what is not ASCII is Russian, or Western where such letters stand alone."""
    runs = [run for run in re.findall(r"[^\x00-\x7f]+", text) if not NEUTRAL.issuperset(run)]
    if name == "cp1252":
        return sum(len(run) if len(run) == 1 and run in WESTERN else -len(run) for run in runs)
    letters = "".join(runs)
    points = sum(2 if sign in COMMON else 1 if sign in CAPITALS else 0 for sign in letters)
    strange = sum(1 for sign in letters if sign not in COMMON | CAPITALS | NEUTRAL)
    return points / 2 - strange - len(MIXED.findall(text))


def refuse_garbled(text: str) -> None:
    """Raises GarbledError where a sample shows letters that were encoded twice."""
    if found := TWICE.search(text):
        start = max(0, found.start() - 5)
        raise GarbledError(example=text[start : found.end() + 5].strip()[:40])
    if text.count(LOST) > FEW and not re.search(r"[А-Яа-я]", text):
        raise GarbledError(example=LOST)
