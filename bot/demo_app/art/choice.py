"""Which picture belongs to which product, by words of its name; others get their category's."""

from collections.abc import Callable

from bot.demo_app.art import canvas, dishes, packs, treats
from bot.demo_app.art.canvas import Palette
from bot.demo_app.art.motifs import at, bean, berries, flower, leaf, slice_of, sun

Draw = Callable[[], str]


def picture(name: str, category: str) -> str:
    """The picture as an SVG document."""
    said = name.casefold()
    found = next((draw for word, draw in BY_WORD.items() if word in said), None)
    return (found or BY_CATEGORY.get(category) or BY_CATEGORY[""])()


def _tea(palette: Palette) -> str:
    return packs.pouch(palette, leaf(palette.main, palette.dark))


def _flowers(palette: Palette, petal: str, heart: str) -> str:
    return packs.pouch(palette, flower(petal, heart))


def _beans(palette: Palette) -> str:
    pair = at(-16, 0, 1, bean(palette.main, palette.glow), -20)
    return pair + at(16, 2, 0.9, bean(palette.dark, palette.glow), 24)


BY_WORD: dict[str, Draw] = {
    "дарджилинг": lambda: _tea(canvas.SUN),
    "эрл грей": lambda: packs.pouch(canvas.INK, slice_of("#e8a33c", "#fbe3a2")),
    "кимун": lambda: _tea(canvas.ROSE),
    "чабрец": lambda: _flowers(canvas.PLUM, "#b777a8", "#ffdfa8"),
    "цейлон": lambda: _tea(canvas.CORAL),
    "лунцзин": lambda: _tea(canvas.JADE),
    "ганпаудер": lambda: packs.tin(canvas.MOSS, leaf("#6d9440", "#3b5a26")),
    "жасмин": lambda: _flowers(canvas.MINT, "#bfe3cf", "#f6c945"),
    "матча": lambda: packs.tin(canvas.MINT, leaf("#46a583", "#1f604c")),
    "генмайча": lambda: _tea(canvas.SAND),
    "молочный": lambda: _tea(canvas.SKY),
    "гуань": lambda: _flowers(canvas.JADE, "#f2c9d9", "#f6b042"),
    "да хун": lambda: _tea(canvas.NIGHT),
    "блин": lambda: treats.cake(canvas.COCOA),
    "точа": lambda: treats.cake(canvas.MOSS, is_small=True),
    "иван-чай": lambda: _flowers(canvas.PLUM, "#d77fb8", "#fff0b8"),
    "ройбуш": lambda: _flowers(canvas.CORAL, "#fff3cd", "#cf5b38"),
    "каркаде": lambda: _flowers(canvas.ROSE, "#b83a4d", "#ffd591"),
    "облепих": lambda: packs.pouch(canvas.SUN, berries("#f08a24", "#5a7a2b")),
    "мята": lambda: _tea(canvas.MINT),
    "бразилия": lambda: packs.bag(canvas.MOSS),
    "эфиопия": lambda: packs.bag(canvas.PLUM),
    "колумбия": lambda: packs.bag(canvas.SUN),
    "кения": lambda: packs.bag(canvas.ROSE),
    "смесь «полдень»": lambda: packs.bag(canvas.AMBER, is_large=True),
    "эспрессо": lambda: packs.bag(canvas.INK, is_large=True),
    "без кофеина": lambda: packs.bag(canvas.SKY),
    "турки": lambda: packs.bag(canvas.CORAL),
    "для фильтра": lambda: packs.bag(canvas.JADE),
    "дрип": lambda: packs.box(canvas.AMBER, _beans(canvas.AMBER)),
    "цикорий": lambda: packs.tin(canvas.SAND, flower("#7b93d6", "#fff0b8")),
    "чайник": lambda: dishes.teapot(canvas.AMBER),
    "гайвань": lambda: dishes.gaiwan(canvas.SKY),
    "пиалы": lambda: dishes.bowls(canvas.JADE),
    "турка": lambda: dishes.cezve(canvas.CORAL),
    "френч": lambda: dishes.press(canvas.SAND),
    "воронка": lambda: dishes.dripper(canvas.ROSE),
    "кружка": lambda: dishes.mug(canvas.INK),
    "термос": lambda: dishes.flask(canvas.JADE),
    "шоколад": lambda: treats.chocolate(canvas.COCOA),
    "пастила": lambda: treats.pastila(canvas.ROSE),
    "мёд": lambda: packs.jar(canvas.HONEY, flower("#fff3cd", "#d18a1b")),
    "халва": lambda: treats.halva(canvas.SAND),
    "печенье": lambda: treats.cookies(canvas.AMBER),
    "варенье": lambda: packs.jar(canvas.COCOA, berries("#8a4310", "#5a7a2b")),
    "знакомство": lambda: treats.present(canvas.JADE),
    "кофейное утро": lambda: treats.present(canvas.AMBER),
    "праздник": lambda: treats.present(canvas.ROSE),
    "карта": lambda: treats.card(canvas.NIGHT),
}
BY_CATEGORY: dict[str, Draw] = {
    "Чёрный чай": lambda: _tea(canvas.AMBER),
    "Зелёный чай": lambda: _tea(canvas.MOSS),
    "Улун и пуэр": lambda: _tea(canvas.JADE),
    "Травяной чай": lambda: _flowers(canvas.PLUM, "#d77fb8", "#fff0b8"),
    "Кофе в зёрнах": lambda: packs.bag(canvas.COCOA),
    "Молотый кофе": lambda: packs.bag(canvas.COCOA),
    "Посуда": lambda: dishes.mug(canvas.SKY),
    "Сладости": lambda: treats.cookies(canvas.SAND),
    "Подарки": lambda: treats.present(canvas.PLUM),
    "": lambda: packs.box(canvas.SAND, sun("#98794c")),
}
