# Заказы с сайта: Tilda, WooCommerce, что пришло и что не поняли.

screen-order_hooks = Заказы с сайта
screen-hook_setup = Как подключить
screen-hook_calls = Что пришло
screen-hook_statuses = Статусы
job-read_hooks = Заказы с сайта
job-forget_hooks = Старые вызовы сайта
thing-call = Этого вызова больше нет.
error-hook-refused = Сайт прислал заказ с другим ключом или подписью. Проверьте, что секрет там и здесь один.
audit-hook_again = ещё раз разобраны вызовы сайта: { $count }
audit-hook_status = статус сайта «{ $word }» теперь { $status }
audit-hook_statuses_usual = статусы сайта снова обычные

connectors-orders =
    <b>Заказы с сайта</b>

    Сайт сам сообщает о каждом заказе. Заказ сразу виден на карточке покупателя, в сегментах и отчётах.
    .none = Пока не подключён ни один сайт.

connector-tilda = Tilda
    .hint = Заказы из корзины Tilda. Ключ не обязателен, но с ним чужой заказ не пройдёт.
connector-tilda-place = Где передавать ключ
    .hint = В Tilda это поле «Куда передавать API key».
connector-tilda-secret = Ключ
    .hint = Придумайте от 8 знаков и впишите такой же в Tilda.
connector-tilda-title_of_key = Название ключа
    .hint = В Tilda это поле «API NAME».
option-none = не передавать
option-field = в данных
option-header = в заголовке
option-cookie = в cookie
connector-tilda-step-1 = В Tilda откройте «Настройки сайта → Формы → Webhook».
connector-tilda-step-2 = В «Webhook URL» вставьте адрес: <code>{ $address }</code>
connector-tilda-step-3 = { $place ->
    [none] «API key» оставьте пустым.
   *[other] «API key» и его название впишите такие же, как здесь, и выберите, куда его передавать: { $place ->
        [header] в заголовок.
        [cookie] в cookie.
       *[other] в данные (POST).
    }
}
connector-tilda-step-4 = Включите «Передавать Cookies» и «Передавать данные по товарам в заказе — массивом».
connector-tilda-step-5 = В блоке корзины, в «Контенте», отметьте приём данных Webhook и опубликуйте страницы.
connector-tilda-step-6 = Сделайте пробный заказ.

connector-woocommerce = WooCommerce
    .hint = Заказы магазина на WordPress. Секрет придумайте сами: им сайт подпишет каждый заказ.
connector-woocommerce-secret = Секрет
    .hint = Любая длинная строка. Такую же впишете в WooCommerce.
connector-woocommerce-step-1 = В WordPress откройте «WooCommerce → Настройки → Дополнительно → Вебхуки» и нажмите «Добавить вебхук».
connector-woocommerce-step-2 = Статус «Активен», тема «Заказ создан», адрес доставки: <code>{ $address }</code>
connector-woocommerce-step-3 = В поле «Секрет» впишите тот же секрет, что дали здесь. Версия API — любая.
connector-woocommerce-step-4 = Добавьте ещё два таких же с темами «Заказ обновлён» и «Заказ удалён»: без них мы не узнаем об оплате и отмене.
connector-woocommerce-step-5 = Сделайте пробный заказ.

hook-setup = <b>{ $name }: как подключить</b>
hook-setup-no-address = ⚠ У этого магазина ещё нет адреса в интернете, который начинается с <code>https</code>. Его даёт BARKER_PUBLIC_URL, без него сайт сюда не достучится.
hook-setup-waiting = ⏳ Ждём первый заказ… Экран обновится сам.
hook-setup-paused = На паузе: заказы принимаем, но пока не разбираем.
hook-setup-came = ✅ Работает. { $orders ->
    [one] Принят { $orders } вызов
    [few] Приняты { $orders } вызова
    [many] Принято { $orders } вызовов
   *[other] Принято { $orders } вызова
}{ $waiting ->
    [0] {""}
   *[other] , разбираем ещё { $waiting }
}{ $troubled ->
    [0] .
   *[other] , не поняли { $troubled }.
}
hook-setup-copy = Скопировать адрес
hook-setup-card = К подключению

