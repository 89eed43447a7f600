# Чем варианты рассылки отличаются: кнопки, время, канал, скидка.

letter-ask = <i>Пришлите текст, фото или фото с подписью — или выберите ниже, чем ещё вариант отличается. Остальное останется как в A.</i>
letter-differs = Отличается от A: { $what }
letter-same = Пока как A: ничего своего.
letter-line = { $letter } — { $what }
letter-own-text = текст
letter-own-photo = фото
screen-experiment_trait = Чем отличается
screen-experiment_letter = Письмо варианта
experiment-trait =
    <b>Вариант { $letter }</b> › { $what }
    { $is_set ->
        [yes] Сейчас: { $now }.
       *[no] Сейчас: как в A.
    }
experiment-trait-leave = Как в A
experiment-trait-left = Теперь как в A.
experiment-trait-kept = Сохранено.
experiment-unfit = ⚠️ <b>Вариант { $letter } отправить нельзя.</b>
error-trait-same = Это то же самое, что в A: сравнивать было бы нечего. Выберите другое.
error-trait-control = A — сама рассылка: меняйте её в рассылке, а здесь — варианты B и дальше.
campaign-correct-own = В рассылке тест: у { $letters } свой текст, и он останется. Это { $count } { $count ->
    [one] человек
    [few] человека
    [many] человек
   *[other] человека
}: новые слова не для них.

trait-buttons = Кнопки
trait-buttons-ask = Пришлите кнопки варианта, каждую с новой строки: название и адрес. Например: <code>Купить - shop.ru/sale</code>
trait-buttons-told = { $count ->
    [0] без кнопок
   *[other] кнопки { $labels }
}
