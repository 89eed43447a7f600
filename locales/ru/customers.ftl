# Покупатели: поиск, карточка, объединение.

error-cannot-merge = { $reason ->
    [same] Это один и тот же покупатель.
    [two-telegrams] У обоих свой Telegram. Сами такие записи не объединяются, это может сделать только сотрудник.
    [guest] Заказы без покупателя объединить ни с кем нельзя.
   *[erased] Данные одного из них удалены по его просьбе.
}
audit-customers_merged = покупатели № { $kept } и № { $gone } объединены: { $why ->
    [staff] вручную
    [phone] общий телефон
    [email] общая почта
    [browser] один браузер
   *[other] связаны другими записями
}
audit-customers_parted = покупатели № { $kept } и № { $gone } разъединены
audit-customer_changed = покупатель № { $number }: изменено поле «{ $column ->
    [name] имя
    [phone] телефон
    [email] почта
    [time_zone] часовой пояс
   *[city] город
}»
audit-customer_entrusted = покупатель № { $number }: { $name ->
    [none] менеджер снят
   *[other] менеджер теперь { $name }
}
audit-customer_tagged = покупатель № { $number }: метка «{ $tag }»
audit-customer_untagged = покупатель № { $number }: снята метка «{ $tag }»
audit-customer_exported = выгружены данные покупателя № { $number }
audit-tracking_asked = за визитами следим только с согласия
audit-tracking_not_asked = за визитами следим без вопроса
error-contact-taken = Этот контакт уже у покупателя № { $number } ({ $name }). Если это один человек, объедините их: «Ещё», «Объединения».
thing-merge = Этого объединения больше нет.
thing-order = Этого заказа больше нет.

screen-customers = Покупатели
command-customers = Покупатели
customers = <b>Покупатели</b>
    { $count ->
        [0] Пока никого.
        [one] { $count } покупатель, новые сверху
        [few] { $count } покупателя, новые сверху
        [many] { $count } покупателей, новые сверху
       *[other] { $count } покупателя, новые сверху
    }
customers-found = <b>Покупатели: { $wish }</b>
    { $count ->
        [0] Никто не подходит. Попробуйте часть имени или последние цифры телефона.
        [one] Подходит { $count } покупатель
        [few] Подходят { $count } покупателя
        [many] Подходят { $count } покупателей
       *[other] Подходят { $count } покупателя
    }
customers-how = Чтобы найти, напишите имя, телефон, почту, номер покупателя, номер заказа, метку или @имя в Telegram.
customers-all = Показать всех
customers-no-name = Без имени, № { $number }
customer-card = <b>{ $name }</b> · № { $number }
customer-phone = Телефон: { $value }
customer-email = Почта: { $value }
customer-city = Город: { $value }
customer-time_zone = Часовой пояс: { $value }
customer-manager-is = Менеджер: { $who }
customer-telegram = Telegram: { $account }{ $state ->
    [blocked] , бот заблокирован
   *[open] {""}
}
customer-accounts = Второй аккаунт: { $accounts }. Сообщения туда не шлём.
customer-since = С нами с { $day }{ $code ->
    [none] {""}
   *[other] , ссылка { $code }
}
customer-no-orders = Заказов пока нет.
customer-bought = { $count ->
    [one] { $count } заказ
    [few] { $count } заказа
    [many] { $count } заказов
   *[other] { $count } заказа
} на { $sum }, последний { $day }
customer-consent = { $state ->
    [on] ✓
   *[off] ✗
} { $topic }, { $channel }
consent-topic-marketing = Скидки и новинки
consent-topic-service = О заказах
consent-topic-tracking = Учёт визитов
consent-channel-telegram = Telegram
consent-channel-email = почта
consent-channel-sms = SMS
consent-channel-web = сайт
customer-tags-are = Метки: { $tags }
customer-field-is = { $label }: { $value }
customer-household = Общий телефон или почта: { $names }
customer-note-is = Заметка, { $who }: { $text }
customer-parts = Объединён из { $count ->
    [one] ещё { $count } записи
   *[other] ещё { $count } записей
}.
customer-orders = Заказы
customer-events = События
customer-messages = Сообщения
customer-segments = Сегменты
customer-tags = Метки
customer-notes = Заметки
customer-orders-title = <b>{ $name }: заказы</b> · { $count }
customer-orders-line = № { $number } · { $day } · { $total } · { $status }
customer-order = <b>Заказ № { $number }</b>
    { $moment } · { $status } · { $total }
