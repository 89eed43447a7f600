# Сотрудники и журнал.

role-owner = владелец
    .may = всё, включая сотрудников и журнал
role-manager = менеджер
    .may = сегменты, рассылки, загрузка файлов, письма
role-analyst = аналитик
    .may = смотреть сегменты, рассылки и отчёты
role-moderator = модератор
    .may = проверять отзывы
role-support = поддержка
    .may = отвечать на письма, смотреть покупателей
screen-staff_list = Сотрудники
screen-audit_log = Журнал
staff-list = <b>Сотрудники</b>
    { $count ->
        [one] { $count } человек
        [few] { $count } человека
        [many] { $count } человек
       *[other] { $count } человека
    }
staff-line = { $name } · { $role }
staff-invite = Позвать
staff-card =
    <b>{ $name }</b> · { $role }
    Может: { $may }.
    Работает с { $since }.

    Нажмите роль, чтобы сменить её.
staff-changed = Роль изменена.
staff-dismiss = Лишить доступа
staff-dismiss-question =
    <b>Лишить доступа: { $name }?</b>
    Права пропадут сразу. Вернуть можно новой ссылкой.
staff-dismiss-yes = Лишить доступа
staff-dismissed = Доступ закрыт.
staff-invite-which =
    <b>Позвать сотрудника</b>
    Какая роль?
staff-role-line = <b>{ $role }</b>: { $may }
staff-link =
    <b>Ссылка для роли «{ $role }»</b>
    { $link }

    Отправьте её человеку. Сработает один раз, действует { $days ->
        [one] { $days } день
        [few] { $days } дня
        [many] { $days } дней
       *[other] { $days } дня
    }. Больше мы её не покажем.
staff-link-copy = Скопировать ссылку
audit = <b>Журнал</b>
    { $count ->
        [0] Пока пусто.
        [one] { $count } запись, новые сверху
        [few] { $count } записи, новые сверху
        [many] { $count } записей, новые сверху
       *[other] { $count } записи, новые сверху
    }
audit-line = { $moment } <b>{ $who }</b>: { $what }
audit-nobody = бот
audit-invite = создана ссылка для роли «{ $role }»
audit-joined = присоединился, роль «{ $role }»
audit-role_changed = { $who }: была роль «{ $before }», стала «{ $after }»
audit-dismissed = { $who }: доступ закрыт (роль «{ $role }»)
audit-shop_changed = настройка «{ $question }»: { $value }
audit-shop_opened = открыт магазин
audit-customer_erased = данные покупателя № { $number } удалены по его просьбе
command-staff = Сотрудники
command-audit = Журнал
command-settings = Настройки
