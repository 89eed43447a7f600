# Жизнь сегмента: описание, метки, версии, где используется, архив.

thing-version = Этой версии больше нет.
thing-segment-tag = Этой метки больше нет.

screen-segment_about = О сегменте
segment-about-nothing = пока нет
segment-about =
    <b>{ $name }</b> › о сегменте

    Описание: { $description }
    Метки: { $tags }
    Отвечает: { $owner }
segment-about-describe = Описание
segment-about-tags = Метки
segment-about-owner = Кто отвечает
segment-describe =
    <b>{ $name }</b> › описание
    Сейчас: { $description }

    Напишите, зачем этот сегмент, не длиннее { $limit } знаков.
segment-describe-drop = Убрать описание
segment-tags =
    <b>{ $name }</b> › метки
    { $count ->
        [0] Меток нет. Напишите слово, можно несколько через запятую.
       *[other] Нажмите, чтобы снять. Напишите слово, чтобы добавить. Можно до { $limit }.
    }
segment-owner =
    <b>{ $name }</b> › кто отвечает
    Выберите сотрудника.
segment-owner-nobody = Никто
segment-card-tags = Метки: { $tags }
segment-card-owner = Отвечает { $who }

screen-segments_tags = Метки
segments-tags =
    <b>Сегменты</b> › метки
    { $count ->
        [0] Меток пока нет. Их ставят на карточке сегмента: Ещё → О сегменте → Метки.
       *[other] Нажмите на метку, чтобы увидеть её сегменты.
    }
segments-tagged =
    <b>Сегменты</b> › { $tag }
    { $count ->
        [one] { $count } сегмент
        [few] { $count } сегмента
        [many] { $count } сегментов
       *[other] { $count } сегмента
    }
segments-search-hint = Напишите слово, чтобы найти сегмент.
segments-found =
    <b>Сегменты</b> › поиск
    { $count ->
        [0] По «{ $wish }» ничего. Напишите другое слово.
        [one] По «{ $wish }» { $count } сегмент
        [few] По «{ $wish }» { $count } сегмента
        [many] По «{ $wish }» { $count } сегментов
       *[other] По «{ $wish }» { $count } сегмента
    }

screen-segment_uses = Где используется
segment-uses =
    <b>{ $name }</b> › где используется
    { $count ->
        [0] Пока нигде.
       *[other] { $live ->
            [0] Только в том, что уже закончено.
            [one] Сейчас от него зависит { $live }. Нажмите, чтобы открыть.
           *[other] Сейчас от него зависят { $live }. Нажмите, чтобы открыть.
        }
    }
segment-use-campaign = Рассылка «{ $name }»{ $is_live ->
        [yes] { "" }
       *[no] { " " }· закончена
    }
segment-archive =
    <b>{ $name }</b> › в архив
    Этот сегмент используют. Из архива всё будет работать как раньше, но в списке его не будет.
    { $count ->
        [one] От него зависит { $count }:
       *[other] От него зависят { $count }:
    }
segment-archive-anyway = Всё равно в архив
segment-delete-button = Удалить насовсем
segment-delete =
    <b>{ $name }</b> › удалить
    { $count ->
        [0] Сегмент и все его версии пропадут. Вернуть будет нельзя. Люди останутся в базе.
        [one] Удалить нельзя: от него зависит { $count }. Сначала замените сегмент там.
       *[other] Удалить нельзя: от него зависят { $count }. Сначала замените сегмент там.
    }
segment-deleted = Сегмент удалён.

screen-segment_versions = Версии
segment-versions =
    <b>{ $name }</b> › версии
    { $is_choice ->
        [True] С какой версией сравнить?
       *[False] { $count ->
            [one] { $count } версия
            [few] { $count } версии
            [many] { $count } версий
           *[other] { $count } версии
        }. Нажмите, чтобы увидеть, что изменилось.
    }
segment-versions-line = { $number } · { $moment } · { $what }
segment-version-made = создан
segment-version-rule = условия
segment-version-name = имя
segment-version-description = описание
segment-version-back = возврат
segment-version-nobody = бот
segment-version =
    <b>{ $name }</b> › версия { $number }
    { $moment }, { $who }: { $what }{ $is_newest ->
        [yes] . Это действующая версия.
       *[no] .
    }
segment-version-number = Версия { $number }
segment-version-same = { $what }
    (условия те же)
