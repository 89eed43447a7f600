# Сегменты текстом: слова языка (через запятую, пишется первое), ошибки, экраны, справка.

language-not = не
language-sure = точно
language-one-order = в одном заказе
language-one-item = в одной строке заказа, в одной строке
language-all = все, всё
language-any = любое, любые, любой
language-everybody = все люди, все подряд
language-among = среди, из
language-base-everyone = всех людей, всех
language-base-customers = покупателей, клиентов с заказами
language-base-contactable = тех, кому можно писать; доступных для сообщений
language-and = и
language-or = или
language-gte = не меньше, не менее, хотя бы, как минимум, минимум
language-lte = не больше, не более, максимум, не дольше
language-gt = больше, более, свыше, старше, дороже, дольше
language-lt = меньше, менее, младше, дешевле
language-eq = равно, равен, равна
language-ne = не равно, не равен, не равна
language-exactly = ровно, только
language-from = от, с, со
language-to = до, по
language-days-from = с
language-days-to = по
language-between = между
language-neg = не
language-top = топ, среди лучших, среди первых, лучшие, первые
language-empty = неизвестно, не указано, не указан, не указана
language-known = известно, указано, указан, указана
language-nothing = ничего нет, нет ничего, пусто
language-something = хоть что-то, есть
language-or_empty = или неизвестно, или не указано, или пусто
language-for = за, за последние, за последний, за последнюю
language-inside = внутри
language-ago = назад
language-ahead = вперёд
language-before = раньше, раньше чем, давнее
language-after = после, позже, позже чем
language-next = в ближайшие, в ближайший, в ближайшую, в следующие
language-today = сегодня
language-yesterday = вчера
language-on = по дням, в, во
language-anniversary = годовщина, с годовщиной
language-in = из, один из, одно из, любое из, что-то из
language-nin = не из
language-all_of = всё из, все из, всё, все
language-none_of = ничего из, ни одного из
language-distinct = разных
language-never = ни разу, никогда
language-now = сейчас
language-not_now = не сейчас
language-entered = вошли, начали
language-left = вышли, закончили
language-already = уже
language-yes = да
language-no = нет
language-contains = содержит, содержат
language-not_contains = не содержит, не содержат
language-starts = начинается с, начинаются с
language-ends = кончается на, заканчивается на
language-regex = по образцу
language-day = дней, день, дня, дн, сутки, суток
language-week = недель, неделя, недели
language-month = месяцев, месяц, месяца, мес
language-year = лет, год, года
language-hour = часов, час, часа, ч
language-minute = минут, минута, минуты, мин
language-times = раз, раза
language-pieces = штук, штука, штуки, шт
language-percent = процентов, процент, процента
language-thousand = тыс, тысяч, тысячи, тысяча, к
language-million = млн, миллион, миллиона, миллионов
language-currency-RUB = рублей, рубль, рубля, руб, р
language-currency-USD = долларов, доллар, доллара
language-currency-EUR = евро
language-currency-GBP = фунтов, фунт, фунта
language-currency-KZT = тенге
language-month-1 = января, январь
language-month-2 = февраля, февраль
language-month-3 = марта, март
language-month-4 = апреля, апрель
language-month-5 = мая, май
language-month-6 = июня, июнь
language-month-7 = июля, июль
language-month-8 = августа, август
language-month-9 = сентября, сентябрь
language-month-10 = октября, октябрь
language-month-11 = ноября, ноябрь
language-month-12 = декабря, декабрь

# Ошибки.
language-quoted = «{ $word }»
language-either = { " или " }
error-segment-text = Этот текст не читается. Поправьте его и пришлите ещё раз.
error-segment-text-long = Слишком длинно: можно { $limit } знаков и { $words } слов.
error-segment-file = { $reason ->
    [large] Файл больше { $limit } КБ: это не сегмент.
    [kind] Нужен файл сегмента, каким его прислал бот другого магазина. Или пришлите правило текстом.
    [newer] Файл сделан более новой версией Barker. Обновите Barker или попросите прислать текст.
   *[broken] Это не файл сегмента или он испорчен.
}
language-wrong-word = Не знаю «{ $word }»{ $many ->
    [0] .
   *[other] , может быть { $hints }?
}
language-wrong-quote = Эта кавычка не закрыта.
language-wrong-operand = Здесь жду условие, например «заказов >= 2», а не «{ $word }».
language-wrong-after = После условия жду «и», «или» или конец, а не «{ $word }».
language-wrong-close = Здесь лишняя скобка «{ $word }».
language-wrong-open = Скобка не закрыта.
language-wrong-unfinished = Текст оборван: после «{ $word }» чего-то не хватает.
language-wrong-nothing = Напишите правило, например «заказов >= 2 за 90 дней».
language-wrong-field = Здесь жду название поля, а не «{ $word }».
language-wrong-colon = После «{ $word }» нужно двоеточие и значение.
language-wrong-number = Здесь жду число, а не «{ $word }».
language-wrong-day = Здесь жду день, например 16.03.2026 или «1 марта», а не «{ $word }».
language-wrong-value = Здесь жду название, лучше в кавычках, а не «{ $word }».
language-wrong-unexpected = Здесь не должно быть «{ $word }».
language-wrong-cannot = «{ $what }» так не спросить.
language-wrong-need = «{ $what }»: скажите, сколько или какие. Например: { $hints }.
language-wrong-missing = «{ $what }»: не хватает поля «{ $limit }».
language-wrong-twice = «{ $what }»: поле «{ $limit }» названо дважды по-разному.
language-wrong-upside = «{ $what }»: конец раньше начала.
language-wrong-unit = «{ $what }» так не считают: «{ $word }».
language-wrong-money = Суммы этого магазина в { $limit }, а здесь «{ $word }».
language-wrong-whole = Нужно целое число, а не «{ $word }».
language-wrong-small = «{ $word }» мало: можно от { $limit }.
language-wrong-large = «{ $word }» много: можно до { $limit }.
language-wrong-date = Такого дня нет: «{ $word }».
language-wrong-bad = «{ $what }»: значение «{ $word }» не подходит.
language-wrong-name = { $what }: не знаю «{ $word }»{ $many ->
    [0] .
   *[other] , может быть { $hints }?
}
language-wrong-ambiguous = { $what }: «{ $word }» есть несколько: { $hints }. Допишите номер.
language-wrong-long = Слишком длинное название. Если оно такое и есть, возьмите его в кавычки.

