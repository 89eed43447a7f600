# Условия о человеке.

condition-city = Город
    .hint = Город из карточки. У кого не указан, про тех неизвестно.
    .words = живёт регион откуда
    .typed = город, живёт в городе
    .sentence = { $operator ->
        [nin] живут не в городе: { $things }
        [eq] живут в городе «{ $piece }»
        [ne] живут не в городе «{ $piece }»
        [regex] живут в городе по образцу «{ $piece }»
        [starts] живут в городе на «{ $piece }»
        [ends] живут в городе, который кончается на «{ $piece }»
        [contains] живут в городе с «{ $piece }» в названии
        [not_contains] живут в городе без «{ $piece }» в названии
        [empty] не указали город
        [not_empty] указали город
       *[in] живут в городе: { $things }
    }
condition-city-things = Города
condition-registered = Дата регистрации
    .hint = День, когда человек впервые попал в базу: из бота, из файла, из заказа.
    .words = новый появился пришёл
    .typed = появился, зарегистрирован
    .sentence = появились в базе { segment-when }
condition-tag = Метка
    .hint = Метки, которые поставили сотрудники или файл.
    .words = тег группа
    .typed = метка, тег
    .sentence = { $operator ->
        [all_of] имеют все метки: { $things }
        [none_of] не имеют меток: { $things }
        [exactly] имеют только метки: { $things }
        [size] имеют разных меток: { $is }
        [empty] не имеют ни одной метки
        [not_empty] имеют хоть одну метку
       *[any_of] имеют метку: { $things }
    }
    .window = (поставлена { segment-window })
condition-tag-things = Метки
condition-tag-days = Поставлена за сколько дней
condition-has_contact = Есть контакт
    .hint = Есть адрес. Согласие — в условии «Можно писать».
    .words = телефон почта телеграм адрес
    .typed = есть контакт
    .sentence = { $operator ->
        [all_of] имеют все контакты: { $channels }
        [none_of] не имеют контакта: { $channels }
        [exactly] имеют только контакты: { $channels }
        [size] имеют разных контактов: { $most ->
            [0] { $least }+
           *[other] { $least }–{ $most }
        }
        [empty] не имеют ни одного контакта
        [not_empty] имеют хоть один контакт
       *[any_of] имеют контакт: { $channels }
    }
condition-person_name = Имя
    .hint = Имя из карточки, а если его нет, имя в Telegram.
    .words = зовут фамилия отчество имена
    .typed = имя, зовут
    .sentence = { $operator ->
        [empty] остались без имени
        [not_empty] назвали имя
       *[in] носят имя { $is }
    }
condition-person_name-things = Имена через запятую
condition-phone = Телефон
    .hint = Номер как +79161234567. Скобки, пробелы и дефисы не важны.
    .words = номер мобильный код оператора
    .typed = телефон
    .sentence = { $operator ->
        [empty] не оставили телефон
        [not_empty] оставили телефон
       *[in] имеют телефон { $is }
    }
condition-phone-things = Номера через запятую
condition-email_address = Почта
    .hint = Адрес почты. Чтобы найти домен, выберите «кончается на» и напишите @mail.ru.
    .words = e-mail имейл емейл ящик домен адрес
    .typed = почта, e-mail
    .sentence = { $operator ->
        [empty] не оставили почту
        [not_empty] оставили почту
       *[in] имеют почту { $is }
    }
condition-email_address-things = Адреса через запятую
condition-gender = Пол
    .hint = Пол из карточки. Его называют сами или определяет программа магазина.
    .words = мужчины женщины муж жен
    .typed = пол
    .sentence = { $operator ->
        [nin] имеют в карточке пол не { $things }
        [empty] не указали пол
        [not_empty] указали пол
       *[in] имеют в карточке пол { $things }
    }
condition-gender-things = Пол
condition-gender-gender_source = Откуда известно
condition-language = Язык
    .hint = Язык, на котором бот говорит с человеком: из Telegram или выбранный.
    .words = говорят по-русски английский
    .typed = язык
    .sentence = { $operator ->
        [nin] говорят не на языке: { $things }
        [empty] не указали язык
        [not_empty] указали язык
       *[in] говорят на языке: { $things }
    }
condition-language-things = Языки
condition-time_zone = Часовой пояс
    .hint = По каким часам живёт человек: указано, по городу или по времени посещений.
    .words = время часы зона
    .typed = часовой пояс
    .sentence = { $operator ->
        [nin] живут не по времени: { $things }
        [empty] живут по неизвестному времени
        [not_empty] живут по известному времени
       *[in] живут по времени: { $things }
    }
condition-time_zone-things = Пояса
condition-time_zone-zone_source = Откуда известно
condition-manager = Менеджер
    .hint = Сотрудник, который ведёт человека. Его назначают в карточке.
    .words = ответственный ведёт сотрудник
    .typed = менеджер
    .sentence = { $operator ->
        [nin] закреплены не за: { $things }
        [empty] ни за кем не закреплены
        [not_empty] закреплены за сотрудником
       *[in] закреплены за: { $things }
    }
