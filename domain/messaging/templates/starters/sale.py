"""A sale that ends."""

from domain.messaging.templates.starter import Starter

STARTER = Starter(
    place=20,
    ru=(
        "<b>{имя|Друзья}, скидки до воскресенья</b>\n\nВ понедельник цены вернутся. {% "
        "if последний_товар %}Вы брали «{последний товар}» — посмотрите, что к нему "
        "подойдёт.{% else %}Загляните в раздел со скидками.{% endif %}"
    ),
    en=(
        "<b>{name|Friends}, prices are down until Sunday</b>\n\nOn Monday they go back "
        "up. {% if last_product %}You took “{last_product}”: see what goes with it.{% "
        "else %}Have a look at what is reduced.{% endif %}"
    ),
)
