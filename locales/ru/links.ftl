# Ссылки: кампании, источники, расходы, каналы магазина.

thing-link = Такой ссылки нет.
error-link-refused = { $reason ->
    [bad-address] Это не адрес страницы. Нужен вид https://shop.ru/sale.
    [no-campaign] Сначала назовите кампанию.
    [no-source] Сначала выберите источник.
    [in-the-future] Этот день ещё не наступил. Расход записывают за прошедшие дни.
    [picture-too-large] Картинка слишком большая: до 5 МБ и до 4096 точек по стороне.
   *[no-picture] Это не картинка. Пришлите PNG или JPG.
}
error-link-exists = Такая ссылка уже есть: { $title }. Измените содержание или возьмите готовую.
error-links-bad-file = { $reason ->
    [too-large] Файл больше 2 МБ. Разделите его.
    [too-long] В файле больше 1000 строк. Разделите его.
    [empty] В файле нет строк под заголовком.
    [no-column] Нет столбца { $column }. Первая строка файла — названия столбцов.
    [no-such-code] Ссылки с таким кодом в магазине нет.
   *[garbled] Не могу прочитать файл. Сохраните его как CSV в кодировке UTF-8.
}
audit-link_made = сделана ссылка { $title }
audit-link_archived = ссылка { $title } убрана в архив
audit-link_restored = ссылка { $title } возвращена из архива
audit-link_cost = расход по ссылке { $title } за { $day }: { $amount }
audit-link_costs = { $count ->
    [one] из файла записан { $count } расход
    [few] из файла записаны { $count } расхода
    [many] из файла записаны { $count } расходов
   *[other] из файла записаны { $count } расхода
}
audit-chat_added = подключён канал или группа «{ $title }»
audit-chat_lost = бот больше не администратор в «{ $title }»
