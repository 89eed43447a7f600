# Тесты: что сравнивают, на ком, по чему судят и что вышло.

screen-experiments = Тесты
command-tests = тесты
thing-experiment = Этого теста больше нет.
thing-variant = Этого варианта больше нет.
thing-layer = Такого слоя больше нет.
job-note_exposures = Кто какой вариант увидел
job-tell_verdicts = Сказать, что тест можно решать

experiments =
    <b>Тесты</b>

    { $count ->
        [0] Пока ни одного. Сравните две кнопки, картинки или цены в Mini App — и узнайте, что приносит больше, а не что кажется лучше.
        [one] { $count } тест
        [few] { $count } теста, идущие сверху
        [many] { $count } тестов, идущие сверху
       *[other] { $count } теста, идущие сверху
    }
experiments-new = Новый тест

experiment-new =
    <b>Что сравниваем?</b>
    Напишите ключ элемента Mini App: латинские буквы, цифры, точка, дефис или подчёркивание.

    Например: <code>hero, buy_button, delivery.text</code>
experiment-how-keys = Где взять ключ
experiment-keys =
    <b>Ключи элементов</b>
    Ключ — имя места на странице. Его один раз ставит тот, кто делает Mini App:

    <code>&lt;h1 data-ab="hero"&gt;Скидки недели&lt;/h1&gt;</code>

    И одна строка в начале страницы, после <code>t.js</code>:
    <code>{ $line }</code>

    Дальше тексты, картинки и цены меняете вы — отсюда, без программиста.
experiment-keys-copy = Скопировать строку
error-experiment-bad-element = Ключ — от 2 до 40 знаков: маленькие латинские буквы, цифры, точка, дефис, подчёркивание. Первой идёт буква.

experiment-variants-button = Варианты
experiment-audience-button = Кому
experiment-goal-button = Цель
experiment-hypothesis = Гипотеза
experiment-rule = Правило решения
experiment-to-start = Запустить…
experiment-not-said = не записано
experiment-stop-button = Остановить…
experiment-again = Повторить тест
experiment-copied = Сделан черновик: те же варианты, людей разделим заново.

experiment-draft =
    <b>Тест «{ $name }»</b>
    ✏️ Черновик · { $kind ->
        [message] рассылка
       *[element] элемент <code>{ $key }</code>
    }

    { $variants }

    Кому: { $is_everybody ->
        [yes] всем
       *[no] «{ $segment }»
    }{ $holdout ->
        [0] {""}
       *[other] {" "}(вне теста { $holdout } %)
    }{ $layer }
    Цель: { $goal }, { $window } после первого показа
    Гипотеза: { $hypothesis }
    Правило: { $rule }

experiment-in-layer = , слой «{ $name }», доля { $share } %
experiment-variant-line = { $letter }: { $what }
experiment-as-is = как сейчас
experiment-empty = пока пусто
experiment-hidden = скрыт
experiment-photo = Фото
experiment-variant-share = { $name } — { $share } %
experiment-variants =
    <b>{ $name }</b> › варианты
    A — контроль: с ним сравниваем остальные.
experiment-variant-add = Добавить вариант
experiment-weights = Доли

experiment-variant =
    <b>{ $name }</b> › вариант { $letter }{ $is_control ->
        [yes] , контроль
       *[no] {""}
    }
experiment-variant-album = Варианту нужно одно фото, альбом не взяли. Пришлите фото отдельно.
experiment-variant-ask = <i>Пришлите текст, фото или фото с подписью — так элемент и будет выглядеть.</i>
experiment-variant-fixed = <i>Так вариант видят покупатели.</i>
experiment-variant-campaign = <i>Это сама рассылка: её текст меняется в рассылке.</i>
    .hint = Текст контроля меняется в самой рассылке.
