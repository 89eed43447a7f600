## Что решает тест

verdict-ship = ✅ <b>Включайте вариант { $variant }</b>
verdict-ship-disturbed = ⚠️ <b>Впереди вариант { $variant }, но сообщения меняли на ходу</b>
verdict-shipped = ✅ <b>Вариант { $variant } включён</b>
verdict-stop = ⏹ <b>Останавливайте тест</b>
verdict-wait =
    ⏳ <b>{ $days ->
        [one] Ждём ещё { $days } день
        [few] Ждём ещё { $days } дня
        [many] Ждём ещё { $days } дней
       *[other] Ждём ещё { $days } дня
    }</b>
verdict-wait-open = ⏳ <b>Ждём: людей пока нет</b>
verdict-blocked = ⛔ <b>Результату верить нельзя</b>

verdict-reason-early = Первый вывод будет, когда наберётся полная неделя и у её людей выйдет срок на покупку.
verdict-reason-unripe = У последних получателей срок на покупку ещё не вышел.
verdict-reason-locked = В этом тесте смотрят один раз, в конце: собрано { $have } из { $need } человек.
verdict-reason-gathering = Собрано { $have } из { $need } человек, разница пока может быть случайной.
verdict-reason-better =
    { $variants ->
        [one] Он лучше контроля, и случайностью это не объяснить.
        [few] Лучше контроля сразу { $variants } варианта, этот сильнее всех.
        [many] Лучше контроля сразу { $variants } вариантов, этот сильнее всех.
       *[other] Лучше контроля сразу { $variants } варианта, этот сильнее всех.
    }
verdict-reason-guard = Вариант { $variant } портит то, что портить нельзя: «{ $metric }».
verdict-reason-worse = Контроль лучше: оставьте всё как было.
verdict-reason-too-small = Если эффект и есть, он меньше { $effect }, ради которых тест начинали.
verdict-reason-no-effect = Эффект не показан: людей хватило, а разницы не видно.
verdict-reason-nobody = Никто не видел ни одного варианта: проверьте, включён ли показ.
verdict-reason-imbalance = Людей в вариантах не столько, сколько задано (p = { $p }). Кого-то теряем по дороге: найдите, где, и начните тест заново.

verdict-warning-imbalance = Группы чуть неравны (p = { $p }). Проверьте, что каждый вариант доходит до всех.
verdict-warning-crossed =
    { $people ->
        [one] { $people } человек видел
        [few] { $people } человека видели
        [many] { $people } человек видели
       *[other] { $people } человека видели
    } два варианта ({ $share }). Их не считаем, но показ стоит проверить.
verdict-warning-unripe =
    { $people ->
        [one] { $people } человек пришёл
        [few] { $people } человека пришли
        [many] { $people } человек пришли
       *[other] { $people } человека пришли
    } недавно, пока их не считаем: ждём, когда выйдет срок на покупку и закончится неделя.
verdict-warning-unripe-mailing =
    { $people ->
        [one] У { $people } получателя
        [few] У { $people } получателей
        [many] У { $people } получателей
       *[other] У { $people } получателя
    } срок на покупку ещё не вышел, пока их не считаем.
verdict-warning-edited = Тексты после отправки исправляли ({ $variants }): кто-то прочёл прежние, кто-то новые. Итогу верьте осторожно, а для решения лучше повторить тест.
verdict-warning-deleted = Сообщения удаляли у получивших, пока тест шёл: часть людей их не увидела. Для решения повторите тест.
verdict-warning-anyway = Людей для этого теста мало: и настоящий эффект он может не увидеть.
verdict-warning-few = Сделали это немногие. Решает точный тест, проценты грубые.
verdict-warning-few-open = Пока это сделали слишком немногие: решать рано, какой бы ни была разница.
verdict-warning-slow = Ждать слишком долго: ищите эффект крупнее или остановите тест.
verdict-warning-near-zero = У контроля пока мало данных, поэтому разница не в процентах.
verdict-warning-capped =
    { $people ->
        [one] Сумму { $people } человека
        [few] Суммы { $people } человек
        [many] Суммы { $people } человек
       *[other] Суммы { $people } человека
    } урезали до { $highest }, чтобы одна покупка не решила всё.
verdict-warning-worse =
    { $variants ->
        [one] Вариант { $variant } хуже контроля, его можно выключить.
        [few] Хуже контроля { $variants } варианта, первый из них { $variant }.
        [many] Хуже контроля { $variants } вариантов, первый из них { $variant }.
       *[other] Хуже контроля { $variants } варианта, первый из них { $variant }.
    }
verdict-warning-loud = Один покупатель (№ { $customer }) в варианте { $variant } сдвигает итог на { $share } ширины интервала в одну сторону.

verdict-dimension-buyer = новые и уже заказывавшие
verdict-warning-weights = Доли вариантов меняли на ходу, поэтому сравниваем внутри каждой недели.
verdict-warning-weights-mailing = Доли вариантов меняли на ходу, поэтому сравниваем внутри каждой волны.
verdict-warning-mix = Состав групп разный («{ $dimension }»): при одинаковом разница была бы заметно другой.

verdict-effect = { $variant }: { $control } → { $now }, { $change }
verdict-change = { $value } { $unit } (от { $low } до { $high })
verdict-change-percent = { $value } % (от { $low } до { $high })
verdict-change-unknown = разницу пока не оценить
verdict-points = п. п.
verdict-percent = { $value } %
verdict-month = В месяц это { $value } (от { $low } до { $high }).
verdict-month-mailing = На всех получателей это { $value } (от { $low } до { $high }).
verdict-month-taken = Скидки уже вычтены: { $value }.
verdict-month-whole = Скидка варианта не вычтена: в заказах магазина её не видно.
verdict-chance = Вероятность, что { $variant } лучше всех, — { $percent } %; ошибка в среднем стоит { $risk } % от контроля. Решает не это, а правило теста.
verdict-interval-any = Полоса: где эффект лежит с уверенностью 95 %, когда бы вы ни посмотрели.
verdict-interval-once = Полоса: где эффект лежит с уверенностью 95 %, если смотреть один раз, в конце.

## Картинка

verdict-picture-better = Вариант { $variant } лучше: { $change }
verdict-picture-worse = Вариант { $variant } хуже: { $change }
verdict-picture-nothing = Разницы между вариантами не видно
verdict-picture-open = Рано решать: разница пока может быть случайной
verdict-picture-subtitle =
    { $metric } · { $people ->
        [one] { $people } человек
        [few] { $people } человека
        [many] { $people } человек
       *[other] { $people } человека
    } · { $days ->
        [one] { $days } день
        [few] { $days } дня
        [many] { $days } дней
       *[other] { $days } дня
    }
verdict-picture-spans = Разница с контролем
verdict-picture-variant = Вариант { $variant }
verdict-picture-effect = Разница: вариант { $variant }
verdict-picture-days = По дням прихода людей
verdict-picture-footer = { $note } Данные на { $moment }.
