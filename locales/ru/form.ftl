# Форма: вопросы по одному, кнопками или словами.

screen-form = Вопросы
thing-form = Эта форма уже закрыта. Откройте её заново.
form-title = <b>{ $title }</b>
form-field =
    <b>{ $title }</b> › { $field }
    Сейчас: { $value }
form-missing = Заполните это поле.
form-unset = не задано
form-more = { $names } и ещё { $more }
form-all = Показать все
form-number =
    <code>{ $typed }</code>
    От { $least } до { $most }. Наберите кнопками или напишите число.
form-choose = Выберите кнопкой.
form-choose-some = Отметьте нужное и нажмите «Готово».
form-write = Напишите ответ, не длиннее { $most } знаков.
form-day = Выберите день или напишите дату, например { $example }.
form-day-example = 16.03.2026
form-day-today = Сегодня
form-day-yesterday = Вчера
form-day-week = Неделю назад
form-day-month = 30 дней назад
form-weekdays = Пн Вт Ср Чт Пт Сб Вс
form-months = январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
form-pick =
    Выбрано: { $chosen }
    { $is_wished ->
        [yes] { $total ->
            [0] По «{ $wish }» ничего. Напишите иначе.
           *[other] Нашлось по «{ $wish }»: { $total }. Отметьте нужное или напишите часть названия, чтобы найти.
        }
       *[no] { $total ->
            [0] Выбирать пока не из чего: таких данных в магазине ещё нет.
           *[other] Всего: { $total }. Отметьте нужное или напишите часть названия, чтобы найти.
        }
    }
form-days = { $count ->
    [one] { $count } день
    [few] { $count } дня
    [many] { $count } дней
   *[other] { $count } дня
}
form-hours = { $count ->
    [one] { $count } час
    [few] { $count } часа
    [many] { $count } часов
   *[other] { $count } часа
}
form-percent = { $count } %

# Поля, общие для разных форм.
param-operator = Сравнение
param-value = Сколько
param-upper = Не больше
param-rank = Сколько лучших
param-days = За сколько дней
    .unset = за всё время
param-hours = Сколько часов
param-day = День
param-until = По какой день
param-or_empty = И у кого не указано
param-period = Период
param-first_day = С какого дня
param-last_day = По какой день
param-counting = Какие заказы
param-some = Только некоторые заказы
param-total_from = Сумма заказа от
    .unset = любая
param-total_to = Сумма заказа до
    .unset = любая
param-sources = Каналы заказа
param-deliveries = Способы доставки
param-branches = Филиалы
param-payments = Способы оплаты
param-promo = Промокод
param-weekdays = Дни недели
param-days_before = Дней до сегодня
param-days_after = Дней после сегодня
param-least = Разных, не меньше
param-most = Не больше
    .unset = без предела
param-times = Сколько раз, не меньше
param-statuses = Статусы
param-in_statuses = В каких статусах
param-measure = Как считать
param-which = Какой заказ
param-by = Чем задать
param-things = Что
param-quantity = Штук, не меньше
param-piece = Часть слова
param-channels = Где
param-topic = О чём

option-gte = не меньше
option-lte = не больше
option-eq = ровно
option-ne = не равно
option-gt = больше
option-lt = меньше
option-between = от и до
option-not_between = вне промежутка
option-top_n = первые по величине
option-top_pct = лучшие проценты
option-empty = не указано
option-not_empty = указано
option-in_last = за последние дни
option-not_in_last = не за последние дни
option-more_than_ago = раньше, чем столько дней назад
option-on = в этот день
option-before = до этого дня
option-after = после этого дня
option-is_today = сегодня
option-in_last_exact = за последние часы
option-any_of = что-то из этого
option-all_of = всё это
option-none_of = ничего из этого
option-exactly = ровно это
option-in = один из
option-nin = ни один из
option-starts = начинается с
option-ends = кончается на
option-contains = содержит
option-not_contains = не содержит
option-telegram = Telegram
option-email = Почта
option-sms = СМС
option-marketing = Рассылки
option-service = Служебные сообщения
option-hours = последние часы
option-days = последние дни
option-dates = по датам
option-counted = засчитанные
option-all = любые, и отменённые
option-completed = только выполненные
option-whatever = не важно
option-with = с ним
option-without = без него
option-in_next = в ближайшие дни
option-weekday_in = по дням недели
option-anniversary_in = годовщина
option-regex = по образцу
option-size = сколько разных
option-true = да
option-false = нет
option-unknown = неизвестно
option-did = было
option-did_not = не было
option-not_in = не сейчас
option-entered_in_last = начали за последние дни
option-left_in_last = закончили за последние дни
option-stayed_at_least = уже столько дней
option-monday = понедельник
option-tuesday = вторник
option-wednesday = среда
option-thursday = четверг
option-friday = пятница
option-saturday = суббота
option-sunday = воскресенье
option-mean = в среднем
option-median = посередине
option-last = последний
option-first = первый
option-any = любой
option-open = незавершённый
option-new = новый
option-paid = оплачен
option-fulfilled = выполнен
option-cancelled = отменён
option-refunded = возвращён
option-product = товары
option-category = категории
option-brand = бренды
option-code = по коду
option-campaign = по рассылке
option-orders = заказов
option-money = денег
option-count = сколько
option-share = процент
option-hour_of_day = час
option-day_of_week = день недели
option-times = по разам
option-sum = сумма
option-average = среднее
option-smallest = наименьшее
option-largest = наибольшее
option-distinct = сколько разных
option-f = женский
option-m = мужской
option-given = назвали сами
option-predicted = определено
option-set = указано
option-city = город
option-inferred = по времени посещений
option-active = активен
option-never = не начинал
option-blocked = заблокировал
option-deactivated = удалил аккаунт
option-kicked = выгнал бота
option-name = имя
option-phone = телефон
option-gender = пол
option-birthday = день рождения
option-time_zone = часовой пояс
option-ios = iOS
option-android = Android
option-tdesktop = Telegram Desktop
option-macos = macOS
option-weba = Web A
option-webk = Web K