experiment-shown-own = Так, как сейчас на странице.
experiment-shown-empty = Пока пусто: что показать вместо того, что есть?
experiment-shown-hidden = Элемента на странице нет.
experiment-shown-photo = Только фото.
experiment-shown-price = Цена: <b>{ $price }</b>
experiment-price = Цена
experiment-as-page = Как на странице
experiment-price-ask =
    <b>Подпись цены</b>
    { $is_set ->
        [yes] Сейчас: { $price }
       *[no] Сейчас — как на странице.
    }
    Напишите, что показать, до 40 знаков. Это только слова: списывается настоящая цена товара.
experiment-shown-layout = Вид: <code>{ $layout }</code>
experiment-layout = Вид
experiment-layout-ask =
    <b>Вид элемента</b>
    { $is_set ->
        [yes] Сейчас: { $layout }
       *[no] Сейчас — как на странице.
    }
    Напишите слово латиницей, например <code>{ $sample }</code>. Страница получит его вместе с вариантом и нарисует элемент по-своему — как, знает тот, кто делает Mini App: <code>{ $css }</code>.
error-experiment-bad-layout = Вид — одно слово до 30 знаков: маленькие латинские буквы, цифры, дефис, подчёркивание. Первой идёт буква.
experiment-hide = Скрыть
experiment-show = Вернуть
experiment-clear = Очистить
experiment-variant-drop = Удалить вариант
experiment-next-audience = Дальше: кому показывать
experiment-try = Показать мне в Mini App
experiment-try-off = Больше не показывать мне
experiment-try-open = Открыть Mini App
experiment-try-is-on = Откройте Mini App: вы увидите этот вариант. В итоги вы не попадёте.
experiment-try-is-off = Теперь вы видите то же, что достанется по жребию.
error-experiment-element-long = { $part ->
    [price] Подпись цены — до { $limit } знаков.
   *[text] Текст элемента — до { $limit } знаков.
}
error-experiment-running = { $what ->
    [variant] Тест уже идёт. Если поменять вариант сейчас, одни увидели бы одно, другие другое, и сравнить их было бы нельзя. Остановите тест и повторите его с новым вариантом.
    [audience] Тест уже идёт: сменить людей на ходу нельзя, группы стали бы разными. Остановите и повторите.
    [goal] Тест уже идёт: цель выбирают до старта, иначе победит то, что захотелось увидеть.
    [shares] Рассылка идёт волнами: доли бот считает сам по итогам прошлых волн.
   *[plan] Тест уже идёт: гипотезу, правило и срок записывают до старта.
}
error-experiment-variant-count = Вариантов от 2 до 10, и контроль остаётся всегда.

experiment-weights-ask =
    <b>Доли вариантов</b>
    Сейчас { $now }. Напишите { $count ->
        [one] { $count } число
        [few] { $count } числа
        [many] { $count } чисел
       *[other] { $count } числа
    } через пробел — по одному на вариант, начиная с A. Например «1 1» — поровну, «9 1» — осторожно.
    { $is_running ->
        [yes] Тест идёт: кто уже видел свой вариант, останется с ним, новые доли — для новых людей.
       *[no] {""}
    }
experiment-weights-even = Поровну
experiment-weights-careful = Осторожно: 90 % — контроль
experiment-weights-kept = Доли сохранены.
error-experiment-bad-weights = { $count ->
    [0] Тест закончился, доли уже не изменить.
   *[other] Нужно целых чисел: { $count }, каждое от 1 до 100.
}

experiment-audience =
    <b>Кому показывать</b>
    { $is_everybody ->
        [yes] Сейчас: всем, кто откроет Mini App.
       *[no] Сейчас: «{ $segment }».
    }
    Кто вышел из сегмента, но вариант уже видел, останется с ним и в итогах.
    «Вне теста» — часть людей, которой не покажем ничего нового.
experiment-everybody = Всем
experiment-holdout = Вне теста: { $share } %
screen-experiment_layer = Слой
experiment-layer =
    <b>Слой</b>
    { $is_set ->
        [yes] Тест в слое «{ $name }», его доля { $share } %. Тесты одного слоя не встречаются в одном человеке.
       *[no] Если тесты могут помешать друг другу, положите их в один слой: каждому достанутся свои люди. Напишите название слоя или выберите.
    }
