# Каналы: почта, SMS, push в браузере, звонки. Подключение, проба, адреса покупателя.

screen-channels = Каналы
screen-channel_try = Проверить на себе
screen-email_setup = Настройка почты
screen-sms_setup = Настройка SMS
screen-push_setup = Код для сайта
screen-calls = Звонки
screen-call = Звонок
screen-customer_addresses = Куда пишем
command-calls = Звонки, которые ждут
thing-manager_call = Этого звонка больше нет.
job-try_channels = Пробные сообщения по каналам
job-fall_back = Переход к следующему каналу

connectors-channels =
    <b>Каналы</b>
    Telegram подключён всегда. Здесь добавляют почту, SMS, push-сообщения и звонки менеджера. По каждому каналу покупатель даёт согласие отдельно.
    .none = Пока только Telegram.
connector-email_smtp = Почта
    .hint = Письма через ваш почтовый сервер (SMTP). Адрес сервера, логин и пароль подскажет почтовая служба; у Яндекса и Mail.ru нужен пароль приложения.
connector-email_smtp-server = Сервер
connector-email_smtp-login = Логин
connector-email_smtp-password = Пароль
connector-email_smtp-sender = От кого
connector-mail_bounces = Возвраты писем
    .hint = Ящик, куда приходят письма «не доставлено» (IMAP). Смотрим в него каждые 10 минут и больше не пишем туда, где никого нет.
connector-mail_bounces-server = Сервер IMAP
connector-mail_bounces-login = Логин
connector-mail_bounces-password = Пароль
connector-sms_http = SMS
    .hint = SMS через SMSC, SMS.ru или Twilio. Деньги за SMS берёт провайдер; цена нужна, чтобы показать её до отправки.
connector-sms_http-login = Логин
connector-sms_http-password = Пароль или ключ API
connector-sms_http-sender = Имя отправителя
connector-sms_http-price = Цена одной части
connector-sms_http-site = Другой адрес провайдера
connector-web_push = Push в браузере
    .hint = Короткие сообщения поверх сайта. Нужен адрес вашей почты — его видит только служба браузера — и две строки на сайте.
connector-manager_task = Звонок менеджера
    .hint = Задача в этот чат: кому позвонить и что сказать. Менеджер отмечает кнопкой, чем кончилось.
param-server = Сервер
param-security = Шифрование
param-sender = От кого
param-dkim = Подпись DKIM
param-dkim_selector = Селектор DKIM
param-dkim_key = Закрытый ключ DKIM
param-folder = Папка
param-provider = Провайдер
param-price = Цена
param-site = Адрес
param-contact = Почта для связи
param-vapid = Ключи VAPID
param-private_key = Закрытый ключ
param-who = Кому показать
connector-manager_task-days = Сколько дней ждать звонка
option-tls = TLS (порт 465)
option-starttls = STARTTLS (порт 587)
option-no_tls = без шифрования
option-unsigned = не подписывать
option-signed = подписывать
option-smsc = SMSC
option-sms_ru = SMS.ru
option-twilio = Twilio
option-keys_made = сделать новые
option-keys_own = свои
option-own_manager = менеджеру покупателя
option-all_callers = всем, кто звонит

connector-count-letters = Писем прочитано: { $count }
connector-count-hard = Адресов больше нет: { $count }
connector-count-soft = Временно не приняли: { $count }
connector-count-complaint = Жалоб на спам: { $count }
connector-count-unknown = Другие письма: { $count }

