"""What was left in the cart."""

from domain.messaging.templates.starter import Starter

STARTER = Starter(
    place=50,
    ru=(
        "<b>{имя|Здравствуйте}, вы кое-что оставили в корзине</b>\n\n{% for товар in "
        "корзина %}• {{ товар.название }} — {{ товар.цена }}\n{% endfor %}\nОформить "
        "можно в два касания."
    ),
    en=(
        "<b>{name|Hello}, you left something in your cart</b>\n\n{% for item in cart %}• "
        "{{ item.name }}: {{ item.price }}\n{% endfor %}\nTwo taps, and it is yours."
    ),
)