# Что можно дописать к условию, чтобы стало понятно.
language-example-number = >= 2
language-example-moment = за 30 дней
language-example-words = «...»
language-example-things = «...»
language-wrong-currency = Файл из магазина, где суммы в { $word }. Числа взяты как есть, у вас { $limit }: проверьте их.

# Экраны.
screen-segments_text = Текстом
segments-text =
    <b>Сегменты</b> › текстом

    Напишите правило словами, по-русски или по-английски:

    <pre>заказов >= 2 за 90 дней и не (был в приложении за 30 дней)</pre>
    <pre>город Москва, Казань или сумма заказов от 10 тыс за год</pre>
    Покажу, как понял и сколько таких людей, и только потом сохраню. Можно прислать файл сегмента из другого магазина.
screen-segment_text = Текстом
segment-text = <b>{ $name }</b> › текстом
segment-text-cut = Здесь не всё: целиком оно в файле.
segment-text-hint = Скопируйте, поправьте и пришлите: покажу, что изменится, и спрошу. Этот же текст или файл можно отдать другому магазину.
segment-text-copy-button = Скопировать
segment-text-file-button = Отправить файлом
segment-text-check = <b>{ $name }</b> › проверка
segment-text-new = Новый сегмент
segment-text-check-now = <b>Сейчас:</b> { $what }
segment-text-check-new = <b>Понял так:</b> { $what }
segment-text-check-size = <b>{ $count ->
        [one] { $count } человек
        [few] { $count } человека
        [many] { $count } человек
       *[other] { $count } человека
    }</b> из { $base } на { $moment } { $zone }
segment-text-check-slow = Считаю дольше { $seconds } с. Сохранить всё равно можно.
segment-text-check-lost =
    <b>Взято не всё, остальное можно поправить:</b>
    { $lost }
segment-text-check-more = и ещё: { $count }
segment-text-create = Назвать и сохранить
segment-text-replace = Заменить правило
segment-text-edit = Править кнопками
language-help-button = Справка по языку
language-wrong =
    <b>Не понял</b>
    { $problem }

    { $place }

    Пришлите текст ещё раз.

# Справка.
command-segment_help = Как писать сегменты текстом
language-page-title = Сегменты текстом
language-page-file = сегменты-текстом
language-page-comparisons = Сравнения
language-help-file = Всё одним файлом
language-help-comparisons = <b>Сегменты текстом</b> › сравнения
language-help-chapter = <b>Сегменты текстом</b> › { $title }
language-help-names = Ещё так: { $names }.
language-help-fields = В скобках: { $fields }.
language-help-basics =
    Условие — это название, сравнение и период. Условия соединяют «и», «или», «не», порядок задают скобки:
    <pre>заказов >= 2 за 90 дней и не (был в приложении за 30 дней)</pre>
    Периоды: «за 90 дней», «за 24 часа», «с 1 марта по 5 апреля», «вчера». Неделя — 7 дней, месяц — 30, год — 365.
    Суммы: 5000, «5 тыс», «5000 ₽». Названия лучше в кавычках: город «Москва», «Казань».
    Остальное пишут в скобках после условия:
    <pre>купил товар «Чай» за 90 дней (штук, не меньше: 2)</pre>
    О ком речь, скажет начало: «среди покупателей: …» или «среди тех, кому можно писать: …».
    «в одном заказе (…)» требует всего сразу от одного заказа, «точно (…)» считает неизвестное за «нет».
    Большие буквы, ё и окончания не важны, русские и английские слова можно смешивать.
language-form-number = Число
language-form-moment = Когда
language-form-things = Список вещей
language-form-words = Слово
language-form-deed = Сколько раз
language-form-stay = Пребывание
language-form-truth = Да или нет
language-sample-city = Москва
language-sample-product = Чай
language-sample-category = Посуда
language-sample-brand = Ива
language-sample-tag = опт
language-sample-event = Просмотр
language-sample-tier = Золото
language-sample-service = Стрижка