error-channel = { $reason ->
    [login] Логин или пароль не подошёл. Проверьте их; у Яндекса, Mail.ru и Gmail нужен пароль приложения, а не от почты.
    [certificate] У сервера неверный или просроченный сертификат. Проверьте имя сервера или спросите почтовую службу.
    [tls] Сервер не понял шифрование. Попробуйте другое: для порта 465 — TLS, для 587 — STARTTLS.
    [no-starttls] Сервер не умеет STARTTLS. Выберите TLS и порт 465.
    [unknown-name] Такого сервера не нашлось. Проверьте, нет ли в имени опечатки.
    [private-address] Этот сервер во внутренней сети, туда бот не ходит. Нужен сервер в интернете.
    [no-connection] Сервер не отвечает. Проверьте имя и порт; порты 25, 465 и 587 мог закрыть хостинг.
    [bad-address] Адрес провайдера записан с ошибкой.
    [bad-port] К этому порту бот не ходит.
    [bad-certificate] У провайдера неверный сертификат.
    [too-slow] Сервер слишком долго не отвечает.
    [slow] Сервер слишком долго отвечал.
    [broken-off] Сервер оборвал связь. Проверьте порт и шифрование.
    [sender] Сервер не разрешает писать от этого отправителя. Укажите тот адрес или имя, которые подтверждены у него.
    [no-money] На счёте у провайдера кончились деньги. Пополните счёт, и сообщения пойдут дальше.
    [dkim] Ключ DKIM не подходит. Нужен закрытый ключ целиком, с первой и последней строкой.
    [vapid] Служба браузера не приняла ключи. Отключите канал и подключите заново.
    [secret-lost] Пароль сохранён под другим ключом сервера. Введите его заново.
   *[other] Канал ответил отказом{ $has_said ->
        [yes] : { $said }
       *[no] .
    }
}
error-mailbox = { $reason ->
    [login] Логин или пароль ящика не подошёл. Нужен пароль приложения, и в настройках почты включён доступ по IMAP.
    [folder] Такой папки в ящике нет.
    [certificate] У почтового сервера неверный или просроченный сертификат.
    [unknown-name] Такого почтового сервера не нашлось. Проверьте, нет ли опечатки.
    [private-address] Этот сервер во внутренней сети, туда бот не ходит.
    [no-connection] Почтовый сервер не отвечает. Проверьте имя и порт.
   *[other] Почтовый сервер ответил не по правилам.
}
error-call-over = Этот звонок уже отметил { $who }.
channel-news = { $news ->
    [fails]
        <b>Канал «{ $name }» не работает</b>
        Сообщения ждут, ничего не потеряно. { $why }
   *[works]
        <b>Канал «{ $name }» снова работает</b>
        Сообщения пошли дальше.
}
channel-no-address = ⚠ У этого магазина ещё нет адреса в интернете, который начинается с <code>https</code>. Его даёт BARKER_PUBLIC_URL: без него не придут отчёты и не будет ссылки «Отписаться».

channel-try = { $channel ->
    [email] <b>Пробное письмо</b>
    [sms] <b>Пробная SMS</b>
    [push] <b>Пробный push</b>
   *[other] <b>Пробный звонок</b>
}
channel-try-where = { $channel ->
    [email] Отправим на { $where }. Напишите другой адрес, если нужно.
    [sms] Отправим на { $where }. Напишите другой номер, если нужно.
    [push] Придёт в браузеры, где вы сами подписались.
   *[other] Задача придёт в этот чат; звонить предложит по вашему номеру.
}
channel-try-nowhere = { $channel ->
    [email] Напишите адрес, куда отправить.
    [sms] Напишите номер, куда отправить.
   *[other] Для пробы вы должны быть и покупателем: откройте бота как покупатель и оставьте телефон или подпишитесь на push на сайте.
}
channel-typo = ⚠ Нет ли опечатки? Похоже на <code>{ $meant }</code>.
channel-try-send = Отправить
channel-try-text = Это пробное сообщение магазина «{ $shop }». Канал работает.
channel-tried = { $state ->
    [waiting] ⏳ Отправляем…
    [unconfirmed] ❓ Сообщение ушло, но ответа не было. Проверьте, пришло ли оно, и не спешите повторять.
   *[sent] { $channel ->
        [email] ✅ Сервер принял письмо. Если его нет, загляните в «Спам».
        [sms] ✅ Провайдер принял SMS.
        [push] ✅ Отправлено.
       *[other] ✅ Задача создана.
    }
}
channel-tried-fault = ❌ { $why }
channel-tried-address = ❌ { $reason ->
    [hard] По этому адресу никого нет. Проверьте, нет ли опечатки.
    [soft] Сейчас не приняли: просят попробовать позже.
    [gone] В браузерах подписки больше нет.
    [no_channel] Канал на паузе.
   *[other] Получатель отказался принять сообщение.
}
sms-price = Частей: { $segments }, цена { $cost }.
sms-count-how = Напишите сюда текст — посчитаю, сколько это SMS и почём.
sms-count =
    { $alphabet ->
        [gsm] Латиница
       *[ucs] Кириллица или смайлики
    }: знаков { $length }, частей { $segments }, цена { $cost } за одного человека.
    Кириллицей в одну SMS входит 70 знаков, латиницей 160; в длинных — по 67 и 153.
