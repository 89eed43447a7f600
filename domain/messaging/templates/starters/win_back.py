"""For those who have not bought for long."""

from domain.messaging.templates.starter import Starter

STARTER = Starter(
    place=40,
    ru=(
        "<b>{имя|Здравствуйте}, давно не виделись</b>\n\n{% if последний_товар %}В "
        "прошлый раз вы выбрали «{последний товар}». Он ещё радует?{% else %}За это "
        "время у нас многое появилось.{% endif %}\n\nЕсли что-то было не так, ответьте "
        "на это сообщение — прочитаем."
    ),
    en=(
        "<b>{name|Hello}, it has been a while</b>\n\n{% if last_product %}Last time you "
        "chose “{last_product}”. Does it still please you?{% else %}A lot has come in "
        "since.{% endif %}\n\nIf something was wrong, answer this message: we read "
        "everything."
    ),
)