segment-version-name-was = Имя:
segment-version-description-was = Описание:
segment-version-with-newest = Сравнить с нынешней
segment-version-with-other = Сравнить с другой
segment-version-back-button = Вернуть эту версию
segment-version-restored = Возвращена версия { $number }.

error-segment-description = Описание до { $limit } знаков. Сократите.
error-segment-tag = Метка от 1 до { $limit } знаков.
error-segment-tags = У сегмента до { $limit } меток. Снимите лишние.
error-segment-used = Удалить нельзя: сегмент используют ({ $count }).

audit-segment_described = описал сегмент «{ $name }»
audit-segment_tagged = поставил сегменту «{ $name }» метку «{ $tag }»
audit-segment_untagged = снял с сегмента «{ $name }» метку «{ $tag }»
audit-segment_entrusted = назначил ответственного за сегмент «{ $name }»: { $who ->
        [none] никто
       *[other] { $who }
    }
audit-segment_version_back = вернул сегмент «{ $name }» к версии { $number }
audit-segment_deleted = удалил насовсем сегмент «{ $name }»

# Выгрузка.
thing-export = Этого файла больше нет. Выгрузите заново.
screen-segment_export = Выгрузить
export-column-number = Номер
export-column-name = Имя
export-column-phone = Телефон
export-column-email = Почта
export-column-telegram = Номер в Telegram
export-column-username = Имя в Telegram
export-column-city = Город
export-column-language = Язык
export-column-registered = В базе с
export-column-orders = Заказов
export-column-revenue = Выручка
export-column-last_order = Последний заказ
segment-export =
    <b>{ $name }</b> › выгрузить
    Колонки: { $columns }.
    { $is_few ->
        [yes] В файле будет меньше { $limit } человек, по нему легко узнать каждого. Точно выгрузить?
       *[no] { $is_personal ->
            [yes] В файле будут личные данные. Кто и что выгрузил, остаётся в журнале.
           *[no] Имён и контактов в файле не будет. Кто и что выгрузил, остаётся в журнале.
        }
    }
segment-export-columns = Колонки
segment-export-sure = Да, выгрузить
segment-columns =
    <b>{ $name }</b> › колонки
    { $count ->
        [0] Ни одной. Выберите хотя бы одну.
       *[other] Выбрано: { $count }. Нажмите, чтобы добавить или убрать.
    }
segment-file-waiting =
    <b>{ $name }</b> › файл
    Сейчас начну.
segment-file-running =
    <b>{ $name }</b> › файл
    Записано { $people } из { $total }
segment-file-done =
    <b>{ $name }</b> › файл
    Готово: { $people ->
        [one] { $people } человек
        [few] { $people } человека
        [many] { $people } человек
       *[other] { $people } человека
    } на { $moment }. Файл хранится сутки.
segment-file-failed =
    <b>{ $name }</b> › файл
    Не получилось: сегмент считается слишком долго или в нём пропало условие. Попробуйте ещё раз.
segment-file-gone =
    <b>{ $name }</b> › файл
    Сутки прошли, файла больше нет. Выгрузите заново.
segment-file-take = Забрать файл
error-export-columns = Выберите хотя бы одну колонку.
error-export-few = В файле было бы { $count } чел. Нажмите ещё раз, чтобы подтвердить.
error-export-large = Файл больше { $megabytes } МБ, Telegram столько не берёт. Уберите лишние колонки.
audit-segment_exported = выгрузил сегмент «{ $name }»: { $count } чел.{ $personal ->
        [yes] { " " }с личными данными
       *[no] { "" }
    } ({ $columns })
job-export_segments = выгрузка сегментов

# Итоги и сравнение.
screen-segment_results = Покупки за период
screen-segments_compare = Сравнить
segment-figures-period = { $first } — { $last }
segment-span-d7 = 7 дней
segment-span-d30 = 30 дней
segment-span-d90 = 90 дней
segment-span-d365 = Год
segment-figure-people = Людей
    .short = Людей
segment-figure-buyers = Купили
    .short = Купили
segment-figure-orders = Заказов
segment-figure-conversion = Купили, %
    .short = Доля
segment-figure-revenue = Выручка
    .short = Выручка
segment-figure-average = Средний заказ
    .short = Ср. заказ
segment-figure-per_member = Выручка на человека
    .short = На чел.
