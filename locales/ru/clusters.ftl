# Группы похожих покупателей, найденные автоматически.
screen-clusters = Похожие покупатели
job-train_clusters = Поиск групп похожих покупателей
job-assign_clusters = Раскладка покупателей по группам, раз в неделю
thing-cluster = Группа
error-clusters-under-way = Группы уже ищутся, подождите немного.
audit-clusters_asked = попросил найти группы похожих покупателей, версия { $version }
cluster-name-and = [1] и [2]
cluster-name-but = [1], но [2]
cluster-name-alone = [1]
cluster-name-usual = обычные покупатели
clusters-none = <b>Похожие покупатели</b>
    Бот сам разложит покупателей на группы похожих: по тому, как часто, на сколько, что и когда они покупают, заходят ли, откликаются ли на рассылки. Нужно хотя бы { $least } покупателей.
clusters-train = Найти группы
clusters-train-again = Найти группы заново
clusters-trouble = { $status ->
        [short] Пока не получилось: покупателей { $people }, а нужно хотя бы { $least }. Загрузите больше заказов и попробуйте снова.
        [alike] Пока не получилось: покупатели слишком похожи друг на друга, делить их не на что.
       *[slow] В прошлый раз счёт не закончился. Попробуйте ещё раз.
    }
clusters-under-way = <b>Похожие покупатели</b>
    Ищем группы: { $percent } %. Можно уйти с этого экрана, мы продолжим.
clusters-list = <b>Похожие покупатели</b>
    { $count ->
        [one] { $count } группа
        [few] { $count } группы
        [many] { $count } групп
       *[other] { $count } группы
    }, { $people ->
        [one] { $people } покупатель
        [few] { $people } покупателя
        [many] { $people } покупателей
       *[other] { $people } покупателя
    }. Разложены { $moment } по времени магазина, раз в неделю заново. { clusters-clarity }
clusters-clarity = { $clarity ->
        [clear] Группы хорошо отделены друг от друга.
        [visible] Группы видны, но у краёв люди похожи на соседей.
       *[blurred] Границы между группами размыты: это скорее ориентир, чем строгое деление.
    }
clusters-line = <b>{ $name }</b>
    { $count ->
        [one] { $count } человек
        [few] { $count } человека
        [many] { $count } человек
       *[other] { $count } человека
    }, { $share } %. { $portrait }
clusters-retrain-advised = Магазин с тех пор изменился: лучше найти группы заново, «Как посчитано».
clusters-how = Как посчитано
clusters-how-found = <b>Как посчитано, версия { $version }</b>
    Найдено { $moment } по { $people ->
        [one] { $people } покупателю
       *[other] { $people } покупателям
    }: { $groups ->
        [one] { $groups } группа
        [few] { $groups } группы
        [many] { $groups } групп
       *[other] { $groups } группы
    }.
    { clusters-clarity } Силуэт { $silhouette }, повторяемость { $stability }.
clusters-how-tried = Сколько групп пробовали, их силуэт и повторяемость:
clusters-how-line = { $groups } — { $silhouette } и { $stability }{ $chosen ->
        [yes] { " " }← выбрано
       *[no] { "" }
    }
clusters-how-figures = Смотрели на { $count ->
        [one] { $count } показатель
        [few] { $count } показателя
        [many] { $count } показателей
       *[other] { $count } показателя
    }: { $names }. { $dropped ->
        [0] { "" }
        [one] Ещё { $dropped } не взят: о нём мало данных, или он у всех одинаков, или повторяет другой.
        [few] Ещё { $dropped } не взяты: о них мало данных, или они у всех одинаковы, или повторяют другие.
        [many] Ещё { $dropped } не взято: о них мало данных, или они у всех одинаковы, или повторяют другие.
       *[other] Ещё { $dropped } не взято: о них мало данных, или они у всех одинаковы, или повторяют другие.
    }
clusters-how-drift = { $advice ->
        [retrain] <b>Магазин изменился, найдите группы заново.</b>
        [watch] Магазин немного изменился, группам ещё можно верить.
       *[keep] Магазин тот же, что был: группам можно верить.
    }
    Дрейф на { $moment }: { $shift }, больше всего — «{ $figure }». { $is_first ->
        [yes] { "" }
       *[no] Сменили группу с прошлого раза: { $changed } %.
    }
screen-clusters_drifted = Группы устарели
clusters-drifted =
    <b>Похожие покупатели</b> › группы устарели
    { $is_over ->
        [yes] С тех пор найдены новые группы.
       *[no] Группы найдены { $found }. К { $moment } покупатели стали другими: больше всего изменился показатель «{ $figure }», дрейф { $shift } при пороге 0,25.
    }{ $is_first ->
        [yes] { "" }
       *[no] { " " }Сменили группу с прошлого раза: { $changed } %.
    }
    Сегменты по группам работают, но описания групп могут уже не подходить.
clusters-drifted-open = Открыть группы
clusters-how-replaced = Эту версию сменила новая. Люди по ней больше не раскладываются, если о ней не спрашивает ни один сегмент.
clusters-version = Версия { $version }
clusters-silhouette-what = Силуэт ?
clusters-drift-what = Дрейф ?
clusters-silhouette-means = Силуэт: насколько люди ближе к своей группе, чем к чужой, от −1 до 1. Повторяемость: так же ли люди делятся на части выборки, 1 — точно так же.
clusters-drift-means = Дрейф: насколько показатели людей сместились с обучения. До 0,1 — то же самое, от 0,25 — уже другие люди, группы пора искать заново.
cluster-card = <b>{ $name }</b>
    { $count ->
        [one] { $count } человек
        [few] { $count } человека
        [many] { $count } человек
       *[other] { $count } человека
    }, { $share } % покупателей в группах. { $is_old ->
        [yes] Версия сменилась, людей по ней больше не раскладывают.
       *[no] Разложены { $moment }.
    }
cluster-trait = { $name }: { $value }, в магазине { $shop }
cluster-people-button = Люди
cluster-make-segment = Сделать сегмент
cluster-segment-made = Сегмент готов
cluster-people = <b>{ $name }</b>
    { $count ->
        [one] { $count } человек
        [few] { $count } человека
        [many] { $count } человек
       *[other] { $count } человека
    }
cluster-chart-subtitle = Показатели группы против обычных для магазина
cluster-chart-group = Группа
cluster-chart-shop = Магазин
cluster-chart-footer = 100 — как у обычного покупателя магазина, медиана. Больше { $most } не рисуем.
customer-cluster-is = Похожие покупатели: { $name }
