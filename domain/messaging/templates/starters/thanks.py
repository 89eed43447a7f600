"""A thank-you and a question after an order."""

from domain.messaging.templates.starter import Starter

STARTER = Starter(
    place=60,
    ru=(
        "<b>{имя|Здравствуйте}, спасибо за заказ{% if номер_заказа %} {номер заказа}{% "
        "endif %}!</b>\n\nВсё понравилось? Ответьте на это сообщение парой слов: так мы "
        "узнаем, что исправить."
    ),
    en=(
        "<b>{name|Hello}, thank you for your order{% if order_number %} {order_number}{% "
        "endif %}!</b>\n\nIs everything as you wanted? A word or two in answer tells us "
        "what to mend."
    ),
)