condition-manager-things = Сотрудники
condition-profile_filled = Заполненность карточки
    .hint = Сколько процентов выбранных строк карточки заполнено.
    .words = заполнен профиль анкета полнота
    .typed = карточка заполнена
    .sentence = заполнили { $is } карточки ({ $parts })
    .by = по заполненности карточки
condition-profile_filled-parts = Какие строки
condition-profile_filled-value = Сколько процентов
condition-age = Возраст
    .hint = Полных лет сегодня. У кого не указан год рождения, про тех неизвестно.
    .words = лет года старше младше
    .typed = возраст
    .sentence = { $operator ->
        [empty] не указали год рождения
        [not_empty] указали год рождения
       *[gte] имеют возраст { $is }
    }
    .noun = { $count ->
        [one] год
        [few] года
        [many] лет
       *[other] года
    }
    .by = по возрасту
condition-age-value = Сколько лет
condition-birthday = День рождения
    .hint = Хватает дня и месяца. Кто родился 29 февраля, у тех праздник 28-го, если год не високосный.
    .words = родился рождения именинник праздник днюха
    .typed = день рождения, родился
    .sentence = { $operator ->
        [in_next] празднуют день рождения сегодня или { $days ->
            [one] в ближайший { $days } день
            [few] в ближайшие { $days } дня
            [many] в ближайшие { $days } дней
           *[other] в ближайшие { $days } дня
        }
        [in_last] праздновали день рождения сегодня или { $days ->
            [one] за последний { $days } день
            [few] за последние { $days } дня
            [many] за последние { $days } дней
           *[other] за последние { $days } дня
        }
        [is_today] празднуют день рождения сегодня
        [on] празднуют день рождения, как { $day }
        [between] празднуют день рождения, как с { $day } по { $until }
        [before] родились до { $day }
        [after] родились после { $day }
        [empty] не указали день рождения
        [not_empty] указали день рождения
       *[anniversary_in] празднуют день рождения { segment-around-today }
    }
condition-own_field = Своё поле
    .hint = Что написано в поле магазина: размер, кличка кота. У кого пусто, про тех неизвестно.
    .words = поле размер анкета дополнительно
    .typed = поле, своё поле
    .sentence = { $operator ->
        [empty] не заполнили: { $names }
        [not_empty] заполнили: { $names }
        [nin] имеют в поле { $names } не: { $things }
        [in] имеют в поле { $names }: { $things }
       *[other] имеют в поле { $names } значение { $is }
    }
condition-own_field-names = Поля
condition-own_field-things = Значения
condition-own_field_number = Число в своём поле
    .hint = Число из поля магазина. Где не число, про тех неизвестно.
    .words = поле число размер вес рост
    .typed = число в поле
    .sentence = { $operator ->
        [empty] не имеют числа в поле: { $names }
        [not_empty] имеют число в поле: { $names }
       *[gte] имеют в поле { $names } число { $is }
    }
    .by = по числу в поле { $names }
condition-own_field_number-names = Поля
condition-customer_category = Категория клиента
    .hint = Категории, в которые клиента записали сам магазин, его программы или файл.
    .words = категория группа вид клиента опт оптовики
    .typed = категория клиента
    .sentence = { $operator ->
        [all_of] состоят во всех категориях: { $things }
        [none_of] не состоят в категориях: { $things }
        [exactly] состоят только в категориях: { $things }
        [size] состоят в разных категориях: { $is }
        [empty] не состоят ни в одной категории
        [not_empty] состоят хоть в одной категории
       *[any_of] состоят в категории: { $things }
    }
condition-customer_category-things = Категории клиентов
condition-is_test = Сотрудник или проверка
    .hint = Сотрудников и проверочных людей нет ни в одном сегменте. Это условие — единственное, которое их впускает.
    .words = тест сотрудник проверка служебный тестовый
    .typed = тестовый, сотрудник
    .sentence = { $operator ->
        [false] не числятся сотрудниками и не заведены для проверки
       *[true] числятся сотрудниками или заведены для проверки
    }
condition-own_field_date = Дата в своём поле
    .hint = День из поля магазина: 31.12.2026 или 2026-12-31. Если там не дата, про тех неизвестно.
    .words = поле дата день срок годовщина
    .typed = дата в поле
    .sentence = { $operator ->
        [empty] не имеют даты в поле: { $names }
        [not_empty] имеют дату в поле: { $names }
       *[in_next] имеют в поле { $names } дату { segment-when }
    }
condition-own_field_date-names = Поля
condition-city_near = Живёт рядом с городом
    .hint = В самом городе или не дальше стольких километров от него, от центра до центра. Бот знает около ста крупных городов, про остальные неизвестно.
    .words = город рядом радиус километры область около
    .typed = живёт рядом
    .sentence = живут в пределах { $kilometres } км от города: { $around }
condition-city_near-around = Города
condition-city_near-kilometres = Сколько километров