experiment-layer-off = Без слоя
error-experiment-layer-full = В слое «{ $name }» столько места нет: свободно подряд { $left } %. Возьмите долю меньше или остановите другой тест.
error-experiment-element-taken = { $state ->
    [rolled_out] На этом элементе включён победитель теста «{ $name }». Пусть его встроят в страницу, потом остановите тот тест — и начинайте новый.
   *[running] На этом элементе уже идёт тест «{ $name }». Остановите его или дождитесь конца. Одновременно идут только тесты одного слоя.
}

experiment-goal =
    <b>По чему судим</b>
    Сейчас: { $goal }.
    Цель одна и выбирается до старта. Можно написать имя любого события из справочника, например <code>begin_checkout</code>.
experiment-guards-button = Предохранители и срок
experiment-guards =
    <b>Предохранители</b>
    Что не должно стать хуже. Если станет — победителя не будет.

    Считаем действия за { $window } после того, как человек впервые увидел вариант.
experiment-window = { $days ->
    [one] Срок: { $days } день
    [few] Срок: { $days } дня
    [many] Срок: { $days } дней
   *[other] Срок: { $days } дня
}
error-experiment-bad-event = События «{ $name }» в справочнике нет.
metric-conversion = Заказали
metric-revenue_per_user = Выручка на человека
metric-orders_per_user = Заказов на человека
metric-average_order = Средний чек
metric-clicks = Нажали в сообщении
metric-unsubscribes = Отписались
metric-refunds = Возвраты на человека
metric-cart_adds = Положили в корзину
metric-page_errors = Увидели ошибку страницы
metric-any_event = Событие
metric-any_event-named = Событие «{ $name }»

experiment-hypothesis-ask =
    <b>Гипотеза</b>
    Одной фразой: что меняем, у кого, что вырастет и почему.

    <i>Если в шапке показать бесплатную доставку, новые покупатели станут заказывать чаще: сейчас они узнают о ней только в корзине.</i>
    { $is_set ->
        [yes] Сейчас: { $now }
       *[no] {""}
    }
experiment-rule-ask =
    <b>Правило решения</b>
    Что сделаете, если вырастет, если нет и если непонятно. Записанное до старта не даст передумать задним числом.
    { $is_set ->
        [yes] Сейчас: { $now }
       *[no] {""}
    }
experiment-rule-usual = Обычное правило
    .hint = Если цель выросла, весь интервал выше нуля и предохранители целы — включаем победителя. Если срок вышел, а разницы не видно — оставляем как было.
error-experiment-bad-words = { $what ->
    [name] Название — от 1 до { $limit } знаков.
    [hypothesis] Гипотеза — от 1 до { $limit } знаков.
   *[rule] Правило — от 1 до { $limit } знаков.
}

screen-experiment_plan = Сколько нужно людей
experiment-plan =
    <b>{ $name }</b> › хватит ли людей
    Какую перемену хотите увидеть?
