# Письма покупателей.

screen-letters = Письма
command-letters = Письма покупателей
letter-new =
    <b>Написать магазину</b>
    Напишите вопрос одним сообщением, мы ответим здесь же.
letter-sent =
    <b>Письмо у нас</b>
    Ответим в этом чате.
letter-more = Написать ещё
letter = <b>Письмо: { $who }</b>
letter-how = Нажмите «Ответить» или ответьте на это сообщение: покупатель получит ответ в чате.
letter-write = Напишите ответ одним сообщением: покупатель получит его в чате.
letter-reply = Ответить
letter-line-customer = <i>{ $moment }</i>
    { $text }
letter-line-shop = <i>{ $moment }, ответ магазина</i>
    { $text }
letter-answered = Ответ отправлен.
letter-answer =
    <b>{ $shop } отвечает</b>
    { $text }
letters = <b>Письма</b>
    { $count ->
        [0] Все письма отвечены.
        [one] Ждёт ответа { $count } письмо
        [few] Ждут ответа { $count } письма
        [many] Ждут ответа { $count } писем
       *[other] Ждут ответа { $count } письма
    }
letters-line = { $who }: { $text }