customer-order-line = { $name } × { $quantity } = { $total }
customer-order-more = …и ещё { $count ->
    [one] { $count } строка
    [few] { $count } строки
    [many] { $count } строк
   *[other] { $count } строки
}
customer-order-refund = Возврат { $amount }, { $moment }
customer-events-title = <b>{ $name }: события</b> · { $count }
customer-events-day = <b>{ $day }</b>
customer-events-line = { $time } { $what }{ $has_about ->
    [yes] : { $about }
   *[no] {""}
}
timeline-bot_start = Открыл бота
timeline-bot_command = Отправил боту команду
timeline-bot_button = Нажал кнопку в боте
timeline-bot_blocked = Заблокировал бота
timeline-bot_unblocked = Вернулся в бота
timeline-visit_start = Пришёл
timeline-form_start = Начал заполнять
timeline-form_submit = Отправил форму
timeline-add_to_wishlist = Добавил в избранное
timeline-view_promotion = Увидел акцию
timeline-select_promotion = Выбрал акцию
timeline-view_search_results = Смотрел, что нашлось
timeline-login = Вошёл
timeline-sign_up = Зарегистрировался
timeline-share = Поделился
timeline-generate_lead = Оставил заявку
timeline-channel_joined = Вступил в канал
timeline-channel_left = Вышел из канала
timeline-link_click = Перешёл по ссылке
timeline-page_view = Страница
timeline-screen_view = Экран
timeline-view_item = Смотрел товар
timeline-view_item_list = Смотрел список
timeline-select_item = Выбрал товар
timeline-add_to_cart = Положил в корзину
timeline-remove_from_cart = Убрал из корзины
timeline-view_cart = Открыл корзину
timeline-begin_checkout = Начал оформление
timeline-add_shipping_info = Указал доставку
timeline-add_payment_info = Указал оплату
timeline-purchase = Купил
timeline-refund = Возврат
timeline-search = Искал
timeline-tap = Нажал
timeline-swipe = Листал
timeline-scroll_seen = Прокрутил
timeline-visible_time = Был на экране
timeline-checkout_step = Шаг оформления
timeline-js_error = Ошибка на странице
timeline-load_timing = Загрузка страницы
timeline-experiment_exposure = Увидел вариант
timeline-write_access = Ответил, можно ли писать
timeline-home_screen_added = Добавил ярлык на экран
timeline-home_screen_checked = Проверен ярлык на экране
customer-messages-title = <b>{ $name }: сообщения</b> · { $count }
customer-messages-service = сообщение о заказе
customer-messages-line = { $moment } <b>{ $what }</b>{ $has_segment ->
    [yes] {" "}(сегмент «{ $segment }»)
   *[no] {""}
}: { $status ->
    [sent] доставлено
    [failed] не доставлено
    [suppressed] не отправлено
    [unconfirmed] доставка не подтверждена
    [expired] устарело, не отправлено
    [recalled] отозвано
   *[planned] в очереди
}{ $reason ->
    [none] {""}
    [blocked] , бот заблокирован
    [no_consent] , нет согласия
    [no_contact] , некуда писать
    [erased] , данные удалены
    [stopped] , рассылку остановили
   *[other] , { $reason }
}
customer-letters = <b>Письма</b> · { $count }
customer-letters-line = { $moment } { $side ->
    [shop] магазин
   *[customer] покупатель
}: { $text }
customer-segments-title = <b>{ $name }: сегменты</b> · { $count }
    Нажмите на сегмент, чтобы увидеть почему.
customer-tags-title = <b>{ $name }: метки</b> · { $count }
customer-tags-how = Напишите метки через запятую, чтобы добавить. Нажмите на метку, чтобы снять.
customer-notes-title = <b>{ $name }: заметки</b> · { $count }
customer-notes-line = { $place }. { $who }, { $moment }
    { $text }
customer-notes-drop = Удалить { $place }
customer-notes-how = Напишите сообщение, оно станет заметкой. Покупатель её не видит, но получит в выгрузке своих данных.
customer-edit = <b>{ $name }: изменить</b>
    Что изменить? Свои поля пишите прямо сюда: «Размер: 42». Пусто после двоеточия уберёт поле.
customer-column = <b>{ $name }: { $column }</b>
    Сейчас: { $value }. Напишите новое значение или «-», чтобы убрать.