experiment-plan-nothing = { $is_message ->
    [yes] Посчитать не на чем: в аудитории никого или цель ни у кого не случалась.
   *[no] Посчитать не на чем: за четыре недели Mini App никто не открывал, или цель ни у кого не случалась. Проверьте, стоит ли на странице <code>t.js</code>.
}
experiment-plan-base = { $is_message ->
    [yes] Сейчас: { $goal } — <b>{ $base }</b> за { $window } по { $people } людям аудитории.
   *[no] Сейчас: { $goal } — <b>{ $base }</b> за { $window } после входа. Посчитано по { $people } людям за 4 недели, новых в день { $a_day }.
}
experiment-plan-takes = { $is_inverse ->
    [yes] Снижение
   *[no] Рост
} на { $effect } %{ $has_money ->
    [yes] {" "}— это { $money } { $state ->
        [message] с рассылки
        [small] с рассылки
       *[other] в месяц
    }
   *[no] {""}
}. Чтобы его заметить (в 8 случаях из 10), нужно <b>{ $needed }</b> { $needed ->
    [one] человек
    [few] человека
    [many] человек
   *[other] человека
} на { $arms ->
    [one] { $arms } вариант
    [few] { $arms } варианта
    [many] { $arms } вариантов
   *[other] { $arms } варианта
}. { $state ->
    [message] В аудитории { $reach } — хватает.
    [small] В аудитории всего { $reach } — не хватит.
    [never] При таком потоке они не наберутся никогда.
    [long] Это { $days ->
        [one] { $days } день
        [few] { $days } дня
        [many] { $days } дней
       *[other] { $days } дня
    } — слишком долго: за это время магазин станет другим.
   *[good] Это <b>{ $days }</b> { $days ->
        [one] день
        [few] дня
        [many] дней
       *[other] дня
    } полными неделями, и потом ещё срок цели у последних.
}
experiment-plan-visible = { $way ->
    [part] На такой части { $is_inverse ->
        [yes] заметно снижение
       *[no] заметен рост
    } от <b>{ $visible }</b>{ $has_money ->
        [yes] , это { $money } с рассылки
       *[no] {""}
    }.
    [message] С такой аудиторией { $is_inverse ->
        [yes] заметно снижение
       *[no] заметен рост
    } от <b>{ $visible }</b>{ $has_money ->
        [yes] , это { $money } с рассылки
       *[no] {""}
    }.
   *[element] За четыре недели станет { $is_inverse ->
        [yes] заметно снижение
       *[no] заметен рост
    } от <b>{ $visible }</b>{ $has_money ->
        [yes] , это { $money } в месяц
       *[no] {""}
    }.
}

experiment-confirm =
    <b>Запустить «{ $name }»?</b>

    { $count ->
        [one] { $count } вариант
        [few] { $count } варианта
        [many] { $count } вариантов
       *[other] { $count } варианта
    }, { $is_everybody ->
        [yes] для всех
       *[no] для «{ $segment }»
    }. Цель: { $goal }.
    Гипотеза: { $hypothesis }
    Правило: { $rule }
experiment-underpowered = ⚠️ <b>Людей не хватит.</b> Скорее всего, тест ничего не покажет, даже если разница есть.{ $has_days ->
    [yes] {" "}Нужно { $days ->
        [one] { $days } день
        [few] { $days } дня
        [many] { $days } дней
       *[other] { $days } дня
    }.
   *[no] {""}
} Увеличьте эффект, уберите варианты или возьмите людей шире.
experiment-yes = { $count ->
    [one] Запустить: около { $count } человека за 4 недели
    [few] Запустить: около { $count } человек за 4 недели
    [many] Запустить: около { $count } человек за 4 недели
   *[other] Запустить: около { $count } человека за 4 недели
}
experiment-anyway = Всё равно запустить
experiment-started = Тест идёт.
experiment-started-already = Тест «{ $name }» уже запущен.
error-experiment-incomplete = { $what ->
    [content] Варианты пока одинаковые или пустые: заполните их.
    [campaign] Рассылки этого теста больше нет.
    [hypothesis] Сначала запишите гипотезу.
   *[rule] Сначала запишите правило решения.
}
error-experiment-underpowered = Людей не хватит{ $days ->
    [0] {""}
   *[other] : нужно { $days } дн.
}. Если всё понимаете, нажмите «Всё равно запустить».

experiment-card =
    <b>Тест «{ $name }»</b>
    { $sign } { $status ->
        [running] Идёт, день { $day }{ $days ->
            [0] {""}
           *[other] {" "}из { $days }
        }
        [rolled_out] Победитель включён { $until }
        [sent] Решено { $until }
       *[stopped] Закончен { $until }
    }
    Начат { $begun } · { $goal }
    Код для сегментов: <code>{ $code }</code>
