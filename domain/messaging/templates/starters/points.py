"""Points that can be spent."""

from domain.messaging.templates.starter import Starter

STARTER = Starter(
    place=70,
    ru=(
        "<b>{имя|Здравствуйте}, "
        "{% if баллы %}у вас {{ баллы }} {{ баллы|слово('балл', 'балла', 'баллов') }}"
        "{% else %}у нас есть баллы за покупки{% endif %}</b>\n\n"
        "Ими можно оплатить часть следующего заказа. Не дайте им пропасть."
    ),
    en=(
        "<b>{name|Hello}, "
        "{% if points %}you have {{ points }} {{ points|plural('point', 'points') }}"
        "{% else %}what you buy brings points{% endif %}</b>\n\n"
        "They pay for a part of your next order. Don't let them go to waste."
    ),
)
