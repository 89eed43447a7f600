# Сколько писать людям: правила, стоп-лист, часы покупателя.

screen-pressure = Сколько писать людям
pressure = <b>Сколько писать людям</b>
pressure-line-day = В сутки одному человеку: <b>{ $value }</b>
pressure-line-week = В неделю: <b>{ $value }</b>
pressure-line-gap = Пауза между сообщениями: <b>{ $value }</b>
pressure-line-quiet = Тихие часы по времени человека: <b>{ $value }</b>
pressure-line-control = Контрольная группа: <b>{ $value }</b>
pressure-line-part = { $part }: <b>{ $value }</b>
pressure-today = Написать всем сейчас можно было бы <b>{ $count }</b> из { $size }
pressure-today-slow = Сколько людей это пропускает сейчас, быстро посчитать не получилось.
pressure-how = ? Как считается
pressure-about =
    <b>Как считается</b>

    Правила — для рекламы: рассылок, напоминаний о корзине, снижений цены, просьб об отзыве. О заказах, оплате и доставке пишем без ограничений и в любое время.

    <b>Попытка занимает место,</b> даже если сообщение не дошло: так человеку не пишут без конца, когда что-то не работает.
    <b>Сутки</b> — любые 24 часа, <b>неделя</b> — любые 7 суток, поэтому в полночь никого не заваливает.
    <b>Новое правило</b> действует с этой минуты и вчерашнего не отменяет.
    <b>Кому выпала ночь,</b> получит утром, в течение получаса после конца тихих часов, а не все в одну секунду. Если к утру сообщение устареет, оно не уйдёт.
    <b>Перед самой отправкой</b> всё проверяется ещё раз: согласие, стоп-лист, блокировка, лимиты.
pressure-name-day = В сутки
pressure-name-week = В неделю
pressure-name-gap = Пауза
pressure-name-quiet = Тихие часы
pressure-name-control = Контрольная группа
pressure-rule =
    <b>{ $name }</b>
    <i>? { $about }</i>

    Сейчас: { $value }. Выберите или напишите своё.
pressure-hint-day = Сколько рекламных сообщений один человек получит за любые 24 часа, по всем каналам вместе. Напишите число.
pressure-hint-week = Сколько рекламных сообщений один человек получит за любые 7 суток, по всем каналам вместе. Напишите число.
pressure-hint-gap = Сколько минут проходит между двумя рекламными сообщениями одному человеку. Напишите число минут.
pressure-hint-quiet = Часы, когда рекламу не присылаем: по часам самого человека, если они известны, иначе по часам магазина. Напишите, например, 22:00-9:00.
pressure-hint-control = Доля людей, кому реклама не приходит никогда: сравнив с ними остальных, видно, что рассылки принесли на самом деле. Люди всегда одни и те же. Напишите процент, до 10.
pressure-hint-part = Свой лимит вдобавок к общему. Напишите «1/3» — один раз в сутки и три в неделю, «2» — два раза в сутки.
screen-pressure_parts = По каналам и темам
pressure-parts =
    <b>По каналам и темам</b>
    Общие лимиты действуют всегда, здесь можно быть ещё сдержаннее.
pressure-channel-telegram = Telegram
pressure-channel-email = Почта
pressure-channel-sms = SMS
pressure-channel-push = Пуш
pressure-topic-marketing = Рассылки
pressure-topic-cart = Корзина
pressure-topic-price = Цены и наличие
pressure-topic-review = Отзывы
pressure-unlimited = без ограничений
pressure-no = нет
pressure-share = { $share } %
pressure-as-all = только общий
pressure-a-day = { $count } в сутки
pressure-a-week = { $count } в неделю
pressure-minutes = { $count } мин
pressure-hours = { $count } ч

left-out-stop_list = в стоп-листе
left-out-no_contact = нет Telegram
left-out-blocked = заблокировали бота
left-out-no_consent = не соглашались на рассылки
left-out-control = контрольная группа
left-out-capped = недавно уже получали достаточно
left-out-no_value = нечего подставить в текст

