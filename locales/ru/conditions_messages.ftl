# Условия о сообщениях.

condition-contactable = Можно писать
    .hint = Есть адрес, есть согласие на эту тему, бот не заблокирован.
    .words = согласие рассылка подписан
    .typed = можно писать
    .sentence = { $operator ->
        [all_of] доступны везде сразу для
        [none_of] недоступны для
       *[any_of] доступны для
    } { $topic ->
        [marketing] рассылок
       *[service] служебных сообщений
    }: { $channels }
condition-message_received = Получил сообщение
    .hint = Сообщения, которые дошли: любые или из выбранных рассылок и каналов.
    .words = сообщение рассылка получил письмо отправлено
    .typed = получил сообщение
    .sentence = { $operator ->
        [did_not] не получали сообщений
       *[did] получили сообщение
    } { $is }
condition-link_followed = Перешёл по ссылке
    .hint = Приход по ссылке магазина. Роботы и предпросмотр не приходят, так что это люди. Свои ссылки есть только в письмах и посылках магазина.
    .words = клик кликнул перешёл ссылка переход
    .typed = перешёл по ссылке
    .sentence = { $operator ->
        [did_not] не переходили по { $links_of ->
            [all_links] ссылкам магазина
           *[own_links] ссылкам из сообщений магазина
        }
       *[did] перешли по { $links_of ->
            [all_links] ссылке магазина
           *[own_links] ссылке из сообщений магазина
        }
    } { $is }
condition-messages_ignored = Не реагирует на рассылки
    .hint = Сколько рекламных сообщений подряд дошло с тех пор, как человек в последний раз пришёл по ссылке, в бот или в приложение.
    .words = не реагирует молчит игнорирует не кликает
    .typed = не ответил на сообщений
    .sentence = оставили без ответа { $is } подряд
    .noun = { $count ->
        [one] сообщение
        [few] сообщения
        [many] сообщений
       *[other] сообщения
    }
    .by = по числу сообщений без ответа
condition-message_pressure = Нагрузка сообщениями
    .hint = Сколько рекламных сообщений человек получил за период, по всем каналам.
    .words = частота сообщений нагрузка устал много рассылок
    .typed = сообщений, получено сообщений
    .sentence = получили { $is }
    .noun = { $count ->
        [one] рекламное сообщение
        [few] рекламных сообщения
        [many] рекламных сообщений
       *[other] рекламных сообщения
    }
    .by = по числу рекламных сообщений
    .none = не получили ни одного рекламного сообщения
condition-consent = Согласие
    .hint = Что человек решил о сообщениях в этом канале и на эту тему. Кто не решал, про тех неизвестно.
    .words = согласие отказ отписался подписка разрешил
    .typed = согласие
    .sentence = { $operator ->
        [true] { $decision ->
            [refused] отказались получать
           *[agreed] согласились получать
        }
        [false] { $decision ->
            [refused] не отказывались получать
           *[agreed] не соглашались получать
        }
       *[unknown] не решили, получать ли
    } { $topic ->
        [service] служебные сообщения
       *[marketing] рассылки
    } { $channel ->
        [email] по почте
        [sms] по СМС
       *[telegram] в Telegram
    }
condition-consent-channel = Где
condition-undeliverable = Недоставляемый
    .hint = Бот заблокирован, или последнее сообщение на этот адрес не приняли. У кого адреса нет, про тех неизвестно.
    .words = недоставлено блокировка вернулось неверный адрес
    .typed = недоставляемый
    .sentence = { $operator ->
        [true] не получают сообщения { $channel ->
            [email] по почте
            [sms] по СМС
           *[telegram] в Telegram
        }
        [false] могут получить сообщение { $channel ->
            [email] по почте
            [sms] по СМС
           *[telegram] в Telegram
        }
       *[unknown] не имеют адреса для сообщений { $channel ->
            [email] по почте
            [sms] по СМС
           *[telegram] в Telegram
        }
    }
condition-undeliverable-channel = Где
condition-in_chain = В цепочке
    .hint = Цепочек сообщений в магазине пока нет, поэтому про всех неизвестно.
    .words = цепочка автоматизация серия
    .typed = цепочка
    .sentence = { $stage ->
        [finished_chain] прошли цепочку
        [reached_goal] вышли из цепочки по цели
        [never_in] не были в цепочке
       *[on_the_way] идут по цепочке
    } (пока неизвестно про всех)
condition-in_chain-stage = Что с цепочкой

param-mailings = Рассылки
param-received_in = Каналы
param-links_of = Какие ссылки
param-link_campaigns = Кампании ссылок
param-decision = Решение
param-decided_in = Где решил
segment-narrowed-mailings = из рассылки: { $value }
segment-narrowed-received_in = ({ $value })
segment-narrowed-link_campaigns = из кампании: { $value }
segment-narrowed-decided_in = (где решили: { $value })
option-own_links = из своих сообщений
option-all_links = любые, и рекламные
option-agreed = согласие
option-refused = отказ
option-on_the_way = идёт по ней
option-finished_chain = прошёл
option-reached_goal = вышел по цели
option-never_in = не был