segment-results =
    <b>{ $name }</b> › покупки
    { $period }

    { $is_empty ->
        [yes] Сейчас в сегменте никого, считать нечего.
       *[no] Людей: <b>{ $people }</b>
    Купили: <b>{ $buyers }</b>, это { $conversion } (с поправкой на случай от { $low } до { $high } %)
    Заказов: { $orders }, в среднем { $average }
    Выручка: <b>{ $revenue }</b>
    На человека: <b>{ $per_member }</b>
    }
    { $is_small ->
        [yes]
        { "" }
        Меньше { $limit } человек: это мало, числа могут быть случайными.
       *[no] { "" }
    }
    <i>Люди — кто в сегменте на { $moment }, покупки — за период, за вычетом возвратов. Другие даты можно написать.</i>
segments-compare =
    <b>Сегменты</b> › сравнить
    { $count ->
        [0] Выберите от { $fewest } до { $most }.
       *[other] Выбрано:
        { $names }
    }
segments-compare-button = Сравнить
segments-compared =
    <b>Сегменты рядом</b>
    { $period }
segments-compared-shared = <b>Сколько людей сразу в двух</b>
segments-compared-note = <i>Люди — на { $moment }, покупки — за период, за вычетом возвратов. Другие даты можно написать.{ $is_small ->
        [no] { "" }
       *[other] { " " }Меньше { $limit } человек, числа могут быть случайными: { $small }.
    }</i>
segments-compared-people =
    { $count ->
        [one] { $count } человек
        [few] { $count } человека
        [many] { $count } человек
       *[other] { $count } человека
    }
segments-compared-look-conversion = Кто чаще покупает
segments-compared-look-per_member = Деньги на человека
segments-compared-look-table = Таблица
segments-compared-conversion = Доля купивших, { $period }; усик — 95 % интервал
segments-compared-per_member = Выручка на человека за вычетом возвратов, { $period }; на случайность не проверено
segments-compared-best-conversion = «{ $name }» покупают чаще других: { $value }
segments-compared-best-per_member = «{ $name }»: { $value } на человека, больше всех
segments-compared-even = Кто покупает чаще, пока не сказать: различие в пределах случайного
segments-compared-footer = Люди — на { $moment }, пояс { $zone }; покупки — за период.
segments-compared-segment = Сегмент
segments-compared-with = Общих с «{ $name }»
segments-compared-file = Период: с { $first } по { $last }
error-few-segments = Нужно от { $fewest } до { $most } сегментов.

# Списки: людей вносят руками.
thing-upload = Этого файла больше нет: он уже внесён или прошли сутки.
screen-segment_list_new = Новый список
segment-list-new =
    <b>Сегменты</b> › новый список
    Список — это люди, которых вы вносите сами: файлом, контактом, по одному. Дальше он работает как любой сегмент.

    Напишите имя списка, не длиннее { $limit } знаков.
segment-list-created = Список готов. Теперь внесите людей.
segment-list-what = Список: люди внесены вручную
segment-list-button = Состав
segment-list =
    <b>{ $name }</b> › состав
    { $count ->
        [0] Пока никого.
        [one] { $count } человек.
        [few] { $count } человека.
        [many] { $count } человек.
       *[other] { $count } человека.
    }

    Чтобы внести людей, пришлите:
    • файл CSV, XLSX или простой текст с телефонами, почтой или номерами;
    • контакт или пересланное сообщение человека;
    • телефон, почту, номер или имя в Telegram, по одному в строке.
segment-list-long = За раз можно до { $limit } строк. Больше — пришлите файлом.
segment-list-nobody = { $is_hidden ->
    [yes] Этот человек скрыл, кто он, при пересылке. Пришлите его контакт или телефон.
   *[no] Такого покупателя нет. Проверьте телефон, почту или номер.
}
segment-list-put = { $count ->
        [0] Никого нового
        [one] Внесён { $count } человек
        [few] Внесены { $count } человека
        [many] Внесены { $count } человек
       *[other] Внесены { $count } человека
    }{ $already ->
        [0] .
       *[other] , уже были: { $already }.
    }{ $is_strange ->
        [yes] { " " }Не найдены: { $strange }.
       *[no] { "" }
    }
screen-segment_members = Кто в списке
segment-members =
    <b>{ $name }</b> › люди
    { $count ->
        [0] Пока никого.
       *[other] Новые сверху. Нажмите, чтобы убрать из списка: { $count }.
    }