pressure-reason-erased = человек удалил свои данные
pressure-reason-stop_list = человек в стоп-листе
pressure-reason-no_contact = нет Telegram
pressure-reason-blocked = бот заблокирован
pressure-reason-no_consent = нет согласия на рассылки
pressure-reason-control = человек в контрольной группе, реклама ему не приходит
pressure-reason-quiet = у человека сейчас тихие часы
pressure-reason-cap_day = за сутки уже получил достаточно
pressure-reason-cap_week = за неделю уже получил достаточно
pressure-reason-cap_channel = этим каналом уже получил достаточно
pressure-reason-cap_topic = на эту тему уже получил достаточно
pressure-reason-gap = последнее сообщение было только что

screen-stop_list = Стоп-лист
stop-list =
    <b>Стоп-лист</b>
    { $count ->
        [0] Пока пусто.
        [one] { $count } адрес.
        [few] { $count } адреса.
        [many] { $count } адресов.
       *[other] { $count } адреса.
    } Этим людям не пишем ничего, даже о заказах, и после новой загрузки базы тоже.

    Чтобы добавить, пришлите телефон, почту, @имя вашего покупателя или «id 123456»: по одному в строке. Или файл, где они в первом столбце.
stop-list-added = Добавлено: { $count }. { $known ->
    [0] {""}
   *[other] Уже были: { $known }.
}
stop-list-removed = Убран из стоп-листа.
stop-entry =
    <b>{ $address }</b>
    В стоп-листе с { $since }, { $source }.

    Убрать? Писать этому человеку снова станет можно, если он не отказывался сам.
stop-source-staff = добавлен вручную
stop-source-file = добавлен файлом
stop-source-complaint = по жалобе
stop-entry-remove = Убрать из стоп-листа
thing-stop-entry = Этого адреса в стоп-листе уже нет.
error-bad-address = Не понял «{ $typed }». Нужен телефон, почта, @имя покупателя или «id 123456».
error-bad-hours = Не понял часы. Напишите так: 22:00-9:00.
error-always-quiet = Так писать будет некогда: оставьте хотя бы час.

screen-my_hours = Когда мне писать
my-hours =
    <b>Когда вам писать</b>
    Новости и скидки не присылаем: { $hours }.
    Ваш часовой пояс: { $zone }.

    Выберите часы, когда не беспокоить, или напишите свой город. О заказах пишем сразу.
my-hours-as-shop = как принято в магазине
my-hours-any = Присылайте в любое время

screen-customer_writing = Можно ли написать
customer-writing = <b>{ $name }</b> · можно ли написать
customer-writing-yes = ✓ Рассылка сейчас дойдёт.
customer-writing-no = ✗ Рассылка сейчас не уйдёт: { $reason }.
customer-writing-from = Можно будет { $moment } по времени магазина.
customer-writing-lately = Рекламных сообщений: за сутки { $today }, за неделю { $week }.
customer-writing-hours = Тихие часы: { $hours }.
customer-stop = Больше не писать никогда
customer-stopped = В стоп-листе. Не напишем ничего, даже о заказах.

audit-pressure_changed = изменено, сколько писать людям: { $what }
audit-stop_list_added = в стоп-лист добавлено адресов: { $count }
audit-stop_list_removed = из стоп-листа убран адрес № { $number }

broken-stop_list = писали человеку из стоп-листа
broken-no_consent = писали без согласия
broken-control = реклама контрольной группе
broken-quiet = реклама в тихие часы
broken-gap = без паузы после прошлого сообщения
broken-cap_day = больше, чем можно за сутки
broken-cap_week = больше, чем можно за неделю
broken-cap_channel_day = больше, чем можно за сутки этим каналом
broken-cap_channel_week = больше, чем можно за неделю этим каналом
broken-cap_topic_day = больше, чем можно за сутки на эту тему
broken-cap_topic_week = больше, чем можно за неделю на эту тему
