# Сегменты: правка по шагам. Слова условий и операторов — в segments.ftl и conditions_*.ftl.

segment-edit =
    <b>{ $name }</b> › правка
    { $what }

    { $count ->
        [one] Сейчас <b>{ $count }</b> человек
        [few] Сейчас <b>{ $count }</b> человека
        [many] Сейчас <b>{ $count }</b> человек
       *[other] Сейчас <b>{ $count }</b> человека
    } из { $base }{ segment-edit-few } { segment-edit-state }
segment-edit-slow =
    <b>{ $name }</b> › правка
    { $what }

    Считаю дольше { $seconds } с: уберите часть условий или сохраните и посмотрите позже. { segment-edit-state }
segment-edit-few = { $some ->
    [some] , например: { $few }.
    [all] : { $few }.
   *[no] .
}
segment-edit-state = { $state ->
    [changed] Пока не сохранено.
   *[same] Ничего не изменено.
}
segment-add-button = Добавить условие
segment-mode-button = { $mode ->
    [all] Сейчас «и»
   *[any] Сейчас «или»
}
segment-part-button = Со скобками…
segment-move-button = Переместить…
segment-base-button = Среди кого
segment-together-button = { $together ->
    [order] Сейчас: в одном заказе
    [item] Сейчас: про один товар
   *[none] Сейчас: в любых заказах
}
segment-key-undo = ↶ Шаг назад
segment-key-redo = ↷ Вернуть
segment-key-save = Сохранить
segment-key-drop = Не сохранять
segment-key-change = Изменить
segment-key-negate = Добавить «не»
segment-key-keep = Убрать «не»
segment-key-wrap = Взять в скобки
segment-key-unwrap = Раскрыть скобки
segment-key-duplicate = Повторить
segment-key-remove = Удалить
segment-key-up = ↑ Выше
segment-key-down = ↓ Ниже
segment-key-into = → В скобки рядом
segment-key-out = ← Из скобок
segment-undone = Шаг отменён.
segment-redone = Шаг возвращён.
error-stale-step = Эта кнопка от прежнего шага. Сегмент уже другой, посмотрите на него.

segment-add =
    <b>Новое условие</b>
    О чём оно? Можно написать словами, например «брошенная корзина».
segment-add-group =
    <b>Новое условие</b> › { $group }
segment-add-found =
    <b>Новое условие</b>
    { $count ->
        [0] По «{ $wish }» ничего. Напишите другое слово или выберите раздел.
       *[other] По «{ $wish }»:
    }
segment-add-one-order = Здесь можно только то, о чём спросишь один заказ или один товар.