sms-setup =
    <b>{ $provider }: отчёты о доставке</b>
    { $name ->
        [smsc] В личном кабинете SMSC откройте «Настройки → Уведомления» и впишите адрес обработчика:
        [sms_ru] В личном кабинете SMS.ru откройте «Программистам → Callback» и добавьте адрес:
       *[other] Twilio узнает адрес сам, вписывать ничего не нужно:
    }
    <code>{ $address }</code>
receipts-copy = Скопировать адрес отчётов
email-setup =
    <b>Письма от { $sender }</b>
    Чтобы письма не попадали в спам, у домена { $domain } должны быть записи SPF и DKIM: их даёт почтовая служба.
    { $dkim ->
        [signed] Подписываем сами, селектор <code>{ $selector }</code>: открытый ключ должен лежать в записи <code>{ $record }</code>.
       *[other] Подписывает ваша почтовая служба. Если она этого не делает, включите подпись DKIM в настройках канала.
    }

    Возвраты («не доставлено») приходят на { $sender }. Подключите этот ящик отдельно: Каналы → Подключить → «Возвраты писем». Если ваша служба сообщает о них вебхуком, дайте ей адрес:
    <code>{ $address }</code>
email-leave = Отписаться
email-leave-line = Отписаться: { $url }
leave-question = Не присылать письма со скидками и новинками магазина «{ $shop }»?
leave-yes = Не присылать
leave-done = Больше не пришлём. Письма о ваших заказах в магазине «{ $shop }» приходить будут.
leave-unknown = Эта ссылка не работает. Откройте её из письма ещё раз, целиком.
push-setup =
    <b>Push в браузере: что поставить на сайт</b>
    1. Файл <code>/barker-push.js</code> в корне сайта с одной строкой:
    <code>{ $worker }</code>
    2. На страницы, после <code>t.js</code>:
    <code>{ $tag }</code>
    3. По нажатию вашей кнопки «Сообщать мне»:
    <code>{ $call }</code>
push-yes-text = Сообщать о скидках и новинках магазина { $shop }
push-subscribers = Подписались: { $people } чел., браузеров { $browsers }.
push-copy-worker = Скопировать 1
push-copy-tag = Скопировать 2

calls = { $count ->
    [0] <b>Звонки</b>
        Сейчас звонить некому.
   *[other] <b>Звонки</b>
        Ждут: { $count }. Сверху те, кто ждёт дольше.
}{ $later ->
    [0] {""}
   *[other] {" "}Отложено: { $later }.
}
call =
    <b>Позвонить: { $name }</b>
    { $phone }
call-script = { $script }
call-state = { $status ->
    [open] { $is_later ->
        [yes] Перезвонить { $due }. Попыток: { $tries }.
       *[no] Ждёт звонка с { $due }.
    }
    [dropped] Не успели: задача закрыта { $done }.
   *[done] { $outcome ->
        [reached] ✅ Дозвонились { $done }.
        [no_answer] Не ответил, попыток: { $tries }. Закрыто { $done }.
       *[refused] Отказался { $done }.
    }
}
call-reached = Дозвонились
call-no_answer = Не ответил
call-refused = Отказался
call-later = Перезвонить
call-copy = Скопировать телефон
call-customer = Карточка покупателя
call-ended = { $outcome ->
    [reached] Записали: дозвонились
    [refused] Записали: отказался
    [no_answer] Записали: не ответил
   *[again] Не ответил. Напомним { $again }
}
call-later-when = Когда перезвонить: { $name }?
call-in-hour = Через час
call-in-day = Завтра
call-in-week = Через неделю
call-put-off = Напомним { $moment }

customer-addresses = <b>{ $name }: куда пишем</b>
customer-address = <b>{ $channel }</b> { $where }: { $state ->
        [open] можно писать
        [off] канал не подключён
        [none] адреса нет
        [blocked] заблокировал бота
        [hard] адреса больше нет, не пишем
        [complaint] жаловался на спам, не пишем
       *[soft] три раза подряд не принял, рекламу не шлём
    }; { $agreed ->
        [yes] скидки — да
        [no] скидки — нет
       *[unknown] о скидках не спрашивали
    }
customer-address-reopen = { $channel ->
    [email] Адрес почты исправен
   *[sms] Номер исправен
}
customer-address-reopened = Снова пишем
consent-channel-push = push
consent-channel-call = звонок
timeline-message_bounced = Сообщение не дошло
timeline-message_complained = Пожаловался на письмо
timeline-manager_call = Звонок менеджера
audit-address_reopened = адрес покупателя снова считается исправным
