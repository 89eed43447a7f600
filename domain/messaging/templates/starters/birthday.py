"""A present for a birthday."""

from domain.messaging.templates.starter import Starter

STARTER = Starter(
    place=30,
    ru=(
        "<b>{имя|Дорогой друг}, с днём рождения!</b>\n\nОт нас подарок{% if промокод %}: "
        "промокод <code>{промокод}</code>{% if промокод_до %}, действует до {{ "
        "промокод_до|дата }}{% endif %}{% else %} к любому заказу на этой неделе{% endif "
        "%}."
    ),
    en=(
        "<b>{name|Dear friend}, happy birthday!</b>\n\nA present from us{% if promo_code "
        "%}: the code <code>{promo_code}</code>{% if promo_until %}, good until {{ "
        "promo_until|date }}{% endif %}{% else %} comes with any order this week{% endif "
        "%}."
    ),
)
