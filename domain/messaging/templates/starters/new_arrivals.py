"""New goods have come in."""

from domain.messaging.templates.starter import Starter

STARTER = Starter(
    place=10,
    ru=(
        "<b>{имя|Здравствуйте}, у нас новинки</b>\n\nПривезли то, о чём нас давно "
        "спрашивали. Посмотрите, пока есть из чего выбрать."
    ),
    en=(
        "<b>{name|Hello}, something new is in</b>\n\nWe have what many of you have asked "
        "for. Have a look while there is a choice."
    ),
)
