# RFM: давность, частота и деньги покупателей.

screen-rfm = RFM-матрица
rfm =
    <b>Сегменты</b> › RFM-матрица
    { $count ->
        [one] { $count } покупатель
        [few] { $count } покупателя
        [many] { $count } покупателей
       *[other] { $count } покупателя
    } на { $moment } { $zone }.
rfm-table = Строки — сколько заказов, столбцы — сколько денег.
rfm-table-button = Таблица
rfm-picture-button = Картинка
rfm-picture-title = Самая большая ячейка: { $cell } — { $count }, { $share } % покупателей
rfm-picture-subtitle = В ячейке — сколько покупателей; чем темнее, тем больше. Строки — давность
rfm-picture-axis = Деньги и, под ними, число заказов
rfm-picture-footer = Покупателей: { $count }. Всё время до { $moment }, пояс { $zone }.
rfm-explained = RFM — как давно человек покупал, сколько раз и на какую сумму: по трём уровням видно, кого беречь, а кого будить.
rfm-limits = { $mode ->
    [thirds] Уровни — трети покупателей: лучшая, средняя и остальные.
   *[limits] Мало денег — меньше { $more }, много — от { $much }. Деньги за вычетом возвратов.
}
rfm-mode = { $mode ->
    [thirds] Покупатели делятся на три равные части по каждой оси.
   *[limits] Уровни начинаются там, где скажете.
}
rfm-recency = { $mode ->
    [thirds] { $level ->
        [3] Недавно
        [2] Не так давно
       *[1] Давно
    }
   *[limits] { $level ->
        [3] До { $lately } дн. назад
        [2] { $older }–{ $long } дн. назад
       *[1] Больше { $long } дн. назад
    }
}
rfm-frequency = { $mode ->
    [thirds] { $level ->
        [3] много заказов
        [2] несколько заказов
       *[1] мало заказов
    }
   *[limits] { $level ->
        [3] заказов { $often }+
        [2] заказов { $some }
       *[1] заказов { $one }
    }
}
rfm-money = { $mode ->
    [thirds] { $level ->
        [3] много денег
        [2] средне денег
       *[1] мало денег
    }
   *[limits] { $level ->
        [3] от { $much }
        [2] { $more } – { $much }
       *[1] до { $more }
    }
}
rfm-short-recency = { $level ->
    [3] недавно
    [2] средне
   *[1] давно
}
rfm-short-frequency = { $mode ->
    [thirds] { $level ->
        [3] много
        [2] средне
       *[1] мало
    }
   *[limits] { $level ->
        [3] { $often }+
        [2] { $some }
       *[1] { $one }
    }
}
rfm-short-money = { $level ->
    [3] много
    [2] средне
   *[1] мало
}
rfm-not-yet = ещё не покупали
rfm-not-yet-short = не было
rfm-moves-button = Кто куда перешёл
rfm-levels-button = Границы
rfm-kept = Границы сохранены, сегменты пересчитаются.
rfm-level =
    <b>RFM-матрица</b> › { $name }
    Кнопки стоят как в таблице: нажмите ячейку, и покажу людей.
rfm-people =
    <b>RFM-матрица</b> › { $name }
    { $count ->
        [0] Сейчас никого.
        [one] { $count } человек.
        [few] { $count } человека. Вот некоторые:
        [many] { $count } человек. Вот некоторые:
       *[other] { $count } человека. Вот некоторые:
    }
rfm-make = Сделать сегмент
rfm-name = RFM: { $name }
rfm-axis-recency = Давность
rfm-axis-frequency = Частота
rfm-axis-money = Деньги
rfm-moves =
    <b>RFM-матрица</b> › кто куда перешёл, { $axis ->
        [recency] давность
        [frequency] частота
       *[money] деньги
    }
    Строки — где были на { $since }, столбцы — где стали на { $until }. Заказ считается по его нынешнему статусу.

    Другой день напишите: «01.02.2026», или два: «01.02.2026 01.03.2026».
rfm-moves-largest = Чаще всего:
rfm-moves-none = Никто никуда не перешёл.
rfm-move = { $way }: { $count }
rfm-slipped = Сегмент: { $axis ->
    [recency] стали покупать реже
    [frequency] заказов стало меньше
   *[money] денег стало меньше
}
rfm-slipped-name = Ослабли за { $days } дн.: { $axis ->
    [recency] давность
    [frequency] частота
   *[money] деньги
}
rfm-levels = Границы RFM
    .hint = Давность считается в днях от последней покупки, деньги — за всё время за вычетом возвратов.
rfm-levels-mode = Как делить
rfm-levels-lately = Недавно — до, дней
rfm-levels-long = Не так давно — до, дней
rfm-levels-some = Несколько заказов — от
rfm-levels-often = Много заказов — от
rfm-levels-more = Средне денег — от
rfm-levels-much = Много денег — от
option-limits = по границам
option-thirds = на три равные части