customer-column-empty = пусто
customer-column-name = имя
customer-column-phone = телефон
customer-column-email = почта
customer-column-city = город
customer-column-time_zone = часовой пояс
customer-manager = менеджер
customer-manager-title = <b>{ $name }: менеджер</b>
    Сейчас: { $who }. Нажмите на того, кто ведёт покупателя.
customer-manager-nobody = Снять менеджера
customer-saved = Сохранено.
customer-more = <b>{ $name }: ещё</b>
    Объединить с другой записью, выдать данные покупателю, удалить их по его просьбе.
customer-merges = Объединения
customer-export = Выгрузить данные
customer-erase = Удалить данные
customer-exported = Файл ниже в чате. Передайте его покупателю.
customer-erase-question =
    <b>Удалить данные: { $name }?</b>
    Имя, контакты, письма, заметки, метки и содержание событий сотрём. { $orders ->
        [0] Заказов нет.
        [one] { $orders } заказ останется в учёте без имени.
        [few] { $orders } заказа останутся в учёте без имени.
        [many] { $orders } заказов останутся в учёте без имени.
       *[other] { $orders } заказа останутся в учёте без имени.
    } Вернуть будет нельзя.
customer-erased = Данные удалены.
customer-merges-title = <b>{ $name }: объединения</b> · { $count }
customer-merges-line = № { $number } ({ $name }), { $moment }
    { $why }
customer-merges-how = Есть вторая запись того же человека? Напишите её имя, телефон или номер, покажу обе рядом.
customer-merges-undo = Разъединить № { $number }
customer-merges-nobody = Никого не нашёл. Попробуйте телефон, почту или номер покупателя.
customer-merges-many = Подходят несколько: { $count }. Напишите точнее, лучше телефон или номер.
customer-parted = Разъединены. Сами они больше не объединятся.
customer-merge = <b>Это один человек?</b>
    Заказы, события, сообщения и метки соберутся на одной карточке. Разъединить можно в любой момент.
customer-merge-line = <b>{ $name }</b> · № { $number }
    { $contact }
    { $orders ->
        [one] { $orders } заказ
        [few] { $orders } заказа
        [many] { $orders } заказов
       *[other] { $orders } заказа
    }
customer-merge-accounts =
    <b>У обоих свой Telegram.</b> Обычно это два разных человека, поэтому сами такие записи не объединяются. Объединяйте, только если точно знаете, что это второй аккаунт того же покупателя: писать будем на аккаунт записи «{ $name }», а второй увидит те же заказы и данные.
customer-merge-yes = Да, объединить
customer-merged = Объединены.
merge-why-staff = Объединил сотрудник
merge-why-phone = Общий телефон
merge-why-email = Общая почта
merge-why-number = Один номер покупателя
merge-why-browser = Один браузер
merge-why-ga = Один посетитель в статистике сайта
merge-why-metrika = Один посетитель в Метрике
merge-why-chain = Связаны через другие записи
job-forget_strangers = Удаление безымянных посетителей
screen-merges = Объединения
merges = <b>Объединения</b>
    { $count ->
        [0] Пока никого не объединяли.
        [one] { $count } объединение, новые сверху. Нажмите, чтобы посмотреть или разъединить.
        [few] { $count } объединения, новые сверху. Нажмите, чтобы посмотреть или разъединить.
        [many] { $count } объединений, новые сверху. Нажмите, чтобы посмотреть или разъединить.
       *[other] { $count } объединения, новые сверху. Нажмите, чтобы посмотреть или разъединить.
    }
merges-line = { $moment } <b>{ $kept }</b> + { $gone }
    { $why }
merges-open = Открыть: { $who }
customer-figures = Все показатели
customer-figures-title = <b>{ $name }</b> · показатели
    { $count ->
        [one] Известен { $count } показатель. О чём данных мало, того здесь нет.
        [few] Известно { $count } показателя. О чём данных мало, того здесь нет.
        [many] Известно { $count } показателей. О чём данных мало, того здесь нет.
       *[other] Известно { $count } показателя. О чём данных мало, того здесь нет.
    }
customer-figures-group =
    { "" }
    <b>{ $name }</b>
customer-figures-moment =
    { "" }
    Посчитано { $moment } по времени магазина.
customer-basket = В корзине: { $what }
job-note_facts = Отмечает, что сообщило приложение
