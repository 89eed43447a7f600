# Согласия и данные покупателя.

welcome =
    { $greeting }

    { $question }
welcome-greeting = Здравствуйте! Это бот магазина «{ $shop }».
consent-marketing = Можно присылать вам скидки и новинки? Отказаться можно в любой момент в меню.
consent-service = О заказах, оплате и доставке пишем всегда, когда это нужно по вашему заказу.
consent-yes = Да, присылайте
consent-no = Нет, только о заказах
consent-thanks = Спасибо! Будем писать по делу и нечасто.
consent-refused = Хорошо. Напишем только о ваших заказах.
my-messages =
    <b>Сообщения от магазина</b>
    Что вам присылать?
my-messages-line = { $state ->
    [on] ✓ { $topic }: присылаем
   *[off] ✗ { $topic }: не присылаем
}
my-messages-stop-marketing = Не присылать скидки и новинки
my-messages-allow-marketing = Присылать скидки и новинки
my-messages-stop-service = Не писать о заказах
my-messages-allow-service = Писать о заказах
my-messages-saved = Готово, действует с этой минуты.
topic-marketing = Скидки и новинки
topic-service = О заказах
my-orders = <b>Мои заказы</b> · { $count }
my-orders-none =
    <b>Мои заказы</b>
    Заказов пока нет. Если вы покупали раньше, напишите магазину: заказы привяжут к вам.
my-orders-line = № { $number } от { $day }: { $total }, { $status }
my-data =
    <b>Мои данные</b>
    Имя: { $name }
    Телефон: { $phone }
    E-mail: { $email }
    Город: { $city }
    Заказов: { $orders }
my-data-nothing = не указано
my-data-delete = Удалить мои данные
my-data-confirm =
    <b>Удалить данные?</b>
    Имя, контакты, письма и согласия сотрём. { $orders ->
        [0] Заказов у вас нет.
        [one] { $orders } заказ останется в учёте без вашего имени.
        [few] { $orders } заказа останутся в учёте без вашего имени.
        [many] { $orders } заказов останутся в учёте без вашего имени.
       *[other] { $orders } заказа останутся в учёте без вашего имени.
    } Вернуть будет нельзя.
my-data-delete-yes = Удалить навсегда
my-data-deleted =
    <b>Данные удалены</b>
    Писать вам мы больше не будем. Захотите вернуться — нажмите /start.