experiment-met = Увидели <b>{ $count }</b>{ $planned ->
    [0] {""}
   *[other] {" "}из { $planned } по плану
}
experiment-met-line = { $name } — { $count }
experiment-crossed = Видели два варианта: { $count } ({ $share } %), в итоги не входят
experiment-rolled = Вариант { $letter } видят все, кроме { $kept } %: они остались на контроле.
screen-experiment_verdict = Итог с картинкой
screen-experiment_terms_of = Что записали
experiment-terms-of =
    <b>{ $name }</b> › записано до старта

    Гипотеза: { $hypothesis }
    Правило: { $rule }
    Цель: { $goal }, срок { $window }
    Предохранители: { $guards }
    Кому: { $is_everybody ->
        [yes] всем
       *[no] «{ $segment }»
    }, вне теста { $holdout } %{ $layer }
    { $kind ->
        [waves] Отправка { $line }
        [message] Ищем рост на { $effect } %: нужно людей — { $needed }. Отправка { $line }
       *[element] Ищем рост на { $effect } %: нужно людей — { $needed }, дней — { $days }.
    }
    { $is_anyway ->
        [yes] ⚠️ Запущен, хотя людей не хватало.
       *[no] {""}
    }

experiment-verdict = <b>{ $name }</b> › итог: { $goal }
error-variant-after-end = К этому времени рассылка уже теряет смысл: вариант не получил бы никто. Возьмите время пораньше или продлите срок рассылки.
experiment-verdict-stopped = { $state ->
    [wait] ⏹ <b>Тест остановлен раньше вывода</b>
   *[stop] ⏹ <b>Тест остановлен</b>
}
experiment-verdict-unfinished = { $state ->
    [ending] У последних людей срок ещё идёт, до { $day } цифры могут измениться.
   *[over] Людей и полных недель на вывод не хватило: что бы ни стояло ниже, это может быть случайностью. Чтобы узнать, повторите тест.
}
screen-experiment_details = Подробно
experiment-details =
    <b>{ $name }</b> › подробно
    { $people ->
        [0] Пока никто не учтён: у первых людей не вышел срок цели ({ $window }).
        [one] Учтён { $people } человек за { $days } дн., у каждого вышел срок цели ({ $window }).
        [few] Учтены { $people } человека за { $days } дн., у каждого вышел срок цели ({ $window }).
        [many] Учтено { $people } человек за { $days } дн., у каждого вышел срок цели ({ $window }).
       *[other] Учтены { $people } человека за { $days } дн., у каждого вышел срок цели ({ $window }).
    }
experiment-guard-line = Предохранитель: { $metric }
experiment-stop =
    <b>Остановить «{ $name }»?</b>
    { $status ->
        [running] Все снова увидят страницу как есть. Итог на сейчас сохранится в журнале, продолжить этот тест будет нельзя — только повторить заново.
        [message] Итог на сейчас сохранится в журнале, продолжить этот тест будет нельзя — только повторить с новой рассылкой. Уже отправленное останется у людей.
        [steps] Итог на сейчас сохранится в журнале. Кто ещё ничего не получил, ничего и не получит, пока вы не скажете, что им отправить: спросим сразу.
        [rolled_out] Победитель выключится, все увидят страницу как есть.
       *[stopped] Он уже остановлен.
    }
experiment-stop-yes = Остановить
experiment-is-over = Тест закончен.
experiment-roll =
    <b>Включить вариант { $letter } всем?</b>
    «{ $name }». Вариант увидят все, кто открывает Mini App, кроме { $kept } %: они останутся на контроле, чтобы было с чем сравнивать дальше.
    { $is_won ->
        [yes] Победа доказана по записанному правилу.
       *[no] ⚠️ Победа не доказана. Разница может оказаться случайной или обратной.
    }
experiment-roll-yes = Включить всем
experiment-roll-anyway = Всё равно включить всем
experiment-roll-other = Включить вариант всем…
experiment-roll-button = Включить { $letter } всем…
experiment-is-rolled = Включено.
experiment-rolled-already = В тесте «{ $name }» победитель уже включён.
error-experiment-no-verdict = Победителя ещё нет: посмотрите итог.

