# Чем варианты рассылки отличаются: кнопки, время, канал, скидка.

letter-ask = <i>Пришлите текст, фото или фото с подписью — или выберите ниже, чем ещё вариант отличается. Остальное останется как в A.</i>
letter-differs = Отличается от A: { $what }
letter-same = Пока как A: ничего своего.
letter-line = { $letter } — { $what }
letter-warning = ⚠️ { $letter }: { $what }
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

trait-send_time = Время
trait-send_time-ask = Напишите, когда уйдёт этот вариант: «+3 ч» — позже, чем A, «18:30» — в этот час, «25.11 10:00» — в этот момент, «лучший» — в лучший час каждого. Срок цели у каждого считается с его письма.
trait-send_time-told = { $mode ->
    [later] позже на { $unit ->
        [days] { $count ->
            [one] { $count } день
            [few] { $count } дня
            [many] { $count } дней
           *[other] { $count } дня
        }
        [hours] { $count ->
            [one] { $count } час
            [few] { $count } часа
            [many] { $count } часов
           *[other] { $count } часа
        }
       *[minutes] { $count } мин
    }
    [hour] в { $clock }
    [moment] { $clock }
   *[best] в лучший час каждого
}
trait-send_time-day = письма уйдут в разные дни: A — { $first }, этот — { $second }. Разница может быть от дня недели, а не от часа.
trait-send_time-best-day = лучший час наступает в течение суток: часть писем придёт на день позже A. Разница может быть и от дня недели.
error-bad-send-time = Не понял время. Напишите «+3 ч» (до 7 дней), «18:30», «25.11 10:00» или «лучший».
error-before-control = Сама рассылка уходит позже, а вариант не может уйти раньше неё. Поставьте рассылке время пораньше, а этому варианту — попозже.
error-best-hour-unknown = Лучший час пока неизвестен: покупатели слишком мало отвечали и нажимали. Выберите время сами.

trait-channel = Канал
trait-channel-ask = Выберите канал или напишите несколько по порядку: «SMS», «Telegram, потом почта». В сравнение попадут только те, кому открыты каналы всех вариантов, — иначе сравнивали бы разных людей. Остальным уйдёт A.
trait-channel-told = канал: { $names }
error-bad-channel = Не знаю канал «{ $word }». Есть Telegram, почта, SMS, уведомления и звонок.
error-channel-off = { $channel ->
    [email] Почта не подключена
    [sms] SMS не подключены
    [push] Уведомления в браузере не подключены
    [call] Звонки не подключены
   *[other] Этот канал не подключён
}. Подключите в настройках: «Подключения» → «Каналы» — или выберите другой.
letter-met = Каналы разные, поэтому сравним только тех, кому открыты все: <b>{ $people }</b> из { $whole }. Остальным уйдёт A, в итоги они не войдут.{ $is_few ->
    [yes] {" "}⚠️ Этого мало: нужно { $needed }.
   *[no] {""}
}
letter-price = { $letter }: SMS { $is_known ->
    [yes] { $is_most ->
        [yes] — до { $cost }
       *[no] — около { $cost }
    } на { $people } чел.
   *[no] на { $people } чел., цена одной не указана в настройках канала
}
