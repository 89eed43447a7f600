# События: словарь, объёмы, сроки хранения, сайты магазина.

screen-events = События
command-events = События Mini App и сайта
events =
    <b>События</b>
    { $count ->
        [0] Пока ни одного. Подключите Mini App: «Настройки» → «Подключения» → «Mini App и сайты».
        [one] Приходит { $count } вид событий. Числа — за 30 дней.
        [few] Приходят { $count } вида событий. Числа — за 30 дней.
        [many] Приходят { $count } видов событий. Числа — за 30 дней.
       *[other] Приходят { $count } вида событий. Числа — за 30 дней.
    }
events-line = { $name } · { $count }
events-new = Своё событие
events-oddities = Что не принято
event-card =
    <b>{ $name }</b>
    { $group ->
        [shop] Событие магазина.
        [behaviour] Поведение на странице.
        [person] Событие о человеке.
        [bot] Его пишет сам бот.
        [custom] Ваше событие.
       *[gone] Больше не принимается.
    }

    Сутки: { $day } · 7 дней: { $week } · 30 дней: { $month }
    Последнее: { $last }
    { $keep ->
        [0] Хранится всегда.
        [one] Хранится { $keep } день.
        [few] Хранится { $keep } дня.
        [many] Хранится { $keep } дней.
       *[other] Хранится { $keep } дня.
    }
event-never = ещё не было
event-properties = <b>Свойства</b>
event-property = <code>{ $name }</code> — { $type ->
    [text] текст
    [number] число
    [integer] целое число
    [boolean] да или нет
   *[items] список товаров
}{ $required ->
    [yes] , обязательно
   *[no] {""}
}
event-unknown = <b>Незнакомые свойства</b> (сохраняются)
event-unknown-line = <code>{ $name }</code> · { $count }
event-refused = <b>Не принято</b>
event-refused-line = { $reason ->
    [unknown-name] имени нет в словаре
    [inside-name] это имя пишет только бот
    [missing] не хватает свойства { $field }
    [wrong-type] не тот тип у { $field }
    [too-many] слишком много значений
    [too-large] слишком длинно
    [named] роботы, которые себя называют
    [no-agent] программы без имени
    [driven] браузеры под управлением программ
   *[other] { $reason }
} · { $count }
event-keep = Срок хранения
event-keep-question =
    <b>{ $name }</b>
    Сколько дней хранить? Старше срока удаляется ночью. Выберите или напишите число от 1 до 3650.
event-keep-days = { $days ->
    [one] { $days } день
    [few] { $days } дня
    [many] { $days } дней
   *[other] { $days } дня
}
event-keep-always = Всегда
event-kept = Сохранено. Лишнее удалится ночью.
event-archive = Больше не принимать
event-archive-question =
    <b>{ $name }</b>
    Новые такие события будут отклонены, сохранённые останутся. Имя можно завести снова.
event-archive-yes = Не принимать
event-archived = Больше не принимается.
event-new =
    <b>Своё событие</b>
    Напишите имя латиницей, а под ним свойства: по одному в строке, с типом. Восклицательный знак — обязательно.

    <code>size_chosen
    size: text!
    price: number</code>

    Типы: <code>text</code> — текст, <code>number</code> — число, <code>integer</code> — целое, <code>boolean</code> — да или нет, <code>items</code> — список товаров.
event-registered = Событие { $name } принимается.
events-odd =
    <b>Что не принято</b>
    Имена, которых нет в словаре, и программы вместо людей. Чтобы принимать имя, заведите своё событие.
events-odd-none = Всё принято.
sites =
    <b>Mini App и сайты</b>
    Чтобы видеть, что люди делают в Mini App и на сайте, поставьте в <code>&lt;head&gt;</code> каждой страницы строку:

    <code>{ $script }</code>

    Посещения, экраны, нажатия, прокрутку и ошибки она считает сама. О товарах, корзине и покупке страница сообщает одним вызовом, например <code>barker.view("85048")</code>. Что вводят в поля, не читается.

    { $seen ->
        [yes] Последнее событие: { $last }.
       *[no] Событий со страниц пока не было.
    }

    { $count ->
        [0] Сайтов нет: принимаются события только из Mini App этого бота.
       *[other] Сайты, которым можно присылать. Нажмите на сайт, чтобы убрать его.
    }
    Чтобы добавить сайт, напишите его адрес, например <code>https://shop.example.com</code>
sites-copy-script = Скопировать строку
sites-app = Mini App другого бота: { $bot }
sites-app-none = Mini App в другом боте
sites-added = { $origin } добавлен.
sites-removed = { $origin } убран.
sites-app-question =
    <b>Mini App в другом боте</b>
    Напишите номер того бота: это цифры его токена до двоеточия. Сам токен не нужен. Чтобы отключить, напишите 0.
sites-app-saved = Сохранено.
screen-sites = Mini App и сайты
thing-event_kind = Такого события больше нет.
thing-site = Этого сайта уже нет в списке.
error-event-name-taken = Событие { $name } уже есть в словаре.
error-event-bad-property = { $reason ->
    [name] Строка «{ $line }»: имя свойства — латинские буквы, цифры и подчёркивания, до 40 знаков.
    [type] Строка «{ $line }»: такого типа нет. Типы перечислены выше.
    [twice] Одно свойство названо дважды.
   *[too-many] Свойств может быть не больше { $line }.
}
error-event-bad-name = Имя события: латинские строчные буквы, цифры и подчёркивания, до 40 знаков.
error-bad-origin = Это не адрес сайта. Скопируйте его из строки браузера целиком.
error-too-many-origins = Сайтов может быть не больше { $limit }.
audit-event_registered = заведено событие { $name }
audit-event_archived = событие { $name } больше не принимается
audit-event_kept = событие { $name }: { $days ->
    [0] хранить всегда
    [one] хранить { $days } день
    [few] хранить { $days } дня
    [many] хранить { $days } дней
   *[other] хранить { $days } дня
}
audit-site_added = добавлен сайт { $origin }
audit-site_removed = убран сайт { $origin }
audit-app_bot_changed = Mini App другого бота: { $bot }
job-forget_events = Удаление событий старше срока