screen-experiment_journal = Журнал
experiment-journal =
    <b>Тесты</b> › журнал гипотез

    { $count ->
        [0] Здесь будут законченные тесты: что думали и что вышло.
        [one] { $count } законченный тест
        [few] { $count } законченных теста
        [many] { $count } законченных тестов
       *[other] { $count } законченных теста
    }
experiment-journal-line =
    <b>{ $name }</b> · { $day }
    { $hypothesis }
    { $outcome ->
        [ship] ✅ Подтвердилась
        [anyway] ⚠️ Включили без доказательства
        [stop] Не подтвердилась
        [blocked] ⚠️ Не засчитан: варианты раздались неровно
       *[none] Ничего не доказано
    }{ $is_known ->
        [yes] : { $value } % (от { $low } до { $high }), { $people ->
            [one] { $people } человек
            [few] { $people } человека
            [many] { $people } человек
           *[other] { $people } человека
        }
       *[no] {""}
    }

screen-campaign_compare = Сравнить варианты
campaign-compare =
    <b>{ $name }</b> › сравнить варианты
    { $state ->
        [new] Части людей придёт другое: текст, картинку, кнопки, время, канал или скидку. Кому что — решит жребий, каждому всегда одно и то же.
        [made] Тест этой рассылки уже есть.
       *[gone] Рассылка уже отправлена: сравнить можно только черновик.
    }
campaign-compare-make = Сделать тест
campaign-compare-open = Открыть тест
experiment-to-campaign = К рассылке
experiment-next-goal = Дальше: по чему судим

experiment-terms = <b>Слова тестов</b>
experiment-terms-all = Все слова
experiment-term-power = <b>Мощность</b> — как часто тест заметит рост, если он есть. Обычно берут 80 %: без нужного числа людей тест просто промолчит.
experiment-term-srm = <b>SRM, перекос долей</b> — людей в вариантах не столько, сколько обещали доли. Значит, что-то сломалось в показе, и итогу верить нельзя.
experiment-term-uplift = <b>Прирост</b> — на сколько процентов вариант лучше контроля. Всегда смотрите вместе с интервалом.
experiment-term-interval = <b>Интервал</b> — где на самом деле лежит прирост с уверенностью 95 %. Накрывает ноль — разницы не доказано.
experiment-term-p = <b>p</b> — как часто такую разницу дал бы один случай. Меньше 0,05 — на случай уже не похоже; у перекоса долей мы строже: 0,01 и 0,001.
experiment-term-holm = <b>Поправка Холма</b> — чем больше вариантов, тем легче одному выиграть случайно; поправка требует от каждого больше доказательств.
experiment-term-peeking = <b>Подглядывание</b> — остановиться в удачный день значит поймать случай. Наши интервалы верны в любой день, когда ни посмотри; рассылку смотрим один раз, в конце.
experiment-term-guardrail = <b>Предохранитель</b> — то, что не должно пострадать: отписки, возвраты, ошибки страницы.
experiment-term-layer = <b>Слой</b> — тесты одного слоя делят людей между собой и не мешают друг другу.
experiment-term-holdout = <b>Вне теста</b> — часть людей, которой тест не показывает ничего нового: поберечь их от неудачного варианта или оставить для другого теста.

experiment-more =
    <b>{ $name }</b> › ещё
    Создан { $made }.
experiment-rename-button = Переименовать
experiment-rename =
    <b>Как назвать «{ $name }»?</b>
    Напишите новое название, до 40 знаков. Покупатели его не видят.
experiment-drop = <b>Удалить черновик «{ $name }»?</b>
audit-experiment_created = создан тест «{ $name }»
audit-experiment_started = запущен тест «{ $name }»
audit-experiment_stopped = остановлен тест «{ $name }»
audit-experiment_rolled_out = победитель теста «{ $name }» включён всем
segment-use-experiment = Тест «{ $name }»{ $is_live ->
    [yes] {""}
   *[no] , закончен
}