segment-members-out = Убран из списка.
screen-segment_upload = Присланный файл
segment-upload-looking =
    <b>{ $name }</b> › { $file }
    Ищу людей из файла…
segment-upload-failed =
    <b>{ $name }</b> › { $file }
    Не получилось прочитать.
segment-upload-ready =
    <b>{ $name }</b> › { $file }
    Узнаю людей по колонке «{ $column }», это { $key }.
    Найдены: <b>{ $found }</b>
    Не найдены: { $missing }
segment-upload-column = колонка { $number }
segment-upload-columns = По какой колонке узнавать людей?
segment-upload-key = Что в колонке «{ $column }»?
segment-upload-put-button = Внести: { $count }
segment-upload-missing-button = Кого не нашли (файл)
segment-upload-other = Другая колонка
segment-upload-put = { $count ->
    [0] Все они уже в списке.
    [one] Внесён { $count } человек.
    [few] Внесены { $count } человека.
    [many] Внесены { $count } человек.
   *[other] Внесены { $count } человека.
}
segment-key-phone = телефон
segment-key-email = почта
segment-key-telegram = номер в Telegram
segment-key-username = имя в Telegram
segment-key-number = номер у магазина
segment-key-id = номер здесь
segment-missing-line = Строка
segment-missing-value = Что написано
segment-missing-why = Причина
segment-missing-not-found = нет такого покупателя
segment-missing-empty = пусто
segment-missing-twice = этот человек уже был выше
segment-missing-file = не-найдены.csv
customer-lists-title =
    <b>{ $name }</b> › списки
    { $count ->
        [0] Списков пока нет.
       *[other] Нажмите, чтобы внести или убрать.
    }
customer-lists-button = Добавить в список
error-not-a-list = «{ $name }» — не список: люди в нём по условиям.
error-long-list = В списке может быть до { $limit } человек. Возьмите сегмент с условиями.
error-list-rule = «{ $name }» — список, условий у него нет.
error-upload-nobody = Ни одна колонка не похожа на телефоны, почту или номера ваших покупателей.
audit-segment_people_put = внёс в список «{ $name }»: { $count } чел.
audit-segment_people_out = убрал из списка «{ $name }»: { $count } чел.
job-look_at_lists = разбор файлов для списков

# Сложение и деление.
screen-segments_combine = Сложить, пересечь
segments-combine =
    <b>Сегменты</b> › из нескольких один
    { $count ->
        [0] Выберите от { $fewest } до { $most } по порядку.
       *[other] Выбрано:
        { $names }
    }
segments-combine-union = Все вместе
segments-combine-common = Общие
segments-combine-without = Первый без других
segments-combined-union =
    <b>Все вместе</b>
    Люди хотя бы из одного: { $names }

    <b>{ $count }</b> чел. на { $moment }
segments-combined-common =
    <b>Общие</b>
    Люди, которые есть во всех: { $names }

    <b>{ $count }</b> чел. на { $moment }
segments-combined-without =
    <b>Первый без других</b>
    Люди из «{ $first }», которых нет в: { $names }

    <b>{ $count }</b> чел. на { $moment }
segments-combined-hint = Сегмент будет меняться вслед за ними. Список запомнит людей как сейчас.
segments-combined-follow = Сохранить сегментом
segments-combined-freeze = Сохранить списком
segments-combined-between = { ", " }
segments-combined-name-union = { $names }
segments-combined-name-common = Общие: { $names }
segments-combined-name-without = { $first } без { $names }
screen-segment_split = Разделить
segment-split =
    <b>{ $name }</b> › разделить
    На сколько равных частей? Или напишите доли: 70 30. Можно до { $most }.
    Людей раскладывает жребий: каждый попадёт ровно в одну часть и останется в ней.
segment-split-check =
    <b>{ $name }</b> › частей: { $count }
segment-split-part = Часть { $number }: { $percent } %
segment-split-button = Разделить на { $count }
segment-split-description = Часть { $part } из { $count } сегмента «{ $name }», { $percent } %. Слово жребия: { $salt }
segment-split-made = Готово, частей: { $count }. Это первая.
error-segment-parts = Нужно от { $fewest } до { $most } частей, каждая не меньше 1 %. Например: 70 30.