hook-calls = <b>{ $name }: { $is_bad ->
    [yes] что не поняли
   *[no] что пришло
}</b>

    Разобрано: { $orders }, ждут: { $waiting }, с ошибкой: { $troubled }. Разобранные вызовы храним 30 дней, с ошибкой — 90.
hook-calls-line = { $status ->
    [waiting] ⏳
    [done] ✅
    [same] ✅
    [skipped] ➖
   *[other] ⚠
} { $moment } · № { $number }
hook-calls-bad = Только с ошибкой: { $count }
hook-calls-all = Все вызовы
hook-calls-again = Разобрать ещё раз
hook-again = { $count ->
    [0] Пробовать нечего: подпись у них всё ещё не подходит.
    [one] Пробуем ещё раз { $count } вызов.
    [few] Пробуем ещё раз { $count } вызова.
    [many] Пробуем ещё раз { $count } вызовов.
   *[other] Пробуем ещё раз { $count } вызова.
}
hook-call = <b>Вызов сайта</b> · { $moment }
    Заказ № { $number }
    { $status ->
        [waiting] Ждёт разбора, попыток: { $attempts }.
        [done] Разобран.
        [same] Разобран, нового в нём не было.
        [skipped] Пропущен.
        [refused] Не принят.
       *[other] Не понят.
    }
hook-call-said = <b>Что ещё было в заказе</b>
hook-call-field = { $name }: { $value }
hook-call-person = Покупатель
hook-call-again = Разобрать ещё раз
hook-call-raw = Как пришло, файлом
hook-skipped-skip = Заказы с таким статусом вы просили не принимать, или удалён заказ, которого здесь не было.
hook-skipped-other-topic = Вызов не о заказе.
hook-skipped-no-cart = Это заявка из формы, не заказ.
hook-skipped-unknown-order = Удалён заказ, о котором мы не знали.
connector-problem-bad-signature = Подпись или ключ не подошли. Исправьте секрет, потом разберите вызов ещё раз.
connector-problem-no-number = В вызове нет номера заказа.
connector-problem-bad-money = Сумму не прочитать: { $sample }
connector-problem-bad-line = Строку заказа не прочитать: { $sample }
connector-problem-bad-field = Поле не подошло: { $sample }
connector-problem-bad-phone = Телефон не похож на настоящий: { $sample }. Заказ принят без него.
connector-problem-other-currency = Заказ в другой валюте: { $sample }.
connector-problem-unknown-status = Незнакомый статус «{ $sample }». Заказ принят, а значение статуса выберите в «Статусах».
connector-problem-unreadable = Это не JSON и не форма, прочитать не удалось.
connector-problem-gave-up = Разобрать не получилось восемь раз подряд.
connector-problem-secret-lost = Секрет этого подключения зашифрован другим ключом. Введите его заново.
connector-count-orders_new = Новых заказов: { $count }
connector-count-orders_changed = Изменилось заказов: { $count }
connector-count-orders_same = Повторов: { $count }
connector-count-orders_failed = Не поняли: { $count }

hook-statuses = <b>{ $name }: статусы</b>

    Слева — как называет сайт, справа — что это значит здесь. Нажмите, чтобы изменить; на заказы, которые уже пришли, это не влияет.{ $unplaced ->
        [0] {""}
        [one] {" "}Один статус ещё не разобран.
       *[other] {" "}Не разобрано статусов: { $unplaced }.
    }
hook-statuses-line = { $word } → { $ours ->
    [new] новый
    [paid] оплачен
    [fulfilled] выполнен
    [cancelled] отменён
    [refunded] возвращён
    [skip] не брать
   *[none] ?
}
hook-statuses-usual = Вернуть обычные
hook-statuses-restored = Снова обычные статусы.
hook-status =
    <b>Статус «{ $word }»</b>

    Сейчас: { $ours ->
        [new] новый
        [paid] оплачен
        [fulfilled] выполнен
        [cancelled] отменён
        [refunded] возвращён
        [skip] не брать
       *[none] не выбрано
    }. Что он значит?
hook-status-ours = { $ours ->
    [new] Новый
    [paid] Оплачен
    [fulfilled] Выполнен
    [cancelled] Отменён
    [refunded] Возвращён
   *[skip] Не брать такие
}
hook-status-put = Запомнил.
