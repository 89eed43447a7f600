# Готовые сегменты: имя каждого, разделы, чего не хватает.

segment-templates =
    <b>Готовые сегменты</b> › { $name }
    Нажмите, и сегмент готов. Потом его можно изменить.
segment-starters =
    <b>Готовые сегменты</b> › разделы
    Всего { $count }. О чём они?
segment-starters-more = Ещё { $count } по разделам
segment-starters-line = { $name } · { $count }
segment-starter-line = { $state ->
    [lacking] { $name } — { $what }
    [asks] { $name } — спрошу, что именно
    [slow] { $name } — считаю дольше обычного
   *[size] { $name } — { $count }
}
segment-starter =
    <b>Готовые сегменты</b> › { $name }
    Пока в нём никого не будет.
segment-starter-need = У магазина { $what }. { $how }
segment-starter-anyway = Взять всё равно
segment-starters-common = главные
segment-starters-life = Путь покупателя
segment-starters-value = Деньги
segment-starters-rfm = RFM
segment-starters-now = Сейчас важно
segment-starters-taste = Привычки
segment-starters-reach = Связь
segment-starter-buyers = Все покупатели
segment-starter-repeat = Купили 2+ раза
segment-starter-sleeping = Не покупали 90 дней
segment-starter-new = Новые за 30 дней
segment-starter-large = Крупный чек
segment-starter-contactable = Можно писать
segment-starter-one_time = Купили один раз
segment-starter-lost = Потерянные: год без покупок
segment-starter-overdue = Просрочили свой ритм
segment-starter-never_bought = Ещё не покупали
segment-starter-vip = Лучшие 10 % по выручке
segment-starter-rfm_best = RFM: лучшие
segment-starter-rfm_loyal = RFM: верные
segment-starter-rfm_promising = RFM: подают надежды
segment-starter-rfm_newcomers = RFM: новички
segment-starter-rfm_at_risk = RFM: начали отставать
segment-starter-rfm_cannot_lose = RFM: жалко потерять
segment-starter-rfm_gone = RFM: ушли
segment-starter-rfm_cooled = RFM: остыли за месяц
segment-starter-cart_abandoned = Брошенная корзина
segment-starter-birthday_week = День рождения на неделе
segment-starter-points_expiring = Сгорают баллы
segment-starter-promo_unused = Не использовали промокод
segment-starter-waiting_goods = Ждут поступления
segment-starter-payment_failed = Не смогли оплатить
segment-starter-discount_hunters = Охотники за скидками
segment-starter-wish_unbought = Хотят, но не покупают
segment-starter-reviewers = Пишут отзывы
segment-starter-complainers = Недовольные
segment-starter-returners = Часто возвращают
segment-starter-bought_without = Купили одно и не купили другое
segment-starter-ads_never_bought = Пришли по рекламной ссылке и не купили
segment-starter-silent_readers = Не замечают рассылки
segment-starter-visitors_unbought = Заходят, но не покупают
segment-need-order = нет заказов
    .how = Пришлите файл заказов или подключите магазин в настройках.
segment-need-goods = нет товаров в заказах
    .how = Пришлите файл заказов, где названы товары.
segment-need-discount = нет заказов со скидкой
    .how = Пришлите файл заказов со столбцом скидки.
segment-need-refund = нет возвратов
    .how = Пришлите файл возвратов или отмечайте их в заказах.
segment-need-payment = нет оплат
    .how = Их сообщает программа магазина: Настройки → Подключения.
segment-need-cart = нет корзин
    .how = Их сообщают сайт и Mini App: Настройки → Подключения.
segment-need-wish = нет избранного
    .how = Пришлите файл избранного или сообщайте его с сайта.
segment-need-waiting = никто не ждёт поступления
    .how = Пришлите файл ожидания или сообщайте его с сайта.
segment-need-loyalty = нет баллов
    .how = Пришлите файл баллов.
segment-need-promo = нет промокодов
    .how = Пришлите файл выданных промокодов.
segment-need-review = нет отзывов
    .how = Пришлите файл отзывов.
segment-need-birthday = нет дней рождения
    .how = Пришлите файл покупателей со столбцом дня рождения.
segment-need-consent = никто не согласился на сообщения
    .how = Согласие спрашивает бот, когда человек начинает с ним разговор.
segment-need-link = никто не пришёл по ссылке
    .how = Сделайте ссылку в разделе «Ссылки».
segment-need-letter = ещё не было рассылок
    .how = Отправьте первую рассылку.
segment-need-event = нет посещений
    .how = О них сообщают сайт и Mini App: Настройки → Подключения.
